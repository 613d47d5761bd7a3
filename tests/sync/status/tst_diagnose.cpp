// What a failure and a look from outside say about the trouble.
#include <sync/status/Diagnose.h>
#include <sync/status/PartHealth.h>

#include <QTest>

using namespace sostenuto::sync;

namespace {

const QDateTime earliest(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC);
const QDateTime now(QDate(2026, 12, 1), QTime(12, 0), Qt::UTC);

Look answer(int status)
{
    Look look;
    look.status = status;
    return look;
}

Look subsonic(int status)
{
    Look look = answer(status);
    look.isSubsonic = true;
    return look;
}

Look page(int status)
{
    Look look = answer(status);
    look.isPage = true;
    return look;
}

Look portal()
{
    Look look = answer(302);
    look.elsewhere = QUrl(QStringLiteral("http://login.hotel.example/start"));
    return look;
}

Look certificate(CertificateFault fault)
{
    Look look;
    look.error = Error{ErrorKind::Tls, {}};
    look.certificate.fault = fault;
    return look;
}

Look broken(ErrorKind kind, std::optional<bool> othersAnswer = std::nullopt)
{
    Look look;
    look.error = Error{kind, {}};
    look.othersAnswer = othersAnswer;
    return look;
}

Look busy(int status, int seconds)
{
    Look look = page(status);
    look.retryAfterS = seconds;
    return look;
}

} // namespace

Q_DECLARE_METATYPE(ErrorKind)
Q_DECLARE_METATYPE(Nature)
Q_DECLARE_METATYPE(Scope)
Q_DECLARE_METATYPE(std::optional<Look>)

class TestDiagnose : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void natures_data();
    void natures();
    void theClockIsToBlame_data();
    void theClockIsToBlame();
    void whatTheServiceAsksFor();
    void whichSideIsUnclear();
    void whereTheNetworkWantsASignIn();
    void slowIsJudgedByItsOwnPast_data();
    void slowIsJudgedByItsOwnPast();
};

void TestDiagnose::natures_data()
{
    QTest::addColumn<ErrorKind>("cause");
    QTest::addColumn<Scope>("scope");
    QTest::addColumn<std::optional<Look>>("look");
    QTest::addColumn<Nature>("nature");
    const auto row = [](const char* name, ErrorKind cause, std::optional<Look> look, Nature nature,
                        Scope scope = Scope::Server) { QTest::newRow(name) << cause << scope << look << nature; };
    const std::optional<Look> none;
    row("no network", ErrorKind::NoNetwork, none, Nature::NoNetwork);
    row("no network, whatever answers", ErrorKind::NoNetwork, page(200), Nature::NoNetwork);
    row("the name is not found", ErrorKind::NameLookup, none, Nature::NameLookup);
    row("the name is not found, still", ErrorKind::NameLookup, broken(ErrorKind::NameLookup), Nature::NameLookup);
    row("refused", ErrorKind::Refused, broken(ErrorKind::Refused), Nature::Unreachable);
    row("refused, then silent", ErrorKind::Refused, broken(ErrorKind::Timeout), Nature::Silent);
    row("no answer", ErrorKind::Timeout, none, Nature::Silent);
    row("cut", ErrorKind::ConnectionLost, none, Nature::Silent);
    row("certificate, not looked at yet", ErrorKind::Tls, none, Nature::Certificate);
    row("certificate of another name", ErrorKind::Tls, certificate(CertificateFault::OtherName), Nature::Certificate);
    row("certificate signed by itself", ErrorKind::Tls, certificate(CertificateFault::SelfSigned), Nature::Certificate);
    row("certificate ended", ErrorKind::Tls, certificate(CertificateFault::Ended), Nature::Certificate);
    row("a page where the server was", ErrorKind::NotSubsonic, page(200), Nature::WrongPage);
    row("a page that is not found", ErrorKind::NotSubsonic, page(404), Nature::WrongPage);
    row("sent to another host", ErrorKind::NotSubsonic, portal(), Nature::NetworkSignIn);
    row("status 511", ErrorKind::ServerError, page(511), Nature::NetworkSignIn);
    row("proxy: 502", ErrorKind::ServerError, page(502), Nature::Gateway);
    row("proxy: 504", ErrorKind::ServerError, page(504), Nature::Gateway);
    row("proxy: 522", ErrorKind::ServerError, page(522), Nature::Gateway);
    row("500", ErrorKind::ServerError, page(500), Nature::ServerErrors);
    row("the server's own 503", ErrorKind::ServerError, subsonic(503), Nature::ServerErrors);
    row("error in a good answer", ErrorKind::ServerError, subsonic(200), Nature::ServerErrors);
    row("429", ErrorKind::Throttled, none, Nature::Busy);
    row("503 with a wait", ErrorKind::ServerError, busy(503, 120), Nature::Busy);
    row("another server", ErrorKind::OtherServer, subsonic(200), Nature::OtherServer);
    row("wrong password", ErrorKind::WrongPassword, none, Nature::SignIn);
    row("no password here", ErrorKind::NoPassword, none, Nature::SignIn);
    row("streaming only", ErrorKind::ServerError, none, Nature::OnePart, Scope::Streaming);
    row("no audio", ErrorKind::NotAudio, none, Nature::OnePart, Scope::Streaming);
    row("a part that asks for a wait", ErrorKind::Throttled, none, Nature::Busy, Scope::Artwork);
    Look maintained = page(503);
    maintained.saysMaintenance = true;
    maintained.retryAfterS = 120;
    row("says that it is in maintenance", ErrorKind::ServerError, maintained, Nature::Maintenance);
}

void TestDiagnose::natures()
{
    QFETCH(ErrorKind, cause);
    QFETCH(Scope, scope);
    QFETCH(std::optional<Look>, look);
    QFETCH(Nature, nature);
    QCOMPARE(diagnose({cause, {}}, scope, look, now, earliest).nature, nature);
}

void TestDiagnose::theClockIsToBlame_data()
{
    QTest::addColumn<CertificateFault>("fault");
    QTest::addColumn<qint64>("clockOffMs");
    QTest::addColumn<QDateTime>("clock");
    QTest::addColumn<Nature>("nature");
    QTest::newRow("right clock") << CertificateFault::Ended << qint64(0) << now << Nature::Certificate;
    QTest::newRow("two minutes") << CertificateFault::Ended << qint64(120'000) << now << Nature::Certificate;
    QTest::newRow("a day late") << CertificateFault::NotBegun << qint64(-86'400'000) << now << Nature::Clock;
    QTest::newRow("a day early") << CertificateFault::Ended << qint64(86'400'000) << now << Nature::Clock;
    QTest::newRow("before this was made")
        << CertificateFault::NotBegun << qint64(0) << earliest.addYears(-10) << Nature::Clock;
    QTest::newRow("another name") << CertificateFault::OtherName << qint64(86'400'000) << now << Nature::Certificate;
}

void TestDiagnose::theClockIsToBlame()
{
    QFETCH(CertificateFault, fault);
    QFETCH(qint64, clockOffMs);
    QFETCH(QDateTime, clock);
    QFETCH(Nature, nature);
    Look look = certificate(fault);
    look.clockOffMs = clockOffMs;
    const Diagnosis found = diagnose({ErrorKind::Tls, {}}, Scope::Server, look, clock, earliest);
    QCOMPARE(found.nature, nature);
    QCOMPARE(found.certificate.fault, fault);
    QVERIFY(nature != Nature::Clock || clockOffMs == 0 || found.clockOffMs == clockOffMs);
}

void TestDiagnose::whatTheServiceAsksFor()
{
    const Error throttled{ErrorKind::Throttled, {}, 90, false};
    QCOMPARE(diagnose(throttled, Scope::Server, {}, now, earliest).waitUntil, now.addSecs(90));
    const Diagnosis looked = diagnose({ErrorKind::ServerError, {}}, Scope::Server, busy(503, 300), now, earliest);
    QCOMPARE(looked.waitUntil, now.addSecs(300));
    QVERIFY(!diagnose({ErrorKind::Refused, {}}, Scope::Server, {}, now, earliest).waitUntil.isValid());
}

void TestDiagnose::whichSideIsUnclear()
{
    const auto unclear = [](std::optional<bool> othersAnswer, ErrorKind kind = ErrorKind::Timeout) {
        return diagnose({kind, {}}, Scope::Server, broken(kind, othersAnswer), now, earliest).unclearSide;
    };
    QVERIFY(!unclear(std::nullopt));
    QVERIFY(!unclear(true));
    QVERIFY(unclear(false));
    QVERIFY(unclear(false, ErrorKind::NameLookup));
    QVERIFY(!unclear(false, ErrorKind::Tls)); // it was reached
}

void TestDiagnose::whereTheNetworkWantsASignIn()
{
    const Diagnosis found = diagnose({ErrorKind::NotSubsonic, {}}, Scope::Server, portal(), now, earliest);
    QCOMPARE(found.networkPage, QUrl(QStringLiteral("http://login.hotel.example/start")));
    QVERIFY(isOnThisSide(found.nature));
    QVERIFY(!isOnThisSide(Nature::Unreachable));
}

void TestDiagnose::slowIsJudgedByItsOwnPast_data()
{
    QTest::addColumn<qint64>("usual");
    QTest::addColumn<qint64>("today");
    QTest::addColumn<bool>("slow");
    QTest::newRow("quick as ever") << qint64(60) << qint64(60) << false;
    QTest::newRow("forty times as long, nobody notices") << qint64(50) << qint64(2000) << false;
    QTest::newRow("from quick to five seconds") << qint64(60) << qint64(5000) << true;
    QTest::newRow("a slow box as slow as ever") << qint64(3500) << qint64(6000) << false;
    QTest::newRow("a slow box, much slower") << qint64(3500) << qint64(20'000) << true;
}

void TestDiagnose::slowIsJudgedByItsOwnPast()
{
    QFETCH(qint64, usual);
    QFETCH(qint64, today);
    QFETCH(bool, slow);
    PartHealth part;
    qint64 at = 1'000'000;
    for (int i = 0; i < 200; ++i)
        part.worked(usual + (i % 5) * usual / 10, at += 60'000);
    QVERIFY(!part.slow);
    for (int i = 0; i < 7; ++i)
        part.worked(today, at += 1000);
    QCOMPARE(part.slow, slow);
    for (int i = 0; i < 7; ++i)
        part.worked(usual, at += 1000);
    QVERIFY(!part.slow);
}

QTEST_GUILESS_MAIN(TestDiagnose)
#include "tst_diagnose.moc"
