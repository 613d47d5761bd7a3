// An outage that is played, for one session: nothing of it reaches a real service.
#pragma once

#include <QDateTime>

namespace sostenuto::sync {

enum class DrillKind {
    NetworkGone,
    ServerGone,
    Slow,
    Errors,
    SignInLost,
    StreamingOnly, ///< only streaming fails
    WritesOnly,    ///< only changes fail
    Maintenance,
};
inline constexpr int drillKindCount = 8;

struct Drill {
    DrillKind kind = DrillKind::ServerGone;
    QDateTime since; ///< UTC
    QDateTime until; ///< UTC: ends by itself then
    friend bool operator==(const Drill&, const Drill&) = default;
};

} // namespace sostenuto::sync
