#include "sync/store/HeldStore.h"

#include "sync/store/Database.h"
#include "sync/store/Query.h"
#include "sync/store/SurveyRows.h"

#include <algorithm>
#include <cmath>

namespace sostenuto::sync {

static constexpr auto columns =
    "SELECT track_id, path, state, bytes, total, validator, checksum, used_at, trouble, kbps, format "
    "FROM held_file ";

// Bytes can be fetched again; a file whose row was lost with the power is found and checked by its path.
static constexpr auto durability = Database::Durability::Fetchable;

HeldStore::HeldStore(Database& database) : m_database(database) {}

static QString textOf(HeldState state)
{
    switch (state) {
    case HeldState::Partial:
        return QStringLiteral("partial");
    case HeldState::Complete:
        return QStringLiteral("complete");
    case HeldState::Failed:
        break;
    }
    return QStringLiteral("failed");
}

static HeldState heldStateOf(const QString& text)
{
    if (text == QStringLiteral("partial"))
        return HeldState::Partial;
    return text == QStringLiteral("complete") ? HeldState::Complete : HeldState::Failed;
}

static HeldRow heldRow(const Query& query)
{
    HeldRow row;
    row.track = query.id<TrackId>(0);
    row.path = query.text(1);
    row.state = heldStateOf(query.text(2));
    row.bytes = query.integer(3);
    row.total = query.integer(4);
    row.validator = query.bytes(5);
    row.checksum = query.bytes(6);
    row.usedAt = query.time(7);
    row.trouble = ErrorKind(query.number(8));
    row.kbps = query.number(9);
    row.format = query.text(10);
    return row;
}

Result<std::optional<HeldRow>> HeldStore::find(TrackId track) const
{
    return m_database.ask([&] {
        std::optional<HeldRow> row;
        Query query(m_database, std::string(columns) + "WHERE track_id = ?1", track);
        if (query.next())
            row = heldRow(query);
        return row;
    });
}

void HeldStore::putRow(const HeldRow& row)
{
    run(m_database,
        "INSERT INTO held_file (track_id, path, state, bytes, total, validator, checksum, used_at, trouble, "
        "checked_at, kbps, format) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?8, ?10, ?11) ON CONFLICT (track_id) "
        "DO UPDATE SET path = excluded.path, state = excluded.state, bytes = excluded.bytes, total = excluded.total, "
        "validator = excluded.validator, checksum = excluded.checksum, used_at = excluded.used_at, "
        "trouble = excluded.trouble, checked_at = excluded.checked_at, kbps = excluded.kbps, format = excluded.format",
        row.track, row.path, textOf(row.state), row.bytes, row.total, row.validator, row.checksum, row.usedAt,
        int(row.trouble), row.kbps, row.format);
}

Result<void> HeldStore::put(const HeldRow& row)
{
    return m_database.transaction(durability, [&] { putRow(row); });
}

Result<void> HeldStore::replace(const HeldRow& row)
{
    return m_database.transaction(Database::Durability::Listener, [&] {
        putRow(row);
        run(m_database, "DELETE FROM held_better WHERE track_id = ?1", row.track);
    });
}

Result<std::optional<HeldRow>> HeldStore::findBetter(TrackId track) const
{
    return m_database.ask([&] {
        std::optional<HeldRow> row;
        Query query(m_database, "SELECT path, bytes, total, validator FROM held_better WHERE track_id = ?1", track);
        if (query.next()) {
            row.emplace();
            row->track = track;
            row->path = query.text(0);
            row->bytes = query.integer(1);
            row->total = query.integer(2);
            row->validator = query.bytes(3);
        }
        return row;
    });
}

Result<void> HeldStore::putBetter(const HeldRow& row)
{
    return m_database.transaction(durability, [&] {
        run(m_database,
            "INSERT OR REPLACE INTO held_better (track_id, path, bytes, total, validator) SELECT ?1, ?2, ?3, ?4, ?5 "
            "WHERE EXISTS (SELECT 1 FROM held_file WHERE track_id = ?1)", // it may have had to go meanwhile
            row.track, row.path, row.bytes, row.total, row.validator);
    });
}

Result<void> HeldStore::removeBetter(TrackId track)
{
    return m_database.transaction(durability,
                                  [&] { run(m_database, "DELETE FROM held_better WHERE track_id = ?1", track); });
}

Result<void> HeldStore::touch(TrackId track, const QDateTime& usedAt)
{
    return m_database.transaction(
        durability, [&] { run(m_database, "UPDATE held_file SET used_at = ?2 WHERE track_id = ?1", track, usedAt); });
}

Result<void> HeldStore::remove(TrackId track)
{
    return m_database.transaction(durability,
                                  [&] { run(m_database, "DELETE FROM held_file WHERE track_id = ?1", track); });
}

Result<QVector<HeldFile>> HeldStore::wholeFiles() const
{
    return m_database.ask([&] {
        QVector<HeldFile> files;
        Query query(
            m_database,
            "SELECT f.track_id, f.path, f.bytes, f.used_at, t.plays, t.loved, EXISTS (SELECT 1 FROM kept_track "
            "AS k WHERE k.track_id = coalesce(t.twin_of, t.id)) FROM held_file AS f CROSS JOIN track AS t ON "
            "t.id = f.track_id JOIN source AS s ON s.id = t.source WHERE f.state = 'complete' AND s.removed = 0");
        while (query.next())
            files.append({query.id<TrackId>(0), query.text(1), query.integer(2), query.time(3), query.number(4),
                          query.flag(5), query.flag(6)});
        return files;
    });
}

Result<QVector<TrackId>> HeldStore::wholeTracks() const
{
    return m_database.ask([&] {
        QVector<TrackId> tracks;
        Query query(m_database, "SELECT track_id FROM held_file WHERE state = 'complete'");
        while (query.next())
            tracks.append(query.id<TrackId>(0));
        return tracks;
    });
}

Result<qint64> HeldStore::totalBytes() const
{
    return m_database.ask([&] {
        return valueOf(m_database, "SELECT (SELECT coalesce(sum(bytes), 0) FROM held_file) + "
                                   "(SELECT coalesce(sum(bytes), 0) FROM held_better)");
    });
}

Result<std::optional<HeldRow>> HeldStore::nextToCheck(const QDateTime& before) const
{
    return m_database.ask([&] {
        std::optional<HeldRow> row;
        Query query(m_database,
                    std::string(columns) +
                        "WHERE state = 'complete' AND checked_at < ?1 ORDER BY checked_at, track_id LIMIT 1",
                    before);
        if (query.next())
            row = heldRow(query);
        return row;
    });
}

Result<void> HeldStore::checked(TrackId track, const QDateTime& at)
{
    return m_database.transaction(
        durability, [&] { run(m_database, "UPDATE held_file SET checked_at = ?2 WHERE track_id = ?1", track, at); });
}

QString HeldStore::libraryPath() const
{
    return m_database.path();
}

Result<QVector<HeldFilePlace>> HeldStore::filePlaces() const
{
    return m_database.ask([&] {
        QVector<HeldFilePlace> files;
        Query row(m_database, "SELECT path, bytes, checksum, 1 FROM held_file WHERE state = 'complete' "
                              "UNION ALL SELECT path || '.part', bytes, x'', 0 FROM held_file WHERE state = 'partial' "
                              "UNION ALL SELECT path || '.part', bytes, x'', 0 FROM held_better ORDER BY 1");
        while (row.next())
            files.append({row.text(0), row.integer(1), row.bytes(2), row.flag(3)});
        return files;
    });
}

Result<HeldMark> HeldStore::mark() const
{
    return m_database.ask([&] {
        HeldMark mark;
        Query row(m_database, "SELECT marker, apart, away, EXISTS (SELECT 1 FROM held_file WHERE state <> 'failed') "
                              "FROM held_folder");
        if (row.next())
            mark = {row.text(0), row.flag(1), row.flag(2), row.flag(3)};
        return mark;
    });
}

Result<void> HeldStore::setMark(const QString& marker, bool apart)
{
    return m_database.transaction(Database::Durability::Listener, [&] {
        run(m_database, "UPDATE held_folder SET marker = ?1, apart = ?2", marker, apart);
    });
}

Result<void> HeldStore::setAway(bool away)
{
    return m_database.transaction(durability, [&] { run(m_database, "UPDATE held_folder SET away = ?1", away); });
}

Result<int> HeldStore::tracksHere() const
{
    return m_database.ask([&] { return int(valueOf(m_database, "SELECT held_tracks FROM tally")); });
}

MeasuredLoudness albumLoudness(const QVector<Measurement>& tracks)
{
    MeasuredLoudness album;
    double energy = 0;
    double lasts = 0;
    for (const Measurement& track : tracks) {
        if (track.truePeak)
            album.albumPeak = std::max(album.albumPeak.value_or(0), *track.truePeak);
        if (!track.lufs || track.durationMs <= 0)
            continue;
        energy += std::pow(10.0, *track.lufs / 10) * double(track.durationMs);
        lasts += double(track.durationMs);
    }
    if (energy > 0)
        album.albumLufs = 10 * std::log10(energy / lasts);
    return album;
}

Result<std::optional<HeldRow>> HeldStore::nextToSurvey(int version) const
{
    return m_database.ask([&] {
        std::optional<HeldRow> row;
        Query query(m_database,
                    std::string(columns) + "WHERE state = 'complete' AND NOT EXISTS (SELECT 1 FROM survey WHERE "
                                           "survey.track_id = held_file.track_id AND survey.version >= ?1) "
                                           "ORDER BY used_at DESC LIMIT 1",
                    version);
        if (query.next())
            row = heldRow(query);
        return row;
    });
}

Result<bool> HeldStore::putSurvey(const SurveyTask& task, int version, const std::optional<Measurement>& found)
{
    return m_database.change(durability, [&] {
        const bool meant =
            valueOf(m_database, "SELECT 1 FROM held_file WHERE track_id = ?1 AND state = 'complete' AND checksum = ?2",
                    task.track, task.checksum) != 0;
        if (meant)
            putSurveyRow(m_database, task.track, version, found);
        return meant;
    });
}

Result<MeasuredLoudness> HeldStore::loudness(TrackId track) const
{
    return m_database.ask([&] { return loudnessOf(m_database, track); });
}

Result<QByteArray> HeldStore::waveform(TrackId track) const
{
    return m_database.ask([&] { return waveformOf(m_database, track); });
}

} // namespace sostenuto::sync
