// Where a track is, how much of it was heard and how much of it is here: thick = held, thin = not.
#pragma once

#include <QAbstractSlider>
#include <QPair>
#include <QVariantAnimation>
#include <QVector>

namespace sostenuto::ui {

/// Values are milliseconds of the track. While the person drags, the given position is not shown; seekRequested() comes
/// once, when the handle is let go, and for each key. Thread: main.
class SeekBar : public QAbstractSlider {
    Q_OBJECT

public:
    explicit SeekBar(QWidget* parent = nullptr);

    void setDuration(qint64 ms); ///< 0 = nothing to seek in
    void setPosition(qint64 ms);
    /// What is here, in ms, sorted or not; ranges closer than a pixel are drawn as one.
    void setHeldRanges(const QVector<QPair<qint64, qint64>>& ranges);
    /// Sound waits for bytes: a stretch moves ahead of the handle.
    void setWaiting(bool waiting);
    /// While true, what is not held can't be sought: dragging there snaps back and the tooltip says why.
    void setOnlyHeld(bool only);
    [[nodiscard]] QVector<QPair<qint64, qint64>> heldRanges() const { return m_held; }
    /// "1 minute 52 of 4 minutes 37, all on this computer"
    [[nodiscard]] QString valueText() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void seekRequested(qint64 ms);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] qreal xOf(qint64 ms) const;
    [[nodiscard]] qint64 msAt(qreal x) const;
    [[nodiscard]] qint64 reachable(qint64 ms) const;
    [[nodiscard]] bool isHeld(qint64 ms) const;
    void showTime(const QPoint& at);
    void moveTo(qint64 ms);
    void followWaiting();

    QVector<QPair<qint64, qint64>> m_held;
    QVariantAnimation m_stretch;
    qreal m_hoverX = -1;
    bool m_waiting = false;
    bool m_onlyHeld = false;
};

} // namespace sostenuto::ui
