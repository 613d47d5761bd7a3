// What a service says it has: the values that a Backend reads and the store takes in. Remote ids are opaque text.
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVector>

#include <optional>

namespace sostenuto::sync {

struct RemoteArtist {
    QString remoteId;
    QString name;
    QString sortName;
    QString coverArt;
    std::optional<bool> loved; ///< nullopt = the service did not say; keep what we have
};

/// What a service knows of an artist beside the catalogue.
struct RemoteArtistInfo {
    QStringList similar; ///< remote ids of artists of this service, most alike first
    QString about;       ///< plain text, bounded, '\n' between paragraphs; empty = it says nothing
};

struct RemoteAlbum {
    QString remoteId;
    QString title;
    QString artist;
    QString artistRemoteId;
    QString sortName;
    QString coverArt;
    QString genre;
    QString musicBrainzId;
    int year = 0;
    int trackCount = 0;
    qint64 durationMs = 0;
    QDateTime added;
    std::optional<bool> loved;
};

/// Somebody on a work.
struct RemoteCredit {
    QString remoteId;
    QString name;
    friend bool operator==(const RemoteCredit&, const RemoteCredit&) = default;
};

struct RemoteTrack {
    QString remoteId;
    QString title;
    QString artist;
    QString artistRemoteId;
    QString album;
    QString albumRemoteId;
    QString albumArtist;
    QString coverArt;
    QString genre;    ///< several: "Folk; Blues"
    QString composer; ///< as genre
    QString suffix;
    QString contentType;
    QString musicBrainzId;
    int disc = 0;
    int number = 0;
    int year = 0;
    qint64 durationMs = 0;
    qint64 sizeBytes = 0;
    int bitRateKbps = 0;
    int sampleRateHz = 0;
    int bitDepth = 0;
    QDateTime added;
    std::optional<int> playCount;
    std::optional<QDateTime> lastPlayed;
    std::optional<bool> loved;
    std::optional<int> rating;
    /// Beside artistRemoteId: the other artists of the track, and of its album beside the first. Each once, with an id.
    QVector<RemoteCredit> moreArtists = {};
    static constexpr qsizetype mostArtists = 32;
};

struct RemotePlaylist {
    QString remoteId;
    QString name;
    QString comment;
    QString owner;
    bool readOnly = false;
    int songCount = 0;
    qint64 durationMs = 0;
    QString changed;            ///< compared for equality only; empty on servers that do not say
    QStringList trackRemoteIds; ///< in order; empty in the list call
    bool hasEntries = false;    ///< trackRemoteIds was read (an empty playlist has it true)
};

struct RemoteStation {
    QString remoteId;
    QString name;
    QUrl address;
};

/// What a service says of its catalogue as a whole.
struct RemoteSignal {
    QString stamp;         ///< another one after each time it looked through its music; empty = it does not say
    bool scanning = false; ///< it looks through its music right now
    qint64 tracks = -1;    ///< as many as it counts, in its own way; -1 = it does not say
};

/// The one play queue that a service keeps for all players of an account.
struct RemoteQueue {
    QStringList trackRemoteIds; ///< in order; a track may stand in it twice
    int current = -1;           ///< index into trackRemoteIds, -1 = none
    qint64 positionMs = 0;
    QString changedBy;   ///< how the player that left it calls itself; empty = not said
    QDateTime changedAt; ///< by the service's clock; invalid = not said
    friend bool operator==(const RemoteQueue&, const RemoteQueue&) = default;
};

struct RemoteLoved {
    QStringList artists;
    QStringList albums;
    QStringList tracks;
};

} // namespace sostenuto::sync
