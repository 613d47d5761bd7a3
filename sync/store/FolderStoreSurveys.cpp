#include "sync/model/PathText.h"
#include "sync/store/Database.h"
#include "sync/store/FolderStore.h"
#include "sync/store/Query.h"
#include "sync/store/SurveyRows.h"

namespace sostenuto::sync {

namespace {

constexpr auto durability = Database::Durability::Fetchable;

struct Due {
    SurveyTask task;
    qint64 file = 0;
};

constexpr auto dueTrack =
    "FROM local_track AS l JOIN track AS t ON t.id = l.track_id WHERE l.file = ?1 AND t.hidden <> 1 "
    "AND NOT EXISTS (SELECT 1 FROM survey AS s WHERE s.track_id = l.track_id AND s.version >= ?2)";

/// Which bytes are meant.
QByteArray markOf(const Query& query, int size, int mtime)
{
    return QByteArray::number(query.integer(size)) + ' ' + QByteArray::number(query.integer(mtime));
}

void closeWhenDone(Database& database, qint64 file, int version)
{
    run(database,
        std::string("UPDATE local_file SET surveyed = ?2 WHERE id = ?1 AND NOT EXISTS (SELECT 1 ") + dueTrack + ')',
        file, version);
}

/// Of the first file that is due; without a track when none of its tracks is.
std::optional<Due> firstDue(Database& database, int version)
{
    Query file(database,
               "SELECT f.id, d.root, f.path, f.size, f.mtime_ns FROM folder AS d JOIN local_file AS f ON "
               "f.source = d.source WHERE d.away = 0 AND f.surveyed < ?1 LIMIT 1",
               version);
    if (!file.next())
        return std::nullopt;
    Due due{{}, file.integer(0)};
    Query track(database,
                std::string("SELECT l.track_id, l.part_from, coalesce(l.part_to, -1) ") + dueTrack +
                    " ORDER BY l.part_from LIMIT 1",
                due.file, version);
    if (!track.next())
        return due;
    const qint64 to = track.integer(2);
    due.task = {track.id<TrackId>(0),
                pathText(file.bytes(1) + '/' + file.bytes(2)),
                markOf(file, 3, 4),
                {},
                pathText(file.bytes(1))};
    if (track.integer(1) > 0 || to >= 0)
        due.task.part = FilePart{track.integer(1), to >= 0 ? std::optional(to) : std::nullopt};
    return due;
}

} // namespace

Result<std::optional<SurveyTask>> FolderStore::nextToSurvey(int version)
{
    return m_database.change(durability, [&]() -> std::optional<SurveyTask> {
        auto due = firstDue(m_database, version);
        for (; due && !due->task.track.isValid(); due = firstDue(m_database, version))
            closeWhenDone(m_database, due->file, version);
        return due ? std::optional(due->task) : std::nullopt;
    });
}

Result<bool> FolderStore::putSurvey(const SurveyTask& task, int version, const std::optional<Measurement>& found)
{
    return m_database.change(durability, [&] {
        qint64 file = 0;
        {
            Query query(m_database,
                        "SELECT f.id, f.size, f.mtime_ns FROM local_track AS l JOIN local_file AS f ON f.id = l.file "
                        "WHERE l.track_id = ?1",
                        task.track);
            if (!query.next() || markOf(query, 1, 2) != task.checksum)
                return false;
            file = query.integer(0);
        }
        putSurveyRow(m_database, task.track, version, found);
        closeWhenDone(m_database, file, version);
        return true;
    });
}

Result<MeasuredLoudness> FolderStore::loudness(TrackId track) const
{
    return m_database.ask([&] { return loudnessOf(m_database, track); });
}

} // namespace sostenuto::sync
