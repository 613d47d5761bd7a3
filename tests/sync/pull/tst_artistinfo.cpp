// What a service knows of an artist is asked when somebody looks, and not too often.
#include "sync/pull/ArtistInfo.h"
#include "sync/store/CatalogueStore.h"
#include "sync/store/FolderStore.h"
#include "sync/store/Query.h"
#include "sync/store/SimilarArtists.h"
#include "tests/support/sync/FakeBackend.h"
#include "tests/support/sync/StoreBuilders.h"

#include <QSignalSpy>
#include <QTest>

using namespace sostenuto::sync;

class TestArtistInfo : public QObject {
    Q_OBJECT

    struct Scene {
        Scene()
        {
            const auto put = CatalogueStore(*store.database)
                                 .putTracks(store.source,
                                            {remoteTrack(u"1"_qs, u"Song"_qs, u"Band"_qs, u"Record"_qs),
                                             remoteTrack(u"2"_qs, u"Song"_qs, u"Near"_qs, u"N"_qs)},
                                            1);
            if (!put)
                qFatal("no tracks");
            service.infos.insert(u"artist-Band"_qs, {{u"artist-Near"_qs}, u"Four voices."_qs});
            info.useStore(*store.database);
            info.useBackend(store.source, &service);
        }
        [[nodiscard]] qsizetype asked() const { return service.callsOf(u"artistInfo"_qs).size(); }
        [[nodiscard]] QVector<ArtistId> known() const { return similarArtists(*store.database, band); }
        [[nodiscard]] ArtistDetails details() const { return artistDetails(*store.database, band); }

        StoreFixture store;
        FakeBackend service;
        ArtistInfo info;
        QSignalSpy changed{&info, &ArtistInfo::changed};
        ArtistId band{1};
        ArtistId akin{2};
    };

private Q_SLOTS:
    void whatIsSaidIsKeptAndTold()
    {
        Scene scene;
        scene.info.ask(scene.band, moment());
        QTRY_COMPARE(scene.changed.size(), 1);
        QCOMPARE(scene.known(), QVector<ArtistId>{scene.akin});
        QCOMPARE(scene.details().about, u"Four voices."_qs);
        QCOMPARE(scene.details().source, scene.store.source);
        QCOMPARE(scene.details().savedAt, moment());
    }

    void theTextIsReplacedAndGoesWithTheWordsOfTheService()
    {
        constexpr int month = ArtistInfo::oldAfterDays * 24 * 3600;
        Scene scene;
        scene.info.ask(scene.band, moment());
        QTRY_COMPARE(scene.changed.size(), 1);
        FakeBackend next; // another session
        next.infos.insert(u"artist-Band"_qs, {{}, u"Five voices."_qs});
        scene.info.useBackend(scene.store.source, &next);
        scene.info.ask(scene.band, moment(month));
        QTRY_COMPARE(scene.changed.size(), 2);
        QCOMPARE(scene.details().about, u"Five voices."_qs);
        QCOMPARE(scene.details().savedAt, moment(month));
        FakeBackend last;
        scene.info.useBackend(scene.store.source, &last);
        scene.info.ask(scene.band, moment(2 * month));
        QTRY_COMPARE(scene.changed.size(), 3);
        QCOMPARE(scene.details().about, QString());
        QVERIFY(!scene.details().savedAt.isValid());
    }

    void theServiceOfATwinIsAskedToo()
    {
        Scene scene;
        const auto folder = FolderStore(*scene.store.database).add("/music", u"Music"_qs);
        QVERIFY(folder);
        FileRows rows;
        rows.tracks = {remoteTrack(u"a.flac"_qs, u"Song"_qs, u"Other"_qs, u"Record"_qs)};
        rows.files.append({{0, "a.flac", 1000, 5, 1, 7, 0}, {{u"a.flac"_qs, {}}}});
        QVERIFY(FolderStore(*scene.store.database).put(*folder, rows));
        QVERIFY(FolderStore(*scene.store.database).tidy(*folder));
        const ArtistId other{valueOf(*scene.store.database, "SELECT id FROM artist WHERE name = 'Other'")};
        run(*scene.store.database, "UPDATE artist SET twin_of = ?1 WHERE id = ?2", other, scene.band);
        scene.info.ask(other, moment());
        QTRY_COMPARE(scene.changed.size(), 1);
        QCOMPARE(scene.changed.first().first().value<ArtistId>(), other);
        QCOMPARE(artistDetails(*scene.store.database, other).about, u"Four voices."_qs);
        QCOMPARE(similarArtists(*scene.store.database, other), QVector<ArtistId>{scene.akin});
        scene.info.ask(other, moment(1));
        QCOMPARE(scene.asked(), 1);
    }

    void notAskedAgainForThirtyDays()
    {
        constexpr int day = 24 * 3600;
        Scene scene;
        scene.info.ask(scene.band, moment());
        QTRY_COMPARE(scene.changed.size(), 1);
        FakeBackend next; // another session
        scene.info.useBackend(scene.store.source, &next);
        scene.info.ask(scene.band, moment(29 * day));
        QCOMPARE(next.calls.size(), 0);
        scene.info.ask(scene.band, moment(30 * day));
        QCOMPARE(next.calls.size(), 1);
    }

    void askedOnceThoughOftenLookedAt()
    {
        Scene scene;
        scene.info.ask(scene.band, moment());
        scene.info.ask(scene.band, moment());
        QCOMPARE(scene.asked(), 1);
    }

    void aFailureIsNobodysTroubleAndNotRemembered()
    {
        Scene scene;
        scene.service.failing.insert(u"artistInfo"_qs, Error{ErrorKind::ServerError, u"no such call"_qs});
        QSignalSpy answered(&scene.service, &Backend::answered);
        scene.info.ask(scene.band, moment());
        QTRY_COMPARE(answered.size(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(scene.changed.size(), 0);
        QVERIFY(!ArtistInfoStore(*scene.store.database).asked(scene.band)->first().at.isValid());
        scene.info.ask(scene.band, moment());
        QCOMPARE(scene.asked(), 1);
        scene.info.setReachable(scene.store.source, false);
        scene.info.setReachable(scene.store.source, true);
        scene.service.failing.clear();
        scene.info.ask(scene.band, moment());
        QTRY_COMPARE(scene.changed.size(), 1);
    }

    void nobodyIsAsked_data()
    {
        QTest::addColumn<bool>("backend");
        QTest::addColumn<bool>("reachable");
        QTest::addColumn<bool>("own");
        QTest::newRow("offline") << false << true << true;
        QTest::newRow("away") << true << false << true;
        QTest::newRow("an artist of another source") << true << true << false;
    }
    void nobodyIsAsked()
    {
        QFETCH(bool, backend);
        QFETCH(bool, reachable);
        QFETCH(bool, own);
        Scene scene;
        scene.info.useBackend(scene.store.source, nullptr);
        scene.info.useBackend(own ? scene.store.source : SourceId{77}, backend ? &scene.service : nullptr);
        scene.info.setReachable(scene.store.source, reachable);
        scene.info.ask(scene.band, moment());
        QCOMPARE(scene.asked(), 0);
    }

    void anAnswerThatComesTooLateIsDropped()
    {
        Scene scene;
        scene.info.ask(scene.band, moment());
        scene.info.close();
        QSignalSpy answered(&scene.service, &Backend::answered);
        QTRY_COMPARE(answered.size(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(scene.changed.size(), 0);
        QVERIFY(scene.known().isEmpty());
        QCOMPARE(scene.details().about, QString());
    }
};

QTEST_GUILESS_MAIN(TestArtistInfo)
#include "tst_artistinfo.moc"
