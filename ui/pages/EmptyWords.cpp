#include "ui/pages/EmptyWords.h"

#include "ui/theme/ListWords.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"

#include <QCoreApplication>
#include <QLocale>

namespace sostenuto::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EmptyWords)
};

constexpr qsizetype longestTyped = 40; ///< in a title

} // namespace

EmptyWords emptyLibrary(const sync::PullProgress& pull)
{
    if (pull.running)
        return {QStringLiteral("music"),
                Words::tr("Your library is being read"),
                Words::tr("%1 so far. You can play what is here already.")
                    .arg(counted(pull.tracks, "1 track", "%1 tracks")),
                {}};
    return {QStringLiteral("music"),
            Words::tr("No music yet"),
            Words::tr("Add a folder or connect to a server."),
            {Words::tr("Add music"), QStringLiteral("plus"), true}};
}

EmptyWords emptyFilter(const QString& hidden)
{
    return {QStringLiteral("filter"),
            Words::tr("Nothing matches this filter"),
            Words::tr("%1 are hidden by it.").arg(hidden),
            {Words::tr("Clear filter"), QStringLiteral("close")}};
}

EmptyWords emptyPlaylist()
{
    return {QStringLiteral("playlist"),
            Words::tr("No tracks yet"),
            Words::tr("Drag tracks here, or add them from any list."),
            {Words::tr("Find tracks"), QStringLiteral("search")}};
}

EmptyWords unreadable(sync::ErrorKind kind)
{
    const QString known = troubleSentence(kind);
    return {QStringLiteral("circle-alert"),
            Words::tr("This could not be read"),
            known.isEmpty() ? Words::tr("The library on this computer did not answer. What plays goes on.") : known,
            {Words::tr("Try again"), QStringLiteral("refresh")}};
}

EmptyWords goneAlbum()
{
    return {QStringLiteral("albums"),
            Words::tr("This album is gone"),
            Words::tr("It is no longer in your library. Your server or folder may have it under another name."),
            {Words::tr("Show all albums"), QStringLiteral("albums")}};
}

EmptyWords goneArtist()
{
    return {QStringLiteral("artists"),
            Words::tr("This artist is gone"),
            Words::tr("Nothing of them is in your library any more."),
            {Words::tr("Show all artists"), QStringLiteral("artists")}};
}

EmptyWords emptyPlaylists()
{
    return {QStringLiteral("playlist"),
            Words::tr("No playlists yet"),
            Words::tr("A playlist can hold tracks of every server and folder."),
            {Words::tr("New playlist"), QStringLiteral("plus"), true}};
}

EmptyWords gonePlaylist()
{
    return {QStringLiteral("playlist"),
            Words::tr("This playlist is gone"),
            Words::tr("It was deleted. Its tracks are still in your library."),
            {Words::tr("Find tracks"), QStringLiteral("search")}};
}

EmptyWords emptyLoved()
{
    return {QStringLiteral("heart"),
            Words::tr("No loved tracks yet"),
            Words::tr("The heart beside a track puts it here."),
            {Words::tr("Find tracks"), QStringLiteral("search")}};
}

EmptyWords emptySmartPlaylist()
{
    return {QStringLiteral("sparkles"),
            Words::tr("No track fits this rule now"),
            Words::tr("Tracks that come to fit it show up by themselves."),
            {Words::tr("Edit rule"), QStringLiteral("pencil")}};
}

EmptyWords emptyPinned()
{
    return {QStringLiteral("pin"),
            Words::tr("Nothing pinned yet"),
            Words::tr("Pinned music plays through any outage."),
            {Words::tr("Choose playlists"), QStringLiteral("pin"), true}};
}

EmptyWords emptyGroups(sync::GroupKind kind)
{
    const QString sentence = kind == sync::GroupKind::Folder
                                 ? Words::tr("Add a folder with music, and its folders show here.")
                                 : Words::tr("Nothing in your library says one.");
    return {QStringLiteral("genres"), noGroupsWords(kind), sentence, {}};
}

EmptyWords emptyFolders(bool inside)
{
    if (inside)
        return {QStringLiteral("folder-add"),
                Words::tr("Nothing in this folder"),
                Words::tr("Music that is put into it shows here by itself."),
                {}};
    return {QStringLiteral("folder-add"),
            Words::tr("No folders yet"),
            Words::tr("Add a folder with music, and it shows here as it lies on this computer."),
            {Words::tr("Add music"), QStringLiteral("plus"), true}};
}

EmptyWords emptyStatistics(bool ever)
{
    if (ever)
        return {QStringLiteral("music"),
                Words::tr("Nothing heard in this time"),
                Words::tr("Choose a longer time to see what you played before."),
                {}};
    return {QStringLiteral("music"),
            Words::tr("Nothing heard yet"),
            Words::tr("What you play here is counted on this computer, and shows here."),
            {}};
}

EmptyWords emptyPending(bool needsYou)
{
    if (needsYou)
        return {QStringLiteral("circle-check"),
                Words::tr("Nothing needs you"),
                Words::tr("What a server does not take shows here."),
                {}};
    return {QStringLiteral("circle-check"),
            Words::tr("Everything was sent"),
            Words::tr("Changes and plays that a server does not have yet wait here, also through a restart."),
            {}};
}

EmptyWords emptyIncidents(QDate watchedSince)
{
    const QString day = watchedSince.isValid() ? shortDate(watchedSince, true) : QString();
    return {QStringLiteral("circle-check"),
            Words::tr("No incidents in 90 days"),
            day.isEmpty() ? Words::tr("Sostenuto watches from now on.")
                          : Words::tr("Sostenuto has watched since %1.").arg(day),
            {}};
}

EmptyWords emptySearch()
{
    return {QStringLiteral("search"),
            Words::tr("Search your library"),
            Words::tr("Titles, artists, albums, playlists."),
            {}};
}

EmptyWords nothingFound(const QString& text)
{
    return {QStringLiteral("search"),
            Words::tr("Nothing for “%1”").arg(shortened(text, longestTyped)),
            Words::tr("Check the spelling, or try fewer letters."),
            {Words::tr("Clear search"), QStringLiteral("close")}};
}

EmptyWords nothingFoundHere(const QString& text, int elsewhere, const QString& server)
{
    const QString results = counted(elsewhere, "1 result needs", "%1 results need");
    return {QStringLiteral("search"),
            Words::tr("Nothing on this computer for “%1”").arg(shortened(text, longestTyped)),
            QStringLiteral("%1 %2.").arg(results, server),
            {Words::tr("Show them"), QStringLiteral("cloud")}};
}

void say(EmptyState& state, const EmptyWords& words)
{
    state.say(words.iconName, words.title, words.sentence, words.action);
}

void count(ListFacts& facts, const sync::Track& track)
{
    ++facts.count;
    facts.ms += track.durationMs;
    if (!sync::isHere(track.availability))
        return;
    ++facts.here;
    facts.hereMs += track.durationMs;
    facts.hereBytes += track.sizeBytes;
}

QString hereSentence(const ListFacts& facts, const QString& server)
{
    if (facts.here == 0)
        return Words::tr("Needs %1").arg(server);
    const QString tracks = counted(facts.count, "1 track", "%1 tracks");
    const QString where = facts.here < facts.count
                              ? Words::tr("%1 of %2 on this computer").arg(QString::number(facts.here), tracks)
                          : facts.count == 1 ? Words::tr("On this computer")
                                             : Words::tr("All %1 on this computer").arg(tracks);
    return facts.hereBytes > 0 ? QStringLiteral("%1, %2").arg(where, sizeOf(facts.hereBytes)) : where;
}

QString lengthWords(int tracks, qint64 ms)
{
    const QString words = counted(tracks, "1 track", "%1 tracks");
    return ms > 0 ? QStringLiteral("%1, %2").arg(words, amountOfMusic(ms)) : words;
}

} // namespace sostenuto::ui
