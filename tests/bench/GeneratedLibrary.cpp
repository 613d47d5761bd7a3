#include "tests/bench/GeneratedLibrary.h"

#include <sync/store/CatalogueStore.h>

#include <algorithm>
#include <array>
#include <cmath>

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

/// 0..1, any number of them from one seed.
double uniform(quint64 seed)
{
    return double(mixed(seed) >> 11) / double(1ULL << 53);
}

constexpr double vocabulary = 80'000;

/// The word of a rank; the lower the rank, the more common and the shorter the word.
QString word(int rank)
{
    static const std::array<QString, 12> common{u"Love"_qs, u"You"_qs, u"of"_qs,   u"in"_qs,   u"My"_qs, u"Night"_qs,
                                                u"and"_qs,  u"to"_qs,  u"Blue"_qs, u"Song"_qs, u"No"_qs, u"de"_qs};
    static const std::array<QString, 24> onsets{u"b"_qs,  u"c"_qs,  u"d"_qs,  u"f"_qs,  u"g"_qs,  u"h"_qs,
                                                u"j"_qs,  u"k"_qs,  u"l"_qs,  u"m"_qs,  u"n"_qs,  u"p"_qs,
                                                u"r"_qs,  u"s"_qs,  u"t"_qs,  u"v"_qs,  u"w"_qs,  u"st"_qs,
                                                u"br"_qs, u"tr"_qs, u"sh"_qs, u"gl"_qs, u"cr"_qs, u""_qs};
    static const std::array<QString, 12> vowels{u"a"_qs,  u"e"_qs,  u"i"_qs, u"o"_qs, u"u"_qs, u"ea"_qs,
                                                u"ou"_qs, u"ai"_qs, u"é"_qs, u"ö"_qs, u"y"_qs, u"ø"_qs};
    static const std::array<QString, 12> codas{u""_qs,  u""_qs,  u""_qs,   u"n"_qs,  u"r"_qs,  u"s"_qs,
                                               u"t"_qs, u"l"_qs, u"ng"_qs, u"nd"_qs, u"ck"_qs, u"m"_qs};
    static const std::array<QString, 12> cyrillic{u"но"_qs, u"ра"_qs,  u"ве"_qs, u"та"_qs, u"зо"_qs, u"ли"_qs,
                                                  u"ка"_qs, u"сне"_qs, u"мо"_qs, u"ди"_qs, u"жа"_qs, u"ру"_qs};
    static const std::array<QString, 12> kana{u"さ"_qs, u"く"_qs, u"ら"_qs, u"は"_qs, u"な"_qs, u"み"_qs,
                                              u"ゆ"_qs, u"き"_qs, u"夜"_qs, u"空"_qs, u"風"_qs, u"光"_qs};
    if (rank < int(common.size()))
        return common[size_t(rank)];
    const quint64 number = mixed(quint64(rank) + 77);
    const auto build = [&](const auto& syllables, int count) {
        QString text;
        for (int i = 0; i < count; ++i)
            text += syllables[mixed(number + quint64(i)) % syllables.size()];
        text[0] = text[0].toUpper();
        return text;
    };
    const auto latin = [&](int count) {
        QString text;
        for (int i = 0; i < count; ++i) {
            const quint64 syllable = mixed(number + quint64(i));
            text += onsets[syllable % onsets.size()] + vowels[(syllable >> 16) % vowels.size()] +
                    codas[(syllable >> 32) % codas.size()];
        }
        text[0] = text[0].toUpper();
        return text;
    };
    const int length = rank < 2'000 ? 1 + int(number % 2) : 2 + int(number % 3);
    if (number % 29 == 0)
        return build(kana, length + 1);
    return number % 19 == 0 ? build(cyrillic, length) : latin(length);
}

/// Zipf: the rank is a power of a uniform number.
QString someWord(quint64 seed)
{
    return word(int(std::pow(vocabulary, uniform(seed))) - 1);
}

QString name(quint64 seed, int mostWords)
{
    const quint64 number = mixed(seed);
    QStringList words;
    for (int i = 0; i <= int(number % quint64(mostWords)); ++i)
        words += someWord(number + quint64(i));
    if (number % 11 == 0)
        words.prepend(u"The"_qs);
    if (number % 13 == 0)
        words.append(QString::number(number % 40));
    return words.join(u' ');
}

RemoteArtist artistRow(const QString& id, const QString& name)
{
    RemoteArtist row;
    row.remoteId = id;
    row.name = name;
    return row;
}

constexpr quint64 artistSeed = 1'000'000'000;
constexpr quint64 albumSeed = 2'000'000'000;

} // namespace

/// Few artists have many albums: place to the fourth.
int GeneratedLibrary::artistOf(int album) const
{
    const double place = uniform(quint64(album) + 3'000'000'000ULL);
    return int(double(artistCount()) * std::pow(place, 4));
}

RemoteArtist GeneratedLibrary::artist(int index) const
{
    return artistRow(QStringLiteral("ar-%1").arg(index), name(artistSeed + quint64(index), 3));
}

RemoteAlbum GeneratedLibrary::album(int index) const
{
    const RemoteArtist by = artist(artistOf(index));
    RemoteAlbum row;
    row.remoteId = QStringLiteral("al-%1").arg(index);
    row.title = name(albumSeed + quint64(index), 4);
    row.artist = by.name;
    row.artistRemoteId = by.remoteId;
    row.year = 1960 + int(mixed(quint64(index)) % 66);
    row.genre = word(100 + int(std::pow(300, uniform(quint64(index) + 5))));
    row.coverArt = QStringLiteral("cover-%1").arg(index);
    row.added = QDateTime::fromSecsSinceEpoch(1'600'000'000 + index * 60, Qt::UTC);
    return row;
}

RemoteTrack GeneratedLibrary::track(int index) const
{
    const RemoteAlbum on = album(index / 10);
    RemoteTrack row;
    row.remoteId = QStringLiteral("tr-%1").arg(index);
    row.title = name(quint64(index), 5);
    row.artist = on.artist;
    row.album = on.title;
    row.suffix = QStringLiteral("flac");
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

QVector<RemoteTrack> GeneratedLibrary::tracks(int first, int count) const
{
    QVector<RemoteTrack> rows;
    for (int i = first; i < std::min(first + count, m_tracks); ++i)
        rows.append(track(i));
    return rows;
}

Result<void> GeneratedLibrary::putInto(Database& database, SourceId source, qint64 generation) const
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
    return put ? Result<void>{} : tl::unexpected(put.error());
}

} // namespace sostenuto::sync
