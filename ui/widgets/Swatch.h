// The square that tells which part of a bar is meant.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

namespace sostenuto::ui {

/// 8 px. Thread: main.
class Swatch : public QWidget {
    Q_OBJECT

public:
    Swatch(Token tint, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Token m_tint;
};

} // namespace sostenuto::ui
