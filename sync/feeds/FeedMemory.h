// What is believed of what a page says now, after what it said before. Pure.
#pragma once

#include "sync/model/Feed.h"

#include <QSet>

namespace sostenuto::sync {

/// A problem counts when it is read once; that one is over, only when it is read twice in a row or the service itself
/// answers well again: pages flap.
class FeedMemory {
public:
    /// `corroborated`: our own requests to the service go well.
    [[nodiscard]] FeedSnapshot believed(const FeedSnapshot& read, bool corroborated);
    /// Starts over; `told` is what was believed last, if anything.
    void reset(const FeedSnapshot& told = {});
    /// A recovery waits to be read a second time.
    [[nodiscard]] bool isDoubting() const { return !m_better.isEmpty(); }

private:
    FeedSnapshot m_told;
    QSet<QString> m_better; ///< what was read to be better once: "i" incident, "c" component, "o" the whole
};

} // namespace sostenuto::sync
