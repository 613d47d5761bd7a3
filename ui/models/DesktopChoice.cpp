#include "ui/models/DesktopChoice.h"

#include <QSettings>

namespace sostenuto::ui {

namespace {

const QString trayKey = QStringLiteral("desktop/staysInTray");
const QString tracksKey = QStringLiteral("notices/tracks");

} // namespace

bool staysInTray(const QSettings& settings)
{
    return settings.value(trayKey, false).toBool();
}

void setStaysInTray(QSettings& settings, bool stays)
{
    settings.setValue(trayKey, stays);
}

bool tellsTracks(const QSettings& settings)
{
    return settings.value(tracksKey, false).toBool();
}

void setTellsTracks(QSettings& settings, bool tells)
{
    settings.setValue(tracksKey, tells);
}

} // namespace sostenuto::ui
