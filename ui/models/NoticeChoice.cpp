#include "ui/models/NoticeChoice.h"

#include <QSettings>

namespace sostenuto::ui {

namespace {

const QString key = QStringLiteral("notices/outages");
const QString every = QStringLiteral("every");
const QString never = QStringLiteral("never");
const QString bannerKey = QStringLiteral("notices/banner");
const QString outagesOnly = QStringLiteral("outages");

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

BannerChoice bannerChoice(const QSettings& settings)
{
    return settings.value(bannerKey).toString() == outagesOnly ? BannerChoice::OutagesOnly : BannerChoice::Everything;
}

void setBannerChoice(QSettings& settings, BannerChoice choice)
{
    settings.setValue(bannerKey, choice == BannerChoice::OutagesOnly ? outagesOnly : QStringLiteral("everything"));
}

bool bannerShows(BannerChoice choice, sync::BannerKind kind)
{
    switch (kind) {
    case sync::BannerKind::None:
        return false;
    case sync::BannerKind::Degraded:
    case sync::BannerKind::MaintenancePlanned:
        return choice == BannerChoice::Everything;
    default:
        return true;
    }
}

} // namespace sostenuto::ui
