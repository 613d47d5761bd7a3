#include "tests/support/soak/FaultRelay.h"

#include <memory>

namespace sostenuto::tests {

namespace {

const QByteArray error500 = "HTTP/1.1 500 Internal Server Error\r\nContent-Type: text/plain\r\nContent-Length: 6\r\n"
                            "Connection: close\r\n\r\nbroken";

struct Exchange {
    QByteArray question;
    QByteArray answer;
    bool fails = false;
};

/// Is all of it here, by its own word?
bool isWhole(const QByteArray& message)
{
    const qsizetype head = message.indexOf("\r\n\r\n");
    if (head < 0)
        return false;
    const QByteArray lower = message.first(head).toLower();
    const qsizetype at = lower.indexOf("content-length:");
    const qsizetype end = at < 0 ? -1 : lower.indexOf('\r', at);
    const QByteArray length = at < 0 ? QByteArray("0") : lower.mid(at + 15, end < 0 ? -1 : end - at - 15);
    return message.size() - head - 4 >= length.trimmed().toLongLong();
}

/// The server closes after each answer, and the client opens anew: no request is sent twice by a client that thinks an
/// old connection has died.
QByteArray closing(QByteArray answer)
{
    return answer.insert(answer.indexOf("\r\n") + 2, "Connection: close\r\n");
}

} // namespace

const char* nameOf(WireFault fault)
{
    switch (fault) {
    case WireFault::Lost:
        return "lost";
    case WireFault::AnswerLost:
        return "the answer is lost";
    case WireFault::ServerError:
        return "500";
    case WireFault::LateError:
        return "500 although it is done";
    case WireFault::CutShort:
        return "half an answer";
    }
    return "";
}

FaultRelay::FaultRelay(quint16 to) : m_to(to)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* in = m_server.nextPendingConnection())
            join(in);
    });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
}

QUrl FaultRelay::address() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()));
}

void FaultRelay::failAt(int n, WireFault fault)
{
    m_requests = 0;
    m_failAt = n;
    m_failed = false;
    m_fault = fault;
}

void FaultRelay::join(QTcpSocket* in)
{
    auto* out = new QTcpSocket(in);
    auto exchange = std::make_shared<Exchange>();
    connect(in, &QTcpSocket::disconnected, in, &QObject::deleteLater);
    connect(in, &QTcpSocket::readyRead, in, [this, in, out, exchange] {
        const bool wasWhole = isWhole(exchange->question);
        exchange->question += in->readAll();
        if (wasWhole || !isWhole(exchange->question))
            return;
        exchange->fails = m_requests++ == m_failAt;
        m_failed = m_failed || exchange->fails;
        if (exchange->fails && m_fault == WireFault::Lost)
            return in->abort();
        if (exchange->fails && m_fault == WireFault::ServerError) {
            in->write(error500);
            return in->disconnectFromHost();
        }
        out->connectToHost(QHostAddress::LocalHost, m_to);
        out->write(exchange->question);
    });
    connect(out, &QTcpSocket::readyRead, in, [this, in, out, exchange] {
        exchange->answer += out->readAll();
        if (!isWhole(exchange->answer))
            return;
        if (exchange->fails && m_fault == WireFault::AnswerLost)
            return in->abort();
        const QByteArray answer = closing(exchange->answer);
        const bool half = exchange->fails && m_fault == WireFault::CutShort;
        in->write(exchange->fails && !half ? error500 : half ? answer.first(answer.size() - 20) : answer);
        in->disconnectFromHost();
    });
    connect(out, &QTcpSocket::disconnected, in, [in] { in->disconnectFromHost(); });
}

} // namespace sostenuto::tests
