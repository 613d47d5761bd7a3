// Artists, albums and tracks, page by page, each page one transaction.
#pragma once

#include "sync/backend/Backend.h"
#include "sync/pull/PullPlan.h"
#include "sync/store/SourceStore.h"

#include <QObject>
#include <QSet>

#include <functional>

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

    /// Failures of pages in one go; after that the pull ends, and goes on another time.
    static constexpr int mostStumbles = 8;
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
    void learnWay();
    void step();
    /// `put` stores the rows and answers how many were new to this pull.
    template <class T>
    void takePage(const QFuture<Result<Page<T>>>& asked, int PullState::*counter,
                  std::function<Result<int>(const QVector<T>& rows)> put);
    void stumble(const Error& error);
    [[nodiscard]] Result<int> putAlbums(const QVector<RemoteAlbum>& rows);
    void fetchMoreAlbums();
    void albumArrived(const RemoteAlbum& album, const Result<QVector<RemoteTrack>>& tracks);
    void pageDone();
    [[nodiscard]] bool keep();
    void end(const std::optional<Error>& error);

    PullParts m_parts;
    SourceId m_source;
    PullState m_state;
    bool m_ended = false;
    PageFacts m_page; ///< at hand
    int m_stumbles = 0;
    QSet<QString> m_announced; ///< albums whose tracks are counted already
    // While albums are walked: those of the page at hand.
    QVector<RemoteAlbum> m_albums;
    qsizetype m_nextAlbum = 0;
    int m_inFlight = 0;
};

} // namespace sostenuto::sync
