// What was passed over in an outage comes back when the listener wants it.
#include <tests/support/ui/Look.h>
#include <tests/support/ui/WindowUnderTest.h>

#include <ui/models/Playback.h>
#include <ui/models/SkippedTracks.h>

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace sostenuto;
using namespace sostenuto::ui;
using sync::Availability;
using sync::Track;

class TestSkippedTracks : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] static QVector<Track> rows(const FakeServices& fakes, Availability availability, int count)
    {
        QVector<Track> found;
        for (const Track& track : std::as_const(fakes.library.trackRows))
            if (track.availability == availability && found.size() < count)
                found.append(track);
        return found;
    }
    [[nodiscard]] static QVector<qint64> queued(const FakeServices& fakes)
    {
        QVector<qint64> tracks;
        for (const player::QueueItem& item : fakes.player.queue().items())
            tracks.append(item.track);
        return tracks;
    }

private Q_SLOTS:
    void whatWasPassedOver_data()
    {
        QTest::addColumn<int>("current");
        QTest::addColumn<bool>("round");
        QTest::addColumn<int>("count");
        QTest::addColumn<QVector<int>>("keys"); // of 1 … 6; the odd ones can play
        QTest::newRow("none") << 4 << false << 0 << QVector<int>{};
        QTest::newRow("the two before it") << 4 << false << 2 << QVector<int>{4};
        QTest::newRow("no more than there are") << 2 << false << 9 << QVector<int>{2};
        QTest::newRow("at the beginning") << 0 << false << 3 << QVector<int>{};
        QTest::newRow("round the end") << 0 << true << 3 << QVector<int>{4, 6};
        QTest::newRow("once round at most") << 2 << true << 99 << QVector<int>{4, 6, 2};
        QTest::newRow("nonsense") << 2 << false << -4 << QVector<int>{};
    }
    void whatWasPassedOver()
    {
        QFETCH(int, current);
        QFETCH(bool, round);
        QFETCH(int, count);
        QFETCH(QVector<int>, keys);
        player::PlayQueue queue;
        std::vector<player::QueueItem> items;
        for (int key = 1; key <= 6; ++key) {
            items.emplace_back();
            items.back().key = key;
        }
        queue.set(items, size_t(current), 0);
        queue.setRepeat(round ? player::Repeat::All : player::Repeat::Off);
        const auto found = passedOver(queue, count, [](const player::QueueItem& item) { return item.key % 2 == 1; });
        QCOMPARE(QVector<int>(found.begin(), found.end()), keys);
        QVERIFY(passedOver({}, 3, [](const player::QueueItem&) { return false; }).empty());
    }

    void theyPlayNextWhenTheListenerWantsIt()
    {
        FakeServices fakes;
        Playback playback(fakes.services);
        SkippedTracks skipped(fakes.player, playback);
        QSignalSpy back(&skipped, &SkippedTracks::backAgain);
        const QVector<Track> here = rows(fakes, Availability::Kept, 3);
        const QVector<Track> away = rows(fakes, Availability::Server, 2);
        fakes.status.set(FakeStatus::serverDown());
        playback.play({here[0], away[0], away[1], here[1], here[2]}, 0);
        fakes.player.next();
        QTRY_COMPARE(playback.currentTrack(), here[1].id);
        QVERIFY(back.isEmpty());
        fakes.status.set(FakeStatus::up());
        QCOMPARE(back.size(), 1);
        QCOMPARE(back[0][0].toInt(), 2);
        QCOMPARE(playback.currentTrack(), here[1].id); // nothing moved by itself
        skipped.playNext();
        QCOMPARE(queued(fakes), QVector<qint64>({here[0].id.value, here[1].id.value, away[0].id.value, away[1].id.value,
                                                 here[2].id.value}));
        QCOMPARE(back.last()[0].toInt(), 0);
        const auto times = back.size();
        fakes.status.set(FakeStatus::serverDown());
        fakes.status.set(FakeStatus::up()); // they were played next: there is nothing left to offer
        QCOMPARE(back.size(), times);
    }

    void theOfferGoesByItself()
    {
        FakeServices fakes;
        Playback playback(fakes.services);
        SkippedTracks skipped(fakes.player, playback);
        QSignalSpy back(&skipped, &SkippedTracks::backAgain);
        const QVector<Track> here = rows(fakes, Availability::Kept, 4);
        const QVector<Track> away = rows(fakes, Availability::Server, 1);
        fakes.status.set(FakeStatus::serverDown());
        playback.play({here[0], away[0], here[1], here[2], here[3]}, 0);
        fakes.player.next();
        QTRY_COMPARE(playback.currentTrack(), here[1].id);
        fakes.status.set(FakeStatus::up());
        QCOMPARE(back.size(), 1);
        fakes.player.next();
        fakes.player.next();
        QTRY_COMPARE(back.size(), 2);
        QCOMPARE(back.last()[0].toInt(), 0);
    }

    void theWindowOffersIt()
    {
        const testing::Look look;
        const WindowUnderTest under;
        FakeServices& fakes = *under.fakes;
        const QVector<Track> here = rows(fakes, Availability::Kept, 2);
        const QVector<Track> away = rows(fakes, Availability::Server, 1);
        fakes.status.set(FakeStatus::serverDown());
        std::vector<player::QueueItem> items;
        for (const Track& track : {here[0], away[0], here[1]})
            items.push_back(player::Player::makeItem(track.id.value, 180000));
        fakes.player.restore(items, 0, 0);
        QCoreApplication::processEvents(); // the queue's rows are read
        QTRY_VERIFY((fakes.player.next(), fakes.player.queue().currentIndex() == 2U));
        fakes.status.set(FakeStatus::up());
        QTRY_VERIFY(under.isShown("windowNote"));
        auto* offer = under.part<QPushButton>("windowNoteAction");
        QCOMPARE(offer->text(), QStringLiteral("Play next"));
        QTest::mouseClick(offer, Qt::LeftButton);
        QVERIFY(!under.isShown("windowNote"));
        QCOMPARE(queued(fakes), QVector<qint64>({here[0].id.value, here[1].id.value, away[0].id.value}));
    }
};

QTEST_MAIN(TestSkippedTracks)
#include "tst_skippedtracks.moc"
