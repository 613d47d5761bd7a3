// Input that belongs to the whole window whatever has the focus: Space plays, Enter presses a button as Space does, the
// mouse's side buttons go back and forward, Alt alone shows the menu bar.
#pragma once

#include <QObject>

class QKeyEvent;
class QMainWindow;

namespace sostenuto::ui {

/// Watches the application's events; answers only those of its window. Thread: main.
class GlobalInput : public QObject {
    Q_OBJECT

public:
    explicit GlobalInput(QMainWindow* window);

    /// Space types or presses there, and so does not play.
    [[nodiscard]] static bool takesSpace(const QWidget* widget);

Q_SIGNALS:
    void playPause();
    void back();
    void forward();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool keyPressed(const QKeyEvent& event);
    bool pressesButton(const QKeyEvent& event);
    void keyReleased(const QKeyEvent& event);
    void toggleMenuBar();

    QMainWindow* m_window;
    bool m_altAlone = false;
};

} // namespace sostenuto::ui
