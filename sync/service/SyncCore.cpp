#include "sync/service/SyncCore.h"

#include "sync/credentials/KeychainStore.h"
#include "sync/drill/PlayedAnswer.h"
#include "sync/store/Restore.h"

#include <QDir>
#include <QHostAddress>
#include <QSysInfo>

#include <utility>

namespace sostenuto::sync {

namespace {

constexpr int hourMs = 3'600'000;

bool isOnThisComputer(const QUrl& address)
{
    return address.host() == QLatin1String("localhost") || QHostAddress(address.host()).isLoopback();
}

QString playerOf(const SyncOptions& options)
{
    return playerNamed(options.computerName.isEmpty() ? QSysInfo::machineHostName() : options.computerName);
}

} // namespace

SyncCore::Stores::Stores(std::unique_ptr<Database> opened, const QString& backupFolder,
                         const std::function<bool()>& isBusy)
    : database(std::move(opened)), held(*database), catalogue(*database), folders(*database), edits(*database),
      backup(reads, backupFolder), inspection(reads, database->path(), isBusy), reads(database->path())
{
}

SyncCore::SyncCore(SyncOptions options)
    : m_options(std::move(options)), m_downloads(m_options.heldFolder, this),
      m_mover(m_downloads, m_options.heldFolder, m_options.profileFolder, this), m_artwork(m_options.heldFolder, this),
      m_status(this), m_account(this), m_radio(this), m_folders(this), m_transfers(this), m_keep(this), m_pending(this),
      m_queues(playerOf(m_options), this), m_feeds(this), m_incidents(this), m_drill(this), m_scrub(m_downloads, this),
      m_twins(this), m_artists(this), m_lyrics(this), m_hourly(this)
{
    m_folders.useContainers(m_options.containers);
    m_folders.setRests(m_options.rests);
    m_downloads.useSoundLength(m_options.soundLength);
    m_downloads.useStandIn(QDir(m_options.profileFolder).filePath(QStringLiteral("held-away")));
    m_keep.useDownloads(m_downloads);
    m_lyrics.useDownloads(m_downloads);
    joinStatus();
    joinAccount();
    joinPending();
    joinTwins();
    joinKeep();
    joinFeeds();
    joinDrill();
}

SyncCore::~SyncCore() = default;

void SyncCore::joinStatus()
{
    m_hourly.setInterval(hourMs);
    connect(&m_hourly, &QTimer::timeout, this, &SyncCore::keepAnswerTimes);
    connect(&m_status, &StatusBoard::reachChanged, this, [this](SourceId source, const Reach& reach) {
        m_downloads.setReachable(source, reach.streaming, reach.cause);
        m_artwork.setReachable(source, reach.artwork, reach.cause);
        m_artists.setReachable(source, reach.server);
        m_lyrics.setReachable(source, reach.server, reach.cause);
        m_account.setReachable(source, reach.server);
        m_queues.setReachable(source, reach.server);
    });
    connect(&m_status, &StatusBoard::statesChanged, &m_incidents, &IncidentWorker::statesChanged);
    // These two take any ping that is answered for a recovery, also one that was not confirmed.
    connect(&m_status, &StatusBoard::away, this, [this](SourceId source) {
        m_account.setReachable(source, false);
        m_queues.setReachable(source, false);
    });
    connect(&m_status, &StatusBoard::partDue, this, [this](SourceId source, Capability part) {
        if (part == Capability::Streaming)
            m_downloads.tryOne(source);
        else if (part == Capability::Artwork)
            m_artwork.tryOne(source);
        else if (part == Capability::Writes)
            m_account.editsWaiting();
    });
    connect(&m_downloads, &Downloads::paceHeard, &m_status, &StatusBoard::streams);
    connect(&m_downloads, &Downloads::missedAtService, &m_account, &AccountWorker::catalogueMayBeOld,
            Qt::QueuedConnection);
    connect(&m_downloads, &Downloads::heldChanged, this, [this](const QVector<TrackId>& tracks) {
        Q_EMIT tracksChanged(tracks);
        tellHeldCount();
    });
}

void SyncCore::joinAccount()
{
    connect(&m_radio, &RadioWorker::stationTouched, this, [this](TrackId station) { Q_EMIT tracksChanged({station}); });
    connect(&m_account, &AccountWorker::accountsChanged, this, &SyncCore::useServices);
    connect(&m_account, &AccountWorker::backendChanged, this, &SyncCore::useBackend);
    connect(&m_account, &AccountWorker::removed, this, &SyncCore::serviceGone);
    connect(&m_account, &AccountWorker::removed, &m_incidents, &IncidentWorker::forget);
    connect(&m_account, &AccountWorker::signedOut, &m_status, &StatusBoard::signedOut);
    connect(&m_account, &AccountWorker::trustChanged, &m_status, &StatusBoard::setTrust);
    connect(&m_account, &AccountWorker::pullProgressed, this,
            [this](const PullProgress& progress) { m_pulling = progress.running; });
    connect(&m_account, &AccountWorker::outboxCounts, this,
            [this](SourceId source, const OutboxCounts& counts, bool sent) {
                m_status.setWaiting(source, {counts.edits, counts.plays, counts.parked, sent});
            });
    connect(&m_account, &AccountWorker::recovering, this, [this](SourceId source, const RecoveryPlan& plan) {
        m_downloads.keepAfter(source, plan.begin(Traffic::Downloads));
        m_lyrics.keepAfter(source, plan.begin(Traffic::Downloads));
        m_queues.setTurn(source, plan.begin(Traffic::Queue));
    });
    connect(&m_account, &AccountWorker::catalogueChanged, this, &SyncCore::catalogueChanged);
    connect(&m_account, &AccountWorker::playlistsChanged, this, &SyncCore::playlistsChanged);
    connect(&m_account, &AccountWorker::playlistTouched, this, &SyncCore::playlistChanged);
    connect(&m_account, &AccountWorker::bookmarksChanged, this, &SyncCore::bookmarksChanged);
    connect(&m_folders, &FolderWorker::catalogueChanged, this, [this] {
        Q_EMIT catalogueChanged();
        tellHeldCount();
    });
    m_artwork.useOwnCovers(
        [this](const CoverKey& key, const Answer<QByteArray>& answer) { return m_folders.cover(key, answer); });
    connect(&m_pending, &PendingWorker::conflictResolved, this, [this](PlaylistId playlist) {
        Q_EMIT playlistChanged(playlist);
        Q_EMIT playlistsChanged();
        m_account.editsWaiting();
    });
    connect(&m_account, &AccountWorker::trackTouched, this, [this](TrackId track) { Q_EMIT tracksChanged({track}); });
}

void SyncCore::joinPending()
{
    connect(&m_account, &AccountWorker::outboxRowsChanged, &m_pending, &PendingWorker::outboxChanged);
    connect(&m_account, &AccountWorker::removed, &m_pending, &PendingWorker::outboxChanged);
    connect(&m_pending, &PendingWorker::woken, &m_account, &AccountWorker::editsWaiting);
    connect(&m_pending, &PendingWorker::catalogueChanged, this, &SyncCore::catalogueChanged);
    connect(&m_pending, &PendingWorker::tracksChanged, this, &SyncCore::tracksChanged);
    connect(&m_pending, &PendingWorker::tracksChanged, this, &SyncCore::bookmarksChanged); // one may be among them
    connect(&m_pending, &PendingWorker::playlistsChanged, this, &SyncCore::playlistsChanged);
    connect(&m_pending, &PendingWorker::playlistChanged, this, &SyncCore::playlistChanged);
}

void SyncCore::joinTwins()
{
    connect(&m_account, &AccountWorker::catalogueChanged, &m_twins, &TwinFlow::catalogueChanged);
    connect(&m_folders, &FolderWorker::catalogueChanged, &m_twins, &TwinFlow::catalogueChanged);
    connect(&m_twins, &TwinFlow::changed, this, [this] {
        Q_EMIT catalogueChanged();
        tellHeldCount();
    });
    connect(&m_twins, &TwinFlow::said, this, [this](const QVector<Twins::Said>& said) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (const Twins::Said& one : said) {
            if (one.loved)
                (void)m_stores->edits.setLoved({one.track}, true, now); // its trouble is told by itself
            if (one.rating > 0)
                (void)m_stores->edits.setRating(one.track, one.rating, now);
        }
    });
}

void SyncCore::joinKeep()
{
    // Not of what was fetched: that changes nothing in which tracks are kept.
    connect(&m_account, &AccountWorker::catalogueChanged, &m_keep, &KeepWorker::libraryChanged);
    connect(&m_account, &AccountWorker::playlistsChanged, &m_keep, &KeepWorker::libraryChanged);
    connect(&m_folders, &FolderWorker::catalogueChanged, &m_keep, &KeepWorker::libraryChanged);
    connect(&m_twins, &TwinFlow::changed, &m_keep, &KeepWorker::libraryChanged);
    connect(&m_keep, &KeepWorker::keptTracksChanged, this, &SyncCore::tracksChanged);
    connect(&m_keep, &KeepWorker::coverKept, &m_artwork, &Artwork::hold);
    connect(&m_artwork, &Artwork::retryWorthwhile, &m_keep, &KeepWorker::coversReachable);
    connect(&m_downloads, &Downloads::folderMoved, this, [this] {
        Q_EMIT catalogueChanged();
        tellHeldCount();
    });
}

void SyncCore::joinFeeds()
{
    connect(&m_account, &AccountWorker::accountsChanged, &m_feeds, &FeedWorker::useServices);
    connect(&m_status, &StatusBoard::statesChanged, &m_feeds, &FeedWorker::setStates);
    connect(&m_feeds, &FeedWorker::published, &m_status, &StatusBoard::setPublished);
}

/// It is told to the status before anything fails, and after all is as it was.
void SyncCore::joinDrill()
{
    m_account.useInstead(m_drill.services());
    m_radio.useInstead(m_drill.others());
    m_feeds.useInstead(m_drill.others());
    connect(&m_drill, &DrillWorker::drillChanged, this,
            [this](const std::optional<Drill>& drill) { m_incidents.drilling(drill.has_value()); });
    connect(&m_drill, &DrillWorker::drillChanged, &m_status, &StatusBoard::drill);
    connect(&m_drill, &DrillWorker::began, this, [this](const Drill& drill) {
        if (breaksStreams(drill.kind))
            m_account.breakStreams();
        m_status.tryNow();
    });
    connect(&m_drill, &DrillWorker::ended, this, [this] {
        m_account.beginAnew();
        m_downloads.beginAnew();
        m_status.tryNow();
    });
}

void SyncCore::joinEdits()
{
    EditWorker* edits = &m_stores->edits;
    connect(edits, &EditWorker::catalogueChanged, this, &SyncCore::catalogueChanged);
    connect(edits, &EditWorker::tracksChanged, this, &SyncCore::tracksChanged);
    connect(edits, &EditWorker::playlistsChanged, this, &SyncCore::playlistsChanged);
    connect(edits, &EditWorker::playlistChanged, this, &SyncCore::playlistChanged);
    connect(edits, &EditWorker::bookmarksChanged, this, &SyncCore::bookmarksChanged);
    connect(edits, &EditWorker::catalogueChanged, &m_keep, &KeepWorker::libraryChanged);
    connect(edits, &EditWorker::tracksChanged, &m_keep, &KeepWorker::libraryChanged);
    connect(edits, &EditWorker::playlistsChanged, &m_keep, &KeepWorker::libraryChanged);
    connect(edits, &EditWorker::stationsChanged, &m_radio, &RadioWorker::stationsChanged);
    connect(edits, &EditWorker::trouble, this, &SyncCore::storeTrouble);
    connect(edits, &EditWorker::outboxGrew, &m_account, &AccountWorker::editsWaiting);
    connect(edits, &EditWorker::outboxGrew, &m_pending, &PendingWorker::outboxChanged);
    connect(edits, &EditWorker::nowPlaying, &m_account, &AccountWorker::announceNowPlaying);
}

void SyncCore::open()
{
    const QString path = QDir(m_options.profileFolder).filePath(QStringLiteral("library.db"));
    auto opened = Database::open(path, Database::Mode::ReadWrite);
    if (!opened)
        return fail(opened.error());
    if (!bringBack(**opened))
        return;
    m_stores = std::make_unique<Stores>(std::move(*opened), backupFolder(),
                                        [this] { return m_pulling || m_folders.isScanning(); });
    connect(&m_stores->inspection, &WeeklyInspection::damaged, this, &SyncCore::storeTrouble);
    joinEdits();
    Q_EMIT storeReady(path);
    Q_EMIT editsReady(&m_stores->edits);
    m_downloads.useFolders(m_stores->folders);
    m_mover.open(m_stores->held);
    m_downloads.useStores(m_stores->held, m_stores->catalogue);
    m_mover.begin();
    m_radio.useStore(*m_stores->database);
    m_transfers.useStore(*m_stores->database, m_stores->edits, m_stores->reads);
    m_keep.useStore(*m_stores->database);
    m_pending.useStore(*m_stores->database);
    m_queues.useStore(*m_stores->database);
    m_feeds.useStore(*m_stores->database);
    m_incidents.useStore(*m_stores->database);
    m_status.useAnswerTimes(AnswerTimeStore(*m_stores->database).all().value_or(QVector<AnswerTime>{}));
    m_hourly.start();
    m_twins.useStore(*m_stores->database);
    m_artists.useStore(*m_stores->database);
    m_lyrics.useStore(*m_stores->database);
    tellHeldCount();
    m_folders.open(m_stores->folders); // told before the account: the window decides by both
    m_credentials = m_options.makeCredentials ? m_options.makeCredentials() : std::make_unique<KeychainStore>();
    m_account.open(*m_stores->database, *m_credentials);
    m_account.goOnline();
    if (m_options.rests)
        return;
    m_stores->backup.begin();
    m_stores->inspection.begin();
    m_scrub.begin();
}

void SyncCore::fail(const Error& error)
{
    m_downloads.storesFailed(error);
    Q_EMIT storeFailed(error);
    Q_EMIT storeTrouble(error);
}

QString SyncCore::backupFolder() const
{
    return QDir(m_options.profileFolder).filePath(QStringLiteral("backups"));
}

/// What the listener made, from the library that was damaged, and where that is silent from the last backup. As long as
/// that can't be written (a full disk), the new library is not begun: it could not take it any more.
bool SyncCore::bringBack(Database& database)
{
    const auto damaged = database.setAside();
    if (!damaged)
        return true;
    const auto back = sync::bringBack(database, backupFolder());
    if (!back)
        fail({back.error().kind, *damaged + QStringLiteral(": nothing came back yet: ") + back.error().detail});
    else if (*back)
        Q_EMIT storeReplaced(*damaged +
                             QStringLiteral(": %1 loved or rated, %2 playlists, %3 plays, %4 edits, %5 stations, "
                                            "%6 folders came back")
                                 .arg((*back)->loved)
                                 .arg((*back)->playlists)
                                 .arg((*back)->plays)
                                 .arg((*back)->waiting)
                                 .arg((*back)->stations)
                                 .arg((*back)->folders));
    return back.has_value();
}

void SyncCore::close()
{
    keepAnswerTimes();
    m_incidents.close(); // before the services are let go, which says nothing of how they are
    m_drill.close();
    m_folders.close();
    m_account.close();
    m_twins.close();
    m_artists.close();
    m_lyrics.close();
    m_scrub.close();
    m_mover.close();
    m_downloads.close();
    m_radio.close();
    m_transfers.close();
    m_keep.close();
    m_pending.close();
    m_queues.close();
    m_feeds.close();
}

void SyncCore::useServices(const QVector<Account>& accounts)
{
    QVector<WatchedService> services;
    for (const Account& account : accounts)
        services.append({account.source, account.name, isOnThisComputer(account.address), account.address});
    m_status.useServices(services);
}

void SyncCore::useBackend(SourceId source, Backend* backend)
{
    m_downloads.useBackend(source, backend);
    m_artwork.useBackend(source, backend);
    m_artists.useBackend(source, backend);
    m_lyrics.useBackend(source, backend);
    m_queues.useBackend(source, backend);
    m_incidents.useBackend(source, backend);
    m_status.useBackend(source, backend);
}

void SyncCore::serviceGone(SourceId source, HeldMusic held)
{
    if (held == HeldMusic::Goes) {
        m_downloads.forget(source);
        m_artwork.forget(source);
    }
    tellHeldCount();
}

/// Nothing is lost when it can't be written: it is learnt again.
void SyncCore::keepAnswerTimes()
{
    if (m_stores)
        (void)AnswerTimeStore(*m_stores->database).put(m_status.answerTimes());
}

void SyncCore::tellHeldCount()
{
    if (const auto count = m_stores->held.tracksHere())
        m_status.setHeldTracks(*count);
}

} // namespace sostenuto::sync
