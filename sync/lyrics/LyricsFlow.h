// The words of a track: beside its file, from this computer's store, from its service, from its tags; and ahead of time
// for what is held, so that they show in an outage.
#pragma once

#include "sync/backend/Backend.h"
#include "sync/model/Answer.h"
#include "sync/model/Library.h"
#include "sync/store/CatalogueStore.h"
#include "sync/store/FolderStore.h"
#include "sync/store/LyricsStore.h"

#include <QHash>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <map>
#include <optional>

namespace sostenuto::sync {

class Downloads;

/// Nothing is asked twice of a service: what came is stored with the track, and that there was none for thirty days.
/// What is held is asked for one at a time, with rests between. Made anywhere and moved to the sync thread.
/// Thread: sync; files are read on one thread of its own.
class LyricsFlow : public QObject {
    Q_OBJECT

public:
    explicit LyricsFlow(QObject* parent = nullptr);
    ~LyricsFlow() override;
    static constexpr int noneForDays = 30;

    /// Where held files are. Outlives this object, or what comes of close(). Before useStore().
    void useDownloads(Downloads& downloads);
    /// Outlives this object, or what comes of close().
    void useStore(Database& database);
    void close();
    /// Who answers for the tracks of `source`; null = nobody at the moment.
    void useBackend(SourceId source, Backend* backend);
    void setReachable(SourceId source, bool reachable, const Error& cause);
    /// Words of held tracks are asked of this service no sooner than in so many ms.
    void keepAfter(SourceId source, qint64 ms);
    /// The listener's, best first: codes as "de".
    void useLanguages(const QStringList& languages) { m_languages = languages; }

    /// Empty lyrics: there are none. An Error: nobody knows, as its service is away or fails.
    void ask(TrackId track, const Answer<Lyrics>& answer);

    /// For tests, which have no time: the rest between two held tracks.
    void setRest(int ms) { m_restMs = ms; }

Q_SIGNALS:
    /// What is stored of this track became another.
    void changed(sostenuto::sync::TrackId track);
    /// A service is back: what failed may be asked for again.
    void retryWorthwhile();

private:
    struct Service {
        QPointer<Backend> backend;
        bool reachable = true;
        Error cause{};
        qint64 keepsFrom = 0;          ///< ms since 1970
        QVector<TrackId> waiting = {}; ///< held tracks whose words nobody looked for, the next one last
        bool isCounted = false;        ///< `waiting` was read from the store since the service came

        [[nodiscard]] bool gives() const { return backend && reachable; }
    };
    void look(TrackId track);
    void lookInStore(TrackId track);
    void lookAtService(TrackId track);
    void lookInHeld(TrackId track, const std::optional<Error>& cause);
    void readFile(TrackId track, const QString& path, bool withBeside, std::function<void(const Lyrics&)> then);
    void found(TrackId track, const Lyrics& lyrics);
    void foundNone(TrackId track, const std::optional<Error>& cause, bool isRemembered);
    void finish(TrackId track, const Result<Lyrics>& result);
    void keep(TrackId track, const Lyrics& lyrics);

    void heldChanged(const QVector<TrackId>& tracks);
    void count(SourceId source);
    void fetchNext();
    [[nodiscard]] std::optional<TrackId> nextWaiting();

    struct Stores {
        explicit Stores(Database& database) : lyrics(database), catalogue(database), folders(database) {}
        LyricsStore lyrics;
        CatalogueStore catalogue;
        FolderStore folders;
    };
    std::optional<Stores> m_stores;
    Downloads* m_downloads = nullptr;
    QStringList m_languages;
    std::map<SourceId, Service> m_services;
    QHash<TrackId, QVector<Answer<Lyrics>>> m_asked; ///< under way
    TrackId m_fetching;                              ///< for a held track, invalid = none
    QHash<TrackId, SourceId> m_atService;            ///< of those, whom they were asked of
    QTimer m_rest;
    int m_restMs = 500;
    QThreadPool m_reads;
};

} // namespace sostenuto::sync
