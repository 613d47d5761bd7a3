#include "tests/support/sync/StoreBuilders.h"

#include <sync/store/CatalogueStore.h>
#include <sync/store/Query.h>
#include <sync/store/SourceStore.h>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <array>

namespace sostenuto::sync {

StoreFixture::StoreFixture() : path(folder.filePath(QStringLiteral("library.db")))
{
    auto opened = Database::open(path, Database::Mode::ReadWrite);
    if (!opened)
        qFatal("no store: %s", qPrintable(opened.error().detail));
    database = std::move(*opened);
    const auto row = SourceStore(*database).put(QStringLiteral("subsonic"), QUrl(QStringLiteral("http://music.test")),
                                                QStringLiteral("ann"), QStringLiteral("Music"));
    if (!row)
        qFatal("no source: %s", qPrintable(row.error().detail));
    source = row->id;
}

RemoteArtist remoteArtist(const QString& remoteId, const QString& name)
{
    RemoteArtist row;
    row.remoteId = remoteId;
    row.name = name;
    return row;
}

RemoteAlbum remoteAlbum(const QString& remoteId, const QString& title, const QString& artist)
{
    RemoteAlbum row;
    row.remoteId = remoteId;
    row.title = title;
    row.artist = artist;
    row.artistRemoteId = QStringLiteral("artist-") + artist;
    return row;
}

RemoteTrack remoteTrack(const QString& remoteId, const QString& title, const QString& artist, const QString& album)
{
    RemoteTrack row;
    row.remoteId = remoteId;
    row.title = title;
    row.artist = artist;
    row.artistRemoteId = QStringLiteral("artist-") + artist;
    row.album = album;
    row.albumRemoteId = QStringLiteral("album-") + album;
    row.durationMs = 180'000;
    row.suffix = QStringLiteral("flac");
    return row;
}

QVector<TrackId> putSomeTracks(Database& database, SourceId source, int count)
{
    CatalogueStore catalogue(database);
    QVector<RemoteTrack> rows;
    for (int i = 1; i <= count; ++i) {
        rows.append(remoteTrack(QStringLiteral("t%1").arg(i), QStringLiteral("Track %1").arg(i), QStringLiteral("Band"),
                                QStringLiteral("Record")));
        rows.last().number = i;
    }
    if (const auto put = catalogue.putTracks(source, rows, 1); !put)
        qFatal("no tracks: %s", qPrintable(put.error().detail));
    QVector<TrackId> ids;
    for (const RemoteTrack& row : rows)
        ids.append(catalogue.trackOf(source, row.remoteId).value().value());
    return ids;
}

Result<ImportReport> importInto(Database& database, const QJsonObject& document, const QDateTime& now,
                                ImportAdded* added)
{
    auto plan = planImport(database, document, now);
    if (!plan)
        return tl::unexpected(plan.error());
    Import import(database, std::move(*plan), now);
    Result<bool> more = true;
    while (more && *more)
        more = import.step();
    if (added)
        *added = import.added();
    return more ? Result<ImportReport>(import.report()) : tl::unexpected(more.error());
}

QString answerOf(Database& database, const char* sql)
{
    QStringList rows;
    SQLite::Statement statement(database.connection(), sql);
    while (statement.executeStep()) {
        QStringList columns;
        for (int i = 0; i < statement.getColumnCount(); ++i)
            columns += QString::fromStdString(statement.getColumn(i).getString());
        rows += columns.join(u'|');
    }
    return rows.join(u'\n');
}

QString inconsistencies(Database& database)
{
    static constexpr std::array checks{
        "PRAGMA foreign_key_check",
        "SELECT 'album', a.id FROM album a LEFT JOIN (SELECT album_id, count(*) n, sum(held) h, sum(duration_ms) d "
        "FROM track WHERE hidden = 0 GROUP BY album_id) t ON t.album_id = a.id WHERE a.track_count <> coalesce(n, 0) "
        "OR a.held_count <> coalesce(h, 0) OR a.duration_ms <> coalesce(d, 0)",
        "SELECT 'playlist', p.id FROM playlist p LEFT JOIN (SELECT playlist_id, count(*) n, sum(held) h, "
        "sum(duration_ms) d, min(position) lo, max(position) hi, count(DISTINCT position) places FROM playlist_entry e "
        "JOIN track ON track.id = e.track_id GROUP BY playlist_id) e ON e.playlist_id = p.id "
        "WHERE p.track_count <> coalesce(n, 0) OR p.held_count <> coalesce(h, 0) OR p.duration_ms <> coalesce(d, 0) "
        "OR coalesce(lo, 0) <> 0 OR coalesce(hi, -1) <> coalesce(n, 0) - 1 OR coalesce(places, 0) <> coalesce(n, 0)",
        "SELECT 'tally' FROM tally WHERE tracks <> (SELECT count(*) FROM track WHERE hidden = 0) "
        "OR albums <> (SELECT count(*) FROM album WHERE hidden = 0) "
        "OR artists <> (SELECT count(*) FROM artist WHERE hidden = 0) "
        "OR duration_ms <> (SELECT coalesce(sum(duration_ms), 0) FROM track WHERE hidden = 0) "
        "OR bytes <> (SELECT coalesce(sum(size_bytes), 0) FROM track WHERE hidden = 0) "
        "OR held_tracks <> (SELECT count(*) FROM track WHERE hidden = 0 AND held = 1) "
        "OR held_ms <> (SELECT coalesce(sum(duration_ms), 0) FROM track WHERE hidden = 0 AND held = 1) "
        "OR held_bytes <> (SELECT coalesce(sum(bytes), 0) FROM held_file WHERE state = 'complete')",
        "SELECT 'held', t.id FROM track t LEFT JOIN held_file f ON f.track_id = t.id AND f.state = 'complete' "
        "WHERE t.held <> (f.track_id IS NOT NULL) AND t.id NOT IN (SELECT track_id FROM local_track) "
        "AND t.id NOT IN (SELECT twin_of FROM track WHERE twin_of IS NOT NULL)",
        "SELECT 'held by a twin', t.id FROM track t WHERE t.id IN (SELECT twin_of FROM track) "
        "AND t.held <> EXISTS (SELECT 1 FROM track_here h WHERE h.id = t.id)",
        "SELECT 'twin', t.id FROM track t WHERE (t.hidden = 2) <> (t.twin_of IS NOT NULL)",
        "SELECT 'twin of what is not shown', t.id FROM track t JOIN track p ON p.id = t.twin_of WHERE p.hidden <> 0",
        "SELECT 'twin album', t.id FROM album t LEFT JOIN album p ON p.id = t.twin_of WHERE (t.hidden = 2) <> "
        "(t.twin_of IS NOT NULL) OR p.hidden <> 0",
        "SELECT 'twin artist', t.id FROM artist t LEFT JOIN artist p ON p.id = t.twin_of WHERE (t.hidden = 2) <> "
        "(t.twin_of IS NOT NULL) OR p.hidden <> 0",
        "SELECT 'album not shown', t.id FROM track t JOIN album a ON a.id = t.album_id WHERE a.hidden = 2",
        "SELECT 'artist not shown', t.id FROM track t JOIN artist a ON a.id = t.artist_id WHERE a.hidden = 2",
        "SELECT 'local', t.id FROM local_track l JOIN track t ON t.id = l.track_id JOIN local_file f ON f.id = l.file "
        "JOIN folder ON folder.source = f.source WHERE t.held <> (folder.away = 0 AND t.hidden <> 1) "
        "AND t.id NOT IN (SELECT twin_of FROM track WHERE twin_of IS NOT NULL)",
        "SELECT 'outbox', o.id FROM outbox o WHERE o.object LIKE 'playlist:%' AND NOT EXISTS "
        "(SELECT 1 FROM playlist p WHERE o.object = 'playlist:' || p.id)",
        // Three characters are one trigram; the words of a row are searched by its first word's beginning.
        "SELECT 'track search', t.id FROM track t WHERE length(folded) > 2 AND (SELECT count(*) FROM track_search "
        "WHERE "
        "track_search MATCH '\"' || replace(substr(t.folded, 1, 3), '\"', '\"\"') || '\"' AND rowid = t.id) <> "
        "(t.hidden = 0)",
        "SELECT 'album search', t.id FROM album t WHERE length(folded) > 2 AND (SELECT count(*) FROM album_search "
        "WHERE "
        "album_search MATCH '\"' || replace(substr(t.folded, 1, 3), '\"', '\"\"') || '\"' AND rowid = t.id) <> "
        "(t.hidden = 0)",
        "SELECT 'artist search', t.id FROM artist t WHERE length(folded) > 2 AND (SELECT count(*) FROM artist_search "
        "WHERE artist_search MATCH '\"' || replace(substr(t.folded, 1, 3), '\"', '\"\"') || '\"' AND rowid = t.id) <> "
        "(t.hidden = 0)",
        "SELECT 'play', p.id FROM play p WHERE NOT EXISTS (SELECT 1 FROM track t WHERE t.id = p.track_id)",
    };
    QStringList wrong;
    for (const char* check : checks) {
        if (const QString answer = answerOf(database, check); !answer.isEmpty())
            wrong += answer;
    }
    return wrong.join(u'\n');
}

QDateTime moment(int seconds)
{
    return QDateTime::fromMSecsSinceEpoch(1'767'225'600'000 + qint64(seconds) * 1000, Qt::UTC);
}

} // namespace sostenuto::sync
