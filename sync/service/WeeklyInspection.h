// Looks through the whole library for damage once a week, while nothing else goes on.
#pragma once

#include "sync/model/Error.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>

namespace sostenuto::sync {

class LongReads;

/// Damage that nobody has met yet is found while a backup from before it is still there. A library that is found
/// damaged is marked: the next start sets it aside and brings back what the listener made. Thread: that of `reads`,
/// which ends before this does.
class WeeklyInspection : public QObject {
    Q_OBJECT

public:
    /// `isBusy`: a pull or a scan goes on, so it is looked at again some minutes later.
    WeeklyInspection(LongReads& reads, QString libraryPath, std::function<bool()> isBusy, QObject* parent = nullptr);

    void begin(std::chrono::milliseconds firstLook = std::chrono::minutes(5));

Q_SIGNALS:
    void damaged(const sostenuto::sync::Error& error);

private:
    void look();
    void ended(const Result<void>& done);

    LongReads& m_reads;
    QString m_path;
    std::function<bool()> m_isBusy;
    QTimer m_timer;
};

} // namespace sostenuto::sync
