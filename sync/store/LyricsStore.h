// The words of tracks, on this computer.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Ids.h"
#include "sync/model/Lyrics.h"

#include <QDateTime>

#include <optional>

namespace sostenuto::sync {

class Database;

struct KeptLyrics {
    Lyrics lyrics; ///< empty = there were none when it was looked
    QDateTime at;
};

/// Can be fetched again, all of it. Thread: sync.
class LyricsStore {
public:
    explicit LyricsStore(Database& database) : m_database(database) {}

    [[nodiscard]] Result<std::optional<KeptLyrics>> find(TrackId track) const;
    /// Nothing is written for a track that is not in the library.
    [[nodiscard]] Result<void> put(TrackId track, const Lyrics& lyrics, const QDateTime& at);
    /// How a service without ids knows the track: artist and title.
    [[nodiscard]] Result<LyricsQuestion> wordsOf(TrackId track) const;

    struct Missing {
        TrackId track;
        SourceId source;
    };
    /// Tracks whose bytes are here whole and whose words nobody looked for, or last before `before` and without finding
    /// any. Those that were used last come first.
    [[nodiscard]] Result<QVector<Missing>> missing(const QDateTime& before) const;
    /// The same of one track; nullopt = it is not missing.
    [[nodiscard]] Result<std::optional<Missing>> missing(TrackId track, const QDateTime& before) const;

private:
    Database& m_database;
};

} // namespace sostenuto::sync
