#include "player/decode/Decoder.h"

#include "player/decode/ContainerWords.h"
#include "player/decode/FrameReader.h"
#include "player/decode/LoudnessTags.h"
#include "player/decode/Places.h"
#include "player/decode/SampleConvert.h"

extern "C" {
#include <libavutil/mathematics.h>
}

#include <algorithm>

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

} // namespace

struct Decoder::Parts {
    ByteStream& bytes;
    std::unique_ptr<FrameReader> reader;
    int rate = 0;
    std::int64_t firstPts = AV_NOPTS_VALUE; ///< of frame 0, in the stream's time base
    std::optional<std::int64_t> length;
    bool cutToLength = false;
    std::optional<bool> chained; ///< several links of Ogg; nullopt: not looked yet
    Status failed = Status::Ok;  ///< why a seek left the reader nowhere; until the next one
    int firstFrames = 0;         ///< samples of the first FFmpeg frame
    std::int64_t rangeFrom = 0;
    std::optional<std::int64_t> rangeTo;

    std::int64_t position = 0; ///< frame that the reader's present FFmpeg frame begins with
    std::int64_t wanted = 0;   ///< frames before this one are dropped
    bool pending = true;       ///< the reader's present frame was not given out yet
    std::vector<float> samples;

    explicit Parts(ByteStream& stream) : bytes(stream) {}

    Status openReader()
    {
        Status status = Status::Unreadable;
        auto opened = FrameReader::open(bytes, status);
        if (!opened)
            return status;
        reader = std::move(opened);
        rate = reader->frame().sample_rate;
        firstPts = reader->frame().pts;
        firstFrames = reader->frame().nb_samples;
        const TrackLength found = lengthOf(*reader, bytes.complete());
        length = found.frames;
        cutToLength = found.cut;
        position = 0;
        pending = true;
        return reader->soFar();
    }

    /// Where the reader's present frame lies in the music. nullopt: the file does not say.
    [[nodiscard]] std::optional<std::int64_t> placeOfFrame() const
    {
        const std::int64_t pts = reader->frame().best_effort_timestamp;
        if (pts == AV_NOPTS_VALUE || firstPts == AV_NOPTS_VALUE)
            return std::nullopt;
        return placeOf(pts - firstPts, reader->stream().time_base, rate,
                       {firstFrames, reader->frame().nb_samples, reader->codec().codec_id});
    }

    /// By the container's own means, to before `frame`: a codec needs a run-up before its samples are right, and near
    /// the start there is room for it only in what comes before the music. Then on to the frame itself, and on the way
    /// the places that the file states must agree with the samples that come. False leaves the reader anywhere.
    bool jump(std::int64_t frame, std::int64_t runUp, Status& status)
    {
        if (firstPts == AV_NOPTS_VALUE || frame - runUp <= 0)
            return false;
        const std::int64_t pts =
            firstPts + av_rescale_q(frame - runUp, AVRational{1, rate}, reader->stream().time_base);
        if (!reader->seek(pts))
            return false;
        status = reader->next();
        if (status != Status::Ok)
            return status == Status::Aborted;
        const auto place = placeOfFrame();
        const std::int64_t landedAt = reader->frame().pkt_pos;
        if (!place || *place > frame - runUp / 2)
            return false;
        position = *place;
        pending = true;
        while (position + reader->frame().nb_samples <= frame) {
            position += reader->frame().nb_samples;
            status = reader->next();
            if (status != Status::Ok)
                return status == Status::Aborted;
            if (placeOfFrame() != position || reader->frame().sample_rate != rate)
                return false;
        }
        return !needsSecondPage(*reader) || reader->frame().pkt_pos != landedAt;
    }

    /// From the start, decoding all the way: slower, but it works with everything.
    Status startOver()
    {
        failed = Status::Failed;
        if (bytes.seek(0))
            failed = openReader();
        return failed;
    }

    /// Jumping can be believed.
    [[nodiscard]] bool canJumpHere()
    {
        // Containers look for a place by probing the whole file, which would wait while it still arrives.
        if (!bytes.complete() || !canJump(*reader))
            return false;
        if (!chained)
            chained = isChained(*reader);
        return !*chained; // times begin anew in every link
    }

    /// The first frame that is not wanted any more.
    [[nodiscard]] std::int64_t endOfMusic() const
    {
        const std::int64_t end = cutToLength ? *length : INT64_MAX;
        return rangeTo ? std::min(end, *rangeTo) : end;
    }

    /// Of what is played, where it is known.
    [[nodiscard]] std::optional<std::int64_t> exactFrames() const
    {
        if (!length)
            return rangeTo ? std::optional(*rangeTo - rangeFrom) : std::nullopt;
        const std::int64_t end = rangeTo ? std::min(*rangeTo, *length) : *length;
        return std::max<std::int64_t>(0, end - rangeFrom);
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
        const std::int64_t to = std::clamp<std::int64_t>(endOfMusic() - position, from, frame.nb_samples);
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
        if (failed != Status::Ok)
            return failed;
        if (std::max(position, wanted) >= endOfMusic())
            return Status::End;
        if (pending)
            return Status::Ok;
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
    if (const auto frames = m_parts->exactFrames())
        facts.durationMs = *frames * 1000 / m_parts->rate;
    else if (reader.format().duration > 0)
        facts.durationMs = std::max<std::int64_t>(0, reader.format().duration / (AV_TIME_BASE / 1000) -
                                                         m_parts->rangeFrom * 1000 / m_parts->rate);
    facts.tags = loudnessTags(reader.format(), reader.stream());
    return facts;
}

std::optional<std::int64_t> Decoder::exactFrames() const
{
    return m_parts->exactFrames();
}

std::vector<Chapter> Decoder::chapters() const
{
    return chaptersOf(m_parts->reader->format(), m_parts->rate);
}

QByteArray Decoder::cueText() const
{
    return cueTextOf(m_parts->reader->format());
}

std::vector<std::pair<QByteArray, QByteArray>> Decoder::tags() const
{
    return tagsOf(m_parts->reader->format(), m_parts->reader->stream());
}

QByteArray Decoder::picture() const
{
    return pictureOf(m_parts->reader->format());
}

int Decoder::bitRate() const
{
    const FrameReader& reader = *m_parts->reader;
    const std::int64_t own = reader.stream().codecpar->bit_rate;
    return static_cast<int>(std::clamp<std::int64_t>((own > 0 ? own : reader.format().bit_rate) / 1000, 0, 1'000'000));
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
    const std::int64_t last = INT64_MAX - parts.rangeFrom;
    parts.wanted = parts.rangeFrom + std::clamp<std::int64_t>(frame, 0, last);
    Status status = Status::Ok;
    parts.failed = Status::Ok;
    if (parts.canJumpHere()) {
        for (const std::int64_t runUp : {parts.rate / 2, parts.rate * 4}) {
            if (parts.jump(parts.wanted, runUp, status))
                return status;
        }
        return parts.startOver();
    }
    if (parts.wanted < parts.position)
        return parts.startOver();
    return Status::Ok;
}

Decoder::Status Decoder::limit(std::int64_t from, std::optional<std::int64_t> to)
{
    m_parts->rangeFrom = std::max<std::int64_t>(0, from);
    m_parts->rangeTo = to ? std::optional(std::max(*to, m_parts->rangeFrom)) : std::nullopt;
    return seek(0);
}

Decoder::Status Decoder::limit(const FilePart& part)
{
    const auto frames = [rate = m_parts->rate](std::int64_t at75) { return at75 * rate / 75; };
    return limit(frames(part.from75), part.to75 ? std::optional(frames(*part.to75)) : std::nullopt);
}

} // namespace sostenuto::player
