// What the main window is made of, and the joints between its parts. Private to MainWindow.
#pragma once

#include "ui/models/HeardTrack.h"
#include "ui/models/Playback.h"
#include "ui/pages/TrackActions.h"
#include "ui/shell/FocusAreas.h"
#include "ui/shell/GlobalInput.h"
#include "ui/shell/ListActions.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Navigation.h"
#include "ui/shell/PlaybackCommands.h"
#include "ui/shell/PlaylistChanges.h"
#include "ui/shell/PlaylistFiles.h"
#include "ui/shell/RememberedWindow.h"
#include "ui/shell/ShellContext.h"
#include "ui/shell/SoundMenus.h"
#include "ui/shell/UndoList.h"
#include "ui/shell/WindowActions.h"
#include "ui/widgets/CoverCache.h"

#include <sync/model/Kept.h>

#include <QMenu>
#include <QStackedWidget>

#include <optional>

namespace sostenuto::ui {

class BannerFeed;
class MiniMode;
class QueueOffers;
class WelcomePage;
class WindowFrame;
class WindowNotes;

struct MainWindow::Parts {
    Parts(MainWindow& itself, Services& theServices);

    // Each in its own words.
    void build();
    void connectActions();
    void connectPanel();
    void connectPages();
    void connectPlaylists();
    void enablePlaylistActions();
    void connectFiles();
    void exportPlaylistOf(const Place& place);
    void connectLists();
    void filesDropped(const QMimeData& data);
    void offerPlaylistCommands();
    void sayUnknownFiles(int count, const QString& folder);
    void addFolderAt(const QString& path);
    void connectKeeping();
    void followKeeping();
    /// What Ctrl K keeps.
    [[nodiscard]] std::optional<sync::PinTarget> shownTarget() const;
    void connectTheme();
    void connectAreas();
    void connectMini();
    /// Of the service that the banner is about.
    void showDetails();
    void showSignIn();
    void showShortcuts();
    void showStations();
    void addFolder();
    /// There is something to show: an account, what one left here, or a folder of this computer.
    [[nodiscard]] bool hasSource() const;

    /// The frame, or the welcome page while there is no account.
    void chooseStage();
    void showWelcome();
    void showFrame();
    [[nodiscard]] bool isWelcoming() const;
    void allowFrameActions(bool allowed);
    void followTitle();
    void remember();

    MainWindow& window;
    Services& services;
    RememberedWindow remembered;
    UndoList undo;
    CoverCache covers;
    Playback playback;
    WindowActions actions;
    HeardTrack heard;
    Navigation* pages; ///< owned by the frame
    ShellContext context;
    PageContext pageContext;
    TrackActions tracks;
    PlaylistChanges changes;
    PlaylistFiles files;
    PlaybackCommands commands;
    SoundMenus sound;
    ListActions lists;
    GlobalInput input;
    FocusAreas areas;
    QMenu appMenu;
    QStackedWidget* stage = nullptr; ///< centralArea
    WindowFrame* frame = nullptr;
    MiniMode* mini = nullptr;
    WindowNotes* notes = nullptr;
    BannerFeed* banner = nullptr;
    QueueOffers* offers = nullptr;
    WelcomePage* welcome = nullptr;
    qsizetype accountCount = 0;
    bool sourcesKnown = false; ///< the library is open: whether there are accounts and folders is known

    std::function<bool()> staysWhenClosed = {};
    bool isLetGo = false; ///< closing is for good
};

} // namespace sostenuto::ui
