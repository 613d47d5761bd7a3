#include "FakeStatus.h"

namespace sostenuto::ui {

using namespace sync;

FakeStatus::FakeStatus(QObject* parent) : StatusService(parent) {}

ServiceState FakeStatus::up()
{
    ServiceState state;
    state.source = SourceId{1};
    state.serverName = QStringLiteral("Hearth");
    state.heldTracks = 764;
    state.health.fill(Health::Ok);
    return state;
}

ServiceState FakeStatus::serverDown(const QDateTime& now)
{
    ServiceState state = up();
    state.kind = BannerKind::Outage;
    state.scope = Scope::Server;
    state.cause = ErrorKind::Refused;
    state.technical = QStringLiteral("GET ping: connection refused");
    state.since = QDateTime(QDate(2026, 5, 12), QTime(14, 5), Qt::UTC);
    state.nextCheck = now.addSecs(24);
    state.reachable = false;
    state.health.fill(Health::Down);
    return state;
}

ServiceState FakeStatus::streamingDown(const QDateTime& now)
{
    ServiceState state = serverDown(now);
    state.scope = Scope::Streaming;
    state.cause = ErrorKind::ServerError;
    state.technical = QStringLiteral("GET stream: HTTP 503");
    state.health.fill(Health::Ok);
    state.health[size_t(Capability::Streaming)] = Health::Down;
    return state;
}

void FakeStatus::set(const ServiceState& state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void FakeStatus::dismiss()
{
    ++dismissed;
    ServiceState state = m_state;
    state.kind = BannerKind::None;
    set(state);
}

} // namespace sostenuto::ui
