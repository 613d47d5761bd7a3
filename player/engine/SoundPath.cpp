#include "player/engine/SoundPath.h"

#include <algorithm>

namespace sostenuto::player {

namespace {

constexpr std::int64_t RingFrames = 1 << 18; ///< 6 s at 44.1 kHz, 2 MiB
constexpr int RetryMs = 1000;
constexpr int FadeHeardMs = 300; ///< fade and the output's own buffer
constexpr int SleepMs = 5000;
constexpr int CensusMs = 100;
constexpr int SilentMs = 3000;
constexpr int LongestPatienceMs = 60'000;

} // namespace

SoundPath::SoundPath(std::unique_ptr<AudioOutput> output, QObject* parent)
    : QObject(parent), m_output(std::move(output)), m_renderer(RingFrames), m_patienceMs(SilentMs)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(FadeHeardMs);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_closing) {
            closeNow();
            return;
        }
        m_output->pause();
        m_running = false;
        if (m_output->realTime())
            m_sleep.start();
    });
    m_sleep.setSingleShot(true);
    m_sleep.setInterval(SleepMs);
    connect(&m_sleep, &QTimer::timeout, this, [this] {
        if (m_open)
            Q_EMIT reopening();
        closeNow();
        m_asleep = true;
    });
    m_retry.setInterval(RetryMs);
    connect(&m_retry, &QTimer::timeout, this, &SoundPath::look);
    m_census.setSingleShot(true);
    m_sinceCensus.start();
    connect(this, &SoundPath::outputTold, this, &SoundPath::hearOutput, Qt::QueuedConnection);
    connect(&m_census, &QTimer::timeout, this, &SoundPath::takeCensus);
}

SoundPath::~SoundPath()
{
    m_output->close();
}

int SoundPath::wantedRate(bool followTrack) const
{
    const int preferred = m_output->preferredRate();
    if (preferred > 0 || followTrack)
        return preferred;
    return (m_open && !m_closing) || m_missing || m_asleep ? m_rate : 0;
}

void SoundPath::ensureOpen(int rate)
{
    m_closing = false;
    if (m_missing || (m_open && m_rate == rate)) {
        m_rate = m_missing ? rate : m_rate;
        if (m_wanted && !m_missing)
            play();
        return;
    }
    if (m_open)
        closeNow();
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
    AudioOutput::Events events{[this, generation = m_generation] {
                                   m_lost.set(generation);
                                   Q_EMIT outputTold();
                               },
                               [this, generation = m_generation] {
                                   m_changed.set(generation);
                                   Q_EMIT outputTold();
                               }};
    const auto render = [this](std::span<float> into) { return m_renderer.render(into); };
    m_open = m_output->open({m_rate, 2}, render, std::move(events));
    m_strayed = m_asleep = false;
    m_sleep.stop();
    if (m_open && !m_census.isActive())
        m_census.start(CensusMs); // which device it is
    return m_open;
}

void SoundPath::hearOutput()
{
    if (m_changed.get() == m_generation) {
        m_changed.set(0);
        look();
        if (!m_census.isActive())
            m_census.start(m_sinceCensus.hasExpired(CensusMs) ? 0 : CensusMs);
    }
    if (m_lost.get() == m_generation) {
        m_lost.set(0);
        lose();
    }
}

void SoundPath::play()
{
    m_wanted = true;
    if (m_strayed) {
        moveToDefault(); // which plays when it is open
        return;
    }
    m_closing = false;
    m_rest.stop();
    m_sleep.stop();
    m_renderer.setOpen(true);
    m_silentSince.restart();
    if (m_asleep) {
        reopen(); // which plays
        return;
    }
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

void SoundPath::silence()
{
    m_rest.stop();
    if (m_running)
        m_output->pause();
    m_running = false;
}

void SoundPath::close()
{
    m_wanted = false;
    m_retry.stop();
    m_missing = false;
    m_renderer.setOpen(false);
    m_heard = heardFrame();
    if (!m_running || !m_output->realTime()) {
        closeNow();
        return;
    }
    m_closing = true;
    m_rest.start();
}

void SoundPath::closeNow()
{
    m_heard = heardFrame();
    m_rest.stop();
    m_sleep.stop();
    m_output->close();
    m_open = m_running = m_closing = m_asleep = false;
    ++m_generation;
}

void SoundPath::lose()
{
    const bool news = !m_missing;
    m_heard = heardFrame();
    m_output->close();
    m_rest.stop();
    m_open = m_running = false;
    if (m_closing) {
        m_closing = false;
        return; // nobody wants it any more
    }
    m_missing = true;
    m_retry.start();
    m_census.start(CensusMs);
    if (news)
        Q_EMIT deviceLost();
}

void SoundPath::tryAgain()
{
    look();
}

void SoundPath::look()
{
    if (m_missing)
        reopen();
}

void SoundPath::reopen()
{
    if (m_open)
        Q_EMIT reopening();
    m_heard = heardFrame();
    m_output->close();
    m_rest.stop();
    m_open = m_running = false;
    if (!open()) {
        if (!m_missing)
            lose();
        return;
    }
    m_missing = false;
    m_retry.stop();
    Q_EMIT deviceFound(); // first: what is in the ring is from before
    if (m_wanted)
        play();
}

void SoundPath::watch()
{
    const std::int64_t calls = m_renderer.calls();
    if (calls != m_calls || !m_running || !m_output->realTime()) {
        if (calls != m_calls)
            m_patienceMs = SilentMs;
        m_calls = calls;
        m_silentSince.restart();
        return;
    }
    if (!m_silentSince.hasExpired(m_patienceMs))
        return;
    m_patienceMs = std::min(m_patienceMs * 2, LongestPatienceMs);
    m_silentSince.restart();
    reopen();
}

std::int64_t SoundPath::heardFrame()
{
    return m_open ? m_renderer.contentFrame(m_output->framesHeard()) : m_heard;
}

std::int64_t SoundPath::framesAhead() const
{
    return m_open ? std::max<std::int64_t>(0, m_renderer.renderedFrames() - m_output->framesHeard()) : 0;
}

// --- devices ---------------------------------------------------------------------------------------------------------

const OutputDevice* SoundPath::find(const QString& id) const
{
    const auto found = std::ranges::find(m_devices, id, &OutputDevice::id);
    return found == m_devices.end() ? nullptr : &*found;
}

const std::vector<OutputDevice>& SoundPath::devices()
{
    if (!m_devicesKnown) {
        m_devicesKnown = true;
        m_devices = m_output->devices();
    }
    return m_devices;
}

void SoundPath::choose(const QString& device)
{
    if (m_chosen == device)
        return;
    m_chosen = device;
    m_moved = m_goneTold = false;
    m_inUse = {};
    m_output->choose(device);
    if (m_open || m_missing)
        reopen();
}

void SoundPath::moveToDefault()
{
    if (m_chosen.isEmpty())
        return; // the system itself moves what follows it
    m_moved = true;
    m_output->choose({});
    if (m_open || m_missing)
        reopen();
}

void SoundPath::takeCensus()
{
    m_devicesKnown = true;
    m_sinceCensus.restart();
    std::vector<OutputDevice> now = m_output->devices();
    if (now != m_devices) {
        m_devices = std::move(now);
        Q_EMIT devicesChanged();
    }
    if (m_devices.empty())
        return; // all of them gone, or nobody can tell: what is lost is waited for
    const OutputDevice* chosen = find(m_chosen);
    if (chosen)
        m_goneTold = false;
    const OutputDevice before = m_inUse;
    if ((m_moved || m_strayed) && chosen) {
        m_moved = false;
        m_output->choose(m_chosen);
        if (m_open || m_missing)
            reopen();
    }
    const auto isDefault = [](const OutputDevice& device) { return device.isDefault; };
    const auto theDefault = std::ranges::find_if(m_devices, isDefault);
    const bool followsSystem = m_chosen.isEmpty() || m_moved;
    m_inUse = followsSystem ? (theDefault == m_devices.end() ? OutputDevice{} : *theDefault)
              : chosen      ? *chosen
                            : OutputDevice{};
    const bool neverCame = m_missing && !followsSystem && !chosen;
    if ((!before.id.isEmpty() && !find(before.id)) || (neverCame && !m_goneTold)) {
        m_goneTold = true;
        m_strayed = m_open && !followsSystem;
        Q_EMIT deviceGone(before.name);
    }
}

} // namespace sostenuto::player
