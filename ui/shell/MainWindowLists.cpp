// Lists and what is dragged, in the window: commands of the sidebar's list, files that are dropped anywhere.
#include "ui/models/DraggedThings.h"
#include "ui/models/UnknownFiles.h"
#include "ui/pages/ListCommands.h"
#include "ui/pages/ThingCommands.h"
#include "ui/shell/MainWindowParts.h"
#include "ui/shell/PlaylistList.h"
#include "ui/shell/Sidebar.h"
#include "ui/shell/WindowFrame.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"
#include "ui/widgets/ToastArea.h"

#include <player/engine/Player.h>
#include <sync/model/WhenDone.h>
#include <sync/service/FolderService.h>

#include <QDropEvent>
#include <QMimeData>

namespace sostenuto::ui {

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!filesIn(*event->mimeData()).isEmpty() && m_parts->stage->currentWidget() == m_parts->frame)
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_parts->filesDropped(*event->mimeData());
    event->acceptProposedAction();
}

/// Where nothing else takes them: they play, or come after what plays.
void MainWindow::Parts::filesDropped(const QMimeData& data)
{
    withDropped(services, data, &window, [this](const QVector<sync::TrackId>& ids) {
        if (services.player.queue().isEmpty())
            tracks.play(ids, 0);
        else
            tracks.addToQueue(ids);
    });
}

void MainWindow::Parts::connectLists()
{
    window.setAcceptDrops(true);
    offerPlaylistCommands();
    connect(&UnknownFiles::of(services.transfers), &UnknownFiles::dropped, &window,
            [this](int count, const QString& folder) { sayUnknownFiles(count, folder); });
}

void MainWindow::Parts::offerPlaylistCommands()
{
    PlaylistList& list = frame->sidebar().playlists();
    ListCommands* offered = offerThings(
        list, tracks, [&list](const QModelIndex& index) { return list.playlists().thingsAt({index}).value(0); });
    offered->offer(
        ListCommand::Remove, [&list] { list.removeChosen(); },
        [&list] { return list.currentIndex().flags().testFlag(Qt::ItemIsEditable); });
}

/// What the library has of the drop is used where it was dropped; the rest can become a part of it.
void MainWindow::Parts::sayUnknownFiles(int count, const QString& folder)
{
    const QString words = counted(count, "1 file is not in your library", "%1 files are not in your library");
    const auto add = [this, folder] {
        if (folder.isEmpty())
            addFolder();
        else
            addFolderAt(folder);
    };
    frame->toasts().sayWith(words, folder.isEmpty() ? say("Add a folder…") : say("Add their folder"), add);
}

void MainWindow::Parts::addFolderAt(const QString& path)
{
    sync::whenDone(services.folders.add(path), &window, [this](const sync::Result<sync::SourceId>& added) {
        if (!added)
            frame->toasts().say(failedToast(folderSentence(added.error().kind)));
    });
}

} // namespace sostenuto::ui
