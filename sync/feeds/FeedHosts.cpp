#include "sync/feeds/FeedHosts.h"

#include "sync/model/WebAddress.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sostenuto::sync {

namespace {

bool isIn(const QHostAddress& address, std::initializer_list<const char*> subnets)
{
    return std::any_of(subnets.begin(), subnets.end(), [&](const char* subnet) {
        return address.isInSubnet(QHostAddress::parseSubnet(QLatin1String(subnet)));
    });
}

/// The IPv4 address at `byte` of an IPv6 one.
QHostAddress within(const Q_IPV6ADDR& bytes, int byte)
{
    quint32 value = 0;
    for (int i = byte; i < byte + 4; ++i)
        value = (value << 8) | bytes[i];
    return QHostAddress(value);
}

} // namespace

bool isAtHome(const QHostAddress& address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return isIn(address, {"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
                              "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/3"});
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return true;
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    if (isIn(address, {"::ffff:0:0/96", "64:ff9b::/96", "::/96"}))
        return isAtHome(within(bytes, 12));
    if (isIn(address, {"2002::/16"}))
        return isAtHome(within(bytes, 2));
    return !isIn(address, {"2000::/3"});
}

bool isAtHome(const QString& host)
{
    const QHostAddress address(host);
    if (!address.isNull())
        return isAtHome(address);
    QString name = host.toLower();
    while (name.endsWith(u'.'))
        name.chop(1);
    if (!name.contains(u'.'))
        return true;
    for (const char* end : {".localhost", ".local", ".lan", ".home", ".internal", ".intranet", ".home.arpa"})
        if (name.endsWith(QLatin1String(end)))
            return true;
    return false;
}

FeedStep feedStep(const QUrl& from, const QUrl& to)
{
    const bool loses = from.scheme() == QLatin1String("https") && to.scheme() != QLatin1String("https");
    if (!webAddress(to).isValid() || !to.userInfo().isEmpty() || loses)
        return FeedStep::No;
    if (from.host().compare(to.host(), Qt::CaseInsensitive) == 0)
        return FeedStep::Yes;
    if (isAtHome(from.host()) || isAtHome(to.host()))
        return FeedStep::No;
    return FeedStep::IfPublic;
}

} // namespace sostenuto::sync
