#include "sync/drill/PlayedAnswer.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

/// Slower than what counts as slow, and well before a request is given up.
constexpr int lateMs = 6'000;
constexpr qint64 longestRetryAfterS = 120;

/// What every Subsonic server says to a wrong password.
const QByteArray wrongPassword = QByteArrayLiteral(
    R"({"subsonic-response":{"status":"failed","version":"1.16.1","error":{"code":40,"message":"an outage drill"}}})");

PlayedAnswer broken(QNetworkReply::NetworkError error)
{
    return {error, 0, {}, {}, 0};
}

PlayedAnswer page(int status, qint64 retryAfterS = 0)
{
    const auto error = status == 503 ? QNetworkReply::ServiceUnavailableError : QNetworkReply::InternalServerError;
    return {error, status, QByteArrayLiteral("text/html"), QByteArrayLiteral("<html>an outage drill</html>"),
            static_cast<int>(std::clamp<qint64>(retryAfterS, 0, longestRetryAfterS))};
}

} // namespace

std::optional<PlayedAnswer> playedAnswer(const Drill& drill, Capability part, const QDateTime& now)
{
    switch (drill.kind) {
    case DrillKind::NetworkGone:
        return broken(QNetworkReply::TemporaryNetworkFailureError);
    case DrillKind::ServerGone:
        return broken(QNetworkReply::ConnectionRefusedError);
    case DrillKind::Slow:
        break;
    case DrillKind::Errors: // of a 500 nobody knows whether the write was done
        return page(part == Capability::Writes ? 503 : 500);
    case DrillKind::SignInLost:
        return PlayedAnswer{QNetworkReply::NoError, 200, QByteArrayLiteral("application/json"), wrongPassword, 0};
    case DrillKind::StreamingOnly:
        return part == Capability::Streaming ? std::optional(page(503)) : std::nullopt;
    case DrillKind::WritesOnly:
        return part == Capability::Writes ? std::optional(page(503)) : std::nullopt;
    case DrillKind::Maintenance:
        return page(503, std::max<qint64>(1, now.secsTo(drill.until)));
    }
    return std::nullopt;
}

int drillDelayMs(DrillKind kind)
{
    return kind == DrillKind::Slow ? lateMs : 0;
}

bool breaksStreams(DrillKind kind)
{
    return kind != DrillKind::Slow && kind != DrillKind::SignInLost && kind != DrillKind::WritesOnly;
}

} // namespace sostenuto::sync
