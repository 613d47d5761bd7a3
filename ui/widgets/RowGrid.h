// Rows of one height, in one column or in two where there is room.
#pragma once

#include "ui/widgets/OpeningList.h"

namespace sostenuto::ui {

class GroupRowDelegate;

/// A click or Enter emits activated(index). Thread: main.
class RowGrid : public OpeningList {
    Q_OBJECT

public:
    explicit RowGrid(QWidget* parent = nullptr);
    void setSideMargin(int px);
    /// For names that are long, or that stand in an order: one column however wide it is.
    void setOneColumn(bool on);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    GroupRowDelegate* m_rows;
    int m_side = 20;
    bool m_oneColumn = false;
};

} // namespace sostenuto::ui
