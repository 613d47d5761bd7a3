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
/// The characters, and each two that stand side by side, of text that is written without spaces between words; parted
/// by spaces, each once. `text` is folded. Empty for most names.
[[nodiscard]] QString characterPairs(const QString& text);
/// Is it a character of such text? (Han, kana, Thai, Lao, Khmer, Myanmar)
[[nodiscard]] bool writtenWithoutSpaces(char32_t character);
/// What sortKey() of a text that begins with `typed` may begin with: one prefix, or several when `typed` ends in a
/// number that may go on.
[[nodiscard]] QStringList sortKeyPrefixes(const QString& typed);
/// The smallest text behind all those that begin with `prefix`.
[[nodiscard]] QString behindPrefix(const QString& prefix);

} // namespace sostenuto::sync
