// The words of the few demo tracks that have any. Invented for it; pure data.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace sostenuto::demo {

struct SongWords {
    QStringList lines;    ///< an empty one is a rest between verses
    bool isTimed = false; ///< the lines are spread over the track
    QString language;     ///< ISO 639-1
};

/// By the title of the track, which no two demo tracks share. nullopt = it has none.
[[nodiscard]] std::optional<SongWords> songWords(const QString& title);
/// When a line of a timed text begins: the first after a twelfth of the track.
[[nodiscard]] qint64 lineStartMs(qsizetype line, qsizetype lines, qint64 durationMs);

} // namespace sostenuto::demo
