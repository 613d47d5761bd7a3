#include "ui/pages/TrackActions.h"

#include "ui/models/EditSteps.h"
#include "ui/models/Playback.h"
#include "ui/models/PlaylistPick.h"
#include "ui/models/Services.h"
#include "ui/models/TrackCells.h"
#include "ui/pages/AddedToast.h"
#include "ui/pages/ListCommands.h"
#include "ui/pages/PlaylistPicker.h"
#include "ui/theme/BookmarkWords.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Words.h"

#include <sync/model/WhenDone.h>
#include <sync/service/EditService.h>
#include <sync/service/LibraryService.h>
#include <sync/service/StatusService.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>

namespace sostenuto::ui {

namespace {

constexpr int rowsBefore = 200;
constexpr int rowsAfter = 1800;
constexpr int mostStars = 5;
constexpr int longestName = 200;

QAction* add(QMenu* menu, const char* name, const QString& iconName, const QString& text, std::function<void()> act)
{
    QAction* action = menu->addAction(icon(iconName), text, menu, std::move(act));
    action->setObjectName(QLatin1String(name));
    return action;
}

bool allLoved(const QVector<sync::Track>& tracks)
{
    return !tracks.isEmpty() &&
           std::all_of(tracks.begin(), tracks.end(), [](const sync::Track& track) { return track.loved; });
}

} // namespace

TrackActions::TrackActions(PageContext& context, QObject* parent)
    : QObject(parent), m_context(context), m_bookmarks(context.services.library)
{
}

void TrackActions::play(const QVector<sync::TrackId>& list, int row)
{
    if (row < 0 || row >= list.size())
        return;
    const QueuePart part = queuePart(int(list.size()), row);
    m_context.playback.playIds(list.mid(part.first, part.end - part.first), row - part.first);
}

void TrackActions::playNext(const QVector<sync::TrackId>& ids)
{
    if (ids.isEmpty())
        return;
    const QString count = counted(int(ids.size()), "1 track", "%1 tracks");
    const auto words = tr("%1 added after this one").arg(count);
    m_context.playback.playNext(ids, [&host = m_context.host, words](const UndoStep& step) {
        host.toast({words, ToastSign::Queued}, step);
    });
}

void TrackActions::addToQueue(const QVector<sync::TrackId>& ids)
{
    if (ids.isEmpty())
        return;
    const QString count = counted(int(ids.size()), "1 track", "%1 tracks");
    const auto words = tr("%1 added to the queue").arg(count);
    m_context.playback.addToQueue(ids, [&host = m_context.host, words](const UndoStep& step) {
        host.toast({words, ToastSign::Queued}, step);
    });
}

void TrackActions::setLoved(const QVector<sync::TrackId>& ids, bool loved)
{
    withRows(ids, [this, loved](const QVector<sync::Track>& rows) {
        QVector<sync::TrackId> changed; // what is so already is not taken back by an undo
        for (const sync::Track& track : rows) {
            if (track.loved != loved)
                changed.append(track.id);
        }
        if (changed.isEmpty())
            return;
        sync::EditService& edits = m_context.services.edits;
        sync::whenDone(edits.setLoved(changed, loved), this,
                       [this, &edits, changed, loved](const sync::Result<void>& done) {
                           if (!done)
                               return sayFailed(m_context, done.error());
                           m_context.host.addUndo(EditSteps::of(edits).loved(changed, loved));
                       });
    });
}

void TrackActions::withRows(const QVector<sync::TrackId>& ids, std::function<void(const QVector<sync::Track>&)> then)
{
    if (ids.isEmpty())
        return;
    sync::whenDone(m_context.services.library.tracks(ids), this,
                   [then = std::move(then)](const sync::Result<QVector<sync::Track>>& rows) {
                       if (rows)
                           then(*rows);
                   });
}

void TrackActions::toggleLoved(const TrackChoice& choice)
{
    setLoved(choice.ids, !allLoved(choice.tracks));
}

void TrackActions::addToPlaylist(sync::PlaylistId playlist, const QString& name, const QVector<sync::TrackId>& ids)
{
    sync::EditService& edits = m_context.services.edits;
    sync::whenDone(edits.addToPlaylist(playlist, ids), this,
                   [=, this, &edits](const sync::Result<QVector<sync::EntryId>>& added) {
                       if (!added)
                           return sayFailed(m_context, added.error());
                       noteRecentPlaylist(m_context.services.settings, playlist);
                       sayAdded(m_context.services, m_context.host, this, playlist, name,
                                EditSteps::of(edits).added(playlist, ids, -1, *added));
                   });
}

void TrackActions::pickPlaylist(const QVector<sync::TrackId>& ids, QWidget* over, const QPoint& corner)
{
    if (ids.isEmpty())
        return;
    auto* picker = new PlaylistPicker(m_context.services, over);
    connect(picker, &PlaylistPicker::picked, this,
            [this, ids](const sync::Playlist& list) { addToPlaylist(list.id, list.name, ids); });
    connect(picker, &PlaylistPicker::newPicked, this, [this, ids, over](const QString& name) {
        if (name.isEmpty())
            addToNewPlaylist(ids, over);
        else
            created(name, ids);
    });
    picker->openAt(corner);
}

void TrackActions::addToNewPlaylist(const QVector<sync::TrackId>& ids, QWidget* over)
{
    askPlaylistName(over, tr("New playlist"), {}, [this, ids](const QString& name) { created(name, ids); });
}

void TrackActions::created(const QString& name, const QVector<sync::TrackId>& ids)
{
    sync::whenDone(m_context.services.edits.createPlaylist(name, ids), this,
                   [this, name, ids](const sync::Result<sync::PlaylistId>& made) {
                       if (!made)
                           return sayFailed(m_context, made.error());
                       noteRecentPlaylist(m_context.services.settings, *made);
                       sayAdded(m_context.services, m_context.host, this, *made, name,
                                EditSteps::of(m_context.services.edits).created(*made, name, ids));
                   });
}

void TrackActions::copy(const QVector<sync::Track>& tracks)
{
    QStringList lines;
    for (const sync::Track& track : tracks)
        lines.append(trackLine(track));
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void TrackActions::goToAlbum(const sync::Track& track)
{
    m_context.host.go({Place::Kind::Album, track.albumId.value});
}

void TrackActions::goToArtist(const sync::Track& track)
{
    m_context.host.go({Place::Kind::Artist, track.artistId.value});
}

void TrackActions::addArtists(QMenu* menu, const sync::Track& track)
{
    if (track.artists.size() < 2) {
        if (track.artistId.isValid())
            menu->addAction(icon(QStringLiteral("artists")), tr("Go to artist"), this,
                            [this, track] { goToArtist(track); })
                ->setObjectName(QStringLiteral("actionGoToArtist"));
        return;
    }
    QMenu* names = menu->addMenu(icon(QStringLiteral("artists")), tr("Go to artist"));
    names->setObjectName(QStringLiteral("artistsMenu"));
    for (const sync::ArtistName& artist : track.artists) {
        QString words = artist.name;
        words.replace(u'&', QStringLiteral("&&"));
        names->addAction(words, this, [this, artist] { m_context.host.go({Place::Kind::Artist, artist.id.value}); });
    }
}

void TrackActions::withTracks(const sync::TrackQuery& query, std::function<void(const QVector<sync::TrackId>&)> then)
{
    sync::whenDone(m_context.services.library.trackIds(query), this,
                   [then = std::move(then)](const sync::Result<QVector<sync::TrackId>>& ids) {
                       if (ids && !ids->isEmpty())
                           then(*ids);
                   });
}

void TrackActions::fillMenu(QMenu* menu, const QVector<sync::TrackId>& ids, QWidget* over, std::function<void()> play)
{
    add(menu, "actionPlayItem", QStringLiteral("play"), tr("Play"), std::move(play))
        ->setShortcut(QKeySequence(Qt::Key_Return));
    add(menu, "actionPlayNext", QStringLiteral("play-next"), tr("Play next"), [this, ids] {
        playNext(ids);
    })->setShortcuts(ListCommands::keys(ListCommand::PlayNext));
    add(menu, "actionAddToQueue", QStringLiteral("queue-add"), tr("Add to queue"), [this, ids] {
        addToQueue(ids);
    })->setShortcuts(ListCommands::keys(ListCommand::AddToQueue));
    addPlaylistEntry(menu, tr("Add to playlist…"), ids, over);
}

void TrackActions::addPlaylistEntry(QMenu* menu, const QString& text, const QVector<sync::TrackId>& ids, QWidget* over)
{
    QAction* action = add(menu, "actionAddToPlaylist", QStringLiteral("playlist-add"), text,
                          [this, menu, ids, over] { pickPlaylist(ids, over, menu->pos()); });
    action->setShortcuts(ListCommands::keys(ListCommand::AddToPlaylist));
}

void TrackActions::addDetails(QMenu* menu, const QVector<sync::TrackId>& ids)
{
    if (ids.size() != 1)
        return;
    add(menu, "actionItemDetails", QStringLiteral("info"), tr("Details"), [this, id = ids.first()] {
        m_context.host.showDetails(id);
    })->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Return));
}

void TrackActions::addLove(QMenu* menu, const TrackChoice& choice)
{
    addLoveEntry(menu, allLoved(choice.tracks), [this, choice] { toggleLoved(choice); });
}

void TrackActions::addRating(QMenu* menu, const TrackChoice& choice)
{
    QMenu* stars = menu->addMenu(tr("Rating"));
    stars->setObjectName(QStringLiteral("ratingMenu"));
    for (int count = mostStars; count >= 0; --count) {
        const QString text = count == 0 ? tr("No rating") : counted(count, "1 star", "%1 stars");
        QAction* action = stars->addAction(text, this, [this, ids = choice.ids, count] { rate(ids, count); });
        action->setObjectName(QStringLiteral("actionRate%1").arg(count));
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key(Qt::Key_0 + count)));
        action->setCheckable(true);
        action->setChecked(choice.tracks.size() == 1 && choice.tracks.first().rating == count);
    }
}

void TrackActions::addBookmark(QMenu* menu, const TrackChoice& choice)
{
    QVector<QPair<sync::TrackId, qint64>> marked;
    for (const sync::TrackId id : choice.ids) {
        if (const auto place = m_bookmarks.placeIn(id))
            marked.append({id, *place});
    }
    if (marked.isEmpty())
        return;
    add(menu, "actionRemoveBookmarks", QStringLiteral("bookmark"), tr("Remove bookmark"),
        [this, marked] { removeBookmarks(marked); });
}

void TrackActions::removeBookmarks(const QVector<QPair<sync::TrackId, qint64>>& marked)
{
    QVector<sync::TrackId> ids;
    for (const auto& [id, place] : marked)
        ids.append(id);
    sync::EditService& edits = m_context.services.edits;
    sync::whenDone(edits.removeBookmarks(ids), this, [this, marked, &edits](const sync::Result<void>& done) {
        if (!done)
            return sayFailed(m_context, done.error());
        m_context.host.toast({bookmarksRemovedSentence(int(marked.size())), ToastSign::Removed}, [marked, &edits] {
            for (const auto& [id, place] : marked)
                (void)edits.setBookmark(id, place);
        });
    });
}

void TrackActions::rate(const QVector<sync::TrackId>& ids, int stars)
{
    withRows(ids, [this, stars](const QVector<sync::Track>& rows) {
        QVector<EditSteps::Rated> changed;
        for (const sync::Track& track : rows) {
            if (track.rating == stars)
                continue;
            changed.append({track.id, track.rating});
            sync::whenDone(m_context.services.edits.setRating(track.id, stars), this,
                           [this](const sync::Result<void>& done) {
                               if (!done)
                                   sayFailed(m_context, done.error());
                           });
        }
        if (!changed.isEmpty())
            m_context.host.addUndo(EditSteps::of(m_context.services.edits).rated(changed, stars));
    });
}

QueuePart queuePart(int count, int row)
{
    return {std::max(0, row - rowsBefore), int(std::min<qint64>(count, qint64(row) + rowsAfter))};
}

void addLoveEntry(QMenu* menu, bool loved, std::function<void()> act)
{
    add(menu, "actionLove", loved ? QStringLiteral("heart-filled") : QStringLiteral("heart"),
        loved ? TrackActions::tr("Remove from loved") : TrackActions::tr("Love"), std::move(act))
        ->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
}

void sayFailed(PageContext& context, const sync::Error& error)
{
    context.host.toast(failedToast(troubleSentence(error.kind)));
}

void askPlaylistName(QWidget* over, const QString& title, const QString& name,
                     std::function<void(const QString&)> named)
{
    auto* dialog = new QInputDialog(over);
    dialog->setObjectName(QStringLiteral("playlistNameDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(TrackActions::tr("Name"));
    dialog->setTextValue(name);
    QObject::connect(dialog, &QInputDialog::textValueSelected, over, [named = std::move(named)](const QString& typed) {
        const QString trimmed = typed.simplified().left(longestName);
        if (!trimmed.isEmpty())
            named(trimmed);
    });
    dialog->open();
}

} // namespace sostenuto::ui
