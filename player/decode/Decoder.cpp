#include "player/decode/Decoder.h"

#include "player/decode/FrameReader.h"
#include "player/decode/LoudnessTags.h"
#include "player/decode/SampleConvert.h"

extern "C" {
#include <libavutil/mathematics.h>
}

#include <algorithm>
#include <string_view>

namespace sostenuto::player {

namespace {

constexpr int BlocksPerSecond = 10;

int bitDepthOf(const AVCodecParameters& parameters)
{
    const AVCodecDescriptor* codec = avcodec_descriptor_get(parameters.codec_id);
    if (!codec || !(codec->props & AV_CODEC_PROP_LOSSLESS))
        return 0;
    return parameters.bits_per_raw_sample > 0 ? parameters.bits_per_raw_sample : parameters.bits_per_coded_sample;
}

/// Where FFmpeg itself does not take away what the encoder added at the end, although the length is known: the edit
/// list of an MP4 is honoured at its start only, and of a Vorbis file of a single page the end is not found.
bool mustCutToLength(const FrameReader& reader)
{
    const AVCodecID codec = reader.codec().codec_id;
    const std::string_view container = reader.format().iformat->name;
    return (codec == AV_CODEC_ID_AAC && container.starts_with("mov")) ||
           (codec == AV_CODEC_ID_VORBIS && container == "ogg");
}

} // namespace

struct Decoder::Parts {
    ByteStream& bytes;
    std::unique_ptr<FrameReader> reader;
    int rate = 0;
    std::int64_t firstPts = AV_NOPTS_VALUE; ///< of frame 0, in the stream's time base
    std::optional<std::int64_t> length;
    bool cutToLength = false;

    std::int64_t position = 0; ///< frame that the reader's present FFmpeg frame begins with
    std::int64_t wanted = 0;   ///< frames before this one are dropped
    bool pending = true;       ///< the reader's present frame was not given out yet
    std::vector<float> samples;

    explicit Parts(ByteStream& stream) : bytes(stream) {}

    Status openReader()
    {
        Status status = Status::Unreadable;
        reader = FrameReader::open(bytes, status);
        if (!reader)
            return status;
        const AVFrame& frame = reader->frame();
        rate = frame.sample_rate;
        firstPts = frame.pts;
        length.reset();
        const AVStream& stream = reader->stream();
        if (stream.duration > 0 && reader->format().duration_estimation_method != AVFMT_DURATION_FROM_BITRATE)
            length = av_rescale_q(stream.duration, stream.time_base, AVRational{1, rate});
        cutToLength = length && mustCutToLength(*reader);
        position = 0;
        pending = true;
        return Status::Ok;
    }

    /// Where the reader's present frame lies in the music. nullopt: the file does not say.
    [[nodiscard]] std::optional<std::int64_t> placeOfFrame() const
    {
        const std::int64_t pts = reader->frame().best_effort_timestamp;
        if (pts == AV_NOPTS_VALUE || firstPts == AV_NOPTS_VALUE)
            return std::nullopt;
        return av_rescale_q(pts - firstPts, reader->stream().time_base, AVRational{1, rate});
    }

    /// By the container's own means, to shortly before `frame`: a codec needs a run-up before its samples are right,
    /// and near the start there is room for it only in what comes before the music. False leaves the reader anywhere.
    bool jump(std::int64_t frame, Status& status)
    {
        const std::int64_t runUp = frame - rate / 2;
        if (firstPts == AV_NOPTS_VALUE || runUp <= 0)
            return false;
        const std::int64_t pts = firstPts + av_rescale_q(runUp, AVRational{1, rate}, reader->stream().time_base);
        if (!reader->seek(pts))
            return false;
        status = reader->next();
        if (status != Status::Ok)
            return status == Status::Aborted;
        const auto place = placeOfFrame();
        if (!place || *place > frame)
            return false;
        position = *place;
        pending = true;
        return true;
    }

    /// From the start, decoding all the way: slower, but it works with everything.
    Status startOver()
    {
        reader.reset();
        return bytes.seek(0) ? openReader() : Status::Failed;
    }

    /// Adds what is wanted of the reader's present frame to the samples.
    bool take()
    {
        const AVFrame& frame = reader->frame();
        const std::size_t before = samples.size();
        if (!appendAsFloat(frame, samples))
            return false;
        const std::int64_t end = position + frame.nb_samples;
        const std::int64_t from = std::clamp<std::int64_t>(wanted - position, 0, frame.nb_samples);
        const std::int64_t to =
            cutToLength ? std::clamp<std::int64_t>(*length - position, from, frame.nb_samples) : frame.nb_samples;
        const auto channels = static_cast<std::int64_t>(frame.ch_layout.nb_channels);
        samples.resize(before + static_cast<std::size_t>(to * channels));
        const auto first = samples.begin() + static_cast<std::ptrdiff_t>(before);
        samples.erase(first, first + static_cast<std::ptrdiff_t>(from * channels));
        position = end;
        pending = false;
        return true;
    }

    Status ensureFrame()
    {
        if (pending)
            return Status::Ok;
        if (cutToLength && position >= *length)
            return Status::End;
        const Status status = reader->next();
        pending = status == Status::Ok;
        return status;
    }
};

Decoder::Decoder(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Decoder::~Decoder() = default;

std::unique_ptr<Decoder> Decoder::open(ByteStream& stream, Status& status)
{
    auto parts = std::make_unique<Parts>(stream);
    status = parts->openReader();
    if (status != Status::Ok)
        return nullptr;
    return std::unique_ptr<Decoder>(new Decoder(std::move(parts)));
}

StreamFacts Decoder::facts() const
{
    const FrameReader& reader = *m_parts->reader;
    StreamFacts facts;
    facts.codec = QString::fromLatin1(avcodec_get_name(reader.codec().codec_id));
    facts.sampleRate = m_parts->rate;
    facts.bitDepth = bitDepthOf(*reader.stream().codecpar);
    facts.channels = reader.frame().ch_layout.nb_channels;
    if (m_parts->length)
        facts.durationMs = *m_parts->length * 1000 / m_parts->rate;
    else if (reader.format().duration > 0)
        facts.durationMs = reader.format().duration / (AV_TIME_BASE / 1000);
    facts.tags = loudnessTags(reader.format(), reader.stream());
    return facts;
}

std::optional<std::int64_t> Decoder::exactFrames() const
{
    return m_parts->length;
}

Decoder::Block Decoder::read()
{
    Parts& parts = *m_parts;
    parts.samples.clear();
    Block block;
    for (;;) {
        const Status status = parts.ensureFrame();
        if (status != Status::Ok) {
            block.status = parts.samples.empty() ? status : Status::Ok; // the reason comes again with the next call
            break;
        }
        const AVFrame& frame = parts.reader->frame();
        std::vector<Speaker> speakers = speakersOf(frame);
        const bool changed = frame.sample_rate != block.sampleRate || speakers != block.speakers;
        if (changed && !parts.samples.empty())
            break;
        block.sampleRate = frame.sample_rate;
        block.speakers = std::move(speakers);
        if (!parts.take()) {
            block.status = Status::Unreadable;
            break;
        }
        const std::size_t enough = static_cast<std::size_t>(block.sampleRate / BlocksPerSecond) * block.speakers.size();
        if (parts.samples.size() >= enough)
            break;
    }
    block.samples = parts.samples;
    return block;
}

Decoder::Status Decoder::seek(std::int64_t frame)
{
    Parts& parts = *m_parts;
    parts.wanted = std::max<std::int64_t>(0, frame);
    Status status = Status::Ok;
    // Containers look for a place by probing the whole file, which would wait while it still arrives.
    if (parts.bytes.complete() && parts.jump(parts.wanted, status))
        return status;
    if (parts.bytes.complete() || parts.wanted < parts.position)
        return parts.startOver();
    return Status::Ok;
}

} // namespace sostenuto::player
