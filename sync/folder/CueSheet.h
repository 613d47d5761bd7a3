// What a cue sheet says: which tracks lie where in which files.
#pragma once

#include <QByteArray>
#include <QString>
#include <QVector>

#include <cstdint>
#include <optional>

namespace sostenuto::sync {

/// Times are in frames of a CD, 75 in a second, from the start of the track's own file. A plain value.
struct CueTrack {
    int number = 0;   ///< as the sheet says, 0..99
    QString file;     ///< as the sheet says: a name, never to be opened outside the sheet's own folder
    QString fileType; ///< WAVE, MP3, AIFF, BINARY, …
    std::int64_t from75 = 0;
    std::optional<std::int64_t> to75;       ///< nullopt: to the end of the file
    std::optional<std::int64_t> pregapFrom; ///< INDEX 00: where its pregap begins, if that lies in the same file
    std::int64_t silence75 = 0;             ///< PREGAP: silence that is in no file
    QString title;
    QString performer;
    QString isrc;
    QStringList flags;
    std::optional<double> gainDb, peak; ///< REM REPLAYGAIN_TRACK_…
    friend bool operator==(const CueTrack&, const CueTrack&) = default;
};

struct CueSheet {
    QString title;
    QString performer;
    QString genre;
    QString date;
    std::optional<double> gainDb, peak; ///< REM REPLAYGAIN_ALBUM_…
    QVector<CueTrack> tracks;           ///< in the order of the sheet
    QString error; ///< for the log; empty: everything was understood. With one, there are no tracks
    friend bool operator==(const CueSheet&, const CueSheet&) = default;
};

/// Text from outside: bounded (a megabyte, 999 tracks, 1,000 characters a value), unknown lines are passed over. UTF-8,
/// UTF-16 with its mark, else Windows-1252. A track ends where the next one of its file begins (INDEX 01). A sheet
/// whose times do not rise within a file is an error. Grammar: CDRWIN User's Guide, "Cue Sheet Commands", and the REM
/// lines that Exact Audio Copy and foobar2000 write.
[[nodiscard]] CueSheet parseCueSheet(const QByteArray& bytes);

} // namespace sostenuto::sync
