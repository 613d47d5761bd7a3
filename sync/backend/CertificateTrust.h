// Certificates that nobody has vouched for but the listener: one for a server, known by its fingerprint. Nothing else
// weakens TLS.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSslError>
#include <QString>
#include <QUrl>

class QNetworkReply;

namespace sostenuto::sync {

/// A value.
class CertificateTrust {
public:
    /// `fingerprint`: SHA-256, 32 bytes; anything else trusts nothing. Replaces the one before.
    void trust(const QString& host, int port, const QByteArray& fingerprint);
    void distrust(const QString& host, int port);
    [[nodiscard]] bool isEmpty() const { return m_fingerprints.isEmpty(); }

    /// Everything that the system objects to concerns a certificate that is trusted at this address, and is nothing but
    /// that nobody vouches for it or that it names another host. One that has ended is refused all the same.
    [[nodiscard]] bool accepts(const QUrl& address, const QList<QSslError>& errors) const;
    /// Lets the reply's handshake go on when accepts() says so. From now until the reply ends.
    void watch(QNetworkReply* reply) const;

private:
    QHash<std::pair<QString, int>, QByteArray> m_fingerprints;
};

/// That of TLS where the address names none.
[[nodiscard]] int portOf(const QUrl& address);

} // namespace sostenuto::sync
