// What services say about an artist, made plain: most of them pass on a piece of a web page. Pure.
#pragma once

#include <QString>

namespace sostenuto::sync {

/// Longest text about an artist that is kept, in UTF-16 units: some five minutes of reading.
inline constexpr qsizetype longestAbout = 4'000;

/// Paragraphs of plain text, '\n' between them; without tags, with signs in the place of entities, without the link to
/// where there is more ("Read more on Last.fm"). A longer one ends in "…" after a whole word. Empty: it says nothing.
[[nodiscard]] QString aboutText(const QString& said);

} // namespace sostenuto::sync
