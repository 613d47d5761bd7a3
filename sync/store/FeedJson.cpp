#include "sync/store/FeedJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sostenuto::sync {

namespace {

constexpr qsizetype longestKept = 1024 * 1024;

double toNumber(const QDateTime& time)
{
    return time.isValid() ? static_cast<double>(time.toMSecsSinceEpoch()) : 0;
}

QDateTime toTime(const QJsonValue& value)
{
    const qint64 ms = value.toInteger();
    return ms == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

template <class Word>
Word toWord(const QJsonValue& value, Word last)
{
    return static_cast<Word>(std::clamp(value.toInt(), 0, static_cast<int>(last)));
}

QStringList toTexts(const QJsonValue& value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& text : array)
        texts.append(text.toString());
    return texts;
}

QJsonArray toArray(const QVector<FeedComponent>& components)
{
    QJsonArray rows;
    for (const FeedComponent& one : components)
        rows.append(QJsonObject{{u"id"_qs, one.id},
                                {u"name"_qs, one.name},
                                {u"group"_qs, one.group},
                                {u"state"_qs, static_cast<int>(one.state)}});
    return rows;
}

QJsonArray toArray(const QVector<FeedIncident>& incidents)
{
    QJsonArray rows;
    for (const FeedIncident& one : incidents)
        rows.append(QJsonObject{{u"id"_qs, one.id},
                                {u"title"_qs, one.title},
                                {u"text"_qs, one.text},
                                {u"phase"_qs, static_cast<int>(one.phase)},
                                {u"impact"_qs, static_cast<int>(one.impact)},
                                {u"started"_qs, toNumber(one.startedAt)},
                                {u"updated"_qs, toNumber(one.updatedAt)},
                                {u"components"_qs, QJsonArray::fromStringList(one.components)},
                                {u"url"_qs, one.url.toString(QUrl::FullyEncoded)}});
    return rows;
}

QJsonArray toArray(const QVector<FeedMaintenance>& maintenances)
{
    QJsonArray rows;
    for (const FeedMaintenance& one : maintenances)
        rows.append(QJsonObject{{u"id"_qs, one.id},
                                {u"title"_qs, one.title},
                                {u"text"_qs, one.text},
                                {u"phase"_qs, static_cast<int>(one.phase)},
                                {u"from"_qs, toNumber(one.from)},
                                {u"until"_qs, toNumber(one.until)},
                                {u"components"_qs, QJsonArray::fromStringList(one.components)},
                                {u"url"_qs, one.url.toString(QUrl::FullyEncoded)}});
    return rows;
}

FeedComponent componentOf(const QJsonObject& row)
{
    return {row.value(u"id").toString(), row.value(u"name").toString(), row.value(u"group").toString(),
            toWord(row.value(u"state"), FeedState::MajorOutage)};
}

FeedIncident incidentOf(const QJsonObject& row)
{
    return {row.value(u"id").toString(),
            row.value(u"title").toString(),
            row.value(u"text").toString(),
            toWord(row.value(u"phase"), FeedPhase::Resolved),
            toWord(row.value(u"impact"), FeedImpact::Critical),
            toTime(row.value(u"started")),
            toTime(row.value(u"updated")),
            toTexts(row.value(u"components")),
            QUrl(row.value(u"url").toString())};
}

FeedMaintenance maintenanceOf(const QJsonObject& row)
{
    return {row.value(u"id").toString(),       row.value(u"title").toString(),
            row.value(u"text").toString(),     toWord(row.value(u"phase"), MaintenancePhase::Over),
            toTime(row.value(u"from")),        toTime(row.value(u"until")),
            toTexts(row.value(u"components")), QUrl(row.value(u"url").toString())};
}

template <class Row, class Read>
QVector<Row> rowsOf(const QJsonValue& value, const Read& read)
{
    QVector<Row> rows;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& row : array)
        rows.append(read(row.toObject()));
    return rows;
}

} // namespace

QString feedToJson(const FeedSnapshot& snapshot)
{
    if (snapshot.format == FeedFormat::None)
        return {};
    const QJsonObject object{
        {u"format"_qs, static_cast<int>(snapshot.format)},      {u"name"_qs, snapshot.name},
        {u"url"_qs, snapshot.url.toString(QUrl::FullyEncoded)}, {u"overall"_qs, static_cast<int>(snapshot.overall)},
        {u"components"_qs, toArray(snapshot.components)},       {u"incidents"_qs, toArray(snapshot.incidents)},
        {u"maintenances"_qs, toArray(snapshot.maintenances)},   {u"fetched"_qs, toNumber(snapshot.fetchedAt)},
        {u"updated"_qs, toNumber(snapshot.updatedAt)},          {u"validUntil"_qs, toNumber(snapshot.validUntil)}};
    const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return text.size() <= longestKept ? QString::fromUtf8(text) : QString();
}

FeedSnapshot feedFromJson(const QString& text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    FeedSnapshot snapshot;
    snapshot.format = toWord(object.value(u"format"), FeedFormat::Syndication);
    snapshot.name = object.value(u"name").toString();
    snapshot.url = QUrl(object.value(u"url").toString());
    snapshot.overall = toWord(object.value(u"overall"), FeedState::MajorOutage);
    snapshot.components = rowsOf<FeedComponent>(object.value(u"components"), componentOf);
    snapshot.incidents = rowsOf<FeedIncident>(object.value(u"incidents"), incidentOf);
    snapshot.maintenances = rowsOf<FeedMaintenance>(object.value(u"maintenances"), maintenanceOf);
    snapshot.fetchedAt = toTime(object.value(u"fetched"));
    snapshot.updatedAt = toTime(object.value(u"updated"));
    snapshot.validUntil = toTime(object.value(u"validUntil"));
    return snapshot;
}

} // namespace sostenuto::sync
