// The program's look in a test: theme, style and a picture of any widget.
#pragma once

#include <ui/theme/Theme.h>

#include <QImage>
#include <QWidget>

#include <memory>

namespace sostenuto::ui::testing {

/// Make one in initTestCase(), keep it to the end: there is one theme in a program.
class Look {
public:
    explicit Look(Theme::Mode mode = Theme::Mode::Dark);
    ~Look();
    [[nodiscard]] Theme& theme() { return *m_theme; }

private:
    std::unique_ptr<Theme> m_theme;
};

/// The widget as it is drawn, on the theme's ground. Also written to $SOSTENUTO_PICTURES/<name>.png when that is set.
QImage picture(QWidget& widget, const QString& name);

} // namespace sostenuto::ui::testing
