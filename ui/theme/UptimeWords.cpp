#include "ui/theme/UptimeWords.h"

#include "ui/theme/Sentences.h"
#include "ui/theme/StatusWords.h"
#include "ui/theme/Words.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace sostenuto::ui {

using sync::Capability;
using sync::DayState;

namespace {

constexpr qint64 second = 1000;

} // namespace

std::optional<double> uptimeShare(const QVector<sync::DayUptime>& days)
{
    qint64 watched = 0;
    qint64 bad = 0;
    for (const sync::DayUptime& day : days) {
        watched += day.watchedSeconds;
        bad += day.badSeconds;
    }
    if (watched <= 0)
        return std::nullopt;
    return 1.0 - double(std::min(bad, watched)) / double(watched);
}

QString uptimeWords(const std::optional<double>& share)
{
    if (!share)
        return u"–"_qs;
    if (*share >= 1)
        return say("%1%").arg(QLocale().toString(100));
    const double percent = std::floor(*share * 10'000) / 100;
    return say("%1%").arg(QLocale().toString(percent, 'f', 2));
}

QString dayWords(const sync::DayUptime& day, const QDate& today)
{
    const QString date = day.day == today ? say("Today") : shortDate(day.day, day.day.year() != today.year());
    const QString bad = waitingTime(day.badSeconds * second);
    switch (day.worst) {
    case DayState::Good:
        return say("%1: worked").arg(date);
    case DayState::Degraded:
        return say("%1: slow at times").arg(date);
    case DayState::Maintenance:
        return say("%1: maintenance, %2").arg(date, bad);
    case DayState::Outage:
        return say("%1: down for %2").arg(date, bad);
    case DayState::NoData:
        break;
    }
    return say("%1: no data").arg(date);
}

QString uptimeName(Capability part, const QVector<sync::DayUptime>& days)
{
    int outages = 0;
    int slow = 0;
    int maintenances = 0;
    for (const sync::DayUptime& day : days) {
        outages += day.worst == DayState::Outage ? 1 : 0;
        slow += day.worst == DayState::Degraded ? 1 : 0;
        maintenances += day.worst == DayState::Maintenance ? 1 : 0;
    }
    QStringList parts{partName(part), counted(int(days.size()), "1 day", "%1 days")};
    const auto share = uptimeShare(days);
    parts.append(share ? say("%1 percent").arg(uptimeWords(share).remove(u'%').trimmed()) : say("no data"));
    if (outages > 0)
        parts.append(counted(outages, "1 day with an outage", "%1 days with an outage"));
    if (slow > 0)
        parts.append(counted(slow, "1 slow day", "%1 slow days"));
    if (maintenances > 0)
        parts.append(counted(maintenances, "1 day of maintenance", "%1 days of maintenance"));
    return parts.join(u", "_qs);
}

QString daysAgo(int days)
{
    return counted(days, "1 day ago", "%1 days ago");
}

} // namespace sostenuto::ui
