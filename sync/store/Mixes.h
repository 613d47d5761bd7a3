// Lists that are made of the library and of what was heard, for one day.
#pragma once

#include "sync/model/Home.h"

#include <QDateTime>

namespace sostenuto::sync {

class Database;

inline constexpr int mixesWanted = 3;
/// Fewer are no mix.
inline constexpr int fewestInMix = 8;

/// The first mixesWanted kinds that there is enough of, for the day of `now`, which also says what is long ago. Reads a
/// bounded number of rows, however large the library is. Throws like any Query.
[[nodiscard]] QVector<Mix> mixesOf(Database& database, const QDateTime& now);

} // namespace sostenuto::sync
