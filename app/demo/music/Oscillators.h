// Wave tables: one period of a tone, with no more harmonics than its pitch allows.
#pragma once

#include <array>
#include <cstddef>

namespace sostenuto::demo {

enum class Wave {
    Soft,   ///< a filtered sawtooth
    Bright, ///< a sawtooth with some edge left
    Round,  ///< almost a sine
    Pulse,  ///< a quarter-width pulse
    Triangle,
};

inline constexpr std::size_t tableSize = 2048;
/// One value more than a period, the first again, so that reading between two needs no wrap.
using Table = std::array<float, tableSize + 1>;

/// Made once per number of harmonics; safe from any thread.
[[nodiscard]] const Table& tableFor(Wave wave, double frequency);

class Oscillator {
public:
    /// `step` in periods a sample, `phase` 0..1.
    Oscillator(const Table& table, double step, double phase)
        : m_table(table), m_base(step), m_step(step), m_phase(phase)
    {
    }

    void bend(double factor) { m_step = m_base * factor; }

    float next()
    {
        const double at = m_phase * tableSize;
        const auto index = static_cast<std::size_t>(at);
        const auto part = static_cast<float>(at - static_cast<double>(index));
        m_phase += m_step;
        if (m_phase >= 1.0)
            m_phase -= 1.0;
        return m_table[index] + (m_table[index + 1] - m_table[index]) * part;
    }

private:
    const Table& m_table;
    double m_base;
    double m_step;
    double m_phase;
};

} // namespace sostenuto::demo
