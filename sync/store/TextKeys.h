// Text made once, when a row is written: what it sorts by, and what search finds it by.
#pragma once

#include <QString>

namespace sostenuto::sync {

/// Folded and with a leading article ("The ", "A ", "An ") dropped; digits padded so that 2 sorts before 10.
[[nodiscard]] QString sortKey(const QString& text);
/// Lower case, diacritics and compatibility forms folded (ß → ss, ø → o, full width → half), white space simplified.
[[nodiscard]] QString folded(const QString& text);

} // namespace sostenuto::sync
