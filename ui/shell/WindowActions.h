// Every action of the window: its name (a public contract), its words, its keys.
#pragma once

#include "ui/models/ActionBook.h"

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
    WindowActions(QWidget* window, QSettings& settings);

    /// The name must be one of the table's.
    [[nodiscard]] QAction* operator[](const char* name) const;
    /// The same actions with their menus and keys.
    [[nodiscard]] ActionBook& book() { return m_book; }
    [[nodiscard]] const ActionBook& book() const { return m_book; }
    /// "Ctrl P", as tooltips say it; empty when there is none. May change: see ActionBook::keysChanged().
    [[nodiscard]] QString keysOf(const char* name) const;

    /// Fills the menu bar; its menus are menuFile, menuEdit, … The same menus hang under the app menu button.
    void fill(QMenuBar* bar);
    void fill(QMenu* menu) const;

private:
    void addActions(QMenu* menu, const QString& path, const QString& actions);
    void addMenu(QMenuBar* bar, const char* name, const QString& title, const QString& actions);

    ActionBook m_book;
    QHash<QString, QAction*> m_actions;
    QList<QMenu*> m_menus;
};

} // namespace sostenuto::ui
