// A certificate that only the listener vouches for: taken at its address by its fingerprint, and nothing else is.
#include "tests/support/places/Places.h"
#include "tests/support/sync/FutureValue.h"
#include "tests/support/sync/StoreBuilders.h"

#include <sync/backend/HttpClient.h>
#include <sync/store/TrustStore.h>
#include <sync/subsonic/Probe.h>

#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QTest>

#include <optional>

using namespace sostenuto;
using namespace sostenuto::sync;

namespace {

QByteArray fileOf(const QString& name)
{
    QFile file(tests::sourceFolder() + QStringLiteral("/tests/data/tls/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QSslCertificate certificateNamed(const QString& file)
{
    return QSslCertificate(fileOf(file));
}

QByteArray fingerprintOf(const QString& file)
{
    return certificateNamed(file).digest(QCryptographicHash::Sha256);
}

/// Gives this document over TLS with this certificate.
struct TlsServer {
    explicit TlsServer(const QString& certificate, const QByteArray& document = "hello")
    {
        QSslConfiguration configuration;
        configuration.setLocalCertificate(certificateNamed(certificate));
        configuration.setPrivateKey(QSslKey(fileOf(QStringLiteral("key.pem")), QSsl::Ec));
        server.setSslConfiguration(configuration);
        (void)server.listen(QHostAddress::LocalHost);
        QObject::connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [this, document] {
            QTcpSocket* socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, document] {
                (void)socket->readAll();
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(document.size()) + "\r\n\r\n" +
                              document);
            });
        });
    }
    [[nodiscard]] QUrl address() const
    {
        return QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(server.serverPort()));
    }
    QSslServer server;
};

HttpOutcome ask(HttpClient& client, const QUrl& address)
{
    std::optional<HttpOutcome> outcome;
    HttpRequest request;
    request.url = address;
    client.send(request, [&outcome](const HttpOutcome& got, const QUrl&) { outcome = got; });
    (void)QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 20'000);
    return outcome.value_or(HttpOutcome());
}

bool isRefused(const HttpOutcome& outcome)
{
    const auto error = transportError(outcome);
    return error && error->kind == ErrorKind::Tls;
}

} // namespace

class TestCertificateTrust : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void takenByItsFingerprint_data();
    void takenByItsFingerprint();
    void whoIsThereTellsWhenItEnds();
    void onlyWhereItIsTrusted();
    void trustCanBeTakenBack();
    void isKept();
};

void TestCertificateTrust::initTestCase()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("This Qt knows no TLS");
}

void TestCertificateTrust::takenByItsFingerprint_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("trusted");
    QTest::addColumn<bool>("taken");
    const auto row = [](const char* name, const char* shown, const char* trusted, bool taken) {
        QTest::newRow(name) << QString::fromLatin1(shown) << QString::fromLatin1(trusted) << taken;
    };
    row("nothing is trusted", "good.pem", "", false);
    row("signed by itself", "good.pem", "good.pem", true);
    row("of another name", "othername.pem", "othername.pem", true);
    row("another one is shown", "othername.pem", "good.pem", false);
    row("has ended", "ended.pem", "ended.pem", false);
    row("has not begun", "notbegun.pem", "notbegun.pem", false);
}

void TestCertificateTrust::takenByItsFingerprint()
{
    QFETCH(QString, shown);
    QFETCH(QString, trusted);
    QFETCH(bool, taken);
    const TlsServer server(shown);
    HttpClient client;
    CertificateTrust trust;
    if (!trusted.isEmpty())
        trust.trust(QStringLiteral("127.0.0.1"), server.address().port(), fingerprintOf(trusted));
    client.useTrust(trust);
    const HttpOutcome outcome = ask(client, server.address());
    QCOMPARE(isRefused(outcome), !taken);
    QCOMPARE(outcome.body, taken ? QByteArray("hello") : QByteArray());
    QVERIFY(!taken || outcome.certificateUntil == certificateNamed(shown).expiryDate());
    QVERIFY(!taken || ask(client, server.address()).certificateUntil.isValid()); // over the same connection
}

void TestCertificateTrust::whoIsThereTellsWhenItEnds()
{
    const TlsServer server(QStringLiteral("good.pem"),
                           R"({"subsonic-response":{"status":"ok","version":"1.16.1","openSubsonic":true}})");
    HttpClient client;
    CertificateTrust trust;
    trust.trust(QStringLiteral("127.0.0.1"), server.address().port(), fingerprintOf(QStringLiteral("good.pem")));
    client.useTrust(trust);
    auto* probe = new Probe(client, server.address().toString(), &client);
    const auto found = tests::valueOf(probe->start());
    QVERIFY(found);
    QCOMPARE(found->certificateUntil, QDateTime(QDate(2120, 1, 1), QTime(0, 0), Qt::UTC));
}

void TestCertificateTrust::onlyWhereItIsTrusted()
{
    const TlsServer known(QStringLiteral("good.pem"));
    const TlsServer stranger(QStringLiteral("good.pem"));
    HttpClient client;
    CertificateTrust trust;
    trust.trust(QStringLiteral("127.0.0.1"), known.address().port(), fingerprintOf(QStringLiteral("good.pem")));
    client.useTrust(trust);
    QVERIFY(!isRefused(ask(client, known.address())));
    QVERIFY(isRefused(ask(client, stranger.address())));
}

void TestCertificateTrust::trustCanBeTakenBack()
{
    const TlsServer server(QStringLiteral("good.pem"));
    HttpClient client;
    CertificateTrust trust;
    trust.trust(QStringLiteral("127.0.0.1"), server.address().port(), fingerprintOf(QStringLiteral("good.pem")));
    client.useTrust(trust);
    QVERIFY(!isRefused(ask(client, server.address())));
    trust.distrust(QStringLiteral("127.0.0.1"), server.address().port());
    client.useTrust(trust);
    QVERIFY(isRefused(ask(client, server.address())));
}

void TestCertificateTrust::isKept()
{
    StoreFixture store;
    const QUrl address(QStringLiteral("https://Hearth.example:8443/music"));
    const auto read = [](const TrustStore& kept) {
        CertificateTrust trust;
        const auto rows = kept.all();
        for (const TrustedCertificate& row : rows.value_or(QVector<TrustedCertificate>{}))
            trust.trust(row.host, row.port, row.fingerprint);
        return trust;
    };
    const QByteArray fingerprint = fingerprintOf(QStringLiteral("good.pem"));
    {
        TrustStore kept(*store.database);
        QVERIFY(kept.trust({address.host(), 8443, fingerprint}, QDateTime::currentDateTimeUtc()));
        const CertificateTrust trust = read(kept);
        const QSslError unknown(QSslError::SelfSignedCertificate, certificateNamed(QStringLiteral("good.pem")));
        QVERIFY(trust.accepts(address, {unknown}));
        QVERIFY(!trust.accepts(QUrl(QStringLiteral("https://hearth.example/")), {unknown}));
        const QSslError other(QSslError::SelfSignedCertificate, certificateNamed(QStringLiteral("othername.pem")));
        QVERIFY(!trust.accepts(address, {other}));
        QVERIFY(!trust.accepts(address, {unknown, other}));
    }
    TrustStore kept(*store.database);
    QVERIFY(kept.distrust(address.host(), 8443));
    QVERIFY(read(kept).isEmpty());
}

QTEST_GUILESS_MAIN(TestCertificateTrust)
#include "tst_certificatetrust.moc"
