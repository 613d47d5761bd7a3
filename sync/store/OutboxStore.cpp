#include "sync/store/OutboxStore.h"

#include "sync/store/Database.h"
#include "sync/store/OutboxRows.h"
#include "sync/store/Query.h"
#include "sync/store/ToldEdits.h"

namespace sostenuto::sync {

OutboxStore::OutboxStore(Database& database) : m_database(database) {}

Result<QVector<OutboxRow>> OutboxStore::waiting(SourceId source) const
{
    return m_database.ask([&] {
        QVector<OutboxRow> rows;
        Query query(m_database, outboxColumns + "WHERE source = ?1 AND state <> 'parked' ORDER BY id", source);
        while (query.next())
            rows.append(outboxRow(query));
        return rows;
    });
}

Result<QVector<OutboxRow>> OutboxStore::due(SourceId source, const QDateTime& now, Plays plays) const
{
    return m_database.ask([&] {
        QVector<OutboxRow> rows;
        // +source: in the order of ids, so that it ends at the first that fits.
        Query first(m_database,
                    "SELECT object FROM outbox AS o WHERE +source = ?1 AND state <> 'parked' AND (not_before <= ?2 "
                    "OR not_before > ?3) AND (?4 OR kind <> 'play') "
                    "AND NOT EXISTS (SELECT 1 FROM outbox AS e WHERE e.object = o.object AND e.id < o.id "
                    "AND e.state <> 'parked' AND (e.kind = o.kind OR o.object LIKE 'playlist:%')) ORDER BY id LIMIT 1",
                    source, now, now.addMSecs(longestPutOffMs), plays == Plays::Too);
        if (!first.next())
            return rows;
        Query query(m_database, outboxColumns + "WHERE +source = ?1 AND object = ?2 AND state <> 'parked' ORDER BY id",
                    source, first.text(0));
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

Result<void> OutboxStore::setQueued(qint64 row, const QDateTime& notBefore, std::optional<ErrorKind> why)
{
    return putBack(row, EditState::Queued, notBefore, why);
}

Result<void> OutboxStore::setAmbiguous(qint64 row, const QDateTime& notBefore, std::optional<ErrorKind> why)
{
    return putBack(row, EditState::Ambiguous, notBefore, why);
}

Result<void> OutboxStore::putBack(qint64 row, EditState state, const QDateTime& notBefore, std::optional<ErrorKind> why)
{
    return m_database.transaction(bookkeeping, [&] {
        run(m_database,
            "UPDATE outbox SET state = ?2, attempts = attempts + 1, not_before = ?3, why = nullif(?4, -1) "
            "WHERE id = ?1",
            row, textOf(state), notBefore, why ? int(*why) : -1);
    });
}

Result<void> OutboxStore::park(qint64 row, ErrorKind trouble, bool unsure)
{
    return m_database.transaction(bookkeeping, [&] {
        run(m_database, "UPDATE outbox SET state = 'parked', trouble = ?2, why = ?2, unsure = ?3 WHERE id = ?1", row,
            int(trouble), unsure);
    });
}

/// Names and descriptions are not of the entries.
static bool entriesWait(Database& database, PlaylistId list)
{
    return valueOf(database,
                   "SELECT count(*) FROM outbox WHERE object = ?1 AND kind NOT IN ('playlist-rename', "
                   "'playlist-describe')",
                   objectOf(list)) > 0;
}

Result<void> OutboxStore::done(const QVector<qint64>& rows)
{
    return m_database.transaction(Database::Durability::Listener, [&] {
        for (const qint64 row : rows) {
            const auto list = PlaylistId{valueOf(
                m_database, "SELECT substr(object, 10) FROM outbox WHERE id = ?1 AND object LIKE 'playlist:%'", row)};
            noteTold(m_database, row);
            removeEdit(m_database, row);
            if (list.isValid() && !entriesWait(m_database, list))
                run(m_database, "UPDATE playlist_entry SET waiting = 0 WHERE playlist_id = ?1 AND waiting = 1", list);
        }
    });
}

} // namespace sostenuto::sync
