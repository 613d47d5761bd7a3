#include "ui/widgets/SettingCard.h"

#include "ui/theme/Paint.h"
#include "ui/widgets/Labels.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPainter>

namespace sostenuto::ui {

namespace {

constexpr int side = 18;
constexpr int rowHeight = 52;
constexpr int ring = 4; ///< room that switches bring for their focus ring

bool endsWithSwitch(const QWidget* control)
{
    const QLayout* parts = control->layout();
    const QWidget* last = parts && parts->count() > 0 ? parts->itemAt(parts->count() - 1)->widget() : control;
    return qobject_cast<const QCheckBox*>(last) != nullptr;
}

} // namespace

SettingRow::SettingRow(const QString& title, const QString& help, QWidget* control, QWidget* parent)
    : QWidget(parent), m_control(control), m_help(new ThemeLabel(TypeRole::Small, Token::Text2, this))
{
    auto* name = new ThemeLabel(TypeRole::BodyStrong, Token::Text, this);
    name->setText(title);
    m_help->setWordWrap(true);
    control->setParent(this);
    control->setAccessibleName(title);
    if (control->focusProxy())
        control->focusProxy()->setAccessibleName(title);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    words->addWidget(name);
    words->addWidget(m_help);
    words->addStretch(1);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 7, endsWithSwitch(control) ? 0 : ring, 7);
    line->setSpacing(16);
    line->addLayout(words, 1);
    line->addWidget(control, 0, Qt::AlignVCenter);
    setMinimumHeight(rowHeight);
    setHelp(help);
}

void SettingRow::setHelp(const QString& help)
{
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty());
    m_control->setAccessibleDescription(help);
    if (m_control->focusProxy())
        m_control->focusProxy()->setAccessibleDescription(help);
}

SettingCard::SettingCard(QWidget* parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(side, 1, side - ring, 1);
    m_rows->setSpacing(0);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

SettingRow* SettingCard::add(const QString& title, const QString& help, QWidget* control)
{
    auto* row = new SettingRow(title, help, control, this);
    m_rows->addWidget(row);
    return row;
}

void SettingCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBox(&painter, rect(), 10, colour(Token::Raised), colour(Token::Hairline));
    for (int i = 1; i < m_rows->count(); ++i) {
        const QRect row = m_rows->itemAt(i)->geometry();
        painter.fillRect(QRect(row.left(), row.top(), row.width() - ring, 1), colour(Token::Hairline));
    }
}

} // namespace sostenuto::ui
