// Balance between the sides, and both sides as one.
#pragma once

#include <array>
#include <span>

namespace sostenuto::player {

struct ImageSettings {
    double balance = 0; ///< -1: left only, 1: right only
    bool mono = false;  ///< both sides play (left + right) / 2, for one ear or one speaker
    friend bool operator==(const ImageSettings&, const ImageSettings&) = default;
};

/// How much of each side reaches each side: from left, from right.
struct ImageGains {
    std::array<float, 2> left{1, 0};
    std::array<float, 2> right{0, 1};
    friend bool operator==(const ImageGains&, const ImageGains&) = default;
};

/// Mono first, then balance, so that balance works on mono too. Balance never raises a side: it lowers the other one in
/// a straight line. (A law of constant power would lower both in the middle or raise one at the end; the one costs
/// loudness where nobody asked, the other clips.) A balance outside -1..1 counts as the nearest, one that is not a
/// number as 0.
[[nodiscard]] ImageGains imageGains(const ImageSettings& settings);

/// Applies it without clicks: a change takes 10 ms, in a straight line. At rest in the middle it leaves every bit alone
/// and costs nothing. Thread: one, the audio callback. No allocation, no lock.
class StereoImage {
public:
    /// In Hz. A change that is on its way is completed at once.
    void setRate(int sampleRate);
    void take(const ImageGains& gains);
    /// A change that is on its way is completed at once: for a seek.
    void jump();

    /// Interleaved stereo.
    void process(std::span<float> samples);

    [[nodiscard]] bool isChanging() const { return m_left > 0; }

private:
    void step();

    ImageGains m_now;
    ImageGains m_from;
    ImageGains m_target;
    int m_length = 441;
    int m_left = 0; ///< frames until the target is reached
};

} // namespace sostenuto::player
