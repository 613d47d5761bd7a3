#include "ui/pages/AlbumsPage.h"

#include "ui/models/AlbumGridModel.h"
#include "ui/models/Services.h"
#include "ui/pages/AlbumMenu.h"
#include "ui/pages/EmptyWords.h"
#include "ui/pages/KeepActions.h"
#include "ui/pages/ListPlace.h"
#include "ui/pages/PageBars.h"
#include "ui/pages/RememberedSort.h"
#include "ui/pages/ThingCommands.h"
#include "ui/pages/TrackActions.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Words.h"
#include "ui/widgets/CardGrid.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notes.h"
#include "ui/widgets/SearchField.h"

#include <sync/service/AccountService.h>
#include <sync/service/LibraryService.h>

#include <QComboBox>
#include <QDate>
#include <QVBoxLayout>

namespace sostenuto::ui {

namespace {

constexpr int typingPauseMs = 60;

} // namespace

AlbumsPage::AlbumsPage(PageContext& context, QWidget* parent)
    : Page(context, parent), m_model(new AlbumGridModel(context.services, context.playback, this)),
      m_actions(new TrackActions(context, this)), m_bar(new TitleBar(tr("Albums"), 32, this)),
      m_sort(new QComboBox(this)), m_filter(new SearchField(tr("Filter albums"), this)), m_chips(new ChipRow(this)),
      m_grid(new CardGrid(context.covers)), m_empty(new EmptyState)
{
    setObjectName(QStringLiteral("pageAlbums"));
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &AlbumsPage::ask);
    connect(m_filter, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_sort, &QComboBox::currentIndexChanged, this, &AlbumsPage::ask);
    connect(m_chips, &ChipRow::chosen, this, &AlbumsPage::ask);
    connect(m_model, &IdListModel::listed, this, &AlbumsPage::listed);
    connect(m_grid, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        m_context.host.go({Place::Kind::Album, m_model->idAt(index.row())});
    });
    connect(m_grid, &CardGrid::playClicked, this,
            [this](const QModelIndex& index) { playAlbum(*m_actions, sync::AlbumId{m_model->idAt(index.row())}); });
    connect(m_grid, &QWidget::customContextMenuRequested, this, &AlbumsPage::openMenu);
    keepByKey(m_grid, context.services, context.host, [this] { return currentOf(*m_grid, sync::PinKind::Album); });
    offerThings(*m_grid, *m_actions, thingsById(DraggedThing::Kind::Album));
    m_grid->setSaysTyped(true);
    connect(m_grid, &CardGrid::typed, m_model, &IdListModel::findBeginning);
    connect(m_model, &IdListModel::foundBeginning, m_grid, &CardGrid::goToRow);
    connect(m_empty, &EmptyState::acted, this, &AlbumsPage::emptyActed);
    connect(&context.services.account, &sync::AccountService::pullChanged, this, &AlbumsPage::sayEmpty);
}

void AlbumsPage::open(const Place&)
{
    ask();
}

void AlbumsPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void AlbumsPage::build()
{
    buildBar();
    m_chips->add(tr("All"), "albumsChipAll", All);
    m_chips->add(tr("On this computer"), "albumsChipHere", Here);
    m_chips->add(tr("Loved"), "albumsChipLoved", Loved);
    m_chips->add(tr("Not played yet"), "albumsChipUnplayed", Unplayed);
    m_chips->add(tr("This year"), "albumsChipThisYear", ThisYear);
    m_chips->setContentsMargins(seenMargins(28, 0, 32, 12));
    m_grid->setObjectName(QStringLiteral("albumsGrid"));
    m_grid->setAccessibleName(tr("Albums"));
    m_grid->setContextMenuPolicy(Qt::CustomContextMenu);
    m_grid->setModel(m_model);
    m_bar->endInChips();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_chips);
    m_place = new ListPlace(*this, *m_grid, *m_empty, LoadingRows::Shape::Cards);
    m_place->follow(*m_model);
    column->addLayout(m_place, 1);
}

void AlbumsPage::buildBar()
{
    m_bar->count().setObjectName(QStringLiteral("albumsCount"));
    m_sort->setObjectName(QStringLiteral("albumsSort"));
    m_sort->setAccessibleName(tr("Sort albums by"));
    m_sort->addItem(tr("Recently added"), int(sync::AlbumOrder::RecentlyAdded));
    m_sort->addItem(tr("Title"), int(sync::AlbumOrder::Title));
    m_sort->addItem(tr("Artist"), int(sync::AlbumOrder::Artist));
    m_sort->addItem(tr("Year"), int(sync::AlbumOrder::Year));
    rememberSort(*m_sort, m_context.services.settings, QStringLiteral("albums/sort"));
    m_sort->setMinimumWidth(168);
    m_filter->setObjectName(QStringLiteral("albumsFilter"));
    m_filter->setMinimumWidth(140);
    m_filter->setMaximumWidth(220);
    m_bar->addRight(m_sort);
    m_bar->addRight(m_filter);
}

void AlbumsPage::ask()
{
    sync::AlbumQuery query;
    query.order = sync::AlbumOrder(m_sort->currentData().toInt());
    query.hereOnly = m_chips->chosenId() == Here;
    query.lovedOnly = m_chips->chosenId() == Loved;
    query.filter = QStringLiteral("%1 %2").arg(conditionOf(m_chips->chosenId()), m_filter->text()).simplified();
    m_model->setQuery(query);
}

QString AlbumsPage::conditionOf(int chip)
{
    if (chip == Unplayed)
        return QStringLiteral("plays:0");
    return chip == ThisYear ? QStringLiteral("year:%1").arg(QDate::currentDate().year()) : QString();
}

void AlbumsPage::listed()
{
    m_bar->count().setText(counted(m_model->rowCount(), "1 album", "%1 albums"));
    sayEmpty();
    // Somewhere for the arrow keys to begin, without a selection.
    if (!m_grid->currentIndex().isValid() && m_model->rowCount() > 0)
        m_grid->selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::NoUpdate);
}

void AlbumsPage::sayEmpty()
{
    if (m_model->rowCount() > 0 || !m_model->isListed())
        return m_place->showEmpty(false);
    if (m_filter->text().isEmpty() && m_chips->chosenId() == All) {
        say(*m_empty, emptyLibrary(m_context.services.account.pull()));
        return m_place->showEmpty(true);
    }
    sync::whenDone(m_context.services.library.counts(), this, [this](const sync::Result<sync::LibraryCounts>& counts) {
        if (m_model->rowCount() > 0)
            return;
        if (!counts)
            return m_place->fail(counts.error());
        say(*m_empty, emptyFilter(counted(counts->albums, "1 album", "%1 albums")));
        m_place->showEmpty(true);
    });
}

void AlbumsPage::emptyActed()
{
    if (m_filter->text().isEmpty() && m_chips->chosenId() == All)
        return m_context.host.go({Place::Kind::Welcome});
    m_filter->clear();
    m_chips->choose(All);
}

void AlbumsPage::openMenu(const QPoint& where)
{
    const QModelIndex index = m_grid->indexAt(where);
    if (const auto album = m_model->loadedAlbum(index.isValid() ? index.row() : m_grid->currentIndex().row()))
        openAlbumMenu(*m_actions, *album, m_grid->viewport()->mapToGlobal(where), this);
}

} // namespace sostenuto::ui
