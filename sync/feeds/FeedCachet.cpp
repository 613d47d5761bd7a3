// Cachet, versions 2 and 3: one answer for each kind of thing; numbers for words; values wrapped or not.
#include "sync/feeds/FeedFormats.h"
#include "sync/feeds/FeedValues.h"

#include <algorithm>

namespace sostenuto::sync::feed {

namespace {

/// Version 3 stands in `attributes`, version 2 in the row itself.
QJsonObject valuesOf(const QJsonObject& row)
{
    return row.value(u"attributes").isObject() ? row.value(u"attributes").toObject() : row;
}

int numberOf(const QJsonValue& value)
{
    if (value.isObject())
        return numberOf(value.toObject().value(u"value"));
    bool isNumber = false;
    const int number = textOf(value, longestName).toInt(&isNumber);
    return isNumber ? number : -1;
}

FeedState stateOfComponent(int status)
{
    switch (status) {
    case 1:
        return FeedState::Operational;
    case 2:
        return FeedState::Degraded;
    case 3:
        return FeedState::PartialOutage;
    case 4:
        return FeedState::MajorOutage;
    default:
        return FeedState::Unknown;
    }
}

/// Version 2 says it by colour.
FeedState overallOf(const QString& word)
{
    if (word == QLatin1String("info"))
        return FeedState::PartialOutage;
    return word == QLatin1String("danger") ? FeedState::MajorOutage : stateOf(word);
}

void addComponent(FeedSnapshot& snapshot, const QJsonObject& row)
{
    const QJsonObject values = valuesOf(row);
    if (values.value(u"enabled").isBool() && !values.value(u"enabled").toBool())
        return;
    snapshot.components.append({idOf(row.value(u"id")),
                                textOf(values.value(u"name"), longestName),
                                {},
                                stateOfComponent(numberOf(values.value(u"status")))});
}

void addIncident(FeedSnapshot& snapshot, const QJsonObject& row)
{
    constexpr int isScheduled = 0; // version 2 keeps maintenance here
    constexpr int isFixed = 4;
    const QJsonObject values = valuesOf(row);
    const int status = numberOf(values.value(u"status"));
    if (status == isFixed || status == isScheduled)
        return;
    FeedIncident incident;
    incident.id = idOf(row.value(u"id"));
    incident.title = textOf(values.value(u"name"), longestTitle);
    incident.text = textOf(values.value(u"message"), longestText);
    incident.phase = status == 2   ? FeedPhase::Identified
                     : status == 3 ? FeedPhase::Monitoring
                                   : FeedPhase::Investigating;
    for (const char* key : {"occurred_at", "created", "created_at"})
        if (!incident.startedAt.isValid())
            incident.startedAt = timeOf(values.value(QLatin1String(key)));
    for (const char* key : {"updated", "updated_at"})
        if (!incident.updatedAt.isValid())
            incident.updatedAt = timeOf(values.value(QLatin1String(key)));
    if (const QString component = idOf(values.value(u"component_id")); !component.isEmpty() && component != u"0")
        incident.components.append(component);
    incident.url = linkOf(values.value(u"permalink").toString());
    snapshot.incidents.append(incident);
}

void addSchedule(FeedSnapshot& snapshot, const QJsonObject& row)
{
    const QJsonObject values = valuesOf(row);
    const int status = numberOf(values.value(u"status")); // 0 upcoming, 1 in progress, 2 complete
    if (status == 2 || timeOf(values.value(u"completed")).isValid() || timeOf(values.value(u"completed_at")).isValid())
        return;
    FeedMaintenance maintenance;
    maintenance.id = idOf(row.value(u"id"));
    maintenance.title = textOf(values.value(u"name"), longestTitle);
    maintenance.text = textOf(values.value(u"message"), longestText);
    maintenance.phase = status == 1 ? MaintenancePhase::Running : MaintenancePhase::Scheduled;
    maintenance.from = timeOf(values.value(values.contains(u"scheduled") ? u"scheduled" : u"scheduled_at"));
    snapshot.maintenances.append(maintenance);
}

bool isIncident(const QJsonObject& row)
{
    const QString type = row.value(u"type").toString();
    return type == QLatin1String("incidents") || (type.isEmpty() && row.contains(u"message"));
}

/// A list of one kind of thing.
std::optional<FeedDocument> readList(const QJsonObject& root)
{
    FeedDocument document;
    document.snapshot.format = FeedFormat::Cachet;
    const auto rows = objectsOf(root.value(u"data"), mostComponents);
    for (const QJsonObject& row : rows) {
        if (!row.contains(u"id") || (!row.contains(u"attributes") && !row.contains(u"status")))
            return std::nullopt;
        if (row.value(u"type").toString() == QLatin1String("schedules"))
            addSchedule(document.snapshot, row);
        else if (isIncident(row))
            addIncident(document.snapshot, row);
        else
            addComponent(document.snapshot, row);
    }
    document.snapshot.incidents.resize(std::min<qsizetype>(document.snapshot.incidents.size(), mostIncidents));
    document.snapshot.maintenances.resize(std::min<qsizetype>(document.snapshot.maintenances.size(), mostMaintenances));
    return document;
}

} // namespace

std::optional<FeedDocument> readCachet(const QJsonObject& root)
{
    if (root.value(u"data").isArray())
        return readList(root);
    QJsonObject data = root.value(u"data").toObject();
    data = valuesOf(data);
    if (!data.contains(u"status") || !data.contains(u"message"))
        return std::nullopt;
    FeedDocument document;
    document.snapshot.format = FeedFormat::Cachet;
    const QJsonValue status = data.value(u"status");
    document.snapshot.overall =
        overallOf(status.isObject() ? status.toObject().value(u"value").toString() : status.toString());
    document.more = {QStringLiteral("components"), QStringLiteral("incidents"), QStringLiteral("schedules")};
    return document;
}

} // namespace sostenuto::sync::feed
