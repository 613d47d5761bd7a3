// Where menus open: they go the way one reads, from the pointer or from the button that they belong to.
#pragma once

#include <QPoint>

class QMenu;
class QWidget;

namespace sostenuto::ui {

/// Under a button, where reading begins, `gap` px below it; in global coordinates.
[[nodiscard]] QPoint menuPointBelow(const QWidget& button, int gap = 0);
/// Opens the menu so that it begins at this point (global): to its right, or where one reads from right to left, to its
/// left. Returns at once, as QMenu::popup().
void popUp(QMenu& menu, const QPoint& where);

} // namespace sostenuto::ui
