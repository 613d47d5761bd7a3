// Runs the feed on a thread of its own.
//
// One of the three places in the product that hold thread primitives (the others: the PCM ring, the held bytes).
#pragma once

#include "player/decode/Feed.h"

#include <QObject>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace sostenuto::player {

/// Thread: lives on main. Commands return at once: a read that waits is ended. The signals are emitted on the decode
/// thread, so that receivers on main get them queued. The thread starts with the first start().
class DecodeThread : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it; `open` is called on the decode thread.
    DecodeThread(StreamOpener open, Renderer& renderer, QObject* parent = nullptr);
    ~DecodeThread() override;

    /// Drops everything and begins with this; `outputRate` 0: that of the track.
    void start(const PlayRequest& request, int outputRate);
    /// What follows the request with the serial `after`.
    void setNext(std::int64_t after, const std::optional<PlayRequest>& next);
    void halt();

    enum class Pace {
        Resting,  ///< nothing is taken from the ring
        RealTime, ///< the ring empties as the clock runs
        Fast,     ///< the ring empties as fast as it is filled
    };
    void setPace(Pace pace);

Q_SIGNALS:
    void began(const sostenuto::player::TrackBegan& track);
    void finished(const sostenuto::player::TrackFinished& track);
    void unheard(const sostenuto::player::TrackUnheard& track);

private:
    class Watched;
    using Command = std::function<void(Feed&)>;

    void post(Command command, bool cancelling);
    void run();
    std::unique_ptr<ByteStream> openWatched(const PlayRequest& request);
    void rest(std::unique_lock<std::mutex>& lock, Feed::Step step);
    [[nodiscard]] int restMs(Feed::Step step) const;

    StreamOpener m_open;
    Renderer& m_renderer;
    Feed m_feed; ///< decode thread's

    std::mutex m_mutex; ///< guards all below but m_thread
    std::condition_variable m_called;
    std::deque<Command> m_commands;
    Pace m_pace = Pace::Resting;
    bool m_woken = false;
    bool m_quit = false;
    int m_cancelling = 0;            ///< commands waiting that make present reads pointless
    ByteStream* m_reading = nullptr; ///< what the feed reads from, if anything
    std::int64_t m_readingSerial = 0;
    bool m_readingBegan = false;
    std::int64_t m_startSerial = 0;

    std::thread m_thread;
};

} // namespace sostenuto::player
