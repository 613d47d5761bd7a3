#include "ui/theme/Words.h"

#include "ui/theme/Sentences.h"

#include <QCoreApplication>
#include <QLocale>

namespace sostenuto::ui {

namespace {

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

QString hoursAndMinutes(qint64 ms)
{
    const qint64 minutes = (ms + minute / 2) / minute;
    return minutes % 60 == 0 ? say("%1 h").arg(minutes / 60) : say("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

} // namespace

QString say(const char* english)
{
    return QCoreApplication::translate("Sentences", english);
}

QString number(int n)
{
    return QLocale().toString(n);
}

QString counted(int n, const char* one, const char* many)
{
    // A language has its own number of forms, and its translation of `many` has them all. English has none in a file.
    QString text = QCoreApplication::translate("Sentences", many, nullptr, n);
    if (n == 1 && text == QString::fromUtf8(many))
        text = say(one);
    return text.replace(u"%1"_qs, number(n));
}

QString shortDate(const QDate& date, bool withYear)
{
    return QLocale().toString(date, withYear ? say("d MMM yyyy") : say("d MMM"));
}

QString sinceOf(const QDateTime& when, const QDateTime& now)
{
    const QDateTime local = when.toLocalTime();
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    const QString time = local.toString(u"HH:mm");
    if (days <= 0)
        return time;
    if (days == 1)
        return say("yesterday %1").arg(time);
    if (days < 7)
        return QLocale().dayName(local.date().dayOfWeek(), QLocale::ShortFormat) + u' ' + time;
    return shortDate(local.date());
}

QString trackTime(qint64 ms)
{
    const qint64 seconds = std::max<qint64>(0, ms) / second;
    const auto two = [](qint64 n) { return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')); };
    if (seconds < 3600)
        return QString::number(seconds / 60) + u':' + two(seconds % 60);
    return QString::number(seconds / 3600) + u':' + two(seconds / 60 % 60) + u':' + two(seconds % 60);
}

QString amountOfMusic(qint64 ms)
{
    if (ms < hour - minute / 2)
        return say("%1 min").arg((ms + minute / 2) / minute);
    if (ms <= 100 * hour)
        return hoursAndMinutes(ms);
    return counted(static_cast<int>((ms + day / 2) / day), "1 day", "%1 days");
}

QString waitingTime(qint64 ms)
{
    if (ms < minute - 5 * second) // rounded up to tens: a wait is never shorter than it was said to be
        return say("about %1 s").arg(std::max<qint64>(1, (ms + 10 * second - 1) / (10 * second)) * 10);
    if (ms < 10 * minute)
        return say("about %1 min").arg((ms + minute / 2) / minute);
    if (ms < hour - minute / 2)
        return say("%1 min").arg((ms + minute / 2) / minute);
    return hoursAndMinutes(ms);
}

QString sizeOf(qint64 bytes)
{
    constexpr double kilo = 1e3;
    constexpr double mega = 1e6;
    constexpr double giga = 1e9;
    const QLocale locale;
    if (bytes < mega)
        return say("%1 kB").arg(locale.toString(double(bytes) / kilo, 'f', 0));
    if (bytes < 999.5 * mega)
        return say("%1 MB").arg(locale.toString(double(bytes) / mega, 'f', 0));
    return say("%1 GB").arg(locale.toString(double(bytes) / giga, 'f', bytes < 99.95 * giga ? 1 : 0));
}

QString dayOf(const QDateTime& when, const QDateTime& now)
{
    const QDate date = when.toLocalTime().date();
    const QDate today = now.toLocalTime().date();
    if (date == today)
        return say("Today");
    if (date.daysTo(today) == 1)
        return say("Yesterday");
    return shortDate(date, date.year() != today.year());
}

QString searchHelp()
{
    return say("Words, and conditions:\n"
               "artist:name  title:name  album:name  genre:jazz  format:flac  source:name\n"
               "year:1990..1999  rating:>=4  plays:>10  length:>10:00  bitrate:<=192\n"
               "added:<30d  played:>1y  played:no  is:loved  held:yes\n"
               "Quotes hold words together; a minus leaves out: -live");
}

QString foundCount(int n)
{
    const QString number = QLocale().toString(n);
    return n >= sync::SearchResults::mostCounted ? number + u'+' : number;
}

QString foundTracks(int n)
{
    return counted(n, "1 track", "%1 tracks").replace(number(n), foundCount(n));
}

QString shortened(const QString& text, qsizetype longest)
{
    const QString plain = text.simplified();
    return plain.size() > longest ? plain.left(longest - 1) + u'…' : plain;
}

} // namespace sostenuto::ui
