#include "ui/pages/PlaylistsPage.h"

#include "ui/models/KeptThings.h"
#include "ui/models/PinTargets.h"
#include "ui/models/Playback.h"
#include "ui/models/PlaylistCards.h"
#include "ui/models/Services.h"
#include "ui/pages/AlbumMenu.h"
#include "ui/pages/EmptyWords.h"
#include "ui/pages/KeepActions.h"
#include "ui/pages/ListPlace.h"
#include "ui/pages/PageBars.h"
#include "ui/pages/RememberedSort.h"
#include "ui/pages/TrackActions.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"
#include "ui/widgets/CardGrid.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/MenuPlace.h"
#include "ui/widgets/Notes.h"
#include "ui/widgets/SearchField.h"

#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>

#include <QComboBox>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace sostenuto::ui {

namespace {

constexpr int readAgainMs = 200;
/// So many loved tracks are looked at for the covers.
constexpr qsizetype lookedAt = 60;

} // namespace

PlaylistsPage::PlaylistsPage(PageContext& context, QWidget* parent)
    : Page(context, parent), m_model(new CardListModel(this)), m_actions(new TrackActions(context, this)),
      m_bar(new TitleBar(tr("Playlists"), 32, this)), m_sort(new QComboBox(this)),
      m_filter(new SearchField(tr("Filter playlists"), this)), m_grid(new CardGrid(context.covers)),
      m_empty(new EmptyState)
{
    setObjectName(QStringLiteral("pagePlaylists"));
    build();
    m_again.setSingleShot(true);
    m_again.setInterval(readAgainMs);
    connectThings();
}

void PlaylistsPage::build()
{
    m_bar->count().setObjectName(QStringLiteral("playlistsCount"));
    m_sort->setObjectName(QStringLiteral("playlistsSort"));
    m_sort->setAccessibleName(tr("Sort playlists by"));
    m_sort->addItem(tr("Name"), int(PlaylistOrder::Name));
    m_sort->addItem(tr("Most tracks"), int(PlaylistOrder::MostTracks));
    m_sort->addItem(tr("Longest"), int(PlaylistOrder::Longest));
    m_sort->addItem(tr("On this computer first"), int(PlaylistOrder::HereFirst));
    rememberSort(*m_sort, m_context.services.settings, QStringLiteral("playlists/sort"));
    m_sort->setMinimumWidth(168);
    m_filter->setObjectName(QStringLiteral("playlistsFilter"));
    m_filter->setMinimumWidth(140);
    m_filter->setMaximumWidth(220);
    m_bar->addRight(m_sort);
    m_bar->addRight(m_filter);
    m_grid->setObjectName(QStringLiteral("playlistsGrid"));
    m_grid->setAccessibleName(tr("Playlists"));
    m_grid->setModel(m_model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    m_place = new ListPlace(*this, *m_grid, *m_empty, LoadingRows::Shape::Cards);
    column->addLayout(m_place, 1);
}

void PlaylistsPage::connectThings()
{
    const sync::LibraryService& library = m_context.services.library;
    const auto again = [this] {
        if (!m_again.isActive())
            m_again.start();
    };
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (isVisible())
            read();
    });
    connect(&library, &sync::LibraryService::playlistsChanged, this, again);
    connect(&library, &sync::LibraryService::playlistChanged, this, again);
    connect(&library, &sync::LibraryService::catalogueChanged, this, again);
    connect(&library, &sync::LibraryService::tracksChanged, this, again);
    connect(&KeptThings::of(m_context.services.keep), &KeptThings::changed, this, &PlaylistsPage::show);
    connect(&m_context.playback, &Playback::playableChanged, this, &PlaylistsPage::show);
    connect(m_filter, &QLineEdit::textChanged, this, &PlaylistsPage::show);
    connect(m_sort, &QComboBox::currentIndexChanged, this, &PlaylistsPage::show);
    connect(m_empty, &EmptyState::acted, this, &PlaylistsPage::emptyActed);
    connect(m_place, &ListPlace::readAgainAsked, this, &PlaylistsPage::read);
    connect(m_grid, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { m_context.host.go(placeOf(m_model->cards().value(index.row()))); });
    connect(m_grid, &CardGrid::playClicked, this, [this](const QModelIndex& index) {
        withTracks(m_model->cards().value(index.row()),
                   [this](const QVector<sync::TrackId>& tracks) { playFirstPlayable(*m_actions, tracks); });
    });
    connect(m_grid, &QWidget::customContextMenuRequested, this, &PlaylistsPage::openMenu);
}

void PlaylistsPage::open(const Place&)
{
    if (!m_read)
        m_place->wait();
    read();
}

void PlaylistsPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void PlaylistsPage::read()
{
    sync::LibraryService& library = m_context.services.library;
    sync::whenDone(library.smartPlaylists(), this, [this](const sync::Result<QVector<sync::SmartPlaylist>>& lists) {
        if (lists)
            m_smart = *lists;
    });
    readLoved();
    sync::whenDone(library.playlists(), this, [this](const sync::Result<QVector<sync::Playlist>>& lists) {
        if (!lists)
            return m_read ? void() : m_place->fail(lists.error()); // else they are what was known last
        m_playlists = *lists;
        m_read = true;
        m_place->answered();
        show();
    });
}

void PlaylistsPage::readLoved()
{
    sync::whenDone(m_context.services.library.lovedTrackIds(), this,
                   [this](const sync::Result<QVector<sync::TrackId>>& ids) {
                       if (!ids)
                           return;
                       m_loved = int(ids->size());
                       sync::whenDone(m_context.services.library.totals(ids->mid(0, lookedAt)), this,
                                      [this](const sync::Result<sync::ListTotals>& totals) {
                                          if (totals)
                                              m_lovedTotals = *totals;
                                          show();
                                      });
                   });
}

void PlaylistsPage::show()
{
    if (!m_read)
        return;
    const KeptThings& kept = KeptThings::of(m_context.services.keep);
    const QString filter = m_filter->text().trimmed();
    QVector<CardFacts> cards{lovedCard(m_loved, m_lovedTotals, kept.pinOf({sync::PinKind::Loved}))};
    for (const sync::SmartPlaylist& list : std::as_const(m_smart)) {
        const auto pin = pinTargetOf(list);
        cards.append(smartCard(list, pin ? kept.pinOf(*pin) : nullptr));
    }
    cards.removeIf([&](const CardFacts& card) { return !card.title.contains(filter, Qt::CaseInsensitive); });
    const auto order = PlaylistOrder(m_sort->currentData().toInt());
    for (const sync::Playlist& list : orderedPlaylists(m_playlists, order, filter))
        cards.append(playlistCard(list, m_context.playback.canFetch(list.source),
                                  kept.pinOf({sync::PinKind::Playlist, list.id.value})));
    m_model->setCards(cards);
    m_bar->count().setText(counted(int(cards.size()), "1 playlist", "%1 playlists"));
    sayEmpty();
    // Somewhere for the arrow keys to begin, without a selection.
    if (!m_grid->currentIndex().isValid() && m_model->rowCount() > 0)
        m_grid->selectionModel()->setCurrentIndex(m_model->index(0), QItemSelectionModel::NoUpdate);
}

void PlaylistsPage::sayEmpty()
{
    const bool isFiltered = !m_filter->text().trimmed().isEmpty();
    const bool hasNone = m_playlists.isEmpty() && m_smart.isEmpty() && m_loved == 0;
    if (isFiltered && m_model->rowCount() == 0)
        say(*m_empty, emptyFilter(counted(int(m_playlists.size() + m_smart.size()) + 1, "1 playlist", "%1 playlists")));
    else if (hasNone && !isFiltered)
        say(*m_empty, emptyPlaylists());
    m_place->showEmpty(m_model->rowCount() == 0 || (hasNone && !isFiltered));
}

void PlaylistsPage::emptyActed()
{
    if (!m_filter->text().trimmed().isEmpty())
        return m_filter->clear();
    m_actions->addToNewPlaylist({}, this);
}

Place PlaylistsPage::placeOf(const CardFacts& card) const
{
    if (card.id == 0)
        return {Place::Kind::Loved};
    return {smartOf(card) ? Place::Kind::SmartPlaylist : Place::Kind::Playlist, card.id};
}

const sync::SmartPlaylist* PlaylistsPage::smartOf(const CardFacts& card) const
{
    if (!card.key.startsWith(QStringLiteral("smart:")))
        return nullptr;
    const auto it = std::find_if(m_smart.cbegin(), m_smart.cend(),
                                 [&](const sync::SmartPlaylist& one) { return one.id.value == card.id; });
    return it == m_smart.cend() ? nullptr : &*it;
}

void PlaylistsPage::withTracks(const CardFacts& card, TakeTracks take)
{
    sync::LibraryService& library = m_context.services.library;
    if (const sync::SmartPlaylist* smart = smartOf(card))
        return m_actions->withTracks(queryOf(*smart), std::move(take));
    const sync::PinTarget target =
        card.id == 0 ? sync::PinTarget{sync::PinKind::Loved} : sync::PinTarget{sync::PinKind::Playlist, card.id};
    withTracksOf(library, this, target, std::move(take));
}

void PlaylistsPage::openMenu(const QPoint& where)
{
    const QModelIndex index = m_grid->indexAt(where);
    const CardFacts card =
        m_model->cards().value(index.isValid() ? index.row() : m_grid->currentIndex().row(), CardFacts{});
    if (card.key.isEmpty())
        return;
    const QPoint at = m_grid->viewport()->mapToGlobal(where);
    withTracks(card, [this, card, at](const QVector<sync::TrackId>& tracks) {
        auto* menu = new QMenu(this);
        menu->setObjectName(QStringLiteral("contextMenu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_actions->fillMenu(menu, tracks, this, [this, tracks] { playFirstPlayable(*m_actions, tracks); });
        const sync::SmartPlaylist* smart = smartOf(card);
        const auto pin = smart          ? pinTargetOf(*smart)
                         : card.id == 0 ? std::optional(sync::PinTarget{sync::PinKind::Loved})
                                        : std::optional(sync::PinTarget{sync::PinKind::Playlist, card.id});
        if (pin)
            addKeepEntry(menu, m_context.services, m_context.host, m_actions, {*pin});
        popUp(*menu, at);
    });
}

} // namespace sostenuto::ui
