// Rehearse an outage: every service of this player behaves as if it had one.
#pragma once

#include "sync/model/Drill.h"

#include <QObject>

#include <chrono>
#include <optional>

namespace sostenuto::sync {

inline constexpr std::chrono::seconds usualDrill{10 * 60};
inline constexpr std::chrono::seconds longestDrill{60 * 60};

/// Thread: main. A drill lasts at most longestDrill and never longer than the player runs. What fails in it is never
/// asked of a real service; with Slow everything is, late; with StreamingOnly and WritesOnly the rest is. Nothing of
/// what is made waits longer than that, and no password is forgotten.
class DrillService : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual std::optional<Drill> drill() const = 0;
    /// Replaces one that is on.
    virtual void start(DrillKind kind, std::chrono::seconds length = usualDrill) = 0;
    virtual void end() = 0;

Q_SIGNALS:
    /// Began, ended, or became another.
    void drillChanged();
};

} // namespace sostenuto::sync
