// What of its services the listener wants to hear: out of sight, and in the window.
#pragma once

#include <sync/model/ServiceState.h>

class QSettings;

namespace sostenuto::ui {

enum class NoticeChoice { BeforeMusicStops, EveryOutage, Never };

/// BeforeMusicStops when nothing was chosen, or what is written there means nothing.
[[nodiscard]] NoticeChoice noticeChoice(const QSettings& settings);
void setNoticeChoice(QSettings& settings, NoticeChoice choice);

/// What the banner above the page is for.
enum class BannerChoice { Everything, OutagesOnly };

/// Everything when nothing was chosen, or what is written there means nothing.
[[nodiscard]] BannerChoice bannerChoice(const QSettings& settings);
void setBannerChoice(QSettings& settings, BannerChoice choice);
/// Of outages only what stops something is told, and what ends it; what is slow or planned is seen in the sidebar.
[[nodiscard]] bool bannerShows(BannerChoice choice, sync::BannerKind kind);

} // namespace sostenuto::ui
