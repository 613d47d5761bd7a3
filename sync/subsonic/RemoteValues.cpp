#include "sync/subsonic/RemoteValues.h"

#include "sync/subsonic/JsonValues.h"

#include <QSet>

#include <limits>

namespace sostenuto::sync {

using namespace json;

namespace {

// More than this is no measurement. The sums over a whole library stay far from the end of 64 bits.
constexpr int mostOnAlbum = 100'000;
constexpr int mostPlays = 100'000'000;
constexpr int longestS = 366 * 24 * 3600;
constexpr qint64 largestFile = qint64(1) << 42;
constexpr int lastYear = 2999; // 9999 is a placeholder
constexpr int mostBits = 64;
constexpr int mostHertz = 100'000'000;

int small(const QJsonObject& object, const QString& key, int most)
{
    return static_cast<int>(amount(object, key, most));
}

qint64 milliseconds(const QJsonObject& object, const QString& key)
{
    return amount(object, key, longestS) * 1000;
}

/// A time, or a flag on some servers; Go's zero time is no time. Absent says nothing: a server that leaves it out of
/// its lists would take all love away until the list of what is loved has come.
std::optional<bool> loved(const QJsonObject& object)
{
    const QJsonValue value = object.value(QStringLiteral("starred"));
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isString())
        return flag(object, QStringLiteral("starred"));
    const QString said = value.toString();
    return !said.isEmpty() && said != u"0" && !said.startsWith(u"0001-01-01") &&
           said.compare(u"false", Qt::CaseInsensitive) != 0;
}

QString firstOf(const QString& first, const QString& second)
{
    return first.isEmpty() ? second : first;
}

/// The id of the one artist of a work; servers leave it out when there are several.
QString artistId(const QJsonObject& object, const QString& credits)
{
    const QString one = id(object, QStringLiteral("artistId"));
    if (!one.isEmpty())
        return one;
    const auto several = list(object, credits);
    return several.isEmpty() ? QString{} : id(several.first(), QStringLiteral("id"));
}

/// Those who are on a track beside `first`: its other artists, and those of its album beside the first.
QVector<RemoteCredit> moreArtists(const QJsonObject& object, const QString& first)
{
    QVector<QJsonObject> people = list(object, QStringLiteral("artists"));
    people += list(object, QStringLiteral("albumArtists")).mid(1);
    QVector<RemoteCredit> credits;
    QSet<QString> known{QString(), first};
    for (const QJsonObject& one : people) {
        const RemoteCredit credit{id(one, QStringLiteral("id")), name(one, QStringLiteral("name"))};
        if (known.contains(credit.remoteId) || credit.name.isEmpty() || credits.size() >= RemoteTrack::mostArtists)
            continue;
        known.insert(credit.remoteId);
        credits.append(credit);
    }
    return credits;
}

/// Names of a list, each once, in one text.
QString joined(QStringList names)
{
    constexpr qsizetype mostNames = 32;
    names.removeAll(QString());
    names.removeDuplicates();
    return names.mid(0, mostNames).join(QStringLiteral("; "));
}

QString genre(const QJsonObject& object)
{
    QStringList names;
    for (const QJsonObject& one : list(object, QStringLiteral("genres")))
        names += name(one, QStringLiteral("name"));
    return firstOf(joined(names), name(object, QStringLiteral("genre")));
}

QString composer(const QJsonObject& object)
{
    QStringList names;
    for (const QJsonObject& one : list(object, QStringLiteral("contributors"))) {
        if (text(one, QStringLiteral("role")) == QStringLiteral("composer"))
            names += name(list(one, QStringLiteral("artist")).value(0), QStringLiteral("name"));
    }
    return firstOf(joined(names), name(object, QStringLiteral("displayComposer")));
}

/// What a track without a title is called: as its file.
QString fileName(const QString& path)
{
    const QString last = path.section(QLatin1Char('/'), -1);
    const qsizetype dot = last.lastIndexOf(QLatin1Char('.'));
    return dot > 0 ? last.left(dot) : last;
}

/// An OpenSubsonic server that says nothing of a track's plays says that there are none.
void readPlays(const QJsonObject& object, bool openSubsonic, RemoteTrack& track)
{
    if (openSubsonic || object.contains(QStringLiteral("playCount")))
        track.playCount = small(object, QStringLiteral("playCount"), mostPlays);
    if (openSubsonic || object.contains(QStringLiteral("played")))
        track.lastPlayed = time(object, QStringLiteral("played"));
}

/// The specification says kbit/s; Supysonic 0.7.2 answers bit/s for some formats. Nothing sounds at 50,000 kbit/s.
int kilobits(const QJsonObject& object)
{
    constexpr int mostKilobits = 50'000;
    const bool spelled = object.contains(QStringLiteral("bitRate"));
    const int rate =
        small(object, spelled ? QStringLiteral("bitRate") : QStringLiteral("bitrate"), mostKilobits * 1000);
    return rate > mostKilobits ? rate / 1000 : rate;
}

} // namespace

RemoteArtist toArtist(const QJsonObject& object)
{
    RemoteArtist artist;
    artist.remoteId = id(object, QStringLiteral("id"));
    artist.name = name(object, QStringLiteral("name"));
    artist.sortName = name(object, QStringLiteral("sortName"));
    artist.coverArt = id(object, QStringLiteral("coverArt"));
    artist.loved = loved(object);
    return artist;
}

RemoteAlbum toAlbum(const QJsonObject& object)
{
    RemoteAlbum album;
    album.remoteId = id(object, QStringLiteral("id"));
    album.title = firstOf(name(object, QStringLiteral("name")), name(object, QStringLiteral("title")));
    album.artist = firstOf(name(object, QStringLiteral("displayArtist")), name(object, QStringLiteral("artist")));
    album.artistRemoteId = artistId(object, QStringLiteral("artists"));
    album.sortName = name(object, QStringLiteral("sortName"));
    album.coverArt = id(object, QStringLiteral("coverArt"));
    album.genre = genre(object);
    album.musicBrainzId = text(object, QStringLiteral("musicBrainzId"));
    album.year = small(object, QStringLiteral("year"), lastYear);
    album.trackCount = small(object, QStringLiteral("songCount"), mostOnAlbum);
    album.durationMs = milliseconds(object, QStringLiteral("duration"));
    album.added = time(object, QStringLiteral("created"));
    album.loved = loved(object);
    return album;
}

RemoteTrack toTrack(const QJsonObject& object, const Dialect& dialect)
{
    RemoteTrack track;
    track.remoteId = id(object, QStringLiteral("id"));
    track.title = firstOf(name(object, QStringLiteral("title")), fileName(name(object, QStringLiteral("path"))));
    track.artist = firstOf(name(object, QStringLiteral("displayArtist")), name(object, QStringLiteral("artist")));
    track.artistRemoteId = artistId(object, QStringLiteral("artists"));
    track.moreArtists = moreArtists(object, track.artistRemoteId);
    track.album = name(object, QStringLiteral("album"));
    track.albumRemoteId = id(object, QStringLiteral("albumId"));
    track.albumArtist = name(object, QStringLiteral("displayAlbumArtist"));
    track.coverArt = id(object, QStringLiteral("coverArt"));
    track.genre = genre(object);
    track.composer = composer(object);
    track.suffix = text(object, QStringLiteral("suffix")).toLower();
    track.contentType = text(object, QStringLiteral("contentType")).section(QLatin1Char(';'), 0, 0).trimmed();
    track.musicBrainzId = text(object, QStringLiteral("musicBrainzId"));
    track.disc = small(object, QStringLiteral("discNumber"), mostOnAlbum);
    track.number = small(object, QStringLiteral("track"), mostOnAlbum);
    if (dialect.padsTrackNumbers && track.number > 100)
        track.number %= 100;
    track.year = small(object, QStringLiteral("year"), lastYear);
    track.durationMs = milliseconds(object, QStringLiteral("duration"));
    track.sizeBytes = amount(object, QStringLiteral("size"), largestFile);
    track.bitRateKbps = kilobits(object);
    track.sampleRateHz = small(object, QStringLiteral("samplingRate"), mostHertz);
    track.bitDepth = small(object, QStringLiteral("bitDepth"), mostBits);
    track.added = time(object, QStringLiteral("created"));
    track.loved = loved(object);
    track.rating = small(object, QStringLiteral("userRating"), 5);
    if (dialect.exposesPlays)
        readPlays(object, dialect.openSubsonic, track);
    return track;
}

RemoteStation toStation(const QJsonObject& object)
{
    return {id(object, QStringLiteral("id")), name(object, QStringLiteral("name")),
            QUrl(text(object, QStringLiteral("streamUrl")))};
}

RemotePlaylist toPlaylist(const QJsonObject& object, const Dialect& dialect)
{
    RemotePlaylist playlist;
    playlist.remoteId = id(object, QStringLiteral("id"));
    playlist.name = name(object, QStringLiteral("name"));
    playlist.comment = name(object, QStringLiteral("comment"));
    playlist.owner = name(object, QStringLiteral("owner"));
    const bool mine = playlist.owner.isEmpty() || playlist.owner.compare(dialect.user, Qt::CaseInsensitive) == 0;
    playlist.readOnly = !mine || (flag(object, QStringLiteral("readonly")) && !dialect.readOnlyInverted);
    playlist.songCount = small(object, QStringLiteral("songCount"), std::numeric_limits<int>::max());
    playlist.durationMs = milliseconds(object, QStringLiteral("duration"));
    playlist.changed = text(object, QStringLiteral("changed"));
    return playlist;
}

} // namespace sostenuto::sync
