// A list of tracks on a page: the view, its keys, its menu, the bar for several chosen rows.
#pragma once

#include "ui/pages/Page.h"
#include "ui/pages/TrackActions.h"
#include "ui/widgets/TrackColumn.h"

#include <QWidget>

class QMenu;

namespace sostenuto::ui {

class EmptyState;
class ListCommands;
class ListPlace;
class SelectionBar;
class TrackTableModel;
class TrackView;

/// Thread: main. `model` outlives the list; `view` becomes the list's, none = a plain one.
class TrackList : public QWidget {
    Q_OBJECT

public:
    TrackList(PageContext& context, TrackTableModel& model, QWidget* parent = nullptr, TrackView* view = nullptr);

    [[nodiscard]] TrackView& view() const { return *m_view; }
    [[nodiscard]] TrackActions& actions() const { return *m_actions; }
    [[nodiscard]] EmptyState& empty() const { return *m_empty; }
    /// Offers "Remove from playlist" and Delete, and moving by Alt with the arrow keys; the page does it.
    void setRemovable(bool on);
    /// Leads from rows to their album or artist; off on the page that is already there.
    void setLeadsTo(bool album, bool artist);
    /// Room beside the rows; the scroll bar stands in what is at the right.
    void setSideMargins(int left, int right);
    /// Off: what the page paints shows through.
    void showGround(bool on);
    /// Says the empty state instead of an empty list.
    void showEmpty(bool on);
    /// Placeholder rows, the empty state and what could not be read.
    [[nodiscard]] ListPlace& place() const { return *m_place; }

    [[nodiscard]] QVector<int> chosenRows() const; ///< ascending; the current row when nothing is selected
    [[nodiscard]] TrackChoice chosen() const;

Q_SIGNALS:
    void removeRequested(const QVector<int>& rows);
    void moveRequested(const QVector<int>& rows, int step);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fillSelectionBar();
    void offerCommands();
    void follow();
    void makeRoom();
    void playRow(int row);
    bool runKey(int key, Qt::KeyboardModifiers modifiers, bool really);
    void openMenu(const QPoint& where);
    void keepChosen();
    void openPicker();
    void countChosen();
    void explainRefusal(sync::TrackId track);

    PageContext& m_context;
    TrackTableModel& m_model;
    TrackActions* m_actions;
    TrackView* m_view;
    ListCommands* m_commands = nullptr;
    SelectionBar* m_bar;
    EmptyState* m_empty;
    QWidget* m_upper;
    ListPlace* m_place;
    int m_left = 20;
    int m_right = 12;
    bool m_removable = false;
    bool m_toAlbum = true;
    bool m_toArtist = true;
};

} // namespace sostenuto::ui
