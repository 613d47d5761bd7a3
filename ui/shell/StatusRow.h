// The sidebar's last row: how the service is, as a dot and a word. It leads to the page that tells more.
#pragma once

#include <sync/model/ServiceState.h>

#include <QAbstractButton>

namespace sostenuto::ui {

class StatusDot;
class ThemeLabel;

class StatusRow : public QAbstractButton {
    Q_OBJECT

public:
    explicit StatusRow(QWidget* parent = nullptr);
    void say(const sync::ServiceState& state);
    /// The dot alone, for the rail.
    void setWordShown(bool shown);
    /// Its page is shown.
    void setCurrent(bool current);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    StatusDot* m_dot;
    ThemeLabel* m_word;
    bool m_current = false;
};

} // namespace sostenuto::ui
