// Lets FFmpeg read from a ByteStream.
#pragma once

#include "player/source/ByteStream.h"

#include <memory>
#include <span>

struct AVIOContext;

namespace sostenuto::player {

/// Thread: decode. The stream must outlive it.
class FfmpegIo {
public:
    explicit FfmpegIo(ByteStream& stream);
    ~FfmpegIo();
    FfmpegIo(const FfmpegIo&) = delete;
    FfmpegIo& operator=(const FfmpegIo&) = delete;

    [[nodiscard]] AVIOContext* context() const { return m_context; }

    /// FFmpeg may report a failed read as the end of the file. This tells them apart: Failed or Aborted once a read
    /// was, Ok otherwise.
    [[nodiscard]] ByteStream::Status trouble() const { return m_trouble; }

    /// While false FFmpeg treats the input as a pipe: it does not look at its end before it begins, nor wait for a
    /// length that may not be known before the last byte.
    void setSeekable(bool seekable);

    /// Up to `into`'s size of the bytes at this place, past FFmpeg, which goes on where it was. May wait. How many
    /// came; 0 as well where the stream cannot go there.
    std::size_t peek(std::int64_t position, std::span<std::byte> into);
    [[nodiscard]] ByteStream& stream() const { return m_stream; }

private:
    static int readPacket(void* self, unsigned char* into, int atMost);
    static std::int64_t seekTo(void* self, std::int64_t offset, int whence);

    ByteStream& m_stream;
    std::int64_t m_position = 0;
    bool m_seekable = true;
    ByteStream::Status m_trouble = ByteStream::Status::Ok;
    AVIOContext* m_context = nullptr;
};

} // namespace sostenuto::player
