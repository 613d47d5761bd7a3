// Every key of the window on one sheet.
#pragma once

#include <QDialog>

class QVBoxLayout;

namespace sostenuto::ui {

class ActionBook;
class SearchField;
class ThemeLabel;

/// Made from the actions themselves, and from what lists, tables and sliders do with keys. Shows the keys as they are
/// when it opens. Thread: main.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutsDialog(const ActionBook& book, QWidget* parent = nullptr);

private:
    struct Line {
        QWidget* row;
        QString words; ///< what the search looks at
        int group;
    };
    void build();
    void fill(const ActionBook& book);
    void addGroup(const QString& title);
    void addLine(const QString& words, const QString& keys);
    void filter();
    void spread();

    SearchField* m_field;
    ThemeLabel* m_nothing;
    QWidget* m_sheet;
    QVector<QWidget*> m_groups;
    QVector<QString> m_titles; ///< of the groups
    QVector<Line> m_lines;
};

/// Pure: how many of these groups, heights in lines, stand in the first of two columns so that both are about as long.
[[nodiscard]] int groupsInFirstColumn(const QVector<int>& heights);

} // namespace sostenuto::ui
