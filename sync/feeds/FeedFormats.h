// One reader for each kind of status page. They take what is there and settle nothing: readFeedDocument() does.
#pragma once

#include "sync/feeds/ReadFeed.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace sostenuto::sync::feed {

// nullopt = not of this kind. `itsNow`: the time on the page's own clock.
[[nodiscard]] std::optional<FeedDocument> readStatuspage(const QJsonObject& root);
[[nodiscard]] std::optional<FeedDocument> readIncidentIo(const QJsonObject& root);
[[nodiscard]] std::optional<FeedDocument> readInstatus(const QJsonObject& root);
[[nodiscard]] std::optional<FeedDocument> readKuma(const QJsonObject& root);
/// `itsNow`: beats that are old by then say nothing.
[[nodiscard]] std::optional<FeedDocument> readKumaBeats(const QJsonObject& root, const QDateTime& itsNow);
[[nodiscard]] std::optional<FeedDocument> readGatus(const QJsonArray& rows, const QDateTime& itsNow);
[[nodiscard]] std::optional<FeedDocument> readGatusConfig(const QJsonObject& root);
[[nodiscard]] std::optional<FeedDocument> readCachet(const QJsonObject& root);
[[nodiscard]] std::optional<FeedDocument> readCState(const QJsonObject& root);
[[nodiscard]] std::optional<FeedDocument> readUpptime(const QJsonArray& rows);
[[nodiscard]] std::optional<FeedDocument> readBetterStack(const QJsonObject& root);
[[nodiscard]] std::optional<FeedDocument> readStatusIo(const QJsonObject& root);
[[nodiscard]] std::optional<FeedDocument> readOpenstatus(const QJsonObject& root);
/// RSS or Atom: what was written in the last day before `itsNow` and does not say that it is over.
[[nodiscard]] std::optional<FeedDocument> readSyndication(const QByteArray& bytes, const QDateTime& itsNow);

/// How long after the last of `times` (in order) a monitor's word counts: three of its usual intervals, at least two
/// minutes. nullopt: there is no telling.
[[nodiscard]] std::optional<qint64> beatValidMs(const QVector<QDateTime>& times);

} // namespace sostenuto::sync::feed
