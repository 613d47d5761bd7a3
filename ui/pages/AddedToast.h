// What is said when tracks were added to a playlist.
#pragma once

#include "ui/models/UndoStep.h"

#include <sync/model/Ids.h>

#include <QString>

class QObject;

namespace sostenuto::ui {

class PageHost;
struct Services;

/// Also when it is sent, if its service is away. Said only while `asker` lives.
void sayAdded(Services& services, PageHost& host, QObject* asker, sync::PlaylistId playlist, const QString& name,
              UndoStep step);

} // namespace sostenuto::ui
