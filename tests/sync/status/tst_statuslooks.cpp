// What a look and a status page make of an outage, in the state machine: when it looks, and which banner follows.
#include <sync/status/StatusMachine.h>

#include <QTest>

using namespace sostenuto::sync;

namespace {

/// A machine at a service that does not answer, or does.
struct World {
    World() { machine.setService(SourceId{1}, QStringLiteral("Hearth")); }

    /// Lets time pass; checks are answered at once, looks when they are asked for.
    void pass(qint64 ms)
    {
        const qint64 end = now + ms;
        for (int i = 0; i < 10'000; ++i) {
            const auto due = machine.advance(now);
            if (due.check)
                machine.checked(answer, 10, now);
            if (due.look) {
                lookedAt.append(now);
                machine.looked(there, now);
            }
            if (due.check || due.look)
                continue;
            const auto wake = machine.wakeAt();
            if (!wake || *wake > end)
                break;
            now = std::max(now + 1, *wake);
        }
        now = end;
        (void)machine.advance(now);
    }
    void goAway(ErrorKind kind)
    {
        answer = Error{kind, {}, 0, false};
        machine.answered(Capability::Library, answer, 10, now);
        pass(10'000);
    }
    void comeBack()
    {
        answer.reset();
        machine.tryNow(now);
        pass(30'000);
    }
    void publish(Published::Says says)
    {
        Published page;
        page.says = says;
        page.title = QStringLiteral("Move of the machine room");
        page.from = QDateTime::fromMSecsSinceEpoch(now + 3'600'000, Qt::UTC);
        machine.published(page, {});
        pass(0);
    }
    const ServiceState& state() const { return machine.state(); }

    StatusMachine machine{[] { return 0.5; }};
    qint64 now = 1'800'000'000'000; // in 2027
    std::optional<Error> answer;
    Look there;
    QVector<qint64> lookedAt;
};

Look portal()
{
    Look look;
    look.status = 302;
    look.elsewhere = QUrl(QStringLiteral("http://login.example/"));
    return look;
}

} // namespace

class TestStatusLooks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void looksWhenItIsAwayAndRarely();
    void nothingIsLookedForInVain();
    void aNetworkThatWantsASignInIsOffline();
    void maintenanceByTheServicesOwnWord();
    void maintenanceByThePage();
    void plannedMaintenanceCanBeClosed();
    void thePageIsNoSwitch();
    void aBusyServiceSaysUntilWhen();
    void whatWasFoundGoesWithTheOutage();
};

void TestStatusLooks::looksWhenItIsAwayAndRarely()
{
    World world;
    world.pass(1000);
    QVERIFY(world.lookedAt.isEmpty());
    world.goAway(ErrorKind::Timeout);
    QCOMPARE(world.lookedAt.size(), 1);
    world.pass(1'800'000);
    QVERIFY(world.lookedAt.size() > 3);
    for (qsizetype i = 1; i < world.lookedAt.size(); ++i)
        QVERIFY(world.lookedAt[i] - world.lookedAt[i - 1] >= lookEveryMs);
}

void TestStatusLooks::nothingIsLookedForInVain()
{
    World offline;
    offline.pass(1000);
    offline.machine.networkGone(true, offline.now);
    offline.answer = Error{ErrorKind::NoNetwork, {}, 0, false};
    offline.pass(600'000);
    QVERIFY(offline.lookedAt.isEmpty());
    World refused;
    refused.pass(1000);
    refused.goAway(ErrorKind::WrongPassword);
    QVERIFY(refused.lookedAt.isEmpty());
    QCOMPARE(refused.state().diagnosis.nature, Nature::SignIn);
}

void TestStatusLooks::aNetworkThatWantsASignInIsOffline()
{
    World world;
    world.pass(1000);
    world.there = portal();
    world.goAway(ErrorKind::NotSubsonic);
    QCOMPARE(world.state().kind, BannerKind::Offline);
    QCOMPARE(world.state().diagnosis.nature, Nature::NetworkSignIn);
    QCOMPARE(world.state().diagnosis.networkPage, portal().elsewhere);
    QVERIFY(!world.state().reachable);
}

void TestStatusLooks::maintenanceByTheServicesOwnWord()
{
    World world;
    world.pass(1000);
    world.there.status = 503;
    world.there.saysMaintenance = true;
    world.there.retryAfterS = 120;
    world.goAway(ErrorKind::ServerError);
    QCOMPARE(world.state().kind, BannerKind::Maintenance);
    QCOMPARE(world.state().diagnosis.waitUntil.toMSecsSinceEpoch(), world.lookedAt.first() + 120'000);
    world.comeBack();
    QVERIFY(world.state().reachable);
    QCOMPARE(world.state().kind, BannerKind::AllClear);
}

void TestStatusLooks::maintenanceByThePage()
{
    World world;
    world.pass(1000);
    world.there.error = Error{ErrorKind::Refused, {}, 0, false};
    world.publish(Published::Says::MaintenanceRunning);
    QCOMPARE(world.state().kind, BannerKind::MaintenancePlanned); // it still works
    world.goAway(ErrorKind::Refused);
    QCOMPARE(world.state().kind, BannerKind::Maintenance);
    QVERIFY(world.state().published.has_value());
    world.machine.published(std::nullopt, {});
    world.pass(0);
    QCOMPARE(world.state().kind, BannerKind::Outage); // still away, and nobody says why any more
}

void TestStatusLooks::plannedMaintenanceCanBeClosed()
{
    World world;
    world.pass(1000);
    world.publish(Published::Says::MaintenancePlanned);
    QCOMPARE(world.state().kind, BannerKind::MaintenancePlanned);
    world.pass(bannerMinimumMs);
    world.machine.dismiss();
    world.pass(0);
    QCOMPARE(world.state().kind, BannerKind::None);
    world.publish(Published::Says::MaintenancePlanned);
    QCOMPARE(world.state().kind, BannerKind::None);
    world.goAway(ErrorKind::Refused);
    QCOMPARE(world.state().kind, BannerKind::Outage); // planned for later
    // After it: the notice is of the plan, and not of an outage that is over.
    world.comeBack();
    world.publish(Published::Says::MaintenancePlanned);
    world.pass(bannerMinimumMs);
    QCOMPARE(world.state().kind, BannerKind::MaintenancePlanned);
    QVERIFY(!world.state().since.isValid());
}

void TestStatusLooks::thePageIsNoSwitch()
{
    World world;
    world.pass(1000);
    world.publish(Published::Says::Problem);
    QCOMPARE(world.state().kind, BannerKind::None);
    QVERIFY(world.state().reachable);
    world.publish(Published::Says::NoProblem);
    world.goAway(ErrorKind::Refused);
    QCOMPARE(world.state().kind, BannerKind::Outage); // whatever the page says
}

void TestStatusLooks::aBusyServiceSaysUntilWhen()
{
    World world;
    world.pass(1000);
    world.there.status = 503;
    world.there.retryAfterS = 90;
    world.goAway(ErrorKind::ServerError);
    QCOMPARE(world.state().diagnosis.nature, Nature::Busy);
    const QDateTime until = world.state().diagnosis.waitUntil;
    QVERIFY(until.isValid());
    world.pass(5000);
    QCOMPARE(world.state().diagnosis.waitUntil, until); // counted from when it was said
}

void TestStatusLooks::whatWasFoundGoesWithTheOutage()
{
    World world;
    world.pass(1000);
    world.there = portal();
    world.goAway(ErrorKind::NotSubsonic);
    world.comeBack();
    QCOMPARE(world.state().diagnosis.nature, Nature::Unknown);
    world.there = {};
    world.pass(120'000);
    world.goAway(ErrorKind::Refused);
    QCOMPARE(world.state().kind, BannerKind::Outage);
    QCOMPARE(world.state().diagnosis.nature, Nature::Unreachable);
}

QTEST_GUILESS_MAIN(TestStatusLooks)
#include "tst_statuslooks.moc"
