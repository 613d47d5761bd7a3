#include "sync/model/WebAddress.h"

namespace sostenuto::sync {

QUrl webAddress(const QUrl& address)
{
    constexpr qsizetype longest = 2'000;
    const bool web = address.scheme() == QLatin1String("http") || address.scheme() == QLatin1String("https");
    QUrl plain = address.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    if (!web || !plain.isValid() || plain.host().isEmpty() || plain.toEncoded().size() > longest)
        return {};
    if (plain.path().isEmpty())
        plain.setPath(QStringLiteral("/"));
    return plain;
}

} // namespace sostenuto::sync
