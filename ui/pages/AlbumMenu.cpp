#include "ui/pages/AlbumMenu.h"

#include "ui/models/Playback.h"
#include "ui/models/Services.h"
#include "ui/pages/TrackActions.h"
#include "ui/theme/Icons.h"

#include <sync/model/WhenDone.h>
#include <sync/service/EditService.h>
#include <sync/service/LibraryService.h>

#include <QMenu>

namespace sostenuto::ui {

namespace {

/// The tracks that the query finds, from the first that can play now; from the first of all when none can, so that the
/// refusal is said.
void playFirstPlayable(TrackActions& actions, const sync::TrackQuery& query)
{
    actions.withTracks(query, [&actions](const QVector<sync::TrackId>& ids) {
        PageContext& context = actions.context();
        const QueuePart part = queuePart(int(ids.size()), 0);
        sync::whenDone(context.services.library.tracks(ids.first(part.end)), &actions,
                       [&context](const sync::Result<QVector<sync::Track>>& tracks) {
                           if (!tracks || tracks->isEmpty())
                               return;
                           const auto first =
                               std::find_if(tracks->begin(), tracks->end(), [&context](const sync::Track& track) {
                                   return context.playback.canPlay(track);
                               });
                           context.playback.play(*tracks, first == tracks->end() ? 0 : int(first - tracks->begin()));
                       });
    });
}

} // namespace

void playAlbum(TrackActions& actions, sync::AlbumId album)
{
    sync::TrackQuery query;
    query.album = album;
    playFirstPlayable(actions, query);
}

void playArtist(TrackActions& actions, sync::ArtistId artist)
{
    sync::TrackQuery query;
    query.artist = artist;
    query.order = sync::TrackOrder::Album;
    playFirstPlayable(actions, query);
}

void openAlbumMenu(TrackActions& actions, const sync::Album& album, const QPoint& where, QWidget* over,
                   bool leadsToArtist)
{
    sync::TrackQuery query;
    query.album = album.id;
    actions.withTracks(query, [&actions, album, where, over, leadsToArtist](const QVector<sync::TrackId>& ids) {
        auto* menu = new QMenu(over);
        menu->setObjectName(QStringLiteral("contextMenu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        actions.fillMenu(menu, ids, over, [&actions, album] { playAlbum(actions, album.id); });
        addLoveEntry(menu, album.loved, [&actions, album] { setAlbumLoved(actions, album, !album.loved); });
        if (leadsToArtist && album.artistId.isValid()) {
            menu->addSeparator();
            menu->addAction(icon(QStringLiteral("artists")), TrackActions::tr("Go to artist"), &actions,
                            [&actions, album] {
                                actions.context().host.go({Place::Kind::Artist, album.artistId.value});
                            });
        }
        menu->popup(where);
    });
}

void setAlbumLoved(TrackActions& actions, const sync::Album& album, bool loved)
{
    PageContext& context = actions.context();
    sync::whenDone(context.services.edits.setAlbumLoved(album.id, loved), &actions,
                   [&context](const sync::Result<void>& done) {
                       if (!done)
                           sayFailed(context, done.error());
                   });
}

} // namespace sostenuto::ui
