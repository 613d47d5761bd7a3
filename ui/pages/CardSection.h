// A heading with all of its cards below, on a page that scrolls as a whole.
#pragma once

#include <QWidget>

class QAbstractItemModel;

namespace sostenuto::ui {

class CardGrid;
class CoverCache;
class ThemeLabel;

/// Is not there while it has no cards. The page says how wide it is. Thread: main.
class CardSection : public QWidget {
    Q_OBJECT

public:
    CardSection(const QString& title, const char* gridName, CoverCache& covers, QWidget* parent = nullptr);

    [[nodiscard]] CardGrid& grid() const { return *m_grid; }
    void setModel(QAbstractItemModel& model);
    void fitTo(int width);
    /// At the end of the heading, while there are several cards; object name "…Note".
    void setNote(const QString& text);

private:
    ThemeLabel* m_title;
    ThemeLabel* m_note;
    CardGrid* m_grid;
};

} // namespace sostenuto::ui
