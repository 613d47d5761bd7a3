#include "app/desktop/linux/MprisWords.h"

#include <QDBusMetaType>
#include <QGuiApplication>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace sostenuto::app {

namespace {

constexpr qint64 microseconds = 1000; ///< in a millisecond
const QString noTrack = QStringLiteral("/org/mpris/MediaPlayer2/TrackList/NoTrack");
const QString trackFolder = QStringLiteral("/org/sostenuto/track/");
const QString playlistFolder = QStringLiteral("/org/sostenuto/playlist/");
const QString alphabetical = QStringLiteral("Alphabetical");

/// Clients reckon in seconds with a fraction, and come out a microsecond beside it.
qint64 nearestMs(qint64 position)
{
    return qRound64(double(position) / double(microseconds));
}

QString statusWord(MediaStatus status)
{
    switch (status) {
    case MediaStatus::Playing:
        return QStringLiteral("Playing");
    case MediaStatus::Paused:
        return QStringLiteral("Paused");
    case MediaStatus::Stopped:
        break;
    }
    return QStringLiteral("Stopped");
}

QString loopWord(MediaLoop loop)
{
    switch (loop) {
    case MediaLoop::Track:
        return QStringLiteral("Track");
    case MediaLoop::Playlist:
        return QStringLiteral("Playlist");
    case MediaLoop::None:
        break;
    }
    return QStringLiteral("None");
}

MprisPlaylist mprisPlaylist(const MediaPlaylist& playlist)
{
    return {playlistPath(playlist.id), playlist.name, {}};
}

void insertIf(QVariantMap& words, const QString& name, const QVariant& value, bool known)
{
    if (known)
        words.insert(name, value);
}

QString addressOf(const QString& file)
{
    return QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded);
}

/// The keys of `from` whose order is the same in both: a longest chain of them.
QSet<qint64> longestChain(const QVector<qint64>& from, const QHash<qint64, qsizetype>& placeIn)
{
    QVector<qint64> ends;         // of the best chain of each length
    QHash<qint64, qint64> before; // the one before it in its chain
    for (const qint64 key : from) {
        if (!placeIn.contains(key))
            continue;
        const auto at = std::lower_bound(ends.begin(), ends.end(), key,
                                         [&](qint64 a, qint64 b) { return placeIn.value(a) < placeIn.value(b); });
        if (at != ends.begin())
            before.insert(key, *(at - 1));
        if (at == ends.end())
            ends.append(key);
        else
            *at = key;
    }
    QSet<qint64> chain;
    for (std::optional<qint64> key = ends.isEmpty() ? std::nullopt : std::optional(ends.last()); key;) {
        chain.insert(*key);
        const auto next = before.constFind(*key);
        key = next == before.constEnd() ? std::nullopt : std::optional(*next);
    }
    return chain;
}

} // namespace

QDBusArgument& operator<<(QDBusArgument& argument, const MprisPlaylist& playlist)
{
    argument.beginStructure();
    argument << playlist.id << playlist.name << playlist.icon;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, MprisPlaylist& playlist)
{
    argument.beginStructure();
    argument >> playlist.id >> playlist.name >> playlist.icon;
    argument.endStructure();
    return argument;
}

QDBusArgument& operator<<(QDBusArgument& argument, const MprisMaybePlaylist& playlist)
{
    argument.beginStructure();
    argument << playlist.valid << playlist.playlist;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, MprisMaybePlaylist& playlist)
{
    argument.beginStructure();
    argument >> playlist.valid >> playlist.playlist;
    argument.endStructure();
    return argument;
}

void registerMprisTypes()
{
    qDBusRegisterMetaType<QList<QVariantMap>>();
    qDBusRegisterMetaType<MprisPlaylist>();
    qDBusRegisterMetaType<QList<MprisPlaylist>>();
    qDBusRegisterMetaType<MprisMaybePlaylist>();
}

QVariantMap rootWords()
{
    QVariantMap words{
        {QStringLiteral("CanQuit"), true},
        {QStringLiteral("Fullscreen"), false},
        {QStringLiteral("CanSetFullscreen"), false},
        {QStringLiteral("CanRaise"), true},
        {QStringLiteral("HasTrackList"), true},
        {QStringLiteral("Identity"), QGuiApplication::applicationDisplayName()},
        {QStringLiteral("DesktopEntry"), QGuiApplication::desktopFileName()},
        {QStringLiteral("SupportedUriSchemes"),
         QStringList{QStringLiteral("file"), QStringLiteral("http"), QStringLiteral("https")}},
        {QStringLiteral("SupportedMimeTypes"),
         QStringList{QStringLiteral("audio/flac"), QStringLiteral("audio/mpeg"), QStringLiteral("audio/ogg"),
                     QStringLiteral("audio/opus"), QStringLiteral("audio/mp4"), QStringLiteral("audio/aac"),
                     QStringLiteral("audio/x-wav"), QStringLiteral("audio/x-aiff"), QStringLiteral("audio/x-ape"),
                     QStringLiteral("audio/x-wavpack"), QStringLiteral("audio/x-mpegurl"),
                     QStringLiteral("application/xspf+xml")}},
    };
    return words;
}

QVariantMap metadataWords(const MediaTrack& track)
{
    constexpr double mostStars = 5;
    QVariantMap words{{QStringLiteral("mpris:trackid"), QVariant::fromValue(trackPath(track.key))}};
    insertIf(words, QStringLiteral("mpris:length"), track.lengthMs * microseconds, track.lengthMs > 0);
    insertIf(words, QStringLiteral("mpris:artUrl"), addressOf(track.artFile), !track.artFile.isEmpty());
    insertIf(words, QStringLiteral("xesam:title"), track.title, !track.title.isEmpty());
    insertIf(words, QStringLiteral("xesam:artist"), track.artists, !track.artists.isEmpty());
    insertIf(words, QStringLiteral("xesam:album"), track.album, !track.album.isEmpty());
    insertIf(words, QStringLiteral("xesam:albumArtist"), QStringList{track.albumArtist}, !track.albumArtist.isEmpty());
    insertIf(words, QStringLiteral("xesam:url"), addressOf(track.file), !track.file.isEmpty());
    insertIf(words, QStringLiteral("xesam:genre"), track.genres, !track.genres.isEmpty());
    insertIf(words, QStringLiteral("xesam:composer"), track.composers, !track.composers.isEmpty());
    insertIf(words, QStringLiteral("xesam:discNumber"), track.disc, track.disc > 0);
    insertIf(words, QStringLiteral("xesam:trackNumber"), track.number, track.number > 0);
    insertIf(words, QStringLiteral("xesam:contentCreated"), QString::number(track.year), track.year > 0);
    insertIf(words, QStringLiteral("xesam:userRating"), track.stars / mostStars, track.stars > 0);
    insertIf(words, QStringLiteral("xesam:useCount"), track.plays, track.plays > 0);
    insertIf(words, QStringLiteral("xesam:lastUsed"), track.lastPlayed.toString(Qt::ISODate),
             track.lastPlayed.isValid());
    return words;
}

QVariantMap playerWords(const MediaState& state)
{
    return {
        {QStringLiteral("PlaybackStatus"), statusWord(state.status)},
        {QStringLiteral("LoopStatus"), loopWord(state.loop)},
        {QStringLiteral("Rate"), state.speed},
        {QStringLiteral("MinimumRate"), state.slowest},
        {QStringLiteral("MaximumRate"), state.fastest},
        {QStringLiteral("Shuffle"), state.shuffled},
        {QStringLiteral("Volume"), state.volume},
        {QStringLiteral("Metadata"), state.track ? metadataWords(*state.track) : QVariantMap()},
        {QStringLiteral("CanGoNext"), state.canGoNext},
        {QStringLiteral("CanGoPrevious"), state.canGoPrevious},
        {QStringLiteral("CanPlay"), state.canPlay},
        {QStringLiteral("CanPause"), state.canPause},
        {QStringLiteral("CanSeek"), state.canSeek},
        {QStringLiteral("CanControl"), true},
    };
}

QVariantMap trackListWords(const MediaState& state)
{
    QList<QDBusObjectPath> tracks;
    for (const qint64 key : state.tracks)
        tracks.append(trackPath(key));
    return {{QStringLiteral("Tracks"), QVariant::fromValue(tracks)}, {QStringLiteral("CanEditTracks"), true}};
}

QVariantMap playlistsWords(const MediaState& state)
{
    MprisMaybePlaylist active;
    const auto found = std::find_if(state.playlists.begin(), state.playlists.end(),
                                    [&](const MediaPlaylist& one) { return one.id == state.activePlaylist; });
    if (found != state.playlists.end())
        active = {true, mprisPlaylist(*found)};
    return {{QStringLiteral("PlaylistCount"), uint(state.playlists.size())},
            {QStringLiteral("Orderings"), QStringList{alphabetical, QStringLiteral("UserDefined")}},
            {QStringLiteral("ActivePlaylist"), QVariant::fromValue(active)}};
}

QVariantMap changedWords(const QVariantMap& before, const QVariantMap& now)
{
    QVariantMap changed;
    for (auto word = now.begin(); word != now.end(); ++word) {
        const auto old = before.find(word.key());
        if (old == before.end() || old.value() != word.value())
            changed.insert(word.key(), word.value());
    }
    return changed;
}

QDBusObjectPath trackPath(qint64 key)
{
    return QDBusObjectPath(key == 0 ? noTrack : trackFolder + QString::number(key));
}

std::optional<qint64> trackKey(const QDBusObjectPath& path)
{
    if (path.path() == noTrack)
        return 0;
    bool isNumber = false;
    const qint64 key = path.path().mid(trackFolder.size()).toLongLong(&isNumber);
    return path.path().startsWith(trackFolder) && isNumber && key > 0 ? std::optional(key) : std::nullopt;
}

QDBusObjectPath playlistPath(const QString& id)
{
    return QDBusObjectPath(playlistFolder + id);
}

QString playlistId(const QDBusObjectPath& path)
{
    return path.path().startsWith(playlistFolder) ? path.path().mid(playlistFolder.size()) : QString();
}

std::optional<MediaLoop> loopOf(const QString& word)
{
    for (const MediaLoop loop : {MediaLoop::None, MediaLoop::Track, MediaLoop::Playlist}) {
        if (word == loopWord(loop))
            return loop;
    }
    return std::nullopt;
}

QVector<MprisPlaylist> playlistsOf(const MediaState& state, const PlaylistsWish& wish)
{
    QVector<MediaPlaylist> all = state.playlists;
    if (wish.order == alphabetical)
        std::stable_sort(all.begin(), all.end(), [](const MediaPlaylist& a, const MediaPlaylist& b) {
            return QString::localeAwareCompare(a.name, b.name) < 0;
        });
    if (wish.reversed)
        std::reverse(all.begin(), all.end());
    const auto size = uint(all.size());
    const uint first = std::min(wish.first, size);
    QVector<MprisPlaylist> part;
    for (uint i = first; i < first + std::min(wish.most, size - first); ++i)
        part.append(mprisPlaylist(all[i]));
    return part;
}

QVector<MprisPlaylist> renamedPlaylists(const MediaState& before, const MediaState& now)
{
    QHash<QString, QString> names;
    for (const MediaPlaylist& playlist : before.playlists)
        names.insert(playlist.id, playlist.name);
    QVector<MprisPlaylist> renamed;
    for (const MediaPlaylist& playlist : now.playlists) {
        const auto old = names.constFind(playlist.id);
        if (old != names.constEnd() && *old != playlist.name)
            renamed.append(mprisPlaylist(playlist));
    }
    return renamed;
}

SeekAim aimOfSeek(const MediaState& state, qint64 positionMs, qint64 byMicroseconds)
{
    if (!state.canSeek || !state.track)
        return {};
    const qint64 ms = positionMs + nearestMs(byMicroseconds);
    if (ms > state.track->lengthMs)
        return {state.canGoNext ? SeekAim::Kind::Next : SeekAim::Kind::Nothing, 0};
    return {SeekAim::Kind::Place, std::max<qint64>(0, ms)};
}

SeekAim aimOfSetPosition(const MediaState& state, const QDBusObjectPath& track, qint64 position)
{
    const bool isThis = state.track && trackKey(track) == state.track->key;
    if (!state.canSeek || !isThis || position < 0 || position > state.track->lengthMs * microseconds)
        return {};
    return {SeekAim::Kind::Place, nearestMs(position)};
}

QVector<TrackListStep> trackListSteps(const QVector<qint64>& before, const QVector<qint64>& now)
{
    using Kind = TrackListStep::Kind;
    if (before == now)
        return {};
    QHash<qint64, qsizetype> placeNow;
    for (qsizetype i = 0; i < now.size(); ++i)
        placeNow.insert(now[i], i);
    const QSet<qint64> staying = longestChain(before, placeNow);
    const qsizetype count = before.size() + now.size() - 2 * staying.size();
    if (count > mostTrackListSteps || staying.isEmpty())
        return {{Kind::Replaced, 0, 0}};
    QVector<TrackListStep> steps;
    for (const qint64 key : before) {
        if (!staying.contains(key))
            steps.append({Kind::Removed, key, 0});
    }
    for (qsizetype i = 0; i < now.size(); ++i) {
        if (!staying.contains(now[i]))
            steps.append({Kind::Added, now[i], i > 0 ? now[i - 1] : 0});
    }
    return steps;
}

} // namespace sostenuto::app
