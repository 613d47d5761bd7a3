#include "sync/subsonic/Capabilities.h"

#include "sync/subsonic/JsonValues.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace sostenuto::sync {

namespace {

QString nameOf(Capabilities::SignIn signIn)
{
    switch (signIn) {
    case Capabilities::SignIn::Token:
        return QStringLiteral("token");
    case Capabilities::SignIn::Password:
        return QStringLiteral("password");
    case Capabilities::SignIn::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

Capabilities::SignIn signInNamed(const QString& name)
{
    if (name == u"token")
        return Capabilities::SignIn::Token;
    return name == u"password" ? Capabilities::SignIn::Password : Capabilities::SignIn::Unknown;
}

} // namespace

bool Capabilities::meet(const QString& type, const QString& version, bool isOpenSubsonic)
{
    const QString lower = type.left(64).toLower();
    if (lower == product && version == serverVersion && isOpenSubsonic == openSubsonic)
        return false;
    const bool isNew = lower != product || version != serverVersion;
    if (isNew) {
        Capabilities fresh = capabilitiesOf(lower);
        fresh.signIn = signIn;
        fresh.apiVersion = apiVersion;
        *this = fresh;
    }
    product = lower;
    serverVersion = version.left(64);
    openSubsonic = isOpenSubsonic;
    return isNew;
}

QString Capabilities::protocol() const
{
    if (signIn == SignIn::Unknown)
        return {};
    return (openSubsonic ? QStringLiteral("OpenSubsonic ") : QStringLiteral("Subsonic ")) + apiVersion;
}

QByteArray Capabilities::toJson() const
{
    const QJsonObject object{
        {QStringLiteral("apiVersion"), apiVersion},
        {QStringLiteral("product"), product},
        {QStringLiteral("serverVersion"), serverVersion},
        {QStringLiteral("openSubsonic"), openSubsonic},
        {QStringLiteral("signIn"), nameOf(signIn)},
        {QStringLiteral("extensions"), QJsonArray::fromStringList(extensions)},
        {QStringLiteral("postRefused"), postRefused},
        {QStringLiteral("pageSize"), pageSize},
        {QStringLiteral("countsNowPlaying"), countsNowPlaying},
        {QStringLiteral("appendOnlyReplace"), appendOnlyReplace},
        {QStringLiteral("emptyReplaceIgnored"), emptyReplaceIgnored},
        {QStringLiteral("exposesPlays"), exposesPlays},
        {QStringLiteral("downloadRefused"), downloadRefused},
        {QStringLiteral("updateLosesPublic"), updateLosesPublic},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Capabilities Capabilities::fromJson(const QByteArray& text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    Capabilities c;
    if (const QString version = json::text(object, QStringLiteral("apiVersion")); !version.isEmpty())
        c.apiVersion = version;
    c.product = json::text(object, QStringLiteral("product"));
    c.serverVersion = json::text(object, QStringLiteral("serverVersion"));
    c.openSubsonic = json::flag(object, QStringLiteral("openSubsonic"));
    c.signIn = signInNamed(json::text(object, QStringLiteral("signIn")));
    const QJsonArray extensions = object.value(QStringLiteral("extensions")).toArray();
    for (const QJsonValue& extension : extensions)
        c.extensions.append(extension.toString());
    c.postRefused = json::flag(object, QStringLiteral("postRefused"));
    c.pageSize = static_cast<int>(std::clamp<qint64>(json::number(object, QStringLiteral("pageSize"), 500), 1, 500));
    c.countsNowPlaying = json::flag(object, QStringLiteral("countsNowPlaying"), true);
    c.appendOnlyReplace = json::flag(object, QStringLiteral("appendOnlyReplace"));
    c.emptyReplaceIgnored = json::flag(object, QStringLiteral("emptyReplaceIgnored"));
    c.exposesPlays = json::flag(object, QStringLiteral("exposesPlays"));
    c.updateLosesPublic = json::flag(object, QStringLiteral("updateLosesPublic"));
    c.downloadRefused = json::flag(object, QStringLiteral("downloadRefused"));
    return c;
}

Capabilities capabilitiesOf(const QString& product)
{
    Capabilities c;
    c.product = product;
    if (product.isEmpty())
        return c;
    c.countsNowPlaying = product == u"gonic";
    c.exposesPlays = product != u"funkwhale";
    c.emptyReplaceIgnored = product == u"navidrome";
    c.appendOnlyReplace = product == u"funkwhale";
    c.updateLosesPublic = product == u"lms" || product == u"ampache";
    return c;
}

} // namespace sostenuto::sync
