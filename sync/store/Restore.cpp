#include "sync/store/Restore.h"

#include "sync/model/PathText.h"
#include "sync/store/Backup.h"
#include "sync/store/DamagedFile.h"
#include "sync/store/Database.h"
#include "sync/store/Export.h"
#include "sync/store/ExportRows.h"
#include "sync/store/PinStore.h"
#include "sync/store/PlaylistBase.h"
#include "sync/store/Query.h"
#include "sync/store/TextKeys.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace sostenuto::sync {

namespace {

constexpr qsizetype longestPath = 32'000;
constexpr qsizetype longestAddress = 2'000;

QString lines(const QStringList& parts)
{
    QStringList all;
    for (const QString& part : parts)
        all += folded(part);
    return all.join(u'\n');
}

/// Runs inside one transaction; every statement leaves out what does not fit.
class Restoring {
public:
    Restoring(Database& database, const QJsonObject& document) : m_database(database), m_document(document) {}

    Restored run()
    {
        sources();
        artists();
        albums();
        tracks();
        playlists();
        plays();
        waiting();
        stations();
        smartPlaylists();
        folders();
        pins();
        bookmarks();
        keeping();
        return m_done;
    }

private:
    void sources()
    {
        eachRow(m_document, "sources", [&](const ExportRow& row, qint64 id) {
            sync::run(m_database,
                      "INSERT OR IGNORE INTO source (id, kind, address, user, name) VALUES (?1, ?2, ?3, ?4, ?5)", id,
                      row.text("kind"), row.text("address"), row.text("user"), row.text("name"));
        });
        eachRow(m_document, "services", [&](const ExportRow& row, qint64 id) {
            sync::run(m_database, "UPDATE source SET removed = ?2 WHERE id = ?1", id, row.number("removed") > 0);
            const QJsonArray others = row.array("addresses");
            for (const auto& other : others)
                sync::run(m_database,
                          "INSERT OR IGNORE INTO source_address (source, address) SELECT id, ?2 FROM source "
                          "WHERE id = ?1",
                          id, other.toString().left(longestAddress));
        });
    }

    void artists()
    {
        eachRow(m_document, "artists", [&](const ExportRow& row, qint64 id) {
            const QString name = row.text("name");
            const int put = sync::run(m_database,
                                      "INSERT OR IGNORE INTO artist (id, source, remote_id, generation, hidden, loved, "
                                      "folded, sort_key, name) SELECT ?1, ?2, ?3, 0, 1, ?4, ?5, ?6, ?7 "
                                      "WHERE EXISTS (SELECT 1 FROM source WHERE id = ?2)",
                                      id, row.number("source"), row.text("remoteId"), row.number("loved") > 0,
                                      folded(name), sortKey(name), name);
            m_done.loved += put > 0 && row.number("loved") > 0;
        });
    }

    void albums()
    {
        eachRow(m_document, "albums", [&](const ExportRow& row, qint64 id) {
            const QString title = row.text("title");
            const QString artist = row.text("artist");
            const int put = sync::run(m_database,
                                      "INSERT OR IGNORE INTO album (id, source, remote_id, generation, hidden, loved, "
                                      "folded, sort_key, artist_key, title, artist, year, musicbrainz_id) "
                                      "SELECT ?1, ?2, ?3, 0, 1, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11 "
                                      "WHERE EXISTS (SELECT 1 FROM source WHERE id = ?2)",
                                      id, row.number("source"), row.text("remoteId"), row.number("loved") > 0,
                                      lines({title, artist}), sortKey(title), sortKey(artist), title, artist,
                                      row.number("year"), row.text("musicBrainzId"));
            m_done.loved += put > 0 && row.number("loved") > 0;
        });
    }

    void tracks()
    {
        eachRow(m_document, "tracks", [&](const ExportRow& row, qint64 id) {
            const QString title = row.text("title");
            const QString artist = row.text("artist");
            const QString album = row.text("album");
            const qint64 rating = std::min<qint64>(row.number("rating"), 5);
            const int put = sync::run(
                m_database,
                "INSERT OR IGNORE INTO track (id, source, remote_id, generation, hidden, loved, rating, folded, "
                "title_key, artist_key, album_key, title, artist, album, disc, number, duration_ms, musicbrainz_id) "
                "SELECT ?1, ?2, ?3, 0, 1, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16 "
                "WHERE EXISTS (SELECT 1 FROM source WHERE id = ?2)",
                id, row.number("source"), row.text("remoteId"), row.number("loved") > 0, rating,
                lines({title, artist, album}), sortKey(title), sortKey(artist), sortKey(album), title, artist, album,
                row.number("disc"), row.number("number"), row.number("durationMs"), row.text("musicBrainzId"));
            m_done.loved += put > 0 && (row.number("loved") > 0 || rating > 0);
        });
    }

    void playlists()
    {
        eachRow(m_document, "playlists", [&](const ExportRow& row, qint64 id) {
            const int put =
                sync::run(m_database,
                          "INSERT OR IGNORE INTO playlist (id, source, remote_id, name, comment, owner, "
                          "editable, deleted) SELECT ?1, ?2, nullif(?3, ''), ?4, ?5, ?6, ?7, ?8 "
                          "WHERE EXISTS (SELECT 1 FROM source WHERE id = ?2)",
                          id, row.number("source"), row.text("remoteId"), row.text("name"), row.text("comment"),
                          row.text("owner"), row.number("editable") > 0, std::min<qint64>(row.number("deleted"), 2));
            m_done.playlists += put;
            if (put == 0)
                return;
            entries(id, row.array("tracks"));
            agreed(id, row);
        });
    }

    void entries(qint64 playlist, const QJsonArray& tracks)
    {
        int position = 0;
        for (const auto& track : tracks)
            position += sync::run(m_database,
                                  "INSERT INTO playlist_entry (playlist_id, position, track_id) "
                                  "SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM track WHERE id = ?3)",
                                  playlist, position, track.toInteger());
    }

    /// What the waiting edits of it were made on.
    void agreed(qint64 playlist, const ExportRow& row)
    {
        if (!row.has("agreed"))
            return;
        QVector<TrackId> tracks;
        const QJsonArray ids = row.array("agreed");
        for (const auto& id : ids)
            tracks.append(TrackId{id.toInteger()});
        setBase(m_database, PlaylistId{playlist}, tracks);
    }

    void plays()
    {
        eachRow(m_document, "plays", [&](const ExportRow& row, qint64 id) {
            m_done.plays += sync::run(m_database,
                                      "INSERT OR IGNORE INTO play (id, track_id, started_at) SELECT ?1, ?2, ?3 "
                                      "WHERE EXISTS (SELECT 1 FROM track WHERE id = ?2)",
                                      id, row.number("track"), row.number("startedAt"));
        });
        sync::run(m_database, "UPDATE track SET plays = p.n, last_played = p.at FROM (SELECT track_id, count(*) AS n, "
                              "max(started_at) AS at FROM play GROUP BY track_id) AS p WHERE p.track_id = track.id");
    }

    /// Whether one was on its way when the library broke is not known: all are looked up before they are sent.
    void waiting()
    {
        static const QSet<QString> kinds{QStringLiteral("love"),
                                         QStringLiteral("rate"),
                                         QStringLiteral("playlist-create"),
                                         QStringLiteral("playlist-rename"),
                                         QStringLiteral("playlist-delete"),
                                         QStringLiteral("playlist-add"),
                                         QStringLiteral("playlist-remove"),
                                         QStringLiteral("playlist-move"),
                                         QStringLiteral("play"),
                                         QStringLiteral("playlist-describe"),
                                         QStringLiteral("bookmark")};
        const QJsonArray edits = m_document.value(QLatin1String("waiting")).toArray();
        for (const auto& value : edits) {
            const ExportRow row(value);
            const QString object = row.text("object");
            if (!kinds.contains(row.text("kind")) || !isThere(object))
                continue;
            const QByteArray payload = QJsonDocument(row.object("payload")).toJson(QJsonDocument::Compact);
            m_done.waiting += sync::run(m_database,
                                        "INSERT INTO outbox (source, kind, object, payload, made_at, state) "
                                        "SELECT ?1, ?2, ?3, ?4, ?5, 'ambiguous' "
                                        "WHERE EXISTS (SELECT 1 FROM source WHERE id = ?1)",
                                        row.number("source"), row.text("kind"), object, QString::fromUtf8(payload),
                                        row.number("madeAt"));
        }
    }

    /// "track:12": is there a row of that kind and number?
    [[nodiscard]] bool isThere(const QString& object)
    {
        static const QSet<QString> tables{QStringLiteral("track"), QStringLiteral("album"), QStringLiteral("artist"),
                                          QStringLiteral("playlist"), QStringLiteral("play")};
        const QString table = object.section(u':', 0, 0);
        return tables.contains(table) && valueOf(m_database, "SELECT 1 FROM " + table.toStdString() + " WHERE id = ?1",
                                                 object.section(u':', 1).toLongLong()) == 1;
    }

    void stations()
    {
        const QJsonArray stations = m_document.value(QLatin1String("stations")).toArray();
        for (const auto& value : stations) {
            const ExportRow row(value);
            if (!row.text("address").isEmpty())
                m_done.stations +=
                    sync::run(m_database, "INSERT OR IGNORE INTO station (name, address, added_at) VALUES (?1, ?2, 0)",
                              row.text("name"), row.text("address"));
        }
    }

    /// The document's take the place of those that a new library begins with.
    void smartPlaylists()
    {
        // None at all: a library from before there were any.
        if (m_document.value(QLatin1String("smartPlaylists")).toArray().isEmpty())
            return;
        sync::run(m_database, "DELETE FROM smart_playlist");
        for (const auto& value : m_document.value(QLatin1String("smartPlaylists")).toArray()) {
            const ExportRow row(value);
            sync::run(m_database,
                      "INSERT INTO smart_playlist (name, query, track_order, descending, limit_unit, limit_most) "
                      "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                      row.text("name"), row.text("query"), row.text("order"), row.number("descending") > 0,
                      row.text("limitUnit"), row.number("limitMost"));
        }
    }

    /// What is in them is looked through at the start.
    void folders()
    {
        const QJsonArray folders = m_document.value(QLatin1String("folders")).toArray();
        for (const auto& value : folders) {
            const ExportRow row(value);
            const QByteArray root = pathOf(value.toObject().value(QLatin1String("root")));
            const int put = root.isEmpty()
                                ? 0
                                : sync::run(m_database,
                                            "INSERT OR IGNORE INTO folder (source, root) SELECT ?1, ?2 WHERE "
                                            "EXISTS (SELECT 1 FROM source WHERE id = ?1 AND kind = 'folder')",
                                            row.number("source"), root);
            m_done.folders += put;
            const QJsonArray ignored = put > 0 ? row.array("ignored") : QJsonArray();
            for (const auto& path : ignored)
                sync::run(m_database, "INSERT OR IGNORE INTO folder_ignored (source, path) VALUES (?1, ?2)",
                          row.number("source"), pathOf(path));
        }
    }

    /// Of rows that are there.
    void pins()
    {
        const QJsonArray pins = m_document.value(QLatin1String("pins")).toArray();
        for (const auto& value : pins) {
            const ExportRow row(value);
            const auto kind = pinKindOf(row.text("kind"));
            const bool needsRow = kind && kind != PinKind::Loved && kind != PinKind::Rule;
            if (!kind || (needsRow && !isThere(row.text("kind") + u':' + QString::number(row.number("object")))))
                continue;
            sync::run(m_database, "INSERT OR IGNORE INTO pin (kind, object, rule, pinned_at) VALUES (?1, ?2, ?3, ?4)",
                      row.text("kind"), needsRow ? row.number("object") : 0,
                      kind == PinKind::Rule ? row.text("rule") : QString(), row.number("pinnedAt"));
        }
    }

    /// What services have of them is not known any more.
    void bookmarks()
    {
        const QJsonArray bookmarks = m_document.value(QLatin1String("bookmarks")).toArray();
        for (const auto& value : bookmarks) {
            const ExportRow row(value);
            sync::run(m_database,
                      "INSERT OR IGNORE INTO bookmark (track_id, position_ms, at) SELECT ?1, ?2, ?3 "
                      "WHERE EXISTS (SELECT 1 FROM track WHERE id = ?1)",
                      row.number("track"), row.number("positionMs"), row.number("at"));
        }
    }

    void keeping()
    {
        const QJsonArray rows = m_document.value(QLatin1String("keeping")).toArray();
        if (rows.isEmpty())
            return;
        const ExportRow row(rows.first());
        sync::run(m_database,
                  "UPDATE keeping SET loved = ?1, queue = ?2, recent = ?3, new_albums = ?4, horizon_ms = ?5, "
                  "quota = ?6",
                  row.number("loved") > 0, row.number("queue") > 0, row.number("recent") > 0,
                  row.number("newAlbums") > 0, row.number("horizonMs"), row.number("quota"));
    }

    static QByteArray pathOf(const QJsonValue& value) { return unescapedPath(value.toString().left(longestPath)); }

    Database& m_database;
    const QJsonObject& m_document;
    Restored m_done;
};

} // namespace

QJsonObject salvage(const QString& path)
{
    QJsonObject document;
    if (const auto database = Database::open(path, Database::Mode::ReadOnly))
        document = readableExportOf(**database);
    clearSuspicion(path); // nobody will open it again
    return document;
}

QJsonObject merged(const QJsonObject& first, const QJsonObject& second)
{
    QJsonObject both = second;
    for (auto part = first.begin(); part != first.end(); ++part)
        both.insert(part.key(), part.value());
    // What the parts of either name is in its own lists.
    for (const QString& name :
         {QStringLiteral("sources"), QStringLiteral("artists"), QStringLiteral("albums"), QStringLiteral("tracks")}) {
        QJsonArray rows = first.value(name).toArray();
        const QJsonArray more = second.value(name).toArray();
        for (const auto& row : more)
            rows.append(row);
        both.insert(name, rows);
    }
    return both;
}

QJsonObject newestBackup(const QString& folder)
{
    const QStringList names =
        QDir(folder).entryList({QStringLiteral("backup-*.json")}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString& name : names) {
        QFile file(QDir(folder).filePath(name));
        if (!file.open(QIODevice::ReadOnly) || file.size() > largestExport)
            continue;
        const QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
        if (document.value(QLatin1String("sostenutoExport")).toInt() == exportVersion)
            return document;
    }
    return {};
}

Result<Restored> restore(Database& database, const QJsonObject& document)
{
    const auto known = database.ask([&] { return valueOf(database, "SELECT count(*) FROM source"); });
    if (!known)
        return tl::unexpected(known.error());
    if (*known > 0)
        return failure(ErrorKind::NotAllowed, QStringLiteral("the library is not new"));
    return database.change(Database::Durability::Listener, [&] { return Restoring(database, document).run(); });
}

Result<std::optional<Restored>> bringBack(Database& database, const QString& backupFolder)
{
    const auto damaged = database.setAside();
    if (!damaged)
        return std::nullopt;
    const auto back = restore(database, merged(salvage(*damaged), newestBackup(backupFolder)));
    // Not new: it was done, and the note stayed because the power went in that moment.
    const bool wasDone = !back && back.error().kind == ErrorKind::NotAllowed;
    if (!back && !wasDone)
        return tl::unexpected(back.error());
    settle(database.path());
    return wasDone ? std::nullopt : std::optional(*back);
}

} // namespace sostenuto::sync
