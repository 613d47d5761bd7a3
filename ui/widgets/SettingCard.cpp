#include "ui/widgets/SettingCard.h"

#include "ui/theme/Appearance.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/widgets/Labels.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace sostenuto::ui {

namespace {

constexpr int side = 18;
constexpr int rowHeight = 52;
constexpr int leastWords = 150; ///< narrower, words beside a control are hard to read
constexpr int ring = 4;         ///< room that switches bring for their focus ring

bool endsWithSwitch(const QWidget* control)
{
    const QLayout* parts = control->layout();
    const QWidget* last = parts && parts->count() > 0 ? parts->itemAt(parts->count() - 1)->widget() : control;
    return qobject_cast<const QCheckBox*>(last) != nullptr;
}

} // namespace

SettingRow::SettingRow(const QString& title, const QString& help, QWidget* control, QWidget* parent)
    : QWidget(parent), m_line(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_control(control),
      m_name(new ThemeLabel(TypeRole::BodyStrong, Token::Text, this)),
      m_help(new ThemeLabel(TypeRole::Small, Token::Text2, this))
{
    m_name->setText(title);
    m_help->setWordWrap(true);
    control->setParent(this);
    control->setAccessibleName(title);
    if (control->focusProxy())
        control->focusProxy()->setAccessibleName(title);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    words->addWidget(m_name);
    words->addWidget(m_help);
    words->addStretch(1);
    m_line->setContentsMargins(seenMargins(0, 7, endsWithSwitch(control) ? 0 : ring, 7));
    m_line->setSpacing(16);
    m_line->addLayout(words, 1);
    m_line->addWidget(control, 0, Qt::AlignVCenter);
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

QString SettingRow::title() const
{
    return m_name->text();
}

void SettingRow::focusControl()
{
    QList<QWidget*> parts = m_control->findChildren<QWidget*>();
    parts.prepend(m_control);
    for (QWidget* part : std::as_const(parts)) {
        if ((part->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && part->isEnabled() && !part->isHidden())
            return part->setFocus(Qt::ShortcutFocusReason);
    }
}

QSize SettingRow::minimumSizeHint() const
{
    return {std::max(leastWords, m_control->minimumSizeHint().width() + 2 * ring), m_line->minimumSize().height()};
}

void SettingRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool beside = width() >= m_control->sizeHint().width() + 16 + widened(leastWords);
    const auto direction = beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (direction == m_line->direction())
        return;
    m_line->setDirection(direction);
    m_line->setAlignment(m_control, beside ? Qt::AlignVCenter : Qt::AlignLeft);
    m_line->setSpacing(beside ? 16 : 6);
    updateGeometry(); // it needs another height now
}

bool SettingRow::says(const QString& text) const
{
    return m_name->text().contains(text, Qt::CaseInsensitive) || m_help->text().contains(text, Qt::CaseInsensitive);
}

SettingCard::SettingCard(QWidget* parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(seenMargins(side, 1, side - ring, 1));
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
    bool first = true;
    for (int i = 0; i < m_rows->count(); ++i) {
        if (m_rows->itemAt(i)->isEmpty()) // a search hides it
            continue;
        const QRect row = m_rows->itemAt(i)->geometry();
        if (std::exchange(first, false))
            continue;
        painter.fillRect(Mirror(layoutDirection(), row)(QRect(row.left(), row.top(), row.width() - ring, 1)),
                         colour(Token::Hairline));
    }
}

} // namespace sostenuto::ui
