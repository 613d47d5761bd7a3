#include "ui/widgets/IconLabel.h"

#include "ui/theme/Icons.h"

#include <QPainter>

namespace sostenuto::ui {

IconLabel::IconLabel(int edge, const QString& iconName, Token colour, QWidget* parent)
    : QWidget(parent), m_name(iconName), m_colour(colour)
{
    setFixedSize(edge, edge);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void IconLabel::say(const QString& iconName, StatusFamily family)
{
    m_name = iconName;
    m_family = static_cast<int>(family);
    update();
}

void IconLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::current();
    paintIcon(&painter, rect(), m_name,
              m_family < 0 ? theme.colour(m_colour) : theme.status(static_cast<StatusFamily>(m_family)).fg);
}

} // namespace sostenuto::ui
