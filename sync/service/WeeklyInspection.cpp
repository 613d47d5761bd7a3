#include "sync/service/WeeklyInspection.h"

#include "sync/service/LongReads.h"
#include "sync/store/Database.h"
#include "sync/store/InspectionNote.h"

#include <utility>

namespace sostenuto::sync {

WeeklyInspection::WeeklyInspection(LongReads& reads, QString libraryPath, std::function<bool()> isBusy, QObject* parent)
    : QObject(parent), m_reads(reads), m_path(std::move(libraryPath)), m_isBusy(std::move(isBusy)), m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &WeeklyInspection::look);
}

void WeeklyInspection::begin(std::chrono::milliseconds firstLook)
{
    m_timer.start(firstLook);
}

void WeeklyInspection::look()
{
    if (!isInspectionDue(lastInspection(m_path), QDateTime::currentDateTimeUtc()))
        return m_timer.start(std::chrono::hours(1));
    if (m_isBusy())
        return m_timer.start(std::chrono::minutes(5));
    m_reads.start([](Database& database) { return database.inspect(); },
                  [this](const Result<void>& done) { ended(done); });
}

void WeeklyInspection::ended(const Result<void>& done)
{
    if (done)
        noteInspection(m_path, QDateTime::currentDateTimeUtc());
    else
        qWarning("The library's inspection: %s", qUtf8Printable(done.error().detail));
    // What is damaged stays so until the next start, and is told once.
    if (!done && done.error().kind == ErrorKind::StoreDamaged)
        return Q_EMIT damaged(done.error());
    m_timer.start(std::chrono::hours(1));
}

} // namespace sostenuto::sync
