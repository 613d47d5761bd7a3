// What can be done with an album, wherever its card is.
#pragma once

#include <sync/model/Library.h>

class QPoint;
class QWidget;

namespace sostenuto::ui {

class TrackActions;

/// Plays the album from its first track that can play.
void playAlbum(TrackActions& actions, sync::AlbumId album);
void playArtist(TrackActions& actions, sync::ArtistId artist);
/// Opens the menu at a point of the screen.
void openAlbumMenu(TrackActions& actions, const sync::Album& album, const QPoint& where, QWidget* over,
                   bool leadsToArtist = true);
void setAlbumLoved(TrackActions& actions, const sync::Album& album, bool loved);

} // namespace sostenuto::ui
