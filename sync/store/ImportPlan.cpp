#include "sync/store/ImportPlan.h"

#include "sync/store/Database.h"
#include "sync/store/Export.h"
#include "sync/store/ExportPlaces.h"
#include "sync/store/ExportRows.h"
#include "sync/store/PinStore.h"
#include "sync/store/Query.h"
#include "sync/store/SmartPlaylistStore.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace sostenuto::sync {

namespace {

constexpr qsizetype longestName = 1'000; ///< as EditStore keeps one

/// Runs within one snapshot.
class Planning {
public:
    Planning(Database& database, const QJsonObject& document, const QDateTime& now)
        : m_database(database), m_document(document), m_latest(now.addDays(1).toMSecsSinceEpoch()),
          m_places(database, document)
    {
    }

    ImportPlan run()
    {
        artists();
        albums();
        tracks();
        pins();
        playlists();
        plays();
        smartPlaylists();
        stations();
        missingTracks();
        return m_plan;
    }

private:
    void artists()
    {
        eachRow(m_document, "artists", [&](const ExportRow& row, qint64 id) {
            if (row.number("loved") == 0)
                return;
            if (const ArtistId artist = m_places.artist(id); artist.isValid())
                m_plan.lovedArtists.append(artist);
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
                m_plan.lovedAlbums.append(album);
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
            if (track.isValid() && loved)
                m_plan.lovedTracks.append(track);
            if (track.isValid() && rating > 0)
                m_plan.ratings.append({track, rating});
        });
    }

    void pins()
    {
        const QJsonArray pins = m_document.value(QLatin1String("pins")).toArray();
        for (const auto& value : pins) {
            const ExportRow row(value);
            const qint64 id = row.number("object");
            const auto kind = pinKindOf(row.text("kind"));
            if (!kind)
                continue;
            switch (*kind) {
            case PinKind::Track:
                pin(PinKind::Track, m_places.track(id).value);
                break;
            case PinKind::Album:
                pin(PinKind::Album, m_places.album(id).value);
                break;
            case PinKind::Artist:
                pin(PinKind::Artist, m_places.artist(id).value);
                break;
            case PinKind::Playlist: // known by its entries, or by what its service calls it
                m_pinnedLists.insert(id);
                break;
            case PinKind::Loved:
                m_plan.pins.append({PinKind::Loved});
                break;
            case PinKind::Rule:
                m_plan.pins.append({PinKind::Rule, 0, row.text("rule")});
                break;
            }
        }
    }

    void pin(PinKind kind, qint64 row)
    {
        if (row > 0)
            m_plan.pins.append({kind, row});
    }

    /// Somebody else's list, which is not made here.
    void pinAsItIsHere(const ExportRow& row, qint64 id)
    {
        const SourceId source = m_places.source(row.number("source"));
        if (m_pinnedLists.contains(id) && source.isValid() && !row.text("remoteId").isEmpty())
            pin(PinKind::Playlist,
                valueOf(m_database, "SELECT id FROM playlist WHERE source = ?1 AND remote_id = ?2 AND deleted = 0",
                        source, row.text("remoteId")));
    }

    void playlists()
    {
        eachRow(m_document, "playlists", [&](const ExportRow& row, qint64 id) {
            if (row.number("editable") == 0 || row.number("deleted") > 0)
                return pinAsItIsHere(row, id);
            const QJsonArray said = row.array("tracks");
            ImportPlan::List list{row.text("name").left(longestName), m_places.source(row.number("source")), {}, false};
            for (const auto& value : said) {
                const TrackId track = m_places.track(value.toInteger());
                if (track.isValid())
                    list.tracks.append(track);
                else
                    m_missing.insert(value.toInteger());
            }
            list.isCut = list.tracks.isEmpty() && !said.isEmpty();
            list.isPinned = m_pinnedLists.contains(id);
            m_plan.playlists.append(list);
        });
    }

    void plays()
    {
        eachRow(m_document, "plays", [&](const ExportRow& row, qint64) {
            const qint64 startedAt = row.number("startedAt");
            const TrackId track = m_places.track(row.number("track"));
            if (!track.isValid())
                m_missing.insert(row.number("track"));
            else if (startedAt > 0 && startedAt <= m_latest)
                m_plan.plays.append({track, startedAt});
        });
    }

    void smartPlaylists()
    {
        const QJsonArray lists = m_document.value(QLatin1String("smartPlaylists")).toArray();
        for (const auto& value : lists) {
            const ExportRow row(value);
            const qint64 most = std::min<qint64>(row.number("limitMost"), std::numeric_limits<int>::max());
            if (!row.text("name").isEmpty())
                m_plan.smartPlaylists.append({{},
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
            m_plan.stations.append({QUrl(row.text("address")), row.text("name")});
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
        ++m_plan.missing;
        if (m_plan.missingWords.size() < ImportReport::mostWords)
            m_plan.missingWords.append(words.simplified());
    }

    Database& m_database;
    const QJsonObject& m_document;
    qint64 m_latest;
    ExportPlaces m_places;
    QSet<qint64> m_pinnedLists; ///< by the document's ids
    QSet<qint64> m_missing;     ///< tracks, by the document's ids
    ImportPlan m_plan;
};

} // namespace

Result<ImportPlan> planImport(Database& database, const QJsonObject& document, const QDateTime& now)
{
    const int version = document.value(QLatin1String("sostenutoExport")).toInt();
    if (version > exportVersion)
        return failure(ErrorKind::StoreTooNew, QStringLiteral("an export of version %1").arg(version));
    if (version < 1)
        return failure(ErrorKind::Protocol, QStringLiteral("not an exported document"));
    ImportPlan plan;
    const auto done = database.snapshot([&] { plan = Planning(database, document, now).run(); });
    return done ? Result<ImportPlan>(plan) : tl::unexpected(done.error());
}

} // namespace sostenuto::sync
