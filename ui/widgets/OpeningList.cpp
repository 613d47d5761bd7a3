#include "ui/widgets/OpeningList.h"

#include "ui/widgets/DragOut.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace sostenuto::ui {

bool OpeningList::takesClick(const QModelIndex&, const QPoint&)
{
    return false;
}

void OpeningList::mouseReleaseEvent(QMouseEvent* event)
{
    const QPoint where = event->position().toPoint();
    const QModelIndex index = indexAt(where);
    const bool pressedHere = index.isValid() && index == currentIndex();
    QListView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && pressedHere &&
        !takesClick(index, where))
        Q_EMIT activated(index);
}

void OpeningList::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && enter && currentIndex().isValid())
        Q_EMIT activated(currentIndex());
    else if (plain && event->key() == Qt::Key_Space)
        event->ignore(); // plays and pauses
    else
        QListView::keyPressEvent(event);
}

void OpeningList::startDrag(Qt::DropActions actions)
{
    dragOut(*this, selectedIndexes(), actions);
}

} // namespace sostenuto::ui
