#include "sync/store/IncidentStore.h"

#include "sync/store/Database.h"
#include "sync/store/Query.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

// What is lost with the power is at most the last minute of watching.
constexpr auto durability = Database::Durability::Fetchable;
constexpr qint64 dayMs = 24 * 3600 * 1000LL;

/// A number that an older or newer player wrote and this one does not know becomes the last of ours.
template <class Value>
Value within(int number, Value last)
{
    return static_cast<Value>(std::clamp(number, 0, static_cast<int>(last)));
}

Incident incidentRow(const Query& query)
{
    Incident row;
    row.id = {query.integer(0)};
    row.source = query.id<SourceId>(1);
    row.serverName = query.text(2);
    row.kind = within(query.number(3), BannerKind::AllClear);
    row.scope = within(query.number(4), Scope::Artwork);
    row.nature = within(query.number(5), Nature::OtherServer);
    row.cause = within(query.number(6), ErrorKind::WorkOffline);
    row.began = query.time(7);
    row.noticed = query.time(8);
    row.scopeFound = query.time(9);
    row.recovered = query.time(10);
    row.caughtUp = query.time(11);
    row.publishedAt = query.time(12);
    row.publishedTitle = query.text(13);
    row.failures = query.number(14);
    row.silenceMs = query.integer(15);
    row.tracksHere = query.number(16);
    row.tracksAll = query.number(17);
    row.changesSent = query.number(18);
    row.changesAll = query.number(19);
    row.playsSent = query.number(20);
    row.playsAll = query.number(21);
    row.partsWorked = query.number(22);
    row.drill = query.flag(23);
    return row;
}

/// Only of a source that is still ours: one may be let go while something of it is on its way here.
void putIncident(Database& database, const Incident& row)
{
    run(database,
        "INSERT OR REPLACE INTO incident (id, source, server, kind, scope, nature, cause, began, noticed, scope_found, "
        "recovered, caught_up, published_at, published_title, failures, silence_ms, tracks_here, tracks_all, "
        "changes_sent, changes_all, plays_sent, plays_all, parts_worked, drill) SELECT ?1, id, ?3, ?4, ?5, ?6, ?7, ?8, "
        "?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24 FROM source WHERE id = ?2 AND "
        "removed = 0",
        row.id.value, row.source, row.serverName, static_cast<int>(row.kind), static_cast<int>(row.scope),
        static_cast<int>(row.nature), static_cast<int>(row.cause), row.began, row.noticed, row.scopeFound,
        row.recovered, row.caughtUp, row.publishedAt, row.publishedTitle, row.failures, row.silenceMs, row.tracksHere,
        row.tracksAll, row.changesSent, row.changesAll, row.playsSent, row.playsAll, row.partsWorked, row.drill);
}

void putDay(Database& database, const UptimeRow& row)
{
    run(database,
        "INSERT OR REPLACE INTO uptime (source, part, day, worst, watched_s, bad_s) SELECT id, ?2, ?3, ?4, ?5, ?6 FROM "
        "source WHERE id = ?1 AND removed = 0",
        row.source, static_cast<int>(row.part), row.day.day.toJulianDay(), static_cast<int>(row.day.worst),
        row.day.watchedSeconds, row.day.badSeconds);
}

void removeOld(Database& database, const QDateTime& now)
{
    run(database, "DELETE FROM incident WHERE began < ?1", now.addMSecs(-uptimeDays * dayMs));
    run(database,
        "DELETE FROM incident WHERE id IN (SELECT id FROM incident ORDER BY began DESC, id DESC LIMIT -1 OFFSET ?1)",
        mostIncidents);
    run(database, "DELETE FROM uptime WHERE day <= ?1", now.toLocalTime().date().toJulianDay() - uptimeDays);
}

} // namespace

IncidentStore::IncidentStore(Database& database) : m_database(database) {}

Result<QVector<Incident>> IncidentStore::incidents() const
{
    return m_database.ask([&] {
        QVector<Incident> rows;
        Query query(m_database,
                    "SELECT id, source, server, kind, scope, nature, cause, began, noticed, scope_found, recovered, "
                    "caught_up, published_at, published_title, failures, silence_ms, tracks_here, tracks_all, "
                    "changes_sent, changes_all, plays_sent, plays_all, parts_worked, drill FROM incident ORDER BY "
                    "began DESC, id DESC");
        while (query.next())
            rows.append(incidentRow(query));
        return rows;
    });
}

Result<QVector<UptimeRow>> IncidentStore::days() const
{
    return m_database.ask([&] {
        QVector<UptimeRow> rows;
        Query query(m_database,
                    "SELECT source, part, day, worst, watched_s, bad_s FROM uptime ORDER BY source, part, day");
        while (query.next())
            rows.append({query.id<SourceId>(0),
                         within(query.number(1), Capability::Writes),
                         {QDate::fromJulianDay(query.integer(2)), within(query.number(3), DayState::Outage),
                          query.number(4), query.number(5)}});
        return rows;
    });
}

Result<void> IncidentStore::write(const IncidentChanges& changes, const QDateTime& now)
{
    return m_database.transaction(durability, [&] {
        for (const Incident& incident : changes.incidents)
            putIncident(m_database, incident);
        for (const UptimeRow& row : changes.days)
            putDay(m_database, row);
        removeOld(m_database, now);
    });
}

Result<void> IncidentStore::tidy(const QDateTime& now)
{
    return m_database.transaction(durability, [&] {
        for (const char* table : {"incident", "uptime"})
            run(m_database,
                std::string("DELETE FROM ") + table + " WHERE source IN (SELECT id FROM source WHERE removed <> 0)");
        removeOld(m_database, now);
    });
}

Result<void> IncidentStore::forget(SourceId source)
{
    return m_database.transaction(durability, [&] {
        run(m_database, "DELETE FROM incident WHERE source = ?1", source);
        run(m_database, "DELETE FROM uptime WHERE source = ?1", source);
    });
}

Result<IncidentStore::Tracks> IncidentStore::tracks(SourceId source) const
{
    return m_database.ask([&] {
        Query query(m_database, "SELECT count(*), coalesce(sum(held), 0) FROM track WHERE source = ?1 AND hidden <> 1",
                    source);
        return query.next() ? Tracks{query.number(1), query.number(0)} : Tracks{};
    });
}

} // namespace sostenuto::sync
