#include "sync/folder/CueTracks.h"

#include <algorithm>

namespace sostenuto::sync {

namespace {

QString stemOf(const QString& name)
{
    const qsizetype slash = std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\'));
    const QString file = name.mid(slash + 1);
    const qsizetype dot = file.lastIndexOf(u'.');
    return (dot > 0 ? file.left(dot) : file).toCaseFolded();
}

bool hasOneFile(const CueSheet& sheet)
{
    return std::all_of(sheet.tracks.begin(), sheet.tracks.end(),
                       [&](const CueTrack& track) { return track.file == sheet.tracks.first().file; });
}

} // namespace

QVector<CueTrack> cueTracksIn(const CueSheet& sheet, const QString& fileName, bool embedded)
{
    QVector<CueTrack> tracks;
    const bool all = embedded && hasOneFile(sheet);
    const QString stem = stemOf(fileName);
    for (const CueTrack& track : sheet.tracks)
        if (all || stemOf(track.file) == stem)
            tracks.append(track);
    return tracks.size() < 2 ? QVector<CueTrack>() : tracks;
}

} // namespace sostenuto::sync
