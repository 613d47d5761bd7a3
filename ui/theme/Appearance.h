// What the listener chose of the look: theme, size of the letters, distance of the rows, movement, colour from covers.
// Theme carries it out; RememberedWindow keeps it.
#pragma once

#include "ui/theme/Theme.h"

#include <array>

namespace sostenuto::ui {

struct Appearance {
    Theme::Mode mode = Theme::Mode::FollowSystem;
    int textSize = 100;        ///< percent: one of textSizes
    bool compact = false;      ///< rows of tracks and of the queue are lower
    bool lessMovement = false; ///< nothing slides, nothing moves by itself
    bool wash = true;          ///< covers lend their page a colour
    friend bool operator==(const Appearance&, const Appearance&) = default;
};

inline constexpr std::array textSizes{90, 100, 112, 125, 150};

// All of these need a Theme. Thread: main.

[[nodiscard]] Appearance appearance();
/// Theme::changed() tells of it. A text size that is none of textSizes is taken as 100.
void setAppearance(const Appearance& wanted);

/// A height that holds text, given for 100 %: grows by as much as the text does. Of `lines` the first is body text, the
/// others are small.
[[nodiscard]] int grown(int height, int lines = 1);
/// A width that holds text, given for 100 %. Never less than that.
[[nodiscard]] int widened(int width);
/// Covers may colour their page: wanted, and no high contrast.
[[nodiscard]] bool hasWash();

/// The system asked for high contrast: every colour then comes from its palette. Followed where Qt tells it (6.10).
[[nodiscard]] bool isHighContrast();
void setHighContrast(bool on);

} // namespace sostenuto::ui
