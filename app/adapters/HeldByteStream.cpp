#include "app/adapters/HeldByteStream.h"

#include <player/dsp/LoudnessMeter.h>

namespace sostenuto::app {

namespace {

player::ByteStream::Status asPlayerStatus(sync::HeldBytes::Status status)
{
    switch (status) {
    case sync::HeldBytes::Status::Ok:
        return player::ByteStream::Status::Ok;
    case sync::HeldBytes::Status::End:
        return player::ByteStream::Status::End;
    case sync::HeldBytes::Status::Aborted:
        return player::ByteStream::Status::Aborted;
    case sync::HeldBytes::Status::Failed:
        break;
    }
    return player::ByteStream::Status::Failed;
}

std::optional<double> gainOf(const std::optional<double>& lufs)
{
    return lufs ? std::optional(player::gainOfLufs(*lufs)) : std::nullopt;
}

} // namespace

player::ByteStream::Read HeldByteStream::read(std::byte* into, std::int64_t atMost)
{
    const sync::HeldBytes::Read got = m_bytes->read(m_position, reinterpret_cast<char*>(into), atMost);
    m_position += got.bytes;
    return {asPlayerStatus(got.status), got.bytes};
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
