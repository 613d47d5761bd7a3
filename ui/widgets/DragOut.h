// Begins a drag of rows, with a picture that says what it is and how many.
#pragma once

#include <QModelIndexList>
#include <QPixmap>

class QAbstractItemView;
class QWidget;

namespace sostenuto::ui {

/// A card with the first one's title, and a badge when there are several. At the scale of `over`.
[[nodiscard]] QPixmap dragPicture(const QString& title, qsizetype count, const QWidget& over);

/// In the place of QAbstractItemView::startDrag(): without a snapshot of every row, and without removing any: where
/// rows move, the model that takes them moves them. Does nothing where there is nothing to drag.
void dragOut(QAbstractItemView& view, const QModelIndexList& rows, Qt::DropActions actions);

} // namespace sostenuto::ui
