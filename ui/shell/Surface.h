// A container with a fill of the theme and hairlines on some of its edges.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

namespace sostenuto::ui {

class Surface : public QWidget {
    Q_OBJECT

public:
    Surface(Token fill, Qt::Edges lines, QWidget* parent = nullptr);
    void setLines(Qt::Edges lines);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Token m_fill;
    Qt::Edges m_lines;
};

} // namespace sostenuto::ui
