// Playlists as files: .m3u, .m3u8, .pls and .xspf, read and written.
#pragma once

#include <QByteArray>
#include <QString>
#include <QVector>

#include <optional>

namespace sostenuto::sync {

enum class PlaylistFormat { M3u, Pls, Xspf };

/// One entry. A plain value.
struct PlaylistFileEntry {
    QString location; ///< a path (pathText), relative or not, or an address. See filePathOf
    QString title;    ///< "Artist - Title" in .m3u and .pls; empty = not said
    QString artist;   ///< .xspf only
    qint64 durationMs = 0;
    friend bool operator==(const PlaylistFileEntry&, const PlaylistFileEntry&) = default;
};

struct PlaylistFile {
    QString name; ///< empty = not said
    QVector<PlaylistFileEntry> entries;
    QString error; ///< for the log; what was read before it is there
    friend bool operator==(const PlaylistFile&, const PlaylistFile&) = default;
};

/// By the suffix of a file's name; nullopt = none of these.
[[nodiscard]] std::optional<PlaylistFormat> playlistFormatOf(const QString& fileName);

/// Text from outside: at most 16 MB, 100,000 entries, 4,000 characters a location and 1,000 a title; what is more is
/// left out. UTF-8, or UTF-16 with its mark; .m3u and .pls that are no UTF-8 are read as Latin-1. Bytes that are
/// neither in an .m3u path survive as pathText() keeps them. Lines that mean nothing are passed over. .xspf: entities
/// of a document's own are refused. Rules: the .m3u of Winamp with #EXTM3U, #EXTINF and #PLAYLIST; PLS version 2; XSPF
/// version 1.
[[nodiscard]] PlaylistFile readPlaylistFile(const QByteArray& bytes, PlaylistFormat format);

/// UTF-8. Texts go out on one line, and without what XML does not allow; paths in .xspf are percent-encoded.
[[nodiscard]] QByteArray writePlaylistFile(const PlaylistFile& playlist, PlaylistFormat format);

/// The file that a location means, as an absolute path text (pathText) with '/' between; empty = no file of this
/// computer (an address). `folder` is where the playlist lies. "file:" addresses, Windows' drive letters and
/// backslashes are understood; ".." is followed. Pure: nothing is looked up, and where it leads may be anywhere.
[[nodiscard]] QString filePathOf(const QString& location, const QString& folder);
/// The location for `path` in a playlist in `folder`: relative when it lies below it, else absolute. Pure.
[[nodiscard]] QString locationOf(const QString& path, const QString& folder);

} // namespace sostenuto::sync
