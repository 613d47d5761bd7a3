// Reads the tags of one music file.
#pragma once

#include "sync/folder/FileTags.h"

#include <QByteArray>

#include <optional>

namespace sostenuto::sync {

/// `path` is bytes as the system has them. nullopt: nothing there that TagLib reads, or it is damaged beyond that; the
/// file may play all the same. Never throws. Thread: any, several at once; blocks on the disk.
[[nodiscard]] std::optional<FileTags> readTags(const QByteArray& path);

} // namespace sostenuto::sync
