#include "player/engine/SoundPath.h"

namespace sostenuto::player {

namespace {

constexpr std::int64_t RingFrames = 1 << 17; ///< 3 s at 44.1 kHz, 1 MiB
constexpr int RetryMs = 1000;
constexpr int FadeHeardMs = 300; ///< fade and the output's own buffer

} // namespace

SoundPath::SoundPath(std::unique_ptr<AudioOutput> output, QObject* parent)
    : QObject(parent), m_output(std::move(output)), m_renderer(RingFrames)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(FadeHeardMs);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        m_output->pause();
        m_running = false;
    });
    m_retry.setInterval(RetryMs);
    connect(&m_retry, &QTimer::timeout, this, &SoundPath::look);
}

SoundPath::~SoundPath()
{
    m_output->close();
}

int SoundPath::wantedRate() const
{
    return m_open || m_missing ? m_rate : m_output->preferredRate();
}

void SoundPath::ensureOpen(int rate)
{
    if (m_open || m_missing)
        return;
    m_rate = rate;
    if (!open())
        lose();
    else if (m_wanted)
        play();
}

bool SoundPath::open()
{
    m_renderer.rewind(m_rate);
    ++m_generation;
    const auto later = [this, generation = m_generation](void (SoundPath::*what)()) {
        return [this, generation, what] {
            QMetaObject::invokeMethod(
                this,
                [this, generation, what] {
                    if (generation == m_generation)
                        (this->*what)();
                },
                Qt::QueuedConnection);
        };
    };
    AudioOutput::Events events{later(&SoundPath::lose), later(&SoundPath::look)};
    const auto render = [this](std::span<float> into) { return m_renderer.render(into); };
    m_open = m_output->open({m_rate, 2}, render, std::move(events));
    return m_open;
}

void SoundPath::play()
{
    m_wanted = true;
    m_rest.stop();
    m_renderer.setOpen(true);
    if (m_open && !m_running) {
        m_output->start();
        m_running = true;
    }
}

void SoundPath::pause()
{
    m_wanted = false;
    m_renderer.setOpen(false);
    if (m_running)
        m_rest.start();
}

void SoundPath::close()
{
    m_heard = heardFrame();
    m_rest.stop();
    m_retry.stop();
    m_output->close();
    m_renderer.setOpen(false);
    m_open = m_missing = m_running = m_wanted = false;
    ++m_generation;
}

void SoundPath::lose()
{
    const bool news = !m_missing;
    m_heard = heardFrame();
    m_output->close();
    m_rest.stop();
    m_open = m_running = false;
    m_missing = true;
    m_retry.start();
    if (news)
        Q_EMIT deviceLost();
}

void SoundPath::tryAgain()
{
    look();
}

void SoundPath::look()
{
    if (!m_missing || !open())
        return;
    m_missing = false;
    m_retry.stop();
    Q_EMIT deviceFound(); // first: what is in the ring is from before
    if (m_wanted)
        play();
}

std::int64_t SoundPath::heardFrame()
{
    return m_open ? m_renderer.contentFrame(m_output->framesHeard()) : m_heard;
}

} // namespace sostenuto::player
