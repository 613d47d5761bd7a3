#include "sync/store/FolderReader.h"

#include "sync/model/PathText.h"
#include "sync/store/Query.h"
#include "sync/store/TextKeys.h"

#include <algorithm>
#include <utility>

namespace sostenuto::sync {

namespace {

/// The paths below a folder lie between `from` and `to`, one after the other: '0' is what follows '/'.
struct PathRange {
    QByteArray from;
    QByteArray to; ///< not in it
};

PathRange below(const QByteArray& path)
{
    if (path.isEmpty())
        return {QByteArray(), QByteArray("\xFF", 1)}; // as first byte of a path it would be no file system's
    return {path + '/', path + '0'};
}

/// Of the files of a folder that are tracks which are shown; what a twin elsewhere stands for is that one.
constexpr auto trackOfFile = "SELECT coalesce(t.twin_of, t.id) FROM local_track AS l JOIN track AS t "
                             "ON t.id = l.track_id WHERE l.file = ?1 AND t.hidden <> 1 ORDER BY l.part_from";

class LevelReading {
public:
    LevelReading(Database& database, const FolderPlace& place) : m_database(database), m_place(place)
    {
        m_away = valueOf(database, "SELECT away FROM folder WHERE source = ?1", place.source) != 0;
    }

    FolderLevel made()
    {
        walk();
        std::sort(m_folders.begin(), m_folders.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        for (auto& [key, folder] : m_folders)
            m_level.folders.append(std::move(folder));
        return std::move(m_level);
    }

private:
    /// From name to name: what lies below a folder is leapt over.
    void walk()
    {
        PathRange range = below(m_place.path);
        const qsizetype prefix = m_place.path.isEmpty() ? 0 : m_place.path.size() + 1;
        for (QByteArray from = range.from;;) {
            Query next(m_database,
                       "SELECT id, path FROM local_file WHERE source = ?1 AND path >= ?2 AND path < ?3 "
                       "ORDER BY path LIMIT 1",
                       m_place.source, from, range.to);
            if (!next.next())
                return;
            const QByteArray path = next.bytes(1);
            const qsizetype slash = path.indexOf('/', prefix);
            if (slash < 0) {
                addTracks(next.integer(0));
                from = path + '\0';
            } else {
                addFolder(path.left(slash), path.mid(prefix, slash - prefix));
                from = path.left(slash) + '0';
            }
        }
    }

    void addTracks(qint64 file)
    {
        Query tracks(m_database, trackOfFile, file);
        while (tracks.next())
            m_level.tracks.append(tracks.id<TrackId>(0));
    }

    void addFolder(const QByteArray& path, const QByteArray& name)
    {
        const QString shown = shownPath(name);
        m_folders.append({sortKey(shown), {{m_place.source, path}, shown, count(path), m_away}});
    }

    int count(const QByteArray& path)
    {
        if (m_counted >= mostFilesCounted || m_folders.size() >= mostFoldersCounted)
            return -1;
        const PathRange range = below(path);
        const auto files = int(valueOf(m_database,
                                       "SELECT count(*) FROM (SELECT 1 FROM local_file WHERE source = ?1 "
                                       "AND path >= ?2 AND path < ?3 LIMIT ?4)",
                                       m_place.source, range.from, range.to, FolderLevel::mostCounted));
        m_counted += files;
        return files;
    }

    Database& m_database;
    FolderPlace m_place;
    bool m_away = false;
    int m_counted = 0;
    QVector<std::pair<QString, FolderBelow>> m_folders;
    FolderLevel m_level;
};

FolderLevel roots(Database& database)
{
    FolderLevel level;
    Query rows(database, "SELECT s.id, s.name, f.away, (SELECT count(*) FROM (SELECT 1 FROM local_file AS l "
                         "WHERE l.source = s.id LIMIT 10000)) FROM folder AS f JOIN source AS s ON s.id = f.source "
                         "ORDER BY s.name, s.id");
    while (rows.next())
        level.folders.append({{rows.id<SourceId>(0), {}}, rows.text(1), rows.number(3), rows.flag(2)});
    return level;
}

} // namespace

FolderLevel folderLevel(Database& database, const FolderPlace& place)
{
    return place.source.isValid() ? LevelReading(database, place).made() : roots(database);
}

QVector<TrackId> folderTracks(Database& database, const FolderPlace& place, int most)
{
    const PathRange range = below(place.path);
    QVector<TrackId> tracks;
    Query rows(database,
               "SELECT coalesce(t.twin_of, t.id) FROM local_file AS f CROSS JOIN local_track AS l ON l.file = f.id "
               "CROSS JOIN track AS t ON t.id = l.track_id WHERE f.source = ?1 AND f.path >= ?2 AND f.path < ?3 "
               "AND t.hidden <> 1 ORDER BY f.path, l.part_from LIMIT ?4",
               place.source, range.from, range.to, most);
    while (rows.next())
        tracks.append(rows.id<TrackId>(0));
    return tracks;
}

} // namespace sostenuto::sync
