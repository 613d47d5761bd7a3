// What the player's state is in the words of MPRIS 2.2. Pure.
#pragma once

#include "app/desktop/MediaSession.h"

#include <QDBusArgument>
#include <QDBusObjectPath>
#include <QVariantMap>

namespace sostenuto::app {

struct MprisPlaylist {
    QDBusObjectPath id{QStringLiteral("/")};
    QString name;
    QString icon; ///< an address; empty = none
    friend bool operator==(const MprisPlaylist&, const MprisPlaylist&) = default;
};
struct MprisMaybePlaylist {
    bool valid = false;
    MprisPlaylist playlist;
    friend bool operator==(const MprisMaybePlaylist&, const MprisMaybePlaylist&) = default;
};
QDBusArgument& operator<<(QDBusArgument& argument, const MprisPlaylist& playlist);
const QDBusArgument& operator>>(const QDBusArgument& argument, MprisPlaylist& playlist);
QDBusArgument& operator<<(QDBusArgument& argument, const MprisMaybePlaylist& playlist);
const QDBusArgument& operator>>(const QDBusArgument& argument, MprisMaybePlaylist& playlist);
/// Before any of these goes over a bus.
void registerMprisTypes();

/// The properties of the interfaces by their names, each with the type that goes over the bus. Position is not among
/// them: it is asked for, and never signalled.
[[nodiscard]] QVariantMap rootWords();
[[nodiscard]] QVariantMap playerWords(const MediaState& state);
[[nodiscard]] QVariantMap trackListWords(const MediaState& state);
[[nodiscard]] QVariantMap playlistsWords(const MediaState& state);
[[nodiscard]] QVariantMap metadataWords(const MediaTrack& track);
/// Those of `now` that are not in `before`, or other there.
[[nodiscard]] QVariantMap changedWords(const QVariantMap& before, const QVariantMap& now);

[[nodiscard]] QDBusObjectPath trackPath(qint64 key); ///< 0 = NoTrack
/// NoTrack = 0; nullopt = not one of ours.
[[nodiscard]] std::optional<qint64> trackKey(const QDBusObjectPath& path);
[[nodiscard]] QDBusObjectPath playlistPath(const QString& id);
[[nodiscard]] QString playlistId(const QDBusObjectPath& path); ///< empty = not one of ours
[[nodiscard]] std::optional<MediaLoop> loopOf(const QString& word);

/// As GetPlaylists answers: `order` is "Alphabetical" or "UserDefined"; another is taken for the latter.
struct PlaylistsWish {
    uint first = 0;
    uint most = 0;
    QString order;
    bool reversed = false;
};
[[nodiscard]] QVector<MprisPlaylist> playlistsOf(const MediaState& state, const PlaylistsWish& wish);
/// Of the same id and with another name than before.
[[nodiscard]] QVector<MprisPlaylist> renamedPlaylists(const MediaState& before, const MediaState& now);

/// What Seek means: behind the end of the track is the next one, before its beginning is the beginning.
struct SeekAim {
    enum class Kind { Nothing, Place, Next } kind = Kind::Nothing;
    qint64 ms = 0;
    friend bool operator==(const SeekAim&, const SeekAim&) = default;
};
[[nodiscard]] SeekAim aimOfSeek(const MediaState& state, qint64 positionMs, qint64 byMicroseconds);
/// The same for SetPosition, which has no effect outside of the track, or when another one plays by now.
[[nodiscard]] SeekAim aimOfSetPosition(const MediaState& state, const QDBusObjectPath& track, qint64 microseconds);

/// How one list of tracks becomes another. Done in their order on `before` they make `now`.
struct TrackListStep {
    enum class Kind { Added, Removed, Replaced } kind = Kind::Replaced;
    qint64 key = 0;
    qint64 after = 0; ///< Added: 0 = as the first
    friend bool operator==(const TrackListStep&, const TrackListStep&) = default;
};
/// More than so many are one Replaced.
inline constexpr qsizetype mostTrackListSteps = 20;
[[nodiscard]] QVector<TrackListStep> trackListSteps(const QVector<qint64>& before, const QVector<qint64>& now);

} // namespace sostenuto::app
