#include "ui/models/PlaylistCards.h"

#include "ui/models/AvailabilityKey.h"
#include "ui/models/PinTargets.h"
#include "ui/theme/ListWords.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"

#include <algorithm>

namespace sostenuto::ui {

namespace {

QString tracksWords(int tracks)
{
    return counted(tracks, "1 track", "%1 tracks");
}

QString hereWords(int here, int tracks)
{
    return tracks > 0 && here >= tracks ? say("all on this computer") : say("%1 on this computer").arg(number(here));
}

CardFacts cardOf(const QString& key, const QString& title, const sync::PinState* pin)
{
    CardFacts card{QStringLiteral("playlistCard"), key};
    card.title = title;
    if (pin) {
        card.availability = pinAvailability(*pin);
        card.progress = pinShare(*pin);
    }
    return card;
}

double hereShare(const sync::Playlist& list)
{
    return list.trackCount > 0 ? double(list.heldCount) / list.trackCount : 0;
}

} // namespace

CardFacts playlistCard(const sync::Playlist& list, bool reachable, const sync::PinState* pin)
{
    CardFacts card = cardOf(QStringLiteral("playlist:%1").arg(list.id.value), list.name, pin);
    card.subtitle = list.durationMs > 0
                        ? say("%1, %2").arg(tracksWords(list.trackCount), amountOfMusic(list.durationMs))
                        : tracksWords(list.trackCount);
    card.covers = {list.coverKeys.begin(), list.coverKeys.end()};
    if (!pin && list.trackCount > 0)
        card.availability = availabilityKey(availabilityOfWhole(list.heldCount, list.trackCount));
    card.playable = reachable || list.heldCount > 0 || list.trackCount == 0;
    card.spoken = say("%1, playlist, %2, %3")
                      .arg(list.name, tracksWords(list.trackCount), hereWords(list.heldCount, list.trackCount));
    if (list.changesWaiting > 0)
        card.spoken = say("%1, %2").arg(
            card.spoken, counted(list.changesWaiting, "1 change waiting to sync", "%1 changes waiting to sync"));
    card.id = list.id.value;
    return card;
}

CardFacts smartCard(const sync::SmartPlaylist& list, const sync::PinState* pin)
{
    CardFacts card = cardOf(QStringLiteral("smart:%1").arg(list.id.value), list.name, pin);
    card.subtitle = ruleWords(list);
    card.iconName = QStringLiteral("sparkles");
    card.spoken = say("%1, smart playlist, %2").arg(list.name, card.subtitle);
    card.id = list.id.value;
    return card;
}

CardFacts lovedCard(int tracks, const sync::ListTotals& totals, const sync::PinState* pin)
{
    CardFacts card = cardOf(QStringLiteral("playlist:loved"), say("Loved tracks"), pin);
    card.subtitle = tracksWords(tracks);
    card.covers = {totals.coverKeys.begin(), totals.coverKeys.end()};
    if (card.covers.isEmpty())
        card.iconName = QStringLiteral("heart");
    card.spoken = say("%1, playlist, %2").arg(card.title, card.subtitle);
    return card;
}

QVector<sync::Playlist> orderedPlaylists(QVector<sync::Playlist> lists, PlaylistOrder order, const QString& filter)
{
    lists.removeIf([&](const sync::Playlist& list) {
        return !list.name.contains(filter, Qt::CaseInsensitive) && !list.comment.contains(filter, Qt::CaseInsensitive);
    });
    const auto sortBy = [&](auto before) { std::stable_sort(lists.begin(), lists.end(), before); };
    using sync::Playlist;
    switch (order) {
    case PlaylistOrder::Name:
        break;
    case PlaylistOrder::MostTracks:
        sortBy([](const Playlist& a, const Playlist& b) { return a.trackCount > b.trackCount; });
        break;
    case PlaylistOrder::Longest:
        sortBy([](const Playlist& a, const Playlist& b) { return a.durationMs > b.durationMs; });
        break;
    case PlaylistOrder::HereFirst:
        sortBy([](const Playlist& a, const Playlist& b) { return hereShare(a) > hereShare(b); });
        break;
    }
    return lists;
}

} // namespace sostenuto::ui
