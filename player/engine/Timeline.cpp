#include "player/engine/Timeline.h"

#include <algorithm>
#include <cmath>

namespace sostenuto::player {

namespace {

std::int64_t inItem(std::int64_t contentFrames, double speed)
{
    return speed == 1.0 ? contentFrames : std::llround(static_cast<double>(contentFrames) * speed);
}

} // namespace

void Timeline::add(Segment segment)
{
    if (m_segments.empty())
        m_heardTo = segment.begin;
    else if (!m_segments.back().end || *m_segments.back().end > segment.begin)
        m_segments.back().end = segment.begin; // what comes after is laid over its end
    if (!m_segments.empty())
        m_segments.back().heldBack = 0; // it has come now
    m_segments.push_back(std::move(segment));
}

void Timeline::finish(const TrackFinished& finished)
{
    for (Segment& segment : m_segments) {
        if (segment.serial != finished.serial)
            continue;
        segment.end = finished.contentFrame + finished.silence;
        segment.silence = finished.silence;
        segment.heldBack = finished.heldBack;
        segment.trouble = finished.trouble;
    }
}

Timeline::Progress Timeline::advance(std::int64_t frame, bool nextIsOpening)
{
    Progress progress;
    if (m_segments.empty())
        return progress;
    const Segment& now = m_segments.front();
    const std::int64_t to = now.end ? std::min(frame, *now.end) : frame;
    const std::int64_t sounded = std::min(to, now.soundEnd().value_or(to));
    progress.frames = inItem(std::max<std::int64_t>(0, sounded - m_heardTo), now.speed);
    progress.moved = to > m_heardTo;
    m_heardTo = std::max(m_heardTo, to);
    progress.toItsEnd = now.end && frame >= *now.end - (nextIsOpening ? now.heldBack : 0);
    return progress;
}

std::int64_t Timeline::positionAt(std::int64_t frame) const
{
    if (m_segments.empty())
        return 0;
    const Segment& now = m_segments.front();
    const std::int64_t last = now.soundEnd().value_or(std::max(frame, now.begin));
    return now.itemFrame + inItem(std::clamp(frame, now.begin, std::max(now.begin, last)) - now.begin, now.speed);
}

std::optional<std::int64_t> Timeline::framesToEnd(std::int64_t frame) const
{
    if (m_segments.empty() || !m_segments.front().end)
        return std::nullopt;
    return std::max<std::int64_t>(0, *m_segments.front().end - frame);
}

} // namespace sostenuto::player
