#include "ui/theme/StatisticsWords.h"

#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"

#include <QLocale>

namespace sostenuto::ui {

using Length = sync::PlayedPeriod::Length;

QString playsWords(int plays, qint64 ms)
{
    const QString words = counted(plays, "1 play", "%1 plays");
    return ms > 0 ? QStringLiteral("%1, %2").arg(words, amountOfMusic(ms)) : words;
}

QString periodLabel(const sync::PlayedPeriod& period)
{
    const QLocale locale;
    switch (period.length) {
    case Length::Day:
        return shortDate(period.from);
    case Length::Month:
        return locale.standaloneMonthName(period.from.month(), QLocale::ShortFormat);
    case Length::Year:
        break;
    }
    return QString::number(period.from.year());
}

QString periodWords(const sync::PlayedPeriod& period)
{
    const QLocale locale;
    const QString when = period.length == Length::Day     ? locale.toString(period.from, say("d MMMM yyyy"))
                         : period.length == Length::Month ? locale.toString(period.from, say("MMMM yyyy"))
                                                          : QString::number(period.from.year());
    return QStringLiteral("%1: %2").arg(when, playsWords(period.plays, period.ms));
}

QString hourLabel(int hour)
{
    return QString::number(hour);
}

QString hourWords(int hour, int plays)
{
    return say("%1:00 to %2:00: %3").arg(QString::number(hour), QString::number(hour + 1), playsWords(plays));
}

QString weekdayLabel(int weekday)
{
    return QLocale().standaloneDayName(weekday + 1, QLocale::ShortFormat);
}

QString weekdayWords(int weekday, int plays)
{
    return QStringLiteral("%1: %2").arg(QLocale().standaloneDayName(weekday + 1), playsWords(plays));
}

QString perPeriodWords(Length length)
{
    switch (length) {
    case Length::Day:
        return say("Plays per day");
    case Length::Month:
        return say("Plays per month");
    case Length::Year:
        break;
    }
    return say("Plays per year");
}

} // namespace sostenuto::ui
