// Playlist files that the listener brings in.
#pragma once

#include <sync/model/Error.h>
#include <sync/model/Ids.h>
#include <sync/model/Transfer.h>

#include <QObject>

namespace sostenuto::ui {

class PageHost;
struct Services;

/// Thread: main. `window` is what dialogs stand over.
class PlaylistFiles : public QObject {
    Q_OBJECT

public:
    PlaylistFiles(Services& services, PageHost& host, QWidget* window);

    /// Asks for files.
    void choose();
    /// Makes a playlist of each, goes there, and says what was not found. It can be taken back. A file of which nothing
    /// is found makes none.
    void import(const QStringList& paths);

private:
    void make(const sync::PlaylistImport& import);
    void made(const sync::PlaylistImport& import, sync::PlaylistId id);

    Services& m_services;
    PageHost& m_host;
    QWidget* m_window;
};

} // namespace sostenuto::ui
