// From rows to the queue: what plays, what is refused, what goes on when the service is back.

#include <tests/support/ui/FakeServices.h>

#include <ui/models/Playback.h>
#include <ui/models/QueueModel.h>
#include <ui/widgets/ItemRoles.h>

#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace sostenuto;
using namespace sostenuto::ui;
using sync::Availability;
using sync::Track;
using sync::TrackId;

class TestWindowPlayback : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void playsFromTheChosenOne();
    void playsIdsOnceTheirRowsAreRead();
    void aNewerWishOvertakesAnOlderOne();
    void refusesWhatCannotPlay();
    void whatIsHerePlaysDuringAnOutage();
    void saysWhenEverythingCanPlayAgain();
    void queuedTracksCanBeTakenBack();
    void learnsTheAvailabilityOfARestoredQueue();
    void theQueueStandsInOrder();
    void queueRowsMove();
    void queueRowsAreRemoved();
    void tracksAreDroppedIntoTheQueue();
    void queueRowsSpeak();

private:
    [[nodiscard]] bool canPlay(Availability availability) const
    {
        Track track;
        track.source = FakeStatus::up().source;
        track.availability = availability;
        return m_playback->canPlay(track);
    }
    [[nodiscard]] QVector<Track> rows(Availability availability, int count) const;
    [[nodiscard]] QVector<TrackId> ids(Availability availability, int count) const;
    [[nodiscard]] QVector<qint64> queued() const;

    std::unique_ptr<FakeServices> m_fakes;
    std::unique_ptr<Playback> m_playback;
};

void TestWindowPlayback::init()
{
    m_fakes = std::make_unique<FakeServices>();
    m_playback = std::make_unique<Playback>(m_fakes->services);
}

void TestWindowPlayback::cleanup()
{
    m_playback.reset();
    m_fakes.reset();
}

QVector<Track> TestWindowPlayback::rows(Availability availability, int count) const
{
    QVector<Track> found;
    for (const Track& track : std::as_const(m_fakes->library.trackRows)) {
        if (track.availability == availability && found.size() < count)
            found.append(track);
    }
    return found;
}

QVector<TrackId> TestWindowPlayback::ids(Availability availability, int count) const
{
    QVector<TrackId> found;
    for (const Track& track : rows(availability, count))
        found.append(track.id);
    return found;
}

QVector<qint64> TestWindowPlayback::queued() const
{
    QVector<qint64> tracks;
    for (const player::QueueItem& item : m_fakes->player.queue().items())
        tracks.append(item.track);
    return tracks;
}

void TestWindowPlayback::playsFromTheChosenOne()
{
    const QVector<Track> tracks = rows(Availability::Kept, 4);
    QSignalSpy changed(m_playback.get(), &Playback::currentChanged);
    m_playback->play(tracks, 2);
    QCOMPARE(m_playback->currentTrack(), tracks[2].id);
    QCOMPARE(queued().size(), 4);
    QTRY_VERIFY(!changed.isEmpty());
    QTRY_VERIFY(m_playback->isPlaying());
}

void TestWindowPlayback::playsIdsOnceTheirRowsAreRead()
{
    const QVector<TrackId> tracks = ids(Availability::Kept, 3);
    m_playback->playIds(tracks, 1);
    QTRY_COMPARE(m_playback->currentTrack(), tracks[1]);
    m_playback->playIds(tracks, 7); // out of the list: nothing
    QCOMPARE(m_playback->currentTrack(), tracks[1]);
}

void TestWindowPlayback::aNewerWishOvertakesAnOlderOne()
{
    const QVector<TrackId> tracks = ids(Availability::Kept, 3);
    m_playback->playIds({tracks[0]}, 0);
    m_playback->playIds({tracks[1], tracks[2]}, 1);
    QTRY_COMPARE(m_playback->currentTrack(), tracks[2]);
    QCOMPARE(queued().size(), 2);
}

void TestWindowPlayback::refusesWhatCannotPlay()
{
    m_fakes->status.set(FakeStatus::serverDown());
    QSignalSpy refused(m_playback.get(), &Playback::refused);
    const QVector<Track> tracks = rows(Availability::Server, 2);
    m_playback->play(tracks, 1);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().first().value<Track>().id, tracks[1].id);
    QVERIFY(queued().isEmpty());
}

void TestWindowPlayback::whatIsHerePlaysDuringAnOutage()
{
    m_fakes->status.set(FakeStatus::serverDown());
    QVERIFY(canPlay(Availability::Kept));
    QVERIFY(canPlay(Availability::Held));
    QVERIFY(!canPlay(Availability::Loading));
    QVERIFY(!canPlay(Availability::Server));
    QVector<Track> mixed = rows(Availability::Kept, 1) + rows(Availability::Server, 1) + rows(Availability::Held, 1);
    m_playback->play(mixed, 0);
    QCOMPARE(queued().size(), 3);
    m_fakes->player.next();
    QTRY_COMPARE(m_playback->currentTrack(), mixed[2].id);
}

void TestWindowPlayback::saysWhenEverythingCanPlayAgain()
{
    QSignalSpy changed(m_playback.get(), &Playback::playableChanged);
    m_fakes->status.set(FakeStatus::serverDown());
    QCOMPARE(changed.size(), 1);
    QVERIFY(!canPlay(Availability::Server));
    m_fakes->status.set(FakeStatus::serverDown()); // the same again
    QCOMPARE(changed.size(), 1);
    m_fakes->status.set(FakeStatus::up());
    QCOMPARE(changed.size(), 2);
    QVERIFY(canPlay(Availability::Server));
}

void TestWindowPlayback::queuedTracksCanBeTakenBack()
{
    const QVector<TrackId> tracks = ids(Availability::Kept, 5);
    m_playback->playIds({tracks[0]}, 0);
    QTRY_COMPARE(queued().size(), 1);
    QVector<UndoStep> steps;
    const auto keep = [&steps](const UndoStep& step) { steps.append(step); };
    m_playback->addToQueue({tracks[1], tracks[2]}, keep); // neither overtakes the other
    m_playback->playNext({tracks[3], tracks[4]}, keep);
    QTRY_COMPARE(queued().size(), 5);
    QCOMPARE(queued()[1], tracks[3].value);
    steps[0].undo();
    QCOMPARE(queued(), (QVector<qint64>{tracks[0].value, tracks[3].value, tracks[4].value}));
    steps[1].undo();
    QCOMPARE(queued(), QVector<qint64>{tracks[0].value});
    steps[1].redo();
    QCOMPARE(queued(), (QVector<qint64>{tracks[0].value, tracks[3].value, tracks[4].value}));
}

void TestWindowPlayback::learnsTheAvailabilityOfARestoredQueue()
{
    const QVector<TrackId> here = ids(Availability::Kept, 1);
    const QVector<TrackId> away = ids(Availability::Server, 1);
    std::vector<player::QueueItem> items;
    for (TrackId id : here + away)
        items.push_back(player::Player::makeItem(id.value, 1000));
    m_fakes->player.restore(items, 0, 0);
    QTRY_COMPARE(m_playback->availabilityOf(here[0]), Availability::Kept);
    QCOMPARE(m_playback->availabilityOf(away[0]), Availability::Server);
    Q_EMIT m_fakes->held.progressChanged(away[0], Availability::Held, 1.0);
    QCOMPARE(m_playback->availabilityOf(away[0]), Availability::Held);
}

void TestWindowPlayback::theQueueStandsInOrder()
{
    const QVector<Track> tracks = rows(Availability::Kept, 4);
    QueueModel now(m_fakes->services, *m_playback, QueueModel::Part::Now);
    QueueModel next(m_fakes->services, *m_playback, QueueModel::Part::Next);
    QCOMPARE(now.rowCount() + next.rowCount(), 0);
    m_playback->play(tracks, 1);
    QCOMPARE(now.rowCount(), 1);
    QCOMPARE(next.rowCount(), 2);
    next.index(0, 0).data(TitleRole); // looked at, so that it is read
    QTRY_COMPARE(next.index(0, 0).data(TitleRole).toString(), tracks[2].title);
    QCOMPARE(next.index(1, 0).data(TitleRole).toString(), tracks[3].title);
    now.index(0, 0).data(TitleRole);
    QTRY_COMPARE(now.index(0, 0).data(TitleRole).toString(), tracks[1].title);
    m_fakes->player.next();
    QTRY_COMPARE(next.rowCount(), 1);
    QCOMPARE(next.index(0, 0).data(TitleRole).toString(), tracks[3].title);
}

void TestWindowPlayback::queueRowsMove()
{
    const QVector<Track> tracks = rows(Availability::Kept, 4);
    QueueModel next(m_fakes->services, *m_playback, QueueModel::Part::Next);
    m_playback->play(tracks, 0);
    QVERIFY(next.moveTo({2}, 0));
    QCOMPARE(queued()[1], tracks[3].id.value);
    QVERIFY(!next.moveTo({0}, 1));
    const std::unique_ptr<QMimeData> dragged(next.mimeData({next.index(0, 0)}));
    next.dropMimeData(dragged.get(), Qt::MoveAction, 3, 0, {}); // to the end
    QCOMPARE(queued(),
             (QVector<qint64>{tracks[0].id.value, tracks[1].id.value, tracks[2].id.value, tracks[3].id.value}));
}

void TestWindowPlayback::queueRowsAreRemoved()
{
    const QVector<Track> tracks = rows(Availability::Kept, 4);
    QueueModel next(m_fakes->services, *m_playback, QueueModel::Part::Next);
    m_playback->play(tracks, 0);
    next.remove({0, 2});
    QCOMPARE(queued(), (QVector<qint64>{tracks[0].id.value, tracks[2].id.value}));
}

void TestWindowPlayback::tracksAreDroppedIntoTheQueue()
{
    const QVector<Track> tracks = rows(Availability::Kept, 5);
    QueueModel source(m_fakes->services, *m_playback, QueueModel::Part::Next);
    m_playback->play({tracks[0], tracks[1], tracks[2]}, 0);
    QMimeData data;
    data.setData(QStringLiteral("application/x-sostenuto-tracks"),
                 QStringLiteral("%1 %2").arg(tracks[3].id.value).arg(tracks[4].id.value).toLatin1());
    QVERIFY(!source.dropMimeData(&data, Qt::CopyAction, 1, 0, {})); // a copy: nothing is removed where they were
    QTRY_COMPARE(queued().size(), 5);
    QCOMPARE(queued()[2], tracks[3].id.value);
    QCOMPARE(queued()[3], tracks[4].id.value);
    QCOMPARE(queued()[4], tracks[2].id.value);
}

void TestWindowPlayback::queueRowsSpeak()
{
    const QVector<Track> tracks = rows(Availability::Kept, 2);
    QueueModel next(m_fakes->services, *m_playback, QueueModel::Part::Next);
    m_playback->play(tracks, 0);
    next.index(0, 0).data(TitleRole);
    const QString wanted =
        QStringLiteral("2 of 2, %1, %2, Kept on this computer").arg(tracks[1].title, tracks[1].artist);
    QTRY_COMPARE(next.index(0, 0).data(Qt::AccessibleTextRole).toString(), wanted);
    QCOMPARE(next.index(0, 0).data(ItemKindRole).toString(), QStringLiteral("queueRow"));
    QCOMPARE(next.index(0, 0).data(AvailabilityRole).toString(), QStringLiteral("kept"));
}

QTEST_MAIN(TestWindowPlayback)
#include "tst_windowplayback.moc"
