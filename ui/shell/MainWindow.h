// The window: sidebar, banner, page, panel, player bar.
#pragma once

#include "ui/models/Services.h"

#include <QMainWindow>

#include <functional>
#include <memory>

namespace sostenuto::ui {

class Playback;
struct LastEnd;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Services& services, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Shows, raises and activates: a second start of the program ends here.
    void bringToFront();
    /// Asked when the listener closes the window: true = it is hidden, and the player goes on. Not set = it quits.
    void setStaysWhenClosed(std::function<bool()> stays);
    /// Closes it for good.
    void quit();
    /// The program is about to end: closing is for good from now on.
    void letGo();
    /// Shows the window with the page that tells how the services are.
    void showStatus();
    /// Tells how the player ended last time, and of safe mode.
    void tellLastEnd(const LastEnd& end);
    /// What the window plays with. Lives as long as the window.
    [[nodiscard]] Playback& playback();

Q_SIGNALS:
    /// The welcome page's third way in.
    void demoRequested();
    void quitRequested();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Parts;
    [[nodiscard]] static std::unique_ptr<Parts> makeParts(MainWindow& window, Services& services);
    std::unique_ptr<Parts> m_parts;
};

} // namespace sostenuto::ui
