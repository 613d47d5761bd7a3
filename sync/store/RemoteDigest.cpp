#include "sync/store/RemoteDigest.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

#include <cstring>

namespace sostenuto::sync {

template <class T>
static void add(QDataStream& stream, const std::optional<T>& value)
{
    stream << value.has_value();
    if (value)
        stream << *value;
}

qint64 digestOf(const RemoteTrack& row)
{
    QByteArray facts;
    QDataStream stream(&facts, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << row.title << row.artist << row.artistRemoteId << row.album << row.albumRemoteId << row.albumArtist
           << row.coverArt << row.genre << row.suffix << row.musicBrainzId << row.disc << row.number << row.year
           << row.durationMs << row.sizeBytes << row.bitRateKbps << row.sampleRateHz << row.bitDepth
           << row.added.toMSecsSinceEpoch();
    add(stream, row.playCount);
    stream << row.lastPlayed.value_or(QDateTime()).toMSecsSinceEpoch();
    add(stream, row.loved);
    add(stream, row.rating);
    if (!row.composer.isEmpty()) // most have none: their digests stay as they were before there was one
        stream << row.composer;
    for (const RemoteCredit& credit : row.moreArtists) // as above
        stream << quint8('a') << credit.remoteId << credit.name;

    const QByteArray hash = QCryptographicHash::hash(facts, QCryptographicHash::Md5);
    qint64 digest = 0;
    std::memcpy(&digest, hash.constData(), sizeof digest);
    return digest == 0 ? 1 : digest;
}

} // namespace sostenuto::sync
