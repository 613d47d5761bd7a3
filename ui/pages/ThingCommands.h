// What can be done by key and by the middle button with an album, an artist or the like that stands in a view.
#pragma once

#include "ui/models/DraggedThings.h"

#include <QModelIndex>

#include <functional>

class QAbstractItemView;

namespace sostenuto::ui {

class ListCommands;
class TrackActions;

/// Play next, Add to queue and Add to playlist for the current one; the middle button adds what is under it to the
/// queue. Both outlive the view.
ListCommands* offerThings(QAbstractItemView& view, TrackActions& actions,
                          std::function<DraggedThing(const QModelIndex&)> thingOf);
/// Of the IdRole.
[[nodiscard]] std::function<DraggedThing(const QModelIndex&)> thingsById(DraggedThing::Kind kind);

} // namespace sostenuto::ui
