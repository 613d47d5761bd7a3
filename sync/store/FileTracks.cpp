#include "sync/store/FileTracks.h"

#include "sync/store/Database.h"
#include "sync/store/Query.h"

#include <QSet>

namespace sostenuto::sync {

namespace {

/// `wanted` is what stands behind FROM local_file AS f … WHERE.
std::string questionFor(const char* wanted)
{
    return std::string("SELECT t.id FROM local_file AS f JOIN local_track AS l ON l.file = f.id JOIN track AS own ON "
                       "own.id = l.track_id JOIN track AS t ON t.id = coalesce(own.twin_of, own.id) WHERE ") +
           wanted + " AND t.hidden = 0 ORDER BY f.path, l.part_from, own.id";
}

/// Each track once: two files may be twins of one recording.
struct Found {
    QVector<TrackId> tracks;
    QSet<TrackId> known;

    void take(Query& query)
    {
        while (query.next()) {
            const auto id = query.id<TrackId>(0);
            if (known.contains(id))
                continue;
            known.insert(id);
            tracks.append(id);
        }
    }
};

/// In the folder of the library that begins at `root`.
void takeBelow(Database& database, SourceId source, const QByteArray& root, const QByteArray& path, Found& found)
{
    const QByteArray base = root.endsWith('/') ? root : root + '/';
    if (base.startsWith(path.endsWith('/') ? path : path + '/')) { // the folder itself, or one above it
        Query query(database, questionFor("f.source = ?1"), source);
        found.take(query);
        return;
    }
    if (!path.startsWith(base))
        return;
    const QByteArray inside = path.mid(base.size());
    Query file(database, questionFor("f.source = ?1 AND f.path = ?2"), source, inside);
    found.take(file);
    const QByteArray folder = inside.endsWith('/') ? inside : inside + '/';
    // '0' follows '/': every path below the folder, by the index.
    Query below(database, questionFor("f.source = ?1 AND f.path > ?2 AND f.path < ?3"), source, folder,
                folder.chopped(1) + '0');
    found.take(below);
}

} // namespace

Result<QVector<TrackId>> fileTracks(Database& database, const QByteArray& path)
{
    return database.ask([&] {
        Found found;
        if (path.isEmpty())
            return found.tracks;
        QVector<std::pair<SourceId, QByteArray>> folders;
        Query query(database, "SELECT source, root FROM folder ORDER BY root");
        while (query.next())
            folders.append({query.id<SourceId>(0), query.bytes(1)});
        for (const auto& [source, root] : std::as_const(folders))
            takeBelow(database, source, root, path, found);
        return found.tracks;
    });
}

} // namespace sostenuto::sync
