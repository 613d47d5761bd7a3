// The menus of sound: which device, how fast, when to stop. Joins them to the player.
#pragma once

#include <QMenu>
#include <QTimer>

namespace sostenuto::ui {

struct ShellContext;

/// Gives actionSleepTimer and actionSpeed their menus and says in their words what is set. Thread: main.
class SoundMenus : public QObject {
    Q_OBJECT

public:
    explicit SoundMenus(ShellContext& context, QObject* parent = nullptr);

private:
    void buildSleep();
    void buildSpeed();
    void connectStopAfter();
    void follow();

    ShellContext& m_context;
    QMenu* m_sleep;   ///< the window's
    QMenu* m_speed;   ///< the window's
    QTimer m_minutes; ///< while the sleep timer runs, so that its words stay true
};

/// The devices, the chosen one checked, and the way to the settings. Deletes itself once it is closed.
[[nodiscard]] QMenu* makeDeviceMenu(ShellContext& context, QWidget* parent);
/// What has no button of its own in a narrow window. Deletes itself once it is closed.
[[nodiscard]] QMenu* makeMoreMenu(ShellContext& context, QWidget* parent);
/// What is turned on for a while, each to be ended. Deletes itself once it is closed.
[[nodiscard]] QMenu* makePassingMenu(ShellContext& context, QWidget* parent);

} // namespace sostenuto::ui
