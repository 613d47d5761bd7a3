#include "ui/widgets/WideCards.h"

#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/CoverCache.h"
#include "ui/widgets/Covers.h"
#include "ui/widgets/ItemRoles.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace sostenuto::ui {

namespace {

constexpr int padding = 12;
constexpr int radius = 10;
constexpr int titleHigh = 20;
constexpr int lineHigh = 18;

/// Thick = heard, thin = the rest.
void paintProgress(QPainter* painter, const Mirror& seen, const QRectF& where, double share)
{
    const double middle = where.center().y();
    paintBox(painter, seen(QRectF(where.left(), middle - 1, where.width(), 2)), 1, colour(Token::SeekRest));
    if (share > 0)
        paintBox(painter, seen(QRectF(where.left(), middle - 2, std::max(4.0, where.width() * share), 4)), 2,
                 colour(Token::SeekPlayed));
}

} // namespace

int wideColumns(int width, int narrowest, int gap, int most)
{
    return std::clamp((width + gap) / (narrowest + gap), 1, most);
}

WideCardDelegate::WideCardDelegate(CoverCache& covers, const WideCardShape& shape, QObject* parent)
    : QStyledItemDelegate(parent), m_covers(covers), m_shape(shape)
{
}

QSize WideCardDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {m_width + wideCardGap,
            m_shape.height() + wideCardGap}; // the whole cell: a narrower one would be centred in it
}

void WideCardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRect card = Mirror(option)(QRect(option.rect.left(), option.rect.top(), m_width, m_shape.height()));
    const Mirror seen(option.direction, card);
    const bool isHovered = m_hovered.isValid() && m_hovered == index;
    paintBox(painter, card, radius, colour(isHovered ? Token::Hover : Token::Raised), colour(Token::Hairline));
    const QRect cover(card.left() + padding, card.top() + padding, m_shape.cover, m_shape.cover);
    paintMosaic(m_covers, painter, seen(cover), index.data(MosaicKeysRole).toStringList(), 4,
                index.data(DimmedRole).toBool());
    const int left = cover.right() + 15;
    paintWords(painter, seen, QRectF(left, card.top() + padding, card.right() - padding - left, m_shape.cover), index);
    const bool focus = option.state & QStyle::State_HasFocus;
    if (focus && option.widget && option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintRing(painter, card, radius);
}

void WideCardDelegate::paintWords(QPainter* painter, const Mirror& seen, const QRectF& where,
                                  const QModelIndex& index) const
{
    const bool dim = index.data(DimmedRole).toBool();
    const double high = titleHigh + lineHigh + lineHigh + (m_shape.progress ? lineHigh : 0);
    QRectF line(where.left(), where.top() + (where.height() - high) / 2, where.width(), titleHigh);
    const auto write = [&](TypeRole role, Token token, int itemRole) {
        painter->setFont(Theme::current().font(role));
        paintText(painter, seen(line), index.data(itemRole).toString(), colour(dim ? Token::Text3 : token));
        line = QRectF(line.left(), line.bottom(), line.width(), lineHigh);
    };
    write(TypeRole::CardTitle, Token::Text, TitleRole);
    write(TypeRole::Small, Token::Text2, SubtitleRole);
    if (m_shape.progress) {
        paintProgress(painter, seen, line, index.data(ProgressRole).toDouble());
        line = line.translated(0, lineHigh);
    }
    write(TypeRole::Small, Token::Text3, NoteRole);
}

WideCards::WideCards(CoverCache& covers, const WideCardShape& shape, QWidget* parent)
    : OpeningList(parent), m_shape(shape), m_delegate(new WideCardDelegate(covers, shape, this))
{
    setItemDelegate(m_delegate);
    setViewMode(IconMode);
    setFlow(LeftToRight);
    setWrapping(true);
    setResizeMode(Adjust);
    setMovement(Static);
    setUniformItemSizes(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setSpacing(0);
    setContextMenuPolicy(Qt::CustomContextMenu);
    viewport()->setAutoFillBackground(false);
    connect(&covers, &CoverCache::arrived, viewport(), qOverload<>(&QWidget::update));
    connect(&Theme::current(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void WideCards::setModel(QAbstractItemModel* model)
{
    OpeningList::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &WideCards::fit);
    fit();
}

void WideCards::fit()
{
    const int cards = model() ? model()->rowCount() : 0;
    const int columns = wideColumns(width() - wideCardGap, m_shape.narrowest, wideCardGap, m_shape.columns);
    const int cell = width() / columns;
    m_delegate->setWidth(cell - wideCardGap);
    // One px less, because a list wraps a row that is exactly as wide as it is.
    setGridSize({cell - 1, m_shape.height() + wideCardGap});
    const int rows = (cards + columns - 1) / columns;
    setFixedHeight(std::max(0, rows * (m_shape.height() + wideCardGap) - wideCardGap));
}

void WideCards::resizeEvent(QResizeEvent* event)
{
    fit();
    OpeningList::resizeEvent(event);
}

void WideCards::hover(const QModelIndex& index)
{
    if (index == m_hovered)
        return;
    m_hovered = index;
    m_delegate->setHovered(index);
    viewport()->update();
}

void WideCards::mouseMoveEvent(QMouseEvent* event)
{
    hover(indexAt(event->position().toPoint()));
    OpeningList::mouseMoveEvent(event);
}

void WideCards::leaveEvent(QEvent* event)
{
    hover({});
    OpeningList::leaveEvent(event);
}

/// There is nothing to scroll in it: the page moves.
void WideCards::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

} // namespace sostenuto::ui
