#include "sync/subsonic/Answers.h"

#include "sync/subsonic/AboutText.h"
#include "sync/subsonic/JsonValues.h"

#include <algorithm>
#include <functional>

namespace sostenuto::sync {

namespace {

/// In ms, a week: nothing that plays is longer.
constexpr qint64 longestPlace = 7LL * 24 * 3600 * 1000;

tl::unexpected<Error> unreadable(const QString& what)
{
    return tl::unexpected<Error>(
        Error{ErrorKind::Protocol, QStringLiteral("the answer's ") + what + QStringLiteral(" can't be read"), 0, true});
}

/// The rows of wrapper/member.
Result<json::Rows> rowsOf(const QJsonObject& response, const QString& wrapper, const QString& member)
{
    const auto object = json::wrapper(response, wrapper);
    if (!object)
        return unreadable(wrapper);
    auto rows = json::rows(*object, member);
    if (!rows || (rows->count > 0 && rows->objects.isEmpty()))
        return unreadable(member);
    return *std::move(rows);
}

template <class T>
Result<Page<T>> pageOf(const Result<json::Rows>& rows, const std::function<T(const QJsonObject&)>& read)
{
    if (!rows)
        return tl::unexpected(rows.error());
    Page<T> page;
    page.count = rows->count;
    page.rows.reserve(rows->objects.size());
    for (const QJsonObject& row : rows->objects) {
        T value = read(row);
        if (!value.remoteId.isEmpty())
            page.rows.append(std::move(value));
    }
    if (page.rows.isEmpty() && page.count > 0)
        return unreadable(QStringLiteral("ids"));
    return page;
}

/// What a wrapper holds that stands for one thing: nothing less than an object with an id.
std::optional<QJsonObject> thing(const QJsonObject& response, const QString& wrapper)
{
    const auto object = json::wrapper(response, wrapper);
    return object && !json::id(*object, QStringLiteral("id")).isEmpty() ? object : std::nullopt;
}

/// The ids, an empty one for what has none.
Result<QStringList> idsOf(const QJsonObject& object, const QString& member)
{
    const auto rows = json::rows(object, member);
    if (!rows)
        return unreadable(member);
    QStringList ids;
    ids.reserve(rows->count);
    for (const QJsonObject& row : rows->objects)
        ids.append(json::id(row, QStringLiteral("id")));
    for (qsizetype i = rows->objects.size(); i < rows->count; ++i)
        ids.append(QString{});
    const bool none = std::all_of(ids.cbegin(), ids.cend(), [](const QString& id) { return id.isEmpty(); });
    if (none && !ids.isEmpty())
        return unreadable(QStringLiteral("ids"));
    return ids;
}

} // namespace

Result<Page<RemoteArtist>> readArtistPage(const QJsonObject& response, const QString& wrapper)
{
    return pageOf<RemoteArtist>(rowsOf(response, wrapper, QStringLiteral("artist")), toArtist);
}

Result<Page<RemoteAlbum>> readAlbumPage(const QJsonObject& response, const QString& wrapper)
{
    return pageOf<RemoteAlbum>(rowsOf(response, wrapper, QStringLiteral("album")), toAlbum);
}

Result<Page<RemoteTrack>> readTrackPage(const QJsonObject& response, const QString& wrapper, const Dialect& dialect)
{
    return pageOf<RemoteTrack>(rowsOf(response, wrapper, QStringLiteral("song")),
                               [&](const QJsonObject& row) { return toTrack(row, dialect); });
}

Result<Page<RemoteArtist>> readArtistIndex(const QJsonObject& response)
{
    const auto letters = rowsOf(response, QStringLiteral("artists"), QStringLiteral("index"));
    if (!letters)
        return tl::unexpected(letters.error());
    Page<RemoteArtist> all;
    all.count = letters->count - static_cast<int>(letters->objects.size());
    for (const QJsonObject& letter : letters->objects) {
        const auto rows = json::rows(letter, QStringLiteral("artist"));
        all.count += rows ? rows->count : 1;
        for (const QJsonObject& row : rows.value_or(json::Rows{}).objects) {
            const RemoteArtist artist = toArtist(row);
            if (!artist.remoteId.isEmpty())
                all.rows.append(artist);
        }
    }
    if (all.rows.isEmpty() && all.count > 0)
        return unreadable(QStringLiteral("artists"));
    return all;
}

Result<QVector<RemoteTrack>> readAlbumTracks(const QJsonObject& response, const Dialect& dialect)
{
    if (!thing(response, QStringLiteral("album")))
        return unreadable(QStringLiteral("album"));
    const auto page = readTrackPage(response, QStringLiteral("album"), dialect);
    if (!page)
        return tl::unexpected(page.error());
    if (page->count > page->rows.size())
        return unreadable(QStringLiteral("songs"));
    return page->rows;
}

Result<RemoteTrack> readTrack(const QJsonObject& response, const QString& id, const Dialect& dialect)
{
    const auto song = thing(response, QStringLiteral("song"));
    if (!song || json::id(*song, QStringLiteral("id")) != id)
        return unreadable(QStringLiteral("song"));
    return toTrack(*song, dialect);
}

Result<QVector<RemotePlaylist>> readPlaylists(const QJsonObject& response, const Dialect& dialect)
{
    const auto rows = rowsOf(response, QStringLiteral("playlists"), QStringLiteral("playlist"));
    if (!rows)
        return tl::unexpected(rows.error());
    QVector<RemotePlaylist> lists;
    for (const QJsonObject& row : rows->objects.first(std::min<qsizetype>(rows->objects.size(), mostPlaylists)))
        lists.append(toPlaylist(row, dialect));
    const bool none =
        std::all_of(lists.cbegin(), lists.cend(), [](const RemotePlaylist& list) { return list.remoteId.isEmpty(); });
    if (none && !lists.isEmpty())
        return unreadable(QStringLiteral("ids"));
    if (rows->count > lists.size())
        lists.append(RemotePlaylist{});
    return lists;
}

Result<RemotePlaylist> readPlaylist(const QJsonObject& response, const QString& id, const Dialect& dialect)
{
    const auto object = thing(response, QStringLiteral("playlist"));
    // An answer about another list must not become the content of this one.
    if (!object || json::id(*object, QStringLiteral("id")) != id)
        return unreadable(QStringLiteral("playlist"));
    const auto entries = json::rows(*object, QStringLiteral("entry"));
    if (!entries)
        return unreadable(QStringLiteral("entries"));
    if (entries->count > mostEntries)
        return tl::unexpected<Error>(Error{
            ErrorKind::Protocol,
            QStringLiteral("the playlist has %1 entries, at most %2 are read").arg(entries->count).arg(mostEntries), 0,
            true});
    auto ids = idsOf(*object, QStringLiteral("entry"));
    if (!ids)
        return tl::unexpected(ids.error());
    ids->removeAll(QString{});
    RemotePlaylist list = toPlaylist(*object, dialect);
    list.songCount = std::max(list.songCount, entries->count);
    list.trackRemoteIds = *ids;
    list.hasEntries = true;
    return list;
}

Result<RemoteSignal> readSignal(const QJsonObject& response)
{
    const auto status = json::wrapper(response, QStringLiteral("scanStatus"));
    if (!status)
        return unreadable(QStringLiteral("scanStatus"));
    RemoteSignal signal;
    signal.scanning = json::flag(*status, QStringLiteral("scanning"));
    signal.tracks = json::number(*status, QStringLiteral("count"), -1);
    const QString last = json::text(*status, QStringLiteral("lastScan")).left(64);
    if (!last.isEmpty() && !last.startsWith(u"0001-01-01")) // never
        signal.stamp = last + u' ' + QString::number(signal.tracks);
    return signal;
}

Result<RemoteLoved> readLoved(const QJsonObject& response)
{
    const auto starred = json::wrapper(response, QStringLiteral("starred2"));
    if (!starred)
        return unreadable(QStringLiteral("starred2"));
    const auto artists = idsOf(*starred, QStringLiteral("artist"));
    const auto albums = idsOf(*starred, QStringLiteral("album"));
    const auto tracks = idsOf(*starred, QStringLiteral("song"));
    for (const auto* part : {&artists, &albums, &tracks}) {
        if (!*part)
            return tl::unexpected(part->error());
    }
    return RemoteLoved{*artists, *albums, *tracks};
}

Result<RemoteArtistInfo> readArtistInfo(const QJsonObject& response)
{
    constexpr qsizetype mostRead = 100;
    const auto info = json::wrapper(response, QStringLiteral("artistInfo2"));
    if (!info)
        return unreadable(QStringLiteral("artistInfo2"));
    auto ids = idsOf(*info, QStringLiteral("similarArtist"));
    if (!ids)
        return tl::unexpected(ids.error());
    ids->removeAll(QString{});
    ids->removeDuplicates();
    return RemoteArtistInfo{ids->mid(0, mostRead), aboutText(info->value(u"biography").toString())};
}

Result<QVector<RemoteStation>> readStations(const QJsonObject& response)
{
    const auto rows = rowsOf(response, QStringLiteral("internetRadioStations"), QStringLiteral("internetRadioStation"));
    if (!rows)
        return tl::unexpected(rows.error());
    QVector<RemoteStation> stations;
    for (const QJsonObject& row : rows->objects)
        stations.append(toStation(row));
    if (rows->count > stations.size())
        stations.append(RemoteStation{});
    return stations;
}

Result<std::optional<RemoteQueue>> readQueue(const QJsonObject& response, const QString& wrapper)
{
    if (!response.contains(wrapper) || response.value(wrapper).isNull())
        return std::optional<RemoteQueue>{};
    const auto object = json::wrapper(response, wrapper);
    const auto entries = object ? json::rows(*object, QStringLiteral("entry")) : std::nullopt;
    if (!entries || (entries->count > 0 && entries->objects.isEmpty()))
        return unreadable(wrapper);
    if (entries->count > mostEntries)
        return unreadable(QStringLiteral("long queue"));
    const QString currentId = json::id(*object, QStringLiteral("current"));
    const qint64 currentIndex = json::number(*object, QStringLiteral("currentIndex"), -1);
    RemoteQueue queue;
    bool isExact = false; // the current entry itself was read
    for (qsizetype i = 0; i < entries->objects.size(); ++i) {
        const QString id = json::id(entries->objects[i], QStringLiteral("id"));
        // By index where the service says one: the same track may stand there twice.
        const bool isCurrent = currentIndex >= 0 ? i == currentIndex : !currentId.isEmpty() && id == currentId;
        if (queue.current < 0 && (isCurrent || (currentIndex >= 0 && i > currentIndex)) && !id.isEmpty()) {
            queue.current = static_cast<int>(queue.trackRemoteIds.size());
            isExact = isCurrent;
        }
        if (!id.isEmpty())
            queue.trackRemoteIds.append(id);
    }
    if (queue.trackRemoteIds.isEmpty())
        return std::optional<RemoteQueue>{};
    if (isExact)
        queue.positionMs = json::amount(*object, QStringLiteral("position"), longestPlace);
    queue.changedBy = json::name(*object, QStringLiteral("changedBy"));
    queue.changedAt = json::time(*object, QStringLiteral("changed"));
    return queue;
}

Result<QVector<RemoteBookmark>> readBookmarks(const QJsonObject& response)
{
    const QString wrapper = QStringLiteral("bookmarks");
    if (!response.contains(wrapper) || response.value(wrapper).isNull())
        return QVector<RemoteBookmark>{};
    const auto rows = rowsOf(response, wrapper, QStringLiteral("bookmark"));
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->count > mostEntries || rows->count > rows->objects.size())
        return unreadable(wrapper);
    QVector<RemoteBookmark> bookmarks;
    for (const QJsonObject& row : rows->objects) {
        const QString id = json::id(row.value(QStringLiteral("entry")).toObject(), QStringLiteral("id"));
        if (id.isEmpty())
            return unreadable(wrapper);
        const QDateTime changed = json::time(row, QStringLiteral("changed"));
        bookmarks.append({id, json::amount(row, QStringLiteral("position"), longestPlace),
                          changed.isValid() ? changed : json::time(row, QStringLiteral("created"))});
    }
    return bookmarks;
}

} // namespace sostenuto::sync
