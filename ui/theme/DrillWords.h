// The words of outage drills.
#pragma once

#include <sync/model/Drill.h>
#include <sync/model/ServiceState.h>

#include <QString>

#include <optional>

namespace sostenuto::ui {

/// What is played, and what that means: the banner's second line. `state` is of BannerKind::Drill.
[[nodiscard]] QString drillSentence(const sync::ServiceState& state);
/// What the switch does, or what goes on: beside it. `server`: the display name where there is one only, else empty.
[[nodiscard]] QString drillOffer(const std::optional<sync::Drill>& drill, const QString& server);
/// "ends in 9:12", "ends when you end it". `now` in UTC.
[[nodiscard]] QString drillEnd(const sync::ServiceState& state, const QDateTime& now);

} // namespace sostenuto::ui
