#include "ui/models/NoticePlan.h"

#include <algorithm>

namespace sostenuto::ui {

using sync::BannerKind;
using sync::ServiceState;
using Incident = NoticeMemory::Incident;

namespace {

/// Would the listener want to be told of it?
bool matters(const ServiceState& state, const NoticeScene& scene)
{
    switch (scene.choice) {
    case NoticeChoice::Never:
        return false;
    case NoticeChoice::EveryOutage:
        return true;
    case NoticeChoice::BeforeMusicStops:
        break;
    }
    return scene.playing && !state.reachable && scene.left.runsOut() && scene.left.ms < plentyMs &&
           scene.left.missed.contains(state.source);
}

Outlook outlookOf(const NoticeScene& scene)
{
    if (!scene.playing || scene.left.tracks == 0)
        return {Outlook::Music::Silent};
    return {scene.left.runsOut() ? Outlook::Music::ForSomeTime : Outlook::Music::ToTheEnd, scene.left.ms};
}

/// The incident that goes on with this state.
Incident& incidentOf(QVector<Incident>& incidents, const ServiceState& state, const NoticeScene& scene)
{
    auto it = std::find_if(incidents.begin(), incidents.end(),
                           [&](const Incident& one) { return one.trouble.source == state.source; });
    if (it == incidents.end())
        it = incidents.insert(incidents.end(), Incident{});
    const QDateTime since = state.since.isValid() ? state.since : scene.now;
    const bool goesOn = it->since.isValid() && (!it->over.isValid() || it->over.msecsTo(since) <= sameIncidentMs);
    if (!goesOn)
        *it = Incident{.since = since};
    it->over = {};
    it->trouble = state;
    return *it;
}

/// Of accounts that are gone nothing is told any more.
bool forgetOthers(QVector<Incident>& incidents, const QVector<ServiceState>& states)
{
    bool shown = false;
    incidents.removeIf([&](const Incident& one) {
        const bool gone = std::none_of(states.begin(), states.end(),
                                       [&](const ServiceState& state) { return state.source == one.trouble.source; });
        shown |= gone && one.told && !one.over.isValid();
        return gone;
    });
    return shown;
}

/// The services that are back since the last step and were told to be away.
QVector<Returned> endIncidents(QVector<Incident>& incidents, const QVector<ServiceState>& states, const QDateTime& now)
{
    QVector<Returned> back;
    for (Incident& one : incidents) {
        const auto state = std::find_if(states.begin(), states.end(),
                                        [&](const ServiceState& s) { return s.source == one.trouble.source; });
        if (one.over.isValid() || isTrouble(*state) || state->kind == BannerKind::Drill)
            continue;
        one.over = now;
        if (one.told && !one.endTold)
            back.append({one.trouble, one.since});
        one.endTold |= one.told;
    }
    return back;
}

} // namespace

bool isTrouble(const ServiceState& state)
{
    switch (state.kind) {
    case BannerKind::Outage:
        return state.scope != sync::Scope::Artwork;
    case BannerKind::Offline: // not by the listener's own choice
        return state.cause != sync::ErrorKind::WorkOffline;
    case BannerKind::SignedOut:
    case BannerKind::Maintenance:
        return true;
    default:
        return false;
    }
}

NoticeStep nextNotice(const NoticeMemory& before, const QVector<ServiceState>& states, const NoticeScene& scene)
{
    NoticeStep step{.memory = before};
    QVector<Incident>& incidents = step.memory.incidents;
    step.withdraw = forgetOthers(incidents, states);
    QVector<ServiceState> troubled;
    for (const ServiceState& state : states) {
        if (!isTrouble(state))
            continue;
        Incident& incident = incidentOf(incidents, state, scene);
        if (incident.known || !matters(state, scene))
            continue;
        incident.known = true;
        incident.told = !scene.seen;
        if (incident.told)
            troubled.append(state);
    }
    const QVector<Returned> back = endIncidents(incidents, states, scene.now);
    if (!troubled.isEmpty())
        step.show = troubleNotice(troubled, outlookOf(scene), scene.now);
    else if (!back.isEmpty() && !scene.seen && scene.choice != NoticeChoice::Never)
        step.show = backNotice(back, scene.now);
    else
        step.withdraw |= !back.isEmpty();
    return step;
}

} // namespace sostenuto::ui
