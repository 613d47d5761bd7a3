// Whether what is played comes as fast as it is heard.
#pragma once

#include <QtGlobal>

#include <optional>

namespace sostenuto::sync {

/// Judged over windows of time: one that brought too little may be a breath, two in a row mean that the music will run
/// out. A value. Times in ms, that may go back: then it begins anew.
class StreamPace {
public:
    static constexpr int windowMs = 6000;

    /// A request began, with so many bytes here already.
    void begin(qint64 now, qint64 available);
    /// So many are here now, and a second of the music has `perSecond` of them; 0 = nobody knows, and nothing is said.
    /// true: they come as fast as they are heard, or faster. false: they do not. nullopt: nothing new is known.
    [[nodiscard]] std::optional<bool> note(qint64 now, qint64 available, double perSecond, int window = windowMs);

private:
    qint64 m_since = 0;
    qint64 m_had = 0;
    int m_late = 0; ///< windows in a row
};

} // namespace sostenuto::sync
