// Better Stack: one document whose parts refer to each other by type and id.
#include "sync/feeds/FeedFormats.h"
#include "sync/feeds/FeedValues.h"

#include <QHash>

#include <algorithm>

namespace sostenuto::sync::feed {

namespace {

constexpr int mostIncluded = 2'000;

QStringList affectedBy(const QJsonObject& values)
{
    QStringList ids;
    for (const QJsonObject& resource : objectsOf(values.value(u"affected_resources"), mostComponents)) {
        const QJsonValue id = resource.value(u"status_page_resource_id");
        ids.append(idOf(id.isUndefined() ? resource.value(u"id") : id));
    }
    ids.removeAll(QString());
    return ids;
}

/// What is affected says how much.
FeedImpact impactBy(const QJsonObject& values)
{
    FeedImpact worst = FeedImpact::Unknown;
    for (const QJsonObject& resource : objectsOf(values.value(u"affected_resources"), mostComponents))
        worst = std::max(worst, impactOf(resource.value(u"status").toString()));
    return worst;
}

void addReport(FeedSnapshot& snapshot, const QJsonObject& row)
{
    const QJsonObject values = row.value(u"attributes").toObject();
    const QDateTime from = timeOf(values.value(u"starts_at"));
    const QDateTime until = timeOf(values.value(u"ends_at"));
    const QString id = idOf(row.value(u"id"));
    const QString title = textOf(values.value(u"title"), longestTitle);
    if (values.value(u"report_type").toString() == QLatin1String("maintenance")) {
        if (snapshot.maintenances.size() < mostMaintenances)
            snapshot.maintenances.append(
                {id, title, {}, MaintenancePhase::Scheduled, from, until, affectedBy(values), {}});
        return;
    }
    const bool isOver = until.isValid();
    if (isOver || snapshot.incidents.size() >= mostIncidents)
        return;
    FeedIncident incident;
    incident.id = id;
    incident.title = title;
    incident.impact = impactBy(values);
    incident.startedAt = from;
    incident.updatedAt = from;
    incident.components = affectedBy(values);
    snapshot.incidents.append(incident);
}

void addUpdate(FeedSnapshot& snapshot, const QJsonObject& row)
{
    const QJsonObject values = row.value(u"attributes").toObject();
    const QJsonObject report = row.value(u"relationships").toObject().value(u"status_report").toObject();
    const QString of = idOf(report.value(u"data").toObject().value(u"id"));
    const QDateTime at = timeOf(values.value(u"published_at"));
    for (FeedIncident& incident : snapshot.incidents)
        if (!of.isEmpty() && incident.id == of && (incident.text.isEmpty() || at >= incident.updatedAt)) {
            incident.text = textOf(values.value(u"message"), longestText);
            incident.updatedAt = at;
        }
}

FeedComponent resourceOf(const QJsonObject& row, const QHash<QString, QString>& sections)
{
    const QJsonObject values = row.value(u"attributes").toObject();
    QString name = textOf(values.value(u"public_name"), longestName);
    if (name.isEmpty())
        name = textOf(values.value(u"resource_name"), longestName);
    return {idOf(row.value(u"id")), name, sections.value(idOf(values.value(u"status_page_section_id"))),
            stateOf(values.value(u"status").toString())};
}

} // namespace

std::optional<FeedDocument> readBetterStack(const QJsonObject& root)
{
    const QJsonObject data = root.value(u"data").toObject();
    if (data.value(u"type").toString() != QLatin1String("status_page"))
        return std::nullopt;
    const QJsonObject page = data.value(u"attributes").toObject();
    FeedDocument document;
    FeedSnapshot& snapshot = document.snapshot;
    snapshot.format = FeedFormat::BetterStack;
    snapshot.name = textOf(page.value(u"company_name"), longestName);
    snapshot.url = linkOf(page.value(u"company_url").toString());
    snapshot.overall = stateOf(page.value(u"aggregate_state").toString());
    snapshot.updatedAt = timeOf(page.value(u"updated_at"));
    const auto parts = objectsOf(root.value(u"included"), mostIncluded);
    QHash<QString, QString> sections;
    for (const QJsonObject& part : parts)
        if (part.value(u"type").toString() == QLatin1String("status_page_section"))
            sections.insert(idOf(part.value(u"id")),
                            textOf(part.value(u"attributes").toObject().value(u"name"), longestName));
    for (const QJsonObject& part : parts) {
        const QString type = part.value(u"type").toString();
        if (type == QLatin1String("status_page_resource") && snapshot.components.size() < mostComponents)
            snapshot.components.append(resourceOf(part, sections));
        else if (type == QLatin1String("status_report"))
            addReport(snapshot, part);
    }
    for (const QJsonObject& part : parts)
        if (part.value(u"type").toString() == QLatin1String("status_update"))
            addUpdate(snapshot, part);
    return document;
}

} // namespace sostenuto::sync::feed
