// How much of its days a part of a service worked, in words.
#pragma once

#include <sync/model/Incident.h>

#include <QString>

#include <optional>

namespace sostenuto::ui {

/// Share of the watched time in which it was not down; nullopt = it was not watched.
[[nodiscard]] std::optional<double> uptimeShare(const QVector<sync::DayUptime>& days);
/// "99.62%", "100%"; never 100 when it was down at all. Unknown: "–".
[[nodiscard]] QString uptimeWords(const std::optional<double>& share);
/// "12 May: worked", "12 May: down for 47 min", "12 May: no data"
[[nodiscard]] QString dayWords(const sync::DayUptime& day, const QDate& today);
/// "Streaming, 90 days, 99.62 percent, 1 outage, 1 slow day, 1 maintenance"
[[nodiscard]] QString uptimeName(sync::Capability part, const QVector<sync::DayUptime>& days);
/// "90 days ago"
[[nodiscard]] QString daysAgo(int days);

} // namespace sostenuto::ui
