#include "sync/store/PlaylistConflicts.h"

#include "sync/store/Database.h"
#include "sync/store/OutboxRows.h"
#include "sync/store/PlaylistBase.h"
#include "sync/store/Query.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

QVector<PlaylistConflict> conflictsIn(Database& database)
{
    QVector<PlaylistConflict> conflicts;
    Query query(database,
                "SELECT min(o.id), p.id, p.source, p.name, count(*), min(o.made_at) FROM outbox AS o "
                "JOIN playlist AS p ON p.id = CAST(substr(o.object, 10) AS INTEGER) "
                "WHERE o.object >= 'playlist:' AND o.object < 'playlist;' AND p.deleted = 0 "
                "GROUP BY p.id HAVING sum(o.state = 'parked' AND o.trouble = ?1) > 0 ORDER BY min(o.id)",
                int(ErrorKind::NotFound));
    while (query.next())
        conflicts.append({query.integer(0), query.id<PlaylistId>(1), query.id<SourceId>(2), query.text(3),
                          query.number(4), query.time(5)});
    return conflicts;
}

struct ListInDoubt {
    PlaylistId id;
    SourceId source;
    QString name;
    bool isConflict = false;
    bool isSending = false;
};

ListInDoubt listOf(Database& database, qint64 change)
{
    ListInDoubt list;
    Query query(database,
                "SELECT p.id, p.source, p.name, max(o.state = 'parked' AND o.trouble = ?2), max(o.state = 'sending') "
                "FROM outbox AS asked JOIN outbox AS o ON o.object = asked.object "
                "JOIN playlist AS p ON p.id = CAST(substr(o.object, 10) AS INTEGER) "
                "WHERE asked.id = ?1 AND asked.object LIKE 'playlist:%' AND p.deleted = 0 GROUP BY p.id",
                change, int(ErrorKind::NotFound));
    if (query.next())
        list = {query.id<PlaylistId>(0), query.id<SourceId>(1), query.text(2), query.flag(3), query.flag(4)};
    return list;
}

void makeAnew(Database& database, const ListInDoubt& list, const QDateTime& now)
{
    const QString object = objectOf(list.id);
    run(database, "DELETE FROM outbox WHERE object = ?1", object);
    run(database, "UPDATE playlist SET remote_id = NULL, changed = '', remote_count = 0, was_read = 1 WHERE id = ?1",
        list.id);
    setBase(database, list.id, {});
    addEdit(database, {list.source, EditKind::PlaylistCreate, object, {{QStringLiteral("name"), list.name}}, now});
}

void letGo(Database& database, const ListInDoubt& list)
{
    run(database, "DELETE FROM outbox WHERE object = ?1", objectOf(list.id));
    run(database, "DELETE FROM playlist WHERE id = ?1", list.id);
}

} // namespace

Result<QVector<PlaylistConflict>> playlistConflicts(Database& database)
{
    return database.ask([&] { return conflictsIn(database); });
}

Result<PlaylistId> resolveConflict(Database& database, qint64 change, ConflictChoice choice, const QDateTime& now)
{
    const auto list = database.ask([&] { return listOf(database, change); });
    if (!list)
        return tl::unexpected(list.error());
    if (!list->isConflict)
        return failure(ErrorKind::NotFound, QStringLiteral("no such conflict"));
    if (list->isSending)
        return failure(ErrorKind::Cancelled, QStringLiteral("an edit of the list is on its way"));
    return database.change(Database::Durability::Listener, [&] {
        choice == ConflictChoice::KeepMine ? makeAnew(database, *list, now) : letGo(database, *list);
        return list->id;
    });
}

} // namespace sostenuto::sync
