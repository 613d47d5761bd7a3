#include "sync/subsonic/SignIn.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QRandomGenerator>

#include <array>

namespace sostenuto::sync {

namespace {

bool isLocalAddress(const QHostAddress& address)
{
    static const std::array<std::pair<QHostAddress, int>, 7> networks{{
        {QHostAddress(QStringLiteral("127.0.0.0")), 8},
        {QHostAddress(QStringLiteral("10.0.0.0")), 8},
        {QHostAddress(QStringLiteral("172.16.0.0")), 12},
        {QHostAddress(QStringLiteral("192.168.0.0")), 16},
        {QHostAddress(QStringLiteral("169.254.0.0")), 16},
        {QHostAddress(QStringLiteral("fc00::")), 7},
        {QHostAddress(QStringLiteral("fe80::")), 10},
    }};
    if (address.isLoopback())
        return true;
    for (const auto& [network, bits] : networks) {
        if (address.isInSubnet(network, bits))
            return true;
    }
    return false;
}

} // namespace

QString freshSalt()
{
    return QStringLiteral("%1").arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
}

Parameters signInParameters(Capabilities::SignIn signIn, const QString& user, const QString& password,
                            const QString& salt)
{
    Parameters parameters{{QStringLiteral("u"), user}};
    if (signIn == Capabilities::SignIn::Password) {
        parameters.append(
            {QStringLiteral("p"), QStringLiteral("enc:") + QString::fromLatin1(password.toUtf8().toHex())});
        return parameters;
    }
    const QByteArray token = QCryptographicHash::hash((password + salt).toUtf8(), QCryptographicHash::Md5).toHex();
    parameters.append({QStringLiteral("t"), QString::fromLatin1(token)});
    parameters.append({QStringLiteral("s"), salt});
    return parameters;
}

bool isLocalHost(const QString& host)
{
    QHostAddress address;
    if (address.setAddress(host))
        return isLocalAddress(address);
    const QString name = host.toLower();
    if (name.isEmpty())
        return false;
    return !name.contains(QLatin1Char('.')) || name.endsWith(u".localhost") || name.endsWith(u".local") ||
           name.endsWith(u".lan") || name.endsWith(u".home.arpa");
}

bool mayCarryPassword(const QUrl& address)
{
    return address.scheme() == u"https" || isLocalHost(address.host());
}

std::optional<Capabilities::SignIn> nextSignIn(Capabilities::SignIn proven, Capabilities::SignIn tried, int code,
                                               const QUrl& address)
{
    using SignIn = Capabilities::SignIn;
    // 10 is what servers say that know no token and miss "p".
    const bool wantsAnother = code == 10 || code == 41 || code == 42;
    if (!wantsAnother || tried == SignIn::Password || proven == SignIn::Token || !mayCarryPassword(address))
        return std::nullopt;
    return SignIn::Password;
}

} // namespace sostenuto::sync
