// Short tracks whose every frame says which one it is, so that what was heard can be counted.
#pragma once

#include "tests/support/player/Signal.h"

#include <QString>
#include <QStringList>
#include <QVector>

namespace sostenuto::tests {

/// What a recording has of what it should have, in frames.
struct HeardFrames {
    qint64 missing = 0;
    qint64 repeated = 0;
    qint64 silent = 0;   ///< between the first and the last that sound
    qint64 disorder = 0; ///< places where the next frame is not the next but one of those that are missing
    [[nodiscard]] bool isExact() const { return missing == 0 && repeated == 0 && silent == 0 && disorder == 0; }
    friend bool operator==(const HeardFrames&, const HeardFrames&) = default;
};

class NumberedCorpus {
public:
    static constexpr int rate = 44100;
    static constexpr qint64 framesOfATrack = rate * 4 + 321;

    /// The track's files, in the demo service's folder, instead of its own. Empty = that did not work.
    [[nodiscard]] static QStringList writeInto(const QString& demoFolder, int tracks);

    /// `queue` are places among the tracks that were written, each once; frames of the first that follow `firstFrames`
    /// need not be heard.
    [[nodiscard]] static HeardFrames compare(const player::test::Sound& recorded, const QVector<int>& queue,
                                             qint64 firstFrames = framesOfATrack);
    /// How many frames of a track were heard.
    [[nodiscard]] static qint64 framesOf(const player::test::Sound& recorded, int track);
};

} // namespace sostenuto::tests
