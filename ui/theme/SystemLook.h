// What the system wants of the look, where Qt does not tell.
#pragma once

#include <optional>

namespace sostenuto::ui {

struct SystemLook {
    std::optional<bool> isDark; ///< nullopt in all of these: the system does not say
    std::optional<bool> highContrast;
    std::optional<bool> lessMovement;
    friend bool operator==(const SystemLook&, const SystemLook&) = default;
};

/// Followed until it is told anew. What the listener chose stands above it, but for high contrast; less movement is
/// less when either wants it. Also before there is a Theme. Thread: main.
void setSystemLook(const SystemLook& look);

} // namespace sostenuto::ui
