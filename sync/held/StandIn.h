// What plays while the folder of held music is away has to lie somewhere: in a folder that is thrown away again.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Ids.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace sostenuto::sync {

/// Known to no store: nothing in it counts as held. Thread: sync.
class StandIn {
public:
    /// Throws away what an earlier start left there. Empty = there is none.
    explicit StandIn(const QString& folder);

    [[nodiscard]] const QString& folder() const { return m_folder; }
    /// Makes the folder.
    [[nodiscard]] Result<void> prepare() const;
    [[nodiscard]] bool has(TrackId track) const { return m_files.contains(track); }
    /// The whole file of a track that was fetched meanwhile; it counts as used now.
    [[nodiscard]] std::optional<QString> find(TrackId track);
    /// It is whole. Lets the one that was used longest ago go, and more, where all are too many; none that is `needed`.
    void add(TrackId track, const QString& path, const QSet<TrackId>& needed);
    /// The real folder is back.
    void clear();

    static constexpr qint64 defaultBytes = 2LL * 1000 * 1000 * 1000;
    /// So much of what will be played is fetched ahead.
    static constexpr int tracksAhead = 3;
    /// For tests.
    void setRoom(qint64 bytes) { m_room = bytes; }

private:
    struct File {
        QString path;
        qint64 bytes = 0;
        qint64 used = 0; ///< counts up
    };

    QString m_folder;
    QHash<TrackId, File> m_files;
    qint64 m_room = defaultBytes;
    qint64 m_uses = 0;
};

} // namespace sostenuto::sync
