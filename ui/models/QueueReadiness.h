// Whether the queue, from the current track on, plays without any service.
#pragma once

#include <sync/model/Kept.h>

#include <player/queue/PlayQueue.h>

#include <QObject>
#include <QTimer>
#include <QVector>

namespace sostenuto::ui {

struct Services;

/// The tracks that play from now on, in their order; radio stations are left out.
[[nodiscard]] QVector<sync::TrackId> tracksAhead(const player::PlayQueue& queue);

/// Asks only while somebody looks, and not more often than twice a second. Thread: main.
class QueueReadiness : public QObject {
    Q_OBJECT

public:
    explicit QueueReadiness(Services& services, QObject* parent = nullptr);

    void setWatched(bool watched);
    /// Nothing of it before the first changed().
    [[nodiscard]] const sync::Readiness& readiness() const { return m_readiness; }

Q_SIGNALS:
    void changed();

private:
    void ask();
    void askSoon();

    Services& m_services;
    sync::Readiness m_readiness;
    QTimer m_soon;
    int m_question = 0;
    bool m_watched = false;
};

} // namespace sostenuto::ui
