#include "ui/widgets/Switch.h"

#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/theme/Theme.h"

#include <QPainter>

namespace sostenuto::ui {

namespace {
constexpr int ringRoom = 4;
constexpr QSize box(36, 20);
} // namespace

Switch::Switch(const QString& text, QWidget* parent) : QCheckBox(text, parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize Switch::sizeHint() const
{
    const int words = text().isEmpty() ? 0 : 8 + fontMetrics().horizontalAdvance(text());
    return {box.width() + words + 2 * ringRoom, box.height() + 2 * ringRoom};
}

void Switch::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Mirror seen(*this);
    const QRectF track(ringRoom, (height() - box.height()) / 2.0, box.width(), box.height());
    const bool on = isChecked();
    const QColor line = colour(isEnabled() ? Token::Control : Token::Hairline2);
    if (on)
        paintBox(&painter, seen(track), 10,
                 colour(isEnabled() ? (underMouse() ? Token::AccentHover : Token::Accent) : Token::Raised2));
    else
        paintBox(&painter, seen(track), 10, {}, line);
    const QRectF knob(track.left() + (on ? 20 : 4), track.top() + 4, 12, 12);
    paintBox(&painter, seen(knob), 6, on ? colour(isEnabled() ? Token::OnAccent : Token::Disabled) : line);
    if (showsRing(this))
        paintRing(&painter, seen(track.adjusted(-4, -4, 4, 4)), 14);
    const QRectF words(track.right() + 8, 0, width() - track.right() - 8, height());
    paintText(&painter, seen(words), text(), colour(isEnabled() ? Token::Text : Token::Disabled));
}

} // namespace sostenuto::ui
