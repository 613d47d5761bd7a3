// The part of Downloads that fetches what is to be kept, and lets go what is not.
#include "sync/held/Downloads.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace sostenuto::sync {

void Downloads::setWishes(const QVector<HeldWish>& wishes)
{
    m_wishes = wishes;
    m_wished.clear();
    for (const HeldWish& wish : wishes)
        m_wished.insert(wish.track);
    m_resting.removeIf([&](const QHash<TrackId, Rest>::iterator& item) { return !m_wished.contains(item.key()); });
    if (m_files)
        plan();
}

void Downloads::setPausedByListener(bool paused)
{
    if (std::exchange(m_pausedByListener, paused) != paused)
        plan();
}

bool Downloads::givesSome(const HeldWish& wish) const
{
    const auto gives = [this](SourceId source) {
        const auto found = m_services.find(source);
        return found != m_services.end() && found->second.gives();
    };
    return gives(wish.source) || std::any_of(wish.also.begin(), wish.also.end(), gives);
}

void Downloads::keepAfter(SourceId source, qint64 ms)
{
    service(source).keepsFrom = ms > 0 ? QDateTime::currentMSecsSinceEpoch() + ms : 0;
    if (m_files)
        plan();
}

/// As soon as one of the services that give it does.
qint64 Downloads::keepsFrom(const HeldWish& wish) const
{
    std::optional<qint64> first;
    const auto consider = [&](SourceId source) {
        if (const auto found = m_services.find(source); found != m_services.end() && found->second.gives())
            first = std::min(first.value_or(found->second.keepsFrom), found->second.keepsFrom);
    };
    consider(wish.source);
    for (const SourceId source : wish.also)
        consider(source);
    return first.value_or(0);
}

/// Only those that can begin now: there may be very many, and this is asked after every file.
void Downloads::addWishes(DownloadNeeds& needs, std::optional<qint64>& wakeAt)
{
    for (const TrackId track : std::as_const(needs.running))
        if (m_wished.contains(track))
            needs.kept.append(track);
    if (m_moving || m_files->isAway())
        return; // nothing is kept in what stands in
    const qsizetype enough = needs.kept.size() + downloadsAtOnce;
    for (const HeldWish& wish : std::as_const(m_wishes)) {
        if (needs.kept.size() >= enough)
            return;
        const qint64 notBefore =
            std::max({dueAt(wish.notBefore, needs.now), dueAt(m_resting.value(wish.track).notBefore, needs.now),
                      dueAt(keepsFrom(wish), needs.now)});
        if (needs.running.contains(wish.track) || !givesSome(wish))
            continue;
        if (notBefore > needs.now)
            wakeAt = wakeAt ? std::min(*wakeAt, notBefore) : notBefore;
        else if (mayBegin(wish))
            needs.kept.append(wish.track);
    }
}

/// What is here is not replaced under the hands of who plays it.
bool Downloads::mayBegin(const HeldWish& wish)
{
    if (!wish.isLower)
        return !isHere(wish.track);
    if (!isOnlyKept(wish.track))
        return false;
    const auto row = m_files->find(wish.track);
    return !row || (row->kbps > 0 && (m_quality.kept == 0 || row->kbps < m_quality.kept));
}

/// At most so many kbit/s; 0 = the original: also of a file that has no more than that.
int Downloads::qualityOf(TrackId track, const CatalogueStore::FileFacts& place, const Backend& backend)
{
    const int most = isOnlyKept(track) ? m_quality.kept : m_quality.played;
    const bool isSmall = place.bitRateKbps > 0 && place.bitRateKbps <= most;
    const bool canCome = m_check && m_check->canCheck() && backend.transcodes() && !m_onlyOriginal.contains(track);
    return isSmall || !canCome ? 0 : most;
}

bool Downloads::isOnlyKept(TrackId track)
{
    return m_wished.contains(track) && !m_wanted.contains(track) && !m_readers.has(track);
}

/// What is known of it is kept without the file.
void Downloads::rest(TrackId track)
{
    auto entry = m_entries.extract(track);
    if (entry.empty())
        return;
    const Entry& known = entry.mapped();
    m_resting.insert(track, {known.source, known.failures, known.most, known.notBefore, known.gaveUp});
    entry.mapped().fetch.release()->deleteLater(); // it may be the sender of what called us
}

void Downloads::useSoundLength(SoundLength length)
{
    m_check = std::make_unique<SoundCheck>(std::move(length));
}

Availability Downloads::notHere(TrackId track) const
{
    return m_kept.contains(track) ? Availability::Waiting : Availability::Server;
}

QSet<TrackId> Downloads::needed()
{
    const QVector<TrackId> open = m_readers.tracks();
    QSet<TrackId> needed(m_wanted.begin(), m_wanted.end());
    return needed.unite(QSet<TrackId>(open.begin(), open.end()));
}

void Downloads::setRetention(const Retention& retention)
{
    m_retention = retention;
    makeRoom();
}

void Downloads::makeRoom()
{
    if (m_files)
        wentAway(m_files->evict(m_retention, needed(), !isEveryServiceThere()));
}

void Downloads::clearPassing()
{
    if (m_files)
        wentAway(m_files->clearPassing(m_retention, needed()));
}

void Downloads::wentAway(const QVector<TrackId>& tracks)
{
    for (const TrackId track : tracks)
        Q_EMIT progressChanged(track, notHere(track), 0.0);
    if (!tracks.isEmpty())
        Q_EMIT heldChanged(tracks);
}

void Downloads::dropDamaged(TrackId track)
{
    if (!m_files)
        return;
    m_files->dropDamaged(track);
    plan();
}

bool Downloads::isEveryServiceThere() const
{
    return std::all_of(m_services.begin(), m_services.end(), [](const auto& item) { return item.second.reachable; });
}

void Downloads::lookAtFolder()
{
    if (m_files)
        (void)m_files->lookAtFolder();
}

void Downloads::useStandIn(const QString& folder)
{
    m_standIn.emplace(folder);
}

void Downloads::serveStandIn(const QString& path, HeldBytes& bytes)
{
    const qint64 length = QFileInfo(path).size();
    bytes.begin(path, length, length);
    bytes.complete(path);
}

/// What was on its way to the one folder is nothing for the other: who reads it has to open it again.
void Downloads::folderWasMoved()
{
    const bool isBack = !m_files->isAway();
    dropEntries([&](TrackId /*track*/, const Entry& entry) { return entry.fetch->standsIn() == isBack; });
    if (isBack && m_standIn)
        m_standIn->clear();
    Q_EMIT folderMoved();
    QMetaObject::invokeMethod(this, &Downloads::plan, Qt::QueuedConnection);
}

} // namespace sostenuto::sync
