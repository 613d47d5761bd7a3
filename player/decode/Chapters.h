// Parts of a file that it names itself: chapters, and the cue sheet in its tags.
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <vector>

struct AVFormatContext;

namespace sostenuto::player {

/// Frames at the rate of the stream, from the start of the music. A plain value.
struct Chapter {
    std::int64_t from = 0;
    std::int64_t to = 0; ///< > from
    QString title;       ///< text from outside: bounded, plain
    friend bool operator==(const Chapter&, const Chapter&) = default;
};

/// In rising order, 999 at most; those that lie before another's end or have no length are left out. A cue sheet block
/// of FLAC gives chapters too.
[[nodiscard]] std::vector<Chapter> chaptersOf(const AVFormatContext& format, int rate);

/// The CUESHEET tag, for parseCueSheet; empty: none, or larger than a megabyte.
[[nodiscard]] QByteArray cueTextOf(const AVFormatContext& format);

} // namespace sostenuto::player
