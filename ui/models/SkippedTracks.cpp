#include "ui/models/SkippedTracks.h"

#include "ui/models/Playback.h"

#include <player/engine/Player.h>

#include <algorithm>
#include <utility>

namespace sostenuto::ui {

using player::Player;
using player::PlayQueue;
using player::QueueItem;

namespace {

constexpr int tracksToDecide = 2;

} // namespace

std::vector<std::int64_t> passedOver(const PlayQueue& queue, int count, const PlayQueue::CanPlay& canPlay)
{
    std::vector<std::int64_t> keys;
    const auto current = queue.currentIndex();
    if (!current)
        return keys;
    const auto& items = queue.items();
    const std::size_t before = queue.repeat() == player::Repeat::All ? items.size() - 1 : *current;
    for (std::size_t step = std::min(before, static_cast<std::size_t>(std::max(count, 0))); step > 0; --step) {
        const QueueItem& item = items[(*current + items.size() - step) % items.size()];
        if (!canPlay(item))
            keys.push_back(item.key);
    }
    return keys;
}

SkippedTracks::SkippedTracks(Player& player, const Playback& playback, QObject* parent)
    : QObject(parent), m_player(player), m_playback(playback)
{
    connect(&player, &Player::itemsSkipped, this, &SkippedTracks::skipped);
    connect(&player, &Player::queueChanged, this, &SkippedTracks::followQueue);
    connect(&player, &Player::currentChanged, this, &SkippedTracks::heardAnother);
    connect(&playback, &Playback::playableChanged, this, &SkippedTracks::look);
}

void SkippedTracks::skipped(int count)
{
    const auto canPlay = [this](const QueueItem& item) { return m_playback.canPlayQueued(item.track); };
    for (const std::int64_t key : passedOver(m_player.queue(), count, canPlay))
        if (std::find(m_keys.begin(), m_keys.end(), key) == m_keys.end())
            m_keys.push_back(key);
}

std::vector<std::int64_t> SkippedTracks::playable() const
{
    const auto& items = m_player.queue().items();
    std::vector<std::int64_t> keys;
    for (const std::int64_t key : m_keys)
        if (const auto at = m_player.queue().indexOf(key); at && m_playback.canPlayQueued(items[*at].track))
            keys.push_back(key);
    return keys;
}

void SkippedTracks::look()
{
    m_heardSince = 0;
    say(static_cast<int>(playable().size()));
}

void SkippedTracks::followQueue()
{
    const auto isGone = [this](std::int64_t key) { return !m_player.queue().indexOf(key); };
    if (std::erase_if(m_keys, isGone) > 0 && m_said > 0)
        say(static_cast<int>(playable().size()));
}

void SkippedTracks::heardAnother()
{
    if (m_said == 0 || ++m_heardSince < tracksToDecide)
        return;
    forget();
}

void SkippedTracks::forget()
{
    m_keys.clear();
    say(0);
}

void SkippedTracks::playNext()
{
    const std::vector<std::int64_t> keys = playable();
    forget();
    std::int64_t before = m_player.queue().current().value_or(QueueItem{}).key;
    for (const std::int64_t key : keys) {
        const auto from = m_player.queue().indexOf(key);
        const auto after = m_player.queue().indexOf(before);
        if (!from || !after || key == before)
            continue;
        m_player.moveInQueue(*from, *from < *after ? *after : *after + 1);
        before = key;
    }
}

void SkippedTracks::say(int count)
{
    if (std::exchange(m_said, count) != count)
        Q_EMIT backAgain(count);
}

} // namespace sostenuto::ui
