// Demuxer and codec of one sound stream: bytes in, FFmpeg frames out.
#pragma once

#include "player/decode/Decoder.h"
#include "player/decode/FfmpegHandles.h"
#include "player/source/FfmpegIo.h"

namespace sostenuto::player {

/// Thread: decode.
class FrameReader {
public:
    using Status = Decoder::Status;

    /// nullptr with the reason in `status`.
    [[nodiscard]] static std::unique_ptr<FrameReader> open(ByteStream& stream, Status& status);

    /// Goes to the next frame that decodes. Bounded: so many damaged packets in a row are Unreadable, and so many bytes
    /// without a frame.
    Status next();
    [[nodiscard]] const AVFrame& frame() const { return *m_frame; }

    /// To a place at or before `pts`. False: cannot.
    bool seek(std::int64_t pts);

    /// Bytes of the file itself (FfmpegIo::peek).
    std::size_t peek(std::int64_t position, std::span<std::byte> into) { return m_io.peek(position, into); }
    /// Failed or Aborted once a read was, else `otherwise`.
    [[nodiscard]] Status troubleOr(Status otherwise) const;
    /// Whether it can go on. While the bytes still arrive a read that failed is told at the end of what came before it.
    [[nodiscard]] Status soFar() const;

    [[nodiscard]] const AVStream& stream() const { return *m_stream; }
    [[nodiscard]] const AVFormatContext& format() const { return *m_format; }
    [[nodiscard]] const AVCodecContext& codec() const { return *m_codec; }

private:
    enum class Look { Everywhere, OnlyForward };

    explicit FrameReader(ByteStream& stream) : m_bytes(stream), m_io(stream) {}
    static std::unique_ptr<FrameReader> tryOpen(ByteStream& stream, Look look, Status& status);
    Status openFormat(Look look);
    Status openCodec();
    Status sendPacket();

    ByteStream& m_bytes;
    FfmpegIo m_io; ///< must outlive m_format
    FormatHandle m_format;
    CodecHandle m_codec;
    FrameHandle m_frame;
    PacketHandle m_packet;
    AVStream* m_stream = nullptr;
    int m_damaged = 0; ///< packets in a row
};

} // namespace sostenuto::player
