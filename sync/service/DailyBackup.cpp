#include "sync/service/DailyBackup.h"

#include "sync/store/Backup.h"

#include <utility>

namespace sostenuto::sync {

DailyBackup::DailyBackup(Database& database, QString folder, QObject* parent)
    : QObject(parent), m_database(database), m_folder(std::move(folder)), m_timer(this)
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
    const auto done = backUp(m_database, m_folder, QDateTime::currentDateTimeUtc());
    if (!done)
        qWarning("No backup today: %s", qUtf8Printable(done.error().detail));
    m_timer.start(std::chrono::hours(1));
}

} // namespace sostenuto::sync
