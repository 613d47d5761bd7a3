// A library of any size, the same every time, as a service would list it: for benches.
#pragma once

#include <sync/model/Error.h>
#include <sync/model/Ids.h>
#include <sync/model/Remote.h>

namespace sostenuto::sync {

class Database;

/// Albums of one to twenty-odd tracks, ten on the average, and a few artists with very many albums. Names of one to
/// five words, as long as names in collections are; words come as often as in language (Zipf), out of eighty thousand
/// in several scripts, with diacritics, numbers and articles among them.
class GeneratedLibrary {
public:
    explicit GeneratedLibrary(int tracks) : m_tracks(tracks) {}

    [[nodiscard]] int trackCount() const { return m_tracks; }
    [[nodiscard]] int albumCount() const { return (m_tracks + 9) / 10; }
    [[nodiscard]] int artistCount() const { return (albumCount() + 4) / 5; }

    [[nodiscard]] RemoteArtist artist(int index) const;
    [[nodiscard]] RemoteAlbum album(int index) const;
    [[nodiscard]] RemoteTrack track(int index) const;
    /// Tracks `first` … `first + count - 1`, fewer at the end.
    [[nodiscard]] QVector<RemoteTrack> tracks(int first, int count) const;

    /// Puts everything, 500 rows at a time.
    [[nodiscard]] Result<void> putInto(Database& database, SourceId source, qint64 generation) const;

private:
    [[nodiscard]] int artistOf(int album) const;

    int m_tracks;
};

} // namespace sostenuto::sync
