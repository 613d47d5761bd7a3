// The sidebar's list of playlists: opens them, names them in place, takes tracks that are dropped.
#pragma once

#include "ui/models/PlaylistListModel.h"
#include "ui/pages/Page.h"

#include <QListView>

class QMenu;

namespace sostenuto::ui {

/// Thread: main.
class PlaylistList : public QListView {
    Q_OBJECT

public:
    /// Both outlive it.
    PlaylistList(sync::LibraryService& library, const KeptThings& kept, QWidget* parent = nullptr);

    [[nodiscard]] PlaylistListModel& playlists() const { return *m_model; }
    /// Marks the open one.
    void setPlace(const Place& place);
    [[nodiscard]] const Place& place() const { return m_place; }
    /// Opens an editor for the name of a new playlist.
    void startNew();
    /// Opens an editor on the current row, or on the open playlist.
    void startRename();
    void removeChosen();
    /// Of the row that has the keyboard, else of the open one; invalid = none that can be changed.
    [[nodiscard]] sync::PlaylistId chosen() const;
    [[nodiscard]] std::optional<sync::SmartPlaylist> chosenSmart() const;
    /// Of the row that has the keyboard, else the open one.
    [[nodiscard]] Place chosenPlace() const;
    /// Where the row leads to.
    [[nodiscard]] Place placeOf(int row) const;

Q_SIGNALS:
    void opened(const sostenuto::ui::Place& place);
    void removeAsked(sostenuto::sync::PlaylistId id);
    void playAsked(sostenuto::sync::PlaylistId id); ///< invalid = Loved tracks
    void smartRemoveAsked(const sostenuto::sync::SmartPlaylist& list);
    void exportAsked(const sostenuto::ui::Place& place);
    void keepAsked(const sostenuto::sync::PinTarget& target, bool keep);
    void smartPlayAsked(const sostenuto::sync::SmartPlaylist& list);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void open(const QModelIndex& index);
    void markPlace();
    [[nodiscard]] int chosenRow() const;
    void addKeep(QMenu* menu, const QModelIndex& index);

    PlaylistListModel* m_model;
    const KeptThings& m_kept;
    Place m_place;
};

} // namespace sostenuto::ui
