// From states in a row to incidents: what is told, second by second, and what is kept of it.
#include <sync/incidents/IncidentPlan.h>

#include <QTest>

#include <QSet>

#include <algorithm>
#include <random>

using namespace sostenuto::sync;

namespace {

QDateTime at(int seconds)
{
    return QDateTime(QDate(2026, 5, 12), QTime(12, 0), Qt::UTC).addSecs(seconds);
}

ServiceState works()
{
    ServiceState state;
    state.source = SourceId{1};
    state.serverName = QStringLiteral("Hearth");
    state.heldTracks = 212;
    state.health.fill(Health::Ok);
    return state;
}

ServiceState trouble(BannerKind kind, Scope scope, int since)
{
    ServiceState state = works();
    state.kind = kind;
    state.scope = scope;
    state.since = at(since);
    if (scope == Scope::Server)
        state.health.fill(Health::Down);
    return state;
}

ServiceState down(int since)
{
    return trouble(BannerKind::Outage, Scope::Server, since);
}

ServiceState streamingDown(int since)
{
    ServiceState state = trouble(BannerKind::Outage, Scope::Streaming, since);
    state.health[size_t(Capability::Streaming)] = Health::Down;
    return state;
}

ServiceState slow(Capability part, Scope scope, int since)
{
    ServiceState state = trouble(BannerKind::Degraded, scope, since);
    state.health[size_t(part)] = Health::Slow;
    return state;
}

/// A plan, and what is kept of all that it said to be written.
struct Watch {
    qint64 lastId = 0;
    IncidentPlan plan{[this] { return IncidentId{++lastId}; }};
    QVector<Incident> kept;

    void tell(int seconds, const ServiceState& state, bool drill = false)
    {
        plan.told(state, drill, at(seconds));
        keep();
    }
    void keep()
    {
        for (const Incident& incident : plan.take()) {
            const auto known =
                std::find_if(kept.begin(), kept.end(), [&](const Incident& one) { return one.id == incident.id; });
            if (known == kept.end())
                kept.append(incident);
            else
                *known = incident;
        }
    }
    [[nodiscard]] const Incident& only() const
    {
        Q_ASSERT(kept.size() == 1);
        return kept.first();
    }
};

} // namespace

class TestIncidentPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingHappens()
    {
        Watch watch;
        ServiceState unknown = works();
        unknown.health.fill(Health::Unknown);
        watch.tell(0, unknown);
        watch.tell(1, works());
        watch.tell(3600, works());
        QVERIFY(watch.kept.isEmpty());
    }

    void anOutage()
    {
        Watch watch;
        watch.tell(0, works());
        for (const int second : {10, 12, 14})
            watch.plan.failed(at(second));
        ServiceState state = down(10);
        watch.tell(14, state);
        watch.plan.failed(at(29));
        QCOMPARE(watch.only().began, at(10));
        QCOMPARE(watch.only().noticed, at(14));
        QCOMPARE(watch.only().failures, 3);
        QVERIFY(!watch.only().scopeFound.isValid());
        state.diagnosis.nature = Nature::Unreachable;
        state.changesWaiting = 14;
        state.playsWaiting = 11;
        watch.tell(60, state);
        QCOMPARE(watch.only().scopeFound, at(60));
        ServiceState back = works();
        back.kind = BannerKind::Recovering;
        back.since = at(10);
        back.downForMs = 90'000;
        back.changesSent = 5;
        back.changesWaiting = 10; // one more was made meanwhile
        back.playsWaiting = 11;
        watch.tell(102, back);
        QCOMPARE(watch.only().recovered, at(100));
        QVERIFY(!watch.only().caughtUp.isValid());
        back.kind = BannerKind::AllClear;
        back.changesSent = 15;
        back.playsSent = 11;
        back.changesWaiting = 0;
        back.playsWaiting = 0;
        watch.tell(110, back);
        watch.tell(200, works());
        const Incident& incident = watch.only();
        QCOMPARE(incident.source, SourceId{1});
        QCOMPARE(incident.serverName, QStringLiteral("Hearth"));
        QCOMPARE(incident.kind, BannerKind::Outage);
        QCOMPARE(incident.scope, Scope::Server);
        QCOMPARE(incident.nature, Nature::Unreachable);
        QCOMPARE(incident.caughtUp, at(110));
        QCOMPARE(incident.failures, 4);
        QCOMPARE(incident.changesSent, 15);
        QCOMPARE(incident.changesAll, 15);
        QCOMPARE(incident.playsSent, 11);
        QCOMPARE(incident.playsAll, 11);
        QCOMPARE(incident.tracksHere, 212);
        QCOMPARE(incident.partsWorked, 0);
        QVERIFY(!incident.drill);
    }

    void streamingOnly()
    {
        Watch watch;
        watch.tell(5, streamingDown(0));
        QCOMPARE(watch.only().scope, Scope::Streaming);
        QCOMPARE(watch.only().scopeFound, at(5)); // the others answer
        QCOMPARE(watch.only().partsWorked, 4);
        ServiceState worse = streamingDown(0);
        worse.health[size_t(Capability::Artwork)] = Health::Down;
        watch.tell(20, worse);
        QCOMPARE(watch.only().partsWorked, 3);
        watch.tell(30, works());
        QCOMPARE(watch.only().recovered, at(30));
        QCOMPARE(watch.only().caughtUp, at(30)); // nothing waited
    }

    void whatItWasForLongestNamesIt()
    {
        Watch watch;
        watch.tell(0, down(0));
        ServiceState offline = trouble(BannerKind::Offline, Scope::Server, 0);
        offline.cause = ErrorKind::NoNetwork;
        watch.tell(2, offline); // found out: it is this computer's network
        watch.tell(600, offline);
        QCOMPARE(watch.only().kind, BannerKind::Offline);
        watch.tell(601, down(0)); // the network is back, the first check is not
        watch.tell(605, works());
        QCOMPARE(watch.only().kind, BannerKind::Offline);
        QCOMPARE(watch.only().cause, ErrorKind::NoNetwork);
    }

    void flapping()
    {
        Watch watch;
        watch.tell(0, down(0));
        watch.tell(30, works());
        QCOMPARE(watch.only().recovered, at(30));
        watch.tell(80, down(80)); // within a minute: the same
        QVERIFY(!watch.only().recovered.isValid());
        QVERIFY(!watch.only().caughtUp.isValid());
        watch.tell(90, works());
        QCOMPARE(watch.only().began, at(0));
        QCOMPARE(watch.only().recovered, at(90));
        watch.tell(160, down(155)); // more than a minute later: another
        QCOMPARE(watch.kept.size(), 2);
        QCOMPARE(watch.kept.first().recovered, at(90));
        QCOMPARE(watch.kept.last().began, at(155));
    }

    void whatIsSlowCountsAfterAMinute()
    {
        Watch watch;
        const ServiceState artwork = slow(Capability::Artwork, Scope::Artwork, 0);
        watch.tell(1, artwork);
        watch.tell(60, artwork);
        QVERIFY(watch.kept.isEmpty());
        watch.tell(61, artwork);
        QCOMPARE(watch.only().kind, BannerKind::Degraded);
        QCOMPARE(watch.only().began, at(0));
        ServiceState closed = artwork; // its banner, by the listener
        closed.kind = BannerKind::None;
        closed.since = {};
        watch.tell(200, closed);
        QVERIFY(!watch.only().recovered.isValid());
        watch.tell(300, works());
        QCOMPARE(watch.only().recovered, at(300));
    }

    void whatIsSlowForAMomentDoesNotCount()
    {
        Watch watch;
        watch.tell(0, slow(Capability::Library, Scope::Library, 0));
        watch.tell(40, works());
        watch.tell(400, works());
        QVERIFY(watch.kept.isEmpty());
    }

    void slowBecomesDown()
    {
        Watch watch;
        const ServiceState before = slow(Capability::Streaming, Scope::Streaming, 0);
        watch.tell(0, before);
        watch.tell(120, before);
        watch.tell(130, streamingDown(125));
        QCOMPARE(watch.kept.size(), 2);
        QCOMPARE(watch.kept.first().kind, BannerKind::Degraded);
        QCOMPARE(watch.kept.first().recovered, at(130));
        QCOMPARE(watch.kept.last().kind, BannerKind::Outage);
        QVERIFY(!watch.kept.last().recovered.isValid());
    }

    void aDrillIsApart()
    {
        Watch watch;
        watch.tell(0, streamingDown(0));
        ServiceState drill = down(10);
        drill.kind = BannerKind::Drill;
        watch.tell(10, drill);
        QCOMPARE(watch.kept.size(), 2);
        QVERIFY(watch.kept.last().drill);
        QVERIFY(!watch.kept.first().recovered.isValid()); // nobody knows meanwhile
        watch.tell(20, works(), true);                    // another way to say it
        QVERIFY(!watch.kept.last().recovered.isValid());
        watch.tell(30, works());
        QCOMPARE(watch.kept.size(), 2);
        for (const Incident& incident : std::as_const(watch.kept))
            QCOMPARE(incident.recovered, at(30));
    }

    void whatIsNoIncident_data()
    {
        QTest::addColumn<BannerKind>("kind");
        QTest::addColumn<ErrorKind>("cause");
        QTest::newRow("works offline") << BannerKind::Offline << ErrorKind::WorkOffline;
        QTest::newRow("no password") << BannerKind::SignedOut << ErrorKind::NoPassword;
        QTest::newRow("no keyring") << BannerKind::SignedOut << ErrorKind::NoKeyring;
        QTest::newRow("announced") << BannerKind::MaintenancePlanned << ErrorKind::Refused;
    }
    void whatIsNoIncident()
    {
        QFETCH(BannerKind, kind);
        QFETCH(ErrorKind, cause);
        Watch watch;
        ServiceState state = trouble(kind, Scope::Server, 0);
        state.cause = cause;
        watch.tell(0, state);
        watch.tell(300, state);
        QVERIFY(watch.kept.isEmpty());
    }

    void signedOut()
    {
        Watch watch;
        ServiceState state = trouble(BannerKind::SignedOut, Scope::SignIn, 0);
        state.cause = ErrorKind::WrongPassword;
        state.health[size_t(Capability::SignIn)] = Health::Down;
        state.changesWaiting = 3;
        state.parked = 1; // of before
        watch.tell(0, state);
        QCOMPARE(watch.only().kind, BannerKind::SignedOut);
        QCOMPARE(watch.only().changesAll, 2);
        ServiceState in = works();
        in.changesWaiting = 3;
        in.parked = 1;
        watch.tell(60, in);
        QCOMPARE(watch.only().recovered, at(60));
        QVERIFY(!watch.only().caughtUp.isValid());
        in.changesWaiting = 1;
        watch.tell(70, in);
        QCOMPARE(watch.only().caughtUp, at(70));
        QCOMPARE(watch.only().changesSent, 2);
    }

    void theProviderSaysSo()
    {
        Watch watch;
        ServiceState state = down(0);
        Published published;
        published.says = Published::Says::NoProblem;
        published.checkedAt = at(20);
        state.published = published;
        watch.tell(20, state);
        QVERIFY(!watch.only().publishedAt.isValid());
        published.says = Published::Says::Problem;
        published.title = QStringLiteral("Disk\nfull");
        published.checkedAt = at(80);
        state.published = published;
        watch.tell(81, state);
        QCOMPARE(watch.only().publishedAt, at(80));
        QCOMPARE(watch.only().publishedTitle, QStringLiteral("Disk full"));
    }

    void aRestartInTheMiddle()
    {
        Watch before;
        before.tell(0, down(0));
        Watch watch;
        watch.lastId = 7;
        watch.plan.resume(before.only());
        QVERIFY(watch.plan.take().isEmpty()); // it is written
        ServiceState unknown = works();
        unknown.health.fill(Health::Unknown);
        watch.tell(1000, unknown);
        QVERIFY(watch.kept.isEmpty()); // nobody knows yet
        watch.tell(1010, down(1005));  // it goes on
        QVERIFY(watch.kept.isEmpty()); // and nothing new is known of it
        watch.tell(1100, works());
        QCOMPARE(watch.only().id, before.only().id);
        QCOMPARE(watch.only().began, at(0));
        QCOMPARE(watch.only().recovered, at(1100));
        QVERIFY(watch.only().caughtUp.isValid());
    }

    void itEndedWhileNobodyWatched()
    {
        Watch before;
        before.tell(0, streamingDown(0));
        Watch watch;
        watch.plan.resume(before.only());
        watch.tell(5000, works());
        QCOMPARE(watch.only().recovered, at(5000)); // the first answer
    }

    void onlyOneCanGoOn()
    {
        Watch first;
        first.tell(0, down(0));
        Incident second = first.only();
        second.id = {9};
        second.began = at(500);
        second.noticed = at(501);
        Watch watch;
        watch.plan.resume(first.only());
        watch.plan.resume(second);
        watch.keep();
        QCOMPARE(watch.only().id, first.only().id); // should never be; not shown as going on for ever
        QVERIFY(watch.only().recovered.isValid());
        watch.tell(1000, works());
        QCOMPARE(watch.kept.last().id, second.id);
        QCOMPARE(watch.kept.last().recovered, at(1000));
    }

    void aDrillEndsWithThePlayer()
    {
        Watch before;
        before.tell(0, down(0), true);
        Watch watch;
        watch.plan.resume(before.only());
        watch.keep();
        QCOMPARE(watch.only().recovered, at(0));
        QVERIFY(watch.only().caughtUp.isValid());
    }

    void theClockIsSetBack()
    {
        Watch watch;
        watch.tell(1000, down(1000));
        watch.tell(-3600, works());
        QCOMPARE(watch.only().recovered, at(1000)); // never before it began
        QCOMPARE(watch.only().caughtUp, at(1000));
    }

    void sinceLiesAhead()
    {
        Watch watch;
        watch.tell(10, down(500));
        QCOMPARE(watch.only().began, at(10));
    }

    void silence()
    {
        Watch watch;
        watch.plan.silent(700, at(5)); // of something else, long before
        watch.plan.silent(500, at(1003));
        watch.tell(1005, down(1000));
        watch.plan.silent(2000, at(1020));
        watch.keep();
        QCOMPARE(watch.only().silenceMs, 2500);
        watch.tell(1030, works());
        watch.plan.silent(4000, at(1032)); // it began while the service was down
        watch.plan.silent(100, at(1200));  // this did not
        watch.keep();
        QCOMPARE(watch.only().silenceMs, 6500);
    }

    void tracksOfTheService()
    {
        Watch watch;
        watch.tell(0, down(0));
        QCOMPARE(watch.only().tracksHere, 212);
        watch.plan.learnTracks(watch.only().id, 40, 240);
        ServiceState state = down(0);
        state.heldTracks = 500;
        watch.tell(10, state);
        QCOMPARE(watch.only().tracksHere, 40);
        QCOMPARE(watch.only().tracksAll, 240);
    }

    /// Whatever is told, in whatever order: nothing is lost, nothing contradicts itself, and in the end all is over.
    void anySequence()
    {
        std::mt19937 random(20260512);
        const auto pick = [&](int n) { return int(random() % unsigned(n)); };
        for (int run = 0; run < 400; ++run) {
            Watch watch;
            int now = 0;
            for (int step = 0; step < 60; ++step) {
                now += pick(4) == 0 ? pick(200) - 20 : pick(20); // also back
                ServiceState state = works();
                state.kind = static_cast<BannerKind>(pick(10));
                state.scope = static_cast<Scope>(pick(6));
                state.cause = static_cast<ErrorKind>(pick(28));
                state.diagnosis.nature = static_cast<Nature>(pick(17));
                for (Health& health : state.health)
                    health = static_cast<Health>(pick(4));
                if (pick(4) > 0)
                    state.since = at(now - pick(100));
                state.downForMs = pick(2) * pick(100'000);
                state.changesWaiting = pick(5);
                state.parked = pick(state.changesWaiting + 1);
                state.playsWaiting = pick(3);
                state.changesSent = pick(5);
                for (int i = pick(3); i > 0; --i)
                    watch.plan.failed(at(now));
                if (pick(5) == 0)
                    watch.plan.silent(pick(5'000), at(now));
                watch.tell(now, state, pick(8) == 0);
            }
            for (int i = 1; i < 5; ++i)
                watch.tell(now + 1'000 * i, works());
            QSet<qint64> ids;
            for (const Incident& incident : std::as_const(watch.kept)) {
                QVERIFY(incident.id.isValid() && !ids.contains(incident.id.value));
                ids.insert(incident.id.value);
                QVERIFY(incident.began.isValid() && incident.began <= incident.noticed);
                QVERIFY(!incident.scopeFound.isValid() || incident.noticed <= incident.scopeFound);
                QVERIFY(incident.recovered.isValid() && incident.noticed <= incident.recovered);
                // Another one may have come before all was sent.
                QVERIFY(!incident.caughtUp.isValid() || incident.recovered <= incident.caughtUp);
                QVERIFY(incident.caughtUp.isValid() || incident.id.value < watch.lastId);
                QVERIFY(incident.changesSent <= incident.changesAll && incident.playsSent <= incident.playsAll);
                QVERIFY(incident.partsWorked >= 0 && incident.partsWorked <= capabilityCount);
                QVERIFY(incident.failures >= 0 && incident.silenceMs >= 0);
                QVERIFY(!incident.serverName.isEmpty());
            }
            QCOMPARE(ids.size(), watch.lastId); // every one that was begun was written
        }
    }

    void earlyFailuresAreBounded()
    {
        Watch watch;
        for (int i = 0; i < 10'000; ++i)
            watch.plan.failed(at(0));
        watch.tell(1, down(0));
        QVERIFY(watch.only().failures > 0 && watch.only().failures < 1000);
    }
};

QTEST_GUILESS_MAIN(TestIncidentPlan)
#include "tst_incidentplan.moc"
