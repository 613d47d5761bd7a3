#include "sync/backend/HttpOutcome.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace sostenuto::sync {

namespace {

constexpr int longestWaitS = 3600;

/// The request never left, or nobody took it.
Error unsent(ErrorKind kind, const QString& detail)
{
    return Error{kind, detail, 0, false};
}

/// The request may have been acted on; only the answer is missing.
Error unanswered(ErrorKind kind, const QString& detail)
{
    return Error{kind, detail, 0, true};
}

Error connectionError(QNetworkReply::NetworkError error)
{
    const QString detail = QStringLiteral("network error %1").arg(static_cast<int>(error));
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::ProxyConnectionRefusedError:
        return unsent(ErrorKind::Refused, detail);
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProxyNotFoundError:
        return unsent(ErrorKind::NameLookup, detail);
    case QNetworkReply::SslHandshakeFailedError:
        return unsent(ErrorKind::Tls, detail);
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return unsent(ErrorKind::NoNetwork, detail);
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        return unanswered(ErrorKind::Timeout, detail);
    case QNetworkReply::InsecureRedirectError:
    case QNetworkReply::TooManyRedirectsError:
        return unsent(ErrorKind::NotSubsonic, detail);
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return unsent(ErrorKind::Protocol, detail);
    case QNetworkReply::ProtocolFailure:
        return unanswered(ErrorKind::NotSubsonic, detail);
    default:
        return unanswered(ErrorKind::ConnectionLost, detail);
    }
}

/// Qt's errors that merely repeat the status of a whole answer.
bool repeatsStatus(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ProtocolInvalidOperationError ||
           (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownServerError &&
            error != QNetworkReply::ProtocolUnknownError && error != QNetworkReply::ProtocolFailure &&
            error != QNetworkReply::ContentReSendError);
}

} // namespace

std::optional<Error> transportError(const HttpOutcome& outcome)
{
    if (outcome.cancelled)
        return unanswered(ErrorKind::Cancelled, QStringLiteral("cancelled"));
    if (outcome.tooLarge)
        return unanswered(ErrorKind::Protocol, QStringLiteral("the answer is too large"));
    if (outcome.error == QNetworkReply::NoError)
        return std::nullopt;
    if (outcome.status >= 400 && repeatsStatus(outcome.error))
        return std::nullopt;
    return connectionError(outcome.error);
}

std::optional<Error> statusError(int status, int retryAfterS)
{
    if (status >= 200 && status < 300)
        return std::nullopt;
    const QString detail = QStringLiteral("HTTP %1").arg(status);
    switch (status) {
    case 404:
    case 410:
        return Error{ErrorKind::NotFound, detail, 0, false};
    case 429:
        return Error{ErrorKind::Throttled, detail, retryAfterS, false};
    case 501:
        return Error{ErrorKind::Protocol, detail, 0, false};
    case 503:
        return Error{ErrorKind::ServerError, detail, retryAfterS, false};
    default:
        break;
    }
    if (status >= 500)
        return Error{ErrorKind::ServerError, detail, retryAfterS, true};
    return Error{ErrorKind::NotSubsonic, detail, 0, false};
}

QDateTime httpDate(const QByteArray& value)
{
    QDateTime when = QLocale::c().toDateTime(QString::fromLatin1(value.trimmed()),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    when.setTimeSpec(Qt::UTC);
    return when;
}

int retryAfterSeconds(const QByteArray& value, const QDateTime& now)
{
    bool isNumber = false;
    const qint64 seconds = value.trimmed().toLongLong(&isNumber);
    if (isNumber)
        return static_cast<int>(std::clamp<qint64>(seconds, 0, longestWaitS));
    const QDateTime when = httpDate(value);
    if (!when.isValid())
        return 0;
    return static_cast<int>(std::clamp<qint64>(now.secsTo(when), 0, longestWaitS));
}

} // namespace sostenuto::sync
