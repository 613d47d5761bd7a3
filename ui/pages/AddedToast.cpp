#include "ui/pages/AddedToast.h"

#include "ui/models/Services.h"
#include "ui/pages/Page.h"
#include "ui/theme/Words.h"

#include <sync/model/WhenDone.h>
#include <sync/service/LibraryService.h>
#include <sync/service/StatusService.h>

namespace sostenuto::ui {

void sayAdded(Services& services, PageHost& host, QObject* asker, sync::PlaylistId playlist, const QString& name,
              UndoStep step)
{
    sync::whenDone(services.library.playlist(playlist), asker,
                   [&services, &host, name, step = std::move(step)](const sync::Result<sync::Playlist>& list) {
                       const auto state = services.status.stateOf(list ? list->source : sync::SourceId{});
                       const bool away = state.source.isValid() && !state.reachable;
                       host.toast(away ? Toast(say("Added to %1. Sent when %2 is back").arg(name, state.serverName),
                                               ToastSign::Waits)
                                       : Toast(say("Added to %1").arg(name), ToastSign::Listed),
                                  step);
                   });
}

} // namespace sostenuto::ui
