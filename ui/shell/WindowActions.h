// Every action of the window: its name (a public contract), its words, its keys.
#pragma once

#include <QHash>
#include <QObject>

class QAction;
class QMenu;
class QMenuBar;
class QWidget;

namespace sostenuto::ui {

/// Thread: main. The actions belong to `window`, which is where their shortcuts work.
class WindowActions : public QObject {
    Q_OBJECT

public:
    explicit WindowActions(QWidget* window);

    /// The name must be one of the table's.
    [[nodiscard]] QAction* operator[](const char* name) const;
    /// "Ctrl P", as tooltips say it; empty when there is none.
    [[nodiscard]] QString keysOf(const char* name) const;

    /// Fills the menu bar; its menus are menuFile, menuEdit, … The same menus hang under the app menu button.
    void fill(QMenuBar* bar);
    void fill(QMenu* menu) const;

private:
    void addActions(QMenu* menu, const QString& actions) const;
    void addMenu(QMenuBar* bar, const char* name, const QString& title, const QString& actions);

    QHash<QString, QAction*> m_actions;
    QList<QMenu*> m_menus;
};

} // namespace sostenuto::ui
