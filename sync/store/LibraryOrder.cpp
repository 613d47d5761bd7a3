#include "sync/store/LibraryOrder.h"

#include "sync/store/IdSet.h"
#include "sync/store/Query.h"
#include "sync/store/RowMatch.h"

#include <algorithm>
#include <string>
#include <vector>

namespace sostenuto::sync {

namespace {

template <class AnyId>
QVector<AnyId> idsOf(Query& query)
{
    QVector<AnyId> ids;
    while (query.next())
        ids.append(query.id<AnyId>(0));
    return ids;
}

template <class AnyId>
void keep(QVector<AnyId>& ids, const IdSet& wanted)
{
    ids.removeIf([&](AnyId id) { return !wanted.contains(id.value); });
}

IdSet setOf(Query& query)
{
    IdSet set;
    while (query.next())
        set.insert(query.integer(0));
    return set;
}

void keepFound(Database& database, RowKind kind, const QString& filter, auto& ids)
{
    const RowMatch match(database, parseSearch(filter, QDateTime::currentDateTimeUtc()), kind);
    if (match.isEmpty() && match.isPossible())
        return;
    IdSet found;
    const QVector<qint64> rows = rowsMatching(database, kind, match);
    for (const qint64 id : rows)
        found.insert(id);
    keep(ids, found);
}

/// The index that an order is read from. Artist is the library's own order: nothing on top.
const char* valueColumn(TrackOrder order)
{
    switch (order) {
    case TrackOrder::Title:
        return "title_key";
    case TrackOrder::Album:
        return "album_key";
    case TrackOrder::Year:
        return "year";
    case TrackOrder::Duration:
        return "duration_ms";
    case TrackOrder::PlayCount:
        return "plays";
    case TrackOrder::LastPlayed:
        return "last_played";
    case TrackOrder::Genre:
        return "genre";
    case TrackOrder::Composer:
        return "composer";
    case TrackOrder::Quality:
        return "bit_rate";
    case TrackOrder::Added:
        return "added_at";
    case TrackOrder::Rating:
        return "rating";
    case TrackOrder::Loved:
        return "loved";
    case TrackOrder::Here:
        return "held";
    case TrackOrder::Artist:
    case TrackOrder::Random:
        break;
    }
    return "artist_key";
}

constexpr auto ownOrder = "artist_key, album_key, disc, number, title_key, id";

std::string wanted(const TrackQuery& query)
{
    return std::string(query.hereOnly ? " AND held = 1" : "") + (query.lovedOnly ? " AND loved = 1" : "") +
           (query.neverPlayed ? " AND plays = 0" : "");
}

/// The ids of the shown tracks that artist `?` is on, first of them or not. CROSS JOIN: from them to the rows.
std::string tracksOfArtist(const std::string& parameter)
{
    return "(SELECT id FROM track WHERE hidden = 0 AND artist_id = " + parameter +
           " UNION SELECT track_id FROM track_guest WHERE artist_id = " + parameter +
           ") AS his CROSS JOIN track "
           "ON track.id = his.id";
}

/// One album's or one artist's tracks: few, so they are simply sorted.
QVector<TrackId> fewTracks(Database& database, const TrackQuery& query)
{
    std::string sql = "SELECT track.id FROM ";
    sql += query.album.isValid() ? "track WHERE hidden = 0 AND album_id = ?1 AND coalesce(artist_id = ?2, 1)"
                                 : tracksOfArtist("?2") + " WHERE hidden = 0 AND ?1 IS NULL";
    sql += wanted(query) + " ORDER BY ";
    if (query.album.isValid())
        sql += "disc, number, title_key, track.id";
    else
        sql += valueColumn(query.order) + std::string(query.descending ? " DESC, " : ", ") +
               "artist_key, album_key, disc, number, title_key, track.id";
    Query found(database, sql, query.album, query.artist);
    return idsOf<TrackId>(found);
}

/// The first so many, by conditions on columns only: read from the order's index until there are enough.
QVector<TrackId> firstTracks(Database& database, const TrackQuery& query, const RowMatch& match)
{
    Query found(database,
                "SELECT t.id FROM track AS t WHERE t.hidden = 0" + match.condition(1) + wanted(query) + " ORDER BY " +
                    valueColumn(query.order) + (query.descending ? " DESC, " : ", ") + ownOrder + " LIMIT ?2",
                match.values(), query.limit.most);
    return match.isPossible() ? idsOf<TrackId>(found) : QVector<TrackId>{};
}

/// Sorts `ids`, which stand in the library's own order, by another column. Both orders are read from an index alone; a
/// counting sort joins them. (SQLite would sort wide rows, or need an index per order as wide as the first.)
QVector<TrackId> reordered(Database& database, const QVector<TrackId>& ids, const TrackQuery& query)
{
    const std::string column = valueColumn(query.order);
    std::vector<quint32> groupOf; // by id: which distinct value, counted in order
    quint32 groups = 0;
    const bool isFlag = query.order == TrackOrder::Loved || query.order == TrackOrder::Here;
    const std::string rows = isFlag // only those that have it are in an index
                                 ? "SELECT id, " + column + " FROM track WHERE " + column + " = 1"
                                 : "SELECT id, " + column + " FROM track WHERE hidden = 0 ORDER BY " + column;
    Query values(database, rows);
    for (QByteArray previous; values.next();) {
        const QByteArray value = values.bytes(1);
        if (groups == 0 || value != previous)
            ++groups;
        previous = value;
        const auto id = size_t(values.integer(0));
        if (id >= groupOf.size())
            groupOf.resize(std::max(id + 1, groupOf.size() * 2));
        groupOf[id] = groups;
    }
    const auto place = [&](TrackId id) {
        const quint32 group = size_t(id.value) < groupOf.size() ? groupOf[size_t(id.value)] : 0;
        return query.descending ? groups - group : group;
    };
    std::vector<qsizetype> next(size_t(groups) + 2, 0);
    for (const TrackId id : ids)
        ++next[place(id) + 1];
    for (size_t i = 1; i < next.size(); ++i)
        next[i] += next[i - 1];
    QVector<TrackId> sorted(ids.size());
    for (const TrackId id : ids)
        sorted[next[place(id)]++] = id;
    return sorted;
}

/// Another order each day, the same all day long: a list that is looked at again is the same list.
void shuffle(QVector<TrackId>& ids)
{
    const auto day = quint64(QDate::currentDate().toJulianDay());
    std::vector<std::pair<size_t, TrackId>> drawn;
    drawn.reserve(size_t(ids.size()));
    for (const TrackId id : ids)
        drawn.emplace_back(qHash(quint64(id.value) * 0x9e3779b97f4a7c15 + day * 0xd1b54a32d192ed03), id);
    std::sort(drawn.begin(), drawn.end());
    for (qsizetype i = 0; i < ids.size(); ++i)
        ids[i] = drawn[size_t(i)].second;
}

QVector<TrackId> manyTracks(Database& database, const TrackQuery& query)
{
    const bool backwards = query.descending && query.order == TrackOrder::Artist;
    Query own(database, std::string("SELECT id FROM track WHERE hidden = 0 ORDER BY ") +
                            (backwards ? "artist_key DESC, album_key, disc, number, title_key, id" : ownOrder));
    QVector<TrackId> ids = idsOf<TrackId>(own);
    if (query.hereOnly) {
        Query held(database, "SELECT id FROM track WHERE held = 1");
        keep(ids, setOf(held));
    }
    if (query.lovedOnly) {
        Query loved(database, "SELECT id FROM track WHERE loved = 1");
        keep(ids, setOf(loved));
    }
    if (query.neverPlayed) {
        Query unplayed(database, "SELECT id FROM track WHERE hidden = 0 AND plays = 0");
        keep(ids, setOf(unplayed));
    }
    if (query.order == TrackOrder::Random)
        shuffle(ids);
    return query.order == TrackOrder::Artist || query.order == TrackOrder::Random ? ids
                                                                                  : reordered(database, ids, query);
}

/// As many of them, from the beginning, as stay within `most`.
void keepWithin(Database& database, const char* column, qint64 most, QVector<TrackId>& ids)
{
    Query value(database, std::string("SELECT ") + column + " FROM track WHERE id = ?1", qint64(0));
    qint64 sum = 0;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        value.again(ids[i].value);
        sum += value.next() ? value.integer(0) : 0;
        if (sum > most)
            return ids.resize(i);
    }
}

void keepFirst(Database& database, const ListLimit& limit, QVector<TrackId>& ids)
{
    switch (limit.unit) {
    case ListLimit::Unit::None:
        return;
    case ListLimit::Unit::Tracks:
        return ids.resize(std::min<qsizetype>(ids.size(), limit.most));
    case ListLimit::Unit::Minutes:
        return keepWithin(database, "duration_ms", limit.most * 60'000LL, ids);
    case ListLimit::Unit::Megabytes:
        return keepWithin(database, "size_bytes", limit.most * 1'000'000LL, ids);
    }
}

const char* albumOrder(AlbumOrder order)
{
    switch (order) {
    case AlbumOrder::Title:
        break;
    case AlbumOrder::Artist:
        return "artist_key, year, sort_key, id";
    case AlbumOrder::RecentlyAdded:
        return "added_at DESC, sort_key, id";
    case AlbumOrder::Year:
        return "year DESC, artist_key, sort_key, id";
    }
    return "sort_key, artist_key, id";
}

/// What artists are ordered by, the most first; by name alone there is nothing to ask of their tracks.
const char* artistValue(ArtistOrder order)
{
    switch (order) {
    case ArtistOrder::Name:
        break;
    case ArtistOrder::MostTracks:
        return "count(*)";
    case ArtistOrder::MostPlayed:
        return "sum(plays)";
    case ArtistOrder::RecentlyAdded:
        return "max(added_at)";
    }
    return nullptr;
}

} // namespace

QVector<TrackId> orderedTracks(Database& database, const TrackQuery& query)
{
    const bool few = query.album.isValid() || query.artist.isValid();
    if (!few && query.limit.unit == ListLimit::Unit::Tracks && query.order != TrackOrder::Random) {
        const RowMatch match(database, parseSearch(query.filter, QDateTime::currentDateTimeUtc()), RowKind::Track);
        if (!match.looksAtText())
            return firstTracks(database, query, match);
    }
    QVector<TrackId> ids = few ? fewTracks(database, query) : manyTracks(database, query);
    keepFound(database, RowKind::Track, query.filter, ids);
    keepFirst(database, query.limit, ids);
    return ids;
}

QVector<AlbumId> orderedAlbums(Database& database, const AlbumQuery& query)
{
    std::string sql = "SELECT id FROM album WHERE hidden = 0";
    if (query.artist.isValid())
        sql += " AND artist_id = ?1";
    else if (query.appearing.isValid()) // + : found by id, not by going through all that are shown
        sql = "SELECT id FROM album WHERE +hidden = 0 AND artist_id IS NOT ?1 AND id IN (SELECT track.album_id FROM " +
              tracksOfArtist("?1") + " WHERE hidden = 0)";
    if (query.hereOnly)
        sql += " AND held_count = track_count AND track_count > 0";
    if (query.lovedOnly)
        sql += " AND loved = 1";
    sql += std::string(" ORDER BY ") + albumOrder(query.order);
    QVector<AlbumId> ids;
    const ArtistId artist = query.artist.isValid() ? query.artist : query.appearing;
    if (artist.isValid()) {
        Query found(database, sql, artist);
        ids = idsOf<AlbumId>(found);
    } else {
        Query found(database, sql);
        ids = idsOf<AlbumId>(found);
    }
    keepFound(database, RowKind::Album, query.filter, ids);
    return ids;
}

QVector<ArtistId> orderedArtists(Database& database, const QString& filter, ArtistOrder order)
{
    const char* value = artistValue(order);
    Query all(database,
              value
                  ? std::string("SELECT artist.id FROM artist LEFT JOIN (SELECT artist_id, ") + value +
                        " AS most FROM track WHERE hidden = 0 GROUP BY artist_id) AS his ON his.artist_id = artist.id "
                        "WHERE artist.hidden = 0 ORDER BY coalesce(his.most, 0) DESC, sort_key, artist.id"
                  : std::string("SELECT id FROM artist WHERE hidden = 0 ORDER BY sort_key, id"));
    QVector<ArtistId> ids = idsOf<ArtistId>(all);
    keepFound(database, RowKind::Artist, filter, ids);
    return ids;
}

QVector<qint64> rowsMatching(Database& database, RowKind kind, const RowMatch& match)
{
    QVector<qint64> ids;
    if (!match.isPossible())
        return ids;
    const QString trigrams = match.trigrams();
    const std::string name = tableOf(kind);
    const std::string from = trigrams.isEmpty() ? name + " AS t WHERE t.hidden = 0 AND ?1 = ''"
                                                : name + "_search AS s CROSS JOIN " + name +
                                                      " AS t ON t.id = s.rowid WHERE " + name + "_search MATCH ?1";
    Query rows(database, "SELECT t.id, t.folded FROM " + from + match.condition(2), trigrams, match.values());
    while (rows.next()) {
        if (match.rank(rows.text(1)) != MatchRank::None)
            ids.append(rows.integer(0));
    }
    return ids;
}

} // namespace sostenuto::sync
