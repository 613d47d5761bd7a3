// From the whole window to the mini player and back: sizes, places, what is above others.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSize>

class QMainWindow;
class QSettings;
class QStackedWidget;

namespace sostenuto::ui {

class MiniPlayer;
struct ShellContext;

/// The mini player is made when it is first wanted. Its place, size and whether it stays above others are remembered.
/// Thread: main.
class MiniMode : public QObject {
    Q_OBJECT

public:
    /// `stage` is what the window shows; `window` outlives this.
    MiniMode(ShellContext& context, QMainWindow& window, QStackedWidget& stage);

    [[nodiscard]] bool isOn() const { return m_on; }
    void setOn(bool on);
    /// As QMainWindow::saveGeometry() of the whole window, also while it is small.
    [[nodiscard]] QByteArray wholeGeometry() const;

Q_SIGNALS:
    void changed(bool on);

private:
    void shrink();
    void grow();
    void giveWay(bool others);
    void setOnTop(bool onTop);

    ShellContext& m_context;
    QMainWindow& m_window;
    QStackedWidget& m_stage;
    QSettings& m_settings;
    MiniPlayer* m_mini = nullptr;
    QWidget* m_before = nullptr; ///< what the stage showed
    QByteArray m_whole;
    QSize m_wholeLeast;
    bool m_on = false;
};

} // namespace sostenuto::ui
