// What a page says when it has nothing to show, and how much of a list is here.
#pragma once

#include <sync/model/Library.h>
#include <sync/service/AccountService.h>

#include "ui/widgets/Notes.h"

#include <QString>

namespace sostenuto::ui {

struct EmptyWords {
    QString iconName;
    QString title;
    QString sentence;
    EmptyAction action;
};

/// Nothing in the library: while the first pull runs, how far it is.
[[nodiscard]] EmptyWords emptyLibrary(const sync::PullProgress& pull);
/// The filter hides all `hidden` of them ("tracks", "albums", …).
[[nodiscard]] EmptyWords emptyFilter(const QString& hidden);
[[nodiscard]] EmptyWords emptyPlaylist();
/// A list of the library could not be read: what is so, and what to do.
[[nodiscard]] EmptyWords unreadable(sync::ErrorKind kind);
/// It is in no source any more.
[[nodiscard]] EmptyWords goneAlbum();
[[nodiscard]] EmptyWords goneArtist();
/// There is no playlist at all.
[[nodiscard]] EmptyWords emptyPlaylists();
/// It was deleted, perhaps elsewhere.
[[nodiscard]] EmptyWords gonePlaylist();
[[nodiscard]] EmptyWords emptyLoved();
[[nodiscard]] EmptyWords emptySmartPlaylist();
[[nodiscard]] EmptyWords emptyPinned();
[[nodiscard]] EmptyWords emptyGroups(sync::GroupKind kind);
/// No folder of this computer is in the library, or (`inside`) nothing lies in this one.
[[nodiscard]] EmptyWords emptyFolders(bool inside);
/// Nothing was played in the time that is looked at, or (`ever` false) at all.
[[nodiscard]] EmptyWords emptyStatistics(bool ever);
/// No change waits, or (`needsYou`) none of those that do needs the listener.
[[nodiscard]] EmptyWords emptyPending(bool needsYou);
/// Nothing went wrong since that day; invalid = since the start of the player.
[[nodiscard]] EmptyWords emptyIncidents(QDate watchedSince);
[[nodiscard]] EmptyWords emptySearch();
[[nodiscard]] EmptyWords nothingFound(const QString& text);
[[nodiscard]] EmptyWords nothingFoundHere(const QString& text, int elsewhere, const QString& server);

void say(EmptyState& state, const EmptyWords& words);

/// Sums over a list of tracks.
struct ListFacts {
    int count = 0;
    qint64 ms = 0;
    int here = 0;
    qint64 hereMs = 0;
    qint64 hereBytes = 0;
};
void count(ListFacts& facts, const sync::Track& track);
/// "6 of 11 tracks on this computer, 210 MB"
[[nodiscard]] QString hereSentence(const ListFacts& facts, const QString& server);
/// "11 tracks, 52 min"
[[nodiscard]] QString lengthWords(int tracks, qint64 ms);

} // namespace sostenuto::ui
