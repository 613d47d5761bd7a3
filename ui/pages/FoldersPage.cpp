#include "ui/pages/FoldersPage.h"

#include "ui/models/FolderListModel.h"
#include "ui/models/Services.h"
#include "ui/pages/AlbumMenu.h"
#include "ui/pages/EmptyWords.h"
#include "ui/pages/ListPlace.h"
#include "ui/pages/PageBars.h"
#include "ui/pages/TrackActions.h"
#include "ui/theme/FolderWords.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/widgets/ItemRoles.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/MenuPlace.h"
#include "ui/widgets/Notes.h"
#include "ui/widgets/RowGrid.h"

#include <sync/model/PathText.h>
#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>

#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace sostenuto::ui {

using sync::FolderPlace;

namespace {

/// As a queue of the whole library is cut, so is one of a folder.
constexpr int mostQueued = 2'000;

} // namespace

Place placeOfFolder(const FolderPlace& folder)
{
    return {Place::Kind::Folders, folder.source.value, sync::escapedPath(folder.path)};
}

FolderPlace folderOfPlace(const Place& place)
{
    return {sync::SourceId{place.id}, sync::unescapedPath(place.text)};
}

QVector<FolderPlace> wayTo(const FolderPlace& folder)
{
    QVector<FolderPlace> way;
    if (!folder.source.isValid())
        return way;
    way.append({folder.source, {}});
    for (qsizetype slash = 0; !folder.path.isEmpty() && slash >= 0;) {
        slash = folder.path.indexOf('/', slash + 1);
        way.append({folder.source, slash < 0 ? folder.path : folder.path.left(slash)});
    }
    return way;
}

FoldersPage::FoldersPage(PageContext& context, QWidget* parent)
    : Page(context, parent), m_model(new FolderListModel(context.services, context.playback, this)),
      m_actions(new TrackActions(context, this)), m_bar(new BackBar(context.host, this)), m_crumbs(new QWidget(this)),
      m_crumbLine(new QHBoxLayout(m_crumbs)), m_count(new ThemeLabel(TypeRole::Small, Token::Text2, this)),
      m_play(new QPushButton(icon(QStringLiteral("play")), tr("Play"), this)),
      m_queue(new QPushButton(icon(QStringLiteral("queue-add")), tr("Add to queue"), this)), m_list(new RowGrid(this)),
      m_empty(new EmptyState)
{
    setObjectName(QStringLiteral("pageFolders"));
    build();
    connectThings();
}

void FoldersPage::build()
{
    m_crumbs->setObjectName(QStringLiteral("foldersPath"));
    m_crumbs->setAccessibleName(tr("Where this folder lies"));
    m_crumbLine->setContentsMargins(seenMargins(24, 0, 32, 0));
    m_crumbLine->setSpacing(0);
    m_list->setObjectName(QStringLiteral("foldersList"));
    m_list->setAccessibleName(tr("Folders"));
    m_list->setOneColumn(true);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setModel(m_model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(buildHead());
    column->addWidget(m_crumbs);
    column->addSpacing(4);
    m_place = new ListPlace(*this, *m_list, *m_empty, LoadingRows::Shape::Rows);
    column->addLayout(m_place, 1);
}

QWidget* FoldersPage::buildHead()
{
    auto* head = new QWidget(this);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(32, 0, 32, 4);
    line->setSpacing(8);
    auto* title = new ThemeLabel(TypeRole::Page, Token::Text, head);
    title->setText(tr("Folders"));
    m_count->setObjectName(QStringLiteral("foldersCount"));
    m_play->setObjectName(QStringLiteral("foldersPlay"));
    m_play->setAccessibleName(tr("Play this folder"));
    setVariant(m_play, "primary");
    m_queue->setObjectName(QStringLiteral("foldersQueue"));
    m_queue->setAccessibleName(tr("Add this folder to the queue"));
    line->addWidget(title);
    line->addSpacing(4);
    line->addWidget(m_count);
    line->addStretch(1);
    line->addWidget(m_play);
    line->addWidget(m_queue);
    return head;
}

void FoldersPage::connectThings()
{
    connect(m_model, &FolderListModel::listed, m_place, &ListPlace::answered);
    connect(m_model, &FolderListModel::notRead, m_place, &ListPlace::fail);
    connect(m_place, &ListPlace::readAgainAsked, m_model, &FolderListModel::read);
    connect(m_model, &FolderListModel::listed, this, &FoldersPage::listed);
    connect(m_list, &QAbstractItemView::activated, this, [this](const QModelIndex& index) { activate(index.row()); });
    connect(m_list, &QWidget::customContextMenuRequested, this, &FoldersPage::openMenu);
    connect(m_play, &QPushButton::clicked, this, [this] {
        withTracks(m_model->place(), [this](const auto& tracks) { playFirstPlayable(*m_actions, tracks); });
    });
    connect(m_queue, &QPushButton::clicked, this,
            [this] { withTracks(m_model->place(), [this](const auto& tracks) { m_actions->addToQueue(tracks); }); });
    connect(m_empty, &EmptyState::acted, this, [this] { m_context.host.go({Place::Kind::Welcome}); });
}

void FoldersPage::open(const Place& place)
{
    m_model->setPlace(folderOfPlace(place));
    if (!m_model->isListed())
        m_place->wait();
    m_bar->refresh();
    nameRoots();
    showCrumbs();
}

/// The names of the folders that were added: a breadcrumb begins with one.
void FoldersPage::nameRoots()
{
    sync::whenDone(m_context.services.library.folderLevel({}), this,
                   [this](const sync::Result<sync::FolderLevel>& level) {
                       if (!level)
                           return;
                       for (const sync::FolderBelow& root : level->folders)
                           m_rootNames.insert(root.place.source.value, root.name);
                       showCrumbs();
                   });
}

void FoldersPage::showCrumbs()
{
    while (QLayoutItem* item = m_crumbLine->takeAt(0)) {
        if (QWidget* widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    const QVector<FolderPlace> way = wayTo(m_model->place());
    addCrumb(tr("This computer"), {Place::Kind::Folders}, way.isEmpty());
    for (qsizetype i = 0; i < way.size(); ++i) {
        const QString name = way[i].path.isEmpty() ? m_rootNames.value(way[i].source.value)
                                                   : sync::shownPath(way[i].path.mid(way[i].path.lastIndexOf('/') + 1));
        addCrumb(name, placeOfFolder(way[i]), i == way.size() - 1);
    }
    m_crumbLine->addStretch(1);
    const bool isFolder = !way.isEmpty();
    m_play->setVisible(isFolder);
    m_queue->setVisible(isFolder);
}

void FoldersPage::addCrumb(const QString& name, const Place& place, bool last)
{
    if (m_crumbLine->count() > 0) {
        auto* sign = new ThemeLabel(TypeRole::Small, Token::Text3, m_crumbs);
        sign->setText(QStringLiteral("›"));
        m_crumbLine->addWidget(sign);
    }
    auto* crumb = new QPushButton(QString(name).replace(u'&', QStringLiteral("&&")), m_crumbs);
    crumb->setObjectName(QStringLiteral("foldersCrumb"));
    crumb->setAccessibleName(name);
    crumb->setEnabled(!last);
    setVariant(crumb, "quiet", "compact");
    connect(crumb, &QPushButton::clicked, this, [this, place] { m_context.host.go(place); });
    m_crumbLine->addWidget(crumb);
}

void FoldersPage::listed()
{
    m_count->setText(levelWords(m_model->level()));
    const bool isEmpty = m_model->rowCount() == 0;
    if (isEmpty)
        say(*m_empty, emptyFolders(m_model->place().source.isValid()));
    m_place->showEmpty(isEmpty);
    m_play->setEnabled(!isEmpty);
    m_queue->setEnabled(!isEmpty);
    if (!m_list->currentIndex().isValid() && !isEmpty)
        m_list->selectionModel()->setCurrentIndex(m_model->index(0), QItemSelectionModel::NoUpdate);
}

void FoldersPage::keyPressEvent(QKeyEvent* event)
{
    const FolderPlace here = m_model->place();
    if (event->key() != Qt::Key_Backspace || !here.source.isValid())
        return Page::keyPressEvent(event);
    const QVector<FolderPlace> way = wayTo(here);
    m_context.host.go(way.size() > 1 ? placeOfFolder(way[way.size() - 2]) : Place{Place::Kind::Folders});
}

void FoldersPage::activate(int row)
{
    if (const sync::FolderBelow* folder = m_model->folderAt(row))
        return m_context.host.go(placeOfFolder(folder->place));
    m_actions->play(m_model->level().tracks, m_model->trackPlace(row));
}

void FoldersPage::withTracks(const FolderPlace& place, TakeTracks take)
{
    sync::whenDone(m_context.services.library.folderTracks(place, mostQueued), this,
                   [take = std::move(take)](const sync::Result<QVector<sync::TrackId>>& tracks) {
                       if (tracks && !tracks->isEmpty())
                           take(*tracks);
                   });
}

void FoldersPage::openMenu(const QPoint& where)
{
    const QModelIndex under = m_list->indexAt(where);
    const int row = under.isValid() ? under.row() : m_list->currentIndex().row();
    const QPoint at = m_list->viewport()->mapToGlobal(where);
    const auto show = [this, at](const QVector<sync::TrackId>& tracks, std::function<void()> play) {
        auto* menu = new QMenu(this);
        menu->setObjectName(QStringLiteral("contextMenu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_actions->fillMenu(menu, tracks, this, std::move(play));
        popUp(*menu, at);
    };
    if (const sync::FolderBelow* folder = m_model->folderAt(row))
        return withTracks(folder->place, [this, show](const QVector<sync::TrackId>& tracks) {
            show(tracks, [this, tracks] { playFirstPlayable(*m_actions, tracks); });
        });
    const int place = m_model->trackPlace(row);
    if (place >= 0)
        show({m_model->level().tracks[place]}, [this, row] { activate(row); });
}

} // namespace sostenuto::ui
