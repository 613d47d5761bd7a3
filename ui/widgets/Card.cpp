#include "ui/widgets/Card.h"

#include "ui/theme/Paint.h"
#include "ui/theme/Theme.h"

#include <QPainter>

namespace sostenuto::ui {

Card::Card(QWidget* parent) : QWidget(parent)
{
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBox(&painter, rect(), 10, colour(Token::Raised), colour(Token::Hairline));
}

} // namespace sostenuto::ui
