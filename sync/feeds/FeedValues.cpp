#include "sync/feeds/FeedValues.h"

#include <QHash>

#include <algorithm>

namespace sostenuto::sync::feed {

namespace {

/// "Degraded_Performance" and "DEGRADEDPERFORMANCE" are one word.
QString lettersOf(const QString& word)
{
    QString letters;
    const QString bounded = word.left(64);
    for (const QChar c : bounded)
        if (c.isLetter())
            letters += c.toLower();
    return letters;
}

bool isMonitor(FeedFormat format)
{
    return format == FeedFormat::UptimeKuma || format == FeedFormat::KumaBeats || format == FeedFormat::Gatus ||
           format == FeedFormat::Upptime;
}

FeedState ofMonitors(const QVector<FeedComponent>& components)
{
    FeedState worst = FeedState::Unknown;
    bool anyDown = false;
    bool anyOther = false;
    for (const FeedComponent& component : components) {
        const bool isDown = component.state == FeedState::MajorOutage;
        anyDown = anyDown || isDown;
        anyOther = anyOther || (!isDown && component.state != FeedState::Unknown);
        if (!isDown)
            worst = std::max(worst, component.state);
    }
    if (anyDown)
        return anyOther ? std::max(worst, FeedState::PartialOutage) : FeedState::MajorOutage;
    return worst;
}

FeedState ofComponents(const QVector<FeedComponent>& components)
{
    FeedState worst = FeedState::Unknown;
    for (const FeedComponent& component : components)
        worst = std::max(worst, component.state);
    return worst;
}

} // namespace

FeedState stateOf(const QString& word)
{
    static const QHash<QString, FeedState> words{
        {u"operational"_qs, FeedState::Operational},
        {u"up"_qs, FeedState::Operational},
        {u"ok"_qs, FeedState::Operational},
        {u"healthy"_qs, FeedState::Operational},
        {u"success"_qs, FeedState::Operational},
        {u"undermaintenance"_qs, FeedState::Maintenance},
        {u"maintenance"_qs, FeedState::Maintenance},
        {u"plannedmaintenance"_qs, FeedState::Maintenance},
        {u"degradedperformance"_qs, FeedState::Degraded},
        {u"degraded"_qs, FeedState::Degraded},
        {u"performanceissues"_qs, FeedState::Degraded},
        {u"minoroutage"_qs, FeedState::Degraded},
        {u"hasissues"_qs, FeedState::Degraded},
        {u"notice"_qs, FeedState::Degraded},
        {u"incident"_qs, FeedState::Degraded},
        {u"partialoutage"_qs, FeedState::PartialOutage},
        {u"partial"_qs, FeedState::PartialOutage},
        {u"disrupted"_qs, FeedState::PartialOutage},
        {u"majoroutage"_qs, FeedState::MajorOutage},
        {u"down"_qs, FeedState::MajorOutage},
        {u"downtime"_qs, FeedState::MajorOutage},
        {u"fulloutage"_qs, FeedState::MajorOutage},
    };
    return words.value(lettersOf(word), FeedState::Unknown);
}

FeedState indicatorOf(const QString& word)
{
    static const QHash<QString, FeedState> words{
        {u"none"_qs, FeedState::Operational},
        {u"minor"_qs, FeedState::Degraded},
        {u"major"_qs, FeedState::PartialOutage},
        {u"critical"_qs, FeedState::MajorOutage},
    };
    const QString letters = lettersOf(word);
    return words.contains(letters) ? words.value(letters) : stateOf(word);
}

FeedImpact impactOf(const QString& word)
{
    static const QHash<QString, FeedImpact> words{
        {u"none"_qs, FeedImpact::None},           {u"minor"_qs, FeedImpact::Minor},
        {u"major"_qs, FeedImpact::Major},         {u"critical"_qs, FeedImpact::Critical},
        {u"operational"_qs, FeedImpact::None},    {u"degradedperformance"_qs, FeedImpact::Minor},
        {u"degraded"_qs, FeedImpact::Minor},      {u"minoroutage"_qs, FeedImpact::Minor},
        {u"notice"_qs, FeedImpact::Minor},        {u"partialoutage"_qs, FeedImpact::Major},
        {u"disrupted"_qs, FeedImpact::Major},     {u"majoroutage"_qs, FeedImpact::Critical},
        {u"down"_qs, FeedImpact::Critical},       {u"downtime"_qs, FeedImpact::Critical},
        {u"fulloutage"_qs, FeedImpact::Critical},
    };
    return words.value(lettersOf(word), FeedImpact::Unknown);
}

FeedPhase phaseOf(const QString& word)
{
    static const QHash<QString, FeedPhase> words{
        {u"identified"_qs, FeedPhase::Identified}, {u"monitoring"_qs, FeedPhase::Monitoring},
        {u"watching"_qs, FeedPhase::Monitoring},   {u"resolved"_qs, FeedPhase::Resolved},
        {u"postmortem"_qs, FeedPhase::Resolved},   {u"fixed"_qs, FeedPhase::Resolved},
        {u"completed"_qs, FeedPhase::Resolved},    {u"closed"_qs, FeedPhase::Resolved},
    };
    return words.value(lettersOf(word), FeedPhase::Investigating);
}

MaintenancePhase maintenancePhaseOf(const QString& word)
{
    static const QHash<QString, MaintenancePhase> words{
        {u"inprogress"_qs, MaintenancePhase::Running},
        {u"verifying"_qs, MaintenancePhase::Running},
        {u"undermaintenance"_qs, MaintenancePhase::Running},
        {u"maintenanceinprogress"_qs, MaintenancePhase::Running},
        {u"completed"_qs, MaintenancePhase::Over},
        {u"complete"_qs, MaintenancePhase::Over},
        {u"resolved"_qs, MaintenancePhase::Over},
        {u"ended"_qs, MaintenancePhase::Over},
        {u"inactive"_qs, MaintenancePhase::Over},
        {u"postmortem"_qs, MaintenancePhase::Over},
        {u"maintenancecomplete"_qs, MaintenancePhase::Over},
    };
    return words.value(lettersOf(word), MaintenancePhase::Scheduled);
}

FeedState stateOf(FeedImpact impact)
{
    switch (impact) {
    case FeedImpact::None:
        return FeedState::Unknown;
    case FeedImpact::Major:
        return FeedState::PartialOutage;
    case FeedImpact::Critical:
        return FeedState::MajorOutage;
    case FeedImpact::Minor:
    case FeedImpact::Unknown:
        break;
    }
    return FeedState::Degraded;
}

void settle(FeedSnapshot& snapshot)
{
    const bool monitors = isMonitor(snapshot.format);
    FeedState worst =
        monitors ? ofMonitors(snapshot.components) : std::max(snapshot.overall, ofComponents(snapshot.components));
    for (const FeedIncident& incident : std::as_const(snapshot.incidents))
        worst = std::max(worst, stateOf(incident.impact));
    for (const FeedMaintenance& maintenance : std::as_const(snapshot.maintenances))
        if (maintenance.phase == MaintenancePhase::Running)
            worst = std::max(worst, FeedState::Maintenance);
    snapshot.overall = worst;
}

} // namespace sostenuto::sync::feed
