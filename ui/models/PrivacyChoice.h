// What the listener lets others know.
#pragma once

class QSettings;

namespace sostenuto::ui {

/// Whether services hear of what is played; true until the listener chose otherwise.
[[nodiscard]] bool submitsPlays(const QSettings& settings);
void setSubmitsPlays(QSettings& settings, bool submits);
/// Whether a report says the addresses and names of servers, unless asked otherwise for that one; false at first.
[[nodiscard]] bool reportsNameServers(const QSettings& settings);
void setReportsNameServers(QSettings& settings, bool names);

} // namespace sostenuto::ui
