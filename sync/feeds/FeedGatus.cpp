// Gatus: checks of endpoints, and announcements in its configuration.
#include "sync/feeds/FeedFormats.h"
#include "sync/feeds/FeedValues.h"

namespace sostenuto::sync::feed {

namespace {

constexpr int mostResults = 100;

FeedComponent endpointOf(const QJsonObject& row, const QDateTime& itsNow, QDateTime& newest)
{
    FeedComponent endpoint{idOf(row.value(u"key")), textOf(row.value(u"name"), longestName),
                           textOf(row.value(u"group"), longestName), FeedState::Unknown};
    QVector<QDateTime> times;
    bool before = true;
    bool last = true;
    for (const QJsonObject& result : objectsOf(row.value(u"results"), mostResults)) {
        times.append(timeOf(result.value(u"timestamp")));
        before = last;
        last = result.value(u"success").toBool();
    }
    if (times.isEmpty())
        return endpoint;
    const QDateTime at = times.last();
    const qint64 validMs = beatValidMs(times).value_or(feedValidS * 1000);
    const bool isOld = at.isValid() && at.addMSecs(validMs) < itsNow;
    if (last && !isOld)
        endpoint.state = FeedState::Operational;
    else if (!last && !before && times.size() > 1 && !isOld)
        endpoint.state = FeedState::MajorOutage; // a single failure may be the network's
    if (at.isValid() && (!newest.isValid() || at > newest))
        newest = at;
    return endpoint;
}

FeedImpact impactOfAnnouncement(const QString& type)
{
    if (type == QLatin1String("outage"))
        return FeedImpact::Major;
    return type == QLatin1String("warning") ? FeedImpact::Minor : FeedImpact::None;
}

} // namespace

std::optional<FeedDocument> readGatus(const QJsonArray& rows, const QDateTime& itsNow)
{
    const QJsonObject first = rows.first().toObject();
    if (!first.contains(u"key") || !first.contains(u"results"))
        return std::nullopt;
    FeedDocument document;
    document.snapshot.format = FeedFormat::Gatus;
    for (const QJsonObject& row : objectsOf(rows, mostComponents))
        document.snapshot.components.append(endpointOf(row, itsNow, document.snapshot.updatedAt));
    document.more.append(QStringLiteral("../config"));
    return document;
}

std::optional<FeedDocument> readGatusConfig(const QJsonObject& root)
{
    if (!root.contains(u"oidc") || !root.contains(u"authenticated"))
        return std::nullopt;
    FeedDocument document;
    document.snapshot.format = FeedFormat::Gatus;
    for (const QJsonObject& row : objectsOf(root.value(u"announcements"), mostIncidents)) {
        const QString type = row.value(u"type").toString();
        if (row.value(u"archived").toBool() || (type != QLatin1String("outage") && type != QLatin1String("warning")))
            continue;
        FeedIncident incident;
        incident.title = textOf(row.value(u"message"), longestTitle);
        incident.text = textOf(row.value(u"message"), longestText);
        incident.startedAt = timeOf(row.value(u"timestamp"));
        incident.updatedAt = incident.startedAt;
        incident.id = row.value(u"timestamp").toString().left(longestName);
        incident.impact = impactOfAnnouncement(type);
        document.snapshot.incidents.append(incident);
    }
    return document;
}

} // namespace sostenuto::sync::feed
