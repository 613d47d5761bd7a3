// How long nothing sounded because a service did not answer, on its way from the player to the incidents.
#pragma once

#include <player/engine/PlayState.h>
#include <sync/model/Library.h>

#include <QElapsedTimer>
#include <QObject>

namespace sostenuto::player {
class Player;
}
namespace sostenuto::sync {
class IncidentService;
class LibraryService;
} // namespace sostenuto::sync

namespace sostenuto::app {

/// Pure. Sound of this track comes from its service, and not from this computer.
[[nodiscard]] bool needsService(const sync::Track& track);

/// Counts while the player waits. A wait for the device, or for a file that is here, is nobody's silence. Thread: main.
class SilenceCounting : public QObject {
    Q_OBJECT

public:
    /// Shorter is what every track needs to begin.
    static constexpr qint64 leastMs = 500;

    SilenceCounting(player::Player& player, sync::LibraryService& library, sync::IncidentService& incidents);

private:
    void follow();
    void begin();
    void end();

    player::Player& m_player;
    sync::LibraryService& m_library;
    sync::IncidentService& m_incidents;
    QElapsedTimer m_waiting; ///< invalid = it does not wait
    sync::SourceId m_source; ///< of what it waits for, once that is known
    qint64 m_wait = 0;       ///< counts waits: an answer of an earlier one is dropped
};

} // namespace sostenuto::app
