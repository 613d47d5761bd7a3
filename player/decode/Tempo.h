// Faster or slower with the pitch kept.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace sostenuto::player {

/// Thread: decode. At speed 1 samples pass bit for bit. Interleaved stereo.
class Tempo {
public:
    Tempo(int sampleRate, double speed);
    ~Tempo();
    Tempo(const Tempo&) = delete;
    Tempo& operator=(const Tempo&) = delete;

    /// Appends what is ready; some is kept back until more comes or flush().
    void convert(std::span<const float> samples, std::vector<float>& into);
    /// Appends what was kept back, so that exactly as many frames came out as `speed` makes of those that went in.
    void flush(std::vector<float>& into);
    /// Frames that will still come out of what went in.
    [[nodiscard]] std::int64_t heldBack() const;

private:
    void take(std::vector<float>& into, std::int64_t atMost);

    struct Stretch;                     ///< SoundTouch, so that its header stays in one place
    std::unique_ptr<Stretch> m_stretch; ///< empty at speed 1
    double m_speed;
    std::int64_t m_in = 0;  ///< frames since the sound began
    std::int64_t m_out = 0; ///< frames given for them
};

} // namespace sostenuto::player
