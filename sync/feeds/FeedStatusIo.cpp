// Status.io, which says it in numbers, and openstatus, which says one word.
#include "sync/feeds/FeedFormats.h"
#include "sync/feeds/FeedValues.h"

namespace sostenuto::sync::feed {

namespace {

FeedState stateOfCode(int code)
{
    switch (code) {
    case 100:
        return FeedState::Operational;
    case 200:
        return FeedState::Maintenance;
    case 300:
    case 600: // "security event", which says nothing of what works
        return FeedState::Degraded;
    case 400:
        return FeedState::PartialOutage;
    case 500:
        return FeedState::MajorOutage;
    default:
        return FeedState::Unknown;
    }
}

FeedImpact impactOfCode(int code)
{
    switch (stateOfCode(code)) {
    case FeedState::Degraded:
        return FeedImpact::Minor;
    case FeedState::PartialOutage:
        return FeedImpact::Major;
    case FeedState::MajorOutage:
        return FeedImpact::Critical;
    default:
        return FeedImpact::Unknown;
    }
}

QJsonObject newestMessage(const QJsonObject& row)
{
    QJsonObject newest;
    QDateTime newestAt;
    for (const QJsonObject& message : objectsOf(row.value(u"messages"), mostIncidents)) {
        const QDateTime at = timeOf(message.value(u"datetime"));
        if (newest.isEmpty() || at >= newestAt) {
            newest = message;
            newestAt = at;
        }
    }
    return newest;
}

QStringList affectedBy(const QJsonObject& row)
{
    QStringList ids;
    for (const QJsonObject& component : objectsOf(row.value(u"components_affected"), mostComponents))
        ids.append(idOf(component.value(u"_id")));
    ids.removeAll(QString());
    return ids;
}

QString idOfEvent(const QJsonObject& row)
{
    return idOf(row.contains(u"_id") ? row.value(u"_id") : row.value(u"id"));
}

void addIncident(FeedSnapshot& snapshot, const QJsonObject& row)
{
    const QJsonObject message = newestMessage(row);
    FeedIncident incident;
    incident.id = idOfEvent(row);
    incident.title = textOf(row.value(u"name"), longestTitle);
    incident.text = textOf(message.value(u"details"), longestText);
    switch (message.value(u"state").toInt()) {
    case 200:
        incident.phase = FeedPhase::Identified;
        break;
    case 300:
        incident.phase = FeedPhase::Monitoring;
        break;
    default:
        break;
    }
    incident.impact = impactOfCode(message.value(u"status").toInt());
    incident.startedAt = timeOf(row.value(u"datetime_open"));
    incident.updatedAt = timeOf(message.value(u"datetime"));
    incident.components = affectedBy(row);
    snapshot.incidents.append(incident);
}

void addMaintenances(FeedSnapshot& snapshot, const QJsonValue& list, MaintenancePhase phase)
{
    for (const QJsonObject& row : objectsOf(list, mostMaintenances / 2))
        snapshot.maintenances.append({idOfEvent(row), textOf(row.value(u"name"), longestTitle),
                                      textOf(newestMessage(row).value(u"details"), longestText), phase,
                                      timeOf(row.value(u"datetime_planned_start")),
                                      timeOf(row.value(u"datetime_planned_end")), affectedBy(row), QUrl()});
}

} // namespace

std::optional<FeedDocument> readStatusIo(const QJsonObject& root)
{
    const QJsonObject result = root.value(u"result").toObject();
    if (!result.value(u"status_overall").isObject())
        return std::nullopt;
    const QJsonObject overall = result.value(u"status_overall").toObject();
    FeedDocument document;
    FeedSnapshot& snapshot = document.snapshot;
    snapshot.format = FeedFormat::StatusIo;
    snapshot.updatedAt = timeOf(overall.value(u"updated"));
    snapshot.overall = stateOfCode(overall.value(u"status_code").toInt());
    for (const QJsonObject& row : objectsOf(result.value(u"status"), mostComponents))
        snapshot.components.append({idOf(row.value(u"id")),
                                    textOf(row.value(u"name"), longestName),
                                    {},
                                    stateOfCode(row.value(u"status_code").toInt())});
    for (const QJsonObject& row : objectsOf(result.value(u"incidents"), mostIncidents))
        addIncident(snapshot, row);
    const QJsonObject maintenance = result.value(u"maintenance").toObject();
    addMaintenances(snapshot, maintenance.value(u"active"), MaintenancePhase::Running);
    addMaintenances(snapshot, maintenance.value(u"upcoming"), MaintenancePhase::Scheduled);
    return document;
}

std::optional<FeedDocument> readOpenstatus(const QJsonObject& root)
{
    const QString word = root.value(u"status").toString();
    const FeedState state = stateOf(word);
    if (root.size() > 2 || word.isEmpty() || (state == FeedState::Unknown && word != QLatin1String("unknown")))
        return std::nullopt;
    FeedDocument document;
    document.snapshot.format = FeedFormat::Openstatus;
    document.snapshot.overall = state;
    return document;
}

} // namespace sostenuto::sync::feed
