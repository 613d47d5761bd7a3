// Playlists as the service has them, taken in without treading on edits that wait.
#pragma once

#include "sync/model/Error.h"
#include "sync/model/Ids.h"
#include "sync/model/Remote.h"

#include <QDateTime>
#include <QVector>

#include <optional>

namespace sostenuto::sync {

class Database;

/// Thread: sync.
class PlaylistStore {
public:
    explicit PlaylistStore(Database& database);

    /// Takes in the list call. Playlists that the service no longer has go, unless made here and not yet sent, or
    /// a list without a remote id says that some could not be read. Of lists with edits that were delivered since the
    /// pull began it says nothing. Answers the remote ids whose entries should be read again (changed, new, or servers
    /// that do not say).
    [[nodiscard]] Result<QStringList> putList(SourceId source, const QString& user,
                                              const QVector<RemotePlaylist>& lists,
                                              const QDateTime& now = QDateTime::currentDateTimeUtc());
    /// Takes in one list's entries. Does nothing while edits of it wait in the outbox: the replay merges those first
    /// and reads the list again. Answers whether anything changed. What others did to a list that was here before is
    /// written into its history, here and in putList().
    [[nodiscard]] Result<bool> putEntries(SourceId source, const RemotePlaylist& list,
                                          const QDateTime& now = QDateTime::currentDateTimeUtc());
    /// As putEntries(), of what a pull was told: not of a list that had edits delivered since the pull began.
    [[nodiscard]] Result<bool> putPulledEntries(SourceId source, const RemotePlaylist& list,
                                                const QDateTime& now = QDateTime::currentDateTimeUtc());
    [[nodiscard]] Result<std::optional<PlaylistId>> playlistOf(SourceId source, const QString& remoteId) const;

    struct Address {
        SourceId source;
        QString remoteId; ///< empty: not yet known to the service
        QString name;
        int remoteCount = 0;
    };
    [[nodiscard]] Result<Address> address(PlaylistId id) const;
    /// A list with edits that wait, as remote ids, in order.
    struct Edited {
        QStringList base;                ///< as it was when we and the service last agreed
        std::optional<QStringList> sent; ///< what it was asked to make of that, which it may have done or not
        QStringList local;               ///< as it is here, edits included
    };
    [[nodiscard]] Result<Edited> edited(PlaylistId id) const;
    /// The two were joined: `theirs` is what is agreed on from now on, and the list here is `merged`. Its edits go on
    /// waiting. Durable, so that a write of `merged` may follow: whether it arrived or not, a later merge sees what
    /// is left to do, also of what is edited here meanwhile. Tracks that we do not know are left out of both.
    struct Joined {
        QStringList theirs;
        QStringList merged;
        bool sends = false; ///< the service is asked for `merged` next
    };
    [[nodiscard]] Result<void> rebase(PlaylistId id, const Joined& joined, const QDateTime& now);
    /// What the service was told, for the list's history: `before` and `after` as remote ids.
    [[nodiscard]] Result<void> noteSent(PlaylistId id, const QStringList& before, const QStringList& after,
                                        const QDateTime& now);
    /// Somebody else gave it another name since ours was made on the one before: ours waits for the listener's choice.
    [[nodiscard]] Result<void> parkName(PlaylistId id, const QString& theirs);
    /// A playlist made here got its address.
    [[nodiscard]] Result<void> setRemoteId(PlaylistId id, const QString& remoteId);
    /// Deleted here and now there too.
    [[nodiscard]] Result<void> forget(PlaylistId id);

private:
    Database& m_database;
};

} // namespace sostenuto::sync
