#include "sync/store/Backup.h"

#include "sync/store/Export.h"
#include "sync/store/WholeFile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace sostenuto::sync {

QString backupName(const QDateTime& now)
{
    return QStringLiteral("backup-%1.json").arg(now.toUTC().toString(QStringLiteral("yyyyMMdd")));
}

QStringList backupsToDrop(const QStringList& present, const QString& newest, int kept)
{
    static const QRegularExpression ours(QStringLiteral("\\Abackup-[0-9]{8}\\.json\\z"));
    QStringList others;
    for (const QString& name : present) {
        if (name != newest && ours.match(name).hasMatch())
            others.append(name);
    }
    std::sort(others.begin(), others.end());
    return others.mid(0, std::max<qsizetype>(0, others.size() - (kept - 1)));
}

bool isWorthKeeping(const QJsonObject& document)
{
    for (const char* part : {"artists", "albums", "tracks", "playlists", "plays", "waiting", "stations", "folders"}) {
        if (!document.value(QLatin1String(part)).toArray().isEmpty())
            return true;
    }
    return false;
}

static Result<std::optional<QString>> writeExport(Database& database, const QString& path)
{
    const auto document = exportOf(database);
    if (!document)
        return tl::unexpected(document.error());
    if (!isWorthKeeping(*document))
        return std::nullopt;
    if (!QDir().mkpath(QFileInfo(path).path()))
        return failure(ErrorKind::ReadOnly, QStringLiteral("the folder for backups cannot be made"));
    const auto written = writeWhole(path, QJsonDocument(*document).toJson(QJsonDocument::Compact), "a backup");
    if (!written)
        return tl::unexpected(written.error());
    return path;
}

bool hasBackup(const QString& folder, const QDateTime& now)
{
    return QDir(folder).exists(backupName(now));
}

Result<std::optional<QString>> backUp(Database& database, const QString& folder, const QDateTime& now)
{
    QDir place(folder);
    const QString name = backupName(now);
    if (hasBackup(folder, now))
        return std::nullopt;
    auto written = writeExport(database, place.filePath(name));
    if (written && *written) {
        const QDir profile(QDir::cleanPath(place.filePath(QStringLiteral(".."))));
        const bool damaged = !profile.entryList({QStringLiteral("library.damaged-*")}, QDir::Files).isEmpty();
        const int kept = damaged ? backupsKeptAfterDamage : backupsKept;
        for (const QString& old : backupsToDrop(place.entryList(QDir::Files), name, kept))
            place.remove(old);
    }
    return written;
}

Result<std::optional<QString>> backUpBefore(Database& database, const QString& folder, int schema)
{
    return writeExport(database, QDir(folder).filePath(QStringLiteral("before-schema-%1.json").arg(schema)));
}

} // namespace sostenuto::sync
