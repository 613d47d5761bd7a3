// Search: as one types, by keys alone, only what is here.
#include "PageScene.h"

#include <ui/widgets/Chips.h>
#include <ui/widgets/ItemRoles.h>
#include <ui/widgets/Labels.h>
#include <ui/widgets/SearchField.h>
#include <ui/widgets/Switch.h>

#include <QListView>
#include <QPushButton>

using namespace sostenuto;
using namespace sostenuto::ui;

class TestSearchPage : public QObject {
    Q_OBJECT

    struct Scene : PageScene {
        Scene() : PageScene(Place::Kind::Search)
        {
            show({Place::Kind::Search});
            field = find<SearchField>("searchField");
        }
        void type(const char* text) { QTest::keyClicks(field, QLatin1String(text)); }
        int rows(const char* name) { return find<QListView>(name)->model()->rowCount(); }

        SearchField* field = nullptr;
    };

private Q_SLOTS:
    void theFieldHasTheFocus()
    {
        Scene scene;
        QVERIFY(scene.field->hasFocus());
        QVERIFY(scene.find<QWidget>("emptyState")->accessibleName().startsWith(QStringLiteral("Search your library")));
    }

    void resultsComeAsOneTypes()
    {
        Scene scene;
        scene.type("maren");
        QTRY_COMPARE(scene.rows("searchArtists"), 1);
        QVERIFY(scene.find<QWidget>("searchTopResult")->accessibleName().contains(QStringLiteral("Maren Solvik")));
        scene.type("zzz");
        QTRY_VERIFY(scene.find<QWidget>("emptyState")->isVisible());
        QVERIFY(
            scene.find<QWidget>("emptyState")->accessibleName().startsWith(QStringLiteral("Nothing for “marenzzz”")));
    }

    void keysWalkWhileTheFieldKeepsTheFocus()
    {
        Scene scene;
        scene.type("maren");
        QTRY_COMPARE(scene.rows("searchArtists"), 1);
        QTest::keyClick(scene.field, Qt::Key_Down); // the top result
        QVERIFY(scene.field->hasFocus());
        QTest::keyClick(scene.field, Qt::Key_Return);
        QCOMPARE(scene.host.gone.size(), 1);
        QCOMPARE(scene.host.gone.last().kind, Place::Kind::Artist);
    }

    void enterPlaysATrack()
    {
        Scene scene;
        scene.type("lantern");
        QTRY_VERIFY(scene.rows("searchTracks") > 1);
        QTest::keyClick(scene.field, Qt::Key_Down);
        QTest::keyClick(scene.field, Qt::Key_Down);
        QTest::keyClick(scene.field, Qt::Key_Down);
        const qint64 second = scene.find<QListView>("searchTracks")->model()->index(1, 0).data(IdRole).toLongLong();
        QTest::keyClick(scene.field, Qt::Key_Return);
        QTRY_COMPARE(scene.playback.currentTrack().value, second);
    }

    void ctrlEnterQueues()
    {
        Scene scene;
        scene.type("lantern");
        QTRY_VERIFY(scene.rows("searchTracks") > 1);
        QTest::keyClick(scene.field, Qt::Key_Down);
        QTest::keyClick(scene.field, Qt::Key_Down);
        QTest::keyClick(scene.field, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(scene.fake.player.queue().items().size(), size_t(1));
        QCOMPARE(scene.host.toasts.last(), QStringLiteral("1 track added to the queue"));
    }

    void aScopeShowsAllOfItsKind()
    {
        Scene scene;
        scene.type("e");
        QTRY_COMPARE(scene.rows("searchTracks"), 5);
        QVERIFY(scene.find<FilterChip>("searchScopeTracks")->text().startsWith(QStringLiteral("Tracks ")));
        scene.find<FilterChip>("searchScopeTracks")->click();
        QTRY_VERIFY(scene.rows("searchTracks") > 50);
        QVERIFY(!scene.find<QWidget>("searchAlbums")->isVisible());
        QVERIFY(scene.field->hasFocus());
    }

    void onlyWhatIsHere()
    {
        Scene scene;
        scene.type("moth");
        QTRY_COMPARE(scene.rows("searchAlbums"), 1);
        scene.find<Switch>("searchHereOnly")->setChecked(true);
        QTRY_VERIFY(scene.find<QWidget>("emptyState")
                        ->accessibleName()
                        .startsWith(QStringLiteral("Nothing on this computer for “moth”. 1 result needs Hearth.")));
        scene.find<QPushButton>("emptyStateAction")->click();
        QTRY_COMPARE(scene.rows("searchAlbums"), 1);
        QVERIFY(!scene.find<Switch>("searchHereOnly")->isChecked());
    }
};

QTEST_MAIN(TestSearchPage)
#include "tst_searchpage.moc"
