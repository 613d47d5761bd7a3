// Where held music lies, and its way to another folder, in words.
#pragma once

#include <sync/model/HeldHome.h>

#include <QString>

namespace sostenuto::ui {

/// As the system writes paths.
[[nodiscard]] QString folderName(const QString& path);
/// What it means that held music lies there, or how far its move is. `away`: the folder in use is not there.
[[nodiscard]] QString homeHelp(const sync::HeldHome& home, bool away);
/// Why it did not go where it was to go: what happened, what still works, what to do; empty = nothing went wrong.
[[nodiscard]] QString moveTroubleSentence(const sync::HeldHome& home);

} // namespace sostenuto::ui
