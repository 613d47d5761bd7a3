#include "sync/feeds/FeedValues.h"

#include "sync/model/PlainText.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTimeZone>

#include <array>
#include <cmath>
#include <utility>

namespace sostenuto::sync::feed {

namespace {

constexpr double largestExact = 9e15;
constexpr qsizetype longestRaw = 4'096; ///< of a text with its tags
constexpr qsizetype longestLink = 2'000;

/// Where the tag that begins at `at` ends; -1: it is no tag, but a sign.
qsizetype endOfTag(const QString& text, qsizetype at)
{
    const QChar next = at + 1 < text.size() ? text[at + 1] : QChar();
    if (!next.isLetter() && next != u'/' && next != u'!')
        return -1;
    return text.indexOf(u'>', at);
}

QString withoutTags(const QString& text)
{
    if (!text.contains(u'<'))
        return text;
    QString bare;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype end = text[i] == u'<' ? endOfTag(text, i) : -1;
        if (end < 0) {
            bare += text[i];
            continue;
        }
        bare += u' ';
        i = end;
    }
    return bare;
}

QString withoutEntities(QString text)
{
    static const std::array<std::pair<QString, QString>, 7> entities{{{u"&lt;"_qs, u"<"_qs},
                                                                      {u"&gt;"_qs, u">"_qs},
                                                                      {u"&quot;"_qs, u"\""_qs},
                                                                      {u"&#39;"_qs, u"'"_qs},
                                                                      {u"&apos;"_qs, u"'"_qs},
                                                                      {u"&nbsp;"_qs, u" "_qs},
                                                                      {u"&amp;"_qs, u"&"_qs}}};
    if (text.contains(u'&'))
        for (const auto& [entity, sign] : entities)
            text.replace(entity, sign);
    return text;
}

int monthOf(QStringView name)
{
    static const QString months = QStringLiteral("janfebmaraprmayjunjulaugsepoctnovdec");
    const qsizetype at = name.size() == 3 ? months.indexOf(name.toString().toLower()) : -1;
    return at >= 0 && at % 3 == 0 ? int(at / 3) + 1 : 0;
}

/// "", "Z", "GMT", "UTC", "+0100", "+01:00"; what is none of these counts as UTC.
int offsetSeconds(QString zone)
{
    zone.remove(u':');
    if (zone.size() != 5 || (zone[0] != u'+' && zone[0] != u'-'))
        return 0;
    const int seconds = QStringView(zone).mid(1, 2).toInt() * 3600 + QStringView(zone).mid(3, 2).toInt() * 60;
    return zone[0] == u'-' ? -seconds : seconds;
}

QDateTime sane(const QDateTime& time)
{
    const int year = time.date().year();
    return time.isValid() && year >= 2000 && year <= 2100 ? time : QDateTime();
}

QDateTime moment(const QDate& date, const QString& time, const QString& zone)
{
    const QTime clock = QTime::fromString(time.size() == 5 ? time + u":00"_qs : time, QStringLiteral("HH:mm:ss"));
    if (!date.isValid() || !clock.isValid())
        return {};
    return sane(QDateTime(date, clock, Qt::UTC).addSecs(-offsetSeconds(zone)));
}

std::optional<qint64> wholeNumber(const QJsonValue& value)
{
    const double number = value.toDouble();
    if (!value.isDouble() || std::floor(number) != number || std::abs(number) > largestExact)
        return std::nullopt;
    return static_cast<qint64>(number);
}

} // namespace

QString plain(const QString& text, qsizetype longest)
{
    return plainText(withoutEntities(withoutTags(text.left(longestRaw))).simplified(), longest);
}

QString textOf(const QJsonValue& value, qsizetype longest)
{
    if (const auto number = wholeNumber(value))
        return QString::number(*number);
    return plain(value.toString(), longest);
}

QString idOf(const QJsonValue& value)
{
    if (const auto number = wholeNumber(value))
        return QString::number(*number);
    const QString id = value.toString();
    return id.size() <= longestName && isWholeText(id) ? id : QString();
}

QUrl linkOf(const QString& text)
{
    if (text.isEmpty() || text.size() > longestLink)
        return {};
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return web && url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() ? url : QUrl();
}

QDateTime timeOf(const QString& text)
{
    const QString said = text.left(100).trimmed();
    static const QRegularExpression iso(QStringLiteral(
        "^(\\d{4})-(\\d\\d)-(\\d\\d)[T ](\\d\\d:\\d\\d(?::\\d\\d)?)(\\.\\d+)?\\s*(Z|[+-]\\d\\d:?\\d\\d)?"));
    static const QRegularExpression mail(
        QStringLiteral("^(?:\\w{3}, )?(\\d{1,2}) (\\w{3}) (\\d{4}) (\\d\\d:\\d\\d(?::\\d\\d)?) ?(\\S*)"));
    static const QRegularExpression script(
        QStringLiteral("^\\w{3} (\\w{3}) (\\d{1,2}) (\\d{4}) (\\d\\d:\\d\\d:\\d\\d) GMT([+-]\\d{4})?"));
    if (const auto m = iso.match(said); m.hasMatch()) {
        const QDate date(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt());
        const auto ms = qint64(m.captured(5).toDouble() * 1000);
        const QDateTime time = moment(date, m.captured(4), m.captured(6));
        return time.isValid() ? time.addMSecs(ms) : time;
    }
    if (const auto m = mail.match(said); m.hasMatch())
        return moment({m.captured(3).toInt(), monthOf(m.capturedView(2)), m.captured(1).toInt()}, m.captured(4),
                      m.captured(5));
    if (const auto m = script.match(said); m.hasMatch())
        return moment({m.captured(3).toInt(), monthOf(m.capturedView(1)), m.captured(2).toInt()}, m.captured(4),
                      m.captured(5));
    return {};
}

QDateTime timeOf(const QJsonValue& value)
{
    constexpr qint64 firstMs = 100'000'000'000; // as seconds that would be the year 5138
    if (value.isObject())
        return timeOf(value.toObject().value(u"string").toString());
    if (const auto number = wholeNumber(value))
        return sane(QDateTime::fromMSecsSinceEpoch(*number < firstMs ? *number * 1000 : *number, Qt::UTC));
    return timeOf(value.toString());
}

QVector<QJsonObject> objectsOf(const QJsonValue& list, int most)
{
    QVector<QJsonObject> objects;
    const QJsonArray array = list.toArray();
    for (const QJsonValue& row : array) {
        if (objects.size() >= most)
            break;
        if (row.isObject())
            objects.append(row.toObject());
    }
    return objects;
}

} // namespace sostenuto::sync::feed
