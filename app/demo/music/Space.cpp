#include "app/demo/music/Space.h"

#include <algorithm>

#include <array>
#include <cmath>

namespace sostenuto::demo {

namespace {

class DelayLine {
public:
    void setLength(std::size_t frames) { m_values.assign(std::max<std::size_t>(1, frames), 0.0F); }
    [[nodiscard]] float oldest() const { return m_values[m_at]; }
    void push(float value)
    {
        m_values[m_at] = value;
        m_at = m_at + 1 < m_values.size() ? m_at + 1 : 0;
    }

private:
    std::vector<float> m_values;
    std::size_t m_at = 0;
};

void addEcho(const Room& room, int rate, Bus& bus)
{
    DelayLine left;
    DelayLine right;
    left.setLength(static_cast<std::size_t>(room.echoSeconds * static_cast<float>(rate)));
    right.setLength(static_cast<std::size_t>(room.echoSeconds * 1.3333F * static_cast<float>(rate)));
    float softLeft = 0.0F;
    float softRight = 0.0F;
    for (std::size_t i = 0; i < bus.frames(); ++i) {
        softLeft += (left.oldest() - softLeft) * 0.35F; // each turn is duller than the one before
        softRight += (right.oldest() - softRight) * 0.35F;
        left.push(bus.left[i] * room.echoSend + softRight * room.echoFeedback);
        right.push(bus.right[i] * room.echoSend + softLeft * room.echoFeedback);
        bus.left[i] += softLeft;
        bus.right[i] += softRight;
    }
}

constexpr std::size_t lineCount = 8;

/// Eight delays that feed one another through a Hadamard matrix (Jot and Chaigne, 1991).
class Reverb {
public:
    Reverb(const Room& room, int rate) : m_soft(1.0F - 0.75F * room.damping)
    {
        constexpr std::array<double, lineCount> milliseconds{29.7, 37.1, 41.1, 43.7, 47.9, 53.3, 59.9, 67.3};
        for (std::size_t i = 0; i < lineCount; ++i) {
            m_lines[i].setLength(static_cast<std::size_t>(milliseconds[i] * rate / 1000.0));
            m_gains[i] =
                static_cast<float>(std::pow(10.0, -3.0 * milliseconds[i] / 1000.0 / room.seconds) / std::sqrt(8.0));
        }
    }

    struct Frame {
        float left;
        float right;
    };

    Frame next(float left, float right)
    {
        std::array<float, lineCount> v{};
        for (std::size_t i = 0; i < lineCount; ++i) {
            m_damped[i] += (m_lines[i].oldest() - m_damped[i]) * m_soft;
            v[i] = m_damped[i];
        }
        const Frame heard{v[0] + v[2] - v[4] + v[6], v[1] + v[3] - v[5] + v[7]};
        for (std::size_t half = 1; half < lineCount; half *= 2) { // fast Hadamard transform
            for (std::size_t i = 0; i < lineCount; i += 2 * half) {
                for (std::size_t k = i; k < i + half; ++k) {
                    const float a = v[k];
                    const float b = v[k + half];
                    v[k] = a + b;
                    v[k + half] = a - b;
                }
            }
        }
        for (std::size_t i = 0; i < lineCount; ++i)
            m_lines[i].push(v[i] * m_gains[i] + (i % 2 == 0 ? left : right));
        return heard;
    }

private:
    std::array<DelayLine, lineCount> m_lines;
    std::array<float, lineCount> m_damped{};
    std::array<float, lineCount> m_gains{};
    float m_soft;
};

} // namespace

void addRoom(const Room& room, int sampleRate, Bus& bus)
{
    if (room.echoSend > 0.0F)
        addEcho(room, sampleRate, bus);
    Reverb reverb(room, sampleRate);
    float lowLeft = 0.0F;
    float lowRight = 0.0F;
    const float highPass = 2.0F * 3.14159F * 160.0F / static_cast<float>(sampleRate);
    for (std::size_t i = 0; i < bus.frames(); ++i) {
        lowLeft += (bus.left[i] - lowLeft) * highPass;
        lowRight += (bus.right[i] - lowRight) * highPass;
        const Reverb::Frame wet =
            reverb.next((bus.left[i] - lowLeft) * room.send, (bus.right[i] - lowRight) * room.send);
        bus.left[i] += wet.left * 0.6F;
        bus.right[i] += wet.right * 0.6F;
    }
}

} // namespace sostenuto::demo
