#include "tests/support/sync/RadioServer.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

constexpr qint64 queued = 32 * 1024;

QByteArray titleBlock(const QByteArray& title)
{
    if (title.isEmpty())
        return QByteArray(1, '\0');
    QByteArray text = "StreamTitle='" + title + "';StreamUrl='';";
    text.append(QByteArray((16 - text.size() % 16) % 16, '\0'));
    return QByteArray(1, char(text.size() / 16)) + text;
}

} // namespace

RadioServer::RadioServer(QObject* parent) : QTcpServer(parent)
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* socket = nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::bytesWritten, this, [this, socket] { feed(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_listeners.remove(socket);
                socket->deleteLater();
            });
        }
    });
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port");
}

QUrl RadioServer::url(const QString& path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path));
}

int RadioServer::listeners() const
{
    return int(m_listeners.size());
}

void RadioServer::read(QTcpSocket* socket)
{
    const QByteArray request = socket->property("request").toByteArray() + socket->readAll();
    socket->setProperty("request", request);
    if (!request.contains("\r\n\r\n"))
        return;
    socket->setProperty("request", QByteArray());
    requests.append(request);
    auto& script = replies[request.split(' ').value(1)];
    if (script.isEmpty()) {
        socket->write("HTTP/1.0 404 Not Found\r\n\r\n");
        return socket->disconnectFromHost();
    }
    const RadioReply reply = script.size() > 1 ? script.takeFirst() : script.first();
    QByteArray head = reply.statusLine + "\r\n";
    for (const QByteArray& line : reply.headers)
        head += line + "\r\n";
    if (reply.titleEvery > 0)
        head += "icy-metaint: " + QByteArray::number(reply.titleEvery) + "\r\n";
    socket->write(head + "\r\n" + reply.document);
    if (reply.sound.isEmpty())
        return socket->disconnectFromHost();
    m_listeners.insert(socket, {reply, 0, 0});
    feed(socket);
}

void RadioServer::feed(QTcpSocket* socket)
{
    const auto listener = m_listeners.find(socket);
    if (listener == m_listeners.end())
        return;
    const RadioReply& reply = listener->reply;
    while (socket->bytesToWrite() < queued) {
        const qint64 at = listener->sent % reply.sound.size();
        qint64 bytes = reply.sound.size() - at;
        if (reply.titleEvery > 0)
            bytes = std::min(bytes, reply.titleEvery - listener->sent % reply.titleEvery);
        if (reply.cutAfter >= 0)
            bytes = std::min(bytes, reply.cutAfter - listener->sent);
        socket->write(reply.sound.mid(at, bytes));
        listener->sent += bytes;
        if (reply.cutAfter >= 0 && listener->sent >= reply.cutAfter) {
            m_listeners.erase(listener);
            return socket->disconnectFromHost();
        }
        if (reply.titleEvery > 0 && listener->sent % reply.titleEvery == 0) {
            const int title = std::min(listener->titles++, int(reply.titles.size()) - 1);
            socket->write(titleBlock(reply.titles.value(title)));
        }
    }
}

} // namespace sostenuto::sync
