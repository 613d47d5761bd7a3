#include "sync/service/LiveFolderService.h"

#include "sync/model/Answer.h"
#include "sync/model/PathText.h"
#include "sync/service/FolderWorker.h"

namespace sostenuto::sync {

namespace {

template <class T, class Ask>
QFuture<Result<T>> askThere(FolderWorker* worker, Ask ask)
{
    const Answer<T> answer;
    if (worker)
        QMetaObject::invokeMethod(
            worker, [worker, ask, answer] { answer.give(ask(*worker)); }, Qt::QueuedConnection);
    else
        answer.fail({ErrorKind::Cancelled, QStringLiteral("closed")});
    return answer.future();
}

} // namespace

LiveFolderService::LiveFolderService(FolderWorker* worker, QObject* parent) : FolderService(parent), m_worker(worker)
{
    connect(worker, &FolderWorker::foldersChanged, this, [this](const QVector<MusicFolder>& folders) {
        m_folders = folders;
        Q_EMIT changed(folders);
    });
}

QFuture<Result<SourceId>> LiveFolderService::add(const QString& path)
{
    const Answer<SourceId> answer;
    if (m_worker)
        QMetaObject::invokeMethod(
            m_worker, [worker = m_worker, path, answer] { worker->add(pathBytes(path), answer); },
            Qt::QueuedConnection);
    else
        answer.fail({ErrorKind::Cancelled, QStringLiteral("closed")});
    return answer.future();
}

QFuture<Result<void>> LiveFolderService::remove(SourceId folder)
{
    return askThere<void>(m_worker, [folder](FolderWorker& worker) { return worker.remove(folder); });
}

QFuture<Result<void>> LiveFolderService::setIgnored(SourceId folder, const QStringList& paths)
{
    QVector<QByteArray> bytes;
    for (const QString& path : paths)
        bytes.append(pathBytes(path));
    return askThere<void>(m_worker, [folder, bytes](FolderWorker& worker) { return worker.setIgnored(folder, bytes); });
}

void LiveFolderService::rescan(SourceId folder)
{
    if (m_worker)
        QMetaObject::invokeMethod(
            m_worker, [worker = m_worker, folder] { worker->rescan(folder); }, Qt::QueuedConnection);
}

} // namespace sostenuto::sync
