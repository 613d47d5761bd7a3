#include "sync/held/PlaceNote.h"

#include "sync/store/SystemFile.h"
#include "sync/store/WholeFile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sostenuto::sync {

namespace {

constexpr qint64 longestNote = 64 * 1024;

QString pathIn(const QString& profileFolder)
{
    return QDir(profileFolder).filePath(QLatin1String(placeNoteName));
}

} // namespace

Result<PlaceNote> readPlaceNote(const QString& profileFolder)
{
    if (!QFileInfo::exists(pathIn(profileFolder)))
        return PlaceNote{};
    const auto content = readWhole(pathIn(profileFolder), longestNote);
    if (!content)
        return tl::unexpected(content.error());
    const QJsonDocument document = QJsonDocument::fromJson(*content);
    if (!document.isObject())
        return failure(ErrorKind::Protocol, QStringLiteral("the note of where held music lies makes no sense"));
    PlaceNote note{document[QLatin1String("folder")].toString()};
    for (const QJsonValueConstRef one : document[QLatin1String("clear")].toArray())
        note.clear.append({one[QLatin1String("folder")].toString(), one[QLatin1String("marker")].toString()});
    note.clear.removeIf([&](const PlaceToClear& one) { return one.folder.isEmpty() || one.folder == note.folder; });
    return note;
}

Result<void> writePlaceNote(const QString& profileFolder, const PlaceNote& note)
{
    QJsonArray clear;
    for (const PlaceToClear& one : note.clear)
        clear.append(QJsonObject{{QStringLiteral("folder"), one.folder}, {QStringLiteral("marker"), one.marker}});
    const QJsonObject object{{QStringLiteral("folder"), note.folder}, {QStringLiteral("clear"), clear}};
    auto written = writeWhole(pathIn(profileFolder), QJsonDocument(object).toJson(), "where held music lies");
    if (written)
        (void)syncFolder(profileFolder); // not in time, it is the note before that is found
    return written;
}

} // namespace sostenuto::sync
