// The middle of the player bar: shuffle, previous, play, next, repeat, and the seek bar between its times.
#pragma once

#include <QWidget>

namespace sostenuto::ui {

class IconButton;
class RoundPlayButton;
class SeekBar;
class TimeLabel;
struct ShellContext;

/// While the window is hidden it is not touched by the player's clock. Thread: main.
class TransportBox : public QWidget {
    Q_OBJECT

public:
    /// Object names begin with `prefix`.
    TransportBox(ShellContext& context, const QString& prefix, QWidget* parent = nullptr);
    /// Without shuffle and repeat.
    void setPlain();

protected:
    void showEvent(QShowEvent* event) override;

private:
    IconButton* addButton(const QString& name, const QString& iconName, const char* action);
    void followState();
    void followPosition();
    void followHeld();

    ShellContext& m_context;
    IconButton* m_shuffle;
    IconButton* m_previous;
    RoundPlayButton* m_play;
    IconButton* m_next;
    IconButton* m_repeat;
    TimeLabel* m_elapsed;
    SeekBar* m_seek;
    TimeLabel* m_duration;
};

} // namespace sostenuto::ui
