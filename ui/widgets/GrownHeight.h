// Heights that grow with the listener's text size.
#pragma once

class QWidget;

namespace sostenuto::ui {

/// Fixed at Theme::grown(height, lines), now and whenever the look changes.
void keepHeight(QWidget* widget, int height, int lines = 1);

} // namespace sostenuto::ui
