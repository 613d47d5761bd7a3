#include "tests/support/app/FaultStage.h"

#include "tests/support/soak/FixedPassword.h"
#include "tests/support/sync/FutureValue.h"

#include <sync/service/AccountService.h>
#include <sync/service/ArtworkService.h>
#include <sync/service/EditService.h>
#include <sync/service/HeldService.h>
#include <sync/service/LibraryService.h>
#include <sync/service/StatusService.h>

#include <QDir>
#include <QTest>

namespace sostenuto::tests {

FaultStage::~FaultStage() = default;

bool FaultStage::begin(const QString& folder)
{
    m_folder = folder;
    QDir(folder).removeRecursively();
    demo::DemoOptions options;
    options.folder = folder + QStringLiteral("/service");
    options.makeAhead = false;
    if (!QDir().mkpath(options.folder) || !QDir().mkpath(folder + QStringLiteral("/profile")))
        return false;
    m_service = std::make_unique<demo::DemoService>(options);
    if (!m_service->start())
        return false;
    m_relay = std::make_unique<CutRelay>(static_cast<quint16>(m_service->address().port()));
    start();
    return true;
}

void FaultStage::start()
{
    m_sync.reset();
    sync::SyncOptions parts;
    parts.profileFolder = m_folder + QStringLiteral("/profile");
    parts.heldFolder = parts.profileFolder + QStringLiteral("/held");
    parts.makeCredentials = [password = m_service->password()] { return std::make_unique<FixedPassword>(password); };
    m_sync = std::make_unique<sync::Sync>(std::move(parts));
}

bool FaultStage::startAnew()
{
    m_relay->restore();
    m_service->setOutage(demo::Outage::None);
    start();
    return waitUntilWell();
}

bool FaultStage::signIn(const QUrl& address)
{
    sync::AccountService& account = m_sync->account();
    const sync::ServerInfo server{address, {}, {}, {}};
    if (!valueOf(account.connectTo(server, m_service->user(), m_service->password(), QStringLiteral("Hearth"))))
        return false;
    const bool read =
        QTest::qWaitFor([&] { return account.pull().finishedAt.isValid() && !account.pull().running; }, 60'000);
    m_tracks = valueOf(m_sync->library().trackIds({})).value_or(QVector<sync::TrackId>{});
    return read && !m_tracks.isEmpty() && waitUntilWell();
}

sync::ServiceState FaultStage::state() const
{
    return m_sync->status().state();
}

void FaultStage::useIt()
{
    m_sync->account().syncNow();
    m_sync->held().setWanted({m_tracks[m_uses % m_tracks.size()]});
    (void)m_sync->edits().setLoved({m_tracks.first()}, m_uses % 2 == 0);
    ++m_uses;
}

bool FaultStage::waitFor(const std::function<bool(const sync::ServiceState&)>& what, int ms) const
{
    return QTest::qWaitFor([&] { return what(state()); }, ms);
}

bool FaultStage::waitUntilWell(int ms) const
{
    return waitFor(
        [](const sync::ServiceState& now) {
            const bool quiet = now.kind == sync::BannerKind::None || now.kind == sync::BannerKind::AllClear;
            return quiet && now.reachable && now.of(sync::Capability::SignIn) == sync::Health::Ok &&
                   now.changesWaiting + now.playsWaiting == 0;
        },
        ms);
}

} // namespace sostenuto::tests
