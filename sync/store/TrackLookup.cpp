#include "sync/store/TrackLookup.h"

#include "sync/model/TrackPath.h"
#include "sync/store/Database.h"
#include "sync/store/Query.h"
#include "sync/store/TextKeys.h"
#include "sync/store/TwinRules.h"

#include <algorithm>
#include <tuple>

namespace sostenuto::sync {

namespace {

constexpr int mostReadings = 10;

/// One way to read the words.
struct Reading {
    QString artistKey;
    QString titleKey;
};

/// As artist and title, the likeliest first.
QVector<Reading> readingsOf(const TrackWords& words)
{
    QVector<Reading> readings;
    if (!words.artist.isEmpty()) {
        if (!words.title.isEmpty())
            readings.append({sortKey(words.artist), sortKey(words.title)});
        return readings;
    }
    static const QString dash = QStringLiteral(" - ");
    for (qsizetype at = words.title.indexOf(dash); at >= 0 && readings.size() < mostReadings;
         at = words.title.indexOf(dash, at + 1)) {
        const Reading reading{sortKey(words.title.left(at)), sortKey(words.title.mid(at + dash.size()))};
        if (!reading.artistKey.isEmpty() && !reading.titleKey.isEmpty())
            readings.append(reading);
    }
    return readings;
}

constexpr auto columns = "t.id, t.title, t.artist, t.album, t.disc, t.number, t.suffix, t.duration_ms, t.held";

/// What of a row the choice looks at.
Track trackRow(const Query& query)
{
    Track track;
    track.id = query.id<TrackId>(0);
    track.title = query.text(1);
    track.artist = query.text(2);
    track.album = query.text(3);
    track.disc = query.number(4);
    track.number = query.number(5);
    track.suffix = query.text(6);
    track.durationMs = query.integer(7);
    track.availability = query.flag(8) ? Availability::Held : Availability::Server;
    return track;
}

/// The least is the best.
auto distance(const Track& track, const TrackWords& words)
{
    return std::make_tuple(madeUpPath(track) != words.location, !isHere(track.availability),
                           apartMs(track.durationMs, words.durationMs), track.id.value);
}

QVector<TrackId> bestOf(const QVector<Track>& tracks, const TrackWords& words)
{
    const auto best = std::min_element(tracks.begin(), tracks.end(), [&](const Track& a, const Track& b) {
        return distance(a, words) < distance(b, words);
    });
    return best == tracks.end() ? QVector<TrackId>() : QVector<TrackId>{best->id};
}

/// Runs inside Database::ask().
class TrackLookup {
public:
    explicit TrackLookup(Database& database) : m_database(database)
    {
        Query folders(database, "SELECT source, root FROM folder");
        while (folders.next())
            m_folders.append({folders.id<SourceId>(0), folders.bytes(1)});
    }

    [[nodiscard]] QVector<TrackId> find(const TrackWords& words)
    {
        const QVector<TrackId> inFile = inTheFile(words);
        return inFile.isEmpty() ? byName(words) : inFile;
    }

private:
    [[nodiscard]] QVector<TrackId> inTheFile(const TrackWords& words)
    {
        for (const auto& [source, root] : std::as_const(m_folders)) {
            const QByteArray base = root.endsWith('/') ? root : root + '/';
            if (!words.path.startsWith(base))
                continue;
            const QVector<Track> tracks = tracksOfFile(source, words.path.mid(base.size()));
            if (!tracks.isEmpty())
                return meantOf(tracks, words);
        }
        return {};
    }

    /// Of a twin, the row that is shown.
    [[nodiscard]] QVector<Track> tracksOfFile(SourceId source, const QByteArray& path)
    {
        QVector<Track> tracks;
        Query query(m_database,
                    "SELECT " + std::string(columns) +
                        " FROM local_file AS f JOIN local_track AS l ON l.file = f.id JOIN track AS own ON "
                        "own.id = l.track_id JOIN track AS t ON t.id = coalesce(own.twin_of, own.id) "
                        "WHERE f.source = ?1 AND f.path = ?2 AND t.hidden = 0 ORDER BY l.part_from, own.id",
                    source, path);
        while (query.next())
            tracks.append(trackRow(query));
        return tracks;
    }

    /// Of the tracks of one file.
    [[nodiscard]] static QVector<TrackId> meantOf(const QVector<Track>& tracks, const TrackWords& words)
    {
        QVector<Reading> readings = readingsOf(words);
        if (!words.title.isEmpty())
            readings.append({QString(), sortKey(words.title)});
        QVector<Track> named;
        for (const Track& track : tracks) {
            const bool fits = std::any_of(readings.begin(), readings.end(), [&](const Reading& reading) {
                return reading.titleKey == sortKey(track.title) &&
                       (reading.artistKey.isEmpty() || reading.artistKey == sortKey(track.artist));
            });
            if (fits && apartMs(track.durationMs, words.durationMs) <= mostApartMs)
                named.append(track);
        }
        if (tracks.size() > 1 && !named.isEmpty())
            return bestOf(named, words);
        QVector<TrackId> all;
        for (const Track& track : tracks)
            all.append(track.id);
        return all;
    }

    [[nodiscard]] QVector<TrackId> byName(const TrackWords& words)
    {
        for (const Reading& reading : readingsOf(words)) {
            QVector<Track> found;
            // A title is rarer than an artist.
            Query query(m_database,
                        "SELECT " + std::string(columns) +
                            " FROM track AS t INDEXED BY track_title WHERE t.hidden = 0 AND t.title_key = ?1 AND "
                            "t.artist_key = ?2",
                        reading.titleKey, reading.artistKey);
            while (query.next()) {
                const Track track = trackRow(query);
                if (apartMs(track.durationMs, words.durationMs) <= mostApartMs)
                    found.append(track);
            }
            if (!found.isEmpty())
                return bestOf(found, words);
        }
        return {};
    }

    Database& m_database;
    QVector<std::pair<SourceId, QByteArray>> m_folders;
};

} // namespace

namespace {

/// `where` is a condition on local_file f, with the values after the first: each of its own, so that an index answers.
template <class... Values>
void addFiles(Database& database, QVector<TrackId>& tracks, const std::string& where, SourceId source,
              const Values&... values)
{
    Query query(database,
                "SELECT t.id FROM local_file AS f JOIN local_track AS l ON l.file = f.id JOIN track AS own ON "
                "own.id = l.track_id JOIN track AS t ON t.id = coalesce(own.twin_of, own.id) WHERE f.source = ?1 "
                "AND t.hidden = 0" +
                    where + " ORDER BY f.path, l.part_from, own.id",
                source, values...);
    while (query.next()) {
        if (const auto track = query.id<TrackId>(0); tracks.isEmpty() || tracks.last() != track)
            tracks.append(track);
    }
}

} // namespace

Result<QVector<TrackId>> tracksBelow(Database& database, const QByteArray& path)
{
    const QByteArray wanted = path.endsWith('/') ? path.chopped(1) : path;
    return database.ask([&] {
        QVector<TrackId> tracks;
        Query folders(database, "SELECT source, root FROM folder ORDER BY root");
        while (folders.next()) {
            const auto source = folders.id<SourceId>(0);
            const QByteArray root = folders.bytes(1);
            if (root == wanted || root.startsWith(wanted + '/')) {
                addFiles(database, tracks, "", source);
                continue;
            }
            if (!wanted.startsWith(root + '/'))
                continue;
            const QByteArray below = wanted.mid(root.size() + 1);
            addFiles(database, tracks, " AND f.path = ?2", source, below);
            // '0' comes after '/': what lies in a directory stands between the two.
            addFiles(database, tracks, " AND f.path > ?2 AND f.path < ?3", source, QByteArray(below + '/'),
                     QByteArray(below + '0'));
        }
        return tracks;
    });
}

Result<QVector<QVector<TrackId>>> lookUp(Database& database, const QVector<TrackWords>& words)
{
    return database.ask([&] {
        QVector<QVector<TrackId>> found;
        TrackLookup lookup(database);
        for (const TrackWords& one : words)
            found.append(lookup.find(one));
        return found;
    });
}

} // namespace sostenuto::sync
