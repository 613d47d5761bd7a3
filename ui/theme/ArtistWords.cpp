#include "ui/theme/ArtistWords.h"

#include "ui/theme/Words.h"

namespace sostenuto::ui {

namespace {

QString aboutFromTheServer(qint64 days, const QString& day)
{
    if (days <= 0)
        return say("Text from the server, saved today");
    return days == 1 ? say("Text from the server, saved yesterday") : say("Text from the server, saved %1").arg(day);
}

} // namespace

QString aboutSourceWords(const QString& server, const QDateTime& savedAt, const QDateTime& now)
{
    const QDate saved = savedAt.toLocalTime().date();
    const QDate today = now.toLocalTime().date();
    const qint64 days = saved.daysTo(today); // below 0 where a clock was wrong
    const QString day = shortDate(saved, saved.year() != today.year());
    if (server.isEmpty())
        return aboutFromTheServer(days, day);
    QString words = days <= 0   ? say("Text from %1, saved today")
                    : days == 1 ? say("Text from %1, saved yesterday")
                                : say("Text from %1, saved %2").replace(u"%2"_qs, day);
    return words.replace(u"%1"_qs, server); // a name from outside: last, and never a pattern
}

QString artistPlaysWords(int plays, const QDateTime& first)
{
    if (plays <= 0)
        return {};
    if (!first.isValid())
        return counted(plays, "1 play", "%1 plays");
    return counted(plays, "1 play since %2", "%1 plays since %2")
        .replace(u"%2"_qs, QString::number(first.toLocalTime().date().year()));
}

} // namespace sostenuto::ui
