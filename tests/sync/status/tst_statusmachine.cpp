#include <sync/status/StatusMachine.h>

#include <QRandomGenerator>
#include <QTest>

using namespace sostenuto::sync;

Q_DECLARE_METATYPE(BannerKind)
Q_DECLARE_METATYPE(Scope)

namespace {

Error error(ErrorKind kind, const char* detail = "")
{
    return {kind, QString::fromLatin1(detail)};
}

/// A machine with a clock, and a service whose pings answer as told, 10 ms after they were asked for.
struct World {
    StatusMachine machine{[] { return 0.5; }};
    qint64 now = 1'000'000;
    std::optional<Error> ping; ///< what a check answers
    bool pingHangs = false;
    int checks = 0;
    QVector<qint64> checkTimes;
    QVector<Capability> tries;
    QVector<BannerKind> banners; ///< each change

    World()
    {
        machine.setService(SourceId{1}, QStringLiteral("Hearth"));
        settle();
    }
    const ServiceState& state() const { return machine.state(); }

    void settle()
    {
        for (int i = 0; i < 50; ++i) {
            const auto due = machine.advance(now);
            if (banners.isEmpty() || banners.last() != state().kind)
                banners.append(state().kind);
            tries += due.parts;
            if (!due.check)
                return;
            ++checks;
            checkTimes.append(now);
            if (pingHangs)
                continue;
            machine.checked(ping, 10, now);
        }
        qFatal("never settles");
    }
    void pass(qint64 ms)
    {
        const qint64 end = now + ms;
        for (int i = 0; i < 100'000; ++i) {
            const auto wake = machine.wakeAt();
            if (!wake || *wake > end)
                break;
            now = std::max(now, *wake);
            settle();
        }
        now = end;
        settle();
    }
    void answer(Capability part, std::optional<Error> outcome = std::nullopt, qint64 ms = 10)
    {
        machine.answered(part, outcome, ms, now);
        settle();
    }
    void streams(bool inTime)
    {
        machine.streams(inTime, now);
        settle();
    }
    void waiting(int changes, int plays = 0, int parked = 0)
    {
        machine.waiting({changes, plays, parked}, now);
        settle();
    }
    void goDown(ErrorKind kind = ErrorKind::Refused)
    {
        ping = error(kind);
        answer(Capability::Streaming, error(kind));
        pass(4000);
    }
    /// As far as the third good check.
    void comeBack()
    {
        ping.reset();
        machine.tryNow(now);
        settle();
        pass(2000);
    }
};

} // namespace

class TestStatusMachine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSaidWithoutAService()
    {
        StatusMachine machine([] { return 0.5; });
        machine.answered(Capability::Streaming, error(ErrorKind::Refused), 10, 1000);
        machine.tryNow(1000);
        QVERIFY(!machine.advance(10'000).check);
        QCOMPARE(machine.state().kind, BannerKind::None);
    }

    void aServiceIsCheckedAtOnce()
    {
        const World world;
        QCOMPARE(world.checks, 1);
        QCOMPARE(world.state().kind, BannerKind::None);
        QCOMPARE(world.state().of(Capability::SignIn), Health::Ok);
        QVERIFY(world.state().reachable);
        QVERIFY(!world.machine.wakeAt());
    }

    void anOutageIsNoticedWithinFourSeconds_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<bool>("hangs");
        QTest::newRow("refused") << ErrorKind::Refused << false;
        QTest::newRow("lost, then silence") << ErrorKind::ConnectionLost << true;
        QTest::newRow("lookup") << ErrorKind::NameLookup << false;
        QTest::newRow("tls") << ErrorKind::Tls << false;
        QTest::newRow("portal") << ErrorKind::NotSubsonic << false;
        QTest::newRow("503 for all") << ErrorKind::ServerError << false;
    }
    void anOutageIsNoticedWithinFourSeconds()
    {
        QFETCH(const ErrorKind, kind);
        QFETCH(const bool, hangs);
        World world;
        const qint64 first = world.now;
        world.ping = error(kind, "why");
        world.pingHangs = hangs;
        world.answer(Capability::Streaming, error(kind, "why"));
        QCOMPARE(world.state().kind, BannerKind::None);
        world.pass(4000);
        QCOMPARE(world.state().kind, BannerKind::Outage);
        QCOMPARE(world.state().scope, Scope::Server);
        QCOMPARE(world.state().cause, kind);
        QCOMPARE(world.state().technical, QStringLiteral("why"));
        QCOMPARE(world.state().since.toMSecsSinceEpoch(), first);
        QVERIFY(!world.state().reachable);
        QCOMPARE(world.state().of(Capability::Artwork), Health::Down);
        QVERIFY(world.checks <= 3);
    }

    void aBlipSaysNothing()
    {
        World world;
        world.answer(Capability::Library, error(ErrorKind::ConnectionLost));
        world.pass(60'000);
        QCOMPARE(world.banners, QVector<BannerKind>{BannerKind::None});
        QVERIFY(world.state().reachable);
    }

    void checksAreFarApartWhileItIsAway()
    {
        World world;
        world.goDown();
        world.checkTimes.clear();
        const qint64 opened = world.now;
        world.pass(600'000);
        QVERIFY2(world.checkTimes.size() >= 5 && world.checkTimes.size() <= 6,
                 qPrintable(QString::number(world.checkTimes.size())));
        QVERIFY(world.checkTimes.first() - opened < 16'500);
        QVERIFY(world.state().nextCheck.isValid());
        QCOMPARE(world.state().nextCheck.timeSpec(), Qt::UTC);
    }

    void recoveryTakesThreeGoodChecks()
    {
        World world;
        world.goDown();
        world.pass(5000);
        world.ping.reset();
        world.machine.tryNow(world.now);
        world.settle();
        QCOMPARE(world.state().kind, BannerKind::Outage);
        QVERIFY(world.state().checking);
        QVERIFY(!world.state().nextCheck.isValid());
        world.pass(1000);
        QVERIFY(!world.state().reachable);
        world.pass(1000);
        QVERIFY(world.state().reachable);
        QCOMPARE(world.state().kind, BannerKind::AllClear);
        QVERIFY(world.state().downForMs > 5000);
    }

    void whatWaitedIsCountedWhileCatchingUp()
    {
        World world;
        world.goDown();
        world.waiting(3, 2);
        QCOMPARE(world.state().changesWaiting, 3);
        world.pass(10'000);
        world.comeBack();
        QCOMPARE(world.state().kind, BannerKind::Recovering);
        world.waiting(1, 2);
        QCOMPARE(world.state().changesSent, 2);
        world.waiting(0, 0, 1); // one change needs the listener: it was not sent
        QCOMPARE(world.state().changesSent, 2);
        QCOMPARE(world.state().playsSent, 2);
        QCOMPARE(world.state().parked, 1);
        world.pass(5000);
        QCOMPARE(world.state().kind, BannerKind::AllClear);
        QCOMPARE(world.state().changesSent, 2);
        QCOMPARE(world.state().playsSent, 2);
    }

    void allClearGoesAfterAMinute()
    {
        World world;
        world.goDown();
        world.pass(5000);
        world.comeBack();
        QCOMPARE(world.state().kind, BannerKind::AllClear);
        world.pass(59'000);
        QCOMPARE(world.state().kind, BannerKind::AllClear);
        world.pass(1001);
        QCOMPARE(world.state().kind, BannerKind::None);
        QVERIFY(!world.machine.wakeAt());
    }

    void allClearGoesWhenDismissed()
    {
        World world;
        world.goDown();
        world.pass(5000);
        world.comeBack();
        world.machine.dismiss();
        world.settle();
        QCOMPARE(world.state().kind, BannerKind::None);
        world.pass(100'000);
        QCOMPARE(world.banners.last(), BannerKind::None);
    }

    void anOutageCannotBeDismissed()
    {
        World world;
        world.goDown();
        world.machine.dismiss();
        world.settle();
        QCOMPARE(world.state().kind, BannerKind::Outage);
    }

    void catchingUpThatStandsStillEnds()
    {
        World world;
        world.goDown();
        world.waiting(2);
        world.pass(5000);
        world.comeBack();
        QCOMPARE(world.state().kind, BannerKind::Recovering);
        world.pass(catchUpPatienceMs);
        QCOMPARE(world.state().kind, BannerKind::AllClear);
        QCOMPARE(world.state().changesSent, 0);
        QCOMPARE(world.state().changesWaiting, 2);
    }

    void aBannerStaysFiveSeconds()
    {
        World world;
        world.goDown();
        world.waiting(1);
        const qint64 shown = world.now;
        world.comeBack();                 // 2 s after it was shown, at the most
        QVERIFY(world.state().reachable); // playing does not wait for the banner
        QCOMPARE(world.state().kind, BannerKind::Outage);
        QCOMPARE(world.state().cause, ErrorKind::Refused);
        QVERIFY(world.now - shown < bannerMinimumMs);
        world.pass(5000);
        QCOMPARE(world.state().kind, BannerKind::Recovering);
    }

    void whatReturnsWithinAMinuteIsTheSameIncident_data()
    {
        QTest::addColumn<int>("later");
        QTest::addColumn<bool>("same");
        QTest::newRow("soon") << 20'000 << true;
        QTest::newRow("a minute later") << 60'000 << true;
        QTest::newRow("later") << 61'000 << false;
    }
    void whatReturnsWithinAMinuteIsTheSameIncident()
    {
        QFETCH(const int, later);
        QFETCH(const bool, same);
        World world;
        world.goDown();
        const QDateTime since = world.state().since;
        world.pass(10'000);
        world.comeBack();
        world.pass(later);
        world.goDown();
        QCOMPARE(world.state().kind, BannerKind::Outage);
        QCOMPARE(world.state().since == since, same);
    }

    void tryNowChecksAtOnceAndStartsTheWaitOver()
    {
        World world;
        world.goDown();
        world.pass(200'000);
        const int before = world.checks;
        world.machine.tryNow(world.now);
        world.settle();
        QCOMPARE(world.checks, before + 1);
        QCOMPARE(world.state().nextCheck.toMSecsSinceEpoch(), world.now + 15'000);
    }

    void tryNowDuringACheckStartsNoSecondOne()
    {
        World world;
        world.goDown();
        world.pingHangs = true;
        world.pass(16'500);
        QVERIFY(world.state().checking);
        const int before = world.checks;
        world.machine.tryNow(world.now);
        world.settle();
        world.pass(100'000);
        QCOMPARE(world.checks, before);
        world.machine.checked(error(ErrorKind::Timeout), 15'000, world.now);
        world.settle();
        QCOMPARE(world.state().nextCheck.toMSecsSinceEpoch(), world.now + 15'000);
    }

    void aCheckThatWasDroppedIsMadeAgain()
    {
        World world;
        world.goDown();
        world.pingHangs = true;
        world.pass(16'500);
        const int before = world.checks;
        world.machine.checked(error(ErrorKind::Cancelled), 0, world.now);
        world.settle();
        QCOMPARE(world.checks, before);
        world.pass(16'500);
        QCOMPARE(world.checks, before + 1);
    }

    void oneCapabilityDown_data()
    {
        QTest::addColumn<Capability>("part");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<BannerKind>("banner");
        QTest::addColumn<Scope>("scope");
        QTest::addColumn<bool>("reachable");
        const auto row = [](const char* name, Capability part, ErrorKind kind, BannerKind banner, Scope scope, bool r) {
            QTest::newRow(name) << part << kind << banner << scope << r;
        };
        using enum BannerKind;
        row("streaming 503", Capability::Streaming, ErrorKind::ServerError, Outage, Scope::Streaming, false);
        row("streaming cut", Capability::Streaming, ErrorKind::ConnectionLost, Outage, Scope::Streaming, false);
        row("documents", Capability::Streaming, ErrorKind::NotAudio, Outage, Scope::Streaming, false);
        row("throttled", Capability::Streaming, ErrorKind::Throttled, Outage, Scope::Streaming, false);
        row("library", Capability::Library, ErrorKind::Protocol, Outage, Scope::Library, true);
        row("writes", Capability::Writes, ErrorKind::ServerError, Outage, Scope::Writes, true);
        row("artwork", Capability::Artwork, ErrorKind::ServerError, Degraded, Scope::Artwork, true);
    }
    void oneCapabilityDown()
    {
        QFETCH(const Capability, part);
        QFETCH(const ErrorKind, kind);
        World world;
        const qint64 first = world.now;
        for (const int wait : {1000, 2000, 0}) {
            world.answer(part, error(kind));
            world.pass(wait);
        }
        QTEST(world.state().kind, "banner");
        QTEST(world.state().scope, "scope");
        QTEST(world.state().reachable, "reachable");
        QCOMPARE(world.state().cause, kind);
        QCOMPARE(world.state().since.toMSecsSinceEpoch(), first);
        QCOMPARE(world.state().of(part), Health::Down);
        QCOMPARE(world.state().of(Capability::SignIn), Health::Ok);
        QVERIFY(world.now - first <= 4000);
        QCOMPARE(world.state().nextCheck.toMSecsSinceEpoch(), world.now + 15'000);
        world.pass(50'000);
        QCOMPARE(world.tries, (QVector<Capability>{part, part}));
        world.answer(part);
        QCOMPARE(world.state().of(part), Health::Ok);
        QVERIFY(world.state().reachable);
        QCOMPARE(world.state().kind, part == Capability::Artwork ? BannerKind::None : BannerKind::AllClear);
    }

    void aBurstOfFailuresOfOneCapabilityIsNotAnOutage()
    {
        World world;
        for (int i = 0; i < 8; ++i)
            world.answer(Capability::Artwork, error(ErrorKind::ServerError));
        QCOMPARE(world.state().kind, BannerKind::None);
        world.answer(Capability::Artwork);
        QCOMPARE(world.state().of(Capability::Artwork), Health::Ok);
    }

    void missingThingsAreNoFailure()
    {
        World world;
        for (int i = 0; i < 8; ++i) {
            world.answer(Capability::Streaming, error(ErrorKind::NotFound));
            world.pass(1000);
        }
        QCOMPARE(world.banners, QVector<BannerKind>{BannerKind::None});
    }

    void aRetryAfterIsRespected()
    {
        World world;
        Error throttled = error(ErrorKind::Throttled);
        throttled.retryAfterS = 90;
        for (const int wait : {1000, 2000, 0}) {
            world.answer(Capability::Streaming, throttled);
            world.pass(wait);
        }
        QCOMPARE(world.state().nextCheck.toMSecsSinceEpoch(), world.now + 90'000);
    }

    void theServerOutranksItsParts()
    {
        World world;
        for (const int wait : {1000, 2000, 0}) {
            world.answer(Capability::Streaming, error(ErrorKind::ServerError));
            world.pass(wait);
        }
        QCOMPARE(world.state().scope, Scope::Streaming);
        const QDateTime since = world.state().since;
        world.goDown();
        QCOMPARE(world.state().scope, Scope::Server);
        QCOMPARE(world.state().since, since); // one incident
        world.pass(5000);
        world.comeBack();
        QCOMPARE(world.state().of(Capability::Streaming), Health::Unknown);
        QCOMPARE(world.state().kind, BannerKind::AllClear);
    }

    void slowAnswersDegrade()
    {
        World world;
        world.answer(Capability::Library, std::nullopt, 5000);
        world.answer(Capability::Library, std::nullopt, 5000);
        QCOMPARE(world.state().kind, BannerKind::None);
        world.answer(Capability::Library, std::nullopt, 5000);
        QCOMPARE(world.state().kind, BannerKind::Degraded);
        QCOMPARE(world.state().scope, Scope::Library);
        QCOMPARE(world.state().of(Capability::Library), Health::Slow);
        QVERIFY(world.state().reachable);
        for (int i = 0; i < 4; ++i)
            world.answer(Capability::Library, std::nullopt, 100);
        world.pass(5000);
        QCOMPARE(world.state().kind, BannerKind::None);
    }

    void aStreamThatIsSlowerThanItsMusicDegrades()
    {
        World world;
        world.answer(Capability::Streaming, std::nullopt, 80);
        world.streams(false);
        QCOMPARE(world.state().kind, BannerKind::Degraded);
        QCOMPARE(world.state().scope, Scope::Streaming);
        QCOMPARE(world.state().diagnosis.nature, Nature::Slow);
        QVERIFY(world.state().reachable);
        world.answer(Capability::Streaming, std::nullopt, 80); // prompt answers say nothing of what follows
        QCOMPARE(world.state().of(Capability::Streaming), Health::Slow);
        world.streams(true);
        world.pass(bannerMinimumMs);
        QCOMPARE(world.state().kind, BannerKind::None);
        // Nobody listens any more: after a minute it is not known any more.
        world.streams(false);
        world.pass(lateMs - 1);
        QCOMPARE(world.state().kind, BannerKind::Degraded);
        world.pass(1);
        QCOMPARE(world.state().kind, BannerKind::None);
    }

    void aDismissedDegradedBannerComesBackOnlyWithAChange()
    {
        World world;
        for (int i = 0; i < 3; ++i)
            world.answer(Capability::Artwork, std::nullopt, 5000);
        QCOMPARE(world.state().kind, BannerKind::Degraded);
        world.machine.dismiss();
        world.settle();
        QCOMPARE(world.state().kind, BannerKind::None);
        world.answer(Capability::Artwork, std::nullopt, 5000);
        world.pass(60'000);
        QCOMPARE(world.state().kind, BannerKind::None);
        for (int i = 0; i < 3; ++i)
            world.answer(Capability::Library, std::nullopt, 5000);
        QCOMPARE(world.state().scope, Scope::Library);
        QCOMPARE(world.state().kind, BannerKind::Degraded);
    }

    void aRefusedPasswordStopsEveryCheck()
    {
        for (const auto kind : {ErrorKind::WrongPassword, ErrorKind::NoPassword, ErrorKind::AuthUnsupported}) {
            World world;
            world.answer(Capability::Library, error(kind));
            QCOMPARE(world.state().kind, BannerKind::SignedOut);
            QCOMPARE(world.state().cause, kind);
            QVERIFY(!world.state().reachable);
            QCOMPARE(world.state().of(Capability::SignIn), Health::Down);
            const int checks = world.checks;
            world.pass(3'600'000);
            QCOMPARE(world.checks, checks);
            world.answer(Capability::SignIn);
            QVERIFY(world.state().reachable);
            QCOMPARE(world.state().kind, BannerKind::None);
        }
    }

    void tryNowWhenSignedOutAsksOnce()
    {
        World world;
        world.ping = error(ErrorKind::WrongPassword);
        world.answer(Capability::Library, *world.ping);
        const int checks = world.checks;
        world.machine.tryNow(world.now);
        world.pass(3'600'000);
        QCOMPARE(world.checks, checks + 1);
    }

    void theSystemsWordCountsAtOnce()
    {
        World world;
        world.ping = error(ErrorKind::NameLookup);
        world.machine.networkGone(true, world.now);
        world.settle();
        QCOMPARE(world.state().kind, BannerKind::Offline);
        QVERIFY(!world.state().reachable);
        world.pass(20'000);
        QCOMPARE(world.state().kind, BannerKind::Offline);
        world.ping.reset();
        world.machine.networkGone(false, world.now);
        world.settle();
        QCOMPARE(world.state().kind, BannerKind::Offline); // not before it is proven
        world.pass(2000);
        QCOMPARE(world.state().kind, BannerKind::AllClear);
    }

    void theSystemCanBeWrong()
    {
        World world;
        world.machine.networkGone(true, world.now);
        world.settle();
        world.pass(15'000 + 2000);
        QCOMPARE(world.state().kind, BannerKind::AllClear);
        QVERIFY(world.state().reachable);
    }

    void backOnlineTheServerMayStillBeAway()
    {
        World world;
        world.ping = error(ErrorKind::Refused);
        world.machine.networkGone(true, world.now);
        world.settle();
        world.pass(6000);
        world.machine.networkGone(false, world.now);
        world.pass(1000);
        QCOMPARE(world.state().kind, BannerKind::Outage);
        QCOMPARE(world.state().cause, ErrorKind::Refused);
    }

    void creatingTroubleOfOurOwnSaysNothing()
    {
        World world;
        for (const auto kind : {ErrorKind::DiskFull, ErrorKind::Cancelled, ErrorKind::StoreFailed}) {
            world.answer(Capability::Streaming, error(kind));
            world.pass(3000);
        }
        QCOMPARE(world.banners, QVector<BannerKind>{BannerKind::None});
    }

    void theTechnicalLineHasNoQueryAndAnEnd()
    {
        World world;
        const QByteArray detail = "GET https://h/rest/ping.view?u=me&t=abc&s=def failed\nand " + QByteArray(500, 'x');
        world.ping = error(ErrorKind::Refused, detail.constData());
        world.answer(Capability::Library, *world.ping);
        world.pass(4000);
        QVERIFY(world.state().technical.startsWith(QStringLiteral("GET https://h/rest/ping.view?… failed and")));
        QVERIFY(!world.state().technical.contains(QStringLiteral("abc")));
        QVERIFY(world.state().technical.size() <= 200);
    }

    void anotherServiceStartsOver()
    {
        World world;
        world.machine.heldTracks(12);
        world.goDown();
        world.machine.setService(SourceId{2}, QStringLiteral("  Attic\nserver ") + QString(200, QLatin1Char('x')));
        world.ping.reset();
        world.settle();
        QCOMPARE(world.state().kind, BannerKind::None);
        QCOMPARE(world.state().heldTracks, 12);
        QVERIFY(world.state().serverName.startsWith(QStringLiteral("Attic server")));
        QVERIFY(world.state().serverName.size() <= 80);
    }

    /// Whatever comes, in whatever order: the machine settles, always plans a check while it is away, and comes back.
    void anyHistoryEndsWell_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 40; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void anyHistoryEndsWell();
};

void TestStatusMachine::anyHistoryEndsWell()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    World world;
    for (int i = 0; i < 300; ++i) {
        const auto kind = static_cast<ErrorKind>(random.bounded(static_cast<int>(ErrorKind::WorkOffline) + 1));
        const auto outcome = random.bounded(3) == 0 ? std::nullopt : std::optional(error(kind));
        if (random.bounded(4) == 0)
            world.ping = outcome;
        switch (random.bounded(6)) {
        case 0:
            world.machine.tryNow(world.now);
            break;
        case 1:
            world.machine.networkGone(random.bounded(2) == 0, world.now);
            break;
        case 2:
            world.waiting(random.bounded(4), random.bounded(4), random.bounded(2));
            break;
        case 3:
            world.machine.dismiss();
            break;
        default:
            world.answer(static_cast<Capability>(random.bounded(capabilityCount)), outcome, random.bounded(20'000));
        }
        world.pass(random.bounded(20'000));
        const ServiceState& state = world.state();
        if (state.kind == BannerKind::Outage || state.kind == BannerKind::Offline)
            QVERIFY(state.since.isValid());
        if (!state.reachable && state.kind != BannerKind::SignedOut)
            QVERIFY(state.checking || world.machine.wakeAt().has_value());
    }
    world.ping.reset();
    world.waiting(0);
    world.machine.tryNow(world.now);
    for (int i = 0; i < capabilityCount; ++i)
        for (int k = 0; k < 7; ++k)
            world.answer(static_cast<Capability>(i));
    world.pass(120'000);
    QCOMPARE(world.state().kind, BannerKind::None);
    QVERIFY(world.state().reachable);
    QVERIFY(!world.machine.wakeAt());
}

QTEST_GUILESS_MAIN(TestStatusMachine)
#include "tst_statusmachine.moc"
