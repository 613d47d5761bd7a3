// A look at what answers at an address, against real sockets: what comes back, which certificate, how the clocks
// differ.
#include "tests/support/places/Places.h"

#include <sync/model/WhenDone.h>
#include <sync/status/FaultLook.h>

#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace sostenuto;
using namespace sostenuto::sync;

namespace {

/// Gives every connection the same bytes once the question is whole.
void answerWith(QTcpServer& server, const QByteArray& bytes, QByteArray* asked = nullptr)
{
    QObject::connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [&server, bytes, asked] {
        QTcpSocket* socket = server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, bytes, asked] {
            const QByteArray question = socket->readAll();
            if (asked)
                *asked += question;
            if (!question.contains("\r\n\r\n"))
                return;
            socket->write(bytes);
            socket->disconnectFromHost();
        });
    });
}

QByteArray http(const QByteArray& head, const QByteArray& body = {})
{
    return "HTTP/1.1 " + head + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QUrl addressOf(const QTcpServer& server, const QString& scheme = QStringLiteral("http"))
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(scheme).arg(server.serverPort()));
}

std::optional<Look> lookAt(const QUrl& address, const QUrl& other = {})
{
    QObject here;
    std::optional<Look> found;
    auto* look = new FaultLook(address, other, &here);
    whenDone(look->start(), &here, [&found](const Look& seen) { found = seen; });
    (void)QTest::qWaitFor([&found] { return found.has_value(); }, 20'000);
    return found;
}

QByteArray fileOf(const QString& name)
{
    QFile file(tests::sourceFolder() + QStringLiteral("/tests/data/tls/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Q_DECLARE_METATYPE(Nature)
Q_DECLARE_METATYPE(CertificateFault)

class TestFaultLook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void asksWithoutCredentials();
    void nobodyListens();
    void tellsTheClock();
    void anEndlessAnswerEnds();
    void certificates_data();
    void certificates();
    void asksAnotherHost();
};

void TestFaultLook::answers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Nature>("nature");
    const QByteArray html = "<html><body>Sign in</body></html>";
    const auto row = [](const char* name, const QByteArray& bytes, Nature nature) {
        QTest::newRow(name) << bytes << nature;
    };
    row("proxy page", http("502 Bad Gateway\r\nContent-Type: text/html", html), Nature::Gateway);
    row("login page", http("200 OK\r\nContent-Type: text/html", html), Nature::WrongPage);
    row("portal", http("302 Found\r\nLocation: http://portal.example/login"), Nature::NetworkSignIn);
    row("portal by status", http("511 Network Authentication Required\r\nContent-Type: text/html", html),
        Nature::NetworkSignIn);
    row("own redirect", http("302 Found\r\nLocation: /login"), Nature::WrongPage);
    row("busy", http("503 Service Unavailable\r\nRetry-After: 60"), Nature::Busy);
    row("maintenance", http("503 Service Unavailable\r\nRetry-After: 120\r\nX-Nextcloud-Maintenance-Mode: 1"),
        Nature::Maintenance);
    row("errors",
        http("500 Internal Server Error\r\nContent-Type: application/json",
             R"({"subsonic-response":{"status":"failed"}})"),
        Nature::ServerErrors);
    row("closed without a word", {}, Nature::Silent);
}

void TestFaultLook::answers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Nature, nature);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    answerWith(server, bytes);
    const auto look = lookAt(addressOf(server));
    QVERIFY(look);
    const auto cause = nature == Nature::WrongPage ? ErrorKind::NotSubsonic : ErrorKind::ServerError;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QCOMPARE(diagnose({cause, {}}, Scope::Server, look, now, earliestRightTime()).nature, nature);
}

void TestFaultLook::asksWithoutCredentials()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QByteArray asked;
    answerWith(server, http("200 OK", R"({"subsonic-response":{"status":"failed","error":{"code":10}}})"), &asked);
    QUrl address = addressOf(server);
    address.setUserInfo(QStringLiteral("mira:secret"));
    address.setPath(QStringLiteral("/music"));
    const auto look = lookAt(address);
    QVERIFY(look && look->isSubsonic);
    QVERIFY2(asked.startsWith("GET /music/rest/ping.view?v=1.16.1&c=Sostenuto&f=json HTTP/1.1"), asked.constData());
    QVERIFY(!asked.contains("secret") && !asked.contains("mira") && !asked.contains("Authorization"));
}

void TestFaultLook::nobodyListens()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QUrl address = addressOf(server);
    server.close();
    const auto look = lookAt(address);
    QVERIFY(look && look->error);
    QCOMPARE(look->error->kind, ErrorKind::Refused);
    QCOMPARE(look->status, 0);
}

void TestFaultLook::tellsTheClock()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QDateTime there = QDateTime::currentDateTimeUtc().addDays(3);
    const QString date = QLocale::c().toString(there, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    answerWith(server, http("200 OK\r\nDate: " + date.toLatin1()));
    const auto look = lookAt(addressOf(server));
    QVERIFY(look && look->clockOffMs);
    QVERIFY(std::abs(*look->clockOffMs + 3LL * 86'400'000) < 60'000);
}

void TestFaultLook::anEndlessAnswerEnds()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    answerWith(server, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + QByteArray(4 * 1024 * 1024, 'x'));
    const auto look = lookAt(addressOf(server));
    QVERIFY(look);
    QCOMPARE(look->status, 200);
}

void TestFaultLook::certificates_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<CertificateFault>("fault");
    QTest::newRow("signed by itself") << QStringLiteral("good.pem") << CertificateFault::SelfSigned;
    QTest::newRow("ended") << QStringLiteral("ended.pem") << CertificateFault::Ended;
    QTest::newRow("not begun") << QStringLiteral("notbegun.pem") << CertificateFault::NotBegun;
    QTest::newRow("another name") << QStringLiteral("othername.pem") << CertificateFault::OtherName;
}

void TestFaultLook::certificates()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("This Qt knows no TLS");
    QFETCH(QString, file);
    QFETCH(CertificateFault, fault);
    const QSslCertificate certificate(fileOf(file));
    QVERIFY(!certificate.isNull());
    QSslConfiguration configuration;
    configuration.setLocalCertificate(certificate);
    configuration.setPrivateKey(QSslKey(fileOf(QStringLiteral("key.pem")), QSsl::Ec));
    QSslServer server;
    server.setSslConfiguration(configuration);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QByteArray asked;
    answerWith(server, http("200 OK"), &asked);
    const auto look = lookAt(addressOf(server, QStringLiteral("https")));
    QVERIFY(look && look->error);
    QCOMPARE(look->error->kind, ErrorKind::Tls);
    QCOMPARE(look->certificate.fault, fault);
    QCOMPARE(look->certificate.until, certificate.expiryDate().toUTC());
    QCOMPARE(look->certificate.fingerprint, certificate.digest(QCryptographicHash::Sha256));
    QVERIFY(asked.isEmpty()); // nothing is asked over a connection that is not trusted
}

void TestFaultLook::asksAnotherHost()
{
    QTcpServer page;
    QVERIFY(page.listen(QHostAddress::LocalHost));
    answerWith(page, http("200 OK"));
    QTcpServer gone;
    QVERIFY(gone.listen(QHostAddress::LocalHost));
    const QUrl nobody = addressOf(gone);
    gone.close();
    QCOMPARE(lookAt(nobody, addressOf(page))->othersAnswer, std::optional(true));
    QCOMPARE(lookAt(nobody, nobody)->othersAnswer, std::optional(false));
    QCOMPARE(lookAt(nobody, QUrl(QStringLiteral("file:///etc/hostname")))->othersAnswer, std::nullopt);
}

QTEST_GUILESS_MAIN(TestFaultLook)
#include "tst_faultlook.moc"
