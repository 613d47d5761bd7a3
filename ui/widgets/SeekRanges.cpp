#include "ui/widgets/SeekRanges.h"

#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"

#include <algorithm>

namespace sostenuto::ui {

namespace {

constexpr qint64 stepMs = 5000;
constexpr qint64 pageMs = 30000;
/// The last held byte and the track's length seldom agree to the millisecond.
constexpr qint64 endSlackMs = 1500;

/// "4 minutes 37", "52 seconds"
QString spoken(qint64 ms)
{
    const qint64 minutes = ms / 60000;
    const qint64 seconds = ms / 1000 % 60;
    if (minutes == 0)
        return counted(int(seconds), "1 second", "%1 seconds");
    const QString head = counted(int(minutes), "1 minute", "%1 minutes");
    return seconds == 0 ? head : say("%1 %2").arg(head).arg(seconds);
}

} // namespace

HeldRanges mergedRanges(HeldRanges ranges, qint64 gap)
{
    std::sort(ranges.begin(), ranges.end());
    HeldRanges merged;
    for (const auto& [from, to] : ranges) {
        if (to <= from)
            continue;
        if (!merged.isEmpty() && from <= merged.last().second + gap)
            merged.last().second = std::max(merged.last().second, to);
        else
            merged.append({from, to});
    }
    return merged;
}

bool rangeHolds(const HeldRanges& merged, qint64 ms)
{
    return std::any_of(merged.begin(), merged.end(), [ms](const auto& r) { return ms >= r.first && ms <= r.second; });
}

qint64 nearestHeld(const HeldRanges& merged, qint64 ms)
{
    qint64 end = 0;
    for (const auto& [from, to] : merged) {
        if (ms >= from && ms <= to)
            return ms;
        if (to < ms)
            end = to;
    }
    return end;
}

std::optional<qint64> seekKeyTarget(int key, qint64 at, qint64 duration)
{
    if (duration <= 0)
        return std::nullopt;
    const auto within = [duration](qint64 ms) { return std::clamp<qint64>(ms, 0, duration); };
    if (key >= Qt::Key_0 && key <= Qt::Key_9)
        return duration * (key - Qt::Key_0) / 10;
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        return within(at - stepMs);
    case Qt::Key_Right:
    case Qt::Key_Up:
        return within(at + stepMs);
    case Qt::Key_PageDown:
        return within(at - pageMs);
    case Qt::Key_PageUp:
        return within(at + pageMs);
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return duration;
    default:
        return std::nullopt;
    }
}

QString seekTip(qint64 ms, const HeldRanges& merged, bool onlyHeld, bool dragging)
{
    if (rangeHolds(merged, ms))
        return trackTime(ms);
    if (onlyHeld && dragging)
        return say("Held up to %1").arg(trackTime(nearestHeld(merged, ms)));
    return say("%1, not held yet").arg(trackTime(ms));
}

QString seekWords(qint64 at, qint64 duration, const HeldRanges& merged)
{
    const QString place = say("%1 of %2").arg(spoken(at), spoken(duration));
    if (merged.isEmpty())
        return place;
    if (merged.size() == 1 && merged.first().first == 0 && merged.first().second >= duration - endSlackMs)
        return say("%1, all on this computer").arg(place);
    return say("%1, held up to %2").arg(place, spoken(nearestHeld(merged, duration)));
}

} // namespace sostenuto::ui
