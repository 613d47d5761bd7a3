// Reading JSON that servers disagree about: numbers as text, flags as text, a list of one as a bare object, lists that
// are absent, null or empty. Absent and of a wrong kind are the same: the fallback.
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QVector>

#include <optional>

namespace sostenuto::sync::json {

/// Longest text taken over from a service.
inline constexpr int longestText = 4096;

/// A number becomes its digits (Funkwhale sends ids as numbers). Bounded.
[[nodiscard]] QString text(const QJsonObject& object, const QString& key);
[[nodiscard]] qint64 number(const QJsonObject& object, const QString& key, qint64 fallback = 0);
[[nodiscard]] bool flag(const QJsonObject& object, const QString& key, bool fallback = false);
/// Objects of a list; a bare object is a list of one.
[[nodiscard]] QVector<QJsonObject> list(const QJsonObject& object, const QString& key);
/// RFC 3339 with up to nine fractional digits; a time without a zone is taken as UTC. Invalid for absent, empty and
/// the null times 0001-01-01 and earlier than 1970.
[[nodiscard]] QDateTime time(const QJsonObject& object, const QString& key);

} // namespace sostenuto::sync::json
