// What a player does when its service is back, and how soon: thousands of others come back to it with this one. Pure.
#pragma once

#include <QtGlobal>

#include <array>

namespace sostenuto::sync {

/// In the order in which they begin. What the listener does or plays himself is none of these: it goes at once.
enum class Traffic {
    SignIn,    ///< one check, alone: nothing else goes before it is answered
    Edits,     ///< what the listener made while it was away, oldest first
    Queue,     ///< the place that was left
    Playlists, ///< and what is loved
    Catalogue,
    Plays,     ///< that were heard while it was away
    Artwork,   ///< that nobody looks at
    Downloads, ///< that nobody listens to
};
inline constexpr int trafficCount = 8;

struct RecoveryFacts {
    qint64 awayMs = 0; ///< from the first failed answer to the first good one
    /// No crowd waited with this player: the service is in its own network, or it was this computer that had none.
    bool alone = false;
};

struct RecoveryPlan {
    std::array<qint64, trafficCount> beginMs{}; ///< after the recovery, never falling
    qint64 gapMs = 0;                           ///< between two replayed edits or plays

    [[nodiscard]] qint64 begin(Traffic traffic) const { return beginMs[static_cast<size_t>(traffic)]; }
};

inline constexpr qint64 shortOutageMs = 120'000;
/// After a short one: nobody notices.
inline constexpr qint64 shortSpreadMs = 1'000;
/// However long it lasted.
inline constexpr qint64 mostSpreadMs = 1'200'000;
inline constexpr qint64 mostEditSpreadMs = 60'000;
/// As often as everybody looks anyway: spread over that, a crowd asks no more than on any other day.
inline constexpr qint64 mostListSpreadMs = 900'000;

/// So far apart the first and the last of a crowd begin: up to a second after a short outage, then as long as it lasted
/// beyond that; 0 for who is alone.
[[nodiscard]] qint64 recoverySpreadMs(const RecoveryFacts& facts);
/// `random` in [0, 1): this player's place in the crowd.
[[nodiscard]] RecoveryPlan planRecovery(const RecoveryFacts& facts, double random);

} // namespace sostenuto::sync
