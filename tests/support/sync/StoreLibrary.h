// A library of any size, the same every time, as a service would list it: for benches and for tests that need many
// rows.
#pragma once

#include <sync/model/Error.h>
#include <sync/model/Ids.h>
#include <sync/model/Remote.h>

namespace sostenuto::sync {

class Database;

/// About ten tracks to an album and five albums to an artist; names of one to four words out of some three hundred,
/// with diacritics, numbers and articles among them.
class StoreLibrary {
public:
    explicit StoreLibrary(int tracks) : m_tracks(tracks) {}

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
    int m_tracks;
};

} // namespace sostenuto::sync
