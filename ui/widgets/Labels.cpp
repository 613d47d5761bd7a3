#include "ui/widgets/Labels.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"

namespace sostenuto::ui {

ThemeLabel::ThemeLabel(TypeRole role, Token tint, QWidget* parent) : QLabel(parent), m_role(role), m_colour(tint)
{
    setTextFormat(Qt::PlainText); // names come from servers
    restyle();
    connect(&Theme::current(), &Theme::changed, this, &ThemeLabel::restyle);
}

void ThemeLabel::setLook(TypeRole role, Token tint)
{
    m_role = role;
    m_colour = tint;
    m_family = -1;
    restyle();
}

void ThemeLabel::setFamily(StatusFamily family)
{
    m_family = static_cast<int>(family);
    restyle();
}

void ThemeLabel::restyle()
{
    const Theme& theme = Theme::current();
    setFont(theme.font(m_role));
    QPalette own = palette();
    own.setColor(foregroundRole(),
                 m_family >= 0 ? theme.status(static_cast<StatusFamily>(m_family)).fg : theme.colour(m_colour));
    setPalette(own);
}

ElidedLabel::ElidedLabel(TypeRole role, Token tint, QWidget* parent) : ThemeLabel(role, tint, parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setFullText(const QString& text)
{
    if (text == m_full)
        return;
    m_full = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void ElidedLabel::setLink(bool link)
{
    m_link = link;
    setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setFocusPolicy(link ? Qt::TabFocus : Qt::NoFocus);
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(m_full) + 2, metrics.height() + 2};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {24, QFontMetrics(font()).height() + 2};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(font());
    const bool cut = fontMetrics().horizontalAdvance(m_full) > width();
    const QString tip = cut ? m_full : QString();
    if (toolTip() != tip)
        setToolTip(tip);
    paintText(&painter, rect(), m_full, palette().color(foregroundRole()), alignment() & Qt::AlignHorizontal_Mask);
    if (m_link && underMouse()) {
        const int under = (height() + fontMetrics().ascent() - fontMetrics().descent()) / 2 + 2;
        const int wide = std::min(width(), fontMetrics().horizontalAdvance(m_full));
        painter.fillRect(Mirror(*this)(QRect(0, under, wide, 1)), palette().color(foregroundRole()));
    }
    if (showsRing(this))
        paintRing(&painter, rect(), 4);
}

void ElidedLabel::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_link && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
    else
        ThemeLabel::mouseReleaseEvent(event);
}

void ElidedLabel::keyPressEvent(QKeyEvent* event)
{
    if (m_link && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT clicked();
    else
        ThemeLabel::keyPressEvent(event);
}

} // namespace sostenuto::ui
