#include "app/Profile.h"

#include <QDir>
#include <QStandardPaths>

namespace sostenuto::app {

Profile profileFor(const CommandLine& line)
{
    QString folder = line.profile.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                                            : QDir::cleanPath(QDir().absoluteFilePath(line.profile));
    if (line.demo && line.profile.isEmpty())
        folder += QStringLiteral("/demo");
    return {folder, folder + QStringLiteral("/held"), folder + QStringLiteral("/demo-service"),
            folder + QStringLiteral("/settings.ini"), folder + QStringLiteral("/session.json")};
}

QStringList profileOptions(const CommandLine& line)
{
    if (!line.profile.isEmpty())
        return {QStringLiteral("--profile"), profileFor(line).folder};
    return line.demo ? QStringList{QStringLiteral("--demo")} : QStringList();
}

} // namespace sostenuto::app
