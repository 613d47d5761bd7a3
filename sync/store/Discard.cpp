#include "sync/store/Discard.h"

#include "sync/store/Database.h"
#include "sync/store/DiscardRows.h"
#include "sync/store/OutboxRows.h"
#include "sync/store/Query.h"

#include <QMap>

#include <algorithm>

// What is done to playlists is in DiscardPlaylist.cpp.

namespace sostenuto::sync {

namespace {

const QString before = QStringLiteral("before");

qint64 idIn(const OutboxRow& row)
{
    return row.object.section(u':', 1).toLongLong();
}

/// Oldest first, each once.
QVector<OutboxRow> rowsOf(Database& database, const QVector<qint64>& ids)
{
    QMap<qint64, OutboxRow> rows;
    for (const qint64 id : ids) {
        Query query(database, outboxColumns + "WHERE id = ?1 AND kind IN (" + editKindsSql() + ")", id);
        if (query.next())
            rows.insert(id, outboxRow(query));
    }
    return rows.values();
}

} // namespace

bool anyIsSending(Database& database, const QVector<qint64>& ids)
{
    return std::any_of(ids.begin(), ids.end(), [&](qint64 id) {
        return valueOf(database,
                       "SELECT count(*) FROM outbox AS o JOIN outbox AS x ON x.object = o.object WHERE o.id = ?1 "
                       "AND x.state = 'sending' AND (x.id = o.id OR o.kind = 'playlist-create')",
                       id) > 0;
    });
}

bool handOver(Database& database, const OutboxRow& row)
{
    const qint64 later = valueOf(database, "SELECT min(id) FROM outbox WHERE object = ?1 AND kind = ?2 AND id > ?3",
                                 row.object, textOf(row.kind), row.id);
    if (later == 0)
        return false;
    QJsonObject payload = payloadOf(database, later);
    payload.insert(before, row.payload.value(before));
    if (!row.payload.contains(before))
        payload.remove(before);
    setPayload(database, later, payload);
    return true;
}

void takeBackLove(Database& database, const OutboxRow& row)
{
    OutboxRow known = row;
    if (!known.payload.contains(before))
        known.payload.insert(before, !known.payload.value(QStringLiteral("loved")).toBool());
    if (handOver(database, known))
        return;
    const bool loved = known.payload.value(before).toBool();
    if (row.object.startsWith(u"track:"))
        run(database, "UPDATE track SET loved = ?2, digest = 0 WHERE id = ?1", idIn(row), loved);
    else if (row.object.startsWith(u"album:"))
        run(database, "UPDATE album SET loved = ?2 WHERE id = ?1", idIn(row), loved);
    else
        run(database, "UPDATE artist SET loved = ?2 WHERE id = ?1", idIn(row), loved);
}

void takeBackRating(Database& database, const OutboxRow& row)
{
    if (handOver(database, row))
        return;
    // Without the digest the service's own word is taken with the next pull, also where `before` is not known.
    run(database, "UPDATE track SET rating = CASE ?2 WHEN -1 THEN rating ELSE ?2 END, digest = 0 WHERE id = ?1",
        idIn(row), row.payload.value(before).toInt(-1));
}

void takeBackPlay(Database& database, const OutboxRow& row)
{
    const qint64 track = row.payload.value(QStringLiteral("track")).toInteger();
    const qint64 startedAt = row.payload.value(QStringLiteral("startedAt")).toInteger();
    if (run(database, "DELETE FROM play WHERE id = ?1", idIn(row)) == 0)
        return;
    const qint64 stillHere = valueOf(database, "SELECT max(started_at) FROM play WHERE track_id = ?1", track);
    run(database,
        "UPDATE track SET plays = max(plays - 1, 0), digest = 0, "
        "last_played = CASE last_played WHEN ?2 THEN max(?3, ?4) ELSE last_played END WHERE id = ?1",
        track, startedAt, stillHere, row.payload.value(before).toInteger());
}

void takeBackBookmark(Database& database, const OutboxRow& row)
{
    if (handOver(database, row))
        return;
    const QJsonObject known = row.payload.value(before).toObject();
    if (known.isEmpty())
        run(database, "DELETE FROM bookmark WHERE track_id = ?1", idIn(row));
    else
        run(database, "UPDATE bookmark SET position_ms = ?2, at = ?3 WHERE track_id = ?1", idIn(row),
            known.value(QStringLiteral("position")).toInteger(), known.value(QStringLiteral("at")).toInteger());
}

DiscardTouched discardEdits(Database& database, const QVector<qint64>& ids)
{
    DiscardTouched touched;
    QMap<qint64, QVector<OutboxRow>> lists;
    const QVector<OutboxRow> rows = rowsOf(database, ids);
    for (auto row = rows.crbegin(); row != rows.crend(); ++row) {
        if (row->object.startsWith(u"playlist:")) {
            lists[idIn(*row)].prepend(*row);
            continue;
        }
        if (row->kind == EditKind::Love)
            takeBackLove(database, *row);
        else if (row->kind == EditKind::Rate)
            takeBackRating(database, *row);
        else if (row->kind == EditKind::Play)
            takeBackPlay(database, *row);
        else if (row->kind == EditKind::Bookmark)
            takeBackBookmark(database, *row);
        removeEdit(database, row->id);
        if (row->kind == EditKind::Play)
            touched.tracks.append(TrackId{row->payload.value(QStringLiteral("track")).toInteger()});
        else if (row->object.startsWith(u"track:"))
            touched.tracks.append(TrackId{idIn(*row)});
        else
            touched.catalogue = true;
    }
    for (auto list = lists.cbegin(); list != lists.cend(); ++list) {
        takeBackOfPlaylist(database, PlaylistId{list.key()}, list.value());
        touched.lists.append(PlaylistId{list.key()});
    }
    return touched;
}

} // namespace sostenuto::sync
