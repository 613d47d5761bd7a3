#include "player/output/PacedOutput.h"

#include <algorithm>

namespace sostenuto::player {

namespace {

constexpr int TickMs = 500;    ///< each tick wakes the main thread, and nobody listens
constexpr int LookAgainMs = 2; ///< when sound was asked for and there was none

} // namespace

PacedOutput::PacedOutput(Pace pace) : m_pace(pace)
{
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { tick(); });
}

bool PacedOutput::open(const AudioFormat& format, RenderCallback render, Events)
{
    close();
    if (!begin(format))
        return false;
    m_format = format;
    m_render = std::move(render);
    m_block.resize(static_cast<std::size_t>(format.sampleRate) * static_cast<std::size_t>(format.channels));
    m_heard = 0;
    m_open = true;
    return true;
}

void PacedOutput::start()
{
    if (!m_open)
        return;
    m_paced = 0;
    m_clock.start();
    m_timer.start(m_pace == Pace::RealTime ? TickMs : 0);
}

void PacedOutput::pause()
{
    m_timer.stop();
}

void PacedOutput::close()
{
    m_timer.stop();
    if (m_open)
        end();
    m_open = false;
    m_render = nullptr;
}

std::int64_t PacedOutput::framesDue()
{
    if (m_pace == Pace::Fast)
        return m_format.sampleRate;
    const std::int64_t due = m_clock.elapsed() * m_format.sampleRate / 1000 - m_paced;
    m_paced += due;
    return std::min<std::int64_t>(due, m_format.sampleRate);
}

void PacedOutput::tick()
{
    const auto samples = static_cast<std::size_t>(framesDue() * m_format.channels);
    const std::int64_t frames = m_render(std::span(m_block).first(samples));
    take(std::span<const float>(m_block).first(static_cast<std::size_t>(frames * m_format.channels)));
    m_heard += frames;
    if (m_pace == Pace::Fast)
        m_timer.setInterval(frames > 0 ? 0 : LookAgainMs);
}

std::unique_ptr<AudioOutput> makeNullOutput(bool realTime)
{
    return std::make_unique<PacedOutput>(realTime ? PacedOutput::Pace::RealTime : PacedOutput::Pace::Fast);
}

} // namespace sostenuto::player
