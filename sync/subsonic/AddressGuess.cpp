#include "sync/subsonic/AddressGuess.h"

#include "sync/subsonic/SignIn.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace sostenuto::sync {

namespace {

const QString nextcloudPath = QStringLiteral("/index.php/apps/music/subsonic");
/// Where servers listen that nobody put behind a proxy: Navidrome, Airsonic, gonic, LMS, Supysonic.
constexpr std::array usualPorts{4533, 4040, 4747, 5082, 5722};
constexpr qsizetype longestAddress = 2000;

/// Without what a browser's address bar adds below the base.
QString basePath(QString path)
{
    static const QRegularExpression tail(QStringLiteral("/(rest|app|web|index\\.html?)(/.*)?$"),
                                         QRegularExpression::CaseInsensitiveOption);
    path.remove(tail);
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    return path;
}

QUrl cleaned(QUrl url)
{
    url.setUserInfo(QString{});
    url.setQuery(QString{});
    url.setFragment(QString{});
    url.setPath(basePath(url.path()));
    return url;
}

QUrl with(const QUrl& url, const QString& scheme, int port = -1)
{
    QUrl other = url;
    other.setScheme(scheme);
    if (port > 0)
        other.setPort(port);
    return other;
}

QUrl withPath(const QUrl& url, const QString& path)
{
    QUrl other = url;
    other.setPath(url.path() + path);
    return other;
}

} // namespace

QVector<QUrl> addressCandidates(const QString& typed)
{
    const QString text = typed.trimmed();
    static const QRegularExpression scheme(QStringLiteral("^([A-Za-z][A-Za-z0-9+.-]*)://"));
    const auto match = scheme.match(text);
    const QString typedScheme = match.captured(1).toLower();
    const bool knownScheme = typedScheme == u"http" || typedScheme == u"https";
    if (text.isEmpty() || text.size() > longestAddress || (match.hasMatch() && !knownScheme))
        return {};
    const QUrl url = cleaned(QUrl(match.hasMatch() ? text : QStringLiteral("http://") + text, QUrl::TolerantMode));
    if (!url.isValid() || url.host().isEmpty())
        return {};

    const QString http = QStringLiteral("http");
    const QString https = QStringLiteral("https");
    const bool local = isLocalHost(url.host());
    QStringList schemes = local ? QStringList{http, https} : QStringList{https, http};
    if (knownScheme)
        schemes = {typedScheme};
    QVector<QUrl> candidates;
    for (const QString& each : schemes)
        candidates.append(with(url, each));
    if (url.path().isEmpty() || !url.path().contains(u"/index.php/"))
        candidates.append(withPath(candidates.first(), nextcloudPath));
    if (local && url.port() < 0 && url.path().isEmpty()) {
        for (const int port : usualPorts)
            candidates.append(with(url, schemes.first(), port));
    }
    return candidates;
}

QUrl baseOf(const QUrl& methodUrl)
{
    QUrl base = methodUrl;
    static const QRegularExpression method(QStringLiteral("/rest/[A-Za-z0-9]+(\\.view)?$"));
    if (!base.path().contains(method))
        return {};
    return cleaned(base);
}

} // namespace sostenuto::sync
