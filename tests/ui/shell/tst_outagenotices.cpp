// The window is out of sight, the service goes and comes back: what the desktop is told.

#include <tests/support/ui/FakeServices.h>
#include <tests/support/ui/Look.h>
#include <tests/support/ui/WindowUnderTest.h>

#include <player/engine/Player.h>
#include <ui/models/NoticeChoice.h>
#include <ui/pages/NoticeSettings.h>
#include <ui/shell/OutageNotices.h>
#include <ui/widgets/StatusBanner.h>

#include <QComboBox>
#include <QSignalSpy>

using namespace sostenuto;
using namespace sostenuto::ui;
using sync::TrackId;

namespace {

constexpr qint64 minute = 60'000;

/// A queue of four tracks of three minutes, of which the first `here` are on this computer.
struct Scene {
    explicit Scene(int here) : notices(fakes.services, window)
    {
        std::vector<player::QueueItem> items;
        for (qint64 id = 9001; id < 9005; ++id) {
            sync::Track row;
            row.id = TrackId{id};
            row.source = sync::SourceId{1};
            row.durationMs = 3 * minute;
            row.availability = id < 9001 + here ? sync::Availability::Held : sync::Availability::Server;
            fakes.library.trackRows[id] = row;
            items.push_back(player::Player::makeItem(id, row.durationMs));
        }
        fakes.player.playItems(items, 0);
        window.show();
    }
    [[nodiscard]] Notice last() const { return told.isEmpty() ? Notice{} : told.last().first().value<Notice>(); }
    /// When the second look begins, what the first one found was told.
    void goAround()
    {
        for (int look = 0; look < 2; ++look) {
            const int before = fakes.library.trackReads;
            Q_EMIT fakes.status.stateChanged();
            QTRY_VERIFY(fakes.library.trackReads > before);
        }
    }

    FakeServices fakes;
    QWidget window;
    OutageNotices notices;
    QSignalSpy told{&notices, &OutageNotices::told};
    QSignalSpy outdated{&notices, &OutageNotices::outdated};
};

} // namespace

class TestOutageNotices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsOfAnOutageAndItsEnd();
    void isQuietWhileTheWindowIsSeen();
    void isQuietWhenAllIsHere();
    void withdrawsWhatCanBeSeen();
    void theChoiceIsInTheSettings();
    void thePlannedBannerCountsTheQueue();

private:
    const testing::Look m_look;
};

void TestOutageNotices::tellsOfAnOutageAndItsEnd()
{
    Scene scene(2);
    scene.window.hide();
    QTRY_COMPARE(scene.fakes.player.state(), player::PlayState::Playing);
    scene.fakes.status.set(FakeStatus::serverDown());
    QTRY_COMPARE(scene.told.size(), 1);
    QCOMPARE(scene.last().title, QStringLiteral("Hearth is not answering"));
    QCOMPARE(scene.last().text, QStringLiteral("Music on this computer plays for 6 min more"));
    scene.goAround();
    QCOMPARE(scene.told.size(), 1);
    scene.fakes.status.set(FakeStatus::up());
    QTRY_COMPARE(scene.told.size(), 2);
    QCOMPARE(scene.last().title, QStringLiteral("Hearth is back"));
    QCOMPARE(scene.outdated.size(), 0);
}

void TestOutageNotices::isQuietWhileTheWindowIsSeen()
{
    Scene scene(2);
    QVERIFY(QTest::qWaitForWindowExposed(&scene.window));
    scene.fakes.status.set(FakeStatus::serverDown());
    scene.goAround();
    scene.window.showMinimized(); // it was seen
    scene.goAround();
    QCOMPARE(scene.told.size(), 0);
    Scene hidden(2);
    QVERIFY(QTest::qWaitForWindowExposed(&hidden.window));
    hidden.window.showMinimized();
    hidden.fakes.status.set(FakeStatus::serverDown());
    QTRY_COMPARE(hidden.told.size(), 1);
}

void TestOutageNotices::isQuietWhenAllIsHere()
{
    Scene scene(4);
    scene.window.hide();
    scene.fakes.status.set(FakeStatus::serverDown());
    scene.goAround();
    QCOMPARE(scene.told.size(), 0);
    setNoticeChoice(scene.fakes.settings, NoticeChoice::EveryOutage);
    Q_EMIT scene.fakes.status.stateChanged();
    QTRY_COMPARE(scene.told.size(), 1);
    QCOMPARE(scene.last().text, QStringLiteral("Everything in the queue can be played to its end"));
}

void TestOutageNotices::withdrawsWhatCanBeSeen()
{
    Scene scene(2);
    scene.window.hide();
    scene.fakes.status.set(FakeStatus::serverDown());
    QTRY_COMPARE(scene.told.size(), 1);
    scene.window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&scene.window));
    scene.fakes.status.set(FakeStatus::up());
    QTRY_COMPARE(scene.outdated.size(), 1);
    QCOMPARE(scene.told.size(), 1);
}

void TestOutageNotices::theChoiceIsInTheSettings()
{
    FakeServices fakes;
    setNoticeChoice(fakes.settings, NoticeChoice::Never);
    NoticeSettings page(fakes.settings);
    auto* box = page.findChild<QComboBox*>(QStringLiteral("noticesOutages"));
    QVERIFY(box);
    QCOMPARE(box->currentText(), QStringLiteral("Never"));
    QCOMPARE(box->accessibleName(), QStringLiteral("Notifications"));
    box->setCurrentIndex(box->findText(QStringLiteral("For every outage")));
    QCOMPARE(noticeChoice(fakes.settings), NoticeChoice::EveryOutage);
}

void TestOutageNotices::thePlannedBannerCountsTheQueue()
{
    WindowUnderTest under;
    sync::Readiness& ready = under.fakes->keep.ready;
    ready.tracks = 40;
    ready.here = 12;
    ready.bytesMissing = 1'000'000;
    sync::ServiceState state = FakeStatus::up();
    state.kind = sync::BannerKind::MaintenancePlanned;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    sync::Published published;
    published.says = sync::Published::Says::MaintenancePlanned;
    published.from = now.addSecs(7200);
    published.until = now.addSecs(9000);
    state.published = published;
    under.fakes->status.set(state);
    const auto* banner = under.part<StatusBanner>("statusBanner");
    QTRY_COMPARE(banner->text().keeps,
                 QStringLiteral("Your queue is being kept on this computer, 12 of 40 tracks so far"));
    ready.here = 40;
    ready.msHere = 150 * minute;
    Q_EMIT under.fakes->keep.keptChanged();
    QTRY_COMPARE(banner->text().keeps, QStringLiteral("Your queue is ready on this computer, 2 h 30 min of music"));
}

QTEST_MAIN(TestOutageNotices)
#include "tst_outagenotices.moc"
