// What the player's state means to the media controls of a desktop. Pure.
#pragma once

#include "app/desktop/MediaSession.h"

#include <player/engine/PlayState.h>
#include <player/queue/PlayQueue.h>
#include <sync/model/Library.h>
#include <sync/model/SmartPlaylist.h>

namespace sostenuto::app {

/// What it is made of. References are looked at once.
struct MediaScene {
    const player::PlayQueue& queue;
    player::PlayQueue::CanPlay canPlay = {}; ///< not set = all
    player::PlayState state = player::PlayState::Stopped;
    qint64 durationMs = 0; ///< of what is heard, 0 = it has no end
    double volume = 1;
    bool muted = false;
    double speed = 1;
    std::optional<sync::Track> heard = {}; ///< its row, once it was read; may still be that of the track before
    QString coverFile = {};                ///< of that row, as the next two
    QString albumArtist = {};
    QString file = {}; ///< the listener's own
    QVector<MediaPlaylist> playlists = {};
    QString activePlaylist = {};
};
/// Who wants to play plays, also while bytes are waited for: a pause is what the listener makes.
[[nodiscard]] MediaStatus mediaStatus(player::PlayState state);
[[nodiscard]] MediaState mediaState(const MediaScene& scene);
[[nodiscard]] MediaTrack mediaTrack(const player::QueueItem& item, const sync::Track& row);
/// Of a long queue the part around what plays, which stays the same from one track to the next for a while.
[[nodiscard]] QVector<qint64> shownKeys(const player::PlayQueue& queue);
/// Playlists, then those by rules.
[[nodiscard]] QVector<MediaPlaylist> mediaPlaylists(const QVector<sync::Playlist>& playlists,
                                                    const QVector<sync::SmartPlaylist>& smart);
/// What an id of those means; neither = nothing.
struct MeantPlaylist {
    sync::PlaylistId playlist = {};
    sync::SmartPlaylistId smart = {};
};
[[nodiscard]] MeantPlaylist meantPlaylist(const QString& id);

/// Where a desktop thinks that the track is. It hears of a state and a rate, counts by itself, and is told only when
/// that is no longer true.
class PositionBelief {
public:
    struct Moment {
        qint64 clockMs = 0; ///< of a clock that only goes on
        qint64 positionMs = 0;
        qint64 key = 0; ///< of what is heard; 0 = nothing
        MediaStatus status = MediaStatus::Stopped;
        double speed = 1;
    };
    /// While sound goes on, positions come with the coarseness of the device.
    static constexpr qint64 toleranceMs = 150;

    /// true = it is somewhere else, to be told; `sure`: the listener went there, however near it is. A track that
    /// begins is believed to begin at its start. Where sound is waited for the position stands still, and is told once
    /// it goes on.
    [[nodiscard]] bool isBroken(const Moment& now, bool sure = false);

private:
    [[nodiscard]] qint64 believed(const Moment& now) const;

    Moment m_last; ///< from where a desktop counts
    qint64 m_seenMs = 0;
};

} // namespace sostenuto::app
