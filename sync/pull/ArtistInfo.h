// What a service knows of an artist beside the catalogue, fetched when somebody looks at the artist.
#pragma once

#include "sync/backend/Backend.h"
#include "sync/store/ArtistInfoStore.h"

#include <QObject>
#include <QPointer>
#include <QSet>

#include <map>
#include <optional>

namespace sostenuto::sync {

/// Asks again after thirty days, and for what failed when the service was away in between. Thread: sync.
class ArtistInfo : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    static constexpr int oldAfterDays = 30;

    /// Outlives this object, or what comes of close().
    void useStore(Database& database) { m_store.emplace(database); }
    void close();
    /// Who answers for the artists of `source`; null = nobody at the moment.
    void useBackend(SourceId source, Backend* backend);
    /// Becoming reachable, the service may be asked again for what failed.
    void setReachable(SourceId source, bool reachable);
    /// Of an artist that is shown: its service, and those of its twins. Does nothing where one was asked or is away:
    /// this is an extra.
    void ask(ArtistId artist, const QDateTime& now);

Q_SIGNALS:
    /// What is stored of this artist became another.
    void changed(sostenuto::sync::ArtistId artist);

private:
    struct Service {
        QPointer<Backend> backend;
        bool reachable = true;
        QSet<ArtistId> asked; ///< since it came
    };
    void askFor(const ArtistInfoStore::Asked& one, ArtistId shown, const QDateTime& now);

    std::optional<ArtistInfoStore> m_store;
    std::map<SourceId, Service> m_services;
};

} // namespace sostenuto::sync
