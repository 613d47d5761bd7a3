// Runs the feed on a thread of its own.
//
// One of the four places in the product that hold thread primitives (the others: the PCM ring, the held bytes,
// the radio's).
#pragma once

#include "player/decode/Feed.h"

#include <QElapsedTimer>
#include <QObject>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <variant>

namespace sostenuto::player {

/// Thread: lives on main. Commands return at once: a read that waits is ended. The signals are emitted on main, in the
/// order in which things happened. The thread starts with the first start().
class DecodeThread : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it; `open` is called on the decode thread.
    DecodeThread(StreamOpener open, Renderer& renderer, QObject* parent = nullptr);
    ~DecodeThread() override;

    /// Drops everything and begins with this.
    void start(const PlayRequest& request, const StreamShape& shape);
    /// What follows the request with the serial `after`.
    void setNext(std::int64_t after, const std::optional<PlayRequest>& next);
    void halt();

    enum class Pace {
        Resting,  ///< nothing is taken from the ring
        RealTime, ///< the ring empties as the clock runs
        Fast,     ///< the ring empties as fast as it is filled
    };
    void setPace(Pace pace);

    /// To be called now and then while sound is wanted and none comes: a read that has brought next to nothing for
    /// `patienceMs` is given up, as if its bytes had failed. Between such times: forgetPatience().
    void watchReads(int patienceMs);
    void forgetPatience();

Q_SIGNALS:
    void began(const sostenuto::player::TrackBegan& track);
    void finished(const sostenuto::player::TrackFinished& track);
    void unheard(const sostenuto::player::TrackUnheard& track);
    void parted(const sostenuto::player::TrackParted& track);

    /// From the decode thread: something is in m_told. A wake-up without a value.
    void toldSomething();

private:
    class Watched;
    using Command = std::function<void(Feed&)>;
    using News = std::variant<TrackBegan, TrackFinished, TrackUnheard, TrackParted>;

    void tell(const News& news);
    void deliver();
    void post(Command command, bool cancelling);
    const ByteStream* setWaiting(bool waiting, std::int64_t bytes);
    void run();
    [[nodiscard]] bool wasGivenUp(std::int64_t serial);
    std::unique_ptr<ByteStream> openWatched(const PlayRequest& request);
    void rest(std::unique_lock<std::mutex>& lock, Feed::Step step);
    [[nodiscard]] int restMs(Feed::Step step) const;

    StreamOpener m_open;
    Renderer& m_renderer;
    Feed m_feed; ///< decode thread's

    std::mutex m_mutex; ///< guards all below but m_thread
    std::condition_variable m_called;
    std::deque<Command> m_commands;
    std::deque<News> m_told;
    Pace m_pace = Pace::Resting;
    bool m_woken = false;
    bool m_quit = false;
    int m_cancelling = 0;            ///< commands waiting that make present reads pointless
    ByteStream* m_reading = nullptr; ///< what the feed reads from, if anything
    std::int64_t m_readingSerial = 0;
    bool m_readingBegan = false;
    bool m_waitsForBytes = false;          ///< inside a read
    std::int64_t m_bytesRead = 0;          ///< ever
    const ByteStream* m_givenUp = nullptr; ///< its aborted read counts as failed
    std::int64_t m_startSerial = 0;

    std::thread m_thread;

    // Main thread.
    QElapsedTimer m_watched; ///< since the read that is watched last brought something
    std::int64_t m_bytesSeen = 0;
};

} // namespace sostenuto::player
