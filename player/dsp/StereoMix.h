// Any number of channels to two.
#pragma once

#include <span>
#include <vector>

namespace sostenuto::player {

/// Where a channel of the source stands.
enum class Speaker { Left, Right, Center, Low, SideLeft, SideRight, BackCenter, Elsewhere };

/// Stereo passes bit for bit, mono goes to both sides unchanged. More channels are mixed as ITU-R BS.775 says (centre
/// and surround at -3 dB, no bass channel) and scaled so that full scale everywhere does not clip.
class StereoMix {
public:
    explicit StereoMix(const std::vector<Speaker>& speakers);

    /// There is nothing to mix.
    [[nodiscard]] bool passesThrough() const { return m_identity; }

    /// `from` is interleaved, as many channels as there are speakers; `into` gets its frames as stereo.
    void mix(std::span<const float> from, std::vector<float>& into) const;

private:
    struct Gains {
        float left = 0;
        float right = 0;
    };
    void scaleToFit();

    std::vector<Gains> m_gains;
    bool m_identity = false;
};

} // namespace sostenuto::player
