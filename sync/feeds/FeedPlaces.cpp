#include "sync/feeds/FeedPlaces.h"

#include "sync/feeds/FeedHosts.h"
#include "sync/model/WebAddress.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace sostenuto::sync {

namespace {

constexpr qsizetype mostLinks = 3;
constexpr qsizetype longestHtml = 300'000;
constexpr int mostLooked = 500;

QUrl at(const QUrl& page, const QString& path)
{
    QUrl place = page.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    place.setPath(path);
    return place;
}

/// "/status/home" of an Uptime Kuma, also under a path.
QUrl kumaPlace(const QUrl& page)
{
    static const QRegularExpression status(QStringLiteral("^(.{0,200})/status/([A-Za-z0-9_-]{1,100})/?$"));
    const auto match = status.match(page.path());
    return match.hasMatch() ? at(page, match.captured(1) + QStringLiteral("/api/status-page/") + match.captured(2))
                            : QUrl();
}

QString attribute(const QString& tag, const QString& name)
{
    const QRegularExpression expression(name + QStringLiteral("\\s*=\\s*(?:\"([^\"]{0,2000})\"|'([^']{0,2000})')"),
                                        QRegularExpression::CaseInsensitiveOption);
    const auto match = expression.match(tag);
    return match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
}

/// A page may name one of its own host, or one of the internet; never another place in this network.
bool mayName(const QUrl& base, const QUrl& link)
{
    return link.isValid() && (feedStep(base, link) != FeedStep::No || !isAtHome(link.host()));
}

/// 0 = not one; else the more the likelier.
int likelihood(const QString& tag, const QString& words, const QUrl& link)
{
    static const QRegularExpression named(QStringLiteral("\\bstatus\\b"), QRegularExpression::CaseInsensitiveOption);
    if (named.match(attribute(tag, QStringLiteral("rel"))).hasMatch())
        return 3;
    if (link.host().startsWith(QLatin1String("status.")))
        return 2;
    return named.match(words).hasMatch() ? 1 : 0;
}

} // namespace

QVector<QUrl> feedPlaces(const QUrl& page)
{
    const QUrl itself = webAddress(page);
    if (!itself.isValid())
        return {};
    QVector<QUrl> places{itself};
    const auto add = [&](const QUrl& place) {
        if (place.isValid() && !places.contains(place))
            places.append(place);
    };
    for (const char* path : {"/api/v2/summary.json", "/summary.json", "/index.json", "/api/v1/endpoints/statuses"})
        add(at(itself, QLatin1String(path)));
    add(kumaPlace(itself));
    for (const char* path : {"/api/status", "/api/v1/status.json", "/history.atom", "/index.xml"})
        add(at(itself, QLatin1String(path)));
    return places;
}

QVector<QUrl> statusLinks(const QByteArray& html, const QUrl& base)
{
    static const QRegularExpression tags(QStringLiteral("<(?:a|link)\\s([^>]{0,4000})>([^<]{0,200})"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromUtf8(html.left(longestHtml));
    QVector<std::pair<int, QUrl>> found;
    auto matches = tags.globalMatch(text);
    for (int looked = 0; looked < mostLooked && matches.hasNext(); ++looked) {
        const auto match = matches.next();
        const QString tag = match.captured(1);
        const QUrl link = webAddress(base.resolved(QUrl(attribute(tag, QStringLiteral("href")))));
        const int rank = mayName(base, link) ? likelihood(tag, match.captured(2), link) : 0;
        if (rank > 0)
            found.append({rank, link});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    QVector<QUrl> links;
    for (const auto& [rank, link] : std::as_const(found))
        if (!links.contains(link) && links.size() < mostLinks)
            links.append(link);
    return links;
}

} // namespace sostenuto::sync
