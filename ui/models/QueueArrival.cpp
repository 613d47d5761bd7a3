#include "ui/models/QueueArrival.h"

#include "ui/models/Services.h"

#include <sync/model/WhenDone.h>
#include <sync/service/KeepService.h>

namespace sostenuto::ui {

QueueArrival::QueueArrival(Services& services, QObject* parent)
    : QObject(parent), m_services(services), m_readiness(services)
{
    m_clock.start();
    connect(&m_readiness, &QueueReadiness::changed, this, [this] {
        const sync::Readiness& queue = m_readiness.readiness();
        m_rate.note(m_clock.elapsed(), queue.tracks, queue.bytesMissing);
        m_still.start(int(m_rate.patienceMs()));
        tell();
    });
    m_still.setSingleShot(true);
    connect(&m_still, &QTimer::timeout, this, [this] { // nothing changed: nobody else says so
        const sync::Readiness& queue = m_readiness.readiness();
        m_rate.note(m_clock.elapsed(), queue.tracks, queue.bytesMissing);
        tell();
    });
    connect(&services.keep, &sync::KeepService::keptChanged, this, &QueueArrival::askRules);
}

void QueueArrival::setWatched(bool watched)
{
    m_readiness.setWatched(watched);
    if (!watched)
        m_still.stop();
    if (watched && !m_watched) {
        m_rate = {}; // what came meanwhile was not seen
        m_watched = true;
        askRules();
    }
    m_watched = watched;
}

void QueueArrival::askRules()
{
    if (!m_watched)
        return;
    sync::whenDone(m_services.keep.rules(), this, [this](const sync::Result<sync::KeepRules>& rules) {
        if (!rules)
            return;
        m_kept = rules->queue && rules->horizonMs > 0;
        tell();
    });
}

void QueueArrival::tell()
{
    const sync::Readiness& queue = m_readiness.readiness();
    const QueueHere here = m_kept ? QueueHere{queue.here, queue.tracks, queue.msHere, m_rate.leftMs()} : QueueHere{};
    if (here == m_here)
        return;
    m_here = here;
    Q_EMIT changed();
}

} // namespace sostenuto::ui
