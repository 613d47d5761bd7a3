// The words of what is heard: asked for when somebody looks, and which line is sung.
#include <tests/support/ui/FakeServices.h>

#include <sync/model/LyricsText.h>
#include <ui/models/LyricsModel.h>
#include <ui/models/Playback.h>
#include <ui/widgets/ItemRoles.h>

#include <QSignalSpy>
#include <QTest>

using namespace sostenuto;
using namespace sostenuto::ui;

class TestLyricsModel : public QObject {
    Q_OBJECT

    struct Scene {
        Scene()
        {
            for (const sync::Track& track : std::as_const(fakes.library.trackRows)) {
                if (track.availability == sync::Availability::Kept && ids.size() < 3)
                    ids.append(track.id);
            }
            give(0, QStringLiteral("[00:01]a\n[00:02]\n[00:30]c"));
        }
        void give(int track, const QString& text) { fakes.lyrics.known.insert(ids[track], sync::lyricsFromText(text)); }
        void play(int track) { fakes.player.playItems({player::Player::makeItem(ids[track].value, 180'000)}, 0); }

        FakeServices fakes;
        QVector<sync::TrackId> ids;
        Playback playback{fakes.services};
        LyricsModel model{fakes.services, playback};
    };

private Q_SLOTS:
    void nothingIsAskedWhileNobodyLooks()
    {
        Scene scene;
        scene.play(0);
        QTRY_COMPARE(scene.playback.currentTrack(), scene.ids[0]);
        QVERIFY(scene.fakes.lyrics.asked.isEmpty());
        scene.model.setWatched(true);
        QTRY_COMPARE(scene.model.rowCount(), 3);
        QCOMPARE(scene.fakes.lyrics.asked.size(), 1);
        scene.model.setWatched(false);
        scene.model.setWatched(true);
        QCOMPARE(scene.fakes.lyrics.asked.size(), 1); // it is known
    }

    void rowsAreLines()
    {
        Scene scene;
        scene.model.setWatched(true);
        scene.play(0);
        QTRY_COMPARE(scene.model.rowCount(), 3);
        const QModelIndex first = scene.model.index(0);
        QCOMPARE(first.data().toString(), QStringLiteral("a"));
        QCOMPARE(first.data(ItemKindRole).toString(), QStringLiteral("lyricLine"));
        QCOMPARE(first.data(ItemKeyRole).toString(), QStringLiteral("line:0"));
        QVERIFY(scene.model.index(1).data().toString().isEmpty());
        QTRY_COMPARE(scene.model.server(), QStringLiteral("Hearth"));
    }

    void whyThereAreNone()
    {
        Scene scene;
        QCOMPARE(scene.model.whyNone(), NoLyrics::NothingPlays);
        scene.model.setWatched(true);
        scene.play(1);
        QTRY_COMPARE(scene.model.whyNone(), NoLyrics::None);
        scene.fakes.lyrics.failing = sync::Error{sync::ErrorKind::Refused, {}};
        scene.play(2);
        QTRY_COMPARE(scene.model.whyNone(), NoLyrics::Away);
        scene.fakes.player.playItems({player::Player::makeItem(-1, 0)}, 0);
        QTRY_COMPARE(scene.model.whyNone(), NoLyrics::Radio);
    }

    void theyComeWhenTheServiceIsBack()
    {
        Scene scene;
        scene.model.setWatched(true);
        scene.fakes.lyrics.failing = sync::Error{sync::ErrorKind::Refused, {}};
        scene.play(1);
        QTRY_COMPARE(scene.model.whyNone(), NoLyrics::Away);
        scene.give(1, QStringLiteral("here"));
        Q_EMIT scene.fakes.lyrics.retryWorthwhile();
        QTRY_COMPARE(scene.model.rowCount(), 1);
    }

    void theyComeWhenTheyWereFetched()
    {
        Scene scene;
        scene.model.setWatched(true);
        scene.play(1);
        QTRY_COMPARE(scene.model.whyNone(), NoLyrics::None);
        scene.give(1, QStringLiteral("here"));
        Q_EMIT scene.fakes.lyrics.changed(scene.ids[1]);
        QTRY_COMPARE(scene.model.rowCount(), 1);
    }

    void theSungLineFollowsThePlayer()
    {
        Scene scene;
        scene.model.setWatched(true);
        scene.play(0);
        QTRY_COMPARE(scene.model.rowCount(), 3);
        QCOMPARE(scene.model.sungLine(), -1);
        QTRY_COMPARE(scene.model.sungLine(), 0); // after a second of music
        scene.fakes.player.pause();
        QSignalSpy sung(&scene.model, &LyricsModel::sungLineChanged);
        scene.model.seekTo(2);
        QTRY_COMPARE(scene.model.sungLine(), 2);
        QCOMPARE(scene.model.index(2).data(PlayingRole).toBool(), true);
        QVERIFY(!sung.isEmpty());
        scene.fakes.player.seek(0);
        QTRY_COMPARE(scene.model.sungLine(), -1);
    }

    void anAnswerForATrackThatWentIsDropped()
    {
        Scene scene;
        scene.give(1, QStringLiteral("the other"));
        scene.model.setWatched(true);
        scene.play(0);
        scene.play(1);
        QTRY_COMPARE(scene.model.rowCount(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(scene.model.index(0).data().toString(), QStringLiteral("the other"));
        scene.model.seekTo(0); // it has no time
        QVERIFY(scene.fakes.player.positionMs() < 1'000);
    }
};

QTEST_MAIN(TestLyricsModel)
#include "tst_lyricsmodel.moc"
