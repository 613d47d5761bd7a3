// Words for the track that is heard in a test of the window.
#pragma once

#include "WindowUnderTest.h"

#include <sync/model/LyricsText.h>

namespace sostenuto::ui {

/// Ten lines, ten seconds apart, with a rest after the second and the sixth; from the file's tags.
[[nodiscard]] inline sync::Lyrics timedWords()
{
    sync::Lyrics lyrics = sync::lyricsFromText(QStringLiteral("[00:20]Lamps go out along the quay\n"
                                                              "[00:30]and the water keeps the light\n"
                                                              "[00:40]\n"
                                                              "[00:50]Somebody left a window up\n"
                                                              "[01:00]for the weather to look in\n"
                                                              "[01:10]Hold it, hold the colour\n"
                                                              "[01:20]like a breath between two words, and longer "
                                                              "than anybody thought it could be held\n"
                                                              "[01:30]\n"
                                                              "[01:40]Ask me what the morning owes\n"
                                                              "[01:50]I have it written down\n"
                                                              "[02:00]on the back of a ferry ticket\n"
                                                              "[02:10]that nobody ever stamped"));
    lyrics.from = sync::LyricsFrom::Tags;
    return lyrics;
}

/// `what`: "plain", "rtl", "none", "away", else timed ones. Before the window looks.
inline void giveWords(WindowUnderTest& under, const QString& what)
{
    sync::Lyrics lyrics = timedWords();
    if (what.endsWith(QStringLiteral("plain")))
        lyrics.lines.removeIf([](const sync::LyricLine& line) { return line.startMs > 100'000; });
    if (what.endsWith(QStringLiteral("plain"))) {
        for (sync::LyricLine& line : lyrics.lines)
            line.startMs = -1;
        lyrics.isSynced = false;
        lyrics.from = sync::LyricsFrom::Service;
    }
    if (what.endsWith(QStringLiteral("rtl"))) {
        for (sync::LyricLine& line : lyrics.lines)
            line.text = line.text.isEmpty() ? QString() : QStringLiteral("אור על המים, %1").arg(line.startMs / 1000);
    }
    if (what.endsWith(QStringLiteral("away")))
        under.fakes->lyrics.failing = sync::Error{sync::ErrorKind::Refused, QStringLiteral("away")};
    else if (!what.endsWith(QStringLiteral("none")))
        for (const sync::TrackId track : under.tracksHere(11))
            under.fakes->lyrics.known.insert(track, lyrics);
}

} // namespace sostenuto::ui
