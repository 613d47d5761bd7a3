#include "sync/store/FeedStore.h"

#include "sync/store/Database.h"
#include "sync/store/FeedJson.h"
#include "sync/store/Query.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

Capability capabilityOf(int number)
{
    return static_cast<Capability>(std::clamp(number, 0, capabilityCount - 1));
}

/// In the place of a part: none of ours.
constexpr int ignoredPart = -1;

void putPart(Database& database, SourceId source, const QString& component, int part)
{
    run(database,
        "INSERT INTO feed_part (source, component, part) SELECT source, ?2, ?3 FROM feed WHERE source = ?1 "
        "ON CONFLICT (source, component) DO UPDATE SET part = excluded.part",
        source, component, part);
}

void takePart(KeptFeed& feed, const QString& component, int part)
{
    if (part == ignoredPart)
        feed.ignored.insert(component);
    else
        feed.parts.insert(component, capabilityOf(part));
}

} // namespace

FeedStore::FeedStore(Database& database) : m_database(database) {}

Result<QVector<KeptFeed>> FeedStore::all() const
{
    return m_database.ask([&] {
        QVector<KeptFeed> feeds;
        Query query(m_database, "SELECT f.source, f.address, f.found, f.etag, f.modified, f.snapshot, f.checked_at "
                                "FROM feed AS f JOIN source AS s ON s.id = f.source WHERE s.removed = 0 ORDER BY 1");
        while (query.next()) {
            KeptFeed feed{query.id<SourceId>(0),
                          QUrl(query.text(1)),
                          query.flag(2),
                          {query.text(3).toUtf8(), query.text(4).toUtf8()},
                          feedFromJson(query.text(5)),
                          query.time(6),
                          {},
                          {}};
            Query parts(m_database, "SELECT component, part FROM feed_part WHERE source = ?1", feed.source);
            while (parts.next())
                takePart(feed, parts.text(0), parts.number(1));
            feeds.append(feed);
        }
        return feeds;
    });
}

Result<void> FeedStore::put(const KeptFeed& feed)
{
    return m_database.transaction(Database::Durability::Listener, [&] {
        run(m_database, "DELETE FROM feed WHERE source = ?1", feed.source);
        run(m_database,
            "INSERT INTO feed (source, address, found, etag, modified, snapshot, checked_at) "
            "SELECT id, ?2, ?3, ?4, ?5, ?6, ?7 FROM source WHERE id = ?1",
            feed.source, feed.address.toString(QUrl::FullyEncoded), feed.found, QString::fromUtf8(feed.validators.etag),
            QString::fromUtf8(feed.validators.modified), feedToJson(feed.last), feed.checkedAt);
        for (auto part = feed.parts.begin(); part != feed.parts.end(); ++part)
            putPart(m_database, feed.source, part.key(), static_cast<int>(part.value()));
        for (const QString& component : feed.ignored)
            putPart(m_database, feed.source, component, ignoredPart);
    });
}

Result<void> FeedStore::setRead(SourceId source, const FeedSnapshot& last, const FeedValidators& validators,
                                const QDateTime& checkedAt)
{
    return m_database.transaction(Database::Durability::Fetchable, [&] {
        run(m_database, "UPDATE feed SET etag = ?2, modified = ?3, snapshot = ?4, checked_at = ?5 WHERE source = ?1",
            source, QString::fromUtf8(validators.etag), QString::fromUtf8(validators.modified), feedToJson(last),
            checkedAt);
    });
}

Result<void> FeedStore::setPart(SourceId source, const QString& component, std::optional<Capability> part)
{
    return m_database.transaction(Database::Durability::Listener, [&] {
        if (part)
            putPart(m_database, source, component, static_cast<int>(*part));
        else
            run(m_database, "DELETE FROM feed_part WHERE source = ?1 AND component = ?2", source, component);
    });
}

Result<void> FeedStore::setIgnored(SourceId source, const QString& component)
{
    return m_database.transaction(Database::Durability::Listener,
                                  [&] { putPart(m_database, source, component, ignoredPart); });
}

Result<void> FeedStore::remove(SourceId source)
{
    return m_database.transaction(Database::Durability::Listener,
                                  [&] { run(m_database, "DELETE FROM feed WHERE source = ?1", source); });
}

} // namespace sostenuto::sync
