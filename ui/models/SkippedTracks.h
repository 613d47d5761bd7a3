// What the queue went past because it could not play then, until it can.
#pragma once

#include <player/queue/PlayQueue.h>

#include <QObject>

#include <vector>

namespace sostenuto::player {
class Player;
}

namespace sostenuto::ui {

class Playback;

/// Pure. The keys of the `count` items before the current one, as far as they cannot play, in the order of the queue.
/// Goes round with Repeat::All.
[[nodiscard]] std::vector<std::int64_t> passedOver(const player::PlayQueue& queue, int count,
                                                   const player::PlayQueue::CanPlay& canPlay);

/// Thread: main.
class SkippedTracks : public QObject {
    Q_OBJECT

public:
    SkippedTracks(player::Player& player, const Playback& playback, QObject* parent = nullptr);

    /// Moves those that can play again behind the one that plays now, in their order.
    void playNext();
    /// They are not wanted back.
    void forget();

Q_SIGNALS:
    /// So many of them can play again; 0 = nothing is left to say: they play next, or left the queue, or two tracks
    /// passed without the listener's wanting them back.
    void backAgain(int count);

private:
    void skipped(int count);
    void look();
    void followQueue();
    void heardAnother();
    void say(int count);
    [[nodiscard]] std::vector<std::int64_t> playable() const;

    player::Player& m_player;
    const Playback& m_playback;
    std::vector<std::int64_t> m_keys; ///< in the order of skipping
    int m_said = 0;
    int m_heardSince = 0; ///< tracks that began after that was said
};

} // namespace sostenuto::ui
