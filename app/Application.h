// The whole object graph, in the order in which it is made. What is declared later may use what stands above it, and
// goes first.
#pragma once

#include "app/CommandLine.h"
#include "app/Profile.h"

#include <QObject>

#include <memory>

namespace sostenuto::app {

class CrashWatch;
class MediaSession;

/// One per program, after QApplication. Thread: main.
class Application : public QObject {
    Q_OBJECT

public:
    explicit Application(const CommandLine& line);
    ~Application() override;

    /// Shows the window and runs until the listener quits. The exit code of the program; at once when another player
    /// already uses this profile: that one is handed what was named, or shows itself.
    int run();
    /// After run(): the listener wants to leave safe mode, and this program to be started anew.
    [[nodiscard]] bool startsAgain() const { return m_startsAgain; }
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectParts();
    void connectControl();
    void connectCrashes(CrashWatch& crashes);
    void meetDesktop();
    void followSystemLook();
    [[nodiscard]] std::unique_ptr<MediaSession> makeTrackNotices();
    [[nodiscard]] std::unique_ptr<MediaSession> makeTrayItem();
    /// Closing the window hides it, where the listener chose that and the desktop lets it.
    void stayInTray();
    void openNamed();
    void libraryReady();
    void startDemo();
    void connectToDemo();
    void startDrill();
    void startTour();
    void startShots();
    /// The listener closed the window.
    void quit();
    void shutDown();

    struct Parts;
    CommandLine m_line;
    Profile m_profile;
    bool m_isSafe = false;
    bool m_startsAgain = false;
    std::unique_ptr<Parts> m_parts;
};

} // namespace sostenuto::app
