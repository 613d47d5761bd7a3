// The first page: what is gone on with, shelves in an outage, mixes that stay for the day.
#include "PageScene.h"
#include <tests/support/ui/SomeHome.h>

#include <ui/widgets/CardGrid.h>
#include <ui/widgets/ItemRoles.h>
#include <ui/widgets/Labels.h>
#include <ui/widgets/WideCards.h>

#include <QPushButton>
#include <QToolButton>

using namespace sostenuto;
using namespace sostenuto::ui;

namespace {

QStringList shown(const QAbstractItemView* view, int role = TitleRole)
{
    QStringList texts;
    for (int row = 0; row < view->model()->rowCount(); ++row)
        texts.append(view->model()->index(row, 0).data(role).toString());
    return texts;
}

struct HomeScene : PageScene {
    explicit HomeScene(QSize size = {1280, 800}) : PageScene(Place::Kind::Home, size) { fillHome(fake); }
    /// Until the mixes are there: they come last.
    void showHome()
    {
        show({Place::Kind::Home});
        QTRY_VERIFY(view("homeMixList")->model()->rowCount() > 0);
    }
    QAbstractItemView* view(const char* name) { return find<QAbstractItemView>(name); }
};

} // namespace

class TestHomePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingIsThere()
    {
        HomeScene scene;
        scene.showHome();
        QCOMPARE(scene.view("homeContinueList")->model()->rowCount(), 4);
        QCOMPARE(scene.view("homeRecentShelf")->model()->rowCount(), 6);
        QCOMPARE(scene.view("homeMixList")->model()->rowCount(), 3);
        QVERIFY(scene.find<QWidget>("homeHeldCard")->isVisible());
        QCOMPARE(scene.find<QLabel>("homeHeldHours")->text(), u"41 h 20 min"_qs);
        QCOMPARE(scene.find<QLabel>("homeHeldPace")->text(), u"About 19 days at the pace you listen."_qs);
        QVERIFY(scene.find<QLabel>("homeSyncText")->text().startsWith(u"Hearth · "_qs));
        QVERIFY(!scene.find<QWidget>("homeContinueHint")->isVisible());
        const QModelIndex card = scene.view("homeContinueList")->model()->index(0, 0);
        QCOMPARE(card.data(ItemKindRole).toString(), u"homeContinueCard"_qs);
        scene.picture(QStringLiteral("home"));
    }

    void aCardGoesOnWhereItWas()
    {
        HomeScene scene;
        scene.showHome();
        auto* cards = scene.view("homeContinueList");
        const sync::Begun begun = scene.fake.library.shown.begun.first();
        QTest::mouseClick(cards->viewport(), Qt::LeftButton, {},
                          cards->visualRect(cards->model()->index(0, 0)).center());
        player::Player& player = scene.fake.player;
        QTRY_COMPARE(player.queue().items().size(), size_t(begun.list.size()));
        QCOMPARE(player.queue().current()->track, begun.list[begun.place].value);
        QTRY_COMPARE(player.state(), player::PlayState::Playing);
        QVERIFY(player.positionMs() >= begun.positionMs);
    }

    void inAnOutageWhatIsNotHereStandsBehind()
    {
        HomeScene scene;
        scene.showHome();
        auto* begun = scene.view("homeContinueList");
        const QStringList before = shown(begun);
        const QStringList recent = shown(scene.view("homeRecentShelf"));
        scene.fake.status.set(FakeStatus::serverDown());
        QTRY_VERIFY(begun->model()->index(3, 0).data(DimmedRole).toBool());
        QCOMPARE(shown(begun), QStringList({before[1], before[3], before[0], before[2]}));
        QVERIFY(!begun->model()->index(1, 0).data(DimmedRole).toBool());
        const auto* shelf = scene.view("homeRecentShelf");
        bool dimmed = false;
        for (int row = 0; row < shelf->model()->rowCount(); ++row) {
            const bool is = shelf->model()->index(row, 0).data(DimmedRole).toBool();
            QVERIFY(is || !dimmed);
            dimmed = is;
        }
        scene.picture(QStringLiteral("home-outage"));
        scene.fake.status.set(FakeStatus::up());
        QTRY_COMPARE(shown(scene.view("homeRecentShelf")), recent);
    }

    void mixesStayWhileTheyAreShown()
    {
        HomeScene scene;
        scene.showHome();
        const QStringList before = shown(scene.view("homeMixList"));
        QCOMPARE(before.first(), u"Not heard lately"_qs);
        scene.fake.library.mixRows.removeFirst();
        Q_EMIT scene.fake.library.catalogueChanged();
        scene.page->open({Place::Kind::Home});
        PageScene::settle();
        QCOMPARE(shown(scene.view("homeMixList")), before);
        QCOMPARE(scene.fake.library.mixesAsked, 1);
    }

    void aMixPlaysAsAQueue()
    {
        HomeScene scene;
        scene.showHome();
        auto* mixes = scene.view("homeMixList");
        mixes->setCurrentIndex(mixes->model()->index(1, 0));
        mixes->setFocus();
        QTest::keyClick(mixes, Qt::Key_Return);
        QTRY_COMPARE(scene.fake.player.queue().items().size(), size_t(12));
        QTRY_COMPARE(scene.fake.player.state(), player::PlayState::Playing);
    }

    void partsLeadThere()
    {
        HomeScene scene;
        scene.showHome();
        scene.find<QPushButton>("homeHeldManage")->click();
        QCOMPARE(scene.host.gone.last(), (Place{Place::Kind::Offline}));
        scene.find<QPushButton>("homeRecentAll")->click();
        QCOMPARE(scene.host.gone.last(), (Place{Place::Kind::Albums}));
        auto* shelf = scene.view("homeRecentShelf");
        const qint64 album = shelf->model()->index(2, 0).data(IdRole).toLongLong();
        shelf->setCurrentIndex(shelf->model()->index(2, 0));
        QTest::keyClick(shelf, Qt::Key_Return);
        QCOMPARE(scene.host.gone.last(), (Place{Place::Kind::Album, album}));
        scene.find<QToolButton>("homeRefresh")->click();
        QCOMPARE(scene.fake.account.syncs, 1);
    }

    void whereItIsNarrowTheHeldCardStandsBelow()
    {
        HomeScene scene({900, 700});
        scene.showHome();
        const QWidget* held = scene.find<QWidget>("homeHeldCard");
        const QWidget* begun = scene.find<QWidget>("homeContinueList");
        QVERIFY(held->mapTo(scene.page, QPoint()).y() > begun->mapTo(scene.page, QPoint()).y() + 50);
        QVERIFY(scene.view("homeRecentShelf")->model()->rowCount() < 6);
        scene.picture(QStringLiteral("home"));
    }

    void nothingBegunIsSaidInWords()
    {
        HomeScene scene;
        scene.fake.library.shown.begun.clear();
        scene.showHome();
        QVERIFY(scene.find<QWidget>("homeContinueHint")->isVisible());
        scene.picture(QStringLiteral("home-nothing-begun"));
    }

    void aNewLibrary()
    {
        PageScene scene(Place::Kind::Home);
        scene.fake.library.trackRows.clear();
        scene.fake.library.albumRows.clear();
        scene.fake.account.progress.running = true;
        scene.show({Place::Kind::Home});
        QVERIFY(scene.find<QWidget>("emptyState")->isVisible());
        const auto labels = scene.find<QWidget>("emptyState")->findChildren<QLabel*>();
        QCOMPARE(labels.first()->text(), u"Your library is being read"_qs);
        scene.picture(QStringLiteral("home-empty"));
    }
};

QTEST_MAIN(TestHomePage)
#include "tst_homepage.moc"
