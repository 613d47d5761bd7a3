// The left column: where one can go, the playlists, how the service is. Narrow, it is a rail of icons.
#pragma once

#include "ui/pages/Page.h"
#include "ui/shell/Surface.h"

class QButtonGroup;
class QMenu;
class QToolButton;
class QVBoxLayout;

namespace sostenuto::ui {

class AppMark;
class IconButton;
class OfflineEntry;
class PlaylistList;
class StatusRow;
class ThemeLabel;
struct ShellContext;

/// Object name sidebar, or sidebarRail while it is a rail. Thread: main.
class Sidebar : public Surface {
    Q_OBJECT

public:
    explicit Sidebar(ShellContext& context, QWidget* parent = nullptr);

    void setRail(bool rail);
    [[nodiscard]] bool isRail() const { return m_rail; }
    void setPlace(const Place& place);
    void setMenu(QMenu* menu);
    [[nodiscard]] PlaylistList& playlists() const { return *m_playlists; }
    [[nodiscard]] StatusRow& status() const { return *m_status; }
    /// The listener names a new playlist: in the list, or in a popup beside the rail.
    void startNew();

Q_SIGNALS:
    void named(const QString& name); ///< a new playlist got its name in the rail

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void buildHead(QVBoxLayout* column);
    void sayKeys(QToolButton* button, const char* action);
    void buildPlaces(QVBoxLayout* column);
    void buildPlaylists(QVBoxLayout* column);
    void buildOffline(QVBoxLayout* column);
    QToolButton* addPlace(QVBoxLayout* column, const char* name, const QString& iconName, const char* action);
    void showNameField();
    void showMenu();

    ShellContext& m_context;
    AppMark* m_mark;
    ThemeLabel* m_name;
    IconButton* m_menuButton;
    QMenu* m_menu = nullptr;
    QButtonGroup* m_group;
    QList<QToolButton*> m_places;
    QToolButton* m_playlistsButton;
    QWidget* m_heading;
    PlaylistList* m_playlists;
    QWidget* m_gap;
    OfflineEntry* m_offline;
    StatusRow* m_status;
    bool m_rail = false;
};

} // namespace sostenuto::ui
