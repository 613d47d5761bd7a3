// The arithmetic of the seek bar: what is held, where a key or a drag leads, and the words for it. Pure.
#pragma once

#include <QPair>
#include <QString>
#include <QVector>

#include <optional>

namespace sostenuto::ui {

using HeldRanges = QVector<QPair<qint64, qint64>>; ///< [from, to) in ms

/// Sorted, without empty ones; those that touch or lie within `gap` of each other are one.
[[nodiscard]] HeldRanges mergedRanges(HeldRanges ranges, qint64 gap);
[[nodiscard]] bool rangeHolds(const HeldRanges& merged, qint64 ms);
/// `ms` itself where it is held, else the end of the last held range before it (0 without one).
[[nodiscard]] qint64 nearestHeld(const HeldRanges& merged, qint64 ms);
/// Where a key leads (Qt::Key): arrows 5 s, pages 30 s, Home, End, digits to tenths. nullopt = not a key of ours.
[[nodiscard]] std::optional<qint64> seekKeyTarget(int key, qint64 at, qint64 duration);
/// "3:24, not held yet"; while dragging where it can't go: "Held up to 3:10".
[[nodiscard]] QString seekTip(qint64 ms, const HeldRanges& merged, bool onlyHeld, bool dragging);
/// "1 minute 52 of 4 minutes 37, held up to 3 minutes 10"
[[nodiscard]] QString seekWords(qint64 at, qint64 duration, const HeldRanges& merged);

} // namespace sostenuto::ui
