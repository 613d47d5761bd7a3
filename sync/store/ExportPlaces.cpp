#include "sync/store/ExportPlaces.h"

#include "sync/store/ExportRows.h"
#include "sync/store/Query.h"
#include "sync/store/TextKeys.h"
#include "sync/store/TwinRules.h"

#include <QJsonDocument>
#include <QMultiHash>

#include <optional>
#include <string>
#include <tuple>

namespace sostenuto::sync {

namespace {

/// What recognises a track or an album, here and in the document. `album` and the length are a track's.
struct Marks {
    QString title; ///< these three as sortKey()
    QString artist;
    QString album;
    QString musicBrainzId;
    qint64 durationMs = 0;
    qint64 place = 0; ///< of a track: disc and number; of an album: its year
};

Marks marksOf(const ExportRow& row, bool isTrack)
{
    Marks marks{sortKey(row.text("title")), sortKey(row.text("artist")), {}, row.text("musicBrainzId"), 0, 0};
    marks.album = isTrack ? sortKey(row.text("album")) : QString();
    marks.durationMs = isTrack ? row.number("durationMs") : 0;
    marks.place = isTrack ? row.number("disc") * 100'000 + row.number("number") : row.number("year");
    return marks;
}

/// With a Kind's columns after the id.
Marks marksOf(const Query& query)
{
    return {sortKey(query.text(1)), sortKey(query.text(2)), sortKey(query.text(3)),
            query.text(4),          query.integer(5),       query.integer(6)};
}

/// An id may have been given to something else since.
bool maySame(const Marks& said, const Marks& here)
{
    return said.title.isEmpty() || said.title == here.title ||
           (said.artist == here.artist && said.durationMs > 0 &&
            apartMs(said.durationMs, here.durationMs) <= mostApartMs) ||
           (!said.musicBrainzId.isEmpty() && said.musicBrainzId == here.musicBrainzId);
}

/// One kind of row, in words of SQL.
struct Kind {
    const char* part; ///< of the document
    const char* table;
    const char* columns; ///< title, artist, album, MusicBrainz id, length, place
    const char* byName;  ///< ?1 and ?2 as sortKey() of title and artist
    const char* idIndex; ///< of MusicBrainz ids
    bool isTrack;
};

constexpr Kind trackKind{"tracks",
                         "track",
                         "title, artist, album, musicbrainz_id, duration_ms, disc * 100000 + number",
                         "INDEXED BY track_title WHERE hidden = 0 AND title_key = ?1 AND artist_key = ?2",
                         "INDEXED BY track_musicbrainz",
                         true};
constexpr Kind albumKind{"albums",
                         "album",
                         "title, artist, '', musicbrainz_id, 0, year",
                         "INDEXED BY album_title WHERE hidden = 0 AND sort_key = ?1 AND artist_key = ?2",
                         "NOT INDEXED",
                         false};

class Placing {
public:
    Placing(Database& database, const QHash<qint64, SourceId>& sources, const Kind& kind)
        : m_database(database), m_sources(sources), m_kind(kind),
          m_select(std::string("SELECT id, ") + kind.columns + " FROM " + kind.table + ' ')
    {
    }

    QHash<qint64, qint64> run(const QJsonObject& document)
    {
        eachRow(document, m_kind.part, [&](const ExportRow& row, qint64 id) {
            const Marks said = marksOf(row, m_kind.isTrack);
            if (const qint64 here = atRemoteId(row, said); here != 0)
                m_found.insert(id, here);
            else
                m_left.insert(id, said);
        });
        byMusicBrainzId();
        for (auto left = m_left.constBegin(); left != m_left.constEnd(); ++left) {
            if (const qint64 here = named(*left); here != 0)
                m_found.insert(left.key(), here);
        }
        return m_found;
    }

private:
    [[nodiscard]] qint64 atRemoteId(const ExportRow& row, const Marks& said)
    {
        const SourceId source = m_sources.value(row.number("source"));
        if (!source.isValid())
            return 0;
        Query query(m_database, m_select + "WHERE source = ?1 AND remote_id = ?2", source, row.text("remoteId"));
        return query.next() && maySame(said, marksOf(query)) ? query.integer(0) : 0;
    }

    void byMusicBrainzId()
    {
        QMultiHash<QString, qint64> wanted;
        for (auto left = m_left.constBegin(); left != m_left.constEnd(); ++left) {
            if (!left->musicBrainzId.isEmpty())
                wanted.insert(left->musicBrainzId, left.key());
        }
        if (wanted.isEmpty())
            return;
        QMultiHash<qint64, qint64> candidates; // rows of the document and of the library
        // Tracks have an index of these ids, and each is looked up there; albums are gone through once.
        Query rows(m_database,
                   std::string("SELECT id, musicbrainz_id FROM ") + m_kind.table + ' ' + m_kind.idIndex +
                       " WHERE musicbrainz_id IN (SELECT value FROM json_each(?1)) AND musicbrainz_id <> '' AND "
                       "hidden = 0",
                   QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(wanted.uniqueKeys())).toJson()));
        while (rows.next()) {
            for (const qint64 id : wanted.values(rows.text(1)))
                candidates.insert(id, rows.integer(0));
        }
        for (const qint64 id : candidates.uniqueKeys()) {
            Best best(m_left.value(id));
            for (const qint64 row : candidates.values(id)) {
                Query query(m_database, m_select + "WHERE id = ?1", row);
                if (query.next())
                    best.offer(query.integer(0), marksOf(query));
            }
            m_found.insert(id, best.id());
            m_left.remove(id);
        }
    }

    [[nodiscard]] qint64 named(const Marks& said)
    {
        Best best(said);
        if (said.title.isEmpty())
            return 0;
        Query query(m_database, m_select + m_kind.byName, said.title, said.artist);
        while (query.next()) {
            const Marks here = marksOf(query);
            if (here.album == said.album && apartMs(said.durationMs, here.durationMs) <= mostApartMs)
                best.offer(query.integer(0), here);
        }
        return best.id();
    }

    /// Of several rows that may be it, the likeliest.
    class Best {
    public:
        explicit Best(Marks said) : m_said(std::move(said)) {}
        void offer(qint64 id, const Marks& here)
        {
            const auto distance = std::make_tuple(here.album != m_said.album, here.place != m_said.place,
                                                  apartMs(here.durationMs, m_said.durationMs), id);
            if (!m_best || distance < *m_best)
                m_best = distance;
        }
        [[nodiscard]] qint64 id() const { return m_best ? std::get<3>(*m_best) : 0; }

    private:
        Marks m_said;
        std::optional<std::tuple<bool, bool, qint64, qint64>> m_best;
    };

    Database& m_database;
    const QHash<qint64, SourceId>& m_sources;
    const Kind& m_kind;
    std::string m_select;
    QHash<qint64, qint64> m_found;
    QHash<qint64, Marks> m_left;
};

template <class AnyId>
QHash<qint64, AnyId> asIds(const QHash<qint64, qint64>& rows)
{
    QHash<qint64, AnyId> ids;
    for (auto row = rows.constBegin(); row != rows.constEnd(); ++row)
        ids.insert(row.key(), AnyId{*row});
    return ids;
}

ArtistId artistOf(Database& database, SourceId source, const ExportRow& row)
{
    const QString key = sortKey(row.text("name"));
    Query there(database, "SELECT id, name FROM artist WHERE source = ?1 AND remote_id = ?2", source,
                row.text("remoteId"));
    if (there.next() && (key.isEmpty() || sortKey(there.text(1)) == key))
        return there.id<ArtistId>(0);
    return key.isEmpty() ? ArtistId{}
                         : ArtistId{valueOf(database,
                                            "SELECT min(id) FROM artist INDEXED BY artist_order WHERE hidden = 0 AND "
                                            "sort_key = ?1",
                                            key)};
}

} // namespace

ExportPlaces::ExportPlaces(Database& database, const QJsonObject& document)
{
    eachRow(document, "sources", [&](const ExportRow& row, qint64 id) {
        const SourceId here{valueOf(database, "SELECT id FROM source WHERE kind = ?1 AND address = ?2 AND user = ?3",
                                    row.text("kind"), row.text("address"), row.text("user"))};
        if (here.isValid())
            m_sources.insert(id, here);
    });
    eachRow(document, "artists", [&](const ExportRow& row, qint64 id) {
        m_artists.insert(id, artistOf(database, source(row.number("source")), row));
    });
    m_albums = asIds<AlbumId>(Placing(database, m_sources, albumKind).run(document));
    m_tracks = asIds<TrackId>(Placing(database, m_sources, trackKind).run(document));
}

} // namespace sostenuto::sync
