// What stands in a list until it has been read: placeholder rows, and nothing at first.
#pragma once

#include <QTimer>
#include <QWidget>

class QAbstractScrollArea;

namespace sostenuto::ui {

/// Lies over the rows of a list, lets the mouse through and says nothing: a screen reader finds the list as it is. The
/// rows stand still, so there is nothing for less movement to turn off. Thread: main.
class LoadingRows : public QWidget {
    Q_OBJECT

public:
    /// Until then nothing is shown, so that a quick answer does not flicker.
    static constexpr int patienceMs = 200;
    enum class Shape {
        Table, ///< of a TrackView, in its columns
        Rows,  ///< a name and a figure; cells as the view's grid has them
        Cards,
        RoundCards
    };

    /// `view`, which becomes the parent, is a TrackView for tables and a QListView with a grid for cards.
    LoadingRows(QAbstractScrollArea& view, Shape shape);

    /// An answer is waited for. Said again it changes nothing.
    void wait();
    void end();
    [[nodiscard]] bool isWaiting() const { return m_patience.isActive() || !isHidden(); }

Q_SIGNALS:
    /// The rows are there: patience is at its end.
    void came();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void come();
    void fit();
    void box(QPainter* painter, const QRectF& where, qreal radius) const;
    void paintTable(QPainter* painter) const;
    void paintRows(QPainter* painter) const;
    void paintCards(QPainter* painter) const;
    [[nodiscard]] QSize cell() const;

    QAbstractScrollArea& m_view;
    Shape m_shape;
    QTimer m_patience;
};

} // namespace sostenuto::ui
