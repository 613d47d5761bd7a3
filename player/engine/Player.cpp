#include "player/engine/PlayerParts.h"

#include <QRandomGenerator>

#include <algorithm>

namespace sostenuto::player {

namespace {

constexpr qint64 BackToStartMs = 3000;

std::uint64_t seed()
{
    return QRandomGenerator::global()->generate64();
}

} // namespace

Player::Player(PlayerOptions options, QObject* parent)
    : QObject(parent), m_parts(std::make_unique<Parts>(std::move(options)))
{
    const Playback* playback = &m_parts->playback;
    connect(playback, &Playback::stateChanged, this, &Player::stateChanged);
    connect(playback, &Playback::currentChanged, this, &Player::currentChanged);
    connect(playback, &Playback::positionChanged, this, &Player::positionChanged);
    connect(playback, &Playback::sought, this, &Player::sought);
    connect(playback, &Playback::factsChanged, this, &Player::factsChanged);
    connect(playback, &Playback::playEnded, this, &Player::playEnded);
    connect(playback, &Playback::trackFailed, this, &Player::trackFailed);
    connect(playback, &Playback::itemsSkipped, this, &Player::itemsSkipped);
    connect(playback, &Playback::ranDry, this, &Player::ranDry);
    connect(playback, &Playback::deviceAvailable, this, &Player::deviceAvailable);
    connectSound();
}

Player::~Player()
{
    m_parts->playback.stop();
}

const PlayQueue& Player::queue() const
{
    return m_parts->queue;
}

PlayState Player::state() const
{
    return m_parts->playback.state();
}

qint64 Player::positionMs() const
{
    return m_parts->playback.positionMs();
}

qint64 Player::durationMs() const
{
    return m_parts->playback.durationMs();
}

double Player::volume() const
{
    return m_parts->volume;
}

bool Player::muted() const
{
    return m_parts->muted;
}

StreamFacts Player::facts() const
{
    return m_parts->playback.facts();
}

void Player::setCanPlay(PlayQueue::CanPlay canPlay)
{
    m_parts->playback.setCanPlay(std::move(canPlay));
}

void Player::retry()
{
    m_parts->playback.retry();
}

QueueItem Player::makeItem(std::int64_t track, std::int64_t durationMs)
{
    static std::int64_t lastKey = 0;
    QueueItem item;
    item.key = ++lastKey;
    item.track = track;
    item.durationMs = durationMs;
    return item;
}

void Player::playItems(const std::vector<QueueItem>& items, std::size_t start)
{
    restore(items, start, 0);
    play();
}

void Player::restore(const std::vector<QueueItem>& items, std::size_t current, qint64 positionMs)
{
    m_parts->playback.stop();
    m_parts->queue.set(items, current, seed());
    Q_EMIT queueChanged();
    if (const auto index = m_parts->queue.currentIndex())
        m_parts->playback.select(*index, positionMs);
    else
        Q_EMIT currentChanged();
}

void Player::append(const std::vector<QueueItem>& items)
{
    m_parts->playback.update();
    m_parts->queue.append(items);
    m_parts->playback.queueEdited();
    Q_EMIT queueChanged();
}

void Player::insertNext(const std::vector<QueueItem>& items)
{
    m_parts->playback.update();
    m_parts->queue.insertNext(items);
    m_parts->playback.queueEdited();
    Q_EMIT queueChanged();
}

void Player::insertAt(std::size_t place, const std::vector<QueueItem>& items)
{
    m_parts->playback.update();
    m_parts->queue.insertAt(place, items);
    m_parts->playback.queueEdited();
    Q_EMIT queueChanged();
}

void Player::removeFromQueue(std::int64_t key)
{
    Playback& playback = m_parts->playback;
    PlayQueue& queue = m_parts->queue;
    playback.update();
    const auto current = queue.current();
    const bool removesCurrent = current && current->key == key;
    const bool wasLast = removesCurrent && *queue.currentIndex() + 1 == queue.items().size();
    if (wasLast)
        playback.stop();
    queue.remove(key);
    if (removesCurrent && queue.current())
        playback.select(*queue.currentIndex(), 0);
    else
        playback.queueEdited();
    Q_EMIT queueChanged();
    if (removesCurrent && queue.isEmpty())
        Q_EMIT currentChanged();
}

void Player::moveInQueue(std::size_t from, std::size_t to)
{
    m_parts->playback.update();
    m_parts->queue.move(from, to);
    m_parts->playback.queueEdited();
    Q_EMIT queueChanged();
}

void Player::clearQueue()
{
    m_parts->playback.stop();
    m_parts->queue.clear();
    Q_EMIT queueChanged();
    Q_EMIT currentChanged();
}

void Player::jumpTo(std::int64_t key)
{
    Playback& playback = m_parts->playback;
    playback.update();
    const auto index = m_parts->queue.indexOf(key);
    if (!index)
        return;
    playback.select(*index, 0);
    playback.play();
}

void Player::play()
{
    m_parts->playback.play();
}

void Player::pause()
{
    m_parts->playback.pause();
}

void Player::togglePlay()
{
    const bool sounding = state() == PlayState::Playing || state() == PlayState::Waiting;
    sounding ? pause() : play();
}

void Player::stop()
{
    m_parts->playback.stop();
}

void Player::next()
{
    m_parts->playback.step(Step::Skip);
}

void Player::previous()
{
    if (positionMs() > BackToStartMs)
        seek(0);
    else
        m_parts->playback.step(Step::Back);
}

void Player::seek(qint64 ms)
{
    m_parts->playback.seek(ms);
}

void Player::setVolume(double volume)
{
    m_parts->volume = std::clamp(volume, 0.0, 1.0);
    m_parts->applyVolume();
    Q_EMIT volumeChanged();
    updatePath();
}

void Player::setMuted(bool muted)
{
    m_parts->muted = muted;
    m_parts->applyVolume();
    Q_EMIT volumeChanged();
    updatePath();
}

void Player::setShuffled(bool on)
{
    m_parts->playback.update();
    m_parts->queue.setShuffled(on, seed());
    m_parts->playback.queueEdited();
    Q_EMIT queueChanged();
}

void Player::setRepeat(Repeat repeat)
{
    m_parts->playback.update();
    m_parts->queue.setRepeat(repeat);
    m_parts->playback.queueEdited();
    Q_EMIT queueChanged();
}

} // namespace sostenuto::player
