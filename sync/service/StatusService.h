// How the service is, and the two things a listener can do about it.
#pragma once

#include "sync/model/ServiceState.h"

#include <QObject>

namespace sostenuto::sync {

/// Thread: main.
class StatusService : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual ServiceState state() const = 0;
    /// Checks now, and starts the waiting times over.
    virtual void tryNow() = 0;
    /// Closes an AllClear or Degraded banner; it comes back only when the state changes.
    virtual void dismiss() = 0;

Q_SIGNALS:
    void stateChanged(const sostenuto::sync::ServiceState& state);
};

} // namespace sostenuto::sync
