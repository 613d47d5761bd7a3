#include "sync/store/Import.h"

#include "sync/store/Database.h"
#include "sync/store/EditRows.h"
#include "sync/store/PinStore.h"
#include "sync/store/PlaylistRows.h"
#include "sync/store/Portion.h"
#include "sync/store/Query.h"
#include "sync/store/SmartPlaylistStore.h"
#include "sync/store/StationStore.h"

#include <SQLiteCpp/Database.h>

#include <QSet>

#include <algorithm>

namespace sostenuto::sync {

namespace {

/// Some 10 ms of work.
constexpr int rowsAtOnce = 500;
constexpr int costOfLove = 4; ///< two rows and their triggers, in plays

/// Runs inside one transaction.
class Adding {
public:
    Adding(Database& database, const ImportPlan& plan, const QDateTime& now)
        : m_database(database), m_plan(plan), m_now(now)
    {
    }

    ImportAdded run(Portion& portion)
    {
        portion.each(m_plan.lovedArtists, [this](ArtistId artist) { return love(artist); });
        portion.each(m_plan.lovedAlbums, [this](AlbumId album) { return love(album); });
        portion.each(m_plan.lovedTracks, [this](TrackId track) { return love(track); });
        portion.each(m_plan.ratings, [this](const ImportPlan::Rating& rating) { return rate(rating); });
        portion.each(m_plan.playlists, [this](const ImportPlan::List& list) { return make(list); });
        portion.each(m_plan.plays, [this](const ImportPlan::Play& play) { return put(play); });
        portion.each(m_plan.smartPlaylists, [this](const SmartPlaylist& list) {
            if (putSmartPlaylist(m_database, list))
                m_added.smartPlaylists.append(m_database.connection().getLastInsertRowid());
            return 1;
        });
        portion.each(m_plan.stations, [this](const ImportPlan::Radio& station) {
            if (putStation(m_database, station.address, station.name))
                m_added.stations.append(m_database.connection().getLastInsertRowid());
            return 1;
        });
        portion.each(m_plan.pins, [this](const PinTarget& target) { return pin(target), 1; });
        count();
        return m_added;
    }

private:
    // The row that is shown for it by now; none: it is gone.
    [[nodiscard]] TrackId shown(TrackId id)
    {
        return TrackId{valueOf(m_database, "SELECT coalesce(twin_of, id) FROM track WHERE id = ?1", id)};
    }
    [[nodiscard]] AlbumId shown(AlbumId id)
    {
        return AlbumId{valueOf(m_database, "SELECT coalesce(twin_of, id) FROM album WHERE id = ?1", id)};
    }
    [[nodiscard]] ArtistId shown(ArtistId id)
    {
        return ArtistId{valueOf(m_database, "SELECT coalesce(twin_of, id) FROM artist WHERE id = ?1", id)};
    }

    int love(ArtistId named)
    {
        if (const ArtistId artist = shown(named); loveArtist(m_database, artist, true, m_now))
            m_added.lovedArtists.append(artist);
        return costOfLove;
    }
    int love(AlbumId named)
    {
        if (const AlbumId album = shown(named); loveAlbum(m_database, album, true, m_now))
            m_added.lovedAlbums.append(album);
        return costOfLove;
    }
    int love(TrackId named)
    {
        if (const TrackId track = shown(named); loveTrack(m_database, track, true, m_now))
            m_added.lovedTracks.append(track);
        return costOfLove;
    }

    int rate(const ImportPlan::Rating& rating)
    {
        const TrackId track = shown(rating.track);
        if (valueOf(m_database, "SELECT rating FROM track WHERE id = ?1", track) == 0 &&
            rateTrack(m_database, track, rating.rating, m_now))
            m_added.ratings.append({track, rating.rating});
        return costOfLove;
    }

    int make(const ImportPlan::List& list)
    {
        QVector<TrackId> tracks;
        for (const TrackId named : list.tracks) {
            if (const TrackId track = shown(named); track.isValid())
                tracks.append(track);
        }
        const int cost = costOfLove + int(tracks.size());
        PlaylistId known = listThere(list.name, tracks);
        if (!known.isValid() && !list.isCut)
            known = made(list, tracks);
        if (!known.isValid())
            isMissing(list.name);
        else if (list.isPinned)
            pin({PinKind::Playlist, known.value});
        return cost;
    }

    /// None: it has no home here.
    [[nodiscard]] PlaylistId made(const ImportPlan::List& list, const QVector<TrackId>& tracks)
    {
        const SourceId home = homeOf(list.formerHome, tracks);
        if (!home.isValid())
            return {};
        m_added.playlists.append({makePlaylist(m_database, home, list.name, tracks, m_now), list.name, tracks});
        return m_added.playlists.last().id;
    }

    void pin(const PinTarget& target)
    {
        if (putPin(m_database, target, m_now))
            m_added.pins.append(m_database.connection().getLastInsertRowid());
    }

    [[nodiscard]] PlaylistId listThere(const QString& name, const QVector<TrackId>& tracks)
    {
        Query lists(m_database, "SELECT id FROM playlist WHERE name = ?1 AND deleted = 0 AND track_count = ?2", name,
                    qint64(tracks.size()));
        while (lists.next()) {
            if (entriesOf(m_database, lists.id<PlaylistId>(0)) == tracks)
                return lists.id<PlaylistId>(0);
        }
        return {};
    }

    /// Where it was, if the tracks may be there.
    [[nodiscard]] SourceId homeOf(SourceId former, const QVector<TrackId>& tracks)
    {
        if (former.isValid()) {
            const bool stays =
                valueOf(m_database, "SELECT count(*) FROM source WHERE id = ?1 AND kind = 'folder'", former) > 0;
            const bool all = stays || (valueOf(m_database, "SELECT count(*) FROM source WHERE id = ?1", former) > 0 &&
                                       std::all_of(tracks.begin(), tracks.end(), [&](TrackId track) {
                                           return valueOf(m_database, "SELECT source FROM track WHERE id = ?1",
                                                          track) == former.value;
                                       }));
            if (all)
                return former;
        }
        return homeOfPlaylist(m_database, tracks);
    }

    int put(const ImportPlan::Play& play)
    {
        const TrackId track = shown(play.track);
        if (track.isValid() &&
            sync::run(m_database, "INSERT OR IGNORE INTO play (track_id, started_at) VALUES (?1, ?2)", track,
                      play.startedAt) > 0) {
            m_added.plays.append(m_database.connection().getLastInsertRowid());
            m_played.insert(track.value);
        }
        return 1;
    }

    /// A service counts its own; it may know of more than is listed here.
    void count()
    {
        for (const qint64 track : std::as_const(m_played)) {
            const auto [plays, last] = counts(track);
            sync::run(m_database,
                      "UPDATE track SET plays = max(plays, p.n), last_played = max(last_played, p.at) FROM "
                      "(SELECT count(*) AS n, max(started_at) AS at FROM play WHERE track_id = ?1) AS p WHERE id = ?1",
                      track);
            const auto [more, later] = counts(track);
            m_added.counted.insert(track, {int(more - plays), last, later});
        }
    }
    [[nodiscard]] std::pair<qint64, qint64> counts(qint64 track)
    {
        Query query(m_database, "SELECT plays, last_played FROM track WHERE id = ?1", track);
        return query.next() ? std::pair(query.integer(0), query.integer(1)) : std::pair<qint64, qint64>();
    }

    void isMissing(const QString& words)
    {
        ++m_added.missing;
        m_added.missingWords.append(words.simplified());
    }

    Database& m_database;
    const ImportPlan& m_plan;
    QDateTime m_now;
    QSet<qint64> m_played;
    ImportAdded m_added;
};

} // namespace

void ImportAdded::add(const ImportAdded& later)
{
    lovedArtists += later.lovedArtists;
    lovedAlbums += later.lovedAlbums;
    lovedTracks += later.lovedTracks;
    ratings += later.ratings;
    playlists += later.playlists;
    plays += later.plays;
    smartPlaylists += later.smartPlaylists;
    stations += later.stations;
    pins += later.pins;
    missing += later.missing;
    missingWords += later.missingWords;
    for (auto one = later.counted.begin(); one != later.counted.end(); ++one) {
        const auto known = counted.find(one.key());
        if (known == counted.end()) {
            counted.insert(one.key(), *one);
        } else {
            known->plays += one->plays;
            known->lastAfter = one->lastAfter;
        }
    }
}

Import::Import(Database& database, ImportPlan plan, const QDateTime& now)
    : m_database(database), m_plan(std::move(plan)), m_now(now),
      m_size(m_plan.lovedArtists.size() + m_plan.lovedAlbums.size() + m_plan.lovedTracks.size() +
             m_plan.ratings.size() + m_plan.playlists.size() + m_plan.plays.size() + m_plan.smartPlaylists.size() +
             m_plan.stations.size() + m_plan.pins.size())
{
}

Result<bool> Import::step()
{
    Portion portion(m_done, rowsAtOnce);
    const auto added = m_database.change(Database::Durability::Listener,
                                         [&] { return Adding(m_database, m_plan, m_now).run(portion); });
    if (!added)
        return tl::unexpected(added.error());
    m_done += portion.taken();
    m_added.add(*added);
    return m_done < m_size;
}

int Import::percent() const
{
    return m_size == 0 ? 100 : int(m_done * 100 / m_size);
}

ImportReport Import::report() const
{
    ImportReport report;
    report.loved = int(m_added.lovedArtists.size() + m_added.lovedAlbums.size() + m_added.lovedTracks.size());
    report.rated = int(m_added.ratings.size());
    report.playlists = int(m_added.playlists.size());
    report.plays = int(m_added.plays.size());
    report.smartPlaylists = int(m_added.smartPlaylists.size());
    report.stations = int(m_added.stations.size());
    report.missing = m_plan.missing + m_added.missing;
    report.missingWords = (m_plan.missingWords + m_added.missingWords).mid(0, ImportReport::mostWords);
    return report;
}

} // namespace sostenuto::sync
