// One of our icons as a label: still, in a colour of the theme.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

namespace sostenuto::ui {

/// Says nothing to screen readers: what stands beside it does. Thread: main.
class IconLabel : public QWidget {
    Q_OBJECT

public:
    /// `edge` px.
    IconLabel(int edge, const QString& iconName, Token colour, QWidget* parent = nullptr);
    void say(const QString& iconName, StatusFamily family);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    Token m_colour;
    int m_family = -1; ///< -1 = in the token's colour
};

} // namespace sostenuto::ui
