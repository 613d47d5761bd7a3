#include "ui/pages/TrackActions.h"

#include "ui/models/Playback.h"
#include "ui/models/Services.h"
#include "ui/models/TrackCells.h"
#include "ui/pages/AddedToast.h"
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
    connect(&context.services.library, &sync::LibraryService::playlistsChanged, this, &TrackActions::readPlaylists);
    readPlaylists();
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
    m_context.playback.playNext(ids);
    const QString count = counted(int(ids.size()), "1 track", "%1 tracks");
    m_context.host.toast(tr("%1 added after this one").arg(count),
                         [&playback = m_context.playback] { playback.takeBackQueued(); });
}

void TrackActions::addToQueue(const QVector<sync::TrackId>& ids)
{
    if (ids.isEmpty())
        return;
    m_context.playback.addToQueue(ids);
    const QString count = counted(int(ids.size()), "1 track", "%1 tracks");
    m_context.host.toast(tr("%1 added to the queue").arg(count),
                         [&playback = m_context.playback] { playback.takeBackQueued(); });
}

void TrackActions::setLoved(const QVector<sync::TrackId>& ids, bool loved)
{
    if (ids.isEmpty())
        return;
    sync::whenDone(m_context.services.edits.setLoved(ids, loved), this, [this](const sync::Result<void>& done) {
        if (!done)
            sayFailed(m_context, done.error());
    });
}

void TrackActions::toggleLoved(const TrackChoice& choice)
{
    setLoved(choice.ids, !allLoved(choice.tracks));
}

void TrackActions::addToPlaylist(sync::PlaylistId playlist, const QVector<sync::TrackId>& ids)
{
    QString name;
    for (const sync::Playlist& known : std::as_const(m_playlists)) {
        if (known.id == playlist)
            name = known.name;
    }
    sync::whenDone(m_context.services.edits.addToPlaylist(playlist, ids), this,
                   [this, playlist, name](const sync::Result<QVector<sync::EntryId>>& added) {
                       if (!added)
                           return sayFailed(m_context, added.error());
                       sayAdded(m_context.services, m_context.host, this, playlist, name,
                                [&edits = m_context.services.edits, playlist, entries = *added] {
                                    (void)edits.removeFromPlaylist(playlist, entries);
                                });
                   });
}

void TrackActions::addToNewPlaylist(const QVector<sync::TrackId>& ids, QWidget* over)
{
    askPlaylistName(over, tr("New playlist"), {}, [this, ids](const QString& name) { created(name, ids); });
}

void TrackActions::created(const QString& name, const QVector<sync::TrackId>& ids)
{
    sync::whenDone(
        m_context.services.edits.createPlaylist(name, ids), this,
        [this, name](const sync::Result<sync::PlaylistId>& made) {
            if (!made)
                return sayFailed(m_context, made.error());
            sayAdded(m_context.services, m_context.host, this, *made, name,
                     [&edits = m_context.services.edits, playlist = *made] { (void)edits.deletePlaylist(playlist); });
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
                            [this, track] { goToArtist(track); });
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

void TrackActions::fillPlaylistMenu(QMenu* menu, const QVector<sync::TrackId>& ids, QWidget* over)
{
    add(menu, "playlistPickerNew", QStringLiteral("plus"), tr("New playlist…"),
        [this, ids, over] { addToNewPlaylist(ids, over); });
    menu->addSeparator();
    for (const sync::Playlist& playlist : std::as_const(m_playlists)) {
        if (!playlist.editable)
            continue;
        QString name = playlist.name;
        name.replace(u'&', QStringLiteral("&&"));
        menu->addAction(icon(QStringLiteral("playlist")), name, menu,
                        [this, ids, id = playlist.id] { addToPlaylist(id, ids); });
    }
}

void TrackActions::fillMenu(QMenu* menu, const QVector<sync::TrackId>& ids, QWidget* over, std::function<void()> play)
{
    add(menu, "actionPlayItem", QStringLiteral("play"), tr("Play"), std::move(play))
        ->setShortcut(QKeySequence(Qt::Key_Return));
    add(menu, "actionPlayNext", QStringLiteral("play-next"), tr("Play next"), [this, ids] {
        playNext(ids);
    })->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return));
    add(menu, "actionAddToQueue", QStringLiteral("queue-add"), tr("Add to queue"), [this, ids] {
        addToQueue(ids);
    })->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    QMenu* playlists = menu->addMenu(icon(QStringLiteral("playlist-add")), tr("Add to playlist"));
    playlists->menuAction()->setObjectName(QStringLiteral("actionAddToPlaylist"));
    playlists->setObjectName(QStringLiteral("playlistPicker"));
    fillPlaylistMenu(playlists, ids, over);
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
        m_context.host.toast(bookmarksRemovedSentence(int(marked.size())), [marked, &edits] {
            for (const auto& [id, place] : marked)
                (void)edits.setBookmark(id, place);
        });
    });
}

void TrackActions::rate(const QVector<sync::TrackId>& ids, int stars)
{
    for (const sync::TrackId id : ids) {
        sync::whenDone(m_context.services.edits.setRating(id, stars), this, [this](const sync::Result<void>& done) {
            if (!done)
                sayFailed(m_context, done.error());
        });
    }
}

void TrackActions::readPlaylists()
{
    sync::whenDone(m_context.services.library.playlists(), this,
                   [this](const sync::Result<QVector<sync::Playlist>>& answer) {
                       if (answer)
                           m_playlists = *answer;
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
    context.host.toast(troubleSentence(error.kind));
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
