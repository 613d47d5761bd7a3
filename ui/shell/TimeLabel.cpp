#include "ui/shell/TimeLabel.h"

#include "ui/theme/Figures.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/Theme.h"

#include <QPainter>

namespace sostenuto::ui {

TimeLabel::TimeLabel(const QString& name, Qt::Alignment align, QWidget* parent)
    : QWidget(parent), m_name(name), m_align(align)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TimeLabel::setTime(qint64 ms)
{
    const QString text = ms < 0 ? QString() : trackTime(ms);
    if (text == m_text)
        return;
    const bool wider = text.size() != m_text.size();
    m_text = text;
    setAccessibleName(text.isEmpty() ? m_name : QStringLiteral("%1 %2").arg(m_name, text));
    if (wider)
        updateGeometry();
    update();
}

QSize TimeLabel::sizeHint() const
{
    const QString widest = m_text.size() > 5 ? QStringLiteral("0:00:00") : QStringLiteral("00:00");
    const Theme& theme = Theme::current();
    return {int(figuresWidth(theme.font(TypeRole::Caption), widest)) + 2, theme.lineHeight(TypeRole::Caption)};
}

void TimeLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(Theme::current().font(TypeRole::Caption));
    painter.setPen(Theme::current().colour(Token::Text2));
    drawFigures(&painter, rect(), m_align | Qt::AlignVCenter, m_text);
}

} // namespace sostenuto::ui
