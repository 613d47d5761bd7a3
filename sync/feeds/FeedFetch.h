// Fetches what a status page says, as a stranger: without credentials, bounded in size, time and redirects, and never
// from the internet into this network.
#pragma once

#include "sync/backend/HttpClient.h"
#include "sync/model/Answer.h"
#include "sync/store/FeedStore.h"

#include <QHostAddress>
#include <QObject>

#include <functional>
#include <memory>

namespace sostenuto::sync {

struct FeedAsk {
    QUrl url;
    FeedValidators validators = {};
    bool onlyPublic = false; ///< nobody typed it: its host has to be one of the internet
};

struct FeedAnswer {
    QUrl url; ///< where the answer came from in the end
    QByteArray body;
    FeedValidators validators;
    bool unchanged = false; ///< since the validators that were sent
    int maxAgeS = 0;        ///< from now on
    QDateTime itsNow;       ///< the time on the server's clock; invalid = it does not say
};

/// Thread: sync. Requests that are under way when it is destroyed are dropped, and their futures cancelled.
class FeedFetch : public QObject {
    Q_OBJECT

public:
    /// `http` outlives it.
    explicit FeedFetch(HttpClient& http, QObject* parent = nullptr);
    ~FeedFetch() override;

    static constexpr int mostRedirects = 3;
    static constexpr int longestMs = 15'000; ///< all of it, however it trickles

    [[nodiscard]] QFuture<Result<FeedAnswer>> get(const FeedAsk& ask);

    using Lookup = std::function<void(const QString& host, std::function<void(const QList<QHostAddress>&)> done)>;
    /// For tests, which have no time and no names.
    void setLongest(int ms) { m_longestMs = ms; }
    void setLookup(Lookup lookup) { m_lookup = std::move(lookup); }

private:
    struct Exchange;
    using Shared = std::shared_ptr<Exchange>;
    void ask(const Shared& exchange, const QUrl& url);
    void askIfPublic(const Shared& exchange, const QUrl& url);
    void take(const Shared& exchange, QNetworkReply* reply);
    void ended(const Shared& exchange, QNetworkReply* reply);
    void redirect(const Shared& exchange, const QUrl& from, const QByteArray& location);

    HttpClient& m_http;
    Lookup m_lookup;
    int m_longestMs = longestMs;
};

/// The time on a server's clock, by its Date and how long a cache kept that.
[[nodiscard]] QDateTime serverTime(const QByteArray& date, const QByteArray& age);
/// Seconds that an answer counts as new: max-age without Age, at most an hour.
[[nodiscard]] int freshSeconds(const QByteArray& cacheControl, const QByteArray& age);

} // namespace sostenuto::sync
