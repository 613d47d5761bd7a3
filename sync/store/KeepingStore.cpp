#include "sync/store/KeepingStore.h"

#include "sync/store/Database.h"
#include "sync/store/Query.h"

#include <algorithm>

namespace sostenuto::sync {

static constexpr auto durability = Database::Durability::Listener;

namespace {

// What stands in streams_too, where it is not a number of kbit/s.
constexpr int onceOff = 0;
constexpr int onceOn = 1;
constexpr int automatic = 2;
constexpr int original = 3;
constexpr int leastKbps = 8;

/// Players before this choice had a switch there, which did something only where the quality of kept music was not the
/// original: over networks that count bytes what plays came in it too. Who had it on, or could have had it on and did
/// not, hears the same as before.
int streamKbpsOf(int stored, int keptKbps)
{
    switch (stored) {
    case onceOff:
        return keptKbps > 0 ? 0 : KeptQuality::automatic;
    case onceOn:
        return keptKbps > 0 ? KeptQuality::automatic : 0;
    case automatic:
        return KeptQuality::automatic;
    case original:
        return 0;
    default:
        return std::max(leastKbps, stored);
    }
}

int storedOf(int streamKbps)
{
    if (streamKbps == 0)
        return original;
    return streamKbps < 0 ? automatic : std::max(leastKbps, streamKbps);
}

} // namespace

KeepingStore::KeepingStore(Database& database) : m_database(database) {}

Result<Keeping> KeepingStore::get() const
{
    return m_database.ask([&] {
        Keeping keeping;
        Query row(m_database, "SELECT loved, queue, recent, new_albums, horizon_ms, quota, paused, "
                              "on_metered, from_minute, until_minute, kbps, streams_too FROM keeping");
        if (row.next())
            keeping = {{row.flag(0), row.flag(1), row.flag(2), row.flag(3), row.integer(4)},
                       row.integer(5),
                       row.flag(6),
                       {row.flag(7), row.number(8), row.number(9)},
                       {row.number(10), streamKbpsOf(row.number(11), row.number(10))}};
        return keeping;
    });
}

Result<void> KeepingStore::setRules(const KeepRules& rules)
{
    return m_database.transaction(durability, [&] {
        run(m_database, "UPDATE keeping SET loved = ?1, queue = ?2, recent = ?3, new_albums = ?4, horizon_ms = ?5",
            rules.loved, rules.queue, rules.recent, rules.newAlbums, std::max<qint64>(0, rules.horizonMs));
    });
}

Result<void> KeepingStore::setQuota(qint64 bytes)
{
    return m_database.transaction(
        durability, [&] { run(m_database, "UPDATE keeping SET quota = ?1", std::max<qint64>(0, bytes)); });
}

Result<void> KeepingStore::setPaused(bool paused)
{
    return m_database.transaction(durability, [&] { run(m_database, "UPDATE keeping SET paused = ?1", paused); });
}

Result<void> KeepingStore::setLimits(const FetchLimits& limits)
{
    return m_database.transaction(durability, [&] {
        run(m_database, "UPDATE keeping SET on_metered = ?1, from_minute = ?2, until_minute = ?3", limits.onMetered,
            limits.fromMinute, limits.untilMinute);
    });
}

Result<void> KeepingStore::setQuality(const KeptQuality& quality)
{
    return m_database.transaction(durability, [&] {
        run(m_database, "UPDATE keeping SET kbps = ?1, streams_too = ?2", std::max(0, quality.kbps),
            storedOf(quality.streamKbps));
    });
}

} // namespace sostenuto::sync
