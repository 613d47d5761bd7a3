// What the window's actions do, where PlaybackCommands and BannerFeed do not.
#include "ui/models/DraggedThings.h"
#include "ui/pages/EqualiserDialog.h"
#include "ui/pages/FolderSettings.h"
#include "ui/pages/Page.h"
#include "ui/pages/PlaylistPage.h"
#include "ui/pages/SettingsPage.h"
#include "ui/pages/WelcomePage.h"
#include "ui/shell/BannerFeed.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/MainWindowParts.h"
#include "ui/shell/MiniMode.h"
#include "ui/shell/PlayerBar.h"
#include "ui/shell/PlaylistList.h"
#include "ui/shell/RightPanel.h"
#include "ui/shell/ShortcutsDialog.h"
#include "ui/shell/Sidebar.h"
#include "ui/shell/SignInDialog.h"
#include "ui/shell/StationsDialog.h"
#include "ui/shell/WindowFrame.h"
#include "ui/theme/Appearance.h"
#include "ui/theme/Sentences.h"
#include "ui/theme/Words.h"
#include "ui/widgets/Notes.h"
#include "ui/widgets/StatusBanner.h"
#include "ui/widgets/ToastArea.h"

#include <sync/model/Station.h>
#include <sync/model/WhenDone.h>
#include <sync/service/AccountService.h>
#include <sync/service/LibraryService.h>
#include <sync/service/StatusService.h>

#include <QAction>

namespace sostenuto::ui {

void MainWindow::Parts::connectActions()
{
    const auto on = [this](const char* name, auto act) {
        connect(actions[name], &QAction::triggered, &window, std::move(act));
    };
    on("actionGoHome", [this] { pages->go({Place::Kind::Home, 0}); });
    on("actionGoPlaylists", [this] { pages->go({Place::Kind::Playlists, 0}); });
    on("actionGoFolders", [this] { pages->go({Place::Kind::Folders, 0}); });
    on("actionGoSearch", [this] { pages->go({Place::Kind::Search, 0}); });
    on("actionSearch", [this] { pages->go({Place::Kind::Search, 0}); });
    on("actionGoAlbums", [this] { pages->go({Place::Kind::Albums, 0}); });
    on("actionGoArtists", [this] { pages->go({Place::Kind::Artists, 0}); });
    on("actionGoTracks", [this] { pages->go({Place::Kind::Tracks, 0}); });
    on("actionGoGenres", [this] { pages->go({Place::Kind::Groups, int(sync::GroupKind::Genre), {}}); });
    on("actionGoStatistics", [this] { pages->go({Place::Kind::Statistics, 0}); });
    on("actionGoStatus", [this] { showDetails(); });
    on("actionGoPending", [this] { pages->go({Place::Kind::Pending, 0}); });
    on("actionNewSmartPlaylist", [this] { pages->go({Place::Kind::SmartPlaylist, 0, {}}); });
    on("actionGoBack", [this] { pages->goBack(); });
    on("actionGoForward", [this] { pages->goForward(); });
    on("actionSettings", [this] { pages->go({Place::Kind::Settings, 0}); });
    on("actionEqualiser", [this] { EqualiserDialog::open(services.player, &window); });
    on("actionConnect", [this] { showWelcome(); });
    on("actionAddFolder", [this] { addFolder(); });
    on("actionOpenStream", [this] { showStations(); });
    on("actionFind", [this] {
        if (pages->page())
            pages->page()->focusFilter();
    });
    on("actionGoNowPlaying", [this] { pages->go({Place::Kind::NowPlaying, 0}); });
    on("actionToggleSidebar", [this](bool narrow) {
        remembered.setFlag("window/rail", narrow);
        frame->setRailWanted(narrow);
    });
    on("actionSyncNow", [this] { services.account.syncNow(); });
    on("actionNewPlaylist", [this] { frame->sidebar().startNew(); });
    on("actionUndo", [this] { undo.undoLast(); });
    on("actionRedo", [this] { undo.redoLast(); });
    on("actionFullScreen", [this] { window.setWindowState(window.windowState() ^ Qt::WindowFullScreen); });
    on("actionCloseWindow", [this] { window.close(); });
    on("actionQuit", [this] { window.quit(); });
    on("actionAbout", [this] { pages->go({Place::Kind::Settings, SettingsPage::aboutSection}); });
    on("actionCommands", [this] { CommandPalette::open(context, &window); });
    on("actionShortcuts", [this] { showShortcuts(); });
    actions["actionToggleSidebar"]->setChecked(remembered.flag("window/rail"));
    connect(frame, &WindowFrame::shapeChanged, &window,
            [this] { actions["actionToggleSidebar"]->setEnabled(!frame->shape().rail); });
    const auto followUndo = [this] {
        actions["actionUndo"]->setEnabled(!undo.isEmpty());
        actions["actionRedo"]->setEnabled(undo.canRedo());
    };
    connect(&undo, &UndoList::changed, &window, followUndo);
    followUndo();
    connect(&input, &GlobalInput::playPause, actions["actionPlayPause"], &QAction::trigger);
    connect(&input, &GlobalInput::back, actions["actionGoBack"], &QAction::trigger);
    connect(&input, &GlobalInput::forward, actions["actionGoForward"], &QAction::trigger);
    connect(banner, &BannerFeed::detailsAsked, &window, [this] { showDetails(); });
    connect(banner, &BannerFeed::changesAsked, actions["actionGoPending"], &QAction::trigger);
    connect(banner, &BannerFeed::signInAsked, &window, [this] { showSignIn(); });
}

/// Each tab has an action, which is on while that tab is seen; triggered then, it closes the panel.
void MainWindow::Parts::connectPanel()
{
    using Tab = RightPanel::Tab;
    RightPanel& panel = frame->panel();
    const auto follow = [this, &panel] {
        actions["actionShowQueue"]->setChecked(frame->isPanelOpen() && panel.tab() == Tab::Queue);
        actions["actionShowLyrics"]->setChecked(frame->isPanelOpen() && panel.tab() == Tab::Lyrics);
        actions["actionShowDetails"]->setChecked(frame->isPanelOpen() && panel.tab() == Tab::Details);
    };
    const auto turn = [this, &panel, follow](const char* name, Tab tab) {
        connect(actions[name], &QAction::triggered, &window, [this, &panel, follow, tab](bool open) {
            if (open)
                panel.setTab(tab);
            frame->setPanelOpen(open);
            follow();
        });
    };
    turn("actionShowQueue", Tab::Queue);
    turn("actionShowLyrics", Tab::Lyrics);
    turn("actionShowDetails", Tab::Details);
    connect(frame, &WindowFrame::panelOpened, &window, follow);
    connect(&panel, &RightPanel::tabChanged, &window, follow);
    connect(pages, &Navigation::detailsAsked, &window, [this, &panel](sync::TrackId track) {
        frame->setPanelOpen(true);
        panel.showDetails(track);
    });
    follow();
}

void MainWindow::Parts::connectPages()
{
    connect(pages, &Navigation::placeChanged, &window, [this](const Place& place) {
        frame->sidebar().setPlace(place);
        actions["actionGoBack"]->setEnabled(pages->canGoBack());
        actions["actionGoForward"]->setEnabled(pages->canGoForward());
        enablePlaylistActions();
        if (frame->shape().panelInPage)
            frame->setPanelOpen(false); // it stood in the page's place
    });
    connect(stage, &QStackedWidget::currentChanged, &window, [this] { enablePlaylistActions(); });
    enablePlaylistActions();
    connect(pages, &Navigation::keepsChanged, banner, &BannerFeed::refresh); // which page is shown counts too
    connect(pages, &Navigation::toasted, &window, [this](const Toast& toast, int step) {
        if (step == 0)
            frame->toasts().say(toast);
        else
            frame->toasts().say(toast, [this, step] { undo.undo(step); });
    });
}

/// For the playlist that is shown; while the welcome page stands before everything, for none.
void MainWindow::Parts::enablePlaylistActions()
{
    const Place place = pages->place();
    const bool isShown = stage->currentWidget() == frame;
    const bool isPlaylist =
        isShown && (place.kind == Place::Kind::Playlist || (place.kind == Place::Kind::SmartPlaylist && place.id > 0));
    actions["actionRename"]->setEnabled(isPlaylist);
    actions["actionDeletePlaylist"]->setEnabled(isPlaylist);
    actions["actionExportPlaylist"]->setEnabled(isPlaylist || (isShown && place.kind == Place::Kind::Loved));
}

void MainWindow::Parts::connectPlaylists()
{
    Sidebar& sidebar = frame->sidebar();
    PlaylistList& list = sidebar.playlists();
    PlaylistListModel& model = list.playlists();
    const auto nameOf = [&model](sync::PlaylistId id) {
        return model.index(model.rowOf(id)).data(Qt::DisplayRole).toString();
    };
    connect(&model, &PlaylistListModel::named, &changes, &PlaylistChanges::create);
    connect(&sidebar, &Sidebar::named, &changes, &PlaylistChanges::create);
    connect(&model, &PlaylistListModel::renamed, &changes,
            [this, nameOf](sync::PlaylistId id, const QString& name) { changes.rename(id, nameOf(id), name); });
    connect(&model, &PlaylistListModel::dropped, &changes, [this, nameOf](sync::PlaylistId id, const QMimeData& data) {
        withDropped(services, data, &changes,
                    [this, id, name = nameOf(id)](const QVector<sync::TrackId>& ids) { changes.add(id, name, ids); });
    });
    connect(&list, &PlaylistList::removeAsked, &changes, &PlaylistChanges::remove);
    connect(&changes, &PlaylistChanges::removed, &window, [this](sync::PlaylistId id) {
        pages->forget({Place::Kind::Playlist, id.value});
    });
    connect(actions["actionRename"], &QAction::triggered, &window, [this, &list] {
        auto* page = qobject_cast<PlaylistPage*>(pages->page());
        if (list.hasFocus() || !page || !page->startRename())
            list.startRename();
    });
    connect(actions["actionDeletePlaylist"], &QAction::triggered, &changes, [this, &list] {
        if (const sync::PlaylistId id = list.chosen(); id.isValid())
            changes.remove(id);
        else if (const auto smart = list.chosenSmart())
            changes.removeSmart(*smart);
    });
    connect(&model, &PlaylistListModel::smartRenamed, &changes, &PlaylistChanges::renameSmart);
    connect(&list, &PlaylistList::smartRemoveAsked, &changes, &PlaylistChanges::removeSmart);
    connect(&changes, &PlaylistChanges::smartRemoved, &window, [this](sync::SmartPlaylistId id) {
        pages->forget({Place::Kind::SmartPlaylist, id.value, {}});
    });
    connect(&list, &PlaylistList::smartPlayAsked, &window, [this](const sync::SmartPlaylist& smart) {
        sync::whenDone(services.library.trackIds(queryOf(smart)), &window,
                       [this](const sync::Result<QVector<sync::TrackId>>& ids) {
                           if (ids && !ids->isEmpty())
                               playback.playIds(*ids, 0);
                       });
    });
    connect(&list, &PlaylistList::playAsked, &window, [this](sync::PlaylistId id) {
        const auto play = [this](const sync::Result<QVector<sync::TrackId>>& ids) {
            if (ids && !ids->isEmpty())
                playback.playIds(*ids, 0);
        };
        if (!id.isValid())
            return sync::whenDone(services.library.lovedTrackIds(), &window, play);
        sync::whenDone(services.library.playlistEntries(id), &window,
                       [play](const sync::Result<QVector<sync::PlaylistEntry>>& entries) {
                           QVector<sync::TrackId> ids;
                           for (const sync::PlaylistEntry& entry : entries.value_or(QVector<sync::PlaylistEntry>{}))
                               ids.append(entry.track.id);
                           play(ids);
                       });
    });
}

void MainWindow::Parts::connectTheme()
{
    struct Choice {
        const char* action;
        Theme::Mode mode;
    };
    for (const Choice& choice :
         {Choice{"actionThemeSystem", Theme::Mode::FollowSystem}, Choice{"actionThemeDark", Theme::Mode::Dark},
          Choice{"actionThemeLight", Theme::Mode::Light}}) {
        QAction* action = actions[choice.action];
        action->setChecked(Theme::current().mode() == choice.mode);
        connect(action, &QAction::triggered, &window, [mode = choice.mode] { Theme::current().setMode(mode); });
        // It can be chosen in the settings too.
        connect(&Theme::current(), &Theme::changed, action,
                [action, mode = choice.mode] { action->setChecked(Theme::current().mode() == mode); });
    }
    connect(&Theme::current(), &Theme::changed, &window, [this] { remembered.setAppearance(appearance()); });
}

void MainWindow::Parts::connectAreas()
{
    for (QWidget* area : std::initializer_list<QWidget*>{&frame->banner(), &frame->note(), &frame->sidebar(), pages,
                                                         &frame->panel(), &frame->player()})
        areas.add(area);
    connect(actions["actionNextArea"], &QAction::triggered, &areas, [this] { areas.step(1); });
    connect(actions["actionPreviousArea"], &QAction::triggered, &areas, [this] { areas.step(-1); });
}

void MainWindow::Parts::connectMini()
{
    QAction* action = actions["actionMiniPlayer"];
    connect(action, &QAction::triggered, mini, &MiniMode::setOn);
    connect(mini, &MiniMode::changed, action, &QAction::setChecked);
    // Whoever goes somewhere wants to see it.
    connect(pages, &Navigation::placeChanged, mini, [this] { mini->setOn(false); });
}

void MainWindow::Parts::showDetails()
{
    pages->go({Place::Kind::Status, services.status.state().source.value});
}

void MainWindow::Parts::showSignIn()
{
    if (window.findChild<SignInDialog*>())
        return;
    (new SignInDialog(services, services.status.state().source, &window))->open();
}

void MainWindow::Parts::addFolder()
{
    FolderSettings::choose(services.folders, &window, [this](const sync::Error& error) {
        if (welcome)
            welcome->sayFolderTrouble(folderSentence(error.kind));
        else
            frame->toasts().say(failedToast(folderSentence(error.kind)));
    });
}

void MainWindow::Parts::showStations()
{
    if (window.findChild<StationsDialog*>())
        return;
    auto* dialog = new StationsDialog(services, &window);
    connect(dialog, &StationsDialog::playAsked, &window,
            [this](const sync::Station& station) { playback.playIds({station.id}, 0); });
    dialog->open();
}

void MainWindow::Parts::showShortcuts()
{
    if (window.findChild<ShortcutsDialog*>())
        return;
    (new ShortcutsDialog(actions.book(), &window))->open();
}

} // namespace sostenuto::ui
