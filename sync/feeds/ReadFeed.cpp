#include "sync/feeds/ReadFeed.h"

#include "sync/feeds/FeedFormats.h"
#include "sync/feeds/FeedValues.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>

namespace sostenuto::sync {

namespace {

using namespace feed;

std::optional<FeedDocument> readObject(const QJsonObject& root, const QDateTime& itsNow)
{
    for (const auto read : {readStatuspage, readInstatus, readIncidentIo, readCState, readKuma})
        if (auto document = read(root))
            return document;
    if (auto beats = readKumaBeats(root, itsNow))
        return beats;
    for (const auto read : {readBetterStack, readCachet, readStatusIo, readGatusConfig, readOpenstatus})
        if (auto document = read(root))
            return document;
    return std::nullopt;
}

std::optional<FeedDocument> readArray(const QJsonArray& rows, const QDateTime& itsNow)
{
    if (rows.isEmpty())
        return std::nullopt;
    auto document = readGatus(rows, itsNow);
    return document ? document : readUpptime(rows);
}

std::optional<FeedDocument> readAny(const QByteArray& bytes, const QDateTime& itsNow)
{
    if (bytes.startsWith('<'))
        return readSyndication(bytes, itsNow);
    const QJsonDocument json = QJsonDocument::fromJson(bytes);
    return json.isArray() ? readArray(json.array(), itsNow) : readObject(json.object(), itsNow);
}

/// What was announced for a time that is over is over. Better Stack says when only, and not whether.
void settleTimes(FeedSnapshot& snapshot, const QDateTime& now)
{
    for (FeedMaintenance& maintenance : snapshot.maintenances) {
        if (maintenance.phase == MaintenancePhase::Scheduled && maintenance.until.isValid() && maintenance.until <= now)
            maintenance.phase = MaintenancePhase::Over;
        else if (snapshot.format == FeedFormat::BetterStack && maintenance.from.isValid() && maintenance.from <= now)
            maintenance.phase = MaintenancePhase::Running;
    }
    snapshot.maintenances.removeIf([](const FeedMaintenance& one) { return one.phase == MaintenancePhase::Over; });
}

/// The more that is known of it counts.
void add(FeedComponent& known, const FeedComponent& more)
{
    known.state = std::max(known.state, more.state);
    if (known.name.isEmpty())
        known.name = more.name;
    if (known.group.isEmpty())
        known.group = more.group;
}

QVector<FeedComponent> joined(QVector<FeedComponent> components, const QVector<FeedComponent>& more)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < components.size(); ++i)
        places.insert(components[i].id, i);
    for (const FeedComponent& one : more) {
        const auto place = places.constFind(one.id);
        if (place != places.cend())
            add(components[*place], one);
        else if (!one.name.isEmpty() && components.size() < mostComponents)
            components.append(one);
    }
    return components;
}

template <class Event>
void join(QVector<Event>& events, const QVector<Event>& more, int most)
{
    for (const Event& one : more) {
        const bool isKnown = std::any_of(events.cbegin(), events.cend(),
                                         [&](const Event& known) { return !one.id.isEmpty() && known.id == one.id; });
        if (!isKnown && events.size() < most)
            events.append(one);
    }
}

} // namespace

Result<FeedDocument> readFeedDocument(const QByteArray& bytes, const QDateTime& fetchedAt, const QDateTime& itsNow)
{
    const QDateTime now = itsNow.isValid() ? itsNow : fetchedAt;
    if (bytes.size() > largestFeed)
        return failure(ErrorKind::Protocol, QStringLiteral("the answer is too large"));
    QByteArray text = bytes.trimmed();
    if (text.startsWith("\xEF\xBB\xBF"))
        text = text.mid(3).trimmed();
    auto document = readAny(text, now);
    if (!document)
        return failure(ErrorKind::Protocol, QStringLiteral("no kind of status page that is known"));
    FeedSnapshot& snapshot = document->snapshot;
    snapshot.fetchedAt = fetchedAt;
    snapshot.validUntil = fetchedAt.addSecs(feedValidS);
    settleTimes(snapshot, now);
    settle(snapshot);
    return *document;
}

Result<FeedSnapshot> readFeed(const QByteArray& bytes, const QDateTime& fetchedAt)
{
    auto document = readFeedDocument(bytes, fetchedAt);
    if (!document)
        return tl::unexpected(document.error());
    return std::move(document->snapshot);
}

FeedSnapshot joinedFeed(FeedSnapshot page, const FeedSnapshot& more)
{
    page.components = joined(page.components, more.components);
    join(page.incidents, more.incidents, mostIncidents);
    join(page.maintenances, more.maintenances, mostMaintenances);
    if (!page.updatedAt.isValid() || (more.updatedAt.isValid() && more.updatedAt > page.updatedAt))
        page.updatedAt = more.updatedAt;
    page.validUntil = std::min(page.validUntil, more.validUntil);
    settle(page);
    return page;
}

FeedSnapshot unchangedFeed(FeedSnapshot snapshot, const QDateTime& fetchedAt)
{
    const bool isMonitored = snapshot.format == FeedFormat::UptimeKuma || snapshot.format == FeedFormat::Gatus;
    snapshot.fetchedAt = fetchedAt;
    if (!isMonitored)
        snapshot.validUntil = fetchedAt.addSecs(feedValidS);
    return snapshot;
}

} // namespace sostenuto::sync
