#include "app/control/MediaDesk.h"

#include "app/control/Opening.h"

#include <player/engine/Player.h>
#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>
#include <ui/models/Playback.h>
#include <ui/models/QueueItemOf.h>
#include <ui/models/Services.h>

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <utility>

namespace sostenuto::app {

using player::Player;
using sync::LibraryService;
using sync::Result;
using Verb = ControlRequest::Verb;

namespace {

constexpr int rowMs = 100; ///< a row that is not read by then comes later

player::Repeat repeatOf(MediaLoop loop)
{
    switch (loop) {
    case MediaLoop::Track:
        return player::Repeat::One;
    case MediaLoop::Playlist:
        return player::Repeat::All;
    case MediaLoop::None:
        break;
    }
    return player::Repeat::Off;
}

} // namespace

MediaDesk::MediaDesk(ui::Services& services, ui::Playback& playback, RemoteControl& control, QObject* parent)
    : QObject(parent), m_services(services), m_playback(playback), m_control(control), m_heard(services, playback),
      m_details(services)
{
    m_clock.start();
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &MediaDesk::presentWhenRead);
}

MediaDesk::~MediaDesk() = default;

void MediaDesk::addSession(std::unique_ptr<MediaSession> session)
{
    const bool isFirst = m_sessions.empty();
    m_sessions.push_back(std::move(session));
    if (isFirst) {
        connectPlayer();
        connectLibrary();
        m_details.follow(m_heard.track());
        readPlaylists();
    }
    present();
}

void MediaDesk::connectPlayer()
{
    const Player* player = &m_services.player;
    connect(player, &Player::stateChanged, this, &MediaDesk::presentSoon);
    connect(player, &Player::currentChanged, this, &MediaDesk::presentSoon);
    connect(player, &Player::queueChanged, this, &MediaDesk::followQueue);
    connect(player, &Player::factsChanged, this, &MediaDesk::presentSoon); // the length
    connect(player, &Player::volumeChanged, this, &MediaDesk::presentSoon);
    connect(player, &Player::soundChanged, this, &MediaDesk::presentSoon);
    connect(player, &Player::sought, this, [this] { m_sought = true; }); // the position comes next
    connect(player, &Player::positionChanged, this, [this] {
        if (!m_soon.isActive())
            lookAtPosition();
    });
    connect(&m_playback, &ui::Playback::playableChanged, this, &MediaDesk::presentSoon);
    connect(&m_heard, &ui::HeardTrack::changed, this, [this] {
        m_details.follow(m_heard.track());
        m_soon.start(0); // what was waited for
    });
    connect(&m_details, &HeardDetails::changed, this, [this] { m_soon.start(0); });
}

void MediaDesk::connectLibrary()
{
    const LibraryService* library = &m_services.library;
    connect(library, &LibraryService::playlistsChanged, this, &MediaDesk::readPlaylists);
    connect(library, &LibraryService::catalogueChanged, this, &MediaDesk::readPlaylists);
    connect(library, &LibraryService::catalogueChanged, &m_details, &HeardDetails::readAgain);
}

// --- telling ---------------------------------------------------------------------------------------------------------

void MediaDesk::presentSoon()
{
    if (!m_soon.isActive())
        m_soon.start(0);
}

bool MediaDesk::isHeardRead() const
{
    const auto current = m_services.player.queue().current();
    return !current || (m_heard.track() && m_heard.track()->id.value == current->track && m_details.isRead());
}

void MediaDesk::presentWhenRead()
{
    if (!isHeardRead() && !std::exchange(m_waited, true))
        return m_soon.start(rowMs);
    m_waited = false;
    present();
}

void MediaDesk::present()
{
    if (m_sessions.empty())
        return;
    const Player& player = m_services.player;
    MediaScene scene{player.queue()};
    scene.canPlay = [this](const player::QueueItem& item) { return m_playback.canPlayQueued(item.track); };
    scene.state = player.state();
    scene.durationMs = player.durationMs();
    scene.volume = player.volume();
    scene.muted = player.muted();
    scene.speed = player.sound().speed;
    scene.heard = m_heard.track();
    scene.coverFile = m_details.coverFile();
    scene.albumArtist = m_details.albumArtist();
    scene.file = m_details.file();
    scene.playlists = mediaPlaylists(m_playlists, m_smart);
    scene.activePlaylist = m_active;
    const MediaState state = mediaState(scene);
    for (const auto& session : m_sessions)
        session->present(state);
    lookAtPosition();
}

void MediaDesk::lookAtPosition()
{
    if (m_sessions.empty())
        return;
    const Player& player = m_services.player;
    const auto current = player.queue().current();
    PositionBelief::Moment now;
    now.clockMs = m_clock.elapsed();
    now.positionMs = player.positionMs();
    now.key = current ? current->key : 0;
    now.status = mediaStatus(player.state());
    now.speed = player.sound().speed;
    if (m_belief.isBroken(now, std::exchange(m_sought, false))) {
        for (const auto& session : m_sessions)
            session->jumpedTo(now.positionMs);
    }
}

void MediaDesk::readPlaylists()
{
    sync::whenDone(m_services.library.playlists(), this, [this](const Result<QVector<sync::Playlist>>& lists) {
        m_playlists = lists.value_or(m_playlists);
        presentSoon();
    });
    sync::whenDone(m_services.library.smartPlaylists(), this,
                   [this](const Result<QVector<sync::SmartPlaylist>>& lists) {
                       m_smart = lists.value_or(m_smart);
                       presentSoon();
                   });
}

/// A playlist is the active one as long as the queue has something of it.
void MediaDesk::followQueue()
{
    const player::PlayQueue& queue = m_services.player.queue();
    if (!m_active.isEmpty() && std::none_of(m_activeKeys.begin(), m_activeKeys.end(),
                                            [&](qint64 key) { return queue.indexOf(key).has_value(); }))
        m_active.clear();
    presentSoon();
}

// --- doing -----------------------------------------------------------------------------------------------------------

qint64 MediaDesk::positionMs() const
{
    return m_services.player.positionMs();
}

void MediaDesk::carryOut(Verb verb)
{
    ControlRequest request;
    request.verb = verb;
    m_control.carryOut(request, [](const ControlReply&) {});
}

void MediaDesk::play()
{
    carryOut(Verb::Play);
}

void MediaDesk::pause()
{
    carryOut(Verb::Pause);
}

void MediaDesk::playPause()
{
    carryOut(Verb::Toggle);
}

void MediaDesk::stop()
{
    carryOut(Verb::Stop);
}

void MediaDesk::next()
{
    carryOut(Verb::Next);
}

void MediaDesk::previous()
{
    carryOut(Verb::Previous);
}

void MediaDesk::raise()
{
    carryOut(Verb::Show);
}

void MediaDesk::quit()
{
    carryOut(Verb::Quit);
}

void MediaDesk::seekTo(qint64 ms)
{
    m_services.player.seek(std::clamp<qint64>(ms, 0, m_services.player.durationMs()));
}

void MediaDesk::setVolume(double volume)
{
    if (!std::isfinite(volume))
        return;
    m_services.player.setVolume(std::clamp(volume, 0.0, 1.0));
    if (volume > 0)
        m_services.player.setMuted(false); // as the window's slider does
}

void MediaDesk::setSpeed(double speed)
{
    player::SoundSettings sound = m_services.player.sound();
    sound.speed = speed;
    m_services.player.setSound(sound);
}

void MediaDesk::setLoop(MediaLoop loop)
{
    m_services.player.setRepeat(repeatOf(loop));
}

void MediaDesk::setShuffled(bool on)
{
    m_services.player.setShuffled(on);
}

void MediaDesk::setLoved(bool loved)
{
    ControlRequest request;
    request.verb = Verb::Love;
    request.turn = loved ? ControlRequest::Turn::On : ControlRequest::Turn::Off;
    m_control.carryOut(request, [](const ControlReply&) {});
}

void MediaDesk::open(const QString& address)
{
    ControlRequest request;
    request.verb = Verb::Open;
    request.what = QStringList{address};
    m_control.carryOut(request, [](const ControlReply&) {});
}

void MediaDesk::add(const QString& address, qint64 after, bool playIt)
{
    new Opening(
        m_services, {address},
        [this, after, playIt](const Opening::Found& found) {
            if (!found.tracks.isEmpty())
                put(found.tracks, after, playIt);
        },
        this);
}

void MediaDesk::put(const QVector<sync::Track>& tracks, qint64 after, bool playIt)
{
    std::vector<player::QueueItem> items;
    for (const sync::Track& track : tracks)
        items.push_back(ui::queueItemOf(track));
    Player& player = m_services.player;
    const auto place = player.queue().indexOf(after);
    player.insertAt(after == 0 ? 0 : place ? *place + 1 : player.queue().items().size(), items);
    if (playIt)
        player.jumpTo(items.front().key);
}

void MediaDesk::remove(qint64 key)
{
    m_services.player.removeFromQueue(key);
}

void MediaDesk::goTo(qint64 key)
{
    m_services.player.jumpTo(key);
}

void MediaDesk::describe(const QVector<qint64>& keys, const Take& take)
{
    const player::PlayQueue& queue = m_services.player.queue();
    std::vector<player::QueueItem> items;
    QVector<sync::TrackId> ids;
    for (const qint64 key : keys) {
        if (const auto place = queue.indexOf(key)) {
            items.push_back(queue.items()[*place]);
            ids.append(sync::TrackId{items.back().track});
        }
    }
    sync::whenDone(m_services.library.tracks(ids), this, [this, items, take](const Result<QVector<sync::Track>>& rows) {
        tellOf(items, rows.value_or(QVector<sync::Track>()), take);
    });
}

/// The file is told of what is heard only: it would be a question for each of hundreds.
void MediaDesk::tellOf(const std::vector<player::QueueItem>& items, const QVector<sync::Track>& rows, const Take& take)
{
    QHash<qint64, sync::Track> known;
    QSet<sync::AlbumId> albums;
    for (const sync::Track& row : rows) {
        known.insert(row.id.value, row);
        albums.insert(row.albumId);
    }
    const auto tell = [this, items, known, take](const Result<QVector<sync::Album>>& found) {
        QHash<sync::AlbumId, QString> artists;
        for (const sync::Album& album : found.value_or(QVector<sync::Album>()))
            artists.insert(album.id, album.artist);
        QVector<MediaTrack> tracks;
        for (const player::QueueItem& item : items) {
            const sync::Track row = known.value(item.track);
            MediaTrack track = mediaTrack(item, row);
            track.albumArtist = artists.value(row.albumId);
            if (!row.coverKey.isEmpty() && row.coverKey == m_details.coverKey())
                track.artFile = m_details.coverFile();
            if (m_heard.track() && m_heard.track()->id == row.id)
                track.file = m_details.file();
            tracks.append(track);
        }
        take(tracks);
    };
    sync::whenDone(m_services.library.albums(albums.values()), this, tell);
}

void MediaDesk::activate(const QString& playlist)
{
    const MeantPlaylist meant = meantPlaylist(playlist);
    const auto begin = [this, playlist](const QVector<sync::Track>& tracks) { takeActive(playlist, tracks); };
    if (meant.playlist.isValid()) {
        sync::whenDone(m_services.library.playlistEntries(meant.playlist), this,
                       [begin](const Result<QVector<sync::PlaylistEntry>>& entries) {
                           QVector<sync::Track> tracks;
                           for (const sync::PlaylistEntry& entry : entries.value_or(QVector<sync::PlaylistEntry>()))
                               tracks.append(entry.track);
                           begin(tracks);
                       });
        return;
    }
    const auto list = std::find_if(m_smart.begin(), m_smart.end(),
                                   [&](const sync::SmartPlaylist& one) { return one.id == meant.smart; });
    if (list == m_smart.end())
        return;
    sync::whenDone(m_services.library.trackIds(queryOf(*list)), this,
                   [this, begin](const Result<QVector<sync::TrackId>>& ids) {
                       sync::whenDone(m_services.library.tracks(ids.value_or(QVector<sync::TrackId>())), this,
                                      [begin](const Result<QVector<sync::Track>>& rows) {
                                          begin(rows.value_or(QVector<sync::Track>()));
                                      });
                   });
}

/// From the first one that can play, as a click on the playlist's play button.
void MediaDesk::takeActive(const QString& playlist, const QVector<sync::Track>& tracks)
{
    const auto first = std::find_if(tracks.begin(), tracks.end(),
                                    [this](const sync::Track& track) { return m_playback.canPlay(track); });
    if (first == tracks.end())
        return;
    m_active.clear();
    m_playback.play(tracks, int(first - tracks.begin()));
    m_active = playlist;
    m_activeKeys.clear();
    for (const player::QueueItem& item : m_services.player.queue().items())
        m_activeKeys.append(item.key);
    presentSoon();
}

} // namespace sostenuto::app
