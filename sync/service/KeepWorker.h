// KeepService's work, on the sync thread.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Kept.h"
#include "sync/service/KeptLibrary.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace sostenuto::sync {

class Database;
class Downloads;

/// Made on the main thread and moved to the sync thread with SyncCore. Before useStore() and after close() every
/// question fails with StoreFailed. What each does is said in KeepService.
///
/// Keeps the downloads told of what is to be fetched and what may go. A change of the library is looked at once for all
/// that changes within a second, and less often where that look takes long. Thread: sync.
class KeepWorker : public QObject {
    Q_OBJECT

public:
    explicit KeepWorker(QObject* parent = nullptr);

    /// Outlives this object. Before useStore().
    void useDownloads(Downloads& downloads);
    void useStore(Database& database);
    void close();

    [[nodiscard]] Result<void> pin(const PinTarget& target);
    [[nodiscard]] Result<void> unpin(const PinTarget& target);
    [[nodiscard]] Result<QVector<PinState>> pins();
    [[nodiscard]] Result<HeldTotals> totals();
    [[nodiscard]] Result<KeepRules> rules() const;
    [[nodiscard]] Result<void> setRules(const KeepRules& rules);
    [[nodiscard]] Result<void> setQuota(qint64 bytes);
    [[nodiscard]] Result<void> setPaused(bool paused);
    [[nodiscard]] Result<void> setLimits(const FetchLimits& limits);
    [[nodiscard]] Result<void> setQuality(int kbps);
    [[nodiscard]] Result<void> setStreamQuality(int kbps);
    /// As the system says of the network.
    void setMetered(bool metered);
    [[nodiscard]] Result<void> clearPassing();
    [[nodiscard]] Result<Readiness> readiness(const QVector<TrackId>& tracks) const;

    /// Tracks, albums, loves, playlists or rules are others now.
    void libraryChanged();
    /// Covers can be had again.
    void coversReachable();

Q_SIGNALS:
    void keptChanged();
    /// These are kept now, or no longer: their rows say something else.
    void keptTracksChanged(const QVector<sostenuto::sync::TrackId>& tracks);
    void coverKept(const QString& key);

private:
    void readSoon(int ms);
    void readNow();
    /// What was pinned a moment ago is in every answer.
    void readIfStale();
    void heldChanged(const QVector<TrackId>& tracks);
    void planSoon();
    void plan();
    void tellSoon();
    void limit();
    [[nodiscard]] Result<void> putQuality(const KeptQuality& quality);
    void tellQuality();
    [[nodiscard]] HeldShares sharesNow() const;
    [[nodiscard]] QVector<TrackId> keptByOtherRules() const;
    void holdCovers();
    [[nodiscard]] Result<void> changed(const Result<void>& done);

    Database* m_database = nullptr;
    Downloads* m_downloads = nullptr;
    std::optional<KeptLibrary> m_library;
    Keeping m_keeping;
    QTimer m_read;
    QTimer m_plan;
    QTimer m_tell;
    QTimer m_hours; ///< until the listener's hours say something else
    bool m_metered = false;
    FetchWait m_waits = FetchWait::Nothing;
    qint64 m_lastReadMs = 0; ///< how long it took
    bool m_isStale = true;
    qint64 m_pinsBeyond = 0;
    QSet<QString> m_heldCovers; ///< asked for already
};

} // namespace sostenuto::sync
