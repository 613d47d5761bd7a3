#include "ui/pages/TrackList.h"

#include "ui/models/Playback.h"
#include "ui/models/TrackTableModel.h"
#include "ui/models/WindowedTrackModel.h"
#include "ui/pages/KeepActions.h"
#include "ui/pages/ListCommands.h"
#include "ui/pages/ListPlace.h"
#include "ui/theme/Icons.h"
#include "ui/theme/KeepWords.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/widgets/ItemRoles.h"
#include "ui/widgets/MenuPlace.h"
#include "ui/widgets/Notes.h"
#include "ui/widgets/SelectionBar.h"
#include "ui/widgets/TrackView.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QToolTip>
#include <QVBoxLayout>

namespace sostenuto::ui {

TrackList::TrackList(PageContext& context, TrackTableModel& model, QWidget* parent, TrackView* view)
    : QWidget(parent), m_context(context), m_model(model), m_actions(new TrackActions(context, this)),
      m_view(view ? view : new TrackView(context.covers)), m_bar(new SelectionBar(this)), m_empty(new EmptyState),
      m_upper(new QWidget(this)), m_place(new ListPlace(*m_upper, *m_view, *m_empty, LoadingRows::Shape::Table))
{
    m_upper->setLayout(m_place);
    setSideMargins(20, 12);
    m_place->follow(model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_upper, 1);
    column->addWidget(m_bar);
    m_view->setModel(&model);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setDragEnabled(true);
    m_view->installEventFilter(this);
    m_commands = new ListCommands(*m_view);
    offerCommands();
    fillSelectionBar();
    follow();
}

void TrackList::setLeadsTo(bool album, bool artist)
{
    m_toAlbum = album;
    m_toArtist = artist;
}

void TrackList::setSideMargins(int left, int right)
{
    m_left = left;
    m_right = right;
    makeRoom();
}

void TrackList::makeRoom()
{
    // Without a scroll bar its room belongs to the margin, so that rows end where the page's other things end.
    const QScrollBar* bar = m_view->verticalScrollBar();
    const int right = bar->maximum() > bar->minimum() ? m_right : m_right + bar->sizeHint().width();
    const int left = m_left;
    m_upper->setContentsMargins(seenMargins(left, 0, right, 0));
}

void TrackList::showGround(bool on)
{
    m_view->viewport()->setAutoFillBackground(on);
    m_view->header()->viewport()->setAutoFillBackground(on);
}

void TrackList::showEmpty(bool on)
{
    m_place->showEmpty(on);
}

QVector<int> TrackList::chosenRows() const
{
    QVector<int> rows = m_view->selectedRowNumbers();
    if (rows.isEmpty() && m_view->currentIndex().isValid())
        rows.append(m_view->currentIndex().row());
    return rows;
}

TrackChoice TrackList::chosen() const
{
    TrackChoice choice;
    const QVector<int> rows = chosenRows();
    choice.ids = m_model.trackIds(rows);
    for (const int row : rows) {
        if (const auto track = m_model.loadedTrack(row))
            choice.tracks.append(*track);
    }
    return choice;
}

void TrackList::fillSelectionBar()
{
    QPushButton* play = m_bar->addAction(QStringLiteral("play"), tr("Play"), QStringLiteral("selectionPlay"));
    setVariant(play, "primary", "compact");
    QPushButton* next =
        m_bar->addAction(QStringLiteral("play-next"), tr("Play next"), QStringLiteral("selectionPlayNext"));
    QPushButton* queue =
        m_bar->addAction(QStringLiteral("queue-add"), tr("Add to queue"), QStringLiteral("selectionQueue"));
    QPushButton* playlist =
        m_bar->addAction(QStringLiteral("playlist-add"), tr("Add to playlist"), QStringLiteral("selectionPlaylist"));
    QPushButton* keep = m_bar->addAction(QStringLiteral("pin"), tr("Keep"), QStringLiteral("selectionKeep"));
    keep->setAccessibleName(keepWord(false));
    keep->setToolTip(keepWord(false));
    m_bar->hide();
    connect(keep, &QPushButton::clicked, this, &TrackList::keepChosen);
    connect(play, &QPushButton::clicked, this, [this] { m_actions->play(chosen().ids, 0); });
    connect(next, &QPushButton::clicked, this, [this] { m_actions->playNext(chosen().ids); });
    connect(queue, &QPushButton::clicked, this, [this] { m_actions->addToQueue(chosen().ids); });
    connect(playlist, &QPushButton::clicked, this, &TrackList::openPicker);
    connect(m_bar, &SelectionBar::cleared, this, [this] {
        m_view->clearSelection();
        m_view->setFocus();
    });
}

void TrackList::follow()
{
    const auto playing = [this] { m_view->setPlaying(m_context.playback.isPlaying()); };
    connect(&m_context.playback, &Playback::currentChanged, this, playing);
    playing();
    connect(&m_context.playback, &Playback::refused, this,
            [this](const sync::Track& track) { explainRefusal(track.id); });
    connect(m_view, &QAbstractItemView::activated, this, [this](const QModelIndex& index) { playRow(index.row()); });
    connect(m_view, &TrackView::playClicked, this, [this](const QModelIndex& index) { playRow(index.row()); });
    connect(m_view, &TrackView::noteClicked, this, [this](const QModelIndex& index) { playRow(index.row()); });
    connect(m_view, &TrackView::loveClicked, this, [this](const QModelIndex& index) {
        m_actions->setLoved({m_model.trackIdAt(index.row())}, !index.data(LovedRole).toBool());
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, &TrackList::openMenu);
    connect(m_view, &TrackView::typed, &m_model, &IdListModel::findBeginning);
    connect(&m_model, &IdListModel::foundBeginning, m_view, &TrackView::goToRow);
    m_view->setSaysTyped(qobject_cast<WindowedTrackModel*>(&m_model) != nullptr); // others have all rows loaded
    connect(m_view->verticalScrollBar(), &QScrollBar::rangeChanged, this, &TrackList::makeRoom);
    connect(m_view, &TrackView::selectionChangedTo, this, &TrackList::countChosen);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_bar->isHidden())
            countChosen();
    });
}

void TrackList::offerCommands()
{
    using enum ListCommand;
    m_commands->offer(PlayItem, [this] { playRow(m_view->currentIndex().row()); });
    m_commands->offer(PlayNext, [this] { m_actions->playNext(chosen().ids); });
    m_commands->offer(AddToQueue, [this] { m_actions->addToQueue(chosen().ids); });
    m_commands->offer(AddToPlaylist, [this] { openPicker(); });
    m_commands->offer(Copy, [this] { m_actions->copy(chosen().tracks); });
    m_commands->onMiddleClick(
        [this](const QModelIndex& index) { m_actions->addToQueue({m_model.trackIdAt(index.row())}); });
    const auto changeable = [this] { return m_removable && m_view->currentIndex().isValid(); };
    m_commands->offer(
        Remove, [this] { Q_EMIT removeRequested(chosenRows()); }, changeable);
    m_commands->offer(
        MoveUp, [this] { Q_EMIT moveRequested(chosenRows(), -1); }, changeable);
    m_commands->offer(
        MoveDown, [this] { Q_EMIT moveRequested(chosenRows(), 1); }, changeable);
}

void TrackList::setRemovable(bool on)
{
    m_removable = on;
    m_commands->refresh();
}

void TrackList::playRow(int row)
{
    m_actions->play(m_model.trackIds(), row);
}

bool TrackList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_view)
        return QWidget::eventFilter(watched, event);
    // A list's own keys come before the window's: Ctrl L loves the chosen rows here, the playing track elsewhere.
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<QKeyEvent*>(event);
        const bool really = event->type() == QEvent::KeyPress;
        if (runKey(press->key(), press->modifiers() & ~Qt::KeypadModifier, really)) {
            event->accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

bool TrackList::runKey(int key, Qt::KeyboardModifiers modifiers, bool really)
{
    std::function<void()> act;
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (enter && modifiers == Qt::AltModifier && chosen().ids.size() == 1)
        act = [this] { m_context.host.showDetails(chosen().ids.first()); };
    else if (key == Qt::Key_L && modifiers == Qt::ControlModifier)
        act = [this] { m_actions->toggleLoved(chosen()); };
    else if (key == Qt::Key_K && modifiers == Qt::ControlModifier)
        act = [this] { keepChosen(); };
    else if (key == Qt::Key_Escape && m_view->selectedRowNumbers().size() > 1)
        act = [this] { m_view->clearSelection(); };
    else if (key >= Qt::Key_0 && key <= Qt::Key_5 && modifiers == (Qt::ControlModifier | Qt::AltModifier))
        act = [this, key] { m_actions->rate(chosen().ids, key - Qt::Key_0); };
    if (act && really)
        act();
    return bool(act);
}

void TrackList::openMenu(const QPoint& where)
{
    const TrackChoice choice = chosen();
    if (choice.ids.isEmpty())
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("contextMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QVector<int> rows = chosenRows();
    m_actions->fillMenu(menu, choice.ids, this, [this, choice, rows] {
        if (rows.size() == 1)
            playRow(rows.first());
        else
            m_actions->play(choice.ids, 0);
    });
    m_actions->addLove(menu, choice);
    m_actions->addRating(menu, choice);
    m_actions->addBookmark(menu, choice);
    addKeepEntry(menu, m_context.services, m_context.host, this, pinTargets(choice.ids));
    if (choice.tracks.size() == 1 && (m_toAlbum || m_toArtist)) {
        menu->addSeparator();
        const sync::Track track = choice.tracks.first();
        if (m_toAlbum && track.albumId.isValid())
            menu->addAction(icon(QStringLiteral("albums")), tr("Go to album"), this,
                            [this, track] { m_actions->goToAlbum(track); })
                ->setObjectName(QStringLiteral("actionGoToAlbum"));
        if (m_toArtist)
            m_actions->addArtists(menu, track);
    }
    if (m_removable) {
        menu->addSeparator();
        QAction* remove = menu->addAction(icon(QStringLiteral("minus")), tr("Remove from playlist"), this,
                                          [this, rows] { Q_EMIT removeRequested(rows); });
        remove->setObjectName(QStringLiteral("actionRemove"));
        remove->setShortcuts(ListCommands::keys(ListCommand::Remove));
    }
    m_actions->addDetails(menu, choice.ids);
    popUp(*menu, m_view->viewport()->mapToGlobal(where));
}

void TrackList::keepChosen()
{
    toggleKept(m_context.services, m_context.host, this, pinTargets(chosen().ids));
}

void TrackList::openPicker()
{
    const QPoint corner = m_view->visualRect(m_view->currentIndex()).bottomLeft();
    m_actions->pickPlaylist(chosen().ids, this, m_view->viewport()->mapToGlobal(corner));
}

void TrackList::countChosen()
{
    const QVector<int> rows = m_view->selectedRowNumbers();
    m_bar->setVisible(rows.size() > 1);
    if (rows.size() < 2)
        return;
    qint64 ms = 0;
    int here = 0;
    int known = 0;
    for (const int row : rows) {
        if (const auto track = m_model.loadedTrack(row)) {
            ++known;
            ms += track->durationMs;
            here += sync::isHere(track->availability) ? 1 : 0;
        }
    }
    const QString rest = tr("%1, %2 on this computer").arg(trackTime(ms)).arg(here);
    m_bar->setWords(tr("%1 selected").arg(locale().toString(rows.size())), known == rows.size() ? rest : QString());
}

void TrackList::explainRefusal(sync::TrackId track)
{
    const QModelIndex current = m_view->currentIndex();
    if (!isVisible() || !current.isValid() || m_model.trackIdAt(current.row()) != track)
        return;
    const QString why = current.siblingAtColumn(Availability).data(Qt::ToolTipRole).toString();
    const QRect row = m_view->visualRect(current);
    QToolTip::showText(m_view->viewport()->mapToGlobal(QPoint(row.left() + 40, row.bottom())), why, m_view);
}

} // namespace sostenuto::ui
