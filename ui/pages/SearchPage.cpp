#include "ui/pages/SearchPage.h"

#include "ui/models/Playback.h"
#include "ui/models/Services.h"
#include "ui/pages/PageBars.h"
#include "ui/pages/SearchParts.h"
#include "ui/pages/ThingCommands.h"
#include "ui/pages/TrackActions.h"
#include "ui/theme/Mirror.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/LoadingRows.h"
#include "ui/widgets/Notes.h"
#include "ui/widgets/RowDelegates.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Switch.h"

#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>

#include <QGridLayout>
#include <QScrollArea>
#include <QStackedLayout>

namespace sostenuto::ui {

namespace {

constexpr int limitInAll = 12;
constexpr int limitInScope = 200;

} // namespace

SearchPage::SearchPage(PageContext& context, QWidget* parent)
    : Page(context, parent), m_actions(new TrackActions(context, this)),
      m_field(new SearchField(tr("Search titles, artists, albums, playlists"), this)),
      m_count(new ThemeLabel(TypeRole::Small, Token::Text2, this)), m_chips(new ChipRow(this)),
      m_hereOnly(new Switch(tr("Only on this computer"), this)),
      m_asList(new IconButton(QStringLiteral("sparkles"), tr("Show as a list, to keep it as a smart playlist"), this)),
      m_scroll(new QScrollArea(this)), m_empty(new EmptyState),
      m_loading(new LoadingRows(*m_scroll, LoadingRows::Shape::Rows)), m_top(new TopResultCard(context.covers)),
      m_topHead(new ThemeLabel(TypeRole::Section, Token::Text)),
      m_trackModel(SearchListModel::Kind::Tracks, context.services, context.playback),
      m_artistModel(SearchListModel::Kind::Artists, context.services, context.playback),
      m_albumModel(SearchListModel::Kind::Albums, context.services, context.playback),
      m_playlistModel(SearchListModel::Kind::Playlists, context.services, context.playback),
      m_groupModel(SearchListModel::Kind::Groups, context.services, context.playback), m_tracks(new ResultRows),
      m_artists(new ResultRows), m_playlists(new ResultRows), m_groups(new ResultRows),
      m_albums(new ResultCards(context.covers)), m_trackHead(new SectionHead(tr("Tracks"), "searchTracksAll")),
      m_artistHead(new SectionHead(tr("Artists"), "searchArtistsAll")),
      m_albumHead(new SectionHead(tr("Albums"), "searchAlbumsAll")),
      m_playlistHead(new SectionHead(tr("Playlists"), "searchPlaylistsAll")),
      m_groupHead(new SectionHead(tr("Genres and composers"), "searchGroupsAll"))
{
    setObjectName(QStringLiteral("pageSearch"));
    build();
    connectResults();
    sayEmpty();
}

void SearchPage::open(const Place&)
{
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->selectAll();
    if (!m_field->text().isEmpty())
        ask();
}

void SearchPage::focusFilter()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void SearchPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_field->setFocus(Qt::OtherFocusReason);
    fit();
}

void SearchPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fit();
}

void SearchPage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 14, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    buildResults();
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_empty);
    column->addLayout(m_stack, 1);
}

QWidget* SearchPage::buildBar()
{
    auto* bar = new QWidget(this);
    m_field->setObjectName(QStringLiteral("searchField"));
    m_field->nameClear("searchClear");
    m_field->setLarge(true);
    m_field->setToolTip(searchHelp());
    m_field->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("searchCount"));
    m_hereOnly->setObjectName(QStringLiteral("searchHereOnly"));
    m_chips->add(tr("All"), "searchScopeAll", All);
    m_chips->add(tr("Tracks"), "searchScopeTracks", Tracks);
    m_chips->add(tr("Albums"), "searchScopeAlbums", Albums);
    m_chips->add(tr("Artists"), "searchScopeArtists", Artists);
    m_chips->add(tr("Playlists"), "searchScopePlaylists", Playlists);
    m_chips->add(tr("Genres"), "searchScopeGroups", Groups);
    m_asList->setObjectName(QStringLiteral("searchAsList"));
    m_chips->addRight(m_count);
    m_chips->addRight(m_asList);
    m_chips->addRight(m_hereOnly);
    auto* column = new QVBoxLayout(bar);
    column->setContentsMargins(seenMargins(28, 0, 32, 4)); // chips bring the room of their ring
    column->setSpacing(10);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(seenMargins(4, 0, 0, 0));
    line->addWidget(m_field);
    column->addLayout(line);
    column->addWidget(m_chips);
    return bar;
}

void SearchPage::buildResults()
{
    auto* content = new QWidget;
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(seenMargins(20, 0, 12, 24));
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(8);
    m_topHead->setText(tr("Top result"));
    m_topHead->setContentsMargins(12, 8, 12, 0);
    const std::initializer_list<std::pair<ResultRows*, const char*>> rows{{m_tracks, "searchTracks"},
                                                                          {m_artists, "searchArtists"},
                                                                          {m_playlists, "searchPlaylists"},
                                                                          {m_groups, "searchGroups"}};
    for (const auto& [view, name] : rows) {
        view->setObjectName(QLatin1String(name));
        view->setItemDelegate(new SearchRowDelegate(m_context.covers, view));
    }
    m_tracks->setModel(&m_trackModel);
    m_tracks->setAccessibleName(tr("Tracks"));
    m_artists->setModel(&m_artistModel);
    m_artists->setAccessibleName(tr("Artists"));
    m_playlists->setModel(&m_playlistModel);
    m_playlists->setAccessibleName(tr("Playlists"));
    m_groups->setModel(&m_groupModel);
    m_groups->setAccessibleName(tr("Genres and composers"));
    m_groups->setItemDelegate(new GroupRowDelegate(m_groups));
    m_albums->setObjectName(QStringLiteral("searchAlbums"));
    m_albums->setAccessibleName(tr("Albums"));
    m_albums->setModel(&m_albumModel);
    m_albums->setContextMenuPolicy(Qt::CustomContextMenu);
    m_albums->setSideMargin(12);
    m_albums->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_topHead, m_top, m_trackHead, m_tracks, m_artistHead, m_artists, m_albumHead,
                                         m_albums, m_playlistHead, m_playlists, m_groupHead, m_groups}) {
        part->setParent(content);
        part->hide();
    }
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void SearchPage::connectResults()
{
    connect(&Theme::current(), &Theme::changed, this, &SearchPage::fit);
    connect(m_field, &QLineEdit::textChanged, this, &SearchPage::ask);
    connect(m_hereOnly, &QCheckBox::toggled, this, &SearchPage::ask);
    connect(m_chips, &ChipRow::chosen, this, [this] {
        ask();
        m_field->setFocus(Qt::OtherFocusReason);
    });
    const std::initializer_list<std::pair<SectionHead*, Scope>> heads{{m_trackHead, Tracks},
                                                                      {m_artistHead, Artists},
                                                                      {m_albumHead, Albums},
                                                                      {m_playlistHead, Playlists},
                                                                      {m_groupHead, Groups}};
    for (const auto& [head, scope] : heads)
        connect(head, &SectionHead::allClicked, this, [this, scope = scope] { m_chips->choose(scope); });
    for (QAbstractItemView* view :
         std::initializer_list<QAbstractItemView*>{m_tracks, m_artists, m_playlists, m_groups, m_albums}) {
        offerThings(*view, *m_actions, thingOf);
        connect(view, &QAbstractItemView::activated, this, &SearchPage::openIndex);
        connect(view, &QWidget::customContextMenuRequested, this, [this, view](const QPoint& where) {
            const QModelIndex index = view->indexAt(where);
            openMenu(index.isValid() ? index : view->currentIndex(), view->viewport()->mapToGlobal(where));
        });
    }
    for (ResultRows* view : {m_artists, m_playlists, m_groups})
        connect(view, &QAbstractItemView::clicked, this, &SearchPage::openIndex);
    connect(m_asList, &QAbstractButton::clicked, this, [this] {
        m_context.host.go({Place::Kind::SmartPlaylist, 0, m_field->text().trimmed()});
    });
    connect(m_top, &TopResultCard::opened, this, &SearchPage::openTop);
    connect(m_top, &TopResultCard::played, this, &SearchPage::playTop);
    connect(m_empty, &EmptyState::acted, this, &SearchPage::emptyActed);
    connect(m_loading, &LoadingRows::came, this, [this] { m_stack->setCurrentIndex(0); });
    sync::LibraryService& library = m_context.services.library;
    const auto again = [this] {
        if (isVisible() && !m_field->text().trimmed().isEmpty())
            ask();
    };
    connect(&library, &sync::LibraryService::catalogueChanged, this, again);
    connect(&library, &sync::LibraryService::tracksChanged, this, again);
}

void SearchPage::ask()
{
    const int question = ++m_question;
    const QString text = m_field->text().trimmed();
    if (text.isEmpty())
        return take({});
    if (stops().isEmpty()) // what was found before stays until there is something else
        m_loading->wait();
    const int limit = m_chips->chosenId() == All ? limitInAll : limitInScope;
    sync::whenDone(m_context.services.library.search(text, m_hereOnly->isChecked(), limit), this,
                   [this, question](const sync::Result<sync::SearchResults>& results) {
                       if (question != m_question)
                           return;
                       if (results)
                           take(*results);
                       else if (results.error().kind != sync::ErrorKind::Cancelled) // by a newer one
                           sayUnreadable(results.error());
                   });
}

} // namespace sostenuto::ui
