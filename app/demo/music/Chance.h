// Random numbers that are the same on every machine (the standard library's distributions are not).
#pragma once

#include <cstdint>
#include <span>

namespace sostenuto::demo {

/// splitmix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t bits()
    {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    double unit() { return static_cast<double>(bits() >> 11) * 0x1.0p-53; } ///< 0 to 1, 1 left out
    double between(double low, double high) { return low + (high - low) * unit(); }
    int below(int n) { return static_cast<int>(bits() % static_cast<std::uint64_t>(n)); }
    int range(int low, int high) { return low + below(high - low + 1); } ///< both ends included
    bool happens(double probability) { return unit() < probability; }

    template <class T>
    const T& pick(std::span<const T> choices)
    {
        return choices[static_cast<std::size_t>(below(static_cast<int>(choices.size())))];
    }

private:
    std::uint64_t m_state;
};

} // namespace sostenuto::demo
