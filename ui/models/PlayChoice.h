// Whether services hear of what is played.
#pragma once

class QSettings;

namespace sostenuto::ui {

/// True until the listener chose otherwise.
[[nodiscard]] bool submitsPlays(const QSettings& settings);
void setSubmitsPlays(QSettings& settings, bool submits);

} // namespace sostenuto::ui
