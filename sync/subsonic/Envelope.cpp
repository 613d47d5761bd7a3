#include "sync/subsonic/Envelope.h"

#include "sync/model/PlainText.h"
#include "sync/subsonic/JsonValues.h"

#include <QJsonDocument>
#include <QXmlStreamReader>

#include <algorithm>

namespace sostenuto::sync {

namespace {

constexpr int longestMessage = 200;

std::optional<Envelope> parseJson(const QByteArray& body)
{
    QJsonParseError fault{};
    QJsonDocument document = QJsonDocument::fromJson(body, &fault);
    if (fault.error == QJsonParseError::IllegalUTF8String) // names in another encoding: better a few odd letters
        document = QJsonDocument::fromJson(QString::fromUtf8(body).toUtf8());
    const QJsonValue root = document.object().value(QStringLiteral("subsonic-response"));
    if (!root.isObject())
        return std::nullopt;
    Envelope envelope;
    envelope.response = root.toObject();
    envelope.ok = json::text(envelope.response, QStringLiteral("status")) == u"ok";
    envelope.version = json::text(envelope.response, QStringLiteral("version"));
    envelope.type = json::text(envelope.response, QStringLiteral("type"));
    envelope.serverVersion = json::text(envelope.response, QStringLiteral("serverVersion"));
    envelope.openSubsonic = json::flag(envelope.response, QStringLiteral("openSubsonic"));
    if (!envelope.ok) {
        const QJsonObject error = envelope.response.value(QStringLiteral("error")).toObject();
        envelope.code = static_cast<int>(json::number(error, QStringLiteral("code"), -1));
        envelope.message = plainText(json::text(error, QStringLiteral("message")), longestMessage);
    }
    return envelope;
}

std::optional<Envelope> parseXml(const QByteArray& body)
{
    QXmlStreamReader reader(body);
    if (!reader.readNextStartElement() || reader.name() != u"subsonic-response")
        return std::nullopt;
    Envelope envelope;
    const auto attributes = reader.attributes();
    envelope.ok = attributes.value(QStringLiteral("status")) == u"ok";
    envelope.version = attributes.value(QStringLiteral("version")).toString();
    envelope.type = attributes.value(QStringLiteral("type")).toString();
    envelope.serverVersion = attributes.value(QStringLiteral("serverVersion")).toString();
    envelope.openSubsonic = attributes.value(QStringLiteral("openSubsonic")) == u"true";
    envelope.code = -1;
    while (!envelope.ok && reader.readNextStartElement()) {
        if (reader.name() == u"error") {
            bool isNumber = false;
            const int code = reader.attributes().value(QStringLiteral("code")).toInt(&isNumber);
            envelope.code = isNumber ? code : -1;
            envelope.message =
                plainText(reader.attributes().value(QStringLiteral("message")).toString(), longestMessage);
            break;
        }
        reader.skipCurrentElement();
    }
    return envelope;
}

/// The first bytes that say something.
QByteArray startOf(const QByteArray& body)
{
    QByteArray start = body.left(256);
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    return start.trimmed();
}

} // namespace

bool holdsTooMuch(const QByteArray& body)
{
    const auto containers = std::count(body.cbegin(), body.cend(), '{') + std::count(body.cbegin(), body.cend(), '[');
    return containers > mostObjects || std::count(body.cbegin(), body.cend(), ',') > mostValues;
}

std::optional<Envelope> parseEnvelope(const QByteArray& body)
{
    const QByteArray start = startOf(body);
    if (start.startsWith('{'))
        return parseJson(body);
    if (start.startsWith('<'))
        return parseXml(body);
    return std::nullopt;
}

Error errorOf(const Envelope& envelope)
{
    const QString detail = QStringLiteral("Subsonic error %1: %2").arg(envelope.code).arg(envelope.message);
    switch (envelope.code) {
    case 0: // anything: not implemented, a database error, "already starred", a play counted but not forwarded
        return Error{ErrorKind::ServerError, detail, 0, true};
    case 40:
    case 44:
        return Error{ErrorKind::WrongPassword, detail, 0, false};
    case 41:
    case 42:
    case 43:
        return Error{ErrorKind::AuthUnsupported, detail, 0, false};
    case 50:
    case 60:
        return Error{ErrorKind::NotAllowed, detail, 0, false};
    case 70:
        return Error{ErrorKind::NotFound, detail, 0, false};
    default: // 10, 20, 30 and what no specification names
        return Error{ErrorKind::Protocol, detail, 0, false};
    }
}

bool looksLikeDocument(const QByteArray& contentType, const QByteArray& firstBytes)
{
    if (contentType == "application/json" || contentType == "text/json" || contentType == "text/xml" ||
        contentType == "application/xml" || contentType == "text/html" || contentType == "application/xhtml+xml")
        return true;
    if (contentType.startsWith("image/")) // some are written in XML
        return false;
    const QByteArray start = startOf(firstBytes);
    return start.startsWith('{') || start.startsWith('<');
}

} // namespace sostenuto::sync
