#include "app/Application.h"

#include "app/QueueSession.h"
#include "app/SoundMemory.h"
#include "app/adapters/ContainerTags.h"
#include "app/adapters/DemoCredentials.h"
#include "app/adapters/HeldByteStream.h"
#include "app/adapters/LoudnessSurvey.h"
#include "app/adapters/PlaceKeeping.h"
#include "app/adapters/PlayCounting.h"
#include "app/adapters/QueueHolding.h"
#include "app/adapters/QueueLeaving.h"
#include "app/adapters/RadioByteStream.h"
#include "app/adapters/SilenceCounting.h"
#include "app/adapters/SoundLength.h"
#include "app/adapters/Waking.h"
#include "app/control/MediaDesk.h"
#include "app/control/RemoteControl.h"
#include "app/control/TrayDesk.h"
#include "app/crash/CrashWatch.h"
#include "app/demo/DemoService.h"
#include "app/desktop/BackgroundLeave.h"
#include "app/desktop/IconMenu.h"
#include "app/desktop/LookWatch.h"
#include "app/desktop/MediaSession.h"
#include "app/desktop/SingleInstance.h"
#include "app/desktop/SleepWatch.h"
#include "app/desktop/SystemNotice.h"
#include "app/desktop/TaskbarButtons.h"
#include "app/desktop/TrackNotices.h"
#include "app/desktop/TrayItem.h"
#include "app/tour/Shots.h"
#include "app/tour/Tour.h"

#include <player/engine/Player.h>
#include <sync/model/WhenDone.h>
#include <sync/service/AccountService.h>
#include <sync/service/DrillService.h>
#include <sync/service/FolderService.h>
#include <sync/service/HeldService.h>
#include <sync/service/LibraryService.h>
#include <sync/service/QueueService.h>
#include <sync/service/RadioService.h>
#include <sync/service/StatusService.h>
#include <sync/service/Sync.h>
#include <ui/models/DesktopChoice.h>
#include <ui/models/PrivacyChoice.h>
#include <ui/models/Services.h>
#include <ui/shell/LastEnd.h>
#include <ui/shell/MainWindow.h>
#include <ui/shell/OutageNotices.h>
#include <ui/shell/RememberedWindow.h>
#include <ui/theme/Appearance.h>
#include <ui/theme/Language.h>
#include <ui/theme/SostenutoStyle.h>
#include <ui/theme/Theme.h>

#include <QApplication>
#include <QDir>
#include <QLoggingCategory>
#include <QSettings>
#include <QTimer>

#include <cstdio>

namespace sostenuto::app {

Q_LOGGING_CATEGORY(lcApplication, "sostenuto.app")

namespace {

/// Set once the listener has chosen the demo: its service then starts with the player.
const QString demoPortKey = QStringLiteral("demo/port");
/// What the system wished last time, until it is heard again: no window begins light and turns dark.
const QString wasDarkKey = QStringLiteral("look/systemWasDark");

std::unique_ptr<player::AudioOutput> makeOutput(const CommandLine& line)
{
    switch (line.output) {
    case CommandLine::Output::Null:
        return player::makeNullOutput(true);
    case CommandLine::Output::File:
        return player::makeFileOutput(line.outputFile.toStdString());
    case CommandLine::Output::Device:
        break;
    }
    return player::makeDeviceOutput();
}

std::unique_ptr<sync::CredentialStore> makeCredentials()
{
    const demo::DemoOptions demo;
    return std::make_unique<DemoCredentials>(demo.user, demo.password);
}

player::StreamOpener opener(const sync::Sync& sync)
{
    return [&held = sync.held(), &radio = sync.radio()](std::int64_t track) -> std::unique_ptr<player::ByteStream> {
        const sync::TrackId id{track};
        if (sync::isStation(id))
            return std::make_unique<RadioByteStream>(radio.open(id));
        return std::make_unique<HeldByteStream>(held.open(id));
    };
}

ui::Services services(const sync::Sync& sync, player::Player& player, QSettings& settings)
{
    return {sync.library(), sync.edits(),     sync.held(),      sync.status(), sync.account(), sync.artwork(),
            sync.radio(),   sync.folders(),   sync.transfers(), sync.keep(),   sync.pending(), sync.queues(),
            sync.feeds(),   sync.incidents(), sync.drill(),     sync.lyrics(), player,         settings};
}

} // namespace

/// The words that open what stood on the command line, with its paths as they are from anywhere.
static QStringList openWords(const CommandLine& line)
{
    return withAbsolutePaths(QStringList{QStringLiteral("open")} + line.words, QDir::currentPath());
}

/// What a second start asks of the first. Names that are too many only show it.
static QByteArray handOver(const CommandLine& line)
{
    const QByteArray show = requestLine({QStringLiteral("show")}).value();
    return line.words.isEmpty() ? show : requestLine(openWords(line)).value_or(show);
}

/// The exit code of a second start. What it says of a refusal is for whoever typed the names.
static int refusedBy(const QByteArray& line)
{
    const auto reply = readReplyLine(line);
    if (!reply || reply->done)
        return 0;
    std::fputs((reply->text.toLocal8Bit() + '\n').constData(), stderr);
    return 1;
}

/// The look must stand before the first widget.
struct Look {
    Look(const QSettings& settings, const QString& language) : theme(ui::Theme::Mode::FollowSystem)
    {
        if (const QVariant was = settings.value(wasDarkKey); was.isValid())
            ui::setSystemLook({was.toBool(), {}, {}});
        ui::setAppearance(ui::RememberedWindow::appearance(settings));
        ui::speak(language.isEmpty() ? ui::wishedLanguage(settings) : language);
        QApplication::setStyle(new ui::SostenutoStyle); // the application owns it
    }
    ui::Theme theme;
};

/// Says on standard output that the window's first paint is done, then goes. The window itself may never be painted,
/// where what stands in it covers it all: any paint counts.
class PaintAnnouncement : public QObject {
public:
    explicit PaintAnnouncement(QObject* parent) : QObject(parent) { qApp->installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() != QEvent::Paint)
            return false;
        qApp->removeEventFilter(this);
        QTimer::singleShot(0, this, [this] { // after the paint that is under way
            std::puts("painted");
            std::fflush(stdout);
            deleteLater();
        });
        return false;
    }
};

struct Application::Parts {
    /// `isSafe`: nothing is done in the background.
    Parts(const CommandLine& line, const Profile& profile, bool isSafe)
        : settings(profile.settingsFile, QSettings::IniFormat), look(settings, line.language),
          sync({profile.folder, profile.heldFolder, makeCredentials, containerReader(), soundLength(), {}, isSafe}),
          player({opener(sync), makeOutput(line)}), sound(player, settings), faces(services(sync, player, settings)),
          window(faces), notices(faces, window), notice(makeSystemNotice()),
          holding(player, sync.held(), sync.keep(), sync.status()),
          counting(player, sync.edits(), [this] { return ui::submitsPlays(settings); }), leaving(player, sync.queues()),
          places(player, sync.library(), sync.edits()), silence(player, sync.library(), sync.incidents()),
          session(player, profile.sessionFile),
          loudness(isSafe ? nullptr : std::make_unique<LoudnessSurvey>(sync.held())), control(faces, window.playback()),
          media(faces, window.playback(), control)
    {
    }

    QSettings settings;
    Look look;
    std::unique_ptr<demo::DemoService> demo;
    sync::Sync sync;
    player::Player player;
    SoundMemory sound;
    ui::Services faces;
    ui::MainWindow window;
    ui::OutageNotices notices;
    std::unique_ptr<SystemNotice> notice;
    QueueHolding holding;
    PlayCounting counting;
    QueueLeaving leaving;
    PlaceKeeping places;
    SilenceCounting silence;
    QueueSession session;
    std::unique_ptr<LoudnessSurvey> loudness;
    RemoteControl control;
    MediaDesk media;
    std::unique_ptr<BackgroundLeave> background;
    std::unique_ptr<LookWatch> systemLook;
    std::unique_ptr<SleepWatch> sleep;
    std::unique_ptr<Waking> waking;
    std::unique_ptr<Tour> tour;
    std::unique_ptr<Shots> shots;
};

Application::Application(const CommandLine& line) : m_line(line), m_profile(profileFor(line)) {}

Application::~Application() = default;

int Application::run()
{
    SingleInstance instance(m_profile.folder);
    if (const auto reply = instance.replyOfFirst(handOver(m_line)))
        return refusedBy(*reply);
    CrashWatch crashes(m_profile, m_line.safe);
    m_isSafe = crashes.isSafe();
    if (m_isSafe) {
        const Profile safe = safeProfile(m_profile);
        makeSafeSettings(m_profile, safe);
        m_profile = safe;
    }
    m_parts = std::make_unique<Parts>(m_line, m_profile, m_isSafe);
    connectParts();
    connectControl();
    connectCrashes(crashes);
    instance.setAnswer(
        [this](const QByteArray& line, const SingleInstance::Reply& reply) { m_parts->control.answer(line, reply); });
    if (m_line.announcePainted)
        new PaintAnnouncement(this);
    m_parts->window.show();
    crashes.windowShown();
    QTimer::singleShot(0, this, &Application::meetDesktop);
    const int status = QApplication::exec();
    instance.setAnswer({});
    shutDown();
    return status;
}

void Application::connectParts()
{
    connect(&m_parts->sync.account(), &sync::AccountService::ready, this, &Application::libraryReady);
    if (m_parts->loudness)
        connect(&m_parts->sync.library(), &sync::LibraryService::catalogueChanged, m_parts->loudness.get(),
                &LoudnessSurvey::look);
    connect(&m_parts->notices, &ui::OutageNotices::told, m_parts->notice.get(),
            [notice = m_parts->notice.get()](const ui::Notice& told) { notice->show(told.title, told.text); });
    connect(&m_parts->notices, &ui::OutageNotices::outdated, m_parts->notice.get(), &SystemNotice::withdraw);
    connect(m_parts->notice.get(), &SystemNotice::activated, &m_parts->window, &ui::MainWindow::bringToFront);
    connect(&m_parts->window, &ui::MainWindow::demoRequested, this, &Application::startDemo);
    if (!m_line.demo) // its account may not be there yet, and can't be made in an outage
        startDrill();
    QGuiApplication::setQuitOnLastWindowClosed(false); // quit() does
    connect(&m_parts->window, &ui::MainWindow::quitRequested, this, &Application::quit);
}

void Application::connectControl()
{
    connect(&m_parts->control, &RemoteControl::showRequested, &m_parts->window, &ui::MainWindow::bringToFront);
    connect(&m_parts->control, &RemoteControl::holdRequested, &m_parts->holding, &QueueHolding::fetchOnce);
    connect(&m_parts->control, &RemoteControl::quitRequested, &m_parts->window, &ui::MainWindow::quit);
    qApp->installEventFilter(this);
}

void Application::connectCrashes(CrashWatch& crashes)
{
    m_parts->control.setSafeMode(m_isSafe);
    connect(&crashes, &CrashWatch::looked, &m_parts->window, [this, &crashes](const QString& report) {
        m_parts->window.tellLastEnd({report, crashes.isSafe(), crashes.failedStarts(), [this] {
                                         m_startsAgain = true;
                                         m_parts->window.quit();
                                     }});
    });
    crashes.look();
}

std::unique_ptr<MediaSession> Application::makeTrackNotices()
{
    auto notices = std::make_unique<TrackNotices>(
        makeSystemNotice(), [this] { return ui::tellsTracks(m_parts->settings) && !m_parts->window.isActiveWindow(); });
    connect(&notices->notice(), &SystemNotice::activated, &m_parts->window, &ui::MainWindow::bringToFront);
    return notices;
}

std::unique_ptr<MediaSession> Application::makeTrayItem()
{
    auto tray = std::make_unique<TrayItem>(m_parts->media);
    const auto tell = [this, item = tray.get()] {
        item->tell(trayService(m_parts->sync.status().state(), QDateTime::currentDateTimeUtc()));
    };
    connect(&m_parts->sync.status(), &sync::StatusService::stateChanged, tray.get(), tell);
    connect(tray.get(), &TrayItem::serviceAsked, &m_parts->window, &ui::MainWindow::showStatus);
    stayInTray();
    tell();
    tray->show();
    return tray;
}

void Application::stayInTray()
{
    m_parts->background = makeBackgroundLeave();
    m_parts->window.setStaysWhenClosed([this] {
        return TrayItem::isPossible() && ui::staysInTray(m_parts->settings) && m_parts->background->mayStay();
    });
    // Better than to be ended: the place in the queue is kept.
    connect(m_parts->background.get(), &BackgroundLeave::refused, this, [this] {
        if (!m_parts->window.isVisible())
            m_parts->window.quit();
    });
}

/// The system ends the program, as after SIGTERM or a log-out: no window may hide itself from that.
bool Application::eventFilter(QObject*, QEvent* event)
{
    if (event->type() == QEvent::Quit && m_parts)
        m_parts->window.letGo();
    return false;
}

void Application::followSystemLook()
{
    m_parts->systemLook = makeLookWatch();
    connect(m_parts->systemLook.get(), &LookWatch::told, this,
            [&settings = m_parts->settings](const ui::SystemLook& look) {
                ui::setSystemLook(look);
                if (look.isDark)
                    settings.setValue(wasDarkKey, *look.isDark);
                else
                    settings.remove(wasDarkKey);
            });
}

/// Once the window is there: connecting to a desktop takes its time.
void Application::meetDesktop()
{
    followSystemLook();
    if (m_isSafe)
        return;
    m_parts->media.addSession(makeMediaSession(m_parts->media, m_parts->window.winId()));
    m_parts->media.addSession(makeTrackNotices());
    if (TrayItem::isPossible())
        m_parts->media.addSession(makeTrayItem());
    if (auto menu = makeIconMenu(m_parts->media, profileOptions(m_line)))
        m_parts->media.addSession(std::move(menu));
    if (auto buttons = makeTaskbarButtons(m_parts->media, m_parts->window.winId()))
        m_parts->media.addSession(std::move(buttons));
    m_parts->sleep = makeSleepWatch();
    m_parts->waking = std::make_unique<Waking>(*m_parts->sleep, m_parts->player, m_parts->sync.status());
}

/// What stood on the command line of this start.
void Application::openNamed()
{
    if (m_line.words.isEmpty())
        return;
    ControlRequest request;
    request.verb = ControlRequest::Verb::Open;
    request.what = openWords(m_line).mid(1);
    m_parts->control.carryOut(request, [](const ControlReply& reply) {
        if (!reply.text.isEmpty())
            std::fputs((reply.text.toLocal8Bit() + '\n').constData(), stderr);
    });
}

void Application::libraryReady()
{
    m_parts->session.restore(m_parts->sync.library());
    openNamed();
    if (m_line.demo || m_parts->settings.contains(demoPortKey))
        startDemo();
}

void Application::startDemo()
{
    if (m_parts->demo)
        return;
    demo::DemoOptions options;
    options.folder = m_profile.demoFolder;
    // The same port each time: the library knows its service by its address.
    options.port = static_cast<quint16>(m_parts->settings.value(demoPortKey, 0).toUInt());
    m_parts->demo = std::make_unique<demo::DemoService>(options);
    if (!m_parts->demo->start()) {
        qCWarning(lcApplication) << "the demo service could not start";
        m_parts->demo.reset();
        return;
    }
    m_parts->settings.setValue(demoPortKey, m_parts->demo->address().port());
    connectToDemo();
}

void Application::connectToDemo()
{
    sync::ServerInfo server;
    server.address = m_parts->demo->address();
    const auto connected = m_parts->sync.account().connectTo(server, m_parts->demo->user(), m_parts->demo->password(),
                                                             QStringLiteral("Demo"));
    sync::whenDone(connected, this, [this](const sync::Result<sync::Account>& account) {
        if (!account)
            qCWarning(lcApplication) << "the demo service refused:" << account.error().detail;
        startDrill();
        if (!m_line.tour.isEmpty())
            startTour();
        else if (!m_line.shots.isEmpty())
            startShots();
    });
}

void Application::startDrill()
{
    if (m_line.drill)
        m_parts->sync.drill().start(*m_line.drill,
                                    m_line.drillLength.count() > 0 ? m_line.drillLength : sync::usualDrill);
}

void Application::startTour()
{
    m_parts->tour = std::make_unique<Tour>(m_parts->window, *m_parts->demo, m_parts->faces, m_line.tour);
    connect(m_parts->tour.get(), &Tour::finished, this, [](int exitCode) { QCoreApplication::exit(exitCode); });
    m_parts->tour->start();
}

void Application::startShots()
{
    m_parts->shots = std::make_unique<Shots>(m_parts->window, *m_parts->demo, m_parts->faces, m_line.shots);
    connect(m_parts->shots.get(), &Shots::finished, this, [](int exitCode) { QCoreApplication::exit(exitCode); });
    m_parts->shots->start();
}

/// The account's other players should find the place where the listener left. A service that takes its time is not
/// waited for: it gets it at the next start.
void Application::quit()
{
    constexpr int patienceMs = 700;
    m_parts->player.pause(); // which leaves the place
    m_parts->notice->withdraw();
    sync::whenDone(m_parts->sync.queues().sendNow(), this, [](const sync::Result<void>&) { QCoreApplication::quit(); });
    QTimer::singleShot(patienceMs, qApp, &QCoreApplication::quit);
}

void Application::shutDown()
{
    m_parts->tour.reset();
    m_parts->shots.reset();
    m_parts->session.saveNow();
    m_parts->player.stop(); // the play that ends here still counts
    m_parts.reset();
}

} // namespace sostenuto::app
