// How well two colours are told apart, and the colours of a system that asks for high contrast.
#pragma once

#include "ui/theme/Tokens.h"

namespace sostenuto::ui {

/// WCAG 2.2 contrast of two opaque colours, 1 to 21.
[[nodiscard]] double contrastOf(const QColor& a, const QColor& b);
/// `over` on `base` at this strength, 0 to 1.
[[nodiscard]] QColor blended(const QColor& over, const QColor& base, double alpha);
/// Pure: every token from the system's palette. Text is its text, lines and controls are drawn in it, soft fills are
/// gone; its highlight marks what is selected, as strongly as text on it stays readable.
[[nodiscard]] ColourSet contrastColours(const QPalette& system);

} // namespace sostenuto::ui
