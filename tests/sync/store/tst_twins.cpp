// The same recording in two sources: one row, two places.
#include <sync/store/CatalogueStore.h>
#include <sync/store/EditStore.h>
#include <sync/store/FolderStore.h>
#include <sync/store/LibraryReader.h>
#include <sync/store/TwinRules.h>
#include <sync/store/Twins.h>
#include <tests/support/sync/StoreBuilders.h>

#include <SQLiteCpp/Database.h>

#include <QTest>

#include <rapidcheck.h>

using namespace sostenuto::sync;

namespace {

void settle(Database& database)
{
    Twins twins(database);
    if (!twins.begin().value())
        return;
    while (twins.step().value()) {
    }
}

} // namespace

class TestTwins : public QObject {
    Q_OBJECT

    std::unique_ptr<StoreFixture> m_store;
    SourceId m_folder;

    Database& db() { return *m_store->database; }
    FolderStore folders() { return FolderStore(db()); }
    QString answer(const char* sql) { return answerOf(db(), sql); }
    LibraryReader reader() { return LibraryReader(db()); }

    static RemoteTrack row(const QString& id, int number, const QString& album = u"Record"_qs)
    {
        RemoteTrack track = remoteTrack(id, u"Song %1"_qs.arg(number), u"Band"_qs, album);
        track.number = number;
        return track;
    }
    void serve(const QVector<RemoteTrack>& rows, qint64 generation = 1)
    {
        QVERIFY(CatalogueStore(db()).putTracks(m_store->source, rows, generation));
    }
    void keep(const QVector<RemoteTrack>& rows, SourceId source = {})
    {
        FileRows put;
        put.tracks = rows;
        for (const RemoteTrack& track : rows) {
            const QByteArray path = track.remoteId.toUtf8();
            put.files.append({{0, path, 1000, 5, 1, qHash(path), 0}, {{track.remoteId, {}}}});
        }
        QVERIFY(folders().put(source.isValid() ? source : m_folder, put));
    }
    TrackId served(const QString& id)
    {
        return CatalogueStore(db()).trackOf(m_store->source, id).value().value_or(TrackId{});
    }
    TrackId kept(const QString& id) { return CatalogueStore(db()).trackOf(m_folder, id).value().value_or(TrackId{}); }

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS")) // each case is a library of its own
            qputenv("RC_PARAMS", "max_success=25");
    }
    void init()
    {
        m_store = std::make_unique<StoreFixture>();
        m_folder = folders().add("/music", u"Attic"_qs).value();
    }
    void cleanup() { QCOMPARE(inconsistencies(db()), QString()); }

    void recordings_data()
    {
        QTest::addColumn<RecordingFacts>("other");
        QTest::addColumn<bool>("same");
        const RecordingFacts mine{1, u"song"_qs, u"band"_qs, u"record"_qs, 1, 3, 200'000, u"mb"_qs};
        const auto test = [&](const char* name, bool same, const std::function<void(RecordingFacts&)>& change) {
            RecordingFacts other = mine;
            other.musicBrainzId.clear();
            change(other);
            QTest::newRow(name) << other << same;
        };
        test("the same words", true, [](RecordingFacts&) {});
        test("another title", false, [](RecordingFacts& f) { f.titleKey = u"other"_qs; });
        test("another artist", false, [](RecordingFacts& f) { f.artistKey = u"other"_qs; });
        test("on another album", false, [](RecordingFacts& f) { f.albumKey = u"best of"_qs; });
        test("another place", false, [](RecordingFacts& f) { f.number = 4; });
        test("no place said", true, [](RecordingFacts& f) { f.number = 0; });
        test("one disc, not numbered", true, [](RecordingFacts& f) { f.disc = 0; });
        test("another disc", false, [](RecordingFacts& f) { f.disc = 2; });
        test("padded", true, [](RecordingFacts& f) { f.durationMs += 2'500; });
        test("a live one", false, [](RecordingFacts& f) { f.durationMs += 40'000; });
        test("no length said", true, [](RecordingFacts& f) { f.durationMs = 0; });
        test("the same id", true, [](RecordingFacts& f) { f.musicBrainzId = u"mb"_qs; });
        test("another id", false, [](RecordingFacts& f) { f.musicBrainzId = u"else"_qs; });
        test("the same id, written otherwise", true, [](RecordingFacts& f) {
            f.musicBrainzId = u"mb"_qs;
            f.titleKey = u"song feat. a friend"_qs;
            f.artistKey = u"band & friend"_qs;
        });
        test("the same id on another album", false, [](RecordingFacts& f) {
            f.musicBrainzId = u"mb"_qs;
            f.albumKey = u"best of"_qs;
        });
    }
    void recordings()
    {
        QFETCH(RecordingFacts, other);
        QFETCH(bool, same);
        const RecordingFacts mine{1, u"song"_qs, u"band"_qs, u"record"_qs, 1, 3, 200'000, u"mb"_qs};
        QCOMPARE(sameRecording(mine, {other}).has_value(), same);
    }

    void whichOneMustBeClear()
    {
        const RecordingFacts mine{1, u"song"_qs, u"band"_qs, u"record"_qs, 0, 0, 200'000, {}};
        RecordingFacts near = mine;
        near.durationMs += 500;
        RecordingFacts far = mine;
        far.durationMs += 2'000;
        QCOMPARE(sameRecording(mine, {far, near}), 1);
        QCOMPARE(sameRecording(mine, {near, far}), 0);
        QVERIFY(!sameRecording(mine, {near, near}));
        const ReleaseFacts album{1, u"record"_qs, u"band"_qs, 1990, {}};
        ReleaseFacts later = album;
        later.year = 2010;
        ReleaseFacts silent = album;
        silent.year = 0;
        QCOMPARE(sameRelease(album, {later, silent}), 1);
        QVERIFY(!sameRelease(album, {later}));
        QVERIFY(!sameRelease(album, {silent, silent}));
    }

    void isOneRowThatIsHere()
    {
        serve({row(u"s1"_qs, 1), row(u"s2"_qs, 2)});
        keep({row(u"a.flac"_qs, 1), row(u"c.flac"_qs, 3)});
        QCOMPARE(answer("SELECT tracks, albums, artists FROM tally"), u"4|2|2"_qs);
        settle(db());
        QCOMPARE(answer("SELECT tracks, albums, artists, held_tracks FROM tally"), u"3|1|1|2"_qs);
        QCOMPARE(answer("SELECT track_count, held_count FROM album WHERE hidden = 0"), u"3|2"_qs);
        const Track shown = reader().tracks({served(u"s1"_qs)}).value().value(0);
        QCOMPARE(shown.availability, Availability::Kept);
        QCOMPARE(reader().trackIds({}).value().size(), 3);
        QCOMPARE(folders().bytesOf(served(u"s1"_qs)).value()->path, QByteArray("/music/a.flac"));
        QVERIFY(folders().bytesOf(served(u"s1"_qs)).value()->ofTwin);
        QVERIFY(!folders().bytesOf(served(u"s2"_qs)).value());
        const auto found = [&](const QString& rule) {
            TrackQuery query;
            query.filter = rule;
            return reader().trackIds(query).value().size();
        };
        QCOMPARE(found(u"source:=attic"_qs), 2);
        QCOMPARE(found(u"-source:=attic"_qs), 1);
        QCOMPARE(reader().search(u"song 1"_qs, false, 10).value().trackTotal, 1);
        const auto groups = reader().groups(GroupKind::Source).value();
        QCOMPARE(groups.size(), 2);
        QCOMPARE(groups[0].tracks, 2);
        QCOMPARE(groups[1].tracks, 2);
    }

    void settledAgainChangesNothing()
    {
        serve({row(u"s1"_qs, 1)});
        keep({row(u"a.flac"_qs, 1)});
        settle(db());
        Twins twins(db());
        QVERIFY(twins.begin().value());
        while (twins.step().value()) {
        }
        QCOMPARE(twins.changed(), 0);
    }

    void aScanOrPullInBetweenKeepsThem()
    {
        serve({row(u"s1"_qs, 1)});
        keep({row(u"a.flac"_qs, 1)});
        settle(db());
        serve({row(u"s1"_qs, 1)}, 2);
        RemoteTrack retagged = row(u"a.flac"_qs, 1);
        retagged.genre = u"Jazz"_qs;
        keep({retagged});
        QCOMPARE(answer("SELECT tracks, albums, artists FROM tally"), u"1|1|1"_qs);
        settle(db());
        QCOMPARE(answer("SELECT tracks, albums, artists FROM tally"), u"1|1|1"_qs);
    }

    void anotherTitlePartsThem()
    {
        serve({row(u"s1"_qs, 1)});
        keep({row(u"a.flac"_qs, 1)});
        settle(db());
        RemoteTrack retagged = row(u"a.flac"_qs, 1);
        retagged.title = u"Something else"_qs;
        keep({retagged});
        settle(db());
        QCOMPARE(answer("SELECT tracks, albums, held_tracks FROM tally"), u"2|1|1"_qs);
        QCOMPARE(reader().tracks({served(u"s1"_qs)}).value().value(0).availability, Availability::Server);
    }

    void comesBackWhenTheServiceLosesIt()
    {
        serve({row(u"s1"_qs, 1), row(u"s2"_qs, 2), row(u"s3"_qs, 3)});
        keep({row(u"a.flac"_qs, 1)});
        settle(db());
        serve({row(u"s2"_qs, 2), row(u"s3"_qs, 3)}, 2);
        QVERIFY(!CatalogueStore(db()).sweep(m_store->source, 2).value().refused);
        QCOMPARE(answer("SELECT tracks, held_tracks FROM tally"), u"3|1"_qs);
        QCOMPARE(reader().tracks({kept(u"a.flac"_qs)}).value().value(0).availability, Availability::Kept);
        settle(db());
        serve({row(u"s1"_qs, 1)}, 3);
        settle(db());
        QCOMPARE(answer("SELECT tracks, held_tracks FROM tally"), u"3|1"_qs);
        QCOMPARE(answer("SELECT count(*) FROM track WHERE hidden = 2"), u"1"_qs);
    }

    void comesBackWhenTheSourceGoes()
    {
        serve({row(u"s1"_qs, 1)});
        keep({row(u"a.flac"_qs, 1), row(u"b.flac"_qs, 2)});
        settle(db());
        db().connection().exec("DELETE FROM source WHERE kind <> 'folder'");
        QCOMPARE(answer("SELECT tracks, albums, artists, held_tracks FROM tally"), u"2|1|1|2"_qs);
        QCOMPARE(answer("SELECT count(*) FROM track WHERE album_id IS NULL OR artist_id IS NULL"), u"0"_qs);
    }

    void aFolderThatGoesLeavesTheService()
    {
        serve({row(u"s1"_qs, 1)});
        keep({row(u"a.flac"_qs, 1)});
        settle(db());
        QVERIFY(folders().remove(m_folder));
        QCOMPARE(answer("SELECT tracks, held_tracks FROM tally"), u"1|0"_qs);
        QCOMPARE(answer("SELECT count(*) FROM track WHERE twin_of IS NOT NULL"), u"0"_qs);
        QVERIFY(!folders().bytesOf(served(u"s1"_qs)).value());
    }

    void anUnpluggedDrive()
    {
        serve({row(u"s1"_qs, 1)});
        keep({row(u"a.flac"_qs, 1)});
        settle(db());
        QVERIFY(folders().setAway(m_folder, true));
        QCOMPARE(answer("SELECT tracks, held_tracks FROM tally"), u"1|0"_qs);
        QVERIFY(!folders().bytesOf(served(u"s1"_qs)).value()); // the service has it
        QVERIFY(folders().setAway(m_folder, false));
        QCOMPARE(answer("SELECT tracks, held_tracks FROM tally"), u"1|1"_qs);
    }

    void downloadsComeAndGo()
    {
        serve({row(u"s1"_qs, 1)});
        keep({row(u"a.flac"_qs, 1)});
        settle(db());
        db().connection().exec(
            "INSERT INTO held_file (track_id, path, state, bytes) SELECT id, 'x', 'complete', 9 FROM "
            "track WHERE hidden = 0");
        QCOMPARE(answer("SELECT held_tracks, held_bytes FROM tally"), u"1|9"_qs);
        db().connection().exec("UPDATE held_file SET state = 'failed'");
        QCOMPARE(answer("SELECT held_tracks, held_bytes FROM tally"), u"1|0"_qs);
        db().connection().exec("DELETE FROM held_file");
        QCOMPARE(answer("SELECT held_tracks FROM tally"), u"1"_qs);
        QVERIFY(folders().forget(m_folder, {folders().files(m_folder).value().value(0).id}));
        QCOMPARE(answer("SELECT tracks, held_tracks FROM tally"), u"1|0"_qs);
    }

    void whatWasSaidBeforeComesAlong()
    {
        keep({row(u"a.flac"_qs, 1), row(u"b.flac"_qs, 2)});
        EditStore edits(db());
        QVERIFY(edits.setLoved({kept(u"a.flac"_qs)}, true, moment()));
        QVERIFY(edits.setRating(kept(u"a.flac"_qs), 4, moment()));
        QVERIFY(edits.recordPlay(kept(u"a.flac"_qs), moment(7)));
        serve({row(u"s1"_qs, 1), row(u"s2"_qs, 2)});
        Twins twins(db());
        QVERIFY(twins.begin().value());
        while (twins.step().value()) {
        }
        const auto said = twins.takeSaid();
        QCOMPARE(said.size(), 1);
        QCOMPARE(said[0].track, served(u"s1"_qs));
        QVERIFY(said[0].loved);
        QCOMPARE(said[0].rating, 4);
        QCOMPARE(answer("SELECT track_id FROM play"), QString::number(served(u"s1"_qs).value));
        QCOMPARE(reader().tracks({served(u"s1"_qs)}).value().value(0).lastPlayed, moment(7));
        // What is said from now on is said of both, and told to the service once.
        QVERIFY(edits.setLoved({served(u"s2"_qs)}, true, moment()));
        QCOMPARE(answer("SELECT count(*) FROM track WHERE loved = 1"), u"3"_qs);
        QCOMPARE(answer("SELECT count(*) FROM outbox"), u"1"_qs);
        settle(db());
        QVERIFY(twins.takeSaid().isEmpty());
    }

    void threeSources()
    {
        const SourceId other = folders().add("/other", u"other"_qs).value();
        keep({row(u"a.flac"_qs, 1)});
        keep({row(u"z.mp3"_qs, 1)}, other);
        settle(db());
        QCOMPARE(answer("SELECT tracks, held_tracks FROM tally"), u"1|1"_qs);
        QVERIFY(folders().setAway(m_folder, true)); // the other one still has it
        QCOMPARE(answer("SELECT tracks, held_tracks FROM tally"), u"1|1"_qs);
        QVERIFY(folders().setAway(m_folder, false));
        serve({row(u"s1"_qs, 1)});
        settle(db());
        QCOMPARE(answer("SELECT tracks, held_tracks FROM tally"), u"1|1"_qs);
        QCOMPARE(answer("SELECT count(*) FROM track WHERE twin_of = (SELECT id FROM track WHERE remote_id = 's1')"),
                 u"2"_qs);
    }

    /// Whatever comes, changes and goes in whatever order: settled, it is what a library would be that got all of it at
    /// once, and nothing is counted wrong on the way.
    void anyOrderEndsTheSame()
    {
        const bool holds = rc::check("any order ends the same", [this] {
            init();
            const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 60));
            int generation = 1;
            for (const int step : steps) {
                const int number = step % 4 + 1;
                const QString id = QString::number(number);
                if (step < 16)
                    serve({row(u"s"_qs + id, number)}, generation);
                else if (step < 32) {
                    (void)folders().setAway(m_folder, false); // nothing is read of a drive that is away
                    keep({row(id + u".flac"_qs, step % 8 < 6 ? number : number + 1)});
                } else if (step < 38)
                    db().connection().exec("UPDATE track SET hidden = 1 WHERE remote_id = 's" + std::to_string(number) +
                                           "'");
                else if (step < 44)
                    (void)folders().setAway(m_folder, step % 2 == 0);
                else if (step < 50) {
                    const auto files = folders().files(m_folder).value();
                    if (!files.isEmpty())
                        (void)folders().forget(m_folder, {files[step % files.size()].id});
                } else
                    settle(db());
                RC_ASSERT(inconsistencies(db()).toStdString() == std::string());
            }
            settle(db());
            RC_ASSERT(inconsistencies(db()).toStdString() == std::string());
            const QString first = answer("SELECT remote_id, hidden, twin_of, held FROM track ORDER BY id");
            db().connection().exec("UPDATE track SET twin_of = NULL; UPDATE album SET twin_of = NULL; "
                                   "UPDATE artist SET twin_of = NULL");
            RC_ASSERT(inconsistencies(db()).toStdString() == std::string());
            settle(db());
            RC_ASSERT(answer("SELECT remote_id, hidden, twin_of, held FROM track ORDER BY id") == first);
        });
        QVERIFY(holds);
    }
};

QTEST_GUILESS_MAIN(TestTwins)
#include "tst_twins.moc"
