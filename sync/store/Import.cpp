#include "sync/store/Import.h"

#include "sync/store/Database.h"
#include "sync/store/EditRows.h"
#include "sync/store/Export.h"
#include "sync/store/ExportPlaces.h"
#include "sync/store/ExportRows.h"
#include "sync/store/Query.h"
#include "sync/store/SmartPlaylistStore.h"
#include "sync/store/StationStore.h"

#include <QSet>
#include <QUrl>

#include <algorithm>
#include <limits>

namespace sostenuto::sync {

namespace {

constexpr qsizetype longestName = 1'000; ///< as EditStore keeps one

/// Runs inside one transaction.
class Importing {
public:
    Importing(Database& database, const QJsonObject& document, const QDateTime& now)
        : m_database(database), m_document(document), m_now(now), m_places(database, document)
    {
    }

    ImportReport run()
    {
        artists();
        albums();
        tracks();
        playlists();
        plays();
        smartPlaylists();
        stations();
        missingTracks();
        return m_report;
    }

private:
    void artists()
    {
        eachRow(m_document, "artists", [&](const ExportRow& row, qint64 id) {
            if (row.number("loved") == 0)
                return;
            if (const ArtistId artist = m_places.artist(id); artist.isValid())
                m_report.loved += loveArtist(m_database, artist, true, m_now);
            else
                isMissing(row.text("name"));
        });
    }

    void albums()
    {
        eachRow(m_document, "albums", [&](const ExportRow& row, qint64 id) {
            if (row.number("loved") == 0)
                return;
            if (const AlbumId album = m_places.album(id); album.isValid())
                m_report.loved += loveAlbum(m_database, album, true, m_now);
            else
                isMissing(wordsOf(row));
        });
    }

    void tracks()
    {
        eachRow(m_document, "tracks", [&](const ExportRow& row, qint64 id) {
            const TrackId track = m_places.track(id);
            const int rating = int(std::min<qint64>(row.number("rating"), 5));
            const bool loved = row.number("loved") > 0;
            if (!track.isValid() && (loved || rating > 0))
                m_missing.insert(id);
            if (!track.isValid())
                return;
            if (loved)
                m_report.loved += loveTrack(m_database, track, true, m_now);
            if (rating > 0 && valueOf(m_database, "SELECT rating FROM track WHERE id = ?1", track) == 0)
                m_report.rated += rateTrack(m_database, track, rating, m_now);
        });
    }

    void playlists()
    {
        eachRow(m_document, "playlists", [&](const ExportRow& row, qint64) {
            if (row.number("editable") == 0 || row.number("deleted") > 0)
                return;
            const QString name = row.text("name").left(longestName);
            const QJsonArray said = row.array("tracks");
            QVector<TrackId> tracks;
            for (const auto& value : said) {
                const TrackId track = m_places.track(value.toInteger());
                if (track.isValid())
                    tracks.append(track);
                else
                    m_missing.insert(value.toInteger());
            }
            if (isThere(name, tracks))
                return;
            const SourceId home = homeOf(m_places.source(row.number("source")), tracks);
            if (!home.isValid() || (tracks.isEmpty() && !said.isEmpty()))
                return isMissing(name);
            (void)makePlaylist(m_database, home, name, tracks, m_now);
            ++m_report.playlists;
        });
    }

    [[nodiscard]] bool isThere(const QString& name, const QVector<TrackId>& tracks)
    {
        Query lists(m_database, "SELECT id FROM playlist WHERE name = ?1 AND deleted = 0 AND track_count = ?2", name,
                    qint64(tracks.size()));
        while (lists.next()) {
            QVector<TrackId> entries;
            Query query(m_database, "SELECT track_id FROM playlist_entry WHERE playlist_id = ?1 ORDER BY position",
                        lists.integer(0));
            while (query.next())
                entries.append(query.id<TrackId>(0));
            if (entries == tracks)
                return true;
        }
        return false;
    }

    /// Where it was, if the tracks may be there.
    [[nodiscard]] SourceId homeOf(SourceId former, const QVector<TrackId>& tracks)
    {
        if (former.isValid()) {
            const bool stays =
                valueOf(m_database, "SELECT count(*) FROM source WHERE id = ?1 AND kind = 'folder'", former) > 0;
            const bool all =
                stays || std::all_of(tracks.begin(), tracks.end(), [&](TrackId track) {
                    return valueOf(m_database, "SELECT source FROM track WHERE id = ?1", track) == former.value;
                });
            if (all)
                return former;
        }
        return homeOfPlaylist(m_database, tracks);
    }

    void plays()
    {
        const qint64 latest = m_now.addDays(1).toMSecsSinceEpoch(); // a clock that was wrong would stay the newest
        QSet<qint64> touched;
        eachRow(m_document, "plays", [&](const ExportRow& row, qint64) {
            const qint64 startedAt = row.number("startedAt");
            const TrackId track = m_places.track(row.number("track"));
            if (!track.isValid())
                m_missing.insert(row.number("track"));
            if (!track.isValid() || startedAt == 0 || startedAt > latest)
                return;
            if (sync::run(m_database, "INSERT OR IGNORE INTO play (track_id, started_at) VALUES (?1, ?2)", track,
                          startedAt) == 0)
                return;
            ++m_report.plays;
            touched.insert(track.value);
        });
        // A service counts its own; it may know of more than is listed here.
        for (const qint64 track : std::as_const(touched))
            sync::run(m_database,
                      "UPDATE track SET plays = max(plays, p.n), last_played = max(last_played, p.at) FROM "
                      "(SELECT count(*) AS n, max(started_at) AS at FROM play WHERE track_id = ?1) AS p WHERE id = ?1",
                      track);
    }

    void smartPlaylists()
    {
        const QJsonArray lists = m_document.value(QLatin1String("smartPlaylists")).toArray();
        for (const auto& value : lists) {
            const ExportRow row(value);
            const qint64 most = std::min<qint64>(row.number("limitMost"), std::numeric_limits<int>::max());
            if (!row.text("name").isEmpty())
                m_report.smartPlaylists +=
                    putSmartPlaylist(m_database, {{},
                                                  row.text("name"),
                                                  row.text("query"),
                                                  trackOrderOf(row.text("order")),
                                                  row.number("descending") > 0,
                                                  {limitUnitOf(row.text("limitUnit")), int(most)}});
        }
    }

    void stations()
    {
        const QJsonArray stations = m_document.value(QLatin1String("stations")).toArray();
        for (const auto& value : stations) {
            const ExportRow row(value);
            m_report.stations += putStation(m_database, QUrl(row.text("address")), row.text("name"));
        }
    }

    /// Each once, in the document's order.
    void missingTracks()
    {
        eachRow(m_document, "tracks", [&](const ExportRow& row, qint64 id) {
            if (m_missing.contains(id))
                isMissing(wordsOf(row));
        });
    }

    [[nodiscard]] static QString wordsOf(const ExportRow& row)
    {
        return row.text("artist").isEmpty() ? row.text("title")
                                            : row.text("artist") + QStringLiteral(" - ") + row.text("title");
    }

    void isMissing(const QString& words)
    {
        ++m_report.missing;
        if (m_report.missingWords.size() < ImportReport::mostWords)
            m_report.missingWords.append(words.simplified());
    }

    Database& m_database;
    const QJsonObject& m_document;
    QDateTime m_now;
    ExportPlaces m_places;
    QSet<qint64> m_missing; ///< tracks, by the document's ids
    ImportReport m_report;
};

} // namespace

Result<ImportReport> importInto(Database& database, const QJsonObject& document, const QDateTime& now)
{
    const int version = document.value(QLatin1String("sostenutoExport")).toInt();
    if (version > exportVersion)
        return failure(ErrorKind::StoreTooNew, QStringLiteral("an export of version %1").arg(version));
    if (version < 1)
        return failure(ErrorKind::Protocol, QStringLiteral("not an exported document"));
    return database.change(Database::Durability::Listener, [&] { return Importing(database, document, now).run(); });
}

} // namespace sostenuto::sync
