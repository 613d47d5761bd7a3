#include "sync/store/PlaylistStore.h"

#include "sync/model/PlainText.h"
#include "sync/store/Database.h"
#include "sync/store/OutboxRows.h"
#include "sync/store/PlaylistBase.h"
#include "sync/store/PlaylistNotes.h"
#include "sync/store/PlaylistRows.h"
#include "sync/store/Query.h"
#include "sync/store/ToldEdits.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace sostenuto::sync {

namespace {

constexpr auto durability = Database::Durability::Fetchable;

/// The service's word on one list. Our own name and comment stay while their change is on the way.
void writeFacts(Database& database, SourceId source, const RemotePlaylist& list, bool editable)
{
    run(database,
        "INSERT INTO playlist (source, remote_id, name, comment, owner, editable, remote_count) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (source, remote_id) DO UPDATE SET "
        "name = CASE (SELECT count(*) FROM outbox WHERE object = 'playlist:' || playlist.id "
        "AND kind IN ('playlist-create', 'playlist-rename')) WHEN 0 THEN excluded.name ELSE name END, "
        "comment = CASE (SELECT count(*) FROM outbox WHERE object = 'playlist:' || playlist.id "
        "AND kind = 'playlist-describe') WHEN 0 THEN excluded.comment ELSE comment END, owner = excluded.owner, "
        "editable = excluded.editable, "
        "remote_count = excluded.remote_count",
        source, list.remoteId, plainText(list.name, longestPlainName), plainText(list.comment, longestPlainName),
        list.owner, editable, list.songCount);
}

PlaylistId idOf(Database& database, SourceId source, const QString& remoteId)
{
    return PlaylistId{
        valueOf(database, "SELECT id FROM playlist WHERE source = ?1 AND remote_id = ?2", source, remoteId)};
}

void noteNewName(Database& database, SourceId source, const RemotePlaylist& list, const QDateTime& now)
{
    Query known(database,
                "SELECT id, name FROM playlist WHERE source = ?1 AND remote_id = ?2 AND was_read = 1 AND NOT EXISTS "
                "(SELECT 1 FROM outbox WHERE object = 'playlist:' || playlist.id "
                "AND kind IN ('playlist-create', 'playlist-rename'))",
                source, list.remoteId);
    if (known.next() && known.text(1) != plainText(list.name, longestPlainName))
        noteRename(database, known.id<PlaylistId>(0), known.text(1), now);
}

/// Are the entries we have those of this version? Servers that do not say are asked every time.
bool entriesAreOld(Database& database, SourceId source, const RemotePlaylist& list)
{
    Query known(database,
                "SELECT changed, remote_count, deleted, id FROM playlist WHERE source = ?1 AND remote_id = ?2", source,
                list.remoteId);
    if (!known.next())
        return true;
    if (known.flag(2) || editsWaiting(database, objectOf(known.id<PlaylistId>(3))) > 0)
        return false;
    return list.changed.isEmpty() || known.text(0) != list.changed || known.number(1) != list.songCount;
}

/// A new list with the name of one whose making was cut off, before its address was heard: it may be that one, and the
/// replay, which looks for it, must not find it known.
bool mayBeOurs(Database& database, SourceId source, const RemotePlaylist& list)
{
    if (idOf(database, source, list.remoteId).isValid())
        return false;
    Query making(
        database,
        "SELECT json_extract(payload, '$.name') FROM outbox JOIN playlist ON object = 'playlist:' || playlist.id "
        "WHERE outbox.source = ?1 AND kind = 'playlist-create' AND state IN ('sending', 'ambiguous') "
        "AND remote_id IS NULL",
        source);
    while (making.next()) {
        if (plainText(making.text(0), longestPlainName) == plainText(list.name, longestPlainName))
            return true;
    }
    return false;
}

void removeVanished(Database& database, SourceId source, const QSet<QString>& listed)
{
    QVector<PlaylistId> vanished;
    Query query(database,
                "SELECT id, remote_id FROM playlist WHERE source = ?1 AND remote_id IS NOT NULL AND NOT EXISTS "
                "(SELECT 1 FROM outbox WHERE object = 'playlist:' || playlist.id) AND NOT EXISTS "
                "(SELECT 1 FROM told_edit WHERE object = 'playlist:' || playlist.id)",
                source);
    while (query.next()) {
        if (!listed.contains(query.text(1)))
            vanished.append(query.id<PlaylistId>(0));
    }
    for (const PlaylistId id : vanished)
        run(database, "DELETE FROM playlist WHERE id = ?1", id);
}

/// A list that came under another id while one of the same name went: the same list, with our changes of it.
void followNewIds(Database& database, SourceId source, const QVector<RemotePlaylist>& lists)
{
    QSet<QString> listed;
    QHash<QString, QStringList> comers; // by name
    for (const RemotePlaylist& list : lists)
        listed.insert(list.remoteId);
    for (const RemotePlaylist& list : lists) {
        if (!list.remoteId.isEmpty() && !idOf(database, source, list.remoteId).isValid())
            comers[plainText(list.name, longestPlainName)].append(list.remoteId);
    }
    if (comers.isEmpty())
        return;
    QHash<QString, QVector<PlaylistId>> goers;
    Query query(database,
                "SELECT id, remote_id, name FROM playlist WHERE source = ?1 AND remote_id IS NOT NULL AND NOT EXISTS "
                "(SELECT 1 FROM told_edit WHERE object = 'playlist:' || playlist.id)",
                source);
    while (query.next()) {
        if (!listed.contains(query.text(1)))
            goers[query.text(2)].append(query.id<PlaylistId>(0));
    }
    for (auto it = comers.cbegin(); it != comers.cend(); ++it) {
        const QVector<PlaylistId> same = goers.value(it.key());
        if (same.size() == 1 && it->size() == 1)
            run(database, "UPDATE playlist SET remote_id = ?2, changed = '' WHERE id = ?1", same.first(), it->first());
    }
}

/// Tracks that we do not know are left out; remote_count still tells that there are more.
QVector<TrackId> knownTracks(Database& database, SourceId source, const QStringList& remoteIds)
{
    QVector<TrackId> tracks;
    for (const QString& remoteId : remoteIds) {
        const TrackId id{
            valueOf(database, "SELECT id FROM track WHERE source = ?1 AND remote_id = ?2", source, remoteId)};
        if (id.isValid())
            tracks.append(id);
    }
    return tracks;
}

QStringList remoteIds(Database& database, const QVector<TrackId>& tracks)
{
    QStringList list;
    for (const TrackId track : tracks) {
        Query query(database, "SELECT remote_id FROM track WHERE id = ?1", track);
        if (query.next())
            list.append(query.text(0));
    }
    return list;
}

SourceId sourceOf(Database& database, PlaylistId id)
{
    return SourceId{valueOf(database, "SELECT source FROM playlist WHERE id = ?1", id)};
}

bool wasRead(Database& database, PlaylistId id)
{
    return valueOf(database, "SELECT was_read FROM playlist WHERE id = ?1", id) > 0;
}

bool writeEntries(Database& database, SourceId source, const RemotePlaylist& list, const QDateTime& now)
{
    PlaylistId id = idOf(database, source, list.remoteId);
    const bool isNew = !id.isValid();
    if (isNew) {
        writeFacts(database, source, list, !list.readOnly);
        id = idOf(database, source, list.remoteId);
    }
    if (editsWaiting(database, objectOf(id)) > 0)
        return false;
    const QVector<TrackId> tracks = knownTracks(database, source, list.trackRemoteIds);
    const QVector<TrackId> before = entriesOf(database, id);
    const bool changed = replaceEntries(database, id, tracks);
    if (wasRead(database, id))
        noteChange(database, id, before, tracks, ChangedBy::SomebodyElse, now);
    const int remoteCount = std::max(list.songCount, int(list.trackRemoteIds.size()));
    // A list with tracks we do not know yet stays unread, so that it is taken in again once they are here.
    const bool whole = tracks.size() == list.trackRemoteIds.size();
    run(database, "UPDATE playlist SET changed = ?2, remote_count = ?3, was_read = max(was_read, ?4) WHERE id = ?1", id,
        whole ? list.changed : QString(), remoteCount, whole);
    return changed || isNew;
}

} // namespace

PlaylistStore::PlaylistStore(Database& database) : m_database(database) {}

Result<QStringList> PlaylistStore::putList(SourceId source, const QString& user, const QVector<RemotePlaylist>& lists,
                                           const QDateTime& now)
{
    return m_database.change(durability, [&] {
        QStringList toRead;
        QSet<QString> listed;
        const bool isWhole = std::none_of(lists.cbegin(), lists.cend(),
                                          [](const RemotePlaylist& list) { return list.remoteId.isEmpty(); });
        if (isWhole)
            followNewIds(m_database, source, lists);
        for (const RemotePlaylist& list : lists) {
            if (list.remoteId.isEmpty() || listed.contains(list.remoteId))
                continue;
            listed.insert(list.remoteId);
            if (wasTold(m_database, source, list.remoteId) || mayBeOurs(m_database, source, list))
                continue;
            const bool old = entriesAreOld(m_database, source, list);
            const bool own = list.owner.isEmpty() || list.owner.compare(user, Qt::CaseInsensitive) == 0;
            noteNewName(m_database, source, list, now);
            writeFacts(m_database, source, list, own && !list.readOnly);
            if (!old)
                continue;
            toRead.append(list.remoteId);
            // Old until its entries are in, also when reading them fails.
            run(m_database, "UPDATE playlist SET changed = '' WHERE source = ?1 AND remote_id = ?2", source,
                list.remoteId);
        }
        if (isWhole)
            removeVanished(m_database, source, listed);
        return toRead;
    });
}

Result<bool> PlaylistStore::putEntries(SourceId source, const RemotePlaylist& list, const QDateTime& now)
{
    if (!list.hasEntries || list.remoteId.isEmpty())
        return false;
    return m_database.change(durability, [&] { return writeEntries(m_database, source, list, now); });
}

Result<bool> PlaylistStore::putPulledEntries(SourceId source, const RemotePlaylist& list, const QDateTime& now)
{
    const auto told = m_database.ask([&] { return wasTold(m_database, source, list.remoteId); });
    if (!told)
        return tl::unexpected(told.error());
    return *told ? Result<bool>(false) : putEntries(source, list, now);
}

Result<std::optional<PlaylistId>> PlaylistStore::playlistOf(SourceId source, const QString& remoteId) const
{
    return m_database.ask([&]() -> std::optional<PlaylistId> {
        const PlaylistId id = idOf(m_database, source, remoteId);
        return id.isValid() ? std::optional(id) : std::nullopt;
    });
}

Result<PlaylistStore::Address> PlaylistStore::address(PlaylistId id) const
{
    auto address = m_database.ask([&] {
        Address found;
        Query query(m_database, "SELECT source, remote_id, name, remote_count FROM playlist WHERE id = ?1", id);
        if (query.next())
            found = {query.id<SourceId>(0), query.text(1), query.text(2), query.number(3)};
        return found;
    });
    if (address && !address->source.isValid())
        return failure(ErrorKind::NotFound, QStringLiteral("no such playlist"));
    return address;
}

Result<PlaylistStore::Edited> PlaylistStore::edited(PlaylistId id) const
{
    return m_database.ask([&] {
        Edited edited{
            remoteIds(m_database, baseOf(m_database, id)), {}, remoteIds(m_database, entriesOf(m_database, id))};
        if (const auto sent = sentOf(m_database, id))
            edited.sent = remoteIds(m_database, *sent);
        return edited;
    });
}

Result<void> PlaylistStore::rebase(PlaylistId id, const Joined& joined, const QDateTime& now)
{
    return m_database.transaction(Database::Durability::Listener, [&] {
        const SourceId source = sourceOf(m_database, id);
        const QVector<TrackId> before = entriesOf(m_database, id);
        const QVector<TrackId> tracks = knownTracks(m_database, source, joined.merged);
        setBase(m_database, id, knownTracks(m_database, source, joined.theirs),
                joined.sends ? std::optional(tracks) : std::nullopt);
        replaceEntries(m_database, id, tracks, WaitingMarks::Keep);
        noteChange(m_database, id, before, tracks, ChangedBy::SomebodyElse, now);
    });
}

Result<void> PlaylistStore::noteSent(PlaylistId id, const QStringList& before, const QStringList& after,
                                     const QDateTime& now)
{
    return m_database.transaction(durability, [&] {
        const SourceId source = sourceOf(m_database, id);
        noteChange(m_database, id, knownTracks(m_database, source, before), knownTracks(m_database, source, after),
                   ChangedBy::Us, now);
    });
}

Result<void> PlaylistStore::parkName(PlaylistId id, const QString& theirs)
{
    return m_database.transaction(Database::Durability::Listener, [&] {
        // One row is left of them: from the first name to the last.
        Query query(m_database, "SELECT max(id), min(id) FROM outbox WHERE object = ?1 AND kind = 'playlist-rename'",
                    objectOf(id));
        if (!query.next() || query.integer(0) == 0)
            return;
        const qint64 last = query.integer(0);
        QJsonObject payload = payloadOf(m_database, last);
        payload.insert(QStringLiteral("before"),
                       payloadOf(m_database, query.integer(1)).value(QStringLiteral("before")));
        payload.insert(QStringLiteral("theirs"), theirs);
        setPayload(m_database, last, payload);
        run(m_database, "UPDATE outbox SET state = 'parked', unsure = 0, trouble = ?2, why = ?2 WHERE id = ?1", last,
            int(ErrorKind::NotAllowed));
        run(m_database, "DELETE FROM outbox WHERE object = ?1 AND kind = 'playlist-rename' AND id <> ?2", objectOf(id),
            last);
    });
}

Result<void> PlaylistStore::setRemoteId(PlaylistId id, const QString& remoteId)
{
    // Durable: without its address the list would be made a second time.
    return m_database.transaction(Database::Durability::Listener, [&] {
        // A list call may have met the new list before its creation was answered: ours is the one with the edits.
        run(m_database,
            "DELETE FROM playlist WHERE remote_id = ?2 AND id <> ?1 AND source = (SELECT source FROM playlist WHERE id "
            "= ?1)",
            id, remoteId);
        run(m_database, "UPDATE playlist SET remote_id = ?2 WHERE id = ?1", id, remoteId);
    });
}

Result<void> PlaylistStore::forget(PlaylistId id)
{
    return m_database.transaction(durability, [&] {
        noteToldAll(m_database, objectOf(id));
        run(m_database, "DELETE FROM outbox WHERE object = ?1", objectOf(id));
        run(m_database, "DELETE FROM playlist WHERE id = ?1", id);
    });
}

} // namespace sostenuto::sync
