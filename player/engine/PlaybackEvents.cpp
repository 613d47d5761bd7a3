// What the decode thread, the output and the clock tell the player.
#include "player/engine/Playback.h"

#include <algorithm>

namespace sostenuto::player {

namespace {

constexpr qint64 TickMs = 250;
constexpr qint64 SteadyTickMs = 1000; ///< while sound flows: as often as a clock of seconds needs it
constexpr qint64 ShortestTickMs = 10;
constexpr qint64 StillMs = 400; ///< no sound for so long is waiting, not a short breath between two blocks

} // namespace

void Playback::connectEvents()
{
    connect(&m_decode, &DecodeThread::began, this, &Playback::onBegan);
    connect(&m_decode, &DecodeThread::finished, this, &Playback::onFinished);
    connect(&m_decode, &DecodeThread::unheard, this, &Playback::onUnheard);
    connect(&m_decode, &DecodeThread::parted, this, &Playback::onParted);
    connect(&m_sound, &SoundPath::deviceLost, this, &Playback::onDeviceLost);
    connect(&m_sound, &SoundPath::deviceFound, this, &Playback::onDeviceFound);
    connect(&m_sound, &SoundPath::reopening, this, &Playback::update);
    connect(&m_sound, &SoundPath::deviceGone, this, &Playback::onDeviceGone);
    connect(&m_sound, &SoundPath::devicesChanged, this, &Playback::devicesChanged);
    connect(&m_sound, &SoundPath::devicesChanged, this, &Playback::pathChanged);
    connect(&m_reshape, &QTimer::timeout, this, &Playback::reshape);
    connect(&m_tick, &QTimer::timeout, this, &Playback::onTick);
}

void Playback::onBegan(const TrackBegan& track)
{
    if (!m_active || track.serial < m_startSerial)
        return;
    const bool first = track.serial == m_startSerial;
    if (!first && !(m_next && m_next->request.serial == track.serial)) {
        beginAgain(m_sound.heardFrame()); // it had been told to go on with something else
        return;
    }
    m_failed.clear();
    Timeline::Segment segment;
    segment.serial = track.serial;
    segment.item = first ? *m_queue.current() : m_next->item;
    segment.passedOver = first ? 0 : m_next->passedOver;
    segment.facts = track.facts;
    segment.level = track.level;
    segment.speed = track.speed;
    segment.begin = track.contentFrame;
    segment.overlapEnd = track.contentFrame + track.overlap;
    segment.itemFrame = track.trackFrame;
    const bool heard = m_timeline.isEmpty();
    m_timeline.add(segment);
    m_next.reset();
    m_sound.ensureOpen(track.outputRate);
    limitWhereNeeded();
    if (heard) {
        m_listening.setDuration(durationMs());
        Q_EMIT factsChanged();
    }
    planAhead();
}

void Playback::onFinished(const TrackFinished& track)
{
    if (track.serial < m_startSerial)
        return;
    m_timeline.finish(track);
    if (wantsSound())
        armTick();
}

void Playback::onUnheard(const TrackUnheard& track)
{
    if (!m_active || track.serial < m_startSerial)
        return;
    const bool first = track.serial == m_startSerial;
    if (!first && !(m_next && m_next->request.serial == track.serial))
        return;
    const QueueItem item = first ? *m_queue.current() : m_next->item;
    m_failed[item.key] = track.trouble;
    const std::int64_t serial = m_startSerial;
    Q_EMIT trackFailed(item, track.trouble);
    if (!m_active || m_startSerial != serial)
        return; // who was told has chosen something else
    if (first) {
        goOn(plan(m_queue.indexOf(item.key), Step::ByItself), Step::Here);
    } else {
        m_next.reset();
        planAhead();
    }
}

void Playback::onParted(const TrackParted& track)
{
    if (m_next && m_next->request.serial == track.serial)
        m_next->parted = true; // it begins when the one before was heard
}

void Playback::onDeviceLost()
{
    update();
    m_sounds = false;
    if (wantsSound())
        setState(PlayState::Waiting);
    Q_EMIT deviceAvailable(false);
}

void Playback::onDeviceFound()
{
    Q_EMIT deviceAvailable(true);
    if (!m_active || !m_queue.currentIndex())
        return;
    // What was rendered and not heard went with the device: begin again with the first sample that was not heard.
    beginAgain(m_frame);
}

void Playback::onDeviceGone(const QString& name)
{
    const bool moves = m_settings.whenDeviceGoes == WhenDeviceGoes::Move;
    if (moves) {
        m_sound.moveToDefault();
    } else {
        m_sound.silence();
        pause();
    }
    Q_EMIT deviceGone(name, moves);
}

void Playback::update()
{
    if (!m_active)
        return;
    m_frame = m_sound.heardFrame();
    const std::size_t most = m_timeline.segments().size();
    for (std::size_t i = 0; i < most && m_active; ++i) {
        const Timeline::Progress progress = m_timeline.advance(m_frame, m_next && !m_next->parted);
        m_listening.heard(progress.frames, m_sound.rate(), QDateTime::currentDateTimeUtc());
        if (progress.moved) {
            m_stillSince.restart();
            m_sounds = true;
        }
        if (!progress.toItsEnd || !heardToItsEnd())
            return;
    }
}

/// False when nothing of what comes next is decoded yet.
bool Playback::heardToItsEnd()
{
    const Timeline::Segment ended = m_timeline.heard();
    m_timeline.pop();
    const std::int64_t serial = m_startSerial;
    reportEnd(ended);
    if (!m_active || m_startSerial != serial)
        return false; // who was told has chosen something else
    if (m_stopAfter) {
        endStopAfter();
        return false;
    }
    if (!m_timeline.isEmpty()) {
        hearNext(m_timeline.heard());
        return true;
    }
    if (m_next)
        awaitNext();
    else
        goOn(plan(m_queue.indexOf(ended.item.key), Step::ByItself), Step::ByItself);
    return false;
}

void Playback::reportEnd(const Timeline::Segment& segment)
{
    endListening(!segment.trouble);
    if (segment.trouble)
        Q_EMIT trackFailed(segment.item, *segment.trouble);
}

void Playback::hearNext(const Timeline::Segment& segment)
{
    if (const auto index = m_queue.indexOf(segment.item.key))
        m_queue.setCurrent(*index);
    m_listening.expect(segment.item);
    m_listening.setDuration(durationMs());
    Q_EMIT currentChanged();
    Q_EMIT factsChanged();
    if (segment.passedOver > 0)
        Q_EMIT itemsSkipped(segment.passedOver);
}

/// The next item is current although nothing of it is here yet.
void Playback::awaitNext()
{
    const Planned next = *m_next;
    m_next.reset();
    const auto index = m_queue.indexOf(next.item.key);
    if (next.parted && index) {
        m_sound.close();
        m_sound.play();
        begin(*index, {});
    } else {
        m_startSerial = next.request.serial;
        m_start = {};
        if (index)
            m_queue.setCurrent(*index);
    }
    m_listening.expect(next.item);
    Q_EMIT currentChanged();
    Q_EMIT factsChanged();
    if (next.passedOver > 0)
        Q_EMIT itemsSkipped(next.passedOver);
}

void Playback::onTick()
{
    update();
    Q_EMIT positionChanged(positionMs());
    if (!wantsSound() || !m_active)
        return;
    limitWhereNeeded();
    m_sound.watch();
    if (m_state == PlayState::Waiting)
        m_decode.watchReads(m_readPatienceMs);
    else
        m_decode.forgetPatience();
    if (m_state == PlayState::Playing && m_stillSince.hasExpired(StillMs)) {
        m_sounds = false;
        setState(PlayState::Waiting);
    } else if (m_state == PlayState::Waiting && m_sounds) {
        setState(PlayState::Playing);
    }
    armTick();
}

/// While sound flows just after each second of the track, so that a clock that shows seconds is right; else four
/// times a second; and just after the end of what is heard. Each tick wakes the whole window.
void Playback::armTick()
{
    const bool flows = m_state == PlayState::Playing && m_sounds;
    qint64 ms = flows ? SteadyTickMs - positionMs() % SteadyTickMs + 1 : TickMs;
    const auto left = m_timeline.framesToEnd(m_sound.heardFrame());
    if (left && m_sound.rate() > 0)
        ms = std::min(qint64{*left * 1000 / m_sound.rate() + 1}, ms);
    m_tick.start(static_cast<int>(std::max(ShortestTickMs, ms)));
}

} // namespace sostenuto::player
