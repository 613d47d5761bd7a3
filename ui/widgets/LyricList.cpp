#include "ui/widgets/LyricList.h"

#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/widgets/Labels.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <utility>

namespace sostenuto::ui {

namespace {

constexpr int movementMs = 240;
constexpr double presentAt = 0.4; ///< of the height
constexpr int restHeight = 20;    ///< of a line without words
constexpr int tailGap = 20;
constexpr int presentWeight = 700;

/// Breaks the text into lines of `width`; answers the height.
qreal layOut(QTextLayout& layout, qreal width, qreal lineHeight)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const bool fromRight = layout.text().isRightToLeft();
    option.setTextDirection(fromRight ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(fromRight ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeft | Qt::AlignAbsolute);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y + (lineHeight - line.height()) / 2});
        y += lineHeight;
    }
    layout.endLayout();
    return y;
}

class LyricDelegate : public QStyledItemDelegate {
public:
    explicit LyricDelegate(LyricList* list) : QStyledItemDelegate(list), m_list(*list) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool isPresent = m_list.isTimed() && index.row() == m_list.present();
        QTextLayout layout(index.data().toString(), fontOf(isPresent));
        const qreal height = layOut(layout, textWidth(), Theme::current().lineHeight(m_list.role()));
        painter->setPen(colour(tokenOf(index.row(), isPresent)));
        const QRectF words = Mirror(option)(QRectF(option.rect.left() + m_list.leftMargin(), option.rect.top(),
                                                   textWidth(), height + m_list.lineSpacing()));
        layout.draw(painter, words.topLeft() + QPointF(0, m_list.lineSpacing() / 2.0));
        if (option.state.testFlag(QStyle::State_HasFocus) && showsRing(&m_list))
            paintRing(painter, words.adjusted(-8, 1, 8, -1), 6);
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const QString text = index.data().toString();
        qreal height = restHeight;
        if (!text.isEmpty()) {
            QTextLayout layout(text, fontOf(true)); // the widest it gets, so that nothing jumps
            height = layOut(layout, textWidth(), Theme::current().lineHeight(m_list.role())) + m_list.lineSpacing();
        }
        const bool isLast = index.row() + 1 == index.model()->rowCount();
        return {m_list.viewport()->width(), qRound(height) + (isLast ? m_list.tailHeight() : 0)};
    }

private:
    [[nodiscard]] QFont fontOf(bool isPresent) const
    {
        const Theme& theme = Theme::current();
        return isPresent ? theme.font(m_list.role(), presentWeight) : theme.font(m_list.role());
    }
    [[nodiscard]] qreal textWidth() const
    {
        return std::max(40, m_list.viewport()->width() - m_list.leftMargin() - m_list.rightMargin());
    }
    [[nodiscard]] Token tokenOf(int row, bool isPresent) const
    {
        if (isPresent)
            return Token::Text;
        return m_list.isTimed() && row < m_list.present() ? Token::Text3 : Token::Text2;
    }

    const LyricList& m_list;
};

} // namespace

LyricList::LyricList(TypeRole role, int spacing, QWidget* parent)
    : QListView(parent), m_role(role), m_spacing(spacing),
      m_tail(new ThemeLabel(TypeRole::Small, Token::Text3, viewport()))
{
    setItemDelegate(new LyricDelegate(this));
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setAutoScroll(false); // see currentChanged()
    m_tail->setWordWrap(true);
    m_tail->hide();
    m_movement.setDuration(movementMs);
    m_movement.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&m_movement, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& value) { verticalScrollBar()->setValue(value.toInt()); });
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { setFollowing(false); });
    connect(&Theme::current(), &Theme::changed, this, &LyricList::scheduleDelayedItemsLayout);
}

void LyricList::setTimed(bool timed)
{
    m_isTimed = timed;
    viewport()->setCursor(timed ? Qt::PointingHandCursor : Qt::ArrowCursor);
    scheduleDelayedItemsLayout();
}

void LyricList::setPresent(int row)
{
    if (std::exchange(m_present, row) == row)
        return;
    viewport()->update();
    if (m_isFollowing)
        goToPresent(true);
}

void LyricList::setFollowing(bool following)
{
    if (following && m_isTimed)
        goToPresent(true);
    if (!following)
        m_movement.stop();
    if (std::exchange(m_isFollowing, following) != following)
        Q_EMIT followingChanged(following);
}

void LyricList::setSideMargins(int left, int right)
{
    m_left = left;
    m_right = right;
    scheduleDelayedItemsLayout();
}

/// Under timed lines there is room for the last one to come up.
int LyricList::tailHeight() const
{
    const int words = m_tail->text().isEmpty()
                          ? 0
                          : tailGap + m_tail->heightForWidth(std::max(40, viewport()->width() - m_left - m_right));
    return std::max(words + tailGap, m_isTimed ? qRound(viewport()->height() * (1 - presentAt)) - tailGap : 0);
}

void LyricList::goToPresent(bool smoothly)
{
    if (!m_isTimed || !model())
        return;
    const QModelIndex index = model()->index(std::max(0, m_present), 0);
    if (!index.isValid())
        return;
    executeDelayedItemsLayout();
    QScrollBar* bar = verticalScrollBar();
    QRect line = visualRect(index);
    if (index.row() + 1 == model()->rowCount())
        line.setHeight(line.height() - tailHeight());
    const int to =
        m_present < 0 ? bar->minimum() : bar->value() + line.center().y() - qRound(viewport()->height() * presentAt);
    const int value = qBound(bar->minimum(), to, bar->maximum());
    m_movement.stop();
    if (m_present >= 0)
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    if (!smoothly || !isVisible() || Theme::current().lessMovement())
        return bar->setValue(value);
    m_movement.setStartValue(bar->value());
    m_movement.setEndValue(value);
    m_movement.start();
}

void LyricList::placeTail()
{
    const int rows = model() ? model()->rowCount() : 0;
    m_tail->setVisible(rows > 0 && !m_tail->text().isEmpty());
    if (rows == 0)
        return;
    const QRect last = visualRect(model()->index(rows - 1, 0));
    const int width = std::max(40, viewport()->width() - m_left - m_right);
    m_tail->setGeometry(Mirror(*viewport())(
        QRect(m_left, last.bottom() + 1 - tailHeight() + tailGap, width, m_tail->heightForWidth(width))));
}

void LyricList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    if (m_isFollowing)
        goToPresent(false);
    placeTail();
}

void LyricList::wheelEvent(QWheelEvent* event)
{
    setFollowing(false);
    QListView::wheelEvent(event);
}

void LyricList::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_isTimed && currentIndex().isValid())
            return Q_EMIT chosen(currentIndex().row());
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        setFollowing(false);
        break;
    default:
        break;
    }
    QListView::keyPressEvent(event);
}

/// The view's own press would make the line current and bring it into sight.
void LyricList::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton ? indexAt(event->pos()).row() : -1;
}

void LyricList::mouseReleaseEvent(QMouseEvent* event)
{
    const int row = indexAt(event->pos()).row();
    if (m_isTimed && row >= 0 && row == std::exchange(m_pressed, -1))
        Q_EMIT chosen(row);
}

/// While it follows, only goToPresent() scrolls.
void LyricList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!m_isFollowing && current.isValid())
        scrollTo(current);
}

void LyricList::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    placeTail();
}

void LyricList::updateGeometries()
{
    QListView::updateGeometries();
    placeTail();
}

} // namespace sostenuto::ui
