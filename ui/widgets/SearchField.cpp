#include "ui/widgets/SearchField.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Mirror.h"
#include "ui/theme/Paint.h"
#include "ui/theme/SostenutoStyle.h"
#include "ui/theme/Theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

namespace sostenuto::ui {

SearchField::SearchField(const QString& placeholder, QWidget* parent) : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAlignment(seenAlignment(Qt::AlignLeft) | Qt::AlignVCenter); // whatever letters are typed: the hint is at the end
    setAccessibleName(placeholder);
    addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_clear = addAction(icon(QStringLiteral("close")), QLineEdit::TrailingPosition);
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Clear"));
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, m_clear,
            [this](const QString& text) { m_clear->setVisible(!text.isEmpty()); });
}

void SearchField::setShortcutHint(const QString& keys)
{
    m_hint = keys;
    update();
}

void SearchField::nameClear(const char* objectName)
{
    const auto buttons = findChildren<QToolButton*>();
    for (QToolButton* button : buttons) {
        if (button->defaultAction() == m_clear)
            button->setObjectName(QLatin1String(objectName));
    }
}

void SearchField::setLarge(bool large)
{
    setVariant(this, "", large ? "large" : "");
    updateGeometry();
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (m_hint.isEmpty() || !text().isEmpty() || hasFocus())
        return;
    QPainter painter(this);
    painter.setFont(Theme::current().font(TypeRole::Caption));
    const int wide = painter.fontMetrics().horizontalAdvance(m_hint) + 12;
    const QRectF place(width() - wide - 10, (height() - 18) / 2, wide, 18);
    if (fontMetrics().horizontalAdvance(placeholderText()) + 44 > place.left())
        return;
    const QRectF box = Mirror(*this)(place);
    paintBox(&painter, box, 4, {}, colour(Token::Hairline2));
    paintText(&painter, box, m_hint, colour(Token::Text3), Qt::AlignHCenter);
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace sostenuto::ui
