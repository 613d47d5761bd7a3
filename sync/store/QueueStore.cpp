#include "sync/store/QueueStore.h"

#include "sync/store/BegunStore.h"
#include "sync/store/Database.h"
#include "sync/store/Query.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sostenuto::sync {

// It is told again within half a minute, and after a loss of power the queue itself is back from its own file.
static constexpr auto durability = Database::Durability::Fetchable;

QueueStore::QueueStore(Database& database) : m_database(database) {}

static QString toText(const QVector<TrackId>& tracks)
{
    QJsonArray ids;
    for (const TrackId track : tracks)
        ids.append(track.value);
    return QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact));
}

static QVector<TrackId> fromText(const QString& text)
{
    QVector<TrackId> tracks;
    const QJsonArray ids = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue& id : ids)
        tracks.append(TrackId{id.toInteger()});
    return tracks;
}

Result<QVector<SourceId>> QueueStore::leave(const QueuePlace& place, const QDateTime& at)
{
    return m_database.change(durability, [&] {
        QVector<SourceId> sources;
        if (place.current < 0 || place.current >= place.tracks.size())
            return sources;
        Query having(m_database,
                     "SELECT s.id FROM source AS s WHERE s.kind <> 'folder' AND s.removed = 0 AND EXISTS (SELECT 1 "
                     "FROM track AS t WHERE t.source = s.id AND t.hidden <> 1 AND (t.id = ?1 OR t.twin_of = ?1))",
                     place.tracks[place.current]);
        while (having.next())
            sources.append(having.id<SourceId>(0));
        const QString tracks = toText(place.tracks);
        for (const SourceId source : std::as_const(sources))
            run(m_database,
                "INSERT INTO queue_left (source, revision, tracks, current, position_ms, left_at, waiting) "
                "VALUES (?1, 1, ?2, ?3, ?4, ?5, 1) ON CONFLICT (source) DO UPDATE SET revision = revision + 1, "
                "tracks = excluded.tracks, current = excluded.current, position_ms = excluded.position_ms, "
                "left_at = excluded.left_at, waiting = 1",
                source, tracks, place.current, place.positionMs, at);
        return sources;
    });
}

Result<void> QueueStore::noteBegun(const QueuePlace& place, const QDateTime& at)
{
    return sync::noteBegun(m_database, place, at);
}

Result<std::optional<QueueLeft>> QueueStore::left(SourceId source) const
{
    return m_database.ask([&] {
        std::optional<QueueLeft> left;
        Query query(m_database,
                    "SELECT tracks, current, position_ms, left_at, revision, waiting FROM queue_left WHERE source = ?1",
                    source);
        if (query.next())
            left = QueueLeft{{fromText(query.text(0)), query.number(1), query.integer(2)},
                             query.time(3),
                             query.integer(4),
                             query.flag(5)};
        return left;
    });
}

Result<void> QueueStore::settle(SourceId source, qint64 revision)
{
    return m_database.transaction(durability, [&] {
        run(m_database, "UPDATE queue_left SET waiting = 0 WHERE source = ?1 AND revision = ?2", source, revision);
    });
}

Result<std::optional<AnsweredQueue>> QueueStore::answered(SourceId source) const
{
    return m_database.ask([&] {
        std::optional<AnsweredQueue> answered;
        Query query(m_database, "SELECT list, changed_at FROM queue_answered WHERE source = ?1", source);
        if (query.next())
            answered = AnsweredQueue{query.text(0), query.time(1)};
        return answered;
    });
}

Result<void> QueueStore::setAnswered(SourceId source, const AnsweredQueue& offer)
{
    return m_database.transaction(durability, [&] {
        run(m_database,
            "INSERT INTO queue_answered (source, list, changed_at) SELECT id, ?2, ?3 FROM source WHERE id = ?1 "
            "ON CONFLICT (source) DO UPDATE SET list = excluded.list, changed_at = excluded.changed_at",
            source, offer.list, offer.changedAt);
    });
}

Result<QStringList> QueueStore::remoteIds(SourceId source, const QVector<TrackId>& tracks) const
{
    return m_database.ask([&] {
        QStringList ids;
        for (const TrackId track : tracks) {
            Query query(m_database,
                        "SELECT remote_id FROM track WHERE source = ?2 AND hidden <> 1 AND (id = ?1 OR twin_of = ?1) "
                        "ORDER BY id <> ?1 LIMIT 1",
                        track, source);
            ids.append(query.next() ? query.text(0) : QString{});
        }
        return ids;
    });
}

Result<QVector<TrackId>> QueueStore::tracks(SourceId source, const QStringList& remoteIds) const
{
    return m_database.ask([&] {
        QVector<TrackId> tracks;
        for (const QString& id : remoteIds) {
            Query query(m_database,
                        "SELECT coalesce(twin_of, id) FROM track WHERE source = ?1 AND remote_id = ?2 AND hidden <> 1",
                        source, id);
            tracks.append(query.next() ? query.id<TrackId>(0) : TrackId{});
        }
        return tracks;
    });
}

} // namespace sostenuto::sync
