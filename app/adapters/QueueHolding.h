// Tells the held bytes what the player will want: the playing track first, then the queue ahead up to a horizon, which
// is the listener's to set; before maintenance all of it. Last comes what the listener wants here once.
#pragma once

#include <player/queue/PlayQueue.h>
#include <sync/model/Kept.h>
#include <sync/model/Library.h>
#include <sync/model/ServiceState.h>

#include <QObject>
#include <QTimer>

namespace sostenuto::player {
class Player;
}
namespace sostenuto::sync {
class HeldService;
class KeepService;
class StatusService;
} // namespace sostenuto::sync

namespace sostenuto::app {

struct Horizon {
    qint64 ms = 3 * 60 * 60 * 1000; ///< of music ahead
    int mostTracks = 500;           ///< when the library does not know how long tracks are
    friend bool operator==(const Horizon&, const Horizon&) = default;
};

/// Pure. What plays from the current item on, in order, each track once; goes round with Repeat::All. Nothing plays =
/// nothing is wanted.
[[nodiscard]] QVector<sync::TrackId> wantedAhead(const player::PlayQueue& queue, const Horizon& horizon);

/// Pure. The queue ahead, then what is fetched once; each track once.
[[nodiscard]] QVector<sync::TrackId> wantedInAll(const QVector<sync::TrackId>& ahead,
                                                 const QVector<sync::TrackId>& once);

/// Pure. Where the queue ahead is not to be kept: the playing track alone. Before maintenance the whole queue.
[[nodiscard]] Horizon horizonOf(const sync::KeepRules& rules, bool maintenanceAhead = false);

/// Pure. One of the services is to be worked on, or is: what is held for that stays until it is over.
[[nodiscard]] bool maintenanceAhead(const QVector<sync::ServiceState>& states);

/// Thread: main.
class QueueHolding : public QObject {
    Q_OBJECT

public:
    QueueHolding(player::Player& player, sync::HeldService& held, sync::KeepService& keep, sync::StatusService& status);

    /// These are fetched behind the queue ahead, in this order. Each is forgotten when it is here or could not be had;
    /// all of them when the player ends. What came stays as what was played does.
    void fetchOnce(const QVector<sync::TrackId>& tracks);

private:
    void askRules();
    void followProgress(sync::TrackId track, sync::Availability availability);
    void followHorizon();

    player::Player& m_player;
    sync::HeldService& m_held;
    sync::KeepService& m_keep;
    sync::StatusService& m_status;
    sync::KeepRules m_rules;
    Horizon m_horizon;
    QTimer m_soon; ///< several changes of one click are one wish
    QVector<sync::TrackId> m_wanted;
    QVector<sync::TrackId> m_once; ///< not here yet
};

} // namespace sostenuto::app
