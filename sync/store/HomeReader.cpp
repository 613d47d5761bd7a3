#include "sync/store/HomeReader.h"

#include "sync/store/BegunStore.h"
#include "sync/store/LibraryGroups.h"
#include "sync/store/LibraryRows.h"
#include "sync/store/Query.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

constexpr int weeksDays = 28;
constexpr int weekDays = 7;

/// Over the days since the first play where that was less than four weeks ago: who began yesterday listens daily.
qint64 heardPerDay(Database& database, const QDateTime& now)
{
    Query row(database,
              "SELECT coalesce(sum(t.duration_ms), 0), coalesce(min(p.started_at), 0) FROM play AS p "
              "JOIN track AS t ON t.id = p.track_id WHERE p.started_at >= ?1",
              now.addDays(-weeksDays));
    if (!row.next() || row.integer(0) == 0)
        return 0;
    const qint64 days = std::clamp<qint64>(row.time(1).daysTo(now) + 1, 1, weeksDays);
    return row.integer(0) / days;
}

QVector<Album> recentAlbums(Database& database)
{
    QVector<Album> albums;
    Query ids(database, "SELECT id FROM album WHERE hidden = 0 ORDER BY added_at DESC, sort_key, id LIMIT ?1",
              Home::mostRecent);
    while (ids.next())
        if (auto album = albumRow(database, ids.id<AlbumId>(0)); album && album->trackCount > 0)
            albums.append(std::move(*album));
    return albums;
}

} // namespace

Home homeOf(Database& database, const QDateTime& now)
{
    Home home;
    home.begun = begunLists(database, Home::mostBegun);
    home.recent = recentAlbums(database);
    home.addedThisWeek = int(
        valueOf(database, "SELECT count(*) FROM album WHERE hidden = 0 AND added_at >= ?1", now.addDays(-weekDays)));
    home.heardPerDayMs = heardPerDay(database, now);
    home.tracks = int(valueOf(database, "SELECT tracks FROM tally"));
    for (const Group& source : sourceNames(database))
        home.names.append(source.name);
    return home;
}

} // namespace sostenuto::sync
