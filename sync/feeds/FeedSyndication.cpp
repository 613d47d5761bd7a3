// RSS and Atom: what people wrote. Their state shows in words only, so it is taken as information.
#include "sync/feeds/FeedFormats.h"
#include "sync/feeds/FeedValues.h"

#include <QXmlStreamReader>

namespace sostenuto::sync::feed {

namespace {

constexpr int freshS = 24 * 3600;
constexpr int mostItems = 500;
constexpr qsizetype longestContent = 4'096;

struct Item {
    QString id;
    QString title;
    QString text;
    QString link;
    QDateTime published;
    QDateTime updated;
    [[nodiscard]] QDateTime at() const { return updated.isValid() ? updated : published; }
};

/// Not readElementText(), which calls itself for each level.
QString contentOf(QXmlStreamReader& xml)
{
    QString content;
    for (int depth = 1; depth > 0 && !xml.atEnd();) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement)
            ++depth;
        else if (token == QXmlStreamReader::EndElement)
            --depth;
        else if (token == QXmlStreamReader::Characters && content.size() < longestContent)
            content += xml.text();
    }
    return content.left(longestContent);
}

void readPart(QXmlStreamReader& xml, Item& item)
{
    const QString name = xml.name().toString();
    if (name == QLatin1String("link")) {
        const QString there = xml.attributes().value(QLatin1String("href")).toString();
        const QString within = contentOf(xml);
        if (item.link.isEmpty())
            item.link = there.isEmpty() ? within : there;
    } else if (name == QLatin1String("title")) {
        item.title = plain(contentOf(xml), longestTitle);
    } else if (name == QLatin1String("guid") || name == QLatin1String("id")) {
        item.id = plain(contentOf(xml), longestText).right(longestName);
    } else if (name == QLatin1String("description") || name == QLatin1String("content") ||
               name == QLatin1String("summary")) {
        const QString text = plain(contentOf(xml), longestText);
        item.text = text.isEmpty() ? item.text : text;
    } else if (name == QLatin1String("pubDate") || name == QLatin1String("published")) {
        item.published = timeOf(contentOf(xml));
    } else if (name == QLatin1String("updated")) {
        item.updated = timeOf(contentOf(xml));
    } else {
        xml.skipCurrentElement();
    }
}

/// The newest words stand at the beginning.
bool saysItIsOver(const Item& item)
{
    constexpr qsizetype beginning = 120;
    const QString words = (item.title + u' ' + item.text.left(beginning)).toLower();
    for (const char* over : {"resolved", "completed", "operational", "fixed", "postmortem", "behoben"})
        if (words.contains(QLatin1String(over)))
            return true;
    return false;
}

void take(FeedSnapshot& snapshot, const Item& item, const QDateTime& itsNow)
{
    const QDateTime at = item.at();
    if (at.isValid() && (!snapshot.updatedAt.isValid() || at > snapshot.updatedAt))
        snapshot.updatedAt = at;
    const bool isFresh = at.isValid() && at.secsTo(itsNow) < freshS;
    if (!isFresh || saysItIsOver(item) || snapshot.incidents.size() >= mostIncidents)
        return;
    FeedIncident incident;
    incident.url = linkOf(item.link);
    incident.id = item.id.isEmpty() ? item.link.right(longestName) : item.id;
    incident.title = item.title;
    incident.text = item.text;
    incident.startedAt = item.published.isValid() ? item.published : at;
    incident.updatedAt = at;
    for (const FeedIncident& known : std::as_const(snapshot.incidents))
        if (known.id == incident.id)
            return;
    snapshot.incidents.append(incident);
}

Item readItem(QXmlStreamReader& xml)
{
    Item item;
    while (xml.readNextStartElement())
        readPart(xml, item);
    return item;
}

} // namespace

std::optional<FeedDocument> readSyndication(const QByteArray& bytes, const QDateTime& itsNow)
{
    QXmlStreamReader xml(bytes);
    FeedDocument document;
    FeedSnapshot& snapshot = document.snapshot;
    snapshot.format = FeedFormat::Syndication;
    bool isFeed = false;
    int items = 0;
    while (!xml.atEnd() && items < mostItems) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference)
            return std::nullopt; // no status page needs them
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QString name = xml.name().toString();
        if (!isFeed && name != QLatin1String("rss") && name != QLatin1String("feed"))
            return std::nullopt;
        isFeed = true;
        if (name == QLatin1String("item") || name == QLatin1String("entry")) {
            ++items;
            take(snapshot, readItem(xml), itsNow);
        } else if (name == QLatin1String("title") && snapshot.name.isEmpty()) {
            snapshot.name = plain(contentOf(xml), longestName);
        } else if (name == QLatin1String("link") && snapshot.url.isEmpty()) {
            const QString there = xml.attributes().value(QLatin1String("href")).toString();
            snapshot.url = linkOf(there.isEmpty() ? contentOf(xml) : there);
        }
    }
    return isFeed && !xml.hasError() ? std::optional(document) : std::nullopt;
}

} // namespace sostenuto::sync::feed
