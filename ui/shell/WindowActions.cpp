#include "ui/shell/WindowActions.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

namespace sostenuto::ui {

namespace {

struct Entry {
    const char* name;
    const char16_t* text;
    const char* keys;              ///< portable, several parted by a space; Ctrl is the command key on macOS
    const char* macKeys = nullptr; ///< where macOS differs
    bool checkable = false;
};

// clang-format off
constexpr Entry entries[] = {
    {"actionPlayPause",     u"Play",                      "Ctrl+P"},
    {"actionNext",          u"Next track",                "Ctrl+Right"},
    {"actionPrevious",      u"Previous track",            "Ctrl+Left"},
    {"actionSeekForward",   u"Forward 10 seconds",        "Ctrl+Shift+Right", "Ctrl+Alt+Right"},
    {"actionSeekBack",      u"Back 10 seconds",           "Ctrl+Shift+Left", "Ctrl+Alt+Left"},
    {"actionVolumeUp",      u"Louder",                    "Ctrl+Shift+Up", "Ctrl+Up"},
    {"actionVolumeDown",    u"Softer",                    "Ctrl+Shift+Down", "Ctrl+Down"},
    {"actionMute",          u"Mute",                      "Ctrl+Shift+M", "Ctrl+Alt+Down", true},
    {"actionShuffle",       u"Shuffle",                   "Ctrl+Shift+S", nullptr, true},
    {"actionRepeat",        u"Repeat",                    "Ctrl+Shift+R"},
    {"actionLove",          u"Love this track",           "Ctrl+L"},
    {"actionStopAfter",     u"Stop after this track",     "Ctrl+.", nullptr, true},
    {"actionSleepTimer",    u"Sleep timer",               ""},
    {"actionSpeed",         u"Speed",                     ""},
    {"actionEqualiser",     u"Equaliser…",                ""},
    {"actionOutputDevice",  u"Output device…",            "Ctrl+Shift+O"},
    {"actionGoSearch",      u"Search",                    "Ctrl+2"},
    {"actionGoAlbums",      u"Albums",                    "Ctrl+3"},
    {"actionGoArtists",     u"Artists",                   "Ctrl+4"},
    {"actionGoTracks",      u"Tracks",                    "Ctrl+5"},
    {"actionGoGenres",      u"Genres",                    "Ctrl+6"},
    {"actionGoStatistics",  u"Statistics",                "Ctrl+7"},
    {"actionGoOffline",     u"Offline",                   "Ctrl+8"},
    {"actionGoStatus",      u"Service status",            "Ctrl+9"},
    {"actionKeep",          u"Keep on this computer",     "Ctrl+K"},
    {"actionGoPending",     u"Changes waiting to sync",   ""},
    {"actionGoBack",        u"Back",                      "Alt+Left", "Ctrl+["},
    {"actionGoForward",     u"Forward",                   "Alt+Right", "Ctrl+]"},
    {"actionGoPlaying",     u"Go to the playing track",   "Ctrl+J"},
    {"actionGoNowPlaying",  u"Now playing",               "Ctrl+I"},
    {"actionFind",          u"Filter this page",          "Ctrl+F"},
    {"actionSearch",        u"Search everywhere",         "Ctrl+E"},
    {"actionToggleSidebar", u"Narrow sidebar",            "Ctrl+B", "Meta+Ctrl+S", true},
    {"actionShowQueue",     u"Queue",                     "Ctrl+Shift+Q", "Ctrl+Shift+U", true},
    {"actionShowLyrics",    u"Lyrics",                    "Ctrl+Shift+L", nullptr, true},
    {"actionShowDetails",   u"Details",                   "Ctrl+Shift+D", nullptr, true},
    {"actionSyncNow",       u"Sync now",                  "F5", "Ctrl+R"},
    {"actionBannerAction",  u"Try now",                   "Ctrl+T"},
    {"actionBannerDetails", u"Service details",           "Ctrl+Shift+T"},
    {"actionOutageDrill",   u"Outage drill",              "Ctrl+Shift+F9", nullptr, true},
    {"actionDrillNetwork",  u"No network", "", nullptr, true},
    {"actionDrillServer",   u"Server down", "", nullptr, true},
    {"actionDrillSlow",     u"Server slow", "", nullptr, true},
    {"actionDrillErrors",   u"Server errors", "", nullptr, true},
    {"actionDrillSignIn",   u"Signed out", "", nullptr, true},
    {"actionDrillStreaming", u"Only streaming down", "", nullptr, true},
    {"actionDrillWrites",   u"Only changes refused", "", nullptr, true},
    {"actionDrillMaintenance", u"Maintenance", "", nullptr, true},
    {"actionDrillEnd",      u"End drill",                 ""},
    {"actionSettings",      u"Settings",                  "Ctrl+,"},
    {"actionConnect",       u"Connect to a server…",      ""},
    {"actionAddFolder",     u"Add a folder…",             "Ctrl+O"},
    {"actionOpenStream",    u"Open stream…",              "Ctrl+U"},
    {"actionNewPlaylist",   u"New playlist",              "Ctrl+N"},
    {"actionNewSmartPlaylist", u"New smart playlist",     "Ctrl+Shift+N"},
    {"actionImportPlaylist", u"Import playlist…",         ""},
    {"actionExportPlaylist", u"Export playlist…",         ""},
    {"actionRename",        u"Rename playlist",           "F2"},
    {"actionDeletePlaylist", u"Delete playlist",          ""},
    {"actionUndo",          u"Undo",                      "Ctrl+Z"},
    {"actionThemeSystem",   u"Follow the system",         "", nullptr, true},
    {"actionThemeDark",     u"Dark",                      "", nullptr, true},
    {"actionThemeLight",    u"Light",                     "", nullptr, true},
    {"actionFullScreen",    u"Full screen",               "F11", "Meta+Ctrl+F", true},
    {"actionNextArea",      u"Next area",                 "F6"},
    {"actionPreviousArea",  u"Previous area",             "Shift+F6"},
    {"actionCloseWindow",   u"Close window",              "Ctrl+W"},
    {"actionQuit",          u"Quit",                      "Ctrl+Q"},
    {"actionAbout",         u"About Sostenuto",           ""},
};
// clang-format on

QList<QKeySequence> sequencesOf(const Entry& entry)
{
#ifdef Q_OS_MACOS
    const char* keys = entry.macKeys ? entry.macKeys : entry.keys;
#else
    const char* keys = entry.keys;
#endif
    QList<QKeySequence> sequences;
    for (const QString& one : QString::fromLatin1(keys).split(u' ', Qt::SkipEmptyParts))
        sequences.append(QKeySequence(one, QKeySequence::PortableText));
    return sequences;
}

} // namespace

WindowActions::WindowActions(QWidget* window) : QObject(window)
{
    for (const Entry& entry : entries) {
        auto* action = new QAction(QString::fromUtf16(entry.text), window);
        action->setObjectName(QLatin1String(entry.name));
        action->setShortcuts(sequencesOf(entry));
        action->setCheckable(entry.checkable);
        window->addAction(action); // the shortcut works while the menu bar is hidden
        m_actions.insert(action->objectName(), action);
    }
    auto* themes = new QActionGroup(this);
    for (const char* name : {"actionThemeSystem", "actionThemeDark", "actionThemeLight"})
        themes->addAction((*this)[name]);
    (*this)["actionPlayPause"]->setShortcuts((*this)["actionPlayPause"]->shortcuts()
                                             << QKeySequence(Qt::Key_MediaPlay)
                                             << QKeySequence(Qt::Key_MediaTogglePlayPause));
    (*this)["actionNext"]->setShortcuts((*this)["actionNext"]->shortcuts() << QKeySequence(Qt::Key_MediaNext));
    (*this)["actionPrevious"]->setShortcuts((*this)["actionPrevious"]->shortcuts()
                                            << QKeySequence(Qt::Key_MediaPrevious));
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
    return (*this)[name]->shortcut().toString(QKeySequence::NativeText).replace(u'+', u' ');
}

void WindowActions::fill(QMenuBar* bar)
{
    addMenu(bar, "menuFile", QStringLiteral("&File"),
            QStringLiteral("NewPlaylist NewSmartPlaylist Rename DeletePlaylist - ImportPlaylist ExportPlaylist - "
                           "Connect AddFolder OpenStream - SyncNow - Settings - "
                           "CloseWindow Quit"));
    addMenu(bar, "menuEdit", QStringLiteral("&Edit"), QStringLiteral("Undo - Keep - Find Search"));
    addMenu(bar, "menuPlayback", QStringLiteral("&Playback"),
            QStringLiteral("PlayPause Next Previous - SeekForward SeekBack - VolumeUp VolumeDown Mute - "
                           "Shuffle Repeat - Love - StopAfter SleepTimer Speed - Equaliser OutputDevice"));
    addMenu(bar, "menuView", QStringLiteral("&View"),
            QStringLiteral("ShowQueue ShowLyrics ShowDetails ToggleSidebar - BannerAction BannerDetails - ThemeSystem "
                           "ThemeDark ThemeLight - "
                           "NextArea PreviousArea FullScreen"));
    QMenu* drills = m_menus.constLast()->addMenu(QStringLiteral("Outage drill"));
    drills->setObjectName(QStringLiteral("menuDrill"));
    addActions(drills, QStringLiteral("DrillNetwork DrillServer DrillSlow DrillErrors DrillSignIn DrillStreaming "
                                      "DrillWrites DrillMaintenance - DrillEnd"));
    addMenu(bar, "menuGo", QStringLiteral("&Go"),
            QStringLiteral("GoBack GoForward - GoSearch GoAlbums GoArtists GoTracks GoGenres GoStatistics GoOffline "
                           "GoStatus - GoPending - GoPlaying GoNowPlaying"));
    addMenu(bar, "menuHelp", QStringLiteral("&Help"), QStringLiteral("About"));
}

void WindowActions::addMenu(QMenuBar* bar, const char* name, const QString& title, const QString& actions)
{
    QMenu* menu = bar->addMenu(title);
    menu->setObjectName(QLatin1String(name));
    addActions(menu, actions);
    m_menus.append(menu);
}

void WindowActions::addActions(QMenu* menu, const QString& actions) const
{
    for (const QString& word : actions.split(u' ')) {
        if (word == QStringLiteral("-"))
            menu->addSeparator();
        else
            menu->addAction(m_actions.value(QStringLiteral("action") + word));
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
