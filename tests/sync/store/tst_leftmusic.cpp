// A server that is let go and leaves its held music: what stays, what goes, and what is there again afterwards.
#include "sync/store/CatalogueStore.h"
#include "sync/store/EditStore.h"
#include "sync/store/FolderStore.h"
#include "sync/store/HeldStore.h"
#include "sync/store/LibraryReader.h"
#include "sync/store/SourceStore.h"
#include "sync/store/Twins.h"
#include "tests/support/sync/StoreBuilders.h"

#include <QTest>

#include <rapidcheck.h>

using namespace sostenuto::sync;

class TestLeftMusic : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StoreFixture> m_store;
    SourceId m_attic;

    Database& db() { return *m_store->database; }
    SourceStore sources() { return SourceStore(db()); }
    SourceId hearth() { return m_store->source; }
    QString answer(const char* sql) { return answerOf(db(), sql); }

    static RemoteTrack row(const QString& id, int number, const QString& artist, const QString& album)
    {
        RemoteTrack track = remoteTrack(id, u"Song %1"_qs.arg(number), artist, album);
        track.number = number;
        return track;
    }
    void serve(SourceId source, const QVector<RemoteTrack>& rows, qint64 generation = 1)
    {
        QVector<RemoteAlbum> albums;
        QVector<RemoteArtist> artists;
        for (const RemoteTrack& track : rows) {
            artists.append(remoteArtist(track.artistRemoteId, track.artist));
            albums.append(remoteAlbum(track.albumRemoteId, track.album, track.artist));
        }
        CatalogueStore catalogue(db());
        QVERIFY(catalogue.putArtists(source, artists, generation));
        QVERIFY(catalogue.putAlbums(source, albums, generation));
        QVERIFY(catalogue.putTracks(source, rows, generation));
    }
    TrackId track(SourceId source, const QString& id)
    {
        return CatalogueStore(db()).trackOf(source, id).value().value_or(TrackId{});
    }
    void hold(TrackId track, HeldState state = HeldState::Complete)
    {
        HeldRow held;
        held.track = track;
        held.path = u"%1.flac"_qs.arg(track.value);
        held.state = state;
        held.bytes = 1000;
        QVERIFY(HeldStore(db()).put(held));
    }
    void settle()
    {
        Twins twins(db());
        if (!twins.begin().value())
            return;
        while (twins.step().value()) {
        }
    }
    QString shown() { return answer("SELECT title, source, held FROM track WHERE hidden = 0 ORDER BY title, source"); }

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS")) // each case is a library of its own
            qputenv("RC_PARAMS", "max_success=15");
    }
    void init()
    {
        m_store = std::make_unique<StoreFixture>();
        m_attic = sources().put(u"subsonic"_qs, QUrl(u"http://attic.test"_qs), u"u"_qs, u"Attic"_qs).value().id;
        QCOMPARE(hearth(), SourceId{1});
        QCOMPARE(m_attic, SourceId{2});
    }
    void cleanup() { QCOMPARE(inconsistencies(db()), QString()); }

    void whatIsHeldStays()
    {
        serve(hearth(), {row(u"a1"_qs, 1, u"Anna"_qs, u"One"_qs), row(u"a2"_qs, 2, u"Anna"_qs, u"One"_qs),
                         row(u"b1"_qs, 3, u"Bo"_qs, u"Two"_qs)});
        hold(track(hearth(), u"a1"_qs));
        hold(track(hearth(), u"b1"_qs), HeldState::Partial);
        QVERIFY(EditStore(db()).setLoved({track(hearth(), u"a1"_qs)}, true, moment(1)));
        QCOMPARE(sources().held(hearth()).value(), (MusicHere{hearth(), sources().all().value()[0].name, 1, 1000}));
        QVERIFY(sources().left().value().isEmpty());

        QVERIFY(sources().remove(hearth(), HeldMusic::Stays));
        QCOMPARE(shown(), u"Song 1|1|1"_qs);
        QCOMPARE(answer("SELECT title, track_count FROM album WHERE hidden = 0"), u"One|1"_qs);
        QCOMPARE(answer("SELECT name FROM artist WHERE hidden = 0"), u"Anna"_qs);
        QCOMPARE(answer("SELECT loved FROM track WHERE hidden = 0"), u"1"_qs);
        QCOMPARE(answer("SELECT count(*) FROM held_file"), u"1"_qs); // half a file is of no use any more
        QCOMPARE(answer("SELECT kind FROM outbox"), u"love"_qs);     // it waits, in case they meet again
        QCOMPARE(sources().left().value().size(), 1);
        QCOMPARE(sources().left().value()[0].tracks, 1);
        QVERIFY(sources().remove(hearth(), HeldMusic::Stays)); // once more changes nothing
        QCOMPARE(shown(), u"Song 1|1|1"_qs);
    }

    void nothingOfItGoesByItself()
    {
        serve(hearth(), {row(u"a1"_qs, 1, u"Anna"_qs, u"One"_qs)});
        serve(m_attic, {row(u"x1"_qs, 7, u"Cai"_qs, u"Three"_qs)});
        hold(track(hearth(), u"a1"_qs));
        hold(track(m_attic, u"x1"_qs));
        QCOMPARE(HeldStore(db()).wholeFiles().value().size(), 2);
        QVERIFY(sources().remove(hearth(), HeldMusic::Stays));
        const auto mayGo = HeldStore(db()).wholeFiles().value();
        QCOMPARE(mayGo.size(), 1);
        QCOMPARE(mayGo[0].track, track(m_attic, u"x1"_qs));
    }

    void itCanBeLetGoLater()
    {
        serve(hearth(), {row(u"a1"_qs, 1, u"Anna"_qs, u"One"_qs)});
        hold(track(hearth(), u"a1"_qs));
        QVERIFY(sources().remove(hearth(), HeldMusic::Stays));
        QVERIFY(sources().remove(hearth(), HeldMusic::Goes));
        QCOMPARE(shown(), QString());
        QCOMPARE(answer("SELECT count(*) FROM album WHERE hidden = 0"), u"0"_qs);
        QCOMPARE(answer("SELECT count(*) FROM artist WHERE hidden = 0"), u"0"_qs);
        QVERIFY(sources().left().value().isEmpty());
    }

    void theSameAccountBringsAllBack()
    {
        const QVector<RemoteTrack> rows{row(u"a1"_qs, 1, u"Anna"_qs, u"One"_qs),
                                        row(u"a2"_qs, 2, u"Anna"_qs, u"One"_qs), row(u"b1"_qs, 3, u"Bo"_qs, u"Two"_qs)};
        serve(hearth(), rows);
        hold(track(hearth(), u"a1"_qs));
        const QString before = answer("SELECT id, title, held FROM track WHERE hidden = 0 ORDER BY id");
        const SourceRow was = sources().all().value()[0];
        QVERIFY(sources().remove(hearth(), HeldMusic::Stays));
        const auto again = sources().put(was.kind, was.address, was.user, was.name);
        QVERIFY(again);
        QCOMPARE(again->id, hearth());
        QVERIFY(sources().left().value().isEmpty());
        const qint64 generation = sources().beginPull(hearth()).value();
        serve(hearth(), rows, generation);
        QVERIFY(CatalogueStore(db()).sweep(hearth(), generation));
        QCOMPARE(answer("SELECT id, title, held FROM track WHERE hidden = 0 ORDER BY id"), before);
        QCOMPARE(answer("SELECT count(*) FROM album WHERE hidden = 0"), u"2"_qs);
    }

    /// The recording is at another server too: it is that one's now, and these bytes are lent to it.
    void whatAnotherServerHasToo()
    {
        const QVector<RemoteTrack> both{row(u"s"_qs, 1, u"Anna"_qs, u"One"_qs)};
        serve(hearth(), both + QVector<RemoteTrack>{row(u"h"_qs, 2, u"Anna"_qs, u"One"_qs)});
        serve(m_attic, both);
        settle();
        hold(track(hearth(), u"s"_qs));
        hold(track(hearth(), u"h"_qs));
        QCOMPARE(shown(), u"Song 1|1|1\nSong 2|1|1"_qs);
        QVERIFY(sources().remove(hearth(), HeldMusic::Stays));
        settle();
        QCOMPARE(shown(), u"Song 1|2|1\nSong 2|1|1"_qs);
        QCOMPARE(answer("SELECT count(*) FROM album WHERE hidden = 0"), u"1"_qs);
        QCOMPARE(answer("SELECT count(*) FROM artist WHERE hidden = 0"), u"1"_qs);
        QCOMPARE(sources().left().value()[0].tracks, 2);
        // And when that one goes too, the music is still here.
        QVERIFY(sources().remove(m_attic, HeldMusic::Stays));
        settle();
        QCOMPARE(shown(), u"Song 1|1|1\nSong 2|1|1"_qs);
    }

    /// Any two servers with any of the same songs, any held, let go and taken back in any order.
    void anyOrderLeavesItWhole()
    {
        const bool holds = rc::check("left music", [this] {
            init();
            const auto some = [](int from, int count, const QString& prefix) {
                QVector<RemoteTrack> rows;
                for (int i = from; i < from + count; ++i)
                    rows.append(row(prefix + QString::number(i), i, i % 3 == 0 ? u"Bo"_qs : u"Anna"_qs,
                                    u"Album %1"_qs.arg(i % 2)));
                return rows;
            };
            const QVector<RemoteTrack> here = some(*rc::gen::inRange(0, 4), *rc::gen::inRange(1, 6), u"h"_qs);
            const QVector<RemoteTrack> there = some(*rc::gen::inRange(0, 4), *rc::gen::inRange(1, 6), u"x"_qs);
            serve(hearth(), here);
            serve(m_attic, there);
            settle();
            for (const auto& [source, rows] : {std::pair(hearth(), here), std::pair(m_attic, there)})
                for (const RemoteTrack& one : rows)
                    if (*rc::gen::arbitrary<bool>())
                        hold(track(source, one.remoteId));
            const QVector<SourceRow> known = sources().all().value();
            for (int step = 0; step < 6; ++step) {
                const bool isFirst = *rc::gen::arbitrary<bool>();
                const SourceId source = isFirst ? hearth() : m_attic;
                switch (*rc::gen::inRange(0, 3)) {
                case 0:
                    RC_ASSERT(sources().remove(source, HeldMusic::Stays).has_value());
                    break;
                case 1:
                    RC_ASSERT(sources().remove(source, HeldMusic::Goes).has_value());
                    break;
                default: {
                    const SourceRow& was = known[isFirst ? 0 : 1];
                    RC_ASSERT(sources().put(was.kind, was.address, was.user, was.name).has_value());
                    const qint64 generation = sources().beginPull(source).value();
                    serve(source, isFirst ? here : there, generation);
                    RC_ASSERT(CatalogueStore(db()).sweep(source, generation).has_value());
                }
                }
                RC_ASSERT(inconsistencies(db()) == QString());
                settle();
                RC_ASSERT(inconsistencies(db()) == QString());
                // Every whole file is heard through a row that is shown.
                RC_ASSERT(answer("SELECT count(*) FROM held_file AS h JOIN track AS t ON t.id = h.track_id LEFT JOIN "
                                 "track AS p ON p.id = t.twin_of WHERE coalesce(p.hidden, t.hidden) <> 0") == u"0"_qs);
                // No recording is shown twice.
                RC_ASSERT(answer("SELECT count(*) FROM (SELECT 1 FROM track WHERE hidden = 0 GROUP BY folded HAVING "
                                 "count(*) > 1)") == u"0"_qs);
            }
        });
        QVERIFY(holds);
    }
};

QTEST_GUILESS_MAIN(TestLeftMusic)
#include "tst_leftmusic.moc"
