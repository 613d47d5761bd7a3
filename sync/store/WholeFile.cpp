#include "sync/store/WholeFile.h"

#include <QSaveFile>

namespace sostenuto::sync {

Result<void> writeWhole(const QString& path, const QByteArray& content, const char* what)
{
    QSaveFile file(path); // syncs before it renames
    // QSaveFile (6.4) renames what it could not write when that comes to light only as it closes: so the buffer is
    // emptied before.
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.flush() && file.commit())
        return {};
    const bool full = file.error() == QFileDevice::ResourceError;
    return failure(full ? ErrorKind::DiskFull : ErrorKind::ReadOnly,
                   QLatin1String(what) + QStringLiteral(" cannot be written"));
}

} // namespace sostenuto::sync
