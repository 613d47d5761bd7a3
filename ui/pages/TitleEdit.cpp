#include "ui/pages/TitleEdit.h"

#include "ui/pages/HeroHead.h"
#include "ui/widgets/Labels.h"

#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace sostenuto::ui {

namespace {

constexpr int longestName = 200;
constexpr int leastWidth = 240;
constexpr int spareWidth = 90; ///< beside the name, to write on

} // namespace

TitleEdit::TitleEdit(HeroHead& head, const char* fieldName, const QString& spoken)
    : QObject(&head), m_head(head), m_field(new QLineEdit(&head))
{
    m_field->setObjectName(QLatin1String(fieldName));
    m_field->setAccessibleName(spoken);
    m_field->setMaxLength(longestName);
    m_field->hide();
    m_field->installEventFilter(this);
    head.addToTitle(m_field);
    connect(&head.title(), &ElidedLabel::clicked, this, &TitleEdit::start);
    connect(m_field, &QLineEdit::returnPressed, this, &TitleEdit::keep);
}

void TitleEdit::setOn(bool on)
{
    if (m_on == on)
        return;
    m_on = on;
    m_head.title().setLink(on);
    m_head.title().setAccessibleDescription(on ? tr("Enter renames it") : QString());
    if (!on)
        giveUp();
}

bool TitleEdit::start()
{
    if (!m_on)
        return false;
    if (isWriting())
        return true;
    const ElidedLabel& title = m_head.title();
    m_field->setFont(title.font());
    m_field->setText(title.fullText());
    const int wanted = title.fontMetrics().horizontalAdvance(title.fullText()) + spareWidth;
    const int room = m_head.width() - title.x() - spareWidth;
    m_field->setFixedWidth(std::max(leastWidth, std::min(wanted, room)));
    m_field->setMinimumHeight(title.fontMetrics().height() + 8); // a field is made for smaller letters
    m_writing = true;
    m_head.title().hide();
    m_field->show();
    m_field->selectAll();
    m_field->setFocus(Qt::OtherFocusReason);
    return true;
}

void TitleEdit::giveUp()
{
    if (isWriting())
        end();
}

void TitleEdit::keep()
{
    if (!m_writing)
        return;
    const QString name = m_field->text().simplified();
    end();
    if (!name.isEmpty() && name != m_head.title().fullText())
        Q_EMIT written(name);
}

/// The title has the focus that the field had; whoever took it from the field keeps it.
void TitleEdit::end()
{
    m_writing = false; // before the focus goes, which would keep it
    const bool hadFocus = m_field->hasFocus();
    m_head.title().show();
    if (hadFocus)
        m_head.title().setFocus(Qt::OtherFocusReason);
    m_field->hide();
}

bool TitleEdit::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (isKey && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept(); // the window's Escape is not meant
        if (event->type() == QEvent::KeyPress)
            giveUp();
        return true;
    }
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason)
        keep();
    return QObject::eventFilter(watched, event);
}

} // namespace sostenuto::ui
