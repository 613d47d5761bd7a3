#include "ui/widgets/KeyField.h"

#include <QKeyEvent>

namespace sostenuto::ui {

namespace {

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_Meta ||
           key == Qt::Key_AltGr || key == Qt::Key_unknown || key == 0;
}

bool leaves(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab;
}

} // namespace

KeyField::KeyField(QWidget* parent) : QLineEdit(parent)
{
    setReadOnly(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    setCursor(Qt::ArrowCursor);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

bool KeyField::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) { // else the window's action would have the keys
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void KeyField::keyPressEvent(QKeyEvent* event)
{
    if (leaves(*event))
        return QLineEdit::keyPressEvent(event);
    event->accept();
    if (isModifier(event->key()))
        return;
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    const bool empties = event->key() == Qt::Key_Escape || event->key() == Qt::Key_Backspace;
    if (empties && modifiers == Qt::NoModifier)
        Q_EMIT pressed({});
    else
        Q_EMIT pressed(QKeySequence(QKeyCombination(modifiers, Qt::Key(event->key()))));
}

} // namespace sostenuto::ui
