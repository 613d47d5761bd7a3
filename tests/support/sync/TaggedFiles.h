// Short music files of five formats, and tags written into them.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace sostenuto::sync {

/// "mp3", "flac", "ogg", "opus", "m4a".
[[nodiscard]] QStringList taggedFormats();
/// A third of a second of a tone, made by ffmpeg once per program and format. Fails the program when it can't be made.
[[nodiscard]] QByteArray soundBytes(const QString& format);

/// Keys as TagLib's PropertyMap has them. false: TagLib could not write.
[[nodiscard]] bool writeTags(const QString& path, const QMap<QString, QStringList>& tags, const QByteArray& cover = {});
/// The file with tags, its folders made.
[[nodiscard]] bool putTagged(const QString& path, const QMap<QString, QStringList>& tags, const QByteArray& cover = {});

} // namespace sostenuto::sync
