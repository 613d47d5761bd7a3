#include "sync/store/SmartPlaylistStore.h"

#include "sync/store/Database.h"
#include "sync/store/Query.h"
#include "sync/store/TextKeys.h"

#include <algorithm>
#include <array>

namespace sostenuto::sync {

namespace {

constexpr qsizetype longestName = 200;
constexpr qsizetype longestQuery = 500;

struct OrderWord {
    TrackOrder order;
    const char* word;
};
constexpr std::array orderWords{
    OrderWord{TrackOrder::Artist, "artist"},
    OrderWord{TrackOrder::Title, "title"},
    OrderWord{TrackOrder::Album, "album"},
    OrderWord{TrackOrder::Year, "year"},
    OrderWord{TrackOrder::Duration, "length"},
    OrderWord{TrackOrder::PlayCount, "plays"},
    OrderWord{TrackOrder::LastPlayed, "last-played"},
    OrderWord{TrackOrder::Genre, "genre"},
    OrderWord{TrackOrder::Composer, "composer"},
    OrderWord{TrackOrder::Quality, "quality"},
    OrderWord{TrackOrder::Added, "added"},
    OrderWord{TrackOrder::Rating, "rating"},
    OrderWord{TrackOrder::Loved, "loved"},
    OrderWord{TrackOrder::Here, "here"},
    OrderWord{TrackOrder::Random, "random"},
};

struct UnitWord {
    ListLimit::Unit unit;
    const char* word;
};
constexpr std::array unitWords{
    UnitWord{ListLimit::Unit::None, "none"},
    UnitWord{ListLimit::Unit::Tracks, "tracks"},
    UnitWord{ListLimit::Unit::Minutes, "minutes"},
    UnitWord{ListLimit::Unit::Megabytes, "megabytes"},
};

QString plainName(const QString& name)
{
    const QString plain = name.simplified().left(longestName);
    return plain.isEmpty() ? QStringLiteral("Smart playlist") : plain;
}

QString plainQuery(const QString& query)
{
    return query.simplified().left(longestQuery);
}

void insertList(Database& database, const SmartPlaylist& list)
{
    run(database,
        "INSERT INTO smart_playlist (name, query, track_order, descending, limit_unit, limit_most) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        plainName(list.name), plainQuery(list.query), wordOf(list.order), list.descending, wordOf(list.limit.unit),
        std::max(0, list.limit.most));
}

} // namespace

QString wordOf(TrackOrder order)
{
    const auto found =
        std::find_if(orderWords.begin(), orderWords.end(), [&](const OrderWord& w) { return w.order == order; });
    return QString::fromLatin1(found == orderWords.end() ? orderWords.front().word : found->word);
}

TrackOrder trackOrderOf(const QString& word)
{
    const auto found = std::find_if(orderWords.begin(), orderWords.end(),
                                    [&](const OrderWord& w) { return word == QLatin1String(w.word); });
    return found == orderWords.end() ? TrackOrder::Artist : found->order;
}

QString wordOf(ListLimit::Unit unit)
{
    const auto found =
        std::find_if(unitWords.begin(), unitWords.end(), [&](const UnitWord& w) { return w.unit == unit; });
    return QString::fromLatin1(found == unitWords.end() ? unitWords.front().word : found->word);
}

ListLimit::Unit limitUnitOf(const QString& word)
{
    const auto found = std::find_if(unitWords.begin(), unitWords.end(),
                                    [&](const UnitWord& w) { return word == QLatin1String(w.word); });
    return found == unitWords.end() ? ListLimit::Unit::None : found->unit;
}

SmartPlaylistStore::SmartPlaylistStore(Database& database) : m_database(database) {}

Result<QVector<SmartPlaylist>> SmartPlaylistStore::all() const
{
    auto lists = m_database.ask([&] {
        QVector<SmartPlaylist> rows;
        Query query(m_database, "SELECT id, name, query, track_order, descending, limit_unit, limit_most "
                                "FROM smart_playlist ORDER BY id");
        while (query.next())
            rows.append({query.id<SmartPlaylistId>(0),
                         query.text(1),
                         query.text(2),
                         trackOrderOf(query.text(3)),
                         query.flag(4),
                         {limitUnitOf(query.text(5)), query.number(6)}});
        return rows;
    });
    if (lists)
        std::stable_sort(lists->begin(), lists->end(), [](const SmartPlaylist& a, const SmartPlaylist& b) {
            return sortKey(a.name) < sortKey(b.name);
        });
    return lists;
}

Result<SmartPlaylistId> SmartPlaylistStore::add(const SmartPlaylist& list)
{
    return m_database.change(Database::Durability::Listener, [&] {
        insertList(m_database, list);
        return SmartPlaylistId{valueOf(m_database, "SELECT last_insert_rowid()")};
    });
}

Result<void> SmartPlaylistStore::change(const SmartPlaylist& list)
{
    const auto changed = m_database.change(Database::Durability::Listener, [&] {
        return run(m_database,
                   "UPDATE smart_playlist SET name = ?2, query = ?3, track_order = ?4, descending = ?5, "
                   "limit_unit = ?6, limit_most = ?7 WHERE id = ?1",
                   list.id, plainName(list.name), plainQuery(list.query), wordOf(list.order), list.descending,
                   wordOf(list.limit.unit), std::max(0, list.limit.most));
    });
    if (!changed)
        return tl::unexpected(changed.error());
    return *changed > 0 ? Result<void>() : failure(ErrorKind::NotFound, QStringLiteral("no such smart playlist"));
}

Result<void> SmartPlaylistStore::remove(SmartPlaylistId id)
{
    return m_database.transaction(Database::Durability::Listener,
                                  [&] { run(m_database, "DELETE FROM smart_playlist WHERE id = ?1", id); });
}

bool putSmartPlaylist(Database& database, const SmartPlaylist& list)
{
    const qint64 known =
        valueOf(database,
                "SELECT count(*) FROM smart_playlist WHERE name = ?1 AND query = ?2 AND track_order = ?3 "
                "AND descending = ?4 AND limit_unit = ?5 AND limit_most = ?6",
                plainName(list.name), plainQuery(list.query), wordOf(list.order), list.descending,
                wordOf(list.limit.unit), std::max(0, list.limit.most));
    if (known == 0)
        insertList(database, list);
    return known == 0;
}

} // namespace sostenuto::sync
