// Compares held files with their checksums, one at a time and slowly, and has damage fetched again.
#pragma once

#include "sync/held/ScrubPlan.h"
#include "sync/store/HeldStore.h"

#include <QObject>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <memory>

namespace sostenuto::sync {

class Downloads;

/// A file each minute; each file once in thirty days. Nothing is looked at while a service is away: a damaged file
/// plays better than none. The bytes are read on a thread of its own, which the destructor waits for. Thread: sync.
class Scrub : public QObject {
    Q_OBJECT

public:
    /// `downloads` outlives this object.
    explicit Scrub(Downloads& downloads, QObject* parent = nullptr);
    ~Scrub() override;

    void begin(std::chrono::milliseconds pause = std::chrono::minutes(1));
    /// Before the stores close.
    void close();
    /// Looks at the next file that is due, if none is being read.
    void look();

Q_SIGNALS:
    /// One was looked at.
    void looked(sostenuto::sync::TrackId track, sostenuto::sync::ScrubVerdict verdict);

private:
    void wasRead(const HeldRow& row, const std::optional<QByteArray>& found);

    Downloads& m_downloads;
    QTimer m_timer;
    std::shared_ptr<QPromise<void>> m_going; ///< cancelled: the thread stops reading
    bool m_isReading = false;
    QThreadPool m_pool;
};

} // namespace sostenuto::sync
