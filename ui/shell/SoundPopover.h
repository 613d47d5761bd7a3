// What happens to the sound on its way to the output, each change with how to undo it.
#pragma once

#include <player/engine/SignalPath.h>

#include <QFrame>

class QVBoxLayout;

namespace sostenuto::ui {

class ThemeLabel;
struct ShellContext;

/// A popup; Esc closes it. Follows the player while it is open. Thread: main.
class SoundPopover : public QFrame {
    Q_OBJECT

public:
    SoundPopover(ShellContext& context, QWidget* parent);
    /// Above `anchor`, its right edge at the anchor's.
    void showAbove(const QWidget& anchor);
    /// The words for this path; grows upwards.
    void say(const player::SignalPath& path);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addChange(player::SignalPath::Change change, const player::SignalPath& path);
    void undo(player::SignalPath::Change change);
    void place();

    ShellContext& m_context;
    ThemeLabel* m_headline;
    QWidget* m_changes = nullptr;
    QVBoxLayout* m_column;
    QPoint m_corner; ///< bottom right, global
};

} // namespace sostenuto::ui
