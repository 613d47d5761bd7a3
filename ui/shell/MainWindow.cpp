#include "ui/shell/MainWindow.h"

#include "ui/pages/Pages.h"
#include "ui/pages/SettingsPage.h"
#include "ui/pages/WelcomePage.h"
#include "ui/shell/BannerFeed.h"
#include "ui/shell/CoverFetch.h"
#include "ui/shell/DrillActions.h"
#include "ui/shell/LastEnd.h"
#include "ui/shell/MainWindowParts.h"
#include "ui/shell/MiniMode.h"
#include "ui/shell/QueueOffers.h"
#include "ui/shell/Resuming.h"
#include "ui/shell/RightPanel.h"
#include "ui/shell/Sidebar.h"
#include "ui/shell/Troubles.h"
#include "ui/shell/WindowFrame.h"
#include "ui/shell/WindowNotes.h"
#include "ui/widgets/ButtonVoice.h"
#include "ui/widgets/StatusBanner.h"

#include <sync/service/AccountService.h>
#include <sync/service/ArtworkService.h>
#include <sync/service/FolderService.h>

#include <QAction>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QMenuBar>
#include <QScreen>

#include <algorithm>
#include <utility>

namespace sostenuto::ui {

namespace {

constexpr QSize leastSize(720, 520);
constexpr QSize systemFrame(8, 40); // about what a window manager draws around it
constexpr QSize usualSize(1280, 800);

} // namespace

MainWindow::Parts::Parts(MainWindow& itself, Services& theServices)
    : window(itself), services(theServices), remembered(theServices), covers(coverFetch(theServices.artwork)),
      playback(theServices), actions(&itself, theServices.settings), heard(theServices, playback),
      pages(new Navigation(theServices, playback, covers, undo)), context{theServices, playback, covers,
                                                                          heard,       actions,  *pages},
      pageContext{theServices, playback, covers, *pages}, tracks(pageContext), changes(theServices, *pages),
      files(theServices, *pages, &itself), commands(context, changes), sound(context), lists(actions), input(&itself),
      areas(&itself)
{
}

/// What its parts are to assistive technology is said before there are any.
std::unique_ptr<MainWindow::Parts> MainWindow::makeParts(MainWindow& window, Services& services)
{
    giveButtonsAVoice();
    return std::make_unique<Parts>(window, services);
}

MainWindow::MainWindow(Services& services, QWidget* parent) : QMainWindow(parent), m_parts(makeParts(*this, services))
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(leastSize);
    m_parts->pages->setPageMaker([this](Place::Kind kind, PageContext& context) -> std::unique_ptr<Page> {
        if (kind == Place::Kind::Settings)
            return std::make_unique<SettingsPage>(context, &m_parts->actions.book());
        return makePage(kind, context);
    });
    m_parts->build();
    m_parts->connectActions();
    m_parts->connectPanel();
    m_parts->connectPages();
    m_parts->connectPlaylists();
    m_parts->connectFiles();
    m_parts->connectLists();
    m_parts->connectKeeping();
    m_parts->connectTheme();
    m_parts->connectAreas();
    m_parts->connectMini();
    m_parts->remembered.restoreSound();
    if (!m_parts->remembered.restoreGeometry(*this)) {
        const QScreen* screen = QGuiApplication::primaryScreen();
        const QSize room = screen ? screen->availableSize() - systemFrame : usualSize;
        resize(usualSize.boundedTo(room).expandedTo(leastSize));
    }
    m_parts->followTitle();
    m_parts->chooseStage();
    m_parts->frame->panel().setTab(
        RightPanel::Tab(std::clamp(m_parts->remembered.number("window/panelTab", 0), 0, RightPanel::tabCount - 1)));
    m_parts->frame->setPanelOpen(m_parts->remembered.flag("window/panel"));
}

MainWindow::~MainWindow()
{
    delete takeCentralWidget(); // its widgets look at the parts
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

Playback& MainWindow::playback()
{
    return m_parts->playback;
}

void MainWindow::setStaysWhenClosed(std::function<bool()> stays)
{
    m_parts->staysWhenClosed = std::move(stays);
}

void MainWindow::quit()
{
    letGo();
    if (isVisible())
        close();
    else // what is hidden is not closed
        Q_EMIT quitRequested();
}

void MainWindow::letGo()
{
    m_parts->isLetGo = true;
}

void MainWindow::showStatus()
{
    bringToFront();
    m_parts->actions["actionGoStatus"]->trigger();
}

void MainWindow::tellLastEnd(const LastEnd& end)
{
    sostenuto::ui::tellLastEnd(*m_parts->notes, m_parts->frame->toasts(), end);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_parts->remember();
    if (!m_parts->isLetGo && !qApp->isSavingSession() && m_parts->staysWhenClosed && m_parts->staysWhenClosed()) {
        event->ignore();
        hide();
        return;
    }
    event->accept();
    Q_EMIT quitRequested();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange && m_parts)
        m_parts->banner->refresh(); // the countdown stands still while minimised
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_parts && m_parts->offers)
        m_parts->offers->look();
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    m_parts->banner->refresh();
}

void MainWindow::Parts::build()
{
    actions.fill(window.menuBar());
    window.menuBar()->setObjectName(QStringLiteral("menuBar"));
    if (!window.menuBar()->isNativeMenuBar())
        window.menuBar()->hide(); // Alt shows it
    actions.fill(&appMenu);
    appMenu.setObjectName(QStringLiteral("appMenu"));

    stage = new QStackedWidget(&window);
    stage->setObjectName(QStringLiteral("centralArea"));
    frame = new WindowFrame(context, pages, stage);
    stage->addWidget(frame);
    window.setCentralWidget(stage);
    mini = new MiniMode(context, window, *stage);
    frame->sidebar().setMenu(&appMenu);
    frame->setWidths(remembered.number("window/sidebarWidth", sidebarWidth),
                     remembered.number("window/panelWidth", panelWidth));
    frame->setRailWanted(remembered.flag("window/rail"));

    banner = new BannerFeed(services, frame->banner(), frame->sidebar().status(), [this] { return pages->keeps(); });
    banner->setTold([this](sync::SourceId source) { return pages->page() && pages->page()->tellsStatusOf(source); });
    banner->setActions(actions);
    new DrillActions(services.drill, actions, banner);
    connect(pages, &Navigation::welcomeAsked, &window, [this] { showWelcome(); });
    notes = new WindowNotes(frame->note());
    new Troubles(context, {*notes, frame->panel().queue(), frame->toasts()}, [this] { commands.playWhatIsHere(); });
    offers = new QueueOffers(context, *notes, frame->note(), notes);
    new Resuming(context, *notes, notes);
    connect(&services.artwork, &sync::ArtworkService::retryWorthwhile, &covers, &CoverCache::retry);
    connect(&heard, &HeardTrack::changed, &window, [this] { followTitle(); });
}

void MainWindow::Parts::chooseStage()
{
    sync::AccountService& account = services.account;
    connect(&account, &sync::AccountService::accountsChanged, &window, [this, &account] {
        const qsizetype before = std::exchange(accountCount, account.accounts().size());
        if (accountCount > before && isWelcoming())
            showFrame();
        else if (sourcesKnown && !hasSource() && !isWelcoming())
            showWelcome();
    });
    // Before the library is open nobody knows whether there is an account: what was last time is shown, and mended.
    connect(&account, &sync::AccountService::ready, &window, [this] {
        sourcesKnown = true;
        if (hasSource())
            showFrame();
        else
            showWelcome();
    });
    connect(&services.folders, &sync::FolderService::changed, &window, [this] {
        if (hasSource() && isWelcoming())
            showFrame();
        else if (sourcesKnown && !hasSource() && !isWelcoming()) // an account may still be told of
            showWelcome();
    });
    accountCount = account.accounts().size();
    sourcesKnown = accountCount > 0 || !services.folders.folders().isEmpty();
    if (accountCount > 0 || remembered.flag("window/hasAccount"))
        showFrame();
    else
        showWelcome();
}

bool MainWindow::Parts::hasSource() const
{
    return !services.account.accounts().isEmpty() || !services.account.left().isEmpty() ||
           !services.folders.folders().isEmpty();
}

bool MainWindow::Parts::isWelcoming() const
{
    return welcome && stage->currentWidget() == welcome;
}

void MainWindow::Parts::showFrame()
{
    mini->setOn(false);
    const bool fromWelcome = welcome != nullptr;
    remembered.setFlag("window/hasAccount", true);
    stage->setCurrentWidget(frame);
    if (fromWelcome) {
        welcome->deleteLater();
        welcome = nullptr;
        pages->go({Place::Kind::Home, 0});
    } else if (!pages->page()) {
        pages->go(remembered.place());
    }
    allowFrameActions(true);
}

/// Actions that need the frame are off while the welcome page fills the window.
void MainWindow::Parts::allowFrameActions(bool allowed)
{
    for (const char* name :
         {"actionGoHome",       "actionGoSearch",  "actionSearch",        "actionGoAlbums",   "actionGoPlaylists",
          "actionGoFolders",    "actionGoArtists", "actionGoTracks",      "actionFind",       "actionGoPending",
          "actionGoOffline",    "actionGoStatus",  "actionShowQueue",     "actionShowLyrics", "actionShowDetails",
          "actionGoNowPlaying", "actionSyncNow",   "actionNewPlaylist",   "actionNextArea",   "actionSettings",
          "actionPreviousArea", "actionConnect",   "actionBannerDetails", "actionOpenStream", "actionImportPlaylist",
          "actionMiniPlayer",   "actionAbout",     "actionCommands"})
        actions[name]->setEnabled(allowed);
}

void MainWindow::Parts::showWelcome()
{
    mini->setOn(false);
    remembered.setFlag("window/hasAccount", hasSource());
    if (!welcome) {
        PageContext page{services, playback, covers, *pages};
        welcome = new WelcomePage(page, stage);
        connect(welcome, &WelcomePage::demoRequested, &window, &MainWindow::demoRequested);
        connect(welcome, &WelcomePage::leaveRequested, &window, [this] { showFrame(); });
        connect(welcome, &WelcomePage::folderRequested, &window, [this] { addFolder(); });
        stage->addWidget(welcome);
    }
    allowFrameActions(false);
    welcome->setLeavable(hasSource());
    stage->setCurrentWidget(welcome);
    welcome->open({Place::Kind::Welcome, 0});
}

void MainWindow::Parts::followTitle()
{
    const auto& track = heard.track();
    window.setWindowTitle(track ? QStringLiteral("%1 · %2").arg(track->title, track->artist)
                                : QStringLiteral("Sostenuto"));
}

void MainWindow::Parts::remember()
{
    remembered.saveGeometry(mini->wholeGeometry());
    remembered.saveSound();
    remembered.setFlag("window/panel", frame->isPanelOpen());
    remembered.setNumber("window/panelTab", int(frame->panel().tab()));
    remembered.setNumber("window/sidebarWidth", frame->sidebarWidthNow());
    remembered.setNumber("window/panelWidth", frame->panelWidthNow());
    if (pages->page())
        remembered.setPlace(pages->place());
}

} // namespace sostenuto::ui
