// The folders of this computer, level by level, from the paths of their files.
#pragma once

#include "sync/model/FolderLevel.h"

namespace sostenuto::sync {

class Database;

/// What lies in this folder, folders by name and files by theirs. Above all: the folders that were added. Costs what it
/// answers, not what lies deeper; counts stop at FolderLevel::mostCounted, and only the first mostFoldersCounted
/// folders have one, up to mostFilesCounted files altogether. Throws like any Query.
[[nodiscard]] FolderLevel folderLevel(Database& database, const FolderPlace& place);
inline constexpr int mostFoldersCounted = 1'000;
inline constexpr int mostFilesCounted = 50'000;

/// The tracks in it and below, in the order of their paths, at most `most`.
[[nodiscard]] QVector<TrackId> folderTracks(Database& database, const FolderPlace& place, int most);

} // namespace sostenuto::sync
