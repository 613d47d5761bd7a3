#include "ui/widgets/Swatch.h"

#include "ui/theme/Paint.h"

#include <QPainter>

namespace sostenuto::ui {

Swatch::Swatch(Token tint, QWidget* parent) : QWidget(parent), m_tint(tint)
{
    setFixedSize(8, 8);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Swatch::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBox(&painter, rect(), 2, colour(m_tint));
}

} // namespace sostenuto::ui
