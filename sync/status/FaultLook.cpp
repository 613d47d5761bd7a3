#include "sync/status/FaultLook.h"

#include "sync/backend/HttpClient.h"
#include "sync/model/PlainText.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QTimer>

#include <utility>

namespace sostenuto::sync {

namespace {

constexpr qsizetype longestSubject = 80;

CertificateFault faultOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateExpired:
        return CertificateFault::Ended;
    case QSslError::CertificateNotYetValid:
        return CertificateFault::NotBegun;
    case QSslError::HostNameMismatch:
        return CertificateFault::OtherName;
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
        return CertificateFault::SelfSigned;
    case QSslError::NoError:
        return CertificateFault::None;
    default:
        return CertificateFault::NotTrusted;
    }
}

/// Which of several faults is told: one of time or name also concerns a certificate that would be trusted.
int weightOf(CertificateFault fault)
{
    switch (fault) {
    case CertificateFault::None:
        return 0;
    case CertificateFault::NotTrusted:
        return 1;
    case CertificateFault::SelfSigned:
        return 2;
    case CertificateFault::OtherName:
        return 3;
    case CertificateFault::NotBegun:
    case CertificateFault::Ended:
        break;
    }
    return 4;
}

bool isWebAddress(const QUrl& url)
{
    return url.scheme() == u"http" || url.scheme() == u"https";
}

QNetworkRequest requestOf(const QUrl& url)
{
    QNetworkRequest request(url);
    request.setTransferTimeout(FaultLook::patienceMs);
    request.setRawHeader("User-Agent", "Sostenuto/" SOSTENUTO_VERSION);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    return request;
}

/// Asked without a user: a Subsonic server refuses that in its own words (error 10), and counts no wrong password.
QUrl questionOf(QUrl address)
{
    QString path = address.path();
    if (!path.endsWith(u'/'))
        path += u'/';
    address.setUserInfo({});
    address.setPath(path + QStringLiteral("rest/ping.view"));
    address.setQuery(QStringLiteral("v=1.16.1&c=Sostenuto&f=json"));
    return address;
}

} // namespace

Certificate certificateOf(const QList<QSslError>& errors)
{
    Certificate certificate;
    for (const QSslError& error : errors) {
        const CertificateFault fault = faultOf(error.error());
        if (weightOf(fault) <= weightOf(certificate.fault))
            continue;
        certificate.fault = fault;
        const QSslCertificate shown = error.certificate();
        certificate.subject = plainText(shown.subjectDisplayName(), longestSubject);
        certificate.from = shown.effectiveDate().toUTC();
        certificate.until = shown.expiryDate().toUTC();
        certificate.fingerprint = shown.isNull() ? QByteArray() : shown.digest(QCryptographicHash::Sha256);
    }
    return certificate;
}

std::optional<qint64> clockOff(const QByteArray& date, const QDateTime& now)
{
    const QDateTime there = httpDate(date);
    return there.isValid() ? std::optional(there.msecsTo(now)) : std::nullopt;
}

FaultLook::FaultLook(const QUrl& address, const QUrl& other, QObject* parent)
    : QObject(parent), m_address(address), m_other(other)
{
    m_network.setAutoDeleteReplies(false);
}

QFuture<Look> FaultLook::start()
{
    m_promise.start();
    m_reply = m_network.get(requestOf(questionOf(m_address)));
    m_reply->setParent(this);
    m_reply->setReadBufferSize(mostBytes);
    connect(m_reply, &QNetworkReply::readyRead, this, &FaultLook::take);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError>& errors) {
        if (!m_trust.accepts(m_address, errors))
            m_look.certificate = certificateOf(errors);
    });
    m_trust.watch(m_reply);
    connect(m_reply, &QNetworkReply::finished, this, &FaultLook::ended);
    if (isWebAddress(m_other)) {
        m_otherReply = m_network.head(requestOf(m_other));
        m_otherReply->setParent(this);
        connect(m_otherReply, &QNetworkReply::finished, this, &FaultLook::otherEnded);
    }
    // A drip is a silence too.
    QTimer::singleShot(patienceMs, this, [this] {
        for (QNetworkReply* reply : {m_reply, m_otherReply})
            if (reply)
                reply->abort();
    });
    return m_promise.future();
}

void FaultLook::take()
{
    m_body += m_reply->readAll();
    if (m_body.size() > mostBytes)
        m_reply->abort();
}

void FaultLook::ended()
{
    QNetworkReply* reply = std::exchange(m_reply, nullptr);
    if (reply->isOpen())
        m_body += reply->readAll();
    m_body.truncate(mostBytes);
    const HttpOutcome outcome = HttpClient::outcomeOf(reply, false);
    m_look.error = transportError(outcome);
    m_look.status = outcome.status;
    m_look.retryAfterS = outcome.retryAfterS;
    m_look.isSubsonic = m_body.contains("subsonic-response");
    m_look.isPage = outcome.contentType.contains("html") || m_body.left(512).toLower().contains("<html");
    m_look.saysMaintenance = reply->hasRawHeader("X-Nextcloud-Maintenance-Mode");
    m_look.clockOffMs = clockOff(reply->rawHeader("Date"), QDateTime::currentDateTimeUtc());
    const QUrl next = reply->url().resolved(reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl());
    if (next.host() != reply->url().host() && isWebAddress(next)) {
        m_look.elsewhere = next.adjusted(QUrl::RemoveUserInfo);
    }
    reply->deleteLater();
    finish();
}

void FaultLook::otherEnded()
{
    QNetworkReply* reply = std::exchange(m_otherReply, nullptr);
    m_look.othersAnswer = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
    reply->deleteLater();
    finish();
}

void FaultLook::finish()
{
    if (m_reply || m_otherReply)
        return;
    m_promise.addResult(m_look);
    m_promise.finish();
    deleteLater();
}

} // namespace sostenuto::sync
