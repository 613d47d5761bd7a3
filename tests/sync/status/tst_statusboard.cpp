// Several services side by side, and which of them is told first.
#include <sync/service/StatusService.h>
#include <sync/status/Concern.h>
#include <sync/status/StatusBoard.h>

#include "tests/support/sync/FakeBackend.h"
#include "tests/support/sync/StoreBuilders.h"

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

    void aDrillIsToldOfAll_data()
    {
        QTest::addColumn<DrillKind>("kind");
        QTest::addColumn<Scope>("scope");
        QTest::addColumn<bool>("reaches");
        QTest::newRow("network") << DrillKind::NetworkGone << Scope::Server << false;
        QTest::newRow("server") << DrillKind::ServerGone << Scope::Server << false;
        QTest::newRow("slow") << DrillKind::Slow << Scope::Server << true;
        QTest::newRow("errors") << DrillKind::Errors << Scope::Server << false;
        QTest::newRow("sign-in") << DrillKind::SignInLost << Scope::SignIn << false;
        QTest::newRow("streaming") << DrillKind::StreamingOnly << Scope::Streaming << false;
        QTest::newRow("writes") << DrillKind::WritesOnly << Scope::Writes << true;
        QTest::newRow("maintenance") << DrillKind::Maintenance << Scope::Server << false;
    }
    void aDrillIsToldOfAll()
    {
        QFETCH(const DrillKind, kind);
        QFETCH(const Scope, scope);
        QFETCH(const bool, reaches);
        StatusBoard board;
        board.useServices({{hearth, QStringLiteral("Hearth"), false}, {attic, QStringLiteral("Attic"), false}});
        const QDateTime now = QDateTime::currentDateTimeUtc();
        board.drill(Drill{kind, now, now.addSecs(600)});
        for (const ServiceState& state : board.states()) {
            QCOMPARE(state.kind, BannerKind::Drill);
            QCOMPARE(state.scope, scope);
            QCOMPARE(state.reachable, reaches);
            QCOMPARE(state.since, now);
            QCOMPARE(state.nextCheck, now.addSecs(600));
            QVERIFY(std::any_of(state.health.begin(), state.health.end(),
                                [](Health h) { return h == Health::Down || h == Health::Slow; }));
        }
        board.dismiss(); // is not closed so
        QCOMPARE(board.states()[0].kind, BannerKind::Drill);
        board.drill(std::nullopt); // and nothing failed meanwhile
        QCOMPARE(board.states()[0].kind, BannerKind::None);
        QCOMPARE(board.lastDrill()->kind, kind);
    }

    /// What the flows found out in a drill is told as the drill's until the service has answered; one that is really
    /// away then is told as that after some seconds.
    void aDrillLingersUntilTheServiceAnswers()
    {
        FakeBackend good;
        FakeBackend gone;
        StatusBoard board;
        board.useServices({{hearth, QStringLiteral("Hearth"), false}, {attic, QStringLiteral("Attic"), false}});
        const QDateTime now = QDateTime::currentDateTimeUtc();
        board.drill(Drill{DrillKind::ServerGone, now, now.addSecs(600)});
        QSignalSpy away(&board, &StatusBoard::away);
        for (FakeBackend* backend : {&good, &gone})
            backend->failing.insert(QStringLiteral("*"), {ErrorKind::Refused, QStringLiteral("an outage drill")});
        board.useBackend(hearth, &good);
        board.useBackend(attic, &gone);
        const auto areAway = [&] {
            QSet<SourceId> sources;
            for (const auto& told : away)
                sources.insert(told[0].value<SourceId>());
            return sources.size();
        };
        QTRY_COMPARE_WITH_TIMEOUT(areAway(), 2, 10'000);
        good.failing.clear();
        QVector<BannerKind> told;
        connect(&board, &StatusBoard::statesChanged, this,
                [&](const QVector<ServiceState>& states) { told.append(states[0].kind); });
        board.drill(std::nullopt);
        QCOMPARE(board.states()[0].kind, BannerKind::Drill);
        QVERIFY(board.states()[0].checking);
        board.tryNow();
        QTRY_VERIFY_WITH_TIMEOUT(board.states()[0].reachable, 10'000);
        QVERIFY(!told.contains(BannerKind::Outage));
        QTRY_COMPARE_WITH_TIMEOUT(board.states()[1].kind, BannerKind::Outage, 20'000);
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

    void whatIsUsualIsKnownFromEarlierSessions()
    {
        StoreFixture store;
        const AnswerTime slowBox{store.source, Capability::Library, 3500.0, 20};
        AnswerTimeStore kept(*store.database);
        QVERIFY(kept.put({slowBox, {SourceId{99}, Capability::Library, 1.0, 20}}));
        QCOMPARE(*kept.all(), QVector<AnswerTime>{slowBox}); // the other source is not there
        StatusBoard board;
        board.useAnswerTimes(*kept.all());
        board.useServices({{store.source, QStringLiteral("Hearth")}});
        QCOMPARE(board.answerTimes(), QVector<AnswerTime>{slowBox});
        board.useServices({{store.source, QStringLiteral("Attic")}}); // another name only
        QCOMPARE(board.answerTimes(), QVector<AnswerTime>{slowBox});
        FakeBackend backend;
        board.useBackend(store.source, &backend);
        for (int i = 0; i < 5; ++i)
            Q_EMIT backend.answered(Capability::Library, std::nullopt, 6000);
        QCOMPARE(board.states().first().of(Capability::Library), Health::Ok);
        for (int i = 0; i < 5; ++i)
            Q_EMIT backend.answered(Capability::Library, std::nullopt, 20'000);
        QCOMPARE(board.states().first().of(Capability::Library), Health::Slow);
    }
};

QTEST_GUILESS_MAIN(TestStatusBoard)
#include "tst_statusboard.moc"
