// What `sostenuto ctl` does to a player, and what it replies.

#include <app/StatusReport.h>
#include <app/control/KeepControl.h>
#include <app/control/RemoteControl.h>
#include <tests/support/ui/FakeServices.h>

#include <ui/models/Playback.h>

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace sostenuto;
using namespace sostenuto::app;
using player::PlayState;
using player::Repeat;

class TestRemoteControl : public QObject {
    Q_OBJECT

    std::unique_ptr<ui::FakeServices> m_fakes;
    std::unique_ptr<ui::Playback> m_playback;
    std::unique_ptr<RemoteControl> m_control;

    [[nodiscard]] player::Player& player() { return m_fakes->player; }
    [[nodiscard]] int volume() { return int(std::lround(player().volume() * 100)); }
    /// As it goes over the socket. Nothing = no reply yet, or more than one.
    [[nodiscard]] std::optional<ControlReply> told(const QString& words)
    {
        QByteArrayList replies;
        m_control->answer(*requestLine(words.split(u' ')), [&](const QByteArray& line) { replies.append(line); });
        if (!QTest::qWaitFor([&] { return !replies.isEmpty(); }))
            return std::nullopt;
        QCoreApplication::processEvents();
        return replies.size() == 1 ? readReplyLine(replies.first()) : std::nullopt;
    }
    [[nodiscard]] bool done(const QString& words)
    {
        const auto reply = told(words);
        return reply && reply->done;
    }
    [[nodiscard]] QString refused(const QString& words)
    {
        const auto reply = told(words);
        return reply && !reply->done ? reply->text : QString();
    }
    [[nodiscard]] QVector<sync::TrackId> here(int count)
    {
        QVector<sync::TrackId> ids;
        for (const sync::Track& track : std::as_const(m_fakes->library.trackRows)) {
            if (ids.size() < count && sync::isHere(track.availability))
                ids.append(track.id);
        }
        return ids;
    }
    void playThree()
    {
        m_playback->playIds(here(3), 0);
        QTRY_COMPARE(player().state(), PlayState::Playing);
    }
    /// What the answers are made of: an album of three tracks, one of them here.
    void missTwo()
    {
        m_fakes->keep.ready = {};
        m_fakes->keep.ready.tracks = 3;
        m_fakes->keep.ready.here = 1;
        m_fakes->keep.ready.bytesMissing = 40'000'000;
        m_fakes->keep.ready.missing = {sync::TrackId{7}, sync::TrackId{9}};
        m_fakes->keep.held.quotaBytes = 100'000'000;
    }

private Q_SLOTS:
    void init()
    {
        m_fakes = std::make_unique<ui::FakeServices>();
        m_playback = std::make_unique<ui::Playback>(m_fakes->services);
        m_control = std::make_unique<RemoteControl>(m_fakes->services, *m_playback);
    }
    void cleanup()
    {
        m_control.reset();
        m_playback.reset();
        m_fakes.reset();
    }

    void withAnEmptyQueueThereIsNothingToPlay()
    {
        for (const char* words : {"play", "toggle", "next", "previous"})
            QCOMPARE(refused(QString::fromLatin1(words)), QStringLiteral("Nothing is in the queue."));
        QCOMPARE(refused(QStringLiteral("seek 10")), QStringLiteral("Nothing plays."));
        QCOMPARE(refused(QStringLiteral("love")), QStringLiteral("Nothing plays."));
        for (const char* words : {"pause", "stop", "mute", "shuffle on", "repeat all", "queue clear", "volume 50"})
            QVERIFY2(done(QString::fromLatin1(words)), words);
        QCOMPARE(player().state(), PlayState::Stopped);
    }

    void theButtons()
    {
        playThree();
        QVERIFY(done(QStringLiteral("pause")));
        QTRY_COMPARE(player().state(), PlayState::Paused);
        QVERIFY(done(QStringLiteral("toggle")));
        QTRY_COMPARE(player().state(), PlayState::Playing);
        QVERIFY(done(QStringLiteral("next")));
        QTRY_COMPARE(player().queue().currentIndex(), 1U);
        QVERIFY(done(QStringLiteral("previous")));
        QTRY_COMPARE(player().queue().currentIndex(), 0U);
        QVERIFY(done(QStringLiteral("stop")));
        QTRY_COMPARE(player().state(), PlayState::Stopped);
        QVERIFY(done(QStringLiteral("play")));
        QTRY_COMPARE(player().state(), PlayState::Playing);
        QVERIFY(done(QStringLiteral("shuffle on")) && player().queue().shuffled());
        QVERIFY(done(QStringLiteral("shuffle off")) && !player().queue().shuffled());
        QVERIFY(done(QStringLiteral("repeat one")) && player().queue().repeat() == Repeat::One);
        QVERIFY(done(QStringLiteral("mute")) && player().muted());
        QVERIFY(done(QStringLiteral("mute on")) && player().muted());
        QVERIFY(done(QStringLiteral("mute")) && !player().muted());
        QVERIFY(done(QStringLiteral("queue clear")) && player().queue().isEmpty());
    }

    void seekingStaysInTheTrack()
    {
        playThree();
        player().pause();
        const auto at = [&](const QString& words) {
            return done(words) && QTest::qWaitFor([&] { return player().state() == PlayState::Paused; })
                       ? player().positionMs()
                       : -1;
        };
        QCOMPARE(at(QStringLiteral("seek 1:00")), 60'000);
        QCOMPARE(at(QStringLiteral("seek +5")), 65'000);
        QCOMPARE(at(QStringLiteral("seek -1:00")), 5'000);
        QCOMPARE(at(QStringLiteral("seek -1:00")), 0);
        QVERIFY(done(QStringLiteral("seek 20:00")));
        QVERIFY(player().positionMs() <= player().durationMs());
    }

    void volumeStaysInItsRange()
    {
        QVERIFY(done(QStringLiteral("volume 40")));
        QCOMPARE(volume(), 40);
        QVERIFY(done(QStringLiteral("volume +70")));
        QCOMPARE(volume(), 100);
        QVERIFY(done(QStringLiteral("volume -30")));
        QCOMPARE(volume(), 70);
        const auto asked = told(QStringLiteral("volume"));
        QCOMPARE(asked->text, QStringLiteral("Volume 70 %"));
        QCOMPARE(asked->answer[QStringLiteral("volume")].toInt(), 70);
        QCOMPARE(asked->answer[QStringLiteral("muted")].toBool(true), false);
    }

    void whatPlaysIsLoved()
    {
        playThree();
        const qint64 track = player().queue().current()->track;
        QVERIFY(done(QStringLiteral("love")));
        QVERIFY(m_fakes->edits.calls.contains(QStringLiteral("setLoved %1 true").arg(track)));
        QVERIFY(done(QStringLiteral("love off")));
        QVERIFY(m_fakes->edits.calls.contains(QStringLiteral("setLoved %1 false").arg(track)));
        m_fakes->edits.failNext = sync::ErrorKind::StoreFailed;
        QCOMPARE(refused(QStringLiteral("love")),
                 QStringLiteral("The library could not be written. Nothing was changed."));
    }

    void thingsArePinnedByNameOrNumber()
    {
        using sync::PinKind;
        const sync::Album album = m_fakes->library.albumRows.first();
        QVERIFY(done(QStringLiteral("pin album ") + album.title));
        QVERIFY(m_fakes->keep.isPinned({PinKind::Album, album.id.value, {}}));
        QVERIFY(done(QStringLiteral("unpin album ") + album.title.toUpper()));
        QVERIFY(!m_fakes->keep.isPinned({PinKind::Album, album.id.value, {}}));
        const auto numbered = told(QStringLiteral("pin album %1").arg(album.id.value));
        QCOMPARE(numbered->answer[QStringLiteral("id")].toInteger(), album.id.value);
        const sync::Artist artist = m_fakes->library.artistRows.first();
        QVERIFY(done(QStringLiteral("pin artist ") + artist.name));
        QVERIFY(m_fakes->keep.isPinned({PinKind::Artist, artist.id.value, {}}));
        const sync::Playlist playlist = m_fakes->library.playlistRows.first();
        QVERIFY(done(QStringLiteral("pin playlist ") + playlist.name));
        QVERIFY(m_fakes->keep.isPinned({PinKind::Playlist, playlist.id.value, {}}));
        const QString unknown = QStringLiteral("Nothing in the library is called that.");
        QCOMPARE(refused(QStringLiteral("pin album Nothing of the kind")), unknown);
        QCOMPARE(refused(QStringLiteral("pin track 123456789")), unknown);
        m_fakes->keep.failNext = sync::ErrorKind::NotFound; // it went while it was looked for
        QCOMPARE(refused(QStringLiteral("pin album ") + album.title), unknown);
        m_fakes->keep.failNext = sync::ErrorKind::StoreFailed;
        QVERIFY(refused(QStringLiteral("pin album ") + album.title).startsWith(QStringLiteral("The library")));
    }

    void aNumberMayBeAName()
    {
        const qint64 id = m_fakes->library.albumRows.lastKey();
        m_fakes->library.albumRows[id].title = QStringLiteral("19890607");
        QCOMPARE(told(QStringLiteral("pin album 19890607"))->answer[QStringLiteral("id")].toInteger(), id);
        m_fakes->library.albumRows[id].title = QString::number(m_fakes->library.albumRows.firstKey());
        QCOMPARE(told(QStringLiteral("pin album ") + m_fakes->library.albumRows[id].title)
                     ->answer[QStringLiteral("id")]
                     .toInteger(),
                 m_fakes->library.albumRows.firstKey());
    }

    void whichThingIsMeant()
    {
        const QVector<NamedThing> things{{1, QStringLiteral("Rain")},
                                         {2, QStringLiteral("rain")},
                                         {3, QStringLiteral("After Rain")},
                                         {4, QStringLiteral("Snow")}};
        QCOMPARE(meantThings(things, QStringLiteral("Rain")), things.mid(0, 1));
        QCOMPARE(meantThings(things, QStringLiteral("RAIN")), things.mid(0, 2));
        QCOMPARE(meantThings(things, QStringLiteral("after")), things.mid(2, 1));
        QCOMPARE(meantThings(things, QStringLiteral("n")), things);
        QVERIFY(meantThings(things, QStringLiteral("Hail")).isEmpty());
        sync::Playlist twin = m_fakes->library.playlistRows.first();
        m_fakes->library.addPlaylist(twin.name, {});
        QVERIFY(refused(QStringLiteral("pin playlist ") + twin.name).startsWith(QStringLiteral("Several are called ")));
    }

    void readiness()
    {
        m_fakes->keep.ready = {};
        m_fakes->keep.ready.tracks = 3;
        m_fakes->keep.ready.here = 3;
        const auto ready = told(QStringLiteral("ready"));
        QVERIFY(ready && ready->done && ready->answer[QStringLiteral("ready")].toBool());
        m_fakes->keep.ready.here = 1;
        m_fakes->keep.ready.bytesMissing = 40'000'000;
        const auto missing = told(QStringLiteral("ready"));
        QVERIFY(missing && !missing->done && missing->text.contains(QStringLiteral("missing")));
        QCOMPARE(missing->answer[QStringLiteral("queueBytesMissing")].toInt(), 40'000'000);
        m_fakes->keep.ready.here = 3;
        sync::PinState pin;
        pin.tracks = 9;
        pin.bytesMissing = 7;
        m_fakes->keep.pinned = {pin};
        const auto pins = told(QStringLiteral("ready"));
        QVERIFY(pins && !pins->done);
        QCOMPARE(pins->answer[QStringLiteral("pinBytesMissing")].toInt(), 7);
    }

    void readinessOfOneThing()
    {
        missTwo();
        const sync::Album album = m_fakes->library.albumRows.first();
        const QString words = QStringLiteral("ready album ") + album.title;
        const auto missing = told(words);
        QVERIFY(missing && !missing->done);
        QCOMPARE(missing->text, QStringLiteral("2 tracks of %1 are not on this computer").arg(album.title));
        QCOMPARE(missing->answer[QStringLiteral("bytesMissing")].toInt(), 40'000'000);
        QVector<sync::TrackId> tracks;
        for (const sync::Track& track : std::as_const(m_fakes->library.trackRows)) {
            if (track.albumId == album.id)
                tracks.append(track.id);
        }
        QVector<sync::TrackId> asked = m_fakes->keep.readinessAsked.last();
        std::sort(asked.begin(), asked.end());
        QCOMPARE(asked, tracks);
        m_fakes->keep.ready.here = 3;
        const auto ready = told(words);
        QVERIFY(ready && ready->done && ready->answer[QStringLiteral("ready")].toBool());
        QVERIFY(done(QStringLiteral("ready track %1").arg(m_fakes->library.trackRows.firstKey())));
        QCOMPARE(m_fakes->keep.readinessAsked.last(), QVector<sync::TrackId>{m_fakes->library.trackRows.first().id});
        QVERIFY(done(QStringLiteral("ready playlist ") + m_fakes->library.playlistRows.first().name));
        QVERIFY(done(QStringLiteral("ready artist ") + m_fakes->library.artistRows.first().name));
        QVERIFY(refused(QStringLiteral("ready album Nothing of the kind")).startsWith(QStringLiteral("Nothing")));
    }

    void whatIsHeldIsFetchedOnce()
    {
        QSignalSpy wanted(m_control.get(), &RemoteControl::holdRequested);
        const QString title = m_fakes->library.albumRows.first().title;
        const QString words = QStringLiteral("hold album ") + title;
        missTwo();
        const auto reply = told(words);
        QVERIFY(reply && reply->done);
        QCOMPARE(reply->text,
                 QStringLiteral("2 tracks of %1 are not on this computer\n2 are being downloaded").arg(title));
        QCOMPARE(reply->answer[QStringLiteral("ready")].toBool(true), false);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<QVector<sync::TrackId>>(), m_fakes->keep.ready.missing);
        QVERIFY(m_fakes->keep.calls.isEmpty()); // nothing is pinned by it
        m_fakes->status.set(ui::FakeStatus::serverDown());
        QVERIFY(told(words)->text.endsWith(QStringLiteral("2 wait for Hearth")));
        QCOMPARE(wanted.size(), 2);
        m_fakes->keep.ready.here = 3;
        m_fakes->keep.ready.missing.clear();
        m_fakes->keep.held.quotaBytes = 0; // needs no room
        QVERIFY(done(words));
        QCOMPARE(wanted.size(), 2);
    }

    void whatCannotBeHeldIsRefused()
    {
        QSignalSpy wanted(m_control.get(), &RemoteControl::holdRequested);
        const QString words = QStringLiteral("hold album ") + m_fakes->library.albumRows.first().title;
        missTwo();
        m_fakes->keep.held.pinned.bytes = 61'000'000;
        QVERIFY(refused(words).contains(QStringLiteral("leaves room for")));
        m_fakes->keep.held.pinned.bytes = 0;
        m_fakes->keep.held.away = true;
        QVERIFY(refused(words).contains(QStringLiteral("drive")));
        m_fakes->keep.held.away = false;
        m_fakes->keep.ready.tracks = 4; // more are missing than are named
        QVERIFY(refused(words).contains(QStringLiteral("too many")));
        QVERIFY(wanted.isEmpty());
    }

    void roomToHold_data()
    {
        QTest::addColumn<qint64>("quota");
        QTest::addColumn<qint64>("pinned");
        QTest::addColumn<qint64>("automatic");
        QTest::addColumn<qint64>("room");
        QTest::newRow("all of it") << qint64(100) << qint64(0) << qint64(0) << qint64(100);
        QTest::newRow("beside what is kept") << qint64(100) << qint64(50) << qint64(20) << qint64(30);
        QTest::newRow("pins beyond it") << qint64(100) << qint64(150) << qint64(0) << qint64(0);
    }
    void roomToHold()
    {
        QFETCH(qint64, quota);
        QFETCH(qint64, pinned);
        QFETCH(qint64, automatic);
        sync::HeldTotals totals;
        totals.quotaBytes = quota;
        totals.pinned.bytes = pinned;
        totals.automatic.bytes = automatic;
        totals.passing.bytes = 99; // goes
        QTEST(app::roomToHold(totals), "room");
    }

    void theQueueIsListed()
    {
        QCOMPARE(told(QStringLiteral("queue"))->text, QStringLiteral("Nothing is in the queue."));
        playThree();
        player().pause();
        const auto reply = told(QStringLiteral("queue list"));
        QVERIFY(reply && reply->done);
        QCOMPARE(reply->answer[QStringLiteral("length")].toInt(), 3);
        QCOMPARE(reply->answer[QStringLiteral("index")].toInt(-1), 0);
        const QJsonArray rows = reply->answer[QStringLiteral("rows")].toArray();
        QCOMPARE(rows.size(), 3);
        const sync::Track first = m_fakes->library.trackRows.value(player().queue().items()[0].track);
        QCOMPARE(rows[0].toObject()[QStringLiteral("title")].toString(), first.title);
        const QStringList lines = reply->text.split(u'\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith(u'>') && lines[0].contains(first.title) && lines[0].contains(first.artist));
        QVERIFY(!lines[1].startsWith(u'>'));
    }

    void aLongQueueIsListedInPart()
    {
        const qint64 track = here(1).first().value;
        std::vector<player::QueueItem> items;
        for (int i = 0; i < 5000; ++i)
            items.push_back(player::Player::makeItem(track, 1000));
        player().restore(items, 4000, 0);
        const auto reply = told(QStringLiteral("queue"));
        QVERIFY(reply && reply->done);
        QCOMPARE(reply->answer[QStringLiteral("first")].toInt(), 4000);
        QCOMPARE(reply->answer[QStringLiteral("length")].toInt(), 5000);
        QCOMPARE(reply->answer[QStringLiteral("rows")].toArray().size(), 1000);
        QVERIFY(replyLine(*reply).size() < 1024 * 1024);
    }

    void filesAndListsJoinTheQueue()
    {
        const QVector<sync::TrackId> tracks = here(4);
        m_fakes->transfers.byPath.insert(QStringLiteral("/music/a.flac"), {tracks[0]});
        m_fakes->transfers.byPath.insert(QStringLiteral("/music/b"), {tracks[1], tracks[2]});
        m_fakes->transfers.playlist.tracks = {tracks[3]};
        const auto reply = told(QStringLiteral("queue add /music/b file:///music/a.flac /music/list.m3u /other"));
        QVERIFY(reply && reply->done);
        QCOMPARE(reply->text,
                 QStringLiteral("Added 4 tracks to the queue.\n/other is not in the library. Its folder can "
                                "be added in Settings."));
        QCOMPARE(reply->answer[QStringLiteral("tracks")].toInt(), 4);
        QCOMPARE(reply->answer[QStringLiteral("missing")].toArray(), QJsonArray{QStringLiteral("/other")});
        QVector<qint64> queued;
        for (const player::QueueItem& item : player().queue().items())
            queued.append(item.track);
        QCOMPARE(queued, (QVector<qint64>{tracks[1].value, tracks[2].value, tracks[0].value, tracks[3].value}));
        QCOMPARE(player().state(), PlayState::Stopped);
    }

    void quickAdditionsAllArrive()
    {
        const QVector<sync::TrackId> tracks = here(3);
        int replies = 0;
        for (int i = 0; i < 3; ++i) {
            const QString path = QStringLiteral("/music/%1").arg(i);
            m_fakes->transfers.byPath.insert(path, {tracks[i]});
            m_control->answer(*requestLine({QStringLiteral("queue"), QStringLiteral("add"), path}),
                              [&](const QByteArray&) { ++replies; });
        }
        QTRY_COMPARE(replies, 3);
        QCOMPARE(player().queue().items().size(), 3U);
    }

    void whatIsOpenedPlays()
    {
        playThree();
        const QVector<sync::TrackId> tracks = here(5);
        m_fakes->transfers.byPath.insert(QStringLiteral("/music/b"), {tracks[3], tracks[4]});
        QVERIFY(done(QStringLiteral("open /music/b")));
        QTRY_COMPARE(player().state(), PlayState::Playing);
        QCOMPARE(player().queue().items().size(), 2U);
        QCOMPARE(player().queue().current()->track, tracks[3].value);
    }

    void whatIsNotThereIsRefused()
    {
        playThree();
        QCOMPARE(refused(QStringLiteral("open /nowhere")),
                 QStringLiteral("/nowhere is not in the library. Its folder can be added in Settings."));
        QCOMPARE(refused(QStringLiteral("queue add /nowhere ftp://x/y /else")),
                 QStringLiteral("/nowhere and 2 more are not in the library. Folders can be added in Settings."));
        m_fakes->transfers.failNext = sync::ErrorKind::StoreFailed;
        QCOMPARE(refused(QStringLiteral("open /music")), QStringLiteral("The library could not be read."));
        QCOMPARE(player().queue().items().size(), 3U);
    }

    void theWindowIsTold()
    {
        QSignalSpy show(m_control.get(), &RemoteControl::showRequested);
        QSignalSpy quit(m_control.get(), &RemoteControl::quitRequested);
        QVERIFY(done(QStringLiteral("show")));
        QCOMPARE(show.size(), 1);
        QVERIFY(done(QStringLiteral("quit")));
        QTRY_COMPARE(quit.size(), 1);
    }

    void otherLinesAreRefused()
    {
        QByteArray reply;
        m_control->answer("rm -rf /", [&](const QByteArray& line) { reply = line; });
        QCOMPARE(readReplyLine(reply)->done, false);
        m_control->answer(R"({"format":9,"words":["quit"]})", [&](const QByteArray& line) { reply = line; });
        QCOMPARE(readReplyLine(reply)->text, QStringLiteral("this player speaks format 1"));
    }

    void statusSaysHowThingsAre()
    {
        playThree();
        sync::ServiceState down = ui::FakeStatus::serverDown();
        down.diagnosis.nature = sync::Nature::Unreachable;
        down.changesWaiting = 3;
        m_fakes->status.set(down);
        const auto reply = told(QStringLiteral("status"));
        QVERIFY(reply && reply->done);
        const QJsonObject report = reply->answer;
        QCOMPARE(report[QStringLiteral("format")].toInt(), statusFormat);
        QCOMPARE(report[QStringLiteral("running")].toBool(), true);
        const QJsonObject plays = report[QStringLiteral("player")].toObject();
        const sync::Track first = m_fakes->library.trackRows.value(player().queue().items()[0].track);
        QCOMPARE(plays[QStringLiteral("title")].toString(), first.title);
        QCOMPARE(plays[QStringLiteral("queueLength")].toInt(), 3);
        QVERIFY(plays.contains(QStringLiteral("positionMs")) && plays.contains(QStringLiteral("volume")));
        const QJsonObject service = report[QStringLiteral("services")].toArray()[0].toObject();
        QCOMPARE(service[QStringLiteral("diagnosis")].toString(), QStringLiteral("unreachable"));
        QVERIFY(!service[QStringLiteral("since")].toString().isEmpty());
        QCOMPARE(report[QStringLiteral("waiting")].toObject()[QStringLiteral("changes")].toInt(), 3);
        QVERIFY(report[QStringLiteral("held")].toObject().contains(QStringLiteral("tracks")));
    }
};

QTEST_MAIN(TestRemoteControl)
#include "tst_remotecontrol.moc"
