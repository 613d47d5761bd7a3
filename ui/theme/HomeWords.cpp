#include "ui/theme/HomeWords.h"

#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"

#include <algorithm>

namespace sostenuto::ui {

namespace {

constexpr qint64 minuteSeconds = 60;
constexpr qint64 hourSeconds = 60 * minuteSeconds;
constexpr int longestPace = 999; ///< days; beyond that the figure says nothing any more

QString syncedWords(const QDateTime& at, const QDateTime& now)
{
    const qint64 seconds = at.secsTo(now);
    if (seconds < minuteSeconds)
        return say("synced just now");
    if (seconds < hourSeconds)
        return say("synced %1 min ago").arg(seconds / minuteSeconds);
    return say("synced %1").arg(sinceOf(at, now));
}

QString daysAgo(qint64 days)
{
    if (days <= 0)
        return say("today");
    return days == 1 ? say("yesterday") : counted(int(days), "1 day ago", "%1 days ago");
}

} // namespace

QString libraryLine(const QStringList& sources, int tracks, const QDateTime& syncedAt, const QDateTime& now)
{
    QStringList parts;
    if (sources.size() == 1)
        parts.append(sources.first());
    else if (!sources.isEmpty())
        parts.append(counted(int(sources.size()), "1 source", "%1 sources"));
    parts.append(counted(tracks, "1 track", "%1 tracks"));
    if (syncedAt.isValid())
        parts.append(syncedWords(syncedAt, now));
    return parts.join(QStringLiteral(" · "));
}

QString begunWords(const sync::Begun& begun)
{
    return say("Track %1 of %2 · %3 left")
        .arg(number(begun.place + 1), number(int(begun.list.size())), amountOfMusic(begun.leftMs));
}

QString paceWords(qint64 heldMs, qint64 heardPerDayMs)
{
    if (heldMs <= 0 || heardPerDayMs <= 0)
        return {};
    const qint64 days = heldMs / heardPerDayMs;
    if (days > longestPace)
        return say("More than %1 days at the pace you listen.").arg(number(longestPace));
    if (days < 1)
        return say("Less than a day at the pace you listen.");
    return counted(int(days), "About a day at the pace you listen.", "About %1 days at the pace you listen.");
}

QString addedWords(int albums)
{
    return albums > 0 ? counted(albums, "1 album this week", "%1 albums this week") : QString();
}

QString lastDrillWords(const QVector<sync::Incident>& incidents, const QDateTime& now)
{
    const auto last = std::find_if(incidents.cbegin(), incidents.cend(),
                                   [](const sync::Incident& one) { return one.drill && one.recovered.isValid(); });
    if (last == incidents.cend())
        return say("No outage drill yet");
    const QString when = daysAgo(last->recovered.toLocalTime().date().daysTo(now.toLocalTime().date()));
    return last->silenceMs == 0 ? say("Last outage drill %1 · all played").arg(when)
                                : say("Last outage drill %1 · silent for %2").arg(when, waitingTime(last->silenceMs));
}

QString mixName(const sync::Mix& mix)
{
    switch (mix.kind) {
    case sync::Mix::Kind::LovedAgo:
        return say("Not heard lately");
    case sync::Mix::Kind::Around:
        return say("Around %1").arg(mix.artist);
    case sync::Mix::Kind::Unheard:
        return say("Never heard");
    case sync::Mix::Kind::Latest:
        break;
    }
    return say("Fresh in");
}

QString mixWords(const sync::Mix& mix)
{
    const auto tracks = int(mix.tracks.size());
    switch (mix.kind) {
    case sync::Mix::Kind::LovedAgo:
        return counted(tracks, "Loved once, 1 track", "Loved once, %1 tracks");
    case sync::Mix::Kind::Around:
        return counted(tracks, "And who is like them, 1 track", "And who is like them, %1 tracks");
    case sync::Mix::Kind::Unheard:
        return counted(tracks, "On albums you love, 1 track", "On albums you love, %1 tracks");
    case sync::Mix::Kind::Latest:
        break;
    }
    return counted(tracks, "From the newest albums, 1 track", "From the newest albums, %1 tracks");
}

QString mixHereWords(int here, int tracks)
{
    if (here >= tracks)
        return say("All on this computer");
    return here == 0 ? say("None on this computer") : say("%1 on this computer").arg(number(here));
}

} // namespace sostenuto::ui
