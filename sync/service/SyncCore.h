// What lives on the sync thread: the store, the accounts, the held bytes, the radio and the status, joined.
#pragma once

#include "sync/credentials/CredentialStore.h"
#include "sync/held/Artwork.h"
#include "sync/held/Downloads.h"
#include "sync/held/HeldMover.h"
#include "sync/held/Scrub.h"
#include "sync/lyrics/LyricsFlow.h"
#include "sync/pull/ArtistInfo.h"
#include "sync/service/AccountWorker.h"
#include "sync/service/DailyBackup.h"
#include "sync/service/DrillWorker.h"
#include "sync/service/EditWorker.h"
#include "sync/service/FeedWorker.h"
#include "sync/service/FolderWorker.h"
#include "sync/service/IncidentWorker.h"
#include "sync/service/KeepWorker.h"
#include "sync/service/LongReads.h"
#include "sync/service/PendingWorker.h"
#include "sync/service/QueueWorker.h"
#include "sync/service/RadioWorker.h"
#include "sync/service/Sync.h"
#include "sync/service/TransferWorker.h"
#include "sync/service/TwinFlow.h"
#include "sync/service/WeeklyInspection.h"
#include "sync/status/StatusBoard.h"
#include "sync/store/Database.h"

namespace sostenuto::sync {

/// Made on the main thread and moved to the sync thread with all its parts; from then on Thread: sync.
class SyncCore : public QObject {
    Q_OBJECT

public:
    explicit SyncCore(SyncOptions options);
    ~SyncCore() override;

    /// Opens the store and goes online. The library shows as soon as storeReady() is told, whatever the network does.
    void open();
    /// Ends what is under way and lets waiting readers go. The store stays open until the destructor.
    void close();

    [[nodiscard]] Downloads* downloads() { return &m_downloads; }
    [[nodiscard]] StatusBoard* status() { return &m_status; }
    [[nodiscard]] Artwork* artwork() { return &m_artwork; }
    [[nodiscard]] AccountWorker* account() { return &m_account; }
    [[nodiscard]] RadioWorker* radio() { return &m_radio; }
    [[nodiscard]] FolderWorker* folders() { return &m_folders; }
    [[nodiscard]] TransferWorker* transfers() { return &m_transfers; }
    [[nodiscard]] KeepWorker* keep() { return &m_keep; }
    [[nodiscard]] HeldMover* mover() { return &m_mover; }
    [[nodiscard]] PendingWorker* pending() { return &m_pending; }
    [[nodiscard]] QueueWorker* queues() { return &m_queues; }
    [[nodiscard]] FeedWorker* feeds() { return &m_feeds; }
    [[nodiscard]] IncidentWorker* incidents() { return &m_incidents; }
    [[nodiscard]] DrillWorker* drill() { return &m_drill; }
    [[nodiscard]] ArtistInfo* artists() { return &m_artists; }
    [[nodiscard]] LyricsFlow* lyrics() { return &m_lyrics; }

Q_SIGNALS:
    void storeReady(const QString& path);
    void storeFailed(const sostenuto::sync::Error& error);
    void editsReady(sostenuto::sync::EditWorker* worker);
    // Changes of the library, for LiveLibraryService's announce…() of the same meaning.
    void catalogueChanged();
    void tracksChanged(const QVector<sostenuto::sync::TrackId>& ids);
    void playlistsChanged();
    void playlistChanged(sostenuto::sync::PlaylistId id);
    void bookmarksChanged();
    void storeTrouble(const sostenuto::sync::Error& error);
    void storeReplaced(const QString& detail);

private:
    /// What exists once the store is open.
    struct Stores {
        Stores(std::unique_ptr<Database> opened, const QString& backupFolder, const std::function<bool()>& isBusy);
        std::unique_ptr<Database> database;
        HeldStore held;
        CatalogueStore catalogue;
        FolderStore folders;
        EditWorker edits;
        DailyBackup backup;
        WeeklyInspection inspection;
        LongReads reads; ///< the last: it ends before those it tells
    };
    void joinStatus();
    void joinAccount();
    void joinEdits();
    void joinPending();
    void joinTwins();
    void joinKeep();
    void joinFeeds();
    void joinDrill();
    void useServices(const QVector<Account>& accounts);
    void useBackend(SourceId source, Backend* backend);
    void serviceGone(SourceId source, HeldMusic held);
    void tellHeldCount();
    void keepAnswerTimes();
    void fail(const Error& error);
    [[nodiscard]] QString backupFolder() const;
    [[nodiscard]] bool bringBack(Database& database);

    SyncOptions m_options;
    std::unique_ptr<CredentialStore> m_credentials;
    std::unique_ptr<Stores> m_stores;
    Downloads m_downloads;
    HeldMover m_mover;
    Artwork m_artwork;
    StatusBoard m_status;
    AccountWorker m_account;
    RadioWorker m_radio;
    FolderWorker m_folders;
    TransferWorker m_transfers;
    KeepWorker m_keep;
    PendingWorker m_pending;
    QueueWorker m_queues;
    FeedWorker m_feeds;
    IncidentWorker m_incidents;
    DrillWorker m_drill;
    Scrub m_scrub;
    TwinFlow m_twins;
    ArtistInfo m_artists;
    LyricsFlow m_lyrics;
    QTimer m_hourly;
    bool m_pulling = false;
};

} // namespace sostenuto::sync
