// What the tray shows and does, and which tracks the desktop is told of.

#include <app/control/TrayDesk.h>
#include <app/desktop/TrackNotices.h>
#include <app/desktop/TrayItem.h>
#include <tests/support/app/AskedCommands.h>
#include <tests/support/ui/FakeStatus.h>

#include <ui/theme/Theme.h>

#include <QImage>
#include <QTest>

using namespace sostenuto;
using namespace sostenuto::app;

namespace {

class Shown : public SystemNotice {
public:
    explicit Shown(QStringList& told) : m_told(told) {}
    void show(const QString& title, const QString& text, const QString& picture) override
    {
        m_told.append(title + u'|' + text + u'|' + picture);
    }
    void withdraw() override { m_told.append(QStringLiteral("withdrawn")); }

private:
    QStringList& m_told;
};

MediaState playing(qint64 key, const QString& title)
{
    MediaState state;
    state.status = MediaStatus::Playing;
    state.canPlay = true;
    state.canGoNext = true;
    state.track = MediaTrack();
    state.track->key = key;
    state.track->title = title;
    state.track->artists = QStringList{QStringLiteral("Ann")};
    state.track->album = QStringLiteral("Doors");
    state.track->lovable = true;
    return state;
}

int pixelsOf(const QIcon& icon, const QColor& colour)
{
    const QImage image = icon.pixmap(QSize(32, 32), 1.0).toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return count;
}

} // namespace

class TestTray : public QObject {
    Q_OBJECT

    ui::Theme m_theme{ui::Theme::Mode::Dark};

    [[nodiscard]] static QAction* action(const TrayItem& item, const char* name)
    {
        const auto widgets = QApplication::topLevelWidgets();
        Q_UNUSED(item)
        for (QWidget* widget : widgets) {
            if (auto* found = widget->findChild<QAction*>(QLatin1String(name)))
                return found;
        }
        return nullptr;
    }

private Q_SLOTS:
    void aDotWhileSomethingIsWrong()
    {
        const QIcon base(QStringLiteral(":/icons/sostenuto-app.svg"));
        const QColor red(1, 200, 3);
        QCOMPARE(pixelsOf(trayIcon(base, {}), red), 0);
        const int dot = pixelsOf(trayIcon(base, red), red);
        QVERIFY(dot > 60 && dot < 200);
    }

    void serviceInWords()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const TrayService up = trayService(ui::FakeStatus::up(), now);
        QVERIFY(!up.word.isEmpty() && !up.dot.isValid());
        const TrayService down = trayService(ui::FakeStatus::serverDown(now), now);
        QVERIFY(down.word != up.word && down.dot.isValid() && down.sentence.contains(QStringLiteral("Hearth")));
        const MediaState state = playing(1, QStringLiteral("Blue"));
        QCOMPARE(trayToolTip(state, up), QStringLiteral("Blue · Ann"));
        QCOMPARE(trayToolTip(state, down), QStringLiteral("Blue · Ann · ") + down.sentence);
        QCOMPARE(trayToolTip({}, up), QGuiApplication::applicationDisplayName());
    }

    void theMenu()
    {
        tests::AskedCommands asked;
        TrayItem item(asked);
        QCOMPARE(action(item, "trayPlayPause")->text(), QStringLiteral("Play"));
        QVERIFY(!action(item, "trayPlayPause")->isEnabled() && !action(item, "trayLove")->isEnabled());
        item.present(playing(1, QStringLiteral("Blue")));
        QCOMPARE(action(item, "trayPlayPause")->text(), QStringLiteral("Pause"));
        for (const char* name : {"trayPlayPause", "trayNext", "trayLove", "trayLove", "trayShow", "trayQuit"})
            action(item, name)->trigger();
        QCOMPARE(asked.calls.join(u' '), QStringLiteral("playPause next love love off raise quit"));
        QVERIFY(!action(item, "trayStatus")->isVisible());
        item.tell({QStringLiteral("Hearth down"), QStringLiteral("Hearth is not answering"), Qt::red});
        QCOMPARE(action(item, "trayStatus")->text(), QStringLiteral("Hearth down"));
        MediaState loved = playing(1, QStringLiteral("Blue"));
        loved.track->loved = true;
        item.present(loved);
        QVERIFY(action(item, "trayLove")->isChecked());
    }

    void whatIsNew()
    {
        MediaState state = playing(7, QStringLiteral("Blue"));
        QVERIFY(isNewTrack(state, 0) && isNewTrack(state, 6));
        QVERIFY(!isNewTrack(state, 7));
        state.track->title.clear(); // its row is still read
        QVERIFY(!isNewTrack(state, 0));
        state = playing(7, QStringLiteral("Blue"));
        state.status = MediaStatus::Paused;
        QVERIFY(!isNewTrack(state, 0));
        QVERIFY(!isNewTrack({}, 0));
    }

    void eachTrackIsToldOnce()
    {
        QStringList told;
        bool wanted = true;
        TrackNotices notices(std::make_unique<Shown>(told), [&wanted] { return wanted; });
        notices.present(playing(1, QStringLiteral("Skipped")));
        notices.present(playing(2, QStringLiteral("Blue")));
        MediaState withCover = playing(2, QStringLiteral("Blue"));
        withCover.track->artFile = QStringLiteral("/cover");
        notices.present(withCover);
        QTRY_COMPARE(told, QStringList{QStringLiteral("Blue|Ann · Doors|/cover")});
        MediaState paused = withCover;
        paused.status = MediaStatus::Paused;
        notices.present(paused);
        notices.present(withCover);
        notices.present(playing(3, QStringLiteral("Red")));
        QTRY_COMPARE(told.size(), 2);
        QVERIFY(told.last().startsWith(QStringLiteral("Red")));
        wanted = false; // the window is in use: what was told goes
        notices.present(playing(4, QStringLiteral("Seen")));
        QTRY_COMPARE(told.size(), 3);
        QCOMPARE(told.last(), QStringLiteral("withdrawn"));
    }
};

QTEST_MAIN(TestTray)
#include "tst_tray.moc"
