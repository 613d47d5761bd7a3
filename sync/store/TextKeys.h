// Text made once, when a row is written: what it sorts by, and what search finds it by.
#pragma once

#include <QString>
#include <QStringList>

namespace sostenuto::sync {

/// Folded and with a leading article ("The ", "A ", "An ") dropped; digits padded so that 2 sorts before 10.
[[nodiscard]] QString sortKey(const QString& text);
/// Lower case, diacritics and compatibility forms folded (ß → ss, ø → o, full width → half), white space simplified,
/// apostrophes dropped (don't = dont). At most 500 characters of `text` are looked at.
[[nodiscard]] QString folded(const QString& text);
/// What sortKey() of a text that begins with `typed` may begin with: one prefix, or several when `typed` ends in a
/// number that may go on.
[[nodiscard]] QStringList sortKeyPrefixes(const QString& typed);

} // namespace sostenuto::sync
