// What can be played now: everything while the service streams, else what is on this computer.
#pragma once

#include <sync/model/Library.h>

#include <QObject>
#include <QSet>

namespace sostenuto::player {
class Player;
}
namespace sostenuto::sync {
class HeldService;
class LibraryService;
class StatusService;
} // namespace sostenuto::sync

namespace sostenuto::app {

/// Answers the player's question at once, so it keeps the ids of all held tracks in memory (8 bytes and a little each).
/// Until those are read for the first time, everything counts as playable: the bytes themselves then say no.
/// Thread: main.
class PlayableTracks : public QObject {
    Q_OBJECT

public:
    struct Faces {
        sync::LibraryService& library;
        sync::HeldService& held;
        sync::StatusService& status;
    };
    PlayableTracks(player::Player& player, Faces faces, QObject* parent = nullptr);

    /// Reads which tracks are held. Call once the library is open.
    void load();
    [[nodiscard]] bool canPlay(sync::TrackId track) const;

private:
    void reread(const QVector<sync::TrackId>& tracks);
    void setReachable(bool reachable);

    player::Player& m_player;
    Faces m_faces;
    QSet<qint64> m_here;
    bool m_known = false;
    bool m_reachable = true;
};

} // namespace sostenuto::app
