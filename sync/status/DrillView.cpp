#include "sync/status/DrillView.h"

#include "sync/model/DrillMark.h"

namespace sostenuto::sync {

namespace {

struct Played {
    Scope scope;
    ErrorKind cause;
    Nature nature;
    bool reaches; ///< tracks that are not here can be played
};

Played playedBy(DrillKind kind)
{
    switch (kind) {
    case DrillKind::NetworkGone:
        return {Scope::Server, ErrorKind::NoNetwork, Nature::NoNetwork, false};
    case DrillKind::ServerGone:
        return {Scope::Server, ErrorKind::Refused, Nature::Unreachable, false};
    case DrillKind::Slow:
        return {Scope::Server, ErrorKind::Timeout, Nature::Slow, true};
    case DrillKind::Errors:
        return {Scope::Server, ErrorKind::ServerError, Nature::ServerErrors, false};
    case DrillKind::SignInLost:
        return {Scope::SignIn, ErrorKind::WrongPassword, Nature::SignIn, false};
    case DrillKind::StreamingOnly:
        return {Scope::Streaming, ErrorKind::ServerError, Nature::OnePart, false};
    case DrillKind::WritesOnly:
        return {Scope::Writes, ErrorKind::ServerError, Nature::OnePart, true};
    case DrillKind::Maintenance:
        return {Scope::Server, ErrorKind::Throttled, Nature::Maintenance, false};
    }
    return {Scope::Server, ErrorKind::Refused, Nature::Unreachable, false};
}

void playHealth(ServiceState& state, const Played& played)
{
    const auto set = [&state](Capability part, Health health) { state.health[static_cast<size_t>(part)] = health; };
    if (played.scope == Scope::Streaming)
        set(Capability::Streaming, Health::Down);
    else if (played.scope == Scope::Writes)
        set(Capability::Writes, Health::Down);
    else
        state.health.fill(played.reaches ? Health::Slow : Health::Down);
}

} // namespace

ServiceState asDrill(ServiceState state, const Drill& drill)
{
    const Played played = playedBy(drill.kind);
    state.kind = BannerKind::Drill;
    state.scope = played.scope;
    state.cause = played.cause;
    state.technical = drillMark;
    state.since = drill.since;
    state.nextCheck = drill.until;
    state.checking = false;
    state.reachable = state.reachable && played.reaches;
    state.downForMs = 0;
    state.changesSent = 0;
    state.playsSent = 0;
    state.diagnosis = {};
    state.diagnosis.nature = played.nature;
    if (played.nature == Nature::Maintenance)
        state.diagnosis.waitUntil = drill.until;
    playHealth(state, played);
    return state;
}

bool followsDrill(const ServiceState& state, const Drill& drill)
{
    const bool isOver = state.kind == BannerKind::Recovering || state.kind == BannerKind::AllClear;
    return isOver && state.since >= drill.since && state.since <= drill.until;
}

bool isTrouble(const ServiceState& state)
{
    return state.kind == BannerKind::Outage || state.kind == BannerKind::Offline ||
           state.kind == BannerKind::SignedOut || state.kind == BannerKind::Maintenance;
}

} // namespace sostenuto::sync
