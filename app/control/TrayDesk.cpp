#include "app/control/TrayDesk.h"

#include <ui/theme/Sentences.h>
#include <ui/theme/Theme.h>

namespace sostenuto::app {

TrayService trayService(const sync::ServiceState& state, const QDateTime& now)
{
    TrayService service;
    service.word = ui::statusWord(state);
    const ui::StatusFamily family = ui::statusFamily(state);
    if (family == ui::StatusFamily::Ok)
        return service;
    service.sentence = ui::bannerText(state, {}, now).plainText(false);
    service.dot = ui::Theme::current().status(family).solid;
    return service;
}

} // namespace sostenuto::app
