// The words of a track, as everyone above the store speaks of them. Plain copies; no thread owns them.
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace sostenuto::sync {

struct LyricLine {
    qint64 startMs = -1; ///< from the start of the track; -1 = not timed
    QString text;        ///< plain, on one line; empty = a rest between verses
    friend bool operator==(const LyricLine&, const LyricLine&) = default;
};

/// Where words were found. The store keeps the numbers: they stay as they are.
enum class LyricsFrom {
    Nowhere = 0,
    LrcFile = 1, ///< beside the music
    Tags = 2,    ///< in the music's file
    Service = 3,
};

struct Lyrics {
    QVector<LyricLine> lines; ///< timed ones in the order of time; empty = the track has none that we know
    bool isSynced = false;    ///< every line has its time
    QString language;         ///< as it was said: "en", "eng", "pt-BR"; empty = not said
    LyricsFrom from = LyricsFrom::Nowhere;

    [[nodiscard]] bool isEmpty() const { return lines.isEmpty(); }
    friend bool operator==(const Lyrics&, const Lyrics&) = default;

    static constexpr qsizetype mostLines = 5'000;
    static constexpr qsizetype mostBytes = 512 * 1024;
    static constexpr qsizetype longestLine = 1'000; ///< UTF-16 units
};

/// What a service is asked by.
struct LyricsQuestion {
    QString trackRemoteId;
    QString artist;
    QString title;
};

} // namespace sostenuto::sync
