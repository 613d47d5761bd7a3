#include "sync/store/WholeFile.h"

#include "sync/store/SystemFile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace sostenuto::sync {

Result<void> writeWhole(const QString& path, const QByteArray& content, const char* what)
{
    if (!QFileInfo(QFileInfo(path).absolutePath()).isDir())
        return failure(ErrorKind::FileMissing, QLatin1String(what) + QStringLiteral(": no folder to write it into"));
    QSaveFile file(path);
    // QSaveFile (6.4) renames what it could not write when that comes to light only as it closes, or as it is brought
    // to the disk: so both are done before.
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && syncToDisk(file) && file.commit())
        return {};
    const bool full = file.error() == QFileDevice::ResourceError;
    return failure(full ? ErrorKind::DiskFull : ErrorKind::ReadOnly,
                   QLatin1String(what) + QStringLiteral(" cannot be written"));
}

Result<QByteArray> readWhole(const QString& path, qint64 most)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::FileMissing, QStringLiteral("a file cannot be read"));
    QByteArray content = file.read(most + 1);
    if (content.size() > most)
        return failure(ErrorKind::Protocol, QStringLiteral("a file larger than any that is meant"));
    return content;
}

} // namespace sostenuto::sync
