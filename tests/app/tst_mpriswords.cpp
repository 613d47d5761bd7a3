// The words of MPRIS 2.2 for a state, and the arithmetic behind its calls and signals.

#include <app/desktop/linux/MprisWords.h>

#include <QRandomGenerator>
#include <QTest>

using namespace sostenuto::app;

namespace {

MediaState someState()
{
    MediaState state;
    state.status = MediaStatus::Playing;
    state.canSeek = true;
    state.canGoNext = true;
    state.track = MediaTrack{7};
    state.track->lengthMs = 60'000;
    state.tracks = {7, 8};
    return state;
}

/// What a client has who takes the steps as they come.
QVector<qint64> afterSteps(QVector<qint64> list, const QVector<TrackListStep>& steps, const QVector<qint64>& now)
{
    for (const TrackListStep& step : steps) {
        if (step.kind == TrackListStep::Kind::Replaced)
            list = now;
        else if (step.kind == TrackListStep::Kind::Removed)
            list.removeOne(step.key);
        else
            list.insert(step.after == 0 ? 0 : list.indexOf(step.after) + 1, step.key);
    }
    return list;
}

} // namespace

class TestMprisWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void metadata()
    {
        MediaTrack track;
        track.key = 7;
        QCOMPARE(metadataWords(track).keys(),
                 QStringList{QStringLiteral("mpris:trackid")}); // what is unknown is not said
        track.title = QStringLiteral("Blue");
        track.artists = QStringList{QStringLiteral("Ann"), QStringLiteral("Bo")};
        track.album = QStringLiteral("Doors");
        track.albumArtist = QStringLiteral("Various");
        track.file = QStringLiteral("/music/ä?.flac");
        track.genres = QStringList{QStringLiteral("Folk")};
        track.composers = QStringList{QStringLiteral("Cy")};
        track.disc = 1;
        track.number = 3;
        track.year = 1971;
        track.stars = 4;
        track.plays = 12;
        track.lastPlayed = QDateTime(QDate(2026, 5, 12), QTime(14, 5), Qt::UTC);
        track.lengthMs = 60'001;
        track.artFile = QStringLiteral("/tmp/a b#.jpg");
        const QVariantMap words = metadataWords(track);
        QCOMPARE(words[QStringLiteral("mpris:length")], QVariant(qint64(60'001'000)));
        QCOMPARE(words[QStringLiteral("mpris:length")].typeId(), int(QMetaType::LongLong));
        QCOMPARE(words[QStringLiteral("mpris:artUrl")].toString(), QStringLiteral("file:///tmp/a%20b%23.jpg"));
        QCOMPARE(words[QStringLiteral("xesam:artist")].typeId(), int(QMetaType::QStringList));
        QCOMPARE(words[QStringLiteral("xesam:contentCreated")].toString(), QStringLiteral("1971"));
        QCOMPARE(words[QStringLiteral("xesam:userRating")].toDouble(), 0.8);
        QCOMPARE(words[QStringLiteral("xesam:lastUsed")].toString(), QStringLiteral("2026-05-12T14:05:00Z"));
        QCOMPARE(words[QStringLiteral("xesam:albumArtist")].toStringList(), QStringList{QStringLiteral("Various")});
        QCOMPARE(words[QStringLiteral("xesam:url")].toString(), QStringLiteral("file:///music/%C3%A4%3F.flac"));
        QCOMPARE(words.size(), 16);
    }

    void onlyWhatChanged()
    {
        const MediaState before = someState();
        MediaState now = before;
        QVERIFY(changedWords(playerWords(before), playerWords(now)).isEmpty());
        now.status = MediaStatus::Paused;
        QCOMPARE(changedWords(playerWords(before), playerWords(now)),
                 (QVariantMap{{QStringLiteral("PlaybackStatus"), QStringLiteral("Paused")}}));
        now = before;
        now.track->title = QStringLiteral("Blue");
        QCOMPARE(changedWords(playerWords(before), playerWords(now)).keys(), QStringList{QStringLiteral("Metadata")});
        now = before;
        now.playlists = {{QStringLiteral("p1"), QStringLiteral("Evening")}};
        QVERIFY(changedWords(playerWords(before), playerWords(now)).isEmpty());
        QCOMPARE(changedWords(playlistsWords(before), playlistsWords(now)).keys(),
                 QStringList{QStringLiteral("PlaylistCount")});
        now.activePlaylist = QStringLiteral("p1");
        QVERIFY(changedWords(playlistsWords(before), playlistsWords(now)).contains(QStringLiteral("ActivePlaylist")));
    }

    void positionIsNeverSignalled() { QVERIFY(!playerWords(someState()).contains(QStringLiteral("Position"))); }

    void paths()
    {
        QCOMPARE(trackPath(0).path(), QStringLiteral("/org/mpris/MediaPlayer2/TrackList/NoTrack"));
        for (const qint64 key : {qint64(0), qint64(1), qint64(1) << 40})
            QCOMPARE(trackKey(trackPath(key)), key);
        for (const char* foreign : {"/", "/org/sostenuto/track/x", "/org/other/track/1"})
            QVERIFY(!trackKey(QDBusObjectPath(QString::fromLatin1(foreign))));
        QCOMPARE(playlistId(playlistPath(QStringLiteral("p5"))), QStringLiteral("p5"));
        QVERIFY(playlistId(QDBusObjectPath(QStringLiteral("/p5"))).isEmpty());
    }

    void loops()
    {
        QCOMPARE(loopOf(QStringLiteral("Track")), MediaLoop::Track);
        QCOMPARE(loopOf(QStringLiteral("Playlist")), MediaLoop::Playlist);
        QCOMPARE(loopOf(QStringLiteral("None")), MediaLoop::None);
        QVERIFY(!loopOf(QStringLiteral("none")));
    }

    void seek_data()
    {
        QTest::addColumn<qint64>("position");
        QTest::addColumn<qint64>("by");
        QTest::addColumn<int>("kind");
        QTest::addColumn<qint64>("ms");
        QTest::newRow("ahead") << qint64(1000) << qint64(5'000'000) << int(SeekAim::Kind::Place) << qint64(6000);
        QTest::newRow("back") << qint64(9000) << qint64(-5'000'000) << int(SeekAim::Kind::Place) << qint64(4000);
        QTest::newRow("before the start")
            << qint64(1000) << qint64(-5'000'000) << int(SeekAim::Kind::Place) << qint64(0);
        QTest::newRow("to the end") << qint64(1000) << qint64(59'000'000) << int(SeekAim::Kind::Place)
                                    << qint64(60'000);
        QTest::newRow("beyond the end") << qint64(1000) << qint64(59'001'000) << int(SeekAim::Kind::Next) << qint64(0);
    }
    void seek()
    {
        QFETCH(qint64, position);
        QFETCH(qint64, by);
        QFETCH(int, kind);
        QFETCH(qint64, ms);
        MediaState state = someState();
        QCOMPARE(aimOfSeek(state, position, by), (SeekAim{SeekAim::Kind(kind), ms}));
        state.canSeek = false;
        QCOMPARE(aimOfSeek(state, position, by), SeekAim{});
    }

    void setPosition()
    {
        const MediaState state = someState();
        QCOMPARE(aimOfSetPosition(state, trackPath(7), 5'000'000), (SeekAim{SeekAim::Kind::Place, 5000}));
        QCOMPARE(aimOfSetPosition(state, trackPath(7), 12'344'999), (SeekAim{SeekAim::Kind::Place, 12'345}));
        QCOMPARE(aimOfSetPosition(state, trackPath(8), 5'000'000), SeekAim{}); // that one is over
        QCOMPARE(aimOfSetPosition(state, trackPath(7), -1), SeekAim{});
        QCOMPARE(aimOfSetPosition(state, trackPath(7), 60'000'001), SeekAim{});
    }

    void steps_data()
    {
        using Kind = TrackListStep::Kind;
        QTest::addColumn<QVector<qint64>>("before");
        QTest::addColumn<QVector<qint64>>("now");
        QTest::addColumn<QVector<TrackListStep>>("steps");
        QTest::newRow("nothing") << QVector<qint64>{1, 2} << QVector<qint64>{1, 2} << QVector<TrackListStep>();
        QTest::newRow("at the end") << QVector<qint64>{1, 2} << QVector<qint64>{1, 2, 3}
                                    << QVector<TrackListStep>{{Kind::Added, 3, 2}};
        QTest::newRow("at the start") << QVector<qint64>{1, 2} << QVector<qint64>{3, 1, 2}
                                      << QVector<TrackListStep>{{Kind::Added, 3, 0}};
        QTest::newRow("gone") << QVector<qint64>{1, 2, 3} << QVector<qint64>{1, 3}
                              << QVector<TrackListStep>{{Kind::Removed, 2, 0}};
        QTest::newRow("moved") << QVector<qint64>{1, 2, 3, 4} << QVector<qint64>{1, 4, 2, 3}
                               << QVector<TrackListStep>{{Kind::Removed, 4, 0}, {Kind::Added, 4, 1}};
        QTest::newRow("another list") << QVector<qint64>{1, 2} << QVector<qint64>{3, 4}
                                      << QVector<TrackListStep>{{Kind::Replaced, 0, 0}};
        QTest::newRow("cleared") << QVector<qint64>{1, 2} << QVector<qint64>()
                                 << QVector<TrackListStep>{{Kind::Replaced, 0, 0}};
    }
    void steps()
    {
        QFETCH(QVector<qint64>, before);
        QFETCH(QVector<qint64>, now);
        QTEST(trackListSteps(before, now), "steps");
    }

    void whoTakesTheStepsHasTheList()
    {
        QRandomGenerator random(20261130);
        int told = 0;
        for (int round = 0; round < 2000; ++round) {
            QVector<qint64> before;
            for (int i = 0; i < 30; ++i)
                before.append(i + 1);
            QVector<qint64> now = before;
            for (quint32 edits = random.bounded(6); edits > 0; --edits) {
                const auto at = qsizetype(random.bounded(int(now.size())));
                if (random.bounded(3) == 0)
                    now.removeAt(at);
                else if (random.bounded(2) == 0)
                    now.insert(at, 100 + round * 10 + edits);
                else
                    now.move(at, qsizetype(random.bounded(int(now.size()))));
            }
            const QVector<TrackListStep> steps = trackListSteps(before, now);
            QVERIFY(steps.size() <= 12); // twice an edit, and no more
            QCOMPARE(afterSteps(before, steps, now), now);
            told += int(steps.size());
        }
        QVERIFY(told > 2000);
    }

    void manyStepsAreOne()
    {
        QVector<qint64> before;
        for (int i = 1; i <= 50; ++i)
            before.append(i);
        QVector<qint64> now = before;
        std::reverse(now.begin(), now.end());
        QCOMPARE(trackListSteps(before, now).size(), 1);
    }

    void playlists()
    {
        MediaState state;
        state.playlists = {{QStringLiteral("p1"), QStringLiteral("Rain")},
                           {QStringLiteral("p2"), QStringLiteral("Evening")},
                           {QStringLiteral("s1"), QStringLiteral("Loud")}};
        const auto names = [&](const PlaylistsWish& wish) {
            QStringList all;
            for (const MprisPlaylist& playlist : playlistsOf(state, wish))
                all.append(playlist.name);
            return all.join(u' ');
        };
        const QString user = QStringLiteral("UserDefined");
        const QString alphabetical = QStringLiteral("Alphabetical");
        QCOMPARE(names({0, 10, user, false}), QStringLiteral("Rain Evening Loud"));
        QCOMPARE(names({0, 10, alphabetical, false}), QStringLiteral("Evening Loud Rain"));
        QCOMPARE(names({0, 10, alphabetical, true}), QStringLiteral("Rain Loud Evening"));
        QCOMPARE(names({1, 1, user, false}), QStringLiteral("Evening"));
        QCOMPARE(names({2, 4'000'000'000U, user, false}), QStringLiteral("Loud"));
        QVERIFY(names({3, 1, user, false}).isEmpty());
        QVERIFY(names({0, 0, user, false}).isEmpty());
        MediaState renamed = state;
        renamed.playlists[1].name = QStringLiteral("Night");
        renamed.playlists.append({QStringLiteral("p3"), QStringLiteral("New")});
        const QVector<MprisPlaylist> told = renamedPlaylists(state, renamed);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().name, QStringLiteral("Night"));
    }
};

QTEST_GUILESS_MAIN(TestMprisWords)
#include "tst_mpriswords.moc"
