#include <sync/model/WhenDone.h>
#include <sync/service/EditWorker.h>
#include <sync/service/LiveEditService.h>
#include <sync/service/LiveLibraryService.h>
#include <tests/support/sync/StoreBuilders.h>

#include <QSignalSpy>
#include <QTest>

using namespace sostenuto::sync;

/// Waits for an answer that another thread gives.
template <class T>
static T answerOf(QFuture<T> future)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcher<T>::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

class TestLiveLibrary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void questionsWaitForTheStore()
    {
        StoreFixture store;
        (void)putSomeTracks(*store.database, store.source, 3);
        LiveLibraryService library;
        const auto ids = library.trackIds({});
        const auto found = library.search(QStringLiteral("track"), false, 2);
        QVERIFY(!ids.isFinished());
        library.storeReady(store.path);
        QCOMPARE(answerOf(ids).value().size(), 3);
        QCOMPARE(answerOf(found).value().trackTotal, 3);
        QCOMPARE(answerOf(library.counts()).value().tracks, 3);
        QCOMPARE(answerOf(library.tracks(answerOf(ids).value())).value().last().title, QStringLiteral("Track 3"));
    }

    void withoutAStoreTheyAreToldWhy()
    {
        LiveLibraryService library;
        QSignalSpy trouble(&library, &LibraryService::storeTrouble);
        const auto early = library.playlists();
        library.storeFailed({ErrorKind::ReadOnly, {}});
        QCOMPARE(answerOf(early).error().kind, ErrorKind::ReadOnly);
        QCOMPARE(answerOf(library.search(QStringLiteral("x"), false, 1)).error().kind, ErrorKind::ReadOnly);
        QCOMPARE(trouble.size(), 1);
    }

    void aMissingFileIsTrouble()
    {
        const QTemporaryDir folder;
        LiveLibraryService library;
        QSignalSpy trouble(&library, &LibraryService::storeTrouble);
        library.storeReady(folder.filePath(QStringLiteral("none.db")));
        QCOMPARE(answerOf(library.counts()).error().kind, ErrorKind::FileMissing);
        QTRY_COMPARE(trouble.size(), 1);
    }

    void aNewerSearchEndsTheOlderOnes()
    {
        StoreFixture store;
        (void)putSomeTracks(*store.database, store.source, 3);
        LiveLibraryService library;
        QVector<QFuture<Result<SearchResults>>> searches;
        for (int i = 0; i < 10; ++i)
            searches.append(library.search(QStringLiteral("tra"), false, 5));
        library.storeReady(store.path);
        QCOMPARE(answerOf(searches.last()).value().trackTotal, 3);
        for (int i = 0; i + 1 < searches.size(); ++i)
            QCOMPARE(answerOf(searches[i]).error().kind, ErrorKind::Cancelled);
    }

    void typingDoesNotDisturbOtherQuestions()
    {
        StoreFixture store;
        (void)putSomeTracks(*store.database, store.source, 3000);
        LiveLibraryService library;
        library.storeReady(store.path);
        QCOMPARE(answerOf(library.counts()).value().tracks, 3000);
        QVector<QFuture<Result<QVector<TrackId>>>> lists;
        QVector<QFuture<Result<SearchResults>>> searches;
        for (int i = 0; i < 60; ++i) {
            searches.append(library.search(QStringLiteral("track %1").arg(i), false, 5));
            lists.append(library.trackIds({}));
            QCoreApplication::processEvents();
        }
        for (const auto& list : lists)
            QCOMPARE(answerOf(list).value().size(), 3000);
        QVERIFY(answerOf(searches.last()).value().trackTotal > 0);
        for (const auto& search : searches) {
            const auto answer = answerOf(search);
            QVERIFY(answer || answer.error().kind == ErrorKind::Cancelled);
        }
    }

    void endingWithQuestionsUnderWay()
    {
        StoreFixture store;
        (void)putSomeTracks(*store.database, store.source, 3000);
        auto library = std::make_unique<LiveLibraryService>();
        library->storeReady(store.path);
        QVector<QFuture<Result<QVector<TrackId>>>> lists;
        for (int i = 0; i < 50; ++i)
            lists.append(library->trackIds({}));
        library.reset();
        for (const auto& list : lists)
            QVERIFY(list.isFinished());
    }

    void catalogueChangesAreGathered()
    {
        LiveLibraryService library;
        QSignalSpy changed(&library, &LibraryService::catalogueChanged);
        for (int i = 0; i < 100; ++i)
            library.announceCatalogue();
        QCOMPARE(changed.size(), 1);
        QTRY_COMPARE(changed.size(), 2);
    }

    void editsAreWrittenOnTheirThreadAndTold()
    {
        StoreFixture store;
        const QVector<TrackId> tracks = putSomeTracks(*store.database, store.source, 2);
        LiveEditService edits;
        const auto early = edits.setLoved({tracks[0]}, true);
        QThread thread;
        EditWorker worker(*store.database);
        QSignalSpy changed(&worker, &EditWorker::tracksChanged);
        QSignalSpy grew(&worker, &EditWorker::outboxGrew);
        QSignalSpy listChanged(&worker, &EditWorker::playlistChanged);
        QSignalSpy playing(&worker, &EditWorker::nowPlaying);
        worker.moveToThread(&thread);
        thread.start();
        edits.storeReady(&worker);
        QVERIFY(answerOf(early));
        QVERIFY(answerOf(edits.setRating(tracks[1], 4)));
        const auto list = answerOf(edits.createPlaylist(QStringLiteral("Mix"), tracks));
        QVERIFY(list);
        QCOMPARE(answerOf(edits.addToPlaylist(*list, {tracks[0]}, 0)).value().size(), 1);
        QVERIFY(answerOf(edits.recordPlay(tracks[0], moment())));
        const auto unknown = answerOf(edits.renamePlaylist(PlaylistId{77}, QStringLiteral("x")));
        QCOMPARE(unknown.error().kind, ErrorKind::NotFound);
        edits.announceNowPlaying(tracks[1]);
        QTRY_COMPARE(playing.size(), 1);
        QCOMPARE(changed.size(), 3);
        QCOMPARE(changed.first().first().value<QVector<TrackId>>(), QVector<TrackId>{tracks[0]});
        QCOMPARE(listChanged.size(), 1);
        QCOMPARE(grew.size(), 5);
        thread.quit();
        thread.wait();
        QCOMPARE(inconsistencies(*store.database), QString());
    }

    void editsWithoutAStoreFail()
    {
        LiveEditService edits;
        const auto early = edits.setRating(TrackId{1}, 1);
        edits.storeFailed({ErrorKind::DiskFull, {}});
        QCOMPARE(answerOf(early).error().kind, ErrorKind::DiskFull);
        QCOMPARE(answerOf(edits.setRating(TrackId{1}, 1)).error().kind, ErrorKind::DiskFull);
    }
};

QTEST_GUILESS_MAIN(TestLiveLibrary)
#include "tst_livelibrary.moc"
