// What the tags and the header of one music file say.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace sostenuto::sync {

/// A plain value. Texts are plain, on one line, of at most 1,000 characters, lists of at most 32; empty or 0 = it does
/// not say. Names of people are kept as lists; `artist` and `albumArtist` are how the file writes them out.
struct FileTags {
    QString title, titleSort;
    QString artist, artistSort;
    QStringList artists;
    QString album, albumSort;
    QString albumArtist, albumArtistSort;
    QStringList albumArtists;
    int disc = 0;
    int number = 0;
    int year = 0;
    int originalYear = 0;
    QStringList genres;
    QStringList composers;
    bool compilation = false;
    QString musicBrainzTrackId; ///< of the recording
    QString musicBrainzAlbumId;
    QString isrc;
    QByteArray cueSheet; ///< embedded, UTF-8, at most a megabyte
    bool hasCover = false;
    qint64 durationMs = 0;
    int sampleRateHz = 0;
    int channels = 0;
    int bitDepth = 0;
    int bitRateKbps = 0;
    friend bool operator==(const FileTags&, const FileTags&) = default;
};

/// The year of "1998", "1998-05-01", "19980501". 0 = none that could be one.
[[nodiscard]] int yearOf(const QString& date);
/// The number of "3", "03", "3/12", 0 = none.
[[nodiscard]] int placeOf(const QString& text);
/// Names in one value that taggers write with "; " between. Nothing else parts names: AC/DC and Earth, Wind & Fire.
[[nodiscard]] QStringList namesIn(const QStringList& values);

} // namespace sostenuto::sync
