// The face of FeedWorker.
#pragma once

#include "sync/service/FeedService.h"

namespace sostenuto::sync {

class FeedWorker;

/// Thread: main. `worker` lives on the sync thread. Nothing may be asked after that thread ended.
class LiveFeedService : public FeedService {
    Q_OBJECT

public:
    explicit LiveFeedService(FeedWorker* worker, QObject* parent = nullptr);

    [[nodiscard]] QVector<FeedPlace> places() const override { return m_places; }
    [[nodiscard]] QFuture<Result<FeedPlace>> preview(const QUrl& address) override;
    [[nodiscard]] QFuture<Result<FeedPlace>> find(SourceId source) override;
    void use(const FeedPlace& place) override;
    void forget(SourceId source) override;
    void match(SourceId source, const QString& component, std::optional<Capability> part) override;
    void ignore(SourceId source, const QString& component) override;

private:
    FeedWorker* m_worker;
    QVector<FeedPlace> m_places;
};

} // namespace sostenuto::sync
