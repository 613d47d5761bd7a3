#include "sync/store/FolderStore.h"

#include "sync/model/PathText.h"
#include "sync/store/CatalogueWriter.h"
#include "sync/store/Database.h"
#include "sync/store/Query.h"

#include <SQLiteCpp/Database.h>

namespace sostenuto::sync {

namespace {

// A scan finds all of it again; which folders there are is the listener's own word.
constexpr auto fetchable = Database::Durability::Fetchable;
constexpr auto listener = Database::Durability::Listener;

constexpr auto hideTracksOf = "UPDATE track SET hidden = 1, held = 0 WHERE id IN "
                              "(SELECT track_id FROM local_track WHERE file = ?1)";

KnownFile fileRow(const Query& query)
{
    KnownFile file;
    file.id = query.integer(0);
    file.path = query.bytes(1);
    file.size = query.integer(2);
    file.mtimeNs = query.integer(3);
    file.device = quint64(query.integer(4));
    file.inode = quint64(query.integer(5));
    file.beside = query.integer(6);
    return file;
}

/// Tracks that the file had and has no more.
void hideOthers(Database& database, qint64 file, const QVector<qint64>& present)
{
    QVector<qint64> gone;
    {
        Query query(database, "SELECT track_id FROM local_track WHERE file = ?1", file);
        while (query.next())
            if (!present.contains(query.integer(0)))
                gone.append(query.integer(0));
    }
    for (const qint64 track : gone) {
        run(database, "UPDATE track SET hidden = 1, held = 0 WHERE id = ?1", track);
        run(database, "DELETE FROM local_track WHERE track_id = ?1", track);
    }
}

void putTrack(Database& database, qint64 file, qint64 track, const FilePart& part)
{
    if (part.to75)
        run(database,
            "INSERT INTO local_track (track_id, file, part_from, part_to) VALUES (?1, ?2, ?3, ?4) ON CONFLICT "
            "(track_id) DO UPDATE SET file = excluded.file, part_from = excluded.part_from, part_to = excluded.part_to",
            track, file, part.from75, *part.to75);
    else
        run(database,
            "INSERT INTO local_track (track_id, file, part_from, part_to) VALUES (?1, ?2, ?3, NULL) ON CONFLICT "
            "(track_id) DO UPDATE SET file = excluded.file, part_from = excluded.part_from, part_to = NULL",
            track, file, part.from75);
}

qint64 addFile(Database& database, SourceId source, const KnownFile& facts)
{
    run(database,
        "INSERT INTO local_file (source, path, size, mtime_ns, device, inode, beside) VALUES (?1, ?2, ?3, ?4, ?5, ?6, "
        "?7)",
        source, facts.path, facts.size, facts.mtimeNs, qint64(facts.device), qint64(facts.inode), facts.beside);
    return database.connection().getLastInsertRowid();
}

void changeFile(Database& database, qint64 id, const KnownFile& facts)
{
    run(database, "UPDATE local_file SET size = ?2, mtime_ns = ?3, device = ?4, inode = ?5, beside = ?6 WHERE id = ?1",
        id, facts.size, facts.mtimeNs, qint64(facts.device), qint64(facts.inode), facts.beside);
}

void putFile(Database& database, SourceId source, const LocalFile& file)
{
    const qint64 known =
        valueOf(database, "SELECT id FROM local_file WHERE source = ?1 AND path = ?2", source, file.facts.path);
    const qint64 id = known != 0 ? known : addFile(database, source, file.facts);
    if (known != 0)
        changeFile(database, id, file.facts);
    QVector<qint64> present;
    for (const LocalTrack& track : file.tracks) {
        qint64 row = 0;
        bool held = false;
        {
            Query query(database, "SELECT id, held FROM track WHERE source = ?1 AND remote_id = ?2", source,
                        track.remoteId);
            if (!query.next())
                continue;
            row = query.integer(0);
            held = query.flag(1);
        }
        present.append(row);
        putTrack(database, id, row, track.part);
        if (!held)
            run(database, "UPDATE track SET held = 1 WHERE id = ?1", row);
    }
    if (known == 0)
        return;
    hideOthers(database, id, present);
    run(database,
        "UPDATE local_file SET surveyed = 0 WHERE id = ?1 AND surveyed <> 0 AND EXISTS (SELECT 1 FROM local_track AS l "
        "LEFT JOIN survey AS s ON s.track_id = l.track_id WHERE l.file = ?1 AND s.track_id IS NULL)",
        id);
}

} // namespace

FolderStore::FolderStore(Database& database) : m_database(database) {}

Result<QVector<FolderRow>> FolderStore::all() const
{
    return m_database.ask([&] {
        QVector<FolderRow> rows;
        Query query(m_database,
                    "SELECT source, root, away, scanned_at, (SELECT count(*) FROM local_file AS f JOIN local_track "
                    "ON file = f.id WHERE f.source = folder.source) FROM folder ORDER BY source");
        while (query.next())
            rows.append({query.id<SourceId>(0), query.bytes(1), query.flag(2), query.time(3), query.number(4)});
        return rows;
    });
}

Result<SourceId> FolderStore::add(const QByteArray& root, const QString& name)
{
    return m_database.change(listener, [&] {
        const QString address = QStringLiteral("folder:") + escapedPath(root);
        run(m_database,
            "INSERT INTO source (kind, address, user, name) VALUES ('folder', ?1, '', ?2) "
            "ON CONFLICT (address, user) DO UPDATE SET name = excluded.name",
            address, name);
        const SourceId id{valueOf(m_database, "SELECT id FROM source WHERE address = ?1 AND user = ''", address)};
        run(m_database, "INSERT INTO folder (source, root) VALUES (?1, ?2) ON CONFLICT DO NOTHING", id, root);
        return id;
    });
}

Result<void> FolderStore::remove(SourceId id)
{
    return m_database.transaction(listener, [&] {
        for (const char* hide :
             {"UPDATE track SET hidden = 1, held = 0 WHERE source = ?1 AND hidden <> 1",
              "UPDATE album SET hidden = 1 WHERE source = ?1 AND hidden <> 1",
              "UPDATE artist SET hidden = 1 WHERE source = ?1 AND hidden <> 1", "DELETE FROM folder WHERE source = ?1"})
            run(m_database, hide, id);
    });
}

Result<void> FolderStore::setIgnored(SourceId id, const QVector<QByteArray>& paths)
{
    return m_database.transaction(listener, [&] {
        run(m_database, "DELETE FROM folder_ignored WHERE source = ?1", id);
        for (const QByteArray& path : paths)
            run(m_database, "INSERT OR IGNORE INTO folder_ignored (source, path) VALUES (?1, ?2)", id, path);
    });
}

Result<QVector<QByteArray>> FolderStore::ignored(SourceId id) const
{
    return m_database.ask([&] {
        QVector<QByteArray> paths;
        Query query(m_database, "SELECT path FROM folder_ignored WHERE source = ?1 ORDER BY path", id);
        while (query.next())
            paths.append(query.bytes(0));
        return paths;
    });
}

Result<QVector<KnownFile>> FolderStore::files(SourceId id) const
{
    return m_database.ask([&] {
        QVector<KnownFile> files;
        Query query(m_database,
                    "SELECT id, path, size, mtime_ns, device, inode, beside FROM local_file WHERE source = ?1", id);
        while (query.next())
            files.append(fileRow(query));
        return files;
    });
}

Result<void> FolderStore::move(SourceId id, const QVector<FileMove>& moves)
{
    return m_database.transaction(fetchable, [&] {
        // First out of each other's way, under names that no path has ('#' is escaped in paths).
        for (const FileMove& move : moves) {
            run(m_database,
                "UPDATE track SET remote_id = '#moving-' || ?1 || substr(remote_id, length(?2) + 1), digest = 0 "
                "WHERE id IN (SELECT track_id FROM local_track WHERE file = ?1)",
                move.id, move.oldRemoteId);
            run(m_database, "UPDATE local_file SET path = CAST('#moving-' || ?1 AS BLOB) WHERE id = ?1", move.id);
        }
        for (const FileMove& move : moves) {
            // Somebody who once was there and went without a trace: it keeps its plays, not its address.
            run(m_database,
                "UPDATE track SET remote_id = '#gone-' || id WHERE source = ?1 AND hidden = 1 AND "
                "(remote_id = ?2 OR substr(remote_id, 1, length(?2) + 1) = ?2 || '#') "
                "AND id NOT IN (SELECT track_id FROM local_track)",
                id, move.newRemoteId);
            run(m_database,
                "UPDATE track SET remote_id = ?2 || substr(remote_id, length('#moving-' || ?1) + 1) "
                "WHERE id IN (SELECT track_id FROM local_track WHERE file = ?1)",
                move.id, move.newRemoteId);
            run(m_database, "UPDATE local_file SET path = ?2 WHERE id = ?1", move.id, move.path);
        }
    });
}

Result<void> FolderStore::put(SourceId id, const FileRows& rows)
{
    return m_database.transaction(fetchable, [&] {
        // Nothing here is swept by its generation: what is gone is known by name.
        CatalogueWriter writer(m_database, id, 0);
        for (const RemoteArtist& artist : rows.artists)
            writer.put(artist);
        for (const RemoteAlbum& album : rows.albums)
            writer.put(album);
        for (const RemoteTrack& track : rows.tracks)
            writer.put(track);
        writer.finish();
        for (const LocalFile& file : rows.files)
            putFile(m_database, id, file);
    });
}

Result<void> FolderStore::forget(SourceId id, const QVector<qint64>& files)
{
    return m_database.transaction(fetchable, [&] {
        for (const qint64 file : files) {
            run(m_database, hideTracksOf, file);
            run(m_database, "DELETE FROM local_file WHERE id = ?1 AND source = ?2", file, id);
        }
    });
}

Result<QVector<FileWords>> FolderStore::words(const QVector<qint64>& files) const
{
    return m_database.ask([&] {
        QVector<FileWords> found;
        for (const qint64 file : files) {
            Query query(m_database,
                        "SELECT f.id, f.path, f.size, f.mtime_ns, f.device, f.inode, f.beside, t.title, t.artist, "
                        "t.album FROM local_file AS f JOIN local_track AS l ON l.file = f.id JOIN track AS t ON "
                        "t.id = l.track_id WHERE f.id = ?1 ORDER BY l.part_from LIMIT 1",
                        file);
            if (query.next())
                found.append({fileRow(query), query.text(7), query.text(8), query.text(9)});
        }
        return found;
    });
}

Result<void> FolderStore::tidy(SourceId id)
{
    return m_database.transaction(fetchable, [&] {
        run(m_database, "UPDATE album SET hidden = 1 WHERE source = ?1 AND hidden = 0 AND track_count = 0", id);
        run(m_database,
            "UPDATE artist SET hidden = 1 WHERE source = ?1 AND hidden = 0 "
            "AND NOT EXISTS (SELECT 1 FROM track WHERE artist_id = artist.id AND track.hidden = 0) "
            "AND NOT EXISTS (SELECT 1 FROM album WHERE artist_id = artist.id AND album.hidden = 0) "
            "AND NOT EXISTS (SELECT 1 FROM track_credit AS x JOIN track AS t ON t.id = x.track_id "
            "WHERE x.artist_id = artist.id AND t.hidden <> 1)",
            id);
    });
}

Result<void> FolderStore::setAway(SourceId id, bool away)
{
    return m_database.transaction(fetchable, [&] {
        run(m_database, "UPDATE folder SET away = ?2 WHERE source = ?1", id, away);
        run(m_database,
            "UPDATE track SET held = EXISTS (SELECT 1 FROM track_here AS h WHERE h.id = track.id) WHERE source = ?1 "
            "AND hidden <> 1 AND id IN (SELECT track_id FROM local_track)",
            id);
    });
}

Result<void> FolderStore::scanned(SourceId id, const QDateTime& at)
{
    return m_database.transaction(
        fetchable, [&] { run(m_database, "UPDATE folder SET scanned_at = ?2 WHERE source = ?1", id, at); });
}

Result<std::optional<FolderStore::Bytes>> FolderStore::bytesOf(TrackId track) const
{
    return m_database.ask([&]() -> std::optional<Bytes> {
        Query query(m_database,
                    "SELECT folder.root, f.path, f.size, l.part_from, coalesce(l.part_to, -1), folder.away, 0 "
                    "FROM local_track AS l JOIN local_file AS f ON f.id = l.file JOIN folder ON folder.source = "
                    "f.source WHERE l.track_id = ?1 UNION ALL "
                    // A twin's file will do while it is there; when it is not, the service still has the track.
                    "SELECT folder.root, f.path, f.size, l.part_from, coalesce(l.part_to, -1), 0, 1 "
                    "FROM track AS w JOIN local_track AS l ON l.track_id = w.id JOIN local_file AS f ON f.id = l.file "
                    "JOIN folder ON folder.source = f.source WHERE w.twin_of = ?1 AND folder.away = 0 "
                    "ORDER BY 6, 7 LIMIT 1",
                    track);
        if (!query.next())
            return std::nullopt;
        Bytes bytes{query.bytes(0) + '/' + query.bytes(1), query.integer(2), {}, query.flag(5), query.flag(6)};
        const qint64 to = query.integer(4);
        if (query.integer(3) > 0 || to >= 0)
            bytes.part = FilePart{query.integer(3), to >= 0 ? std::optional(to) : std::nullopt};
        return bytes;
    });
}

Result<QByteArray> FolderStore::rootOf(SourceId id) const
{
    return m_database.ask([&] {
        Query query(m_database, "SELECT root FROM folder WHERE source = ?1", id);
        return query.next() ? query.bytes(0) : QByteArray();
    });
}

} // namespace sostenuto::sync
