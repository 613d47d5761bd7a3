#include "sync/service/ReaderThread.h"

#include "sync/service/ReaderWorker.h"

namespace sostenuto::sync {

ReaderWorker::ReaderWorker() = default;
ReaderWorker::~ReaderWorker() = default;

void ReaderWorker::open(const QString& path)
{
    auto database = Database::open(path, Database::Mode::ReadOnly);
    if (!database) {
        m_error = database.error();
        Q_EMIT trouble(m_error);
        return;
    }
    m_database = std::move(*database);
    m_reader.emplace(*m_database);
    Q_EMIT opened(m_database.get());
}

void ReaderWorker::answer(const ReaderThread::Question& question)
{
    const auto met = m_reader ? question(&*m_reader) : question(tl::unexpected(m_error));
    if (met)
        Q_EMIT trouble(*met);
}

ReaderThread::ReaderThread(QObject* parent) : QObject(parent), m_worker(new ReaderWorker)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &ReaderWorker::opened, this, [this](Database* database) { m_database = database; });
    connect(m_worker, &ReaderWorker::trouble, this, &ReaderThread::trouble);
    m_thread.setObjectName(QStringLiteral("reader"));
    m_thread.start();
}

ReaderThread::~ReaderThread()
{
    interrupt();
    m_thread.quit();
    m_thread.wait();
}

void ReaderThread::open(const QString& path)
{
    if (m_decided)
        return;
    m_decided = true;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, path] { worker->open(path); }, Qt::QueuedConnection);
    for (Question& question : m_waiting)
        post(std::move(question));
    m_waiting.clear();
}

void ReaderThread::fail(const Error& error)
{
    m_decided = true;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, error] { worker->fail(error); }, Qt::QueuedConnection);
    for (Question& question : m_waiting)
        post(std::move(question));
    m_waiting.clear();
}

void ReaderThread::ask(Question question)
{
    if (m_decided)
        post(std::move(question));
    else
        m_waiting.append(std::move(question));
}

void ReaderThread::post(Question question)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, question = std::move(question)] { worker->answer(question); },
        Qt::QueuedConnection);
}

void ReaderThread::interrupt()
{
    if (m_database)
        m_database->interrupt();
}

} // namespace sostenuto::sync
