// Track after track into the renderer, without a seam.
#pragma once

#include "player/decode/Decoder.h"
#include "player/decode/Resampler.h"
#include "player/output/Renderer.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace sostenuto::player {

/// A track to be played once. The serial names this once; it grows with every request.
struct PlayRequest {
    std::int64_t serial = 0;
    std::int64_t track = 0;
    std::int64_t libraryMs = 0; ///< its length as the library says, 0 = unknown
    std::int64_t fromMs = 0;
};

/// The first samples of it stand at this content frame.
struct TrackBegan {
    std::int64_t serial = 0;
    std::int64_t contentFrame = 0;
    std::int64_t trackFrame = 0; ///< how far into the track that is, at the output's rate
    int outputRate = 0;
    StreamFacts facts;
};

struct TrackFinished {
    std::int64_t serial = 0;
    std::int64_t contentFrame = 0; ///< behind its last sample
    std::int64_t heldBack = 0;     ///< frames before that one which come only with the next track
    std::optional<TrackTrouble> trouble;
};

/// Not a single sample came of it.
struct TrackUnheard {
    std::int64_t serial = 0;
    TrackTrouble trouble = TrackTrouble::Unreadable;
};

struct FeedEvents {
    std::function<void(const TrackBegan&)> began;
    std::function<void(const TrackFinished&)> finished;
    std::function<void(const TrackUnheard&)> unheard;
};

/// The work of the decode thread, without the thread. When a track has been decoded to its end the next one is opened
/// at once, while the ring still holds two seconds of the one before; tracks of one rate share one resampler, so that
/// a sound cut into tracks stays one sound.
///
/// Thread: decode (or a test's).
class Feed {
public:
    using Opener = std::function<std::unique_ptr<ByteStream>(const PlayRequest&)>;
    Feed(Opener open, Renderer& renderer, FeedEvents events);
    ~Feed();

    /// Drops everything and begins with this. `outputRate` 0: that of the track.
    void start(const PlayRequest& request, int outputRate);
    /// What follows the item with the serial `after`; nullopt = nothing. Must be told after each began and each
    /// unheard: until then the end of the track is held back. Without effect when that item is no longer the last.
    void setNext(std::int64_t after, const std::optional<PlayRequest>& next);
    void halt();

    enum class Step { Worked, RingFull, Idle };
    /// A little work. May wait for bytes.
    Step step();
    /// Milliseconds until the ring will be half empty, if it is emptied in real time.
    [[nodiscard]] int msUntilHungry() const;

private:
    struct Track;

    void dropAll();
    [[nodiscard]] std::int64_t target() const;
    bool writeOut();
    Step openNext();
    void beginTrack(std::unique_ptr<Track> track);
    Step readBlock();
    void finishTrack(Decoder::Status status);
    void convert(const Decoder::Block& block);
    void useRate(int sourceRate);

    Opener m_open;
    Renderer& m_renderer;
    FeedEvents m_events;
    int m_outputRate = 0;
    std::int64_t m_last = 0; ///< serial of the track that began last
    std::unique_ptr<Track> m_track;
    std::optional<PlayRequest> m_next;
    bool m_nextKnown = false;
    std::unique_ptr<Resampler> m_resampler;
    std::vector<float> m_stereo;
    std::vector<float> m_out;
    std::size_t m_outDone = 0; ///< samples of m_out that are in the ring
};

} // namespace sostenuto::player
