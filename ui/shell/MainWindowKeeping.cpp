// Keeping what the window shows: the action with its key, and the sidebar's menu.
#include "ui/models/KeptThings.h"
#include "ui/models/Services.h"
#include "ui/pages/KeepActions.h"
#include "ui/shell/MainWindowParts.h"
#include "ui/shell/PlaylistList.h"
#include "ui/shell/Sidebar.h"
#include "ui/shell/WindowFrame.h"
#include "ui/theme/KeepWords.h"

#include <QAction>

namespace sostenuto::ui {

void MainWindow::Parts::connectKeeping()
{
    connect(actions["actionGoOffline"], &QAction::triggered, &window, [this] {
        pages->go({Place::Kind::Offline, 0, {}});
    });
    connect(actions["actionKeep"], &QAction::triggered, &window, [this] {
        if (const auto target = shownTarget())
            toggleKept(services, *pages, &window, {*target});
    });
    PlaylistList* list = &frame->sidebar().playlists();
    keepByKey(list, services, *pages, [list] {
        const auto target = list->playlists().pinTargetAt(list->currentIndex().row());
        return target ? PinTargets{*target} : PinTargets{};
    });
    connect(list, &PlaylistList::keepAsked, &window,
            [this](const sync::PinTarget& target, bool keep) { setKept(services, *pages, &window, {target}, keep); });
    const auto follow = [this] { followKeeping(); };
    connect(&KeptThings::of(services.keep), &KeptThings::changed, &window, follow);
    connect(pages, &Navigation::placeChanged, &window, follow);
    connect(stage, &QStackedWidget::currentChanged, &window, follow);
    followKeeping();
}

void MainWindow::Parts::followKeeping()
{
    const auto target = shownTarget();
    QAction* keep = actions["actionKeep"];
    keep->setEnabled(target.has_value());
    keep->setText(keepWord(target && KeptThings::of(services.keep).isPinned(*target)));
}

std::optional<sync::PinTarget> MainWindow::Parts::shownTarget() const
{
    if (stage->currentWidget() != frame || !pages->page())
        return std::nullopt;
    const Place place = pages->place();
    switch (place.kind) {
    case Place::Kind::Album:
        return sync::PinTarget{sync::PinKind::Album, place.id};
    case Place::Kind::Artist:
        return sync::PinTarget{sync::PinKind::Artist, place.id};
    case Place::Kind::Playlist:
        return sync::PinTarget{sync::PinKind::Playlist, place.id};
    case Place::Kind::Loved:
        return sync::PinTarget{sync::PinKind::Loved};
    case Place::Kind::SmartPlaylist:
        break;
    default:
        return std::nullopt;
    }
    if (place.id == 0) {
        sync::SmartPlaylist shown;
        shown.query = place.text;
        return pinTargetOf(shown);
    }
    const PlaylistList& list = frame->sidebar().playlists();
    return list.playlists().pinTargetAt(list.playlists().rowOf(sync::SmartPlaylistId{place.id}));
}

} // namespace sostenuto::ui
