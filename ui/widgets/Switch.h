// On or off, 36 × 20, with its words at the right.
#pragma once

#include <QCheckBox>

namespace sostenuto::ui {

class Switch : public QCheckBox {
    Q_OBJECT

public:
    explicit Switch(const QString& text = {}, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] bool hitButton(const QPoint& pos) const override { return rect().contains(pos); }
};

} // namespace sostenuto::ui
