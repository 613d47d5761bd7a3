// What can be done with an album or an artist, wherever the card is.
#pragma once

#include <sync/model/Library.h>

class QPoint;
class QWidget;

namespace sostenuto::ui {

class TrackActions;

/// Plays these from the first that can play now; from the first of all when none can, so that the refusal is said.
void playFirstPlayable(TrackActions& actions, const QVector<sync::TrackId>& ids);
/// Plays the album from its first track that can play.
void playAlbum(TrackActions& actions, sync::AlbumId album);
void playArtist(TrackActions& actions, sync::ArtistId artist);
/// Opens the menu at a point of the screen.
void openAlbumMenu(TrackActions& actions, const sync::Album& album, const QPoint& where, QWidget* over,
                   bool leadsToArtist = true);
void openArtistMenu(TrackActions& actions, const sync::Artist& artist, const QPoint& where, QWidget* over);
void setAlbumLoved(TrackActions& actions, const sync::Album& album, bool loved);
void setArtistLoved(TrackActions& actions, const sync::Artist& artist, bool loved);

} // namespace sostenuto::ui
