// An artist's page: albums, albums of others, similar artists; only what there is.
#include "PageScene.h"

#include <ui/models/AlbumGridModel.h>
#include <ui/widgets/CardGrid.h>
#include <ui/widgets/ItemRoles.h>
#include <ui/widgets/Labels.h>
#include <ui/widgets/TrackView.h>

#include <QAbstractButton>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>

using namespace sostenuto;
using namespace sostenuto::ui;

class TestArtistPage : public QObject {
    Q_OBJECT

    static QStringList titles(const CardGrid* grid)
    {
        QStringList all;
        for (int row = 0; row < grid->model()->rowCount(); ++row)
            all += grid->model()->index(row, 0).data(TitleRole).toString();
        return all;
    }
    static sync::ArtistId artistNamed(const FakeLibrary& library, const QString& name)
    {
        for (const sync::Artist& artist : library.artistRows) {
            if (artist.name == name)
                return artist.id;
        }
        return {};
    }
    /// "Paper Foxes" are on a track of "Saltbox".
    static void invite(FakeLibrary& library)
    {
        const sync::ArtistId guest = artistNamed(library, QStringLiteral("Paper Foxes"));
        for (sync::Track& track : library.trackRows) {
            if (track.album == QStringLiteral("Weatherboard") && track.number == 2)
                track.artists = {{track.artistId, track.artist}, {guest, QStringLiteral("Paper Foxes")}};
        }
    }

private Q_SLOTS:
    void sectionsWithNothingAreNotThere()
    {
        PageScene scene(Place::Kind::Artist);
        scene.show({Place::Kind::Artist, artistNamed(scene.fake.library, QStringLiteral("Paper Foxes")).value});
        QTRY_VERIFY(scene.find<CardGrid>("artistAlbums")->isVisible());
        QVERIFY(!scene.find<CardGrid>("artistAppearsOn")->isVisible());
        QVERIFY(!scene.find<CardGrid>("artistSimilar")->isVisible());
    }

    void albumsOfOthersAreShownAndLeadThere()
    {
        PageScene scene(Place::Kind::Artist);
        invite(scene.fake.library);
        scene.show({Place::Kind::Artist, artistNamed(scene.fake.library, QStringLiteral("Paper Foxes")).value});
        auto* others = scene.find<CardGrid>("artistAppearsOn");
        QTRY_VERIFY(others->isVisible());
        QTRY_COMPARE(titles(others), QStringList{QStringLiteral("Weatherboard")});
        QCOMPARE(others->model()->index(0, 0).data(SubtitleRole).toString(), QStringLiteral("Saltbox"));
        Q_EMIT others->activated(others->model()->index(0, 0));
        QCOMPARE(scene.host.gone.last(),
                 (Place{Place::Kind::Album, scene.albumNamed(QStringLiteral("Weatherboard")).value}));
    }

    void similarArtistsComeWhenTheServiceSaysThem()
    {
        PageScene scene(Place::Kind::Artist);
        FakeLibrary& library = scene.fake.library;
        const sync::ArtistId foxes = artistNamed(library, QStringLiteral("Paper Foxes"));
        const sync::ArtistId salt = artistNamed(library, QStringLiteral("Saltbox"));
        scene.show({Place::Kind::Artist, foxes.value});
        auto* similar = scene.find<CardGrid>("artistSimilar");
        QVERIFY(!similar->isVisible());
        library.similar.insert(foxes.value, {salt, artistNamed(library, QStringLiteral("Okon Bright"))});
        Q_EMIT library.artistInfoChanged(foxes);
        QTRY_VERIFY(similar->isVisible());
        QTRY_COMPARE(titles(similar), (QStringList{QStringLiteral("Saltbox"), QStringLiteral("Okon Bright")}));
        const int asked = library.similarAsked;
        Q_EMIT library.artistInfoChanged(salt); // another page's
        QCoreApplication::processEvents();
        QCOMPARE(library.similarAsked, asked);
        Q_EMIT similar->activated(similar->model()->index(0, 0));
        QCOMPARE(scene.host.gone.last(), (Place{Place::Kind::Artist, salt.value}));
    }

    void anArtistIsLovedAndItIsTakenBack()
    {
        PageScene scene(Place::Kind::Artist);
        FakeLibrary& library = scene.fake.library;
        const sync::ArtistId foxes = artistNamed(library, QStringLiteral("Paper Foxes"));
        scene.show({Place::Kind::Artist, foxes.value});
        auto* love = scene.find<QAbstractButton>("artistLove");
        QCOMPARE(love->accessibleName(), QStringLiteral("Love this artist"));
        love->click();
        QTRY_COMPARE(love->accessibleName(), QStringLiteral("Remove from loved"));
        QVERIFY(library.artistRows.value(foxes.value).loved);
        scene.picture(QStringLiteral("artist-loved"));
        scene.host.lastUndo();
        QTRY_VERIFY(!library.artistRows.value(foxes.value).loved);
        QTRY_COMPARE(love->accessibleName(), QStringLiteral("Love this artist"));
        scene.host.lastRedo();
        QTRY_VERIFY(library.artistRows.value(foxes.value).loved);
    }

    void theMostPlayedComeFirstAndTheRestWhenAsked()
    {
        PageScene scene(Place::Kind::Artist);
        const FakeLibrary& library = scene.fake.library;
        scene.show({Place::Kind::Artist, artistNamed(library, QStringLiteral("Saltbox")).value});
        auto* view = scene.find<TrackView>("artistTopTracks");
        auto* all = scene.find<ElidedLabel>("artistTracksAll");
        QTRY_COMPARE(view->model()->rowCount(), 10);
        QTRY_VERIFY(all->isVisible());
        QCOMPARE(all->fullText(), QStringLiteral("All 10"));
        QVERIFY(!view->isRowHidden(4, {}));
        QVERIFY(view->isRowHidden(5, {}));
        QVERIFY(view->mapTo(scene.page, QPoint()).y() <
                scene.find<CardGrid>("artistAlbums")->mapTo(scene.page, QPoint()).y());
        const int low = view->height();
        Q_EMIT all->clicked();
        QVERIFY(!view->isRowHidden(9, {}));
        QVERIFY(!all->isVisible());
        QTRY_COMPARE(view->height(), low + 5 * view->rowHeight());
        scene.page->open({Place::Kind::Artist, artistNamed(library, QStringLiteral("Paper Foxes")).value});
        QTRY_COMPARE(view->shownRows(), 5); // whoever comes next begins with the first again
    }

    void theKeyboardOpensAnAlbumsMenu()
    {
        PageScene scene(Place::Kind::Artist);
        scene.show({Place::Kind::Artist, artistNamed(scene.fake.library, QStringLiteral("Saltbox")).value});
        auto* grid = scene.find<CardGrid>("artistAlbums");
        QTRY_VERIFY(grid->model() && grid->model()->rowCount() > 0);
        grid->setCurrentIndex(grid->model()->index(0, 0));
        QTRY_VERIFY(!grid->currentIndex().data(Qt::AccessibleTextRole).toString().isEmpty());
        const QPoint where = grid->visualRect(grid->currentIndex()).center();
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, where, grid->viewport()->mapToGlobal(where));
        QApplication::sendEvent(grid->viewport(), &asked);
        QTRY_VERIFY(scene.page->findChild<QMenu*>(QStringLiteral("contextMenu")));
        QTRY_VERIFY(qobject_cast<QMenu*>(QApplication::activePopupWidget()));
        QApplication::activePopupWidget()->close();
    }

    void anotherArtistTakesTheirPlace()
    {
        PageScene scene(Place::Kind::Artist);
        invite(scene.fake.library);
        scene.show({Place::Kind::Artist, artistNamed(scene.fake.library, QStringLiteral("Paper Foxes")).value});
        QTRY_VERIFY(scene.find<CardGrid>("artistAppearsOn")->isVisible());
        scene.page->open({Place::Kind::Artist, artistNamed(scene.fake.library, QStringLiteral("Saltbox")).value});
        QTRY_VERIFY(!scene.find<CardGrid>("artistAppearsOn")->isVisible());
        QTRY_COMPARE(titles(scene.find<CardGrid>("artistAlbums")), QStringList{QStringLiteral("Weatherboard")});
    }

    void aTracksMenuLeadsToEverybody()
    {
        PageScene scene(Place::Kind::Album);
        invite(scene.fake.library);
        scene.show({Place::Kind::Album, scene.albumNamed(QStringLiteral("Weatherboard")).value});
        auto* view = scene.page->findChild<TrackView*>();
        QTRY_COMPARE(view->model()->rowCount(), 10);
        QTRY_VERIFY(!view->model()->index(1, Title).data().toString().isEmpty());
        view->selectionModel()->setCurrentIndex(view->model()->index(1, Title),
                                                QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        Q_EMIT view->customContextMenuRequested(view->visualRect(view->currentIndex()).center());
        auto* names = scene.page->findChild<QMenu*>(QStringLiteral("artistsMenu"));
        QVERIFY(names);
        QCOMPARE(names->actions().size(), 2);
        names->actions().at(1)->trigger();
        QCOMPARE(scene.host.gone.last().id, artistNamed(scene.fake.library, QStringLiteral("Paper Foxes")).value);
    }
};

QTEST_MAIN(TestArtistPage)
#include "tst_artistpage.moc"
