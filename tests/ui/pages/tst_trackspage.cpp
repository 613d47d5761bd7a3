// The tracks page: columns to choose, sources to choose, and typing letters in lists that are not loaded.
#include "PageScene.h"

#include <ui/widgets/CardGrid.h>
#include <ui/widgets/ItemRoles.h>
#include <ui/widgets/TrackView.h>

#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QToolButton>

using namespace sostenuto;
using namespace sostenuto::ui;

class TestTracksPage : public QObject {
    Q_OBJECT

    static void toggle(PageScene& scene, const QString& column)
    {
        scene.find<QToolButton>("tracksColumns")->click();
        auto* menu = scene.page->findChild<QMenu*>(QStringLiteral("columnsMenu"));
        QVERIFY(menu);
        for (QAction* action : menu->actions()) {
            if (action->text() == column)
                action->trigger();
        }
        menu->close();
        QTRY_VERIFY(!scene.page->findChild<QMenu*>(QStringLiteral("columnsMenu")));
    }

private Q_SLOTS:
    void theComposerIsThereWhenChosen()
    {
        PageScene scene(Place::Kind::Tracks);
        for (sync::Track& track : scene.fake.library.trackRows)
            track.composer = track.number == 1 ? QStringLiteral("Arvo") : QStringLiteral("Zoltán");
        scene.show({Place::Kind::Tracks});
        auto* view = scene.find<TrackView>("tracksTable");
        QVERIFY(view->isColumnHidden(Composer));
        toggle(scene, QStringLiteral("Composer"));
        QVERIFY(!view->isColumnHidden(Composer));
        QVERIFY(view->columns().indexOf(Composer) == view->columns().indexOf(Genre) + 1);
        view->header()->setSortIndicator(Composer, Qt::DescendingOrder);
        QTRY_COMPARE(view->model()->index(0, Composer).data().toString(), QStringLiteral("Zoltán"));
    }

    void theChoiceIsRemembered()
    {
        PageScene scene(Place::Kind::Tracks);
        scene.show({Place::Kind::Tracks});
        toggle(scene, QStringLiteral("Year"));
        QVERIFY(!scene.find<TrackView>("tracksTable")->columns().contains(Year));
        const std::unique_ptr<Page> again = makePage(Place::Kind::Tracks, scene.context);
        const auto columns = again->findChild<TrackView*>(QStringLiteral("tracksTable"))->columns();
        QVERIFY(!columns.contains(Year));
        QVERIFY(!columns.contains(Composer));
        QVERIFY(columns.contains(Genre));
    }

    void oneSourceIsNoChoice()
    {
        PageScene scene(Place::Kind::Tracks);
        scene.show({Place::Kind::Tracks});
        QVERIFY(!scene.find<QComboBox>("tracksSource")->isVisible());
    }

    void severalSourcesAre()
    {
        PageScene scene(Place::Kind::Tracks);
        scene.fake.library.sourceRows = {QStringLiteral("Hearth"), QStringLiteral("Music")};
        scene.show({Place::Kind::Tracks});
        auto* source = scene.find<QComboBox>("tracksSource");
        QTRY_VERIFY(source->isVisible());
        QCOMPARE(source->count(), 3);
        source->setCurrentIndex(2);
        QTRY_VERIFY(scene.fake.library.lastFilter.startsWith(QStringLiteral("source:=\"Music\"")));
        scene.fake.library.sourceRows = {QStringLiteral("Hearth")}; // the folder is not part of it any more
        Q_EMIT scene.fake.library.catalogueChanged();
        QTRY_VERIFY(!source->isVisible());
        QTRY_COMPARE(scene.fake.library.lastFilter, QString());
    }

    void typingLettersGoesToRowsThatAreNotLoaded()
    {
        PageScene scene(Place::Kind::Tracks);
        scene.fake.library.addManyTracks(20'000);
        sync::Track last;
        last.title = QStringLiteral("Omega");
        last.artist = QStringLiteral("Zzyzx");
        const sync::TrackId id = scene.fake.library.addTrack(last);
        scene.show({Place::Kind::Tracks});
        auto* view = scene.find<TrackView>("tracksTable");
        view->setFocus();
        const int reads = scene.fake.library.trackReads;
        QTest::keyClicks(view, QStringLiteral("zzy"));
        QTRY_COMPARE(view->currentIndex().data(IdRole).toLongLong(), id.value); // sorted by artist
        QVERIFY(scene.fake.library.trackReads <= reads + 4); // windows around where it went, not the whole list
        QCOMPARE(scene.fake.library.typedJumps, 3);
    }

    void whatIsTypedFollowsTheOrder()
    {
        PageScene scene(Place::Kind::Tracks);
        sync::Track track;
        track.title = QStringLiteral("Quince");
        track.artist = QStringLiteral("Aardvark");
        const sync::TrackId id = scene.fake.library.addTrack(track);
        scene.show({Place::Kind::Tracks});
        auto* view = scene.find<TrackView>("tracksTable");
        view->header()->setSortIndicator(Title, Qt::AscendingOrder);
        PageScene::settle();
        QTest::keyClicks(view, QStringLiteral("quin"));
        QTRY_COMPARE(view->currentIndex().data(IdRole).toLongLong(), id.value);
    }

    void whatNothingBeginsWithLeavesTheRow()
    {
        PageScene scene(Place::Kind::Tracks);
        scene.show({Place::Kind::Tracks});
        auto* view = scene.find<TrackView>("tracksTable");
        view->setCurrentIndex(view->model()->index(7, Title));
        QTest::keyClicks(view, QStringLiteral("xqx"));
        PageScene::settle();
        QCOMPARE(view->currentIndex().row(), 7);
    }

    void cardsAreFoundToo_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("grid");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("title");
        QTest::newRow("albums") << int(Place::Kind::Albums) << u"albumsGrid"_qs << u"weath"_qs << u"Weatherboard"_qs;
        QTest::newRow("artists") << int(Place::Kind::Artists) << u"artistsGrid"_qs << u"yuk"_qs << u"Yuki Morisaki"_qs;
    }
    void cardsAreFoundToo()
    {
        QFETCH(int, kind);
        QFETCH(QString, grid);
        QFETCH(QString, typed);
        QFETCH(QString, title);
        PageScene scene{Place::Kind(kind)};
        scene.show({Place::Kind(kind)});
        auto* cards = scene.page->findChild<CardGrid*>(grid);
        cards->setFocus();
        QTest::keyClicks(cards, typed);
        QTRY_COMPARE(cards->currentIndex().data(TitleRole).toString(), title);
    }
};

QTEST_MAIN(TestTracksPage)
#include "tst_trackspage.moc"
