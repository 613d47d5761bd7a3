// What the player's state means to a desktop's media controls, and when they are told that the position jumped.

#include <app/control/MediaPicture.h>

#include <QTest>

using namespace sostenuto;
using namespace sostenuto::app;
using player::PlayState;
using player::Repeat;

namespace {

std::vector<player::QueueItem> items(int count)
{
    std::vector<player::QueueItem> all;
    for (int i = 1; i <= count; ++i) {
        player::QueueItem item;
        item.key = 100 + i;
        item.track = i;
        item.durationMs = 60'000;
        all.push_back(item);
    }
    return all;
}

player::PlayQueue queueOf(int count, std::size_t current)
{
    player::PlayQueue queue;
    queue.set(items(count), current, 1);
    return queue;
}

sync::Track rowOf(qint64 id)
{
    sync::Track row;
    row.id = sync::TrackId{id};
    row.title = QStringLiteral("Blue <b>Door</b>");
    row.artist = QStringLiteral("Ann");
    row.artists = {{sync::ArtistId{1}, QStringLiteral("Ann")}, {sync::ArtistId{2}, QStringLiteral("Bo")}};
    row.album = QStringLiteral("Doors");
    row.genre = QStringLiteral("Folk; Blues");
    row.number = 3;
    row.rating = 4;
    row.durationMs = 59'000;
    return row;
}

} // namespace

class TestMediaPicture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsThere()
    {
        const player::PlayQueue queue;
        const MediaState state = mediaState(MediaScene{queue});
        QCOMPARE(state.status, MediaStatus::Stopped);
        QVERIFY(!state.track && state.tracks.isEmpty());
        QVERIFY(!state.canPlay && !state.canPause && !state.canSeek && !state.canGoNext && !state.canGoPrevious);
    }

    void status_data()
    {
        QTest::addColumn<PlayState>("player");
        QTest::addColumn<MediaStatus>("desktop");
        QTest::newRow("stopped") << PlayState::Stopped << MediaStatus::Stopped;
        QTest::newRow("playing") << PlayState::Playing << MediaStatus::Playing;
        QTest::newRow("paused") << PlayState::Paused << MediaStatus::Paused;
        QTest::newRow("waiting wants to play") << PlayState::Waiting << MediaStatus::Playing;
    }
    void status()
    {
        QFETCH(PlayState, player);
        QFETCH(MediaStatus, desktop);
        const player::PlayQueue queue = queueOf(3, 1);
        MediaScene scene{queue};
        scene.state = player;
        QCOMPARE(mediaState(scene).status, desktop);
    }

    void whereItCanGo_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("current");
        QTest::addColumn<int>("repeat");
        QTest::addColumn<QVector<qint64>>("playable"); // tracks; empty = all
        QTest::addColumn<bool>("next");
        QTest::addColumn<bool>("previous");
        const QVector<qint64> all;
        QTest::newRow("in the middle") << 3 << 1 << int(Repeat::Off) << all << true << true;
        QTest::newRow("the first") << 3 << 0 << int(Repeat::Off) << all << true << false;
        QTest::newRow("the last") << 3 << 2 << int(Repeat::Off) << all << false << true;
        QTest::newRow("the last, all over again") << 3 << 2 << int(Repeat::All) << all << true << true;
        QTest::newRow("the last, again and again") << 3 << 2 << int(Repeat::One) << all << true << true;
        QTest::newRow("what follows is away") << 3 << 1 << int(Repeat::Off) << QVector<qint64>{1, 2} << false << true;
        QTest::newRow("what was before is away")
            << 3 << 1 << int(Repeat::Off) << QVector<qint64>{2, 3} << true << false;
        QTest::newRow("alone") << 1 << 0 << int(Repeat::Off) << all << false << false;
    }
    void whereItCanGo()
    {
        QFETCH(int, length);
        QFETCH(int, current);
        QFETCH(int, repeat);
        QFETCH(QVector<qint64>, playable);
        player::PlayQueue queue = queueOf(length, std::size_t(current));
        queue.setRepeat(Repeat(repeat));
        MediaScene scene{queue};
        if (!playable.isEmpty())
            scene.canPlay = [&](const player::QueueItem& item) { return playable.contains(item.track); };
        const MediaState state = mediaState(scene);
        QTEST(state.canGoNext, "next");
        QTEST(state.canGoPrevious, "previous");
        QVERIFY(state.canPlay && state.canPause);
        scene.durationMs = 60'000; // then there is always its start
        QVERIFY(mediaState(scene).canGoPrevious);
        QTEST(mediaState(scene).canGoNext, "next");
    }

    void aTrackWithItsRow()
    {
        const player::PlayQueue queue = queueOf(3, 1);
        MediaScene scene{queue};
        scene.heard = rowOf(2);
        scene.coverFile = QStringLiteral("/tmp/cover");
        scene.albumArtist = QStringLiteral("Various");
        scene.file = QStringLiteral("/music/blue.flac");
        scene.durationMs = 61'000;
        const MediaState state = mediaState(scene);
        QCOMPARE(state.track->key, 102);
        QCOMPARE(state.track->artists, (QStringList{QStringLiteral("Ann"), QStringLiteral("Bo")}));
        QCOMPARE(state.track->genres, (QStringList{QStringLiteral("Folk"), QStringLiteral("Blues")}));
        QCOMPARE(state.track->lengthMs, 61'000); // as it sounds, not as the library says
        QCOMPARE(state.track->artFile, scene.coverFile);
        QCOMPARE(state.track->albumArtist, scene.albumArtist);
        QCOMPARE(state.track->file, scene.file);
        QVERIFY(state.canSeek);
        QVERIFY(state.track->lovable && !state.track->loved);
    }

    /// The row before stays until the new one is read.
    void theRowOfAnotherTrackIsNotTaken()
    {
        const player::PlayQueue queue = queueOf(3, 1);
        MediaScene scene{queue};
        scene.heard = rowOf(1);
        scene.coverFile = QStringLiteral("/tmp/cover");
        scene.albumArtist = QStringLiteral("Various");
        scene.file = QStringLiteral("/music/blue.flac");
        const MediaState state = mediaState(scene);
        QCOMPARE(state.track->key, 102);
        QVERIFY(state.track->title.isEmpty() && state.track->artFile.isEmpty());
        QVERIFY(state.track->albumArtist.isEmpty() && state.track->file.isEmpty());
    }

    void aStationHasNoEnd()
    {
        const player::PlayQueue queue = queueOf(1, 0);
        const MediaState state = mediaState(MediaScene{queue});
        QVERIFY(!state.canSeek && state.canPause);
        QCOMPARE(state.track->lengthMs, 0);
    }

    void soundAndOrder()
    {
        player::PlayQueue queue = queueOf(3, 0);
        queue.setShuffled(true, 7);
        queue.setRepeat(Repeat::One);
        MediaScene scene{queue};
        scene.volume = 0.4;
        scene.speed = 1.5;
        MediaState state = mediaState(scene);
        QVERIFY(state.shuffled && state.loop == MediaLoop::Track && state.volume == 0.4 && state.speed == 1.5);
        QVERIFY(state.slowest == 0.5 && state.fastest == 2.0);
        scene.muted = true;
        QCOMPARE(mediaState(scene).volume, 0.0);
    }

    void ofALongQueueAPartIsShown()
    {
        for (const std::size_t current : {0U, 249U, 250U, 499U, 500U, 1234U, 1999U}) {
            const player::PlayQueue queue = queueOf(2000, current);
            const QVector<qint64> keys = shownKeys(queue);
            QVERIFY(keys.size() <= 750);
            QVERIFY(keys.contains(queue.current()->key));
            if (current > 0)
                QVERIFY(keys.contains(queue.items()[current - 1].key));
            if (current + 1 < queue.items().size())
                QVERIFY(keys.contains(queue.items()[current + 1].key));
        }
        QCOMPARE(shownKeys(queueOf(2000, 300)), shownKeys(queueOf(2000, 499))); // it does not move with every track
    }

    void playlistsHaveIds()
    {
        sync::Playlist list;
        list.id = sync::PlaylistId{5};
        list.name = QStringLiteral("Evening");
        sync::SmartPlaylist smart;
        smart.id = sync::SmartPlaylistId{5};
        const QVector<MediaPlaylist> all = mediaPlaylists({list}, {smart});
        QCOMPARE(all.size(), 2);
        QVERIFY(all[0].id != all[1].id);
        QCOMPARE(meantPlaylist(all[0].id).playlist.value, 5);
        QCOMPARE(meantPlaylist(all[1].id).smart.value, 5);
        for (const char* wrong : {"", "p", "p-5", "x5", "5"}) {
            const MeantPlaylist meant = meantPlaylist(QString::fromLatin1(wrong));
            QVERIFY(!meant.playlist.isValid() && !meant.smart.isValid());
        }
    }

    void positionIsBelieved_data()
    {
        using Moment = PositionBelief::Moment;
        constexpr auto plays = MediaStatus::Playing;
        constexpr auto pauses = MediaStatus::Paused;
        constexpr auto stopped = MediaStatus::Stopped;
        QTest::addColumn<QVector<Moment>>("before");
        QTest::addColumn<Moment>("now");
        QTest::addColumn<bool>("jumps");
        const QVector<Moment> begun{{1000, 0, 1, plays, 1}};
        QTest::newRow("goes on") << begun << Moment{6000, 5000, 1, plays, 1} << false;
        QTest::newRow("as coarse as a device") << begun << Moment{6000, 4900, 1, plays, 1} << false;
        QTest::newRow("goes back") << begun << Moment{6000, 4000, 1, plays, 1} << true;
        QTest::newRow("goes ahead") << begun << Moment{6000, 60'000, 1, plays, 1} << true;
        QTest::newRow("stood still while it waited") << begun << Moment{6000, 2000, 1, plays, 1} << true;
        QTest::newRow("next track") << begun << Moment{6000, 20, 2, plays, 1} << false;
        QTest::newRow("next track, later in it") << begun << Moment{6000, 30'000, 2, plays, 1} << true;
        const QVector<Moment> late{{1000, 0, 1, plays, 1}, {60'000, 59'000, 1, plays, 1}};
        QTest::newRow("the same again") << late << Moment{61'000, 0, 1, plays, 1} << true;
        QTest::newRow("waits for sound") << begun << Moment{6000, 0, 1, plays, 1} << false;
        const QVector<Moment> waited{{1000, 0, 1, plays, 1}, {6000, 0, 1, plays, 1}};
        QTest::newRow("sound is there") << waited << Moment{7000, 40, 1, plays, 1} << true;
        QTest::newRow("pause") << begun << Moment{6000, 5010, 1, pauses, 1} << false;
        QTest::newRow("stop") << begun << Moment{6000, 0, 1, stopped, 1} << false;
        QTest::newRow("nothing is left") << begun << Moment{6000, 0, 0, stopped, 1} << false;
        const QVector<Moment> paused{{1000, 0, 1, plays, 1}, {6000, 5000, 1, pauses, 1}};
        QTest::newRow("stays paused") << paused << Moment{60'000, 5000, 1, pauses, 1} << false;
        QTest::newRow("a little step while paused") << paused << Moment{60'000, 5001, 1, pauses, 1} << true;
        QTest::newRow("plays on") << paused << Moment{60'000, 5000, 1, plays, 1} << false;
        const QVector<Moment> faster{{1000, 0, 1, plays, 1}, {3000, 2000, 1, plays, 2}};
        QTest::newRow("faster") << faster << Moment{6000, 8000, 1, plays, 2} << false;
        QTest::newRow("not as fast as said") << faster << Moment{6000, 5000, 1, plays, 2} << true;
        const QVector<Moment> restored{{1000, 93'000, 1, stopped, 1}};
        QTest::newRow("as it was left") << QVector<Moment>() << restored.first() << true;
        QTest::newRow("told once") << restored << Moment{2000, 93'000, 1, stopped, 1} << false;
        QTest::newRow("goes on where it was left") << restored << Moment{9000, 93'000, 1, plays, 1} << false;
    }
    void positionIsBelieved()
    {
        QFETCH(QVector<PositionBelief::Moment>, before);
        QFETCH(PositionBelief::Moment, now);
        PositionBelief belief;
        for (const PositionBelief::Moment& moment : std::as_const(before))
            (void)belief.isBroken(moment);
        QTEST(belief.isBroken(now), "jumps");
        QVERIFY(!belief.isBroken(now)); // once
    }

    void aPlaceThatWasAskedForIsAlwaysTold()
    {
        PositionBelief belief;
        (void)belief.isBroken({0, 0, 1, MediaStatus::Playing, 1});
        QVERIFY(!belief.isBroken({1000, 1040, 1, MediaStatus::Playing, 1}));
        QVERIFY(belief.isBroken({2000, 2040, 1, MediaStatus::Playing, 1}, true));
    }
};

QTEST_GUILESS_MAIN(TestMediaPicture)
#include "tst_mediapicture.moc"
