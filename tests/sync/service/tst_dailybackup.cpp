#include <sync/service/DailyBackup.h>
#include <sync/store/EditStore.h>
#include <tests/support/sync/StoreBuilders.h>

#include <QDir>
#include <QFile>
#include <QTest>

using namespace sostenuto::sync;

class TestDailyBackup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstLookWritesTodays()
    {
        StoreFixture store;
        QVERIFY(EditStore(*store.database).setRating(putSomeTracks(*store.database, store.source, 1)[0], 5, moment()));
        const QDir folder(store.folder.filePath(QStringLiteral("backups")));
        DailyBackup daily(*store.database, folder.path());
        daily.begin(std::chrono::milliseconds(0));
        QTRY_COMPARE(folder.entryList({QStringLiteral("backup-*.json")}).size(), 1);
    }

    void whatFailsIsLogged()
    {
        StoreFixture store;
        QVERIFY(EditStore(*store.database).setRating(putSomeTracks(*store.database, store.source, 1)[0], 5, moment()));
        QFile blocker(store.folder.filePath(QStringLiteral("backups")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        DailyBackup daily(*store.database, blocker.fileName());
        QTest::ignoreMessage(QtWarningMsg, "No backup today: the folder for backups cannot be made");
        daily.begin(std::chrono::milliseconds(0));
        auto* timer = daily.findChild<QTimer*>();
        QVERIFY(timer);
        QTRY_VERIFY(timer->isActive() && timer->interval() > 1000); // and it will look again
    }
};

QTEST_GUILESS_MAIN(TestDailyBackup)
#include "tst_dailybackup.moc"
