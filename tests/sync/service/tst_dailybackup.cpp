#include <sync/service/DailyBackup.h>
#include <sync/service/LongReads.h>
#include <sync/store/Backup.h>
#include <sync/store/EditStore.h>
#include <tests/support/sync/StoreBuilders.h>

#include <QDir>
#include <QFile>
#include <QTest>

using namespace sostenuto::sync;

class TestDailyBackup : public QObject {
    Q_OBJECT

    struct Rated : StoreFixture {
        Rated()
        {
            if (!EditStore(*database).setRating(putSomeTracks(*database, source, 1)[0], 5, moment()))
                qFatal("a track cannot be rated");
        }
        LongReads reads{path};
    };

private Q_SLOTS:
    void theFirstLookWritesTodays()
    {
        Rated store;
        const QDir folder(store.folder.filePath(QStringLiteral("backups")));
        DailyBackup daily(store.reads, folder.path());
        daily.begin(std::chrono::milliseconds(0));
        QTRY_COMPARE(folder.entryList({QStringLiteral("backup-*.json")}).size(), 1);
        QVERIFY(hasBackup(folder.path(), QDateTime::currentDateTimeUtc()));
    }

    void whatIsEditedMeanwhileIsKept()
    {
        Rated store;
        const QDir folder(store.folder.filePath(QStringLiteral("backups")));
        bool entered = false;
        bool left = false;
        // Another long read stands before it; edits go on meanwhile.
        store.reads.start([](Database& database) { return database.inspect(); },
                          [&](const Result<void>& done) { left = done.has_value(); });
        DailyBackup daily(store.reads, folder.path());
        daily.begin(std::chrono::milliseconds(0));
        for (int i = 0; !entered; ++i) {
            QVERIFY(EditStore(*store.database).recordPlay(TrackId{1}, moment(i)));
            QTest::qWait(0);
            entered = !folder.entryList({QStringLiteral("backup-*.json")}).isEmpty();
        }
        QVERIFY(left);
        QCOMPARE(inconsistencies(*store.database), QString());
    }

    void whatFailsIsLogged()
    {
        Rated store;
        QFile blocker(store.folder.filePath(QStringLiteral("backups")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        DailyBackup daily(store.reads, blocker.fileName());
        bool told = false;
        QTest::ignoreMessage(QtWarningMsg, "No backup today: the folder for backups cannot be made");
        daily.begin(std::chrono::milliseconds(0));
        auto* timer = daily.findChild<QTimer*>();
        QVERIFY(timer);
        QTRY_VERIFY(timer->isActive() && timer->interval() > 1000); // and it will look again
        store.reads.start([](Database&) { return Result<void>(); }, [&](const Result<void>&) { told = true; });
        QTRY_VERIFY(told); // and so was the one before
    }
};

QTEST_GUILESS_MAIN(TestDailyBackup)
#include "tst_dailybackup.moc"
