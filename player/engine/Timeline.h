// Which item each frame of sound belongs to, so that what the player says is what is heard, not what is decoded.
#pragma once

#include "player/decode/Feed.h"
#include "player/queue/PlayQueue.h"

#include <deque>

namespace sostenuto::player {

/// Decoding runs seconds ahead of the ear. What was decoded lies here as segments of content frames until it was heard.
/// A plain value.
class Timeline {
public:
    struct Segment {
        std::int64_t serial = 0;
        QueueItem item;
        StreamFacts facts;
        Level level;
        double speed = 1;                ///< frames of the item to a content frame
        std::int64_t begin = 0;          ///< content frame of its first sample
        std::int64_t itemFrame = 0;      ///< how far into the item that is
        std::int64_t overlapEnd = 0;     ///< content frame up to which it lies over the one before
        std::optional<std::int64_t> end; ///< content frame behind its last sample and its silence, once decoded
        std::int64_t silence = 0;        ///< frames before the end that are not of the item
        std::int64_t heldBack = 0;       ///< frames before the end that come only with the next segment
        std::optional<TrackTrouble> trouble;
        int passedOver = 0; ///< items before it in the queue that could not play

        /// Content frame behind its last sample, once decoded.
        [[nodiscard]] std::optional<std::int64_t> soundEnd() const
        {
            return end ? std::optional(*end - silence) : std::nullopt;
        }
    };

    void clear() { m_segments.clear(); }
    void add(Segment segment);
    void finish(const TrackFinished& finished);

    [[nodiscard]] bool isEmpty() const { return m_segments.empty(); }
    [[nodiscard]] const std::deque<Segment>& segments() const { return m_segments; }
    /// What is heard now; only when not empty.
    [[nodiscard]] const Segment& heard() const { return m_segments.front(); }

    struct Progress {
        std::int64_t frames = 0; ///< newly heard of the segment that was heard until now, in frames of the item
        bool moved = false;      ///< anything was newly heard, be it silence
        bool toItsEnd = false;   ///< all of it: take it away with pop() and ask again
    };
    /// `frame`: content frames up to here have been heard. `nextIsOpening`: what is held back waits for another track,
    /// which should not be waited for.
    [[nodiscard]] Progress advance(std::int64_t frame, bool nextIsOpening);
    void pop() { m_segments.pop_front(); }

    /// Frames into the heard item, at the output's rate; in the silence behind it those of its end.
    [[nodiscard]] std::int64_t positionAt(std::int64_t frame) const;
    /// Content frames from `frame` to the end of what is heard; nullopt when the end is not known yet.
    [[nodiscard]] std::optional<std::int64_t> framesToEnd(std::int64_t frame) const;

private:
    std::deque<Segment> m_segments;
    std::int64_t m_heardTo = 0;
};

} // namespace sostenuto::player
