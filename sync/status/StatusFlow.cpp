#include "sync/status/StatusFlow.h"

#include "sync/model/WhenDone.h"
#include "sync/status/FaultLook.h"

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

bool StatusFlow::useService(const WatchedService& service)
{
    const WatchedService before = std::exchange(m_service, service);
    if (service == before)
        return false;
    const bool isSame = service.source == before.source && service.onThisComputer == before.onThisComputer;
    if (isSame) { // another name or way
        m_machine.rename(service.name);
    } else {
        m_checking = false;
        ++m_way;
        m_machine.setService(service.source, service.name);
    }
    step();
    return !isSame;
}

void StatusFlow::useBackend(Backend* backend)
{
    if (backend == m_backend)
        return;
    if (m_backend)
        m_backend->disconnect(this);
    m_backend = backend;
    ++m_way;
    if (std::exchange(m_checking, false))
        m_machine.checked(Error{ErrorKind::Cancelled, {}}, 0, now());
    if (backend) {
        connect(backend, &Backend::answered, this, &StatusFlow::answered);
        m_machine.tryNow(now());
    }
    step();
}

void StatusFlow::signedOut(const Error& error)
{
    m_machine.answered(Capability::SignIn, error, 0, now());
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

void StatusFlow::streams(bool inTime)
{
    m_machine.streams(inTime, now());
    step();
}

void StatusFlow::setPublished(const std::optional<Published>& published,
                              const std::array<std::optional<FeedState>, capabilityCount>& parts)
{
    const bool wasGreen = m_isGreen;
    m_isGreen = published && published->says == Published::Says::NoProblem;
    if (published && !published->url.isEmpty())
        m_page = published->url;
    m_machine.published(published, parts);
    if (m_isGreen && !wasGreen && !m_machine.answers())
        m_machine.tryNow(now());
    step();
}

void StatusFlow::networkGone(bool gone)
{
    if (m_service.onThisComputer)
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
    if (due.look)
        look();
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
    if (!m_backend) // it comes with a check of its own
        return m_machine.checked(Error{ErrorKind::Cancelled, {}}, 0, now());
    m_checking = true;
    QElapsedTimer clock;
    clock.start();
    const int way = m_way;
    whenDone(m_backend->ping(), this, [this, way, clock](const Result<void>& result) {
        if (way != m_way)
            return;
        m_checking = false;
        m_machine.checked(result ? std::nullopt : std::optional(result.error()), clock.elapsed(), now());
        step();
    });
}

void StatusFlow::look()
{
    if (m_service.address.isEmpty() || m_isPlayed)
        return m_machine.looked({}, now());
    const SourceId source = m_service.source;
    auto* look = new FaultLook(m_service.address, m_page, this);
    look->useTrust(m_trust);
    whenDone(look->start(), this, [this, source](const Look& found) {
        if (source != m_service.source)
            return;
        m_machine.looked(found, now());
        step();
    });
}

void StatusFlow::tryPart(Capability part)
{
    if (part == Capability::Library && m_backend)
        (void)m_backend->albums(0, 1); // answered() tells how it went
    else
        Q_EMIT partDue(part);
}

void StatusFlow::tellChange()
{
    const ServiceState state = m_machine.state();
    const Reach reach{m_machine.answers(), m_machine.works(Capability::Streaming), m_machine.works(Capability::Artwork),
                      Error{state.cause, state.technical}};
    const Reach before = std::exchange(m_reach, reach);
    const bool changed = !(state == m_told);
    m_told = state;
    if (reach.server != before.server || reach.streaming != before.streaming || reach.artwork != before.artwork)
        Q_EMIT reachChanged(reach);
    if (changed)
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
