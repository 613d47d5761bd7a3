// Who reads which track now.
#pragma once

#include "sync/held/HeldBytes.h"
#include "sync/model/Ids.h"

#include <QVector>

#include <functional>
#include <memory>

namespace sostenuto::sync {

/// Remembers without keeping alive: a reader that went is forgotten. Thread: sync.
class OpenReaders {
public:
    void add(TrackId track, const std::shared_ptr<HeldBytes>& bytes);
    void tell(TrackId track, const std::function<void(HeldBytes&)>& what);
    /// They get no more than is here already, and are not told anything any more.
    void letGo(TrackId track, const Error& cause);
    /// Tracks with a reader, in the order of opening.
    [[nodiscard]] QVector<TrackId> tracks();
    [[nodiscard]] bool has(TrackId track);
    void abortAll();

private:
    struct Reader {
        TrackId track;
        std::weak_ptr<HeldBytes> bytes;
    };
    void forgetGone();

    QVector<Reader> m_readers;
};

} // namespace sostenuto::sync
