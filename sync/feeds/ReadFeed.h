// What a status page answered, as a snapshot; whose page it is shows in what is written there, never in its address.
// Pure.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Feed.h"

namespace sostenuto::sync {

/// No page needs more; a longer answer is not read.
inline constexpr qint64 largestFeed = 2 * 1024 * 1024;
/// How long a snapshot counts.
inline constexpr int feedValidS = 15 * 60;

/// One answer, and where the rest of what the page says is.
struct FeedDocument {
    FeedSnapshot snapshot;
    QStringList more; ///< relative to the answer's address; to be joined with joinedFeed()
};

/// Protocol: not to be read. Nothing is said about the service then, good or bad. `itsNow`: what the page's own clock
/// showed when it was fetched, by which its times are judged; invalid = the same as ours.
[[nodiscard]] Result<FeedDocument> readFeedDocument(const QByteArray& bytes, const QDateTime& fetchedAt,
                                                    const QDateTime& itsNow = {});
/// The same without what stands elsewhere.
[[nodiscard]] Result<FeedSnapshot> readFeed(const QByteArray& bytes, const QDateTime& fetchedAt);

/// Two answers of one page: components and events of the same id are one, the more that is known of them counts.
[[nodiscard]] FeedSnapshot joinedFeed(FeedSnapshot page, const FeedSnapshot& more);

/// The page has not changed since: good for longer, but where the page is written by a monitor, which would have
/// written something new had it run.
[[nodiscard]] FeedSnapshot unchangedFeed(FeedSnapshot snapshot, const QDateTime& fetchedAt);

} // namespace sostenuto::sync
