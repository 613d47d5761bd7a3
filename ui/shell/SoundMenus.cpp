#include "ui/shell/SoundMenus.h"

#include "ui/models/Services.h"
#include "ui/models/SoundChoices.h"
#include "ui/shell/ShellContext.h"
#include "ui/shell/WindowActions.h"
#include "ui/theme/SoundSentences.h"
#include "ui/theme/Words.h"

#include <QAction>
#include <QActionGroup>

#include <cmath>

namespace sostenuto::ui {

using player::Player;
using player::SoundSettings;

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr int sleepMinutes[] = {15, 30, 45, 60, 90};
constexpr double speeds[] = {0.5, 0.75, 1, 1.25, 1.5, 2};
constexpr int refreshMs = 5000;

void setSpeed(Player& player, double speed)
{
    changeSound(player, [&](SoundSettings& sound) { sound.speed = speed; });
}

/// Which owns the actions.
QWidget* windowOf(const ShellContext& context)
{
    return qobject_cast<QWidget*>(context.actions["actionSpeed"]->parent());
}

/// Menus show a `&` as the mark of a key.
QString plain(QString words)
{
    return words.replace(u'&', QStringLiteral("&&"));
}

QMenu* makePopup(const char* name, QWidget* parent)
{
    auto* menu = new QMenu(parent);
    menu->setObjectName(QLatin1String(name));
    QObject::connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater); // after what was chosen was done
    return menu;
}

} // namespace

SoundMenus::SoundMenus(ShellContext& context, QObject* parent)
    : QObject(parent), m_context(context), m_sleep(new QMenu(windowOf(context))), m_speed(new QMenu(windowOf(context)))
{
    buildSleep();
    buildSpeed();
    connectStopAfter();
    Player& player = context.services.player;
    m_minutes.setInterval(refreshMs);
    connect(&m_minutes, &QTimer::timeout, this, &SoundMenus::follow);
    connect(m_sleep, &QMenu::aboutToShow, this, &SoundMenus::follow);
    connect(&player, &Player::sleepChanged, this, &SoundMenus::follow);
    connect(&player, &Player::soundChanged, this, &SoundMenus::follow);
    connect(&player, &Player::stopAfterCurrentChanged, this, &SoundMenus::follow);
    follow();
}

void SoundMenus::buildSleep()
{
    Player& player = m_context.services.player;
    m_sleep->setObjectName(QStringLiteral("menuSleep"));
    for (const int minutes : sleepMinutes) {
        QAction* action = m_sleep->addAction(counted(minutes, "1 minute", "%1 minutes"), this,
                                             [&player, minutes] { player.sleepIn(minutes * minuteMs); });
        action->setObjectName(QStringLiteral("actionSleep%1").arg(minutes));
    }
    QAction* end =
        m_sleep->addAction(say("At the end of the track"), this, [&player] { player.setStopAfterCurrent(true); });
    end->setObjectName(QStringLiteral("actionSleepTrackEnd"));
    m_sleep->addSeparator();
    QAction* off = m_sleep->addAction(say("Off"), this, [&player] {
        player.sleepIn(0);
        player.setStopAfterCurrent(false);
    });
    off->setObjectName(QStringLiteral("actionSleepOff"));
    m_context.actions["actionSleepTimer"]->setMenu(m_sleep);
}

void SoundMenus::buildSpeed()
{
    Player& player = m_context.services.player;
    m_speed->setObjectName(QStringLiteral("menuSpeed"));
    auto* group = new QActionGroup(this);
    for (const double speed : speeds) {
        QAction* action = m_speed->addAction(speedWord(speed), this, [this, &player, speed] {
            setSpeed(player, speed);
            follow(); // chosen again it stays chosen
        });
        action->setObjectName(QStringLiteral("actionSpeed%1").arg(qRound(speed * 100)));
        action->setCheckable(true);
        action->setData(speed);
        group->addAction(action);
    }
    group->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional); // the slider knows more speeds
    m_context.actions["actionSpeed"]->setMenu(m_speed);
}

void SoundMenus::connectStopAfter()
{
    connect(m_context.actions["actionStopAfter"], &QAction::triggered, &m_context.services.player,
            &Player::setStopAfterCurrent);
}

void SoundMenus::follow()
{
    const Player& player = m_context.services.player;
    const WindowActions& actions = m_context.actions;
    const qint64 left = player.sleepLeftMs();
    actions["actionSleepTimer"]->setText(left > 0 ? sleepWord(left) : say("Sleep timer"));
    actions["actionStopAfter"]->setChecked(player.stopsAfterCurrent());
    const double speed = player.sound().speed;
    actions["actionSpeed"]->setText(speed == 1 ? say("Speed") : say("Speed: %1").arg(speedWord(speed)));
    for (QAction* action : m_speed->actions())
        action->setChecked(std::abs(action->data().toDouble() - speed) < 0.001);
    if (left > 0 && !m_minutes.isActive())
        m_minutes.start();
    else if (left <= 0)
        m_minutes.stop();
}

QMenu* makeDeviceMenu(ShellContext& context, QWidget* parent)
{
    Player& player = context.services.player;
    QMenu* menu = makePopup("deviceMenu", parent);
    auto* group = new QActionGroup(menu);
    for (const DeviceChoice& choice : deviceChoices(player.devices(), player.sound().device)) {
        QAction* action = menu->addAction(plain(choice.words));
        action->setCheckable(true);
        action->setChecked(choice.chosen);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &player, [&player, id = choice.id] {
            changeSound(player, [&](SoundSettings& sound) { sound.device = id; });
        });
    }
    menu->addSeparator();
    menu->addAction(say("Sound settings"), context.actions["actionSettings"], &QAction::trigger)
        ->setObjectName(QStringLiteral("actionSoundSettings"));
    return menu;
}

QMenu* makeMoreMenu(ShellContext& context, QWidget* parent)
{
    QMenu* menu = makePopup("playerMoreMenu", parent);
    for (const char* action : {"actionShowLyrics", "actionOutputDevice"})
        menu->addAction(context.actions[action]);
    menu->addSeparator();
    for (const char* action : {"actionSleepTimer", "actionStopAfter", "actionSpeed"})
        menu->addAction(context.actions[action]);
    return menu;
}

QMenu* makePassingMenu(ShellContext& context, QWidget* parent)
{
    Player& player = context.services.player;
    QMenu* menu = makePopup("passingMenu", parent);
    if (player.stopsAfterCurrent())
        menu->addAction(say("Don't stop after this track"), &player, [&player] { player.setStopAfterCurrent(false); });
    if (player.sleepLeftMs() > 0)
        menu->addAction(say("Turn the sleep timer off"), &player, [&player] { player.sleepIn(0); });
    if (player.sound().speed != 1)
        menu->addAction(say("Back to normal speed"), &player, [&player] { setSpeed(player, 1); });
    return menu;
}

} // namespace sostenuto::ui
