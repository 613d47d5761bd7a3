// Amounts side by side as bars: plays per day, per hour.
#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

namespace sostenuto::ui {

struct ChartBar {
    double value = 0;
    QString label; ///< below it; left out where there is no room
    QString words; ///< all of it, "12 May: 14 plays": the tooltip, and what is said to those who don't see bars
};

/// The accessible name is the owner's; the description says the words of the bars. Thread: main.
class BarChart : public QWidget {
    Q_OBJECT

public:
    explicit BarChart(QWidget* parent = nullptr);
    void setBars(const QVector<ChartBar>& bars);
    [[nodiscard]] const QVector<ChartBar>& bars() const { return m_bars; }
    [[nodiscard]] QSize sizeHint() const override { return {320, 132}; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] int barAt(const QPoint& where) const; ///< -1 = none
    [[nodiscard]] QRectF cellOf(int bar) const;
    void paintLabels(QPainter& painter) const;
    void hover(int bar);

    QVector<ChartBar> m_bars;
    double m_most = 0;
    int m_hovered = -1;
};

} // namespace sostenuto::ui
