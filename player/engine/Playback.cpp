#include "player/engine/Playback.h"

#include "player/engine/JoinPlan.h"

#include <algorithm>

namespace sostenuto::player {

namespace {

constexpr int ReshapeMs = 150;

} // namespace

Playback::Playback(StreamOpener open, std::unique_ptr<AudioOutput> output, PlayQueue& queue, int readPatienceMs)
    : m_queue(queue), m_readPatienceMs(readPatienceMs), m_sound(std::move(output)),
      m_decode(std::move(open), m_sound.renderer())
{
    m_tick.setSingleShot(true);
    m_reshape.setSingleShot(true);
    m_reshape.setInterval(ReshapeMs);
    connectEvents();
}

Playback::~Playback() = default;

qint64 Playback::positionMs()
{
    if (!m_active || m_timeline.isEmpty() || m_sound.rate() <= 0)
        return m_start.ms();
    const qint64 at = m_timeline.positionAt(m_sound.heardFrame()) * 1000 / m_sound.rate();
    const qint64 length = facts().durationMs; // less than was thought, when a seek went past the real end
    return length > 0 ? std::min(at, length) : at;
}

qint64 Playback::durationMs() const
{
    const qint64 real = facts().durationMs;
    const auto item = m_queue.current();
    return real > 0 || !item ? real : item->durationMs;
}

StreamFacts Playback::facts() const
{
    return m_timeline.isEmpty() ? StreamFacts{} : m_timeline.heard().facts;
}

NextPlan Playback::plan(std::optional<std::size_t> from, Step step) const
{
    return planNext(m_queue, from, step, m_canPlay, m_failed);
}

void Playback::setState(PlayState state)
{
    m_stillSince.restart();
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void Playback::endListening(bool toTheEnd)
{
    if (const auto report = m_listening.end(toTheEnd))
        Q_EMIT playEnded(*report);
}

PlayRequest Playback::requestFor(std::size_t index, Offset from)
{
    const QueueItem& item = m_queue.items()[index];
    PlayRequest request;
    request.serial = ++m_serial;
    request.track = item.track;
    request.libraryMs = item.durationMs;
    request.from = from;
    request.albumGoesOn = standsInAlbum(m_queue, index);
    return request;
}

StreamShape Playback::shape() const
{
    const bool follows = m_settings.rate == RateChoice::FollowTrack;
    return {m_sound.wantedRate(follows), follows, m_settings.speed, m_settings.level};
}

/// Sound begins anew with this item, without a new listening.
void Playback::begin(std::size_t index, Offset from)
{
    m_queue.setCurrent(index);
    m_timeline.clear();
    m_next.reset();
    m_drySince.reset();
    m_start = from;
    m_active = true;
    m_stillSince.restart();
    m_startSerial = m_serial + 1;
    m_reshape.stop();
    m_decode.forgetPatience();
    m_decode.start(requestFor(index, from), shape());
    armTick();
}

/// The same item from this content frame on, with the settings as they are now.
void Playback::beginAgain(std::int64_t contentFrame)
{
    const bool known = !m_timeline.isEmpty() && m_sound.rate() > 0;
    begin(*m_queue.currentIndex(), known ? Offset{m_timeline.positionAt(contentFrame), m_sound.rate()} : m_start);
}

void Playback::select(std::size_t index, qint64 fromMs)
{
    endListening(false);
    m_drySince.reset();
    m_listening.expect(m_queue.items()[index]);
    if (wantsSound()) {
        begin(index, Offset::ofMs(fromMs));
    } else {
        if (m_active)
            m_decode.halt();
        m_queue.setCurrent(index);
        m_timeline.clear();
        m_next.reset();
        m_active = false;
        m_start = Offset::ofMs(fromMs);
    }
    Q_EMIT currentChanged();
    Q_EMIT factsChanged();
    Q_EMIT positionChanged(fromMs);
}

void Playback::play()
{
    if (wantsSound() || m_queue.isEmpty())
        return;
    setState(PlayState::Playing);
    m_decode.setPace(m_sound.realTime() ? DecodeThread::Pace::RealTime : DecodeThread::Pace::Fast);
    m_sound.play();
    armTick();
    if (m_active)
        return;
    m_failed.clear();
    const Step step = m_drySince.value_or(Step::Here);
    const auto here = m_queue.currentIndex();
    const NextPlan next = plan(here, step);
    if (next.index && next.index == here && step == Step::Here) {
        m_listening.expect(m_queue.items()[*here]);
        begin(*here, m_start);
    } else {
        goOn(next, step);
    }
}

/// To where the plan says, if anywhere.
void Playback::goOn(const NextPlan& next, Step step)
{
    if (next.index) {
        select(*next.index, 0);
        if (next.passedOver > 0)
            Q_EMIT itemsSkipped(next.passedOver);
    } else if (next.isDry()) {
        runDry(step);
    } else {
        halt();
    }
}

void Playback::pause()
{
    if (!wantsSound())
        return;
    update();
    if (!wantsSound())
        return; // that was the end
    setState(PlayState::Paused);
    m_sound.pause();
    m_decode.setPace(DecodeThread::Pace::Resting);
    Q_EMIT positionChanged(positionMs());
}

void Playback::stop()
{
    update();
    endListening(false);
    halt();
}

void Playback::halt()
{
    m_decode.halt();
    m_sound.close();
    m_decode.setPace(DecodeThread::Pace::Resting);
    m_tick.stop();
    m_timeline.clear();
    m_next.reset();
    m_drySince.reset();
    m_failed.clear();
    m_active = false;
    m_start = {};
    setState(PlayState::Stopped);
    Q_EMIT positionChanged(0);
}

void Playback::runDry(Step step)
{
    m_decode.halt();
    m_sound.close();
    m_timeline.clear();
    m_next.reset();
    m_active = false;
    m_start = {};
    m_drySince = step;
    m_tick.stop();
    if (wantsSound())
        setState(PlayState::Waiting);
    Q_EMIT ranDry();
}

void Playback::seek(qint64 ms)
{
    update();
    const auto here = m_queue.currentIndex();
    if (!here)
        return;
    const qint64 length = durationMs();
    const qint64 to = std::clamp<qint64>(ms, 0, length > 0 ? length : std::max<qint64>(0, ms));
    if (m_active)
        begin(*here, Offset::ofMs(to));
    else
        m_start = Offset::ofMs(to);
    Q_EMIT sought(to);
    Q_EMIT positionChanged(to);
}

void Playback::step(Step step)
{
    update();
    if (m_queue.isEmpty())
        return;
    const NextPlan next = plan(m_queue.currentIndex(), step);
    if (next.index)
        goOn(next, step);
    else if (next.isDry())
        Q_EMIT itemsSkipped(next.passedOver); // what plays now plays on
    else if (step == Step::Skip)
        stop();
    else
        seek(0);
}

void Playback::retry()
{
    m_failed.clear();
    m_sound.tryAgain();
    if (!m_drySince) {
        planAhead();
        return;
    }
    const Step step = *m_drySince;
    const NextPlan next = plan(m_queue.currentIndex(), step);
    if (next.index && wantsSound()) {
        setState(PlayState::Playing);
        m_sound.play();
        goOn(next, step);
    }
}

void Playback::queueEdited()
{
    if (m_queue.isEmpty()) {
        stop();
    } else if (m_drySince) {
        retry();
    } else if (m_active && !decodedAheadStillFits()) {
        beginAgain(m_frame);
    } else {
        planAhead();
    }
}

/// Up to the ring's length of sound of the items after the heard one is decoded already. An edit may have put others
/// there.
bool Playback::decodedAheadStillFits() const
{
    const auto& segments = m_timeline.segments();
    if (m_stopAfter)
        return segments.empty() || (segments.size() == 1 && segments.back().silence == 0);
    for (std::size_t i = 1; i < segments.size(); ++i) {
        const std::int64_t key = segments[i].item.key;
        const auto decodedOrAllowed = [&](const QueueItem& item) {
            return item.key == key || !m_canPlay || m_canPlay(item);
        };
        const auto follows =
            planNext(m_queue, m_queue.indexOf(segments[i - 1].item.key), Step::ByItself, decodedOrAllowed, m_failed);
        if (!follows.index || m_queue.items()[*follows.index].key != key)
            return false;
    }
    return segments.empty() || segments.back().silence == 0 || isSilenceWanted(segments.back().item);
}

/// Between this item and what follows it by itself.
bool Playback::isSilenceWanted(const QueueItem& before) const
{
    const NextPlan next = plan(m_queue.indexOf(before.key), Step::ByItself);
    return next.index && planJoin(before, m_queue.items()[*next.index], m_settings.gapless, 0).silenceMs > 0;
}

/// Tells the decode thread what follows the last item that it began.
void Playback::planAhead()
{
    if (m_timeline.isEmpty())
        return;
    const Timeline::Segment& last = m_timeline.segments().back();
    const auto from = m_queue.indexOf(last.item.key);
    const NextPlan next = m_stopAfter ? NextPlan{} : plan(from, Step::ByItself);
    if (!next.index) {
        m_next.reset();
        m_decode.setNext(last.serial, std::nullopt);
        return;
    }
    const QueueItem& item = m_queue.items()[*next.index];
    const Join join = planJoin(last.item, item, m_settings.gapless, m_settings.crossfadeMs);
    if (m_next && m_next->item.key == item.key && Join{m_next->request.overlapMs, m_next->request.silenceMs} == join)
        return;
    m_next = Planned{requestFor(*next.index, {}), item, next.passedOver};
    m_next->request.overlapMs = join.overlapMs;
    m_next->request.silenceMs = join.silenceMs;
    m_decode.setNext(last.serial, m_next->request);
}

} // namespace sostenuto::player
