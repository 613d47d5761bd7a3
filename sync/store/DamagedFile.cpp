#include "sync/store/DamagedFile.h"

#include <QFile>
#include <QFileInfo>

#include <array>

namespace sostenuto::sync {

static QString markOf(const QString& path)
{
    return path + QStringLiteral(".check");
}

bool isSuspect(const QString& path)
{
    // SQLite removes the log when the last connection closes; one with content was left by a process that was cut off.
    return QFile::exists(markOf(path)) || QFileInfo(path + QStringLiteral("-wal")).size() > 0;
}

void markSuspect(const QString& path)
{
    QFile mark(markOf(path));
    (void)mark.open(QIODevice::WriteOnly);
}

void clearSuspicion(const QString& path)
{
    QFile::remove(markOf(path));
}

static QString freeName(const QFileInfo& file, const QDateTime& now)
{
    const QString stamp = now.toString(QStringLiteral("yyyyMMdd-HHmmss"));
    for (int attempt = 0; attempt < 100; ++attempt) {
        const QString number = attempt == 0 ? QString() : QStringLiteral("-%1").arg(attempt);
        const QString name = QStringLiteral("%1/%2.damaged-%3%4.%5")
                                 .arg(file.path(), file.completeBaseName(), stamp, number, file.suffix());
        if (!QFile::exists(name))
            return name;
    }
    return {};
}

Result<QString> setAsideDamaged(const QString& path, const QDateTime& now)
{
    const QString target = freeName(QFileInfo(path), now);
    if (target.isEmpty() || !QFile::rename(path, target))
        return failure(ErrorKind::ReadOnly, QStringLiteral("the damaged library file cannot be renamed"));
    // A log left beside the new file would be played into it.
    for (const QString& tail : std::array{QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        if (QFile::exists(path + tail) && !QFile::rename(path + tail, target + tail))
            return failure(ErrorKind::ReadOnly, QStringLiteral("the damaged library's log cannot be renamed"));
    }
    clearSuspicion(path);
    return target;
}

} // namespace sostenuto::sync
