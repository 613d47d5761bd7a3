// Playlists that come from files and go to them, in the window.
#include "ui/models/Services.h"
#include "ui/pages/PlaylistExport.h"
#include "ui/shell/MainWindowParts.h"
#include "ui/shell/PlaylistList.h"
#include "ui/shell/Sidebar.h"
#include "ui/shell/WindowFrame.h"

#include <QAction>

namespace sostenuto::ui {

void MainWindow::Parts::connectFiles()
{
    PlaylistList& list = frame->sidebar().playlists();
    connect(actions["actionImportPlaylist"], &QAction::triggered, &files, &PlaylistFiles::choose);
    connect(&list.playlists(), &PlaylistListModel::filesDropped, &files, &PlaylistFiles::import);
    connect(actions["actionExportPlaylist"], &QAction::triggered, &window,
            [this, &list] { exportPlaylistOf(list.chosenPlace()); });
    connect(&list, &PlaylistList::exportAsked, &window, [this](const Place& place) { exportPlaylistOf(place); });
}

void MainWindow::Parts::exportPlaylistOf(const Place& place)
{
    const PageContext page{services, playback, covers, *pages};
    const PlaylistListModel& model = frame->sidebar().playlists().playlists();
    if (place.kind == Place::Kind::Loved)
        return exportLoved(page, &window);
    if (place.kind == Place::Kind::SmartPlaylist) {
        if (const auto smart = model.smartAt(model.rowOf(sync::SmartPlaylistId{place.id})))
            exportSmartPlaylist(page, &window, *smart);
        return;
    }
    const sync::PlaylistId id{place.id};
    if (place.kind == Place::Kind::Playlist && model.rowOf(id) >= 0)
        exportPlaylist(page, &window, id, model.index(model.rowOf(id)).data().toString());
}

} // namespace sostenuto::ui
