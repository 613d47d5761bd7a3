#include "sync/store/ArtistInfoStore.h"

#include "sync/store/Database.h"
#include "sync/store/Query.h"
#include "sync/store/SimilarArtists.h"

namespace sostenuto::sync {

namespace {

/// His tracks, those as a guest too. + keeps SQLite from an index of all that is shown.
constexpr const char* plays =
    "WITH his (id) AS (SELECT id FROM track WHERE artist_id = ?1 AND hidden = 0 UNION "
    "SELECT track_id FROM track_guest WHERE artist_id = ?1) "
    "SELECT coalesce(sum(t.plays), 0), coalesce(sum((SELECT count(*) FROM play WHERE track_id = t.id)), 0), "
    "coalesce(min((SELECT min(started_at) FROM play WHERE track_id = t.id)), 0) "
    "FROM his CROSS JOIN track AS t ON t.id = his.id WHERE +t.hidden = 0";

} // namespace

ArtistDetails artistDetails(Database& database, ArtistId artist)
{
    ArtistDetails details;
    Query text(database,
               "SELECT x.about, a.source, x.saved_at FROM artist AS a JOIN artist_text AS x ON x.artist_id = a.id "
               "WHERE a.id = ?1 OR a.twin_of = ?1 ORDER BY a.id <> ?1, x.saved_at DESC, a.id LIMIT 1",
               artist);
    if (text.next()) {
        details.about = text.text(0);
        details.source = text.id<SourceId>(1);
        details.savedAt = text.time(2);
    }
    Query heard(database, plays, artist);
    if (heard.next()) {
        details.plays = heard.number(0);
        if (heard.number(1) >= details.plays) // else others were counted elsewhere, and those have no times
            details.firstPlay = heard.time(2);
    }
    return details;
}

Result<QVector<ArtistInfoStore::Asked>> ArtistInfoStore::asked(ArtistId artist) const
{
    return m_database.ask([&] {
        QVector<Asked> all;
        Query rows(m_database,
                   "SELECT id, source, remote_id, info_at FROM artist WHERE id = ?1 OR twin_of = ?1 "
                   "ORDER BY id <> ?1, id",
                   artist);
        while (rows.next())
            all.append({rows.id<ArtistId>(0), rows.id<SourceId>(1), rows.text(2), rows.time(3)});
        return all;
    });
}

Result<void> ArtistInfoStore::put(ArtistId artist, const RemoteArtistInfo& info, const QDateTime& at)
{
    return m_database.transaction(Database::Durability::Fetchable, [&] {
        run(m_database, "UPDATE artist SET info_at = ?2 WHERE id = ?1", artist, at);
        run(m_database, "DELETE FROM similar_artist WHERE artist_id = ?1", artist);
        int position = 0;
        for (const QString& remoteId : info.similar.mid(0, mostSimilar))
            run(m_database,
                "INSERT INTO similar_artist (artist_id, position, similar_id) SELECT me.id, ?3, other.id FROM artist "
                "AS me JOIN artist AS other ON other.source = me.source AND other.remote_id = ?2 WHERE me.id = ?1",
                artist, remoteId, position++);
        run(m_database, "DELETE FROM artist_text WHERE artist_id = ?1", artist);
        if (!info.about.isEmpty())
            run(m_database,
                "INSERT INTO artist_text (artist_id, about, saved_at) SELECT id, ?2, ?3 FROM artist WHERE id = ?1",
                artist, info.about, at);
    });
}

} // namespace sostenuto::sync
