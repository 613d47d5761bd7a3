// Another way to a server on loopback: what comes in goes there, until it is closed.
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace sostenuto::tests {

/// Thread: one with an event loop.
class TcpRelay : public QObject {
public:
    explicit TcpRelay(quint16 to) : m_to(to)
    {
        connect(&m_server, &QTcpServer::newConnection, this, &TcpRelay::join);
        (void)open();
    }
    [[nodiscard]] bool open()
    {
        return m_server.listen(QHostAddress::LocalHost, m_port) && (m_port = m_server.serverPort());
    }
    /// Nobody gets through any more, nor goes on.
    void close()
    {
        m_server.close();
        qDeleteAll(findChildren<QTcpSocket*>());
    }
    [[nodiscard]] QUrl address() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)); }
    [[nodiscard]] int connections() const { return m_connections; }

private:
    void join()
    {
        while (QTcpSocket* in = m_server.nextPendingConnection()) {
            ++m_connections;
            in->setParent(this);
            auto* out = new QTcpSocket(this);
            connect(in, &QTcpSocket::readyRead, out, [in, out] { out->write(in->readAll()); });
            connect(out, &QTcpSocket::readyRead, in, [in, out] { in->write(out->readAll()); });
            connect(in, &QTcpSocket::disconnected, out, &QTcpSocket::disconnectFromHost);
            connect(out, &QTcpSocket::disconnected, in, &QTcpSocket::disconnectFromHost);
            out->connectToHost(QHostAddress::LocalHost, m_to);
        }
    }

    QTcpServer m_server;
    quint16 m_to;
    quint16 m_port = 0;
    int m_connections = 0;
};

} // namespace sostenuto::tests
