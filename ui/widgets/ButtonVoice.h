// What assistive technology finds of buttons that stay pressed.
#pragma once

class QAbstractButton;

namespace sostenuto::ui {

/// From now on a checkable button that assistive technology works is clicked, as by the mouse: Qt's own interface only
/// turns its state, and whatever listens for a click hears nothing. An entry of the sidebar is a button, of which the
/// one that is shown is checked. Once for the whole program; more often does nothing. Thread: main.
void giveButtonsAVoice();

/// setCheckable(true), also for a button that assistive technology has seen already: what it knows of it is made anew.
void makeCheckable(QAbstractButton* button);

} // namespace sostenuto::ui
