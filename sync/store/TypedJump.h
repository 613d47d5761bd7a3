// Where typing letters leads to in a list, whether its rows are loaded or not.
#pragma once

#include "sync/model/TypedJump.h"

namespace sostenuto::sync {

class Database;

/// The place of the first id of the list whose text begins with what was typed; -1 = none. As it sorts, so it is found:
/// without a leading article, whatever the marks on its letters. Throws like any Query.
[[nodiscard]] int firstBeginning(Database& database, const TypedJump& jump);

} // namespace sostenuto::sync
