// The player's decoder as sync's reader of files that TagLib does not read.
#pragma once

#include <sync/folder/ContainerReader.h>

namespace sostenuto::app {

/// Thread: what it holds may be called on any, several at once.
[[nodiscard]] sync::ContainerReader containerReader();

} // namespace sostenuto::app
