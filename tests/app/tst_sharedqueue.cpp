// Two computers, one account: two whole services on one demo server. What is left in the kitchen is offered at the
// desk, once, and nothing is ever taken by itself.

#include <app/demo/DemoService.h>
#include <sync/credentials/MemoryStore.h>
#include <sync/service/AccountService.h>
#include <sync/service/LibraryService.h>
#include <sync/service/QueueService.h>
#include <sync/service/StatusService.h>
#include <sync/service/Sync.h>
#include <tests/support/sync/FutureValue.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto;
using sync::QueueOffer;
using sync::QueuePlace;
using sync::QueueService;
using tests::valueOf;

namespace {

constexpr int patience = 30'000;

/// One computer with the account in its library.
class Computer {
public:
    Computer(const QString& name, const demo::DemoService& service) : m_name(name), m_service(service) { start(); }

    void start()
    {
        sync::SyncOptions options;
        options.profileFolder = m_profile.path();
        options.heldFolder = m_profile.filePath(QStringLiteral("held"));
        options.makeCredentials = [] { return std::make_unique<sync::MemoryStore>(); };
        options.computerName = m_name;
        m_sync = std::make_unique<sync::Sync>(options);
        offered = std::make_unique<QSignalSpy>(&m_sync->queues(), &QueueService::offered);
    }
    /// Also after a restart: the password is nowhere else.
    [[nodiscard]] bool signIn()
    {
        const auto account = valueOf(m_sync->account().connectTo({m_service.address(), {}, {}, {}}, m_service.user(),
                                                                 m_service.password(), QStringLiteral("Demo")));
        return account &&
               QTest::qWaitFor([this] { return tracks().size() == m_service.trackCount() && isWell(); }, patience);
    }
    [[nodiscard]] bool isWell() const
    {
        const sync::ServiceState state = m_sync->status().state();
        return state.reachable && state.of(sync::Capability::SignIn) == sync::Health::Ok;
    }
    void end()
    {
        offered.reset();
        m_sync.reset();
    }
    [[nodiscard]] sync::Sync& sync() { return *m_sync; }
    [[nodiscard]] QVector<sync::TrackId> tracks()
    {
        return valueOf(m_sync->library().trackIds({})).value_or(QVector<sync::TrackId>{});
    }
    [[nodiscard]] QStringList titles(const QVector<sync::TrackId>& ids)
    {
        QStringList titles;
        const auto rows = valueOf(m_sync->library().tracks(ids)).value_or(QVector<sync::Track>{});
        for (const sync::TrackId id : ids)
            for (const sync::Track& row : rows)
                if (row.id == id)
                    titles.append(row.title);
        return titles;
    }
    /// Told to the service before this returns, if it can be.
    void leave(const QueuePlace& place)
    {
        m_sync->queues().leave(place);
        QVERIFY(valueOf(m_sync->queues().sendNow()));
    }
    [[nodiscard]] QueueOffer offer() const { return offered->last().first().value<QueueOffer>(); }

    std::unique_ptr<QSignalSpy> offered;

private:
    QString m_name;
    const demo::DemoService& m_service;
    QTemporaryDir m_profile;
    std::unique_ptr<sync::Sync> m_sync;
};

} // namespace

class TestSharedQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qRegisterMetaType<QueueOffer>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_service = std::make_unique<demo::DemoService>(
            demo::DemoOptions{m_folder->path(), 0, QStringLiteral("demo"), QStringLiteral("demo"), false});
        QVERIFY(m_service->start());
    }
    void cleanup() { m_service.reset(); }

    void fromTheKitchenToTheDesk()
    {
        Computer kitchen(QStringLiteral("kitchen"), *m_service);
        QVERIFY(kitchen.signIn());
        const QVector<sync::TrackId> music = kitchen.tracks();
        const QVector<sync::TrackId> queue{music[3], music[1], music[3], music[7]};
        kitchen.leave({queue, 2, 134'000});
        QVERIFY(kitchen.offered->isEmpty());

        Computer desk(QStringLiteral("desk"), *m_service);
        QVERIFY(desk.signIn());
        // The catalogue came after the first question: what is asked anew is known.
        if (desk.offered->isEmpty()) {
            m_service->setOutage(demo::Outage::Gone);
            desk.sync().status().tryNow();
            QTRY_VERIFY_WITH_TIMEOUT(!desk.sync().status().state().reachable, patience);
            m_service->setOutage(demo::Outage::None);
            desk.sync().status().tryNow(); // asks, and so learns that it is there again
        }
        QTRY_VERIFY_WITH_TIMEOUT(!desk.offered->isEmpty(), patience);
        const QueueOffer offer = desk.offer();
        QCOMPARE(offer.changedBy, QStringLiteral("kitchen"));
        QCOMPARE(desk.titles(offer.place.tracks), kitchen.titles(queue));
        QCOMPARE(offer.place.current, 2);
        QCOMPARE(offer.place.positionMs, 134'000);

        // Answered: it does not come again, also after a restart.
        desk.sync().queues().answered(offer);
        desk.end();
        desk.start();
        QVERIFY(desk.signIn());
        QVERIFY(valueOf(desk.sync().queues().sendNow())); // its question was answered
        QVERIFY(desk.offered->isEmpty());

        // The desk goes on, and the kitchen hears of it.
        desk.leave({offer.place.tracks, 3, 5'000});
        kitchen.end();
        kitchen.start();
        QVERIFY(kitchen.signIn());
        QTRY_COMPARE_WITH_TIMEOUT(kitchen.offered->size(), 1, patience);
        QCOMPARE(kitchen.offer().changedBy, QStringLiteral("desk"));
        QCOMPARE(kitchen.offer().place.current, 3);
    }

    void leftDuringAnOutage()
    {
        Computer kitchen(QStringLiteral("kitchen"), *m_service);
        Computer desk(QStringLiteral("desk"), *m_service);
        QVERIFY(kitchen.signIn());
        QVERIFY(desk.signIn());
        desk.end();
        const QVector<sync::TrackId> music = kitchen.tracks();
        m_service->setOutage(demo::Outage::Gone);
        kitchen.sync().status().tryNow();
        QTRY_VERIFY_WITH_TIMEOUT(!kitchen.sync().status().state().reachable, patience);
        kitchen.leave({{music[0], music[1]}, 0, 1'000});
        kitchen.leave({{music[0], music[1]}, 1, 2'000}); // the newest replaces what waits
        m_service->setOutage(demo::Outage::None);
        kitchen.sync().status().tryNow();
        QTRY_VERIFY_WITH_TIMEOUT(kitchen.isWell(), patience);
        QVERIFY(valueOf(kitchen.sync().queues().sendNow()));
        desk.start();
        QVERIFY(desk.signIn());
        QTRY_VERIFY_WITH_TIMEOUT(!desk.offered->isEmpty(), patience);
        QCOMPARE(desk.offer().place.current, 1);
        QCOMPARE(desk.offer().place.positionMs, 2'000);
        QVERIFY(kitchen.offered->isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<demo::DemoService> m_service;
};

QTEST_GUILESS_MAIN(TestSharedQueue)
#include "tst_sharedqueue.moc"
