// The colour that a cover lends the top of its page.
#pragma once

#include <QColor>

class QPainter;
class QRect;

namespace sostenuto::ui {

enum class WashStrength { Head, NowPlaying };
/// The colour at the top of the wash, with its alpha: as strong as it may be while `text` keeps 4.5:1 on it over
/// `base`. Invalid when `dominant` is.
[[nodiscard]] QColor washColour(const QColor& dominant, const QColor& base, const QColor& text, bool dark,
                                WashStrength strength = WashStrength::Head);
/// From the full colour at the top of `where` to nothing at its bottom. Nothing where the listener wants none.
void paintWash(QPainter* painter, const QRect& where, const QColor& top);
/// From the full colour in the top left corner to nothing in the opposite one.
void paintDiagonalWash(QPainter* painter, const QRect& where, const QColor& top);

} // namespace sostenuto::ui
