// tokens.json as values. Read once; both themes share sizes and differ in colours only.
#pragma once

#include "ui/theme/Theme.h"

#include <array>

namespace sostenuto::ui {

inline constexpr int tokenCount = 30;
inline constexpr int familyCount = 6;
inline constexpr int typeRoleCount = 11;

struct ColourSet {
    std::array<QColor, tokenCount> colours;
    std::array<StatusColours, familyCount> families;
};

struct TypeSize {
    int size = 13; ///< px
    int line = 20; ///< px
    int weight = 400;
};

struct Tokens {
    ColourSet dark;
    ColourSet light;
    std::array<TypeSize, typeRoleCount> type;
};

/// From the program's resources. A missing value would be a broken build: it is an assertion, not an error.
[[nodiscard]] Tokens readTokens();

} // namespace sostenuto::ui
