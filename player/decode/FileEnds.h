// What the first and last bytes of a file say of its length, where FFmpeg does not tell.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace sostenuto::player {

/// Bytes of the ID3v2 tag that begins here, header and footer included; 0: none. id3.org, "ID3v2.4.0 Main
/// Structure", 3.1.
[[nodiscard]] std::int64_t id3v2Bytes(std::span<const std::byte> begin);

/// How much music an MP3 has, from the Xing or Info header in its first frame and LAME's part of it.
/// Layout: "Mp3 Info Tag revision 1" (gabriel.mp3-tech.org/mp3infotag.html).
struct Mp3Length {
    std::int64_t frames = 0; ///< samples of a channel, without what the encoder added before and after
    std::int64_t bytes = 0;  ///< of the file, by the header; 0: it does not say
    friend bool operator==(const Mp3Length&, const Mp3Length&) = default;
};
/// `frame` begins with the first frame of the sound; 200 bytes are enough. nullopt: it does not say.
[[nodiscard]] std::optional<Mp3Length> mp3Length(std::span<const std::byte> frame);

/// Several links, one after the other, in one Ogg file: the last page is not of the stream that the first page begins.
/// `end` is the end of the file, at least a page of it. RFC 3533, 6.
[[nodiscard]] bool oggIsChained(std::span<const std::byte> begin, std::span<const std::byte> end);

} // namespace sostenuto::player
