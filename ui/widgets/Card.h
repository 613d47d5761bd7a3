// A box that sets what is in it apart from the page.
#pragma once

#include <QWidget>

namespace sostenuto::ui {

/// Paints itself only; what is in it and how it stands is the owner's. Thread: main.
class Card : public QWidget {
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace sostenuto::ui
