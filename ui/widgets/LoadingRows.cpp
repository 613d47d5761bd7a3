#include "ui/widgets/LoadingRows.h"

#include "ui/theme/Appearance.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/CardGrid.h"
#include "ui/widgets/GridFit.h"
#include "ui/widgets/TrackView.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace sostenuto::ui {

namespace {

constexpr int pad = 12;
constexpr int barHeight = 10;
constexpr int coverEdge = 28;
constexpr int plainRow = 44;

/// Not all alike, or they would look like a table of nothing.
qreal share(int row)
{
    return 0.45 + 0.08 * (row * 7 % 5);
}

} // namespace

LoadingRows::LoadingRows(QAbstractScrollArea& view, Shape shape) : QWidget(&view), m_view(view), m_shape(shape)
{
    setObjectName(QStringLiteral("loadingRows"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, &LoadingRows::come);
    view.viewport()->installEventFilter(this);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LoadingRows::wait()
{
    if (!isWaiting())
        m_patience.start();
}

void LoadingRows::end()
{
    m_patience.stop();
    hide();
}

void LoadingRows::come()
{
    fit();
    show();
    raise();
    Q_EMIT came();
}

void LoadingRows::fit()
{
    setGeometry(m_view.viewport()->geometry());
}

bool LoadingRows::eventFilter(QObject* watched, QEvent* event)
{
    if (!isHidden() && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        fit();
    return QWidget::eventFilter(watched, event);
}

void LoadingRows::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    switch (m_shape) {
    case Shape::Table:
        return paintTable(&painter);
    case Shape::Rows:
        return paintRows(&painter);
    case Shape::Cards:
    case Shape::RoundCards:
        return paintCards(&painter);
    }
}

/// `where` is given as for a window that reads from left to right.
void LoadingRows::box(QPainter* painter, const QRectF& where, qreal radius) const
{
    paintBox(painter, Mirror(*this)(where), radius, colour(Token::Raised2));
}

/// As the rows' own placeholders look, which follow when their ids are known.
void LoadingRows::paintTable(QPainter* painter) const
{
    const auto* view = qobject_cast<const TrackView*>(&m_view);
    if (!view || view->rowHeight() <= 0)
        return;
    const auto paintIn = [&](int column, int row, qreal middle) {
        if (view->isColumnHidden(column))
            return;
        // The columns are mirrored already, what stands in them is not.
        const QRectF cell(view->columnViewportPosition(column), middle - barHeight / 2.0, view->columnWidth(column),
                          barHeight);
        const QRectF bar(cell.left() + pad / 2.0, cell.top(), (cell.width() - pad) * share(row), barHeight);
        paintBox(painter, Mirror(layoutDirection(), cell)(bar), 4, colour(Token::Raised2));
    };
    for (int row = 0; row * view->rowHeight() < height(); ++row) {
        const qreal middle = (row + 0.5) * view->rowHeight();
        if (!view->isColumnHidden(Cover)) {
            const qreal left = view->columnViewportPosition(Cover) + (view->columnWidth(Cover) - coverEdge) / 2.0;
            paintBox(painter, QRectF(left, middle - coverEdge / 2.0, coverEdge, coverEdge), 4, colour(Token::Raised2));
        }
        for (const int column : {int(Title), int(Artist), int(Time)})
            paintIn(column, row, middle);
    }
}

void LoadingRows::paintRows(QPainter* painter) const
{
    const QSize size = cell();
    const int columns = std::max(1, width() / std::max(1, size.width()));
    for (int row = 0; row * size.height() < height(); ++row) {
        const qreal middle = (row + 0.5) * size.height();
        for (int column = 0; column < columns; ++column) {
            const QRectF room(column * size.width() + pad, middle - barHeight / 2.0, size.width() - 2 * pad, barHeight);
            box(painter, QRectF(room.left(), room.top(), room.width() * share(row + column) * 0.5, barHeight), 4);
            box(painter, QRectF(room.right() - 56, room.top(), 56, barHeight), 4);
        }
    }
}

void LoadingRows::paintCards(QPainter* painter) const
{
    const QSize size = cell();
    const int edge = size.width() + 1 - gridGap; // CardGrid's cells hold the card and the gap, less one
    const int columns = std::max(1, width() / std::max(1, size.width()));
    for (int row = 0; row * size.height() < height(); ++row) {
        for (int column = 0; column < columns; ++column) {
            const QRectF cover(column * size.width(), row * size.height() + 4, edge, edge);
            box(painter, cover, m_shape == Shape::RoundCards ? edge / 2.0 : 6);
            box(painter, QRectF(cover.left(), cover.bottom() + 14, edge * 0.75, barHeight), 4);
        }
    }
}

QSize LoadingRows::cell() const
{
    const auto* list = qobject_cast<const QListView*>(&m_view);
    if (list && list->gridSize().isValid() && list->gridSize().width() > 0)
        return list->gridSize();
    return {std::max(1, width()), grown(plainRow)};
}

} // namespace sostenuto::ui
