// What the first page shows: what was begun, what came lately, and lists that are made of the library for one day.
#pragma once

#include "sync/model/Library.h"

namespace sostenuto::sync {

/// An album or playlist that the listener began and did not come to the end of.
struct Begun {
    enum class Kind { Album, Playlist } kind = Kind::Album;
    qint64 id = 0; ///< of the album or playlist
    QString title;
    QString artist; ///< of an album; a playlist has none
    QVector<QString> coverKeys;
    QVector<TrackId> list; ///< in order; a track may stand in it twice
    int place = 0;         ///< where in the list: 0-based
    qint64 positionMs = 0; ///< in that track
    qint64 lengthMs = 0;
    qint64 leftMs = 0;
    SourceId source;
    QVector<SourceId> alsoAt = {};
    int here = 0; ///< of its tracks
};

struct Home {
    static constexpr int mostBegun = 4;
    static constexpr int mostRecent = 24;
    QVector<Begun> begun;        ///< the last one first
    QVector<Album> recent;       ///< the newest first
    int addedThisWeek = 0;       ///< albums
    qint64 heardPerDayMs = 0;    ///< in the last four weeks; 0 = nothing was heard
    int tracks = 0;              ///< in the library
    QVector<QString> names = {}; ///< of the services, and of the folders after them
};

/// A list that is made here, of what the library has and of what was heard. No service is asked.
struct Mix {
    enum class Kind {
        LovedAgo, ///< loved, and not heard for half a year
        Around,   ///< an artist who was heard lately, and those who are like them
        Unheard,  ///< never heard, on albums with something loved
        Latest,   ///< from the albums that came last
    } kind = Kind::LovedAgo;
    QString artist = {}; ///< of Around
    QVector<TrackId> tracks;
    friend bool operator==(const Mix&, const Mix&) = default;
};

} // namespace sostenuto::sync
