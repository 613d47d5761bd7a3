// Days side by side as thin bars: how something was on each of them, told by height as well as by colour.
#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

namespace sostenuto::ui {

struct UptimeDay {
    enum class State { NoData, Good, Maintenance, Degraded, Outage } state = State::NoData;
    QString words; ///< "12 May: worked": the tooltip, and what is said of it
    friend bool operator==(const UptimeDay&, const UptimeDay&) = default;
};

/// As many of the newest days as there is room for. One tab stop; Left and Right go through the days, and the
/// accessible description is that of the day gone to. The name is the owner's. Thread: main.
class UptimeBar : public QWidget {
    Q_OBJECT

public:
    static constexpr int pitch = 4; ///< px from day to day

    explicit UptimeBar(QWidget* parent = nullptr);
    /// The oldest first.
    void setDays(const QVector<UptimeDay>& days);
    /// How many are seen.
    [[nodiscard]] int shownDays() const;
    /// Index into the days that were set; -1 = none there.
    [[nodiscard]] int dayAt(const QPoint& where) const;
    /// px
    [[nodiscard]] static int heightOf(UptimeDay::State state);
    [[nodiscard]] QSize sizeHint() const override { return {pitch * 90, 28}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {pitch * 30, 28}; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void goTo(int day);
    [[nodiscard]] int firstShown() const;

    QVector<UptimeDay> m_days;
    int m_day = -1; ///< the one the keyboard is at
};

} // namespace sostenuto::ui
