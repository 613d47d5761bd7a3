// What the first page shows, as the library has it.
#pragma once

#include "sync/model/Home.h"

namespace sostenuto::sync {

class Database;

/// Throws like any Query.
[[nodiscard]] Home homeOf(Database& database, const QDateTime& now);

} // namespace sostenuto::sync
