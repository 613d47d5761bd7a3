// What can be done with tracks, wherever they are listed. Says what was done, and how to take it back.
#pragma once

#include "ui/models/Bookmarks.h"
#include "ui/pages/Page.h"

#include <sync/model/Library.h>

#include <functional>

class QMenu;

namespace sostenuto::ui {

/// The rows an action is about. `tracks` may be shorter than `ids`: rows that are not loaded are left out.
struct TrackChoice {
    QVector<sync::TrackId> ids;
    QVector<sync::Track> tracks;
};

/// Thread: main.
class TrackActions : public QObject {
    Q_OBJECT

public:
    explicit TrackActions(PageContext& context, QObject* parent = nullptr);

    /// Plays the list from `row`. Of very long lists, the part around the row becomes the queue.
    void play(const QVector<sync::TrackId>& list, int row);
    void playNext(const QVector<sync::TrackId>& ids);
    void addToQueue(const QVector<sync::TrackId>& ids);
    void setLoved(const QVector<sync::TrackId>& ids, bool loved);
    /// Loves them all, or none any more when all were loved.
    void toggleLoved(const TrackChoice& choice);
    void addToPlaylist(sync::PlaylistId playlist, const QString& name, const QVector<sync::TrackId>& ids);
    /// Asks which one, in a popup whose top left corner stands at a point of the screen.
    void pickPlaylist(const QVector<sync::TrackId>& ids, QWidget* over, const QPoint& corner);
    /// Asks for a name first.
    void addToNewPlaylist(const QVector<sync::TrackId>& ids, QWidget* over);
    /// "Artist, Title" per line, to the clipboard.
    void copy(const QVector<sync::Track>& tracks);
    void goToAlbum(const sync::Track& track);
    void goToArtist(const sync::Track& track);
    /// "Go to artist"; a menu of names where there are several. Nothing where nobody is known.
    void addArtists(QMenu* menu, const sync::Track& track);

    /// Asks the library for the tracks of an album, artist, …, then calls `then` unless there are none.
    void withTracks(const sync::TrackQuery& query, std::function<void(const QVector<sync::TrackId>&)> then);

    /// The entry that opens the picker, where the menu stood.
    void addPlaylistEntry(QMenu* menu, const QString& text, const QVector<sync::TrackId>& ids, QWidget* over);
    /// Play, Play next, Add to queue, Add to playlist: what every list of tracks offers.
    void fillMenu(QMenu* menu, const QVector<sync::TrackId>& ids, QWidget* over, std::function<void()> play);
    /// "Details", of a single track.
    void addDetails(QMenu* menu, const QVector<sync::TrackId>& ids);
    void addLove(QMenu* menu, const TrackChoice& choice);
    /// A menu of stars; the present rating of a single track is ticked.
    void addRating(QMenu* menu, const TrackChoice& choice);
    /// Takes away the bookmarks of those that have one. Nothing where none has.
    void addBookmark(QMenu* menu, const TrackChoice& choice);
    /// 0..5 stars, 0 takes the rating back.
    void rate(const QVector<sync::TrackId>& ids, int stars);

    [[nodiscard]] PageContext& context() const { return m_context; }

private:
    void removeBookmarks(const QVector<QPair<sync::TrackId, qint64>>& marked);
    void withRows(const QVector<sync::TrackId>& ids, std::function<void(const QVector<sync::Track>&)> then);
    void created(const QString& name, const QVector<sync::TrackId>& ids);

    PageContext& m_context;
    Bookmarks m_bookmarks;
};

/// Which part of a list of `count` becomes the queue when `row` is played: first and one past the last.
struct QueuePart {
    int first = 0;
    int end = 0;
};
[[nodiscard]] QueuePart queuePart(int count, int row);

/// The entry that loves, or takes the love back.
void addLoveEntry(QMenu* menu, bool loved, std::function<void()> act);

/// A toast when a change could not be written.
void sayFailed(PageContext& context, const sync::Error& error);

/// Asks for the name of a playlist; `named` is called with what was typed, trimmed, never empty.
void askPlaylistName(QWidget* over, const QString& title, const QString& name,
                     std::function<void(const QString&)> named);

} // namespace sostenuto::ui
