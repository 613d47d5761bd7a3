// The words of outage drills.
#pragma once

#include <sync/model/ServiceState.h>

#include <QString>

namespace sostenuto::ui {

/// What is played, and what that means: the banner's second line. `state` is of BannerKind::Drill.
[[nodiscard]] QString drillSentence(const sync::ServiceState& state);
/// "ends in 9:12", "ends when you end it". `now` in UTC.
[[nodiscard]] QString drillEnd(const sync::ServiceState& state, const QDateTime& now);

} // namespace sostenuto::ui
