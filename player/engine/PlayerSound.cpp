// The player's face: how it should sound, where to, and until when.
#include "player/engine/PlayerParts.h"

#include <algorithm>
#include <cmath>

namespace sostenuto::player {

namespace {

constexpr qint64 SleepFadeMs = 10'000;
constexpr int SleepStepMs = 100; ///< while it fades

SoundSettings inRange(SoundSettings sound)
{
    const auto bounded = [](double value, double least, double most, double otherwise) {
        return std::isfinite(value) ? std::clamp(value, least, most) : otherwise;
    };
    sound.balance = bounded(sound.balance, -1, 1, 0);
    sound.speed = bounded(sound.speed, SlowestSpeed, FastestSpeed, 1);
    sound.crossfadeMs = std::clamp(sound.crossfadeMs, 0, LongestCrossfadeMs);
    sound.level.preampDb = bounded(sound.level.preampDb, -MostLevelDb, MostLevelDb, 0);
    sound.level.untaggedDb = bounded(sound.level.untaggedDb, -MostLevelDb, MostLevelDb, 0);
    if (sound.equaliser.bands.size() > std::size_t{MostEqualiserBands})
        sound.equaliser.bands.resize(MostEqualiserBands);
    return sound;
}

} // namespace

void Player::connectSound()
{
    Playback* playback = &m_parts->playback;
    connect(playback, &Playback::pathChanged, this, &Player::updatePath);
    connect(playback, &Playback::factsChanged, this, &Player::updatePath);
    connect(playback, &Playback::devicesChanged, this, &Player::devicesChanged);
    connect(playback, &Playback::deviceGone, this, &Player::deviceGone);
    connect(playback, &Playback::stopAfterCurrentChanged, this, &Player::stopAfterCurrentChanged);
    m_parts->sleepTick.setSingleShot(true);
    connect(&m_parts->sleepTick, &QTimer::timeout, this, &Player::onSleepTick);
}

const SoundSettings& Player::sound() const
{
    return m_parts->sound;
}

void Player::setSound(const SoundSettings& wanted)
{
    const SoundSettings sound = inRange(wanted);
    if (m_parts->sound == sound)
        return;
    m_parts->sound = sound;
    m_parts->playback.setSound(sound);
    Q_EMIT soundChanged();
}

SignalPath Player::signalPath() const
{
    return m_parts->path;
}

void Player::updatePath()
{
    SignalPath now = describePath(m_parts->playback.pathFacts(), m_parts->sound, m_parts->gain());
    if (now == m_parts->path)
        return;
    m_parts->path = std::move(now);
    Q_EMIT signalPathChanged();
}

std::vector<OutputDevice> Player::devices() const
{
    return m_parts->playback.devices();
}

void Player::setTapped(bool on)
{
    m_parts->playback.setTapped(on);
}

std::span<const float> Player::tapped(int frames) const
{
    return m_parts->playback.tapped(frames);
}

std::int64_t Player::underruns() const
{
    return m_parts->playback.underruns();
}

void Player::setStopAfterCurrent(bool on)
{
    m_parts->playback.setStopAfterCurrent(on);
}

bool Player::stopsAfterCurrent() const
{
    return m_parts->playback.stopsAfterCurrent();
}

// --- the sleep timer -------------------------------------------------------------------------------------------------

void Player::sleepIn(qint64 ms)
{
    m_parts->sleepFade = 1;
    if (ms > 0) {
        m_parts->sleepAt = QDeadlineTimer(ms);
        onSleepTick();
    } else {
        m_parts->sleepAt = QDeadlineTimer(QDeadlineTimer::Forever);
        m_parts->sleepTick.stop();
        m_parts->applyVolume();
    }
    Q_EMIT sleepChanged();
}

qint64 Player::sleepLeftMs() const
{
    return m_parts->sleepAt.isForever() ? 0 : std::max<qint64>(1, m_parts->sleepAt.remainingTime());
}

void Player::onSleepTick()
{
    const qint64 left = m_parts->sleepAt.remainingTime();
    if (m_parts->sleepAt.hasExpired()) {
        pause();
        sleepIn(0); // the fade of the pause hides the return of the volume
        return;
    }
    m_parts->sleepFade = std::min(1.0F, static_cast<float>(left) / static_cast<float>(SleepFadeMs));
    m_parts->applyVolume();
    m_parts->sleepTick.start(
        static_cast<int>(left > SleepFadeMs ? left - SleepFadeMs : std::min<qint64>(left, SleepStepMs)));
}

} // namespace sostenuto::player
