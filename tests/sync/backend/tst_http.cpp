// HTTP: what failures mean, how long to wait, and that a write is never sent twice behind our back.
#include "sync/backend/HttpClient.h"
#include "sync/backend/Parameters.h"
#include "sync/backend/Retry.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <optional>

using namespace sostenuto::sync;

namespace {

HttpRequest to(const QTcpServer& server, const QString& path)
{
    HttpRequest request;
    request.url = QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(server.serverPort()).arg(path));
    return request;
}

} // namespace

class HttpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void encodesEveryValue();
    void failures_data();
    void failures();
    void statuses_data();
    void statuses();
    void waits();
    void aWriteIsSentOnce_data();
    void aWriteIsSentOnce();
    void largeAnswersComeWhole_data();
    void largeAnswersComeWhole();
    void silenceIsATimeout();
    void whatIsGivenUpIsHungUp_data();
    void whatIsGivenUpIsHungUp();
    void noRedirectToAnotherHost();
};

void HttpTest::encodesEveryValue()
{
    QCOMPARE(encoded({{QStringLiteral("q"), QStringLiteral("a+b&c=d e%ü")}, {QStringLiteral("q"), QString{}}}),
             QByteArray("q=a%2Bb%26c%3Dd%20e%25%C3%BC&q="));
}

void HttpTest::failures_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("mayHaveArrived");
    const auto row = [](const char* name, QNetworkReply::NetworkError error, int status, ErrorKind kind, bool may) {
        QTest::newRow(name) << static_cast<int>(error) << status << static_cast<int>(kind) << may;
    };
    row("refused", QNetworkReply::ConnectionRefusedError, 0, ErrorKind::Refused, false);
    row("unknown host", QNetworkReply::HostNotFoundError, 0, ErrorKind::NameLookup, false);
    row("certificate", QNetworkReply::SslHandshakeFailedError, 0, ErrorKind::Tls, false);
    row("closed before the answer", QNetworkReply::RemoteHostClosedError, 0, ErrorKind::ConnectionLost, true);
    row("closed within the answer", QNetworkReply::RemoteHostClosedError, 200, ErrorKind::ConnectionLost, true);
    row("killed", QNetworkReply::UnknownNetworkError, 0, ErrorKind::ConnectionLost, true);
    row("not sent again", QNetworkReply::ContentReSendError, 0, ErrorKind::ConnectionLost, true);
    row("transfer timeout", QNetworkReply::OperationCanceledError, 0, ErrorKind::Timeout, true);
    row("redirect elsewhere", QNetworkReply::InsecureRedirectError, 302, ErrorKind::NotSubsonic, false);
}

void HttpTest::failures()
{
    QFETCH(int, error);
    QFETCH(int, status);
    QFETCH(int, kind);
    QFETCH(bool, mayHaveArrived);
    HttpOutcome outcome;
    outcome.error = static_cast<QNetworkReply::NetworkError>(error);
    outcome.status = status;
    const auto meant = transportError(outcome);
    QVERIFY(meant);
    QCOMPARE(static_cast<int>(meant->kind), kind);
    QCOMPARE(meant->mayHaveArrived, mayHaveArrived);
    outcome.cancelled = true;
    QCOMPARE(transportError(outcome)->kind, ErrorKind::Cancelled);
}

void HttpTest::statuses_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind"); // -1 = none
    QTest::addColumn<bool>("mayHaveArrived");
    QTest::newRow("200") << int(QNetworkReply::NoError) << 200 << -1 << false;
    QTest::newRow("404") << int(QNetworkReply::ContentNotFoundError) << 404 << int(ErrorKind::NotFound) << false;
    QTest::newRow("429") << int(QNetworkReply::UnknownContentError) << 429 << int(ErrorKind::Throttled) << false;
    QTest::newRow("500") << int(QNetworkReply::InternalServerError) << 500 << int(ErrorKind::ServerError) << true;
    QTest::newRow("502") << int(QNetworkReply::UnknownServerError) << 502 << int(ErrorKind::ServerError) << true;
    QTest::newRow("503") << int(QNetworkReply::ServiceUnavailableError) << 503 << int(ErrorKind::ServerError) << false;
    QTest::newRow("401") << int(QNetworkReply::AuthenticationRequiredError) << 401 << int(ErrorKind::NotSubsonic)
                         << false;
}

void HttpTest::statuses()
{
    QFETCH(int, error);
    QFETCH(int, status);
    QFETCH(int, kind);
    QFETCH(bool, mayHaveArrived);
    HttpOutcome outcome;
    outcome.error = static_cast<QNetworkReply::NetworkError>(error);
    outcome.status = status;
    QVERIFY(!transportError(outcome)); // an answer came; its body may say more
    const auto meant = statusError(status, 7);
    QCOMPARE(meant ? static_cast<int>(meant->kind) : -1, kind);
    if (meant)
        QCOMPARE(meant->mayHaveArrived, mayHaveArrived);
}

void HttpTest::waits()
{
    QCOMPARE(retryDelayMs(0, 0.0), 0);
    QCOMPARE(retryDelayMs(0, 1.0), 2'000);
    QCOMPARE(retryDelayMs(3, 1.0), 16'000);
    QCOMPARE(retryDelayMs(1000, 1.0), 300'000);
    QCOMPARE(retryDelayMs(0, 0.0, 120), 120'000);
    QCOMPARE(retryDelayMs(9, 1.0, 120), 132'000);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(784111777'000, Qt::UTC);
    QCOMPARE(retryAfterSeconds("120", now), 120);
    QCOMPARE(retryAfterSeconds("Sun, 06 Nov 1994 08:50:37 GMT", now), 60);
    QCOMPARE(retryAfterSeconds("-5", now), 0);
    QCOMPARE(retryAfterSeconds("soon", now), 0);
    QCOMPARE(retryAfterSeconds("999999999", now), 3600);
}

void HttpTest::aWriteIsSentOnce_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::newRow("GET") << QByteArray();
    QTest::newRow("POST") << QByteArray("a=b");
}

/// The server takes the request and closes without an answer, as one does that is killed.
void HttpTest::aWriteIsSentOnce()
{
    QFETCH(QByteArray, form);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    int requests = 0;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket* socket = server.nextPendingConnection();
        auto heard = std::make_shared<QByteArray>();
        connect(socket, &QTcpSocket::readyRead, this, [&, socket, heard] {
            *heard += socket->readAll();
            const qsizetype head = heard->indexOf("\r\n\r\n");
            if (head < 0 || heard->size() < head + 4 + form.size())
                return;
            ++requests;
            socket->disconnectFromHost();
        });
    });
    HttpClient http;
    HttpRequest request = to(server, QStringLiteral("/rest/scrobble"));
    request.form = form;
    request.repeatable = HttpRequest::Repeatable::No;
    std::optional<Error> error;
    http.send(request, [&](const HttpOutcome& outcome, const QUrl&) { error = transportError(outcome); });
    QTRY_VERIFY(error);
    QCOMPARE(error->kind, ErrorKind::ConnectionLost);
    QVERIFY(error->mayHaveArrived);
    QTest::qWait(0);
    QCOMPARE(requests, 1);
}

void HttpTest::largeAnswersComeWhole_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<bool>("sayLength");
    QTest::newRow("plain") << QByteArray() << true;
    QTest::newRow("until the end") << QByteArray() << false;
    QTest::newRow("compressed") << QByteArray("deflate") << true;
    QTest::newRow("compressed until the end") << QByteArray("deflate") << false;
}

/// Larger than what may wait to be taken, also when it grows on the way.
void HttpTest::largeAnswersComeWhole()
{
    QFETCH(QByteArray, encoding);
    QFETCH(bool, sayLength);
    QByteArray body;
    for (int i = 0; body.size() < 20'000'000; ++i)
        body += QByteArray::number(qint64(i) * 7919) + ',';
    const QByteArray sent = encoding.isEmpty() ? body : qCompress(body, 1).mid(4); // without Qt's own header
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket* socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [&, socket] {
            socket->readAll();
            QByteArray head = "HTTP/1.1 200 OK\r\nConnection: close\r\n";
            if (sayLength)
                head += "Content-Length: " + QByteArray::number(sent.size()) + "\r\n";
            if (!encoding.isEmpty())
                head += "Content-Encoding: " + encoding + "\r\n";
            socket->write(head + "\r\n" + sent);
            socket->disconnectFromHost();
        });
    });
    HttpClient http;
    std::optional<HttpOutcome> got;
    http.send(to(server, QStringLiteral("/")), [&](const HttpOutcome& outcome, const QUrl&) { got = outcome; });
    QTRY_VERIFY_WITH_TIMEOUT(got, 20'000);
    QVERIFY(!transportError(*got));
    QCOMPARE(got->body.size(), body.size());
    QVERIFY(got->body == body);
}

void HttpTest::silenceIsATimeout()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    HttpClient http;
    http.setTransferTimeout(50);
    std::optional<Error> error;
    http.send(to(server, QStringLiteral("/")),
              [&](const HttpOutcome& outcome, const QUrl&) { error = transportError(outcome); });
    QTRY_VERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Timeout);
}

void HttpTest::whatIsGivenUpIsHungUp_data()
{
    QTest::addColumn<int>("silenceMs");
    QTest::addColumn<int>("exchangeMs");
    QTest::newRow("silence") << 50 << 60'000;
    QTest::newRow("too long in all") << 60'000 << 50;
}

/// Else a server that trickles would be listened to for ever.
void HttpTest::whatIsGivenUpIsHungUp()
{
    QFETCH(int, silenceMs);
    QFETCH(int, exchangeMs);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    bool hungUp = false;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket* socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::disconnected, this, [&] { hungUp = true; });
        socket->write("HTTP/1.1 200 OK\r\n\r\n{");
    });
    HttpClient http;
    http.setTransferTimeout(silenceMs);
    http.setLongestExchange(exchangeMs);
    std::optional<Error> error;
    http.send(to(server, QStringLiteral("/")),
              [&](const HttpOutcome& outcome, const QUrl&) { error = transportError(outcome); });
    QTRY_VERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Timeout);
    QTRY_VERIFY(hungUp);
}

void HttpTest::noRedirectToAnotherHost()
{
    QTcpServer elsewhere;
    QVERIFY(elsewhere.listen(QHostAddress::LocalHost));
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket* socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [&, socket] {
            socket->readAll();
            socket->write("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: http://127.0.0.1:" +
                          QByteArray::number(elsewhere.serverPort()) + "/\r\n\r\n");
        });
    });
    HttpClient http;
    std::optional<Error> error;
    http.send(to(server, QStringLiteral("/?u=anna&t=secret")),
              [&](const HttpOutcome& outcome, const QUrl&) { error = transportError(outcome); });
    QTRY_VERIFY(error);
    QCOMPARE(error->kind, ErrorKind::NotSubsonic);
    QVERIFY(!elsewhere.hasPendingConnections());
}

QTEST_GUILESS_MAIN(HttpTest)
#include "tst_http.moc"
