// A file of the listener's as the player's ByteStream, whatever bytes its name has.
#pragma once

#include <player/source/ByteStream.h>
#include <sync/model/FilePart.h>

#include <QString>

#include <memory>
#include <optional>

namespace sostenuto::app {

/// nullptr: not there, or not to be read. `path` is as pathText() writes it. Thread: any one; blocks on the disk.
[[nodiscard]] std::unique_ptr<player::ByteStream> streamOf(const QString& path,
                                                           const std::optional<sync::FilePart>& part = {});

} // namespace sostenuto::app
