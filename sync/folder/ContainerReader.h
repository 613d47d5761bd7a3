// Reads the files that TagLib does not; made by whoever has a decoder (sync has none).
#pragma once

#include "sync/folder/FileTags.h"

#include <functional>
#include <optional>

namespace sostenuto::sync {

/// Paths are bytes as the system has them. Both are called on threads of a pool, several at once; they block on the
/// disk, end whatever the file is, and never throw.
struct ContainerReader {
    /// nullopt = nothing that plays.
    std::function<std::optional<FileTags>(const QByteArray& path)> tags;
    /// As it stands in the file; empty = none, or too large.
    std::function<QByteArray(const QByteArray& path)> cover;
};

} // namespace sostenuto::sync
