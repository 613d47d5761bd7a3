#include "app/tour/Hands.h"

#include <ui/widgets/ItemRoles.h>

#include <QAbstractItemView>
#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPointer>

namespace sostenuto::app {

namespace {

void clickWidget(QWidget& widget, QPointF at)
{
    const QPointF global = widget.mapToGlobal(at);
    const QPointer<QWidget> alive(&widget);
    QMouseEvent move(QEvent::MouseMove, at, global, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &move);
    QMouseEvent press(QEvent::MouseButtonPress, at, global, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &press);
    if (!alive) // a click may take the page away
        return;
    QMouseEvent release(QEvent::MouseButtonRelease, at, global, Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &release);
}

void pressKey(QWidget& widget, int key, Qt::KeyboardModifiers modifiers, const QString& text)
{
    QKeyEvent press(QEvent::KeyPress, key, modifiers, text);
    QCoreApplication::sendEvent(&widget, &press);
    QKeyEvent release(QEvent::KeyRelease, key, modifiers, text);
    QCoreApplication::sendEvent(&widget, &release);
}

} // namespace

QWidget* Hands::find(const char* name) const
{
    const QList<QWidget*> named = m_window.findChildren<QWidget*>(QLatin1String(name));
    for (QWidget* widget : named) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

bool Hands::trigger(const char* action) const
{
    auto* found = m_window.findChild<QAction*>(QLatin1String(action));
    if (found == nullptr || !found->isEnabled())
        return false;
    found->trigger();
    return true;
}

bool Hands::click(const char* name) const
{
    return clickAt(name, 0.5);
}

bool Hands::clickAt(const char* name, double part) const
{
    QWidget* widget = find(name);
    if (widget == nullptr || !widget->isEnabled())
        return false;
    clickWidget(*widget, QPointF(widget->width() * part, widget->height() / 2.0));
    return true;
}

bool Hands::type(const char* name, const QString& text) const
{
    QWidget* widget = find(name);
    if (widget == nullptr || !widget->isEnabled())
        return false;
    widget->setFocus(Qt::MouseFocusReason);
    pressKey(*widget, Qt::Key_A, Qt::ControlModifier, {});
    for (const QChar letter : text)
        pressKey(*widget, letter.toUpper().unicode(), Qt::NoModifier, letter);
    return true;
}

QAbstractItemView* Hands::view(const char* name) const
{
    return qobject_cast<QAbstractItemView*>(find(name));
}

bool Hands::clickItem(const char* viewName, const QString& title) const
{
    QAbstractItemView* list = view(viewName);
    if (list == nullptr || list->model() == nullptr)
        return false;
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        if (index.data(ui::TitleRole).toString() != title)
            continue;
        list->scrollTo(index);
        clickWidget(*list->viewport(), list->visualRect(index).center());
        return true;
    }
    return false;
}

int Hands::rows(const char* viewName) const
{
    const QAbstractItemView* list = view(viewName);
    return list == nullptr || list->model() == nullptr ? 0 : list->model()->rowCount();
}

QString Hands::text(const char* labelName) const
{
    const QWidget* widget = find(labelName);
    if (widget == nullptr)
        return {};
    const auto* label = qobject_cast<const QLabel*>(widget);
    return label != nullptr ? label->text() : widget->property("text").toString();
}

} // namespace sostenuto::app
