#include "ui/pages/HomePage.h"

#include "ui/models/KeptThings.h"
#include "ui/models/Playback.h"
#include "ui/models/Services.h"
#include "ui/pages/AlbumMenu.h"
#include "ui/pages/EmptyWords.h"
#include "ui/pages/HeldCard.h"
#include "ui/pages/PageBars.h"
#include "ui/pages/TrackActions.h"
#include "ui/theme/HomeWords.h"
#include "ui/theme/KeepWords.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/CardGrid.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notes.h"
#include "ui/widgets/WideCards.h"

#include <sync/model/WhenDone.h>
#include <sync/service/AccountService.h>
#include <sync/service/IncidentService.h>
#include <sync/service/LibraryService.h>
#include <sync/service/StatusService.h>

#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace sostenuto::ui {

namespace {

constexpr int sideMargin = 32;
constexpr int readAgainMs = 500; ///< a pull says so four times a second
constexpr int minuteMs = 60'000;
constexpr int heldWidth = 316;
constexpr int heldBeside = 900; ///< of the page: below that the card stands under the others
constexpr int mixCover = 60;

/// A heading with a word beside it, and something at the right.
QHBoxLayout* headingLine(const QString& title, ThemeLabel* beside, QWidget* right)
{
    auto* words = new ThemeLabel(TypeRole::Section, Token::Text);
    words->setText(title);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(
        seenMargins(sideMargin, 0, right ? sideMargin - 14 : sideMargin, 0)); // a button brings its own
    line->setSpacing(10);
    line->addWidget(words);
    if (beside)
        line->addWidget(beside);
    line->addStretch(1);
    if (right)
        line->addWidget(right);
    return line;
}

QVBoxLayout* sectionIn(QWidget* box)
{
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    return column;
}

} // namespace

HomePage::HomePage(PageContext& context, QWidget* parent)
    : Page(context, parent), m_actions(new TrackActions(context, this)),
      m_bar(new TitleBar(tr("Home"), sideMargin, this)), m_library(new ThemeLabel(TypeRole::Small, Token::Text3, this)),
      m_refresh(new IconButton(QStringLiteral("refresh"), tr("Sync now"), this)), m_scroll(new QScrollArea(this)),
      m_empty(new EmptyState), m_begunBox(new QWidget), m_begunHint(new ThemeLabel(TypeRole::Body, Token::Text3)),
      m_begunCards(new WideCards(context.covers, {})), m_heldBox(new QWidget), m_held(new HeldCard),
      m_recentBox(new QWidget), m_added(new ElidedLabel(TypeRole::Small, Token::Text3)),
      m_recentShelf(new CardGrid(context.covers)), m_mixBox(new QWidget),
      m_mixCards(new WideCards(context.covers, {mixCover, false, 230, 3})), m_begunModel(new CardListModel(this)),
      m_recentModel(new CardListModel(this)), m_mixModel(new CardListModel(this))
{
    setObjectName(QStringLiteral("pageHome"));
    build();
    m_again.setSingleShot(true);
    m_again.setInterval(readAgainMs);
    m_minute.setInterval(minuteMs);
    connectThings();
}

void HomePage::build()
{
    buildBar();
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(0);
    buildTop(column);
    column->addSpacing(20);
    buildRecent(column);
    column->addSpacing(4); // beside the gap that the shelf brings
    buildMixes(column);
    column->addStretch(1);
    m_scroll->setObjectName(QStringLiteral("homeScroll"));
    m_scroll->setAccessibleName(tr("Home"));
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_bar);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_empty);
    page->addLayout(m_stack, 1);
}

void HomePage::buildBar()
{
    m_library->setObjectName(QStringLiteral("homeSyncText"));
    m_refresh->setObjectName(QStringLiteral("homeRefresh"));
    m_bar->addRight(m_library);
    m_bar->addRight(m_refresh);
}

void HomePage::buildTop(QVBoxLayout* column)
{
    m_begunCards->setObjectName(QStringLiteral("homeContinueList"));
    m_begunCards->setAccessibleName(tr("Continue listening"));
    m_begunCards->setModel(m_begunModel);
    m_begunHint->setObjectName(QStringLiteral("homeContinueHint"));
    m_begunHint->setText(tr("An album or playlist that you begin shows here, to go on with it."));
    m_begunHint->setWordWrap(true);
    m_begunHint->setContentsMargins(sideMargin, 0, sideMargin, 0);
    m_begunLine = new QHBoxLayout;
    m_begunLine->addWidget(m_begunCards);
    auto* begun = sectionIn(m_begunBox);
    begun->addLayout(headingLine(tr("Continue listening"), nullptr, nullptr));
    begun->addWidget(m_begunHint);
    begun->addLayout(m_begunLine);
    begun->addStretch(1);
    m_top = new QBoxLayout(QBoxLayout::LeftToRight);
    m_top->setSpacing(0);
    m_top->addWidget(m_begunBox, 1);
    m_top->addWidget(m_heldBox, 0);
    auto* held = new QHBoxLayout(m_heldBox);
    held->addWidget(m_held);
    column->addLayout(m_top);
}

void HomePage::buildRecent(QVBoxLayout* column)
{
    auto* all = new QPushButton(tr("Show all"), m_recentBox);
    all->setObjectName(QStringLiteral("homeRecentAll"));
    all->setAccessibleName(tr("Show all albums"));
    setVariant(all, "quiet", "compact");
    connect(all, &QPushButton::clicked, this, [this] { m_context.host.go({Place::Kind::Albums}); });
    m_added->setObjectName(QStringLiteral("homeRecentCount"));
    m_recentShelf->setObjectName(QStringLiteral("homeRecentShelf"));
    m_recentShelf->setAccessibleName(tr("Recently added"));
    m_recentShelf->setShelf(true);
    m_recentShelf->setModel(m_recentModel);
    m_recentShelf->viewport()->setAutoFillBackground(false);
    auto* recent = sectionIn(m_recentBox);
    recent->setSpacing(4);
    recent->addLayout(headingLine(tr("Recently added"), m_added, all));
    recent->addWidget(m_recentShelf);
    column->addWidget(m_recentBox);
}

void HomePage::buildMixes(QVBoxLayout* column)
{
    auto* beside = new ElidedLabel(TypeRole::Small, Token::Text3, m_mixBox);
    beside->setFullText(tr("From your own library and what you played. They need no server."));
    m_mixCards->setObjectName(QStringLiteral("homeMixList"));
    m_mixCards->setAccessibleName(tr("Mixes made on this computer"));
    m_mixCards->setModel(m_mixModel);
    auto* cards = new QHBoxLayout;
    cards->setContentsMargins(seenMargins(sideMargin, 0, sideMargin - wideCardGap, 0));
    cards->addWidget(m_mixCards);
    auto* mixes = sectionIn(m_mixBox);
    mixes->addLayout(headingLine(tr("Mixes made on this computer"), beside, nullptr));
    mixes->addLayout(cards);
    column->addWidget(m_mixBox);
}

void HomePage::connectThings()
{
    Services& services = m_context.services;
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (isVisible())
            read();
    });
    connect(&m_minute, &QTimer::timeout, this, &HomePage::sayLibrary);
    connect(&services.library, &sync::LibraryService::catalogueChanged, this, &HomePage::readSoon);
    connect(&services.library, &sync::LibraryService::tracksChanged, this, &HomePage::readSoon);
    connect(&services.library, &sync::LibraryService::playlistsChanged, this, &HomePage::readSoon);
    connect(&m_context.playback, &Playback::playableChanged, this, &HomePage::showCards);
    connect(&m_context.playback, &Playback::currentChanged, this, &HomePage::readSoon);
    connect(&KeptThings::of(services.keep), &KeptThings::changed, this, [this] {
        showHeld();
        showRecent();
    });
    connect(&services.incidents, &sync::IncidentService::incidentsChanged, this, &HomePage::showHeld);
    connect(&services.account, &sync::AccountService::pullChanged, this, [this] {
        sayLibrary();
        if (m_read && m_home.tracks == 0 && !m_context.services.account.pull().running)
            read(); // before it is called empty
        else
            sayEmpty();
    });
    connect(m_refresh, &QToolButton::clicked, this, [this] { m_context.services.account.syncNow(); });
    connect(m_held, &HeldCard::manageAsked, this, [this] { m_context.host.go({Place::Kind::Offline}); });
    connect(m_empty, &EmptyState::acted, this, [this] {
        if (m_read)
            m_context.host.go({Place::Kind::Welcome});
        else
            read();
    });
    connect(m_begunCards, &QAbstractItemView::activated, this, [this](const QModelIndex& index) { goOn(index.row()); });
    connect(m_mixCards, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { playMix(index.row()); });
    const auto albumAt = [this](const QModelIndex& index) { return m_recentModel->cards().value(index.row()).id; };
    connect(m_recentShelf, &QAbstractItemView::activated, this, [this, albumAt](const QModelIndex& index) {
        m_context.host.go({Place::Kind::Album, albumAt(index)});
    });
    connect(m_recentShelf, &CardGrid::playClicked, this,
            [this, albumAt](const QModelIndex& index) { playAlbum(*m_actions, sync::AlbumId{albumAt(index)}); });
    connect(m_recentShelf, &QWidget::customContextMenuRequested, this, &HomePage::openRecentMenu);
}

void HomePage::open(const Place&)
{
    read();
}

void HomePage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fit();
}

void HomePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_minute.start();
    sayLibrary();
}

void HomePage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_minute.stop();
}

/// The held card beside what was begun, or below it where there is no room for both.
void HomePage::fit()
{
    const bool beside = width() >= heldBeside;
    m_top->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_top->setSpacing(beside ? 0 : 20);
    m_begunLine->setContentsMargins(seenMargins(sideMargin, 0, beside ? 4 : sideMargin - wideCardGap, 0));
    m_heldBox->layout()->setContentsMargins(seenMargins(beside ? 0 : sideMargin, 0, sideMargin, 0));
    m_heldBox->setMinimumWidth(beside ? heldWidth + sideMargin : 0);
    m_heldBox->setMaximumWidth(beside ? heldWidth + sideMargin : QWIDGETSIZE_MAX);
    showRecent();
}

void HomePage::readSoon()
{
    if (!m_again.isActive())
        m_again.start();
}

void HomePage::read()
{
    sync::whenDone(m_context.services.library.home(), this, [this](const sync::Result<sync::Home>& home) {
        if (home)
            return take(*home);
        if (m_read || home.error().kind == sync::ErrorKind::Cancelled)
            return; // it is still what was known last
        say(*m_empty, unreadable(home.error().kind));
        m_stack->setCurrentIndex(1);
    });
    readMixes();
    showHeld();
}

void HomePage::take(const sync::Home& home)
{
    m_home = home;
    m_read = true;
    showCards();
    showHeld();
    sayLibrary();
    sayEmpty();
}

void HomePage::readMixes()
{
    const QDate today = QDate::currentDate();
    if (m_mixDay == today && !m_mixes.isEmpty())
        return countMixes();
    sync::whenDone(m_context.services.library.mixes(), this,
                   [this, today](const sync::Result<QVector<sync::Mix>>& mixes) {
                       if (!mixes || (m_mixDay == today && !m_mixes.isEmpty()))
                           return;
                       m_mixDay = today;
                       m_mixes = *mixes;
                       m_mixTotals.clear();
                       countMixes();
                   });
}

/// All of them together: a card without its count would say that nothing is here.
void HomePage::countMixes()
{
    const int counting = ++m_counting;
    auto totals = std::make_shared<QVector<sync::ListTotals>>(m_mixes.size());
    for (qsizetype i = 0; i < m_mixes.size(); ++i)
        sync::whenDone(m_context.services.library.totals(m_mixes[i].tracks), this,
                       [this, i, counting, totals](const sync::Result<sync::ListTotals>& answer) {
                           if (answer)
                               (*totals)[i] = *answer;
                           if (counting != m_counting || i < totals->size() - 1)
                               return;
                           m_mixTotals = *totals;
                           showCards();
                       });
    if (m_mixes.isEmpty()) {
        m_mixTotals.clear();
        showCards();
    }
}

bool HomePage::reachesAny() const
{
    const QVector<sync::ServiceState> states = m_context.services.status.states();
    return std::any_of(states.begin(), states.end(), [](const sync::ServiceState& one) { return one.reachable; });
}

void HomePage::showCards()
{
    QVector<CardFacts> begun;
    for (const sync::Begun& one : std::as_const(m_home.begun))
        begun.append(begunCard(one, m_context.playback.canFetch(one.source, one.alsoAt)));
    m_begunModel->setCards(playableFirst(std::move(begun)));
    m_begunHint->setVisible(m_home.begun.isEmpty());
    QVector<CardFacts> mixes;
    for (qsizetype i = 0; i < m_mixTotals.size(); ++i)
        mixes.append(mixCard(m_mixes[i], m_mixTotals[i], reachesAny()));
    m_mixModel->setCards(playableFirst(std::move(mixes)));
    m_mixBox->setVisible(!m_mixTotals.isEmpty());
    showRecent();
}

void HomePage::showRecent()
{
    const KeptThings& kept = KeptThings::of(m_context.services.keep);
    QVector<CardFacts> cards;
    for (const sync::Album& album : std::as_const(m_home.recent))
        cards.append(recentCard(album, m_context.playback.canFetch(album.source, album.alsoAt),
                                kept.pinOf({sync::PinKind::Album, album.id.value}),
                                m_context.services.status.stateOf(album.source).serverName));
    cards = playableFirst(std::move(cards));
    cards.resize(std::min<qsizetype>(cards.size(), m_recentShelf->columnsIn(width())));
    m_recentModel->setCards(cards);
    m_added->setFullText(addedWords(m_home.addedThisWeek));
    m_recentBox->setVisible(!m_home.recent.isEmpty());
}

void HomePage::showHeld()
{
    const sync::HeldTotals& totals = KeptThings::of(m_context.services.keep).totals();
    m_held->tell(totals, paceWords(heldInAll(totals).ms, m_home.heardPerDayMs));
    m_held->tellDrill(lastDrillWords(m_context.services.incidents.incidents(), QDateTime::currentDateTimeUtc()));
}

void HomePage::sayLibrary()
{
    if (m_read)
        m_library->setText(libraryLine({m_home.names.begin(), m_home.names.end()}, m_home.tracks,
                                       m_context.services.account.pull().finishedAt, QDateTime::currentDateTimeUtc()));
    m_refresh->setEnabled(!m_context.services.account.pull().running &&
                          !m_context.services.account.accounts().isEmpty());
}

void HomePage::sayEmpty()
{
    if (!m_read) // or it could not be
        return;
    const bool isEmpty = m_home.tracks == 0;
    if (isEmpty)
        say(*m_empty, emptyLibrary(m_context.services.account.pull()));
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
}

void HomePage::goOn(int row)
{
    const QString key = m_begunModel->cards().value(row).key;
    for (const sync::Begun& one : std::as_const(m_home.begun))
        if (begunCard(one, true).key == key)
            return m_context.playback.goOn(one.list, one.place, one.positionMs);
}

void HomePage::playMix(int row)
{
    const qint64 kind = m_mixModel->cards().value(row).id;
    for (const sync::Mix& mix : std::as_const(m_mixes))
        if (int(mix.kind) == kind)
            return playFirstPlayable(*m_actions, mix.tracks);
}

void HomePage::openRecentMenu(const QPoint& where)
{
    const QModelIndex index = m_recentShelf->indexAt(where);
    const qint64 id =
        m_recentModel->cards().value(index.isValid() ? index.row() : m_recentShelf->currentIndex().row()).id;
    for (const sync::Album& album : std::as_const(m_home.recent))
        if (album.id.value == id)
            return openAlbumMenu(*m_actions, album, m_recentShelf->viewport()->mapToGlobal(where), this);
}

} // namespace sostenuto::ui
