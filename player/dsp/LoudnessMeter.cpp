#include "player/dsp/LoudnessMeter.h"

#include <ebur128.h>

#include <algorithm>
#include <cmath>

namespace sostenuto::player {

struct LoudnessMeter::State {
    explicit State(int sampleRate)
        : measure(ebur128_init(2, rateOf(sampleRate), EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK | EBUR128_MODE_HISTOGRAM))
    {
    }
    ~State()
    {
        if (measure)
            ebur128_destroy(&measure);
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    static unsigned long rateOf(int sampleRate) { return static_cast<unsigned long>(std::max(0, sampleRate)); }

    ebur128_state* measure;
};

LoudnessMeter::LoudnessMeter(int sampleRate) : m_state(std::make_unique<State>(sampleRate)) {}

LoudnessMeter::~LoudnessMeter() = default;

void LoudnessMeter::useRate(int sampleRate)
{
    if (m_state->measure)
        ebur128_change_parameters(m_state->measure, 2, State::rateOf(sampleRate));
}

void LoudnessMeter::add(std::span<const float> samples)
{
    if (m_state->measure)
        ebur128_add_frames_float(m_state->measure, samples.data(), samples.size() / 2);
}

std::optional<double> LoudnessMeter::lufs() const
{
    double lufs = 0;
    if (!m_state->measure || ebur128_loudness_global(m_state->measure, &lufs) != EBUR128_SUCCESS ||
        !std::isfinite(lufs))
        return std::nullopt;
    return lufs;
}

double LoudnessMeter::truePeak() const
{
    double peak = 0;
    for (unsigned channel = 0; m_state->measure && channel < 2; ++channel) {
        double one = 0;
        if (ebur128_true_peak(m_state->measure, channel, &one) == EBUR128_SUCCESS && std::isfinite(one))
            peak = std::max(peak, one);
    }
    return peak;
}

} // namespace sostenuto::player
