#include "sync/store/PlaylistConflicts.h"

#include "sync/store/Database.h"
#include "sync/store/EditRows.h"
#include "sync/store/OutboxRows.h"
#include "sync/store/PlaylistBase.h"
#include "sync/store/PlaylistRows.h"
#include "sync/store/Query.h"

#include <QStringList>

#include <algorithm>

namespace sostenuto::sync {

namespace {

using What = PlaylistConflict::What;

QVector<OutboxRow> rowsOf(Database& database, const QString& object)
{
    QVector<OutboxRow> rows;
    Query query(database, outboxColumns + "WHERE object = ?1 ORDER BY id", object);
    while (query.next())
        rows.append(outboxRow(query));
    return rows;
}

/// A list that is gone has no name to be chosen any more.
std::optional<OutboxRow> rowInConflict(const QVector<OutboxRow>& rows)
{
    std::optional<OutboxRow> found;
    for (const OutboxRow& row : rows) {
        const auto what = conflictIn(row);
        if (what == What::DeletedThere)
            return row;
        if (what)
            found = row;
    }
    return found;
}

struct ListInDoubt {
    PlaylistConflict facts;
    std::optional<OutboxRow> row; ///< nullopt = it is in no conflict
    bool isSending = false;
};

ListInDoubt listOf(Database& database, const QString& object)
{
    ListInDoubt list;
    Query query(database, "SELECT id, source, name FROM playlist WHERE id = ?1 AND deleted = 0",
                object.section(u':', 1).toLongLong());
    if (!query.next())
        return list;
    const QVector<OutboxRow> rows = rowsOf(database, object);
    list.row = rowInConflict(rows);
    if (!list.row)
        return list;
    list.facts = {rows.first().id,        query.id<PlaylistId>(0),
                  query.id<SourceId>(1),  query.text(2),
                  int(rows.size()),       rows.first().madeAt,
                  *conflictIn(*list.row), list.row->payload.value(QStringLiteral("theirs")).toString()};
    for (const OutboxRow& row : rows) {
        list.facts.since = std::min(list.facts.since, row.madeAt);
        list.isSending = list.isSending || row.state == EditState::Sending;
    }
    return list;
}

QVector<PlaylistConflict> conflictsIn(Database& database)
{
    QStringList objects;
    Query query(database, "SELECT object FROM outbox WHERE state = 'parked' AND object >= 'playlist:' "
                          "AND object < 'playlist;' GROUP BY object ORDER BY min(id)");
    while (query.next())
        objects.append(query.text(0));
    QVector<PlaylistConflict> conflicts;
    for (const QString& object : std::as_const(objects)) {
        if (const ListInDoubt list = listOf(database, object); list.row)
            conflicts.append(list.facts);
    }
    return conflicts;
}

QString objectOfChange(Database& database, qint64 change)
{
    Query query(database, "SELECT object FROM outbox WHERE id = ?1 AND object LIKE 'playlist:%'", change);
    return query.next() ? query.text(0) : QString();
}

void makeAnew(Database& database, const PlaylistConflict& list, const QDateTime& now)
{
    const QString object = objectOf(list.playlist);
    run(database, "DELETE FROM outbox WHERE object = ?1", object);
    run(database, "UPDATE playlist SET remote_id = NULL, changed = '', remote_count = 0, was_read = 1 WHERE id = ?1",
        list.playlist);
    setBase(database, list.playlist, {});
    addEdit(database, {list.source, EditKind::PlaylistCreate, object, {{QStringLiteral("name"), list.name}}, now});
    Query comment(database, "SELECT comment FROM playlist WHERE id = ?1 AND comment <> ''", list.playlist);
    if (comment.next())
        addEdit(database, {list.source,
                           EditKind::PlaylistDescribe,
                           object,
                           {{QStringLiteral("comment"), comment.text(0)}, {QStringLiteral("before"), QString()}},
                           now});
}

void letGo(Database& database, const PlaylistConflict& list)
{
    run(database, "DELETE FROM outbox WHERE object = ?1", objectOf(list.playlist));
    run(database, "DELETE FROM playlist WHERE id = ?1", list.playlist);
}

void keepHere(Database& database, const PlaylistConflict& list)
{
    run(database, "DELETE FROM outbox WHERE object = ?1", objectOf(list.playlist));
    run(database,
        "UPDATE playlist SET source = ?2, remote_id = NULL, owner = '', changed = '', remote_count = 0 WHERE id = ?1",
        list.playlist, homeOnThisComputer(database));
    run(database, "UPDATE playlist_entry SET waiting = 0 WHERE playlist_id = ?1", list.playlist);
}

/// From now on theirs is what ours follows.
void keepName(Database& database, const OutboxRow& row)
{
    QJsonObject payload = row.payload;
    payload.insert(QStringLiteral("before"), payload.take(QStringLiteral("theirs")));
    replaceEdit(database, row.id, payload);
}

void takeName(Database& database, const PlaylistConflict& list, const OutboxRow& row)
{
    removeEdit(database, row.id);
    run(database, "UPDATE playlist SET name = ?2 WHERE id = ?1", list.playlist, list.theirs);
}

void settleDeletion(Database& database, const PlaylistConflict& list, ConflictChoice choice, const QDateTime& now)
{
    switch (choice) {
    case ConflictChoice::KeepMine:
        return makeAnew(database, list, now);
    case ConflictChoice::TakeTheirs:
        return letGo(database, list);
    case ConflictChoice::KeepBoth:
        return keepHere(database, list);
    }
}

void settleNames(Database& database, const ListInDoubt& list, ConflictChoice choice, const QDateTime& now)
{
    const PlaylistConflict& facts = list.facts;
    if (choice == ConflictChoice::KeepMine)
        return keepName(database, *list.row);
    takeName(database, facts, *list.row);
    if (choice == ConflictChoice::KeepBoth)
        (void)makePlaylist(database, facts.source, facts.name, entriesOf(database, facts.playlist), now);
}

} // namespace

Result<QVector<PlaylistConflict>> playlistConflicts(Database& database)
{
    return database.ask([&] { return conflictsIn(database); });
}

std::optional<PlaylistConflict::What> conflictIn(const OutboxRow& row)
{
    if (row.state != EditState::Parked || !row.object.startsWith(u"playlist:"))
        return std::nullopt;
    if (row.kind == EditKind::PlaylistRename && row.payload.contains(QStringLiteral("theirs")))
        return What::RenamedTwice;
    const bool isOfList = row.kind != EditKind::PlaylistCreate && row.kind != EditKind::PlaylistDelete;
    return isOfList && row.why == ErrorKind::NotFound ? std::optional(What::DeletedThere) : std::nullopt;
}

Result<PlaylistId> resolveConflict(Database& database, qint64 change, ConflictChoice choice, const QDateTime& now)
{
    const auto list = database.ask([&] { return listOf(database, objectOfChange(database, change)); });
    if (!list)
        return tl::unexpected(list.error());
    if (!list->row)
        return failure(ErrorKind::NotFound, QStringLiteral("no such conflict"));
    if (list->isSending)
        return failure(ErrorKind::Cancelled, QStringLiteral("an edit of the list is on its way"));
    return database.change(Database::Durability::Listener, [&] {
        if (list->facts.what == What::DeletedThere)
            settleDeletion(database, list->facts, choice, now);
        else
            settleNames(database, *list, choice, now);
        return list->facts.playlist;
    });
}

} // namespace sostenuto::sync
