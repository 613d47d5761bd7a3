// The address of the sound in a playlist that a radio answers with (.m3u, .pls). Pure.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QUrl>

namespace sostenuto::sync {

/// What an answer of a radio's address is, by its content type and its first bytes.
enum class StreamKind {
    Sound,     ///< or anything that only the decoder can tell
    List,      ///< a playlist that names the sound's address
    Segmented, ///< HLS: a playlist of pieces, which is not played
    Page,      ///< HTML: somebody's web page instead of sound
};

/// `contentType` as the header has it, parameters and all; `start` is what came first, a kilobyte is plenty.
[[nodiscard]] StreamKind streamKind(const QString& contentType, QByteArrayView start);

/// A longer playlist is not read to its end.
inline constexpr qsizetype longestStreamList = 65'536;

/// The first http or https address with a host in an M3U or PLS text, else an invalid one. Never one with a name or
/// password in it.
[[nodiscard]] QUrl firstStreamAddress(QByteArrayView list);

} // namespace sostenuto::sync
