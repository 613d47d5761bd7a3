// Pins and room as somebody has them who uses it: for the Offline page's tests and pictures.
#pragma once

#include "FakeServices.h"

#include <iterator>

namespace sostenuto::ui {

/// Ten pins of the library's own playlists and albums: whole ones, open ones, one that failed; 38.2 of 60 GB used.
inline void keepSomeThings(FakeServices& fakes)
{
    using sync::PinKind;
    struct Seed {
        PinKind kind;
        int here;
        int tracks;
        int failed;
        double gigabytes;
    };
    constexpr Seed seeds[] = {{PinKind::Playlist, 212, 240, 0, 8.9}, {PinKind::Playlist, 131, 131, 0, 4.1},
                              {PinKind::Playlist, 86, 86, 0, 2.4},   {PinKind::Playlist, 41, 64, 0, 2.1},
                              {PinKind::Playlist, 58, 58, 0, 1.8},   {PinKind::Album, 7, 9, 2, 0.9},
                              {PinKind::Album, 6, 11, 0, 0.41},      {PinKind::Loved, 148, 148, 0, 1.3},
                              {PinKind::Album, 10, 10, 0, 0.33},     {PinKind::Artist, 31, 31, 0, 0.3}};
    auto playlist = fakes.library.playlistRows.cbegin();
    auto album = std::next(fakes.library.albumRows.cbegin()); // the first stands for one that is not pinned
    qint64 minutes = 0;
    for (const Seed& seed : seeds) {
        sync::PinState pin;
        pin.target.kind = seed.kind;
        if (seed.kind == PinKind::Playlist) {
            pin.target.id = playlist.key();
            pin.name = playlist->name;
            pin.coverKeys = fakes.library.counted(playlist->id).coverKeys;
            ++playlist;
        } else if (seed.kind == PinKind::Album) {
            pin.target.id = album.key();
            pin.name = album->title;
            pin.subtitle = album->artist;
            pin.coverKeys = {album->coverKey};
            ++album;
        } else if (seed.kind == PinKind::Artist) {
            const sync::Artist artist = fakes.library.artistRows.first();
            pin.target.id = artist.id.value;
            pin.name = artist.name;
            pin.coverKeys = {artist.coverKey};
        }
        pin.here = seed.here;
        pin.tracks = seed.tracks;
        pin.failed = seed.failed;
        pin.bytesHere = qint64(seed.gigabytes * 1e9);
        pin.bytesMissing = qint64(seed.tracks - seed.here) * 37'000'000;
        pin.pinnedAt = QDateTime(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC).addDays(-minutes++);
        if (seed.failed > 0)
            pin.nextTry = QDateTime(QDate(2026, 5, 13), QTime(14, 10), Qt::UTC);
        fakes.keep.pinned.append(pin);
    }
    constexpr qint64 minute = 60'000;
    fakes.keep.held.pinned = {400, 22'300'000'000, 1445 * minute};
    fakes.keep.held.automatic = {240, 10'600'000'000, 690 * minute};
    fakes.keep.held.passing = {124, 5'300'000'000, 345 * minute};
    fakes.keep.held.quotaBytes = 60'000'000'000;
    fakes.keep.held.folders = 2;
    fakes.keep.held.folderTracks = 1204;
    fakes.keep.held.lovedTracks = 148;
    fakes.keep.ready.tracks = 41;
    fakes.keep.ready.here = 38;
    fakes.keep.ready.msAhead = 168 * minute;
    fakes.keep.ready.msHere = 180 * minute;
    fakes.keep.ready.bytesMissing = 95'000'000;
    Q_EMIT fakes.keep.keptChanged();
}

} // namespace sostenuto::ui
