// Sees to it that each day has its backup while the player runs.
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>

namespace sostenuto::sync {

class LongReads;

/// Looks once when the start has settled, then every hour: a player may run for weeks. A look on a day that has its
/// backup asks whether one file exists, and no more; else the copy is made beside everybody else. One that fails goes
/// to the log and is tried again an hour later. Thread: that of `reads`, which ends before this does.
class DailyBackup : public QObject {
    Q_OBJECT

public:
    DailyBackup(LongReads& reads, QString folder, QObject* parent = nullptr);

    void begin(std::chrono::milliseconds firstLook = std::chrono::minutes(1));

private:
    void look();

    LongReads& m_reads;
    QString m_folder;
    QTimer m_timer;
};

} // namespace sostenuto::sync
