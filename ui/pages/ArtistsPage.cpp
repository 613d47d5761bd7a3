#include "ui/pages/ArtistsPage.h"

#include "ui/models/ArtistGridModel.h"
#include "ui/models/Services.h"
#include "ui/pages/AlbumMenu.h"
#include "ui/pages/EmptyWords.h"
#include "ui/pages/KeepActions.h"
#include "ui/pages/ListPlace.h"
#include "ui/pages/PageBars.h"
#include "ui/pages/RememberedSort.h"
#include "ui/pages/ThingCommands.h"
#include "ui/pages/TrackActions.h"
#include "ui/theme/Words.h"
#include "ui/widgets/CardGrid.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notes.h"
#include "ui/widgets/SearchField.h"

#include <sync/service/AccountService.h>
#include <sync/service/LibraryService.h>

#include <QComboBox>
#include <QVBoxLayout>

namespace sostenuto::ui {

namespace {

constexpr int typingPauseMs = 60;

} // namespace

ArtistsPage::ArtistsPage(PageContext& context, QWidget* parent)
    : Page(context, parent), m_model(new ArtistGridModel(context.services, context.playback, this)),
      m_actions(new TrackActions(context, this)), m_bar(new TitleBar(tr("Artists"), 32, this)),
      m_sort(new QComboBox(this)), m_filter(new SearchField(tr("Filter artists"), this)),
      m_grid(new CardGrid(context.covers)), m_empty(new EmptyState)
{
    setObjectName(QStringLiteral("pageArtists"));
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &ArtistsPage::ask);
    connect(m_filter, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_sort, &QComboBox::currentIndexChanged, this, &ArtistsPage::ask);
    connect(m_model, &IdListModel::listed, this, &ArtistsPage::listed);
    connect(m_grid, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        m_context.host.go({Place::Kind::Artist, m_model->idAt(index.row())});
    });
    connect(m_grid, &CardGrid::playClicked, this,
            [this](const QModelIndex& index) { playArtist(*m_actions, sync::ArtistId{m_model->idAt(index.row())}); });
    connect(m_grid, &QWidget::customContextMenuRequested, this, [this](const QPoint& where) {
        const QModelIndex index = m_grid->indexAt(where);
        if (const auto artist = m_model->loadedArtist(index.isValid() ? index.row() : m_grid->currentIndex().row()))
            openArtistMenu(*m_actions, *artist, m_grid->viewport()->mapToGlobal(where), this);
    });
    keepByKey(m_grid, context.services, context.host, [this] { return currentOf(*m_grid, sync::PinKind::Artist); });
    offerThings(*m_grid, *m_actions, thingsById(DraggedThing::Kind::Artist));
    m_grid->setSaysTyped(true);
    connect(m_grid, &CardGrid::typed, m_model, &IdListModel::findBeginning);
    connect(m_model, &IdListModel::foundBeginning, m_grid, &CardGrid::goToRow);
    connect(m_empty, &EmptyState::acted, this, [this] {
        if (m_filter->text().isEmpty())
            m_context.host.go({Place::Kind::Welcome});
        m_filter->clear();
    });
    connect(&context.services.account, &sync::AccountService::pullChanged, this, &ArtistsPage::sayEmpty);
}

void ArtistsPage::open(const Place&)
{
    ask();
}

void ArtistsPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ArtistsPage::build()
{
    m_bar->count().setObjectName(QStringLiteral("artistsCount"));
    m_filter->setObjectName(QStringLiteral("artistsFilter"));
    m_filter->setMinimumWidth(140);
    m_filter->setMaximumWidth(220);
    m_sort->setObjectName(QStringLiteral("artistsSort"));
    m_sort->setAccessibleName(tr("Sort artists by"));
    m_sort->addItem(tr("Name"), int(sync::ArtistOrder::Name));
    m_sort->addItem(tr("Most tracks"), int(sync::ArtistOrder::MostTracks));
    m_sort->addItem(tr("Most played"), int(sync::ArtistOrder::MostPlayed));
    m_sort->addItem(tr("Recently added"), int(sync::ArtistOrder::RecentlyAdded));
    rememberSort(*m_sort, m_context.services.settings, QStringLiteral("artists/sort"));
    m_sort->setMinimumWidth(168);
    m_bar->addRight(m_sort);
    m_bar->addRight(m_filter);
    m_grid->setObjectName(QStringLiteral("artistsGrid"));
    m_grid->setAccessibleName(tr("Artists"));
    m_grid->setContextMenuPolicy(Qt::CustomContextMenu);
    m_grid->setModel(m_model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addSpacing(8);
    m_place = new ListPlace(*this, *m_grid, *m_empty, LoadingRows::Shape::RoundCards);
    m_place->follow(*m_model);
    column->addLayout(m_place, 1);
}

void ArtistsPage::ask()
{
    m_model->setFilter(m_filter->text().trimmed(), sync::ArtistOrder(m_sort->currentData().toInt()));
}

void ArtistsPage::listed()
{
    m_bar->count().setText(counted(m_model->rowCount(), "1 artist", "%1 artists"));
    sayEmpty();
    if (!m_grid->currentIndex().isValid() && m_model->rowCount() > 0)
        m_grid->selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::NoUpdate);
}

void ArtistsPage::sayEmpty()
{
    if (m_model->rowCount() > 0 || !m_model->isListed())
        return m_place->showEmpty(false);
    if (m_filter->text().isEmpty()) {
        say(*m_empty, emptyLibrary(m_context.services.account.pull()));
        return m_place->showEmpty(true);
    }
    sync::whenDone(m_context.services.library.counts(), this, [this](const sync::Result<sync::LibraryCounts>& counts) {
        if (m_model->rowCount() > 0)
            return;
        if (!counts)
            return m_place->fail(counts.error());
        say(*m_empty, emptyFilter(counted(counts->artists, "1 artist", "%1 artists")));
        m_place->showEmpty(true);
    });
}

} // namespace sostenuto::ui
