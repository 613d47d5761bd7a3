#include "app/demo/rest/Envelope.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QXmlStreamWriter>

namespace sostenuto::demo {

namespace {

QJsonObject envelope(const QString& version, const Outcome& outcome)
{
    const bool ok = outcome.fault == Fault::None;
    QJsonObject object = outcome.payload;
    object.insert(QStringLiteral("status"), ok ? QStringLiteral("ok") : QStringLiteral("failed"));
    object.insert(QStringLiteral("version"), QStringLiteral("1.16.1"));
    object.insert(QStringLiteral("type"), QStringLiteral("sostenuto-demo"));
    object.insert(QStringLiteral("serverVersion"), version);
    object.insert(QStringLiteral("openSubsonic"), true);
    if (!ok)
        object.insert(QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), static_cast<int>(outcome.fault)},
                                                           {QStringLiteral("message"), outcome.message}});
    return object;
}

QString scalar(const QJsonValue& value)
{
    return value.isBool()     ? (value.toBool() ? QStringLiteral("true") : QStringLiteral("false"))
           : value.isDouble() ? QString::number(value.toInteger())
                              : value.toString();
}

/// Values become attributes, objects and arrays become elements; "value" is the text of its element.
void writeElement(QXmlStreamWriter& xml, const QString& name, const QJsonValue& value)
{
    xml.writeStartElement(name);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it->isObject() && !it->isArray() && it.key() != QStringLiteral("value"))
            xml.writeAttribute(it.key(), scalar(*it));
    }
    if (!value.isObject())
        xml.writeCharacters(scalar(value));
    else if (object.contains(QStringLiteral("value")))
        xml.writeCharacters(object.value(QStringLiteral("value")).toString());
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it->isObject())
            writeElement(xml, it.key(), *it);
        const QJsonArray array = it->toArray();
        for (const QJsonValue& entry : array)
            writeElement(xml, it.key(), entry);
    }
    xml.writeEndElement();
}

QByteArray toXml(QJsonObject object)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    object.insert(QStringLiteral("xmlns"), QStringLiteral("http://subsonic.org/restapi"));
    xml.writeStartDocument();
    writeElement(xml, QStringLiteral("subsonic-response"), object);
    xml.writeEndDocument();
    return bytes;
}

} // namespace

Reply documentReply(const Request& request, const QString& version, const Outcome& outcome)
{
    const QJsonObject object = envelope(version, outcome);
    if (request.value("f") != QStringLiteral("json"))
        return {200, "text/xml; charset=utf-8", toXml(object), {}};
    const QJsonObject document{{QStringLiteral("subsonic-response"), object}};
    return {200, "application/json", QJsonDocument(document).toJson(QJsonDocument::Compact), {}};
}

} // namespace sostenuto::demo
