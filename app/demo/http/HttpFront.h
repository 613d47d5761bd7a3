// Qt HttpServer behind an interface of plain values. The one place that knows it, as its interface differs between
// Qt 6.4, 6.5 and 6.8.
#pragma once

#include "app/demo/http/Exchange.h"

#include <QAbstractHttpServer>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace sostenuto::demo {

/// A listener that knows its connections, so that it can cut them.
class Listener : public QTcpServer {
    Q_OBJECT

public:
    using QTcpServer::QTcpServer;
    /// Cuts every connection (reset, no goodbye).
    void abortConnections();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    QVector<QPointer<QTcpSocket>> m_sockets;
};

/// Listens on loopback only. Thread: the one it is made on.
class HttpFront : public QAbstractHttpServer {
    Q_OBJECT

public:
    explicit HttpFront(Answer answer, QObject* parent = nullptr);

    /// 0 = any free port. False when it cannot.
    bool open(quint16 port);
    /// Stops listening and cuts what is connected.
    void close();
    void abortConnections() { m_listener->abortConnections(); }
    [[nodiscard]] bool isOpen() const { return m_listener->isListening(); }
    [[nodiscard]] quint16 port() const { return m_port; }

protected:
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override;
    void missingHandler(const QHttpServerRequest& request, QTcpSocket* socket) override;
#else
    bool handleRequest(const QHttpServerRequest& request, QHttpServerResponder& responder) override;
#if QT_VERSION < QT_VERSION_CHECK(6, 7, 0)
    void missingHandler(const QHttpServerRequest& request, QHttpServerResponder&& responder) override;
#else
    void missingHandler(const QHttpServerRequest& request, QHttpServerResponder& responder) override;
#endif
#endif

private:
    Answer m_answer;
    Listener* m_listener;
    quint16 m_port = 0;
};

} // namespace sostenuto::demo
