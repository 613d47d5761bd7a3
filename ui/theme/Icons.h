// Our icons: resources/icons/<name>.svg, 24 grid, 1.75 px stroke, black on transparent, tinted when drawn.
#pragma once

#include <QColor>
#include <QIcon>
#include <QRectF>
#include <QString>

class QPainter;

namespace sostenuto::ui {

/// For buttons and actions: tinted from the palette by mode and state, follows the theme.
[[nodiscard]] QIcon icon(const QString& name);
/// For paint code: drawn into `where` at device resolution.
void paintIcon(QPainter* painter, const QRectF& where, const QString& name, const QColor& colour);

} // namespace sostenuto::ui
