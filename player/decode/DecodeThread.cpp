#include "player/decode/DecodeThread.h"

#include <algorithm>
#include <chrono>

namespace sostenuto::player {

namespace {

constexpr int ShortestRestMs = 5;
constexpr int FastRestMs = 1;
constexpr int Forever = -1;
constexpr std::int64_t EnoughBytes = 4096; ///< fewer in all the patience there is are none

} // namespace

/// Keeps the thread informed about which stream may have to be aborted.
class DecodeThread::Watched final : public ByteStream {
public:
    Watched(DecodeThread& thread, std::unique_ptr<ByteStream> bytes) : m_thread(thread), m_bytes(std::move(bytes)) {}
    ~Watched() override
    {
        const std::lock_guard lock(m_thread.m_mutex);
        if (m_thread.m_reading == m_bytes.get())
            m_thread.m_reading = nullptr;
    }

    Read read(std::byte* into, std::int64_t atMost) override
    {
        m_thread.setWaiting(true, 0);
        Read read = m_bytes->read(into, atMost);
        const bool givenUp = m_thread.setWaiting(false, read.bytes) == m_bytes.get();
        if (read.status == Status::Aborted && givenUp)
            read.status = Status::Failed;
        return read;
    }
    bool seek(std::int64_t position) override { return m_bytes->seek(position); }
    std::optional<std::int64_t> size() override
    {
        m_thread.setWaiting(true, 0);
        const auto size = m_bytes->size();
        m_thread.setWaiting(false, 0);
        return size;
    }
    bool complete() override { return m_bytes->complete(); }
    bool endless() override { return m_bytes->endless(); }
    std::optional<Loudness> measured() override { return m_bytes->measured(); }
    std::optional<FilePart> part() override { return m_bytes->part(); }
    void abort() override { m_bytes->abort(); }

private:
    DecodeThread& m_thread;
    std::unique_ptr<ByteStream> m_bytes;
};

DecodeThread::DecodeThread(StreamOpener open, Renderer& renderer, QObject* parent)
    : QObject(parent), m_open(std::move(open)), m_renderer(renderer),
      m_feed([this](const PlayRequest& request) { return openWatched(request); }, renderer,
             {[this](const TrackBegan& track) { tell(track); }, [this](const TrackFinished& track) { tell(track); },
              [this](const TrackUnheard& track) { tell(track); }, [this](const TrackParted& track) { tell(track); }})
{
    connect(this, &DecodeThread::toldSomething, this, &DecodeThread::deliver, Qt::QueuedConnection);
}

DecodeThread::~DecodeThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_quit = true;
        if (m_reading)
            m_reading->abort();
    }
    m_called.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void DecodeThread::start(const PlayRequest& request, const StreamShape& shape)
{
    {
        const std::lock_guard lock(m_mutex);
        m_startSerial = request.serial;
    }
    m_renderer.awaitDiscard();
    if (!m_thread.joinable())
        m_thread = std::thread([this] { run(); });
    post([request, shape](Feed& feed) { feed.start(request, shape); }, true);
}

void DecodeThread::setNext(std::int64_t after, const std::optional<PlayRequest>& next)
{
    {
        const std::lock_guard lock(m_mutex);
        // It may be waiting for the first bytes of what was to be next before.
        const bool opening = m_reading && !m_readingBegan && m_readingSerial != m_startSerial;
        if (opening && !(next && next->serial == m_readingSerial))
            m_reading->abort();
    }
    post([after, next](Feed& feed) { feed.setNext(after, next); }, false);
}

void DecodeThread::halt()
{
    if (!m_thread.joinable())
        return;
    m_renderer.awaitDiscard();
    post([](Feed& feed) { feed.halt(); }, true);
}

void DecodeThread::setPace(Pace pace)
{
    {
        const std::lock_guard lock(m_mutex);
        m_pace = pace;
        m_woken = true;
    }
    m_called.notify_one();
}

/// On the decode thread. The values wait under our own lock: Qt's event queue carries nothing but the wake-up.
void DecodeThread::tell(const News& news)
{
    {
        const std::lock_guard lock(m_mutex);
        if (std::holds_alternative<TrackBegan>(news))
            m_readingBegan = true;
        m_told.push_back(news);
    }
    Q_EMIT toldSomething();
}

void DecodeThread::deliver()
{
    std::deque<News> told;
    {
        const std::lock_guard lock(m_mutex);
        told.swap(m_told);
    }
    struct Emit {
        DecodeThread& thread;
        void operator()(const TrackBegan& track) const { Q_EMIT thread.began(track); }
        void operator()(const TrackFinished& track) const { Q_EMIT thread.finished(track); }
        void operator()(const TrackUnheard& track) const { Q_EMIT thread.unheard(track); }
        void operator()(const TrackParted& track) const { Q_EMIT thread.parted(track); }
    };
    for (const News& news : told)
        std::visit(Emit{*this}, news);
}

/// Tells what was given up.
const ByteStream* DecodeThread::setWaiting(bool waiting, std::int64_t bytes)
{
    const std::lock_guard lock(m_mutex);
    m_waitsForBytes = waiting;
    m_bytesRead += bytes;
    return m_givenUp;
}

void DecodeThread::watchReads(int patienceMs)
{
    const std::lock_guard lock(m_mutex);
    const bool goesOn =
        !m_reading || !m_waitsForBytes || m_reading->endless() || m_bytesRead - m_bytesSeen >= EnoughBytes;
    if (goesOn || !m_watched.isValid()) {
        m_watched.start();
        m_bytesSeen = m_bytesRead;
    } else if (m_watched.hasExpired(patienceMs)) {
        m_watched.invalidate();
        m_givenUp = m_reading;
        m_reading->abort();
    }
}

void DecodeThread::forgetPatience()
{
    m_watched.invalidate();
}

void DecodeThread::post(Command command, bool cancelling)
{
    {
        const std::lock_guard lock(m_mutex);
        if (cancelling) {
            ++m_cancelling;
            command = [this, inner = std::move(command)](Feed& feed) {
                {
                    const std::lock_guard taken(m_mutex);
                    --m_cancelling;
                }
                inner(feed);
            };
            if (m_reading)
                m_reading->abort();
        }
        m_commands.push_back(std::move(command));
    }
    m_called.notify_one();
}

void DecodeThread::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_quit) {
        if (!m_commands.empty()) {
            const Command command = std::move(m_commands.front());
            m_commands.pop_front();
            lock.unlock();
            command(m_feed);
            lock.lock();
            continue;
        }
        m_woken = false;
        lock.unlock();
        const Feed::Step step = m_feed.step();
        lock.lock();
        if (step != Feed::Step::Worked)
            rest(lock, step);
    }
}

void DecodeThread::rest(std::unique_lock<std::mutex>& lock, Feed::Step step)
{
    const auto called = [this] { return m_quit || m_woken || !m_commands.empty(); };
    const int ms = restMs(step);
    if (ms == Forever)
        m_called.wait(lock, called);
    else
        m_called.wait_for(lock, std::chrono::milliseconds(ms), called);
}

/// Nobody tells when the ring has room: the audio callback must not wake a thread. But it empties steadily.
int DecodeThread::restMs(Feed::Step step) const
{
    if (step == Feed::Step::Idle || m_pace == Pace::Resting)
        return Forever;
    if (m_pace == Pace::Fast)
        return FastRestMs;
    if (m_renderer.discardPending())
        return ShortestRestMs;
    return std::max(ShortestRestMs, m_feed.msUntilHungry());
}

bool DecodeThread::wasGivenUp(std::int64_t serial)
{
    const std::lock_guard lock(m_mutex);
    return m_givenUp && m_readingSerial == serial;
}

std::unique_ptr<ByteStream> DecodeThread::openWatched(const PlayRequest& request)
{
    if (wasGivenUp(request.serial)) // all the patience there is was spent on it
        return nullptr;
    std::unique_ptr<ByteStream> bytes = m_open ? m_open(request.track) : nullptr;
    if (!bytes)
        return nullptr;
    const std::lock_guard lock(m_mutex);
    m_reading = bytes.get();
    m_readingBegan = m_readingBegan && m_readingSerial == request.serial; // it may be opened again on its way
    m_readingSerial = request.serial;
    m_givenUp = nullptr;
    if (m_quit || m_cancelling > 0)
        bytes->abort();
    return std::make_unique<Watched>(*this, std::move(bytes));
}

} // namespace sostenuto::player
