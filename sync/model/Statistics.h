// How much there is, and what the listener heard, as far as this computer saw it.
#pragma once

#include "sync/model/Library.h"

#include <QDate>
#include <QVector>

#include <array>

namespace sostenuto::sync {

struct LibraryCounts {
    int tracks = 0;
    int albums = 0;
    int artists = 0;
    int playlists = 0;
    qint64 durationMs = 0;
    int heldTracks = 0;
    qint64 heldMs = 0;
    qint64 heldBytes = 0;
    qint64 bytes = 0; ///< of all tracks, as announced
};

enum class StatisticsSpan { FourWeeks, TwelveMonths, Always };

/// Plays of one day, week, month or year: which, follows from the span and how far back it goes.
struct PlayedPeriod {
    enum class Length { Day, Month, Year } length = Length::Day;
    QDate from; ///< first day, local
    int plays = 0;
    qint64 ms = 0;
    friend bool operator==(const PlayedPeriod&, const PlayedPeriod&) = default;
};

struct PlayedArtist {
    ArtistName artist;
    int plays = 0;
};
struct PlayedAlbum {
    AlbumId id;
    QString title;
    QString artist;
    int plays = 0;
};
struct PlayedTrack {
    TrackId id;
    AlbumId album;
    QString title;
    QString artist;
    int plays = 0;
};

/// Lengths are those of whole tracks: a play counts from half of the track on.
struct Statistics {
    LibraryCounts library;
    StatisticsSpan span = StatisticsSpan::FourWeeks;
    int plays = 0;
    qint64 ms = 0;
    int tracks = 0; ///< different ones
    int artists = 0;
    QDateTime first;                ///< the first play ever, UTC; invalid = none yet
    QVector<PlayedPeriod> periods;  ///< without gaps, oldest first
    std::array<int, 24> byHour{};   ///< local time
    std::array<int, 7> byWeekday{}; ///< Monday first
    // Most played first, at most mostListed of each.
    static constexpr int mostListed = 10;
    QVector<PlayedArtist> topArtists;
    QVector<PlayedAlbum> topAlbums;
    QVector<PlayedTrack> topTracks;
};

} // namespace sostenuto::sync
