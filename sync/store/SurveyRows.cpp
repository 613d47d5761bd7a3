#include "sync/store/SurveyRows.h"

#include "sync/store/HeldStore.h"
#include "sync/store/Query.h"

namespace sostenuto::sync {

void putSurveyRow(Database& database, TrackId track, int version, const std::optional<Measurement>& found)
{
    const Measurement measured = found.value_or(Measurement{});
    run(database,
        "INSERT INTO survey (track_id, version, lufs, true_peak, duration_ms, waveform) VALUES (?1, ?2, ?3, ?4, ?5, "
        "?6) "
        "ON CONFLICT (track_id) DO UPDATE SET version = excluded.version, lufs = excluded.lufs, "
        "true_peak = excluded.true_peak, duration_ms = excluded.duration_ms, waveform = excluded.waveform",
        track, version, measured.lufs, measured.truePeak, measured.durationMs, measured.waveform);
}

/// Whose survey tells of this track: its own, else that of a twin. Invalid = none does.
static TrackId toldBy(Database& database, TrackId track)
{
    return TrackId{valueOf(database,
                           "SELECT s.track_id FROM survey AS s WHERE s.track_id = ?1 OR s.track_id IN "
                           "(SELECT id FROM track WHERE twin_of = ?1) ORDER BY s.track_id <> ?1 LIMIT 1",
                           track)};
}

static QVector<Measurement> measurements(Database& database, const char* where, TrackId track)
{
    QVector<Measurement> found;
    Query query(database,
                std::string("SELECT s.lufs, s.true_peak, s.duration_ms FROM survey AS s "
                            "JOIN track AS t ON t.id = s.track_id WHERE ") +
                    where,
                track);
    while (query.next())
        found.append({query.real(0), query.real(1), query.integer(2), {}});
    return found;
}

MeasuredLoudness loudnessOf(Database& database, TrackId track)
{
    const Measurement own = measurements(database, "t.id = ?1", toldBy(database, track)).value(0);
    // A twin that was measured beside the one that is shown would count twice.
    MeasuredLoudness loudness =
        albumLoudness(measurements(database,
                                   "t.album_id = (SELECT album_id FROM track WHERE id = ?1) AND NOT EXISTS "
                                   "(SELECT 1 FROM survey AS o WHERE o.track_id = t.twin_of)",
                                   track));
    loudness.trackLufs = own.lufs;
    loudness.trackPeak = own.truePeak;
    return loudness;
}

QByteArray waveformOf(Database& database, TrackId track)
{
    Query query(database, "SELECT waveform FROM survey WHERE track_id = ?1", toldBy(database, track));
    return query.next() ? query.bytes(0) : QByteArray();
}

} // namespace sostenuto::sync
