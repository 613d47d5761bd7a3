#include "ui/widgets/RowDelegates.h"

#include "ui/theme/Appearance.h"
#include "ui/theme/Figures.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/AvailabilityGlyph.h"
#include "ui/widgets/Covers.h"
#include "ui/widgets/ItemRoles.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace sostenuto::ui {

namespace {

bool isPlayable(const QModelIndex& index)
{
    const QVariant playable = index.data(PlayableRole);
    return !playable.isValid() || playable.toBool();
}

bool ringed(const QStyleOptionViewItem& option)
{
    return option.state & QStyle::State_HasFocus && option.widget &&
           option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

/// Fill and ring of a whole row.
void paintGround(QPainter* painter, const QStyleOptionViewItem& option, const QRectF& row, bool lit)
{
    if (lit)
        paintBox(painter, row, 6, colour(Token::AccentSoft));
    else if (option.state & QStyle::State_MouseOver)
        paintBox(painter, row, 6, colour(Token::Hover));
    if (ringed(option))
        paintRing(painter, row, 6);
}

/// Time and availability at the end; answers where the words must end.
qreal paintTail(QPainter* painter, const Mirror& seen, const QRectF& row, const QModelIndex& index, int glyphEdge)
{
    qreal right = row.right();
    const QString time = index.data(Qt::DisplayRole).toString();
    if (!time.isEmpty()) {
        painter->setFont(Theme::current().font(TypeRole::Small));
        painter->setPen(colour(isPlayable(index) ? Token::Text2 : Token::Text3));
        const qreal wide = std::max<qreal>(34, figuresWidth(painter->font(), time));
        drawFigures(painter, seen(QRectF(right - wide, row.top(), wide, row.height())),
                    Qt::AlignRight | Qt::AlignVCenter, time);
        right -= wide + 12;
    }
    const Glyph glyph = glyphOf(index.data(AvailabilityRole).toString());
    if (glyph != Glyph::None) {
        paintAvailability(painter,
                          seen(QRectF(right - glyphEdge, row.center().y() - glyphEdge / 2.0, glyphEdge, glyphEdge)),
                          glyph, index.data(ProgressRole).toDouble());
        right -= glyphEdge + 12;
    }
    return right;
}

QStringList coverKeys(const QModelIndex& index)
{
    const QStringList mosaic = index.data(MosaicKeysRole).toStringList();
    return mosaic.isEmpty() ? QStringList{index.data(CoverKeyRole).toString()} : mosaic;
}

/// At the beginning of the row.
void paintCover(CoverCache& covers, QPainter* painter, const Mirror& seen, const QRectF& row, const QModelIndex& index,
                int edge)
{
    QRect place(0, 0, edge, edge);
    place.moveTopLeft(QPoint(qRound(row.left()), qRound(row.center().y() - edge / 2.0)));
    place = seen(place);
    const bool round = index.data(RoundCoverRole).toBool();
    paintMosaic(covers, painter, place, coverKeys(index), round ? edge / 2 : 4, !isPlayable(index));
}

/// The searched text inside the title is set off.
void paintTitle(QPainter* painter, const QRectF& where, const QModelIndex& index, const QColor& ink)
{
    const QString title = index.data(TitleRole).toString();
    const QString match = index.data(MatchRole).toString();
    const qsizetype at = match.isEmpty() ? -1 : title.indexOf(match, 0, Qt::CaseInsensitive);
    painter->setFont(Theme::current().font(isPlayable(index) ? TypeRole::BodyStrong : TypeRole::Body));
    if (at < 0) {
        paintText(painter, where, title, ink);
        return;
    }
    // Laid out as a whole: in which order its parts stand is for the script to say.
    const QFont strong = Theme::current().font(TypeRole::BodyStrong, 600);
    const QString shown = QFontMetrics(strong).elidedText(title, Qt::ElideRight, int(where.width()));
    QTextLayout::FormatRange found;
    found.start = int(at);
    found.length = int(std::max<qsizetype>(0, std::min(match.size(), shown.size() - at)));
    found.format.setFont(strong);
    found.format.setForeground(colour(Token::AccentText));
    QTextOption option(seenAlignment(Qt::AlignLeft));
    option.setTextDirection(title.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    QTextLayout layout(shown, painter->font());
    layout.setTextOption(option);
    layout.setFormats({found});
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(where.width());
    layout.endLayout();
    painter->setPen(ink);
    layout.draw(painter, {where.left(), where.center().y() - line.height() / 2});
}

void paintTwoLines(QPainter* painter, const QRectF& where, const QModelIndex& index, const QColor& ink)
{
    const QString second = index.data(SubtitleRole).toString();
    if (second.isEmpty()) {
        paintTitle(painter, where, index, ink);
        return;
    }
    const int first = Theme::current().lineHeight(TypeRole::Body) - 2;
    const int below = Theme::current().lineHeight(TypeRole::Small);
    const qreal top = where.center().y() - (first + below) / 2;
    paintTitle(painter, QRectF(where.left(), top, where.width(), first), index, ink);
    painter->setFont(Theme::current().font(TypeRole::Small));
    paintText(painter, QRectF(where.left(), top + first, where.width(), below), second,
              colour(isPlayable(index) ? Token::Text2 : Token::Text3));
}

QColor titleInk(const QModelIndex& index)
{
    if (index.data(PlayingRole).toBool())
        return colour(Token::AccentText);
    return colour(isPlayable(index) ? Token::Text : Token::Text3);
}

/// Up to 120 px, as thick as HeldMeter is in a row.
void paintShare(QPainter* painter, const Mirror& seen, const QRectF& where, double share)
{
    const double middle = where.center().y();
    paintBox(painter, seen(QRectF(where.left(), middle - 1, where.width(), 2)), 1, colour(Token::SeekRest));
    const double wide = std::max(4.0, where.width() * std::clamp(share, 0.0, 1.0));
    paintBox(painter, seen(QRectF(where.left(), middle - 2, wide, 4)), 2, colour(Token::SeekPlayed));
}

/// How far a pin is: "2 failed, next try at 16:10", or the meter and "212 of 240".
void paintProgress(QPainter* painter, const Mirror& seen, QRectF where, const QModelIndex& index)
{
    painter->setFont(Theme::current().font(TypeRole::Small));
    const double share = index.data(ShareRole).toDouble();
    if (share >= 0) {
        const qreal meter = std::min<qreal>(120, where.width() / 2);
        paintShare(painter, seen, QRectF(where.left(), where.top(), meter, where.height()), share);
        where.setLeft(where.left() + meter + 12);
    }
    const QString trouble = index.data(TroubleWordsRole).toString();
    paintText(painter, seen(where), trouble, Theme::current().status(StatusFamily::Outage).fg);
    where.setLeft(where.left() + painter->fontMetrics().horizontalAdvance(trouble));
    paintText(painter, seen(where), index.data(ProgressWordsRole).toString(), colour(Token::Text2));
}

} // namespace

QueueDelegate::QueueDelegate(CoverCache& covers, QObject* parent) : QStyledItemDelegate(parent), m_covers(covers) {}

void QueueDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Mirror seen(option);
    const QRectF row = QRectF(option.rect).adjusted(8, 1, -8, -1);
    const bool lit = index.data(PlayingRole).toBool() || option.state & QStyle::State_Selected;
    paintGround(painter, option, row, lit);
    const QRectF inside = row.adjusted(12, 0, -8, 0);
    paintCover(m_covers, painter, seen, inside, index, 36);
    const qreal right = paintTail(painter, seen, inside, index, 16);
    const qreal left = inside.left() + 36 + 12;
    paintTwoLines(painter, seen(QRectF(left, inside.top(), right - left, inside.height())), index, titleInk(index));
}

int QueueDelegate::rowHeight()
{
    return grown(appearance().compact ? 44 : 52, 2);
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, rowHeight()};
}

void PlaylistItemDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Mirror seen(option);
    const QRectF row = option.rect;
    const bool open = option.state & QStyle::State_Selected;
    const bool hot = option.state & QStyle::State_MouseOver;
    paintGround(painter, option, row, open);
    QString sign = index.data(Qt::DecorationRole).toString();
    if (sign.isEmpty())
        sign = QStringLiteral("playlist");
    paintIcon(painter, seen(QRectF(row.left() + 12, row.center().y() - 8, 16, 16)), sign,
              colour(open ? Token::AccentText : Token::Text3));
    qreal right = row.right() - 10;
    const Glyph glyph = glyphOf(index.data(AvailabilityRole).toString());
    if (glyph == Glyph::Kept || glyph == Glyph::Loading || glyph == Glyph::Failed) { // the rest says nothing here
        paintAvailability(painter, seen(QRectF(right - 13, row.center().y() - 6.5, 13, 13)), glyph,
                          index.data(ProgressRole).toDouble(), true);
        right -= 13 + 6;
    }
    if (index.data(WaitingRole).toBool()) {
        paintIcon(painter, seen(QRectF(right - 14, row.center().y() - 7, 14, 14)), QStringLiteral("cloud-upload"),
                  Theme::current().status(StatusFamily::Offline).fg);
        right -= 14 + 6;
    }
    painter->setFont(Theme::current().font(open ? TypeRole::BodyStrong : TypeRole::Body));
    const qreal left = row.left() + 40;
    paintText(painter, seen(QRectF(left, row.top(), right - left, row.height())), index.data(TitleRole).toString(),
              colour(open || hot ? Token::Text : Token::Text2));
}

QSize PlaylistItemDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {160, grown(30)};
}

void GroupRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Mirror seen(option);
    const QRectF row = QRectF(option.rect).adjusted(2, 1, -2, -1);
    paintGround(painter, option, row, option.state & QStyle::State_Selected);
    QRectF inside = row.adjusted(12, 0, -12, 0);
    const Token ink = !isPlayable(index)                 ? Token::Text3
                      : index.data(PlayingRole).toBool() ? Token::AccentText
                                                         : Token::Text;
    if (const QString sign = index.data(Qt::DecorationRole).toString(); !sign.isEmpty()) {
        paintIcon(painter, seen(QRectF(inside.left(), inside.center().y() - 8, 16, 16)), sign,
                  colour(ink == Token::Text ? Token::Text2 : ink));
        inside.setLeft(inside.left() + 28);
    }
    const QString count = index.data(SubtitleRole).toString();
    painter->setFont(Theme::current().font(TypeRole::Small));
    const qreal wide = painter->fontMetrics().horizontalAdvance(count) + 1;
    paintText(painter, seen(QRectF(inside.right() - wide, inside.top(), wide, inside.height())), count,
              colour(isPlayable(index) ? Token::Text2 : Token::Text3));
    paintTitle(painter, seen(inside.adjusted(0, 0, -wide - 12, 0)), index, colour(ink));
}

QSize GroupRowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {m_width, grown(44)};
}

PinRowDelegate::PinRowDelegate(CoverCache& covers, QObject* parent) : QStyledItemDelegate(parent), m_covers(covers) {}

QRect PinRowDelegate::moreRect(const QRect& row, Qt::LayoutDirection direction)
{
    return Mirror(direction, row)(QRect(row.right() - 35, row.center().y() - 14, 28, 28));
}

void PinRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Mirror seen(option);
    const QRectF row = QRectF(option.rect).adjusted(0, 1, 0, -1);
    paintGround(painter, option, row, option.state & QStyle::State_Selected);
    const QRectF inside = row.adjusted(12, 0, -56, 0);
    paintCover(m_covers, painter, seen, inside, index, 40);
    const QRectF glyph(inside.right() - 16, inside.center().y() - 8, 16, 16);
    paintAvailability(painter, seen(glyph), glyphOf(index.data(AvailabilityRole).toString()),
                      index.data(ProgressRole).toDouble());
    const QRectF size(glyph.left() - 12 - 60, inside.top(), 60, inside.height());
    painter->setFont(Theme::current().font(TypeRole::Body));
    painter->setPen(colour(Token::Text2));
    drawFigures(painter, seen(size), Qt::AlignRight | Qt::AlignVCenter, index.data(Qt::DisplayRole).toString());
    const qreal left = inside.left() + 40 + 12;
    const qreal middle = left + std::clamp(inside.width() * 0.33, 120.0, 320.0);
    paintTwoLines(painter, seen(QRectF(left, inside.top(), middle - left - 16, inside.height())), index,
                  colour(Token::Text));
    paintProgress(painter, seen, QRectF(middle, inside.top(), size.left() - 8 - middle, inside.height()), index);
    const bool current = option.state & QStyle::State_HasFocus;
    if (option.state & QStyle::State_MouseOver || current) {
        const QRectF more = moreRect(option.rect, option.direction);
        paintIcon(painter, QRectF(more.center().x() - 8, more.center().y() - 8, 16, 16), QStringLiteral("more"),
                  colour(Token::Text2));
    }
}

QSize PinRowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, grown(52, 2)};
}

void ChangeRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Mirror seen(option);
    const QRectF row = QRectF(option.rect).adjusted(20, 1, -20, -1);
    paintGround(painter, option, row, option.state & QStyle::State_Selected);
    const QRectF inside = row.adjusted(12, 0, -12, 0);
    const QString mark = index.data(NoteRole).toString();
    const QColor alarm = Theme::current().status(StatusFamily::Degraded).fg;
    const QString sign = index.data(Qt::DecorationRole).toString();
    if (!sign.isEmpty()) // the row is known
        paintIcon(painter, seen(QRectF(inside.left(), inside.center().y() - 8, 16, 16)), sign,
                  mark.isEmpty() ? colour(Token::Text3) : alarm);
    painter->setFont(Theme::current().font(TypeRole::Small, 500));
    const qreal wide = mark.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(mark) + 1;
    paintText(painter, seen(QRectF(inside.right() - wide, inside.top(), wide, inside.height())), mark, alarm);
    paintTwoLines(painter, seen(inside.adjusted(16 + 12, 0, mark.isEmpty() ? 0 : -wide - 12, 0)), index,
                  colour(Token::Text));
}

QSize ChangeRowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, grown(52, 2)};
}

SearchRowDelegate::SearchRowDelegate(CoverCache& covers, QObject* parent)
    : QStyledItemDelegate(parent), m_covers(covers)
{
}

void SearchRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Mirror seen(option);
    const QRectF row = option.rect;
    paintGround(painter, option, row, option.state & QStyle::State_Selected);
    const QRectF inside = row.adjusted(12, 0, -12, 0);
    paintCover(m_covers, painter, seen, inside, index, 36);
    const qreal right = paintTail(painter, seen, inside, index, 16);
    const qreal left = inside.left() + 36 + 12;
    paintTwoLines(painter, seen(QRectF(left, inside.top(), right - left, inside.height())), index, titleInk(index));
}

QSize SearchRowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, grown(48, 2)};
}

} // namespace sostenuto::ui
