#include "sync/subsonic/JsonValues.h"

#include "sync/model/PlainText.h"

#include <QJsonArray>
#include <QJsonValue>
#include <QRegularExpression>

#include <cmath>

namespace sostenuto::sync::json {

namespace {

constexpr double largestExact = 9e15;

/// A number that JSON carried as an integer of 64 bits, or as a double without a fraction.
std::optional<qint64> wholeNumber(const QJsonValue& value)
{
    if (!value.isDouble())
        return std::nullopt;
    // Qt keeps integers as such; two different fallbacks tell whether this was one.
    const qint64 one = value.toInteger(0);
    if (one == value.toInteger(1))
        return one;
    const double number = value.toDouble();
    if (std::floor(number) == number && std::abs(number) < largestExact)
        return static_cast<qint64>(number);
    return std::nullopt;
}

} // namespace

QString text(const QJsonObject& object, const QString& key)
{
    const QJsonValue value = object.value(key);
    if (value.isString())
        return value.toString().left(longestText);
    if (value.isDouble()) {
        const auto whole = wholeNumber(value);
        return whole ? QString::number(*whole) : QString::number(value.toDouble());
    }
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    return {};
}

QString name(const QJsonObject& object, const QString& key)
{
    return plainText(text(object, key), longestPlainName);
}

QString id(const QJsonObject& object, const QString& key)
{
    const QJsonValue value = object.value(key);
    if (const auto whole = wholeNumber(value))
        return QString::number(*whole);
    const QString said = value.toString();
    return said.size() <= longestText && isWholeText(said) ? said : QString{};
}

qint64 number(const QJsonObject& object, const QString& key, qint64 fallback)
{
    const QJsonValue value = object.value(key);
    if (value.isDouble()) {
        const double number = value.toDouble();
        return std::abs(number) < largestExact ? static_cast<qint64>(number) : fallback;
    }
    if (value.isString()) {
        bool isNumber = false;
        const double parsed = value.toString().left(64).toDouble(&isNumber);
        return isNumber && std::abs(parsed) < largestExact ? static_cast<qint64>(parsed) : fallback; // "nan" is none
    }
    if (value.isBool())
        return value.toBool() ? 1 : 0;
    return fallback;
}

qint64 amount(const QJsonObject& object, const QString& key, qint64 most)
{
    const qint64 said = number(object, key);
    return said >= 0 && said <= most ? said : 0;
}

bool flag(const QJsonObject& object, const QString& key, bool fallback)
{
    const QJsonValue value = object.value(key);
    if (value.isBool())
        return value.toBool();
    if (value.isString())
        return value.toString().compare(u"true", Qt::CaseInsensitive) == 0 || value.toString() == u"1";
    if (value.isDouble())
        return value.toDouble() != 0.0;
    return fallback;
}

std::optional<Rows> rows(const QJsonObject& object, const QString& key)
{
    const QJsonValue value = object.value(key);
    if (value.isObject())
        return Rows{{value.toObject()}, 1};
    if (value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty()))
        return Rows{};
    if (!value.isArray())
        return std::nullopt;
    const QJsonArray array = value.toArray();
    Rows found;
    found.count = static_cast<int>(array.size());
    found.objects.reserve(array.size());
    for (const QJsonValue& row : array) {
        if (row.isObject())
            found.objects.append(row.toObject());
    }
    return found;
}

QVector<QJsonObject> list(const QJsonObject& object, const QString& key)
{
    return rows(object, key).value_or(Rows{}).objects;
}

std::optional<QJsonObject> wrapper(const QJsonObject& response, const QString& key)
{
    const QJsonValue value = response.value(key);
    if (value.isObject())
        return value.toObject();
    const bool isEmpty =
        (value.isArray() && value.toArray().isEmpty()) || (value.isString() && value.toString().isEmpty());
    return isEmpty ? std::optional(QJsonObject{}) : std::nullopt;
}

QDateTime time(const QJsonObject& object, const QString& key)
{
    constexpr int firstYearOfNonsense = 2200;
    QString value = text(object, key).left(64);
    // Qt reads milliseconds only.
    static const QRegularExpression finer(QStringLiteral("(\\.\\d{3})\\d+"));
    value.replace(finer, QStringLiteral("\\1"));
    QDateTime when = QDateTime::fromString(value, Qt::ISODateWithMs);
    if (!when.isValid())
        return {};
    if (when.timeSpec() == Qt::LocalTime)
        when.setTimeSpec(Qt::UTC);
    when = when.toUTC();
    return when.toMSecsSinceEpoch() > 0 && when.date().year() < firstYearOfNonsense ? when : QDateTime{};
}

} // namespace sostenuto::sync::json
