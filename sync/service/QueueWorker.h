// QueueService's work, on the sync thread: one QueueFlow for each service that there is a way to.
#pragma once

#include "sync/model/Answer.h"
#include "sync/model/QueuePlace.h"
#include "sync/outbox/QueueFlow.h"

#include <QObject>

#include <map>
#include <memory>

namespace sostenuto::sync {

class Database;

/// Made on the main thread and moved to the sync thread with SyncCore. Wiring: useStore() when the library is open,
/// useBackend() and setReachable() as for everybody; pings that are answered need no telling. Thread: sync.
class QueueWorker : public QObject {
    Q_OBJECT

public:
    /// `player`: how this one calls itself at services.
    explicit QueueWorker(const QString& player, QObject* parent = nullptr);
    ~QueueWorker() override;

    void useStore(Database& database);
    void close();
    /// nullptr = there is no way to it at present; has to be told before the backend dies.
    void useBackend(SourceId source, Backend* backend);
    void setReachable(SourceId source, bool reachable);
    /// When this service can be reached the next time, its queue's turn is so much later.
    void setTurn(SourceId source, qint64 afterMs) { m_turns[source] = afterMs; }

    void leave(const QueuePlace& place);
    void answered(const QueueOffer& offer);
    void look();
    void sendNow(const Answer<void>& answer);

Q_SIGNALS:
    void offered(const sostenuto::sync::QueueOffer& offer);

private:
    void resume(SourceId source);
    void giveWhenResting();

    QString m_player;
    std::unique_ptr<QueueStore> m_store;
    std::map<SourceId, std::unique_ptr<QueueFlow>> m_flows;
    std::map<SourceId, qint64> m_turns;          ///< ms
    std::map<SourceId, AnsweredQueue> m_offered; ///< the last that was told of each
    QVector<Answer<void>> m_asked;               ///< to be given when nothing more goes out
};

} // namespace sostenuto::sync
