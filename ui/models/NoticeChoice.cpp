#include "ui/models/NoticeChoice.h"

#include <QSettings>

namespace sostenuto::ui {

namespace {

const QString key = QStringLiteral("notices/outages");
const QString every = QStringLiteral("every");
const QString never = QStringLiteral("never");

} // namespace

NoticeChoice noticeChoice(const QSettings& settings)
{
    const QString word = settings.value(key).toString();
    if (word == every)
        return NoticeChoice::EveryOutage;
    return word == never ? NoticeChoice::Never : NoticeChoice::BeforeMusicStops;
}

void setNoticeChoice(QSettings& settings, NoticeChoice choice)
{
    settings.setValue(key, choice == NoticeChoice::EveryOutage ? every
                           : choice == NoticeChoice::Never     ? never
                                                               : QStringLiteral("stopping"));
}

} // namespace sostenuto::ui
