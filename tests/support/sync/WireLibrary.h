// A library of its own, pulled from a server on loopback through the real client.
#pragma once

#include "tests/support/sync/StoreBuilders.h"
#include "tests/support/sync/WireMusicServer.h"

#include <sync/pull/PullFlow.h>
#include <sync/store/CatalogueStore.h>
#include <sync/store/PlaylistStore.h>
#include <sync/store/StationStore.h>
#include <sync/subsonic/SubsonicBackend.h>

#include <memory>

namespace sostenuto::tests {

/// All that a listener sees of the catalogue, by the service's own ids: two libraries of the same service are equal.
[[nodiscard]] QString wireContents(sync::Database& database);

struct WireLibrary {
    explicit WireLibrary(const QUrl& address, const QString& user = QStringLiteral("ann"),
                         const QString& password = QStringLiteral("secret"));

    enum class What { Pull, PullAnew, Refresh };
    /// Runs one to its end; nullopt = it ended well. A pull that does not end within twenty seconds is a Timeout.
    std::optional<sync::Error> run(What what = What::Pull);
    /// A new client and flow, as after a restart.
    void restart();
    [[nodiscard]] QString contents() const { return wireContents(*store.database); }
    [[nodiscard]] QString answerOf(const char* sql) const { return sync::answerOf(*store.database, sql); }

    sync::StoreFixture store;
    sync::SourceStore sources{*store.database};
    sync::CatalogueStore catalogue{*store.database};
    sync::PlaylistStore playlists{*store.database};
    sync::StationStore stations{*store.database};
    sync::HttpClient http;
    sync::SubsonicAccess access;
    std::unique_ptr<sync::SubsonicBackend> backend;
    std::unique_ptr<sync::PullFlow> flow;
};

} // namespace sostenuto::tests
