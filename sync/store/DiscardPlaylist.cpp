// What was done to playlists, taken back.
#include "sync/store/Database.h"
#include "sync/store/DiscardRows.h"
#include "sync/store/OutboxRows.h"
#include "sync/store/PlaylistRows.h"
#include "sync/store/Query.h"

#include <QJsonArray>

#include <algorithm>

namespace sostenuto::sync {

namespace {

bool isStep(EditKind kind)
{
    return kind == EditKind::PlaylistAdd || kind == EditKind::PlaylistRemove || kind == EditKind::PlaylistMove;
}

bool has(const QVector<OutboxRow>& rows, EditKind kind)
{
    return std::any_of(rows.begin(), rows.end(), [kind](const OutboxRow& row) { return row.kind == kind; });
}

/// Everything of it goes: nobody else ever had it.
bool dropUnsent(Database& database, PlaylistId list)
{
    if (run(database, "DELETE FROM playlist WHERE id = ?1 AND remote_id IS NULL", list) == 0)
        return false;
    run(database, "DELETE FROM outbox WHERE object = ?1", objectOf(list));
    return true;
}

void undelete(Database& database, PlaylistId list, const OutboxRow& deletion)
{
    run(database, "UPDATE playlist SET deleted = 0 WHERE id = ?1", list);
    const QJsonArray dropped = deletion.payload.value(QStringLiteral("dropped")).toArray();
    for (const auto& value : dropped) {
        const QJsonObject edit = value.toObject();
        addEdit(database, {deletion.source, editKindOf(edit.value(QStringLiteral("kind")).toString()), objectOf(list),
                           edit.value(QStringLiteral("payload")).toObject(),
                           QDateTime::fromMSecsSinceEpoch(edit.value(QStringLiteral("madeAt")).toInteger(), Qt::UTC)});
    }
}

void nameAsBefore(Database& database, PlaylistId list, const OutboxRow& row)
{
    const QString name = row.payload.value(QStringLiteral("before")).toString();
    if (!handOver(database, row) && !name.isEmpty())
        run(database, "UPDATE playlist SET name = ?2 WHERE id = ?1", list, name);
}

void describedAsBefore(Database& database, PlaylistId list, const OutboxRow& row)
{
    if (!handOver(database, row))
        run(database, "UPDATE playlist SET comment = ?2 WHERE id = ?1", list,
            row.payload.value(QStringLiteral("before")).toString());
}

int place(const OutboxRow& row, const char* key)
{
    return row.payload.value(QLatin1String(key)).toInt(-1); // no list has such a place
}

ListStep stepOf(const OutboxRow& row)
{
    using What = ListStep::What;
    if (row.kind != EditKind::PlaylistAdd)
        return {row.kind == EditKind::PlaylistMove ? What::Move : What::Remove,
                {TrackId{row.payload.value(QStringLiteral("track")).toInteger()}},
                place(row, "from"),
                place(row, "to")};
    ListStep step{What::Add, {}, 0, place(row, "to")};
    const QJsonArray tracks = row.payload.value(QStringLiteral("tracks")).toArray();
    for (const auto& track : tracks)
        step.tracks.append(TrackId{track.toInteger()});
    return step;
}

/// The row's payload in the words of the list as it is without what was discarded.
QJsonObject payloadWith(QJsonObject payload, const KeptStep& kept)
{
    const auto put = [&payload](const char* key, qint64 value) { payload.insert(QLatin1String(key), value); };
    if (kept.step.what == ListStep::What::Add) {
        put("occurrence", kept.after.occurrence);
    } else {
        put("occurrence", kept.place.occurrence);
        put("from", kept.step.from);
    }
    if (kept.step.what == ListStep::What::Move)
        put("afterOccurrence", kept.after.occurrence);
    if (kept.step.what != ListStep::What::Remove) {
        put("after", kept.after.track.value);
        put("to", kept.step.to);
    }
    return payload;
}

/// Rows from before places were written down: what was added goes again, the rest comes with the next pull.
void removeAdded(Database& database, PlaylistId list, const QVector<OutboxRow>& rows)
{
    for (const OutboxRow& row : rows) {
        const QJsonArray entries = row.payload.value(QStringLiteral("entries")).toArray();
        for (const auto& entry : entries) {
            if (const auto at = placeOf(database, list, EntryId{entry.toInteger()}))
                removeEntry(database, list, *at);
        }
        removeEdit(database, row.id);
    }
}

void leaveOutSteps(Database& database, PlaylistId list, const QVector<OutboxRow>& unwantedRows)
{
    QVector<OutboxRow> rows;
    QVector<ListStep> steps;
    QSet<int> unwanted;
    Query query(database, outboxColumns + "WHERE object = ?1 ORDER BY id", objectOf(list));
    while (query.next()) {
        const OutboxRow row = outboxRow(query);
        if (!isStep(row.kind))
            continue;
        if (std::any_of(unwantedRows.begin(), unwantedRows.end(),
                        [&](const OutboxRow& one) { return one.id == row.id; }))
            unwanted.insert(int(rows.size()));
        rows.append(row);
        steps.append(stepOf(row));
    }
    const auto without = listWithout(cellsOf(database, list), steps, unwanted);
    if (!without)
        return removeAdded(database, list, unwantedRows);
    setEntries(database, list, without->cells);
    for (int i = 0; i < rows.size(); ++i) {
        if (!without->steps[i])
            removeEdit(database, rows[i].id);
        else if (const QJsonObject payload = payloadWith(rows[i].payload, *without->steps[i]);
                 payload != rows[i].payload)
            setPayload(database, rows[i].id, payload);
    }
}

} // namespace

void takeBackOfPlaylist(Database& database, PlaylistId list, const QVector<OutboxRow>& rows)
{
    if (has(rows, EditKind::PlaylistCreate) && dropUnsent(database, list))
        return;
    QVector<OutboxRow> steps;
    for (auto row = rows.crbegin(); row != rows.crend(); ++row) {
        if (isStep(row->kind)) {
            steps.prepend(*row);
            continue;
        }
        if (row->kind == EditKind::PlaylistDelete)
            undelete(database, list, *row);
        else if (row->kind == EditKind::PlaylistRename)
            nameAsBefore(database, list, *row);
        else if (row->kind == EditKind::PlaylistDescribe)
            describedAsBefore(database, list, *row);
        removeEdit(database, row->id);
    }
    if (!steps.isEmpty())
        leaveOutSteps(database, list, steps);
    if (editsWaiting(database, objectOf(list)) > 0)
        return;
    // As the service has it, with the next pull; until then as it was read last.
    run(database, "UPDATE playlist SET changed = '' WHERE id = ?1", list);
    run(database, "UPDATE playlist_entry SET waiting = 0 WHERE playlist_id = ?1 AND waiting = 1", list);
}

} // namespace sostenuto::sync
