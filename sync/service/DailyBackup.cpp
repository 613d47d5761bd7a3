#include "sync/service/DailyBackup.h"

#include "sync/service/LongReads.h"
#include "sync/store/Backup.h"

#include <utility>

namespace sostenuto::sync {

DailyBackup::DailyBackup(LongReads& reads, QString folder, QObject* parent)
    : QObject(parent), m_reads(reads), m_folder(std::move(folder)), m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &DailyBackup::look);
}

void DailyBackup::begin(std::chrono::milliseconds firstLook)
{
    m_timer.start(firstLook);
}

void DailyBackup::look()
{
    m_timer.start(std::chrono::hours(1));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (hasBackup(m_folder, now))
        return;
    m_reads.start(
        [folder = m_folder, now](Database& database) -> Result<void> {
            const auto made = backUp(database, folder, now);
            return made ? Result<void>() : tl::unexpected(made.error());
        },
        [](const Result<void>& done) {
            if (!done)
                qWarning("No backup today: %s", qUtf8Printable(done.error().detail));
        });
}

} // namespace sostenuto::sync
