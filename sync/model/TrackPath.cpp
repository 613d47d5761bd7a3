#include "sync/model/TrackPath.h"

namespace sostenuto::sync {

namespace {

constexpr qsizetype longestPart = 120;

QString placeWords(const Track& track)
{
    if (track.number <= 0)
        return {};
    const QString number = QStringLiteral("%1 ").arg(track.number, 2, 10, QLatin1Char('0'));
    return track.disc > 1 ? QStringLiteral("%1-%2").arg(track.disc).arg(number) : number;
}

} // namespace

QString fileNameOf(const QString& name)
{
    static const QString forbidden = QStringLiteral("/\\:*?\"<>|");
    QString part;
    for (const QChar c : name.simplified().left(longestPart))
        part += c.category() == QChar::Other_Control || forbidden.contains(c) ? QChar(u'_') : c;
    if (part.startsWith(u'.'))
        part[0] = u'_';
    while (part.endsWith(u'.') || part.endsWith(u' '))
        part.chop(1);
    if (!part.isEmpty() && part.back().isHighSurrogate()) // cut in half
        part.chop(1);
    return part.isEmpty() ? QStringLiteral("Unknown") : part;
}

QString madeUpPath(const Track& track)
{
    const QString suffix = track.suffix.isEmpty() ? QString() : u'.' + fileNameOf(track.suffix);
    return fileNameOf(track.artist) + u'/' + fileNameOf(track.album) + u'/' +
           fileNameOf(placeWords(track) + track.title) + suffix;
}

} // namespace sostenuto::sync
