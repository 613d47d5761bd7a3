#include "ui/theme/Mirror.h"
#include "ui/widgets/CardGrid.h"
#include "ui/widgets/GridFit.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Paint.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/AvailabilityGlyph.h"
#include "ui/widgets/CoverCache.h"
#include "ui/widgets/Covers.h"
#include "ui/widgets/ItemRoles.h"

#include <QMouseEvent>
#include <QPainter>

namespace sostenuto::ui {

namespace {

constexpr int ringSpace = 4; ///< above and beside the cover, for the focus ring
constexpr int wordsGap = 10;
constexpr int playEdge = 40;
constexpr int glyphEdge = 14;

int lineHigh()
{
    return Theme::current().lineHeight(TypeRole::Body) - 2;
}

QStringList coverKeys(const QModelIndex& index)
{
    const QStringList mosaic = index.data(MosaicKeysRole).toStringList();
    return mosaic.isEmpty() ? QStringList{index.data(CoverKeyRole).toString()} : mosaic;
}

} // namespace

CardDelegate::CardDelegate(CoverCache& covers, QObject* parent) : QStyledItemDelegate(parent), m_covers(covers) {}

int CardDelegate::heightOf(int edge)
{
    return ringSpace + edge + wordsGap + 2 * lineHigh();
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {m_edge + gridGap, heightOf(m_edge)}; // the whole cell: the list would centre a narrower one in it
}

QRect CardDelegate::coverRect(const QStyleOptionViewItem& option) const
{
    return Mirror(option)(QRect(option.rect.left(), option.rect.top() + ringSpace, m_edge, m_edge));
}

QRect CardDelegate::playRect(const QStyleOptionViewItem& option) const
{
    const QRect cover = coverRect(option);
    return Mirror(option.direction,
                  cover)(QRect(cover.right() - playEdge - 7, cover.bottom() - playEdge - 7, playEdge, playEdge));
}

void CardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRect cover = coverRect(option);
    if (index.data(PlaceholderRole).toBool()) {
        paintBox(painter, cover, 6, colour(Token::Raised2));
        const Mirror seen(option.direction, cover);
        paintBox(painter, seen(QRectF(cover.left(), cover.bottom() + 14, m_edge * 0.75, 10)), 4,
                 colour(Token::Raised2));
        return;
    }
    const bool dim = index.data(DimmedRole).toBool();
    const bool round = index.data(RoundCoverRole).toBool();
    const int radius = round ? m_edge / 2 : 6;
    const QString sign = index.data(Qt::DecorationRole).toString();
    if (sign.isEmpty()) {
        paintMosaic(m_covers, painter, cover, coverKeys(index), radius, dim);
    } else {
        paintBox(painter, cover, radius, colour(Token::AccentSoft));
        paintIcon(painter, QRectF(cover).adjusted(m_edge / 3.0, m_edge / 3.0, -m_edge / 3.0, -m_edge / 3.0), sign,
                  colour(dim ? Token::Text3 : Token::AccentText));
    }
    paintWords(painter, option, index);

    if (m_playable && m_hovered == index) {
        const QRectF disc = playRect(option);
        paintBox(painter, disc, playEdge / 2.0, colour(Token::Accent));
        paintIcon(painter, disc.adjusted(10, 10, -10, -10), QStringLiteral("play"), colour(Token::OnAccent));
    }
    const bool focus = option.state & QStyle::State_HasFocus;
    if (focus && option.widget && option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintRing(painter, cover.adjusted(-4, -4, 4, 4), round ? radius + 4 : 9);
}

void CardDelegate::paintWords(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Mirror seen(option);
    const QRect& cell = option.rect;
    const bool dim = index.data(DimmedRole).toBool();
    const bool playing = index.data(PlayingRole).toBool();
    const QRectF title(cell.left(), cell.top() + ringSpace + m_edge + wordsGap, m_edge, lineHigh());
    painter->setFont(Theme::current().font(TypeRole::BodyStrong));
    paintText(painter, seen(title), index.data(TitleRole).toString(),
              colour(dim       ? Token::Text3
                     : playing ? Token::AccentText
                               : Token::Text));
    const Glyph glyph = glyphOf(index.data(AvailabilityRole).toString());
    QRectF second = title.translated(0, lineHigh());
    if (glyph != Glyph::None) {
        const QRectF place(second.right() - glyphEdge, second.center().y() - glyphEdge / 2.0, glyphEdge, glyphEdge);
        paintAvailability(painter, seen(place), glyph, index.data(ProgressRole).toDouble());
        second.setRight(second.right() - glyphEdge - 6);
    }
    painter->setFont(Theme::current().font(TypeRole::Small));
    paintText(painter, seen(second), index.data(SubtitleRole).toString(), colour(dim ? Token::Text3 : Token::Text2));
}

bool CardDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                               const QModelIndex& index)
{
    if (m_playable && event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() == Qt::LeftButton && playRect(option).contains(mouse->position().toPoint())) {
            Q_EMIT playClicked(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace sostenuto::ui
