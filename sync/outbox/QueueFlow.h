// One account's play queue at its service: what this player left goes out, politely; what another one left is offered.
#pragma once

#include "sync/backend/Backend.h"
#include "sync/outbox/QueuePlan.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace sostenuto::sync {

/// Wiring: resume() when the service answers, pause() when it does not (or the listener works offline), wake() after
/// QueueStore::leave(). The service's queue is read before anything is sent, each time that it can be reached again: a
/// place that waited here may be older than what another player left there. A service that keeps no queue is asked
/// once, and then left alone until the next resume(). Beside the outbox, so that it holds up no edit. Thread: sync.
class QueueFlow : public QObject {
    Q_OBJECT

public:
    /// `backend` and `store` outlive it; `player` is how this one calls itself.
    QueueFlow(Backend& backend, QueueStore& store, SourceId source, const QString& player, QObject* parent = nullptr);

    /// Nothing is asked in the next `afterMs`.
    void resume(qint64 afterMs = 0);
    void pause();
    void wake();
    /// What waits goes out without waiting for more.
    void hurry();
    /// Is there something newer? Asked at most once a minute.
    void look();
    /// Nothing is under way and nothing can be done now.
    [[nodiscard]] bool isResting() const;

    /// For tests, which have no time.
    void setPace(const QueuePace& pace, std::function<double()> random);

Q_SIGNALS:
    void offered(const sostenuto::sync::QueueOffer& offer, const sostenuto::sync::AnsweredQueue& what);
    void rested();

private:
    void next();
    void ask();
    void read(const std::optional<RemoteQueue>& there);
    [[nodiscard]] Result<QueueHere> here() const;
    [[nodiscard]] Result<RemoteQueue> inItsWords(const QueuePlace& place) const;
    void offer(const RemoteQueue& there);
    void send(const QueueLeft& left);
    void sent(qint64 revision, const std::optional<Error>& error);
    void retryLater(const Error& error);
    void rest();
    void report(const Error& error) const;

    Backend& m_backend;
    QueueStore& m_store;
    SourceId m_source;
    QString m_player;
    QueuePace m_pace;
    std::function<double()> m_random;
    QTimer m_later;
    QDeadlineTimer m_notBefore; ///< after a failure
    QElapsedTimer m_sinceLeft;
    QElapsedTimer m_sinceSent;
    QElapsedTimer m_sinceAsked;
    bool m_paused = true;
    bool m_busy = false;
    bool m_hasRead = false; ///< the service's queue, since it could be reached again
    bool m_keepsNone = false;
    bool m_hurried = false;
    int m_troubles = 0; ///< in a row
};

} // namespace sostenuto::sync
