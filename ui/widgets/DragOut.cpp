#include "ui/widgets/DragOut.h"

#include "ui/theme/Paint.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/ItemRoles.h"

#include <QAbstractItemView>
#include <QDrag>
#include <QLocale>
#include <QMimeData>
#include <QPainter>

#include <algorithm>

namespace sostenuto::ui {

namespace {

constexpr int cardHeight = 36;
constexpr int mostWidth = 260;
constexpr int badgeHeight = 20;
const QPoint hand(12, cardHeight / 2);

} // namespace

QPixmap dragPicture(const QString& title, qsizetype count, const QWidget& over)
{
    const Theme& theme = Theme::current();
    const QFont font = theme.font(TypeRole::BodyStrong);
    const QFont small = theme.font(TypeRole::Caption);
    const QString number = count > 1 ? QLocale().toString(count) : QString();
    const int badge = number.isEmpty() ? 0 : std::max(badgeHeight, QFontMetrics(small).horizontalAdvance(number) + 12);
    const int beside = 24 + (badge > 0 ? badge + 8 : 0);
    const int words = std::min(QFontMetrics(font).horizontalAdvance(title) + 2, mostWidth - beside);
    const QSize size(words + beside, cardHeight);
    QPixmap picture(size * over.devicePixelRatioF());
    picture.setDevicePixelRatio(over.devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(&painter, QRectF(QPointF(), size), 8, theme.colour(Token::Raised2), theme.colour(Token::Hairline2));
    painter.setFont(font);
    paintText(&painter, QRectF(12, 0, words, cardHeight), title, theme.colour(Token::Text));
    if (badge > 0) {
        const QRectF where(size.width() - badge - 10, (cardHeight - badgeHeight) / 2.0, badge, badgeHeight);
        paintBox(&painter, where, badgeHeight / 2.0, theme.colour(Token::Accent));
        painter.setFont(small);
        paintText(&painter, where, number, theme.colour(Token::OnAccent), Qt::AlignHCenter);
    }
    return picture;
}

void dragOut(QAbstractItemView& view, const QModelIndexList& rows, Qt::DropActions actions)
{
    QModelIndexList taken;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(taken),
                 [](const QModelIndex& row) { return row.flags().testFlag(Qt::ItemIsDragEnabled); });
    QMimeData* data = taken.isEmpty() ? nullptr : view.model()->mimeData(taken);
    if (!data)
        return;
    QString title = taken.first().data(TitleRole).toString();
    if (title.isEmpty())
        title = taken.first().data(Qt::DisplayRole).toString();
    auto* drag = new QDrag(&view);
    drag->setMimeData(data);
    drag->setPixmap(dragPicture(title, taken.size(), view));
    drag->setHotSpot(hand);
    const Qt::DropAction usual = view.defaultDropAction();
    drag->exec(actions, usual != Qt::IgnoreAction && actions.testFlag(usual) ? usual : Qt::CopyAction);
}

} // namespace sostenuto::ui
