// What the first page shows in tests and pictures.
#pragma once

#include "FakeServices.h"
#include "SomePins.h"

namespace sostenuto::ui {

/// An album of the library that was left half a minute into the track at `place`, half of it heard.
inline sync::Begun begunAlbum(const FakeLibrary& library, const sync::Album& album, int place)
{
    sync::Begun begun;
    begun.id = album.id.value;
    begun.title = album.title;
    begun.artist = album.artist;
    begun.coverKeys = {album.coverKey};
    begun.source = album.source;
    begun.here = album.heldCount;
    for (const sync::Track& track : library.trackRows)
        if (track.albumId == album.id)
            begun.list.append(track.id);
    begun.place = place;
    begun.positionMs = 30'000;
    begun.lengthMs = album.durationMs;
    begun.leftMs = album.durationMs / (place + 1);
    return begun;
}

/// Four albums that were begun, of which the first and the third are not here, and three mixes; pins as in SomePins.h.
inline void fillHome(FakeServices& fakes)
{
    FakeLibrary& library = fakes.library;
    const QList<sync::Album> albums = library.albumRows.values();
    int place = 1;
    for (const int row : {1, 0, 4, 2})
        library.shown.begun.append(begunAlbum(library, albums[row], place++));
    library.shown.heardPerDayMs = 130 * 60'000;
    library.shown.addedThisWeek = 14;
    const QVector<sync::TrackId> all = library.trackIds({}).result().value();
    library.mixRows = {{sync::Mix::Kind::LovedAgo, {}, all.mid(0, 20)},
                       {sync::Mix::Kind::Around, QStringLiteral("Saltbox"), all.mid(20, 12)},
                       {sync::Mix::Kind::Unheard, {}, all.mid(60, 30)}};
    keepSomeThings(fakes);
}

} // namespace sostenuto::ui
