// The result of the person's own action, at the bottom left of the content for 6 s, with Undo where it can be undone.
#pragma once

#include "ui/widgets/Toast.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QPushButton;

namespace sostenuto::ui {

class ThemeLabel;

/// A child raised above the page it is given; it places itself. Stays while hovered or focused. A new toast takes the
/// place of the old one, whose action then stands. Object names toastArea, toast, toastAction.
class ToastArea : public QWidget {
    Q_OBJECT

public:
    explicit ToastArea(QWidget* over);
    void say(const Toast& toast, std::function<void()> undo = {});
    /// With a word other than Undo on the button.
    void sayWith(const Toast& toast, const QString& action, std::function<void()> act);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void place();
    void dismiss();
    [[nodiscard]] int heightOfFeet();

    ToastSign m_sign = ToastSign::Done;
    ThemeLabel* m_text;
    QPushButton* m_action;
    QTimer m_life;
    std::function<void()> m_act;
};

/// Toasts stand above this widget while it is seen: for what lies at the foot of a page, and has no room to scroll to.
void keepClearOfToasts(QWidget* foot);

} // namespace sostenuto::ui
