// An artist's page: albums, albums of others, similar artists, what is said of the artist; only what there is.
#include "PageScene.h"

#include <ui/models/AlbumGridModel.h>
#include <ui/widgets/CardGrid.h>
#include <ui/widgets/ItemRoles.h>
#include <ui/widgets/Labels.h>
#include <ui/widgets/PictureRows.h>
#include <ui/widgets/TrackView.h>

#include <QAbstractButton>
#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QScopeGuard>
#include <QScrollArea>
#include <QScrollBar>

using namespace sostenuto;
using namespace sostenuto::ui;

class TestArtistPage : public QObject {
    Q_OBJECT

    static QStringList titles(const QAbstractItemView* grid)
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
    /// Two who are like "Paper Foxes", and a long text.
    static sync::ArtistId fillAside(FakeLibrary& library)
    {
        const sync::ArtistId foxes = artistNamed(library, QStringLiteral("Paper Foxes"));
        library.similar.insert(foxes.value, {artistNamed(library, QStringLiteral("Saltbox")),
                                             artistNamed(library, QStringLiteral("Okon Bright"))});
        sync::ArtistDetails details;
        details.about = QStringLiteral("Three people fold paper and sing about what it was. ").repeated(20).trimmed();
        details.source = sync::SourceId{1};
        details.savedAt = QDateTime(QDate(2023, 5, 12), QTime(12, 0), Qt::UTC);
        library.details.insert(foxes.value, details);
        return foxes;
    }
    static QVector<sync::ArtistId> otherThan(const FakeLibrary& library, sync::ArtistId one)
    {
        QVector<sync::ArtistId> others;
        for (const sync::Artist& artist : library.artistRows) {
            if (artist.id != one)
                others.append(artist.id);
        }
        return others;
    }

private Q_SLOTS:
    void sectionsWithNothingAreNotThere()
    {
        PageScene scene(Place::Kind::Artist);
        scene.show({Place::Kind::Artist, artistNamed(scene.fake.library, QStringLiteral("Paper Foxes")).value});
        QTRY_VERIFY(scene.find<CardGrid>("artistAlbums")->isVisible());
        QVERIFY(!scene.find<CardGrid>("artistAppearsOn")->isVisible());
        QVERIFY(!scene.find<PictureRows>("artistSimilar")->isVisible());
        QVERIFY(!scene.find<QLabel>("artistAbout")->isVisible());
        QVERIFY(!scene.find<QLabel>("artistAboutSource")->isVisible());
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
        auto* similar = scene.find<PictureRows>("artistSimilar");
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

    void similarArtistsAreRowsThatOfferWhatCardsDo()
    {
        PageScene scene(Place::Kind::Artist);
        const sync::ArtistId foxes = fillAside(scene.fake.library);
        scene.show({Place::Kind::Artist, foxes.value});
        auto* rows = scene.find<PictureRows>("artistSimilar");
        QTRY_VERIFY(rows->isVisible() && !rows->model()->index(0, 0).data(TitleRole).toString().isEmpty());
        const QModelIndex salt = rows->model()->index(0, 0);
        QCOMPARE(salt.data(ItemKindRole).toString(), QStringLiteral("similarArtistRow"));
        QCOMPARE(salt.data(SubtitleRole).toString(), QStringLiteral("1 album"));
        QVERIFY(rows->model()->flags(salt) & Qt::ItemIsDragEnabled);
        const std::unique_ptr<QMimeData> dragged(rows->model()->mimeData({salt}));
        QVERIFY(dragged && !dragged->formats().isEmpty());
        QCOMPARE(rows->height(), 2 * PictureRowDelegate::rowHeight());
        const QRect row = rows->visualRect(salt);
        const QPoint play = PictureRowDelegate::playRect(row, Qt::LeftToRight).center();
        QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, play);
        QTRY_VERIFY(!scene.fake.player.queue().isEmpty());
        QVERIFY(scene.host.gone.isEmpty());
        QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, QPoint(row.left() + 60, row.center().y()));
        const Place saltbox{Place::Kind::Artist, artistNamed(scene.fake.library, QStringLiteral("Saltbox")).value};
        QCOMPARE(scene.host.gone, QVector<Place>{saltbox});
        rows->setCurrentIndex(salt);
        QTest::keyClick(rows, Qt::Key_Return);
        QCOMPARE(scene.host.gone, (QVector<Place>{saltbox, saltbox}));
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, row.center(), rows->viewport()->mapToGlobal(row.center()));
        QApplication::sendEvent(rows->viewport(), &asked);
        QTRY_VERIFY(qobject_cast<QMenu*>(QApplication::activePopupWidget()));
        QApplication::activePopupWidget()->close();
    }

    void theFirstSimilarArtistsAndTheRestWhenAsked()
    {
        PageScene scene(Place::Kind::Artist);
        FakeLibrary& library = scene.fake.library;
        const sync::ArtistId foxes = fillAside(library);
        library.similar[foxes.value] = otherThan(library, foxes).mid(0, 9);
        scene.show({Place::Kind::Artist, foxes.value});
        auto* rows = scene.find<PictureRows>("artistSimilar");
        auto* all = scene.find<ElidedLabel>("artistSimilarAll");
        QTRY_COMPARE(rows->model()->rowCount(), 9);
        QTRY_VERIFY(all->isVisible());
        QCOMPARE(all->fullText(), QStringLiteral("All 9"));
        QCOMPARE(rows->shownRows(), 6);
        QVERIFY(rows->isRowHidden(6));
        QCOMPARE(rows->height(), 6 * PictureRowDelegate::rowHeight());
        Q_EMIT all->clicked();
        QVERIFY(!rows->isRowHidden(8));
        QVERIFY(!all->isVisible());
        QCOMPARE(rows->height(), 9 * PictureRowDelegate::rowHeight());
    }

    void whatIsSaidOfTheArtistHasItsSource()
    {
        PageScene scene(Place::Kind::Artist);
        FakeLibrary& library = scene.fake.library;
        const sync::ArtistId foxes = artistNamed(library, QStringLiteral("Paper Foxes"));
        scene.show({Place::Kind::Artist, foxes.value});
        auto* about = scene.find<QLabel>("artistAbout");
        QVERIFY(!about->isVisible());
        fillAside(library);
        Q_EMIT library.artistInfoChanged(foxes);
        QTRY_VERIFY(about->isVisible());
        QVERIFY(library.details.value(foxes.value).about.startsWith(about->text().chopped(1)));
        QCOMPARE(about->accessibleName(), library.details.value(foxes.value).about);
        QCOMPARE(scene.find<QLabel>("artistAboutSource")->text(),
                 QStringLiteral("Text from Hearth, saved 12 May 2023"));
        QVERIFY(about->focusPolicy() & Qt::TabFocus);
        scene.page->open({Place::Kind::Artist, artistNamed(library, QStringLiteral("Saltbox")).value});
        QTRY_VERIFY(!about->isVisible());
    }

    void theListsStayAsWideAsTheyAreFromArtistToArtist()
    {
        PageScene scene(Place::Kind::Artist);
        FakeLibrary& library = scene.fake.library;
        const sync::ArtistId foxes = fillAside(library);
        const sync::ArtistId salt = artistNamed(library, QStringLiteral("Saltbox"));
        scene.show({Place::Kind::Artist, foxes.value});
        auto* view = scene.find<TrackView>("artistTopTracks");
        auto* rows = scene.find<PictureRows>("artistSimilar");
        QTRY_VERIFY(rows->isVisible());
        const int narrow = view->width() + 20; // a scroll bar comes and goes
        library.similar[salt.value] = {foxes};
        library.holdAnswers = true;
        scene.page->open({Place::Kind::Artist, salt.value});
        PageScene::settle();
        QVERIFY(view->width() < narrow);
        QVERIFY(!rows->isVisible());
        library.giveAnswers();
        QTRY_VERIFY(rows->isVisible());
        QVERIFY(view->width() < narrow);
        library.similar.clear();
        scene.page->open({Place::Kind::Artist, artistNamed(library, QStringLiteral("Okon Bright")).value});
        QTRY_VERIFY(view->width() > narrow); // nobody is like this one, and nothing is said of it
    }

    void ofAnArtistThatIsGoneNothingIsSaid()
    {
        PageScene scene(Place::Kind::Artist);
        FakeLibrary& library = scene.fake.library;
        const sync::ArtistId foxes = fillAside(library);
        scene.show({Place::Kind::Artist, foxes.value});
        auto* about = scene.find<QLabel>("artistAbout");
        QTRY_VERIFY(about->isVisible());
        library.artistRows.remove(foxes.value);
        Q_EMIT library.catalogueChanged();
        QTRY_VERIFY(!about->isVisible());
        QVERIFY(!scene.find<PictureRows>("artistSimilar")->isVisible());
    }

    void theAsideStandsBesideWhereThereIsRoom_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("turned");
        QTest::addColumn<bool>("beside");
        QTest::newRow("wide") << 1280 << false << true;
        QTest::newRow("wide, from the right") << 1280 << true << true;
        QTest::newRow("narrow") << 900 << false << false;
        QTest::newRow("narrow, from the right") << 900 << true << false;
    }
    void theAsideStandsBesideWhereThereIsRoom()
    {
        QFETCH(int, width);
        QFETCH(bool, turned);
        QFETCH(bool, beside);
        QGuiApplication::setLayoutDirection(turned ? Qt::RightToLeft : Qt::LeftToRight);
        const QScopeGuard fromTheLeft([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
        PageScene scene(Place::Kind::Artist, {width, 800});
        scene.show({Place::Kind::Artist, fillAside(scene.fake.library).value});
        const auto placeOf = [&](QWidget* widget) {
            return QRect(widget->mapTo(scene.page, QPoint()), widget->size());
        };
        auto* rows = scene.find<PictureRows>("artistSimilar");
        QTRY_VERIFY(rows->isVisible());
        const QRect albums = placeOf(scene.find<CardGrid>("artistAlbums"));
        const QRect tracks = placeOf(scene.find<TrackView>("artistTopTracks"));
        const QRect similar = placeOf(rows);
        const QRect about = placeOf(scene.find<QLabel>("artistAbout"));
        QVERIFY(about.top() > similar.bottom());
        if (!beside)
            QVERIFY(similar.top() > albums.bottom());
        else if (turned)
            QVERIFY(similar.right() < albums.left() && similar.top() < tracks.bottom());
        else
            QVERIFY(similar.left() > albums.right() && similar.top() < tracks.bottom());
        QVERIFY(scene.page->rect().contains(QRect(similar.left(), 0, similar.width(), 1)));
        if (!beside) {
            auto* bar = scene.page->findChild<QScrollArea*>()->verticalScrollBar();
            bar->setValue(bar->maximum());
        }
        scene.picture(QStringLiteral("artist-aside") + (turned ? QStringLiteral("-rtl") : QString()));
    }

    void nothingOverlapsWhateverComesWhen()
    {
        PageScene scene(Place::Kind::Artist, {900, 800});
        FakeLibrary& library = scene.fake.library;
        const sync::ArtistId foxes = artistNamed(library, QStringLiteral("Paper Foxes"));
        scene.show({Place::Kind::Artist, foxes.value});
        auto* rows = scene.find<PictureRows>("artistSimilar");
        auto* about = scene.find<QLabel>("artistAbout");
        auto* source = scene.find<QLabel>("artistAboutSource");
        QWidget* title = nullptr;
        for (QLabel* label : rows->parentWidget()->findChildren<QLabel*>())
            title = label->text() == QStringLiteral("About") ? label : title;
        QVERIFY(title);
        const auto gap = [&](QWidget* above, QWidget* below) {
            return below->mapTo(scene.page, QPoint()).y() - above->mapTo(scene.page, QPoint(0, above->height())).y();
        };
        const auto isTidy = [&] {
            return gap(rows, title) == 24 && gap(title, about) == 8 && gap(about, source) >= 4 &&
                   gap(about, source) < 50;
        };
        for (const int more : {1, 4, 8}) {
            library.similar[foxes.value] = otherThan(library, foxes).mid(0, more);
            sync::ArtistDetails& details = library.details[foxes.value];
            details.about += QStringLiteral("They fold paper and sing about what it was. ").repeated(3);
            Q_EMIT library.artistInfoChanged(foxes);
            QTRY_COMPARE(about->accessibleName(), details.about);
            QTRY_COMPARE(rows->model()->rowCount(), more);
            for (const int width : {1280, 900, 2560, 1000}) {
                scene.frame.resize(width, 800);
                QTRY_VERIFY(isTidy());
            }
        }
    }

    void thePlaysAreSaidWithTheirYear()
    {
        PageScene scene(Place::Kind::Artist);
        FakeLibrary& library = scene.fake.library;
        const sync::ArtistId foxes = artistNamed(library, QStringLiteral("Paper Foxes"));
        for (sync::Track& track : library.trackRows)
            track.playCount = track.artistId == foxes ? 2 : 0;
        library.details[foxes.value].firstPlay = QDateTime(QDate(2019, 4, 1), QTime(9, 0), Qt::UTC);
        scene.show({Place::Kind::Artist, foxes.value});
        auto* meta = scene.find<ElidedLabel>("artistMeta");
        const int plays = 2 * library.artistRows.value(foxes.value).trackCount;
        QTRY_VERIFY(meta->fullText().endsWith(QStringLiteral("  ·  %1 plays since 2019").arg(plays)));
        library.details.clear();
        Q_EMIT library.artistInfoChanged(foxes);
        QTRY_VERIFY(meta->fullText().endsWith(QStringLiteral("  ·  %1 plays").arg(plays)));
        for (sync::Track& track : library.trackRows)
            track.playCount = 0;
        Q_EMIT library.catalogueChanged();
        QTRY_VERIFY(!meta->fullText().contains(QStringLiteral("play")));
    }

    void theOrderOfSeveralAlbumsIsSaid()
    {
        PageScene scene(Place::Kind::Artist);
        const FakeLibrary& library = scene.fake.library;
        for (const sync::Artist& artist : library.artistRows) {
            scene.show({Place::Kind::Artist, artist.id.value});
            auto* albums = scene.find<CardGrid>("artistAlbums");
            QTRY_COMPARE(albums->model()->rowCount(), artist.albumCount);
            QTRY_COMPARE(scene.find<QLabel>("artistAlbumsNote")->isVisible(), artist.albumCount > 1);
        }
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
