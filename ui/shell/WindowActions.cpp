#include "ui/shell/WindowActions.h"

#include "ui/theme/Words.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

namespace sostenuto::ui {

namespace {

struct Entry {
    const char* name;
    const char* text;
    const char* keys;              ///< portable; Ctrl is the command key on macOS
    const char* macKeys = nullptr; ///< where macOS differs
    bool checkable = false;
};

// clang-format off
constexpr Entry entries[] = {
    {"actionPlayPause",     sayLater("Play"),                      "Ctrl+P"},
    {"actionNext",          sayLater("Next track"),                "Ctrl+Right"},
    {"actionPrevious",      sayLater("Previous track"),            "Ctrl+Left"},
    {"actionSeekForward",   sayLater("Forward 10 seconds"),        "Ctrl+Shift+Right", "Ctrl+Alt+Right"},
    {"actionSeekBack",      sayLater("Back 10 seconds"),           "Ctrl+Shift+Left", "Ctrl+Alt+Left"},
    {"actionVolumeUp",      sayLater("Louder"),                    "Ctrl+Shift+Up", "Ctrl+Up"},
    {"actionVolumeDown",    sayLater("Softer"),                    "Ctrl+Shift+Down", "Ctrl+Down"},
    {"actionMute",          sayLater("Mute"),                      "Ctrl+Shift+M", "Ctrl+Alt+Down", true},
    {"actionShuffle",       sayLater("Shuffle"),                   "Ctrl+Shift+S", nullptr, true},
    {"actionRepeat",        sayLater("Repeat"),                    "Ctrl+Shift+R"},
    {"actionLove",          sayLater("Love this track"),           "Ctrl+L"},
    {"actionBookmarkHere",  sayLater("Bookmark here"),             "Ctrl+Shift+B"},
    {"actionRemoveBookmark", sayLater("Remove bookmark"),          ""},
    {"actionStopAfter",     sayLater("Stop after this track"),     "Ctrl+.", nullptr, true},
    {"actionSleepTimer",    sayLater("Sleep timer"),               ""},
    {"actionSpeed",         sayLater("Speed"),                     ""},
    {"actionEqualiser",     sayLater("Equaliser…"),                ""},
    {"actionOutputDevice",  sayLater("Output device…"),            "Ctrl+Shift+O"},
    {"actionGoHome",        sayLater("Home"),                      "Ctrl+1"},
    {"actionGoSearch",      sayLater("Search"),                    "Ctrl+2"},
    {"actionGoAlbums",      sayLater("Albums"),                    "Ctrl+3"},
    {"actionGoArtists",     sayLater("Artists"),                   "Ctrl+4"},
    {"actionGoTracks",      sayLater("Tracks"),                    "Ctrl+5"},
    {"actionGoGenres",      sayLater("Genres"),                    "Ctrl+6"},
    {"actionGoPlaylists",   sayLater("Playlists"),                 "Ctrl+7"},
    {"actionGoFolders",     sayLater("Folders"),                   ""},
    {"actionGoStatistics",  sayLater("Statistics"),                "Ctrl+0"},
    {"actionGoOffline",     sayLater("Offline"),                   "Ctrl+8"},
    {"actionGoStatus",      sayLater("Service status"),            "Ctrl+9"},
    {"actionKeep",          sayLater("Keep on this computer"),     "Ctrl+K"},
    {"actionGoPending",     sayLater("Changes waiting to sync"),   ""},
    {"actionGoBack",        sayLater("Back"),                      "Alt+Left", "Ctrl+["},
    {"actionGoForward",     sayLater("Forward"),                   "Alt+Right", "Ctrl+]"},
    {"actionGoPlaying",     sayLater("Go to the playing track"),   "Ctrl+J"},
    {"actionGoNowPlaying",  sayLater("Now playing"),               "Ctrl+I"},
    {"actionFind",          sayLater("Filter this page"),          "Ctrl+F"},
    {"actionSearch",        sayLater("Search everywhere"),         "Ctrl+E"},
    {"actionToggleSidebar", sayLater("Narrow sidebar"),            "Ctrl+B", "Meta+Ctrl+S", true},
    {"actionShowQueue",     sayLater("Queue"),                     "Ctrl+Shift+Q", "Ctrl+Shift+U", true},
    {"actionShowLyrics",    sayLater("Lyrics"),                    "Ctrl+Shift+L", nullptr, true},
    {"actionShowDetails",   sayLater("Details"),                   "Ctrl+Shift+D", nullptr, true},
    {"actionSyncNow",       sayLater("Sync now"),                  "F5", "Ctrl+R"},
    {"actionBannerAction",  sayLater("Try now"),                   "Ctrl+T"},
    {"actionBannerDetails", sayLater("Service details"),           "Ctrl+Shift+T"},
    {"actionOutageDrill",   sayLater("Outage drill"),              "Ctrl+Shift+F9", nullptr, true},
    {"actionDrillNetwork",  sayLater("No network"), "", nullptr, true},
    {"actionDrillServer",   sayLater("Server down"), "", nullptr, true},
    {"actionDrillSlow",     sayLater("Server slow"), "", nullptr, true},
    {"actionDrillErrors",   sayLater("Server errors"), "", nullptr, true},
    {"actionDrillSignIn",   sayLater("Signed out"), "", nullptr, true},
    {"actionDrillStreaming", sayLater("Only streaming down"), "", nullptr, true},
    {"actionDrillWrites",   sayLater("Only changes refused"), "", nullptr, true},
    {"actionDrillMaintenance", sayLater("Maintenance"), "", nullptr, true},
    {"actionDrillEnd",      sayLater("End drill"),                 ""},
    {"actionSettings",      sayLater("Settings"),                  "Ctrl+,"},
    {"actionConnect",       sayLater("Connect to a server…"),      ""},
    {"actionAddFolder",     sayLater("Add a folder…"),             "Ctrl+O"},
    {"actionOpenStream",    sayLater("Open stream…"),              "Ctrl+U"},
    {"actionNewPlaylist",   sayLater("New playlist"),              "Ctrl+N"},
    {"actionNewSmartPlaylist", sayLater("New smart playlist"),     "Ctrl+Shift+N"},
    {"actionImportPlaylist", sayLater("Import playlist…"),         ""},
    {"actionExportPlaylist", sayLater("Export playlist…"),         ""},
    {"actionRename",        sayLater("Rename playlist"),           "F2"},
    {"actionDeletePlaylist", sayLater("Delete playlist"),          ""},
    {"actionUndo",          sayLater("Undo"),                      "Ctrl+Z"},
    {"actionRedo",          sayLater("Redo"),                      "Ctrl+Y", "Ctrl+Shift+Z"},
    {"actionCopy",          sayLater("Copy artist and title"),     "Ctrl+C"},
    {"actionSelectAll",     sayLater("Select all"),                "Ctrl+A"},
    {"actionSelectNone",    sayLater("Select none"),               "Ctrl+Shift+A"},
    {"actionPlayItem",      sayLater("Play the selection"),        ""},
    {"actionPlayNext",      sayLater("Play next"),                 "Ctrl+Shift+Return"},
    {"actionAddToQueue",    sayLater("Add to queue"),              "Ctrl+Return"},
    {"actionAddToPlaylist", sayLater("Add to playlist…"),          "Ctrl+D"},
    {"actionRemove",        sayLater("Remove from the list"),      "Del", "Backspace Del"},
    {"actionMoveUp",        sayLater("Move up"),                   "Alt+Up"},
    {"actionMoveDown",      sayLater("Move down"),                 "Alt+Down"},
    {"actionThemeSystem",   sayLater("Follow the system"),         "", nullptr, true},
    {"actionThemeDark",     sayLater("Dark"),                      "", nullptr, true},
    {"actionThemeLight",    sayLater("Light"),                     "", nullptr, true},
    {"actionMiniPlayer",    sayLater("Mini player"),               "Ctrl+Shift+I", nullptr, true},
    {"actionCommands",      sayLater("Find a command…"),           "Ctrl+Shift+P"},
    {"actionShortcuts",     sayLater("List of shortcuts"),         "F1", "Ctrl+/"},
    {"actionFullScreen",    sayLater("Full screen"),               "F11", "Meta+Ctrl+F", true},
    {"actionNextArea",      sayLater("Next area"),                 "F6"},
    {"actionPreviousArea",  sayLater("Previous area"),             "Shift+F6"},
    {"actionCloseWindow",   sayLater("Close window"),              "Ctrl+W"},
    {"actionQuit",          sayLater("Quit"),                      "Ctrl+Q"},
    {"actionAbout",         sayLater("About Sostenuto"),           ""},
};
// clang-format on

QKeySequence usualKeys(const Entry& entry)
{
#ifdef Q_OS_MACOS
    const char* keys = entry.macKeys ? entry.macKeys : entry.keys;
#else
    const char* keys = entry.keys;
#endif
    return {QString::fromLatin1(keys), QKeySequence::PortableText};
}

QList<QKeySequence> mediaKeys(const QString& name)
{
    if (name == QStringLiteral("actionPlayPause"))
        return {QKeySequence(Qt::Key_MediaPlay), QKeySequence(Qt::Key_MediaTogglePlayPause)};
    if (name == QStringLiteral("actionNext"))
        return {QKeySequence(Qt::Key_MediaNext)};
    if (name == QStringLiteral("actionPrevious"))
        return {QKeySequence(Qt::Key_MediaPrevious)};
    return {};
}

/// "&File" as it is read.
QString plain(QString title)
{
    return title.remove(u'&');
}

} // namespace

WindowActions::WindowActions(QWidget* window, QSettings& settings) : QObject(window), m_book(settings)
{
    for (const Entry& entry : entries) {
        auto* action = new QAction(say(entry.text), window);
        action->setObjectName(QLatin1String(entry.name));
        action->setCheckable(entry.checkable);
        window->addAction(action); // the shortcut works while the menu bar is hidden
        m_book.add(action, usualKeys(entry), mediaKeys(action->objectName()));
        m_actions.insert(action->objectName(), action);
    }
    auto* themes = new QActionGroup(this);
    for (const char* name : {"actionThemeSystem", "actionThemeDark", "actionThemeLight"})
        themes->addAction((*this)[name]);
    (*this)["actionQuit"]->setMenuRole(QAction::QuitRole);
    (*this)["actionSettings"]->setMenuRole(QAction::PreferencesRole);
    (*this)["actionAbout"]->setMenuRole(QAction::AboutRole);
}

QAction* WindowActions::operator[](const char* name) const
{
    QAction* action = m_actions.value(QLatin1String(name));
    Q_ASSERT(action);
    return action;
}

QString WindowActions::keysOf(const char* name) const
{
    const ActionEntry* entry = m_book.find(QLatin1String(name));
    return entry ? keyWords(entry->keys) : QString();
}

void WindowActions::fill(QMenuBar* bar)
{
    addMenu(bar, "menuFile", say("&File"),
            QStringLiteral("NewPlaylist NewSmartPlaylist Rename DeletePlaylist - ImportPlaylist ExportPlaylist - "
                           "Connect AddFolder OpenStream - SyncNow - Settings - "
                           "CloseWindow Quit"));
    addMenu(bar, "menuEdit", say("&Edit"),
            QStringLiteral("Undo Redo - Copy SelectAll SelectNone - AddToPlaylist Remove MoveUp MoveDown - Keep - "
                           "Find Search Commands"));
    addMenu(
        bar, "menuPlayback", say("&Playback"),
        QStringLiteral(
            "PlayPause Next Previous - PlayItem PlayNext AddToQueue - SeekForward SeekBack - VolumeUp "
            "VolumeDown Mute - "
            "Shuffle Repeat - Love BookmarkHere RemoveBookmark - StopAfter SleepTimer Speed - Equaliser OutputDevice"));
    addMenu(bar, "menuView", say("&View"),
            QStringLiteral("ShowQueue ShowLyrics ShowDetails ToggleSidebar - BannerAction BannerDetails - ThemeSystem "
                           "ThemeDark ThemeLight - "
                           "NextArea PreviousArea - MiniPlayer FullScreen"));
    QMenu* drills = m_menus.constLast()->addMenu(say("Outage drill"));
    drills->setObjectName(QStringLiteral("menuDrill"));
    addActions(drills, say("%1 › %2").arg(plain(say("&View")), drills->title()),
               QStringLiteral("DrillNetwork DrillServer DrillSlow DrillErrors DrillSignIn DrillStreaming "
                              "DrillWrites DrillMaintenance - DrillEnd"));
    addMenu(bar, "menuGo", say("&Go"),
            QStringLiteral("GoBack GoForward - GoHome GoSearch GoAlbums GoArtists GoTracks GoGenres GoPlaylists "
                           "GoFolders GoStatistics GoOffline "
                           "GoStatus - GoPending - GoPlaying GoNowPlaying"));
    addMenu(bar, "menuHelp", say("&Help"), QStringLiteral("Shortcuts - About"));
}

void WindowActions::addMenu(QMenuBar* bar, const char* name, const QString& title, const QString& actions)
{
    QMenu* menu = bar->addMenu(title);
    menu->setObjectName(QLatin1String(name));
    addActions(menu, plain(title), actions);
    m_menus.append(menu);
}

void WindowActions::addActions(QMenu* menu, const QString& path, const QString& actions)
{
    for (const QString& word : actions.split(u' ')) {
        if (word == QStringLiteral("-")) {
            menu->addSeparator();
            continue;
        }
        QAction* action = m_actions.value(QStringLiteral("action") + word);
        menu->addAction(action);
        m_book.setMenu(action, path);
    }
}

void WindowActions::fill(QMenu* menu) const
{
    for (QMenu* part : m_menus)
        menu->addMenu(part);
    menu->addSeparator();
    menu->addAction((*this)["actionSettings"]);
}

} // namespace sostenuto::ui
