// What stands in the place of a list: nothing at first, then placeholder rows, then the list, or why it could not be
// read and how to try again.
#include "PageScene.h"

#include <ui/widgets/Labels.h>
#include <ui/widgets/LoadingRows.h>
#include <ui/widgets/TrackView.h>

#include <QLineEdit>
#include <QListView>
#include <QPushButton>

#include <algorithm>

using namespace sostenuto;
using namespace sostenuto::ui;

Q_DECLARE_METATYPE(sostenuto::ui::Place::Kind)

namespace {

Place placeOf(const PageScene& scene, Place::Kind kind)
{
    switch (kind) {
    case Place::Kind::Album:
        return {kind, scene.fake.library.albumRows.firstKey()};
    case Place::Kind::Artist:
        return {kind, scene.fake.library.artistRows.firstKey()};
    case Place::Kind::Playlist:
        return {kind, scene.fake.library.playlistRows.firstKey()};
    case Place::Kind::SmartPlaylist:
        return {kind, 0, QStringLiteral("plays:>=0")};
    case Place::Kind::Folders:
        return {kind, 7};
    default:
        return {kind};
    }
}

void addFolder(FakeLibrary& library)
{
    sync::FolderLevel level;
    for (const sync::Track& track : std::as_const(library.trackRows))
        level.tracks.append(track.id);
    library.levels.insert({7, {}}, level);
}

/// The placeholder rows that are there.
int loadingIn(const PageScene& scene)
{
    const auto all = scene.page->findChildren<LoadingRows*>();
    return int(std::count_if(all.begin(), all.end(), [](const LoadingRows* rows) { return rows->isVisible(); }));
}

QAbstractItemView* listOf(const PageScene& scene, const QString& name)
{
    return scene.page->findChild<QAbstractItemView*>(name);
}

} // namespace

class TestListStates : public QObject {
    Q_OBJECT

    static void rows()
    {
        QTest::addColumn<Place::Kind>("kind");
        QTest::addColumn<QString>("list");
        const auto row = [](const char* list, Place::Kind kind) {
            QTest::newRow(list) << kind << QString::fromLatin1(list);
        };
        row("tracksTable", Place::Kind::Tracks);
        row("albumsGrid", Place::Kind::Albums);
        row("artistsGrid", Place::Kind::Artists);
        row("albumTrackList", Place::Kind::Album);
        row("artistTopTracks", Place::Kind::Artist);
        row("playlistTrackList", Place::Kind::Playlist);
        row("smartTrackList", Place::Kind::SmartPlaylist);
        row("playlistsGrid", Place::Kind::Playlists);
        row("genresList", Place::Kind::Groups);
        row("foldersList", Place::Kind::Folders);
    }

private Q_SLOTS:
    void whatIsWaitedForHasPlaceholders_data() { rows(); }
    void whatIsWaitedForHasPlaceholders()
    {
        QFETCH(Place::Kind, kind);
        QFETCH(QString, list);
        PageScene scene(kind);
        addFolder(scene.fake.library);
        scene.fake.library.holdAnswers = true;
        scene.show(placeOf(scene, kind));
        QTRY_VERIFY(loadingIn(scene) == 1);
        const auto* rows = scene.page->findChildren<LoadingRows*>().first();
        QVERIFY(rows->width() > 100 && rows->height() > 100);
        scene.picture(QStringLiteral("loading-") + list);
        scene.fake.library.giveAnswers();
        QTRY_COMPARE(loadingIn(scene), 0);
        QTRY_VERIFY(listOf(scene, list)->model()->rowCount() > 0);
        QVERIFY(listOf(scene, list)->isVisible());
    }

    void whatComesAtOnceDoesNotFlicker_data() { rows(); }
    void whatComesAtOnceDoesNotFlicker()
    {
        QFETCH(Place::Kind, kind);
        QFETCH(QString, list);
        PageScene scene(kind);
        addFolder(scene.fake.library);
        int came = 0;
        for (const LoadingRows* rows : scene.page->findChildren<LoadingRows*>())
            connect(rows, &LoadingRows::came, this, [&came] { ++came; });
        scene.show(placeOf(scene, kind));
        QTRY_VERIFY(listOf(scene, list)->model()->rowCount() > 0);
        for (const LoadingRows* rows : scene.page->findChildren<LoadingRows*>())
            QVERIFY(!rows->isWaiting());
        QCOMPARE(came, 0);
    }

    void whatCannotBeReadIsSaidAndTriedAgain_data() { rows(); }
    void whatCannotBeReadIsSaidAndTriedAgain()
    {
        QFETCH(Place::Kind, kind);
        QFETCH(QString, list);
        PageScene scene(kind);
        addFolder(scene.fake.library);
        scene.fake.library.failing = sync::ErrorKind::StoreFailed;
        scene.show(placeOf(scene, kind));
        auto* failed = scene.find<QWidget>("failedState");
        QTRY_VERIFY(failed->isVisible());
        QVERIFY(failed->accessibleName().contains(QStringLiteral("could not be")));
        QCOMPARE(loadingIn(scene), 0);
        scene.picture(QStringLiteral("failed-") + list);
        scene.fake.library.failing.reset();
        scene.find<QPushButton>("failedStateAction")->click();
        QTRY_VERIFY(listOf(scene, list)->model()->rowCount() > 0);
        QTRY_VERIFY(!failed->isVisible());
        QVERIFY(listOf(scene, list)->isVisible());
    }

    void whatWasReadStaysWhenItCannotBeReadAgain_data() { rows(); }
    void whatWasReadStaysWhenItCannotBeReadAgain()
    {
        QFETCH(Place::Kind, kind);
        QFETCH(QString, list);
        PageScene scene(kind);
        addFolder(scene.fake.library);
        scene.show(placeOf(scene, kind));
        QTRY_VERIFY(listOf(scene, list)->model()->rowCount() > 0);
        scene.settle(); // rows too
        const int before = listOf(scene, list)->model()->rowCount();
        scene.fake.library.failing = sync::ErrorKind::StoreFailed;
        Q_EMIT scene.fake.library.catalogueChanged();
        scene.settle();
        scene.settle();
        QVERIFY(!scene.find<QWidget>("failedState")->isVisible());
        QCOMPARE(listOf(scene, list)->model()->rowCount(), before);
    }

    void rowsThatCannotBeReadAreNotLeftBlank()
    {
        PageScene scene(Place::Kind::Tracks);
        scene.fake.library.holdAnswers = true;
        scene.show({Place::Kind::Tracks});
        scene.fake.library.giveAnswers(); // the ids; the rows are asked for now
        scene.fake.library.failing = sync::ErrorKind::StoreDamaged;
        QTRY_VERIFY(scene.find<QWidget>("failedState")->isVisible());
        QVERIFY(scene.find<QWidget>("failedState")->accessibleName().contains(QStringLiteral("damaged")));
        scene.fake.library.failing.reset();
        scene.find<QPushButton>("failedStateAction")->click();
        auto* view = scene.find<TrackView>("tracksTable");
        QTRY_VERIFY(!view->model()->index(0, Title).data().toString().isEmpty());
    }

    void anotherAlbumDoesNotShowTheRowsOfTheOneBefore()
    {
        PageScene scene(Place::Kind::Album);
        scene.show(placeOf(scene, Place::Kind::Album));
        auto* view = scene.find<TrackView>("albumTrackList");
        QTRY_VERIFY(view->model()->rowCount() > 0);
        QTRY_VERIFY(!scene.find<ElidedLabel>("albumTitle")->fullText().isEmpty());
        scene.fake.library.holdAnswers = true;
        scene.page->open({Place::Kind::Album, scene.fake.library.albumRows.lastKey()});
        QCOMPARE(view->model()->rowCount(), 0);
        QVERIFY(scene.find<ElidedLabel>("albumTitle")->fullText().isEmpty());
        QTRY_COMPARE(loadingIn(scene), 1);
        scene.fake.library.giveAnswers();
        QTRY_COMPARE(scene.find<ElidedLabel>("albumTitle")->fullText(), scene.fake.library.albumRows.last().title);
    }

    void whatIsGoneIsSaid_data()
    {
        QTest::addColumn<Place::Kind>("kind");
        QTest::addColumn<Place::Kind>("leads");
        QTest::newRow("album") << Place::Kind::Album << Place::Kind::Albums;
        QTest::newRow("artist") << Place::Kind::Artist << Place::Kind::Artists;
    }
    void whatIsGoneIsSaid()
    {
        QFETCH(Place::Kind, kind);
        QFETCH(Place::Kind, leads);
        PageScene scene(kind);
        scene.show({kind, 999'999});
        auto* empty = scene.find<QWidget>("emptyState");
        QTRY_VERIFY(empty->isVisible());
        QVERIFY(empty->accessibleName().contains(QStringLiteral("is gone")));
        scene.picture(QStringLiteral("gone-") + QString::fromLatin1(QTest::currentDataTag()));
        scene.find<QPushButton>("emptyStateAction")->click();
        QCOMPARE(scene.host.gone.first().kind, leads);
        scene.page->open(placeOf(scene, kind));
        QTRY_VERIFY(!empty->isVisible());
    }

    void aSearchThatIsWaitedForHasPlaceholders()
    {
        PageScene scene(Place::Kind::Search);
        scene.show({Place::Kind::Search});
        scene.fake.library.holdAnswers = true;
        scene.find<QLineEdit>("searchField")->setText(QStringLiteral("a"));
        QTRY_COMPARE(loadingIn(scene), 1);
        scene.picture(QStringLiteral("loading-search"));
        scene.fake.library.giveAnswers();
        QTRY_COMPARE(loadingIn(scene), 0);
        QTRY_VERIFY(listOf(scene, QStringLiteral("searchTracks"))->isVisible());
    }

    void aSearchThatFailsIsSaidAndTriedAgain()
    {
        PageScene scene(Place::Kind::Search);
        scene.show({Place::Kind::Search});
        scene.fake.library.failing = sync::ErrorKind::StoreFailed;
        scene.find<QLineEdit>("searchField")->setText(QStringLiteral("a"));
        auto* empty = scene.find<QWidget>("emptyState");
        QTRY_VERIFY(empty->accessibleName().contains(QStringLiteral("could not be")));
        QVERIFY(empty->isVisible());
        scene.fake.library.failing.reset();
        scene.find<QPushButton>("emptyStateAction")->click();
        QTRY_VERIFY(listOf(scene, QStringLiteral("searchTracks"))->isVisible());
        QCOMPARE(scene.find<QLineEdit>("searchField")->text(), QStringLiteral("a"));
    }

    void homeAndStatisticsSayItToo_data()
    {
        QTest::addColumn<Place::Kind>("kind");
        QTest::newRow("home") << Place::Kind::Home;
        QTest::newRow("statistics") << Place::Kind::Statistics;
    }
    void homeAndStatisticsSayItToo()
    {
        QFETCH(Place::Kind, kind);
        PageScene scene(kind);
        scene.fake.library.played.plays = 3;
        scene.fake.library.played.first = QDateTime(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC);
        scene.fake.library.played.periods.append({sync::PlayedPeriod::Length::Day, QDate(2026, 5, 1), 3, 600'000});
        scene.fake.library.failing = sync::ErrorKind::StoreFailed;
        scene.show({kind});
        auto* empty = scene.find<QWidget>("emptyState");
        QTRY_VERIFY(empty->isVisible());
        QVERIFY(empty->accessibleName().contains(QStringLiteral("could not be")));
        scene.fake.library.failing.reset();
        scene.find<QPushButton>("emptyStateAction")->click();
        QTRY_VERIFY(!empty->isVisible());
        QVERIFY(scene.host.gone.isEmpty());
    }
};

QTEST_MAIN(TestListStates)
#include "tst_liststates.moc"
