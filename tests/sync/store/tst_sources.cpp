// Services in the store: their ways, letting one go, and its return.
#include <sync/store/CatalogueStore.h>
#include <sync/store/EditRows.h>
#include <sync/store/EditStore.h>
#include <sync/store/Export.h>
#include <sync/store/HeldStore.h>
#include <sync/store/Query.h>
#include <sync/store/Restore.h>
#include <sync/store/SourceStore.h>

#include <QTemporaryDir>

#include "tests/support/sync/StoreBuilders.h"

#include <QTest>

using namespace sostenuto::sync;

class TestSources : public QObject {
    Q_OBJECT

    static QStringList waysTo(const SourceRow& row)
    {
        QStringList ways{row.address.toString()};
        for (const QUrl& other : row.others)
            ways.append(other.toString());
        return ways;
    }

private Q_SLOTS:
    void severalWaysAreOneService()
    {
        StoreFixture store;
        SourceStore sources(*store.database);
        const QUrl home(u"http://10.0.0.2:4533"_qs);
        const QUrl outside(u"https://music.example.net/nd"_qs);
        const SourceId id = sources.put(u"subsonic"_qs, home, u"mira"_qs, u"Hearth"_qs)->id;
        QVERIFY(sources.addAddress(id, QUrl(u"https://music.example.net/nd/"_qs)));
        QVERIFY(sources.addAddress(id, home)); // it is there already
        const auto again = sources.put(u"subsonic"_qs, outside, u"mira"_qs, u"Hearth"_qs);
        QCOMPARE(again->id, id);
        QCOMPARE(waysTo(*again), (QStringList{home.toString(), outside.toString()}));
        QVERIFY(sources.put(u"subsonic"_qs, outside, u"somebody else"_qs, u"Hearth"_qs)->id != id);

        QVERIFY(sources.removeAddress(id, home));
        QVERIFY(sources.removeAddress(id, outside)); // the last one stays
        QCOMPARE(waysTo(*sources.put(u"subsonic"_qs, outside, u"mira"_qs, u"Hearth"_qs)),
                 QStringList{outside.toString()});
    }

    void aServiceThatIsLetGoComesBackWithWhatWasMade()
    {
        StoreFixture store;
        SourceStore sources(*store.database);
        const SourceId other = sources.put(u"subsonic"_qs, QUrl(u"http://b"_qs), u"mira"_qs, u"Attic"_qs)->id;
        const auto mine = putSomeTracks(*store.database, store.source, 3);
        const auto others = putSomeTracks(*store.database, other, 2);
        EditStore edits(*store.database);
        const auto list = edits.createPlaylist(other, u"Rain"_qs, others, moment());
        QVERIFY(list);
        QVERIFY(edits.setLoved({others[0]}, true, moment()));
        HeldRow held;
        held.track = others[1];
        held.path = u"audio/2/5.flac"_qs;
        held.state = HeldState::Complete;
        held.bytes = held.total = 10;
        QVERIFY(HeldStore(*store.database).put(held));

        QVERIFY(sources.remove(other));
        QCOMPARE(answerOf(*store.database, "SELECT tracks, held_tracks, held_bytes FROM tally"), u"3|0|0"_qs);
        QCOMPARE(answerOf(*store.database, "SELECT count(*) FROM playlist WHERE deleted = 0"), u"0"_qs);
        QCOMPARE(inconsistencies(*store.database), QString());
        QVERIFY(CatalogueStore(*store.database).places(others[0]).error().kind == ErrorKind::NotFound);

        const auto back = sources.put(u"subsonic"_qs, QUrl(u"http://b"_qs), u"mira"_qs, u"Attic"_qs);
        QCOMPARE(back->id, other);
        QVERIFY(!back->removed && !back->pulledAt.isValid());
        QCOMPARE(putSomeTracks(*store.database, other, 2), others);
        QCOMPARE(answerOf(*store.database, "SELECT tracks FROM tally"), u"5"_qs);
        QCOMPARE(answerOf(*store.database, "SELECT name, deleted, track_count FROM playlist"), u"Rain|0|2"_qs);
        QCOMPARE(answerOf(*store.database, "SELECT count(*) FROM track WHERE loved = 1 AND hidden = 0"), u"1"_qs);
        QVERIFY(answerOf(*store.database, "SELECT count(*) FROM outbox") != u"0"_qs);
        QCOMPARE(inconsistencies(*store.database), QString());
        QCOMPARE(mine.size(), 3);
    }

    void aPlaylistOfTwoServicesStaysHere()
    {
        StoreFixture store;
        const SourceId other =
            SourceStore(*store.database).put(u"subsonic"_qs, QUrl(u"http://b"_qs), u"mira"_qs, u"Attic"_qs)->id;
        const auto mine = putSomeTracks(*store.database, store.source, 1);
        const auto others = putSomeTracks(*store.database, other, 1);
        const auto home = store.database->change(Database::Durability::Listener,
                                                 [&] { return homeOfPlaylist(*store.database, mine + others); });
        QVERIFY(home && home->isValid() && *home != store.source && *home != other);
        const auto again = store.database->change(Database::Durability::Listener,
                                                  [&] { return homeOfPlaylist(*store.database, mine + others); });
        QCOMPARE(*again, *home);
        QVERIFY(EditStore(*store.database).createPlaylist(*home, u"Both"_qs, mine + others, moment()));
        QCOMPARE(answerOf(*store.database, "SELECT count(*) FROM outbox"), u"0"_qs); // nobody is told
    }

    void placesAreOwnThenThoseOfTwins()
    {
        StoreFixture store;
        const SourceId other =
            SourceStore(*store.database).put(u"subsonic"_qs, QUrl(u"http://b"_qs), u"mira"_qs, u"Attic"_qs)->id;
        const auto mine = putSomeTracks(*store.database, store.source, 1);
        const auto others = putSomeTracks(*store.database, other, 1);
        QVERIFY(store.database->transaction(Database::Durability::Fetchable, [&] {
            run(*store.database, "UPDATE track SET twin_of = ?1 WHERE id = ?2", mine[0], others[0]);
        }));
        const CatalogueStore catalogue(*store.database);
        const auto fromMine = catalogue.places(mine[0]).value();
        QCOMPARE(fromMine.size(), 2);
        QCOMPARE(fromMine[0].source, store.source);
        QCOMPARE(fromMine[1].source, other);
        QCOMPARE(fromMine[1].home, store.source);
        const auto fromOther = catalogue.places(others[0]).value();
        QCOMPARE(fromOther[0].source, other);
        QCOMPARE(fromOther[1].home, other);
    }

    void waysAndPartingsAreRestored()
    {
        StoreFixture store;
        SourceStore sources(*store.database);
        QVERIFY(sources.addAddress(store.source, QUrl(u"https://outside.example.net"_qs)));
        const SourceId gone = sources.put(u"subsonic"_qs, QUrl(u"http://b"_qs), u"mira"_qs, u"Attic"_qs)->id;
        QVERIFY(EditStore(*store.database).createPlaylist(gone, u"Rain"_qs, {}, moment()));
        QVERIFY(sources.remove(gone));
        const auto document = exportOf(*store.database);
        QVERIFY(document);
        QTemporaryDir folder;
        const auto fresh = Database::open(folder.filePath(u"library.db"_qs), Database::Mode::ReadWrite);
        QVERIFY(restore(**fresh, *document));
        const auto rows = SourceStore(**fresh).all();
        QCOMPARE(waysTo(rows->at(0)), waysTo(sources.all()->at(0)));
        QVERIFY(!rows->at(0).removed && rows->at(1).removed);
        QCOMPARE(answerOf(**fresh, "SELECT deleted FROM playlist"), u"2"_qs);
    }
};

QTEST_GUILESS_MAIN(TestSources)
#include "tst_sources.moc"
