// Reads a status page whole: its first answer, and those that belong to it, one after the other.
#pragma once

#include "sync/feeds/FeedFetch.h"
#include "sync/feeds/ReadFeed.h"

namespace sostenuto::sync {

struct FeedRead {
    QUrl address;          ///< as it was asked for
    FeedSnapshot snapshot; ///< format None when unchanged
    FeedValidators validators;
    bool unchanged = false;
    int maxAgeS = 0;
};

/// Thread: sync. What is under way when it is destroyed is dropped, and its futures cancelled.
class FeedReader : public QObject {
    Q_OBJECT

public:
    /// `fetch` outlives it.
    explicit FeedReader(FeedFetch& fetch, QObject* parent = nullptr);

    [[nodiscard]] QFuture<Result<FeedRead>> read(const FeedAsk& ask);
    /// The page's words for programs, given that for people: everywhere that they may be, until they are there.
    /// NotFound: nowhere. Other errors of the way end it early.
    [[nodiscard]] QFuture<Result<FeedRead>> search(const FeedAsk& page);
    /// The same for a page that a site names on its own first page.
    [[nodiscard]] QFuture<Result<FeedRead>> searchFrom(const QUrl& site);

private:
    struct Reading;
    struct Searching;
    void readMore(const std::shared_ptr<Reading>& reading);
    void searchNext(const std::shared_ptr<Searching>& searching);

    FeedFetch& m_fetch;
};

} // namespace sostenuto::sync
