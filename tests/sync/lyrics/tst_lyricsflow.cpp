// The words of a track: asked once, kept, and there when the service is not; fetched with the music.
#include "sync/held/Downloads.h"
#include "sync/lyrics/LyricsFlow.h"
#include "sync/store/CatalogueStore.h"
#include "sync/store/HeldStore.h"
#include "tests/support/sync/FakeBackend.h"
#include "tests/support/sync/FutureValue.h"
#include "tests/support/sync/StoreBuilders.h"
#include "tests/support/sync/TaggedFiles.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace sostenuto::sync;
using sostenuto::tests::valueOf;

namespace {

Lyrics said(const QString& text)
{
    return {{{1'000, text}, {2'000, u"more"_qs}}, true, u"en"_qs, LyricsFrom::Service};
}

} // namespace

class TestLyricsFlow : public QObject {
    Q_OBJECT

    /// A library, its service, the downloads, and the flow between them.
    struct Scene {
        explicit Scene(int tracks = 3)
            : held(*store.database), catalogue(*store.database), folders(*store.database),
              downloads(store.folder.filePath(u"held"_qs))
        {
            ids = putSomeTracks(*store.database, store.source, tracks);
            downloads.useFolders(folders);
            downloads.useStores(held, catalogue);
            flow = begin();
        }
        ~Scene()
        {
            flow->close();
            downloads.close();
        }
        std::unique_ptr<LyricsFlow> begin()
        {
            auto made = std::make_unique<LyricsFlow>();
            made->setRest(0);
            made->useDownloads(downloads);
            made->useLanguages({u"en"_qs});
            made->useStore(*store.database);
            made->useBackend(store.source, &service);
            return made;
        }
        void beginAnew()
        {
            flow->close();
            flow = begin();
        }
        Result<Lyrics> ask(int track)
        {
            const Answer<Lyrics> answer;
            flow->ask(ids[track], answer);
            return valueOf(answer.future());
        }
        [[nodiscard]] QString firstLine(int track)
        {
            const auto lyrics = ask(track);
            return !lyrics ? u"error"_qs : lyrics->isEmpty() ? u"none"_qs : lyrics->lines.first().text;
        }
        void setReachable(bool reachable)
        {
            flow->setReachable(store.source, reachable, Error{ErrorKind::Refused, u"away"_qs});
        }
        /// The file of a track, as if it had been downloaded.
        void putHeld(int track, const QByteArray& bytes)
        {
            service.files.insert(remoteId(track), bytes);
            downloads.useBackend(store.source, &service);
            downloads.setWanted({ids[track]});
        }
        [[nodiscard]] QString remoteId(int track) const { return u"t%1"_qs.arg(track + 1); }
        [[nodiscard]] QStringList asked() const { return service.callsOf(u"lyrics"_qs); }

        StoreFixture store;
        FakeBackend service;
        HeldStore held;
        CatalogueStore catalogue;
        FolderStore folders;
        Downloads downloads;
        QVector<TrackId> ids;
        std::unique_ptr<LyricsFlow> flow;
    };

private Q_SLOTS:
    void whatTheServiceSaysIsKept()
    {
        Scene scene;
        scene.service.words.insert(u"t1"_qs, {said(u"la"_qs)});
        QSignalSpy changed(scene.flow.get(), &LyricsFlow::changed);
        const auto lyrics = scene.ask(0);
        QVERIFY(lyrics && lyrics->isSynced);
        QCOMPARE(lyrics->from, LyricsFrom::Service);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(scene.ask(0)->lines, lyrics->lines);
        scene.beginAnew();
        scene.setReachable(false); // a restart in an outage
        QCOMPARE(*scene.ask(0), *lyrics);
        QCOMPARE(scene.asked(), QStringList{u"lyrics t1"_qs});
    }

    void thatThereAreNoneIsKeptForThirtyDays()
    {
        Scene scene;
        QCOMPARE(scene.firstLine(0), u"none"_qs);
        QCOMPARE(scene.firstLine(0), u"none"_qs);
        QCOMPARE(scene.asked().size(), 1);
        const QDateTime old = QDateTime::currentDateTimeUtc().addDays(-LyricsFlow::noneForDays).addSecs(-1);
        QVERIFY(LyricsStore(*scene.store.database).put(scene.ids[0], {}, old));
        scene.service.words.insert(u"t1"_qs, {said(u"la"_qs)});
        QCOMPARE(scene.firstLine(0), u"la"_qs);
        QCOMPARE(scene.asked().size(), 2);
    }

    void askedTwiceAtOnceItIsOneQuestion()
    {
        Scene scene;
        scene.service.words.insert(u"t1"_qs, {said(u"la"_qs)});
        const Answer<Lyrics> one;
        const Answer<Lyrics> two;
        scene.flow->ask(scene.ids[0], one);
        scene.flow->ask(scene.ids[0], two);
        QVERIFY(valueOf(one.future()) && valueOf(two.future()));
        QCOMPARE(scene.asked().size(), 1);
    }

    void aFailureIsNotRemembered()
    {
        Scene scene;
        scene.service.failing.insert(u"lyrics"_qs, Error{ErrorKind::ServerError, u"no"_qs});
        QCOMPARE(scene.firstLine(0), u"error"_qs);
        scene.service.failing.clear();
        scene.service.words.insert(u"t1"_qs, {said(u"la"_qs)});
        QCOMPARE(scene.firstLine(0), u"la"_qs);
    }

    void awayIsAnsweredAtOnceAndToldWhenItIsOver()
    {
        Scene scene;
        scene.setReachable(false);
        const auto lyrics = scene.ask(0);
        QVERIFY(!lyrics);
        QCOMPARE(lyrics.error().kind, ErrorKind::Refused);
        QVERIFY(scene.asked().isEmpty());
        QSignalSpy back(scene.flow.get(), &LyricsFlow::retryWorthwhile);
        scene.setReachable(true);
        QCOMPARE(back.size(), 1);
    }

    void aServiceThatGoesInTheMiddleLeavesNobodyWaiting()
    {
        Scene scene;
        scene.service.silent = true;
        const Answer<Lyrics> answer;
        scene.flow->ask(scene.ids[0], answer);
        QTRY_COMPARE(scene.asked().size(), 1);
        scene.flow->useBackend(scene.store.source, nullptr);
        QVERIFY(!valueOf(answer.future()));
    }

    void closingLeavesNobodyWaiting()
    {
        Scene scene;
        scene.service.silent = true;
        const Answer<Lyrics> answer;
        scene.flow->ask(scene.ids[0], answer);
        scene.flow->close();
        QVERIFY(!valueOf(answer.future()));
    }

    void theWordsComeWithTheMusic()
    {
        Scene scene;
        scene.service.words.insert(u"t2"_qs, {said(u"la"_qs)});
        QSignalSpy changed(scene.flow.get(), &LyricsFlow::changed);
        scene.putHeld(1, "music without tags");
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(scene.asked(), QStringList{u"lyrics t2"_qs}); // of nothing else
        scene.setReachable(false);
        QCOMPARE(scene.firstLine(1), u"la"_qs);
        QCOMPARE(scene.firstLine(0), u"error"_qs);
    }

    void whatIsHeldAlreadyIsFetchedOneAtATimeAndOnce()
    {
        Scene scene(4);
        scene.setReachable(false); // held in an outage, or before there were words
        for (const int track : {0, 1, 2}) {
            scene.service.words.insert(scene.remoteId(track), {said(u"la"_qs)});
            scene.putHeld(track, "music");
            QTRY_VERIFY(scene.held.find(scene.ids[track]).value_or(std::nullopt).value_or(HeldRow{}).state ==
                        HeldState::Complete);
        }
        QVERIFY(scene.asked().isEmpty());
        scene.setReachable(true);
        QTRY_COMPARE(scene.asked().size(), 3);
        const LyricsStore words(*scene.store.database);
        QTRY_VERIFY(words.missing(moment())->isEmpty());
        scene.beginAnew();
        scene.setReachable(false);
        for (const int track : {0, 1, 2})
            QCOMPARE(scene.firstLine(track), u"la"_qs);
        scene.setReachable(true);
        QCOMPARE(scene.firstLine(3), u"none"_qs);
        QCOMPARE(scene.asked().size(), 4);
    }

    void ofWhatFailsTheOthersComeAllTheSame()
    {
        Scene scene;
        scene.setReachable(false);
        for (const int track : {0, 1}) {
            scene.putHeld(track, "music");
            QTRY_VERIFY(scene.held.find(scene.ids[track]).value_or(std::nullopt).value_or(HeldRow{}).state ==
                        HeldState::Complete);
        }
        scene.service.failing.insert(u"lyrics"_qs, Error{ErrorKind::ServerError, u"no"_qs});
        scene.setReachable(true);
        QTRY_COMPARE(scene.asked().size(), 2); // each once, and then not again
        scene.service.failing.clear();
        scene.setReachable(false);
        scene.setReachable(true);
        QTRY_COMPARE(scene.asked().size(), 4);
    }

    void afterARecoveryTheyWaitForTheirTurn()
    {
        Scene scene;
        scene.flow->keepAfter(scene.store.source, 3'600'000);
        scene.putHeld(0, "music");
        QTRY_VERIFY(scene.held.find(scene.ids[0]).value_or(std::nullopt).value_or(HeldRow{}).state ==
                    HeldState::Complete);
        QCoreApplication::processEvents();
        QVERIFY(scene.asked().isEmpty());
        QCOMPARE(scene.firstLine(0), u"none"_qs); // somebody looks
        QCOMPARE(scene.asked().size(), 1);
    }

    void theFilesOwnWordsWhereTheServiceHasNone()
    {
        const QString path = QDir::tempPath() + u"/words-of-its-own.flac"_qs;
        QVERIFY(putTagged(path, {{u"LYRICS"_qs, {u"[00:01.00]from the file"_qs}}}));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        Scene scene;
        scene.putHeld(0, file.readAll());
        file.remove();
        QSignalSpy changed(scene.flow.get(), &LyricsFlow::changed);
        QTRY_COMPARE(changed.size(), 1);
        const auto lyrics = scene.ask(0);
        QCOMPARE(lyrics->lines.first().text, u"from the file"_qs);
        QCOMPARE(lyrics->from, LyricsFrom::Tags);
    }

    void besideAFileOfAFolder()
    {
        Scene scene;
        const QString root = scene.store.folder.filePath(u"music"_qs);
        const QString path = root + u"/Song.flac"_qs;
        QVERIFY(putTagged(path, {{u"LYRICS"_qs, {u"from the tags"_qs}}}));
        FileRows rows;
        rows.tracks = {remoteTrack(u"Song.flac"_qs, u"Song"_qs, u"Band"_qs, u"Record"_qs)};
        KnownFile known;
        known.path = "Song.flac";
        rows.files = {{known, {{u"Song.flac"_qs, {}}}}};
        const auto source = scene.folders.add(QFile::encodeName(root), u"music"_qs);
        QVERIFY(source && scene.folders.put(*source, rows));
        const auto track = scene.catalogue.trackOf(*source, u"Song.flac"_qs);
        QVERIFY(track && *track);
        scene.ids.append(**track);
        QCOMPARE(scene.firstLine(3), u"from the tags"_qs);
        QFile lrc(root + u"/SONG.lrc"_qs);
        QVERIFY(lrc.open(QIODevice::WriteOnly));
        lrc.write("[00:01.00]from beside");
        lrc.close();
        QCOMPARE(scene.firstLine(3), u"from beside"_qs); // looked at each time
        QVERIFY(scene.folders.setAway(*source, true));
        QCOMPARE(scene.firstLine(3), u"from beside"_qs); // kept from before
        QVERIFY(scene.asked().isEmpty());
    }

    void theWordsGoWithTheTrack()
    {
        Scene scene;
        scene.service.words.insert(u"t1"_qs, {said(u"la"_qs)});
        QCOMPARE(scene.firstLine(0), u"la"_qs);
        QCOMPARE(answerOf(*scene.store.database, "SELECT count(*) FROM lyrics"), u"1"_qs);
        const auto gone = scene.store.database->transaction(Database::Durability::Fetchable, [&] {
            (void)answerOf(*scene.store.database, "DELETE FROM track WHERE remote_id = 't1'");
        });
        QVERIFY(gone);
        QCOMPARE(answerOf(*scene.store.database, "SELECT count(*) FROM lyrics"), u"0"_qs);
        QVERIFY(LyricsStore(*scene.store.database).put(scene.ids[0], said(u"late"_qs), moment()));
        QCOMPARE(answerOf(*scene.store.database, "SELECT count(*) FROM lyrics"), u"0"_qs);
    }
};

QTEST_GUILESS_MAIN(TestLyricsFlow)
#include "tst_lyricsflow.moc"
