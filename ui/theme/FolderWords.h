// Folders of this computer in words.
#pragma once

#include <sync/model/FolderLevel.h>

#include <QString>

namespace sostenuto::ui {

/// "1,204 files", "10,000+ files"; empty = not counted.
[[nodiscard]] QString filesWords(int files);
/// "12 folders, 9 tracks"
[[nodiscard]] QString levelWords(const sync::FolderLevel& level);

} // namespace sostenuto::ui
