// The sidebar's playlists: Loved tracks first, then the smart playlists, then the others, each by name.
#pragma once

#include "ui/models/DraggedThings.h"

#include <sync/model/Kept.h>
#include <sync/model/SmartPlaylist.h>

#include <QAbstractListModel>

#include <optional>

namespace sostenuto::sync {
class LibraryService;
}

namespace sostenuto::ui {

class KeptThings;

/// Thread: main. Changes nothing by itself: what a listener does to a playlist leaves as a signal. Follows the library.
class PlaylistListModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit PlaylistListModel(sync::LibraryService& library, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// EditRole: a new name, or the name of the playlist that beginNew() asked for.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    [[nodiscard]] QVector<DraggedThing> thingsAt(const QModelIndexList& indexes) const;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

    /// Shows how far those are that are pinned. `kept` outlives the model.
    void showKept(const KeptThings& kept);
    /// nullopt = the one that has no name yet, or a list that can't be pinned.
    [[nodiscard]] std::optional<sync::PinTarget> pinTargetAt(int row) const;

    /// Invalid = Loved tracks, a smart one, or the one that has no name yet.
    [[nodiscard]] sync::PlaylistId idAt(int row) const;
    [[nodiscard]] int rowOf(sync::PlaylistId id) const; ///< -1 = not there
    [[nodiscard]] std::optional<sync::SmartPlaylist> smartAt(int row) const;
    [[nodiscard]] int rowOf(sync::SmartPlaylistId id) const; ///< -1 = not there
    [[nodiscard]] bool isLoved(int row) const { return row == 0; }
    [[nodiscard]] const QVector<sync::Playlist>& playlists() const { return m_playlists; }

    /// A row for a playlist that is being named, at the end. endNew() takes it away again.
    QModelIndex beginNew();
    void endNew();

Q_SIGNALS:
    void named(const QString& name); ///< the new one got a name
    void renamed(sostenuto::sync::PlaylistId id, const QString& name);
    void smartRenamed(const sostenuto::sync::SmartPlaylist& list, const QString& name);
    /// Tracks, or what has tracks, were dropped on a playlist; invalid = on Loved tracks. `data` is gone afterwards.
    void dropped(sostenuto::sync::PlaylistId id, const QMimeData& data);
    /// Playlist files were dropped, wherever.
    void filesDropped(const QStringList& paths);
    void listed();

private:
    void reload();
    void reloadLoved();
    void reloadSmart();
    void take(QVector<sync::Playlist> playlists);
    [[nodiscard]] bool isNew(int row) const { return m_naming && row == rowCount() - 1; }
    /// AvailabilityRole and ProgressRole of a row that is pinned; invalid = it is not.
    [[nodiscard]] QVariant pinData(int row, int role) const;
    [[nodiscard]] QVariant lovedData(int role) const;
    [[nodiscard]] QVariant playlistData(const sync::Playlist& playlist, int role) const;

    [[nodiscard]] QVariant smartData(const sync::SmartPlaylist& list, int role) const;
    [[nodiscard]] int firstPlaylist() const { return 1 + int(m_smart.size()); }

    sync::LibraryService& m_library;
    const KeptThings* m_kept = nullptr;
    QVector<sync::SmartPlaylist> m_smart;
    QVector<sync::Playlist> m_playlists;
    int m_loved = 0;
    bool m_naming = false;
};

} // namespace sostenuto::ui
