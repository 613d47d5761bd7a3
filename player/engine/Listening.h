// One listening to one item, from its first sound to its end, over any number of seeks and pauses.
#pragma once

#include "player/engine/PlayReport.h"

#include <optional>

namespace sostenuto::player {

/// A plain value.
class Listening {
public:
    /// The item that may be heard from now on.
    void expect(const QueueItem& item);
    void heard(std::int64_t frames, int sampleRate, const QDateTime& now);
    void setDuration(std::int64_t ms) { m_report.durationMs = ms; }

    /// The report, if any of it was heard. Nothing is expected afterwards.
    [[nodiscard]] std::optional<PlayReport> end(bool toTheEnd);

private:
    PlayReport m_report;
    std::int64_t m_microseconds = 0;
};

} // namespace sostenuto::player
