#include "FakeEdits.h"

#include <algorithm>
#include <utility>

namespace sostenuto::ui {

using namespace sync;

namespace {

template <class T>
QFuture<Result<T>> ready(Result<T> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

template <class IdType>
QString listed(const QVector<IdType>& ids)
{
    QStringList texts;
    for (IdType id : ids)
        texts.append(QString::number(id.value));
    return texts.join(u' ');
}

QString word(bool on)
{
    return on ? QStringLiteral("true") : QStringLiteral("false");
}

} // namespace

bool FakeEdits::begin(const QString& call, Error* error)
{
    calls.append(call);
    if (!failNext)
        return true;
    *error = Error{*std::exchange(failNext, std::nullopt), call};
    return false;
}

QFuture<Result<void>> FakeEdits::setLoved(const QVector<TrackId>& tracks, bool loved)
{
    Error error;
    if (!begin(QStringLiteral("setLoved %1 %2").arg(listed(tracks), word(loved)), &error))
        return ready(Result<void>(tl::unexpected(error)));
    for (TrackId id : tracks)
        m_library.trackRows[id.value].loved = loved;
    Q_EMIT m_library.tracksChanged(tracks);
    return ready(Result<void>());
}

QFuture<Result<void>> FakeEdits::setAlbumLoved(AlbumId album, bool loved)
{
    Error error;
    if (!begin(QStringLiteral("setAlbumLoved %1 %2").arg(album.value).arg(word(loved)), &error))
        return ready(Result<void>(tl::unexpected(error)));
    m_library.albumRows[album.value].loved = loved;
    Q_EMIT m_library.catalogueChanged();
    return ready(Result<void>());
}

QFuture<Result<void>> FakeEdits::setArtistLoved(ArtistId artist, bool loved)
{
    Error error;
    if (!begin(QStringLiteral("setArtistLoved %1 %2").arg(artist.value).arg(word(loved)), &error))
        return ready(Result<void>(tl::unexpected(error)));
    m_library.artistRows[artist.value].loved = loved;
    Q_EMIT m_library.catalogueChanged();
    return ready(Result<void>());
}

QFuture<Result<void>> FakeEdits::setRating(TrackId track, int rating)
{
    Error error;
    if (!begin(QStringLiteral("setRating %1 %2").arg(track.value).arg(rating), &error))
        return ready(Result<void>(tl::unexpected(error)));
    m_library.trackRows[track.value].rating = rating;
    Q_EMIT m_library.tracksChanged({track});
    return ready(Result<void>());
}

QFuture<Result<PlaylistId>> FakeEdits::createPlaylist(const QString& name, const QVector<TrackId>& tracks)
{
    Error error;
    if (!begin(QStringLiteral("createPlaylist %1 %2").arg(name, listed(tracks)).trimmed(), &error))
        return ready(Result<PlaylistId>(tl::unexpected(error)));
    const PlaylistId id = m_library.addPlaylist(name, tracks);
    Q_EMIT m_library.playlistsChanged();
    return ready(Result<PlaylistId>(id));
}

QFuture<Result<void>> FakeEdits::renamePlaylist(PlaylistId playlist, const QString& name)
{
    Error error;
    if (!begin(QStringLiteral("renamePlaylist %1 %2").arg(playlist.value).arg(name), &error))
        return ready(Result<void>(tl::unexpected(error)));
    m_library.playlistRows[playlist.value].name = name;
    Q_EMIT m_library.playlistsChanged();
    return ready(Result<void>());
}

QFuture<Result<void>> FakeEdits::describePlaylist(PlaylistId playlist, const QString& comment)
{
    Error error;
    if (!begin(QStringLiteral("describePlaylist %1 %2").arg(playlist.value).arg(comment).trimmed(), &error))
        return ready(Result<void>(tl::unexpected(error)));
    m_library.playlistRows[playlist.value].comment = comment;
    Q_EMIT m_library.playlistsChanged();
    return ready(Result<void>());
}

QFuture<Result<void>> FakeEdits::deletePlaylist(PlaylistId playlist)
{
    Error error;
    if (!begin(QStringLiteral("deletePlaylist %1").arg(playlist.value), &error))
        return ready(Result<void>(tl::unexpected(error)));
    m_library.playlistRows.remove(playlist.value);
    m_library.entryRows.remove(playlist.value);
    Q_EMIT m_library.playlistsChanged();
    return ready(Result<void>());
}

QFuture<Result<QVector<EntryId>>> FakeEdits::addToPlaylist(PlaylistId playlist, const QVector<TrackId>& tracks,
                                                           int position)
{
    Error error;
    const auto call = QStringLiteral("addToPlaylist %1 %2 at %3").arg(playlist.value).arg(listed(tracks)).arg(position);
    if (!begin(call, &error))
        return ready(Result<QVector<EntryId>>(tl::unexpected(error)));
    QVector<PlaylistEntry>& entries = m_library.entryRows[playlist.value];
    qsizetype at = position < 0 ? entries.size() : std::min<qsizetype>(position, entries.size());
    QVector<EntryId> added;
    for (TrackId track : tracks) {
        PlaylistEntry entry;
        entry.id = EntryId{++m_library.nextId};
        entry.track.id = track;
        entry.changeWaiting = true;
        entries.insert(at++, entry);
        added.append(entry.id);
    }
    Q_EMIT m_library.playlistChanged(playlist);
    Q_EMIT m_library.playlistsChanged();
    return ready(Result<QVector<EntryId>>(added));
}

QFuture<Result<void>> FakeEdits::removeFromPlaylist(PlaylistId playlist, const QVector<EntryId>& entries)
{
    Error error;
    if (!begin(QStringLiteral("removeFromPlaylist %1 %2").arg(playlist.value).arg(listed(entries)), &error))
        return ready(Result<void>(tl::unexpected(error)));
    m_library.entryRows[playlist.value].removeIf(
        [&](const PlaylistEntry& entry) { return entries.contains(entry.id); });
    Q_EMIT m_library.playlistChanged(playlist);
    Q_EMIT m_library.playlistsChanged();
    return ready(Result<void>());
}

QFuture<Result<void>> FakeEdits::moveInPlaylist(PlaylistId playlist, EntryId entry, int position)
{
    Error error;
    const auto call = QStringLiteral("moveInPlaylist %1 %2 %3").arg(playlist.value).arg(entry.value).arg(position);
    if (!begin(call, &error))
        return ready(Result<void>(tl::unexpected(error)));
    QVector<PlaylistEntry>& entries = m_library.entryRows[playlist.value];
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (entries[i].id == entry) {
            entries.move(i, std::clamp<qsizetype>(position, 0, entries.size() - 1));
            break;
        }
    }
    Q_EMIT m_library.playlistChanged(playlist);
    return ready(Result<void>());
}

QFuture<Result<SmartPlaylistId>> FakeEdits::addSmartPlaylist(const SmartPlaylist& list)
{
    Error error;
    if (!begin(QStringLiteral("addSmartPlaylist %1: %2").arg(list.name, list.query), &error))
        return ready(Result<SmartPlaylistId>(tl::unexpected(error)));
    SmartPlaylist row = list;
    row.id = SmartPlaylistId{++m_library.nextId};
    m_library.smartRows.insert(row.id.value, row);
    Q_EMIT m_library.playlistsChanged();
    return ready(Result<SmartPlaylistId>(row.id));
}

QFuture<Result<void>> FakeEdits::changeSmartPlaylist(const SmartPlaylist& list)
{
    Error error;
    if (!begin(QStringLiteral("changeSmartPlaylist %1 %2: %3").arg(list.id.value).arg(list.name, list.query), &error))
        return ready(Result<void>(tl::unexpected(error)));
    m_library.smartRows.insert(list.id.value, list);
    Q_EMIT m_library.playlistsChanged();
    return ready(Result<void>());
}

QFuture<Result<void>> FakeEdits::removeSmartPlaylist(SmartPlaylistId list)
{
    Error error;
    if (!begin(QStringLiteral("removeSmartPlaylist %1").arg(list.value), &error))
        return ready(Result<void>(tl::unexpected(error)));
    m_library.smartRows.remove(list.value);
    Q_EMIT m_library.playlistsChanged();
    return ready(Result<void>());
}

QFuture<Result<void>> FakeEdits::setBookmark(TrackId track, qint64 positionMs)
{
    Error error;
    if (!begin(QStringLiteral("setBookmark %1 %2").arg(track.value).arg(positionMs), &error))
        return ready(Result<void>(tl::unexpected(error)));
    m_library.marks.removeIf([&](const Bookmark& mark) { return mark.track == track; });
    m_library.marks.prepend({track, positionMs, QDateTime::currentDateTimeUtc()});
    Q_EMIT m_library.bookmarksChanged();
    return ready(Result<void>());
}

QFuture<Result<void>> FakeEdits::removeBookmarks(const QVector<TrackId>& tracks)
{
    Error error;
    if (!begin(QStringLiteral("removeBookmarks %1").arg(listed(tracks)), &error))
        return ready(Result<void>(tl::unexpected(error)));
    m_library.marks.removeIf([&](const Bookmark& mark) { return tracks.contains(mark.track); });
    Q_EMIT m_library.bookmarksChanged();
    return ready(Result<void>());
}

QFuture<Result<void>> FakeEdits::recordPlay(TrackId track, const QDateTime& startedAt)
{
    Error error;
    if (!begin(QStringLiteral("recordPlay %1 %2").arg(track.value).arg(startedAt.toString(Qt::ISODate)), &error))
        return ready(Result<void>(tl::unexpected(error)));
    return ready(Result<void>());
}

QFuture<Result<void>> FakeEdits::keepPlay(TrackId track, const QDateTime& startedAt)
{
    Error error;
    if (!begin(QStringLiteral("keepPlay %1 %2").arg(track.value).arg(startedAt.toString(Qt::ISODate)), &error))
        return ready(Result<void>(tl::unexpected(error)));
    return ready(Result<void>());
}

QFuture<Result<int>> FakeEdits::clearHistory()
{
    Error error;
    if (!begin(QStringLiteral("clearHistory"), &error))
        return ready(Result<int>(tl::unexpected(error)));
    return ready(Result<int>(3));
}

void FakeEdits::announceNowPlaying(TrackId track)
{
    calls.append(QStringLiteral("announceNowPlaying %1").arg(track.value));
}

} // namespace sostenuto::ui
