// The folders of this computer as they lie there: from folder to folder, and what is in them to play.
#pragma once

#include "ui/pages/Page.h"

#include <sync/model/FolderLevel.h>

#include <functional>

class QHBoxLayout;
class QPushButton;

namespace sostenuto::ui {

class BackBar;
class EmptyState;
class ListPlace;
class FolderListModel;
class RowGrid;
class ThemeLabel;
class TrackActions;

/// Place::id is the folder that was added (0 = above them all), Place::text the path below it.
class FoldersPage : public Page {
    Q_OBJECT

public:
    explicit FoldersPage(PageContext& context, QWidget* parent = nullptr);

    void open(const Place& place) override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    using TakeTracks = std::function<void(const QVector<sync::TrackId>& tracks)>;

    void build();
    QWidget* buildHead();
    void connectThings();
    void listed();
    void showCrumbs();
    void addCrumb(const QString& name, const Place& place, bool last);
    void nameRoots();
    void activate(int row);
    void withTracks(const sync::FolderPlace& place, TakeTracks take);
    void openMenu(const QPoint& where);

    FolderListModel* m_model;
    TrackActions* m_actions;
    BackBar* m_bar;
    QWidget* m_crumbs;
    QHBoxLayout* m_crumbLine;
    ThemeLabel* m_count;
    QPushButton* m_play;
    QPushButton* m_queue;
    RowGrid* m_list;
    EmptyState* m_empty;
    ListPlace* m_place = nullptr;
    QHash<qint64, QString> m_rootNames;
};

/// The place of a folder, and the folder of a place. Pure.
[[nodiscard]] Place placeOfFolder(const sync::FolderPlace& folder);
[[nodiscard]] sync::FolderPlace folderOfPlace(const Place& place);
/// The folders on the way from the root to this one, the root first, itself last; none above all roots. Pure.
[[nodiscard]] QVector<sync::FolderPlace> wayTo(const sync::FolderPlace& folder);

} // namespace sostenuto::ui
