#include "ui/widgets/TrackDelegate.h"

#include "ui/theme/Figures.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/AvailabilityGlyph.h"
#include "ui/widgets/CoverCache.h"
#include "ui/widgets/ItemRoles.h"
#include "ui/widgets/PlayingBars.h"
#include "ui/widgets/TrackView.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace sostenuto::ui {

namespace {

constexpr int cellPad = 6; ///< on both sides: 12 px between columns
constexpr int edgePad = 6; ///< more at both ends of the row
constexpr int coverEdge = 28;

bool isPlayable(const QModelIndex& index)
{
    const QVariant playable = index.data(PlayableRole);
    return !playable.isValid() || playable.toBool();
}

/// The one note a person can press: a download that failed is tried again.
bool noteIsLink(const QModelIndex& index)
{
    return glyphOf(index.data(AvailabilityRole).toString()) == Glyph::Failed &&
           !index.data(NoteRole).toString().isEmpty();
}

bool isFigures(int column)
{
    return column == Plays || column == Time || column == Year || column == Number;
}

} // namespace

struct TrackDelegate::Row {
    QModelIndex index;
    QRect cell;
    Mirror seen;      ///< of what stands in the cell; the cells are where the header has them
    bool lit = false; ///< selected in a dense table, where quiet words would drown
    bool hovered = false;
    bool playing = false;
    bool playable = true;
    bool first = false; ///< its cell begins the row
    bool last = false;

    [[nodiscard]] QColor quiet() const { return colour(!playable ? Token::Text3 : lit ? Token::Text : Token::Text2); }
    [[nodiscard]] QRectF inside() const
    {
        return QRectF(cell).adjusted(cellPad + (first ? edgePad : 0), 0, -cellPad - (last ? edgePad : 0), 0);
    }
    [[nodiscard]] QRectF middle(qreal edge) const
    {
        QRectF box(0, 0, edge, edge);
        box.moveCenter(QRectF(cell).center());
        return box;
    }
};

TrackDelegate::TrackDelegate(CoverCache& covers, TrackView* view)
    : QStyledItemDelegate(view), m_covers(covers), m_view(view), m_bars(new PlayingBars(view->viewport()))
{
}

void TrackDelegate::setPlaying(bool playing)
{
    m_bars->setMoving(playing);
}

void TrackDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Row row{index, option.rect, Mirror(option)};
    const QRectF inRow = Mirror(option.direction, m_view->viewport()->rect())(QRectF(option.rect));
    row.first = inRow.left() <= 0 && index.column() != Number;
    row.last = inRow.right() >= m_view->viewport()->width();
    if (index.data(PlaceholderRole).toBool()) {
        paintPlaceholder(painter, row);
        return;
    }
    row.lit = m_view->isDense() && option.state & QStyle::State_Selected;
    row.hovered = m_view->hovered().isValid() && m_view->hovered().row() == index.row();
    row.playing = index.data(PlayingRole).toBool();
    row.playable = isPlayable(index);
    painter->setFont(Theme::current().font(TypeRole::Body));
    switch (index.column()) {
    case Number:
        paintNumber(painter, row);
        break;
    case Cover: {
        QRect place(0, 0, coverEdge, coverEdge);
        place.moveCenter(option.rect.center());
        m_covers.paint(painter, place, index.data(CoverKeyRole).toString(), 4, !row.playable);
        break;
    }
    case Title:
        paintTitle(painter, row);
        break;
    case Note:
        paintNote(painter, row);
        break;
    case Love:
        paintLove(painter, row);
        break;
    case Availability:
        paintAvailability(painter, row.middle(m_view->isDense() ? 14 : 16),
                          glyphOf(index.data(AvailabilityRole).toString()), index.data(ProgressRole).toDouble());
        break;
    default:
        paintWords(painter, row);
    }
}

void TrackDelegate::paintWords(QPainter* painter, const Row& row) const
{
    const QString text = row.index.data(Qt::DisplayRole).toString();
    if (!isFigures(row.index.column())) {
        paintText(painter, row.seen(row.inside()), text, row.quiet());
        return;
    }
    painter->setPen(row.quiet());
    drawFigures(painter, row.seen(row.inside()), Qt::AlignRight | Qt::AlignVCenter, text);
}

void TrackDelegate::paintNumber(QPainter* painter, const Row& row) const
{
    const QRectF inside = row.inside();
    QRectF sign(0, 0, 14, 14);
    sign.moveCenter(QPointF(inside.right() - 7, inside.center().y()));
    sign = row.seen(sign);
    if (row.hovered && row.playable) {
        paintIcon(painter, sign.adjusted(-1, -1, 1, 1), QStringLiteral("play"), colour(Token::Text));
    } else if (row.playing) {
        m_bars->paint(painter, sign, colour(Token::AccentText));
    } else {
        painter->setPen(colour(Token::Text3));
        drawFigures(painter, row.seen(inside), Qt::AlignRight | Qt::AlignVCenter,
                    row.index.data(Qt::DisplayRole).toString());
    }
}

void TrackDelegate::paintTitle(QPainter* painter, const Row& row) const
{
    const Token ink = row.playing ? Token::AccentText : row.playable ? Token::Text : Token::Text3;
    QFont font = Theme::current().font(row.playable ? TypeRole::BodyStrong : TypeRole::Body);
    painter->setFont(font);
    QRectF inside = row.inside();
    if (row.playing && m_view->isColumnHidden(Number)) { // nowhere else to show it
        m_bars->paint(painter, row.seen(QRectF(inside.left(), inside.center().y() - 7, 14, 14)),
                      colour(Token::AccentText));
        inside.setLeft(inside.left() + 20);
    }
    inside = row.seen(inside);
    const QString title = row.index.data(Qt::DisplayRole).toString();
    if (!m_view->isTwoLine()) {
        paintText(painter, inside, title, colour(ink));
        return;
    }
    const qreal line = Theme::current().lineHeight(TypeRole::Body) - 2;
    const qreal top = inside.center().y() - line;
    paintText(painter, QRectF(inside.left(), top, inside.width(), line), title, colour(ink));
    painter->setFont(Theme::current().font(TypeRole::Small));
    paintText(painter, QRectF(inside.left(), top + line, inside.width(), line - 1),
              row.index.data(SubtitleRole).toString(), colour(row.playable ? Token::Text2 : Token::Text3));
}

void TrackDelegate::paintNote(QPainter* painter, const Row& row) const
{
    const QString note = row.index.data(NoteRole).toString();
    const QRectF inside = row.inside();
    if (!note.isEmpty()) {
        painter->setFont(Theme::current().font(TypeRole::Caption));
        paintText(painter, row.seen(inside), note, colour(noteIsLink(row.index) ? Token::AccentText : Token::Text3),
                  Qt::AlignRight);
    } else if (row.index.data(WaitingRole).toBool()) {
        paintIcon(painter, row.seen(QRectF(inside.right() - 15, inside.center().y() - 7.5, 15, 15)),
                  QStringLiteral("cloud-upload"), Theme::current().status(StatusFamily::Offline).fg);
    }
}

void TrackDelegate::paintLove(QPainter* painter, const Row& row) const
{
    if (row.index.data(LovedRole).toBool())
        paintIcon(painter, row.middle(15), QStringLiteral("heart-filled"), colour(Token::AccentText));
    else if (row.hovered)
        paintIcon(painter, row.middle(15), QStringLiteral("heart"), colour(Token::Text3));
}

void TrackDelegate::paintPlaceholder(QPainter* painter, const Row& row) const
{
    const QRectF inside = row.inside();
    if (row.index.column() == Cover) {
        paintBox(painter, row.middle(coverEdge), 4, colour(Token::Raised2));
        return;
    }
    const bool bar = row.index.column() == Title || row.index.column() == Artist || row.index.column() == Time;
    if (!bar)
        return;
    // Not all alike, or they would look like a table of nothing.
    const qreal share = 0.45 + 0.08 * (row.index.row() * 7 % 5);
    paintBox(painter, row.seen(QRectF(inside.left(), inside.center().y() - 5, inside.width() * share, 10)), 4,
             colour(Token::Raised2));
}

QSize TrackDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {40, m_view->rowHeight()};
}

bool TrackDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                const QModelIndex& index)
{
    const int column = index.column();
    const bool ours =
        column == Love || (column == Number && isPlayable(index)) || (column == Note && noteIsLink(index));
    if (!ours || (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonRelease &&
                  event->type() != QEvent::MouseButtonDblClick))
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->button() != Qt::LeftButton || mouse->modifiers() != Qt::NoModifier)
        return false;
    if (event->type() != QEvent::MouseButtonRelease) {
        m_pressed = index;
        return true;
    }
    if (m_pressed != index)
        return true;
    if (column == Love)
        Q_EMIT loveClicked(index);
    else if (column == Number)
        Q_EMIT playClicked(index);
    else
        Q_EMIT noteClicked(index);
    return true;
}

bool TrackDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                              const QModelIndex& index)
{
    if (index.isValid() && !index.data(Qt::ToolTipRole).isValid() && index.column() <= Quality) {
        const QString text = index.data(Qt::DisplayRole).toString();
        if (QFontMetrics(Theme::current().font(TypeRole::Body)).horizontalAdvance(text) >
            option.rect.width() - 2 * cellPad) {
            QToolTip::showText(event->globalPos(), text, view);
            return true;
        }
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

} // namespace sostenuto::ui
