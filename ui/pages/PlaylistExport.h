// Playlists written to files.
#pragma once

#include "ui/pages/Page.h"

#include <sync/model/SmartPlaylist.h>

namespace sostenuto::ui {

/// Each asks where to write, in a dialog over `window`, and says in a toast how it went. They return at once. The
/// format is the one chosen in the dialog.
void exportPlaylist(PageContext context, QWidget* window, sync::PlaylistId id, const QString& name);
/// What its rule lists when it is written.
void exportSmartPlaylist(PageContext context, QWidget* window, const sync::SmartPlaylist& list);
void exportLoved(PageContext context, QWidget* window);

} // namespace sostenuto::ui
