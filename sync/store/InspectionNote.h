// When the library was last looked through for damage: a note beside it, since the library may be what is damaged.
#pragma once

#include <QDateTime>
#include <QString>

namespace sostenuto::sync {

inline constexpr int inspectEveryDays = 7;

/// Pure. Never, a week ago, or at a time that is yet to come (a clock was wrong).
[[nodiscard]] bool isInspectionDue(const QDateTime& last, const QDateTime& now);
/// Invalid = never, or nobody knows.
[[nodiscard]] QDateTime lastInspection(const QString& path);
/// The whole library was looked through and nothing was wrong. Where that can't be written it is due again.
void noteInspection(const QString& path, const QDateTime& now);

} // namespace sostenuto::sync
