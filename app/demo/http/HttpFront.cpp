#include "app/demo/http/HttpFront.h"

#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QHttpServerResponse>

#include <memory>

namespace sostenuto::demo {

namespace {

QUrlQuery decoded(QByteArray form)
{
    return QUrlQuery(QString::fromUtf8(form.replace('+', "%20"))); // QUrlQuery leaves + alone
}

Request toRequest(const QHttpServerRequest& from)
{
    Request request;
    request.post = from.method() == QHttpServerRequest::Method::Post;
    request.path = from.url().path();
    request.parameters = decoded(from.url().query(QUrl::FullyEncoded).toUtf8());
    if (request.post) {
        const auto items = decoded(from.body()).queryItems(QUrl::FullyEncoded);
        for (const auto& [name, value] : items)
            request.parameters.addQueryItem(name, value);
    }
    request.range = from.value("Range");
    request.ifRange = from.value("If-Range");
    request.ifNoneMatch = from.value("If-None-Match");
    return request;
}

/// Newer responders do not show their connection: there all of them are cut.
void breakOff(const Reply& reply, QObject* guard)
{
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    if (auto* socket = qobject_cast<QTcpSocket*>(guard)) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: " + reply.type + "\r\nContent-Length: " +
                      QByteArray::number(reply.body.size()) + "\r\n\r\n" + reply.body.left(reply.body.size() / 2));
        socket->disconnectFromHost();
    }
#else
    Q_UNUSED(reply)
    static_cast<HttpFront*>(guard)->abortConnections();
#endif
}

/// The guard is what the responder writes to: before Qt 6.5 a responder does not notice that it is gone.
Send sendVia(QHttpServerResponder responder, QObject* guard)
{
    auto shared = std::make_shared<QHttpServerResponder>(std::move(responder));
    return [shared, alive = QPointer<QObject>(guard)](const Reply& reply) {
        if (!alive)
            return;
        if (reply.breaks)
            return breakOff(reply, alive);
        const auto status = static_cast<QHttpServerResponder::StatusCode>(reply.status);
        QHttpServerResponse response(reply.type, reply.body, status);
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
        for (const auto& [name, value] : reply.headers)
            response.addHeader(name, value);
#else
        QHttpHeaders headers = response.headers();
        for (const auto& [name, value] : reply.headers)
            headers.append(name, value);
        response.setHeaders(std::move(headers));
#endif
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
        response.write(std::move(*shared));
#else
        shared->sendResponse(response);
#endif
    };
}

} // namespace

void Listener::incomingConnection(qintptr descriptor)
{
    auto* socket = new QTcpSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    m_sockets.removeIf([](const QPointer<QTcpSocket>& known) { return known.isNull(); });
    m_sockets.append(socket);
    addPendingConnection(socket);
}

void Listener::abortConnections()
{
    const auto sockets = std::exchange(m_sockets, {});
    for (const QPointer<QTcpSocket>& socket : sockets) {
        if (socket)
            socket->abort();
    }
}

HttpFront::HttpFront(Answer answer, QObject* parent)
    : QAbstractHttpServer(parent), m_answer(std::move(answer)), m_listener(new Listener(this))
{
}

bool HttpFront::open(quint16 port)
{
    if (isOpen())
        return true;
    if (!m_listener->listen(QHostAddress::LocalHost, port))
        return false;
    if (m_port == 0)
        bind(m_listener); // once: closing and listening again keeps it
    m_port = m_listener->serverPort();
    return true;
}

void HttpFront::close()
{
    m_listener->close();
    abortConnections();
}

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)

bool HttpFront::handleRequest(const QHttpServerRequest& request, QTcpSocket* socket)
{
    m_answer(toRequest(request), sendVia(makeResponder(request, socket), socket));
    return true;
}

void HttpFront::missingHandler(const QHttpServerRequest&, QTcpSocket*) {}

#else

bool HttpFront::handleRequest(const QHttpServerRequest& request, QHttpServerResponder& responder)
{
    m_answer(toRequest(request), sendVia(std::move(responder), this));
    return true;
}

#if QT_VERSION < QT_VERSION_CHECK(6, 7, 0)
void HttpFront::missingHandler(const QHttpServerRequest&, QHttpServerResponder&&) {}
#else
void HttpFront::missingHandler(const QHttpServerRequest&, QHttpServerResponder&) {}
#endif

#endif

} // namespace sostenuto::demo
