// A whole player at work, without a window: library, held bytes and sound joined as in the program, the service behind
// a way that can be cut.
#pragma once

#include "tests/support/app/CutRelay.h"
#include "tests/support/app/NumberedCorpus.h"

#include "app/demo/DemoService.h"

#include <memory>

namespace sostenuto::tests {

struct CutResult {
    Cut kind = Cut::Refuse;
    HeardFrames heard = {};
    QString trouble = {}; ///< why there is no result; empty = there is one
    QString failed = {};  ///< tracks that the player gave up, by their place in the queue, and when
    qint64 cutAt = 0;     ///< frames that were heard before the cut
    qint64 shortBy = 0;   ///< frames of a partly held track that are here and were not heard
    int tracks = 0;       ///< in the queue
};

/// Each run starts the player anew, on a copy of one library.
class CutStage {
public:
    /// Makes the music, the service and the library in this folder. False: that did not work.
    [[nodiscard]] bool begin(const QString& folder);

    /// The queue is held whole, and the cut comes at a random moment while it plays.
    [[nodiscard]] CutResult whileHeld(unsigned seed, Cut kind);
    /// The track that plays is held in part when the cut comes, what follows is held whole: it plays to the end of what
    /// is here, then the next.
    [[nodiscard]] CutResult whilePartlyHeld(unsigned seed, Cut kind);

private:
    struct Run;
    [[nodiscard]] bool makeLibrary();
    [[nodiscard]] QString profileOf(unsigned seed) const;

    QString m_folder;
    QStringList m_ids; ///< of the tracks, at the service
    std::unique_ptr<demo::DemoService> m_service;
    std::unique_ptr<CutRelay> m_relay;
};

} // namespace sostenuto::tests
