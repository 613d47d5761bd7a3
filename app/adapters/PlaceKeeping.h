// Where the listener left a long track, on its way from the player to the library.
#pragma once

#include <player/engine/PlayState.h>
#include <sync/model/Library.h>

#include <QElapsedTimer>
#include <QObject>

namespace sostenuto::player {
class Player;
}
namespace sostenuto::sync {
class EditService;
class LibraryService;
} // namespace sostenuto::sync

namespace sostenuto::app {

/// Pure. It is long, or spoken: whoever comes back to it wants to go on.
[[nodiscard]] bool keepsItsPlace(const sync::Track& track);

/// What becomes of the bookmark of such a track when it is left at `positionMs`.
enum class PlaceStep {
    Nothing, ///< hardly begun: an earlier place holds
    Keep,
    Forget ///< it was heard
};
/// Pure. `durationMs` 0 = unknown.
[[nodiscard]] PlaceStep placeStep(qint64 positionMs, qint64 durationMs);

/// A place is kept when the listener pauses, stops or comes to another track, and now and then while it plays. Thread:
/// main. All outlive it.
class PlaceKeeping : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 whilePlayingMs = 60'000;

    PlaceKeeping(player::Player& player, sync::LibraryService& library, sync::EditService& edits,
                 QObject* parent = nullptr);

private:
    void begin();
    void heard(qint64 positionMs);
    void leave();

    player::Player& m_player;
    sync::LibraryService& m_library;
    sync::EditService& m_edits;
    sync::TrackId m_track; ///< that is heard; invalid = none that keeps its place, as far as is known
    qint64 m_durationMs = 0;
    qint64 m_positionMs = -1; ///< where it was heard last; -1 = not since it began or was kept
    qint64 m_question = 0;    ///< counts tracks: the answer about an earlier one is dropped
    QElapsedTimer m_sinceKept;
};

} // namespace sostenuto::app
