#include "player/source/FfmpegIo.h"

extern "C" {
#include <libavformat/avio.h>
#include <libavutil/error.h>
#include <libavutil/mem.h>
}

#include <cstdio>

namespace sostenuto::player {

namespace {

constexpr int BufferBytes = 64 * 1024;

} // namespace

FfmpegIo::FfmpegIo(ByteStream& stream) : m_stream(stream)
{
    auto* buffer = static_cast<unsigned char*>(av_malloc(BufferBytes));
    if (!buffer)
        return;
    m_context = avio_alloc_context(buffer, BufferBytes, 0, this, &readPacket, nullptr, &seekTo);
    if (!m_context)
        av_free(buffer);
}

FfmpegIo::~FfmpegIo()
{
    if (m_context)
        av_freep(&m_context->buffer); // FFmpeg may have put another buffer in the place of ours
    avio_context_free(&m_context);
}

void FfmpegIo::setSeekable(bool seekable)
{
    m_seekable = seekable;
    m_context->seekable = seekable ? AVIO_SEEKABLE_NORMAL : 0;
}

std::size_t FfmpegIo::peek(std::int64_t position, std::span<std::byte> into)
{
    if (position < 0 || position == m_position || !m_stream.seek(position))
        return 0; // a stream without a way back would stand elsewhere afterwards
    std::size_t got = 0;
    while (got < into.size()) {
        const auto read = m_stream.read(into.data() + got, static_cast<std::int64_t>(into.size() - got));
        if (read.status == ByteStream::Status::Failed || read.status == ByteStream::Status::Aborted)
            m_trouble = read.status;
        if (read.status != ByteStream::Status::Ok || read.bytes <= 0)
            break;
        got += static_cast<std::size_t>(read.bytes);
    }
    if (!m_stream.seek(m_position))
        m_trouble = ByteStream::Status::Failed;
    return got;
}

int FfmpegIo::readPacket(void* self, unsigned char* into, int atMost)
{
    auto& io = *static_cast<FfmpegIo*>(self);
    const ByteStream::Read read = io.m_stream.read(reinterpret_cast<std::byte*>(into), atMost);
    switch (read.status) {
    case ByteStream::Status::Ok:
        if (read.bytes <= 0)
            break;
        io.m_position += read.bytes;
        return static_cast<int>(read.bytes);
    case ByteStream::Status::End:
        return AVERROR_EOF;
    case ByteStream::Status::Aborted:
        io.m_trouble = ByteStream::Status::Aborted;
        return AVERROR_EXIT;
    case ByteStream::Status::Failed:
        break;
    }
    io.m_trouble = ByteStream::Status::Failed;
    return AVERROR(EIO);
}

std::int64_t FfmpegIo::seekTo(void* self, std::int64_t offset, int whence)
{
    auto& io = *static_cast<FfmpegIo*>(self);
    const int way = whence & ~AVSEEK_FORCE;
    if (way == AVSEEK_SIZE || way == SEEK_END) {
        const std::optional<std::int64_t> size = io.m_seekable ? io.m_stream.size() : std::nullopt;
        if (!size)
            return AVERROR(ENOSYS);
        if (way == AVSEEK_SIZE)
            return *size;
        offset += *size;
    } else if (way == SEEK_CUR) {
        offset += io.m_position;
    } else if (way != SEEK_SET) {
        return AVERROR(EINVAL);
    }
    if (offset < 0 || !io.m_stream.seek(offset))
        return AVERROR(EIO);
    io.m_position = offset;
    return offset;
}

} // namespace sostenuto::player
