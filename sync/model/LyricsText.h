// Words of a track as text: LRC and plain, from whoever wrote them. Pure.
#pragma once

#include "sync/model/Lyrics.h"

#include <QByteArray>

namespace sostenuto::sync {

/// LRC where any line has a stamp, else plain. Understood of LRC: [mm:ss], [mm:ss.x], [mm:ss.xx], [mm:ss.xxx],
/// [mm:ss:xx] and [h:mm:ss.xx]; several stamps on a line; [offset:ms], where more is earlier; [la:language]. Other tags
/// of the head and <mm:ss.xx> before single words are left out. A line without a stamp among those with one belongs to
/// the line before. What is too long ends at Lyrics' bounds. `from` stays Nowhere.
[[nodiscard]] Lyrics lyricsFromText(const QString& text);
/// UTF-8, UTF-16 with a mark, else Latin-1. More than Lyrics::mostBytes: nothing.
[[nodiscard]] Lyrics lyricsFromBytes(const QByteArray& bytes);

/// In the order of time, bounded, plain, without rests at the ends; isSynced by the lines: one without a time makes all
/// of them plain. What every source ends with.
[[nodiscard]] Lyrics tidied(Lyrics lyrics);

/// Whether these codes ("en", "eng", "en-GB") name the same language. Unknown codes name none.
[[nodiscard]] bool isSameLanguage(const QString& one, const QString& other);
/// Timed ones before plain ones; then the first of `languages`, then those that do not say, then what came first. Empty
/// ones are none.
[[nodiscard]] Lyrics bestOf(const QVector<Lyrics>& choices, const QStringList& languages);

/// The line that is sung at `positionMs`, -1 = none yet. Only of timed ones.
[[nodiscard]] int lineAt(const Lyrics& lyrics, qint64 positionMs);

} // namespace sostenuto::sync
