#include "sync/subsonic/RemoteValues.h"

#include "sync/subsonic/JsonValues.h"

#include <algorithm>

namespace sostenuto::sync {

using namespace json;

namespace {

int small(const QJsonObject& object, const QString& key)
{
    return static_cast<int>(std::clamp<qint64>(number(object, key), 0, 1'000'000'000));
}

bool loved(const QJsonObject& object)
{
    return !text(object, QStringLiteral("starred")).isEmpty();
}

QString firstOf(const QString& first, const QString& second)
{
    return first.isEmpty() ? second : first;
}

/// The id of the one artist of a work; servers leave it out when there are several.
QString artistId(const QJsonObject& object, const QString& credits)
{
    const QString id = text(object, QStringLiteral("artistId"));
    if (!id.isEmpty())
        return id;
    const auto several = list(object, credits);
    return several.isEmpty() ? QString{} : text(several.first(), QStringLiteral("id"));
}

QString genre(const QJsonObject& object)
{
    QStringList names;
    for (const QJsonObject& one : list(object, QStringLiteral("genres")))
        names += text(one, QStringLiteral("name"));
    names.removeAll(QString());
    return names.isEmpty() ? text(object, QStringLiteral("genre")) : names.join(QStringLiteral("; "));
}

QString composer(const QJsonObject& object)
{
    QStringList names;
    for (const QJsonObject& one : list(object, QStringLiteral("contributors"))) {
        if (text(one, QStringLiteral("role")) == QStringLiteral("composer"))
            names += text(list(one, QStringLiteral("artist")).value(0), QStringLiteral("name"));
    }
    names.removeAll(QString());
    names.removeDuplicates();
    return names.isEmpty() ? text(object, QStringLiteral("displayComposer")) : names.join(QStringLiteral("; "));
}

/// An OpenSubsonic server that says nothing of a track's plays says that there are none.
void readPlays(const QJsonObject& object, bool openSubsonic, RemoteTrack& track)
{
    if (openSubsonic || object.contains(QStringLiteral("playCount")))
        track.playCount = small(object, QStringLiteral("playCount"));
    if (openSubsonic || object.contains(QStringLiteral("played")))
        track.lastPlayed = time(object, QStringLiteral("played"));
}

/// The specification says kbit/s; Supysonic 0.7.2 answers bit/s for some formats. Nothing sounds at 50,000 kbit/s.
int kilobits(const QString& said)
{
    constexpr int mostKilobits = 50'000;
    const int rate = said.toInt();
    return rate > mostKilobits ? rate / 1000 : rate;
}

} // namespace

RemoteArtist toArtist(const QJsonObject& object)
{
    RemoteArtist artist;
    artist.remoteId = text(object, QStringLiteral("id"));
    artist.name = text(object, QStringLiteral("name"));
    artist.sortName = text(object, QStringLiteral("sortName"));
    artist.coverArt = text(object, QStringLiteral("coverArt"));
    artist.loved = loved(object);
    return artist;
}

RemoteAlbum toAlbum(const QJsonObject& object)
{
    RemoteAlbum album;
    album.remoteId = text(object, QStringLiteral("id"));
    album.title = firstOf(text(object, QStringLiteral("name")), text(object, QStringLiteral("title")));
    album.artist = firstOf(text(object, QStringLiteral("displayArtist")), text(object, QStringLiteral("artist")));
    album.artistRemoteId = artistId(object, QStringLiteral("artists"));
    album.sortName = text(object, QStringLiteral("sortName"));
    album.coverArt = text(object, QStringLiteral("coverArt"));
    album.genre = genre(object);
    album.musicBrainzId = text(object, QStringLiteral("musicBrainzId"));
    album.year = small(object, QStringLiteral("year"));
    album.trackCount = small(object, QStringLiteral("songCount"));
    album.durationMs = number(object, QStringLiteral("duration")) * 1000;
    album.added = time(object, QStringLiteral("created"));
    album.loved = loved(object);
    return album;
}

RemoteTrack toTrack(const QJsonObject& object, const Dialect& dialect)
{
    RemoteTrack track;
    track.remoteId = text(object, QStringLiteral("id"));
    track.title = text(object, QStringLiteral("title"));
    track.artist = firstOf(text(object, QStringLiteral("displayArtist")), text(object, QStringLiteral("artist")));
    track.artistRemoteId = artistId(object, QStringLiteral("artists"));
    track.album = text(object, QStringLiteral("album"));
    track.albumRemoteId = text(object, QStringLiteral("albumId"));
    track.albumArtist = text(object, QStringLiteral("displayAlbumArtist"));
    track.coverArt = text(object, QStringLiteral("coverArt"));
    track.genre = genre(object);
    track.composer = composer(object);
    track.suffix = text(object, QStringLiteral("suffix")).toLower();
    track.contentType = text(object, QStringLiteral("contentType")).section(QLatin1Char(';'), 0, 0).trimmed();
    track.musicBrainzId = text(object, QStringLiteral("musicBrainzId"));
    track.disc = small(object, QStringLiteral("discNumber"));
    track.number = small(object, QStringLiteral("track"));
    if (dialect.padsTrackNumbers && track.number > 100)
        track.number %= 100;
    track.year = small(object, QStringLiteral("year"));
    track.durationMs = number(object, QStringLiteral("duration")) * 1000;
    track.sizeBytes = std::max<qint64>(0, number(object, QStringLiteral("size")));
    track.bitRateKbps =
        kilobits(firstOf(text(object, QStringLiteral("bitRate")), text(object, QStringLiteral("bitrate"))));
    track.sampleRateHz = small(object, QStringLiteral("samplingRate"));
    track.bitDepth = small(object, QStringLiteral("bitDepth"));
    track.added = time(object, QStringLiteral("created"));
    track.loved = loved(object);
    track.rating = std::min(small(object, QStringLiteral("userRating")), 5);
    if (dialect.exposesPlays)
        readPlays(object, dialect.openSubsonic, track);
    return track;
}

RemoteStation toStation(const QJsonObject& object)
{
    return {text(object, QStringLiteral("id")), text(object, QStringLiteral("name")),
            QUrl(text(object, QStringLiteral("streamUrl")))};
}

RemotePlaylist toPlaylist(const QJsonObject& object, const Dialect& dialect, bool withEntries)
{
    RemotePlaylist playlist;
    playlist.remoteId = text(object, QStringLiteral("id"));
    playlist.name = text(object, QStringLiteral("name"));
    playlist.comment = text(object, QStringLiteral("comment"));
    playlist.owner = text(object, QStringLiteral("owner"));
    const bool mine = playlist.owner.isEmpty() || playlist.owner.compare(dialect.user, Qt::CaseInsensitive) == 0;
    playlist.readOnly = !mine || (flag(object, QStringLiteral("readonly")) && !dialect.readOnlyInverted);
    playlist.songCount = small(object, QStringLiteral("songCount"));
    playlist.durationMs = number(object, QStringLiteral("duration")) * 1000;
    playlist.changed = text(object, QStringLiteral("changed"));
    playlist.hasEntries = withEntries;
    if (!withEntries)
        return playlist;
    const auto entries = list(object, QStringLiteral("entry"));
    playlist.trackRemoteIds.reserve(entries.size());
    for (const QJsonObject& entry : entries) {
        const QString id = text(entry, QStringLiteral("id"));
        if (!id.isEmpty())
            playlist.trackRemoteIds.append(id);
    }
    return playlist;
}

} // namespace sostenuto::sync
