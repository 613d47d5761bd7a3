// The places in queues that this player left at its services, and the offers that were answered.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/QueuePlace.h"
#include "sync/model/Remote.h"

#include <QDateTime>

#include <optional>

namespace sostenuto::sync {

class Database;

struct QueueLeft {
    QueuePlace place;
    QDateTime at;
    qint64 revision = 0;
    bool waiting = false; ///< the service does not have it yet
};

/// What tells one offer from the next.
struct AnsweredQueue {
    QString list; ///< of whom and of what, see listDigest()
    QDateTime changedAt;
    friend bool operator==(const AnsweredQueue&, const AnsweredQueue&) = default;
};

/// Thread: sync.
class QueueStore {
public:
    explicit QueueStore(Database& database);

    /// In the place of the one before, for every service that has the current track; others keep theirs: the listener
    /// is not in their queue. Answers which.
    [[nodiscard]] Result<QVector<SourceId>> leave(const QueuePlace& place, const QDateTime& at);
    /// How far the listener is in the album or playlist that this queue is, see BegunStore.
    [[nodiscard]] Result<void> noteBegun(const QueuePlace& place, const QDateTime& at);
    [[nodiscard]] Result<std::optional<QueueLeft>> left(SourceId source) const;
    /// The service has it, or never will; nothing happens when a newer one was left meanwhile.
    [[nodiscard]] Result<void> settle(SourceId source, qint64 revision);

    [[nodiscard]] Result<std::optional<AnsweredQueue>> answered(SourceId source) const;
    [[nodiscard]] Result<void> setAnswered(SourceId source, const AnsweredQueue& offer);

    /// Ids in order, as the service calls them; empty = it does not have that track. A recording that stands in several
    /// sources is known in each by its own id.
    [[nodiscard]] Result<QStringList> remoteIds(SourceId source, const QVector<TrackId>& tracks) const;
    /// The tracks that are shown, in order; invalid = not known here.
    [[nodiscard]] Result<QVector<TrackId>> tracks(SourceId source, const QStringList& remoteIds) const;

private:
    Database& m_database;
};

} // namespace sostenuto::sync
