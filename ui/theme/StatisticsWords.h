// Plays of a time in words: what stands below a bar, and all that a bar says.
#pragma once

#include <sync/model/Statistics.h>

#include <QString>

namespace sostenuto::ui {

/// "14 plays, 52 min"; without a length, "14 plays".
[[nodiscard]] QString playsWords(int plays, qint64 ms = 0);
/// "12 May", "May", "2024"
[[nodiscard]] QString periodLabel(const sync::PlayedPeriod& period);
/// "12 May 2026: 14 plays, 52 min"
[[nodiscard]] QString periodWords(const sync::PlayedPeriod& period);
/// "17"; "17:00 to 18:00: 14 plays"
[[nodiscard]] QString hourLabel(int hour);
[[nodiscard]] QString hourWords(int hour, int plays);
/// Monday is 0: "Mon"; "Monday: 14 plays"
[[nodiscard]] QString weekdayLabel(int weekday);
[[nodiscard]] QString weekdayWords(int weekday, int plays);
/// "Plays per day", … per what the periods are.
[[nodiscard]] QString perPeriodWords(sync::PlayedPeriod::Length length);

} // namespace sostenuto::ui
