// What `sostenuto ctl` does to what stays on this computer: pins, what is fetched once, and whether all of it is here.
#pragma once

#include "app/control/ControlRequest.h"
#include "app/control/ThingSearch.h"

#include <QObject>
#include <QVector>

#include <functional>

namespace sostenuto::ui {
struct Services;
}

namespace sostenuto::app {

/// Bytes that may be fetched without a pin's promise: beside what is pinned and what rules keep, so that nothing of
/// that has to go. Pure.
[[nodiscard]] qint64 roomToHold(const sync::HeldTotals& totals);

/// Does what a request asks of one thing: pins or unpins it, has it fetched once, or says whether it is here. Replies
/// once, then deletes itself. Thread: main.
class KeepFlow : public QObject {
    Q_OBJECT

public:
    using Reply = std::function<void(const ControlReply& reply)>;

    KeepFlow(ui::Services& services, ControlRequest request, Reply reply, QObject* parent);

Q_SIGNALS:
    /// Hold: these are not here, and there is room for them.
    void fetchWanted(const QVector<sostenuto::sync::TrackId>& tracks);

private:
    void take(const ThingSearch::Found& found);
    void pin();
    void readTracks();
    void askReadiness(const QVector<sync::TrackId>& tracks);
    void hold(const sync::Readiness& ready, const sync::HeldTotals& totals);
    void end(const ControlReply& reply);
    void refuse(const QString& sentence);

    ui::Services& m_services;
    ControlRequest m_request;
    Reply m_reply;
    NamedThing m_thing;
};

/// Whether the queue from its current track on, and all that is pinned, plays without any service. Not done = it does
/// not. `owner` keeps the question alive. Thread: main.
void tellReadiness(ui::Services& services, const KeepFlow::Reply& reply, QObject* owner);

} // namespace sostenuto::app
