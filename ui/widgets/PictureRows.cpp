#include "ui/widgets/PictureRows.h"

#include "ui/theme/Appearance.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/CoverCache.h"
#include "ui/widgets/Covers.h"
#include "ui/widgets/ItemRoles.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace sostenuto::ui {

namespace {

constexpr int pictureEdge = 40;
constexpr int wordsGap = 12;
constexpr int playEdge = 32;

/// By keyboard: a ring; by mouse: a ground. Both are there when the pointer is over the row that has the keyboard.
void paintGround(QPainter* painter, const QStyleOptionViewItem& option, const QRectF& row)
{
    if (option.state & QStyle::State_MouseOver)
        paintBox(painter, row, 6, colour(Token::Hover));
    const bool focus = option.state & QStyle::State_HasFocus;
    if (focus && option.widget && option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintRing(painter, row, 6);
}

void paintWaiting(QPainter* painter, const Mirror& seen, const QRectF& picture)
{
    paintBox(painter, seen(picture), pictureEdge / 2.0, colour(Token::Raised2));
    const QRectF words(picture.right() + wordsGap, picture.center().y() - 5, 96, 10);
    paintBox(painter, seen(words), 4, colour(Token::Raised2));
}

void paintWords(QPainter* painter, const Mirror& seen, const QRectF& where, const QModelIndex& index)
{
    const bool dim = index.data(DimmedRole).toBool();
    const int first = Theme::current().lineHeight(TypeRole::Body) - 2;
    const int below = Theme::current().lineHeight(TypeRole::Small);
    const QRectF title(where.left(), where.center().y() - (first + below) / 2.0, where.width(), first);
    painter->setFont(Theme::current().font(TypeRole::BodyStrong));
    paintText(painter, seen(title), index.data(TitleRole).toString(), colour(dim ? Token::Text3 : Token::Text));
    painter->setFont(Theme::current().font(TypeRole::Small));
    paintText(painter, seen(QRectF(where.left(), title.bottom(), where.width(), below)),
              index.data(SubtitleRole).toString(), colour(dim ? Token::Text3 : Token::Text2));
}

} // namespace

PictureRowDelegate::PictureRowDelegate(CoverCache& covers, QObject* parent)
    : QStyledItemDelegate(parent), m_covers(covers)
{
}

int PictureRowDelegate::rowHeight()
{
    return grown(52, 2);
}

QRect PictureRowDelegate::playRect(const QRect& row, Qt::LayoutDirection direction)
{
    const int top = row.center().y() - playEdge / 2 + 1;
    return Mirror(direction, row)(QRect(row.right() + 1 - inset - playEdge, top, playEdge, playEdge));
}

void PictureRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Mirror seen(option);
    const QRectF row = QRectF(option.rect).adjusted(0, 1, 0, -1);
    const int top = option.rect.top() + (option.rect.height() - pictureEdge) / 2;
    const QRect picture(option.rect.left() + inset, top, pictureEdge, pictureEdge);
    if (index.data(PlaceholderRole).toBool())
        return paintWaiting(painter, seen, picture);
    paintGround(painter, option, row);
    const bool round = index.data(RoundCoverRole).toBool();
    paintMosaic(m_covers, painter, seen(picture), {index.data(CoverKeyRole).toString()}, round ? pictureEdge / 2 : 4,
                index.data(DimmedRole).toBool());
    const bool hovered = option.state & QStyle::State_MouseOver;
    const qreal left = picture.right() + 1 + wordsGap;
    const qreal right = row.right() - inset - (hovered ? playEdge + wordsGap : 0);
    paintWords(painter, seen, QRectF(left, row.top(), right - left, row.height()), index);
    if (hovered) {
        const QRectF disc = playRect(option.rect, option.direction);
        paintBox(painter, disc, playEdge / 2.0, colour(Token::Accent));
        paintIcon(painter, disc.adjusted(8, 8, -8, -8), QStringLiteral("play"), colour(Token::OnAccent));
    }
}

QSize PictureRowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {160, rowHeight()};
}

PictureRows::PictureRows(CoverCache& covers, QWidget* parent) : OpeningList(parent)
{
    setItemDelegate(new PictureRowDelegate(covers, this));
    setFrameShape(NoFrame);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setDragDropMode(DragOnly);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    viewport()->setAutoFillBackground(false);
    connect(&covers, &CoverCache::arrived, viewport(), qOverload<>(&QWidget::update));
    connect(&Theme::current(), &Theme::changed, this, [this] {
        scheduleDelayedItemsLayout(); // rows may be of another height
        fitHeight();
    });
}

void PictureRows::setMostRows(int rows)
{
    m_most = rows;
    fitHeight();
}

int PictureRows::shownRows() const
{
    const int rows = model() ? model()->rowCount() : 0;
    return m_most > 0 ? std::min(rows, m_most) : rows;
}

void PictureRows::fitHeight()
{
    const int shown = shownRows();
    for (int row = 0; model() && row < model()->rowCount(); ++row)
        setRowHidden(row, row >= shown);
    setFixedHeight(shown * PictureRowDelegate::rowHeight());
}

bool PictureRows::takesClick(const QModelIndex& index, const QPoint& where)
{
    if (!PictureRowDelegate::playRect(visualRect(index), layoutDirection()).contains(where))
        return false;
    Q_EMIT playClicked(index);
    return true;
}

} // namespace sostenuto::ui
