// Bytes of one file, from wherever they come. The player never asks where.
#pragma once

#include "player/dsp/Loudness.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

namespace sostenuto::player {

/// Where in a file a track lies, in the frames of a cue sheet: 75 in a second.
struct FilePart {
    std::int64_t from75 = 0;
    std::optional<std::int64_t> to75; ///< nullopt: to the end of the file
};

/// Thread: read, seek and size are called on the decode thread and may block there; abort from any thread.
class ByteStream {
public:
    virtual ~ByteStream() = default;

    enum class Status { Ok, End, Failed, Aborted };
    struct Read {
        Status status = Status::Failed;
        std::int64_t bytes = 0; ///< > 0 only with Ok
    };

    /// Waits for at least one byte.
    virtual Read read(std::byte* into, std::int64_t atMost) = 0;
    /// Next read begins at this byte from the start. Never waits.
    virtual bool seek(std::int64_t position) = 0;
    /// Total bytes; may wait until it is known. nullopt = never known.
    virtual std::optional<std::int64_t> size() = 0;
    /// Every byte is here, so that a look at the end of the file does not wait. May become true later.
    virtual bool complete() { return true; }
    /// It never ends, and knows itself how long it waits: reads are not given up.
    virtual bool endless() { return false; }
    /// What was measured of this sound before, if anything; tags in the file come first. May wait as size() does.
    virtual std::optional<Loudness> measured() { return std::nullopt; }
    /// The track is only this part of the sound in the bytes; nullopt = all of it.
    virtual std::optional<FilePart> part() { return std::nullopt; }
    /// Ends reads that wait, now and later, with Aborted.
    virtual void abort() = 0;
};

/// Opens the bytes of a track. Called on the decode thread; must not block for longer than opening a local file.
using StreamOpener = std::function<std::unique_ptr<ByteStream>(std::int64_t track)>;

} // namespace sostenuto::player
