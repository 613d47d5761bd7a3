// What a listener does to playlists from the window: each step is said in a toast that can take it back.
#pragma once

#include <sync/model/Error.h>
#include <sync/model/SmartPlaylist.h>

#include <QObject>

namespace sostenuto::ui {

class EditSteps;
class PageHost;
struct Services;

/// Thread: main.
class PlaylistChanges : public QObject {
    Q_OBJECT

public:
    PlaylistChanges(Services& services, PageHost& host, QObject* parent = nullptr);

    void create(const QString& name); ///< and goes there
    void rename(sync::PlaylistId id, const QString& before, const QString& name);
    void remove(sync::PlaylistId id);
    void renameSmart(const sync::SmartPlaylist& list, const QString& name);
    void removeSmart(const sync::SmartPlaylist& list);
    /// Invalid `id`: loves them.
    void add(sync::PlaylistId id, const QString& name, const QVector<sync::TrackId>& tracks);
    void love(const QVector<sync::TrackId>& tracks, bool loved);

Q_SIGNALS:
    void removed(sostenuto::sync::PlaylistId id);
    void smartRemoved(sostenuto::sync::SmartPlaylistId id);

private:
    void removeKnown(const sync::Playlist& playlist, const QVector<sync::TrackId>& tracks);
    [[nodiscard]] EditSteps& steps() const;
    void failed(const sync::Error& error);

    Services& m_services;
    PageHost& m_host;
};

} // namespace sostenuto::ui
