#include "ui/shell/QueuePanel.h"

#include "ui/models/Playback.h"
#include "ui/models/QueueModel.h"
#include "ui/models/QueueReadiness.h"
#include "ui/models/Services.h"
#include "ui/pages/ListCommands.h"
#include "ui/shell/ShellContext.h"
#include "ui/shell/Surface.h"
#include "ui/theme/KeepWords.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/theme/Words.h"
#include "ui/widgets/DragOut.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notes.h"
#include "ui/widgets/RowDelegates.h"

#include <player/engine/Player.h>
#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>
#include <sync/service/StatusService.h>

#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sostenuto::ui {

using player::Player;

namespace {

/// Drags its rows with a picture of them.
class RowList : public QListView {
public:
    using QListView::QListView;

protected:
    void startDrag(Qt::DropActions actions) override { dragOut(*this, selectionModel()->selectedRows(), actions); }
};

QString skippedWords(int count)
{
    return say("%1 skipped").arg(counted(count, "1 track", "%1 tracks"));
}

} // namespace

QueuePanel::QueuePanel(ShellContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_page{context.services, context.playback, context.covers, context.host},
      m_actions(new TrackActions(m_page, this)),
      m_now(new QueueModel(context.services, context.playback, QueueModel::Part::Now, this)),
      m_next(new QueueModel(context.services, context.playback, QueueModel::Part::Next, this)),
      m_nowTitle(new ThemeLabel(TypeRole::Small, Token::Text2, this)), m_nowList(new QListView(this)),
      m_note(new InPageNote(this)), m_list(new RowList(this)), m_empty(new EmptyState(this)),
      m_readiness(new QueueReadiness(context.services, this))
{
    m_nowTitle->setText(say("Now playing"));
    m_nowTitle->setContentsMargins(seenMargins(20, 14, 16, 6));
    buildList(m_nowList, m_now);
    m_nowList->setObjectName(QStringLiteral("queueNow"));
    m_nowList->setAccessibleName(say("Now playing"));
    fitRows();
    connect(&Theme::current(), &Theme::changed, this, &QueuePanel::fitRows);
    m_nowList->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nowList->setSelectionMode(QListView::NoSelection);
    buildList(m_list, m_next);
    buildNext();
    m_note->say(StatusFamily::Degraded, QStringLiteral("cloud-off"),
                say("Nothing left in the queue is on this computer."), say("Play what is here"));
    m_note->setObjectName(QStringLiteral("queueNote"));
    m_note->findChild<QPushButton*>()->setObjectName(QStringLiteral("queueNoteAction"));
    m_note->hide();
    m_empty->setObjectName(QStringLiteral("queueEmpty"));
    m_empty->findChild<QPushButton*>()->setObjectName(QStringLiteral("queueEmptyAction"));
    m_empty->say(QStringLiteral("queue"), say("The queue is empty"),
                 say("Play something, or add tracks from any list."),
                 {say("Play loved tracks"), QStringLiteral("heart")});

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_nowTitle);
    column->addWidget(m_nowList);
    column->addWidget(m_heading = buildHeading());
    column->addWidget(m_note);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(buildFooter());

    connectAll();
    follow();
}

void QueuePanel::buildNext()
{
    m_list->setObjectName(QStringLiteral("queueList"));
    m_list->setAccessibleName(say("Next in queue"));
    m_list->setSelectionMode(QListView::ExtendedSelection);
    m_list->setDragDropMode(QListView::DragDrop);
    m_list->setDragDropOverwriteMode(false);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setDropIndicatorShown(true);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_commands = new ListCommands(*m_list);
    offerCommands();
    setAcceptDrops(true);
}

void QueuePanel::connectAll()
{
    connect(m_note, &InPageNote::acted, this, &QueuePanel::playWhatIsHereAsked);
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex& index) { m_context.services.player.jumpTo(m_next->idAt(index.row())); });
    connect(m_empty, &EmptyState::acted, this, [this] {
        sync::whenDone(m_context.services.library.lovedTrackIds(), this,
                       [this](const sync::Result<QVector<sync::TrackId>>& ids) {
                           if (ids && !ids->isEmpty())
                               m_context.playback.playIds(*ids, 0);
                       });
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, &QueuePanel::openMenu);
    connect(m_next, &QueueModel::changed, this, [this](const UndoStep& step) { m_context.host.addUndo(step); });
    connect(m_next, &QueueModel::tracksPut, this, [this](int count, const UndoStep& step) {
        m_context.host.toast(
            {say("%1 added to the queue").arg(counted(count, "1 track", "%1 tracks")), ToastSign::Queued}, step);
    });
    const Player& player = m_context.services.player;
    connect(&player, &Player::queueChanged, this, &QueuePanel::follow);
    connect(&player, &Player::currentChanged, this, &QueuePanel::follow);
    connect(m_next, &QueueModel::dataChanged, this, &QueuePanel::follow);
    connect(m_readiness, &QueueReadiness::changed, this, &QueuePanel::followReadiness);
    connect(&m_context.services.status, &sync::StatusService::stateChanged, this, &QueuePanel::followReadiness);
}

/// Text size and density change them.
void QueuePanel::fitRows()
{
    m_nowList->setFixedHeight(QueueDelegate::rowHeight());
    m_nowList->doItemsLayout();
    m_list->doItemsLayout();
}

void QueuePanel::buildList(QListView* list, QueueModel* model)
{
    list->setModel(model);
    list->setItemDelegate(new QueueDelegate(m_context.covers, list));
    list->setFrameShape(QFrame::NoFrame);
    list->viewport()->setAutoFillBackground(false);
    list->setUniformItemSizes(true);
    list->setVerticalScrollMode(QListView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setMouseTracking(true);
}

QWidget* QueuePanel::buildHeading()
{
    auto* heading = new QWidget(this);
    auto* line = new QHBoxLayout(heading);
    line->setContentsMargins(seenMargins(20, 10, 12, 2));
    auto* words = new ThemeLabel(TypeRole::Small, Token::Text2, heading);
    words->setText(say("Next in queue"));
    auto* saveButton = new QPushButton(say("Save"), heading);
    saveButton->setObjectName(QStringLiteral("queueSave"));
    saveButton->setAccessibleName(say("Save the queue as a playlist"));
    saveButton->setToolTip(saveButton->accessibleName());
    setVariant(saveButton, "quiet", "compact");
    auto* clearButton = new QPushButton(say("Clear"), heading);
    clearButton->setObjectName(QStringLiteral("queueClear"));
    clearButton->setAccessibleName(say("Clear the queue"));
    setVariant(clearButton, "link", "compact");
    line->addWidget(words, 1);
    line->addWidget(saveButton);
    line->addWidget(clearButton);
    connect(saveButton, &QPushButton::clicked, this, &QueuePanel::save);
    connect(clearButton, &QPushButton::clicked, this, &QueuePanel::clear);
    return heading;
}

QWidget* QueuePanel::buildFooter()
{
    auto* footer = new Surface(Token::Window, Qt::TopEdge, this);
    m_summary = new ThemeLabel(TypeRole::Small, Token::Text2, footer);
    m_summary->setObjectName(QStringLiteral("queueSummary"));
    m_skippedWords = new ThemeLabel(TypeRole::Small, Token::Text2, footer);
    m_ready = new ThemeLabel(TypeRole::Small, Token::Text2, footer);
    m_ready->setObjectName(QStringLiteral("queueReadiness"));
    m_ready->setWordWrap(true);
    auto* line = new QHBoxLayout;
    line->addWidget(m_summary, 1);
    line->addWidget(m_skippedWords);
    auto* column = new QVBoxLayout(footer);
    column->setContentsMargins(20, 12, 20, 11);
    column->setSpacing(2);
    column->addLayout(line);
    column->addWidget(m_ready);
    return footer;
}

void QueuePanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_readiness->setWatched(true);
}

void QueuePanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_readiness->setWatched(false);
}

void QueuePanel::setRanDry(bool dry)
{
    m_note->setVisible(dry);
}

void QueuePanel::setSkipped(int count)
{
    m_skipped = count;
    follow();
}

void QueuePanel::follow()
{
    const auto& items = m_context.services.player.queue().items();
    const bool hasNow = m_now->rowCount() > 0;
    const bool hasNext = m_next->rowCount() > 0;
    m_nowTitle->setVisible(hasNow);
    m_nowList->setVisible(hasNow);
    m_heading->setVisible(hasNext);
    m_list->setVisible(hasNow || hasNext);
    m_empty->setVisible(!hasNow && !hasNext);
    qint64 total = 0;
    for (const player::QueueItem& item : items)
        total += item.durationMs;
    m_summary->parentWidget()->setVisible(!items.empty());
    m_summary->setText(
        QStringLiteral("%1, %2").arg(counted(int(items.size()), "1 track", "%1 tracks"), amountOfMusic(total)));
    m_skippedWords->setText(m_skipped > 0 ? skippedWords(m_skipped) : QString());
    followReadiness();
}

void QueuePanel::followReadiness()
{
    const QString server = onlyServer(m_context.services.status.states());
    const QString words =
        m_context.services.player.queue().isEmpty() ? QString() : queueReadyWords(m_readiness->readiness(), server);
    m_ready->setText(words);
    m_ready->setVisible(!words.isEmpty());
}

} // namespace sostenuto::ui
