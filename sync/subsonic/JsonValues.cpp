#include "sync/subsonic/JsonValues.h"

#include <QJsonArray>
#include <QJsonValue>
#include <QRegularExpression>

#include <cmath>

namespace sostenuto::sync::json {

QString text(const QJsonObject& object, const QString& key)
{
    const QJsonValue value = object.value(key);
    if (value.isString())
        return value.toString().left(longestText);
    if (value.isDouble()) {
        const double number = value.toDouble();
        const bool whole = std::floor(number) == number && std::abs(number) < 9e15;
        return whole ? QString::number(static_cast<qint64>(number)) : QString::number(number);
    }
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    return {};
}

qint64 number(const QJsonObject& object, const QString& key, qint64 fallback)
{
    const QJsonValue value = object.value(key);
    if (value.isDouble()) {
        const double number = value.toDouble();
        return std::abs(number) < 9e15 ? static_cast<qint64>(number) : fallback;
    }
    if (value.isString()) {
        bool isNumber = false;
        const double parsed = value.toString().toDouble(&isNumber);
        return isNumber && std::abs(parsed) < 9e15 ? static_cast<qint64>(parsed) : fallback;
    }
    if (value.isBool())
        return value.toBool() ? 1 : 0;
    return fallback;
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

QVector<QJsonObject> list(const QJsonObject& object, const QString& key)
{
    const QJsonValue value = object.value(key);
    if (value.isObject())
        return {value.toObject()};
    QVector<QJsonObject> rows;
    const QJsonArray array = value.toArray();
    rows.reserve(array.size());
    for (const QJsonValue& row : array) {
        if (row.isObject())
            rows.append(row.toObject());
    }
    return rows;
}

QDateTime time(const QJsonObject& object, const QString& key)
{
    QString value = text(object, key);
    // Qt reads milliseconds only.
    static const QRegularExpression finer(QStringLiteral("(\\.\\d{3})\\d+"));
    value.replace(finer, QStringLiteral("\\1"));
    QDateTime when = QDateTime::fromString(value, Qt::ISODateWithMs);
    if (!when.isValid())
        return {};
    if (when.timeSpec() == Qt::LocalTime)
        when.setTimeSpec(Qt::UTC);
    when = when.toUTC();
    return when.toMSecsSinceEpoch() > 0 ? when : QDateTime{};
}

} // namespace sostenuto::sync::json
