#include "ui/widgets/RowGrid.h"

#include "ui/theme/Appearance.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/RowDelegates.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace sostenuto::ui {

namespace {

constexpr int rowHeight = 44;
constexpr int twoColumnsFrom = 560; ///< room, px

} // namespace

RowGrid::RowGrid(QWidget* parent) : OpeningList(parent), m_rows(new GroupRowDelegate(this))
{
    setItemDelegate(m_rows);
    setViewMode(IconMode);
    setFlow(LeftToRight);
    setWrapping(true);
    setResizeMode(Adjust);
    setMovement(Static);
    setDragDropMode(DragOnly);
    setUniformItemSizes(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        viewport()->update();
        fit();
    });
    fit();
}

void RowGrid::setSideMargin(int px)
{
    m_side = px;
    fit();
}

void RowGrid::setOneColumn(bool on)
{
    m_oneColumn = on;
    fit();
}

void RowGrid::fit()
{
    setViewportMargins(seenMargins(m_side, 0, 0, 0));
    const int room = width() - 2 * m_side - 1; // a list wraps a row that is exactly as wide as it is
    const int columns = room >= twoColumnsFrom && !m_oneColumn ? 2 : 1;
    const QSize cell(std::max(120, room / columns), grown(rowHeight));
    m_rows->setWidth(cell.width());
    setGridSize(cell);
}

void RowGrid::resizeEvent(QResizeEvent* event)
{
    fit();
    OpeningList::resizeEvent(event);
}

} // namespace sostenuto::ui
