// The folders' face on the main thread.
#pragma once

#include "sync/service/FolderService.h"

namespace sostenuto::sync {

class FolderWorker;

/// Thread: main. `worker` lives on the sync thread and is not called after that thread ended: see release().
class LiveFolderService : public FolderService {
    Q_OBJECT

public:
    explicit LiveFolderService(FolderWorker* worker, QObject* parent = nullptr);

    [[nodiscard]] QVector<MusicFolder> folders() const override { return m_folders; }
    QFuture<Result<SourceId>> add(const QString& path) override;
    QFuture<Result<void>> remove(SourceId folder) override;
    QFuture<Result<void>> setIgnored(SourceId folder, const QStringList& paths) override;
    void rescan(SourceId folder) override;

    /// The sync thread is about to end.
    void release() { m_worker = nullptr; }

private:
    FolderWorker* m_worker;
    QVector<MusicFolder> m_folders;
};

} // namespace sostenuto::sync
