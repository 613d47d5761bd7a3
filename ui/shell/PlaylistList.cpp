#include "ui/shell/PlaylistList.h"

#include "ui/models/KeptThings.h"
#include "ui/theme/Icons.h"
#include "ui/theme/KeepWords.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Words.h"
#include "ui/widgets/DragOut.h"
#include "ui/widgets/MenuPlace.h"
#include "ui/widgets/RowDelegates.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>

#include <memory>

namespace sostenuto::ui {

using sync::PlaylistId;

namespace {

/// The row's delegate with an editor that stands where the name stands.
class NameDelegate : public PlaylistItemDelegate {
public:
    using PlaylistItemDelegate::PlaylistItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        auto* field = new QLineEdit(parent);
        field->setObjectName(QStringLiteral("playlistNameField"));
        field->setAccessibleName(say("Name of the playlist"));
        field->setPlaceholderText(say("Name"));
        field->setMaxLength(200);
        return field;
    }
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        editor->setGeometry(Mirror(option)(option.rect.adjusted(30, 0, -2, 0)));
    }
};

} // namespace

PlaylistList::PlaylistList(sync::LibraryService& library, const KeptThings& kept, QWidget* parent)
    : QListView(parent), m_model(new PlaylistListModel(library, this)), m_kept(kept)
{
    m_model->showKept(kept);
    setObjectName(QStringLiteral("playlistList"));
    setAccessibleName(say("Playlists"));
    setModel(m_model);
    setItemDelegate(new NameDelegate(this));
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setUniformItemSizes(true);
    setEditTriggers(SelectedClicked); // and F2
    setSelectionMode(SingleSelection);
    setAcceptDrops(true);
    setDragDropMode(DragDrop);
    setDropIndicatorShown(true);
    setMouseTracking(true);
    connect(this, &QListView::clicked, this, &PlaylistList::open);
    connect(m_model, &PlaylistListModel::listed, this, &PlaylistList::markPlace);
}

void PlaylistList::open(const QModelIndex& index)
{
    if (m_model->isLoved(index.row()) || m_model->smartAt(index.row()) || m_model->idAt(index.row()).isValid())
        Q_EMIT opened(placeOf(index.row()));
}

Place PlaylistList::placeOf(int row) const
{
    if (const auto smart = m_model->smartAt(row))
        return {Place::Kind::SmartPlaylist, smart->id.value, {}};
    return m_model->isLoved(row) ? Place{Place::Kind::Loved, 0, {}}
                                 : Place{Place::Kind::Playlist, m_model->idAt(row).value, {}};
}

void PlaylistList::setPlace(const Place& place)
{
    m_place = place;
    markPlace();
}

void PlaylistList::markPlace()
{
    int row = -1;
    if (m_place.kind == Place::Kind::Loved)
        row = 0;
    else if (m_place.kind == Place::Kind::Playlist)
        row = m_model->rowOf(PlaylistId{m_place.id});
    else if (m_place.kind == Place::Kind::SmartPlaylist)
        row = m_model->rowOf(sync::SmartPlaylistId{m_place.id});
    if (row >= 0)
        setCurrentIndex(m_model->index(row));
    else
        clearSelection();
}

void PlaylistList::startNew()
{
    const QModelIndex index = m_model->beginNew();
    scrollTo(index);
    edit(index);
}

void PlaylistList::startRename()
{
    const int row = chosenRow();
    if (row > 0 && m_model->flags(m_model->index(row)).testFlag(Qt::ItemIsEditable))
        edit(m_model->index(row));
}

int PlaylistList::chosenRow() const
{
    if (hasFocus() && currentIndex().isValid())
        return currentIndex().row();
    return m_place.kind == Place::Kind::Playlist        ? m_model->rowOf(PlaylistId{m_place.id})
           : m_place.kind == Place::Kind::SmartPlaylist ? m_model->rowOf(sync::SmartPlaylistId{m_place.id})
                                                        : -1;
}

Place PlaylistList::chosenPlace() const
{
    return hasFocus() && currentIndex().isValid() ? placeOf(currentIndex().row()) : m_place;
}

PlaylistId PlaylistList::chosen() const
{
    return m_model->idAt(chosenRow());
}

std::optional<sync::SmartPlaylist> PlaylistList::chosenSmart() const
{
    return m_model->smartAt(chosenRow());
}

void PlaylistList::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint)
{
    QListView::closeEditor(editor, QAbstractItemDelegate::NoHint); // Tab does not go on to rename the next one
    m_model->endNew();
    markPlace();
}

void PlaylistList::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        open(currentIndex());
    } else if (event->key() == Qt::Key_Delete) {
        removeChosen();
    } else {
        QListView::keyPressEvent(event);
    }
}

void PlaylistList::removeChosen()
{
    if (chosen().isValid())
        Q_EMIT removeAsked(chosen());
    else if (const auto smart = chosenSmart())
        Q_EMIT smartRemoveAsked(*smart);
}

void PlaylistList::startDrag(Qt::DropActions actions)
{
    dragOut(*this, selectedIndexes(), actions);
}

void PlaylistList::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const PlaylistId id = m_model->idAt(index.row());
    const auto smart = m_model->smartAt(index.row());
    const bool changeable = m_model->flags(index).testFlag(Qt::ItemIsEditable);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("contextMenu"));
    menu->addAction(icon(QStringLiteral("play")), say("Play"), this,
                    [this, id, smart] {
                        if (smart)
                            Q_EMIT smartPlayAsked(*smart);
                        else
                            Q_EMIT playAsked(id);
                    })
        ->setObjectName(QStringLiteral("actionPlayItem"));
    menu->addAction(icon(QStringLiteral("arrow-up")), say("Export playlist…"), this,
                    [this, place = placeOf(index.row())] { Q_EMIT exportAsked(place); })
        ->setObjectName(QStringLiteral("actionExportThis"));
    addKeep(menu, index);
    if (changeable) {
        menu->addSeparator();
        menu->addAction(icon(QStringLiteral("pencil")), say("Rename"), this,
                        [this, row = QPersistentModelIndex(index)] { edit(QModelIndex(row)); })
            ->setObjectName(QStringLiteral("actionRenameThis"));
        menu->addAction(icon(QStringLiteral("trash")), say("Delete"), this,
                        [this, id, smart] {
                            if (smart)
                                Q_EMIT smartRemoveAsked(*smart);
                            else
                                Q_EMIT removeAsked(id);
                        })
            ->setObjectName(QStringLiteral("actionDeleteThis"));
    }
    popUp(*menu, byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

void PlaylistList::addKeep(QMenu* menu, const QModelIndex& index)
{
    const auto target = m_model->pinTargetAt(index.row());
    if (!target)
        return;
    const bool kept = m_kept.isPinned(*target);
    menu->addAction(icon(kept ? QStringLiteral("pin-filled") : QStringLiteral("pin")), keepWord(kept), this,
                    [this, target = *target, kept] { Q_EMIT keepAsked(target, !kept); })
        ->setObjectName(QStringLiteral("actionKeep"));
}

} // namespace sostenuto::ui
