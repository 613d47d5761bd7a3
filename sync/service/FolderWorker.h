// The folders on the sync thread: keeps them scanned and watched, one scan at a time.
//
// Wiring (in SyncCore). Made anywhere and moved to the sync thread; from then on all of it is on the sync thread:
//   worker.open(folders)            once, when the database is open
//   cover(key, answer)              ← Artwork::useOwnCovers
//   foldersChanged                  → LiveFolderService
//   catalogueChanged                → LibraryService's change signal
#pragma once

#include "sync/folder/FolderScan.h"
#include "sync/folder/FolderWatch.h"
#include "sync/model/Answer.h"
#include "sync/model/CoverKey.h"
#include "sync/model/MusicFolder.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>

#include <map>
#include <memory>

namespace sostenuto::sync {

/// Thread: sync, but for the constructor. Calls before open() fail with StoreFailed.
class FolderWorker : public QObject {
    Q_OBJECT

public:
    explicit FolderWorker(QObject* parent = nullptr);
    ~FolderWorker() override;

    /// Before open(): who reads what TagLib does not.
    void useContainers(ContainerReader others) { m_others = std::move(others); }
    /// Before open(): folders are neither looked through nor watched by themselves.
    void setRests(bool rests) { m_rests = rests; }
    /// Outlives this object, or what comes of close(). Looks through every folder, since nobody watched meanwhile.
    void open(FolderStore& folders);
    /// Ends the scan under way. Before the thread ends.
    void close();

    /// Answers once the folder was looked at, on another thread: its drive may sleep.
    void add(const QByteArray& path, const Answer<SourceId>& answer);
    [[nodiscard]] Result<void> remove(SourceId id);
    [[nodiscard]] Result<void> setIgnored(SourceId id, const QVector<QByteArray>& paths);
    void rescan(SourceId id);
    [[nodiscard]] bool isScanning() const { return m_scan != nullptr; }
    /// false: not a key of ours. The picture is read on another thread.
    [[nodiscard]] bool cover(const CoverKey& key, const Answer<QByteArray>& answer);

Q_SIGNALS:
    void foldersChanged(const QVector<sostenuto::sync::MusicFolder>& folders);
    void catalogueChanged();

private:
    struct Folder {
        FolderRow row;
        std::unique_ptr<FolderWatch> watch;
        QVector<QByteArray> walked;
        QVector<QByteArray> toLookAt; ///< single folders
        bool wholeDue = false;
        int scanned = 0;
        int toScan = 0;
        int unread = 0;
    };
    [[nodiscard]] Result<void> load();
    [[nodiscard]] Result<SourceId> take(const QByteArray& root);
    void changed(SourceId id, const QVector<QByteArray>& folders);
    void scanNext();
    void start(SourceId id, Folder& folder);
    void ended(const ScanReport& report);
    void tellProgress();
    void tell();

    FolderStore* m_store = nullptr;
    ContainerReader m_others;
    std::map<SourceId, Folder> m_folders;
    std::unique_ptr<FolderScan> m_scan;
    SourceId m_scanning;
    bool m_isWhole = false;
    bool m_rests = false;
    QElapsedTimer m_told;
    QThreadPool m_covers;
    QThreadPool m_looks;
};

} // namespace sostenuto::sync
