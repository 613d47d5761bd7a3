#include "sync/store/Backup.h"

#include "sync/store/Export.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>

namespace sostenuto::sync {

static Error troubleOf(const QFileDevice& file)
{
    const bool full = file.error() == QFileDevice::ResourceError;
    return {full ? ErrorKind::DiskFull : ErrorKind::ReadOnly, QStringLiteral("a backup cannot be written")};
}

static Result<void> writeWhole(const QString& path, const QByteArray& content)
{
    QSaveFile file(path); // syncs before it renames
    if (!file.open(QIODevice::WriteOnly))
        return tl::unexpected(troubleOf(file));
    if (file.write(content) != content.size() || !file.commit())
        return tl::unexpected(troubleOf(file));
    return {};
}

QString backupName(const QDateTime& now)
{
    return QStringLiteral("backup-%1.json").arg(now.toUTC().toString(QStringLiteral("yyyyMMdd")));
}

QStringList backupsToDrop(const QStringList& present, const QString& newest)
{
    static const QRegularExpression ours(QStringLiteral("\\Abackup-[0-9]{8}\\.json\\z"));
    QStringList others;
    for (const QString& name : present) {
        if (name != newest && ours.match(name).hasMatch())
            others.append(name);
    }
    std::sort(others.begin(), others.end());
    return others.mid(0, std::max<qsizetype>(0, others.size() - (backupsKept - 1)));
}

bool isWorthKeeping(const QJsonObject& document)
{
    for (const char* part : {"artists", "albums", "tracks", "playlists", "plays", "waiting"}) {
        if (!document.value(QLatin1String(part)).toArray().isEmpty())
            return true;
    }
    return false;
}

Result<std::optional<QString>> backUp(Database& database, const QString& folder, const QDateTime& now)
{
    QDir place(folder);
    const QString name = backupName(now);
    if (place.exists(name))
        return std::nullopt;
    const auto document = exportOf(database);
    if (!document)
        return tl::unexpected(document.error());
    if (!isWorthKeeping(*document))
        return std::nullopt;
    if (!place.mkpath(QStringLiteral(".")))
        return failure(ErrorKind::ReadOnly, QStringLiteral("the folder for backups cannot be made"));
    const auto written = writeWhole(place.filePath(name), QJsonDocument(*document).toJson(QJsonDocument::Compact));
    if (!written)
        return tl::unexpected(written.error());
    for (const QString& old : backupsToDrop(place.entryList(QDir::Files), name))
        place.remove(old);
    return place.filePath(name);
}

} // namespace sostenuto::sync
