// Tooltips: a name, and the keys that do the same.
#pragma once

#include <QString>

namespace sostenuto::ui {

/// What a tooltip says. The style frames the keys (DESIGN 5).
struct TipParts {
    QString words;
    QString keys; ///< "Ctrl Shift S"; empty = none
    friend bool operator==(const TipParts&, const TipParts&) = default;
};

/// As one text, for QWidget::setToolTip(): the words, a wide space, the keys. Screen readers read it so.
[[nodiscard]] QString tipText(const TipParts& parts);
/// The same backwards; any other text is words only.
[[nodiscard]] TipParts tipParts(const QString& text);

} // namespace sostenuto::ui
