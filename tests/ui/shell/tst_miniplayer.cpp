// The small window: in and out, its own place and size, what is in it, and the first start.
#include <tests/support/ui/Look.h>
#include <tests/support/ui/WindowUnderTest.h>

#include <player/engine/Player.h>
#include <ui/shell/Navigation.h>
#include <ui/widgets/Buttons.h>
#include <ui/widgets/Labels.h>

#include <QApplication>
#include <QDir>
#include <QSlider>

using namespace sostenuto;
using namespace sostenuto::ui;

class TestMiniPlayer : public QObject {
    Q_OBJECT

    std::unique_ptr<testing::Look> m_look;
    std::unique_ptr<WindowUnderTest> m_under;

    void shrink()
    {
        m_under->action("actionMiniPlayer")->trigger();
        QTRY_VERIFY(m_under->isShown("miniPlayer"));
    }

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<testing::Look>(); }
    void init() { m_under = std::make_unique<WindowUnderTest>(); }
    void cleanup() { m_under.reset(); }
    void cleanupTestCase() { m_look.reset(); }

    void inAndOut()
    {
        const QSize whole = m_under->window->size();
        QCOMPARE(m_under->action("actionMiniPlayer")->shortcut(), QKeySequence(u"Ctrl+Shift+I"_qs));
        shrink();
        QVERIFY(m_under->action("actionMiniPlayer")->isChecked());
        QTRY_VERIFY(m_under->window->height() < 240);
        QVERIFY(m_under->window->width() < 600);
        QVERIFY(!m_under->isShown("playerBar"));
        QVERIFY(m_under->part<>("miniPlayer")->hasFocus());
        m_under->key(Qt::Key_Escape);
        QTRY_VERIFY(m_under->isShown("playerBar"));
        QTRY_COMPARE(m_under->window->size(), whole);
        QVERIFY(!m_under->action("actionMiniPlayer")->isChecked());
        shrink();
        m_under->click("miniBack");
        QTRY_VERIFY(m_under->isShown("pageStack"));
    }

    void itShowsAndPlays()
    {
        m_under->playSomething();
        player::Player& player = m_under->fakes->player;
        QTRY_COMPARE(player.state(), player::PlayState::Playing);
        shrink();
        const QString first = m_under->part<ElidedLabel>("miniTitle")->fullText();
        QCOMPARE(first, m_under->part<ElidedLabel>("playerTitle")->fullText());
        m_under->click("miniNext");
        QTRY_VERIFY(m_under->part<ElidedLabel>("miniTitle")->fullText() != first);
        m_under->click("miniPlayPause");
        QTRY_COMPARE(player.state(), player::PlayState::Paused);
        QCOMPARE(m_under->part<QAbstractButton>("miniPlayPause")->accessibleName(), u"Play"_qs);
        m_under->part<QSlider>("miniVolume")->setValue(40);
        QCOMPARE(qRound(player.volume() * 100), 40);
        QCOMPARE(m_under->part<QSlider>("playerVolume")->value(), 40);
        m_under->click("miniMute");
        QVERIFY(player.muted());
        QVERIFY(!m_under->isShown("miniShuffle"));
        m_under->click("miniLike");
        QTRY_VERIFY(m_under->part<IconButton>("miniLike")->isChecked());
    }

    void itsPlaceIsRemembered()
    {
        const QSize whole = m_under->window->size();
        shrink();
        m_under->window->resize(500, 190);
        m_under->click("miniOnTop");
        QVERIFY(m_under->part<IconButton>("miniOnTop")->isOn());
        QVERIFY(m_under->window->windowHandle()->flags() & Qt::WindowStaysOnTopHint);
        m_under->click("miniBack");
        QTRY_COMPARE(m_under->window->size(), whole);
        QVERIFY(!(m_under->window->windowHandle()->flags() & Qt::WindowStaysOnTopHint));
        shrink();
        QTRY_COMPARE(m_under->window->size(), QSize(500, 190));
        QVERIFY(m_under->window->windowHandle()->flags() & Qt::WindowStaysOnTopHint);
        m_under->reopen(); // closed while it was small
        QTRY_VERIFY(m_under->isShown("pageStack"));
        QTRY_COMPARE(m_under->window->size(), whole);
        shrink();
        QTRY_COMPARE(m_under->window->size(), QSize(500, 190));
    }

    void itSaysThatAServiceIsAway()
    {
        shrink();
        QVERIFY(!m_under->isShown("miniStatus"));
        m_under->fakes->status.set(FakeStatus::serverDown());
        QVERIFY(m_under->isShown("miniStatus"));
        QVERIFY(m_under->part<IconButton>("miniStatus")->accessibleName().startsWith(u"Hearth is not answering"_qs));
        if (const QString folder = qEnvironmentVariable("SOSTENUTO_PICTURES"); !folder.isEmpty())
            QVERIFY(m_under->window->grab().save(QDir(folder).filePath(u"mini-outage.png"_qs)));
        m_under->click("miniStatus");
        QTRY_VERIFY(m_under->isShown("pageStatus"));
        QVERIFY(m_under->isShown("playerBar"));
        shrink();
        m_under->fakes->status.set(FakeStatus::up());
        QVERIFY(!m_under->isShown("miniStatus"));
    }

    void goingSomewhereNeedsTheWholeWindow()
    {
        shrink();
        m_under->action("actionGoTracks")->trigger();
        QTRY_VERIFY(m_under->isShown("pageTracks"));
        QVERIFY(!m_under->isShown("miniPlayer"));
    }

    void pictures()
    {
        const QString folder = qEnvironmentVariable("SOSTENUTO_PICTURES");
        if (folder.isEmpty())
            QSKIP("SOSTENUTO_PICTURES names no folder");
        m_under->playSomething();
        QTRY_COMPARE(m_under->fakes->player.state(), player::PlayState::Playing);
        m_under->fakes->player.seek(72'000);
        shrink();
        for (const auto mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
            Theme::current().setMode(mode);
            QTest::qWait(300);
            QVERIFY(m_under->window->grab().save(
                QDir(folder).filePath(mode == Theme::Mode::Dark ? u"mini-dark.png"_qs : u"mini-light.png"_qs)));
        }
    }

    void aFirstStartBeginsAtHome()
    {
        m_under->fakes->settings.remove(u"window/place"_qs);
        m_under->window = nullptr;
        m_under->window = std::make_unique<MainWindow>(m_under->fakes->services);
        m_under->window->show();
        QCOMPARE(m_under->part<Navigation>("pageStack")->place().kind, Place::Kind::Home);
        QTRY_VERIFY(m_under->isShown("pageHome"));
        QVERIFY(m_under->part<QAbstractButton>("navHome")->isChecked());
        m_under->action("actionGoPlaylists")->trigger();
        QTRY_VERIFY(m_under->isShown("pagePlaylists"));
        m_under->action("actionGoFolders")->trigger();
        QTRY_VERIFY(m_under->isShown("pageFolders"));
        m_under->action("actionGoHome")->trigger();
        QTRY_VERIFY(m_under->isShown("pageHome"));
        m_under->action("actionGoAlbums")->trigger();
        m_under->reopen(); // where one was wins at a later start
        QCOMPARE(m_under->part<Navigation>("pageStack")->place().kind, Place::Kind::Albums);
    }
};

QTEST_MAIN(TestMiniPlayer)
#include "tst_miniplayer.moc"
