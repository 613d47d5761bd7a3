#include <sync/status/Breaker.h>
#include <sync/status/CheckTimes.h>
#include <sync/status/Meaning.h>

#include <QTest>

using namespace sostenuto::sync;
using Phase = Breaker::Phase;

Q_DECLARE_METATYPE(Meaning)

namespace {

const Error refused{ErrorKind::Refused, {}};
constexpr double middle = 0.5;

Breaker opened(qint64 now)
{
    Breaker breaker;
    breaker.failed(refused, 10, now - 3000, middle);
    breaker.checkFailed(refused, 10, now - 1000, middle);
    breaker.checkFailed(refused, 10, now, middle);
    return breaker;
}

} // namespace

class TestBreaker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void waitingTimesStayWithinTheirSpread_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("seconds");
        QTest::newRow("0") << 0 << 15;
        QTest::newRow("1") << 1 << 30;
        QTest::newRow("2") << 2 << 60;
        QTest::newRow("3") << 3 << 120;
        QTest::newRow("4") << 4 << 300;
        QTest::newRow("5") << 5 << 300;
        QTest::newRow("1000") << 1000 << 300;
    }
    void waitingTimesStayWithinTheirSpread()
    {
        QFETCH(const int, step);
        QFETCH(const int, seconds);
        QCOMPARE(checkDelayMs(step, 0.0), seconds * 500);
        QCOMPARE(checkDelayMs(step, 0.5), seconds * 1000);
        QVERIFY(checkDelayMs(step, 0.999999) <= seconds * 1500);
    }

    void quickRetriesAreDoneInTime()
    {
        QVERIFY(quickRetryDelayMs(0, 0.999) + quickRetryDelayMs(1, 0.999) < suspicionMs);
        QVERIFY(quickRetryDelayMs(0, 0.0) > 0);
    }

    void threeFailuresOpen()
    {
        Breaker breaker;
        breaker.failed(refused, 5, 1000, middle);
        QCOMPARE(breaker.phase, Phase::Suspect);
        QVERIFY(breaker.lets());
        breaker.checkFailed(refused, 5, *breaker.nextCheck, middle);
        QCOMPARE(breaker.phase, Phase::Suspect);
        const qint64 third = *breaker.nextCheck;
        breaker.checkFailed(refused, 5, third, middle);
        QCOMPARE(breaker.phase, Phase::Open);
        QVERIFY(!breaker.lets());
        QCOMPARE(breaker.since, 1000);
        QCOMPARE(*breaker.nextCheck, third + 15'000);
        QVERIFY(third - 1000 < 4000);
    }

    void aSwarmOfFailuresIsOne()
    {
        Breaker breaker;
        for (int i = 0; i < 20; ++i)
            breaker.failed(refused, 5, 1000 + i, middle);
        QCOMPARE(breaker.phase, Phase::Suspect);
    }

    void oneAnswerEndsTheSuspicion()
    {
        Breaker breaker;
        breaker.failed(refused, 5, 1000, middle);
        breaker.checkFailed(refused, 5, 2000, middle);
        breaker.answered(2500);
        QCOMPARE(breaker.phase, Phase::Closed);
        breaker.advance(9000, middle);
        QCOMPARE(breaker.phase, Phase::Closed);
    }

    void retriesThatHangOpenAtTheDeadline()
    {
        Breaker breaker;
        breaker.failed(refused, 5, 1000, middle);
        QCOMPARE(breaker.deadline(), std::optional<qint64>(1000 + suspicionMs));
        breaker.advance(1000 + suspicionMs - 1, middle);
        QCOMPARE(breaker.phase, Phase::Suspect);
        breaker.advance(1000 + suspicionMs, middle);
        QCOMPARE(breaker.phase, Phase::Open);
        QVERIFY(!breaker.deadline());
    }

    void fifteenSecondsOfSilenceOpenAtOnce()
    {
        Breaker breaker;
        breaker.failed({ErrorKind::Timeout, {}}, 15'000, 20'000, middle);
        QCOMPARE(breaker.phase, Phase::Open);
        Breaker suspect;
        suspect.failed(refused, 5, 1000, middle);
        suspect.checkFailed({ErrorKind::Timeout, {}}, 15'000, 3000, middle);
        QCOMPARE(suspect.phase, Phase::Open);
    }

    void checksGrowFurtherApart()
    {
        Breaker breaker = opened(10'000);
        QVector<qint64> gaps{*breaker.nextCheck - 10'000};
        for (int i = 0; i < 6; ++i) {
            const qint64 now = *breaker.nextCheck;
            breaker.nextCheck.reset();
            breaker.checkFailed(refused, 5, now, middle);
            gaps.append(*breaker.nextCheck - now);
        }
        QCOMPARE(gaps, (QVector<qint64>{15'000, 30'000, 60'000, 120'000, 300'000, 300'000, 300'000}));
    }

    void ordinaryFailuresDoNotDelayTheNextCheck()
    {
        Breaker breaker = opened(10'000);
        const auto next = breaker.nextCheck;
        breaker.failed(refused, 5, 12'000, middle);
        breaker.checkFailed(refused, 5, 13'000, middle); // one that was under way when it opened
        QCOMPARE(breaker.nextCheck, next);
    }

    void threeGoodChecksClose()
    {
        Breaker breaker = opened(10'000);
        breaker.answered(25'000);
        QCOMPARE(breaker.phase, Phase::Confirming);
        QVERIFY(!breaker.lets());
        QCOMPARE(*breaker.nextCheck, 26'000);
        breaker.answered(26'000);
        QCOMPARE(breaker.phase, Phase::Confirming);
        breaker.answered(27'000);
        QCOMPARE(breaker.phase, Phase::Closed);
        QVERIFY(!breaker.nextCheck);
    }

    void goodsInOneBurstAreOne()
    {
        Breaker breaker = opened(10'000);
        for (int i = 0; i < 10; ++i)
            breaker.answered(25'000 + i);
        QCOMPARE(breaker.phase, Phase::Confirming);
    }

    void aFailureWhileConfirmingOpensAgainAndKeepsSince()
    {
        for (const bool check : {false, true}) {
            Breaker breaker = opened(10'000);
            const qint64 since = breaker.since;
            breaker.answered(25'000);
            breaker.answered(26'000);
            if (check)
                breaker.checkFailed(refused, 5, 27'000, middle);
            else
                breaker.failed(refused, 5, 27'000, middle);
            QCOMPARE(breaker.phase, Phase::Open);
            QCOMPARE(breaker.since, since);
            QCOMPARE(*breaker.nextCheck, 42'000);
            breaker.answered(42'000);
            QCOMPARE(breaker.goods, 1);
        }
    }

    /// A crowd that has just come back is too much for a service: with short waits it would stay so.
    void oneThatIsBusyIsAskedNoSooner()
    {
        for (const bool check : {false, true}) {
            Breaker breaker = opened(10'000);
            breaker.step = 4;
            breaker.answered(25'000);
            Error busy{ErrorKind::ServerError, {}, 0, false};
            check ? breaker.checkFailed(busy, 5, 26'000, middle) : breaker.failed(busy, 5, 26'000, middle);
            QCOMPARE(breaker.phase, Phase::Open);
            QCOMPARE(*breaker.nextCheck, 326'000);
            QCOMPARE(breaker.step, 5);
            busy.retryAfterS = 400; // and as it asks for, with something random on top
            breaker.nextCheck.reset();
            breaker.checkFailed(busy, 5, 326'000, 0.0);
            QCOMPARE(*breaker.nextCheck, 726'000);
            breaker.nextCheck.reset();
            breaker.checkFailed(busy, 5, 726'000, 0.5);
            QCOMPARE(*breaker.nextCheck, 1'326'000);
        }
    }

    void checkNowStartsTheWaitingTimesOver()
    {
        Breaker breaker = opened(10'000);
        breaker.step = 4;
        breaker.checkNow(50'000);
        QCOMPARE(*breaker.nextCheck, 50'000);
        breaker.nextCheck.reset();
        breaker.checkFailed(refused, 5, 50'010, middle);
        QCOMPARE(*breaker.nextCheck, 65'010);
    }

    void theSystemsWordOpensAtOnce()
    {
        Breaker breaker;
        breaker.forceOpen({ErrorKind::NoNetwork, {}}, 5000, middle);
        QCOMPARE(breaker.phase, Phase::Open);
        QCOMPARE(breaker.since, 5000);
        Breaker open = opened(10'000);
        const auto next = open.nextCheck;
        open.forceOpen({ErrorKind::NoNetwork, {}}, 12'000, middle);
        QCOMPARE(open.cause.kind, ErrorKind::NoNetwork);
        QCOMPARE(open.nextCheck, next);
        QCOMPARE(open.since, 7000);
    }

    void everyKindHasItsMeaning_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<Meaning>("meaning");
        const auto row = [](const char* name, ErrorKind kind, Meaning meaning) {
            QTest::newRow(name) << kind << meaning;
        };
        row("no network", ErrorKind::NoNetwork, Meaning::NoNetwork);
        row("lookup", ErrorKind::NameLookup, Meaning::ServerAway);
        row("refused", ErrorKind::Refused, Meaning::ServerAway);
        row("lost", ErrorKind::ConnectionLost, Meaning::ServerAway);
        row("timeout", ErrorKind::Timeout, Meaning::ServerAway);
        row("tls", ErrorKind::Tls, Meaning::ServerAway);
        row("portal", ErrorKind::NotSubsonic, Meaning::ServerAway);
        row("password", ErrorKind::WrongPassword, Meaning::SignedOut);
        row("auth", ErrorKind::AuthUnsupported, Meaning::SignedOut);
        row("no keyring", ErrorKind::NoKeyring, Meaning::SignedOut);
        row("no password", ErrorKind::NoPassword, Meaning::SignedOut);
        row("not allowed", ErrorKind::NotAllowed, Meaning::Works);
        row("not found", ErrorKind::NotFound, Meaning::Works);
        row("throttled", ErrorKind::Throttled, Meaning::PartFails);
        row("server error", ErrorKind::ServerError, Meaning::PartFails);
        row("protocol", ErrorKind::Protocol, Meaning::PartFails);
        row("cut short", ErrorKind::CutShort, Meaning::PartFails);
        row("not audio", ErrorKind::NotAudio, Meaning::PartFails);
        row("disk full", ErrorKind::DiskFull, Meaning::SaysNothing);
        row("read only", ErrorKind::ReadOnly, Meaning::SaysNothing);
        row("cancelled", ErrorKind::Cancelled, Meaning::SaysNothing);
        row("offline by choice", ErrorKind::WorkOffline, Meaning::SaysNothing);
    }
    void everyKindHasItsMeaning()
    {
        QFETCH(const ErrorKind, kind);
        QFETCH(const Meaning, meaning);
        QCOMPARE(meaningOf(Error{kind, {}}), meaning);
        QCOMPARE(meaningOf(std::nullopt), Meaning::Works);
    }
};

QTEST_GUILESS_MAIN(TestBreaker)
#include "tst_breaker.moc"
