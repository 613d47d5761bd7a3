#include "ui/pages/ArtistPage.h"

#include "ui/models/AlbumGridModel.h"
#include "ui/models/ArtistGridModel.h"
#include "ui/models/Playback.h"
#include "ui/models/Services.h"
#include "ui/models/WindowedTrackModel.h"
#include "ui/pages/AlbumMenu.h"
#include "ui/pages/ArtistAside.h"
#include "ui/pages/CardSection.h"
#include "ui/pages/HeroHead.h"
#include "ui/pages/KeepActions.h"
#include "ui/pages/KeepToggle.h"
#include "ui/pages/ListPlace.h"
#include "ui/pages/PageBars.h"
#include "ui/pages/ThingCommands.h"
#include "ui/pages/TrackList.h"
#include "ui/pages/Wash.h"
#include "ui/theme/Appearance.h"
#include "ui/theme/ArtistWords.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/theme/Words.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/CardGrid.h"
#include "ui/widgets/CoverCache.h"
#include "ui/widgets/Covers.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/MenuPlace.h"
#include "ui/widgets/Notes.h"
#include "ui/widgets/PictureRows.h"
#include "ui/widgets/TrackView.h"

#include <sync/service/LibraryService.h>
#include <sync/service/StatusService.h>

#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace sostenuto::ui {

namespace {

constexpr int washHeight = 290;
constexpr int readAgainMs = 100;
/// Past this the list scrolls by itself: the page must stay a page.
constexpr int tallestList = 24 * 36;
/// Of the list where it has no rows, but words or placeholders.
constexpr int wordsHeight = 240;
constexpr int firstTracks = 5;
/// Of tracks and albums, margins included: with less there is no column beside them.
constexpr int narrowestLists = 600;

} // namespace

ArtistPage::ArtistPage(PageContext& context, QWidget* parent)
    : Page(context, parent), m_tracks(new WindowedTrackModel(context.services, context.playback, this)),
      m_albums(new AlbumGridModel(context.services, context.playback, this)),
      m_others(new AlbumGridModel(context.services, context.playback, this)), m_bar(new BackBar(context.host, this)),
      m_scroll(new QScrollArea(this)), m_head(new HeroHead(HeroHead::Kind::Artist, context.covers, this)),
      m_meta(new ElidedLabel(TypeRole::Body, Token::Text2, this)),
      m_albumCards(new CardSection(tr("Albums"), "artistAlbums", context.covers, this)),
      m_otherCards(new CardSection(tr("Appears on"), "artistAppearsOn", context.covers, this)),
      m_tracksTitle(new ThemeLabel(TypeRole::Section, Token::Text, this)),
      m_allTracks(new ElidedLabel(TypeRole::Small, Token::Text2, this)),
      m_list(new TrackList(context, *m_tracks, this)), m_aside(new ArtistAside(context, m_list->actions(), this)),
      m_body(new QBoxLayout(QBoxLayout::TopToBottom))
{
    setObjectName(QStringLiteral("pageArtist"));
    build();
    follow();
    followAlbums(*m_albumCards, *m_albums);
    followAlbums(*m_otherCards, *m_others);
    keepInSight(m_aside->rows());
}

void ArtistPage::follow()
{
    m_again.setSingleShot(true);
    m_again.setInterval(readAgainMs);
    connect(&m_again, &QTimer::timeout, this, &ArtistPage::read);
    const sync::LibraryService& library = m_context.services.library;
    connect(&library, &sync::LibraryService::catalogueChanged, &m_again, qOverload<>(&QTimer::start));
    connect(&library, &sync::LibraryService::tracksChanged, &m_again, qOverload<>(&QTimer::start));
    connect(&library, &sync::LibraryService::artistInfoChanged, this, [this](sync::ArtistId artist) {
        if (artist == m_artist.id)
            m_again.start();
    });
    connect(&m_context.playback, &Playback::playableChanged, this, &ArtistPage::tell);
    for (IdListModel* model : std::initializer_list<IdListModel*>{m_tracks, m_albums, m_others, &m_aside->similar()})
        connect(model, &IdListModel::listed, this, &ArtistPage::fitHeights);
    connect(&m_list->place(), &ListPlace::changed, this, &ArtistPage::fitHeights);
    for (IdListModel* model : std::initializer_list<IdListModel*>{m_albums, m_others, &m_aside->similar()})
        connect(&m_list->place(), &ListPlace::readAgainAsked, model, &IdListModel::readAgain);
    connect(&m_list->place(), &ListPlace::readAgainAsked, this, &ArtistPage::read);
    connect(&m_list->empty(), &EmptyState::acted, this, [this] { m_context.host.go({Place::Kind::Artists}); });
    connect(&m_context.covers, &CoverCache::arrived, this, [this](const QString& key) {
        if (key == m_artist.coverKey)
            update();
    });
    connect(&Theme::current(), &Theme::changed, this, [this] {
        fitHeights();
        update();
    });
}

void ArtistPage::followAlbums(CardSection& section, AlbumGridModel& model)
{
    section.setModel(model);
    CardGrid* grid = &section.grid();
    keepInSight(*grid);
    connect(grid, &QAbstractItemView::activated, this, [this, &model](const QModelIndex& index) {
        m_context.host.go({Place::Kind::Album, model.idAt(index.row())});
    });
    connect(grid, &CardGrid::playClicked, this, [this, &model](const QModelIndex& index) {
        playAlbum(m_list->actions(), sync::AlbumId{model.idAt(index.row())});
    });
    keepByKey(grid, m_context.services, m_context.host, [grid] { return currentOf(*grid, sync::PinKind::Album); });
    offerThings(*grid, m_list->actions(), thingsById(DraggedThing::Kind::Album));
    connect(grid, &QWidget::customContextMenuRequested, this, [this, grid, &model](const QPoint& where) {
        const QModelIndex index = grid->indexAt(where);
        const bool toArtist = &model == m_others;
        if (const auto album = model.loadedAlbum(index.isValid() ? index.row() : grid->currentIndex().row()))
            openAlbumMenu(m_list->actions(), *album, grid->viewport()->mapToGlobal(where), this, toArtist);
    });
}

void ArtistPage::open(const Place& place)
{
    if (m_artist.id.value != place.id) {
        m_artist = {};
        m_artist.id = sync::ArtistId{place.id};
        m_details = {};
        m_gone = false;
        m_list->showEmpty(false);
        m_head->wait();
        m_meta->setFullText({});
        m_aside->tell({});
        m_aside->showFirst();
        ask();
        showAllTracks(false);
        m_scroll->verticalScrollBar()->setValue(0);
    }
    m_bar->refresh();
    read();
}

void ArtistPage::ask()
{
    sync::AlbumQuery albums;
    albums.order = sync::AlbumOrder::Year;
    albums.artist = m_artist.id;
    m_albums->setQuery(albums);
    albums.artist = {};
    albums.appearing = m_artist.id;
    m_others->setQuery(albums);
    m_aside->similar().setSimilarTo(m_artist.id);
    sync::TrackQuery tracks;
    tracks.artist = m_artist.id;
    tracks.order = sync::TrackOrder::PlayCount;
    tracks.descending = true;
    m_tracks->setQuery(tracks);
}

void ArtistPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::current();
    const QColor base = theme.colour(Token::Base);
    painter.fillRect(rect(), base);
    const QColor dominant = m_context.covers.dominant(m_artist.coverKey);
    paintWash(&painter, QRect(0, 0, width(), washHeight),
              washColour(dominant, base, theme.colour(Token::Text2), theme.isDark()));
}

void ArtistPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_head->fitTo(window()->size());
    fitHeights();
}

void ArtistPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_bar->refresh();
    fitHeights();
}

void ArtistPage::build()
{
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_bar);
    page->addWidget(m_scroll, 1);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 24);
    column->setSpacing(0);
    buildHead(column);
    buildLists(column);
    column->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
}

void ArtistPage::buildHead(QVBoxLayout* column)
{
    m_head->eyebrow().setText(tr("Artist"));
    m_head->title().setObjectName(QStringLiteral("artistTitle"));
    m_meta->setObjectName(QStringLiteral("artistMeta"));
    m_head->addLine(m_meta);
    m_play = m_head->addButton(QStringLiteral("play"), tr("Play"), "artistPlay");
    setVariant(m_play, "primary");
    m_shuffle = m_head->addButton(QStringLiteral("shuffle"), tr("Shuffle"), "artistShuffle", true);
    m_keep = new KeepToggle(m_context, *m_head, "artistKeep");
    m_love = m_head->addIconButton(QStringLiteral("heart"), tr("Love this artist"), "artistLove");
    connect(m_love, &QAbstractButton::clicked, this,
            [this] { setArtistLoved(m_list->actions(), m_artist, !m_artist.loved); });
    IconButton* more = m_head->addIconButton(QStringLiteral("more"), tr("More"), "artistMore");
    column->addWidget(m_head);
    connect(more, &QAbstractButton::clicked, this,
            [this, more] { openArtistMenu(m_list->actions(), m_artist, menuPointBelow(*more), this); });
    connect(m_keep, &KeepToggle::changed, this, &ArtistPage::tell);
    connect(m_play, &QPushButton::clicked, this, [this] { playArtist(m_list->actions(), m_artist.id); });
    connect(m_shuffle, &QPushButton::clicked, this, [this] { m_context.playback.shufflePlay(m_tracks->trackIds()); });
}

void ArtistPage::buildLists(QVBoxLayout* column)
{
    column->addSpacing(24);
    auto* lists = new QVBoxLayout;
    lists->setSpacing(0);
    buildTracks(lists);
    lists->addSpacing(20);
    m_albums->setYearBelow(true);
    m_albumCards->setNote(tr("Newest first"));
    for (CardSection* section : {m_albumCards, m_otherCards})
        lists->addWidget(section);
    lists->addStretch(1);
    m_body->setSpacing(0);
    m_body->addLayout(lists, 1);
    m_body->addWidget(m_aside, 0, Qt::AlignTop);
    column->addLayout(m_body);
}

void ArtistPage::buildTracks(QVBoxLayout* column)
{
    m_tracksTitle->setText(tr("Most played by you"));
    m_allTracks->setObjectName(QStringLiteral("artistTracksAll"));
    m_allTracks->setLink(true);
    m_list->showGround(false);
    m_list->setLeadsTo(true, false);
    TrackView& view = m_list->view();
    view.setObjectName(QStringLiteral("artistTopTracks"));
    view.setAccessibleName(tr("Most played by you"));
    view.setColumns({Number, Cover, Title, Album, Plays, Note, Love, Availability, Time});
    view.setHeaderHidden(true); // five rows under a title of their own need none
    auto* heading = new QHBoxLayout;
    heading->setContentsMargins(32, 0, 32, 4);
    heading->addWidget(m_tracksTitle);
    heading->addStretch(1);
    heading->addWidget(m_allTracks);
    column->addLayout(heading);
    column->addWidget(m_list);
    keepInSight(view);
    showAllTracks(false);
    connect(m_allTracks, &ElidedLabel::clicked, this, [this] { showAllTracks(true); });
    connect(m_tracks, &IdListModel::listed, this, &ArtistPage::followTracks);
}

void ArtistPage::showAllTracks(bool all)
{
    m_list->view().setMostRows(all ? 0 : firstTracks);
    followTracks();
    fitHeights();
}

void ArtistPage::followTracks()
{
    const int tracks = m_tracks->rowCount();
    m_allTracks->setFullText(tr("All %1").arg(foundCount(tracks)));
    m_allTracks->setVisible(m_list->view().shownRows() < tracks);
}

void ArtistPage::read()
{
    if (!m_artist.id.isValid())
        return;
    sync::whenDone(m_context.services.library.artists({m_artist.id}), this,
                   [this, asked = m_artist.id](const sync::Result<QVector<sync::Artist>>& artists) {
                       if (asked != m_artist.id)
                           return;
                       m_head->known();
                       if (!artists)
                           return m_artist.name.isEmpty() ? m_list->place().fail(artists.error()) : void();
                       m_gone = artists->isEmpty();
                       sayGone();
                       if (m_gone)
                           return;
                       m_artist = artists->first();
                       tell();
                   });
    sync::whenDone(m_context.services.library.artistDetails(m_artist.id), this,
                   [this, asked = m_artist.id](const sync::Result<sync::ArtistDetails>& details) {
                       if (asked != m_artist.id || !details) // what was known last stays
                           return;
                       m_details = *details;
                       m_aside->tell(m_details);
                       if (!m_artist.name.isEmpty())
                           tell();
                       fitHeights();
                   });
}

void ArtistPage::tell()
{
    m_head->cover().setKey(m_artist.coverKey);
    m_head->title().setFullText(m_artist.name);
    m_love->setIconName(m_artist.loved ? QStringLiteral("heart-filled") : QStringLiteral("heart"));
    m_love->setWords(m_artist.loved ? tr("Remove from loved") : tr("Love this artist"));
    const QString albums = counted(m_artist.albumCount, "1 album", "%1 albums");
    const QString tracks = counted(m_artist.trackCount, "1 track", "%1 tracks");
    const QString here = counted(m_artist.heldCount, "1 track on this computer", "%1 tracks on this computer");
    const bool away = !m_context.playback.canFetch(m_artist.source, m_artist.alsoAt);
    m_keep->setTarget(m_artist.name.isEmpty()
                          ? std::nullopt
                          : std::optional(sync::PinTarget{sync::PinKind::Artist, m_artist.id.value}));
    QStringList meta{QStringLiteral("%1, %2").arg(albums, tracks), here};
    const QString server = m_context.services.status.stateOf(m_artist.source).serverName;
    if (const QString rest = m_keep->restWords(!away, server); !rest.isEmpty())
        meta << rest;
    if (const QString plays = artistPlaysWords(m_details.plays, m_details.firstPlay); !plays.isEmpty())
        meta << plays;
    m_meta->setFullText(meta.join(QStringLiteral("  ·  ")));
    const bool some = away && m_artist.heldCount > 0 && m_artist.heldCount < m_artist.trackCount;
    m_head->setButtonText(m_play, some ? tr("Play what is here") : tr("Play"));
    m_play->setEnabled(!away || m_artist.heldCount > 0);
    m_shuffle->setEnabled(m_play->isEnabled());
    update();
}

void ArtistPage::sayGone()
{
    if (m_gone)
        say(m_list->empty(), goneArtist());
    m_list->showEmpty(m_gone);
    fitHeights();
}

void ArtistPage::fitHeights()
{
    const int inside = m_scroll->viewport()->width();
    const bool waits = !m_aside->similar().isListed() && !m_list->place().isFailed();
    m_hasAside = !m_gone && (!m_aside->isEmpty() || (waits && m_hasAside));
    const int column = m_hasAside ? ArtistAside::columnWidth() : 0;
    const bool beside = column > 0 && inside - column >= widened(narrowestLists);
    m_body->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_aside->fitTo(beside);
    m_aside->setVisible(m_hasAside);
    for (CardSection* section : {m_albumCards, m_otherCards})
        section->fitTo(beside ? inside - column : inside);
    const ListPlace& place = m_list->place();
    const bool isBare = m_gone || place.isFailed() || place.isLoading();
    m_list->setFixedHeight(std::max(std::min(m_list->view().fullHeight(), tallestList), isBare ? wordsHeight : 0));
    m_tracksTitle->setVisible(!m_gone);
}

/// What the keyboard goes to is shown, though the view itself does not scroll.
void ArtistPage::keepInSight(QAbstractItemView& view)
{
    connect(view.selectionModel(), &QItemSelectionModel::currentChanged, this, [this, &view](const QModelIndex& now) {
        if (!now.isValid() || !view.hasFocus())
            return;
        const QRect row = view.visualRect(now);
        const QPoint middle = view.viewport()->mapTo(m_scroll->widget(), row.center());
        m_scroll->ensureVisible(m_scroll->width() / 2, middle.y(), 0, row.height() * 2);
    });
}

} // namespace sostenuto::ui
