// Pages that are files: cState's index and Upptime's summary. As fresh as the last build.
#include "sync/feeds/FeedFormats.h"
#include "sync/feeds/FeedValues.h"

namespace sostenuto::sync::feed {

namespace {

void addIncident(FeedSnapshot& snapshot, const QJsonObject& row, const QString& system)
{
    if (row.value(u"resolved").toBool() || timeOf(row.value(u"resolvedAt")).isValid())
        return;
    FeedIncident incident;
    incident.id = row.value(u"filename").toString().left(longestName);
    incident.title = textOf(row.value(u"title"), longestTitle);
    if (incident.id.isEmpty())
        incident.id = incident.title;
    incident.impact =
        row.value(u"informational").toBool() ? FeedImpact::None : impactOf(row.value(u"severity").toString());
    incident.startedAt = timeOf(row.value(u"createdAt"));
    incident.updatedAt = timeOf(row.value(u"lastMod"));
    incident.url = linkOf(row.value(u"permalink").toString());
    incident.components.append(system);
    // It stands with each system that it is about.
    for (FeedIncident& known : snapshot.incidents)
        if (known.id == incident.id)
            return known.components.append(system);
    if (snapshot.incidents.size() < mostIncidents)
        snapshot.incidents.append(incident);
}

} // namespace

std::optional<FeedDocument> readCState(const QJsonObject& root)
{
    if (root.value(u"is").toString() != QLatin1String("index"))
        return std::nullopt;
    FeedDocument document;
    FeedSnapshot& snapshot = document.snapshot;
    snapshot.format = FeedFormat::CState;
    snapshot.name = textOf(root.value(u"title"), longestName);
    snapshot.url = linkOf(root.value(u"baseURL").toString());
    snapshot.overall = stateOf(root.value(u"summaryStatus").toString());
    snapshot.updatedAt = timeOf(root.value(u"buildDate"));
    for (const QJsonObject& row : objectsOf(root.value(u"systems"), mostComponents)) {
        const QString name = textOf(row.value(u"name"), longestName);
        snapshot.components.append(
            {name, name, textOf(row.value(u"category"), longestName), stateOf(row.value(u"status").toString())});
        for (const QJsonObject& issue : objectsOf(row.value(u"unresolvedIssues"), mostIncidents))
            addIncident(snapshot, issue, name);
    }
    return document;
}

std::optional<FeedDocument> readUpptime(const QJsonArray& rows)
{
    const QJsonObject first = rows.first().toObject();
    if (!first.contains(u"slug") || !first.contains(u"uptime"))
        return std::nullopt;
    FeedDocument document;
    document.snapshot.format = FeedFormat::Upptime;
    for (const QJsonObject& row : objectsOf(rows, mostComponents))
        document.snapshot.components.append({idOf(row.value(u"slug")),
                                             textOf(row.value(u"name"), longestName),
                                             {},
                                             stateOf(row.value(u"status").toString())});
    return document;
}

} // namespace sostenuto::sync::feed
