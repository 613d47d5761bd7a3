// Artists, albums and tracks, page by page, each page one transaction.
#pragma once

#include "sync/backend/Backend.h"
#include "sync/pull/PullPlan.h"
#include "sync/store/SourceStore.h"

#include <QObject>

namespace sostenuto::sync {

class CatalogueStore;
class PlaylistStore;
class StationStore;

struct PullParts {
    Backend& backend;
    SourceStore& sources;
    CatalogueStore& catalogue;
    PlaylistStore& playlists;
    StationStore& stations;
};

/// Runs from the phase that `state` names to the end of the tracks. Thread: sync.
class CataloguePull : public QObject {
    Q_OBJECT

public:
    CataloguePull(const PullParts& parts, SourceId source, PullState state, QObject* parent);

    static constexpr int pageSize = 500;
    /// getAlbum requests at the same time while albums are walked.
    static constexpr int albumsAtOnce = 4;

    void start();
    [[nodiscard]] const PullState& state() const { return m_state; }

Q_SIGNALS:
    /// A page is in the store and the state is kept.
    void advancedTo(const sostenuto::sync::PullState& state);
    void catalogueChanged();
    /// Exactly once. No value = every page came; state() says whether all is well.
    void finished(const std::optional<sostenuto::sync::Error>& error);

private:
    void step();
    template <class T, class Put>
    void takePage(const QFuture<Result<Page<T>>>& asked, int PullState::*counter, Put put);
    void walkAlbums();
    void fetchMoreAlbums();
    void albumArrived(const Result<QVector<RemoteTrack>>& tracks);
    void pageDone(int received, const QString& pageIds);
    void end(const std::optional<Error>& error);

    PullParts m_parts;
    SourceId m_source;
    PullState m_state;
    bool m_ended = false;
    // While albums are walked: the page at hand.
    QVector<RemoteAlbum> m_albums;
    qsizetype m_nextAlbum = 0;
    int m_inFlight = 0;
    int m_pageCount = 0;
};

} // namespace sostenuto::sync
