#include "sync/service/StatusService.h"

#include "sync/status/Concern.h"

#include <algorithm>

namespace sostenuto::sync {

ServiceState StatusService::state() const
{
    const QVector<ServiceState> all = states();
    const auto first = mostConcerning(all);
    return first ? all[*first] : ServiceState{};
}

ServiceState StatusService::stateOf(SourceId source) const
{
    const QVector<ServiceState> all = states();
    const auto one = std::find_if(all.begin(), all.end(), [&](const ServiceState& s) { return s.source == source; });
    return one != all.end() ? *one : ServiceState{};
}

bool StatusService::reaches(SourceId source, const QVector<SourceId>& alsoAt) const
{
    const QVector<ServiceState> all = states();
    bool known = false;
    for (const ServiceState& one : all) {
        if (one.source != source && !alsoAt.contains(one.source))
            continue;
        known = true;
        if (one.reachable)
            return true;
    }
    // Of a service that is not told of yet (the library opens before the accounts are known) the best is assumed.
    return !known && std::none_of(all.begin(), all.end(), [](const ServiceState& one) { return !one.reachable; });
}

} // namespace sostenuto::sync
