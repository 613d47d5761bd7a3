#include "ui/widgets/GrownHeight.h"

#include "ui/theme/Appearance.h"
#include "ui/theme/Theme.h"

#include <QWidget>

namespace sostenuto::ui {

void keepHeight(QWidget* widget, int height, int lines)
{
    const auto fit = [widget, height, lines] { widget->setFixedHeight(grown(height, lines)); };
    fit();
    QObject::connect(&Theme::current(), &Theme::changed, widget, fit);
}

} // namespace sostenuto::ui
