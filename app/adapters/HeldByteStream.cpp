#include "app/adapters/HeldByteStream.h"

#include "app/adapters/PlayerRead.h"

#include <player/dsp/LoudnessMeter.h>

namespace sostenuto::app {

namespace {

std::optional<double> gainOf(const std::optional<double>& lufs)
{
    return lufs ? std::optional(player::gainOfLufs(*lufs)) : std::nullopt;
}

} // namespace

player::ByteStream::Read HeldByteStream::read(std::byte* into, std::int64_t atMost)
{
    const Read got = asPlayerRead(m_bytes->read(m_position, reinterpret_cast<char*>(into), atMost));
    m_position += got.bytes;
    return got;
}

bool HeldByteStream::seek(std::int64_t position)
{
    if (position < 0)
        return false;
    m_position = position;
    return true;
}

std::optional<player::Loudness> HeldByteStream::measured()
{
    const auto found = m_bytes->measured();
    if (!found)
        return std::nullopt;
    return player::Loudness{gainOf(found->trackLufs), gainOf(found->albumLufs), found->trackPeak, found->albumPeak};
}

std::optional<player::FilePart> HeldByteStream::part()
{
    const auto part = m_bytes->part();
    return part ? std::optional(player::FilePart{part->from75, part->to75}) : std::nullopt;
}

} // namespace sostenuto::app
