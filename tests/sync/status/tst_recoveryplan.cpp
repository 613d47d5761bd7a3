// How soon a player asks for what, once its service is back.
#include <sync/backend/RetryBudget.h>
#include <sync/status/RecoveryPlan.h>

#include <QTest>

#include <algorithm>

using namespace sostenuto::sync;

class TestRecoveryPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSpreadGrowsWithTheOutage_data()
    {
        QTest::addColumn<qint64>("awayS");
        QTest::addColumn<qint64>("spreadS");
        QTest::newRow("a blink") << qint64(0) << qint64(0);
        QTest::newRow("until the first check") << qint64(15) << qint64(1);
        QTest::newRow("two minutes") << qint64(120) << qint64(1);
        QTest::newRow("four minutes") << qint64(240) << qint64(121);
        QTest::newRow("ten minutes") << qint64(600) << qint64(481);
        QTest::newRow("half an hour") << qint64(1800) << qint64(1200);
        QTest::newRow("a week") << qint64(7 * 86'400) << qint64(1200);
        QTest::newRow("a clock that was set back") << qint64(-5) << qint64(0);
    }
    void theSpreadGrowsWithTheOutage()
    {
        QFETCH(const qint64, awayS);
        QFETCH(const qint64, spreadS);
        QCOMPARE(recoverySpreadMs({awayS * 1000, false}), spreadS * 1000);
        QCOMPARE(recoverySpreadMs({awayS * 1000, true}), 0);
    }

    void theOrderHoldsForEverybody()
    {
        for (const qint64 awayMs : {0LL, 100'000LL, 200'000LL, 1'800'000LL, 86'400'000LL})
            for (const double random : {0.0, 0.3, 0.999, 7.0, -1.0}) {
                const RecoveryPlan plan = planRecovery({awayMs, false}, random);
                QVERIFY(std::is_sorted(plan.beginMs.begin(), plan.beginMs.end()));
                QCOMPARE(plan.begin(Traffic::SignIn), 0);
                QVERIFY(plan.begin(Traffic::Edits) <= mostEditSpreadMs);
                QVERIFY(plan.begin(Traffic::Downloads) <= mostSpreadMs);
            }
    }

    /// One server at home with one player: nothing is held back that anybody could notice.
    void aShortOutageHoldsNothingBack()
    {
        const RecoveryPlan shortOne = planRecovery({shortOutageMs, false}, 0.999);
        QVERIFY(shortOne.begin(Traffic::Downloads) <= shortSpreadMs);
        QCOMPARE(shortOne.gapMs, 0);
        const RecoveryPlan alone = planRecovery({3'600'000, true}, 0.999);
        QCOMPARE(alone.begin(Traffic::Downloads), 0);
        QCOMPARE(alone.gapMs, 0);
        QCOMPARE(planRecovery({shortOutageMs, false}, 0.0).begin(Traffic::Downloads), 0);
    }

    void aCrowdIsSpreadEvenly()
    {
        constexpr int players = 1000;
        std::array<int, 10> tenths{};
        for (int i = 0; i < players; ++i) {
            const qint64 begin = planRecovery({1'800'000, false}, double(i) / players).begin(Traffic::Playlists);
            ++tenths[static_cast<size_t>(begin * 10 / mostListSpreadMs)];
        }
        for (const int tenth : tenths)
            QCOMPARE(tenth, players / 10);
    }

    void oneRequestInTenMayBeMadeAgain()
    {
        RetryBudget budget;
        int retries = 0;
        while (budget.takeRetry())
            ++retries;
        QCOMPARE(retries, 3); // at the very beginning
        constexpr int requests = 1000;
        retries = 0;
        for (int i = 0; i < requests; ++i) {
            budget.asked();
            retries += budget.takeRetry() ? 1 : 0;
        }
        QCOMPARE(retries, requests / 10);
        for (int i = 0; i < requests; ++i)
            budget.asked();
        retries = 0;
        while (budget.takeRetry())
            ++retries;
        QCOMPARE(retries, 10); // what is saved up has a bound
    }
};

QTEST_GUILESS_MAIN(TestRecoveryPlan)
#include "tst_recoveryplan.moc"
