#include "app/tour/Tour.h"

#include <utility>

namespace sostenuto::app {

Tour::Tour(QWidget& window, demo::DemoService& service, ui::Services& services, const QString& folder)
    : m_service(service), m_services(services), m_walk(window, folder), m_hands(window), m_facts(services)
{
    connect(&m_walk, &Walk::finished, this, &Tour::finished);
    planListening();
    planOutage();
    planRecovery();
}

/// Its pictures lie in the order of the walk.
void Tour::add(Step step)
{
    step.picture = QStringLiteral("%1-%2").arg(m_walk.steps() + 1, 2, 10, QLatin1Char('0')).arg(step.name);
    m_walk.add(std::move(step));
}

} // namespace sostenuto::app
