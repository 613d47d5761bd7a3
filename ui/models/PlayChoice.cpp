#include "ui/models/PlayChoice.h"

#include <QSettings>

namespace sostenuto::ui {

namespace {

const QString key = QStringLiteral("privacy/submitPlays");

} // namespace

bool submitsPlays(const QSettings& settings)
{
    return settings.value(key, true).toBool();
}

void setSubmitsPlays(QSettings& settings, bool submits)
{
    settings.setValue(key, submits);
}

} // namespace sostenuto::ui
