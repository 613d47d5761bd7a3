#include "sync/service/TransferWorker.h"

#include "sync/folder/PlaylistWords.h"
#include "sync/model/PathText.h"
#include "sync/service/LongReads.h"
#include "sync/store/Export.h"
#include "sync/store/FolderStore.h"
#include "sync/store/LibraryReader.h"
#include "sync/store/TrackLookup.h"
#include "sync/store/WholeFile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace sostenuto::sync {

namespace {

constexpr qint64 largestPlaylist = 16LL * 1024 * 1024;

Error noStore()
{
    return {ErrorKind::StoreFailed, QStringLiteral("no store"), 0, false};
}

/// Text has no zero bytes, but for UTF-16, which says so at its beginning.
bool isText(const QByteArray& bytes)
{
    return !bytes.contains('\0') || bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
}

/// Protocol: not such a file.
Result<PlaylistFile> playlistIn(const QString& path)
{
    const auto format = playlistFormatOf(path);
    if (!format)
        return failure(ErrorKind::Protocol, QStringLiteral("no suffix of a playlist"));
    const auto bytes = readWhole(path, largestPlaylist);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (!isText(*bytes))
        return failure(ErrorKind::Protocol, QStringLiteral("a playlist that is no text"));
    PlaylistFile playlist = readPlaylistFile(*bytes, *format);
    if (!playlist.error.isEmpty() && playlist.entries.isEmpty())
        return failure(ErrorKind::Protocol, playlist.error);
    if (playlist.name.simplified().isEmpty())
        playlist.name = QFileInfo(path).completeBaseName();
    return playlist;
}

/// What can be added to the library so that it has these.
QString folderOf(const QStringList& paths)
{
    QString common;
    for (const QString& path : paths) {
        const QFileInfo file(path);
        const QString folder = file.isDir() ? path : file.path();
        if (common.isEmpty())
            common = folder;
        while (common.size() > 1 && folder != common && !folder.startsWith(common + u'/'))
            common = QFileInfo(common).path();
    }
    return common == QStringLiteral("/") ? QString() : common;
}

} // namespace

TransferWorker::TransferWorker(QObject* parent) : QObject(parent), m_imports(this) {}

void TransferWorker::useStore(Database& database, EditWorker& edits, LongReads& reads)
{
    m_database = &database;
    m_reads = &reads;
    m_imports.useStore(database, edits);
}

void TransferWorker::close()
{
    m_database = nullptr;
    m_imports.close();
}

Result<PlaylistImport> TransferWorker::readPlaylist(const QString& path) const
{
    if (!m_database)
        return tl::unexpected(noStore());
    const auto playlist = playlistIn(path);
    if (!playlist)
        return tl::unexpected(playlist.error());
    const auto found = lookUp(*m_database, wordsOf(*playlist, QFileInfo(path).absolutePath()));
    if (!found)
        return tl::unexpected(found.error());
    PlaylistImport import;
    import.name = playlist->name.simplified();
    for (qsizetype i = 0; i < found->size(); ++i) {
        import.tracks += (*found)[i];
        if ((*found)[i].isEmpty())
            import.missing.append(shownEntry(playlist->entries[i]));
    }
    return import;
}

Result<FoundFiles> TransferWorker::findFiles(const QStringList& paths) const
{
    if (!m_database)
        return tl::unexpected(noStore());
    FoundFiles found;
    for (const QString& path : paths) {
        QVector<TrackId> tracks;
        if (playlistFormatOf(path)) {
            if (const auto import = readPlaylist(path))
                tracks = import->tracks;
        } else {
            auto below = tracksBelow(*m_database, pathBytes(path));
            const QString real = QFileInfo(path).canonicalFilePath(); // links lead there; empty = no such file
            if (below && below->isEmpty() && QDir::isAbsolutePath(path) && !real.isEmpty() && real != path)
                below = tracksBelow(*m_database, pathBytes(real));
            if (!below)
                return tl::unexpected(below.error());
            tracks = *below;
        }
        if (tracks.isEmpty())
            found.missing.append(path);
        found.tracks += tracks;
    }
    found.folder = folderOf(found.missing);
    return found;
}

Result<void> TransferWorker::writePlaylist(const QString& path, PlaylistId id) const
{
    if (!m_database)
        return tl::unexpected(noStore());
    const LibraryReader reader(*m_database);
    const auto playlist = reader.playlist(id);
    if (!playlist)
        return tl::unexpected(playlist.error());
    const auto entries = reader.playlistEntries(id);
    if (!entries)
        return tl::unexpected(entries.error());
    QVector<Track> tracks;
    for (const PlaylistEntry& entry : *entries)
        tracks.append(entry.track);
    return write(path, playlist->name, tracks);
}

Result<void> TransferWorker::writeTracks(const QString& path, const QString& name, const QVector<TrackId>& ids) const
{
    if (!m_database)
        return tl::unexpected(noStore());
    const auto tracks = LibraryReader(*m_database).tracks(ids);
    return tracks ? write(path, name, *tracks) : tl::unexpected(tracks.error());
}

Result<void> TransferWorker::writeReport(const QString& path, const QByteArray& text)
{
    return writeWhole(path, text, "a report");
}

Result<void> TransferWorker::write(const QString& path, const QString& name, const QVector<Track>& tracks) const
{
    const auto format = playlistFormatOf(path);
    if (!format)
        return failure(ErrorKind::Protocol, QStringLiteral("no suffix of a playlist"));
    const FolderStore folders(*m_database);
    QVector<PlacedTrack> placed;
    for (const Track& track : tracks) {
        const auto bytes = folders.bytesOf(track.id);
        if (!bytes)
            return tl::unexpected(bytes.error());
        placed.append({track, *bytes ? pathText((*bytes)->path) : QString()});
    }
    return writeWhole(path, writePlaylistFile(playlistFileOf(name, placed, QFileInfo(path).absolutePath()), *format),
                      "a playlist");
}

void TransferWorker::writeEverything(const QString& path, const Answer<void>& answer) const
{
    if (!m_database)
        return answer.fail(noStore());
    m_reads->start(
        [path](Database& database) -> Result<void> {
            const auto document = exportOf(database);
            if (!document)
                return tl::unexpected(document.error());
            return writeWhole(path, QJsonDocument(*document).toJson(QJsonDocument::Indented), "an export");
        },
        [answer](const Result<void>& done) { answer.give(done); });
}

} // namespace sostenuto::sync
