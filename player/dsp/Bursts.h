// Damaged sound must not hurt anyone.
#pragma once

#include <span>

namespace sostenuto::player {

/// Floating-point files can hold anything, and a damaged one holds it at any loudness. Sound up to +12 dBFS is left
/// alone: recordings do go over full scale, and levelling or the limiter bring that down. Up to +36 dBFS it is cut off
/// at +12. Beyond that, and what is not a number, cannot have been sound: silence.
constexpr float LoudestSound = 4;
constexpr float LoudestMistake = 64;

/// No allocation, no lock.
void tameBursts(std::span<float> samples);

} // namespace sostenuto::player
