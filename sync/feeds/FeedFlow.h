// One service's status page, asked again and again: often enough to be told, seldom enough to be no burden.
#pragma once

#include "sync/feeds/FeedMemory.h"
#include "sync/feeds/FeedPlan.h"
#include "sync/feeds/FeedReader.h"

#include <QElapsedTimer>
#include <QTimer>

namespace sostenuto::sync {

/// How the service itself is, as far as a page's polling cares.
struct FeedNeed {
    bool failing = false; ///< our own requests
    bool answers = false; ///< our own requests go well
    bool away = false;    ///< no network, or the listener works offline: nothing is asked
    friend bool operator==(const FeedNeed&, const FeedNeed&) = default;
};

/// Thread: sync. Its going drops what is under way.
class FeedFlow : public QObject {
    Q_OBJECT

public:
    /// `reader` and `store` outlive it.
    FeedFlow(FeedReader& reader, FeedStore& store, KeptFeed feed, QObject* parent = nullptr);

    void start();
    void setNeed(const FeedNeed& need);
    void setPart(const QString& component, std::optional<Capability> part);
    void setIgnored(const QString& component);

    [[nodiscard]] const KeptFeed& feed() const { return m_feed; }
    [[nodiscard]] const std::optional<Error>& trouble() const { return m_trouble; }

    /// -1 = none is planned, or one is under way.
    [[nodiscard]] int nextTryMs() const { return m_next.remainingTime(); }

    /// For tests, which have no time.
    void setPace(const FeedPace& pace, std::function<double()> random);

Q_SIGNALS:
    /// Something was read, could not be read, or became too old.
    void changed();

private:
    void ask();
    void done(const Result<FeedRead>& got);
    void take(const FeedRead& read);
    void plan();
    void keep();
    [[nodiscard]] qint64 firstDelayMs() const;
    [[nodiscard]] qint64 delayMs() const;

    FeedReader& m_reader;
    FeedStore& m_store;
    KeptFeed m_feed;
    FeedSnapshot m_read; ///< as the page said it, before doubts
    FeedMemory m_memory;
    std::optional<Error> m_trouble;
    FeedNeed m_need;
    FeedPace m_pace;
    std::function<double()> m_random;
    QTimer m_next;
    QTimer m_ages;
    QElapsedTimer m_sinceTry;
    QElapsedTimer m_sinceRecovery;
    double m_share = 0; ///< of this round's spread
    bool m_started = false;
    bool m_busy = false;
    bool m_isDue = false; ///< as soon as the floor allows
    int m_failures = 0;
    int m_maxAgeS = 0;
};

} // namespace sostenuto::sync
