#include "sync/radio/StreamList.h"

#include <algorithm>

namespace sostenuto::sync {
namespace {

constexpr qsizetype longestAddress = 2'048;

QByteArray trimmedStart(QByteArrayView start)
{
    QByteArray text = start.first(std::min<qsizetype>(start.size(), 1'024)).toByteArray();
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    return text.trimmed().toLower();
}

QUrl address(const QByteArray& line)
{
    if (line.isEmpty() || line.size() > longestAddress)
        return {};
    const QUrl url(QString::fromUtf8(line), QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return web && url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() ? url : QUrl();
}

} // namespace

StreamKind streamKind(const QString& contentType, QByteArrayView start)
{
    const QString type = contentType.section(u';', 0, 0).trimmed().toLower();
    const QByteArray text = trimmedStart(start);
    if (text.contains("#ext-x-") && text.startsWith("#extm3u"))
        return StreamKind::Segmented;
    if (text.startsWith("#extm3u") || text.startsWith("[playlist]"))
        return StreamKind::List;
    if (text.startsWith("<!doctype html") || text.startsWith("<html") || type == QLatin1String("text/html"))
        return StreamKind::Page;
    // Some services call a playlist's address sound and some call sound a playlist: an address at the start decides.
    const bool saysList = type.endsWith(QLatin1String("mpegurl")) || type == QLatin1String("audio/x-scpls");
    const bool startsWithAddress = text.startsWith("http://") || text.startsWith("https://");
    return saysList || startsWithAddress ? StreamKind::List : StreamKind::Sound;
}

QUrl firstStreamAddress(QByteArrayView list)
{
    QByteArray text = list.first(std::min(list.size(), longestStreamList)).toByteArray();
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    text.replace('\r', '\n');
    const auto lines = text.split('\n');
    for (const QByteArray& raw : lines) {
        QByteArray line = raw.trimmed();
        if (line.startsWith('#'))
            continue;
        // PLS: File1=http://…
        if (line.left(4).toLower() == "file" && line.indexOf('=') > 0)
            line = line.mid(line.indexOf('=') + 1).trimmed();
        if (const QUrl url = address(line); url.isValid())
            return url;
    }
    return {};
}

} // namespace sostenuto::sync
