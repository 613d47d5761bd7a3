// How it should sound, and where it stops.
#include "player/engine/Playback.h"

#include <algorithm>

namespace sostenuto::player {

void Playback::setSound(const SoundSettings& sound)
{
    const SoundSettings before = std::exchange(m_settings, sound);
    m_sound.renderer().setTone({sound.equaliser, {sound.balance, sound.mono}});
    limitWhereNeeded();
    m_sound.choose(sound.device);
    if (before.level != sound.level || before.speed != sound.speed || before.rate != sound.rate)
        m_reshape.start();
    if (before.gapless != sound.gapless)
        rejoin();
    else if (before.crossfadeMs != sound.crossfadeMs)
        planAhead();
    Q_EMIT pathChanged();
}

/// Silence that waits to be heard goes, where nothing of what follows it is decoded yet.
void Playback::rejoin()
{
    update();
    if (m_active && !decodedAheadStillFits())
        beginAgain(m_frame);
    else
        planAhead();
}

/// From what was handed to the output last: what is on its way to the ear stays.
void Playback::reshape()
{
    update();
    if (m_active)
        beginAgain(m_sound.renderer().renderedFrame());
}

/// Whatever makes a sound louder than it was made may clip; what leaves it alone must stay untouched.
void Playback::limitWhereNeeded()
{
    const auto louder = [this](const Timeline::Segment& segment) {
        return segment.level.gain > 1.0F || segment.overlapEnd > std::max(segment.begin, m_frame);
    };
    const bool needed =
        m_settings.equaliser.on || m_settings.speed != 1.0 || std::ranges::any_of(m_timeline.segments(), louder);
    if (needed == m_sound.renderer().limited())
        return;
    m_sound.renderer().setLimited(needed);
    Q_EMIT pathChanged();
}

PathFacts Playback::pathFacts() const
{
    PathFacts facts;
    facts.known = !m_timeline.isEmpty();
    if (!facts.known)
        return facts;
    const Timeline::Segment& heard = m_timeline.heard();
    facts.stream = heard.facts;
    facts.level = heard.level;
    facts.speed = heard.speed;
    facts.outputRate = m_sound.rate();
    facts.deviceRate = m_sound.deviceInUse().sampleRate;
    facts.limited = m_sound.renderer().limited();
    return facts;
}

std::span<const float> Playback::tapped(int frames)
{
    return m_sound.renderer().tap().newest(frames, m_sound.framesAhead());
}

void Playback::setStopAfterCurrent(bool on)
{
    if (m_stopAfter == on)
        return;
    update();
    m_stopAfter = on;
    Q_EMIT stopAfterCurrentChanged(on);
    if (!m_active || m_timeline.isEmpty())
        return;
    if (decodedAheadStillFits())
        planAhead();
    else
        beginAgain(m_frame);
}

/// The current item was heard to its end, and that was to be all.
void Playback::endStopAfter()
{
    m_stopAfter = false;
    const NextPlan next = plan(m_queue.currentIndex(), Step::ByItself);
    if (next.index)
        restAt(*next.index);
    else
        halt();
    Q_EMIT stopAfterCurrentChanged(false);
}

void Playback::restAt(std::size_t index)
{
    setState(PlayState::Paused);
    m_sound.pause();
    m_decode.setPace(DecodeThread::Pace::Resting);
    select(index, 0);
}

} // namespace sostenuto::player
