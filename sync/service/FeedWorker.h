// FeedService's work, on the sync thread: one FeedFlow for each service that has a status page.
#pragma once

#include "sync/feeds/FeedFlow.h"
#include "sync/feeds/FeedParts.h"
#include "sync/model/Account.h"
#include "sync/service/FeedService.h"

#include <map>
#include <memory>
#include <optional>

namespace sostenuto::sync {

/// Made on the main thread and moved to the sync thread with SyncCore. Wiring: useStore() when the library is open,
/// then useServices() and setStates() whenever they change. Thread: sync.
class FeedWorker : public QObject {
    Q_OBJECT

public:
    explicit FeedWorker(QObject* parent = nullptr);
    ~FeedWorker() override;

    void useStore(Database& database);
    /// See HttpClient.
    void useInstead(HttpClient::Instead instead);
    void close();
    /// Pages of these are polled; those of others are kept and left alone.
    void useServices(const QVector<Account>& accounts);
    void setStates(const QVector<ServiceState>& states);

    void preview(const QUrl& address, const Answer<FeedPlace>& answer);
    void find(SourceId source, const Answer<FeedPlace>& answer);
    void use(const FeedPlace& place);
    void forget(SourceId source);
    void match(SourceId source, const QString& component, std::optional<Capability> part);
    void ignore(SourceId source, const QString& component);

    /// For tests, which have no time and no names. Of flows that begin from now on.
    void setPace(const FeedPace& pace) { m_pace = pace; }
    [[nodiscard]] FeedFetch* fetch() { return m_fetch.get(); }

Q_SIGNALS:
    void placesChanged(const QVector<sostenuto::sync::FeedPlace>& places);
    /// What the page of this service says now; told anew after each try, and nothing when it became too old or the page
    /// was forgotten.
    void published(sostenuto::sync::SourceId source, const std::optional<sostenuto::sync::Published>& published,
                   const sostenuto::sync::FeedParts& parts);

private:
    void begin(const KeptFeed& feed);
    void tell(SourceId source);
    void tellPlaces();

    std::optional<FeedStore> m_store;
    HttpClient::Instead m_instead;
    std::unique_ptr<HttpClient> m_http; ///< of its own: no page gets what a service was told
    std::unique_ptr<FeedFetch> m_fetch;
    std::unique_ptr<FeedReader> m_reader;
    QVector<Account> m_accounts;
    std::map<SourceId, FeedNeed> m_needs;
    std::map<SourceId, std::unique_ptr<FeedFlow>> m_flows;
    FeedPace m_pace;
};

} // namespace sostenuto::sync
