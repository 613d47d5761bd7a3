// Brings the bytes of tracks to this computer: those that are read now, those that will be played next, and those that
// are to be kept.
#pragma once

#include "sync/held/DownloadEntry.h"
#include "sync/held/DownloadPlan.h"
#include "sync/held/HeldFiles.h"
#include "sync/held/HeldWish.h"
#include "sync/held/OpenReaders.h"
#include "sync/held/SoundCheck.h"
#include "sync/held/StandIn.h"
#include "sync/model/Library.h"
#include "sync/model/TrackDetails.h"
#include "sync/store/FolderStore.h"

#include <functional>
#include <map>
#include <memory>

namespace sostenuto::sync {

/// Lives before the stores are open and after they failed: then readers wait, or fail. Thread: sync.
class Downloads : public QObject {
    Q_OBJECT

public:
    explicit Downloads(const QString& heldFolder, QObject* parent = nullptr);
    ~Downloads() override;

    void useFolder(const QString& heldFolder); ///< all that is held has to be there
    /// It goes to another folder: nothing is begun in this one, but what is read goes on. What plays comes to a
    /// stand-in.
    void beginMove();
    [[nodiscard]] bool isStill(); ///< nothing arrives in it now
    void leaveFolder();           ///< what arrived in it is let go
    void endMove();
    [[nodiscard]] bool isMoving() const { return m_moving; }
    /// Both outlive this object.
    void useStores(HeldStore& held, CatalogueStore& catalogue);
    /// Tracks of folders on this computer are served from where they lie. Outlives this object.
    void useFolders(FolderStore& folders);
    /// Without it originals are fetched, whatever the quality. Before useStores().
    void useSoundLength(SoundLength length);
    /// Where what plays lies while the folder of held music is away. Before useStores(). Without it nothing is fetched
    /// then.
    void useStandIn(const QString& folder);
    void storesFailed(const Error& error);
    /// The way to this service; nullptr = there is none. Has to be taken away before it dies.
    void useBackend(SourceId source, Backend* backend);
    /// Whether it gives bytes; `cause` when it does not.
    void setReachable(SourceId source, bool reachable, const Error& cause);
    /// What is only kept is fetched from this service no sooner than in so many ms.
    void keepAfter(SourceId source, qint64 ms);
    /// What waits because it failed waits no more.
    void beginAnew();
    /// Lets one download through although the service gives nothing, to see whether it does again.
    void tryOne(SourceId source);
    /// The service was let go, and the store knows of none of its files any more.
    void forget(SourceId source);
    void setQuota(qint64 bytes) { setRetention({bytes, true, true, {}}); }
    void setRetention(const Retention& retention);
    /// Of what is not begun yet.
    void setQuality(const FetchQuality& quality) { m_quality = quality; }
    /// Fetched in this order when nothing is wanted that is not here, two at once.
    void setWishes(const QVector<HeldWish>& wishes);
    /// Never let go while they are: what is told of them differs.
    void setKept(const QSet<TrackId>& tracks) { m_kept = tracks; }
    void setPausedByListener(bool paused); ///< nothing but what is read is fetched
    /// Lets all go that was only played.
    void clearPassing();
    /// A held file is not what came. It is fetched again when somebody wants it.
    void dropDamaged(TrackId track);
    /// Ends everything and lets the readers go. Nothing is served afterwards. Before the stores close.
    void close();

    void serve(TrackId track, const std::shared_ptr<HeldBytes>& bytes);
    void setWanted(const QVector<TrackId>& tracks);

    [[nodiscard]] const QVector<TrackId>& wanted() const { return m_wanted; }
    /// Every service gives bytes that has any to give.
    [[nodiscard]] bool isEveryServiceThere() const;
    /// The files that are here; nullptr before the stores are open and after close().
    [[nodiscard]] HeldFiles* files() const { return m_files.get(); }
    /// A track whose bytes are here whole and were not measured at this version: held ones first, then those of
    /// folders.
    [[nodiscard]] Result<std::optional<SurveyTask>> nextToSurvey(int version);
    /// Keeps what a survey found, or that it found nothing, unless the bytes are others by now.
    [[nodiscard]] Result<void> putSurvey(const SurveyTask& task, int version, const std::optional<Measurement>& found);
    [[nodiscard]] Result<TrackDetails> details(TrackId track); ///< NotFound: no such track
    static constexpr qint64 defaultQuota = 10LL * 1000 * 1000 * 1000;
    /// So long a reader that is in the middle of a track waits for a service that went.
    static constexpr int stallBudgetMs = 10'000;

    /// For tests, which have no time: the wait after so many failures, in ms, the stall budget, and StreamPace's
    /// window.
    void setPatience(std::function<qint64(int)> retryMs, int stallMs, int paceMs = StreamPace::windowMs);
    /// Looks whether the folder of held files is there, as is done each minute.
    void lookAtFolder();

Q_SIGNALS:
    void progressChanged(sostenuto::sync::TrackId track, sostenuto::sync::Availability availability, double heldTo);
    void trouble(const sostenuto::sync::Error& error);
    void wantedChanged();
    /// The folder of held files went away with all that is in it, or came back.
    void folderMoved();
    /// These are whole now, or no longer.
    void heldChanged(const QVector<sostenuto::sync::TrackId>& tracks);
    /// The service does not know a track that it listed.
    void missedAtService(sostenuto::sync::SourceId source);
    /// What is known of its sound is something else now.
    void surveyed(sostenuto::sync::TrackId track);
    /// What is read and comes from there comes as fast as it is heard, or does not; see StreamPace.
    void paceHeard(sostenuto::sync::SourceId source, bool inTime);

private:
    using Entry = DownloadEntry;
    using Rest = DownloadRest;

    using Service = DownloadService;

    [[nodiscard]] bool serveLocal(TrackId track, HeldBytes& bytes);
    /// Nothing has to be fetched for it.
    [[nodiscard]] bool isHere(TrackId track);
    void serveHeld(const HeldRow& row, HeldBytes& bytes);
    void serveArriving(TrackId track, HeldBytes& bytes);
    [[nodiscard]] Result<Entry*> entryOf(TrackId track);
    Service& service(SourceId source);
    /// The first place whose service gives bytes now, else the track's own.
    [[nodiscard]] Result<CatalogueStore::FileFacts> bestPlace(TrackId track) const;
    [[nodiscard]] SourceId serviceFor(TrackId track) const;
    void goElsewhere(SourceId from);
    bool moveElsewhere(TrackId track);
    void plan();
    [[nodiscard]] DownloadNeeds needs();
    void addWishes(DownloadNeeds& needs, std::optional<qint64>& wakeAt);
    [[nodiscard]] bool givesSome(const HeldWish& wish) const;
    [[nodiscard]] qint64 keepsFrom(const HeldWish& wish) const;
    [[nodiscard]] bool isOnlyKept(TrackId track);
    void rest(TrackId track);
    [[nodiscard]] bool mayBegin(const HeldWish& wish);
    [[nodiscard]] int qualityOf(TrackId track, const CatalogueStore::FileFacts& place, const Backend& backend);
    [[nodiscard]] bool endedTranscoded(TrackId track, Entry& entry, const Error& error);
    [[nodiscard]] Availability notHere(TrackId track) const;
    [[nodiscard]] QSet<TrackId> needed();
    [[nodiscard]] Result<FetchPlace> placeFor(TrackId track, const CatalogueStore::FileFacts& facts,
                                              const Backend& backend);
    [[nodiscard]] bool isStandingIn() const { return (m_moving || m_files->isAway()) && m_standIn; }
    void serveStandIn(const QString& path, HeldBytes& bytes);
    void wentAway(const QVector<TrackId>& tracks);
    void folderWasMoved();
    void makeFiles(HeldStore& held);
    void dropEntries(const std::function<bool(TrackId, const Entry&)>& which);
    void start(TrackId track);
    void stop(TrackId track, Fetch& fetch);
    void moved(TrackId track);
    void showProgress(TrackId track, Entry& entry);
    void hearPace(TrackId track, Entry& entry);
    void ended(TrackId track, const std::optional<Error>& error);
    void completed(TrackId track);
    void failed(TrackId track, Entry& entry, const Error& error);
    void giveUp(TrackId track, Entry& entry, const Error& error);
    void pause(const Error& error);
    void failReaders(TrackId track, const Error& error);
    void stalled(SourceId source);
    void goOn(SourceId source);
    void makeRoom();
    void forgetUnneeded();
    void wakeAt(const std::optional<qint64>& at);

    QString m_folder;
    std::unique_ptr<HeldFiles> m_files;
    CatalogueStore* m_catalogue = nullptr;
    FolderStore* m_folders = nullptr;
    std::optional<Error> m_storesError;
    std::map<SourceId, Service> m_services;
    Retention m_retention{defaultQuota, true, true, {}};
    OpenReaders m_readers;
    QVector<std::pair<TrackId, std::shared_ptr<HeldBytes>>> m_early; ///< asked for before the stores were open
    QVector<TrackId> m_wanted;
    QVector<HeldWish> m_wishes;
    QSet<TrackId> m_wished; ///< the tracks of m_wishes
    QHash<TrackId, Rest> m_resting;
    QSet<TrackId> m_onlyOriginal; ///< transcoded they did not come whole
    FetchQuality m_quality;
    std::optional<StandIn> m_standIn;
    std::unique_ptr<SoundCheck> m_check;
    QSet<TrackId> m_kept;
    bool m_pausedByListener = false;
    bool m_moving = false;
    std::map<TrackId, Entry> m_entries;
    qint64 m_pausedUntil = 0;
    QTimer m_wake;
    QTimer m_look; ///< whether the folder is there
    int m_stallMs = stallBudgetMs;
    int m_paceMs = StreamPace::windowMs;
    std::function<qint64(int)> m_retryMs;
};

} // namespace sostenuto::sync
