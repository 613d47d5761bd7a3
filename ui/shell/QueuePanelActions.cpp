// What can be done with the rows of the queue, and what is dropped on it.
#include "ui/models/DraggedThings.h"
#include "ui/models/QueueModel.h"
#include "ui/models/QueueSteps.h"
#include "ui/models/Services.h"
#include "ui/pages/ListCommands.h"
#include "ui/shell/QueuePanel.h"
#include "ui/shell/ShellContext.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Words.h"
#include "ui/widgets/MenuPlace.h"

#include <player/engine/Player.h>

#include <QDropEvent>
#include <QListView>
#include <QMenu>
#include <QMimeData>

#include <algorithm>

namespace sostenuto::ui {

using player::Player;

QVector<int> QueuePanel::chosenRows() const
{
    QVector<int> rows;
    for (const QModelIndex& index : m_list->selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void QueuePanel::removeChosen()
{
    const QVector<int> rows = chosenRows();
    if (rows.isEmpty())
        return;
    m_next->remove(rows);
    const int next = std::min(rows.first(), m_next->rowCount() - 1);
    if (next >= 0)
        m_list->setCurrentIndex(m_next->index(next, 0));
}

void QueuePanel::moveChosen(int by)
{
    if (m_next->moveBy(chosenRows(), by)) // the rows stay chosen
        m_list->scrollTo(m_list->currentIndex());
}

/// What is heard plays on; what would come after it goes, and can be brought back.
void QueuePanel::clear()
{
    const QVector<qint64> gone = m_next->ids();
    if (gone.isEmpty())
        return;
    Player& player = m_context.services.player;
    m_context.host.toast({say("The queue was cleared"), ToastSign::Removed}, changeQueue(player, [&] {
                             for (const qint64 key : gone)
                                 player.removeFromQueue(key);
                         }));
}

void QueuePanel::offerCommands()
{
    using enum ListCommand;
    m_commands->offer(PlayItem,
                      [this] { m_context.services.player.jumpTo(m_next->idAt(m_list->currentIndex().row())); });
    m_commands->offer(PlayNext, [this] { m_next->moveTo(chosenRows(), 0); });
    m_commands->offer(AddToQueue, [this] { m_actions->addToQueue(chosen().ids); });
    m_commands->offer(AddToPlaylist, [this] { openPicker(); });
    m_commands->offer(Copy, [this] { m_actions->copy(chosen().tracks); });
    m_commands->offer(Remove, [this] { removeChosen(); });
    m_commands->offer(MoveUp, [this] { moveChosen(-1); });
    m_commands->offer(MoveDown, [this] { moveChosen(1); });
}

/// All of it, what is heard too.
void QueuePanel::save()
{
    QVector<sync::TrackId> tracks;
    for (const player::QueueItem& item : m_context.services.player.queue().items())
        tracks.append(sync::TrackId{item.track});
    if (!tracks.isEmpty())
        m_actions->addToNewPlaylist(tracks, this);
}

TrackChoice QueuePanel::chosen() const
{
    TrackChoice choice;
    const QVector<int> rows = chosenRows();
    choice.ids = m_next->trackIds(rows);
    for (const int row : rows) {
        if (const auto track = m_next->loadedTrack(row))
            choice.tracks.append(*track);
    }
    return choice;
}

void QueuePanel::openPicker()
{
    const QPoint corner = m_list->visualRect(m_list->currentIndex()).bottomLeft();
    m_actions->pickPlaylist(chosen().ids, this, m_list->viewport()->mapToGlobal(corner));
}

void QueuePanel::openMenu(const QPoint& where)
{
    const TrackChoice choice = chosen();
    if (choice.ids.isEmpty())
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("contextMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const char* name, const QString& iconName, const QString& text, ListCommand command) {
        QAction* action = menu->addAction(icon(iconName), text, this, [this, command] { m_commands->run(command); });
        action->setObjectName(QLatin1String(name));
        action->setShortcuts(ListCommands::keys(command));
    };
    add("actionPlayItem", QStringLiteral("play"), say("Play"), ListCommand::PlayItem);
    add("actionPlayNext", QStringLiteral("play-next"), say("Play next"), ListCommand::PlayNext);
    m_actions->addPlaylistEntry(menu, say("Add to playlist…"), choice.ids, this);
    m_actions->addLove(menu, choice);
    m_actions->addRating(menu, choice);
    if (choice.tracks.size() == 1) {
        menu->addSeparator();
        const sync::Track track = choice.tracks.first();
        if (track.albumId.isValid())
            menu->addAction(icon(QStringLiteral("albums")), say("Go to album"), this,
                            [this, track] { m_actions->goToAlbum(track); })
                ->setObjectName(QStringLiteral("actionGoToAlbum"));
        m_actions->addArtists(menu, track);
    }
    menu->addSeparator();
    add("actionRemove", QStringLiteral("minus"), say("Remove from the queue"), ListCommand::Remove);
    popUp(*menu, m_list->viewport()->mapToGlobal(where));
}

/// Beside the list: at the end of the queue.
void QueuePanel::dragEnterEvent(QDragEnterEvent* event)
{
    if (hasThings(*event->mimeData()))
        event->acceptProposedAction();
}

void QueuePanel::dropEvent(QDropEvent* event)
{
    m_next->dropMimeData(event->mimeData(), event->dropAction(), -1, -1, {});
    event->acceptProposedAction();
}

} // namespace sostenuto::ui
