#include "sync/held/MoveFiles.h"

#include "sync/held/HeldFolder.h"
#include "sync/store/SystemFile.h"
#include "sync/store/WholeFile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QStorageInfo>

namespace sostenuto::sync {

namespace {

constexpr qint64 sliceBytes = 1024 * 1024;
constexpr auto audioName = "audio"; ///< where Fetch puts everything

/// As far as it exists; the rest as it is.
QString realPath(const QString& path)
{
    const QString clean = QDir::cleanPath(path);
    const QFileInfo info(clean);
    if (info.exists())
        return info.canonicalFilePath();
    const QString above = info.path();
    return above == clean ? clean : QDir::cleanPath(realPath(above) + u'/' + info.fileName());
}

QString deepestThere(QString path)
{
    while (!QFileInfo::exists(path) && QFileInfo(path).path() != path)
        path = QFileInfo(path).path();
    return path;
}

/// But for covers, which stay in the profile, and what a new file system brings.
bool isEmpty(const QString& folder)
{
    for (const QString& name :
         QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        if (name != u"artwork" && name != u"lost+found")
            return false;
    return true;
}

tl::unexpected<Error> unwritable(const QFile& file, const char* doing)
{
    const bool full = file.error() == QFileDevice::ResourceError;
    return failure(full ? ErrorKind::DiskFull : ErrorKind::ReadOnly,
                   QLatin1String(doing) + QStringLiteral(": ") + file.errorString());
}

/// Nothing = it did not read to its end.
Result<QByteArray> checksumOf(const QString& path, qint64 bytes, const MayGoOn& mayGoOn)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!openToRead(file) || file.size() != bytes)
        return QByteArray();
    while (!file.atEnd()) {
        if (!mayGoOn())
            return failure(ErrorKind::Cancelled);
        const QByteArray slice = file.read(sliceBytes);
        if (slice.isEmpty())
            return QByteArray();
        hash.addData(slice);
    }
    return hash.result();
}

/// Answers the checksum of what was read.
Result<QByteArray> pour(QFile& from, QFile& into, const MayGoOn& mayGoOn)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const qint64 bytes = from.size();
    for (qint64 done = 0; done < bytes;) {
        if (!mayGoOn())
            return failure(ErrorKind::Cancelled);
        const QByteArray slice = from.read(sliceBytes);
        if (slice.isEmpty())
            return failure(ErrorKind::CutShort, QStringLiteral("a held file can't be read: ") + from.errorString());
        if (into.write(slice) != slice.size())
            return unwritable(into, "write");
        hash.addData(slice);
        done += slice.size();
    }
    if (!syncToDisk(into))
        return unwritable(into, "sync");
    return hash.result();
}

Result<void> copyOpened(QFile& from, const QString& to, const MayGoOn& mayGoOn)
{
    QFile into(to);
    if (!into.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return unwritable(into, "open");
    const auto read = pour(from, into, mayGoOn);
    into.close();
    if (!read)
        return tl::unexpected(read.error());
    const auto written = checksumOf(to, from.size(), mayGoOn);
    if (!written)
        return tl::unexpected(written.error());
    if (*written != *read)
        return failure(ErrorKind::ReadOnly, QStringLiteral("a copy is not what was copied"));
    return {};
}

} // namespace

/// Looks for held music in a folder, and in ours within it.
static void lookForMarker(MoveFacts& facts, const QString& chosen)
{
    for (const QString& folder : {chosen, folderFor(chosen, false)}) {
        const auto marker = HeldFolder::markerIn(folder);
        if (!marker)
            continue;
        facts.marked = folder;
        facts.marker = *marker;
        return;
    }
}

MoveFacts lookAtFolder(const QString& from, const QString& chosen)
{
    MoveFacts facts;
    facts.from = realPath(from);
    facts.to = realPath(chosen);
    if (facts.to == facts.from)
        return facts;
    lookForMarker(facts, facts.to);
    const QFileInfo asChosen(facts.to);
    facts.isFolder = !asChosen.exists() || asChosen.isDir();
    if (facts.isFolder)
        facts.to = realPath(folderFor(facts.to, isEmpty(facts.to)));
    const QFileInfo there(facts.to);
    facts.isFolder = facts.isFolder && (!there.exists() || there.isDir());
    facts.isTaken = there.isDir() && !isEmpty(facts.to);
    const QStorageInfo storage(deepestThere(facts.to));
    facts.room = storage.isValid() ? storage.bytesAvailable() : -1;
    return facts;
}

Result<void> markFolder(const PlaceToClear& place)
{
    if (!QDir().mkpath(place.folder))
        return failure(ErrorKind::ReadOnly, QStringLiteral("the folder for held music can't be made"));
    return writeWhole(QDir(place.folder).filePath(QLatin1String(HeldFolder::markerName)), place.marker.toUtf8(),
                      "the held folder's id");
}

Result<void> copyHeld(const QString& from, const QString& to, const HeldFilePlace& file, const MayGoOn& mayGoOn)
{
    QFile source(QDir(from).filePath(file.path));
    if (!openToRead(source) || (file.isWhole && source.size() != file.bytes))
        return failure(ErrorKind::FileMissing, QStringLiteral("a held file is not there"));
    const QString target = QDir(to).filePath(file.path);
    if (!QDir().mkpath(QFileInfo(target).path()))
        return failure(ErrorKind::ReadOnly, QStringLiteral("a folder for audio can't be made"));
    auto done = copyOpened(source, target, mayGoOn);
    if (!done)
        QFile::remove(target);
    return done;
}

Result<void> settleCopies(const QString& folder, const QVector<QString>& remove)
{
    for (const QString& path : remove)
        QFile::remove(QDir(folder).filePath(path));
    QStringList folders{folder};
    QDirIterator each(QDir(folder).filePath(QLatin1String(audioName)), QDir::Dirs | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    if (QFileInfo(each.path()).isDir())
        folders.append(each.path());
    while (each.hasNext())
        folders.append(each.next());
    for (const QString& one : std::as_const(folders))
        if (!syncFolder(one))
            return failure(ErrorKind::ReadOnly, QStringLiteral("the names of the copies can't be brought to the disk"));
    return {};
}

bool clearFolder(const PlaceToClear& place)
{
    const QDir folder(place.folder);
    if (!folder.exists())
        return false; // its drive may be away
    if (HeldFolder::markerIn(place.folder) != place.marker)
        return true;
    QDir audio(folder.filePath(QLatin1String(audioName)));
    if (audio.exists() && !audio.removeRecursively())
        return false;
    if (!QFile::remove(folder.filePath(QLatin1String(HeldFolder::markerName))))
        return false;
    QDir().rmdir(place.folder); // where nothing else is in it
    return true;
}

} // namespace sostenuto::sync
