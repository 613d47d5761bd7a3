#include "app/demo/rest/SignIn.h"

#include <QCryptographicHash>

namespace sostenuto::demo {

namespace {

QString plainPassword(const QString& given)
{
    if (!given.startsWith(QStringLiteral("enc:")))
        return given;
    return QString::fromUtf8(QByteArray::fromHex(given.mid(4).toLatin1()));
}

bool tokenFits(const QString& password, const Request& request)
{
    const QByteArray salted = (password + request.value("s")).toUtf8();
    const QByteArray expected = QCryptographicHash::hash(salted, QCryptographicHash::Md5).toHex();
    return request.value("t").toLatin1().toLower() == expected;
}

} // namespace

Outcome signIn(const Credentials& expected, const Request& request)
{
    if (request.has("apiKey"))
        return refuse(Fault::TokenUnsupported, QStringLiteral("API keys are not supported"));
    for (const char* parameter : {"u", "v", "c"}) {
        if (!request.has(parameter))
            return missing(parameter);
    }
    const bool token = request.has("t");
    if (token && !request.has("s"))
        return missing("s");
    if (!token && !request.has("p"))
        return missing("t");
    const bool fits =
        token ? tokenFits(expected.password, request) : plainPassword(request.value("p")) == expected.password;
    if (!fits || request.value("u") != expected.user)
        return refuse(Fault::WrongPassword, QStringLiteral("Wrong username or password"));
    return done();
}

} // namespace sostenuto::demo
