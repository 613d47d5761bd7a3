// From states in a row to days: how long each part was watched, and how much of that it was down.
#include <sync/incidents/UptimePlan.h>

#include <QTest>

using namespace sostenuto::sync;

namespace {

const QDate day(2026, 5, 12);

/// Local time, as days are.
QDateTime at(int hour, int minute, int second = 0)
{
    return QDateTime(day, QTime(0, 0)).addSecs(hour * 3600 + minute * 60 + second).toUTC();
}

ServiceState stateOf(Health streaming, BannerKind kind = BannerKind::None)
{
    ServiceState state;
    state.source = SourceId{1};
    state.kind = kind;
    state.health.fill(Health::Ok);
    state.health[size_t(Capability::Streaming)] = streaming;
    state.health[size_t(Capability::Writes)] = Health::Unknown;
    return state;
}

const QVector<DayUptime>& streaming(const UptimePlan& plan)
{
    return plan.days()[size_t(Capability::Streaming)];
}

/// Minute by minute, with an answer each time.
void watch(UptimePlan& plan, const QDateTime& from, int minutes)
{
    for (int i = 0; i <= minutes; ++i) {
        plan.heard(from.addSecs(60 * i));
        plan.watched(from.addSecs(60 * i));
    }
}

} // namespace

class TestUptimePlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parts_data()
    {
        QTest::addColumn<ServiceState>("state");
        QTest::addColumn<DayState>("expected");
        QTest::newRow("works") << stateOf(Health::Ok) << DayState::Good;
        QTest::newRow("slow") << stateOf(Health::Slow) << DayState::Degraded;
        QTest::newRow("down") << stateOf(Health::Down) << DayState::Outage;
        QTest::newRow("unknown") << stateOf(Health::Unknown) << DayState::NoData;
        QTest::newRow("maintenance") << stateOf(Health::Down, BannerKind::Maintenance) << DayState::Maintenance;
        QTest::newRow("works in it") << stateOf(Health::Ok, BannerKind::Maintenance) << DayState::Good;
        QTest::newRow("this computer is offline") << stateOf(Health::Down, BannerKind::Offline) << DayState::NoData;
        QTest::newRow("signed out") << stateOf(Health::Down, BannerKind::SignedOut) << DayState::NoData;
        QTest::newRow("drill") << stateOf(Health::Down, BannerKind::Drill) << DayState::NoData;
        ServiceState portal = stateOf(Health::Down, BannerKind::Outage);
        portal.diagnosis.nature = Nature::NetworkSignIn;
        QTest::newRow("the network wants a sign-in") << portal << DayState::NoData;
    }
    void parts()
    {
        QFETCH(ServiceState, state);
        QFETCH(DayState, expected);
        QCOMPARE(partState(state, Capability::Streaming), expected);
    }

    void aDay()
    {
        UptimePlan plan;
        plan.heard(at(10, 0));
        plan.told(stateOf(Health::Ok), false, at(10, 0));
        watch(plan, at(10, 0), 30);
        plan.told(stateOf(Health::Down), false, at(10, 30));
        watch(plan, at(10, 30), 3);
        plan.told(stateOf(Health::Slow), false, at(10, 33));
        watch(plan, at(10, 33), 7);
        QCOMPARE(streaming(plan), (QVector<DayUptime>{{day, DayState::Outage, 40 * 60, 3 * 60}}));
        QCOMPARE(plan.days()[size_t(Capability::Library)], (QVector<DayUptime>{{day, DayState::Good, 40 * 60, 0}}));
        QVERIFY(plan.days()[size_t(Capability::Writes)].isEmpty()); // nothing was sent
    }

    void aComputerThatSleptDidNotWatch()
    {
        UptimePlan plan;
        plan.told(stateOf(Health::Down), false, at(10, 0));
        watch(plan, at(10, 0), 2);
        plan.watched(at(10, 2).addMSecs(longestWatchedMs + 1));
        QCOMPARE(streaming(plan).first().watchedSeconds, 120);
        const QDateTime awake = at(18, 0);
        plan.watched(awake);
        watch(plan, awake, 1);
        QCOMPARE(streaming(plan).first().watchedSeconds, 180);
    }

    void whatIsNotAskedIsNotKnown()
    {
        UptimePlan plan;
        plan.told(stateOf(Health::Ok), false, at(10, 0));
        plan.watched(at(10, 1));
        QVERIFY(streaming(plan).isEmpty()); // nothing was heard of it in this run
        plan.heard(at(10, 1));
        for (int minute = 2; minute < 120; ++minute)
            plan.watched(at(10, minute));
        QCOMPARE(streaming(plan).first().watchedSeconds, 30 * 60);
    }

    void midnight()
    {
        UptimePlan plan;
        plan.heard(at(23, 58));
        plan.told(stateOf(Health::Down), false, at(23, 58));
        plan.watched(at(24, 1));
        QCOMPARE(streaming(plan),
                 (QVector<DayUptime>{{day, DayState::Outage, 120, 120}, {day.addDays(1), DayState::Outage, 60, 60}}));
    }

    void theClockIsSetBack()
    {
        UptimePlan plan;
        plan.heard(at(10, 0));
        plan.told(stateOf(Health::Ok), false, at(10, 0));
        watch(plan, at(10, 0), 2);
        plan.watched(at(9, 0));
        plan.heard(at(9, 0));
        plan.watched(at(9, 1));
        QCOMPARE(streaming(plan), (QVector<DayUptime>{{day, DayState::Good, 180, 0}}));
    }

    void aDrillIsNotIn()
    {
        UptimePlan plan;
        plan.heard(at(10, 0));
        plan.told(stateOf(Health::Down), true, at(10, 0));
        watch(plan, at(10, 0), 5);
        QVERIFY(streaming(plan).isEmpty());
    }

    void partsOfSecondsAddUp()
    {
        UptimePlan plan;
        plan.heard(at(10, 0));
        plan.told(stateOf(Health::Ok), false, at(10, 0));
        for (int i = 1; i <= 100; ++i)
            plan.watched(at(10, 0).addMSecs(i * 300));
        QCOMPARE(streaming(plan).first().watchedSeconds, 30);
        for (int i = 1; i <= 100; ++i) // other things change in the state
            plan.told(stateOf(Health::Ok), false, at(10, 0, 30).addMSecs(i * 300));
        QCOMPARE(streaming(plan).first().watchedSeconds, 60);
    }

    void onlyWhatChangedIsTaken()
    {
        UptimePlan plan(Uptime{});
        plan.heard(at(23, 58));
        plan.told(stateOf(Health::Ok), false, at(23, 58));
        plan.watched(at(23, 59));
        QCOMPARE(plan.take().size(), 4);
        QVERIFY(plan.take().isEmpty());
        plan.watched(at(24, 1));
        QCOMPARE(plan.take().size(), 8); // two days of four parts
        UptimePlan next(plan.days());
        QVERIFY(next.take().isEmpty()); // it is written
        next.told(stateOf(Health::Ok), false, at(24, 2));
        watch(next, at(24, 2), 1);
        QCOMPARE(streaming(next).last().watchedSeconds, 120);
    }

    void ninetyDaysAreKept()
    {
        UptimePlan plan;
        for (int i = 0; i < 100; ++i) {
            plan.heard(at(10 + 24 * i, 0));
            plan.told(stateOf(Health::Ok), false, at(10 + 24 * i, 0));
            plan.watched(at(10 + 24 * i, 1));
        }
        QCOMPARE(streaming(plan).size(), uptimeDays);
        QCOMPARE(streaming(plan).last().day, day.addDays(99));
    }

    void daysWithoutGaps()
    {
        Uptime known;
        known[0] = {{day.addDays(-200), DayState::Good, 5, 0}, {day.addDays(-1), DayState::Outage, 9, 3}};
        const Uptime whole = lastDays(known, day);
        for (const QVector<DayUptime>& part : whole)
            QCOMPARE(part.size(), uptimeDays);
        QCOMPARE(whole[0].first(), (DayUptime{day.addDays(1 - uptimeDays), DayState::NoData, 0, 0}));
        QCOMPARE(whole[0][uptimeDays - 2], known[0].last());
        QCOMPARE(whole[0].last(), (DayUptime{day, DayState::NoData, 0, 0}));
    }
};

QTEST_GUILESS_MAIN(TestUptimePlan)
#include "tst_uptimeplan.moc"
