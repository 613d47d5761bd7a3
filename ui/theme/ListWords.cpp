#include "ui/theme/ListWords.h"

#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"

#include <sync/search/SearchQuery.h>

#include <QStringList>

namespace sostenuto::ui {

using sync::GroupKind;
using sync::ListLimit;
using sync::TrackOrder;

QVector<OrderChoice> orderChoices()
{
    return {
        {TrackOrder::Artist, false, say("By artist and album")},
        {TrackOrder::Title, false, say("By title")},
        {TrackOrder::Album, false, say("By album")},
        {TrackOrder::Genre, false, say("By genre")},
        {TrackOrder::Composer, false, say("By composer")},
        {TrackOrder::Random, false, say("Shuffled, anew each day")},
        {TrackOrder::Added, true, say("Newest first")},
        {TrackOrder::Added, false, say("Oldest additions first")},
        {TrackOrder::LastPlayed, true, say("Last played first")},
        {TrackOrder::LastPlayed, false, say("Longest not played first")},
        {TrackOrder::PlayCount, true, say("Most played first")},
        {TrackOrder::PlayCount, false, say("Least played first")},
        {TrackOrder::Rating, true, say("Best rated first")},
        {TrackOrder::Loved, true, say("Loved first")},
        {TrackOrder::Here, true, say("On this computer first")},
        {TrackOrder::Year, true, say("Latest year first")},
        {TrackOrder::Year, false, say("Earliest year first")},
        {TrackOrder::Duration, false, say("Shortest first")},
        {TrackOrder::Duration, true, say("Longest first")},
        {TrackOrder::Quality, true, say("Best quality first")},
    };
}

QString orderWords(TrackOrder order, bool descending)
{
    const QVector<OrderChoice> choices = orderChoices();
    const OrderChoice* other = &choices.first();
    for (const OrderChoice& choice : choices) {
        if (choice.order == order && choice.descending == descending)
            return choice.words;
        if (choice.order == order)
            other = &choice;
    }
    return other->words;
}

QString limitWords(const ListLimit& limit)
{
    switch (limit.unit) {
    case ListLimit::Unit::None:
        break;
    case ListLimit::Unit::Tracks:
        return counted(limit.most, "the first track", "the first %1 tracks");
    case ListLimit::Unit::Minutes:
        return say("the first %1").arg(amountOfMusic(limit.most * 60'000LL));
    case ListLimit::Unit::Megabytes:
        return say("the first %1").arg(sizeOf(limit.most * 1'000'000LL));
    }
    return {};
}

QString ruleWords(const sync::SmartPlaylist& list)
{
    QStringList parts{list.query.isEmpty() ? say("Every track") : list.query, orderWords(list.order, list.descending)};
    if (const QString limit = limitWords(list.limit); !limit.isEmpty())
        parts += limit;
    return parts.join(QStringLiteral("  ·  "));
}

QString nameOfRule(const QString& rule)
{
    using sync::SearchField;
    const sync::SearchQuery query = sync::parseSearch(rule, QDateTime::currentDateTimeUtc());
    if (query.words.isEmpty() && query.terms.size() == 1 && !query.terms.first().negated) {
        const sync::SearchTerm& term = query.terms.first();
        if (term.whole)
            return term.text;
        if (term.field == SearchField::Year && term.least && term.least == term.most)
            return QString::number(*term.least);
    }
    return rule.isEmpty() ? say("Every track") : say("Tracks with %1").arg(rule);
}

QVector<ConditionChoice> conditionChoices()
{
    const auto choice = [](const char* words, const char* rule, const char* select) {
        return ConditionChoice{say(words), QString::fromLatin1(rule), QString::fromLatin1(select)};
    };
    return {
        choice(sayLater("Genre has in it…"), "genre:rock", "rock"),
        choice(sayLater("Artist has in it…"), "artist:name", "name"),
        choice(sayLater("Album has in it…"), "album:name", "name"),
        choice(sayLater("Composer has in it…"), "composer:name", "name"),
        choice(sayLater("Year between…"), "year:1990..1999", "1990..1999"),
        choice(sayLater("Rated at least four stars"), "rating:>=4", "4"),
        choice(sayLater("Loved"), "is:loved", ""),
        choice(sayLater("On this computer"), "is:held", ""),
        choice(sayLater("Added in the last 30 days"), "added:<30d", "30d"),
        choice(sayLater("Not played for half a year"), "played:>6m", "6m"),
        choice(sayLater("Never played"), "played:no", ""),
        choice(sayLater("Played at least ten times"), "plays:>=10", "10"),
        choice(sayLater("Longer than five minutes"), "length:>5:00", "5:00"),
        choice(sayLater("Format is…"), "format:flac", "flac"),
        choice(sayLater("From the server or folder…"), "source:name", "name"),
        choice(sayLater("Without this word"), "-live", "live"),
    };
}

QString groupKindWord(GroupKind kind)
{
    switch (kind) {
    case GroupKind::Genre:
        return say("Genre");
    case GroupKind::Year:
        return say("Year");
    case GroupKind::Composer:
        return say("Composer");
    case GroupKind::Source:
        return say("Source");
    case GroupKind::Folder:
        break;
    }
    return say("Folder");
}

QString groupKindsWord(GroupKind kind)
{
    switch (kind) {
    case GroupKind::Genre:
        return say("Genres");
    case GroupKind::Year:
        return say("Years");
    case GroupKind::Composer:
        return say("Composers");
    case GroupKind::Source:
        return say("Sources");
    case GroupKind::Folder:
        break;
    }
    return say("Folders");
}

QString groupsCounted(GroupKind kind, int n)
{
    switch (kind) {
    case GroupKind::Genre:
        return counted(n, "1 genre", "%1 genres");
    case GroupKind::Year:
        return counted(n, "1 year", "%1 years");
    case GroupKind::Composer:
        return counted(n, "1 composer", "%1 composers");
    case GroupKind::Source:
        return counted(n, "1 source", "%1 sources");
    case GroupKind::Folder:
        break;
    }
    return counted(n, "1 folder", "%1 folders");
}

QString noGroupsWords(GroupKind kind)
{
    switch (kind) {
    case GroupKind::Genre:
        return say("No genres");
    case GroupKind::Year:
        return say("No years");
    case GroupKind::Composer:
        return say("No composers");
    case GroupKind::Source:
        return say("No sources");
    case GroupKind::Folder:
        break;
    }
    return say("No folders");
}

QString groupSpoken(GroupKind kind, const QString& name)
{
    const auto of = [&name](const char* words) { return say(words).replace(u"%1"_qs, name); };
    switch (kind) {
    case GroupKind::Genre:
        return of(sayLater("%1, genre"));
    case GroupKind::Year:
        return of(sayLater("%1, year"));
    case GroupKind::Composer:
        return of(sayLater("%1, composer"));
    case GroupKind::Source:
        return of(sayLater("%1, source"));
    case GroupKind::Folder:
        break;
    }
    return of(sayLater("%1, folder"));
}

} // namespace sostenuto::ui
