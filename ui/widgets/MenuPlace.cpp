#include "ui/widgets/MenuPlace.h"

#include <QMenu>

namespace sostenuto::ui {

QPoint menuPointBelow(const QWidget& button, int gap)
{
    return button.mapToGlobal(QPoint(button.isRightToLeft() ? button.width() : 0, button.height() + gap));
}

void popUp(QMenu& menu, const QPoint& where)
{
    menu.ensurePolished(); // or its size is that of another style
    menu.popup(menu.isRightToLeft() ? where - QPoint(menu.sizeHint().width(), 0) : where);
}

} // namespace sostenuto::ui
