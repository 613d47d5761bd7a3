// From the names and values in a file's tags to what they say, whoever read the file.
#pragma once

#include "sync/folder/FileTags.h"

#include <QVector>

#include <functional>
#include <utility>

namespace sostenuto::sync {

inline constexpr int longestTagText = 1000; ///< characters
inline constexpr int mostTagValues = 32;

/// Plain, on one line.
[[nodiscard]] QString onOneLine(QString text);

/// The values of a key (upper case, as TagLib names them: "ALBUMARTIST"), bounded and on one line; empty = none.
using TagValues = std::function<QStringList(const char* key)>;
/// All but the cue sheet and what is known of the sound. Pure as far as `values` is.
void readWords(const TagValues& values, FileTags& tags);

/// The same of tags as FFmpeg lists them: names in any case ("album_artist", "track"), of several with one name the
/// first. With the cue sheet. Pure.
[[nodiscard]] FileTags tagsNamed(const QVector<std::pair<QByteArray, QByteArray>>& tags);

} // namespace sostenuto::sync
