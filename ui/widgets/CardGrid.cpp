#include "ui/widgets/CardGrid.h"

#include "ui/theme/Mirror.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/CoverCache.h"
#include "ui/widgets/GridFit.h"

#include <QMouseEvent>
#include <QScrollBar>

namespace sostenuto::ui {

CardGrid::CardGrid(CoverCache& covers, QWidget* parent)
    : OpeningList(parent), m_delegate(new CardDelegate(covers, this))
{
    setItemDelegate(m_delegate);
    setViewMode(IconMode);
    setFlow(LeftToRight);
    setWrapping(true);
    setResizeMode(Adjust);
    setMovement(Static);
    setUniformItemSizes(true);
    setLayoutMode(SinglePass);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setSpacing(0);
    setDragDropMode(DragOnly);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setSideMargin(m_side);
    connect(m_delegate, &CardDelegate::playClicked, this, [this](const QModelIndex& index) {
        m_playTaken = true;
        Q_EMIT playClicked(index);
    });
    connect(&covers, &CoverCache::arrived, viewport(), qOverload<>(&QWidget::update));
    connect(&Theme::current(), &Theme::changed, this, [this] {
        viewport()->update();
        fit();
    });
}

void CardGrid::setPlayable(bool on)
{
    m_delegate->setPlayable(on);
}

void CardGrid::setShelf(bool shelf)
{
    m_shelf = shelf;
    setVerticalScrollBarPolicy(shelf ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    fit();
}

void CardGrid::setSideMargin(int px)
{
    m_side = px;
    fit();
}

int CardGrid::columnsIn(int width) const
{
    return fitGrid(width, m_side).columns;
}

int CardGrid::heightFor(int width, int count) const
{
    const GridFit grid = fitGrid(width, m_side);
    const int rows = (count + grid.columns - 1) / grid.columns;
    return rows * (CardDelegate::heightOf(grid.edge) + gridRowGap);
}

void CardGrid::fit()
{
    // The cell holds the card and the gap after it, so that columns and gaps together fill the row, with the last gap
    // in the margin. A list wraps a row that is exactly as wide as it is: it is one px wider.
    const GridFit grid = fitGrid(width(), m_side);
    m_delegate->setEdge(grid.edge);
    setViewportMargins(seenMargins(m_side, 0, -1, 0));
    setGridSize({grid.edge + gridGap, CardDelegate::heightOf(grid.edge) + gridRowGap});
    if (m_shelf)
        setFixedHeight(CardDelegate::heightOf(grid.edge) + gridRowGap);
}

void CardGrid::resizeEvent(QResizeEvent* event)
{
    fit();
    OpeningList::resizeEvent(event);
}

void CardGrid::keyboardSearch(const QString& letters)
{
    if (!m_saysTyped)
        return OpeningList::keyboardSearch(letters);
    Q_EMIT typed(m_typing.add(letters));
}

void CardGrid::goToRow(int row)
{
    setCurrentIndex(model()->index(row, 0));
    scrollTo(currentIndex());
}

void CardGrid::hover(const QModelIndex& index)
{
    if (index == m_hovered)
        return;
    const QModelIndex before = m_hovered;
    m_hovered = index;
    m_delegate->setHovered(index);
    for (const QModelIndex& changed : {before, index}) {
        if (changed.isValid())
            update(changed);
    }
}

void CardGrid::mouseMoveEvent(QMouseEvent* event)
{
    hover(indexAt(event->position().toPoint()));
    OpeningList::mouseMoveEvent(event);
}

void CardGrid::mouseReleaseEvent(QMouseEvent* event)
{
    m_playTaken = false;
    OpeningList::mouseReleaseEvent(event);
}

bool CardGrid::takesClick(const QModelIndex&, const QPoint&)
{
    return m_playTaken;
}

void CardGrid::leaveEvent(QEvent* event)
{
    hover({});
    OpeningList::leaveEvent(event);
}

} // namespace sostenuto::ui
