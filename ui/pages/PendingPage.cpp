#include "ui/pages/PendingPage.h"

#include "ui/models/PendingListModel.h"
#include "ui/models/Services.h"
#include "ui/pages/EmptyWords.h"
#include "ui/pages/PageBars.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/PendingWords.h"
#include "ui/theme/PlaylistWords.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/widgets/Chips.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notes.h"
#include "ui/widgets/RowDelegates.h"
#include "ui/widgets/ToastArea.h"

#include <sync/service/PendingService.h>
#include <sync/service/StatusService.h>

#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

// What the buttons do is in PendingPageActions.cpp.

namespace sostenuto::ui {

namespace {

constexpr int sideMargin = 32;

QPushButton* button(const QString& words, const char* name, QWidget* parent)
{
    auto* made = new QPushButton(words, parent);
    made->setObjectName(QLatin1String(name));
    made->setAccessibleName(words);
    setVariant(made, "", "compact");
    return made;
}

} // namespace

PendingPage::PendingPage(PageContext& context, QWidget* parent)
    : Page(context, parent), m_model(new PendingListModel(context.services, this)),
      m_bar(new TitleBar(tr("Changes waiting to sync"), sideMargin, this)), m_shown(new ChipRow(this)),
      m_retry(button(tr("Try again"), "pendingRetry", this)), m_discard(button(tr("Discard"), "pendingDiscard", this)),
      m_export(button(tr("Export…"), "pendingExport", this)), m_list(new QListView(this)), m_empty(new EmptyState),
      m_order(new ThemeLabel(TypeRole::Small, Token::Text2, this))
{
    setObjectName(QStringLiteral("pagePending"));
    build();
    connectAll();
}

void PendingPage::build()
{
    m_bar->count().setObjectName(QStringLiteral("pendingCount"));
    m_bar->addRight(m_export);
    m_shown->setContentsMargins(seenMargins(sideMargin - 4, 0, sideMargin, 8));
    m_shown->add(tr("All"), "pendingChipAll", All);
    m_shown->add(tr("Needs you"), "pendingChipNeedsYou", NeedsYou);
    m_shown->addRight(m_retry);
    m_shown->addRight(m_discard);
    buildList();
    m_order->setObjectName(QStringLiteral("pendingOrder"));
    m_order->setContentsMargins(sideMargin, 8, sideMargin, 12);
    m_order->setWordWrap(true);
    keepClearOfToasts(m_order);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_shown);
    column->addWidget(buildConflict());
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    column->addLayout(m_stack, 1);
    column->addWidget(m_order);
}

QWidget* PendingPage::buildConflict()
{
    m_conflict = new QWidget(this);
    m_conflict->setObjectName(QStringLiteral("pendingConflict"));
    m_conflictNote = new InPageNote(m_conflict);
    m_conflictNote->setObjectName(QStringLiteral("pendingConflictNote"));
    m_deleted = new QWidget(m_conflict);
    auto* keep = button(tr("Keep my changes"), "pendingKeepMine", m_deleted);
    auto* letGo = button(tr("Let it go"), "pendingLetGo", m_deleted);
    auto* both = new QHBoxLayout(m_deleted);
    both->setContentsMargins(0, 0, 0, 0);
    both->addWidget(keep);
    both->addWidget(letGo);
    auto* line = new QHBoxLayout(m_conflict);
    line->setContentsMargins(sideMargin, 0, sideMargin, 8);
    line->addWidget(m_conflictNote, 1);
    line->addWidget(m_deleted);
    m_conflict->hide();
    // Its page asks.
    connect(m_conflictNote, &InPageNote::acted, this, [this] {
        m_context.host.go({Place::Kind::Playlist, m_conflictList.value, {}});
    });
    connect(keep, &QPushButton::clicked, this, [this] { resolve(sync::ConflictChoice::KeepMine); });
    connect(letGo, &QPushButton::clicked, this, [this] { resolve(sync::ConflictChoice::TakeTheirs); });
    return m_conflict;
}

void PendingPage::buildList()
{
    m_list->setObjectName(QStringLiteral("pendingChanges"));
    m_list->setAccessibleName(tr("Changes waiting to sync"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ChangeRowDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setSelectionMode(QListView::ExtendedSelection);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
}

void PendingPage::connectAll()
{
    connect(&m_context.services.pending, &sync::PendingService::pendingChanged, this, [this] {
        if (isVisible())
            read();
    });
    connect(&m_context.services.status, &sync::StatusService::stateChanged, this, &PendingPage::tell);
    connect(m_model, &IdListModel::listed, this, &PendingPage::tell);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &PendingPage::tell);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PendingPage::tell);
    connect(m_shown, &ChipRow::chosen, this, [this](int shown) {
        m_model->setFilter({shown == NeedsYou, sync::PlaylistId{}});
    });
    connect(m_retry, &QPushButton::clicked, this, &PendingPage::retry);
    connect(m_discard, &QPushButton::clicked, this, &PendingPage::discard);
    connect(m_export, &QPushButton::clicked, this, &PendingPage::exportIt);
    connect(m_list, &QListView::activated, this, &PendingPage::goTo);
    connect(m_list, &QWidget::customContextMenuRequested, this, &PendingPage::openMenu);
}

void PendingPage::open(const Place&)
{
    read();
    tell();
}

void PendingPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete && m_list->hasFocus())
        return discard();
    Page::keyPressEvent(event);
}

void PendingPage::read()
{
    m_model->refresh();
}

QVector<qint64> PendingPage::chosen() const
{
    QVector<qint64> ids;
    for (const QModelIndex& index : m_list->selectionModel()->selectedRows())
        ids.append(m_model->idAt(index.row()));
    std::sort(ids.begin(), ids.end());
    return ids;
}

const sync::PendingChange* PendingPage::firstNeedy() const
{
    const sync::PendingChange* first = m_model->loaded(0);
    return first && needsListener(first->state) ? first : nullptr;
}

void PendingPage::tell()
{
    const int rows = m_model->rowCount();
    const bool none = m_model->isListed() && rows == 0;
    const bool all = !m_model->filter().needsYou;
    m_bar->count().setText(none || !m_model->isListed() ? QString() : changesCount(rows));
    m_stack->setCurrentIndex(none ? 1 : 0);
    if (none)
        say(*m_empty, emptyPending(!all));
    m_order->setText(sendingOrderWords(m_context.services.status.states()));
    m_order->setVisible(!none);
    const bool some = m_list->selectionModel()->hasSelection();
    m_retry->setEnabled(some || firstNeedy());
    m_discard->setEnabled(some);
    m_export->setEnabled(!none);
    m_shown->setVisible(!none || !all);
    tellConflict();
    if (!m_list->currentIndex().isValid() && rows > 0)
        m_list->selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::NoUpdate);
}

/// One list at a time: the one that is chosen, else the first of them.
void PendingPage::tellConflict()
{
    const sync::PendingChange* found = m_model->loaded(m_list->currentIndex().row());
    for (int row = 0; !found || found->state != sync::ChangeState::Conflict; ++row) {
        found = m_model->loaded(row);
        if (!found || !needsListener(found->state))
            break;
    }
    const bool isOne = found && found->state == sync::ChangeState::Conflict;
    m_conflict->setVisible(isOne);
    m_conflictId = isOne ? found->id : 0;
    if (!isOne)
        return;
    const QString server = m_context.services.status.stateOf(found->source).serverName;
    const bool wasDeleted = found->why == sync::ErrorKind::NotFound;
    m_conflictList = found->playlist;
    m_deleted->setVisible(wasDeleted);
    m_conflictNote->say(StatusFamily::Degraded, QStringLiteral("cloud-alert"),
                        wasDeleted ? conflictSentence(found->subject, server)
                                   : nameConflictSentence(found->subject, server),
                        wasDeleted ? QString() : chooseWord());
}

} // namespace sostenuto::ui
