#include "ui/widgets/SelectionBar.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/GrownHeight.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/ToastArea.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace sostenuto::ui {

SelectionBar::SelectionBar(QWidget* parent)
    : QWidget(parent), m_line(new QHBoxLayout(this)), m_count(new ThemeLabel(TypeRole::BodyStrong, Token::Text, this)),
      m_rest(new ThemeLabel(TypeRole::Body, Token::Text2, this))
{
    setObjectName(QStringLiteral("selectionBar"));
    m_count->setObjectName(QStringLiteral("selectionCount"));
    keepHeight(this, 48);
    keepClearOfToasts(this);
    auto* clear = new IconButton(QStringLiteral("close"), tr("Clear selection"), this);
    clear->setObjectName(QStringLiteral("selectionClear"));
    clear->setSmall(true);
    m_line->setContentsMargins(seenMargins(24, 0, 16, 0));
    m_line->setSpacing(4); // buttons bring the room of their ring
    m_line->addWidget(m_count);
    m_line->addSpacing(6);
    m_line->addWidget(m_rest, 1);
    m_line->addWidget(clear);
    connect(clear, &QAbstractButton::clicked, this, &SelectionBar::cleared);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SelectionBar::setWords(const QString& count, const QString& rest)
{
    m_count->setText(count);
    m_rest->setText(rest);
}

QPushButton* SelectionBar::addAction(const QString& iconName, const QString& text, const QString& objectName)
{
    auto* button = new QPushButton(icon(iconName), text, this);
    button->setObjectName(objectName);
    setVariant(button, "", "compact");
    m_line->insertWidget(m_line->count() - 1, button);
    return button;
}

void SelectionBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(Token::Raised));
    painter.fillRect(QRect(0, 0, width(), 1), colour(Token::Hairline));
}

} // namespace sostenuto::ui
