#include "ui/shell/GlobalInput.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace sostenuto::ui {

GlobalInput::GlobalInput(QMainWindow* window) : QObject(window), m_window(window)
{
    qApp->installEventFilter(this);
}

bool GlobalInput::takesSpace(const QWidget* widget)
{
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractButton*>(widget) ||
           qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
           qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget) ||
           qobject_cast<const QMenuBar*>(widget);
}

bool GlobalInput::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::KeyPress && type != QEvent::KeyRelease && type != QEvent::MouseButtonPress)
        return false;
    auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || widget->window() != m_window || QApplication::activePopupWidget())
        return false;
    if (type == QEvent::KeyPress)
        return keyPressed(*static_cast<QKeyEvent*>(event));
    if (type == QEvent::KeyRelease) {
        keyReleased(*static_cast<QKeyEvent*>(event));
        return false;
    }
    m_altAlone = false;
    const Qt::MouseButton button = static_cast<QMouseEvent*>(event)->button();
    if (button == Qt::BackButton)
        Q_EMIT back();
    else if (button == Qt::ForwardButton)
        Q_EMIT forward();
    return button == Qt::BackButton || button == Qt::ForwardButton;
}

bool GlobalInput::keyPressed(const QKeyEvent& event)
{
    m_altAlone = event.key() == Qt::Key_Alt;
    if (event.key() == Qt::Key_F10 && event.modifiers() == Qt::NoModifier) {
        toggleMenuBar();
        return true;
    }
    if (pressesButton(event))
        return true;
    if (event.key() != Qt::Key_Space || event.modifiers() != Qt::NoModifier || event.isAutoRepeat())
        return false;
    if (takesSpace(m_window->focusWidget()))
        return false;
    Q_EMIT playPause();
    return true;
}

/// As everywhere but in Qt's own windows.
bool GlobalInput::pressesButton(const QKeyEvent& event)
{
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    const bool isAlone = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier && !event.isAutoRepeat();
    auto* button = qobject_cast<QAbstractButton*>(m_window->focusWidget());
    if (!isEnter || !isAlone || !button || !button->isEnabled())
        return false;
    button->click();
    return true;
}

void GlobalInput::keyReleased(const QKeyEvent& event)
{
    if (event.key() == Qt::Key_Alt && m_altAlone && !event.isAutoRepeat())
        toggleMenuBar();
    m_altAlone = false;
}

void GlobalInput::toggleMenuBar()
{
    QMenuBar* bar = m_window->menuBar();
    if (bar->isNativeMenuBar())
        return;
    bar->setVisible(!bar->isVisible());
    if (bar->isVisible()) {
        bar->setFocus(Qt::MenuBarFocusReason);
        if (!bar->actions().isEmpty())
            bar->setActiveAction(bar->actions().first());
    }
}

} // namespace sostenuto::ui
