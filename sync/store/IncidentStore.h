// What was wrong with the services in the last ninety days, and how much of each day each part of them worked.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Incident.h"

namespace sostenuto::sync {

class Database;

/// More incidents than anybody looks through are not kept, however young they are.
inline constexpr int mostIncidents = 500;

struct UptimeRow {
    SourceId source;
    Capability part = Capability::SignIn;
    DayUptime day;
    friend bool operator==(const UptimeRow&, const UptimeRow&) = default;
};

/// What is written at once.
struct IncidentChanges {
    QVector<Incident> incidents; ///< with ids of their own
    QVector<UptimeRow> days;
    [[nodiscard]] bool isEmpty() const { return incidents.isEmpty() && days.isEmpty(); }
};

/// Of sources that were removed nothing is kept. Thread: sync.
class IncidentStore {
public:
    explicit IncidentStore(Database& database);

    /// The newest first.
    [[nodiscard]] Result<QVector<Incident>> incidents() const;
    /// By source, part and day, the oldest first.
    [[nodiscard]] Result<QVector<UptimeRow>> days() const;
    /// In the place of what had the same id, or was of the same day. What is too old goes.
    [[nodiscard]] Result<void> write(const IncidentChanges& changes, const QDateTime& now);
    /// What is too old, too much, or of removed sources.
    [[nodiscard]] Result<void> tidy(const QDateTime& now);
    [[nodiscard]] Result<void> forget(SourceId source);

    struct Tracks {
        int here = 0;
        int all = 0;
    };
    /// Of a source, as shown.
    [[nodiscard]] Result<Tracks> tracks(SourceId source) const;

private:
    Database& m_database;
};

} // namespace sostenuto::sync
