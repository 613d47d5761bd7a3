// The half of AccountWorker about certificates that nobody but the listener vouches for.
#include "sync/service/AccountWorker.h"

#include "sync/model/WhenDone.h"
#include "sync/status/FaultLook.h"

#include <QLoggingCategory>

namespace sostenuto::sync {

static Q_LOGGING_CATEGORY(trustLog, "sostenuto.account", QtWarningMsg)

    void AccountWorker::loadTrust()
{
    const auto rows = m_parts->trusted.all();
    if (!rows)
        qCWarning(trustLog).noquote() << rows.error().detail;
    CertificateTrust trust;
    for (const TrustedCertificate& row : rows.value_or(QVector<TrustedCertificate>{}))
        trust.trust(row.host, row.port, row.fingerprint);
    m_parts->http.useTrust(trust);
    Q_EMIT trustChanged(trust);
}

void AccountWorker::certificate(const QUrl& address, const Answer<Certificate>& answer)
{
    auto* look = new FaultLook(address, {}, this);
    whenDone(look->start(), this, [answer](const Look& found) {
        if (found.certificate.fingerprint.isEmpty())
            return answer.fail(
                found.error.value_or(Error{ErrorKind::NotFound, QStringLiteral("nothing to object to")}));
        answer.give(found.certificate);
    });
}

void AccountWorker::trust(const QUrl& address, const QByteArray& fingerprint, const Answer<void>& answer)
{
    if (!m_parts)
        return answer.fail({ErrorKind::StoreFailed, QStringLiteral("the library is not open")});
    const QString host = address.host();
    const auto kept = fingerprint.isEmpty() ? m_parts->trusted.distrust(host, portOf(address))
                                            : m_parts->trusted.trust({host, portOf(address), fingerprint},
                                                                     QDateTime::currentDateTimeUtc());
    if (!kept)
        return answer.fail(kept.error());
    loadTrust();
    answer.give({});
}

} // namespace sostenuto::sync
