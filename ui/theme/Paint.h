// The few shapes that all widgets and the style are made of.
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;
class QWidget;

namespace sostenuto::ui {

/// Fill and a crisp 1 px border inside `where`; either colour may be invalid.
void paintBox(QPainter* painter, const QRectF& where, qreal radius, const QColor& fill, const QColor& border = {});
/// 2 px ring just inside `where`.
void paintRing(QPainter* painter, const QRectF& where, qreal radius);
/// A line of text, elided, centred in height. `align` is horizontal.
void paintText(QPainter* painter, const QRectF& where, const QString& text, const QColor& colour,
               Qt::Alignment align = Qt::AlignLeft);
/// Did the focus come by keyboard? The ring is drawn only then.
[[nodiscard]] bool showsRing(const QWidget* widget);

} // namespace sostenuto::ui
