#include "sync/store/KeptStore.h"

#include "sync/store/CoverSql.h"
#include "sync/store/Database.h"
#include "sync/store/IdSet.h"
#include "sync/store/Query.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <string>

namespace sostenuto::sync {

namespace {

constexpr qint64 usualKbps = 256;

/// Follows from what can be read again.
constexpr auto durability = Database::Durability::Fetchable;

constexpr auto columns =
    "SELECT t.id, CASE WHEN s.kind = 'folder' OR s.removed = 1 THEN NULL ELSE t.source END, t.size_bytes, "
    "t.duration_ms, t.bit_rate, t.held, f.state, f.bytes, f.used_at, "
    "EXISTS (SELECT 1 FROM track AS o WHERE o.twin_of = t.id), f.kbps, (SELECT kbps FROM keeping) ";
constexpr auto joined = "JOIN source AS s ON s.id = t.source LEFT JOIN held_file AS f ON f.track_id = t.id ";
/// Of lower quality than the listener wants by now.
constexpr auto isLower = "(f.state = 'complete' AND f.kbps > 0 AND ((SELECT kbps FROM keeping) = 0 OR "
                         "(SELECT kbps FROM keeping) > f.kbps)) ";
constexpr auto notKept = "AND NOT EXISTS (SELECT 1 FROM kept_track AS k WHERE k.track_id = t.id) ";

QVector<SourceId> otherServices(Database& database, TrackId track)
{
    QVector<SourceId> others;
    Query query(database,
                "SELECT o.source FROM track AS o JOIN source AS s ON s.id = o.source "
                "WHERE o.twin_of = ?1 AND s.kind <> 'folder' AND s.removed = 0 ORDER BY s.id",
                track);
    while (query.next())
        others.append(query.id<SourceId>(0));
    return others;
}

KeptTrack keptTrack(Database& database, const Query& row)
{
    KeptTrack kept{row.id<TrackId>(0), {}};
    KeptFact& fact = kept.fact;
    const QString state = row.text(6);
    fact.source = row.id<SourceId>(1);
    fact.durationMs = row.integer(3);
    fact.here = row.flag(5);
    fact.hasFile = fact.here && state == QStringLiteral("complete");
    const int kbps = row.number(11);
    const qint64 expected = keptBytes(estimatedBytes(row.integer(2), fact.durationMs, row.integer(4)), fact.durationMs,
                                      row.integer(4), kbps);
    fact.bytes = fact.hasFile ? row.integer(7) : expected;
    fact.isLower = fact.hasFile && row.number(10) > 0 && (kbps == 0 || kbps > row.number(10));
    fact.more = fact.isLower ? std::max<qint64>(0, expected - fact.bytes) : 0;
    fact.failedAt = !fact.here && state == QStringLiteral("failed") ? row.integer(8) : 0;
    if (row.flag(9))
        fact.also = otherServices(database, kept.track);
    if (!fact.source.isValid() && !fact.also.isEmpty())
        fact.source = fact.also.takeFirst();
    return kept;
}

template <class... Values>
Result<QVector<KeptTrack>> rowsOf(Database& database, const std::string& sql, const Values&... values)
{
    return database.ask([&] {
        QVector<KeptTrack> tracks;
        Query rows(database, columns + sql, values...);
        while (rows.next())
            tracks.append(keptTrack(database, rows));
        return tracks;
    });
}

} // namespace

qint64 estimatedBytes(qint64 announced, qint64 durationMs, qint64 bitRateKbps)
{
    if (announced > 0)
        return announced;
    return durationMs * (bitRateKbps > 0 ? bitRateKbps : usualKbps) / 8;
}

qint64 keptBytes(qint64 original, qint64 durationMs, qint64 bitRateKbps, int kbps)
{
    if (kbps <= 0 || durationMs <= 0 || (bitRateKbps > 0 && bitRateKbps <= kbps))
        return original;
    return std::min(original, durationMs * kbps / 8);
}

KeptStore::KeptStore(Database& database) : m_database(database) {}

Result<QVector<TrackId>> KeptStore::replace(const QVector<TrackId>& tracks)
{
    IdSet wanted;
    for (const TrackId track : tracks)
        wanted.insert(track.value);
    const auto before = m_database.ask([&] {
        QVector<TrackId> kept;
        Query rows(m_database, "SELECT track_id FROM kept_track");
        while (rows.next())
            kept.append(rows.id<TrackId>(0));
        return kept;
    });
    if (!before)
        return before;
    IdSet known;
    QVector<TrackId> leave;
    for (const TrackId track : *before) {
        known.insert(track.value);
        if (!wanted.contains(track.value))
            leave.append(track);
    }
    QVector<TrackId> join;
    for (const TrackId track : tracks) {
        if (!known.contains(track.value))
            join.append(track);
    }
    if (join.isEmpty() && leave.isEmpty())
        return join;
    const auto done = m_database.transaction(durability, [&] {
        for (const TrackId track : std::as_const(leave))
            run(m_database, "DELETE FROM kept_track WHERE track_id = ?1", track);
        for (const TrackId track : std::as_const(join))
            run(m_database, "INSERT OR IGNORE INTO kept_track (track_id) SELECT id FROM track WHERE id = ?1", track);
    });
    return done ? Result<QVector<TrackId>>(join + leave) : tl::unexpected(done.error());
}

Result<QHash<TrackId, KeptFact>> KeptStore::facts() const
{
    return m_database.ask([&] {
        QHash<TrackId, KeptFact> facts;
        Query rows(m_database,
                   std::string(columns) + "FROM kept_track AS k CROSS JOIN track AS t ON t.id = k.track_id " + joined);
        while (rows.next()) {
            const KeptTrack kept = keptTrack(m_database, rows);
            facts.insert(kept.track, kept.fact);
        }
        return facts;
    });
}

Result<QVector<KeptTrack>> KeptStore::facts(const QVector<TrackId>& tracks) const
{
    return m_database.ask([&] {
        QVector<KeptTrack> facts;
        facts.reserve(tracks.size());
        Query row(m_database, std::string(columns) + "FROM track AS t " + joined + "WHERE t.id = ?1", qint64(0));
        for (const TrackId track : tracks) {
            row.again(track.value);
            if (row.next())
                facts.append(keptTrack(m_database, row));
        }
        return facts;
    });
}

Result<QVector<KeptTrack>> KeptStore::lovedMissing(int atMost) const
{
    return rowsOf(m_database,
                  std::string("FROM track AS t ") + joined +
                      "WHERE t.loved = 1 AND +t.hidden = 0 AND (+t.held = 0 OR " + isLower + ") " + notKept +
                      "ORDER BY +t.held, t.plays DESC, t.id LIMIT ?1",
                  atMost);
}

Result<QVector<KeptTrack>> KeptStore::playedMissing(const QDateTime& since, int atMost) const
{
    return rowsOf(m_database,
                  std::string("FROM track AS t ") + joined +
                      "WHERE t.hidden = 0 AND t.last_played >= ?1 AND +t.held = 0 " + notKept +
                      "ORDER BY t.last_played DESC LIMIT ?2",
                  since, atMost);
}

Result<QVector<KeptTrack>> KeptStore::newByLovedArtists(const QDateTime& since, int atMost) const
{
    return rowsOf(m_database,
                  std::string("FROM album AS a JOIN artist AS x ON x.id = a.artist_id CROSS JOIN track AS t ON "
                              "t.album_id = a.id ") +
                      joined + "WHERE a.hidden = 0 AND a.added_at >= ?1 AND x.loved = 1 AND +t.hidden = 0 " + notKept +
                      "ORDER BY a.added_at DESC, a.id, t.disc, t.number, t.id LIMIT ?2",
                  since, atMost);
}

Result<QStringList> KeptStore::covers() const
{
    static const std::string sql = std::string("SELECT DISTINCT ") + trackCoverSql +
                                   "AS cover_key FROM kept_track AS k CROSS JOIN track AS t ON t.id = k.track_id "
                                   "LEFT JOIN album AS a ON a.id = t.album_id WHERE cover_key <> ''";
    return m_database.ask([&] {
        QStringList covers;
        Query rows(m_database, sql);
        while (rows.next())
            covers.append(rows.text(0));
        return covers;
    });
}

Result<HeldShares> KeptStore::shares(bool lovedStay, const QVector<TrackId>& also) const
{
    QJsonArray ids;
    for (const TrackId track : also)
        ids.append(track.value);
    return m_database.ask([&] {
        HeldShares shares;
        // A row that is a twin by now counts as the one that is shown.
        Query rows(m_database,
                   "SELECT CASE WHEN k.track_id IS NOT NULL THEN 0 WHEN (?1 AND t.loved = 1) OR t.id IN (SELECT value "
                   "FROM json_each(?2)) THEN 1 ELSE 2 END AS share, count(*), sum(f.bytes), sum(t.duration_ms) "
                   "FROM held_file AS f CROSS JOIN track AS t ON t.id = f.track_id "
                   "LEFT JOIN kept_track AS k ON k.track_id = coalesce(t.twin_of, t.id) "
                   "WHERE f.state = 'complete' GROUP BY share",
                   lovedStay, QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact)));
        while (rows.next()) {
            HeldShare& share = rows.number(0) == 0   ? shares.pinned
                               : rows.number(0) == 1 ? shares.automatic
                                                     : shares.passing;
            share = {rows.number(1), rows.integer(2), rows.integer(3)};
        }
        return shares;
    });
}

Result<KeptStore::Beside> KeptStore::beside() const
{
    return m_database.ask([&] {
        return Beside{
            int(valueOf(m_database, "SELECT count(*) FROM folder")),
            int(valueOf(m_database, "SELECT count(*) FROM local_track AS l JOIN local_file AS f ON f.id = "
                                    "l.file JOIN folder AS d ON d.source = f.source JOIN track AS t ON t.id = "
                                    "l.track_id WHERE d.away = 0 AND t.hidden <> 1")),
            int(valueOf(m_database, "SELECT count(*) FROM track WHERE loved = 1 AND +hidden = 0"))};
    });
}

} // namespace sostenuto::sync
