#include "sync/store/Database.h"
#include "sync/store/EditRows.h"
#include "sync/store/EditStore.h"
#include "sync/store/Import.h"
#include "sync/store/PlaylistRows.h"
#include "sync/store/Portion.h"
#include "sync/store/Query.h"

namespace sostenuto::sync {

namespace {

constexpr int rowsAtOnce = 500; ///< as Import takes
constexpr int costOfLove = 4;

/// Below what is listed here it never goes. The digest goes: what the service says is to be looked at again.
void uncount(Database& database, qint64 track, const ImportAdded::Counted& counted)
{
    run(database,
        "UPDATE track SET digest = 0, plays = max(plays - ?2, (SELECT count(*) FROM play WHERE track_id = ?1)), "
        "last_played = CASE last_played WHEN ?4 THEN ?3 ELSE last_played END WHERE id = ?1",
        track, counted.plays, counted.lastBefore, counted.lastAfter);
}

} // namespace

ImportUndo::ImportUndo(Database& database, ImportAdded added, const QDateTime& now)
    : m_database(database), m_added(std::move(added)), m_now(now), m_counted(m_added.counted.keys()),
      m_size(m_added.lovedArtists.size() + m_added.lovedAlbums.size() + m_added.lovedTracks.size() +
             m_added.ratings.size() + m_added.plays.size() + m_counted.size() + m_added.smartPlaylists.size() +
             m_added.stations.size() + m_added.pins.size())
{
}

Result<bool> ImportUndo::step()
{
    if (m_lists < m_added.playlists.size()) {
        const auto removed = removeList(m_added.playlists[m_lists++]);
        return removed ? Result<bool>(true) : tl::unexpected(removed.error());
    }
    Portion portion(m_done, rowsAtOnce);
    const auto done = m_database.transaction(Database::Durability::Listener, [&] {
        const auto unlove = [this](auto love) {
            return [this, love](auto id) { return love(m_database, id, false, m_now), costOfLove; };
        };
        const auto drop = [this](const char* sql) {
            return [this, sql](qint64 row) { return run(m_database, sql, row), 1; };
        };
        portion.each(m_added.lovedArtists, unlove(loveArtist));
        portion.each(m_added.lovedAlbums, unlove(loveAlbum));
        portion.each(m_added.lovedTracks, unlove(loveTrack));
        portion.each(m_added.ratings, [this](const ImportPlan::Rating& rating) {
            if (valueOf(m_database, "SELECT rating FROM track WHERE id = ?1", rating.track) == rating.rating)
                rateTrack(m_database, rating.track, 0, m_now);
            return costOfLove;
        });
        portion.each(m_added.plays, drop("DELETE FROM play WHERE id = ?1"));
        portion.each(m_counted, [this](qint64 track) {
            uncount(m_database, track, m_added.counted.value(track));
            return 1;
        });
        portion.each(m_added.smartPlaylists, drop("DELETE FROM smart_playlist WHERE id = ?1"));
        portion.each(m_added.stations, drop("DELETE FROM station WHERE id = ?1 AND source IS NULL"));
        portion.each(m_added.pins, drop("DELETE FROM pin WHERE id = ?1"));
    });
    if (!done)
        return tl::unexpected(done.error());
    m_done += portion.taken();
    return m_done < m_size;
}

/// Ids of playlists are given again: what bears this one is looked at.
Result<void> ImportUndo::removeList(const ImportAdded::List& list)
{
    const auto isAsItCame = m_database.ask([&] {
        return valueOf(m_database, "SELECT count(*) FROM playlist WHERE id = ?1 AND name = ?2 AND deleted = 0", list.id,
                       list.name) > 0 &&
               entriesOf(m_database, list.id) == list.tracks;
    });
    if (!isAsItCame)
        return tl::unexpected(isAsItCame.error());
    return *isAsItCame ? EditStore(m_database).deletePlaylist(list.id, m_now) : Result<void>();
}

} // namespace sostenuto::sync
