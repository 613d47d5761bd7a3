// The library is looked through once a week, beside everybody else; damage is told and dealt with by the next start.

#include <sync/service/LongReads.h>
#include <sync/service/WeeklyInspection.h>
#include <sync/store/DamagedFile.h>
#include <sync/store/InspectionNote.h>
#include <sync/store/Query.h>
#include <tests/support/sync/StoreBuilders.h>

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace sostenuto::sync;

namespace {

constexpr std::chrono::milliseconds now{0};

/// The end of the file, where rows are; the schema stands at the beginning.
bool spoil(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return false;
    const qint64 from = file.size() * 3 / 4;
    return file.seek(from) && file.write(QByteArray(file.size() - from, '\x5a')) > 0;
}

} // namespace

class TestWeeklyInspection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whenItIsDue_data()
    {
        QTest::addColumn<QDateTime>("last");
        QTest::addColumn<bool>("due");
        QTest::newRow("never") << QDateTime() << true;
        QTest::newRow("just now") << moment() << false;
        QTest::newRow("six days ago") << moment(-6 * 86'400) << false;
        QTest::newRow("a week ago") << moment(-7 * 86'400) << true;
        QTest::newRow("tomorrow") << moment(86'400) << true;
    }
    void whenItIsDue()
    {
        QFETCH(QDateTime, last);
        QTEST(isInspectionDue(last, moment()), "due");
    }

    void whatIsSoundIsNoted()
    {
        StoreFixture store;
        (void)putSomeTracks(*store.database, store.source, 50);
        QVERIFY(!lastInspection(store.path).isValid());
        LongReads reads(store.path);
        WeeklyInspection inspection(reads, store.path, [] { return false; });
        const QSignalSpy damaged(&inspection, &WeeklyInspection::damaged);
        inspection.begin(now);
        QTRY_VERIFY(lastInspection(store.path).isValid());
        QVERIFY(!isInspectionDue(lastInspection(store.path), QDateTime::currentDateTimeUtc()));
        QVERIFY(damaged.isEmpty());
        store.database.reset();
        QVERIFY(!isSuspect(store.path));
    }

    void aNoteThatSaysNothingIsNoInspection()
    {
        StoreFixture store;
        QFile note(store.path + QStringLiteral(".inspected"));
        QVERIFY(note.open(QIODevice::WriteOnly) && note.write("yesterday") > 0);
        note.close();
        QVERIFY(!lastInspection(store.path).isValid());
        noteInspection(store.path, moment());
        QCOMPARE(lastInspection(store.path), moment());
    }

    void whileOthersWorkItWaits()
    {
        StoreFixture store;
        LongReads reads(store.path);
        int asked = 0;
        WeeklyInspection inspection(reads, store.path, [&] {
            ++asked;
            return true;
        });
        inspection.begin(now);
        QTRY_COMPARE(asked, 1);
        bool idle = false;
        reads.start([](Database&) { return Result<void>(); }, [&](const Result<void>&) { idle = true; });
        QTRY_VERIFY(idle); // nothing stood before this
        QVERIFY(!lastInspection(store.path).isValid());
    }

    void damageIsToldAndTheNextStartSetsTheFileAside()
    {
        StoreFixture store;
        (void)putSomeTracks(*store.database, store.source, 2000);
        store.database.reset();
        QVERIFY(spoil(store.path));
        store.database = std::move(*Database::open(store.path, Database::Mode::ReadWrite));
        QVERIFY(!store.database->setAside()); // nobody has met it yet
        {
            LongReads reads(store.path);
            WeeklyInspection inspection(reads, store.path, [] { return false; });
            const QSignalSpy damaged(&inspection, &WeeklyInspection::damaged);
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("The library's inspection: ")));
            inspection.begin(now);
            QTRY_COMPARE(damaged.size(), 1);
            QCOMPARE(damaged.first().first().value<Error>().kind, ErrorKind::StoreDamaged);
        }
        QVERIFY(isSuspect(store.path));
        QVERIFY(!lastInspection(store.path).isValid());
        store.database.reset();
        store.database = std::move(*Database::open(store.path, Database::Mode::ReadWrite));
        QVERIFY(store.database->setAside());
    }

    /// The player is closed in the middle of one.
    void whoEndsDoesNotWait()
    {
        StoreFixture store;
        (void)putSomeTracks(*store.database, store.source, 10);
        bool told = false;
        {
            LongReads reads(store.path);
            for (int i = 0; i < 3; ++i)
                reads.start(
                    [](Database& database) {
                        return database.read([&] {
                            (void)valueOf(database, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                                                    "SELECT count(*) FROM n"); // for ever
                        });
                    },
                    [&](const Result<void>&) { told = true; });
            QCoreApplication::processEvents();
        }
        QVERIFY(!told);
        QVERIFY(store.database->transaction(Database::Durability::Listener, [] {}));
    }
};

QTEST_GUILESS_MAIN(TestWeeklyInspection)
#include "tst_weeklyinspection.moc"
