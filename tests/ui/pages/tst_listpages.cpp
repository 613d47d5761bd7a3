// Albums, album, artist and tracks: what they show, their keys, and that playing reaches the player.
#include "PageScene.h"

#include <ui/models/TrackTableModel.h>
#include <ui/widgets/Buttons.h>
#include <ui/widgets/Chips.h>
#include <ui/widgets/ItemRoles.h>
#include <ui/widgets/Labels.h>
#include <ui/widgets/SelectionBar.h>
#include <ui/widgets/TrackView.h>

#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>

using namespace sostenuto;
using namespace sostenuto::ui;

class TestListPages : public QObject {
    Q_OBJECT

    static QVector<qint64> queued(const PageScene& scene)
    {
        QVector<qint64> tracks;
        for (const player::QueueItem& item : scene.fake.player.queue().items())
            tracks.append(item.track);
        return tracks;
    }
    static bool choose(TrackView* view, int row)
    {
        const bool loaded =
            QTest::qWaitFor([view, row] { return !view->model()->index(row, Title).data().toString().isEmpty(); });
        view->setFocus();
        view->selectionModel()->setCurrentIndex(view->model()->index(row, Title),
                                                QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        return loaded;
    }

private Q_SLOTS:
    void namesAreThere_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char* page, Place::Kind kind, const char* names) {
            QTest::newRow(page) << int(kind) << QString::fromLatin1(names).split(u' ');
        };
        row("pageAlbums", Place::Kind::Albums,
            "albumsCount albumsSort albumsFilter albumsChipAll albumsChipHere albumsChipLoved albumsGrid emptyState");
        row("pageAlbum", Place::Kind::Album,
            "navBack navForward albumCover albumTitle albumArtist albumMeta albumAvailability albumPlay albumShuffle "
            "albumKeep albumQueue albumLove albumMore albumTrackList");
        row("pageArtists", Place::Kind::Artists, "artistsFilter artistsGrid");
        row("pageArtist", Place::Kind::Artist,
            "artistTitle artistMeta artistPlay artistShuffle artistKeep artistTopTracks artistAlbums artistAppearsOn "
            "artistAlbumsNote artistSimilar artistSimilarAll artistAbout artistAboutMore artistAboutSource");
        row("pageTracks", Place::Kind::Tracks,
            "tracksCount tracksFilter tracksColumns tracksSource tracksChipAll tracksChipHere tracksChipLoved "
            "tracksChipUnplayed tracksHeader "
            "tracksTable selectionBar selectionCount selectionPlay selectionPlayNext selectionQueue "
            "selectionPlaylist selectionKeep selectionClear");
        row("pageStatistics", Place::Kind::Statistics,
            "statisticsLibrary statisticsListening statisticsFourWeeks statisticsTwelveMonths statisticsAlways "
            "chartOverTime chartByHour chartByWeekday topArtists topAlbums topTracks emptyState");
        row("pagePlaylist", Place::Kind::Playlist,
            "playlistCover playlistTitle playlistMeta playlistHeldMeter playlistPendingChip playlistPlay "
            "playlistShuffle playlistKeep playlistMore playlistFilter playlistHideUnavailable playlistTrackList");
        row("pageSearch", Place::Kind::Search,
            "searchField searchCount searchScopeAll searchScopeTracks searchScopeAlbums searchScopeArtists "
            "searchScopePlaylists searchHereOnly searchTopResult searchTopPlay searchTracks searchArtists "
            "searchAlbums searchPlaylists searchTracksAll searchArtistsAll searchAlbumsAll searchPlaylistsAll");
    }
    void namesAreThere()
    {
        QFETCH(int, kind);
        QFETCH(QStringList, names);
        PageScene scene(static_cast<Place::Kind>(kind));
        QCOMPARE(scene.page->objectName(), QLatin1String(QTest::currentDataTag()));
        for (const QString& name : names)
            QVERIFY2(scene.page->findChildren<QWidget*>(name).size() == 1, qPrintable(name));
        for (const QAbstractButton* button : scene.page->findChildren<QAbstractButton*>()) {
            if (button->isVisibleTo(scene.page) && !qobject_cast<QLineEdit*>(button->parentWidget()))
                QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                         qPrintable(button->objectName()));
        }
    }

    void albumsAreCountedSortedAndFiltered()
    {
        PageScene scene(Place::Kind::Albums);
        scene.show({Place::Kind::Albums});
        auto* grid = scene.find<QListView>("albumsGrid");
        const int all = int(scene.fake.library.albumRows.size());
        QCOMPARE(grid->model()->rowCount(), all);
        QCOMPARE(scene.find<QLabel>("albumsCount")->text(), QStringLiteral("%1 albums").arg(all));
        scene.find<QComboBox>("albumsSort")->setCurrentIndex(1); // by title
        QTRY_COMPARE(grid->model()->index(0, 0).data(TitleRole).toString(), QStringLiteral("A Room with One Chair"));
        scene.page->focusFilter();
        QTest::keyClicks(scene.page->focusWidget(), QStringLiteral("grain"));
        QTRY_COMPARE(grid->model()->rowCount(), 1);
        QTest::keyClick(scene.page->focusWidget(), Qt::Key_Escape);
        QTRY_COMPARE(grid->model()->rowCount(), all);
        scene.find<FilterChip>("albumsChipHere")->click();
        QTRY_VERIFY(grid->model()->rowCount() < all);
    }

    void anAlbumOpensByEnter()
    {
        PageScene scene(Place::Kind::Albums);
        scene.show({Place::Kind::Albums});
        auto* grid = scene.find<QListView>("albumsGrid");
        grid->setFocus();
        QTest::keyClick(grid, Qt::Key_Right);
        const qint64 album = grid->currentIndex().data(IdRole).toLongLong();
        QTest::keyClick(grid, Qt::Key_Return);
        QCOMPARE(scene.host.gone.size(), 1);
        QCOMPARE(scene.host.gone.first(), (Place{Place::Kind::Album, album}));
    }

    void nothingMatchesTheFilter()
    {
        PageScene scene(Place::Kind::Albums);
        scene.show({Place::Kind::Albums});
        scene.find<QLineEdit>("albumsFilter")->setText(QStringLiteral("zzz"));
        QTRY_VERIFY(scene.find<QWidget>("emptyState")->isVisible());
        QTRY_VERIFY(scene.find<QWidget>("emptyState")->accessibleName().startsWith(QStringLiteral("Nothing matches")));
        scene.find<QPushButton>("emptyStateAction")->click();
        QTRY_VERIFY(!scene.find<QWidget>("emptyState")->isVisible());
    }

    void theFirstPullIsSaid()
    {
        PageScene scene(Place::Kind::Albums);
        scene.fake.library.albumRows.clear();
        sync::PullProgress pull;
        pull.running = true;
        pull.tracks = 900;
        scene.fake.account.setPull(pull);
        scene.show({Place::Kind::Albums});
        QTRY_VERIFY(
            scene.find<QWidget>("emptyState")->accessibleName().contains(QStringLiteral("being read. 900 tracks")));
    }

    void theSignOfARowOpensItsMenu()
    {
        PageScene scene(Place::Kind::Album);
        scene.show({Place::Kind::Album, scene.albumNamed(QStringLiteral("Low Water Almanac")).value});
        auto* view = scene.find<TrackView>("albumTrackList");
        QTRY_VERIFY(view->model()->rowCount() > 2);
        const QRect row = view->visualRect(view->model()->index(2, Title));
        const QPoint sign(view->viewport()->width() - 20, row.center().y());
        QCOMPARE(view->indexAt(sign).row(), 2);
        QTest::mouseMove(view->viewport(), sign);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, sign);
        auto* menu = scene.page->findChild<QMenu*>(QStringLiteral("contextMenu"));
        QVERIFY(menu);
        menu->close();
        QCOMPARE(view->selectedRowNumbers(), QVector<int>{2});
    }

    void anAlbumSaysWhatItIsAndPlays()
    {
        PageScene scene(Place::Kind::Album);
        const sync::AlbumId album = scene.albumNamed(QStringLiteral("Sodium"));
        scene.show({Place::Kind::Album, album.value});
        QCOMPARE(scene.find<ElidedLabel>("albumTitle")->fullText(), QStringLiteral("Sodium"));
        QVERIFY(scene.find<ElidedLabel>("albumAvailability")
                    ->fullText()
                    .startsWith(QStringLiteral("5 of 11 tracks on this computer")));
        QCOMPARE(scene.page->keeps().here, 5);
        QCOMPARE(scene.page->keeps().total, 11);
        QVERIFY(scene.page->keeps().place == KeepsContext::Place::Album);
        scene.find<QPushButton>("albumPlay")->click();
        QTRY_COMPARE(queued(scene).size(), 11);
        QTRY_VERIFY(scene.playback.currentTrack().isValid());
        auto* view = scene.find<TrackView>("albumTrackList");
        QTRY_COMPARE(view->model()->index(0, Title).data(PlayingRole).toBool(), true);
    }

    void anAlbumThatIsAwayCannotBePlayed()
    {
        PageScene scene(Place::Kind::Album);
        scene.fake.status.set(FakeStatus::serverDown());
        scene.show({Place::Kind::Album, scene.albumNamed(QStringLiteral("Moth Hours")).value});
        QTRY_VERIFY(!scene.find<QPushButton>("albumPlay")->isEnabled());
        QCOMPARE(scene.find<ElidedLabel>("albumAvailability")->fullText(), QStringLiteral("Needs Hearth"));
        auto* view = scene.find<TrackView>("albumTrackList");
        QVERIFY(choose(view, 2));
        QTest::keyClick(view, Qt::Key_Return);
        PageScene::settle();
        QVERIFY(queued(scene).isEmpty());
    }

    void partOfAnAlbumPlaysWhatIsHere()
    {
        PageScene scene(Place::Kind::Album);
        scene.fake.status.set(FakeStatus::serverDown());
        scene.show({Place::Kind::Album, scene.albumNamed(QStringLiteral("Sodium")).value});
        QTRY_COMPARE(scene.find<QPushButton>("albumPlay")->text(), QStringLiteral("Play what is here"));
    }

    void loveOfAnAlbumChangesItsName()
    {
        PageScene scene(Place::Kind::Album);
        const sync::AlbumId album = scene.albumNamed(QStringLiteral("Sodium"));
        scene.show({Place::Kind::Album, album.value});
        auto* love = scene.find<IconButton>("albumLove");
        QCOMPARE(love->accessibleName(), QStringLiteral("Love this album"));
        love->click();
        QTRY_COMPARE(love->accessibleName(), QStringLiteral("Remove from loved"));
        QVERIFY(scene.fake.library.albumRows[album.value].loved);
    }

    void keysInATrackList()
    {
        PageScene scene(Place::Kind::Album);
        scene.show({Place::Kind::Album, scene.albumNamed(QStringLiteral("Low Water Almanac")).value});
        auto* view = scene.find<TrackView>("albumTrackList");
        QVERIFY(choose(view, 3));
        const auto id = [view](int row) { return view->model()->index(row, 0).data(IdRole).toLongLong(); };
        QTest::keyClick(view, Qt::Key_Return);
        QTRY_COMPARE(scene.playback.currentTrack().value, id(3));
        QVERIFY(choose(view, 0));
        QTest::keyClick(view, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(queued(scene).last(), id(0));
        QCOMPARE(scene.host.toasts.last(), QStringLiteral("1 track added to the queue"));
        scene.host.lastUndo();
        QTRY_VERIFY(queued(scene).last() != id(0));
        QTest::keyClick(view, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(queued(scene).last(), id(0));
        QVERIFY(choose(view, 1));
        QTest::keyClick(view, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(queued(scene).size(), 13);
        QCOMPARE(queued(scene).value(4), id(1));
        const bool loved = view->model()->index(1, Love).data(LovedRole).toBool();
        QTest::keyClick(view, Qt::Key_L, Qt::ControlModifier);
        QTRY_COMPARE(view->model()->index(1, Love).data(LovedRole).toBool(), !loved);
        QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Maren Solvik, ")));
        QTest::keyClick(view, Qt::Key_D, Qt::ControlModifier);
        auto* picker = scene.find<QWidget>("playlistPicker");
        QVERIFY(picker);
        auto* list = picker->findChild<QListView*>(QStringLiteral("playlistPickerList"));
        QTRY_VERIFY(list->model()->rowCount() > 3);
        auto* field = picker->findChild<QLineEdit*>(QStringLiteral("playlistPickerField"));
        QTest::keyClicks(field, QStringLiteral("ferry"));
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QCOMPARE(list->model()->index(1, 0).data().toString(), QStringLiteral("New playlist “ferry”"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(scene.fake.edits.calls.last().section(u' ', 0, 0), QStringLiteral("addToPlaylist"));
        QTRY_VERIFY(scene.host.toasts.last().startsWith(QStringLiteral("Added to ")));
        scene.host.lastUndo();
        QTRY_COMPARE(scene.fake.edits.calls.last().section(u' ', 0, 0), QStringLiteral("removeFromPlaylist"));
    }

    void theContextMenuOffersWhatThereIs()
    {
        PageScene scene(Place::Kind::Tracks);
        scene.show({Place::Kind::Tracks});
        auto* view = scene.find<TrackView>("tracksTable");
        QVERIFY(choose(view, 5));
        Q_EMIT view->customContextMenuRequested(QPoint(10, 10));
        auto* menu = scene.find<QMenu>("contextMenu");
        QVERIFY(menu);
        QStringList names;
        for (const QAction* action : menu->actions())
            names.append(action->text());
        for (const char* wanted :
             {"Play", "Play next", "Add to queue", "Add to playlist…", "Go to album", "Go to artist"})
            QVERIFY2(names.contains(QString::fromUtf8(wanted)), wanted);
        menu->close();
    }

    void tracksSortByTheirHeader()
    {
        PageScene scene(Place::Kind::Tracks);
        scene.show({Place::Kind::Tracks});
        auto* view = scene.find<TrackView>("tracksTable");
        view->header()->setSortIndicator(Time, Qt::DescendingOrder);
        QTRY_VERIFY(view->model()->index(0, Time).data().toString() >= QStringLiteral("6:"));
        QVERIFY(scene.find<QLabel>("tracksCount")->text().contains(QStringLiteral(" tracks, ")));
        scene.find<FilterChip>("tracksChipUnplayed")->click();
        QTRY_VERIFY(view->model()->rowCount() < 50);
        QCOMPARE(view->model()->index(0, Plays).data().toString(), QString());
    }

    void severalChosenRowsBringTheBar()
    {
        PageScene scene(Place::Kind::Tracks);
        scene.show({Place::Kind::Tracks});
        auto* view = scene.find<TrackView>("tracksTable");
        auto* bar = scene.find<SelectionBar>("selectionBar");
        QVERIFY(!bar->isVisible());
        QVERIFY(choose(view, 0));
        QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(bar->isVisible());
        QCOMPARE(scene.find<QLabel>("selectionCount")->text(), QStringLiteral("3 selected"));
        scene.find<QPushButton>("selectionQueue")->click();
        QTRY_COMPARE(queued(scene).size(), 3);
        QTest::keyClick(view, Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
    }

    void aHundredThousandTracksShowAtOnce()
    {
        PageScene scene(Place::Kind::Tracks);
        scene.fake.library.addManyTracks(100'000);
        scene.show({Place::Kind::Tracks});
        auto* view = scene.find<TrackView>("tracksTable");
        QTRY_VERIFY(view->model()->rowCount() > 100'000);
        view->scrollToBottom();
        PageScene::settle();
        QVERIFY(!view->indexAt(QPoint(40, view->viewport()->height() - 60)).data(TitleRole).toString().isEmpty());
        QVERIFY(scene.fake.library.trackReads <= 6);
        QVERIFY(choose(view, 60'000));
        QTest::keyClick(view, Qt::Key_Return);
        QTRY_VERIFY(queued(scene).size() >= 1000);
        QVERIFY(queued(scene).size() <= 2000);
    }

    void anArtistLeadsToAlbums()
    {
        PageScene scene(Place::Kind::Artist);
        const qint64 artist = scene.fake.library.artistRows.firstKey();
        scene.show({Place::Kind::Artist, artist});
        QCOMPARE(scene.find<ElidedLabel>("artistTitle")->fullText(), QStringLiteral("Maren Solvik"));
        auto* albums = scene.find<QListView>("artistAlbums");
        QTRY_COMPARE(albums->model()->rowCount(), 2);
        QTRY_COMPARE(albums->model()->index(0, 0).data(SubtitleRole).toString(), QStringLiteral("2021"));
        scene.find<QPushButton>("artistPlay")->click();
        QTRY_COMPARE(queued(scene).size(), 21);
    }
};

QTEST_MAIN(TestListPages)
#include "tst_listpages.moc"
