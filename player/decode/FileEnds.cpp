#include "player/decode/FileEnds.h"

#include <QByteArrayView>
#include <QtEndian>

#include <algorithm>

namespace sostenuto::player {

namespace {

constexpr std::size_t OggHeaderBytes = 27;
constexpr std::size_t LamePartBytes = 24; ///< from the name of the encoder to its delays

unsigned at(std::span<const std::byte> bytes, std::size_t index)
{
    return std::to_integer<unsigned>(bytes[index]);
}

bool has(std::span<const std::byte> bytes, std::size_t where, QByteArrayView word)
{
    const auto size = static_cast<std::size_t>(word.size());
    return where + size <= bytes.size() &&
           std::equal(word.begin(), word.end(), bytes.begin() + static_cast<std::ptrdiff_t>(where),
                      [](char a, std::byte b) { return static_cast<std::byte>(a) == b; });
}

std::uint32_t oggSerial(std::span<const std::byte> page)
{
    return qFromLittleEndian<std::uint32_t>(page.data() + 14);
}

} // namespace

std::int64_t id3v2Bytes(std::span<const std::byte> begin)
{
    constexpr std::int64_t HeaderBytes = 10;
    if (begin.size() < HeaderBytes || !has(begin, 0, "ID3") || at(begin, 3) == 0xFF || at(begin, 4) == 0xFF)
        return 0;
    std::int64_t size = 0;
    for (std::size_t i = 6; i < 10; ++i) {
        if (at(begin, i) >= 0x80)
            return 0;
        size = size * 128 + at(begin, i);
    }
    const bool footer = (at(begin, 5) & 0x10U) != 0;
    return HeaderBytes + size + (footer ? HeaderBytes : 0);
}

std::optional<Mp3Length> mp3Length(std::span<const std::byte> frame)
{
    if (frame.size() < 4 || at(frame, 0) != 0xFF || (at(frame, 1) & 0xE6U) != 0xE2) // Layer III only
        return std::nullopt;
    const bool mpeg1 = (at(frame, 1) & 0x18U) == 0x18;
    const bool mono = (at(frame, 3) & 0xC0U) == 0xC0;
    std::size_t place = 4 + (mpeg1 ? (mono ? 17U : 32U) : (mono ? 9U : 17U)); // behind the side information
    if (!has(frame, place, "Xing") && !has(frame, place, "Info"))
        return std::nullopt;
    if (frame.size() < place + 16)
        return std::nullopt;
    const unsigned flags = at(frame, place + 7);
    place += 8;
    if ((flags & 1U) == 0)
        return std::nullopt;
    const std::int64_t count = qFromBigEndian<std::uint32_t>(frame.data() + place);
    place += 4;
    Mp3Length length;
    if ((flags & 2U) != 0) {
        length.bytes = qFromBigEndian<std::uint32_t>(frame.data() + place);
        place += 4;
    }
    place += ((flags & 4U) != 0 ? 100U : 0U) + ((flags & 8U) != 0 ? 4U : 0U);
    if (frame.size() < place + LamePartBytes ||
        (!has(frame, place, "LAME") && !has(frame, place, "Lavf") && !has(frame, place, "Lavc")))
        return std::nullopt;
    const std::int64_t delay = (at(frame, place + 21) << 4U) | (at(frame, place + 22) >> 4U);
    const std::int64_t padding = ((at(frame, place + 22) & 0x0FU) << 8U) | at(frame, place + 23);
    length.frames = count * (mpeg1 ? 1152 : 576) - delay - padding;
    return length.frames > 0 ? std::optional(length) : std::nullopt;
}

bool oggIsChained(std::span<const std::byte> begin, std::span<const std::byte> end)
{
    if (begin.size() < OggHeaderBytes || !has(begin, 0, "OggS") || end.size() < OggHeaderBytes)
        return false;
    for (std::size_t place = end.size() - OggHeaderBytes + 1; place-- > 0;) {
        if (has(end, place, "OggS") && at(end, place + 4) == 0)
            return oggSerial(end.subspan(place)) != oggSerial(begin);
    }
    return false;
}

} // namespace sostenuto::player
