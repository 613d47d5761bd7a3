// A list of tracks: whole-row fill, ring and drop line, columns that go when the window is narrow.
#pragma once

#include "ui/widgets/TrackColumn.h"
#include "ui/widgets/TypeAhead.h"

#include <QTreeView>

namespace sostenuto::ui {

class CoverCache;
class TrackDelegate;

/// The model answers TrackColumnCount columns (TrackColumn.h) and has no children. Enter and a double click emit
/// activated(index). Thread: main.
class TrackView : public QTreeView {
    Q_OBJECT

public:
    explicit TrackView(CoverCache& covers, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// What the page wants to show, in this order; narrow windows drop some of them by themselves (DESIGN-UI 4).
    void setColumns(const QVector<TrackColumn>& columns);
    [[nodiscard]] QVector<TrackColumn> columns() const { return m_columns; }
    /// 28 (dense) or 36; rows on two lines take 44 by themselves.
    void setDense(bool dense);
    [[nodiscard]] bool isDense() const { return m_dense; }
    /// Clicks on the header sort (header()->sortIndicatorChanged).
    void setSortable(bool sortable);
    /// Rows can be moved and take drops; the model does the work.
    void setReorderable(bool on);
    /// Sound goes on: the bars move.
    void setPlaying(bool playing);
    /// Room at the end of each row for a sign that opens the row's menu, seen while the pointer is over it.
    void setOffersMore(bool on);
    /// Shows no more than the first `most`; 0 = all of them.
    void setMostRows(int most);
    [[nodiscard]] int shownRows() const;
    /// Of a hidden column: a strip of no width in its row, so that row and drop line are found without it.
    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& at) const override;
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] bool isTwoLine() const { return m_twoLine; }
    /// The height that shows every row; for pages that scroll as a whole.
    [[nodiscard]] int fullHeight() const;
    [[nodiscard]] QModelIndex hovered() const { return m_hovered; }
    [[nodiscard]] QVector<int> selectedRowNumbers() const; ///< ascending

    /// Says typed() for letters, instead of looking for them in rows that may not be loaded.
    void setSaysTyped(bool on) { m_saysTyped = on; }
    void keyboardSearch(const QString& letters) override;
    /// Makes the row the current one and brings it into sight.
    void goToRow(int row);

Q_SIGNALS:
    void playClicked(const QModelIndex& index); ///< the play sign in the number column
    void loveClicked(const QModelIndex& index);
    void noteClicked(const QModelIndex& index); ///< the note, where it is a link
    void selectionChangedTo(int count);
    void typed(const QString& beginning);

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    void hover(const QModelIndex& index);
    void fitColumns();
    void hideTheRest();
    [[nodiscard]] QRect moreRect(const QRect& row) const;

    TrackDelegate* m_delegate;
    QVector<TrackColumn> m_columns;
    QPersistentModelIndex m_hovered;
    bool m_dense = false;
    bool m_twoLine = false;
    bool m_offersMore = false;
    int m_mostRows = 0;
    bool m_saysTyped = false;
    TypeAhead m_typing;
};

} // namespace sostenuto::ui
