#include "sync/store/EditStore.h"

#include "sync/model/PlainText.h"
#include "sync/store/Database.h"
#include "sync/store/EditRows.h"
#include "sync/store/OutboxRows.h"
#include "sync/store/PlaylistBase.h"
#include "sync/store/PlaylistRows.h"
#include "sync/store/Query.h"

#include <SQLiteCpp/Database.h>

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace sostenuto::sync {

namespace {

constexpr auto durability = Database::Durability::Listener;
constexpr int longestName = 1000;

struct ListFacts {
    SourceId source;
    QString remoteId;
    bool editable = false;
};

Result<ListFacts> listFacts(Database& database, PlaylistId id)
{
    auto facts = database.ask([&] {
        ListFacts found;
        Query query(database, "SELECT source, remote_id, editable FROM playlist WHERE id = ?1 AND deleted = 0", id);
        if (query.next())
            found = {query.id<SourceId>(0), query.text(1), query.flag(2)};
        return found;
    });
    if (facts && !facts->source.isValid())
        return failure(ErrorKind::NotFound, QStringLiteral("no such playlist"));
    if (facts && !facts->editable)
        return failure(ErrorKind::NotAllowed, QStringLiteral("somebody else's playlist"));
    return facts;
}

/// A service gets its own tracks only; a playlist that stays here takes any.
Result<void> checkTracks(Database& database, SourceId source, const QVector<TrackId>& tracks)
{
    const auto known = database.ask([&] {
        return std::all_of(tracks.begin(), tracks.end(), [&](TrackId track) {
            return valueOf(database,
                           "SELECT count(*) FROM track WHERE id = ?1 AND (source = ?2 OR "
                           "EXISTS (SELECT 1 FROM source WHERE id = ?2 AND kind = 'folder'))",
                           track, source) == 1;
        });
    });
    if (!known)
        return tl::unexpected(known.error());
    return *known ? Result<void>() : failure(ErrorKind::NotFound, QStringLiteral("a track that this service lacks"));
}

template <class AnyId>
QJsonArray jsonIds(const QVector<AnyId>& ids)
{
    QJsonArray array;
    for (const AnyId id : ids)
        array.append(id.value);
    return array;
}

QVector<EntryId> writeAddition(Database& database, PlaylistId id, const QVector<TrackId>& tracks, int position,
                               NewEdit edit)
{
    const int size = entryCount(database, id);
    const int place = position < 0 ? size : std::min(position, size);
    EntryPlace before; // stays 0 at the end
    if (place < size)
        before =
            place == 0 ? EntryPlace{{}, TrackId{-1}, 0, 0} : placeAt(database, id, place - 1).value_or(EntryPlace{});
    const QVector<EntryId> entries = insertEntries(database, id, tracks, place);
    edit.kind = EditKind::PlaylistAdd;
    edit.payload = {{QStringLiteral("tracks"), jsonIds(tracks)},
                    {QStringLiteral("entries"), jsonIds(entries)},
                    {QStringLiteral("after"), before.track.value},
                    {QStringLiteral("occurrence"), before.occurrence},
                    {QStringLiteral("to"), place}};
    addEdit(database, edit);
    return entries;
}

void writeRemoval(Database& database, PlaylistId id, EntryId entry, NewEdit edit)
{
    const auto place = placeOf(database, id, entry);
    if (!place)
        return;
    removeEntry(database, id, *place);
    edit.kind = EditKind::PlaylistRemove;
    edit.payload = {{QStringLiteral("track"), place->track.value},
                    {QStringLiteral("occurrence"), place->occurrence},
                    {QStringLiteral("from"), place->position}};
    addEdit(database, edit);
}

void writeMove(Database& database, PlaylistId id, const EntryPlace& place, int position, NewEdit edit)
{
    const int target = std::clamp(position, 0, entryCount(database, id) - 1);
    if (target == place.position)
        return;
    const auto before = moveEntry(database, id, place, target).value_or(EntryPlace{});
    edit.kind = EditKind::PlaylistMove;
    edit.payload = {
        {QStringLiteral("track"), place.track.value},  {QStringLiteral("occurrence"), place.occurrence},
        {QStringLiteral("after"), before.track.value}, {QStringLiteral("afterOccurrence"), before.occurrence},
        {QStringLiteral("from"), place.position},      {QStringLiteral("to"), target}};
    addEdit(database, edit);
}

QString textOfList(Database& database, std::string_view sql, PlaylistId id)
{
    Query query(database, sql, id);
    return query.next() ? query.text(0) : QString();
}

void writeName(Database& database, PlaylistId id, const QString& name, NewEdit edit)
{
    const QString before = textOfList(database, "SELECT name FROM playlist WHERE id = ?1", id);
    if (run(database, "UPDATE playlist SET name = ?2 WHERE id = ?1 AND name <> ?2", id, name) == 0)
        return;
    for (const EditKind kind : {EditKind::PlaylistCreate, EditKind::PlaylistRename}) {
        const qint64 row = mergeableEdit(database, edit.object, kind);
        if (row == 0)
            continue;
        QJsonObject payload = payloadOf(database, row); // with what was before the first of them
        payload.insert(QStringLiteral("name"), name);
        return replaceEdit(database, row, payload);
    }
    edit.payload = {{QStringLiteral("name"), name}, {QStringLiteral("before"), before}};
    edit.kind = EditKind::PlaylistRename;
    addEdit(database, edit);
}

void writeComment(Database& database, PlaylistId id, const QString& comment, NewEdit edit)
{
    const QString before = textOfList(database, "SELECT comment FROM playlist WHERE id = ?1", id);
    if (run(database, "UPDATE playlist SET comment = ?2 WHERE id = ?1 AND comment <> ?2", id, comment) == 0)
        return;
    if (const qint64 row = mergeableEdit(database, edit.object, EditKind::PlaylistDescribe); row != 0) {
        QJsonObject payload = payloadOf(database, row); // with what was before the first of them
        payload.insert(QStringLiteral("comment"), comment);
        return replaceEdit(database, row, payload);
    }
    edit.payload = {{QStringLiteral("comment"), comment}, {QStringLiteral("before"), before}};
    edit.kind = EditKind::PlaylistDescribe;
    addEdit(database, edit);
}

/// Nothing of it was ever sent: then nobody needs to hear that it is gone.
bool neverLeft(Database& database, const ListFacts& facts, const QString& object)
{
    return facts.remoteId.isEmpty() &&
           valueOf(database, "SELECT count(*) FROM outbox WHERE object = ?1 AND state IN ('sending', 'ambiguous')",
                   object) == 0;
}

/// In case that the deletion is discarded.
QJsonArray waitingEdits(Database& database, const QString& object)
{
    QJsonArray edits;
    Query query(database,
                "SELECT kind, payload, made_at FROM outbox WHERE object = ?1 AND state IN ('queued', 'parked') "
                "ORDER BY id",
                object);
    while (query.next())
        edits.append(QJsonObject{{QStringLiteral("kind"), query.text(0)},
                                 {QStringLiteral("payload"), QJsonDocument::fromJson(query.text(1).toUtf8()).object()},
                                 {QStringLiteral("madeAt"), query.integer(2)}});
    return edits;
}

void writeDeletion(Database& database, PlaylistId id, const ListFacts& facts, NewEdit edit)
{
    // What may have arrived before it was parked counts as on its way again: its end has to be found out.
    run(database,
        "UPDATE outbox SET state = 'ambiguous', unsure = 0, attempts = 0, not_before = 0 "
        "WHERE object = ?1 AND state = 'parked' AND unsure = 1",
        edit.object);
    const bool silent = neverLeft(database, facts, edit.object);
    // What waited for this list has lost its point. What is on its way keeps its row, and is told the end by the next.
    const QJsonArray dropped = waitingEdits(database, edit.object);
    run(database, "DELETE FROM outbox WHERE object = ?1 AND state IN ('queued', 'parked')", edit.object);
    if (silent) {
        run(database, "DELETE FROM playlist WHERE id = ?1", id);
        return;
    }
    run(database, "UPDATE playlist SET deleted = 1 WHERE id = ?1", id);
    edit.kind = EditKind::PlaylistDelete;
    edit.payload = {{QStringLiteral("remoteId"), facts.remoteId}, {QStringLiteral("dropped"), dropped}};
    addEdit(database, edit);
}

} // namespace

PlaylistId makePlaylist(Database& database, SourceId source, const QString& name, const QVector<TrackId>& tracks,
                        const QDateTime& now)
{
    const QString bounded = name.left(longestName);
    run(database, "INSERT INTO playlist (source, name) VALUES (?1, ?2)", source, bounded);
    const PlaylistId id{database.connection().getLastInsertRowid()};
    keepBase(database, id);
    NewEdit edit{source, EditKind::PlaylistCreate, objectOf(id), {{QStringLiteral("name"), bounded}}, now};
    addEdit(database, edit);
    if (!tracks.isEmpty())
        (void)writeAddition(database, id, tracks, -1, edit);
    return id;
}

Result<PlaylistId> EditStore::createPlaylist(SourceId source, const QString& name, const QVector<TrackId>& tracks,
                                             const QDateTime& now)
{
    if (const auto known = checkTracks(m_database, source, tracks); !known)
        return tl::unexpected(known.error());
    return m_database.change(durability, [&] { return makePlaylist(m_database, source, name, tracks, now); });
}

Result<void> EditStore::renamePlaylist(PlaylistId id, const QString& name, const QDateTime& now)
{
    const auto facts = listFacts(m_database, id);
    if (!facts)
        return tl::unexpected(facts.error());
    return m_database.transaction(durability, [&] {
        keepBase(m_database, id);
        writeName(m_database, id, name.left(longestName), {facts->source, {}, objectOf(id), {}, now});
    });
}

Result<void> EditStore::describePlaylist(PlaylistId id, const QString& comment, const QDateTime& now)
{
    const auto facts = listFacts(m_database, id);
    if (!facts)
        return tl::unexpected(facts.error());
    return m_database.transaction(durability, [&] {
        keepBase(m_database, id);
        writeComment(m_database, id, plainText(comment, longestName), {facts->source, {}, objectOf(id), {}, now});
    });
}

Result<void> EditStore::deletePlaylist(PlaylistId id, const QDateTime& now)
{
    const auto facts = listFacts(m_database, id);
    if (!facts)
        return tl::unexpected(facts.error());
    return m_database.transaction(durability, [&] {
        keepBase(m_database, id);
        const QVector<TrackId> base = baseOf(m_database, id);
        const auto sent = sentOf(m_database, id);
        writeDeletion(m_database, id, *facts, {facts->source, {}, objectOf(id), {}, now});
        // It went with the edits that have lost their point; should the deletion be taken back, it is needed again.
        if (editsWaiting(m_database, objectOf(id)) > 0)
            setBase(m_database, id, base, sent);
    });
}

Result<QVector<EntryId>> EditStore::addToPlaylist(PlaylistId id, const QVector<TrackId>& tracks, int position,
                                                  const QDateTime& now)
{
    const auto facts = listFacts(m_database, id);
    if (!facts)
        return tl::unexpected(facts.error());
    if (const auto known = checkTracks(m_database, facts->source, tracks); !known)
        return tl::unexpected(known.error());
    if (tracks.isEmpty())
        return QVector<EntryId>();
    return m_database.change(durability, [&] {
        keepBase(m_database, id);
        return writeAddition(m_database, id, tracks, position, {facts->source, {}, objectOf(id), {}, now});
    });
}

Result<void> EditStore::removeFromPlaylist(PlaylistId id, const QVector<EntryId>& entries, const QDateTime& now)
{
    const auto facts = listFacts(m_database, id);
    if (!facts)
        return tl::unexpected(facts.error());
    return m_database.transaction(durability, [&] {
        keepBase(m_database, id);
        for (const EntryId entry : entries)
            writeRemoval(m_database, id, entry, {facts->source, {}, objectOf(id), {}, now});
    });
}

Result<void> EditStore::moveInPlaylist(PlaylistId id, EntryId entry, int position, const QDateTime& now)
{
    const auto facts = listFacts(m_database, id);
    if (!facts)
        return tl::unexpected(facts.error());
    const auto place = m_database.ask([&] { return placeOf(m_database, id, entry); });
    if (!place)
        return tl::unexpected(place.error());
    if (!*place)
        return failure(ErrorKind::NotFound, QStringLiteral("no such entry"));
    return m_database.transaction(durability, [&] {
        keepBase(m_database, id);
        writeMove(m_database, id, **place, position, {facts->source, {}, objectOf(id), {}, now});
    });
}

} // namespace sostenuto::sync
