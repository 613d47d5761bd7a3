#include "sync/store/OutboxStore.h"

#include "sync/store/Database.h"
#include "sync/store/OutboxRows.h"
#include "sync/store/Query.h"

#include <QJsonDocument>
#include <QSet>

namespace sostenuto::sync {

OutboxStore::OutboxStore(Database& database) : m_database(database) {}

static OutboxRow outboxRow(const Query& query)
{
    OutboxRow row;
    row.id = query.integer(0);
    row.source = query.id<SourceId>(1);
    row.kind = editKindOf(query.text(2));
    row.object = query.text(3);
    row.payload = QJsonDocument::fromJson(query.text(4).toUtf8()).object();
    row.madeAt = query.time(5);
    row.attempts = query.number(6);
    row.notBefore = query.time(7);
    row.state = editStateOf(query.text(8));
    row.trouble = ErrorKind(query.number(9));
    return row;
}

Result<QVector<OutboxRow>> OutboxStore::waiting(SourceId source) const
{
    return m_database.ask([&] {
        QVector<OutboxRow> rows;
        Query query(m_database,
                    "SELECT id, source, kind, object, payload, made_at, attempts, not_before, state, trouble "
                    "FROM outbox WHERE source = ?1 AND state <> 'parked' ORDER BY id",
                    source);
        while (query.next())
            rows.append(outboxRow(query));
        return rows;
    });
}

Result<OutboxCounts> OutboxStore::counts(SourceId source) const
{
    return m_database.ask([&] {
        OutboxCounts counts;
        Query query(m_database,
                    "SELECT count(*) FILTER (WHERE state <> 'parked' AND kind <> 'play'), "
                    "count(*) FILTER (WHERE state <> 'parked' AND kind = 'play'), "
                    "count(*) FILTER (WHERE state = 'parked') FROM outbox WHERE source = ?1",
                    source);
        if (query.next())
            counts = {query.number(0), query.number(1), query.number(2)};
        return counts;
    });
}

// What a power loss may undo of these is only who waits for how long: a row that was Sending becomes Ambiguous.
static constexpr auto bookkeeping = Database::Durability::Fetchable;

Result<void> OutboxStore::markInterrupted(SourceId source)
{
    return m_database.transaction(bookkeeping, [&] {
        run(m_database, "UPDATE outbox SET state = 'ambiguous' WHERE source = ?1 AND state = 'sending'", source);
    });
}

Result<void> OutboxStore::setSending(qint64 row)
{
    // On disk before the request leaves: a row that may have arrived must never look as if it had not been tried.
    return m_database.transaction(Database::Durability::Listener,
                                  [&] { run(m_database, "UPDATE outbox SET state = 'sending' WHERE id = ?1", row); });
}

Result<void> OutboxStore::setQueued(qint64 row, const QDateTime& notBefore)
{
    return m_database.transaction(bookkeeping, [&] {
        run(m_database, "UPDATE outbox SET state = 'queued', attempts = attempts + 1, not_before = ?2 WHERE id = ?1",
            row, notBefore);
    });
}

Result<void> OutboxStore::setAmbiguous(qint64 row, const QDateTime& notBefore)
{
    return m_database.transaction(bookkeeping, [&] {
        run(m_database, "UPDATE outbox SET state = 'ambiguous', attempts = attempts + 1, not_before = ?2 WHERE id = ?1",
            row, notBefore);
    });
}

Result<void> OutboxStore::park(qint64 row, ErrorKind trouble)
{
    return m_database.transaction(bookkeeping, [&] {
        run(m_database, "UPDATE outbox SET state = 'parked', trouble = ?2 WHERE id = ?1", row, int(trouble));
    });
}

Result<void> OutboxStore::done(const QVector<qint64>& rows)
{
    return m_database.transaction(Database::Durability::Listener, [&] {
        for (const qint64 row : rows) {
            const auto list = PlaylistId{valueOf(
                m_database, "SELECT substr(object, 10) FROM outbox WHERE id = ?1 AND object LIKE 'playlist:%'", row)};
            removeEdit(m_database, row);
            if (list.isValid() && editsWaiting(m_database, objectOf(list)) == 0)
                run(m_database, "UPDATE playlist_entry SET waiting = 0 WHERE playlist_id = ?1 AND waiting = 1", list);
        }
    });
}

} // namespace sostenuto::sync
