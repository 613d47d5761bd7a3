// Many players and one service, second by second. Players decide with the code of the product; how often they ask, what
// they made meanwhile and what the service can bear are assumptions, see FleetModel.cpp.
#pragma once

#include <vector>

namespace sostenuto::bench {

enum class Manners {
    Own,         ///< as Sostenuto does
    OwnUnspread, ///< the same, but with no spread after the recovery: all that waits goes at once
    Every5,      ///< asks each 5 s, and for everything as soon as it is answered
    Every30,
    Doubling, ///< after 1, 2, 4 … 300 s, without anything random
};

/// Of one crowd. Rates are in multiples of what it asks for when all is well; times in s from the service's return.
struct FleetCourse {
    const char* name = "";
    int players = 0;
    std::vector<float> rate; ///< by second, from the first moment of the outage on
    double peakBack = 0;     ///< the busiest second since the service is back
    double peakAway = 0;     ///< … while it was away
    double reachedS = 0;     ///< 99 of 100 can play what they don't have
    double servedS = 0;      ///< 99 of 100 have sent and fetched everything
    double editWaitS = 0;    ///< half of the edits are there
    double retryShare = 0;   ///< of the requests since then
    double refusedShare = 0;
    double tookS = 0; ///< processor time of the simulation
};

inline constexpr int mostPlayers = 1'000'000;
inline constexpr int outageS = 30 * 60;
inline constexpr int afterS = 45 * 60;

/// Requests of one player per second when all is well.
[[nodiscard]] double steadyPerS();
[[nodiscard]] FleetCourse courseOf(Manners manners, int players);

} // namespace sostenuto::bench
