// How the lists of a page are sorted stays from start to start, and what their chips and buttons ask for.
#include "PageScene.h"

#include <ui/models/AlbumGridModel.h>
#include <ui/pages/RememberedSort.h>
#include <ui/widgets/Chips.h>
#include <ui/widgets/ItemRoles.h>
#include <ui/widgets/TrackView.h>

#include <QAbstractButton>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>

using namespace sostenuto;
using namespace sostenuto::ui;

Q_DECLARE_METATYPE(sostenuto::ui::Place::Kind)

class TestSortMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBoxStandsWhereItStood_data()
    {
        QTest::addColumn<Place::Kind>("kind");
        QTest::addColumn<QString>("box");
        QTest::newRow("albums") << Place::Kind::Albums << QStringLiteral("albumsSort");
        QTest::newRow("artists") << Place::Kind::Artists << QStringLiteral("artistsSort");
        QTest::newRow("playlists") << Place::Kind::Playlists << QStringLiteral("playlistsSort");
        QTest::newRow("offline") << Place::Kind::Offline << QStringLiteral("offlineSort");
    }
    void theBoxStandsWhereItStood()
    {
        QFETCH(Place::Kind, kind);
        QFETCH(QString, box);
        PageScene scene(kind);
        scene.show({kind});
        auto* sort = scene.page->findChild<QComboBox*>(box);
        QCOMPARE(sort->currentIndex(), 0);
        sort->setCurrentIndex(2);
        const std::unique_ptr<Page> again = makePage(kind, scene.context);
        QCOMPARE(again->findChild<QComboBox*>(box)->currentIndex(), 2);
    }

    void albumsAreAskedForInThatOrder()
    {
        PageScene scene(Place::Kind::Albums);
        scene.fake.settings.setValue(QStringLiteral("albums/sort"), int(sync::AlbumOrder::Title));
        const std::unique_ptr<Page> again = makePage(Place::Kind::Albums, scene.context);
        again->open({Place::Kind::Albums});
        const auto* grid = again->findChild<QListView*>(QStringLiteral("albumsGrid"));
        QTRY_COMPARE(grid->model()->index(0, 0).data(TitleRole).toString(), QStringLiteral("A Room with One Chair"));
    }

    void artistsAreSorted()
    {
        PageScene scene(Place::Kind::Artists);
        scene.show({Place::Kind::Artists});
        const auto* model = scene.find<QListView>("artistsGrid")->model();
        const auto& all = scene.fake.library.artistRows;
        const auto most = std::max_element(all.begin(), all.end(), [](const sync::Artist& a, const sync::Artist& b) {
            return a.trackCount < b.trackCount;
        });
        scene.find<QComboBox>("artistsSort")->setCurrentIndex(1); // most tracks
        QTRY_COMPARE(scene.fake.library.artistRows.value(model->index(0, 0).data(IdRole).toLongLong()).trackCount,
                     most->trackCount);
        scene.picture(QStringLiteral("artists-sorted"));
    }

    void whatIsNoOrderIsForgotten()
    {
        PageScene scene(Place::Kind::Albums);
        scene.fake.settings.setValue(QStringLiteral("albums/sort"), 99);
        scene.fake.settings.setValue(QStringLiteral("tracks/sort"), QStringLiteral("nonsense"));
        const std::unique_ptr<Page> albums = makePage(Place::Kind::Albums, scene.context);
        QCOMPARE(albums->findChild<QComboBox*>(QStringLiteral("albumsSort"))->currentIndex(), 0);
        const std::unique_ptr<Page> tracks = makePage(Place::Kind::Tracks, scene.context);
        const auto* header = tracks->findChild<TrackView*>(QStringLiteral("tracksTable"))->header();
        QCOMPARE(header->sortIndicatorSection(), int(TrackColumn::Artist));
    }

    void theArrowStandsWhereItStood()
    {
        PageScene scene(Place::Kind::Tracks);
        scene.show({Place::Kind::Tracks});
        scene.find<TrackView>("tracksTable")->header()->setSortIndicator(Title, Qt::DescendingOrder);
        const std::unique_ptr<Page> again = makePage(Place::Kind::Tracks, scene.context);
        const auto* view = again->findChild<TrackView*>(QStringLiteral("tracksTable"));
        QCOMPARE(view->header()->sortIndicatorSection(), int(TrackColumn::Title));
        QCOMPARE(view->header()->sortIndicatorOrder(), Qt::DescendingOrder);
        again->open({Place::Kind::Tracks});
        QString last;
        for (const sync::Track& track : std::as_const(scene.fake.library.trackRows))
            last = std::max(last, track.title);
        QTRY_COMPARE(view->model()->index(0, Title).data().toString(), last);
        // A filter does not change the order.
        again->findChild<QLineEdit*>(QStringLiteral("tracksFilter"))->setText(last);
        QTRY_VERIFY(view->model()->rowCount() < int(scene.fake.library.trackRows.size()));
        QTRY_COMPARE(view->model()->index(0, Title).data().toString(), last);
    }

    void aColumnThatDoesNotSortIsNotKept()
    {
        PageScene scene(Place::Kind::Tracks);
        scene.show({Place::Kind::Tracks});
        auto* header = scene.find<TrackView>("tracksTable")->header();
        header->setSortIndicator(Year, Qt::AscendingOrder);
        const QString kept = scene.fake.settings.value(QStringLiteral("tracks/sort")).toString();
        header->setSortIndicator(Note, Qt::AscendingOrder);
        QCOMPARE(scene.fake.settings.value(QStringLiteral("tracks/sort")).toString(), kept);
    }

    void chipsOfAlbums()
    {
        PageScene scene(Place::Kind::Albums);
        const auto& first = scene.fake.library.albumRows.first();
        const QString played = first.title;
        for (sync::Track& track : scene.fake.library.trackRows)
            track.playCount = track.albumId == first.id ? 3 : 0;
        for (sync::Album& album : scene.fake.library.albumRows)
            album.year = album.title == played ? QDate::currentDate().year() : 1999;
        scene.show({Place::Kind::Albums});
        const auto* model = scene.find<QListView>("albumsGrid")->model();
        const int all = int(scene.fake.library.albumRows.size());
        QTRY_COMPARE(model->rowCount(), all);
        scene.find<FilterChip>("albumsChipUnplayed")->click();
        QTRY_COMPARE(model->rowCount(), all - 1);
        scene.find<FilterChip>("albumsChipThisYear")->click();
        QTRY_COMPARE(model->rowCount(), 1);
        QTRY_COMPARE(model->index(0, 0).data(TitleRole).toString(), played);
        scene.picture(QStringLiteral("albums-this-year"));
        scene.find<QLineEdit>("albumsFilter")->setText(QStringLiteral("no such album"));
        QTRY_VERIFY(scene.find<QWidget>("emptyState")->isVisible());
        scene.find<QAbstractButton>("emptyStateAction")->click(); // clears the chip too
        QTRY_COMPARE(model->rowCount(), all);
        QVERIFY(scene.find<FilterChip>("albumsChipAll")->isChecked());
    }

    void chipsOfTracksBecomeARule_data()
    {
        QTest::addColumn<QString>("chip");
        QTest::addColumn<QString>("rule");
        QTest::newRow("all") << QStringLiteral("tracksChipAll") << QStringLiteral("night");
        QTest::newRow("here") << QStringLiteral("tracksChipHere") << QStringLiteral("held:yes night");
        QTest::newRow("needs a server") << QStringLiteral("tracksChipNeedsServer") << QStringLiteral("held:no night");
        QTest::newRow("loved") << QStringLiteral("tracksChipLoved") << QStringLiteral("loved:yes night");
        QTest::newRow("never played") << QStringLiteral("tracksChipUnplayed") << QStringLiteral("played:no night");
    }
    void chipsOfTracksBecomeARule()
    {
        QFETCH(QString, chip);
        QFETCH(QString, rule);
        PageScene scene(Place::Kind::Tracks);
        scene.show({Place::Kind::Tracks});
        scene.page->findChild<FilterChip*>(chip)->click();
        scene.find<QLineEdit>("tracksFilter")->setText(QStringLiteral(" night "));
        scene.find<QAbstractButton>("tracksAddRule")->click();
        QCOMPARE(scene.host.gone.last(), (Place{Place::Kind::SmartPlaylist, 0, rule}));
    }

    void theFilterOfAnAlbumIsItsOwn()
    {
        PageScene scene(Place::Kind::Album);
        const sync::AlbumId album{scene.fake.library.albumRows.firstKey()};
        scene.show({Place::Kind::Album, album.value});
        const auto* model = scene.find<TrackView>("albumTrackList")->model();
        QTRY_VERIFY(model->rowCount() > 1);
        const int all = model->rowCount();
        // One that only one of its tracks has in it.
        QStringList titles;
        for (const sync::Track& track : std::as_const(scene.fake.library.trackRows)) {
            if (track.albumId == album)
                titles.append(track.title);
        }
        const QString around = scene.fake.library.albumRows.value(album.value).title;
        const auto only = std::find_if(titles.cbegin(), titles.cend(), [&](const QString& one) {
            return titles.filter(one, Qt::CaseInsensitive).size() == 1 && !around.contains(one, Qt::CaseInsensitive);
        });
        QVERIFY(only != titles.cend());
        const QString title = *only;
        scene.page->focusFilter();
        auto* filter = scene.find<QLineEdit>("albumFilter");
        QVERIFY(filter->hasFocus());
        QTest::keyClicks(filter, title);
        QTRY_COMPARE(model->rowCount(), 1);
        QTRY_COMPARE(model->index(0, Title).data().toString(), title);
        filter->setText(QStringLiteral("no such track"));
        QTRY_VERIFY(scene.find<QWidget>("emptyState")->isVisible());
        scene.find<QAbstractButton>("emptyStateAction")->click();
        QTRY_COMPARE(model->rowCount(), all);
        filter->setText(title);
        QTRY_COMPARE(model->rowCount(), 1);
        scene.page->open({Place::Kind::Album, scene.fake.library.albumRows.lastKey()}); // another one begins without
        QVERIFY(filter->text().isEmpty());
    }
};

QTEST_MAIN(TestSortMemory)
#include "tst_sortmemory.moc"
