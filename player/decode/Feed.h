// Track after track into the renderer, without a seam.
#pragma once

#include "player/decode/Decoder.h"
#include "player/decode/Requests.h"
#include "player/decode/TrackJoiner.h"
#include "player/output/Renderer.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace sostenuto::player {

struct FeedEvents {
    std::function<void(const TrackBegan&)> began;
    std::function<void(const TrackFinished&)> finished;
    std::function<void(const TrackUnheard&)> unheard;
    std::function<void(const TrackParted&)> parted;
};

/// The work of the decode thread, without the thread. When a track has been decoded to its end the next one is opened
/// at once, while the ring still holds seconds of the one before.
///
/// Thread: decode (or a test's).
class Feed {
public:
    using Opener = std::function<std::unique_ptr<ByteStream>(const PlayRequest&)>;
    Feed(Opener open, Renderer& renderer, FeedEvents events);
    ~Feed();

    /// Drops everything and begins with this.
    void start(const PlayRequest& request, const StreamShape& shape);
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
    [[nodiscard]] std::int64_t ahead() const;
    bool writeOut();
    Step openNext();
    [[nodiscard]] bool mustLetGoFirst();
    Decoder::Status openDecoder(Track& track);
    [[nodiscard]] Level levelOf(const Track& track) const;
    [[nodiscard]] bool parts(const StreamFacts& facts) const;
    void beginTrack(std::unique_ptr<Track> track);
    Step readBlock();
    [[nodiscard]] std::unique_ptr<Track> openAt(const PlayRequest& request, const Offset& from);
    Decoder::Status openAgain();
    void finishTrack(Decoder::Status status);
    [[nodiscard]] bool owesSilence() const;
    void addSilence();
    void convert(const Decoder::Block& block);
    void holdEnd();

    Opener m_open;
    Renderer& m_renderer;
    FeedEvents m_events;
    StreamShape m_shape;
    std::int64_t m_last = 0; ///< serial of the track that began last
    std::unique_ptr<Track> m_track;
    std::unique_ptr<Track> m_opening; ///< its bytes are there, nothing of it was read
    std::optional<PlayRequest> m_next;
    bool m_nextKnown = false;
    std::optional<TrackFinished> m_finished; ///< as it was told, until the next one begins
    std::unique_ptr<TrackJoiner> m_joiner;   ///< from the first track on
    std::vector<float> m_stereo;
    std::size_t m_readyDone = 0; ///< samples of what is ready that are in the ring
};

} // namespace sostenuto::player
