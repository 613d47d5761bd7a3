// Names from outside, made fit to stand on one line of a screen.
#pragma once

#include <QString>

namespace sostenuto::sync {

/// Longest name that is kept: more than any screen shows.
inline constexpr qsizetype longestPlainName = 1000;

/// Plain, in one line, at most `longest` UTF-16 units: what controls a terminal or a line becomes a space, marks that
/// turn the direction of the text around them are left out, half a surrogate pair becomes U+FFFD. Everything else stays
/// as it was said, angle brackets and emoji too.
[[nodiscard]] QString plainText(const QString& text, qsizetype longest);

/// Has nothing that is lost on the way through UTF-8 or ends a text early (half a surrogate pair, NUL).
[[nodiscard]] bool isWholeText(const QString& text);

} // namespace sostenuto::sync
