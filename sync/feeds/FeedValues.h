// Reading what status pages write: words, times, links and texts, each bounded and in any of the spellings that are in
// use. What is absent, null or of a wrong kind is nothing. Pure.
#pragma once

#include "sync/model/Feed.h"

#include <QJsonObject>
#include <QJsonValue>

namespace sostenuto::sync::feed {

/// No page says more than this that would help anybody.
inline constexpr int mostComponents = 200;
inline constexpr int mostIncidents = 50;
inline constexpr int mostMaintenances = 50;
inline constexpr qsizetype longestName = 120;
inline constexpr qsizetype longestTitle = 200;
inline constexpr qsizetype longestText = 500;

/// Plain text in one line without tags; `&amp;` and its like become what they stand for.
[[nodiscard]] QString plain(const QString& text, qsizetype longest);
/// A text, or the digits of a whole number; plain, in one line, at most `longest`.
[[nodiscard]] QString textOf(const QJsonValue& value, qsizetype longest);
/// A text of at most 120 characters or a whole number, as it is; else empty.
[[nodiscard]] QString idOf(const QJsonValue& value);
/// http or https, without user and password; else empty.
[[nodiscard]] QUrl linkOf(const QString& text);
/// ISO 8601 with or without `T` and zone (then UTC), Go, JavaScript and RFC 2822; milliseconds or seconds since 1970;
/// Cachet's {string}. UTC; invalid when it can't be read or lies outside 2000 … 2100.
[[nodiscard]] QDateTime timeOf(const QJsonValue& value);
[[nodiscard]] QDateTime timeOf(const QString& text);
/// A list's objects, at most `most` of them.
[[nodiscard]] QVector<QJsonObject> objectsOf(const QJsonValue& list, int most);

/// A component's or a whole page's state by any vendor's word; case and signs between letters do not count.
[[nodiscard]] FeedState stateOf(const QString& word);
/// Statuspage's indicator: none, minor, major, critical, maintenance.
[[nodiscard]] FeedState indicatorOf(const QString& word);
[[nodiscard]] FeedImpact impactOf(const QString& word);
/// An unknown word is Investigating.
[[nodiscard]] FeedPhase phaseOf(const QString& word);
[[nodiscard]] MaintenancePhase maintenancePhaseOf(const QString& word);

/// What an unresolved incident makes of the whole.
[[nodiscard]] FeedState stateOf(FeedImpact impact);

/// Makes `overall` the worst of what it is, of unresolved incidents, of running maintenance and of components; for
/// monitors, where a component is one check: some down is a partial outage, all down a major one.
void settle(FeedSnapshot& snapshot);

} // namespace sostenuto::sync::feed
