// What is pinned, what that comes to, and how rows say so.
#include <sync/store/Backup.h>
#include <sync/store/CatalogueStore.h>
#include <sync/store/EditStore.h>
#include <sync/store/Export.h>
#include <sync/store/HeldStore.h>
#include <sync/store/KeepingStore.h>
#include <sync/store/KeptStore.h>
#include <sync/store/LibraryRows.h>
#include <sync/store/PinStore.h>
#include <sync/store/Query.h>
#include <sync/store/Restore.h>
#include <sync/store/SmartPlaylistStore.h>
#include <sync/store/SourceStore.h>
#include <tests/support/sync/StoreBuilders.h>

#include <SQLiteCpp/Database.h>

#include <QJsonArray>
#include <QTest>

using namespace sostenuto::sync;

namespace {

using Targets = QVector<PinTarget>;

const PinTarget loved{PinKind::Loved};

PinTarget rule(const QString& words)
{
    return {PinKind::Rule, 0, words};
}

} // namespace

class TestPins : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StoreFixture> m_store;
    QVector<TrackId> m_tracks; ///< eight of them, on one album by one artist
    PlaylistId m_list;         ///< the 3rd, the 1st, and the 3rd again

    [[nodiscard]] Database& db() const { return *m_store->database; }
    [[nodiscard]] PinStore pins() const { return PinStore(db()); }
    [[nodiscard]] Targets targets() const
    {
        Targets all;
        for (const Pin& pin : pins().all().value_or(QVector<Pin>()))
            all.append(pin.target);
        return all;
    }
    /// 1-based.
    [[nodiscard]] QVector<int> tracksOf(const PinTarget& target) const
    {
        const auto ids = db().ask([&] { return tracksOfPin(db(), target); });
        QVector<int> numbers;
        for (const TrackId id : ids.value_or(QVector<TrackId>()))
            numbers.append(int(m_tracks.indexOf(id)) + 1);
        return numbers;
    }
    void hold(int number, HeldState state = HeldState::Complete, qint64 bytes = 100)
    {
        QVERIFY(HeldStore(db()).put(
            {m_tracks[number - 1], QStringLiteral("%1").arg(number), state, bytes, bytes, {}, {}, moment(number), {}}));
    }
    [[nodiscard]] Availability availability(int number) const
    {
        return trackRow(db(), m_tracks[number - 1]).value_or(Track{}).availability;
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<StoreFixture>();
        m_tracks = putSomeTracks(db(), m_store->source, 8);
        m_list = EditStore(db())
                     .createPlaylist(m_store->source, QStringLiteral("Mix"), {m_tracks[2], m_tracks[0], m_tracks[2]},
                                     moment())
                     .value();
    }

    void theNewestIsFirst()
    {
        QVERIFY(pins().put({PinKind::Album, 1}, moment(1)));
        QVERIFY(pins().put(loved, moment(2)));
        QVERIFY(pins().put(rule(QStringLiteral(" plays:0  ")), moment(3)));
        QVERIFY(pins().put({PinKind::Playlist, m_list.value}, moment(4)));
        QCOMPARE(
            targets(),
            (Targets{{PinKind::Playlist, m_list.value}, rule(QStringLiteral("plays:0")), loved, {PinKind::Album, 1}}));
        QCOMPARE(pins().all().value().first().at, moment(4));
    }

    void pinningTwiceChangesNothing()
    {
        QVERIFY(pins().put(loved, moment(1)));
        const auto before = pins().all();
        QVERIFY(pins().put({PinKind::Loved, 5, QStringLiteral("x")}, moment(2)));
        QCOMPARE(pins().all().value(), before.value());
        QVERIFY(pins().remove(loved));
        QVERIFY(pins().remove(loved));
        QVERIFY(targets().isEmpty());
    }

    void whatIsNotThereIsNotPinned()
    {
        for (const PinTarget& target :
             Targets{{PinKind::Track, 99}, {PinKind::Album, 99}, {PinKind::Artist, 0}, {PinKind::Playlist, -1}})
            QCOMPARE(pins().put(target, moment()).error().kind, ErrorKind::NotFound);
        QVERIFY(targets().isEmpty());
    }

    void tracksInPlayingOrder()
    {
        QVERIFY(EditStore(db()).setLoved({m_tracks[6], m_tracks[1]}, true, moment()));
        QVERIFY(EditStore(db()).recordPlay(m_tracks[4], moment()));
        QCOMPARE(tracksOf({PinKind::Track, m_tracks[3].value}), QVector<int>({4}));
        QCOMPARE(tracksOf({PinKind::Album, 1}), QVector<int>({1, 2, 3, 4, 5, 6, 7, 8}));
        QCOMPARE(tracksOf({PinKind::Artist, 1}), QVector<int>({1, 2, 3, 4, 5, 6, 7, 8}));
        QCOMPARE(tracksOf({PinKind::Playlist, m_list.value}), QVector<int>({3, 1}));
        QCOMPARE(tracksOf(loved), QVector<int>({2, 7}));
        QCOMPARE(tracksOf(rule(QStringLiteral("plays:>=1"))), QVector<int>({5}));
        QCOMPARE(tracksOf({PinKind::Album, 77}), QVector<int>()); // and not every track
    }

    void aRuleOfASmartPlaylistIsReadAsThatIs()
    {
        SmartPlaylist list{{},   QStringLiteral("Two"),       QStringLiteral("band"), TrackOrder::Title,
                           true, {ListLimit::Unit::Tracks, 2}};
        const auto id = SmartPlaylistStore(db()).add(list);
        QVERIFY(id);
        QCOMPARE(tracksOf(rule(QStringLiteral("band"))), QVector<int>({8, 7}));
        QVERIFY(SmartPlaylistStore(db()).remove(*id));
        QCOMPARE(tracksOf(rule(QStringLiteral("band"))).size(), 8);
    }

    /// Two lists of one rule, each with its own limit: a pin is of the one that was pinned, follows it when it is
    /// changed, and is known by its rule when it comes back with another number.
    void aListWithALimitIsPinnedAsItself()
    {
        SmartPlaylistStore lists(db());
        SmartPlaylist two{{},   QStringLiteral("Two"),       QStringLiteral("band"), TrackOrder::Title,
                          true, {ListLimit::Unit::Tracks, 2}};
        SmartPlaylist three = two;
        three.name = QStringLiteral("Three");
        three.limit.most = 3;
        two.id = lists.add(two).value();
        three.id = lists.add(three).value();
        const PinTarget target{PinKind::Rule, three.id.value, QStringLiteral("band")};
        QVERIFY(pins().put(target, moment()));
        QVERIFY(pins().put(target, moment(1)));
        QCOMPARE(targets(), Targets{target});
        QCOMPARE(tracksOf(target), QVector<int>({8, 7, 6}));
        three.query = QStringLiteral("plays:0");
        three.limit.most = 1;
        QVERIFY(lists.change(three));
        const PinTarget changed{PinKind::Rule, three.id.value, QStringLiteral("plays:0")};
        QCOMPARE(targets(), Targets{changed});
        QCOMPARE(tracksOf(changed).size(), 1);
        QVERIFY(pins().put(changed, moment(2)));
        QCOMPARE(targets().size(), 1);
        QVERIFY(pins().remove(changed));
        QVERIFY(targets().isEmpty());

        const PinTarget first{PinKind::Rule, two.id.value, QStringLiteral("band")};
        QVERIFY(pins().put(first, moment(3)));
        QVERIFY(lists.remove(two.id));
        const auto again = lists.add(two).value(); // the deletion was taken back
        QCOMPARE(targets(), (Targets{{PinKind::Rule, again.value, QStringLiteral("band")}}));
        QCOMPARE(tracksOf(targets().first()), QVector<int>({8, 7}));
        QVERIFY(pins().remove(targets().first()));
        QCOMPARE(answerOf(db(), "SELECT count(*) FROM pin"), QStringLiteral("0"));
    }

    /// "Recently added" is a list of every track with a limit. Without it nobody means the whole library.
    void noRuleIsNotEverything()
    {
        QCOMPARE(tracksOf(rule({})).size(), 8);
        db().connection().exec("DELETE FROM smart_playlist");
        QVERIFY(tracksOf(rule({})).isEmpty());
    }

    void aListThatGoesTakesItsPinAlong()
    {
        QVERIFY(pins().put({PinKind::Playlist, m_list.value}, moment()));
        QVERIFY(EditStore(db()).deletePlaylist(m_list, moment()));
        QVERIFY(targets().isEmpty()); // what was not sent yet is gone at once; else it is hidden first
        db().connection().exec("DELETE FROM playlist_entry; DELETE FROM playlist");
        QCOMPARE(answerOf(db(), "SELECT count(*) FROM pin"), QStringLiteral("0"));
        const auto next = EditStore(db()).createPlaylist(m_store->source, QStringLiteral("Next"), {}, moment());
        QCOMPARE(*next, m_list); // the same number, and it was never pinned
        QVERIFY(targets().isEmpty());
    }

    void aTwinIsPinnedByWhatIsShown()
    {
        QVERIFY(pins().put({PinKind::Track, m_tracks[4].value}, moment()));
        QVERIFY(pins().put({PinKind::Track, m_tracks[0].value}, moment(1)));
        db().connection().exec("UPDATE track SET twin_of = 1 WHERE id = 5");
        QCOMPARE(targets(), (Targets{{PinKind::Track, 1}}));
        QCOMPARE(tracksOf({PinKind::Track, 5}), QVector<int>({1}));
        QVERIFY(pins().remove({PinKind::Track, 1}));
        QCOMPARE(answerOf(db(), "SELECT count(*) FROM pin"), QStringLiteral("0"));
    }

    void howThingsAreKept()
    {
        KeepingStore keeping(db());
        QCOMPARE(keeping.get().value(), Keeping{});
        const KeepRules rules{false, true, false, true, 5};
        QVERIFY(keeping.setRules(rules) && keeping.setQuota(7) && keeping.setPaused(true));
        QCOMPARE(keeping.get().value(), (Keeping{rules, 7, true}));
    }

    void rowsSayIt()
    {
        KeptStore kept(db());
        hold(1);
        hold(2);
        hold(4, HeldState::Failed);
        QCOMPARE(kept.replace({m_tracks[0], m_tracks[2], m_tracks[3]}).value().size(), 3);
        QCOMPARE(availability(1), Availability::Kept);
        QCOMPARE(availability(2), Availability::Held);
        QCOMPARE(availability(3), Availability::Waiting);
        QCOMPARE(availability(4), Availability::Failed);
        QCOMPARE(availability(5), Availability::Server);
        QCOMPARE(kept.replace({m_tracks[2], m_tracks[4]}).value(),
                 (QVector<TrackId>{m_tracks[4], m_tracks[0], m_tracks[3]}));
        QCOMPARE(availability(1), Availability::Held);
        QCOMPARE(availability(5), Availability::Waiting);
        QVERIFY(kept.replace({m_tracks[4], m_tracks[2]}).value().isEmpty());
    }

    void facts()
    {
        KeptStore kept(db());
        db().connection().exec("UPDATE track SET size_bytes = 70, bit_rate = 128");
        db().connection().exec("UPDATE track SET size_bytes = 0 WHERE id = 3");
        hold(1);
        hold(2, HeldState::Failed, 0);
        QVERIFY(kept.replace(m_tracks.mid(0, 3)));
        const auto facts = kept.facts().value();
        QCOMPARE(facts.size(), 3);
        const SourceId source = m_store->source;
        QCOMPARE(facts.value(m_tracks[0]), (KeptFact{source, {}, 100, 180'000, 0, true, true}));
        QCOMPARE(facts.value(m_tracks[1]),
                 (KeptFact{source, {}, 70, 180'000, moment(2).toMSecsSinceEpoch(), false, false}));
        QCOMPARE(facts.value(m_tracks[2]), (KeptFact{source, {}, 2'880'000, 180'000, 0, false, false}));
        const auto some = kept.facts({m_tracks[2], TrackId{99}, TrackId{-4}, m_tracks[0], m_tracks[2]}).value();
        QCOMPARE(some.size(), 3);
        QCOMPARE(some[1].track, m_tracks[0]);
    }

    void aPlaceElsewhereIsAPlace()
    {
        const auto other = SourceStore(db()).put(QStringLiteral("subsonic"), QUrl(QStringLiteral("http://other.test")),
                                                 QStringLiteral("ann"), QStringLiteral("Other"));
        QVERIFY(other);
        const auto twin = putSomeTracks(db(), other->id, 1);
        run(db(), "UPDATE track SET twin_of = ?2 WHERE id = ?1", twin[0], m_tracks[0]);
        QVERIFY(KeptStore(db()).replace({m_tracks[0]}));
        QCOMPARE(KeptStore(db()).facts().value().value(m_tracks[0]).also, QVector<SourceId>{other->id});
        QVERIFY(SourceStore(db()).remove(m_store->source));
        const auto fact = KeptStore(db()).facts({m_tracks[0]}).value().first().fact;
        QCOMPARE(fact.source, SourceId{}); // they are no twins any more: each has its own pin to be
    }

    void whatRulesWant()
    {
        KeptStore kept(db());
        QVERIFY(EditStore(db()).setLoved({m_tracks[1], m_tracks[2], m_tracks[3]}, true, moment()));
        QVERIFY(EditStore(db()).recordPlay(m_tracks[2], moment(50)));
        QVERIFY(EditStore(db()).recordPlay(m_tracks[4], moment(60)));
        hold(4);
        QVERIFY(kept.replace({m_tracks[1]}));
        const auto ids = [](const Result<QVector<KeptTrack>>& found) {
            QVector<TrackId> all;
            for (const KeptTrack& one : found.value_or(QVector<KeptTrack>()))
                all.append(one.track);
            return all;
        };
        QCOMPARE(ids(kept.lovedMissing(9)), QVector<TrackId>{m_tracks[2]}); // one is pinned, one is here
        QCOMPARE(ids(kept.playedMissing(moment(10), 9)), (QVector<TrackId>{m_tracks[4], m_tracks[2]}));
        QCOMPARE(ids(kept.playedMissing(moment(55), 9)), QVector<TrackId>{m_tracks[4]});
        QVERIFY(ids(kept.newByLovedArtists(moment(-9), 99)).isEmpty());
        run(db(), "UPDATE album SET added_at = ?1", moment(1));
        run(db(), "UPDATE artist SET loved = 1");
        QCOMPARE(ids(kept.newByLovedArtists(moment(-9), 99)).size(), 7);
        QVERIFY(ids(kept.newByLovedArtists(moment(9), 99)).isEmpty());
    }

    void sharesAreCounted()
    {
        for (int i = 1; i <= 5; ++i)
            hold(i, HeldState::Complete, 10 * i);
        QVERIFY(EditStore(db()).setLoved({m_tracks[0], m_tracks[1]}, true, moment()));
        KeptStore kept(db());
        QVERIFY(kept.replace({m_tracks[0], m_tracks[7]}));
        QCOMPARE(kept.shares(true, {m_tracks[2]}).value(),
                 (HeldShares{{1, 10, 180'000}, {2, 50, 360'000}, {2, 90, 360'000}}));
        QCOMPARE(kept.shares(false, {}).value(), (HeldShares{{1, 10, 180'000}, {}, {4, 140, 720'000}}));
        QCOMPARE(kept.beside().value().lovedTracks, 2);
    }

    void coversOfWhatIsKept()
    {
        db().connection().exec("UPDATE album SET cover = 'c1'");
        QVERIFY(KeptStore(db()).replace(m_tracks));
        QCOMPARE(KeptStore(db()).covers().value(), QStringList{QStringLiteral("1:c1")});
    }

    void theyAreInTheBackupAndComeBack()
    {
        for (const PinTarget& target : Targets{{PinKind::Track, 2},
                                               {PinKind::Album, 1},
                                               {PinKind::Artist, 1},
                                               {PinKind::Playlist, m_list.value},
                                               loved,
                                               rule(QStringLiteral("plays:0"))})
            QVERIFY(pins().put(target, moment(7)));
        QVERIFY(KeepingStore(db()).setRules({false, true, false, true, 77}));
        const QJsonObject document = exportOf(db()).value();
        QCOMPARE(document.value(QStringLiteral("pins")).toArray().size(), 6);
        const QTemporaryDir folder;
        const auto fresh = Database::open(folder.filePath(QStringLiteral("library.db")), Database::Mode::ReadWrite);
        QVERIFY(fresh && restore(**fresh, document));
        QCOMPARE(PinStore(**fresh).all().value(), pins().all().value());
        QCOMPARE(KeepingStore(**fresh).get().value(), KeepingStore(db()).get().value());
        QCOMPARE(exportOf(**fresh).value(), document);
    }

    void onePinIsWorthABackup()
    {
        StoreFixture other;
        QVERIFY(!isWorthKeeping(exportOf(*other.database).value()));
        QVERIFY(PinStore(*other.database).put(loved, moment()));
        QVERIFY(isWorthKeeping(exportOf(*other.database).value()));
    }

    void theyAreImportedAndTakenBack()
    {
        for (const PinTarget& target :
             Targets{{PinKind::Track, 2}, {PinKind::Album, 1}, {PinKind::Playlist, m_list.value}, loved})
            QVERIFY(pins().put(target, moment(7)));
        const QJsonObject document = exportOf(db()).value();
        StoreFixture other;
        (void)putSomeTracks(*other.database, other.source, 3);
        QVERIFY(PinStore(*other.database).put(loved, moment(1)));
        ImportAdded added;
        QVERIFY(importInto(*other.database, document, moment(9), &added));
        QCOMPARE(answerOf(*other.database, "SELECT kind, object FROM pin ORDER BY kind"),
                 QStringLiteral("album|1\nloved|0\nplaylist|1\ntrack|2"));
        QCOMPARE(added.pins.size(), 3);
        ImportAdded again;
        QVERIFY(importInto(*other.database, document, moment(10), &again));
        QVERIFY(again.pins.isEmpty());
        ImportUndo undo(*other.database, added, moment(11));
        while (undo.step().value_or(false)) {
        }
        QCOMPARE(answerOf(*other.database, "SELECT kind FROM pin"), QStringLiteral("loved"));
    }
};

QTEST_GUILESS_MAIN(TestPins)
#include "tst_pins.moc"
