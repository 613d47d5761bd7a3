// How the services are, and the two things a listener can do about it.
#pragma once

#include "sync/model/ServiceState.h"

#include <QObject>
#include <QVector>

namespace sostenuto::sync {

/// Thread: main.
class StatusService : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// One for each service, in the order of the accounts.
    [[nodiscard]] virtual QVector<ServiceState> states() const = 0;
    /// Checks now, and starts the waiting times over.
    virtual void tryNow() = 0;
    /// Closes an AllClear or Degraded banner of state(); it comes back only when the state changes.
    virtual void dismiss() = 0;

    /// The one that concerns the listener most: the banner's. Without any service: nothing is wrong.
    [[nodiscard]] ServiceState state() const;
    /// Of this service; of one that nothing is known of: nothing is wrong.
    [[nodiscard]] ServiceState stateOf(SourceId source) const;
    /// May tracks of these services that are not here be played now? Any of them will do.
    [[nodiscard]] bool reaches(SourceId source, const QVector<SourceId>& alsoAt = {}) const;

Q_SIGNALS:
    /// Of one or more of them.
    void stateChanged();
};

} // namespace sostenuto::sync
