#include "player/decode/FrameReader.h"

extern "C" {
#include <libavutil/dict.h>
#include <libavutil/log.h>
}

namespace sostenuto::player {

namespace {

constexpr int DamageLimit = 100; ///< packets in a row: some seconds of sound

/// What may be opened: whatever FFmpeg has that holds sound in itself, sound only or film with sound (of which the
/// sound is taken). Left out, by rule: what refers to other files or addresses (playlists, HLS, DASH, concat, SDP,
/// image sequences, Blender-like project files), for what a server sends must never make this computer open something
/// else; devices, pictures and subtitles; and samples without any header, which every file would be.
constexpr const char* Containers =
    "3g2,3gp,aa,aac,ac3,ace,act,adp,ads,adx,aea,aiff,alp,amr,amrnb,amrwb,apc,ape,apm,argo_asf,asf,ast,au,avi,avr,"
    "bfstm,brstm,caf,codec2,dsf,dsicin,dss,dts,dtshd,eac3,epaf,fsb,flac,flv,fwse,genh,hca,hcom,iff,ircam,iss,kvag,"
    "loas,m4a,matroska,mca,mj2,mlp,mmf,mods,mov,mp3,mp4,mpc,mpc8,mpeg,mpegts,msf,msnwctcp,mtaf,musx,nistsphere,nsp,"
    "nut,ogg,oma,paf,pvf,qcp,rm,rsd,rso,sbc,sds,sdx,shn,smjpeg,sol,sox,svag,svs,tak,truehd,tta,vag,voc,vpk,vqf,w64,"
    "wav,webm,wsaud,wsd,wv,wve,xa,xvag,xwma";

/// How much may be read and held before the first sound. A cover of some megabytes stands before it and must pass.
constexpr const char* ProbeBytes = "5000000";
constexpr const char* AnalyseMicroseconds = "2000000";
constexpr const char* MostStreams = "32";
constexpr std::int64_t BarrenBytes = 64 * 1024 * 1024; ///< so much input without a sample is not music
constexpr int MostChannels = 64;
constexpr int HighestRate = 6'144'000; ///< above the fastest DSD
constexpr int MostFrameSamples = 8 * 1024 * 1024;

bool isSane(const AVFrame& frame)
{
    const int channels = frame.ch_layout.nb_channels;
    return frame.nb_samples > 0 && frame.sample_rate > 0 && frame.sample_rate <= HighestRate && channels > 0 &&
           channels <= MostChannels && frame.nb_samples <= MostFrameSamples / channels;
}

} // namespace

std::unique_ptr<FrameReader> FrameReader::open(ByteStream& stream, Status& status)
{
    av_log_set_level(AV_LOG_QUIET); // a damaged file is told by its status, not on the terminal
    // Many formats look at their end to know how long they are. While the bytes still arrive that would wait for the
    // last of them, so look only forward at first; what cannot be opened that way waits.
    if (!stream.complete()) {
        auto reader = tryOpen(stream, Look::OnlyForward, status);
        if (reader || status != Status::Unreadable || !stream.seek(0))
            return reader;
    }
    return tryOpen(stream, Look::Everywhere, status);
}

std::unique_ptr<FrameReader> FrameReader::tryOpen(ByteStream& stream, Look look, Status& status)
{
    std::unique_ptr<FrameReader> reader(new FrameReader(stream));
    status = Status::Unreadable;
    if (!reader->m_io.context())
        return nullptr;
    status = reader->openFormat(look);
    if (status == Status::Ok)
        status = reader->openCodec();
    if (status == Status::Ok)
        status = reader->next();
    if (status == Status::End)
        status = Status::Unreadable; // not one frame in it
    if (status != Status::Ok)
        return nullptr;
    reader->m_io.setSeekable(true);
    return reader;
}

FrameReader::Status FrameReader::openFormat(Look look)
{
    AVFormatContext* context = avformat_alloc_context();
    if (!context)
        return Status::Unreadable;
    m_io.setSeekable(look == Look::Everywhere);
    m_io.allow(BarrenBytes);
    context->pb = m_io.context();
    context->flags |= AVFMT_FLAG_CUSTOM_IO;
    AVDictionary* options = nullptr;
    av_dict_set(&options, "format_whitelist", Containers, 0);
    av_dict_set(&options, "protocol_whitelist", "none", 0);
    av_dict_set(&options, "probesize", ProbeBytes, 0);
    av_dict_set(&options, "analyzeduration", AnalyseMicroseconds, 0);
    av_dict_set(&options, "max_streams", MostStreams, 0);
    const int opened = avformat_open_input(&context, nullptr, nullptr, &options); // frees the context when it fails
    av_dict_free(&options);
    if (opened < 0)
        return troubleOr(Status::Unreadable);
    m_format.reset(context);
    if (avformat_find_stream_info(context, nullptr) < 0)
        return troubleOr(Status::Unreadable);
    return soFar();
}

FrameReader::Status FrameReader::openCodec()
{
    const AVCodec* codec = nullptr;
    const int index = av_find_best_stream(m_format.get(), AVMEDIA_TYPE_AUDIO, -1, -1, &codec, 0);
    if (index < 0 || !codec)
        return Status::Unreadable;
    for (unsigned i = 0; i < m_format->nb_streams; ++i) {
        if (static_cast<int>(i) != index)
            m_format->streams[i]->discard = AVDISCARD_ALL; // covers and the like
    }
    m_stream = m_format->streams[index];
    m_codec.reset(avcodec_alloc_context3(codec));
    m_frame.reset(av_frame_alloc());
    m_packet.reset(av_packet_alloc());
    if (!m_codec || !m_frame || !m_packet)
        return Status::Unreadable;
    if (avcodec_parameters_to_context(m_codec.get(), m_stream->codecpar) < 0)
        return Status::Unreadable;
    m_codec->pkt_timebase = m_stream->time_base; // without it FFmpeg does not trim what the encoder added
    m_codec->thread_count = 1;
    m_codec->max_samples = MostFrameSamples;
    if (avcodec_open2(m_codec.get(), codec, nullptr) < 0)
        return Status::Unreadable;
    return Status::Ok;
}

FrameReader::Status FrameReader::next()
{
    for (;;) {
        const int got = avcodec_receive_frame(m_codec.get(), m_frame.get());
        if (got == 0 && isSane(*m_frame)) {
            m_damaged = 0;
            m_io.allow(BarrenBytes);
            return Status::Ok;
        }
        if (got == AVERROR_EOF)
            return troubleOr(Status::End);
        if (got != AVERROR(EAGAIN) && ++m_damaged > DamageLimit)
            return Status::Unreadable;
        const Status sent = sendPacket();
        if (sent != Status::Ok)
            return sent;
    }
}

FrameReader::Status FrameReader::sendPacket()
{
    const int got = av_read_frame(m_format.get(), m_packet.get());
    if (got == AVERROR_EXIT)
        return Status::Aborted;
    if (got < 0) {
        if (m_io.trouble() == ByteStream::Status::Aborted)
            return Status::Aborted;
        if (got == AVERROR_EOF || m_io.trouble() != ByteStream::Status::Ok) {
            avcodec_send_packet(m_codec.get(), nullptr); // out with what the codec still holds; then the end
            return Status::Ok;
        }
        return ++m_damaged > DamageLimit ? Status::Unreadable : Status::Ok;
    }
    if (m_packet->stream_index == m_stream->index && avcodec_send_packet(m_codec.get(), m_packet.get()) < 0)
        ++m_damaged;
    av_packet_unref(m_packet.get());
    return m_damaged > DamageLimit ? Status::Unreadable : Status::Ok;
}

bool FrameReader::seek(std::int64_t pts)
{
    // Some look for the place frame by frame, through all of a file; what can seek ends somewhere.
    m_io.allow(INT64_MAX);
    const int sought = avformat_seek_file(m_format.get(), m_stream->index, INT64_MIN, pts, pts, 0);
    m_io.allow(BarrenBytes);
    if (sought < 0)
        return false;
    avcodec_flush_buffers(m_codec.get());
    m_damaged = 0;
    return true;
}

FrameReader::Status FrameReader::troubleOr(Status otherwise) const
{
    switch (m_io.trouble()) {
    case ByteStream::Status::Aborted:
        return Status::Aborted;
    case ByteStream::Status::Failed:
        return Status::Failed;
    default:
        return m_io.spent() ? Status::Unreadable : otherwise;
    }
}

FrameReader::Status FrameReader::soFar() const
{
    const Status status = troubleOr(Status::Ok);
    return status == Status::Failed && !m_bytes.complete() ? Status::Ok : status;
}

} // namespace sostenuto::player
