// How much of the queue is on this computer, and when the rest will be.
#pragma once

#include "ui/models/ArrivalRate.h"
#include "ui/models/QueueReadiness.h"
#include "ui/theme/PlannedWords.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace sostenuto::ui {

/// Asks only while somebody looks. Thread: main.
class QueueArrival : public QObject {
    Q_OBJECT

public:
    explicit QueueArrival(Services& services, QObject* parent = nullptr);

    void setWatched(bool watched);
    /// Nothing of it before the first changed().
    [[nodiscard]] const QueueHere& here() const { return m_here; }

Q_SIGNALS:
    void changed();

private:
    void askRules();
    void tell();

    Services& m_services;
    QueueReadiness m_readiness;
    ArrivalRate m_rate;
    QTimer m_still; ///< runs until it counts as standing still
    QElapsedTimer m_clock;
    QueueHere m_here;
    bool m_kept = false; ///< the listener has the queue kept
    bool m_watched = false;
};

} // namespace sostenuto::ui
