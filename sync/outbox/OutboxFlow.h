// What the listener did, on its way to the service: one delivery at a time, oldest first, until nothing waits or
// nothing gets through.
#pragma once

#include "sync/backend/RetryBudget.h"
#include "sync/outbox/OutboxPlan.h"
#include "sync/outbox/PlaylistDelivery.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace sostenuto::sync {

/// How what waited goes out after an outage.
struct OutboxPace {
    qint64 beginMs = 0;  ///< not before; what the listener does meanwhile begins it at once
    qint64 playsMs = 0;  ///< plays not before, whatever the listener does
    qint64 gapMs = 0;    ///< between two deliveries, until nothing waits
    bool proven = false; ///< a ping was answered just now: none is needed before the first delivery
};

/// Wiring: resume() when the service is reachable, pause() when it is not (or the listener works offline), wake() after
/// each edit. When a delivery cannot get through it waits by itself, longer each time and with full jitter; resume()
/// starts over at once. Thread: sync.
class OutboxFlow : public QObject {
    Q_OBJECT

public:
    OutboxFlow(const OutboxParts& parts, SourceId source, QObject* parent = nullptr);

    void resume(const OutboxPace& pace = {});
    void pause();
    /// Something was put into the outbox.
    void wake();
    [[nodiscard]] OutboxCounts counts() const { return m_counts; }
    [[nodiscard]] bool isPaused() const { return m_paused; }

    /// For tests: where the jitter comes from, in [0, 1).
    void setRandom(std::function<double()> random) { m_random = std::move(random); }

Q_SIGNALS:
    /// `sent`: by a delivery; else the listener made edits or took some back.
    void countsChanged(const sostenuto::sync::OutboxCounts& counts, bool sent);
    /// The service has `rows` edits (or plays) more.
    void delivered(sostenuto::sync::EditKind kind, int rows);
    void parked(sostenuto::sync::EditKind kind, const sostenuto::sync::Error& error);
    /// Marks of waiting changed; views of these should look again.
    void trackTouched(sostenuto::sync::TrackId track);
    void playlistTouched(sostenuto::sync::PlaylistId playlist);
    /// One was delivered, or gave way to a newer one.
    void bookmarksChanged();
    /// One is on its way now, or is no more.
    void rowsChanged();
    /// Nothing waits, or nothing gets through: it goes on at resume() or by itself later.
    void rested();

private:
    void greet();
    void next();
    [[nodiscard]] bool holdsBack(const OutboxRow& row) const;
    void deliver(const Delivery& delivery);
    void settled(const Delivery& delivery, const std::optional<Error>& error, bool sent);
    void storeFailed(const Error& error);
    [[nodiscard]] bool mayHaveActed(const Delivery& delivery, const Error& error) const;
    void putBack(const Delivery& delivery, const Error& error, Verdict verdict, bool sent);
    void touch(const Delivery& delivery);
    void rest(qint64 ms);
    [[nodiscard]] qint64 retryMs(int retryAfterS);
    void updateCounts(bool sent);

    OutboxParts m_parts;
    SourceId m_source;
    OutboxCounts m_counts;
    std::function<double()> m_random;
    QTimer m_later;
    qint64 m_gapMs = 0;
    QDeadlineTimer m_playsFrom;
    bool m_waitsToBegin = false;
    RetryBudget m_budget;
    bool m_paused = true;
    bool m_busy = false;
    bool m_greeted = false; ///< a ping was answered since the last trouble
    int m_troubles = 0;     ///< in a row
};

} // namespace sostenuto::sync
