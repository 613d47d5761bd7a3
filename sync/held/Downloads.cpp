#include "sync/held/Downloads.h"

#include "sync/held/FailureVerdict.h"

#include <QDateTime>
#include <QDir>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace sostenuto::sync {

namespace {

constexpr int lookMs = 60'000;
/// A track that no service can be asked for is looked at again no sooner.
constexpr qint64 unavailableMs = 10 * 60'000;

qint64 nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

Downloads::Downloads(const QString& heldFolder, QObject* parent)
    : QObject(parent), m_folder(heldFolder), m_wake(this), m_look(this),
      m_retryMs([](int failures) { return downloadRetryMs(failures, QRandomGenerator::global()->generateDouble()); })
{
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &Downloads::plan);
    m_look.setTimerType(Qt::VeryCoarseTimer);
    m_look.setInterval(lookMs);
    connect(&m_look, &QTimer::timeout, this, &Downloads::lookAtFolder);
}

Downloads::~Downloads()
{
    close();
}

void Downloads::close()
{
    m_folders = nullptr;
    m_wake.stop();
    m_look.stop();
    m_entries.clear();
    m_services.clear();
    m_readers.abortAll();
    for (const auto& [track, bytes] : std::exchange(m_early, {}))
        bytes->abort();
    m_files.reset();
    m_storesError = Error{ErrorKind::Cancelled, QStringLiteral("closed")};
}

void Downloads::setPatience(std::function<qint64(int)> retryMs, int stallMs, int paceMs)
{
    m_retryMs = std::move(retryMs);
    m_stallMs = stallMs;
    m_paceMs = paceMs;
}

void Downloads::useStores(HeldStore& held, CatalogueStore& catalogue)
{
    makeFiles(held);
    m_catalogue = &catalogue;
    (void)m_files->lookAtFolder();
    m_look.start();
    for (const auto& [track, bytes] : std::exchange(m_early, {}))
        serve(track, bytes);
    setWanted(QVector<TrackId>(m_wanted));
}

void Downloads::makeFiles(HeldStore& held)
{
    m_files = std::make_unique<HeldFiles>(held, m_folder);
    m_files->onForgotten([this](TrackId track) {
        Q_EMIT progressChanged(track, notHere(track), 0.0);
        Q_EMIT heldChanged({track});
    });
    m_files->onFolderMoved([this] { folderWasMoved(); });
}

void Downloads::useFolders(FolderStore& folders)
{
    m_folders = &folders;
}

void Downloads::storesFailed(const Error& error)
{
    m_storesError = error;
    for (const auto& [track, bytes] : std::exchange(m_early, {}))
        bytes->fail(error);
}

Downloads::Service& Downloads::service(SourceId source)
{
    Service& service = m_services[source];
    if (!service.stall) {
        service.stall = std::make_unique<QTimer>();
        service.stall->setSingleShot(true);
        connect(service.stall.get(), &QTimer::timeout, this, [this, source] { stalled(source); });
    }
    return service;
}

void Downloads::useBackend(SourceId source, Backend* backend)
{
    if (backend == service(source).backend)
        return;
    std::erase_if(m_entries, [&](const auto& item) { return item.second.source == source; });
    m_resting.removeIf([&](const QHash<TrackId, Rest>::iterator& item) { return item->source == source; });
    service(source).backend = backend;
    plan();
}

void Downloads::forget(SourceId source)
{
    useBackend(source, nullptr);
    m_services.erase(source);
    if (m_files)
        m_files->forget();
    QDir(Fetch::folderOf(m_folder, source)).removeRecursively();
}

void Downloads::serve(TrackId track, const std::shared_ptr<HeldBytes>& bytes)
{
    if (m_storesError)
        return bytes->fail(*m_storesError);
    if (!m_files) {
        m_early.append({track, bytes});
        return;
    }
    if (serveLocal(track, *bytes))
        return;
    m_files->changed(track); // a promise is checked again when it is called in
    if (const auto row = m_files->find(track))
        return serveHeld(*row, *bytes);
    if (const auto path = isStandingIn() ? m_standIn->find(track) : std::nullopt)
        return serveStandIn(*path, *bytes);
    (void)moveElsewhere(track);
    m_readers.add(track, bytes);
    serveArriving(track, *bytes);
    plan();
}

void Downloads::serveHeld(const HeldRow& row, HeldBytes& bytes)
{
    if (const auto measured = m_files->store().loudness(row.track); measured && *measured != MeasuredLoudness{})
        bytes.setMeasured(*measured);
    bytes.begin(m_files->absolute(row), row.bytes, row.bytes);
    bytes.complete(m_files->absolute(row));
    m_files->used(row.track);
}

Result<std::optional<SurveyTask>> Downloads::nextToSurvey(int version)
{
    if (!m_files)
        return std::nullopt;
    auto held = m_moving ? Result<std::optional<SurveyTask>>() : m_files->nextToSurvey(version); // it may be gone then
    if (!held || *held || !m_folders)
        return held;
    return m_folders->nextToSurvey(version);
}

Result<void> Downloads::putSurvey(const SurveyTask& task, int version, const std::optional<Measurement>& found)
{
    if (!m_files)
        return failure(ErrorKind::StoreFailed, QStringLiteral("not open"));
    const auto put = task.folder.isEmpty() || !m_folders ? m_files->store().putSurvey(task, version, found)
                                                         : m_folders->putSurvey(task, version, found);
    if (!put)
        return tl::unexpected(put.error());
    if (*put)
        Q_EMIT surveyed(task.track);
    return {};
}

void Downloads::serveArriving(TrackId track, HeldBytes& bytes)
{
    const auto entry = entryOf(track);
    if (!entry)
        return bytes.fail(entry.error());
    Fetch& fetch = *(*entry)->fetch;
    if ((*entry)->gaveUp && !fetch.isRunning())
        **entry = Entry{.fetch = std::move((*entry)->fetch), .source = (*entry)->source};
    bytes.begin(fetch.partPath(), fetch.available(), fetch.total());
    const Service& from = service((*entry)->source);
    if (from.reachable)
        return;
    // A track that is not begun is better skipped at once; one that is may get the rest within the budget.
    if (fetch.available() == 0 || from.stallOver)
        failReaders(track, from.cause);
    else if (!from.stall->isActive())
        from.stall->start(m_stallMs);
}

Result<Downloads::Entry*> Downloads::entryOf(TrackId track)
{
    if (const auto found = m_entries.find(track); found != m_entries.end())
        return &found->second;
    const auto facts = bestPlace(track);
    if (!facts)
        return tl::unexpected(facts.error());
    const Service& from = service(facts->source);
    if (!from.backend)
        return failure(from.reachable ? ErrorKind::NoPassword : from.cause.kind, QStringLiteral("no service to ask"));
    const auto place = placeFor(track, *facts, *from.backend);
    if (!place)
        return tl::unexpected(place.error());
    Entry entry{.fetch = std::make_unique<Fetch>(*from.backend, m_files->store(), *place), .source = facts->source};
    if (const auto prepared = entry.fetch->prepare(); !prepared) {
        Q_EMIT trouble(prepared.error());
        return tl::unexpected(prepared.error());
    }
    entry.most = entry.fetch->available();
    if (const Rest rested = m_resting.take(track); rested.source == entry.source) {
        entry.failures = rested.failures;
        entry.most = std::max(entry.most, rested.most);
    }
    connect(entry.fetch.get(), &Fetch::moved, this, [this, track] { moved(track); });
    connect(entry.fetch.get(), &Fetch::attemptEnded, this,
            [this, track](const std::optional<Error>& error) { ended(track, error); });
    return &m_entries.insert_or_assign(track, std::move(entry)).first->second;
}

Result<FetchPlace> Downloads::placeFor(TrackId track, const CatalogueStore::FileFacts& facts, const Backend& backend)
{
    (void)m_files->lookAtFolder(); // else what is unplugged would be made anew where it was
    const auto folder = isStandingIn() ? m_standIn->prepare() : m_files->prepareFolder();
    if (!folder) {
        if (!m_files->isAway() || isStandingIn()) // that is told once
            Q_EMIT trouble(folder.error());
        return tl::unexpected(folder.error());
    }
    FetchPlace place{track, facts, isStandingIn() ? m_standIn->folder() : m_folder};
    place.kbps = qualityOf(track, facts, backend);
    place.replaces = m_files->has(track);
    place.standsIn = isStandingIn();
    place.check = m_check.get();
    return place;
}

Result<CatalogueStore::FileFacts> Downloads::bestPlace(TrackId track) const
{
    const auto places = m_catalogue->places(track);
    if (!places)
        return tl::unexpected(places.error());
    for (const CatalogueStore::FileFacts& place : *places) {
        const auto from = m_services.find(place.source);
        if (from != m_services.end() && from->second.gives())
            return place;
    }
    return places->first();
}

SourceId Downloads::serviceFor(TrackId track) const
{
    if (const auto entry = m_entries.find(track); entry != m_entries.end())
        return entry->second.source;
    const auto place = bestPlace(track);
    return place ? place->source : SourceId{};
}

void Downloads::setWanted(const QVector<TrackId>& tracks)
{
    const QVector<TrackId> before = std::exchange(m_wanted, tracks);
    if (!m_files)
        return;
    forgetUnneeded();
    if (before != tracks)
        Q_EMIT wantedChanged();
    for (const TrackId track : tracks)
        if (!before.contains(track) && !m_entries.contains(track) && !isHere(track))
            Q_EMIT progressChanged(track, Availability::Waiting, 0.0);
    plan();
}

void Downloads::forgetUnneeded()
{
    std::erase_if(m_entries, [this](const auto& item) {
        const auto& [track, entry] = item;
        return !entry.fetch->isRunning() && !m_wanted.contains(track) && !m_readers.has(track);
    });
}

DownloadNeeds Downloads::needs()
{
    DownloadNeeds needs;
    needs.now = nowMs();
    needs.opened = m_readers.tracks();
    needs.wanted = isStandingIn() ? m_wanted.mid(0, StandIn::tracksAhead) : m_wanted;
    needs.paused = needs.now < dueAt(m_pausedUntil, needs.now) || (m_files->isAway() && !m_standIn);
    needs.onlyOpened = m_pausedByListener;
    for (const TrackId track : needs.opened + needs.wanted)
        if (isHere(track))
            needs.held.insert(track);
        else if (!service(serviceFor(track)).gives())
            needs.away.insert(track);
    for (const auto& [track, entry] : m_entries) {
        needs.notBefore.insert(track, dueAt(entry.notBefore, needs.now));
        if (entry.fetch->isRunning())
            needs.running.append(track);
    }
    return needs;
}

void Downloads::plan()
{
    if (!m_files)
        return;
    DownloadNeeds present = needs();
    std::optional<qint64> wake;
    addWishes(present, wake);
    const DownloadPlan next = planDownloads(present);
    for (const TrackId track : next.stop)
        if (const auto entry = m_entries.find(track); entry != m_entries.end())
            stop(track, *entry->second.fetch);
    for (const TrackId track : next.start)
        start(track);
    if (next.wakeAt)
        wake = wake ? std::min(*wake, *next.wakeAt) : *next.wakeAt;
    const qint64 pausedUntil = dueAt(m_pausedUntil, present.now);
    wakeAt(present.now < pausedUntil ? std::optional(pausedUntil) : wake);
}

void Downloads::tryOne(SourceId source)
{
    const Service& from = service(source);
    if (!m_files || !from.backend)
        return;
    DownloadNeeds present = needs();
    present.tryOne = true;
    if (from.lastFailed.isValid()) // it is tried even if nobody wants it any more: somebody has to find out
        present.wanted.append(from.lastFailed);
    const auto isOfAnother = [&](TrackId track) { return serviceFor(track) != source; };
    present.opened.removeIf(isOfAnother);
    present.wanted.removeIf(isOfAnother);
    present.running.removeIf(isOfAnother);
    for (const TrackId track : planDownloads(present).start)
        start(track);
}

void Downloads::start(TrackId track)
{
    const auto entry = entryOf(track);
    if (!entry) {
        if (m_wished.contains(track))
            m_resting.insert(track, {serviceFor(track), 1, 0, nowMs() + unavailableMs, true});
        failReaders(track, entry.error());
        if (verdictOf(entry.error().kind, 1) == FailureVerdict::Pause)
            return pause(entry.error());
        m_wanted.removeAll(track);
        QMetaObject::invokeMethod(this, &Downloads::plan, Qt::QueuedConnection);
        return;
    }
    (*entry)->told = false;
    (*entry)->pace.begin(nowMs(), (*entry)->fetch->available());
    (*entry)->fetch->attempt();
    showProgress(track, **entry);
}

/// Nothing that came transcoded is gone on with: who reads it has to open it again.
void Downloads::stop(TrackId track, Fetch& fetch)
{
    fetch.stop();
    if (fetch.isTranscoded())
        m_readers.letGo(track, {ErrorKind::CutShort, QStringLiteral("the line is needed by another")});
}

void Downloads::moved(TrackId track)
{
    Entry& entry = m_entries.at(track);
    const Fetch& fetch = *entry.fetch;
    entry.stands = false;
    if (fetch.available() > entry.most) {
        entry.most = fetch.available();
        entry.failures = fetch.isTranscoded() ? entry.failures : 0; // that began anew, and is not nearer to its end
    }
    const bool known = std::exchange(entry.told, true);
    m_readers.tell(track, [&](HeldBytes& bytes) {
        if (!known)
            return bytes.begin(fetch.partPath(), fetch.available(), fetch.total());
        bytes.grown(fetch.available());
    });
    showProgress(track, entry);
    hearPace(track, entry);
}

void Downloads::hearPace(TrackId track, Entry& entry)
{
    const CatalogueStore::FileFacts& facts = entry.fetch->facts();
    const double perSecond =
        facts.durationMs > 0 ? double(entry.fetch->expected()) * 1000.0 / double(facts.durationMs) : 0.0;
    const auto inTime = entry.pace.note(nowMs(), entry.fetch->available(), perSecond, m_paceMs);
    if (inTime && m_readers.has(track))
        Q_EMIT paceHeard(entry.source, *inTime);
}

void Downloads::showProgress(TrackId track, Entry& entry)
{
    if (entry.fetch->replaces())
        return; // it is here
    const qint64 total = entry.fetch->expected();
    const double part = total > 0 ? static_cast<double>(entry.fetch->available()) / static_cast<double>(total) : 0.0;
    const int percent = static_cast<int>(part * 100.0);
    if (std::exchange(entry.percent, percent) != percent)
        Q_EMIT progressChanged(track, Availability::Loading, std::min(part, 1.0));
}

void Downloads::wakeAt(const std::optional<qint64>& at)
{
    if (at)
        m_wake.start(static_cast<int>(std::clamp<qint64>(*at - nowMs(), 0, 3'600'000)));
    else
        m_wake.stop();
}

} // namespace sostenuto::sync
