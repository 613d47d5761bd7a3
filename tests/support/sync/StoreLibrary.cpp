#include "tests/support/sync/StoreLibrary.h"

#include "tests/support/sync/StoreBuilders.h"

#include <sync/store/CatalogueStore.h>

#include <algorithm>
#include <array>

namespace sostenuto::sync {

namespace {

/// A well-mixed number from a number: no state, so that any row can be made alone.
quint64 mixed(quint64 value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

QString word(quint64 number)
{
    static const std::array<QString, 20> first{
        u"Sil"_qs, u"Mor"_qs, u"Bé"_qs,  u"Ka"_qs,  u"Ru"_qs,  u"Lun"_qs, u"Ast"_qs, u"Vel"_qs, u"Nor"_qs, u"Øst"_qs,
        u"Har"_qs, u"Tam"_qs, u"Gra"_qs, u"Win"_qs, u"Sol"_qs, u"Mi"_qs,  u"Pé"_qs,  u"Cor"_qs, u"Dra"_qs, u"Fen"_qs};
    static const std::array<QString, 16> last{u"ver"_qs, u"ning"_qs, u"la"_qs,  u"ton"_qs,  u"a"_qs,    u"dow"_qs,
                                              u"ral"_qs, u"vet"_qs,  u"th"_qs,  u"mony"_qs, u"bour"_qs, u"ce"_qs,
                                              u"ter"_qs, u"rage"_qs, u"gon"_qs, u"nel"_qs};
    return first[number % first.size()] + last[(number / first.size()) % last.size()];
}

QString name(quint64 seed, int mostWords)
{
    const quint64 number = mixed(seed);
    QStringList words;
    for (int i = 0; i <= int(number % quint64(mostWords)); ++i)
        words += word(mixed(number + quint64(i)));
    if (number % 11 == 0)
        words.prepend(u"The"_qs);
    if (number % 13 == 0)
        words.append(QString::number(number % 40));
    return words.join(u' ');
}

constexpr quint64 artistSeed = 1'000'000'000;
constexpr quint64 albumSeed = 2'000'000'000;

} // namespace

RemoteArtist StoreLibrary::artist(int index) const
{
    return remoteArtist(QStringLiteral("ar-%1").arg(index), name(artistSeed + quint64(index), 3));
}

RemoteAlbum StoreLibrary::album(int index) const
{
    const RemoteArtist by = artist(index / 5);
    RemoteAlbum row = remoteAlbum(QStringLiteral("al-%1").arg(index), name(albumSeed + quint64(index), 4), by.name);
    row.artistRemoteId = by.remoteId;
    row.year = 1960 + int(mixed(quint64(index)) % 66);
    row.genre = word(mixed(quint64(index)) % 12);
    row.coverArt = QStringLiteral("cover-%1").arg(index);
    row.added = moment(index * 60);
    return row;
}

RemoteTrack StoreLibrary::track(int index) const
{
    const RemoteAlbum on = album(index / 10);
    RemoteTrack row = remoteTrack(QStringLiteral("tr-%1").arg(index), name(quint64(index), 4), on.artist, on.title);
    row.artistRemoteId = on.artistRemoteId;
    row.albumRemoteId = on.remoteId;
    row.albumArtist = on.artist;
    row.coverArt = on.coverArt;
    row.genre = on.genre;
    row.year = on.year;
    row.number = index % 10 + 1;
    row.durationMs = 120'000 + qint64(mixed(quint64(index)) % 240'000);
    row.sizeBytes = row.durationMs * 110;
    row.bitRateKbps = 880;
    row.sampleRateHz = 44100;
    row.bitDepth = 16;
    row.playCount = mixed(quint64(index)) % 3 == 0 ? int(mixed(quint64(index)) % 50) : 0;
    row.loved = mixed(quint64(index)) % 29 == 0;
    row.added = on.added;
    return row;
}

QVector<RemoteTrack> StoreLibrary::tracks(int first, int count) const
{
    QVector<RemoteTrack> rows;
    for (int i = first; i < std::min(first + count, m_tracks); ++i)
        rows.append(track(i));
    return rows;
}

Result<void> StoreLibrary::putInto(Database& database, SourceId source, qint64 generation) const
{
    static constexpr int page = 500;
    CatalogueStore catalogue(database);
    QVector<RemoteArtist> artists;
    for (int i = 0; i < artistCount(); ++i)
        artists.append(artist(i));
    QVector<RemoteAlbum> albums;
    for (int i = 0; i < albumCount(); ++i)
        albums.append(album(i));
    auto put = catalogue.putArtists(source, artists, generation);
    if (put)
        put = catalogue.putAlbums(source, albums, generation);
    for (int first = 0; put && first < m_tracks; first += page)
        put = catalogue.putTracks(source, tracks(first, page), generation);
    return put;
}

} // namespace sostenuto::sync
