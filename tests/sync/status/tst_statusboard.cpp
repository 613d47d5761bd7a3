// Several services side by side, and which of them is told first.
#include <sync/service/StatusService.h>
#include <sync/status/Concern.h>
#include <sync/status/StatusBoard.h>

#include "tests/support/sync/FakeBackend.h"

#include <QSignalSpy>
#include <QTest>

using namespace sostenuto::sync;

namespace {

constexpr SourceId hearth{1};
constexpr SourceId attic{2};

ServiceState stateOf(BannerKind kind, Scope scope = Scope::Server)
{
    ServiceState state;
    state.kind = kind;
    state.scope = scope;
    return state;
}

class Shown : public StatusService {
public:
    QVector<ServiceState> all;
    [[nodiscard]] QVector<ServiceState> states() const override { return all; }
    void tryNow() override {}
    void dismiss() override {}
};

} // namespace

class TestStatusBoard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWorstIsToldFirst_data()
    {
        QTest::addColumn<QVector<ServiceState>>("states");
        QTest::addColumn<int>("first");
        const ServiceState fine = stateOf(BannerKind::None);
        const auto row = [](const char* name, const QVector<ServiceState>& states, int first) {
            QTest::newRow(name) << states << first;
        };
        row("nothing", {}, -1);
        row("all fine", {fine, fine}, 0);
        row("the second is down", {fine, stateOf(BannerKind::Outage)}, 1);
        row("down before slow", {stateOf(BannerKind::Degraded), stateOf(BannerKind::Outage)}, 1);
        row("the whole before a part", {stateOf(BannerKind::Outage, Scope::Streaming), stateOf(BannerKind::Outage)}, 1);
        row("streaming before artwork",
            {stateOf(BannerKind::Degraded, Scope::Artwork), stateOf(BannerKind::Degraded, Scope::Streaming)}, 1);
        row("signed out before down", {stateOf(BannerKind::Outage), stateOf(BannerKind::SignedOut)}, 1);
        row("offline before signed out", {stateOf(BannerKind::SignedOut), stateOf(BannerKind::Offline)}, 1);
        row("a drill before all", {stateOf(BannerKind::Offline), stateOf(BannerKind::Drill)}, 1);
        row("catching up before slow", {stateOf(BannerKind::Degraded), stateOf(BannerKind::Recovering)}, 1);
        row("slow before all clear", {stateOf(BannerKind::AllClear), stateOf(BannerKind::Degraded)}, 1);
        row("of equals the first", {stateOf(BannerKind::Outage), stateOf(BannerKind::Outage)}, 0);
    }
    void theWorstIsToldFirst()
    {
        QFETCH(const QVector<ServiceState>, states);
        QTEST(int(mostConcerning(states).value_or(-1)), "first");
    }

    void reachIsThatOfAnyPlace()
    {
        Shown status;
        QVERIFY(status.reaches(hearth)); // nothing is known yet
        ServiceState down = stateOf(BannerKind::Outage);
        down.source = hearth;
        down.reachable = false;
        ServiceState up = stateOf(BannerKind::None);
        up.source = attic;
        status.all = {down, up};
        QVERIFY(!status.reaches(hearth));
        QVERIFY(status.reaches(attic));
        QVERIFY(status.reaches(hearth, {attic}));
        QVERIFY(!status.reaches(SourceId{9})); // a folder that is away
        QCOMPARE(status.state().source, hearth);
        QCOMPARE(status.stateOf(attic).kind, BannerKind::None);
        QVERIFY(!status.stateOf(SourceId{9}).source.isValid());
    }

    void oneGoesDownTheOtherGoesOn()
    {
        FakeBackend first;
        FakeBackend second;
        StatusBoard board;
        board.useServices({{hearth, QStringLiteral("Hearth"), false}, {attic, QStringLiteral("Attic"), false}});
        QSignalSpy reach(&board, &StatusBoard::reachChanged);
        QSignalSpy away(&board, &StatusBoard::away);
        board.useBackend(hearth, &first);
        second.failing.insert(QStringLiteral("*"), {ErrorKind::Refused, QStringLiteral("nobody listens")});
        board.useBackend(attic, &second);
        QTRY_COMPARE_WITH_TIMEOUT(board.states()[1].kind, BannerKind::Outage, 10'000);
        QVERIFY(board.states()[0].reachable);
        QCOMPARE(board.states()[0].kind, BannerKind::None);
        QCOMPARE(board.states()[1].serverName, QStringLiteral("Attic"));
        QCOMPARE(reach.size(), 1);
        QCOMPARE(reach[0][0].value<SourceId>(), attic);
        QVERIFY(!away.isEmpty());
        QCOMPARE(away[0][0].value<SourceId>(), attic);
    }

    void whatIsKnownIsToldToALaterService()
    {
        StatusBoard board;
        board.setHeldTracks(7);
        board.networkGone(true);
        QSignalSpy changed(&board, &StatusBoard::statesChanged);
        board.useServices({{hearth, QStringLiteral("Hearth"), false}});
        QCOMPARE(board.states()[0].heldTracks, 7);
        QTRY_COMPARE(board.states()[0].kind, BannerKind::Offline);
        board.useServices({});
        QVERIFY(board.states().isEmpty());
        QVERIFY(changed.last()[0].value<QVector<ServiceState>>().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestStatusBoard)
#include "tst_statusboard.moc"
