// Figures in columns: every digit in a cell as wide as the widest one, so that times stand under each other. Qt
// before 6.7 can't ask a font for its tabular figures.
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace sostenuto::ui {

/// Width of `text` when drawn by drawFigures() with `font`, px.
[[nodiscard]] qreal figuresWidth(const QFont& font, const QString& text);
/// Draws in the painter's pen and font; `align` as for QPainter::drawText, one line.
void drawFigures(QPainter* painter, const QRectF& where, Qt::Alignment align, const QString& text);

} // namespace sostenuto::ui
