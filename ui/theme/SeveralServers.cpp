#include "ui/theme/SeveralServers.h"

#include "ui/theme/Words.h"

#include <QStringList>

namespace sostenuto::ui {

using sync::BannerKind;
using sync::Nature;
using sync::Scope;
using sync::ServiceState;

namespace {

/// Nothing comes back from it, whyever.
bool isSilent(const ServiceState& state)
{
    if (state.kind != BannerKind::Outage || state.scope != Scope::Server)
        return false;
    switch (state.diagnosis.nature) {
    case Nature::Unknown:
    case Nature::NameLookup:
    case Nature::Unreachable:
    case Nature::Silent:
        return true;
    default:
        return false;
    }
}

/// Has something of its own to say beside `shown`.
bool isMore(const ServiceState& state, const ServiceState& shown)
{
    switch (state.kind) {
    case BannerKind::None:
    case BannerKind::AllClear:
        return false;
    case BannerKind::Offline: // of this computer, as all are
    case BannerKind::Drill:
        return state.kind != shown.kind;
    default:
        return true;
    }
}

} // namespace

BannerText withOthers(BannerText text, const ServiceState& shown, const QVector<ServiceState>& all)
{
    QStringList silent;
    for (const ServiceState& state : all) {
        if (state.source == shown.source)
            continue;
        if (isSilent(shown) && isSilent(state))
            silent.append(state.serverName);
        else if (isMore(state, shown))
            ++text.more;
    }
    if (silent.size() == 1)
        text.headline = say("%1 and %2 are not answering").arg(shown.serverName, silent.first());
    else if (silent.size() > 1)
        text.headline = say("%1 servers are not answering").arg(number(int(silent.size()) + 1));
    return text;
}

QString detailsWords(int more)
{
    return more == 0 ? say("Details") : say("Details, %1 more").arg(number(more));
}

} // namespace sostenuto::ui
