#include "sync/store/PinStore.h"

#include "sync/model/SmartPlaylist.h"
#include "sync/store/Database.h"
#include "sync/store/LibraryOrder.h"
#include "sync/store/Query.h"
#include "sync/store/SmartPlaylistStore.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace sostenuto::sync {

namespace {

constexpr qsizetype longestRule = 500; ///< as SmartPlaylistStore keeps one

struct KindWord {
    PinKind kind;
    const char* word;
};
constexpr std::array kindWords{
    KindWord{PinKind::Track, "track"},       KindWord{PinKind::Album, "album"}, KindWord{PinKind::Artist, "artist"},
    KindWord{PinKind::Playlist, "playlist"}, KindWord{PinKind::Loved, "loved"}, KindWord{PinKind::Rule, "rule"},
};

/// Twins are shown by another row. Playlists have none.
qint64 shownRow(Database& database, PinKind kind, qint64 id)
{
    switch (kind) {
    case PinKind::Track:
        return valueOf(database, "SELECT coalesce(twin_of, id) FROM track WHERE id = ?1", id);
    case PinKind::Album:
        return valueOf(database, "SELECT coalesce(twin_of, id) FROM album WHERE id = ?1", id);
    case PinKind::Artist:
        return valueOf(database, "SELECT coalesce(twin_of, id) FROM artist WHERE id = ?1", id);
    case PinKind::Playlist:
        return valueOf(database, "SELECT id FROM playlist WHERE id = ?1 AND deleted = 0", id);
    case PinKind::Loved:
    case PinKind::Rule:
        break;
    }
    return 0;
}

/// A smart playlist that takes only so many is pinned as itself, others as what their rule finds. One that is gone, or
/// that another library knew by another number, is known by its rule. nullopt: every track there is.
std::optional<PinTarget> ruleTarget(Database& database, const PinTarget& target)
{
    Query list(database,
               "SELECT id, query, limit_unit <> 'none' FROM smart_playlist WHERE id = ?1 OR "
               "(query = ?2 AND (?1 = 0 OR ?2 <> '')) ORDER BY id <> ?1, limit_unit <> 'none', id LIMIT 1",
               target.id, target.rule.simplified().left(longestRule));
    const bool isThere = list.next();
    if (isThere && list.flag(2))
        return PinTarget{PinKind::Rule, list.integer(0), list.text(1)};
    const QString rule = isThere ? list.text(1) : target.rule.simplified().left(longestRule);
    return rule.isEmpty() ? std::nullopt : std::optional(PinTarget{PinKind::Rule, 0, rule});
}

bool namesARow(PinKind kind)
{
    return kind != PinKind::Loved && kind != PinKind::Rule;
}

/// As it is kept; nullopt = there is no such row.
std::optional<PinTarget> plainTarget(Database& database, const PinTarget& target)
{
    if (target.kind == PinKind::Loved)
        return PinTarget{PinKind::Loved};
    if (target.kind == PinKind::Rule)
        return ruleTarget(database, target);
    const qint64 row = shownRow(database, target.kind, target.id);
    return row > 0 ? std::optional(PinTarget{target.kind, row, {}}) : std::nullopt;
}

TrackQuery queryOfRule(Database& database, const PinTarget& target)
{
    Query list(database,
               "SELECT track_order, descending, limit_unit, limit_most FROM smart_playlist "
               "WHERE CASE WHEN ?1 > 0 THEN id = ?1 ELSE query = ?2 AND limit_unit = 'none' END ORDER BY id LIMIT 1",
               target.id, target.rule);
    TrackQuery query;
    query.filter = target.rule;
    if (list.next()) {
        query.order = trackOrderOf(list.text(0));
        query.descending = list.flag(1);
        query.limit = {limitUnitOf(list.text(2)), list.number(3)};
    }
    return query;
}

QVector<TrackId> tracksOfPlaylist(Database& database, PlaylistId list)
{
    QVector<TrackId> tracks;
    QSet<TrackId> seen;
    Query entries(database,
                  "SELECT coalesce(t.twin_of, t.id) FROM playlist_entry AS e JOIN track AS t ON t.id = e.track_id "
                  "WHERE e.playlist_id = ?1 ORDER BY e.position",
                  list);
    while (entries.next()) {
        const auto track = entries.id<TrackId>(0);
        if (!seen.contains(track))
            tracks.append(track);
        seen.insert(track);
    }
    return tracks;
}

/// Of `pin`, those that mean this one.
QVector<qint64> rowsOfRule(Database& database, const PinTarget& target)
{
    QVector<qint64> rows;
    const auto plain = ruleTarget(database, target);
    Query pins(database, "SELECT id, object, rule FROM pin WHERE kind = 'rule'");
    while (pins.next()) {
        const PinTarget stored{PinKind::Rule, pins.integer(1), pins.text(2)};
        if (stored == target || (plain && ruleTarget(database, stored) == plain))
            rows.append(pins.integer(0));
    }
    return rows;
}

void removeRule(Database& database, const PinTarget& target)
{
    for (const qint64 row : rowsOfRule(database, target))
        run(database, "DELETE FROM pin WHERE id = ?1", row);
}

} // namespace

QString wordOf(PinKind kind)
{
    const auto found =
        std::find_if(kindWords.begin(), kindWords.end(), [&](const KindWord& w) { return w.kind == kind; });
    return QString::fromLatin1(found == kindWords.end() ? kindWords.front().word : found->word);
}

std::optional<PinKind> pinKindOf(const QString& word)
{
    const auto found = std::find_if(kindWords.begin(), kindWords.end(),
                                    [&](const KindWord& w) { return word == QLatin1String(w.word); });
    return found == kindWords.end() ? std::nullopt : std::optional(found->kind);
}

PinStore::PinStore(Database& database) : m_database(database) {}

Result<QVector<Pin>> PinStore::all() const
{
    return m_database.ask([&] {
        QVector<Pin> pins;
        Query rows(m_database, "SELECT kind, object, rule, pinned_at FROM pin ORDER BY id DESC");
        while (rows.next()) {
            PinTarget target{pinKindOf(rows.text(0)).value_or(PinKind::Track), rows.integer(1), rows.text(2)};
            if (namesARow(target.kind))
                target.id = shownRow(m_database, target.kind, target.id);
            if (target.kind == PinKind::Rule) {
                const auto rule = ruleTarget(m_database, target);
                if (!rule)
                    continue; // the list that limited it is gone; the whole library is not meant
                target = *rule;
            }
            const bool isKnown =
                std::any_of(pins.begin(), pins.end(), [&](const Pin& p) { return p.target == target; });
            if (!isKnown && (target.id > 0 || !namesARow(target.kind)))
                pins.append({target, rows.time(3)});
        }
        return pins;
    });
}

Result<void> PinStore::put(const PinTarget& target, const QDateTime& now)
{
    const auto isThere = m_database.ask([&] { return plainTarget(m_database, target).has_value(); });
    if (!isThere)
        return tl::unexpected(isThere.error());
    if (!*isThere)
        return failure(ErrorKind::NotFound, QStringLiteral("nothing to pin"));
    return m_database.transaction(Database::Durability::Listener, [&] { putPin(m_database, target, now); });
}

Result<void> PinStore::remove(const PinTarget& target)
{
    return m_database.transaction(Database::Durability::Listener, [&] {
        if (target.kind == PinKind::Rule)
            return removeRule(m_database, target);
        const QString kind = wordOf(target.kind);
        const auto plain = plainTarget(m_database, target);
        const qint64 shown = plain ? plain->id : target.id;
        run(m_database, "DELETE FROM pin WHERE kind = ?1 AND object IN (?2, ?3)", kind, shown, target.id);
        // It may have been pinned by the name of a twin.
        if (target.kind == PinKind::Track || target.kind == PinKind::Album || target.kind == PinKind::Artist)
            run(m_database,
                "DELETE FROM pin WHERE kind = ?1 AND object IN (SELECT id FROM " + kind.toStdString() +
                    " WHERE twin_of = ?2)",
                kind, shown);
    });
}

bool putPin(Database& database, const PinTarget& target, const QDateTime& now)
{
    const auto plain = plainTarget(database, target);
    if (plain && plain->kind == PinKind::Rule && !rowsOfRule(database, *plain).isEmpty())
        return false; // by what it was called before
    return plain && run(database, "INSERT OR IGNORE INTO pin (kind, object, rule, pinned_at) VALUES (?1, ?2, ?3, ?4)",
                        wordOf(plain->kind), plain->id, plain->rule, now) > 0;
}

QVector<TrackId> tracksOfPin(Database& database, const PinTarget& target)
{
    const qint64 row = shownRow(database, target.kind, target.id);
    if (row == 0 && namesARow(target.kind))
        return {};
    TrackQuery query;
    switch (target.kind) {
    case PinKind::Track:
        return {TrackId{row}};
    case PinKind::Playlist:
        return tracksOfPlaylist(database, PlaylistId{row});
    case PinKind::Rule: {
        const auto rule = ruleTarget(database, target);
        return rule ? orderedTracks(database, queryOfRule(database, *rule)) : QVector<TrackId>();
    }
    case PinKind::Album:
        query.album = AlbumId{row};
        break;
    case PinKind::Artist:
        query.artist = ArtistId{row};
        query.order = TrackOrder::Album;
        break;
    case PinKind::Loved:
        query.lovedOnly = true;
        break;
    }
    return orderedTracks(database, query);
}

} // namespace sostenuto::sync
