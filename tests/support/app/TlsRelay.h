// A service on loopback behind TLS, with the certificate that a test chooses.
#pragma once

#include <QSslServer>
#include <QUrl>

namespace sostenuto::tests {

/// Certificates are files of tests/data/tls. Thread: one with an event loop.
class TlsRelay {
public:
    TlsRelay(quint16 to, const QString& certificate);

    [[nodiscard]] QUrl address() const;
    /// For who connects from now on; whoever was connected is not.
    void show(const QString& certificate);
    /// Bytes that anybody got in over a finished handshake.
    [[nodiscard]] qint64 received() const { return m_received; }

private:
    void join();

    quint16 m_to;
    qint64 m_received = 0;
    QSslServer m_server;
};

} // namespace sostenuto::tests
