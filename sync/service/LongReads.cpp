#include "sync/service/LongReads.h"

#include "sync/model/Answer.h"
#include "sync/model/WhenDone.h"
#include "sync/store/Database.h"

#include <QThread>

#include <utility>

namespace sostenuto::sync {

LongReads::LongReads(QString libraryPath, QObject* parent)
    : QObject(parent), m_path(std::move(libraryPath)), m_going(std::make_shared<QPromise<void>>())
{
    m_pool.setMaxThreadCount(1);
    // Not lower: who gets nothing at all while others work would keep them waiting for what it holds in SQLite.
    m_pool.setThreadPriority(QThread::LowPriority);
    m_going->start();
}

LongReads::~LongReads()
{
    m_going->future().cancel();
    // A query that is about to begin is not ended by the first word.
    while (!m_pool.waitForDone(10))
        if (m_database)
            m_database->interrupt();
}

void LongReads::start(Work work, Done done)
{
    m_jobs.push_back({std::move(work), std::move(done)});
    if (m_jobs.size() == 1)
        QMetaObject::invokeMethod(this, &LongReads::next, Qt::QueuedConnection);
}

void LongReads::next()
{
    auto opened = Database::open(m_path, Database::Mode::ReadOnly);
    if (!opened)
        return ended(tl::unexpected(opened.error()));
    m_database = std::move(*opened);
    const Answer<void> answer;
    whenDone(answer.future(), this, [this](const Result<void>& done) { ended(done); });
    m_pool.start([answer, going = m_going, database = m_database.get(), work = m_jobs.front().work] {
        if (!going->isCanceled())
            answer.give(work(*database));
    });
}

void LongReads::ended(const Result<void>& done)
{
    m_database.reset();
    const Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    if (!m_jobs.empty())
        QMetaObject::invokeMethod(this, &LongReads::next, Qt::QueuedConnection);
    job.done(done);
}

} // namespace sostenuto::sync
