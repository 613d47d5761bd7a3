// The instruments: one note at a time, added to a bus.
#pragma once

#include "app/demo/music/Score.h"

#include <cstddef>
#include <vector>

namespace sostenuto::demo {

/// Left and right, as long as the piece. What rings over the end is cut.
struct Bus {
    explicit Bus(std::size_t frames) : left(frames, 0.0F), right(frames, 0.0F) {}
    [[nodiscard]] std::size_t frames() const { return left.size(); }

    std::vector<float> left;
    std::vector<float> right;
};

/// Adds the note to `bus`. Its sound begins and ends at zero. Pure but for the bus.
void sound(const Note& note, int sampleRate, Bus& bus);
/// Does it stay out of the room? Bass and drums do: low notes in a reverb are mud.
[[nodiscard]] bool staysDry(Voice voice);

} // namespace sostenuto::demo
