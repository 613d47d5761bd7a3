// The bars at the top of pages: title and filters, or back and forward; the row of filter chips.
#pragma once

#include "ui/pages/Page.h"

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace sostenuto::ui {

class FilterChip;
class IconButton;
class ThemeLabel;

/// Of pages reached from the sidebar: title, count, and what the page adds at the right. 60 high.
class TitleBar : public QWidget {
    Q_OBJECT

public:
    TitleBar(const QString& title, int sideMargin, QWidget* parent = nullptr);
    [[nodiscard]] ThemeLabel& count() const { return *m_count; }
    void addRight(QWidget* widget);
    /// A row of chips follows: they bring the last of the bar's room.
    void endInChips();

private:
    QHBoxLayout* m_line;
    ThemeLabel* m_count;
};

/// Of pages reached from another page: Back and Forward, and what the page adds at the right. 52 high.
class BackBar : public QWidget {
    Q_OBJECT

public:
    explicit BackBar(PageHost& host, QWidget* parent = nullptr);
    void addRight(QWidget* widget);
    /// Asks the host what can be gone back to.
    void refresh();

private:
    PageHost& m_host;
    QHBoxLayout* m_line;
    IconButton* m_back;
    IconButton* m_forward;
};

/// Chips of which one is on.
class ChipRow : public QWidget {
    Q_OBJECT

public:
    explicit ChipRow(QWidget* parent = nullptr);
    /// The first one is on. Answers the chip, to name it.
    FilterChip* add(const QString& text, const char* objectName, int id);
    void choose(int id); ///< says chosen() when it changes
    [[nodiscard]] int chosenId() const;
    [[nodiscard]] FilterChip* chip(int id) const;
    /// One that does something, after those that choose.
    FilterChip* addAction(const QString& text, const QString& iconName, const char* objectName);
    /// Room at the right for one more thing.
    void addRight(QWidget* widget);

Q_SIGNALS:
    void chosen(int id);

private:
    QHBoxLayout* m_line;
    QButtonGroup* m_group;
    int m_chosen = 0;
};

} // namespace sostenuto::ui
