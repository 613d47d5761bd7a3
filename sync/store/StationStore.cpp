#include "sync/store/StationStore.h"

#include "sync/model/WebAddress.h"
#include "sync/store/Database.h"
#include "sync/store/Query.h"
#include "sync/store/TextKeys.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace sostenuto::sync {

namespace {

constexpr qsizetype longestName = 300;
constexpr qsizetype mostListed = 10'000;

constexpr auto columns = "SELECT id, name, address, source IS NOT NULL FROM station ";

Station stationRow(const Query& query)
{
    return {TrackId{-query.integer(0)}, query.text(1), QUrl(query.text(2)), query.flag(3)};
}

QString plainName(const QString& name, const QUrl& address)
{
    const QString plain = name.simplified().left(longestName);
    return plain.isEmpty() ? address.host() : plain;
}

bool isUnread(const RemoteStation& station)
{
    return station.name.isEmpty() && station.address.isEmpty();
}

std::optional<Station> stationAt(Database& database, const QUrl& address)
{
    Query query(database, std::string(columns) + "WHERE address = ?1", address.toString(QUrl::FullyEncoded));
    return query.next() ? std::optional(stationRow(query)) : std::nullopt;
}

} // namespace

bool putStation(Database& database, const QUrl& address, const QString& name)
{
    const QUrl plain = webAddress(address);
    return plain.isValid() &&
           run(database, "INSERT INTO station (name, address, added_at) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
               plainName(name, plain), plain.toString(QUrl::FullyEncoded), QDateTime::currentDateTimeUtc()) > 0;
}

StationStore::StationStore(Database& database) : m_database(database) {}

Result<QVector<Station>> StationStore::all() const
{
    auto rows = m_database.ask([&] {
        QVector<Station> stations;
        Query query(m_database, std::string(columns) + "ORDER BY id");
        while (query.next())
            stations.append(stationRow(query));
        return stations;
    });
    if (rows)
        std::stable_sort(rows->begin(), rows->end(),
                         [](const Station& a, const Station& b) { return sortKey(a.name) < sortKey(b.name); });
    return rows;
}

Result<std::optional<Station>> StationStore::station(TrackId id) const
{
    return m_database.ask([&]() -> std::optional<Station> {
        Query query(m_database, std::string(columns) + "WHERE id = ?1", -id.value);
        return query.next() ? std::optional(stationRow(query)) : std::nullopt;
    });
}

Result<Station> StationStore::put(const QUrl& address, const QString& name)
{
    const QUrl plain = webAddress(address);
    if (!plain.isValid())
        return failure(ErrorKind::Protocol, QStringLiteral("not an address of a station"));
    return m_database.change(Database::Durability::Listener, [&] {
        const QString where = plain.toString(QUrl::FullyEncoded);
        putStation(m_database, plain, name);
        if (!name.simplified().isEmpty())
            run(m_database, "UPDATE station SET name = ?2 WHERE address = ?1", where, plainName(name, plain));
        return stationAt(m_database, plain).value_or(Station{});
    });
}

Result<bool> StationStore::learnName(TrackId id, const QString& name)
{
    const auto known = station(id);
    if (!known)
        return tl::unexpected(known.error());
    if (!*known || (*known)->name != (*known)->address.host() || name.simplified().isEmpty())
        return false;
    return m_database.change(Database::Durability::Fetchable, [&] {
        return run(m_database, "UPDATE station SET name = ?2 WHERE id = ?1", -id.value,
                   plainName(name, (*known)->address)) > 0;
    });
}

Result<void> StationStore::remove(TrackId id)
{
    return m_database.transaction(Database::Durability::Listener, [&] {
        run(m_database, "DELETE FROM station WHERE id = ?1 AND source IS NULL", -id.value);
    });
}

Result<bool> StationStore::putList(SourceId source, const QVector<RemoteStation>& stations)
{
    return m_database.change(Database::Durability::Fetchable, [&] {
        int changed = 0;
        QSet<QString> listed;
        for (const RemoteStation& one : stations.first(std::min(stations.size(), mostListed))) {
            const QUrl address = webAddress(one.address);
            const QString where = address.toString(QUrl::FullyEncoded);
            if (!address.isValid() || listed.contains(where))
                continue;
            listed.insert(where);
            // Only what is other than before counts as a change.
            changed +=
                run(m_database,
                    "INSERT INTO station (source, remote_id, name, address, added_at) VALUES (?1, ?2, ?3, ?4, ?5) "
                    "ON CONFLICT (address) DO UPDATE SET remote_id = excluded.remote_id, name = excluded.name "
                    "WHERE source = excluded.source AND (remote_id <> excluded.remote_id OR name <> excluded.name)",
                    source, one.remoteId, plainName(one.name, address), where, QDateTime::currentDateTimeUtc());
        }
        const bool isWhole =
            stations.size() <= mostListed && std::none_of(stations.cbegin(), stations.cend(), isUnread);
        if (!isWhole)
            return changed > 0;
        QVector<qint64> gone;
        Query known(m_database, "SELECT id, address FROM station WHERE source = ?1", source);
        while (known.next()) {
            if (!listed.contains(known.text(1)))
                gone.append(known.integer(0));
        }
        for (const qint64 id : gone)
            changed += run(m_database, "DELETE FROM station WHERE id = ?1", id);
        return changed > 0;
    });
}

} // namespace sostenuto::sync
