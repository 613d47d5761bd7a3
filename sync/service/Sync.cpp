#include "sync/service/Sync.h"

#include "sync/service/LiveAccountService.h"
#include "sync/service/LiveArtworkService.h"
#include "sync/service/LiveDrillService.h"
#include "sync/service/LiveEditService.h"
#include "sync/service/LiveFeedService.h"
#include "sync/service/LiveFolderService.h"
#include "sync/service/LiveHeldService.h"
#include "sync/service/LiveIncidentService.h"
#include "sync/service/LiveKeepService.h"
#include "sync/service/LiveLibraryService.h"
#include "sync/service/LiveLyricsService.h"
#include "sync/service/LivePendingService.h"
#include "sync/service/LiveQueueService.h"
#include "sync/service/LiveRadioService.h"
#include "sync/service/LiveStatusService.h"
#include "sync/service/LiveTransferService.h"
#include "sync/service/SyncCore.h"

#include <QThread>

#include <optional>
#include <utility>

namespace sostenuto::sync {

struct Sync::Parts {
    explicit Parts(SyncOptions options);
    ~Parts();
    void join();

    QThread thread;
    SyncCore* core; ///< lives on `thread`, and goes when that ends
    std::optional<LiveLibraryService> library;
    LiveEditService edits;
    LiveHeldService held;
    LiveStatusService status;
    LiveAccountService account;
    LiveArtworkService artwork;
    LiveRadioService radio;
    LiveFolderService folders;
    LiveTransferService transfers;
    LiveKeepService keep;
    LivePendingService pending;
    LiveQueueService queues;
    LiveFeedService feeds;
    LiveIncidentService incidents;
    LiveDrillService drill;
    LiveLyricsService lyrics;
};

Sync::Parts::Parts(SyncOptions options)
    : core(new SyncCore(std::move(options))), held(core->downloads()), status(core->status()), account(core->account()),
      artwork(core->artwork()), radio(core->radio()), folders(core->folders()), transfers(core->transfers()),
      keep(core->keep(), core->mover()), pending(core->pending()), queues(core->queues()), feeds(core->feeds()),
      incidents(core->incidents()), drill(core->drill()), lyrics(core->lyrics())
{
    library.emplace();
    join();
    core->moveToThread(&thread);
    QObject::connect(&thread, &QThread::started, core, &SyncCore::open);
    QObject::connect(&thread, &QThread::finished, core, &QObject::deleteLater);
    thread.setObjectName(QStringLiteral("sync"));
    thread.start();
}

/// From the sync thread to the main thread: queued.
void Sync::Parts::join()
{
    LiveLibraryService* shown = &*library;
    QObject::connect(core, &SyncCore::storeReady, shown, &LiveLibraryService::storeReady);
    QObject::connect(core, &SyncCore::storeFailed, shown, &LiveLibraryService::storeFailed);
    QObject::connect(core, &SyncCore::storeTrouble, shown, &LiveLibraryService::announceTrouble);
    QObject::connect(core, &SyncCore::storeReplaced, shown, &LiveLibraryService::announceReplaced);
    QObject::connect(core, &SyncCore::catalogueChanged, shown, &LiveLibraryService::announceCatalogue);
    QObject::connect(core, &SyncCore::tracksChanged, shown, &LiveLibraryService::announceTracks);
    QObject::connect(core, &SyncCore::playlistsChanged, shown, &LiveLibraryService::announcePlaylists);
    QObject::connect(core, &SyncCore::playlistChanged, shown, &LiveLibraryService::announcePlaylist);
    QObject::connect(core, &SyncCore::bookmarksChanged, shown, &LibraryService::bookmarksChanged);
    QObject::connect(core->artists(), &ArtistInfo::changed, shown, &LiveLibraryService::announceArtistInfo);
    QObject::connect(shown, &LiveLibraryService::artistLookedAt, core->artists(),
                     [core = core](ArtistId artist) { core->artists()->ask(artist, QDateTime::currentDateTimeUtc()); });
    QObject::connect(core, &SyncCore::editsReady, &edits, &LiveEditService::storeReady);
    QObject::connect(core, &SyncCore::storeFailed, &edits, &LiveEditService::storeFailed);
}

Sync::Parts::~Parts()
{
    account.release();
    status.release();
    folders.release();
    drill.release();
    QMetaObject::invokeMethod(core, &SyncCore::close, Qt::BlockingQueuedConnection);
    library.reset(); // the reader's connection closes before the writer's
    thread.quit();
    thread.wait();
}

Sync::Sync(SyncOptions options) : m_parts(std::make_unique<Parts>(std::move(options))) {}

Sync::~Sync() = default;

LibraryService& Sync::library() const
{
    return *m_parts->library;
}
EditService& Sync::edits() const
{
    return m_parts->edits;
}
HeldService& Sync::held() const
{
    return m_parts->held;
}
StatusService& Sync::status() const
{
    return m_parts->status;
}
AccountService& Sync::account() const
{
    return m_parts->account;
}
ArtworkService& Sync::artwork() const
{
    return m_parts->artwork;
}
RadioService& Sync::radio() const
{
    return m_parts->radio;
}
FolderService& Sync::folders() const
{
    return m_parts->folders;
}
TransferService& Sync::transfers() const
{
    return m_parts->transfers;
}
KeepService& Sync::keep() const
{
    return m_parts->keep;
}
PendingService& Sync::pending() const
{
    return m_parts->pending;
}
QueueService& Sync::queues() const
{
    return m_parts->queues;
}
FeedService& Sync::feeds() const
{
    return m_parts->feeds;
}
IncidentService& Sync::incidents() const
{
    return m_parts->incidents;
}
DrillService& Sync::drill() const
{
    return m_parts->drill;
}
LyricsService& Sync::lyrics() const
{
    return m_parts->lyrics;
}

} // namespace sostenuto::sync
