// How loud a track is, and by how much levelling changes it.
#pragma once

#include <optional>

namespace sostenuto::player {

/// What tags or a measurement say. Gains are those of ReplayGain 2.0: decibels that bring the sound to -18 LUFS. Peaks
/// are linear, 1 = full scale; they may exceed 1. A plain value.
struct Loudness {
    std::optional<double> trackGainDb;
    std::optional<double> albumGainDb;
    std::optional<double> trackPeak;
    std::optional<double> albumPeak;
    friend bool operator==(const Loudness&, const Loudness&) = default;
};

enum class Levelling {
    Off,
    Track,
    Album,
    Automatic, ///< Album where neighbours in the queue are of the same album, else Track
};

constexpr double MostLevelDb = 15; ///< either way

struct LevelSettings {
    Levelling levelling = Levelling::Off;
    double preampDb = 0;         ///< added to what is known
    double untaggedDb = -6;      ///< for tracks of which nothing is known
    bool preventClipping = true; ///< lowers the gain until the peak is at most full scale
    friend bool operator==(const LevelSettings&, const LevelSettings&) = default;
};

} // namespace sostenuto::player
