#include <sync/status/StatusFlow.h>

#include "tests/support/sync/FakeBackend.h"

#include <QSignalSpy>
#include <QTest>

using namespace sostenuto::sync;

class TestStatusFlow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aServiceIsCheckedAtOnce()
    {
        FakeBackend service;
        StatusFlow flow;
        flow.useService({SourceId{1}, QStringLiteral("Hearth"), false});
        flow.useBackend(&service);
        QCOMPARE(service.calls, QStringList{QStringLiteral("ping")});
        QTRY_COMPARE(flow.state().of(Capability::SignIn), Health::Ok);
        QCOMPARE(flow.state().serverName, QStringLiteral("Hearth"));
        QVERIFY(flow.state().reachable);
    }

    void anOutageIsSeenAndItsEnd()
    {
        FakeBackend service;
        service.failing.insert(QStringLiteral("*"), {ErrorKind::Refused, QStringLiteral("nobody listens")});
        StatusFlow flow;
        QSignalSpy reachable(&flow, &StatusFlow::reachChanged);
        flow.useService({SourceId{1}, QStringLiteral("Hearth"), false});
        flow.useBackend(&service);
        QTRY_COMPARE_WITH_TIMEOUT(flow.state().kind, BannerKind::Outage, 10'000);
        QCOMPARE(service.calls.size(), 3);
        QCOMPARE(reachable.size(), 1);
        QCOMPARE(reachable.last().at(0).value<Reach>().server, false);
        QCOMPARE(reachable.last().at(0).value<Reach>().streaming, false);
        QCOMPARE(reachable.last().at(0).value<Reach>().cause.kind, ErrorKind::Refused);
        service.failing.clear();
        flow.tryNow();
        QTRY_COMPARE_WITH_TIMEOUT(reachable.size(), 2, 10'000);
        QCOMPARE(service.calls.size(), 6);
        QVERIFY(flow.state().reachable);
        QTRY_COMPARE_WITH_TIMEOUT(flow.state().kind, BannerKind::AllClear, 10'000);
        flow.dismiss();
        QCOMPARE(flow.state().kind, BannerKind::None);
    }

    void aRefusedPasswordIsAskedAboutOnce()
    {
        FakeBackend service;
        service.failing.insert(QStringLiteral("ping"), {ErrorKind::WrongPassword, {}});
        StatusFlow flow;
        flow.useService({SourceId{1}, QStringLiteral("Hearth"), false});
        flow.useBackend(&service);
        QTRY_COMPARE(flow.state().kind, BannerKind::SignedOut);
        QTest::qWait(20);
        QCOMPARE(service.calls.size(), 1);
    }

    void trafficTellsAndOwnChecksAreNotCountedTwice()
    {
        FakeBackend service;
        StatusFlow flow;
        flow.useService({SourceId{1}, QStringLiteral("Hearth"), false});
        flow.useBackend(&service);
        (void)service.setRating(QStringLiteral("t1"), 3);
        QTRY_COMPARE(flow.state().of(Capability::Writes), Health::Ok);
        QCOMPARE(flow.state().of(Capability::Artwork), Health::Unknown);
    }

    void theNetworkHasNoSayOnThisComputer()
    {
        FakeBackend service;
        StatusFlow flow;
        flow.useService({SourceId{1}, QStringLiteral("Demo"), true});
        flow.useBackend(&service);
        flow.networkGone(true);
        QCOMPARE(flow.state().kind, BannerKind::None);
        flow.useService({SourceId{1}, QStringLiteral("Hearth"), false});
        flow.useBackend(&service);
        flow.networkGone(true);
        QCOMPARE(flow.state().kind, BannerKind::Offline);
    }

    void anotherNameIsNoOtherService()
    {
        FakeBackend service;
        service.failing.insert(QStringLiteral("*"), {ErrorKind::Refused, {}});
        StatusFlow flow;
        flow.useService({SourceId{1}, QStringLiteral("Hearth"), false});
        flow.useBackend(&service);
        QTRY_COMPARE(flow.state().kind, BannerKind::Outage);
        const QDateTime since = flow.state().since;
        QSignalSpy changed(&flow, &StatusFlow::stateChanged);
        flow.useService({SourceId{1}, QStringLiteral("Attic"), false});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(flow.state().serverName, QStringLiteral("Attic"));
        QCOMPARE(flow.state().kind, BannerKind::Outage);
        QCOMPARE(flow.state().since, since);
    }

    void withoutAPasswordItIsSignedOutUntilOneWorks()
    {
        StatusFlow flow;
        flow.useService({SourceId{1}, QStringLiteral("Hearth"), false});
        flow.signedOut({ErrorKind::NoPassword, {}});
        QCOMPARE(flow.state().kind, BannerKind::SignedOut);
        flow.tryNow();
        QTest::qWait(5);
        QCOMPARE(flow.state().kind, BannerKind::SignedOut);
        FakeBackend service;
        flow.useBackend(&service);
        QTRY_VERIFY(flow.state().reachable);
        flow.useBackend(nullptr);
    }

    void countsAreToldAtOnce()
    {
        FakeBackend service;
        StatusFlow flow;
        QSignalSpy changed(&flow, &StatusFlow::stateChanged);
        flow.useService({SourceId{1}, QStringLiteral("Hearth"), false});
        flow.useBackend(&service);
        flow.setHeldTracks(7);
        flow.setWaiting({2, 1, 0});
        QCOMPARE(flow.state().heldTracks, 7);
        QCOMPARE(flow.state().changesWaiting, 2);
        QCOMPARE(changed.last().at(0).value<ServiceState>().playsWaiting, 1);
    }

    void aServiceThatGoesLeavesNothing()
    {
        StatusFlow flow;
        {
            FakeBackend service;
            service.failing.insert(QStringLiteral("*"), {ErrorKind::Refused, {}});
            flow.useService({SourceId{1}, QStringLiteral("Hearth"), false});
            flow.useBackend(&service);
            flow.useService({});
            flow.useBackend(nullptr);
        }
        QTest::qWait(10);
        QCOMPARE(flow.state().kind, BannerKind::None);
        QVERIFY(!flow.state().source.isValid());
        flow.tryNow();
        QCOMPARE(flow.state().kind, BannerKind::None);
    }
};

QTEST_GUILESS_MAIN(TestStatusFlow)
#include "tst_statusflow.moc"
