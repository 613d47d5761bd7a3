// Reading JSON that servers disagree about: numbers as text, flags as text, a list of one as a bare object, lists that
// are absent, null or empty. Absent and of a wrong kind are the same: nothing.
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QVector>

#include <optional>

namespace sostenuto::sync::json {

/// Longest text taken over from a service.
inline constexpr int longestText = 4096;

/// As it was said; a number becomes its digits. Bounded.
[[nodiscard]] QString text(const QJsonObject& object, const QString& key);
/// For the screen: plain, in one line, bounded.
[[nodiscard]] QString name(const QJsonObject& object, const QString& key);
/// An address, unchanged to the last character, or nothing: an id cut short would be that of something else. A whole
/// number becomes its digits (Funkwhale, Airsonic).
[[nodiscard]] QString id(const QJsonObject& object, const QString& key);
/// A whole number, fractions cut off; `fallback` for what is none, or too large to be exact.
[[nodiscard]] qint64 number(const QJsonObject& object, const QString& key, qint64 fallback = 0);
/// 0 … `most`. What lies outside is no measurement but nonsense: 0, which means unknown.
[[nodiscard]] qint64 amount(const QJsonObject& object, const QString& key, qint64 most);
[[nodiscard]] bool flag(const QJsonObject& object, const QString& key, bool fallback = false);
/// Objects of a list; a bare object is a list of one.
[[nodiscard]] QVector<QJsonObject> list(const QJsonObject& object, const QString& key);

/// A list that an answer is about: here it matters what could not be read.
struct Rows {
    QVector<QJsonObject> objects;
    int count = 0; ///< as sent, before what is no object was left out
};
/// Absent, null, empty text (Subsonic's XML made into JSON) = an empty list. nullopt: something that is no list at all.
[[nodiscard]] std::optional<Rows> rows(const QJsonObject& object, const QString& key);
/// The object that an answer wraps its content in; an empty array (PHP) or text is an empty object. nullopt: absent, or
/// anything else.
[[nodiscard]] std::optional<QJsonObject> wrapper(const QJsonObject& response, const QString& key);

/// RFC 3339 with up to nine fractional digits; a time without a zone is taken as UTC. Invalid for absent, empty, the
/// null times 0001-01-01, before 1970 and from 2200 on.
[[nodiscard]] QDateTime time(const QJsonObject& object, const QString& key);

} // namespace sostenuto::sync::json
