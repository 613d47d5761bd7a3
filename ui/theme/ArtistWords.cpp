#include "ui/theme/ArtistWords.h"

#include "ui/theme/Words.h"

namespace sostenuto::ui {

namespace {

/// The name comes from outside: it is put in last, and never read as a pattern.
QString saidBy(QString pattern, const QString& server)
{
    return pattern.replace(u"%1"_qs, server.isEmpty() ? say("the server") : server);
}

} // namespace

QString aboutSourceWords(const QString& server, const QDateTime& savedAt, const QDateTime& now)
{
    const QDate day = savedAt.toLocalTime().date();
    const QDate today = now.toLocalTime().date();
    const qint64 days = day.daysTo(today);
    if (days <= 0) // a clock that was wrong, too
        return saidBy(say("Text from %1, saved today"), server);
    if (days == 1)
        return saidBy(say("Text from %1, saved yesterday"), server);
    return saidBy(say("Text from %1, saved %2").replace(u"%2"_qs, shortDate(day, day.year() != today.year())), server);
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
