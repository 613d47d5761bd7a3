#include "ui/pages/TracksPage.h"

#include "ui/models/Services.h"
#include "ui/models/WindowedTrackModel.h"
#include "ui/pages/ColumnChoice.h"
#include "ui/pages/EmptyWords.h"
#include "ui/pages/ListPlace.h"
#include "ui/pages/PageBars.h"
#include "ui/pages/RememberedSort.h"
#include "ui/pages/TrackList.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Words.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Chips.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/MenuPlace.h"
#include "ui/widgets/Notes.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/TrackView.h"

#include <sync/service/AccountService.h>
#include <sync/service/LibraryService.h>

#include <QComboBox>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace sostenuto::ui {

namespace {

constexpr int typingPauseMs = 60;
constexpr int roomForAllChips = 800;
constexpr qsizetype longestOnChip = 24;

} // namespace

TracksPage::TracksPage(PageContext& context, QWidget* parent)
    : Page(context, parent), m_model(new WindowedTrackModel(context.services, context.playback, this)),
      m_bar(new TitleBar(tr("Tracks"), 24, this)),
      m_filter(new SearchField(tr("Filter by title, artist, album"), this)), m_chips(new ChipRow(this)),
      m_source(new QComboBox(this)), m_columnsButton(new IconButton(QStringLiteral("columns"), tr("Columns"), this)),
      m_list(new TrackList(context, *m_model, this))
{
    setObjectName(QStringLiteral("pageTracks"));
    build();
    buildTable();
    buildChoices();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &TracksPage::ask);
    connect(m_filter, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_chips, &ChipRow::chosen, this, &TracksPage::ask);
    connect(m_model, &IdListModel::listed, this, &TracksPage::listed);
    connect(&m_list->empty(), &EmptyState::acted, this, &TracksPage::emptyActed);
    connect(&context.services.account, &sync::AccountService::pullChanged, this, &TracksPage::sayEmpty);
}

void TracksPage::open(const Place&)
{
    readSources();
    ask();
}

/// Where there is little room, the chips that are wanted least give way.
void TracksPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    for (const int chip : {int(Lossless), int(NeedsServer)})
        m_chips->chip(chip)->setVisible(width() >= roomForAllChips || m_chips->chosenId() == chip);
}

void TracksPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void TracksPage::build()
{
    m_bar->count().setObjectName(QStringLiteral("tracksCount"));
    m_filter->setObjectName(QStringLiteral("tracksFilter"));
    m_filter->setShortcutHint(QStringLiteral("Ctrl F"));
    m_filter->setMinimumWidth(180);
    m_filter->setMaximumWidth(264);
    m_bar->addRight(m_filter);
    m_chips->setContentsMargins(seenMargins(20, 0, 24, 4));
    m_chips->add(tr("All"), "tracksChipAll", All);
    m_chips->add(tr("On this computer"), "tracksChipHere", Here);
    m_chips->add(tr("Needs a server"), "tracksChipNeedsServer", NeedsServer);
    m_chips->add(tr("Loved"), "tracksChipLoved", Loved);
    m_chips->add(tr("Never played"), "tracksChipUnplayed", Unplayed);
    m_chips->add(tr("Lossless"), "tracksChipLossless", Lossless);
    m_addRule = m_chips->addAction(tr("Rule"), QStringLiteral("plus"), "tracksAddRule");
    m_addRule->setToolTip(tr("Show as a list, to keep it as a smart playlist"));
    m_addRule->setAccessibleName(m_addRule->toolTip());
    m_bar->endInChips();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_chips);
    column->addWidget(m_list, 1);
}

void TracksPage::buildTable()
{
    TrackView& view = m_list->view();
    view.setObjectName(QStringLiteral("tracksTable"));
    view.setAccessibleName(tr("Tracks"));
    view.header()->setObjectName(QStringLiteral("tracksHeader"));
    view.setDense(true);
    m_list->setSideMargins(12, 4);
    view.setSortable(true);
    view.header()->setSortIndicator(Artist, Qt::AscendingOrder);
    rememberSort(*view.header(), m_context.services.settings, QStringLiteral("tracks/sort"));
    connect(view.header(), &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
        if (orderOf(column)) {
            m_model->sort(column, order);
            return;
        }
        const QSignalBlocker silent(m_list->view().header()); // this column does not sort: the arrow stays where it was
        m_list->view().header()->setSortIndicator(Artist, Qt::AscendingOrder);
        m_model->sort(Artist, Qt::AscendingOrder);
    });
}

void TracksPage::buildChoices()
{
    m_source->setObjectName(QStringLiteral("tracksSource"));
    m_source->setAccessibleName(tr("Tracks of which source"));
    m_source->setMinimumWidth(148);
    m_source->hide();
    m_chips->addRight(m_source);
    connect(m_addRule, &QAbstractButton::clicked, this, [this] {
        m_context.host.go({Place::Kind::SmartPlaylist, 0, rule()});
    });
    m_columnsButton->setObjectName(QStringLiteral("tracksColumns"));
    m_bar->addRight(m_columnsButton);
    TrackView& view = m_list->view();
    m_columns = new ColumnChoice(view, m_context.services.settings, this);
    view.header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view.header(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { m_columns->openMenu(m_list->view().header()->mapToGlobal(at)); });
    connect(m_columnsButton, &QAbstractButton::clicked, this,
            [this] { m_columns->openMenu(menuPointBelow(*m_columnsButton, 4)); });
    connect(&m_context.services.account, &sync::AccountService::accountsChanged, this, &TracksPage::nameTheServer);
    nameTheServer();
    connect(m_source, &QComboBox::currentIndexChanged, this, &TracksPage::ask);
    connect(&m_context.services.library, &sync::LibraryService::catalogueChanged, this, &TracksPage::readSources);
}

/// Where there is one server it is named.
void TracksPage::nameTheServer()
{
    const QVector<sync::Account> accounts = m_context.services.account.accounts();
    QAbstractButton* chip = m_chips->chip(NeedsServer);
    chip->setText(accounts.size() == 1 ? tr("Needs %1").arg(shortened(accounts.first().name, longestOnChip))
                                       : tr("Needs a server"));
    chip->setAccessibleName(chip->text());
    chip->updateGeometry();
}

void TracksPage::readSources()
{
    sync::whenDone(m_context.services.library.sources(), this,
                   [this](const sync::Result<QVector<sync::Group>>& sources) {
                       if (sources)
                           showSources(*sources);
                   });
}

void TracksPage::showSources(const QVector<sync::Group>& sources)
{
    QStringList rules{QString()};
    for (const sync::Group& source : sources)
        rules += source.rule;
    bool same = rules.size() == m_source->count();
    for (int i = 0; same && i < m_source->count(); ++i)
        same = m_source->itemData(i).toString() == rules[i];
    if (same)
        return;
    const QString chosen = m_source->currentData().toString();
    {
        const QSignalBlocker silent(m_source);
        m_source->clear();
        m_source->addItem(tr("All sources"), QString());
        for (const sync::Group& source : sources)
            m_source->addItem(source.name, source.rule);
        m_source->setCurrentIndex(std::max(0, int(rules.indexOf(chosen))));
        m_source->setVisible(sources.size() > 1);
    }
    if (m_source->currentData().toString() != chosen) // it is gone
        ask();
}

void TracksPage::ask()
{
    sync::TrackQuery query;
    const QHeaderView* header = m_list->view().header();
    query.order = orderOf(header->sortIndicatorSection()).value_or(sync::TrackOrder::Artist);
    query.descending = header->sortIndicatorOrder() == Qt::DescendingOrder;
    query.hereOnly = m_chips->chosenId() == Here;
    query.lovedOnly = m_chips->chosenId() == Loved;
    query.neverPlayed = m_chips->chosenId() == Unplayed;
    query.filter = QStringLiteral("%1 %2 %3")
                       .arg(conditionOf(m_chips->chosenId()), m_source->currentData().toString(), m_filter->text())
                       .simplified();
    m_model->setQuery(query);
}

QString TracksPage::conditionOf(int chip)
{
    switch (chip) {
    case NeedsServer:
        return QStringLiteral("held:no");
    case Lossless: // what is none of the lossy ones
        return QStringLiteral("-format:mp3 -format:m4a -format:aac -format:ogg -format:opus -format:wma -format:mpc");
    default:
        return {};
    }
}

QString TracksPage::rule() const
{
    QString condition = conditionOf(m_chips->chosenId());
    if (m_chips->chosenId() == Here)
        condition = QStringLiteral("held:yes");
    else if (m_chips->chosenId() == Loved)
        condition = QStringLiteral("loved:yes");
    else if (m_chips->chosenId() == Unplayed)
        condition = QStringLiteral("played:no");
    return QStringLiteral("%1 %2 %3").arg(condition, m_source->currentData().toString(), m_filter->text()).simplified();
}

void TracksPage::listed()
{
    sync::whenDone(m_context.services.library.counts(), this, [this](const sync::Result<sync::LibraryCounts>& counts) {
        if (!counts)
            return m_model->rowCount() == 0 ? m_list->place().fail(counts.error()) : void();
        m_counts = *counts;
        tellCount();
        sayEmpty();
    });
    TrackView& view = m_list->view();
    if (!view.currentIndex().isValid() && m_model->rowCount() > 0)
        view.selectionModel()->setCurrentIndex(m_model->index(0, Title), QItemSelectionModel::NoUpdate);
}

void TracksPage::tellCount()
{
    const int shown = m_model->rowCount();
    m_bar->count().setText(isFiltered() ? counted(shown, "1 track", "%1 tracks")
                                        : lengthWords(m_counts.tracks, m_counts.durationMs));
}

void TracksPage::sayEmpty()
{
    const bool empty = m_model->isListed() && m_model->rowCount() == 0;
    m_list->showEmpty(empty);
    if (!empty)
        return;
    say(m_list->empty(), isFiltered() ? emptyFilter(counted(m_counts.tracks, "1 track", "%1 tracks"))
                                      : emptyLibrary(m_context.services.account.pull()));
}

void TracksPage::emptyActed()
{
    if (!isFiltered())
        return m_context.host.go({Place::Kind::Welcome});
    m_filter->clear();
    m_source->setCurrentIndex(0);
    m_chips->choose(All);
}

bool TracksPage::isFiltered() const
{
    return !m_filter->text().trimmed().isEmpty() || m_chips->chosenId() != All || m_source->currentIndex() > 0;
}

} // namespace sostenuto::ui
