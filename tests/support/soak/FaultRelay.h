// The way to a service on loopback, on which one request goes wrong.
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace sostenuto::tests {

/// What becomes of that request.
enum class WireFault {
    Lost,        ///< the connection is reset before the service hears of it
    AnswerLost,  ///< the service does it, and the connection is reset before it says so
    ServerError, ///< 500, and the service hears nothing
    LateError,   ///< the service does it, and 500 is what is heard
    CutShort,    ///< the service does it, and half of its answer is heard
};
[[nodiscard]] const char* nameOf(WireFault fault);

/// Each request has a connection of its own. Thread: one with an event loop.
class FaultRelay : public QObject {
public:
    explicit FaultRelay(quint16 to);

    [[nodiscard]] QUrl address() const;
    /// The n-th request from now on, 0 = the next one.
    void failAt(int n, WireFault fault);
    void failNever() { failAt(-1, WireFault::Lost); }
    [[nodiscard]] int requests() const { return m_requests; }
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    void join(QTcpSocket* in);

    QTcpServer m_server;
    quint16 m_to;
    int m_requests = 0;
    int m_failAt = -1;
    bool m_failed = false;
    WireFault m_fault = WireFault::Lost;
};

} // namespace sostenuto::tests
