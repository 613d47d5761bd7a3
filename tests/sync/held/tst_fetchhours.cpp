// When music may be fetched ahead.
#include <sync/held/FetchHours.h>

#include <QTest>

using namespace sostenuto::sync;

Q_DECLARE_METATYPE(FetchLimits)
Q_DECLARE_METATYPE(FetchWait)

class TestFetchHours : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void waits_data();
    void waits();
    void theNextChange();
    void everyMinuteAgreesWithTheNextChange();
};

void TestFetchHours::waits_data()
{
    QTest::addColumn<FetchLimits>("limits");
    QTest::addColumn<QTime>("time");
    QTest::addColumn<bool>("metered");
    QTest::addColumn<FetchWait>("wait");
    const FetchLimits any;
    const FetchLimits night{false, 22 * 60, 6 * 60};
    const FetchLimits day{true, 9 * 60, 17 * 60};
    const auto row = [](const char* name, const FetchLimits& limits, const QTime& time, bool metered, FetchWait wait) {
        QTest::newRow(name) << limits << time << metered << wait;
    };
    row("any hour", any, {12, 0}, false, FetchWait::Nothing);
    row("metered", any, {12, 0}, true, FetchWait::Metered);
    row("metered, allowed", day, {12, 0}, true, FetchWait::Nothing);
    row("day, before", day, {8, 59, 59}, false, FetchWait::Hours);
    row("day, from", day, {9, 0}, false, FetchWait::Nothing);
    row("day, until", day, {17, 0}, false, FetchWait::Hours);
    row("night, before midnight", night, {22, 0}, false, FetchWait::Nothing);
    row("night, after midnight", night, {5, 59, 59}, false, FetchWait::Nothing);
    row("night, at noon", night, {12, 0}, false, FetchWait::Hours);
    row("both", night, {12, 0}, true, FetchWait::Metered);
    row("nonsense is bounded", {false, -5, 99'999}, {12, 0}, false, FetchWait::Nothing);
}

void TestFetchHours::waits()
{
    QFETCH(FetchLimits, limits);
    QFETCH(QTime, time);
    QFETCH(bool, metered);
    QFETCH(FetchWait, wait);
    QCOMPARE(fetchWait(limits, time, metered), wait);
}

void TestFetchHours::theNextChange()
{
    const FetchLimits night{false, 22 * 60, 6 * 60};
    QVERIFY(!msToChange({}, {12, 0}));
    QCOMPARE(msToChange(night, {21, 59}), std::optional(60'000));
    QCOMPARE(msToChange(night, {22, 0}), std::optional(8 * 3'600'000));
    QCOMPARE(msToChange(night, {23, 0}), std::optional(7 * 3'600'000));
    QCOMPARE(msToChange(night, {6, 0}), std::optional(16 * 3'600'000));
}

void TestFetchHours::everyMinuteAgreesWithTheNextChange()
{
    for (const FetchLimits& limits :
         {FetchLimits{false, 22 * 60, 6 * 60}, FetchLimits{false, 60, 61}, FetchLimits{false, 1439, 0}}) {
        for (int minute = 0; minute < 24 * 60; ++minute) {
            const QTime now = QTime::fromMSecsSinceStartOfDay(minute * 60'000);
            const QTime before = now.addMSecs(*msToChange(limits, now) - 60'000);
            QCOMPARE(fetchWait(limits, before, false), fetchWait(limits, now, false)); // nothing changes until then
        }
    }
}

QTEST_GUILESS_MAIN(TestFetchHours)
#include "tst_fetchhours.moc"
