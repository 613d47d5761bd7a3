#include "ui/models/PrivacyChoice.h"

#include <QSettings>

namespace sostenuto::ui {

namespace {

const QString submitKey = QStringLiteral("privacy/submitPlays");
const QString reportKey = QStringLiteral("privacy/reportDetails");

} // namespace

bool submitsPlays(const QSettings& settings)
{
    return settings.value(submitKey, true).toBool();
}

void setSubmitsPlays(QSettings& settings, bool submits)
{
    settings.setValue(submitKey, submits);
}

bool reportsNameServers(const QSettings& settings)
{
    return settings.value(reportKey, false).toBool();
}

void setReportsNameServers(QSettings& settings, bool names)
{
    settings.setValue(reportKey, names);
}

} // namespace sostenuto::ui
