#include "player/decode/Places.h"

#include "player/decode/FileEnds.h"

extern "C" {
#include <libavutil/mathematics.h>
}

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace sostenuto::player {

namespace {

constexpr std::size_t HeadBytes = 256;
constexpr std::size_t TailBytes = 128 * 1024; ///< a page of Ogg has at most 65,307
constexpr int MostTags = 4;                   ///< ID3v2 tags, one after the other

std::string_view containerOf(const FrameReader& reader)
{
    return reader.format().iformat->name;
}

bool isPcm(AVCodecID codec)
{
    return std::string_view(avcodec_get_name(codec)).starts_with("pcm_");
}

TrackLength mp3LengthOf(FrameReader& reader, bool complete)
{
    std::array<std::byte, HeadBytes> head{};
    std::int64_t place = 0;
    for (int tag = 0; tag < MostTags; ++tag) {
        const std::span<const std::byte> got(head.data(), reader.peek(place, head));
        const std::int64_t tagBytes = id3v2Bytes(got);
        if (tagBytes > 0) {
            place += tagBytes;
            continue;
        }
        const auto length = mp3Length(got);
        if (!length)
            return {};
        // Much more than the header says: files put one behind the other, of which it knows only the first.
        const std::int64_t size = complete ? avio_size(reader.format().pb) - place : 0;
        if (length->bytes > 0 && size - length->bytes > length->bytes / 16)
            return {};
        return {length->frames, true};
    }
    return {};
}

/// As FFmpeg states it, where it states it in samples.
std::optional<std::int64_t> statedLength(const FrameReader& reader)
{
    const AVStream& stream = reader.stream();
    if (stream.duration <= 0 || reader.format().duration_estimation_method == AVFMT_DURATION_FROM_BITRATE)
        return std::nullopt;
    const int rate = reader.frame().sample_rate;
    if (stream.time_base.num <= 0 || stream.time_base.den % (std::int64_t{stream.time_base.num} * rate) != 0)
        return std::nullopt; // too coarse
    return av_rescale_q(stream.duration, stream.time_base, AVRational{1, rate});
}

} // namespace

bool isChained(FrameReader& reader)
{
    if (containerOf(reader) != "ogg")
        return false;
    std::array<std::byte, HeadBytes> head{};
    std::vector<std::byte> tail(TailBytes);
    const std::int64_t size = avio_size(reader.format().pb);
    const std::size_t begin = reader.peek(0, head);
    const std::size_t end = reader.peek(std::max<std::int64_t>(0, size - static_cast<std::int64_t>(TailBytes)), tail);
    return oggIsChained(std::span(head).first(begin), std::span(tail).first(end));
}

TrackLength lengthOf(FrameReader& reader, bool complete)
{
    const std::string_view container = containerOf(reader);
    const AVCodecID codec = reader.codec().codec_id;
    if (container == "mp3")
        return mp3LengthOf(reader, complete);
    auto length = statedLength(reader);
    if (!length)
        return {};
    if (container == "ogg") {
        if (complete && isChained(reader))
            return {};
        if (codec == AV_CODEC_ID_OPUS) // counts what comes before the music, at 48 kHz whatever the rate
            length = *length - reader.stream().codecpar->initial_padding;
        const bool known = codec == AV_CODEC_ID_VORBIS || codec == AV_CODEC_ID_OPUS || codec == AV_CODEC_ID_FLAC;
        return known && *length > 0 ? TrackLength{length, codec == AV_CODEC_ID_VORBIS} : TrackLength{};
    }
    if (container.starts_with("mov")) { // an edit list is honoured by FFmpeg at its start only
        const bool known =
            codec == AV_CODEC_ID_AAC || codec == AV_CODEC_ID_ALAC || codec == AV_CODEC_ID_FLAC || isPcm(codec);
        return known ? TrackLength{length, codec == AV_CODEC_ID_AAC} : TrackLength{};
    }
    if (container == "w64") // its data is filled up to whole eights of bytes
        return {length, true};
    if ((container == "wav" || container == "aiff" || container == "au" || container == "caf") && !isPcm(codec))
        return {};
    return {length, false};
}

bool canJump(const FrameReader& reader)
{
    switch (reader.codec().codec_id) {
    case AV_CODEC_ID_FLAC:
    case AV_CODEC_ID_ALAC:
    case AV_CODEC_ID_WAVPACK:
    case AV_CODEC_ID_TTA:
    case AV_CODEC_ID_APE:
    case AV_CODEC_ID_TAK:
    case AV_CODEC_ID_MP3:
    case AV_CODEC_ID_MP2:
    case AV_CODEC_ID_AAC:
    case AV_CODEC_ID_VORBIS:
    case AV_CODEC_ID_OPUS:
        return true;
    default:
        return isPcm(reader.codec().codec_id);
    }
}

bool needsSecondPage(const FrameReader& reader)
{
    return containerOf(reader) == "ogg";
}

std::optional<std::int64_t> placeOf(std::int64_t ticks, AVRational timeBase, int rate, const FrameGrid& grid)
{
    const std::int64_t place = av_rescale_q(ticks, timeBase, AVRational{1, rate});
    if (timeBase.num > 0 && timeBase.den % (std::int64_t{timeBase.num} * rate) == 0)
        return place;
    const std::int64_t blur = av_rescale_q_rnd(1, timeBase, AVRational{1, rate}, AV_ROUND_UP) + 1;
    const bool varies = grid.codec == AV_CODEC_ID_VORBIS || isPcm(grid.codec);
    if (varies || grid.each <= 4 * blur || place < grid.first - blur)
        return std::nullopt;
    const std::int64_t number = (place - grid.first + grid.each / 2) / grid.each;
    const std::int64_t snapped = grid.first + number * grid.each;
    return std::abs(snapped - place) <= blur ? std::optional(snapped) : std::nullopt;
}

} // namespace sostenuto::player
