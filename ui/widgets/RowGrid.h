// Rows of one height, in one column or in two where there is room.
#pragma once

#include <QListView>

namespace sostenuto::ui {

class GroupRowDelegate;

/// A click or Enter emits activated(index). Thread: main.
class RowGrid : public QListView {
    Q_OBJECT

public:
    explicit RowGrid(QWidget* parent = nullptr);
    void setSideMargin(int px);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    void fit();

    GroupRowDelegate* m_rows;
    int m_side = 20;
};

} // namespace sostenuto::ui
