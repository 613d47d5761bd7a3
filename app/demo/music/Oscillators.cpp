#include "app/demo/music/Oscillators.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sostenuto::demo {

namespace {

constexpr int mostHarmonics = 20;
constexpr double highestHarmonic = 9000.0; // Hz; what lies above adds nothing but edge

double harmonicLevel(Wave wave, int n)
{
    constexpr double pi = std::numbers::pi;
    switch (wave) {
    case Wave::Soft:
        return std::pow(n, -1.7);
    case Wave::Bright:
        return std::pow(n, -1.25) * (n % 2 == 0 ? 0.8 : 1.0);
    case Wave::Round:
        return n == 1 ? 1.0 : n == 2 ? 0.35 : n == 3 ? 0.12 : 0.0;
    case Wave::Pulse:
        return std::sin(n * pi * 0.25) / n;
    case Wave::Triangle:
        return n % 2 == 0 ? 0.0 : (n % 4 == 1 ? 1.0 : -1.0) / (n * n);
    }
    return 0.0;
}

Table makeTable(Wave wave, int harmonics)
{
    Table table{};
    for (int n = 1; n <= harmonics; ++n) {
        const double level = harmonicLevel(wave, n) * 0.6;
        for (std::size_t i = 0; i <= tableSize; ++i) {
            const double angle = 2.0 * std::numbers::pi * n * static_cast<double>(i) / tableSize;
            table[i] += static_cast<float>(level * std::sin(angle));
        }
    }
    return table;
}

using Tables = std::array<Table, mostHarmonics>;

Tables makeTables(Wave wave)
{
    Tables tables{};
    for (int harmonics = 1; harmonics <= mostHarmonics; ++harmonics)
        tables[static_cast<std::size_t>(harmonics - 1)] = makeTable(wave, harmonics);
    return tables;
}

} // namespace

const Table& tableFor(Wave wave, double frequency)
{
    static const std::array<Tables, 5> all{makeTables(Wave::Soft), makeTables(Wave::Bright), makeTables(Wave::Round),
                                           makeTables(Wave::Pulse), makeTables(Wave::Triangle)};
    const int harmonics = std::clamp(static_cast<int>(highestHarmonic / frequency), 1, mostHarmonics);
    return all[static_cast<std::size_t>(wave)][static_cast<std::size_t>(harmonics - 1)];
}

} // namespace sostenuto::demo
