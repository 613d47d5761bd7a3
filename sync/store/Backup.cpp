#include "sync/store/Backup.h"

#include "sync/store/Export.h"
#include "sync/store/WholeFile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

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

static bool anyRow(const QJsonObject& document, const char* part, bool (*isMade)(const QJsonObject& row))
{
    const QJsonArray rows = document.value(QLatin1String(part)).toArray();
    return std::any_of(rows.begin(), rows.end(), [&](const QJsonValue& row) { return isMade(row.toObject()); });
}

/// Rows are there too because a playlist or an edit names them.
static bool isMarked(const QJsonObject& row)
{
    return row.value(QLatin1String("loved")).toInt() > 0 || row.value(QLatin1String("rating")).toInt() > 0;
}

/// Not one of those that every library begins with (schema 6).
static bool isOwnRule(const QJsonObject& row)
{
    static const QSet<QString> first{QStringLiteral("Recently added||added|1|tracks|250"),
                                     QStringLiteral("Recently played|played:yes|last-played|1|tracks|250"),
                                     QStringLiteral("Most played|plays:>=2|plays|1|tracks|100"),
                                     QStringLiteral("Never played|plays:0|added|1|none|0")};
    QStringList facts;
    for (const char* name : {"name", "query", "order", "descending", "limitUnit", "limitMost"})
        facts.append(row.value(QLatin1String(name)).toVariant().toString());
    return !first.contains(facts.join(u'|'));
}

bool isWorthKeeping(const QJsonObject& document)
{
    for (const char* part : {"plays", "waiting", "stations", "folders", "pins"}) {
        if (!document.value(QLatin1String(part)).toArray().isEmpty())
            return true;
    }
    return anyRow(document, "artists", isMarked) || anyRow(document, "albums", isMarked) ||
           anyRow(document, "tracks", isMarked) || anyRow(document, "smartPlaylists", isOwnRule) ||
           anyRow(document, "playlists", [](const QJsonObject& row) {
               return row.value(QLatin1String("editable")).toInt() > 0; // else somebody else's
           });
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
