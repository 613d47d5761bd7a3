// Joins the window's actions to the list that has the keyboard: what they do, when they are off, which keys lists take.
#pragma once

#include <QObject>
#include <QPointer>

namespace sostenuto::ui {

class ListCommands;
class WindowActions;

/// While a menu is open, or the button that opens one has the keyboard, the list before it counts. Thread: main.
class ListActions : public QObject {
    Q_OBJECT

public:
    explicit ListActions(WindowActions& actions, QObject* parent = nullptr);

private:
    void focusWent(QWidget* to);
    void use(ListCommands* list);
    void follow();

    WindowActions& m_actions;
    QPointer<ListCommands> m_list;
};

} // namespace sostenuto::ui
