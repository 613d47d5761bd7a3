// The rows of what is pinned: a click or Enter opens, Delete lets go, the sign at the end and the menu key offer more.
#pragma once

#include <QListView>

namespace sostenuto::ui {

class CoverCache;

/// All rows are shown: the page scrolls. Thread: main.
class PinnedList : public QListView {
    Q_OBJECT

public:
    explicit PinnedList(CoverCache& covers, QWidget* parent = nullptr);
    void setModel(QAbstractItemModel* model) override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void openAsked(const QModelIndex& index);
    void removeAsked(const QModelIndex& index);
    void menuAsked(const QModelIndex& index, const QPoint& where); ///< on the screen

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void fitHeight();
};

} // namespace sostenuto::ui
