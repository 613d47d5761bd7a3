#include "ui/pages/GroupsPage.h"

#include "ui/models/GroupListModel.h"
#include "ui/models/Services.h"
#include "ui/pages/EmptyWords.h"
#include "ui/pages/ListPlace.h"
#include "ui/pages/PageBars.h"
#include "ui/pages/ThingCommands.h"
#include "ui/pages/TrackActions.h"
#include "ui/theme/ListWords.h"
#include "ui/theme/Mirror.h"
#include "ui/widgets/Chips.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notes.h"
#include "ui/widgets/RowGrid.h"
#include "ui/widgets/SearchField.h"

#include <QVBoxLayout>

namespace sostenuto::ui {

using sync::GroupKind;

GroupsPage::GroupsPage(PageContext& context, QWidget* parent)
    : Page(context, parent), m_model(new GroupListModel(context.services.library, this)),
      m_bar(new TitleBar(tr("Genres and more"), 32, this)), m_filter(new SearchField(tr("Filter"), this)),
      m_kinds(new ChipRow(this)), m_list(new RowGrid(this)), m_empty(new EmptyState)
{
    setObjectName(QStringLiteral("pageGenres"));
    build();
    connect(m_filter, &QLineEdit::textChanged, m_model, &GroupListModel::setFilter);
    connect(m_model, &GroupListModel::listed, m_place, &ListPlace::answered);
    connect(m_model, &GroupListModel::notRead, m_place, &ListPlace::fail);
    connect(m_place, &ListPlace::readAgainAsked, m_model, &GroupListModel::read);
    connect(m_model, &GroupListModel::listed, this, &GroupsPage::listed);
    connect(m_kinds, &ChipRow::chosen, this, [this](int kind) {
        if (int(m_model->kind()) != kind)
            m_context.host.go({Place::Kind::Groups, kind, {}});
    });
    connect(m_empty, &EmptyState::acted, m_filter, &QLineEdit::clear);
    const auto go = [this](const QModelIndex& index) {
        m_context.host.go({Place::Kind::SmartPlaylist, 0, m_model->groupAt(index.row()).rule});
    };
    connect(m_list, &QAbstractItemView::activated, this, go);
    offerThings(*m_list, *new TrackActions(context, this), [this](const QModelIndex& index) {
        return DraggedThing{DraggedThing::Kind::Rule, 0, m_model->groupAt(index.row()).rule};
    });
}

void GroupsPage::build()
{
    m_bar->count().setObjectName(QStringLiteral("genresCount"));
    m_filter->setObjectName(QStringLiteral("genresFilter"));
    m_filter->setMinimumWidth(140);
    m_filter->setMaximumWidth(220);
    m_bar->addRight(m_filter);
    m_bar->endInChips();
    m_kinds->setContentsMargins(seenMargins(28, 0, 32, 8));
    const std::initializer_list<std::pair<GroupKind, const char*>> kinds{{GroupKind::Genre, "groupsGenres"},
                                                                         {GroupKind::Year, "groupsYears"},
                                                                         {GroupKind::Composer, "groupsComposers"},
                                                                         {GroupKind::Folder, "groupsFolders"},
                                                                         {GroupKind::Source, "groupsSources"}};
    for (const auto& [kind, name] : kinds)
        m_kinds->add(groupKindsWord(kind), name, int(kind));
    m_list->setObjectName(QStringLiteral("genresList"));
    m_list->setModel(m_model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_kinds);
    m_place = new ListPlace(*this, *m_list, *m_empty, LoadingRows::Shape::Rows);
    column->addLayout(m_place, 1);
}

void GroupsPage::open(const Place& place)
{
    const auto kind = GroupKind(place.id);
    m_list->setAccessibleName(groupKindsWord(kind));
    if (m_model->kind() != kind)
        m_filter->clear();
    m_model->setKind(kind);
    if (!m_model->isListed())
        m_place->wait();
    m_kinds->choose(int(kind));
}

void GroupsPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void GroupsPage::listed()
{
    const QString counted = groupsCounted(m_model->kind(), m_model->rowCount());
    m_bar->count().setText(counted);
    const bool empty = m_model->isListed() && m_model->rowCount() == 0;
    m_place->showEmpty(empty);
    if (empty)
        say(*m_empty, m_model->total() > 0 ? emptyFilter(counted) : emptyGroups(m_model->kind()));
    if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0)
        m_list->selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::NoUpdate);
}

} // namespace sostenuto::ui
