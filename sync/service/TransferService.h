// What the listener made, as files that go elsewhere and come from there: playlists for any player, and everything in
// one document for this one.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Transfer.h"

#include <QFuture>
#include <QObject>

namespace sostenuto::sync {

/// Paths are absolute. Errors when writing: FileMissing (no such folder), ReadOnly, DiskFull. When reading:
/// FileMissing, Protocol (not such a file), StoreTooNew (of a newer version). Thread: main.
class TransferService : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Suffixes of playlist files: "m3u", "m3u8", "pls", "xspf".
    [[nodiscard]] static QStringList playlistSuffixes();
    /// By the name alone.
    [[nodiscard]] static bool isPlaylistFile(const QString& path);

    /// What the file lists, as tracks of the library. Nothing is made of it: EditService::createPlaylist() does that.
    virtual QFuture<Result<PlaylistImport>> readPlaylist(const QString& path) = 0;
    /// The suffix tells the format; another one is Protocol.
    virtual QFuture<Result<void>> writePlaylist(const QString& path, PlaylistId playlist) = 0;
    virtual QFuture<Result<void>> writeTracks(const QString& path, const QString& name,
                                              const QVector<TrackId>& tracks) = 0;

    /// The tracks that lie at this path of this computer: those of a file, or of a folder with all below it, in the
    /// order of their paths. None: it is in no folder of the library, or holds no music. Visible tracks only: for a
    /// twin, the one that is shown for it.
    virtual QFuture<Result<QVector<TrackId>>> tracksAt(const QString& path) = 0;

    /// A report, as it is.
    virtual QFuture<Result<void>> writeReport(const QString& path, const QByteArray& text) = 0;

    /// Everything that the listener made, as JSON (sync/store/Export.h).
    virtual QFuture<Result<void>> writeEverything(const QString& path) = 0;
    /// Joins such a document with what is here (sync/store/Import.h), in steps. Cancelled: by cancelImport(), and what
    /// was added is taken away again; or another import or undo is under way. After another error what was added till
    /// then stays; the same document again completes it.
    virtual QFuture<Result<ImportReport>> readEverything(const QString& path) = 0;
    virtual void cancelImport() = 0;
    /// Takes away what an import of this session added, but for what was changed since. NotFound: too long ago, or done
    /// already. Cancelled: as above.
    virtual QFuture<Result<void>> undoImport(int number) = 0;

Q_SIGNALS:
    /// 0 … 100, while an import is written.
    void importProgress(int percent);
};

} // namespace sostenuto::sync
