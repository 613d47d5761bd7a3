// Silence counts for the service that was waited for: not for a file that is here, and not for a moment at the start.

#include <app/adapters/SilenceCounting.h>
#include <sync/model/Station.h>
#include <tests/support/player/ScriptedStream.h>
#include <tests/support/ui/FakeIncidents.h>
#include <tests/support/ui/FakeLibrary.h>

#include <player/engine/Player.h>

#include <QElapsedTimer>
#include <QTest>

using namespace sostenuto;
using player::PlayState;
using sync::Availability;

namespace {

/// A player whose only sound does not come before the test says so.
struct Scene {
    Scene()
        : script(std::make_shared<player::test::ByteScript>(QByteArray(200'000, '\0'))),
          player({[this](std::int64_t) { return player::test::openScript(script); }, player::makeNullOutput(true)}),
          counting(player, library, incidents)
    {
        script->stallAt(0);
        sync::Track row;
        row.id = sync::TrackId{5};
        row.source = sync::SourceId{3};
        row.durationMs = 60'000;
        library.trackRows[5] = row;
    }
    void setHeld(Availability availability) { library.trackRows[5].availability = availability; }
    void play() { player.playItems({player::Player::makeItem(5, 60'000)}, 0); }

    std::shared_ptr<player::test::ByteScript> script;
    ui::FakeLibrary library;
    ui::FakeIncidents incidents;
    player::Player player;
    app::SilenceCounting counting;
};

} // namespace

class TestSilenceCounting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoseItIs_data()
    {
        QTest::addColumn<qint64>("id");
        QTest::addColumn<Availability>("availability");
        QTest::addColumn<bool>("needs");
        QTest::newRow("at the service") << 5LL << Availability::Server << true;
        QTest::newRow("arriving") << 5LL << Availability::Loading << true;
        QTest::newRow("wanted") << 5LL << Availability::Waiting << true;
        QTest::newRow("here") << 5LL << Availability::Held << false;
        QTest::newRow("kept") << 5LL << Availability::Kept << false;
        QTest::newRow("a station") << -5LL << Availability::Live << false;
    }
    void whoseItIs()
    {
        QFETCH(qint64, id);
        QFETCH(Availability, availability);
        sync::Track track;
        track.id = sync::TrackId{id};
        track.availability = availability;
        QTEST(app::needsService(track), "needs");
    }

    void aLongWaitIsTold_data()
    {
        QTest::addColumn<Availability>("availability");
        QTest::addColumn<qsizetype>("told");
        QTest::newRow("for the service") << Availability::Server << qsizetype(1);
        QTest::newRow("for a file that is here") << Availability::Kept << qsizetype(0);
    }
    void aLongWaitIsTold()
    {
        QFETCH(Availability, availability);
        QFETCH(qsizetype, told);
        Scene scene;
        scene.setHeld(availability);
        QElapsedTimer clock;
        scene.play();
        QTRY_COMPARE(scene.player.state(), PlayState::Waiting);
        clock.start();
        QTRY_VERIFY(clock.elapsed() > app::SilenceCounting::leastMs + 100);
        QVERIFY(scene.incidents.silences.isEmpty()); // when it is over
        scene.player.pause();
        QTRY_VERIFY(scene.player.state() != PlayState::Waiting);
        QCOMPARE(scene.incidents.silences.size(), told);
        if (told == 0)
            return;
        QCOMPARE(scene.incidents.silences.first().first, sync::SourceId{3});
        QVERIFY(scene.incidents.silences.first().second >= app::SilenceCounting::leastMs);
    }

    void aMomentIsNothing()
    {
        Scene scene;
        scene.play();
        QTRY_COMPARE(scene.player.state(), PlayState::Waiting);
        scene.player.pause();
        QTRY_VERIFY(scene.player.state() != PlayState::Waiting);
        QVERIFY(scene.incidents.silences.size() <= 1); // a slow machine may have taken its time
        for (const auto& [source, ms] : std::as_const(scene.incidents.silences))
            QVERIFY(ms >= app::SilenceCounting::leastMs);
    }
};

QTEST_GUILESS_MAIN(TestSilenceCounting)
#include "tst_silencecounting.moc"
