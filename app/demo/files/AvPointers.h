// Owners for what libav hands out.
#pragma once

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

#include <memory>

namespace sostenuto::demo {

struct FreeAv {
    void operator()(AVCodecContext* context) const { avcodec_free_context(&context); }
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
    void operator()(AVFormatContext* output) const
    {
        avio_closep(&output->pb);
        avformat_free_context(output);
    }
};

using CodecContext = std::unique_ptr<AVCodecContext, FreeAv>;
using OutputContext = std::unique_ptr<AVFormatContext, FreeAv>;
using Frame = std::unique_ptr<AVFrame, FreeAv>;
using Packet = std::unique_ptr<AVPacket, FreeAv>;

} // namespace sostenuto::demo
