#include "ui/widgets/TrackView.h"

#include "ui/theme/Appearance.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/CoverCache.h"
#include "ui/widgets/DragOut.h"
#include "ui/widgets/ItemRoles.h"
#include "ui/widgets/TrackDelegate.h"
#include "ui/widgets/TrackFit.h"
#include "ui/widgets/TrackHeader.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace sostenuto::ui {

static constexpr int moreRoom = 40;

TrackView::TrackView(CoverCache& covers, QWidget* parent)
    : QTreeView(parent), m_delegate(new TrackDelegate(covers, this))
{
    setHeader(new TrackHeader(this));
    setItemDelegate(m_delegate);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    m_columns = {Number, Title, Artist, Album, Love, Availability, Time};
    connect(m_delegate, &TrackDelegate::playClicked, this, &TrackView::playClicked);
    connect(m_delegate, &TrackDelegate::loveClicked, this, &TrackView::loveClicked);
    connect(m_delegate, &TrackDelegate::noteClicked, this, &TrackView::noteClicked);
    connect(&covers, &CoverCache::arrived, viewport(), [this] {
        if (!isColumnHidden(Cover))
            viewport()->update();
    });
    connect(&Theme::current(), &Theme::changed, this, [this] {
        fitColumns();
        scheduleDelayedItemsLayout();
        viewport()->update();
    });
}

void TrackView::setModel(QAbstractItemModel* model)
{
    QTreeView::setModel(model);
    m_hovered = QPersistentModelIndex();
    if (!model)
        return;
    connect(model, &QAbstractItemModel::modelReset, this, &TrackView::hideTheRest, Qt::UniqueConnection);
    connect(model, &QAbstractItemModel::rowsInserted, this, &TrackView::hideTheRest, Qt::UniqueConnection);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TrackView::hideTheRest, Qt::UniqueConnection);
    fitColumns();
}

void TrackView::setMostRows(int most)
{
    const bool changes = std::exchange(m_mostRows, most) != most;
    for (int row = 0; changes && model() && row < model()->rowCount(); ++row)
        setRowHidden(row, {}, row >= shownRows());
}

int TrackView::shownRows() const
{
    const int rows = model() ? model()->rowCount() : 0;
    return m_mostRows > 0 ? std::min(rows, m_mostRows) : rows;
}

void TrackView::hideTheRest()
{
    for (int row = 0; m_mostRows > 0 && row < model()->rowCount(); ++row)
        setRowHidden(row, {}, row >= m_mostRows);
}

void TrackView::setColumns(const QVector<TrackColumn>& columns)
{
    m_columns = columns;
    fitColumns();
}

void TrackView::setDense(bool dense)
{
    m_dense = dense;
    doItemsLayout();
}

void TrackView::setSortable(bool sortable)
{
    header()->setSectionsClickable(sortable);
    header()->setSortIndicatorShown(sortable);
}

void TrackView::setReorderable(bool on)
{
    setAcceptDrops(on);
    setDropIndicatorShown(on);
    setDragDropMode(on ? DragDrop : DragOnly);
    setDefaultDropAction(Qt::MoveAction);
    setDragDropOverwriteMode(false);
}

void TrackView::setOffersMore(bool on)
{
    m_offersMore = on;
    fitColumns();
}

/// Empty where there is none.
QRect TrackView::moreRect(const QRect& row) const
{
    if (!m_offersMore)
        return {};
    const QRect whole(0, row.top(), viewport()->width(), row.height());
    return Mirror(layoutDirection(), whole)(whole.adjusted(whole.width() - moreRoom, 0, 0, 0));
}

void TrackView::setPlaying(bool playing)
{
    m_delegate->setPlaying(playing);
}

int TrackView::rowHeight() const
{
    const int tighter = appearance().compact ? 4 : 0;
    if (m_twoLine)
        return grown(44 - tighter, 2);
    return grown(m_dense ? 28 : 36 - tighter);
}

int TrackView::fullHeight() const
{
    return shownRows() * rowHeight() + (isHeaderHidden() ? 0 : header()->sizeHint().height());
}

QVector<int> TrackView::selectedRowNumbers() const
{
    QVector<int> rows;
    if (selectionModel()) {
        for (const QItemSelectionRange& range : selectionModel()->selection()) {
            for (int row = range.top(); row <= range.bottom(); ++row)
                rows << row;
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void TrackView::fitColumns()
{
    if (!model() || model()->columnCount() < TrackColumnCount)
        return;
    const int wide = viewport()->width() - (m_offersMore ? moreRoom : 0);
    const TrackFit fit = fitTracks(m_columns, window()->width(), wide, appearance().textSize);
    for (int column = 0; column < TrackColumnCount; ++column) {
        const int place = static_cast<int>(fit.columns.indexOf(static_cast<TrackColumn>(column)));
        if (isColumnHidden(column) != (place < 0))
            setColumnHidden(column, place < 0);
        if (place < 0)
            continue;
        header()->setSectionResizeMode(column, QHeaderView::Fixed);
        header()->resizeSection(column, fit.widths.at(place));
    }
    for (qsizetype place = 0; place < fit.columns.size(); ++place)
        header()->moveSection(header()->visualIndex(fit.columns.at(place)), static_cast<int>(place));
    if (fit.twoLine != m_twoLine) {
        m_twoLine = fit.twoLine;
        scheduleDelayedItemsLayout();
    }
}

QRect TrackView::visualRect(const QModelIndex& index) const
{
    if (!index.isValid() || !isColumnHidden(index.column()))
        return QTreeView::visualRect(index);
    for (const TrackColumn column : m_columns) {
        if (!isColumnHidden(column)) {
            const QRect seen = QTreeView::visualRect(index.siblingAtColumn(column));
            return {0, seen.top(), 0, seen.height()};
        }
    }
    return {};
}

/// The room of the sign belongs to its row, though no column reaches there.
QModelIndex TrackView::indexAt(const QPoint& at) const
{
    if (!m_offersMore)
        return QTreeView::indexAt(at);
    const int x = isRightToLeft() ? std::max(at.x(), moreRoom) : std::min(at.x(), viewport()->width() - moreRoom - 1);
    return QTreeView::indexAt({x, at.y()});
}

void TrackView::drawBranches(QPainter*, const QRect&, const QModelIndex&) const {}

void TrackView::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRectF row(0, option.rect.top(), viewport()->width(), option.rect.height());
    const qreal radius = m_dense ? 0 : 6;
    if (selectionModel() && selectionModel()->isSelected(index))
        paintBox(painter, row, radius, colour(Token::AccentSoft));
    else if (m_hovered.isValid() && m_hovered.row() == index.row())
        paintBox(painter, row, radius, colour(Token::Hover));

    // The cells are painted by the delegate alone: no fill, no ring of their own.
    for (int place = 0; place < header()->count(); ++place) {
        const int column = header()->logicalIndex(place);
        if (isColumnHidden(column))
            continue;
        QStyleOptionViewItem cell = option;
        cell.rect = QRect(columnViewportPosition(column), option.rect.top(), columnWidth(column), option.rect.height());
        cell.state.setFlag(QStyle::State_Selected, selectionModel() && selectionModel()->isSelected(index));
        m_delegate->paint(painter, cell, index.siblingAtColumn(column));
    }
    if (m_offersMore && m_hovered.isValid() && m_hovered.row() == index.row()) {
        QRectF sign(0, 0, 16, 16);
        sign.moveCenter(QRectF(moreRect(option.rect)).center());
        paintIcon(painter, sign, QStringLiteral("more"), colour(Token::Text2));
    }
    const bool current = currentIndex().isValid() && currentIndex().row() == index.row();
    if (current && hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintRing(painter, row, m_dense ? 4 : 6);
}

void TrackView::keyboardSearch(const QString& letters)
{
    if (!m_saysTyped)
        return QTreeView::keyboardSearch(letters);
    Q_EMIT typed(m_typing.add(letters));
}

void TrackView::goToRow(int row)
{
    setCurrentIndex(model()->index(row, Title));
    scrollTo(currentIndex());
}

void TrackView::hover(const QModelIndex& index)
{
    const QModelIndex row = index.siblingAtColumn(0);
    if (row == m_hovered)
        return;
    const QModelIndex before = m_hovered;
    m_hovered = row;
    for (const QModelIndex& changed : {before, row}) {
        if (!changed.isValid())
            continue;
        const QRect line = visualRect(changed);
        viewport()->update(0, line.top(), viewport()->width(), line.height());
    }
}

void TrackView::mouseMoveEvent(QMouseEvent* event)
{
    hover(indexAt(event->position().toPoint()));
    QTreeView::mouseMoveEvent(event);
}

void TrackView::mouseReleaseEvent(QMouseEvent* event)
{
    QTreeView::mouseReleaseEvent(event);
    const QPoint at = event->position().toPoint();
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && currentIndex().isValid() &&
        moreRect(visualRect(currentIndex())).contains(at))
        Q_EMIT customContextMenuRequested(at);
}

void TrackView::leaveEvent(QEvent* event)
{
    hover({});
    QTreeView::leaveEvent(event);
}

void TrackView::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

void TrackView::keyPressEvent(QKeyEvent* event)
{
    // Enter plays on every system, also where the platform's habit is to edit.
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT activated(currentIndex());
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) { // plays and pauses, everywhere
        event->ignore();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void TrackView::startDrag(Qt::DropActions actions)
{
    QModelIndexList rows; // one index for each: a selection of everything has a dozen of them
    for (const int row : selectedRowNumbers())
        rows.append(model()->index(row, Title));
    dragOut(*this, rows, actions);
}

void TrackView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    int count = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        count += range.height();
    Q_EMIT selectionChangedTo(count);
}

} // namespace sostenuto::ui
