#include "tests/support/app/CutRelay.h"

#include "tests/support/app/HostNames.h"

#include <limits>

#include <sys/socket.h>

namespace sostenuto::tests {

namespace {

constexpr qint64 truncatedAfter = 200; // the head, and something of the body
constexpr int dripEveryMs = 100;
constexpr qint64 dripBytes = 3;

/// A reset and no goodbye, also when all was read.
void reset(QTcpSocket* socket)
{
    const linger atOnce{1, 0};
    if (socket->socketDescriptor() >= 0)
        setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    socket->abort();
}

} // namespace

/// One connection: there is no more than one request under way on it. The relay has no other children.
struct CutRelay::Way : QObject {
    using QObject::QObject;
    QTcpSocket* in = nullptr;
    QTcpSocket* out = nullptr;
    bool marked = false;
    qint64 passed = 0; ///< of the answer
    QByteArray late;   ///< drips
};

const char* nameOf(Cut cut)
{
    switch (cut) {
    case Cut::Refuse:
        return "refuse";
    case Cut::Reset:
        return "reset";
    case Cut::Stall:
        return "stall";
    case Cut::ServerError:
        return "5xx";
    case Cut::WebPage:
        return "HTML page";
    case Cut::Truncated:
        return "truncated body";
    case Cut::Drip:
        return "slow drip";
    case Cut::NoName:
        return "DNS gone";
    }
    return "";
}

CutRelay::CutRelay(quint16 to) : m_to(to)
{
    connect(&m_server, &QTcpServer::newConnection, this, &CutRelay::join);
    connect(&m_drip, &QTimer::timeout, this, &CutRelay::drip);
    m_drip.setInterval(dripEveryMs);
    restore();
}

QUrl CutRelay::address() const
{
    return QUrl(QStringLiteral("http://%1:%2").arg(HostNames::name()).arg(m_port));
}

void CutRelay::restore()
{
    endAll();
    m_cut.reset();
    m_later.reset();
    m_drip.stop();
    HostNames::setKnown(true);
    if (!m_server.isListening() && !m_server.listen(QHostAddress::LocalHost, m_port))
        qFatal("no port to listen on");
    m_port = m_server.serverPort();
}

void CutRelay::endAll()
{
    const QObjectList ways = children();
    for (QObject* child : ways) {
        auto* way = static_cast<Way*>(child);
        reset(way->in);
        reset(way->out);
        delete way;
    }
}

void CutRelay::cut(Cut kind)
{
    m_cut = kind;
    m_later.reset();
    switch (kind) {
    case Cut::Refuse:
    case Cut::NoName:
        if (kind == Cut::NoName)
            HostNames::setKnown(false); // before anybody can ask for it again
        m_server.close();
        endAll();
        break;
    case Cut::Reset:
    case Cut::ServerError:
    case Cut::WebPage:
    case Cut::Truncated:
        endAll();
        break;
    case Cut::Drip:
        m_drip.start();
        break;
    case Cut::Stall:
        break;
    }
}

void CutRelay::cutWithin(const QByteArray& mark, qint64 bytes, Cut kind)
{
    m_mark = mark;
    m_laterBytes = bytes;
    m_later = kind;
}

void CutRelay::join()
{
    while (QTcpSocket* in = m_server.nextPendingConnection()) {
        if (m_cut == Cut::Reset) {
            reset(in);
            in->deleteLater();
            continue;
        }
        auto* way = new Way(this);
        way->in = in;
        in->setParent(way);
        way->out = new QTcpSocket(way);
        connect(in, &QTcpSocket::readyRead, way, [this, way] { fromClient(*way); });
        connect(way->out, &QTcpSocket::readyRead, way, [this, way] { fromService(*way); });
        connect(in, &QTcpSocket::disconnected, way, &QObject::deleteLater);
        connect(way->out, &QTcpSocket::disconnected, way, [in] { in->disconnectFromHost(); });
        way->out->connectToHost(QHostAddress::LocalHost, m_to);
    }
}

void CutRelay::fromClient(Way& way)
{
    const QByteArray asked = way.in->readAll();
    if (m_cut == Cut::Stall)
        return;
    if (m_cut == Cut::ServerError || m_cut == Cut::WebPage)
        return answerInstead(way, asked);
    way.passed = 0;
    way.marked = m_later && asked.contains(m_mark);
    way.out->write(asked);
}

void CutRelay::answerInstead(Way& way, const QByteArray& asked) const
{
    if (!asked.contains("\r\n\r\n"))
        return;
    const bool page = m_cut == Cut::WebPage;
    const QByteArray body =
        page ? "<!DOCTYPE html><html><body>Please sign in to go online</body></html>\n" : "Service unavailable\n";
    way.in->write((page ? "HTTP/1.1 200 OK\r\nContent-Type: text/html"
                        : "HTTP/1.1 503 Service Unavailable\r\n"
                          "Content-Type: text/plain") +
                  QByteArray("\r\nConnection: close\r\nContent-Length: ") + QByteArray::number(body.size()) +
                  "\r\n\r\n" + body);
    way.in->disconnectFromHost();
}

void CutRelay::fromService(Way& way)
{
    QByteArray answer = way.out->readAll();
    if (m_cut == Cut::Stall)
        return;
    if (m_cut == Cut::Drip) {
        way.late += answer;
        return;
    }
    const qint64 most = m_cut == Cut::Truncated ? truncatedAfter
                        : m_later && way.marked ? m_laterBytes
                                                : std::numeric_limits<qint64>::max();
    const bool isEnd = way.passed + answer.size() >= most;
    const QByteArray rest = isEnd ? answer.mid(most - way.passed) : QByteArray();
    answer.truncate(answer.size() - rest.size());
    way.passed += answer.size();
    way.in->write(answer);
    if (!isEnd)
        return;
    way.late = rest;
    way.in->flush();
    const bool isTruncated = m_cut == Cut::Truncated || m_later == Cut::Truncated;
    if (isTruncated)
        way.in->disconnectFromHost(); // all that passed arrives
    if (m_later) {
        // The others are ended once this one has its bytes.
        QTimer::singleShot(0, this, [this, kind = *m_later] { cut(kind); });
        m_later.reset();
        m_cut = isTruncated ? Cut::Truncated : Cut::Stall;
    }
}

void CutRelay::drip()
{
    for (QObject* child : children()) {
        auto* way = static_cast<Way*>(child);
        if (!way->in->isOpen())
            continue;
        way->in->write(way->late.left(dripBytes));
        way->late.remove(0, dripBytes);
    }
}

} // namespace sostenuto::tests
