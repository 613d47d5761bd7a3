#include "ui/pages/AlbumMenu.h"

#include "ui/models/EditSteps.h"
#include "ui/models/Playback.h"
#include "ui/models/Services.h"
#include "ui/pages/KeepActions.h"
#include "ui/pages/ReadinessDialog.h"
#include "ui/pages/TrackActions.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/MenuPlace.h"

#include <sync/model/WhenDone.h>
#include <sync/service/EditService.h>
#include <sync/service/LibraryService.h>

#include <QMenu>

namespace sostenuto::ui {

void playFirstPlayable(TrackActions& actions, const QVector<sync::TrackId>& ids)
{
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
}

namespace {

void playFirstPlayable(TrackActions& actions, const sync::TrackQuery& query)
{
    actions.withTracks(query, [&actions](const QVector<sync::TrackId>& ids) { playFirstPlayable(actions, ids); });
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
        PageContext& context = actions.context();
        const sync::PinTarget pin{sync::PinKind::Album, album.id.value};
        addKeepEntry(menu, context.services, context.host, &actions, {pin});
        addReadinessEntry(menu, context, over, {album.title, ids, pin});
        if (leadsToArtist && album.artistId.isValid()) {
            menu->addSeparator();
            menu->addAction(icon(QStringLiteral("artists")), TrackActions::tr("Go to artist"), &actions,
                            [&actions, album] {
                                actions.context().host.go({Place::Kind::Artist, album.artistId.value});
                            })
                ->setObjectName(QStringLiteral("actionGoToArtist"));
        }
        popUp(*menu, where);
    });
}

void openArtistMenu(TrackActions& actions, const sync::Artist& artist, const QPoint& where, QWidget* over)
{
    sync::TrackQuery query;
    query.artist = artist.id;
    query.order = sync::TrackOrder::Album;
    actions.withTracks(query, [&actions, artist, where, over](const QVector<sync::TrackId>& ids) {
        auto* menu = new QMenu(over);
        menu->setObjectName(QStringLiteral("contextMenu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        actions.fillMenu(menu, ids, over, [&actions, artist] { playArtist(actions, artist.id); });
        addLoveEntry(menu, artist.loved, [&actions, artist] { setArtistLoved(actions, artist, !artist.loved); });
        PageContext& context = actions.context();
        addKeepEntry(menu, context.services, context.host, &actions, {{sync::PinKind::Artist, artist.id.value}});
        popUp(*menu, where);
    });
}

/// It can be taken back once it is written.
static void follow(TrackActions& actions, const QFuture<sync::Result<void>>& edit, const UndoStep& step)
{
    PageContext& context = actions.context();
    sync::whenDone(edit, &actions, [&context, step](const sync::Result<void>& done) {
        if (!done)
            return sayFailed(context, done.error());
        context.host.addUndo(step);
    });
}

void setAlbumLoved(TrackActions& actions, const sync::Album& album, bool loved)
{
    sync::EditService& edits = actions.context().services.edits;
    follow(actions, edits.setAlbumLoved(album.id, loved), EditSteps::of(edits).albumLoved(album.id, loved));
}

void setArtistLoved(TrackActions& actions, const sync::Artist& artist, bool loved)
{
    sync::EditService& edits = actions.context().services.edits;
    follow(actions, edits.setArtistLoved(artist.id, loved), EditSteps::of(edits).artistLoved(artist.id, loved));
}

} // namespace sostenuto::ui
