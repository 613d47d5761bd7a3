#include "ui/shell/PlaylistChanges.h"

#include "ui/models/EditSteps.h"
#include "ui/models/PlaylistPick.h"
#include "ui/models/Services.h"
#include "ui/pages/AddedToast.h"
#include "ui/pages/Page.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"

#include <sync/model/WhenDone.h>
#include <sync/service/EditService.h>
#include <sync/service/LibraryService.h>

namespace sostenuto::ui {

using sync::Playlist;
using sync::PlaylistId;
using sync::Result;
using sync::TrackId;

PlaylistChanges::PlaylistChanges(Services& services, PageHost& host, QObject* parent)
    : QObject(parent), m_services(services), m_host(host)
{
    connect(&steps(), &EditSteps::failed, this, &PlaylistChanges::failed);
    connect(&steps(), &EditSteps::playlistGone, this, &PlaylistChanges::removed);
    connect(&steps(), &EditSteps::smartPlaylistGone, this, &PlaylistChanges::smartRemoved);
}

void PlaylistChanges::create(const QString& name)
{
    sync::whenDone(m_services.edits.createPlaylist(name, {}), this, [this, name](const Result<PlaylistId>& id) {
        if (!id)
            return failed(id.error());
        m_host.go({Place::Kind::Playlist, id->value});
        m_host.addUndo(steps().created(*id, name, {}));
    });
}

void PlaylistChanges::rename(PlaylistId id, const QString& before, const QString& name)
{
    sync::whenDone(m_services.edits.renamePlaylist(id, name), this, [=, this](const Result<void>& done) {
        if (!done)
            return failed(done.error());
        m_host.toast(say("Renamed to %1").arg(name), steps().renamed(id, before, name));
    });
}

void PlaylistChanges::remove(PlaylistId id)
{
    // Its entries are read first: the undo makes the playlist anew.
    sync::whenDone(m_services.library.playlist(id), this, [this, id](const Result<Playlist>& playlist) {
        if (!playlist)
            return failed(playlist.error());
        sync::whenDone(m_services.library.playlistEntries(id), this,
                       [this, playlist = *playlist](const Result<QVector<sync::PlaylistEntry>>& entries) {
                           if (!entries)
                               return failed(entries.error());
                           QVector<TrackId> tracks;
                           for (const sync::PlaylistEntry& entry : *entries)
                               tracks.append(entry.track.id);
                           removeKnown(playlist, tracks);
                       });
    });
}

void PlaylistChanges::removeKnown(const Playlist& playlist, const QVector<TrackId>& tracks)
{
    sync::whenDone(m_services.edits.deletePlaylist(playlist.id), this, [=, this](const Result<void>& done) {
        if (!done)
            return failed(done.error());
        Q_EMIT removed(playlist.id);
        m_host.toast({say("%1 was deleted").arg(playlist.name), ToastSign::Removed},
                     steps().deleted(playlist.id, playlist.name, tracks));
    });
}

void PlaylistChanges::renameSmart(const sync::SmartPlaylist& list, const QString& name)
{
    sync::SmartPlaylist renamed = list;
    renamed.name = name;
    sync::whenDone(m_services.edits.changeSmartPlaylist(renamed), this, [=, this](const Result<void>& done) {
        if (!done)
            return failed(done.error());
        m_host.toast(say("Renamed to %1").arg(name), steps().smartChanged(list, renamed));
    });
}

void PlaylistChanges::removeSmart(const sync::SmartPlaylist& list)
{
    sync::whenDone(m_services.edits.removeSmartPlaylist(list.id), this, [=, this](const Result<void>& done) {
        if (!done)
            return failed(done.error());
        Q_EMIT smartRemoved(list.id);
        m_host.toast({say("%1 was deleted").arg(list.name), ToastSign::Removed}, steps().smartRemoved(list));
    });
}

void PlaylistChanges::add(PlaylistId id, const QString& name, const QVector<TrackId>& tracks)
{
    if (!id.isValid())
        return love(tracks, true);
    sync::whenDone(m_services.edits.addToPlaylist(id, tracks), this,
                   [=, this](const Result<QVector<sync::EntryId>>& entries) {
                       if (!entries)
                           return failed(entries.error());
                       noteRecentPlaylist(m_services.settings, id);
                       sayAdded(m_services, m_host, this, id, name, steps().added(id, tracks, -1, *entries));
                   });
}

void PlaylistChanges::love(const QVector<TrackId>& tracks, bool loved)
{
    sync::whenDone(m_services.library.tracks(tracks), this, [this, loved](const Result<QVector<sync::Track>>& rows) {
        QVector<TrackId> changed; // what is so already is not taken back by an undo
        for (const sync::Track& track : rows.value_or(QVector<sync::Track>{})) {
            if (track.loved != loved)
                changed.append(track.id);
        }
        sync::whenDone(m_services.edits.setLoved(changed, loved), this, [=, this](const Result<void>& done) {
            if (!done)
                return failed(done.error());
            m_host.toast({loved ? say("Added to Loved tracks") : say("Removed from Loved tracks"), ToastSign::Loved},
                         steps().loved(changed, loved));
        });
    });
}

EditSteps& PlaylistChanges::steps() const
{
    return EditSteps::of(m_services.edits);
}

void PlaylistChanges::failed(const sync::Error& error)
{
    m_host.toast(failedToast(troubleSentence(error.kind)));
}

} // namespace sostenuto::ui
