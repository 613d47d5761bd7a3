#include "tests/support/demo/DecodedFile.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

#include <memory>

namespace sostenuto::test {

namespace {

struct FreeAv {
    void operator()(AVFormatContext* input) const { avformat_close_input(&input); }
    void operator()(AVCodecContext* context) const { avcodec_free_context(&context); }
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
};

template <class T>
using Owned = std::unique_ptr<T, FreeAv>;

float sampleAt(const AVFrame& frame, int channel, int i)
{
    const auto format = static_cast<AVSampleFormat>(frame.format);
    const bool planar = av_sample_fmt_is_planar(format) != 0;
    const std::uint8_t* plane = frame.extended_data[planar ? channel : 0];
    const int at = planar ? i : i * frame.ch_layout.nb_channels + channel;
    switch (av_get_packed_sample_fmt(format)) {
    case AV_SAMPLE_FMT_S16:
        return static_cast<float>(reinterpret_cast<const std::int16_t*>(plane)[at]) / 32767.0F;
    case AV_SAMPLE_FMT_S32:
        return static_cast<float>(reinterpret_cast<const std::int32_t*>(plane)[at] / 256) / 8388607.0F;
    case AV_SAMPLE_FMT_FLT:
        return reinterpret_cast<const float*>(plane)[at];
    default:
        return 0.0F;
    }
}

void receiveAll(AVCodecContext& decoder, AVFrame& frame, DecodedFile& file)
{
    while (avcodec_receive_frame(&decoder, &frame) >= 0) {
        for (int i = 0; i < frame.nb_samples; ++i) {
            for (int channel = 0; channel < frame.ch_layout.nb_channels; ++channel)
                file.samples.push_back(sampleAt(frame, channel, i));
        }
    }
}

QString titleOf(const AVFormatContext& input, const AVStream& stream)
{
    const AVDictionaryEntry* entry = av_dict_get(input.metadata, "title", nullptr, 0);
    if (entry == nullptr)
        entry = av_dict_get(stream.metadata, "title", nullptr, 0);
    return entry == nullptr ? QString() : QString::fromUtf8(entry->value);
}

} // namespace

DecodedFile decodeFile(const QString& path)
{
    AVFormatContext* opened = nullptr;
    if (avformat_open_input(&opened, path.toUtf8().constData(), nullptr, nullptr) < 0)
        return {};
    const Owned<AVFormatContext> input(opened);
    const AVCodec* codec = nullptr;
    if (avformat_find_stream_info(input.get(), nullptr) < 0)
        return {};
    const int index = av_find_best_stream(input.get(), AVMEDIA_TYPE_AUDIO, -1, -1, &codec, 0);
    if (index < 0)
        return {};
    const AVStream& stream = *input->streams[index];
    const Owned<AVCodecContext> decoder(avcodec_alloc_context3(codec));
    avcodec_parameters_to_context(decoder.get(), stream.codecpar);
    decoder->pkt_timebase = stream.time_base;
    if (avcodec_open2(decoder.get(), codec, nullptr) < 0)
        return {};
    DecodedFile file;
    file.sampleRate = decoder->sample_rate;
    file.channels = decoder->ch_layout.nb_channels;
    file.title = titleOf(*input, stream);
    const Owned<AVPacket> packet(av_packet_alloc());
    const Owned<AVFrame> frame(av_frame_alloc());
    while (av_read_frame(input.get(), packet.get()) >= 0) {
        if (packet->stream_index == index && avcodec_send_packet(decoder.get(), packet.get()) >= 0)
            receiveAll(*decoder, *frame, file);
        av_packet_unref(packet.get());
    }
    avcodec_send_packet(decoder.get(), nullptr);
    receiveAll(*decoder, *frame, file);
    return file;
}

} // namespace sostenuto::test
