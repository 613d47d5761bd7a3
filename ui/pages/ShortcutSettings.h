// The keys of every action: which they are, other ones, and whose they are already.
#pragma once

#include "ui/models/KeyVerdict.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace sostenuto::ui {

class ActionBook;
class KeyField;
class SearchField;
class ThemeLabel;

/// A table to choose an action in, and below it the field that takes its keys. Keys that another action has are told,
/// and taken from it only when that is asked for. Thread: main.
class ShortcutSettings : public QWidget {
    Q_OBJECT

public:
    explicit ShortcutSettings(ActionBook& book, QWidget* parent = nullptr);

    /// Only rows that have these words in their name, menu or keys stay; empty = all. False = there is none.
    bool filter(const QString& words);

private:
    void buildTable();
    [[nodiscard]] QWidget* buildEditor();
    void fill();
    void followKeys();
    void choose();
    void take(const QKeySequence& keys);
    void apply(const QKeySequence& keys);
    void say(const KeyVerdict& verdict, const QKeySequence& keys);
    [[nodiscard]] QString chosen() const; ///< object name; empty when none is chosen

    ActionBook& m_book;
    SearchField* m_filter;
    QTreeWidget* m_table;
    ThemeLabel* m_name;
    KeyField* m_field;
    QPushButton* m_take;
    QPushButton* m_usual;
    QPushButton* m_resetAll;
    ThemeLabel* m_verdict;
    QKeySequence m_wanted; ///< taken already by another; waits for m_take
};

/// "Ctrl L belongs to “Love this track”", …; empty for keys that are free. `owner` is the text of the action that has
/// them.
[[nodiscard]] QString verdictWords(const KeyVerdict& verdict, const QString& keys, const QString& owner);

} // namespace sostenuto::ui
