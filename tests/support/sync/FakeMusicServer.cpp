#include "tests/support/sync/FakeMusicServer.h"

#include <sync/model/Answer.h>

#include <QTimer>

#include <algorithm>

namespace sostenuto::sync {

std::optional<Error> FakeMusicServer::refusal(const QString& name) const
{
    const auto found = refusing.constFind(refusing.contains(name) ? name : QStringLiteral("*"));
    return found == refusing.cend() ? std::nullopt : std::optional(*found);
}

template <class T>
QFuture<Result<T>> FakeMusicServer::request(const QString& name, std::function<Result<T>()> act)
{
    const Answer<T> answer;
    const int number = requests++;
    calls.append(name);
    QTimer::singleShot(0, this, [=, this] {
        const bool broken = breaks.request == number;
        if (const auto error = refusal(name))
            return answer.fail(*error);
        if (beforeActing)
            beforeActing(name);
        const Fate meant = fate ? fate(name) : Fate{};
        Result<T> result = failure(ErrorKind::ConnectionLost);
        if (meant.acts && meant.error)
            (void)act();
        if (meant.error)
            return answer.fail(*meant.error);
        if (!broken || breaks.cut == Cut::After)
            result = act();
        if (!broken)
            return answer.give(std::move(result));
        answer.fail(Error{ErrorKind::ConnectionLost, QStringLiteral("cut in %1").arg(name), 0, true});
        if (onBreak)
            onBreak();
    });
    return answer.future();
}

template <class T>
static Page<T> pageOf(const QVector<T>& all, int offset, int size)
{
    Page<T> page;
    page.rows = all.mid(offset, size);
    page.count = static_cast<int>(page.rows.size());
    return page;
}

QFuture<Result<void>> FakeMusicServer::ping()
{
    return request<void>(QStringLiteral("ping"), [] { return Result<void>{}; });
}

QFuture<Result<Page<RemoteArtist>>> FakeMusicServer::artists(int offset, int size)
{
    return request<Page<RemoteArtist>>(QStringLiteral("artists"), [=, this]() -> Result<Page<RemoteArtist>> {
        return pageOf(allArtists, offset, std::min(size, mostRows));
    });
}

QFuture<Result<Page<RemoteAlbum>>> FakeMusicServer::albums(int offset, int size)
{
    return request<Page<RemoteAlbum>>(QStringLiteral("albums"), [=, this]() -> Result<Page<RemoteAlbum>> {
        return pageOf(allAlbums, offset, std::min(size, mostRows));
    });
}

QFuture<Result<Page<RemoteTrack>>> FakeMusicServer::tracks(int offset, int size)
{
    return request<Page<RemoteTrack>>(QStringLiteral("tracks"), [=, this]() -> Result<Page<RemoteTrack>> {
        return pageOf(searchGivesNothing ? QVector<RemoteTrack>{} : allTracks, offset, std::min(size, mostRows));
    });
}

QFuture<Result<bool>> FakeMusicServer::listsTracks()
{
    return request<bool>(QStringLiteral("listsTracks"), [this]() -> Result<bool> { return !searchGivesNothing; });
}

QFuture<Result<QVector<RemoteTrack>>> FakeMusicServer::albumTracks(const QString& albumId)
{
    return request<QVector<RemoteTrack>>(QStringLiteral("albumTracks"), [=, this]() -> Result<QVector<RemoteTrack>> {
        QVector<RemoteTrack> rows;
        std::copy_if(allTracks.cbegin(), allTracks.cend(), std::back_inserter(rows),
                     [&](const RemoteTrack& track) { return track.albumRemoteId == albumId; });
        return rows;
    });
}

QFuture<Result<RemoteTrack>> FakeMusicServer::track(const QString& trackId)
{
    return request<RemoteTrack>(QStringLiteral("track"), [=, this]() -> Result<RemoteTrack> {
        RemoteTrack row;
        row.remoteId = trackId;
        if (!tellsPlays)
            return row;
        row.playCount = 0;
        row.lastPlayed = QDateTime{};
        for (const Play& play : std::as_const(plays)) {
            if (play.track != trackId)
                continue;
            row.playCount = *row.playCount + 1;
            if (!row.lastPlayed->isValid() || play.at > *row.lastPlayed)
                row.lastPlayed = play.at;
        }
        return row;
    });
}

QFuture<Result<QVector<RemotePlaylist>>> FakeMusicServer::playlists()
{
    return request<QVector<RemotePlaylist>>(QStringLiteral("playlists"), [this]() -> Result<QVector<RemotePlaylist>> {
        QVector<RemotePlaylist> rows;
        for (RemotePlaylist list : std::as_const(lists)) {
            list.songCount = static_cast<int>(list.trackRemoteIds.size()) + hidden.value(list.remoteId);
            list.trackRemoteIds.clear();
            rows.append(list);
        }
        return rows;
    });
}

QFuture<Result<RemotePlaylist>> FakeMusicServer::playlist(const QString& playlistId)
{
    return request<RemotePlaylist>(QStringLiteral("playlist"), [=, this]() -> Result<RemotePlaylist> {
        if (!lists.contains(playlistId))
            return failure(ErrorKind::NotFound);
        RemotePlaylist list = lists.value(playlistId);
        list.songCount = static_cast<int>(list.trackRemoteIds.size());
        if (!hidesFromOneList)
            list.songCount += hidden.value(playlistId);
        list.hasEntries = true;
        return list;
    });
}

QFuture<Result<RemoteLoved>> FakeMusicServer::loved()
{
    return request<RemoteLoved>(QStringLiteral("loved"), [this]() -> Result<RemoteLoved> {
        return RemoteLoved{{}, {}, lovedTracks};
    });
}

QFuture<Result<std::optional<RemoteQueue>>> FakeMusicServer::queue()
{
    using Left = std::optional<RemoteQueue>;
    return request<Left>(QStringLiteral("queue"), [this]() -> Result<Left> { return left; });
}

QFuture<Result<void>> FakeMusicServer::saveQueue(const RemoteQueue& queue)
{
    return request<void>(QStringLiteral("saveQueue"), [=, this] {
        left = queue;
        left->changedAt = QDateTime::currentDateTimeUtc();
        return Result<void>{};
    });
}

QFuture<Result<void>> FakeMusicServer::setLoved(Kind, const QString& id, bool isLoved)
{
    return request<void>(QStringLiteral("setLoved"), [=, this] {
        lovedTracks.removeAll(id);
        if (isLoved)
            lovedTracks.append(id);
        return Result<void>{};
    });
}

QFuture<Result<void>> FakeMusicServer::setRating(const QString& trackId, int rating)
{
    return request<void>(QStringLiteral("setRating"), [=, this] {
        ratings[trackId] = rating;
        return Result<void>{};
    });
}

QFuture<Result<QString>> FakeMusicServer::createPlaylist(const QString& name, const QStringList& trackIds)
{
    return request<QString>(QStringLiteral("createPlaylist"), [=, this]() -> Result<QString> {
        RemotePlaylist list;
        list.remoteId = QStringLiteral("made-%1").arg(++m_madeLists);
        list.name = name;
        list.trackRemoteIds = trackIds;
        lists.insert(list.remoteId, list);
        return list.remoteId;
    });
}

QFuture<Result<void>> FakeMusicServer::renamePlaylist(const QString& id, const QString& name)
{
    return request<void>(QStringLiteral("renamePlaylist"), [=, this] {
        lists[id].name = name;
        return Result<void>{};
    });
}

QFuture<Result<void>> FakeMusicServer::describePlaylist(const QString& id, const QString& comment)
{
    return request<void>(QStringLiteral("describePlaylist"), [=, this] {
        lists[id].comment = comment;
        return Result<void>{};
    });
}

QFuture<Result<QVector<RemoteBookmark>>> FakeMusicServer::bookmarks()
{
    return request<QVector<RemoteBookmark>>(QStringLiteral("bookmarks"),
                                            [this]() -> Result<QVector<RemoteBookmark>> { return marks; });
}

QFuture<Result<void>> FakeMusicServer::setBookmark(const QString& trackId, qint64 positionMs)
{
    return request<void>(QStringLiteral("setBookmark"), [=, this] {
        marks.removeIf([&](const RemoteBookmark& mark) { return mark.trackRemoteId == trackId; });
        marks.append({trackId, positionMs, now.isValid() ? now : QDateTime::currentDateTimeUtc()});
        return Result<void>{};
    });
}

QFuture<Result<void>> FakeMusicServer::removeBookmark(const QString& trackId)
{
    return request<void>(QStringLiteral("removeBookmark"), [=, this] {
        marks.removeIf([&](const RemoteBookmark& mark) { return mark.trackRemoteId == trackId; });
        return Result<void>{};
    });
}

QFuture<Result<void>> FakeMusicServer::deletePlaylist(const QString& id)
{
    return request<void>(QStringLiteral("deletePlaylist"), [=, this] {
        lists.remove(id);
        return Result<void>{};
    });
}

QFuture<Result<void>> FakeMusicServer::appendToPlaylist(const QString& id, const QStringList& trackIds)
{
    return request<void>(QStringLiteral("appendToPlaylist"), [=, this] {
        lists[id].trackRemoteIds += trackIds;
        return Result<void>{};
    });
}

QFuture<Result<void>> FakeMusicServer::replacePlaylist(const QString& id, const QString&, const QStringList& ids)
{
    return request<void>(QStringLiteral("replacePlaylist"), [=, this] {
        lists[id].trackRemoteIds = ids;
        return Result<void>{};
    });
}

QFuture<Result<void>> FakeMusicServer::submitPlay(const QString& trackId, const QDateTime& startedAt)
{
    return request<void>(QStringLiteral("submitPlay"), [=, this] {
        plays.append({trackId, startedAt});
        return Result<void>{};
    });
}

QFuture<Result<void>> FakeMusicServer::announceNowPlaying(const QString&)
{
    return request<void>(QStringLiteral("announceNowPlaying"), [] { return Result<void>{}; });
}

QFuture<Result<QByteArray>> FakeMusicServer::cover(const QString&, int)
{
    return request<QByteArray>(QStringLiteral("cover"),
                               []() -> Result<QByteArray> { return failure(ErrorKind::NotFound); });
}

} // namespace sostenuto::sync
