// TransferService's work, on the sync thread.
#pragma once

#include "sync/model/Answer.h"
#include "sync/model/Error.h"
#include "sync/model/Library.h"
#include "sync/model/Transfer.h"
#include "sync/service/ImportFlow.h"

#include <QObject>

namespace sostenuto::sync {

class Database;
class EditWorker;
class LongReads;

/// Made on the main thread and moved to the sync thread with SyncCore. Before useStore() and after close() every
/// question fails with StoreFailed. What each does is said in TransferService. Thread: sync.
class TransferWorker : public QObject {
    Q_OBJECT

public:
    explicit TransferWorker(QObject* parent = nullptr);

    void useStore(Database& database, EditWorker& edits, LongReads& reads);
    void close();

    [[nodiscard]] Result<PlaylistImport> readPlaylist(const QString& path) const;
    [[nodiscard]] Result<void> writePlaylist(const QString& path, PlaylistId playlist) const;
    [[nodiscard]] Result<void> writeTracks(const QString& path, const QString& name,
                                           const QVector<TrackId>& tracks) const;
    /// A path that leads to a folder of the library by links is followed.
    [[nodiscard]] Result<QVector<TrackId>> tracksAt(const QString& path) const;
    /// Needs no store.
    [[nodiscard]] static Result<void> writeReport(const QString& path, const QByteArray& text);
    /// Beside everybody else: nobody waits for it.
    void writeEverything(const QString& path, const Answer<void>& answer) const;
    [[nodiscard]] ImportFlow& imports() { return m_imports; }

private:
    [[nodiscard]] Result<void> write(const QString& path, const QString& name, const QVector<Track>& tracks) const;

    Database* m_database = nullptr;
    LongReads* m_reads = nullptr;
    ImportFlow m_imports;
};

} // namespace sostenuto::sync
