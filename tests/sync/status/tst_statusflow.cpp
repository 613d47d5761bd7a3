#include <sync/status/StatusFlow.h>

#include "../../support/sync/FakeBackend.h"

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
        flow.useBackend(&service, {SourceId{1}, QStringLiteral("Hearth"), false});
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
        QSignalSpy reachable(&flow, &StatusFlow::reachableChanged);
        flow.useBackend(&service, {SourceId{1}, QStringLiteral("Hearth"), false});
        QTRY_COMPARE_WITH_TIMEOUT(flow.state().kind, BannerKind::Outage, 10'000);
        QCOMPARE(service.calls.size(), 3);
        QCOMPARE(reachable.size(), 1);
        QCOMPARE(reachable.last().at(0).toBool(), false);
        QCOMPARE(reachable.last().at(1).value<Error>().kind, ErrorKind::Refused);
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
        flow.useBackend(&service, {SourceId{1}, QStringLiteral("Hearth"), false});
        QTRY_COMPARE(flow.state().kind, BannerKind::SignedOut);
        QTest::qWait(20);
        QCOMPARE(service.calls.size(), 1);
    }

    void trafficTellsAndOwnChecksAreNotCountedTwice()
    {
        FakeBackend service;
        StatusFlow flow;
        flow.useBackend(&service, {SourceId{1}, QStringLiteral("Hearth"), false});
        (void)service.setRating(QStringLiteral("t1"), 3);
        QTRY_COMPARE(flow.state().of(Capability::Writes), Health::Ok);
        QCOMPARE(flow.state().of(Capability::Artwork), Health::Unknown);
    }

    void theNetworkHasNoSayOnThisComputer()
    {
        FakeBackend service;
        StatusFlow flow;
        flow.useBackend(&service, {SourceId{1}, QStringLiteral("Demo"), true});
        flow.networkGone(true);
        QCOMPARE(flow.state().kind, BannerKind::None);
        flow.useBackend(&service, {SourceId{1}, QStringLiteral("Hearth"), false});
        flow.networkGone(true);
        QCOMPARE(flow.state().kind, BannerKind::Offline);
    }

    void countsAreToldAtOnce()
    {
        FakeBackend service;
        StatusFlow flow;
        QSignalSpy changed(&flow, &StatusFlow::stateChanged);
        flow.useBackend(&service, {SourceId{1}, QStringLiteral("Hearth"), false});
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
            flow.useBackend(&service, {SourceId{1}, QStringLiteral("Hearth"), false});
            flow.useBackend(nullptr, {});
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
