// Instatus: a summary, and its components in another answer.
#include "sync/feeds/FeedFormats.h"
#include "sync/feeds/FeedValues.h"

namespace sostenuto::sync::feed {

namespace {

FeedState overallOf(const QString& word)
{
    return word.compare(u"UNDERMAINTENANCE", Qt::CaseInsensitive) == 0 ? FeedState::Maintenance : stateOf(word);
}

QVector<FeedComponent> componentsOf(const QJsonValue& list)
{
    QVector<FeedComponent> components;
    for (const QJsonObject& row : objectsOf(list, mostComponents)) {
        const QJsonObject group = row.value(u"group").toObject();
        components.append({idOf(row.value(u"id")), textOf(row.value(u"name"), longestName),
                           textOf(group.value(u"name"), longestName), stateOf(row.value(u"status").toString())});
    }
    return components;
}

void addIncident(FeedSnapshot& snapshot, const QJsonObject& row)
{
    const FeedPhase phase = phaseOf(row.value(u"status").toString());
    if (phase == FeedPhase::Resolved)
        return;
    FeedIncident incident;
    incident.title = textOf(row.value(u"name"), longestTitle);
    incident.url = linkOf(row.value(u"url").toString());
    incident.id = idOf(row.value(u"id"));
    if (incident.id.isEmpty())
        incident.id = incident.url.isEmpty() ? incident.title : incident.url.path().right(longestName);
    incident.phase = phase;
    incident.impact = impactOf(row.value(u"impact").toString());
    incident.startedAt = timeOf(row.value(u"started"));
    incident.updatedAt = timeOf(row.value(u"updatedAt"));
    snapshot.incidents.append(incident);
}

void addMaintenance(FeedSnapshot& snapshot, const QJsonObject& row)
{
    const MaintenancePhase phase = maintenancePhaseOf(row.value(u"status").toString());
    if (phase == MaintenancePhase::Over)
        return;
    constexpr int mostMinutes = 60 * 24 * 30;
    const int minutes = textOf(row.value(u"duration"), longestName).toInt();
    FeedMaintenance maintenance;
    maintenance.title = textOf(row.value(u"name"), longestTitle);
    maintenance.url = linkOf(row.value(u"url").toString());
    maintenance.id = idOf(row.value(u"id"));
    if (maintenance.id.isEmpty())
        maintenance.id = maintenance.url.isEmpty() ? maintenance.title : maintenance.url.path().right(longestName);
    maintenance.phase = phase;
    maintenance.from = timeOf(row.value(u"start"));
    if (maintenance.from.isValid() && minutes > 0 && minutes <= mostMinutes)
        maintenance.until = maintenance.from.addSecs(minutes * 60);
    snapshot.maintenances.append(maintenance);
}

} // namespace

std::optional<FeedDocument> readInstatus(const QJsonObject& root)
{
    const QJsonObject page = root.value(u"page").toObject();
    const bool isSummary = page.value(u"status").isString();
    const bool isComponents = !root.contains(u"page") && root.value(u"components").isArray();
    if (!isSummary && !isComponents)
        return std::nullopt;
    FeedDocument document;
    FeedSnapshot& snapshot = document.snapshot;
    snapshot.format = FeedFormat::Instatus;
    snapshot.name = textOf(page.value(u"name"), longestName);
    snapshot.url = linkOf(page.value(u"url").toString());
    snapshot.overall = overallOf(page.value(u"status").toString());
    snapshot.components = componentsOf(root.value(u"components"));
    for (const QJsonObject& row : objectsOf(root.value(u"activeIncidents"), mostIncidents))
        addIncident(snapshot, row);
    for (const QJsonObject& row : objectsOf(root.value(u"activeMaintenances"), mostMaintenances))
        addMaintenance(snapshot, row);
    if (isSummary)
        document.more.append(QStringLiteral("v2/components.json"));
    return document;
}

} // namespace sostenuto::sync::feed
