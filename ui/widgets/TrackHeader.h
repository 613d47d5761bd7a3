// The head of a list of tracks: 32 px, names in `text3`, an arrow beside the one that sorts.
#pragma once

#include <QHeaderView>

namespace sostenuto::ui {

class TrackHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit TrackHeader(QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace sostenuto::ui
