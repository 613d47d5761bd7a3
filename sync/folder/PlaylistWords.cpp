#include "sync/folder/PlaylistWords.h"

#include "sync/model/PathText.h"
#include "sync/model/TrackPath.h"

namespace sostenuto::sync {

namespace {

/// The last part of a path or an address, without its suffix.
QString fileTitle(const QString& location)
{
    QString path = location;
    path.replace(u'\\', u'/');
    const QString name = shownPath(pathBytes(path.section(u'/', -1, -1, QString::SectionSkipEmpty)));
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 ? name.left(dot) : name;
}

} // namespace

QVector<TrackWords> wordsOf(const PlaylistFile& playlist, const QString& folder)
{
    QVector<TrackWords> all;
    all.reserve(playlist.entries.size());
    for (const PlaylistFileEntry& entry : playlist.entries) {
        TrackWords words;
        words.path = pathBytes(filePathOf(entry.location, folder));
        words.location = entry.location;
        words.title = entry.title.isEmpty() ? fileTitle(entry.location) : entry.title;
        words.artist = entry.artist;
        words.durationMs = entry.durationMs;
        all.append(words);
    }
    return all;
}

QString shownEntry(const PlaylistFileEntry& entry)
{
    const QString title = entry.title.isEmpty() ? fileTitle(entry.location) : entry.title;
    const QString words = entry.artist.isEmpty() ? title : entry.artist + QStringLiteral(" - ") + title;
    const QString plain = words.simplified();
    return plain.isEmpty() ? shownPath(pathBytes(entry.location)).simplified() : plain;
}

PlaylistFile playlistFileOf(const QString& name, const QVector<PlacedTrack>& tracks, const QString& folder)
{
    PlaylistFile playlist;
    playlist.name = name;
    playlist.entries.reserve(tracks.size());
    for (const auto& [track, path] : tracks) {
        PlaylistFileEntry entry;
        entry.location = path.isEmpty() ? madeUpPath(track) : locationOf(path, folder);
        entry.title = track.title;
        entry.artist = track.artist;
        entry.durationMs = track.durationMs;
        playlist.entries.append(entry);
    }
    return playlist;
}

} // namespace sostenuto::sync
