#include "player/decode/Survey.h"

#include "player/dsp/Bursts.h"
#include "player/dsp/LoudnessMeter.h"

namespace sostenuto::player {

namespace {

using Status = Decoder::Status;

/// A file of a few bytes can hold silence for years.
constexpr std::int64_t MostMs = 24LL * 60 * 60 * 1000;

/// What is gathered on the way.
class Pass {
public:
    explicit Pass(int sampleRate) : m_meter(sampleRate), m_rate(sampleRate) {}

    void take(const Decoder::Block& block)
    {
        if (block.sampleRate != m_rate) {
            m_meter.useRate(block.sampleRate);
            m_msBefore = ms();
            m_framesOfRate = 0;
            m_rate = block.sampleRate;
        }
        m_stereo.clear();
        StereoMix(block.speakers).mix(block.samples, m_stereo);
        tameBursts(m_stereo);
        m_meter.add(m_stereo);
        m_sketch.add(m_stereo);
        const auto frames = static_cast<std::int64_t>(m_stereo.size() / 2);
        m_framesOfRate += frames;
        m_frames += frames;
    }

    [[nodiscard]] std::int64_t ms() const { return m_msBefore + m_framesOfRate * 1000 / m_rate; }
    [[nodiscard]] bool heardNothing() const { return m_frames == 0; }
    [[nodiscard]] Survey result() const
    {
        return {m_meter.lufs(), m_meter.truePeak(), m_frames, ms(), m_sketch.finished()};
    }

private:
    LoudnessMeter m_meter;
    WaveformSketch m_sketch;
    std::vector<float> m_stereo;
    int m_rate;
    std::int64_t m_frames = 0;
    std::int64_t m_framesOfRate = 0;
    std::int64_t m_msBefore = 0; ///< at other rates
};

} // namespace

Loudness Survey::loudness() const
{
    Loudness loudness;
    if (lufs)
        loudness.trackGainDb = gainOfLufs(*lufs);
    loudness.trackPeak = truePeak;
    return loudness;
}

std::optional<Survey> survey(ByteStream& stream, Decoder::Status& status, const std::function<bool()>& stop)
{
    const auto decoder = Decoder::open(stream, status);
    if (!decoder)
        return std::nullopt;
    if (const auto part = stream.part())
        status = decoder->limit(*part);
    if (status != Status::Ok)
        return std::nullopt;
    Pass pass(decoder->facts().sampleRate);
    while (pass.ms() < MostMs) {
        if (stop && stop()) {
            status = Status::Aborted;
            break;
        }
        const Decoder::Block block = decoder->read();
        status = block.status;
        if (status != Status::Ok)
            break;
        pass.take(block);
    }
    if (status == Status::Aborted || pass.heardNothing())
        return std::nullopt;
    return pass.result();
}

} // namespace sostenuto::player
