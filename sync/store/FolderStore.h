// Which folders of this computer belong to the library, and which file each of their tracks is.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/FilePart.h"
#include "sync/model/Ids.h"
#include "sync/model/Measurement.h"
#include "sync/model/Remote.h"

#include <QByteArray>
#include <QDateTime>
#include <QVector>

#include <optional>

namespace sostenuto::sync {

class Database;

struct FolderRow {
    SourceId id;
    QByteArray root; ///< as the system has it, without a slash at the end
    bool away = false;
    QDateTime scannedAt; ///< invalid = never whole
    int trackCount = 0;
};

/// A file as it was when it was last looked at.
struct KnownFile {
    qint64 id = 0;
    QByteArray path; ///< below the root
    qint64 size = 0;
    qint64 mtimeNs = 0;
    quint64 device = 0;
    quint64 inode = 0;
    qint64 beside = 0;
};

/// One track of a file, by the remote id under which the catalogue has it.
struct LocalTrack {
    QString remoteId;
    FilePart part;
};

struct LocalFile {
    KnownFile facts; ///< its id is not looked at
    QVector<LocalTrack> tracks;
};

/// Files, and all that the catalogue shall know of them.
struct FileRows {
    QVector<RemoteArtist> artists;
    QVector<RemoteAlbum> albums;
    QVector<RemoteTrack> tracks; ///< in the order of the files
    QVector<LocalFile> files;
};

struct FileMove {
    qint64 id = 0;
    QByteArray path;
    QString oldRemoteId; ///< that the remote ids of its tracks begin with, and what they shall begin with
    QString newRemoteId;
};

/// What makes a file the same for a listener: how long it is and what its first track is called.
struct FileWords {
    KnownFile file;
    QString title;
    QString artist;
    QString album;
};

/// Thread: sync.
class FolderStore {
public:
    explicit FolderStore(Database& database);

    [[nodiscard]] Result<QVector<FolderRow>> all() const;
    /// The same root again is the same source, also after remove().
    [[nodiscard]] Result<SourceId> add(const QByteArray& root, const QString& name);
    /// Its tracks are hidden; plays and playlists keep them, and add() brings them back.
    [[nodiscard]] Result<void> remove(SourceId id);
    [[nodiscard]] Result<void> setIgnored(SourceId id, const QVector<QByteArray>& paths);
    [[nodiscard]] Result<QVector<QByteArray>> ignored(SourceId id) const;

    [[nodiscard]] Result<QVector<KnownFile>> files(SourceId id) const;
    /// The tracks keep their identity under other remote ids. All at once, so that two files may change places.
    [[nodiscard]] Result<void> move(SourceId id, const QVector<FileMove>& moves);
    /// The files and their tracks as they are now, held; tracks that a file no longer has are hidden.
    [[nodiscard]] Result<void> put(SourceId id, const FileRows& rows);
    /// Files that are gone; their tracks are hidden.
    [[nodiscard]] Result<void> forget(SourceId id, const QVector<qint64>& files);
    /// What the tracks of these files are called, for recognising a file that was moved by copying.
    [[nodiscard]] Result<QVector<FileWords>> words(const QVector<qint64>& files) const;
    /// Hides albums and artists that have nothing to show any more.
    [[nodiscard]] Result<void> tidy(SourceId id);
    /// Away: rows stay, nothing is held. Back: all is held again.
    [[nodiscard]] Result<void> setAway(SourceId id, bool away);
    [[nodiscard]] Result<void> scanned(SourceId id, const QDateTime& at);

    struct Bytes {
        QByteArray path; ///< absolute
        qint64 size = 0;
        std::optional<FilePart> part; ///< nullopt = the whole file
        bool away = false;
        bool ofTwin = false; ///< of the same recording in another source
    };
    /// nullopt = no track of a folder, and no twin of one that is here.
    [[nodiscard]] Result<std::optional<Bytes>> bytesOf(TrackId track) const;
    /// Empty = no such folder.
    [[nodiscard]] Result<QByteArray> rootOf(SourceId id) const;

    // Surveys, as HeldStore has them of held files. They go when a file has another size or time, or its part another
    // place.

    /// A track of a folder that is not away, which no survey of this version (or a later one) looked at.
    [[nodiscard]] Result<std::optional<SurveyTask>> nextToSurvey(int version);
    /// False: the bytes are others by now, and nothing was written.
    [[nodiscard]] Result<bool> putSurvey(const SurveyTask& task, int version, const std::optional<Measurement>& found);
    [[nodiscard]] Result<MeasuredLoudness> loudness(TrackId track) const;

private:
    Database& m_database;
};

} // namespace sostenuto::sync
