// The radio stations that are known.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Remote.h"
#include "sync/model/Station.h"

#include <QVector>

#include <optional>

namespace sostenuto::sync {

class Database;

/// Thread: sync; station() and all() also on the reader's connection.
class StationStore {
public:
    explicit StationStore(Database& database);

    /// By name.
    [[nodiscard]] Result<QVector<Station>> all() const;
    [[nodiscard]] Result<std::optional<Station>> station(TrackId id) const;
    /// The station at this address, made when there is none. An empty `name` leaves the known one, or the host's.
    [[nodiscard]] Result<Station> put(const QUrl& address, const QString& name);
    /// What the station calls itself, where nobody gave it a name. Whether that changed anything.
    [[nodiscard]] Result<bool> learnName(TrackId id, const QString& name);
    /// One that a service lists stays.
    [[nodiscard]] Result<void> remove(TrackId id);
    /// The service lists exactly these. The listener's own stay theirs. Whether anything changed. With a station of
    /// neither name nor address among them (one that could not be read) nothing is removed.
    [[nodiscard]] Result<bool> putList(SourceId source, const QVector<RemoteStation>& stations);

private:
    Database& m_database;
};

/// Adds it where there is none at this address; whether it did. Runs inside a transaction and throws like any Query.
bool putStation(Database& database, const QUrl& address, const QString& name);

} // namespace sostenuto::sync
