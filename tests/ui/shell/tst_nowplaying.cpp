// Lyrics in the panel and on the page of what is heard: they follow, are scrolled by hand, and lead to their place.
#include <tests/support/ui/Look.h>
#include <tests/support/ui/SomeLyrics.h>
#include <tests/support/ui/WindowUnderTest.h>

#include <ui/shell/Navigation.h>
#include <ui/shell/RightPanel.h>
#include <ui/theme/Theme.h>
#include <ui/widgets/Labels.h>
#include <ui/widgets/LyricList.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QWheelEvent>

using namespace sostenuto;
using namespace sostenuto::ui;

class TestNowPlaying : public QObject {
    Q_OBJECT

    std::unique_ptr<testing::Look> m_look;

    struct Scene {
        explicit Scene(const QString& words = QStringLiteral("timed"), QSize size = {1280, 620}) : under(true, size)
        {
            Theme::current().setLessMovement(true); // jumps: nothing to wait for
            giveWords(under, words);
            under.playSomething();
            (void)QTest::qWaitFor([this] { return player().state() == player::PlayState::Playing; });
            player().pause();
        }
        ~Scene() { Theme::current().setLessMovement(false); }
        [[nodiscard]] player::Player& player() const { return under.fakes->player; }
        LyricList* openPage()
        {
            under.action("actionGoNowPlaying")->trigger();
            auto* list = under.part<LyricList>("lyricsView");
            (void)QTest::qWaitFor([list] { return list->model()->rowCount() > 0 && list->isVisible(); });
            return list;
        }
        /// Where the present line's middle stands, 0..1 of the height.
        static double placeOf(LyricList& list, int row)
        {
            const QRect line = list.visualRect(list.model()->index(row, 0));
            return double(line.center().y()) / list.viewport()->height();
        }

        WindowUnderTest under;
    };

private Q_SLOTS:
    void initTestCase() { m_look = std::make_unique<testing::Look>(); }
    void cleanupTestCase() { m_look.reset(); }

    void itIsReachedAndLeft()
    {
        Scene scene;
        auto* pages = scene.under.part<Navigation>("pageStack");
        QTRY_VERIFY(pages->page());
        const Place before = pages->place();
        QTest::mouseClick(scene.under.part("playerCover"), Qt::LeftButton);
        QCOMPARE(pages->place().kind, Place::Kind::NowPlaying);
        QVERIFY(scene.under.isShown("pageNowPlaying"));
        QTRY_VERIFY(!scene.under.part<QLabel>("nowPlayingTitle")->text().isEmpty());
        scene.under.key(Qt::Key_Escape);
        QCOMPARE(pages->place(), before);
        scene.under.key(Qt::Key_I, Qt::ControlModifier);
        QCOMPARE(pages->place().kind, Place::Kind::NowPlaying);
        scene.under.click("nowPlayingClose");
        QCOMPARE(pages->place(), before);
    }

    void itSaysWhatIsHeard()
    {
        Scene scene;
        scene.openPage();
        const sync::Track track = scene.under.fakes->library.trackRows[scene.under.tracksHere(2)[1].value];
        QTRY_COMPARE(scene.under.part<QLabel>("nowPlayingTitle")->text(), track.title);
        QCOMPARE(scene.under.part<ElidedLabel>("nowPlayingArtist")->fullText(), track.artist);
        QCOMPARE(scene.under.part<QLabel>("nowPlayingFrom")->text(),
                 QStringLiteral("Playing from the album %1").arg(track.album));
        QCOMPARE(scene.under.part<ElidedLabel>("nowPlayingSource")->fullText(),
                 QStringLiteral("Plays from this computer"));
        QCOMPARE(scene.under.part<QLabel>("lyricsSource")->text(),
                 QStringLiteral("Lyrics from the file’s own tags, timed by line"));
        Q_EMIT scene.under.part<ElidedLabel>("nowPlayingAlbum")->clicked();
        QCOMPARE(scene.under.part<Navigation>("pageStack")->place(), (Place{Place::Kind::Album, track.albumId.value}));
    }

    void thePresentLineStandsAtFourTenths()
    {
        Scene scene;
        LyricList* list = scene.openPage();
        for (const int row : {5, 8, 11}) { // the last one too
            scene.player().seek(20'000 + row * 10'000 + 500);
            QTRY_COMPARE(list->present(), row);
            QCOMPARE(list->currentIndex().row(), row);
            if (row < 11)
                QTRY_VERIFY(qAbs(Scene::placeOf(*list, row) - 0.4) < 0.02);
        }
        scene.player().seek(0);
        QTRY_COMPARE(list->present(), -1);
        QTRY_COMPARE(list->verticalScrollBar()->value(), 0);
    }

    void scrollingByHandPausesTheFollowing()
    {
        Scene scene;
        LyricList* list = scene.openPage();
        auto* follow = scene.under.part<QAbstractButton>("lyricsFollow");
        QVERIFY(follow->isVisible() && follow->isChecked());
        const QPointF middle = list->viewport()->rect().center();
        QWheelEvent wheel(middle, list->viewport()->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(list->viewport(), &wheel);
        QVERIFY(!list->isFollowing());
        QVERIFY(!follow->isChecked());
        const int value = list->verticalScrollBar()->value();
        scene.player().seek(110'500);
        QTRY_COMPARE(list->present(), 9);
        QCOMPARE(list->verticalScrollBar()->value(), value);
        follow->click();
        QVERIFY(list->isFollowing());
        QTRY_VERIFY(qAbs(Scene::placeOf(*list, 9) - 0.4) < 0.02);
        QTest::keyClick(list, Qt::Key_Up);
        QVERIFY(!list->isFollowing());
    }

    void aClickSeeks()
    {
        Scene scene;
        LyricList* list = scene.openPage();
        QTRY_VERIFY(list->visualRect(list->model()->index(3, 0)).height() > 20);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(3, 0)).center());
        QTRY_COMPARE(list->present(), 3);
        QVERIFY(qAbs(scene.player().positionMs() - 50'000) < 1'000);
    }

    void enterSeeks()
    {
        Scene scene;
        LyricList* list = scene.openPage();
        scene.player().seek(50'500);
        QTRY_COMPARE(list->present(), 3);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_COMPARE(list->present(), 4);
        QVERIFY(list->isFollowing());
    }

    void plainWordsFollowNothing()
    {
        Scene scene(QStringLiteral("plain"));
        LyricList* list = scene.openPage();
        QVERIFY(!scene.under.isShown("lyricsFollow"));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
        scene.player().seek(60'000);
        QTRY_VERIFY(scene.player().positionMs() > 50'000);
        QCOMPARE(list->present(), -1);
    }

    void withoutWordsItSaysWhy_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("title");
        QTest::newRow("none") << QStringLiteral("none") << QStringLiteral("No lyrics for this track");
        QTest::newRow("away") << QStringLiteral("away") << QStringLiteral("The lyrics are not on this computer");
    }
    void withoutWordsItSaysWhy()
    {
        QFETCH(QString, words);
        QFETCH(QString, title);
        Scene scene(words);
        scene.under.action("actionGoNowPlaying")->trigger();
        QTRY_VERIFY(scene.under.isShown("lyricsViewEmpty"));
        QStringList said;
        for (const QLabel* label : scene.under.part("lyricsViewEmpty")->findChildren<QLabel*>())
            said.append(label->text());
        QVERIFY2(said.contains(title), qPrintable(said.join(u'|')));
    }

    void thePanelHasThreeTabs()
    {
        Scene scene;
        struct Turn {
            const char* action;
            const char* shows;
        };
        for (const Turn& turn : {Turn{"actionShowQueue", "queueList"}, Turn{"actionShowLyrics", "panelLyricsView"},
                                 Turn{"actionShowDetails", "detailsView"}}) {
            scene.under.action(turn.action)->trigger();
            QVERIFY(scene.under.isShown("rightPanel"));
            QTRY_VERIFY2(scene.under.isShown(turn.shows), turn.shows);
            QVERIFY(scene.under.action(turn.action)->isChecked());
        }
        QVERIFY(!scene.under.action("actionShowQueue")->isChecked());
        scene.under.click("panelTabLyrics");
        QVERIFY(scene.under.action("actionShowLyrics")->isChecked());
        QVERIFY(!scene.under.action("actionShowDetails")->isChecked());
        scene.under.click("playerLyrics");
        QVERIFY(!scene.under.isShown("rightPanel"));
        QVERIFY(!scene.under.action("actionShowLyrics")->isChecked());
        scene.under.click("playerLyrics");
        QVERIFY(scene.under.isShown("panelLyricsView"));
        scene.under.click("panelClose");
        QVERIFY(!scene.under.isShown("rightPanel"));
    }

    void thePanelsLinesLeadToTheirPlaceToo()
    {
        Scene scene;
        scene.under.action("actionShowLyrics")->trigger();
        auto* list = scene.under.part<LyricList>("panelLyricsView");
        QTRY_VERIFY(list->isVisible() && list->model()->rowCount() == 12);
        QTRY_VERIFY(list->visualRect(list->model()->index(1, 0)).height() > 20);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
        QTRY_COMPARE(list->present(), 1);
    }

    void detailsOfWhatIsHeardAndOfWhatIsAskedFor()
    {
        Scene scene;
        const QVector<sync::TrackId> here = scene.under.tracksHere(6);
        scene.under.fakes->held.detailsOf[here[1]].shown = QStringLiteral("/music/heard.flac");
        scene.under.fakes->held.detailsOf[here[1]].file = QStringLiteral("/music/heard.flac");
        scene.under.action("actionShowDetails")->trigger();
        QTRY_VERIFY(scene.under.isShown("detailsShowFile"));
        scene.under.click("detailsCopy");
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("File: /music/heard.flac")));
        const QString other = scene.under.fakes->library.trackRows[here[5].value].title;
        scene.under.part<Navigation>("pageStack")->showDetails(here[5]);
        QTRY_VERIFY(!scene.under.isShown("detailsShowFile"));
        scene.under.click("detailsCopy");
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Title: ") + other));
        scene.player().next(); // and back to what is heard
        QTRY_VERIFY([&] {
            scene.under.click("detailsCopy");
            return !QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Title: ") + other);
        }());
    }

    void everyPartIsReachedByTab()
    {
        Scene scene;
        scene.openPage();
        for (const char* name : {"nowPlayingClose", "lyricsFollow", "nowPlayingMore", "lyricsView"}) {
            auto* part = scene.under.part(name);
            QVERIFY2(part->focusPolicy() & Qt::TabFocus, name);
            QVERIFY2(!part->accessibleName().isEmpty(), name);
        }
    }
};

QTEST_MAIN(TestNowPlaying)
#include "tst_nowplaying.moc"
