#include "sync/status/Concern.h"

#include <algorithm>

namespace sostenuto::sync {

/// Degraded and broken parts of a service among each other: streaming before library before sync before artwork.
static int scopeRank(Scope scope)
{
    switch (scope) {
    case Scope::Server:
        return 0;
    case Scope::Streaming:
        return 1;
    case Scope::Library:
        return 2;
    case Scope::SignIn:
        return 3;
    case Scope::Writes:
        return 4;
    case Scope::Artwork:
        break;
    }
    return 5;
}

int concernRank(const ServiceState& state)
{
    constexpr int step = 10;
    switch (state.kind) {
    case BannerKind::Drill:
        return 0;
    case BannerKind::Offline:
        return step;
    case BannerKind::SignedOut:
        return 2 * step;
    case BannerKind::Outage:
        return 3 * step + scopeRank(state.scope);
    case BannerKind::Maintenance:
        return 4 * step;
    case BannerKind::Recovering:
        return 5 * step;
    case BannerKind::Degraded:
        return 6 * step + scopeRank(state.scope);
    case BannerKind::MaintenancePlanned:
        return 7 * step;
    case BannerKind::AllClear:
        return 8 * step;
    case BannerKind::None:
        break;
    }
    return 9 * step;
}

std::optional<qsizetype> mostConcerning(const QVector<ServiceState>& states)
{
    if (states.isEmpty())
        return std::nullopt;
    const auto first = std::min_element(states.begin(), states.end(), [](const ServiceState& a, const ServiceState& b) {
        return concernRank(a) < concernRank(b);
    });
    return first - states.begin();
}

} // namespace sostenuto::sync
