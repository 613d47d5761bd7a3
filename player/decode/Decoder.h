// One track, from bytes to samples.
#pragma once

#include "player/decode/Chapters.h"
#include "player/decode/StreamFacts.h"
#include "player/dsp/StereoMix.h"
#include "player/source/ByteStream.h"

#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace sostenuto::player {

/// Gives exactly the samples of the music: what the encoder put before and after (MP3, Opus, Vorbis, AAC) is not among
/// them. A frame is one sample of every channel, counted from the start of the music at the source's own rate.
///
/// Thread: decode. Every call may wait for bytes.
class Decoder {
public:
    enum class Status {
        Ok,
        End,
        Failed,     ///< the bytes broke off
        Unreadable, ///< no sound in it, or too damaged
        Aborted,
    };

    /// nullptr with the reason in `status`. The stream must outlive the decoder.
    [[nodiscard]] static std::unique_ptr<Decoder> open(ByteStream& stream, Status& status);
    ~Decoder();
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;

    [[nodiscard]] StreamFacts facts() const;
    /// Length in frames, where the file itself says it exactly. Of a chained Ogg file nothing says it.
    [[nodiscard]] std::optional<std::int64_t> exactFrames() const;

    /// What the file itself says of its parts (Chapters.h); counted without regard to limit().
    [[nodiscard]] std::vector<Chapter> chapters() const;
    [[nodiscard]] QByteArray cueText() const;

    /// Its tags as FFmpeg names them, those of the file before those of the stream; text from outside, at most a
    /// megabyte each and a thousand of them.
    [[nodiscard]] std::vector<std::pair<QByteArray, QByteArray>> tags() const;
    /// The picture inside, as it stands there; empty = none, or larger than 32 MB.
    [[nodiscard]] QByteArray picture() const;
    /// kbit/s of the sound, on average; 0 = not said.
    [[nodiscard]] int bitRate() const;

    struct Block {
        Status status = Status::Ok;
        int sampleRate = 0;
        std::vector<Speaker> speakers;
        /// Interleaved; valid until the next call, and the caller's to change; empty unless Ok.
        std::span<float> samples;
    };
    /// About a tenth of a second. A damaged stretch is left out; only when nothing but damage comes it is Unreadable.
    Block read();

    /// The next read() begins with exactly this frame, or answers End behind the last.
    Status seek(std::int64_t frame);

    /// From now on only the frames from `from` to before `to` (nullopt: to the end) are the music, as for a track of a
    /// cue sheet: frame 0 is `from`, lengths are those of the range, and End comes at `to`. Counted in frames of the
    /// whole file. Goes to the new frame 0; answers as seek() does.
    Status limit(std::int64_t from, std::optional<std::int64_t> to);
    Status limit(const FilePart& part);

private:
    struct Parts;
    explicit Decoder(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace sostenuto::player
