// The window when it is small: what is heard, the usual buttons, where in it, how loud.
#pragma once

#include "ui/shell/Surface.h"

namespace sostenuto::ui {

class IconButton;
struct ShellContext;

/// Object name miniPlayer; its parts are called as those of the player bar, with mini in the place of player. Esc and
/// miniBack ask for the whole window; miniStatus stands for the banner, and leads to the page that tells more. Thread:
/// main.
class MiniPlayer : public Surface {
    Q_OBJECT

public:
    explicit MiniPlayer(ShellContext& context, QWidget* parent = nullptr);
    void setOnTop(bool onTop);

Q_SIGNALS:
    void backAsked();
    void onTopAsked(bool onTop);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void followStatus();

    ShellContext& m_context;
    IconButton* m_status; ///< while something is not as usual
    IconButton* m_onTop;
    IconButton* m_back;
};

} // namespace sostenuto::ui
