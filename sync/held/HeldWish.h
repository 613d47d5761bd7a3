// What is to be fetched for keeping, and in which quality.
#pragma once

#include "sync/model/Ids.h"
#include "sync/model/Kept.h"

#include <QVector>

namespace sostenuto::sync {

/// A track that is to be kept and is not here, or not well enough.
struct HeldWish {
    TrackId track;
    SourceId source;             ///< a service that has it
    QVector<SourceId> also = {}; ///< others that have it
    qint64 notBefore = 0;        ///< ms since 1970
    bool isLower = false;        ///< it is here, and in lower quality than it is wanted
};

/// At most so many kbit/s; 0 = the original.
struct FetchQuality {
    int kept = 0;   ///< of what is fetched for keeping
    int played = 0; ///< of what is read or will be
    friend bool operator==(const FetchQuality&, const FetchQuality&) = default;
};

/// Pure. `metered`: the network counts bytes.
[[nodiscard]] constexpr FetchQuality fetchQuality(const KeptQuality& chosen, bool metered)
{
    if (chosen.streamKbps != KeptQuality::automatic)
        return {chosen.kbps, chosen.streamKbps};
    return {chosen.kbps, metered ? chosen.meteredKbps() : 0};
}

} // namespace sostenuto::sync
