// The play queue that a service keeps for all players of one account: left there by this one, offered from another.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/QueuePlace.h"

#include <QFuture>
#include <QObject>

namespace sostenuto::sync {

/// Thread: main.
class QueueService : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Kept, and sent when the service can be reached; the newest place replaces one that still waits. Tracks of
    /// another service are left out. Called as often as the listener stops, skips or moves; the service hears of it
    /// rarely.
    virtual void leave(const QueuePlace& place) = 0;
    /// The offer was taken or turned down: it does not come again.
    virtual void answered(const QueueOffer& offer) = 0;
    /// The listener is back at the window: did another player leave a queue meanwhile? The services are asked at most
    /// once a minute.
    virtual void look() = 0;
    /// What waits is sent without waiting for more. Answers when nothing more can go out now, sent or not.
    [[nodiscard]] virtual QFuture<Result<void>> sendNow() = 0;

Q_SIGNALS:
    /// Another player of the account left a queue that is newer than what this one left, and not known here yet. Never
    /// taken by itself.
    void offered(const sostenuto::sync::QueueOffer& offer);
};

} // namespace sostenuto::sync
