// A short list of rows with pictures, all of them shown or the first few, on a page that scrolls as a whole.
#pragma once

#include "ui/widgets/OpeningList.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace sostenuto::ui {

class CoverCache;

/// 52 px: picture 40 (round with RoundCoverRole), title and subtitle; Play at the end of the row that is hovered.
/// PlayableRole.
class PictureRowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit PictureRowDelegate(CoverCache& covers, QObject* parent = nullptr);
    /// How far the ground of a row reaches out beside what stands in it, px.
    static constexpr int inset = 8;
    [[nodiscard]] static int rowHeight();
    /// Where Play stands in a row.
    [[nodiscard]] static QRect playRect(const QRect& row, Qt::LayoutDirection direction);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    CoverCache& m_covers;
};

/// A click or Enter emits activated(index). Thread: main.
class PictureRows : public OpeningList {
    Q_OBJECT

public:
    explicit PictureRows(CoverCache& covers, QWidget* parent = nullptr);
    /// 0 = all of them.
    void setMostRows(int rows);
    /// Of the first that may be shown.
    [[nodiscard]] int shownRows() const;
    /// As tall as the rows that are shown; to be called when there are others.
    void fitHeight();

Q_SIGNALS:
    void playClicked(const QModelIndex& index);

protected:
    bool takesClick(const QModelIndex& index, const QPoint& where) override;

private:
    int m_most = 0;
};

} // namespace sostenuto::ui
