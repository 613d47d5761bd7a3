// Where a long track was left: what is kept, and when.

#include <app/adapters/PlaceKeeping.h>
#include <player/engine/Player.h>
#include <tests/support/ui/FakeServices.h>

#include <QTest>

using namespace sostenuto;
using app::PlaceStep;
using player::PlayState;
using sync::TrackId;

class TestPlaceKeeping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whichTracks_data();
    void whichTracks();
    void steps_data();
    void steps();
    void pausingKeepsThePlace();
    void anotherTrackKeepsThePlaceOfTheLast();
    void heardToTheEndItIsForgotten();
    void songsHaveNone();
    void aQueueThatWasPutBackIsNotHeard();

private:
    /// A track of an hour, and one of three minutes.
    static QVector<TrackId> fill(ui::FakeServices& fakes)
    {
        QVector<TrackId> ids;
        for (const qint64 minutes : {60, 3}) {
            sync::Track track;
            track.title = QStringLiteral("Track of %1 minutes").arg(minutes);
            track.durationMs = minutes * 60'000;
            track.availability = sync::Availability::Held;
            ids.append(fakes.library.addTrack(track));
        }
        return ids;
    }
    static std::vector<player::QueueItem> items(ui::FakeServices& fakes, const QVector<TrackId>& ids)
    {
        std::vector<player::QueueItem> items;
        for (const TrackId id : ids)
            items.push_back(player::Player::makeItem(id.value, fakes.library.trackRows[id.value].durationMs));
        return items;
    }
    static QStringList marks(const ui::FakeServices& fakes)
    {
        return fakes.edits.calls.filter(QStringLiteral("ookmark"));
    }
};

void TestPlaceKeeping::whichTracks_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("genre");
    QTest::addColumn<bool>("keeps");
    QTest::newRow("a song") << 4 << QStringLiteral("Rock") << false;
    QTest::newRow("just short of it") << 19 << QString() << false;
    QTest::newRow("a long mix") << 20 << QStringLiteral("Techno") << true;
    QTest::newRow("a chapter") << 4 << QStringLiteral("Audiobook") << true;
    QTest::newRow("among other genres") << 4 << QStringLiteral("History; Podcasts") << true;
    QTest::newRow("in German") << 4 << QStringLiteral("HÖRBUCH") << true;
}

void TestPlaceKeeping::whichTracks()
{
    QFETCH(int, minutes);
    QFETCH(QString, genre);
    sync::Track track;
    track.durationMs = minutes * 60'000;
    track.genre = genre;
    QTEST(app::keepsItsPlace(track), "keeps");
}

void TestPlaceKeeping::steps_data()
{
    QTest::addColumn<qint64>("position");
    QTest::addColumn<qint64>("duration");
    QTest::addColumn<int>("step");
    constexpr qint64 hour = 3'600'000;
    QTest::newRow("hardly begun") << 29'999LL << hour << int(PlaceStep::Nothing);
    QTest::newRow("begun") << 30'000LL << hour << int(PlaceStep::Keep);
    QTest::newRow("in the middle") << 1'800'000LL << hour << int(PlaceStep::Keep);
    QTest::newRow("nearly over") << hour - 15'000 << hour << int(PlaceStep::Keep);
    QTest::newRow("over") << hour - 14'999 << hour << int(PlaceStep::Forget);
    QTest::newRow("of unknown length") << 2 * hour << 0LL << int(PlaceStep::Keep);
    QTest::newRow("short and over") << 29'000LL << 30'000LL << int(PlaceStep::Forget);
}

void TestPlaceKeeping::steps()
{
    QFETCH(qint64, position);
    QFETCH(qint64, duration);
    QFETCH(int, step);
    QCOMPARE(int(app::placeStep(position, duration)), step);
}

void TestPlaceKeeping::pausingKeepsThePlace()
{
    ui::FakeServices fakes(3'600'000);
    const QVector<TrackId> ids = fill(fakes);
    const app::PlaceKeeping keeping(fakes.player, fakes.library, fakes.edits);
    fakes.player.playItems(items(fakes, ids), 0);
    QTRY_VERIFY(fakes.player.state() == PlayState::Playing);
    QCoreApplication::processEvents();
    fakes.player.seek(600'000);
    fakes.player.pause();
    QCOMPARE(fakes.library.marks.size(), 1);
    QCOMPARE(fakes.library.marks.first().track, ids[0]);
    QVERIFY(fakes.library.marks.first().positionMs >= 600'000);
    fakes.player.stop();
    QCOMPARE(marks(fakes).size(), 1); // the place of the pause holds
}

void TestPlaceKeeping::anotherTrackKeepsThePlaceOfTheLast()
{
    ui::FakeServices fakes(3'600'000);
    const QVector<TrackId> ids = fill(fakes);
    const app::PlaceKeeping keeping(fakes.player, fakes.library, fakes.edits);
    fakes.player.playItems(items(fakes, ids), 0);
    QTRY_VERIFY(fakes.player.state() == PlayState::Playing);
    QCoreApplication::processEvents();
    fakes.player.seek(600'000);
    fakes.player.next();
    QTRY_COMPARE(fakes.library.marks.size(), 1);
    QCOMPARE(fakes.library.marks.first().track, ids[0]);
}

void TestPlaceKeeping::heardToTheEndItIsForgotten()
{
    ui::FakeServices fakes(3'600'000);
    const QVector<TrackId> ids = fill(fakes);
    fakes.library.marks = {{ids[0], 600'000, {}}};
    const app::PlaceKeeping keeping(fakes.player, fakes.library, fakes.edits);
    fakes.player.playItems(items(fakes, ids), 0);
    QTRY_VERIFY(fakes.player.state() == PlayState::Playing);
    QCoreApplication::processEvents();
    fakes.player.seek(3'590'000);
    fakes.player.pause();
    QVERIFY(fakes.library.marks.isEmpty());
}

void TestPlaceKeeping::songsHaveNone()
{
    ui::FakeServices fakes(3'600'000);
    const QVector<TrackId> ids = fill(fakes);
    const app::PlaceKeeping keeping(fakes.player, fakes.library, fakes.edits);
    fakes.player.playItems(items(fakes, ids), 1);
    QTRY_VERIFY(fakes.player.state() == PlayState::Playing);
    QCoreApplication::processEvents();
    fakes.player.seek(90'000);
    fakes.player.pause();
    QVERIFY(marks(fakes).isEmpty());
}

void TestPlaceKeeping::aQueueThatWasPutBackIsNotHeard()
{
    ui::FakeServices fakes(3'600'000);
    const QVector<TrackId> ids = fill(fakes);
    const app::PlaceKeeping keeping(fakes.player, fakes.library, fakes.edits);
    fakes.player.restore(items(fakes, ids), 0, 600'000);
    QCoreApplication::processEvents();
    fakes.player.seek(900'000);
    fakes.player.stop();
    QVERIFY(marks(fakes).isEmpty());
}

QTEST_MAIN(TestPlaceKeeping)
#include "tst_placekeeping.moc"
