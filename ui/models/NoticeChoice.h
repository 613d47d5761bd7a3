// When the listener wants to hear of an outage while the window is out of sight.
#pragma once

class QSettings;

namespace sostenuto::ui {

enum class NoticeChoice { BeforeMusicStops, EveryOutage, Never };

/// BeforeMusicStops when nothing was chosen, or what is written there means nothing.
[[nodiscard]] NoticeChoice noticeChoice(const QSettings& settings);
void setNoticeChoice(QSettings& settings, NoticeChoice choice);

} // namespace sostenuto::ui
