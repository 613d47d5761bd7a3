// Uptime Kuma: the page names its monitors, the beats say how they are.
#include "sync/feeds/FeedFormats.h"
#include "sync/feeds/FeedValues.h"

#include <QRegularExpression>

#include <algorithm>

namespace sostenuto::sync::feed {

namespace {

/// Each monitor tells its last hundred.
constexpr int mostBeats = 100;

QVector<FeedComponent> monitorsOf(const QJsonObject& root)
{
    QVector<FeedComponent> monitors;
    for (const QJsonObject& group : objectsOf(root.value(u"publicGroupList"), mostComponents))
        for (const QJsonObject& row : objectsOf(group.value(u"monitorList"), mostComponents))
            if (monitors.size() < mostComponents)
                monitors.append({idOf(row.value(u"id")), textOf(row.value(u"name"), longestName),
                                 textOf(group.value(u"name"), longestName), FeedState::Unknown});
    return monitors;
}

/// Its style is a colour that somebody chose: only red and yellow say how bad it is.
void addIncident(FeedSnapshot& snapshot, const QJsonObject& row)
{
    const QString style = row.value(u"style").toString();
    if (row.value(u"active").isBool() && !row.value(u"active").toBool())
        return;
    FeedIncident incident;
    incident.id = idOf(row.value(u"id"));
    incident.title = textOf(row.value(u"title"), longestTitle);
    incident.text = textOf(row.value(u"content"), longestText);
    if (style == QLatin1String("danger"))
        incident.impact = FeedImpact::Major;
    else if (style == QLatin1String("warning"))
        incident.impact = FeedImpact::Minor;
    else
        incident.impact = FeedImpact::None;
    incident.startedAt = timeOf(row.value(u"createdDate"));
    incident.updatedAt = timeOf(row.value(u"lastUpdatedDate"));
    snapshot.incidents.append(incident);
}

void addMaintenance(FeedSnapshot& snapshot, const QJsonObject& row)
{
    const QString status = row.value(u"status").toString();
    const MaintenancePhase phase = maintenancePhaseOf(status);
    if (phase == MaintenancePhase::Over || status == QLatin1String("unknown"))
        return;
    FeedMaintenance maintenance;
    maintenance.id = idOf(row.value(u"id"));
    maintenance.title = textOf(row.value(u"title"), longestTitle);
    maintenance.text = textOf(row.value(u"description"), longestText);
    maintenance.phase = phase;
    const auto timeslots = objectsOf(row.value(u"timeslotList"), 1);
    if (!timeslots.isEmpty()) {
        maintenance.from = timeOf(timeslots.first().value(u"startDate"));
        maintenance.until = timeOf(timeslots.first().value(u"endDate"));
    }
    snapshot.maintenances.append(maintenance);
}

FeedState stateOfBeat(int status)
{
    switch (status) {
    case 0:
        return FeedState::MajorOutage;
    case 1:
        return FeedState::Operational;
    case 3:
        return FeedState::Maintenance;
    default:
        return FeedState::Unknown; // being tried again: no outage yet
    }
}

} // namespace

std::optional<qint64> beatValidMs(const QVector<QDateTime>& times)
{
    constexpr qint64 shortest = 120'000;
    QVector<qint64> gaps;
    for (qsizetype i = 1; i < times.size(); ++i)
        if (times[i - 1].isValid() && times[i].isValid())
            gaps.append(times[i - 1].msecsTo(times[i]));
    if (gaps.isEmpty())
        return std::nullopt;
    std::nth_element(gaps.begin(), gaps.begin() + gaps.size() / 2, gaps.end());
    return std::max(shortest, 3 * gaps[gaps.size() / 2]);
}

std::optional<FeedDocument> readKuma(const QJsonObject& root)
{
    if (!root.value(u"publicGroupList").isArray())
        return std::nullopt;
    const QJsonObject config = root.value(u"config").toObject();
    FeedDocument document;
    FeedSnapshot& snapshot = document.snapshot;
    snapshot.format = FeedFormat::UptimeKuma;
    snapshot.name = textOf(config.value(u"title"), longestName);
    snapshot.components = monitorsOf(root);
    for (const QJsonObject& row : objectsOf(root.value(u"incidents"), mostIncidents))
        addIncident(snapshot, row);
    if (const QJsonObject only = root.value(u"incident").toObject(); !only.isEmpty())
        addIncident(snapshot, only);
    for (const QJsonObject& row : objectsOf(root.value(u"maintenanceList"), mostMaintenances))
        addMaintenance(snapshot, row);
    static const QRegularExpression plainSlug(QStringLiteral("^[A-Za-z0-9_-]{1,100}$"));
    if (const QString slug = config.value(u"slug").toString(); plainSlug.match(slug).hasMatch())
        document.more.append(QStringLiteral("heartbeat/") + slug);
    return document;
}

std::optional<FeedDocument> readKumaBeats(const QJsonObject& root, const QDateTime& itsNow)
{
    if (!root.value(u"heartbeatList").isObject())
        return std::nullopt;
    FeedDocument document;
    FeedSnapshot& snapshot = document.snapshot;
    snapshot.format = FeedFormat::KumaBeats;
    const QJsonObject lists = root.value(u"heartbeatList").toObject();
    for (auto list = lists.begin(); list != lists.end() && snapshot.components.size() < mostComponents; ++list) {
        FeedComponent monitor{list.key().left(longestName), {}, {}, FeedState::Unknown};
        QVector<QDateTime> times;
        for (const QJsonObject& beat : objectsOf(list.value(), mostBeats)) {
            times.append(timeOf(beat.value(u"time")));
            monitor.state = stateOfBeat(beat.value(u"status").toInt(-1));
        }
        const QDateTime last = times.isEmpty() ? QDateTime() : times.last();
        const QDateTime until = last.addMSecs(beatValidMs(times).value_or(feedValidS * 1000));
        if (!last.isValid() || until < itsNow)
            monitor.state = FeedState::Unknown; // the monitor itself stands still
        if (last.isValid() && (!snapshot.updatedAt.isValid() || last > snapshot.updatedAt))
            snapshot.updatedAt = last;
        snapshot.components.append(monitor);
    }
    return document;
}

} // namespace sostenuto::sync::feed
