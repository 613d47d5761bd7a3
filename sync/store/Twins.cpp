#include "sync/store/Twins.h"

#include "sync/store/Database.h"
#include "sync/store/Query.h"
#include "sync/store/TwinRules.h"

#include <algorithm>
#include <string>
#include <utility>

namespace sostenuto::sync {

namespace {

constexpr int rowsInStep = 500;
constexpr auto recordingColumns =
    "SELECT id, title_key, artist_key, album_key, disc, number, duration_ms, musicbrainz_id, source FROM track WHERE ";

RecordingFacts recordingOf(const Query& row)
{
    return {row.integer(0), row.text(1),   row.text(2),    row.text(3),
            row.number(4),  row.number(5), row.integer(6), row.text(7)};
}

ReleaseFacts releaseOf(const Query& row)
{
    return {row.integer(0), row.text(1), row.text(2), row.number(3), row.text(4)};
}

} // namespace

Twins::Twins(Database& database) : m_database(database) {}

Result<bool> Twins::begin()
{
    m_parts.clear();
    m_part = 0;
    m_row = 0;
    m_changed = 0;
    return m_database.ask([&] {
        QVector<SourceId> sources;
        Query all(m_database, "SELECT id FROM source ORDER BY removed, kind = 'folder', id");
        while (all.next())
            sources.append(all.id<SourceId>(0));
        // Artists of every source before albums, and those before tracks: what hangs below moves only once.
        const std::initializer_list<std::pair<Kind, const char*>> kinds{
            {Kind::Artist, "artist"}, {Kind::Album, "album"}, {Kind::Track, "track"}};
        for (const auto& [kind, table] : kinds) {
            for (qsizetype i = 1; i < sources.size(); ++i) {
                Part part{kind, sources[i], sources.first(i), {}};
                Query rows(m_database, std::string("SELECT id FROM ") + table + " WHERE source = ?1", sources[i]);
                while (rows.next())
                    part.ids.append(rows.integer(0));
                m_parts.append(std::move(part));
            }
        }
        return sources.size() > 1;
    });
}

Result<bool> Twins::step()
{
    const qsizetype part = m_part;
    const qsizetype row = m_row;
    const int changed = m_changed;
    const qsizetype said = m_said.size();
    auto more = m_database.change(Database::Durability::Fetchable, [&] {
        for (int looked = 0; looked < rowsInStep && m_part < m_parts.size(); ++looked) {
            if (m_row >= m_parts[m_part].ids.size()) {
                ++m_part;
                m_row = 0;
                continue;
            }
            look(m_parts[m_part], m_parts[m_part].ids[m_row++]);
        }
        return m_part < m_parts.size();
    });
    if (!more) { // nothing of it was written
        m_part = part;
        m_row = row;
        m_changed = changed;
        m_said.resize(said);
    }
    return more;
}

QVector<Twins::Said> Twins::takeSaid()
{
    return std::exchange(m_said, {});
}

void Twins::look(const Part& part, qint64 id)
{
    switch (part.kind) {
    case Kind::Artist:
        return become(part, id, twinOfArtist(part, id));
    case Kind::Album:
        return become(part, id, twinOfAlbum(part, id));
    case Kind::Track:
        return become(part, id, twinOfTrack(part, id));
    }
}

/// By name alone: two artists of one name are one artist to a library, as they are within a source without ids.
qint64 Twins::twinOfArtist(const Part& part, qint64 id)
{
    Query row(m_database, "SELECT sort_key, folded FROM artist WHERE id = ?1 AND hidden <> 1", id);
    if (!row.next() || row.text(1).isEmpty())
        return 0;
    qint64 best = 0;
    qsizetype rank = part.before.size();
    Query others(m_database, "SELECT id, source FROM artist WHERE hidden = 0 AND sort_key = ?1 AND folded = ?2",
                 row.text(0), row.text(1));
    while (others.next()) {
        const qsizetype place = part.before.indexOf(others.id<SourceId>(1));
        if (place >= 0 && place < rank) {
            rank = place;
            best = others.integer(0);
        }
    }
    return best;
}

qint64 Twins::twinOfAlbum(const Part& part, qint64 id)
{
    Query row(m_database,
              "SELECT id, sort_key, artist_key, year, musicbrainz_id FROM album WHERE id = ?1 AND hidden <> 1", id);
    if (!row.next())
        return 0;
    const ReleaseFacts mine = releaseOf(row);
    for (const SourceId source : part.before) {
        QVector<ReleaseFacts> others;
        Query rows(m_database,
                   "SELECT id, sort_key, artist_key, year, musicbrainz_id FROM album WHERE hidden = 0 AND "
                   "sort_key = ?1 AND artist_key = ?2 AND source = ?3",
                   mine.titleKey, mine.artistKey, source);
        while (rows.next())
            others.append(releaseOf(rows));
        if (const auto twin = sameRelease(mine, others))
            return others[*twin].id;
    }
    return 0;
}

qint64 Twins::twinOfTrack(const Part& part, qint64 id)
{
    Query row(m_database, std::string(recordingColumns) + "id = ?1 AND hidden <> 1", id);
    if (!row.next())
        return 0;
    const RecordingFacts mine = recordingOf(row);
    QVector<std::pair<SourceId, RecordingFacts>> found;
    const auto take = [&](Query&& rows) {
        while (rows.next())
            found.append({rows.id<SourceId>(8), recordingOf(rows)});
    };
    take(Query(m_database,
               std::string(recordingColumns) + "hidden = 0 AND artist_key = ?1 AND album_key = ?2 AND title_key = ?3",
               mine.artistKey, mine.albumKey, mine.titleKey));
    if (!mine.musicBrainzId.isEmpty())
        take(Query(m_database,
                   std::string(recordingColumns) +
                       "musicbrainz_id <> '' AND musicbrainz_id = ?1 AND hidden = 0 AND NOT "
                       "(artist_key = ?2 AND album_key = ?3 AND title_key = ?4)",
                   mine.musicBrainzId, mine.artistKey, mine.albumKey, mine.titleKey));
    for (const SourceId source : part.before) {
        QVector<RecordingFacts> others;
        for (const auto& [where, facts] : std::as_const(found)) {
            if (where == source)
                others.append(facts);
        }
        if (const auto twin = sameRecording(mine, others))
            return others[*twin].id;
    }
    return 0;
}

/// The rest follows by triggers (0007_twins.sql).
void Twins::become(const Part& part, qint64 id, qint64 twin)
{
    const char* table = part.kind == Kind::Artist ? "artist" : part.kind == Kind::Album ? "album" : "track";
    const int changed = run(m_database,
                            std::string("UPDATE ") + table +
                                " SET twin_of = nullif(?2, 0) WHERE id = ?1 AND hidden <> 1 AND twin_of IS NOT "
                                "nullif(?2, 0)",
                            id, twin);
    m_changed += changed;
    if (changed > 0 && twin != 0 && part.kind == Kind::Track)
        bringAlong(id, twin);
}

/// What the listener did with it before it had a twin.
void Twins::bringAlong(qint64 id, qint64 twin)
{
    run(m_database, "UPDATE OR IGNORE play SET track_id = ?2 WHERE track_id = ?1", id, twin);
    run(m_database,
        "UPDATE track SET last_played = max(last_played, (SELECT last_played FROM track WHERE id = ?1)) WHERE id = ?2",
        id, twin);
    Query both(m_database,
               "SELECT x.loved AND NOT p.loved, x.rating * (p.rating = 0) FROM track AS x, track AS p "
               "WHERE x.id = ?1 AND p.id = ?2",
               id, twin);
    if (both.next() && (both.flag(0) || both.number(1) > 0))
        m_said.append({TrackId{twin}, both.flag(0), both.number(1)});
}

} // namespace sostenuto::sync
