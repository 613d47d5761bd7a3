// The listener's own plays, counted.
#pragma once

#include "sync/model/Statistics.h"

namespace sostenuto::sync {

class Database;

/// The days, months or years of a span, without gaps, with nothing counted yet. `first`: the first play; invalid =
/// none. Four weeks are 28 days that end today; twelve months end with this one; always is months as long as there are
/// two years of them, years beyond. Pure.
[[nodiscard]] QVector<PlayedPeriod> periodsOf(StatisticsSpan span, const QDate& first, const QDate& today);
/// Which of them a day is in; -1 = before all of them. Pure.
[[nodiscard]] qsizetype periodOf(const QVector<PlayedPeriod>& periods, const QDate& day);

/// All but Statistics::library. Days and hours are those of `now`'s time zone. Plays of tracks that are gone count too.
/// Throws like any Query.
[[nodiscard]] Statistics playedStatistics(Database& database, StatisticsSpan span, const QDateTime& now);

} // namespace sostenuto::sync
