#include "app/control/MediaPicture.h"

#include <player/engine/SoundSettings.h>
#include <sync/model/Station.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace sostenuto::app {

using player::PlayState;

namespace {

constexpr std::size_t mostShown = 750;
constexpr std::size_t shownStep = 250; ///< the part moves on by so many
const QString playlistPrefix = QStringLiteral("p");
const QString smartPrefix = QStringLiteral("s");

MediaLoop loopOf(player::Repeat repeat)
{
    switch (repeat) {
    case player::Repeat::One:
        return MediaLoop::Track;
    case player::Repeat::All:
        return MediaLoop::Playlist;
    case player::Repeat::Off:
        break;
    }
    return MediaLoop::None;
}

/// "Folk; Blues"
QStringList severalOf(const QString& text)
{
    return text.split(QStringLiteral("; "), Qt::SkipEmptyParts);
}

MediaTrack heardTrack(const MediaScene& scene, const player::QueueItem& item)
{
    MediaTrack track;
    if (scene.heard && scene.heard->id.value == item.track) {
        track = mediaTrack(item, *scene.heard);
        track.artFile = scene.coverFile;
        track.albumArtist = scene.albumArtist;
        track.file = scene.file;
    }
    track.key = item.key;
    track.lengthMs = std::max<qint64>(0, scene.durationMs);
    return track;
}

} // namespace

MediaStatus mediaStatus(PlayState state)
{
    switch (state) {
    case PlayState::Playing:
    case PlayState::Waiting:
        return MediaStatus::Playing;
    case PlayState::Paused:
        return MediaStatus::Paused;
    case PlayState::Stopped:
        break;
    }
    return MediaStatus::Stopped;
}

MediaTrack mediaTrack(const player::QueueItem& item, const sync::Track& row)
{
    MediaTrack track;
    track.key = item.key;
    track.title = row.title;
    for (const sync::ArtistName& artist : row.artists)
        track.artists.append(artist.name);
    if (track.artists.isEmpty() && !row.artist.isEmpty())
        track.artists.append(row.artist);
    track.album = row.album;
    track.genres = severalOf(row.genre);
    track.composers = severalOf(row.composer);
    track.disc = row.disc;
    track.number = row.number;
    track.year = row.year;
    track.stars = row.rating;
    track.plays = row.playCount;
    track.loved = row.loved;
    track.lovable = !sync::isStation(row.id);
    track.lastPlayed = row.lastPlayed;
    track.lengthMs = item.durationMs > 0 ? item.durationMs : row.durationMs;
    return track;
}

QVector<qint64> shownKeys(const player::PlayQueue& queue)
{
    const auto& items = queue.items();
    const std::size_t block = queue.currentIndex().value_or(0) / shownStep;
    const std::size_t first = block > 0 ? (block - 1) * shownStep : 0;
    QVector<qint64> keys;
    for (std::size_t i = first; i < std::min(items.size(), first + mostShown); ++i)
        keys.append(items[i].key);
    return keys;
}

MediaState mediaState(const MediaScene& scene)
{
    const player::PlayQueue& queue = scene.queue;
    const auto canPlay = scene.canPlay ? scene.canPlay : [](const player::QueueItem&) { return true; };
    const auto current = queue.current();
    MediaState state;
    state.status = mediaStatus(scene.state);
    state.loop = loopOf(queue.repeat());
    state.shuffled = queue.shuffled();
    state.speed = scene.speed;
    state.slowest = player::SlowestSpeed;
    state.fastest = player::FastestSpeed;
    state.volume = scene.muted ? 0 : scene.volume;
    state.canGoNext = current && queue.skipIndex(canPlay).has_value();
    state.canPlay = !queue.isEmpty();
    state.canPause = current.has_value();
    state.canSeek = current && scene.durationMs > 0;
    state.canGoPrevious = state.canSeek || (current && queue.previousIndex(canPlay).has_value());
    if (current)
        state.track = heardTrack(scene, *current);
    state.tracks = shownKeys(queue);
    state.playlists = scene.playlists;
    state.activePlaylist = scene.activePlaylist;
    return state;
}

QVector<MediaPlaylist> mediaPlaylists(const QVector<sync::Playlist>& playlists,
                                      const QVector<sync::SmartPlaylist>& smart)
{
    QVector<MediaPlaylist> all;
    for (const sync::Playlist& playlist : playlists)
        all.append({playlistPrefix + QString::number(playlist.id.value), playlist.name});
    for (const sync::SmartPlaylist& list : smart)
        all.append({smartPrefix + QString::number(list.id.value), list.name});
    return all;
}

MeantPlaylist meantPlaylist(const QString& id)
{
    const qint64 value = id.mid(1).toLongLong();
    if (value > 0 && id.startsWith(playlistPrefix))
        return {sync::PlaylistId{value}, {}};
    if (value > 0 && id.startsWith(smartPrefix))
        return {{}, sync::SmartPlaylistId{value}};
    return {};
}

qint64 PositionBelief::believed(const Moment& now) const
{
    const bool stopped = now.status == MediaStatus::Stopped && m_last.status != MediaStatus::Stopped;
    if (now.key != m_last.key || stopped)
        return 0;
    if (m_last.status != MediaStatus::Playing)
        return m_last.positionMs;
    return m_last.positionMs + std::llround(double(now.clockMs - m_last.clockMs) * m_last.speed);
}

bool PositionBelief::isBroken(const Moment& now, bool sure)
{
    const bool isSame = now.key == m_last.key;
    const bool goesOn = isSame && now.status == m_last.status && now.speed == m_last.speed;
    const bool moved = now.status == MediaStatus::Playing || (isSame && m_last.status == MediaStatus::Playing);
    const bool stands = goesOn && now.positionMs == std::exchange(m_seenMs, now.positionMs);
    const qint64 off = std::abs(now.positionMs - believed(now));
    const bool broken = now.key != 0 && (sure || (!stands && off > (moved ? toleranceMs : 0)));
    if (broken || !goesOn || now.status != MediaStatus::Playing)
        m_last = now; // what is signalled makes clients count anew
    return broken;
}

} // namespace sostenuto::app
