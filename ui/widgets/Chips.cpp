#include "ui/widgets/Chips.h"

#include "ui/theme/Appearance.h"
#include "ui/theme/Figures.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/widgets/ButtonVoice.h"

#include <QPainter>

namespace sostenuto::ui {

namespace {

/// The ring lies outside the shape: every chip keeps this much room around itself.
constexpr int ringRoom = 4;

/// Looks change with the theme, fonts too.
void follow(QWidget* widget, QFont (*font)())
{
    widget->setFont(font());
    QObject::connect(&Theme::current(), &Theme::changed, widget, [widget, font] { widget->setFont(font()); });
}

QFont smallStrong()
{
    return Theme::current().font(TypeRole::Small, 500);
}
QFont caption()
{
    return Theme::current().font(TypeRole::Caption);
}

int chipWidth(const QFont& font, const QString& text, bool icon, int side)
{
    return 2 * side + QFontMetrics(font).horizontalAdvance(text) + (icon ? 14 + 6 : 0);
}

} // namespace

Pill::Pill(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    follow(this, smallStrong);
}

void Pill::show(StatusFamily family, const QString& iconName, const QString& word)
{
    m_family = family;
    m_icon = iconName;
    setText(word);
    updateGeometry();
    update();
    QWidget::show();
}

void Pill::setSmall(int height)
{
    m_height = height;
    updateGeometry();
}

QSize Pill::sizeHint() const
{
    return {chipWidth(font(), text(), !m_icon.isEmpty(), 12) + 2 * ringRoom, grown(m_height) + 2 * ringRoom};
}

void Pill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(font());
    const StatusColours tones = Theme::current().status(m_family);
    const Mirror seen(*this);
    const QRectF box = QRectF(rect()).adjusted(ringRoom, ringRoom, -ringRoom, -ringRoom);
    paintBox(&painter, box, box.height() / 2, tones.bg, tones.line);
    qreal x = box.left() + 10;
    if (!m_icon.isEmpty()) {
        paintIcon(&painter, seen(QRectF(x, box.center().y() - 7, 14, 14)), m_icon, tones.fg);
        x += 14 + 6;
    }
    paintText(&painter, seen(QRectF(x, box.top(), box.right() - x - 8, box.height())), text(), tones.fg);
    if (showsRing(this))
        paintRing(&painter, rect(), height() / 2.0);
}

FilterChip::FilterChip(const QString& text, QWidget* parent) : QAbstractButton(parent)
{
    setText(text);
    makeCheckable(this);
    follow(this, smallStrong);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    connect(this, &QAbstractButton::toggled, this, &QWidget::updateGeometry);
}

void FilterChip::setIconName(const QString& name)
{
    m_icon = name;
    updateGeometry();
}

QSize FilterChip::sizeHint() const
{
    const bool hasIcon = isChecked() || !m_icon.isEmpty();
    return {chipWidth(font(), text(), hasIcon, 12) + 2 * ringRoom, grown(28) + 2 * ringRoom};
}

void FilterChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(font());
    const Mirror seen(*this);
    const QRectF box = QRectF(rect()).adjusted(ringRoom, ringRoom, -ringRoom, -ringRoom);
    const bool on = isChecked();
    const QColor fill = on ? colour(underMouse() ? Token::AccentSoft2 : Token::AccentSoft)
                           : (underMouse() ? colour(Token::Raised2) : QColor());
    const QColor ink = colour(!isEnabled() ? Token::Disabled : on ? Token::AccentText : Token::Text2);
    paintBox(&painter, box, box.height() / 2, fill, colour(on ? Token::AccentSoft2 : Token::Hairline2));
    qreal x = box.left() + 12;
    if (on || !m_icon.isEmpty()) {
        paintIcon(&painter, seen(QRectF(x - 2, box.center().y() - 7, 14, 14)), on ? QStringLiteral("check") : m_icon,
                  ink);
        x += 14 + 4;
    }
    paintText(&painter, seen(QRectF(x, box.top(), box.right() - x - 8, box.height())), text(), ink);
    if (showsRing(this))
        paintRing(&painter, rect(), height() / 2.0);
}

QualityChip::QualityChip(QWidget* parent) : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    follow(this, caption);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void QualityChip::setParts(const QStringList& parts)
{
    if (parts == m_parts)
        return;
    m_parts = parts;
    setAccessibleName(parts.join(QStringLiteral(", ")));
    setVisible(!parts.isEmpty());
    updateGeometry();
    update();
}

QSize QualityChip::sizeHint() const
{
    qreal width = 2 * 8;
    for (const QString& part : m_parts)
        width += figuresWidth(font(), part) + (part == m_parts.first() ? 0 : 15);
    return {static_cast<int>(std::ceil(width)), grown(24)};
}

void QualityChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(font());
    const bool hot = isEnabled() && (underMouse() || isDown());
    paintBox(&painter, rect(), 4, hot ? colour(Token::Raised2) : QColor(), colour(Token::Hairline2));
    const Mirror seen(*this);
    qreal x = 8;
    for (const QString& part : m_parts) {
        if (x > 8)
            painter.fillRect(seen(QRectF(x - 8, (height() - 10) / 2, 1, 10)), colour(Token::Hairline2));
        painter.setPen(colour(Token::Text2));
        const qreal width = figuresWidth(font(), part);
        drawFigures(&painter, seen(QRectF(x, 0, width, height())), Qt::AlignLeft | Qt::AlignVCenter, part);
        x += width + 15;
    }
    if (showsRing(this))
        paintRing(&painter, rect(), 4);
}

StatusDot::StatusDot(QWidget* parent) : QWidget(parent)
{
    setFixedSize(18, 18);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StatusDot::setFamily(StatusFamily family)
{
    m_family = family;
    update();
}

void StatusDot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBox(&painter, QRectF(width() / 2.0 - 4, height() / 2.0 - 4, 8, 8), 4, Theme::current().status(m_family).solid);
}

} // namespace sostenuto::ui
