#include "sync/status/StatusFlow.h"

#include "sync/model/WhenDone.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace sostenuto::sync {

StatusFlow::StatusFlow(QObject* parent)
    : QObject(parent), m_machine([] { return QRandomGenerator::global()->generateDouble(); }), m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &StatusFlow::step);
}

void StatusFlow::useBackend(Backend* backend, const WatchedService& service)
{
    if (m_backend)
        m_backend->disconnect(this);
    m_backend = backend;
    m_onThisComputer = service.onThisComputer;
    m_checking = false;
    ++m_service;
    m_machine.setService(backend ? service.source : SourceId{}, service.name);
    if (backend)
        connect(backend, &Backend::answered, this, &StatusFlow::answered);
    step();
}

void StatusFlow::setWaiting(const Waiting& waiting)
{
    m_machine.waiting(waiting, now());
    step();
}

void StatusFlow::setHeldTracks(int count)
{
    m_machine.heldTracks(count);
    step();
}

void StatusFlow::networkGone(bool gone)
{
    if (m_onThisComputer)
        return;
    m_machine.networkGone(gone, now());
    step();
}

void StatusFlow::tryNow()
{
    m_machine.tryNow(now());
    step();
}

void StatusFlow::dismiss()
{
    m_machine.dismiss();
    step();
}

void StatusFlow::answered(Capability part, const std::optional<Error>& outcome, qint64 ms)
{
    if (part == Capability::SignIn && m_checking)
        return; // our own check, which tells by itself
    m_machine.answered(part, outcome, ms, now());
    step();
}

void StatusFlow::step()
{
    if (std::exchange(m_stepping, true)) { // whoever is asked for a try may answer at once
        QMetaObject::invokeMethod(this, &StatusFlow::step, Qt::QueuedConnection);
        return;
    }
    StatusMachine::Due due = m_machine.advance(now());
    if (due.check)
        check();
    for (const Capability part : due.parts)
        tryPart(part);
    m_stepping = false;
    const auto wake = m_machine.wakeAt();
    if (wake)
        m_timer.start(static_cast<int>(std::clamp<qint64>(*wake - now(), 0, 3'600'000)));
    else
        m_timer.stop();
    tellChange();
}

void StatusFlow::check()
{
    m_checking = true;
    QElapsedTimer clock;
    clock.start();
    const int service = m_service;
    whenDone(m_backend->ping(), this, [this, service, clock](const Result<void>& result) {
        if (service != m_service)
            return;
        m_checking = false;
        m_machine.checked(result ? std::nullopt : std::optional(result.error()), clock.elapsed(), now());
        step();
    });
}

void StatusFlow::tryPart(Capability part)
{
    if (part == Capability::Library)
        (void)m_backend->albums(0, 1); // answered() tells how it went
    else
        Q_EMIT partDue(part);
}

void StatusFlow::tellChange()
{
    const ServiceState state = m_machine.state();
    if (state == m_told)
        return;
    const bool wasReachable = std::exchange(m_told, state).reachable;
    if (state.reachable != wasReachable)
        Q_EMIT reachableChanged(state.reachable, Error{state.cause, state.technical});
    Q_EMIT stateChanged(m_told); // the newest: what was told above may have changed it
}

/// The wall clock, that people read, but never going back: what it lost is added, from the clock that only runs.
qint64 StatusFlow::now()
{
    const qint64 wall = QDateTime::currentMSecsSinceEpoch();
    const qint64 ran = m_sinceNow.isValid() ? m_sinceNow.restart() : (m_sinceNow.start(), 0);
    m_now = wall > m_now ? wall : m_now + ran;
    return m_now;
}

} // namespace sostenuto::sync
