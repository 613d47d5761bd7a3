// A list whose items open with a click or Enter.
#pragma once

#include <QListView>

namespace sostenuto::ui {

/// Both emit activated(index), on every system alike. Space is left to the player. What is dragged out is shown as
/// dragOut() says. Thread: main.
class OpeningList : public QListView {
    Q_OBJECT

public:
    using QListView::QListView;

protected:
    /// Does a click here mean something else than to open the item? Then it was dealt with.
    virtual bool takesClick(const QModelIndex& index, const QPoint& where);
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
};

} // namespace sostenuto::ui
