#include "tests/support/sync/FeedServer.h"

#include <QTcpSocket>
#include <QTimer>

namespace sostenuto::tests {

FeedServer::FeedServer(QObject* parent) : QTcpServer(parent)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port on loopback");
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* socket = nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

QUrl FeedServer::url(const QString& path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path));
}

void FeedServer::read(QTcpSocket* socket)
{
    const QByteArray head = socket->readAll(); // a GET without a body comes in one piece over loopback
    const QByteArray path = head.split(' ').value(1);
    paths.append(path);
    heads.append(head);
    mostAtOnce = std::max(mostAtOnce, ++atOnce);
    auto reply = odd ? odd(path, head) : std::nullopt;
    if (!reply)
        reply = replies.contains(path) ? replies.value(path) : FeedReply{"nothing here", 404};
    answer(socket, *reply);
}

void FeedServer::answer(QTcpSocket* socket, const FeedReply& reply)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " X\r\nConnection: close\r\n";
    for (const QByteArray& header : reply.headers)
        head += header + "\r\n";
    const bool goesOn = reply.drips || reply.endless;
    if (!goesOn)
        head += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    socket->write(head + "\r\n" + reply.body);
    if (!goesOn) {
        --atOnce;
        return socket->disconnectFromHost();
    }
    auto* timer = new QTimer(socket);
    timer->setInterval(reply.drips ? 5 : 0);
    const QByteArray next = reply.drips ? QByteArray(" ") : reply.body;
    connect(timer, &QTimer::timeout, socket, [this, socket, next] {
        constexpr qint64 mostWaiting = 1'000'000;
        if (socket->bytesToWrite() < mostWaiting)
            sent += socket->write(next);
    });
    connect(socket, &QTcpSocket::disconnected, this, [this] { --atOnce; });
    timer->start();
}

} // namespace sostenuto::tests
