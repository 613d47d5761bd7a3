// The words that lie beside a music file, or in its tags.
#pragma once

#include "sync/model/Lyrics.h"

#include <QByteArray>

namespace sostenuto::sync {

// Paths are bytes as the system has them (UTF-8 on Windows). Empty lyrics: there are none. Thread: any; blocks on the
// disk.

/// The .lrc file of the same name, in any case, beside the file.
[[nodiscard]] Lyrics lyricsBeside(const QByteArray& path);
/// Timed before plain: ID3's SYLT and USLT, LYRICS, SYNCEDLYRICS and UNSYNCEDLYRICS of other formats, MP4's ©lyr.
[[nodiscard]] Lyrics embeddedLyrics(const QByteArray& path, const QStringList& languages);

} // namespace sostenuto::sync
