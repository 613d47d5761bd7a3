// One scan of one folder: walks it, reads what changed, and writes that into the library.
#pragma once

#include "sync/folder/ContainerReader.h"
#include "sync/folder/FileRows.h"
#include "sync/folder/ScanPlan.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPromise>
#include <QSet>
#include <QThreadPool>

#include <deque>
#include <memory>
#include <optional>

namespace sostenuto::sync {

struct ScanReport {
    bool away = false;
    int folders = 0; ///< read anew
    int files = 0;   ///< read anew
    int unread = 0;  ///< of these, files and folders that nothing could read; each is in the log
    int moved = 0;
    int gone = 0;
    std::optional<Error> error; ///< the store's; what was written by then stays
    QVector<QByteArray> walked; ///< the folders that are there, for watching
    [[nodiscard]] bool changedAnything() const { return folders > 0 || moved > 0 || gone > 0; }
};

/// Thread: sync. Walking and reading happen on a pool of two threads that get what others leave; rows come back in
/// batches, few of them under way at a time, and are written in slices. The destructor stops it and waits for the file
/// that is being read.
class FolderScan : public QObject {
    Q_OBJECT

public:
    struct Place {
        SourceId source;
        QByteArray root;
        WalkOptions options;
        ContainerReader others = {}; ///< for what TagLib does not read
    };
    FolderScan(FolderStore& folders, Place place, QObject* parent = nullptr);
    ~FolderScan() override;

    void start();

    static constexpr int threads = 2;
    static constexpr int filesInBatch = 200;
    static constexpr int batchesUnderWay = 4;

Q_SIGNALS:
    void progressed(int done, int of);
    /// Once. Nothing is done afterwards.
    void finished(const sostenuto::sync::ScanReport& report);

private:
    struct Batch;
    struct Read;
    void planned(const std::shared_ptr<ScanPlan>& plan, const WalkResult& walked);
    void readOn();
    void arrived(const std::shared_ptr<Read>& read);
    void writeSlice();
    [[nodiscard]] Result<void> write(const FileRows& rows);
    [[nodiscard]] Result<void> recogniseCopies(const FileRows& rows);
    void end();
    void fail(const Error& error);

    FolderStore& m_folders;
    Place m_place;
    QThreadPool m_pool;
    std::shared_ptr<QPromise<void>> m_going; ///< cancelled = the pool shall stop
    std::shared_ptr<ScanPlan> m_plan;
    qsizetype m_next = 0; ///< in m_plan->work
    int m_underWay = 0;
    int m_done = 0;
    int m_total = 0;
    std::deque<FileRows> m_toWrite;
    bool m_writing = false;
    bool m_ended = false;
    QMultiHash<QString, FileWords> m_lost; ///< gone files, by what they are called
    QSet<qint64> m_found;                  ///< of these, recognised elsewhere
    ScanReport m_report;
};

} // namespace sostenuto::sync
