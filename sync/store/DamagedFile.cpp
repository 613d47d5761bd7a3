#include "sync/store/DamagedFile.h"

#include "sync/store/WholeFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <array>

namespace sostenuto::sync {

namespace {

/// The names of the file that the library is owed from, and of that which is on its way aside (empty: none).
struct Note {
    QString from;
    QString moving;
};

QString markOf(const QString& path)
{
    return path + QStringLiteral(".check");
}

QString noteOf(const QString& path)
{
    return path + QStringLiteral(".aside");
}

std::optional<Note> readNote(const QString& path)
{
    QFile file(noteOf(path));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QStringList lines = QString::fromUtf8(file.read(4096)).split(u'\n');
    if (lines.value(0).isEmpty())
        return std::nullopt;
    return Note{lines[0], lines.value(1)};
}

Result<void> writeNote(const QString& path, const Note& note)
{
    return writeWhole(noteOf(path), (note.from + u'\n' + note.moving).toUtf8(), "the note on a damaged library");
}

QString freeName(const QFileInfo& file, const QDateTime& now)
{
    const QString stamp = now.toString(QStringLiteral("yyyyMMdd-HHmmss"));
    for (int attempt = 0; attempt < 100; ++attempt) {
        const QString number = attempt == 0 ? QString() : QStringLiteral("-%1").arg(attempt);
        const QString name =
            QStringLiteral("%1.damaged-%2%3.%4").arg(file.completeBaseName(), stamp, number, file.suffix());
        if (!QFile::exists(file.dir().filePath(name)))
            return name;
    }
    return {};
}

} // namespace

bool isSuspect(const QString& path)
{
    return QFile::exists(markOf(path)) || hasLog(path);
}

bool hasLog(const QString& path)
{
    // SQLite removes the log when the last connection closes; one with content was left by a process that was cut off.
    return QFileInfo(path + QStringLiteral("-wal")).size() > 0;
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

Result<void> setAsideDamaged(const QString& path, const QDateTime& now)
{
    const QString target = freeName(QFileInfo(path), now);
    if (target.isEmpty())
        return failure(ErrorKind::ReadOnly, QStringLiteral("there is no name left for the damaged library"));
    const auto known = readNote(path);
    if (const auto noted = writeNote(path, {known ? known->from : target, target}); !noted)
        return noted;
    return finishSettingAside(path);
}

Result<void> finishSettingAside(const QString& path)
{
    const auto note = readNote(path);
    if (!note || note->moving.isEmpty())
        return {};
    const QString target = QFileInfo(path).dir().filePath(note->moving);
    // A log left beside the new file would be played into it.
    for (const QString& tail : std::array{QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        if (QFile::exists(path + tail) && !QFile::rename(path + tail, target + tail))
            return failure(ErrorKind::ReadOnly, QStringLiteral("the damaged library cannot be renamed"));
    }
    clearSuspicion(path);
    return writeNote(path, {note->from, {}});
}

std::optional<QString> owedFrom(const QString& path)
{
    const auto note = readNote(path);
    return note ? std::optional(QFileInfo(path).dir().filePath(note->from)) : std::nullopt;
}

void settle(const QString& path)
{
    QFile::remove(noteOf(path));
}

} // namespace sostenuto::sync
