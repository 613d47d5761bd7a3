#include "ui/pages/PinnedList.h"

#include "ui/theme/Appearance.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/RowDelegates.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>

namespace sostenuto::ui {

PinnedList::PinnedList(CoverCache& covers, QWidget* parent) : QListView(parent)
{
    setObjectName(QStringLiteral("offlinePinnedList"));
    setAccessibleName(tr("Pinned"));
    setItemDelegate(new PinRowDelegate(covers, this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        viewport()->update();
        fitHeight();
    });
}

void PinnedList::setModel(QAbstractItemModel* model)
{
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &PinnedList::fitHeight);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &PinnedList::fitHeight);
    connect(model, &QAbstractItemModel::modelReset, this, &PinnedList::fitHeight);
    fitHeight();
}

void PinnedList::fitHeight()
{
    setFixedHeight(sizeHint().height());
}

QSize PinnedList::sizeHint() const
{
    return {400, (model() ? model()->rowCount() : 0) * grown(52, 2)};
}

void PinnedList::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && enter && currentIndex().isValid())
        Q_EMIT openAsked(currentIndex());
    else if (plain && event->key() == Qt::Key_Delete && currentIndex().isValid())
        Q_EMIT removeAsked(currentIndex());
    else if (plain && event->key() == Qt::Key_Space)
        event->ignore(); // plays and pauses
    else
        QListView::keyPressEvent(event);
}

void PinnedList::mouseReleaseEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    const bool pressedHere = index.isValid() && index == currentIndex();
    QListView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || event->modifiers() != Qt::NoModifier || !pressedHere)
        return;
    const QRect more = PinRowDelegate::moreRect(visualRect(index), layoutDirection());
    if (more.contains(at))
        Q_EMIT menuAsked(index, viewport()->mapToGlobal(more.bottomLeft()));
    else
        Q_EMIT openAsked(index);
}

void PinnedList::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const QPoint below = PinRowDelegate::moreRect(visualRect(index), layoutDirection()).bottomLeft();
    Q_EMIT menuAsked(index, byKey ? viewport()->mapToGlobal(below) : event->globalPos());
}

} // namespace sostenuto::ui
