// What is said of the words of a track: where they are from, and why there are none.
#pragma once

#include <sync/model/Lyrics.h>

#include <QString>

namespace sostenuto::ui {

/// "Lyrics from the file’s own tags, timed by line". `server`: the display name of the track's service.
[[nodiscard]] QString lyricsSourceWords(const sync::Lyrics& lyrics, const QString& server);

/// Why nothing is shown.
enum class NoLyrics { NothingPlays, None, Away, Radio };
struct NoLyricsText {
    QString title;
    QString sentence;
};
/// `server` empty: the track is of a folder.
[[nodiscard]] NoLyricsText noLyricsText(NoLyrics why, const QString& server);

/// "Playing from the album Ferry Hours"; `album` empty = "Now playing".
[[nodiscard]] QString playingFromWords(const QString& album);
/// "Ferry Hours, 2021"; `year` 0 = not known.
[[nodiscard]] QString albumAndYear(const QString& album, int year);
/// Where the bytes come from that are heard: "Plays from this computer", "Plays from Hearth".
[[nodiscard]] QString playsFromWords(bool isHere, const QString& server);

} // namespace sostenuto::ui
