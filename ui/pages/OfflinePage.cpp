#include "ui/pages/OfflinePage.h"

#include "ui/models/KeptThings.h"
#include "ui/models/PinListModel.h"
#include "ui/models/Services.h"
#include "ui/pages/EmptyWords.h"
#include "ui/pages/HeldOverview.h"
#include "ui/pages/KeepActions.h"
#include "ui/pages/OfflineCards.h"
#include "ui/pages/PageBars.h"
#include "ui/pages/PinnedList.h"
#include "ui/pages/RememberedSort.h"
#include "ui/pages/SettingsPage.h"
#include "ui/pages/TrackActions.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notes.h"

#include <sync/model/WhenDone.h>
#include <sync/service/DrillService.h>
#include <sync/service/KeepService.h>
#include <sync/service/StatusService.h>

#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace sostenuto::ui {

namespace {

constexpr int sideMargin = 32;
constexpr int rowMargin = 12; ///< rows reach further than what stands above them
constexpr int cardsWidth = 312;
constexpr int besideEachOther = 900; ///< from this width of the page on the cards stand beside the list

} // namespace

OfflinePage::OfflinePage(PageContext& context, QWidget* parent)
    : Page(context, parent), m_kept(KeptThings::of(context.services.keep)),
      m_queue(new QueueReadiness(context.services, this)), m_model(new PinListModel(m_kept, this)),
      m_actions(new TrackActions(context, this)), m_bar(new TitleBar(tr("Offline"), sideMargin, this)),
      m_pause(new QPushButton(this)), m_away(new InPageNote(this)), m_beyond(new InPageNote(this)),
      m_scroll(new QScrollArea(this)), m_held(new HeldOverview), m_count(new ThemeLabel(TypeRole::Small, Token::Text2)),
      m_sort(new QComboBox), m_list(new PinnedList(context.covers)), m_empty(new EmptyState), m_drill(new DrillCard),
      m_rules(new RulesCard), m_folders(new ThemeLabel(TypeRole::Small, Token::Text3))
{
    setObjectName(QStringLiteral("pageOffline"));
    build();
    connectAll();
    tell();
}

void OfflinePage::build()
{
    buildBar();
    m_away->setObjectName(QStringLiteral("offlineAway"));
    m_away->say(StatusFamily::Degraded, QStringLiteral("triangle-alert"), heldAwaySentence());
    m_beyond->setObjectName(QStringLiteral("offlineBeyond"));
    auto* content = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    makeRoom();
    m_columns->setSpacing(16);
    m_columns->addWidget(buildPinned(), 1);
    m_columns->addWidget(m_side = buildCards(), 0, Qt::AlignTop);
    m_scroll->setObjectName(QStringLiteral("offlineScroll"));
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_bar);
    page->addWidget(m_away);
    page->addWidget(m_beyond);
    page->addWidget(m_scroll, 1);
}

/// The scroll bar stands in the margin, so that the cards end where the page's bar ends.
void OfflinePage::makeRoom()
{
    const QScrollBar* bar = m_scroll->verticalScrollBar();
    const int taken = bar->maximum() > bar->minimum() ? bar->sizeHint().width() : 0;
    m_columns->setContentsMargins(seenMargins(sideMargin - rowMargin, 0, sideMargin - taken, 24));
}

void OfflinePage::buildBar()
{
    m_pause->setObjectName(QStringLiteral("offlinePauseDownloads"));
    auto* settings = new QPushButton(icon(QStringLiteral("settings")), tr("Storage settings"), this);
    settings->setObjectName(QStringLiteral("offlineSettings"));
    settings->setAccessibleName(settings->text());
    auto* buttons = new QWidget(this);
    auto* line = new QHBoxLayout(buttons);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_pause);
    line->addWidget(settings);
    m_bar->addRight(buttons);
    connect(settings, &QPushButton::clicked, this, [this] {
        m_context.host.go({Place::Kind::Settings, SettingsPage::storageSection, {}});
    });
}

QWidget* OfflinePage::buildPinned()
{
    auto* title = new ThemeLabel(TypeRole::Section, Token::Text);
    title->setText(tr("Pinned"));
    m_count->setObjectName(QStringLiteral("offlinePinnedCount"));
    m_sort->setObjectName(QStringLiteral("offlineSort"));
    setVariant(m_sort, "", "compact");
    m_sort->setAccessibleName(tr("Sort what is pinned by"));
    m_sort->addItem(tr("Largest first"), int(PinOrder::Largest));
    m_sort->addItem(tr("Name"), int(PinOrder::Name));
    m_sort->addItem(tr("Newest first"), int(PinOrder::Newest));
    m_sort->addItem(tr("Problems first"), int(PinOrder::ProblemsFirst));
    rememberSort(*m_sort, m_context.services.settings, QStringLiteral("offline/sort"));
    m_model->setOrder(PinOrder(m_sort->currentData().toInt()));
    m_list->setModel(m_model);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(rowMargin, 0, rowMargin, 8);
    head->setSpacing(10);
    head->addWidget(title);
    head->addWidget(m_count, 1);
    head->addWidget(m_sort);
    auto* held = new QHBoxLayout;
    held->setContentsMargins(rowMargin, 0, rowMargin, 22);
    held->addWidget(m_held);
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(held);
    column->addLayout(head);
    column->addWidget(m_list);
    column->addWidget(m_empty);
    column->addStretch(1);
    return left;
}

QWidget* OfflinePage::buildCards()
{
    m_folders->setObjectName(QStringLiteral("offlineFolders"));
    m_folders->setWordWrap(true);
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    m_cards = new QBoxLayout(QBoxLayout::TopToBottom);
    m_cards->setSpacing(16);
    m_cards->addWidget(m_drill, 1);
    m_cards->addWidget(m_rules, 1);
    column->addLayout(m_cards);
    column->addWidget(m_folders);
    return side;
}

void OfflinePage::connectAll()
{
    connect(&m_kept, &KeptThings::changed, this, &OfflinePage::tell);
    connect(m_queue, &QueueReadiness::changed, this, &OfflinePage::tellReady);
    connect(&m_context.services.status, &sync::StatusService::stateChanged, this, &OfflinePage::tellReady);
    connect(m_sort, &QComboBox::currentIndexChanged, this,
            [this] { m_model->setOrder(PinOrder(m_sort->currentData().toInt())); });
    connect(m_pause, &QPushButton::clicked, this,
            [this] { change(m_context.services.keep.setPaused(!m_kept.totals().paused)); });
    connect(m_list, &PinnedList::openAsked, this, &OfflinePage::openPin);
    connect(m_list, &PinnedList::removeAsked, this, &OfflinePage::letGo);
    connect(m_list, &PinnedList::menuAsked, this, &OfflinePage::openMenu);
    keepByKey(m_list, m_context.services, m_context.host, [this] {
        const QModelIndex now = m_list->currentIndex();
        return now.isValid() ? PinTargets{m_model->pinAt(now.row()).target} : PinTargets{};
    });
    // What the keyboard goes to is shown, though the list itself does not scroll.
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (!now.isValid() || !m_list->hasFocus())
            return;
        const QRect row = m_list->visualRect(now);
        const QPoint middle = m_list->viewport()->mapTo(m_scroll->widget(), row.center());
        m_scroll->ensureVisible(0, middle.y(), 0, row.height());
    });
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &OfflinePage::makeRoom);
    connect(m_empty, &EmptyState::acted, this, &OfflinePage::choosePlaylists);
    connect(m_drill, &DrillCard::checkAsked, this, &OfflinePage::checkReadiness);
    connect(m_drill, &DrillCard::turned, this, [this](bool on) {
        sync::DrillService& drill = m_context.services.drill;
        on ? drill.start(sync::DrillKind::ServerGone) : drill.end();
        tellDrill(); // the switch follows what is on, not the click
    });
    connect(&m_context.services.drill, &sync::DrillService::drillChanged, this, &OfflinePage::tellDrill);
    connect(m_rules, &RulesCard::turned, this,
            [this](const sync::KeepRules& rules) { change(m_context.services.keep.setRules(rules)); });
}

void OfflinePage::open(const Place&) {}

void OfflinePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_queue->setWatched(true);
}

void OfflinePage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_queue->setWatched(false);
}

void OfflinePage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool beside = width() >= besideEachOther;
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_cards->setDirection(beside ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_side->setMinimumWidth(beside ? cardsWidth : 0);
    m_side->setMaximumWidth(beside ? cardsWidth : QWIDGETSIZE_MAX);
    m_side->setContentsMargins(seenMargins(beside ? 0 : rowMargin, 0, 0, 0));
}

void OfflinePage::tell()
{
    const sync::HeldTotals& totals = m_kept.totals();
    m_held->tell(totals);
    m_away->setVisible(totals.away);
    const QString beyond = beyondRoomSentence(totals);
    if (!beyond.isEmpty())
        m_beyond->say(StatusFamily::Degraded, QStringLiteral("triangle-alert"), beyond);
    m_beyond->setVisible(!beyond.isEmpty());
    m_pause->setText(totals.paused ? tr("Resume downloads") : tr("Pause downloads"));
    m_pause->setAccessibleName(m_pause->text());
    m_pause->setIcon(icon(totals.paused ? QStringLiteral("play") : QStringLiteral("pause")));
    const QString folders = foldersNote(totals);
    m_folders->setText(folders);
    m_folders->setVisible(!folders.isEmpty());
    tellPinned();
    tellReady();
}

void OfflinePage::tellPinned()
{
    const bool none = m_kept.isRead() && m_kept.pins().isEmpty();
    m_count->setText(pinnedCount(m_kept.pins()));
    m_sort->setVisible(m_kept.pins().size() > 1);
    m_list->setVisible(!none);
    m_empty->setVisible(none);
    if (none)
        say(*m_empty, emptyPinned());
}

void OfflinePage::tellReady()
{
    const QString server = onlyServer(m_context.services.status.states());
    m_drill->setLines(readyLines(m_queue->readiness(), m_kept.pins(), server));
    m_rules->tell(m_kept.rules(), m_kept.totals(), m_queue->readiness());
    tellDrill();
}

void OfflinePage::tellDrill()
{
    m_drill->tell(m_context.services.drill.drill(), onlyServer(m_context.services.status.states()));
}

void OfflinePage::change(const QFuture<sync::Result<void>>& done)
{
    sync::whenDone(done, this, [this](const sync::Result<void>& answer) {
        if (answer)
            return;
        sayFailed(m_context, answer.error());
        tell(); // a switch goes back to what is
    });
}

} // namespace sostenuto::ui
