#include "sync/backend/CertificateTrust.h"

#include <QCryptographicHash>
#include <QNetworkReply>
#include <QSslCertificate>

#include <algorithm>

namespace sostenuto::sync {

namespace {

constexpr int tlsPort = 443;
constexpr int sha256Bytes = 32;

bool isOnlyUnknown(QSslError::SslError error)
{
    switch (error) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::HostNameMismatch:
        return true;
    default:
        return false;
    }
}

} // namespace

int portOf(const QUrl& address)
{
    return address.port(tlsPort);
}

void CertificateTrust::trust(const QString& host, int port, const QByteArray& fingerprint)
{
    if (fingerprint.size() == sha256Bytes)
        m_fingerprints.insert({host.toLower(), port}, fingerprint);
}

void CertificateTrust::distrust(const QString& host, int port)
{
    m_fingerprints.remove({host.toLower(), port});
}

bool CertificateTrust::accepts(const QUrl& address, const QList<QSslError>& errors) const
{
    const QByteArray trusted = m_fingerprints.value({address.host().toLower(), portOf(address)});
    if (trusted.isEmpty() || errors.isEmpty())
        return false;
    return std::all_of(errors.cbegin(), errors.cend(), [&trusted](const QSslError& error) {
        return isOnlyUnknown(error.error()) && !error.certificate().isNull() &&
               error.certificate().digest(QCryptographicHash::Sha256) == trusted;
    });
}

void CertificateTrust::watch(QNetworkReply* reply) const
{
    if (isEmpty())
        return;
    QObject::connect(reply, &QNetworkReply::sslErrors, reply, [trust = *this, reply](const QList<QSslError>& errors) {
        if (trust.accepts(reply->url(), errors))
            reply->ignoreSslErrors(errors);
    });
}

} // namespace sostenuto::sync
