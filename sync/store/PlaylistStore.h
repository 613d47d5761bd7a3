// Playlists as the service has them, taken in without treading on edits that wait.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Ids.h"
#include "sync/model/Remote.h"

#include <QVector>

#include <optional>

namespace sostenuto::sync {

class Database;

/// Thread: sync.
class PlaylistStore {
public:
    explicit PlaylistStore(Database& database);

    /// Takes in the list call. Playlists that the service no longer has go, unless made here and not yet sent, or
    /// a list without a remote id says that some could not be read. Answers
    /// the remote ids whose entries should be read again (changed, new, or servers that do not say).
    [[nodiscard]] Result<QStringList> putList(SourceId source, const QString& user,
                                              const QVector<RemotePlaylist>& lists);
    /// Takes in one list's entries. Does nothing while edits of it wait in the outbox: the replay merges those first
    /// and reads the list again. Answers whether anything changed.
    [[nodiscard]] Result<bool> putEntries(SourceId source, const RemotePlaylist& list);
    [[nodiscard]] Result<std::optional<PlaylistId>> playlistOf(SourceId source, const QString& remoteId) const;

    struct Address {
        SourceId source;
        QString remoteId; ///< empty: not yet known to the service
        QString name;
        int remoteCount = 0;
    };
    [[nodiscard]] Result<Address> address(PlaylistId id) const;
    /// The entries as they are here, edits included, in order.
    [[nodiscard]] Result<QStringList> trackRemoteIds(PlaylistId id) const;
    /// A playlist made here got its address.
    [[nodiscard]] Result<void> setRemoteId(PlaylistId id, const QString& remoteId);
    /// Deleted here and now there too.
    [[nodiscard]] Result<void> forget(PlaylistId id);

private:
    Database& m_database;
};

} // namespace sostenuto::sync
