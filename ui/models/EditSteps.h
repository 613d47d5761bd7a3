// Edits of the library as steps that can be taken back and made again.
#pragma once

#include "ui/models/EntryMoves.h"
#include "ui/models/UndoStep.h"

#include <sync/model/Error.h>
#include <sync/model/SmartPlaylist.h>

#include <QFuture>
#include <QHash>
#include <QObject>

#include <functional>

namespace sostenuto::sync {
class EditService;
}

namespace sostenuto::ui {

/// One for each EditService, its child. The edits themselves were made already: a step only knows the way back and the
/// way forth. Steps are carried out one after the other, and what they bring back is known by its new id to the steps
/// before them. Thread: main.
class EditSteps : public QObject {
    Q_OBJECT

public:
    [[nodiscard]] static EditSteps& of(sync::EditService& edits);

    /// `changed` are those that were not so before.
    [[nodiscard]] UndoStep loved(const QVector<sync::TrackId>& changed, bool loved);
    [[nodiscard]] UndoStep albumLoved(sync::AlbumId album, bool loved);
    [[nodiscard]] UndoStep artistLoved(sync::ArtistId artist, bool loved);
    struct Rated {
        sync::TrackId track;
        int before = 0;
    };
    [[nodiscard]] UndoStep rated(const QVector<Rated>& tracks, int stars);

    [[nodiscard]] UndoStep created(sync::PlaylistId list, const QString& name, const QVector<sync::TrackId>& tracks);
    [[nodiscard]] UndoStep deleted(sync::PlaylistId list, const QString& name, const QVector<sync::TrackId>& tracks);
    [[nodiscard]] UndoStep renamed(sync::PlaylistId list, const QString& before, const QString& name);
    /// `position` as in EditService::addToPlaylist.
    [[nodiscard]] UndoStep added(sync::PlaylistId list, const QVector<sync::TrackId>& tracks, int position,
                                 const QVector<sync::EntryId>& entries);
    /// In ascending order of their positions, which are those they had.
    [[nodiscard]] UndoStep removed(sync::PlaylistId list, const QVector<sync::PlaylistEntry>& entries);
    [[nodiscard]] UndoStep moved(sync::PlaylistId list, const QVector<EntryMove>& moves);

    [[nodiscard]] UndoStep smartAdded(const sync::SmartPlaylist& list);
    [[nodiscard]] UndoStep smartChanged(const sync::SmartPlaylist& before, const sync::SmartPlaylist& after);
    [[nodiscard]] UndoStep smartRemoved(const sync::SmartPlaylist& list);

Q_SIGNALS:
    /// A step could not be taken.
    void failed(const sostenuto::sync::Error& error);
    /// A step took it away.
    void playlistGone(sostenuto::sync::PlaylistId list);
    void smartPlaylistGone(sostenuto::sync::SmartPlaylistId list);

private:
    explicit EditSteps(sync::EditService& edits);

    using Turn = std::function<void()>;
    /// The turn comes when the edits of the steps before it are written.
    [[nodiscard]] Turn inTurn(Turn turn);
    void next();
    template <class T, class Then>
    void write(const QFuture<sync::Result<T>>& edit, Then then);
    void write(const QFuture<sync::Result<void>>& edit);

    void addEntries(sync::PlaylistId list, const QVector<sync::TrackId>& tracks, int position,
                    const QVector<sync::EntryId>& known);
    void removeEntries(sync::PlaylistId list, const QVector<sync::EntryId>& known);
    void create(sync::PlaylistId known, const QString& name, const QVector<sync::TrackId>& tracks);
    void remove(sync::PlaylistId known);
    void addSmart(const sync::SmartPlaylist& list);
    void removeSmart(sync::SmartPlaylistId known);
    template <class Id>
    [[nodiscard]] static Id now(const QHash<Id, Id>& ids, Id known);

    sync::EditService& m_edits;
    QVector<Turn> m_turns;
    int m_open = 0;
    // What is known by the first id has the second one now.
    QHash<sync::PlaylistId, sync::PlaylistId> m_lists;
    QHash<sync::EntryId, sync::EntryId> m_entries;
    QHash<sync::SmartPlaylistId, sync::SmartPlaylistId> m_smart;
};

} // namespace sostenuto::ui
