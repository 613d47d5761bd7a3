#include "ui/models/Playback.h"

#include "ui/models/QueueItemOf.h"
#include "ui/models/QueueSteps.h"
#include "ui/models/Services.h"

#include <player/engine/Player.h>
#include <sync/model/WhenDone.h>
#include <sync/service/HeldService.h>
#include <sync/service/LibraryService.h>
#include <sync/service/StatusService.h>

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace sostenuto::ui {

using player::QueueItem;
using sync::Availability;
using sync::SourceId;
using sync::Track;
using sync::TrackId;

namespace {

std::vector<QueueItem> itemsOf(const QVector<Track>& tracks)
{
    std::vector<QueueItem> items;
    items.reserve(size_t(tracks.size()));
    for (const Track& track : tracks)
        items.push_back(queueItemOf(track));
    return items;
}

} // namespace

Playback::Playback(Services& services, QObject* parent) : QObject(parent), m_services(services)
{
    m_reachable = reachableServices();
    player::Player& player = services.player;
    player.setCanPlay([this](const QueueItem& item) { return canPlayQueued(item.track); });
    connect(&player, &player::Player::currentChanged, this, &Playback::currentChanged);
    connect(&player, &player::Player::stateChanged, this, &Playback::currentChanged);
    connect(&player, &player::Player::queueChanged, this, &Playback::followQueue);
    connect(&services.status, &sync::StatusService::stateChanged, this, &Playback::followService);
    connect(&services.held, &sync::HeldService::progressChanged, this,
            [this](TrackId track, Availability availability, double) { noteAvailability(track, availability); });
    connect(&services.library, &sync::LibraryService::tracksChanged, this, [this](const QVector<TrackId>& ids) {
        QVector<TrackId> queued;
        std::copy_if(ids.begin(), ids.end(), std::back_inserter(queued),
                     [this](TrackId id) { return m_places.contains(id); });
        reread(queued);
    });
    followQueue();
}

Playback::~Playback()
{
    m_services.player.setCanPlay({}); // the player outlives the window
}

void Playback::play(const QVector<Track>& tracks, int start)
{
    if (start < 0 || start >= tracks.size())
        return;
    ++m_question; // rows that are still being read for an earlier wish come too late
    if (!canPlay(tracks[start])) {
        Q_EMIT refused(tracks[start]);
        return;
    }
    remember(tracks);
    m_services.player.playItems(itemsOf(tracks), size_t(start));
}

void Playback::playIds(const QVector<TrackId>& ids, int start)
{
    if (start < 0 || start >= ids.size())
        return;
    withRows(ids, [this, wanted = ids[start]](const QVector<Track>& rows) {
        const auto it = std::find_if(rows.begin(), rows.end(), [&](const Track& row) { return row.id == wanted; });
        if (it != rows.end())
            play(rows, int(it - rows.begin()));
    });
}

void Playback::goOn(const QVector<TrackId>& ids, int place, qint64 positionMs)
{
    if (place < 0 || place >= ids.size())
        return;
    withRows(ids, [this, ids, place, positionMs](const QVector<Track>& rows) {
        // Unknown ids are left out: the row of that place is as much nearer to the front.
        int start = std::min(place, int(rows.size()) - 1);
        while (start > 0 && rows[start].id != ids[place])
            --start;
        if (start < 0)
            return;
        const int left = start;
        while (start < rows.size() && !canPlay(rows[start]))
            ++start;
        if (start == rows.size()) {
            Q_EMIT refused(rows[left]);
            return;
        }
        const bool isThere = rows[start].id == ids[place];
        remember(rows);
        m_services.player.setShuffled(false);
        m_services.player.restore(itemsOf(rows), size_t(start), isThere ? positionMs : 0);
        m_services.player.play();
    });
}

void Playback::shufflePlay(const QVector<TrackId>& ids)
{
    withRows(ids, [this](const QVector<Track>& rows) {
        QVector<int> playable;
        for (int i = 0; i < rows.size(); ++i) {
            if (canPlay(rows[i]))
                playable.append(i);
        }
        if (rows.isEmpty())
            return;
        if (playable.isEmpty()) {
            Q_EMIT refused(rows.first());
            return;
        }
        m_services.player.setShuffled(true);
        play(rows, playable[QRandomGenerator::global()->bounded(int(playable.size()))]);
    });
}

void Playback::playNext(const QVector<TrackId>& ids, Queued done)
{
    put(
        ids, [this](const std::vector<QueueItem>& items) { m_services.player.insertNext(items); }, std::move(done));
}

void Playback::addToQueue(const QVector<TrackId>& ids, Queued done)
{
    put(
        ids, [this](const std::vector<QueueItem>& items) { m_services.player.append(items); }, std::move(done));
}

void Playback::putBefore(qint64 key, const QVector<TrackId>& ids, Queued done)
{
    const auto insert = [this, key](const std::vector<QueueItem>& items) {
        const auto place = m_services.player.queue().indexOf(key);
        if (place)
            m_services.player.insertAt(*place, items);
        else
            m_services.player.append(items);
    };
    put(ids, insert, std::move(done));
}

void Playback::put(const QVector<TrackId>& ids, const PutItems& put, Queued done)
{
    sync::whenDone(m_services.library.tracks(ids), this,
                   [this, put, done = std::move(done)](const sync::Result<QVector<Track>>& rows) {
                       if (!rows || rows->isEmpty())
                           return;
                       remember(*rows);
                       const UndoStep step = changeQueue(m_services.player, [&put, &rows] { put(itemsOf(*rows)); });
                       if (done)
                           done(step);
                   });
}

TrackId Playback::currentTrack() const
{
    const auto current = m_services.player.queue().current();
    return current ? TrackId{current->track} : TrackId{};
}

bool Playback::isPlaying() const
{
    return m_services.player.state() == player::PlayState::Playing;
}

bool Playback::canPlay(const Track& track) const
{
    return canPlay(Places{track.availability, track.source, track.alsoAt});
}

bool Playback::canPlay(const Places& places) const
{
    return sync::isHere(places.availability) || places.availability == Availability::Live ||
           canFetch(places.source, places.alsoAt);
}

bool Playback::canFetch(SourceId source, const QVector<SourceId>& alsoAt) const
{
    return m_services.status.reaches(source, alsoAt);
}

Availability Playback::availabilityOf(TrackId track) const
{
    return m_places.value(track).availability;
}

void Playback::withRows(const QVector<TrackId>& ids, TakeRows take)
{
    const int question = ++m_question;
    sync::whenDone(m_services.library.tracks(ids), this,
                   [this, question, take = std::move(take)](const sync::Result<QVector<Track>>& rows) {
                       if (rows && question == m_question)
                           take(*rows);
                   });
}

void Playback::remember(const QVector<Track>& tracks)
{
    for (const Track& track : tracks)
        m_places.insert(track.id, {track.availability, track.source, track.alsoAt});
}

void Playback::noteAvailability(TrackId track, Availability availability)
{
    const auto it = m_places.find(track);
    if (it == m_places.end() || it->availability == availability)
        return;
    const bool could = canPlay(*it);
    it->availability = availability;
    if (!could && canPlay(*it))
        m_services.player.retry();
}

void Playback::notePlaces(const Track& track)
{
    if (const auto it = m_places.find(track.id); it != m_places.end()) {
        it->source = track.source;
        it->alsoAt = track.alsoAt;
    }
    noteAvailability(track.id, track.availability);
}

/// Learns what it does not know of the queue (restored after a start) and forgets what left it.
void Playback::followQueue()
{
    QHash<TrackId, Places> queued;
    QVector<TrackId> unknown;
    for (const QueueItem& item : m_services.player.queue().items()) {
        const TrackId id{item.track};
        const auto known = m_places.constFind(id);
        if (known != m_places.cend())
            queued.insert(id, *known);
        else if (!queued.contains(id)) {
            queued.insert(id, Places{});
            unknown.append(id);
        }
    }
    m_places = queued;
    reread(unknown);
}

void Playback::reread(const QVector<TrackId>& ids)
{
    if (ids.isEmpty())
        return;
    sync::whenDone(m_services.library.tracks(ids), this, [this](const sync::Result<QVector<Track>>& rows) {
        for (const Track& row : rows.value_or(QVector<Track>{}))
            notePlaces(row);
    });
}

void Playback::followService()
{
    const QVector<SourceId> before = std::exchange(m_reachable, reachableServices());
    if (before == m_reachable)
        return;
    Q_EMIT playableChanged();
    const bool isBack =
        std::any_of(m_reachable.begin(), m_reachable.end(), [&](SourceId source) { return !before.contains(source); });
    if (isBack)
        m_services.player.retry();
}

QVector<SourceId> Playback::reachableServices() const
{
    QVector<SourceId> reachable;
    for (const sync::ServiceState& state : m_services.status.states())
        if (state.reachable)
            reachable.append(state.source);
    return reachable;
}

} // namespace sostenuto::ui
