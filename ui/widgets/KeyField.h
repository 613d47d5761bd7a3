// A field that takes keys instead of letters: what is pressed in it is what it says.
#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace sostenuto::ui {

/// While it has the focus, keys that would do something elsewhere in the window only come here. Tab and Shift Tab leave
/// it, Esc and Backspace say pressed() with no keys at all. Thread: main.
class KeyField : public QLineEdit {
    Q_OBJECT

public:
    explicit KeyField(QWidget* parent = nullptr);

Q_SIGNALS:
    void pressed(const QKeySequence& keys);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace sostenuto::ui
