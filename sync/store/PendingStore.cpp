#include "sync/store/PendingStore.h"

#include "sync/store/Database.h"
#include "sync/store/OutboxRows.h"
#include "sync/store/PlaylistConflicts.h"
#include "sync/store/Query.h"

#include <QJsonArray>

#include <algorithm>

namespace sostenuto::sync {

namespace {

const std::string& fromShown()
{
    static const std::string sql = "FROM outbox AS o JOIN source AS s ON s.id = o.source AND s.removed = 0 "
                                   "WHERE o.kind IN (" +
                                   editKindsSql() + ") ";
    return sql;
}

const std::string& inOrderOfSending()
{
    static const std::string sql =
        "ORDER BY o.state <> 'parked', CASE WHEN o.kind = 'play' OR o.state = 'parked' THEN o.id ELSE "
        "(SELECT min(e.id) FROM outbox AS e WHERE e.object = o.object AND e.state <> 'parked' "
        "AND (e.kind = o.kind OR o.object LIKE 'playlist:%')) END, o.id";
    return sql;
}

QVector<qint64> idsFrom(Query& query)
{
    QVector<qint64> ids;
    while (query.next())
        ids.append(query.integer(0));
    return ids;
}

ChangeKind changeKindOf(const OutboxRow& row)
{
    switch (row.kind) {
    case EditKind::Love:
        return row.payload.value(QStringLiteral("loved")).toBool() ? ChangeKind::Love : ChangeKind::Unlove;
    case EditKind::Rate:
        return ChangeKind::Rate;
    case EditKind::PlaylistCreate:
        return ChangeKind::PlaylistCreate;
    case EditKind::PlaylistRename:
        return ChangeKind::PlaylistRename;
    case EditKind::PlaylistDescribe:
        return ChangeKind::PlaylistDescribe;
    case EditKind::PlaylistDelete:
        return ChangeKind::PlaylistDelete;
    case EditKind::PlaylistAdd:
        return ChangeKind::PlaylistAdd;
    case EditKind::PlaylistRemove:
        return ChangeKind::PlaylistRemove;
    case EditKind::PlaylistMove:
        return ChangeKind::PlaylistMove;
    case EditKind::Bookmark:
        return ChangeKind::Bookmark;
    case EditKind::Play:
        break;
    }
    return ChangeKind::Play;
}

ChangeState changeStateOf(const OutboxRow& row)
{
    switch (row.state) {
    case EditState::Queued:
        return ChangeState::Waiting;
    case EditState::Sending:
        return ChangeState::Sending;
    case EditState::Ambiguous:
        return ChangeState::Checking;
    case EditState::Parked:
        break;
    }
    return conflictIn(row) ? ChangeState::Conflict : ChangeState::NeedsYou;
}

QString textAt(Database& database, std::string_view sql, qint64 id)
{
    Query query(database, sql, id);
    return query.next() ? query.text(0) : QString();
}

QString trackTitle(Database& database, qint64 id)
{
    return textAt(database, "SELECT title FROM track WHERE id = ?1", id);
}

QString subjectOf(Database& database, const OutboxRow& row)
{
    const qint64 id = row.object.section(u':', 1).toLongLong();
    if (row.kind == EditKind::Play)
        return trackTitle(database, row.payload.value(QStringLiteral("track")).toInteger());
    if (row.object.startsWith(u"track:"))
        return trackTitle(database, id);
    if (row.object.startsWith(u"album:"))
        return textAt(database, "SELECT title FROM album WHERE id = ?1", id);
    if (row.object.startsWith(u"artist:"))
        return textAt(database, "SELECT name FROM artist WHERE id = ?1", id);
    const QString before = row.payload.value(QStringLiteral("before")).toString();
    if (row.kind == EditKind::PlaylistRename && !before.isEmpty())
        return before;
    return textAt(database, "SELECT name FROM playlist WHERE id = ?1", id);
}

QString detailOf(Database& database, const OutboxRow& row)
{
    const auto value = [&row](const char* key) { return row.payload.value(QLatin1String(key)); };
    switch (row.kind) {
    case EditKind::Rate:
        return QString::number(value("rating").toInt());
    case EditKind::Bookmark:
        return QString::number(value("position").toInteger());
    case EditKind::PlaylistRename:
        return value("name").toString();
    case EditKind::PlaylistDescribe:
        return value("comment").toString();
    case EditKind::PlaylistAdd:
        return trackTitle(database, value("tracks").toArray().first().toInteger());
    case EditKind::PlaylistRemove:
    case EditKind::PlaylistMove:
        return trackTitle(database, value("track").toInteger());
    default:
        return {};
    }
}

PendingChange changeOf(Database& database, const OutboxRow& row)
{
    PendingChange change;
    change.id = row.id;
    change.source = row.source;
    change.kind = changeKindOf(row);
    change.state = changeStateOf(row);
    if (row.object.startsWith(u"playlist:"))
        change.playlist = PlaylistId{row.object.section(u':', 1).toLongLong()};
    change.subject = subjectOf(database, row);
    change.detail = detailOf(database, row);
    if (row.kind == EditKind::PlaylistAdd)
        change.count = int(row.payload.value(QStringLiteral("tracks")).toArray().size());
    change.madeAt = row.madeAt;
    if (row.state != EditState::Parked)
        change.nextTry = row.notBefore;
    change.attempts = row.attempts;
    change.why = row.why;
    return change;
}

} // namespace

PendingStore::PendingStore(Database& database) : m_database(database) {}

Result<QVector<qint64>> PendingStore::ids(const PendingFilter& filter) const
{
    return m_database.ask([&] {
        if (filter.playlist.isValid()) {
            Query query(m_database,
                        "SELECT o.id " + fromShown() + "AND o.object = ?1 AND (o.state = 'parked' OR NOT ?2) " +
                            inOrderOfSending(),
                        objectOf(filter.playlist), filter.needsYou);
            return idsFrom(query);
        }
        Query query(m_database, "SELECT o.id " + fromShown() + (filter.needsYou ? "AND o.state = 'parked' " : "") +
                                    inOrderOfSending());
        return idsFrom(query);
    });
}

Result<QVector<PendingChange>> PendingStore::changesOf(const QVector<qint64>& ids) const
{
    return m_database.ask([&] {
        QVector<PendingChange> changes;
        for (const qint64 id : ids) {
            Query row(m_database, outboxColumns + "WHERE id = ?1", id);
            if (row.next())
                changes.append(changeOf(m_database, outboxRow(row)));
        }
        return changes;
    });
}

Result<QVector<PendingChange>> PendingStore::changes(int offset, int atMost) const
{
    const auto all = ids();
    return all ? changesOf(all->mid(std::max(0, offset), std::max(0, atMost))) : tl::unexpected(all.error());
}

Result<int> PendingStore::count() const
{
    return m_database.ask([&] { return int(valueOf(m_database, "SELECT count(*) " + fromShown())); });
}

Result<void> PendingStore::retry(const QVector<qint64>& ids)
{
    return m_database.transaction(Database::Durability::Listener, [&] {
        for (const qint64 id : ids) {
            run(m_database,
                "UPDATE outbox SET state = CASE WHEN state <> 'parked' THEN state WHEN unsure THEN 'ambiguous' "
                "ELSE 'queued' END, attempts = 0, not_before = 0, trouble = 0, why = NULL, unsure = 0 "
                "WHERE state <> 'sending' AND (id = ?1 OR (state = 'parked' AND object LIKE 'playlist:%' AND "
                "object = (SELECT object FROM outbox WHERE id = ?1 AND state = 'parked')))",
                id);
        }
    });
}

Result<DiscardTouched> PendingStore::discard(const QVector<qint64>& ids)
{
    const auto sending = m_database.ask([&] { return anyIsSending(m_database, ids); });
    if (!sending)
        return tl::unexpected(sending.error());
    if (*sending)
        return failure(ErrorKind::Cancelled, QStringLiteral("one of the changes is on its way"));
    return m_database.change(Database::Durability::Listener, [&] { return discardEdits(m_database, ids); });
}

} // namespace sostenuto::sync
