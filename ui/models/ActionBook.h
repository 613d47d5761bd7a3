// Every action of the window with its place in the menus and its keys: those it comes with and those the listener
// chose.
#pragma once

#include "ui/models/KeyVerdict.h"

#include <QKeySequence>
#include <QObject>
#include <QVector>

class QAction;
class QSettings;

namespace sostenuto::ui {

struct ActionEntry {
    QAction* action = nullptr; ///< its object name is a public contract, its text what people read
    QString menu;              ///< "Playback", "View › Outage drill"; empty when it is in none
    QKeySequence usual;        ///< what it has until the listener chooses
    QList<QKeySequence> fixed; ///< media keys: they stay whatever is chosen
    QKeySequence keys;         ///< as it is now; empty = none
};

/// Remembers what was chosen in the settings, under "keys/" and the action's name. Thread: main.
class ActionBook : public QObject {
    Q_OBJECT

public:
    explicit ActionBook(QSettings& settings, QObject* parent = nullptr);

    /// `keys` are the usual ones; the listener's take their place at once. Before the menus are filled.
    void add(QAction* action, const QKeySequence& keys, const QList<QKeySequence>& fixed = {});
    void setMenu(const QAction* action, const QString& menu);

    [[nodiscard]] const QVector<ActionEntry>& entries() const { return m_entries; }
    /// Null when there is none of that name.
    [[nodiscard]] const ActionEntry* find(const QString& name) const;
    /// What giving these keys to this action would mean.
    [[nodiscard]] KeyVerdict judge(const QString& name, const QKeySequence& keys) const;
    /// Empty = no keys. Whoever had them loses them.
    void setKeys(const QString& name, const QKeySequence& keys);
    /// The usual ones again; another action that was given them loses them.
    void reset(const QString& name);
    void resetAll();
    [[nodiscard]] bool isChosen(const QString& name) const;

Q_SIGNALS:
    void keysChanged();

private:
    [[nodiscard]] ActionEntry* entryOf(const QString& name);
    void give(ActionEntry& entry, const QKeySequence& keys);

    QSettings& m_settings;
    QVector<ActionEntry> m_entries;
};

/// "Ctrl L": as tooltips and lists say keys.
[[nodiscard]] QString keyWords(const QKeySequence& keys);

} // namespace sostenuto::ui
