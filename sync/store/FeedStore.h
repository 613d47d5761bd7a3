// The status page of each service, what was read there last, and what the listener said of its components.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Feed.h"

#include <QMap>
#include <QSet>

#include <optional>

namespace sostenuto::sync {

class Database;

/// What an answer says so that the next question can be cheaper.
struct FeedValidators {
    QByteArray etag;
    QByteArray modified;
    friend bool operator==(const FeedValidators&, const FeedValidators&) = default;
};

struct KeptFeed {
    SourceId source;
    QUrl address;
    bool found = false;
    FeedValidators validators;
    FeedSnapshot last; ///< format None = nothing yet
    QDateTime checkedAt;
    QMap<QString, Capability> parts;
    QSet<QString> ignored = {}; ///< components that are none of the listener's music
    friend bool operator==(const KeptFeed&, const KeptFeed&) = default;
};

/// Thread: sync.
class FeedStore {
public:
    explicit FeedStore(Database& database);

    [[nodiscard]] Result<QVector<KeptFeed>> all() const;
    /// In the place of the one that the source had, with its parts. Nothing happens when there is no such source.
    [[nodiscard]] Result<void> put(const KeptFeed& feed);
    /// What a try brought; nothing happens when the source has no page any more.
    [[nodiscard]] Result<void> setRead(SourceId source, const FeedSnapshot& last, const FeedValidators& validators,
                                       const QDateTime& checkedAt);
    [[nodiscard]] Result<void> setPart(SourceId source, const QString& component, std::optional<Capability> part);
    /// Until setPart() says otherwise.
    [[nodiscard]] Result<void> setIgnored(SourceId source, const QString& component);
    [[nodiscard]] Result<void> remove(SourceId source);

private:
    Database& m_database;
};

} // namespace sostenuto::sync
