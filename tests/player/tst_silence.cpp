// Without gapless playback: silence between tracks, of an exact number of frames.
#include "player/engine/Timeline.h"
#include "tests/support/player/Stage.h"

#include <QSignalSpy>
#include <QTest>

using namespace sostenuto::player;
using namespace sostenuto::player::test;

namespace {

constexpr std::int64_t SilentFrames = Rate * 2;

SoundSettings apart(int crossfadeMs = 0)
{
    SoundSettings sound;
    sound.gapless = false;
    sound.crossfadeMs = crossfadeMs;
    return sound;
}

/// Empty = `tracks` stand there one after the other, whole, with so many silent frames between two.
QString wrongIn(const Sound& heard, const QList<int>& tracks, std::int64_t silent)
{
    std::int64_t n = 0;
    for (qsizetype i = 0; i < tracks.size(); ++i) {
        for (std::int64_t k = 0; i > 0 && k < silent; ++k, ++n)
            if (n >= heard.frames() || heard.left(n) != 0 || heard.samples[static_cast<std::size_t>(n) * 2 + 1] != 0)
                return QStringLiteral("frame %1 is not silent").arg(n);
        for (std::int64_t k = 0; k < TrackFrames; ++k, ++n)
            if (n >= heard.frames() || numberAt(heard, n) != tracks[i] * TrackFrames + k)
                return QStringLiteral("frame %1 is not frame %2 of track %3").arg(n).arg(k).arg(tracks[i]);
    }
    return n == heard.frames() ? QString() : QStringLiteral("%1 frames too many").arg(heard.frames() - n);
}

} // namespace

class TestSilence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void betweenTracks_data();
    void betweenTracks();
    void notWhereAnItemIsRepeated();
    void notAfterNextByHand();
    void aTrackThatDoesNotOpenAddsNone();
    void isWaitedInWhereTheRateChanges();
    void bytesThatComeLateWaitInIt();
    void thePositionStandsAtTheEnd();
    void goesWhenNothingFollowsAnyMore_data();
    void goesWhenNothingFollowsAnyMore();
    void lastsAsLongAtAnySpeed();
    void theTimelineKnowsIt();

private:
    QList<QByteArray> m_parts;
};

void TestSilence::initTestCase()
{
    if (!haveFfmpeg())
        QSKIP("the ffmpeg program is not installed");
    m_parts = numberedTracks(3);
    QCOMPARE(m_parts.size(), 3);
}

void TestSilence::betweenTracks_data()
{
    QTest::addColumn<bool>("ofOneAlbum");
    QTest::addColumn<int>("crossfadeMs");
    QTest::addColumn<bool>("gapless");
    QTest::addColumn<qint64>("silent");
    QTest::newRow("gapless") << true << 0 << true << qint64{0};
    QTest::newRow("of one album") << true << 0 << false << qint64{SilentFrames};
    QTest::newRow("of several") << false << 0 << false << qint64{SilentFrames};
    QTest::newRow("crossfade does not count") << false << 1000 << false << qint64{SilentFrames};
}

void TestSilence::betweenTracks()
{
    QFETCH(const bool, ofOneAlbum);
    QFETCH(const int, crossfadeMs);
    QFETCH(const bool, gapless);
    QFETCH(const qint64, silent);
    Stage stage(m_parts);
    SoundSettings sound = apart(crossfadeMs);
    sound.gapless = gapless;
    stage.player->setSound(sound);
    std::vector<QueueItem> items = stage.items();
    for (std::size_t i = 0; i < items.size(); ++i) {
        items[i].album = ofOneAlbum ? 1 : static_cast<std::int64_t>(i) + 1;
        items[i].disc = 1;
        items[i].number = static_cast<int>(i) + 1;
    }
    stage.player->playItems(items, 0);
    QVERIFY(stage.turnUntil(PlayState::Stopped));
    QCOMPARE(wrongIn(stage.hand->heard, {0, 1, 2}, silent), QString()); // and none behind the last
    QCOMPARE(stage.reports.size(), 3);
    for (const PlayReport& report : stage.reports)
        QVERIFY(report.toTheEnd);
}

void TestSilence::notWhereAnItemIsRepeated()
{
    Stage stage(m_parts.mid(0, 1));
    stage.player->setSound(apart());
    stage.player->setRepeat(Repeat::One);
    stage.player->playItems(stage.items(), 0);
    QCOMPARE(stage.hand->turn(TrackFrames * 2), TrackFrames * 2);
    QCOMPARE(wrongIn(stage.hand->heard, {0, 0}, 0), QString());
}

void TestSilence::notAfterNextByHand()
{
    Stage stage(m_parts.mid(0, 2));
    stage.player->setSound(apart());
    stage.player->playItems(stage.items(), 0);
    stage.hand->turn(Rate);
    stage.player->next();
    const std::int64_t before = stage.hand->heard.frames();
    QVERIFY(stage.turnUntil(PlayState::Stopped));
    const Sound after = stage.hand->heard.part(before, stage.hand->heard.frames() - before);
    QVERIFY(after.frames() < TrackFrames + Rate); // but for the moment that decoding takes
    QCOMPARE(listen(after).last, TrackFrames * 2 - 1);
}

void TestSilence::aTrackThatDoesNotOpenAddsNone()
{
    Stage stage(m_parts);
    stage.missing = {1};
    stage.player->setSound(apart());
    stage.player->playItems(stage.items(), 0);
    QVERIFY(stage.turnUntil(PlayState::Stopped));
    QCOMPARE(wrongIn(stage.hand->heard, {0, 2}, SilentFrames), QString());
}

/// The output is opened anew there: behind the silence.
void TestSilence::isWaitedInWhereTheRateChanges()
{
    const Sound other = numbered(48000, 48000);
    Stage stage({m_parts[0], encoded(other)});
    SoundSettings sound = apart();
    sound.rate = RateChoice::FollowTrack;
    stage.player->setSound(sound);
    stage.player->playItems(stage.items(), 0);
    QVERIFY(stage.turnUntil(PlayState::Stopped));
    QCOMPARE(stage.hand->opened, 2);
    const Sound& heard = stage.hand->heard;
    QVERIFY(heard.frames() >= TrackFrames + SilentFrames + other.frames());
    QCOMPARE(numberAt(heard, TrackFrames - 1), TrackFrames - 1);
    for (std::int64_t n = TrackFrames; n < TrackFrames + SilentFrames; ++n)
        QCOMPARE(heard.left(n), 0.0F);
    QCOMPARE(numberAt(heard, heard.frames() - 1), other.frames() - 1);
}

void TestSilence::bytesThatComeLateWaitInIt()
{
    Stage stage(m_parts.mid(0, 2));
    stage.scripts[1]->setComplete(false);
    stage.scripts[1]->stallAt(100);
    stage.player->setSound(apart());
    stage.player->playItems(stage.items(), 0);
    QCOMPARE(stage.hand->turn(TrackFrames + SilentFrames, 1000), TrackFrames + SilentFrames);
    stage.scripts[1]->stallAt(ByteScript::Never);
    QVERIFY(stage.turnUntil(PlayState::Stopped));
    QCOMPARE(numberAt(stage.hand->heard, TrackFrames - 1), TrackFrames - 1);
    QCOMPARE(listen(stage.hand->heard).last, TrackFrames * 2 - 1);
    QCOMPARE(listen(stage.hand->heard).jumps, 0);
}

/// The track is heard to its end, and what plays is not called waiting.
void TestSilence::thePositionStandsAtTheEnd()
{
    Stage stage(m_parts.mid(0, 2));
    stage.player->setSound(apart());
    const QSignalSpy states(stage.player.get(), &Player::stateChanged);
    stage.player->playItems(stage.items(), 0);
    stage.hand->turn(TrackFrames);
    const qsizetype before = states.size();
    const qint64 length = stage.player->durationMs();
    QVERIFY(length > 4000);
    for (std::int64_t turned = 0; turned < SilentFrames - Rate / 10; turned += Rate / 10) {
        stage.hand->turn(Rate / 10);
        QVERIFY(stage.player->positionMs() <= length);
        QVERIFY(stage.player->positionMs() >= length - 1);
        QCOMPARE(stage.track(), 0);
        QTest::qWait(50);
    }
    QCOMPARE(states.size(), before);
    stage.hand->turn(Rate / 5);
    QTRY_COMPARE(stage.track(), 1);
    QVERIFY(stage.player->positionMs() < 1000);
    QCOMPARE(stage.reports.size(), 1);
    QVERIFY(stage.reports[0].toTheEnd);
    QVERIFY(stage.reports[0].heardMs <= length);
}

void TestSilence::goesWhenNothingFollowsAnyMore_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QList<int>>("heard");
    QTest::newRow("stop after this track") << QStringLiteral("stop after") << QList<int>{0};
    QTest::newRow("the rest is taken away") << QStringLiteral("remove") << QList<int>{0};
    QTest::newRow("gapless after all") << QStringLiteral("gapless") << QList<int>{0, 1};
}

/// The silence and what follows it are in the ring already.
void TestSilence::goesWhenNothingFollowsAnyMore()
{
    QFETCH(const QString, what);
    QFETCH(const QList<int>, heard);
    Stage stage(m_parts.mid(0, 2));
    stage.scripts[1]->setComplete(false);
    stage.scripts[1]->stallAt(100); // nothing of it is decoded
    stage.player->setSound(apart());
    stage.player->playItems(stage.items(), 0);
    QCOMPARE(stage.hand->turn(TrackFrames - Rate / 2), TrackFrames - Rate / 2);
    QTest::qWait(100); // what the decoder tells
    if (what == u"stop after")
        stage.player->setStopAfterCurrent(true);
    else if (what == u"remove")
        stage.player->removeFromQueue(stage.player->queue().items()[1].key);
    else
        stage.player->setSound({});
    stage.scripts[1]->stallAt(ByteScript::Never);
    QVERIFY(stage.turnUntil(what == u"stop after" ? PlayState::Paused : PlayState::Stopped));
    const Listened all = listen(stage.hand->heard);
    QCOMPARE(all.last, TrackFrames * heard.size() - 1);
    QVERIFY(all.jumps <= 1); // the fade where it begins anew; none between the tracks
    QVERIFY(stage.hand->heard.frames() < TrackFrames * heard.size() + Rate); // but for the moment of beginning anew
}

void TestSilence::lastsAsLongAtAnySpeed()
{
    Stage stage(m_parts.mid(0, 2));
    SoundSettings sound = apart();
    sound.speed = 2;
    stage.player->setSound(sound);
    stage.player->playItems(stage.items(), 0);
    QVERIFY(stage.turnUntil(PlayState::Stopped));
    const std::int64_t each = std::llround(static_cast<double>(TrackFrames) / 2);
    QCOMPARE(stage.hand->heard.frames(), each * 2 + SilentFrames);
}

void TestSilence::theTimelineKnowsIt()
{
    Timeline timeline;
    Timeline::Segment segment;
    segment.serial = 7;
    segment.begin = 1000;
    timeline.add(segment);
    timeline.finish({7, 1500, 40, 0, {}});
    QCOMPARE(timeline.heard().end, std::optional<std::int64_t>(1500));
    timeline.finish({7, 1500, 0, 200, {}});
    QCOMPARE(timeline.framesToEnd(1500), std::optional<std::int64_t>(200));
    QCOMPARE(timeline.advance(1400, true).frames, 400);
    QCOMPARE(timeline.positionAt(1600), 500);
    const Timeline::Progress silent = timeline.advance(1650, true);
    QCOMPARE(silent.frames, 100);
    QVERIFY(silent.moved && !silent.toItsEnd);
    const Timeline::Progress more = timeline.advance(1699, true);
    QVERIFY(more.moved && more.frames == 0 && !more.toItsEnd);
    QVERIFY(timeline.advance(1700, true).toItsEnd);
}

QTEST_GUILESS_MAIN(TestSilence)
#include "tst_silence.moc"
