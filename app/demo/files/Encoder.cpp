#include "app/demo/files/Encoder.h"

#include "app/demo/files/AvPointers.h"
#include "app/demo/files/SampleFormat.h"

#include <QLoggingCategory>

#include <algorithm>
#include <array>

namespace sostenuto::demo {

namespace {

Q_LOGGING_CATEGORY(lcDemo, "sostenuto.demo")

const AVCodec* encoderFor(Codec codec)
{
    switch (codec) {
    case Codec::Opus:
        return avcodec_find_encoder_by_name("libopus"); // FFmpeg's own Opus and Vorbis are experimental
    case Codec::Vorbis:
        return avcodec_find_encoder_by_name("libvorbis");
    case Codec::Mp3:
        return avcodec_find_encoder_by_name("libmp3lame");
    case Codec::Flac:
    case Codec::Flac24:
        break;
    }
    return avcodec_find_encoder(AV_CODEC_ID_FLAC);
}

AVSampleFormat formatFor(const AVCodec& encoder, Codec codec)
{
    const AVSampleFormat wanted = codec == Codec::Flac24 ? AV_SAMPLE_FMT_S32
                                  : codec == Codec::Flac ? AV_SAMPLE_FMT_S16
                                                         : AV_SAMPLE_FMT_FLT;
    AVSampleFormat usable = AV_SAMPLE_FMT_NONE;
    for (const AVSampleFormat* format = encoder.sample_fmts; format != nullptr && *format != AV_SAMPLE_FMT_NONE;
         ++format) {
        if (*format == wanted)
            return wanted;
        if (canFill(*format))
            usable = *format;
    }
    return usable;
}

bool failed(const EncodeJob& job, const char* step, int error = 0)
{
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(error, text.data(), text.size());
    qCWarning(lcDemo, "%s: %s: %s", qUtf8Printable(job.path), step, text.data());
    return false;
}

/// One file being written.
class Writing {
public:
    explicit Writing(const EncodeJob& job) : m_job(job) {}

    bool open();
    bool writeAll(std::span<const float> samples);

private:
    bool openEncoder();
    bool addCover();
    void setTags();
    bool openFile();
    bool writeCover();
    bool encodeFrame(const AVFrame* frame);

    const EncodeJob& m_job;
    CodecContext m_encoder;
    OutputContext m_output;
    AVStream* m_audio = nullptr;
    AVStream* m_cover = nullptr;
};

bool Writing::open()
{
    AVFormatContext* output = nullptr;
    const char* container = m_job.codec == Codec::Mp3 ? "mp3" : bitDepthOf(m_job.codec) > 0 ? "flac" : "ogg";
    const int result = avformat_alloc_output_context2(&output, nullptr, container, nullptr);
    if (result < 0)
        return failed(m_job, "container", result);
    m_output.reset(output);
    // The same samples give the same bytes: no time, no version, and a fixed serial number in Ogg.
    m_output->flags |= AVFMT_FLAG_BITEXACT;
    return openEncoder() && addCover() && openFile();
}

bool Writing::openEncoder()
{
    const AVCodec* encoder = encoderFor(m_job.codec);
    if (encoder == nullptr)
        return failed(m_job, "no encoder");
    m_encoder.reset(avcodec_alloc_context3(encoder));
    m_encoder->sample_rate = m_job.sampleRate;
    m_encoder->sample_fmt = formatFor(*encoder, m_job.codec);
    av_channel_layout_default(&m_encoder->ch_layout, 2);
    m_encoder->time_base = {1, m_encoder->sample_rate};
    m_encoder->flags |= AV_CODEC_FLAG_BITEXACT;
    if (m_job.codec == Codec::Flac24)
        m_encoder->bits_per_raw_sample = 24;
    // The quicker settings: a first start waits for this.
    if (m_job.codec == Codec::Opus)
        m_encoder->compression_level = 4;
    if (m_job.codec == Codec::Mp3)
        m_encoder->compression_level = 7;
    if (bitDepthOf(m_job.codec) == 0)
        m_encoder->bit_rate = m_job.codec == Codec::Opus ? 128'000 : 192'000;
    if ((m_output->oformat->flags & AVFMT_GLOBALHEADER) != 0)
        m_encoder->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    if (const int result = avcodec_open2(m_encoder.get(), encoder, nullptr); result < 0)
        return failed(m_job, "encoder", result);
    m_audio = avformat_new_stream(m_output.get(), nullptr);
    m_audio->time_base = m_encoder->time_base;
    return avcodec_parameters_from_context(m_audio->codecpar, m_encoder.get()) >= 0;
}

/// FLAC and MP3 carry a picture as a stream; Ogg would need it in a comment and goes without.
bool Writing::addCover()
{
    if (m_job.coverJpeg.isEmpty() || qstrcmp(m_output->oformat->name, "ogg") == 0)
        return true;
    m_cover = avformat_new_stream(m_output.get(), nullptr);
    m_cover->codecpar->codec_type = AVMEDIA_TYPE_VIDEO;
    m_cover->codecpar->codec_id = AV_CODEC_ID_MJPEG;
    m_cover->codecpar->width = 320;
    m_cover->codecpar->height = 320;
    m_cover->disposition |= AV_DISPOSITION_ATTACHED_PIC;
    av_dict_set(&m_cover->metadata, "comment", "Cover (front)", 0);
    return true;
}

void Writing::setTags()
{
    const bool onStream = qstrcmp(m_output->oformat->name, "ogg") == 0;
    for (const auto& [name, value] : m_job.tags)
        av_dict_set(onStream ? &m_audio->metadata : &m_output->metadata, name.toUtf8().constData(),
                    value.toUtf8().constData(), 0);
}

bool Writing::openFile()
{
    setTags();
    int result = avio_open(&m_output->pb, m_job.path.toUtf8().constData(), AVIO_FLAG_WRITE);
    if (result < 0)
        return failed(m_job, "open", result);
    result = avformat_write_header(m_output.get(), nullptr);
    return result < 0 ? failed(m_job, "header", result) : writeCover();
}

bool Writing::writeCover()
{
    if (m_cover == nullptr)
        return true;
    const Packet packet(av_packet_alloc());
    if (av_new_packet(packet.get(), static_cast<int>(m_job.coverJpeg.size())) < 0)
        return false;
    std::copy(m_job.coverJpeg.begin(), m_job.coverJpeg.end(), reinterpret_cast<char*>(packet->data));
    packet->stream_index = m_cover->index;
    packet->flags |= AV_PKT_FLAG_KEY;
    packet->pts = 0;
    packet->dts = 0;
    const int result = av_interleaved_write_frame(m_output.get(), packet.get());
    return result < 0 ? failed(m_job, "cover", result) : true;
}

/// nullptr = the end: what the encoder still holds comes out.
bool Writing::encodeFrame(const AVFrame* frame)
{
    if (const int result = avcodec_send_frame(m_encoder.get(), frame); result < 0)
        return failed(m_job, "encode", result);
    const Packet packet(av_packet_alloc());
    while (true) {
        const int result = avcodec_receive_packet(m_encoder.get(), packet.get());
        if (result == AVERROR(EAGAIN) || result == AVERROR_EOF)
            return true;
        if (result < 0)
            return failed(m_job, "encode", result);
        packet->stream_index = m_audio->index;
        av_packet_rescale_ts(packet.get(), m_encoder->time_base, m_audio->time_base);
        if (const int written = av_interleaved_write_frame(m_output.get(), packet.get()); written < 0)
            return failed(m_job, "write", written);
    }
}

bool Writing::writeAll(std::span<const float> samples)
{
    const std::size_t frames = samples.size() / 2;
    const std::size_t step = m_encoder->frame_size > 0 ? static_cast<std::size_t>(m_encoder->frame_size) : 4096;
    for (std::size_t first = 0; first < frames; first += step) {
        const std::size_t count = std::min(step, frames - first);
        const Frame frame(av_frame_alloc());
        frame->nb_samples = static_cast<int>(count);
        frame->format = m_encoder->sample_fmt;
        frame->sample_rate = m_encoder->sample_rate;
        frame->pts = static_cast<std::int64_t>(first);
        if (av_channel_layout_copy(&frame->ch_layout, &m_encoder->ch_layout) < 0 ||
            av_frame_get_buffer(frame.get(), 0) < 0 || !fillFrame(*frame, samples.subspan(2 * first, 2 * count)))
            return failed(m_job, "frame");
        if (!encodeFrame(frame.get()))
            return false;
    }
    if (!encodeFrame(nullptr))
        return false;
    if (const int result = av_write_trailer(m_output.get()); result < 0)
        return failed(m_job, "trailer", result);
    return true;
}

} // namespace

Codec usableCodec(Codec wanted)
{
    return encoderFor(wanted) != nullptr ? wanted : Codec::Flac;
}

bool encode(const EncodeJob& job, std::span<const float> samples)
{
    Writing writing(job);
    return writing.open() && writing.writeAll(samples);
}

} // namespace sostenuto::demo
