// Statuspage's version 2 and the many that speak like it; the list that incident.io's own pages serve to widgets.
#include "sync/feeds/FeedFormats.h"
#include "sync/feeds/FeedValues.h"

#include <QHash>

#include <algorithm>

namespace sostenuto::sync::feed {

namespace {

QString firstText(const QJsonObject& row, std::initializer_list<const char*> keys, qsizetype longest)
{
    for (const char* key : keys)
        if (const QString text = textOf(row.value(QLatin1String(key)), longest); !text.isEmpty())
            return text;
    return {};
}

QDateTime firstTime(const QJsonObject& row, std::initializer_list<const char*> keys)
{
    for (const char* key : keys)
        if (const QDateTime time = timeOf(row.value(QLatin1String(key))); time.isValid())
            return time;
    return {};
}

QUrl firstLink(const QJsonObject& row, std::initializer_list<const char*> keys)
{
    for (const char* key : keys)
        if (const QUrl link = linkOf(row.value(QLatin1String(key)).toString()); link.isValid())
            return link;
    return {};
}

/// Rows that are headings only lend their names.
QVector<FeedComponent> componentsOf(const QJsonValue& list)
{
    const auto rows = objectsOf(list, mostComponents);
    QHash<QString, QString> groups;
    for (const QJsonObject& row : rows)
        if (row.value(u"group").toBool())
            groups.insert(idOf(row.value(u"id")), textOf(row.value(u"name"), longestName));
    QVector<FeedComponent> components;
    for (const QJsonObject& row : rows)
        if (!row.value(u"group").toBool())
            components.append({idOf(row.value(u"id")), textOf(row.value(u"name"), longestName),
                               groups.value(idOf(row.value(u"group_id"))), stateOf(row.value(u"status").toString())});
    return components;
}

/// The ids of what is affected; some say them with the newest update only, as codes.
QStringList affectedBy(const QJsonObject& row, const QJsonObject& update)
{
    QStringList ids;
    for (const char* key : {"components", "affected_components"})
        for (const QJsonObject& component : objectsOf(row.value(QLatin1String(key)), mostComponents))
            ids.append(idOf(component.value(u"id")));
    if (ids.isEmpty())
        for (const QJsonObject& component : objectsOf(update.value(u"affected_components"), mostComponents))
            ids.append(idOf(component.value(u"code")));
    ids.removeAll(QString());
    return ids;
}

QJsonObject newestUpdate(const QJsonObject& row)
{
    QJsonObject newest;
    QDateTime newestAt;
    for (const QJsonObject& update : objectsOf(row.value(u"incident_updates"), mostIncidents)) {
        const QDateTime at = firstTime(update, {"display_at", "created_at", "updated_at"});
        if (newest.isEmpty() || at > newestAt) {
            newest = update;
            newestAt = at;
        }
    }
    return newest;
}

void addIncident(FeedSnapshot& snapshot, const QJsonObject& row)
{
    const FeedPhase phase = phaseOf(row.value(u"status").toString());
    if (phase == FeedPhase::Resolved || timeOf(row.value(u"resolved_at")).isValid())
        return;
    const QJsonObject update = newestUpdate(row);
    FeedIncident incident;
    incident.id = idOf(row.value(u"id"));
    incident.title = firstText(row, {"name", "title"}, longestTitle);
    incident.text = textOf(update.value(u"body"), longestText);
    if (incident.text.isEmpty())
        incident.text = firstText(row, {"last_update_message", "message", "body"}, longestText);
    incident.phase = phase;
    incident.impact = impactOf(firstText(row, {"impact", "current_worst_impact"}, longestName));
    incident.startedAt = firstTime(row, {"started_at", "created_at"});
    incident.updatedAt = firstTime(row, {"updated_at", "last_update_at"});
    incident.components = affectedBy(row, update);
    incident.url = firstLink(row, {"shortlink", "url"});
    snapshot.incidents.append(incident);
}

void addMaintenance(FeedSnapshot& snapshot, const QJsonObject& row)
{
    const MaintenancePhase phase = maintenancePhaseOf(row.value(u"status").toString());
    if (phase == MaintenancePhase::Over)
        return;
    const QJsonObject update = newestUpdate(row);
    FeedMaintenance maintenance;
    maintenance.id = idOf(row.value(u"id"));
    maintenance.title = firstText(row, {"name", "title"}, longestTitle);
    maintenance.text = textOf(update.value(u"body"), longestText);
    if (maintenance.text.isEmpty())
        maintenance.text = firstText(row, {"last_update_message", "message", "body"}, longestText);
    maintenance.phase = phase;
    maintenance.from = firstTime(row, {"scheduled_for", "starts_at", "started_at"});
    maintenance.until = firstTime(row, {"scheduled_until", "ends_at"});
    maintenance.components = affectedBy(row, update);
    maintenance.url = firstLink(row, {"shortlink", "url"});
    snapshot.maintenances.append(maintenance);
}

void addIncidents(FeedSnapshot& snapshot, const QJsonValue& list)
{
    // The list of all of them holds those of the past as well.
    for (const QJsonObject& row : objectsOf(list, 4 * mostIncidents))
        if (snapshot.incidents.size() < mostIncidents)
            addIncident(snapshot, row);
}

void addMaintenances(FeedSnapshot& snapshot, const QJsonValue& list, MaintenancePhase atLeast)
{
    for (const QJsonObject& row : objectsOf(list, mostMaintenances)) {
        const qsizetype before = snapshot.maintenances.size();
        addMaintenance(snapshot, row);
        if (snapshot.maintenances.size() > before)
            snapshot.maintenances.last().phase = std::max(snapshot.maintenances.last().phase, atLeast);
    }
}

} // namespace

std::optional<FeedDocument> readStatuspage(const QJsonObject& root)
{
    const QJsonObject page = root.value(u"page").toObject();
    const QJsonObject status = root.value(u"status").toObject();
    const bool saysStatus = status.contains(u"indicator") || status.contains(u"description");
    const bool isPart = root.value(u"incidents").isArray() || root.value(u"components").isArray();
    if (!root.value(u"page").isObject() || page.value(u"status").isString() || (!saysStatus && !isPart))
        return std::nullopt;
    FeedDocument document;
    FeedSnapshot& snapshot = document.snapshot;
    snapshot.format = FeedFormat::Statuspage;
    snapshot.name = textOf(page.value(u"name"), longestName);
    snapshot.url = linkOf(page.value(u"url").toString());
    snapshot.updatedAt = timeOf(page.value(u"updated_at"));
    snapshot.overall = indicatorOf(status.value(u"indicator").toString());
    snapshot.components = componentsOf(root.value(u"components"));
    addIncidents(snapshot, root.value(u"incidents"));
    addMaintenances(snapshot, root.value(u"scheduled_maintenances"), MaintenancePhase::Scheduled);
    // Look-alikes leave incidents out here, or leave the list empty while the indicator knows better.
    const bool listIsMissing = !root.value(u"incidents").isArray();
    const bool disagrees = snapshot.incidents.isEmpty() && snapshot.overall >= FeedState::Degraded;
    const bool saysNothing = snapshot.overall == FeedState::Unknown && snapshot.incidents.isEmpty();
    if (saysStatus && (listIsMissing || disagrees || saysNothing))
        document.more.append(QStringLiteral("incidents.json"));
    return document;
}

std::optional<FeedDocument> readIncidentIo(const QJsonObject& root)
{
    if (!root.value(u"ongoing_incidents").isArray())
        return std::nullopt;
    FeedDocument document;
    FeedSnapshot& snapshot = document.snapshot;
    snapshot.format = FeedFormat::IncidentIo;
    snapshot.name = firstText(root, {"page_title", "name"}, longestName);
    snapshot.url = firstLink(root, {"page_url", "url"});
    snapshot.overall = FeedState::Operational; // what is not, stands in the lists
    addIncidents(snapshot, root.value(u"ongoing_incidents"));
    addMaintenances(snapshot, root.value(u"in_progress_maintenances"), MaintenancePhase::Running);
    addMaintenances(snapshot, root.value(u"scheduled_maintenances"), MaintenancePhase::Scheduled);
    return document;
}

} // namespace sostenuto::sync::feed
