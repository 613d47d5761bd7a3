// All playlists as a grid, and the folders of this computer.
#include "PageScene.h"

#include <ui/pages/FoldersPage.h>
#include <ui/widgets/CardGrid.h>
#include <ui/widgets/ItemRoles.h>
#include <ui/widgets/RowGrid.h>

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace sostenuto;
using namespace sostenuto::ui;

namespace {

QStringList shown(const QAbstractItemView* view)
{
    QStringList texts;
    for (int row = 0; row < view->model()->rowCount(); ++row)
        texts.append(view->model()->index(row, 0).data(TitleRole).toString());
    return texts;
}

/// Two folders were added; in the first lie Band/One with two tracks, and a track.
void putFolders(FakeLibrary& library)
{
    const QVector<sync::TrackId> all = library.trackIds({}).result().value();
    const sync::SourceId music{2};
    library.levels[{0, {}}] = {
        {{{music, {}}, QStringLiteral("Music"), 412}, {{sync::SourceId{3}, {}}, QStringLiteral("Stick"), 8, true}}, {}};
    library.levels[{2, {}}] = {{{{music, "Band"}, QStringLiteral("Band"), 3}}, {all[0]}};
    library.levels[{2, "Band"}] = {{{{music, "Band/One"}, QStringLiteral("One"), 2}}, {}};
    library.levels[{2, "Band/One"}] = {{}, {all[1], all[2]}};
}

} // namespace

class TestPlaylistsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allKindsStandInIt()
    {
        PageScene scene(Place::Kind::Playlists);
        scene.fake.library.smartRows.insert(
            900,
            {sync::SmartPlaylistId{900}, u"Often played"_qs, u"plays:>=3"_qs, sync::TrackOrder::Artist, false, {}});
        scene.show({Place::Kind::Playlists});
        auto* grid = scene.find<CardGrid>("playlistsGrid");
        QCOMPARE(grid->model()->rowCount(), 11);
        QCOMPARE(shown(grid).mid(0, 2), QStringList({u"Loved tracks"_qs, u"Often played"_qs}));
        QCOMPARE(scene.find<QLabel>("playlistsCount")->text(), u"11 playlists"_qs);
        const QModelIndex third = grid->model()->index(2, 0);
        QCOMPARE(third.data(ItemKindRole).toString(), u"playlistCard"_qs);
        QCOMPARE(third.data(MosaicKeysRole).toStringList().size(), 4);
        scene.picture(QStringLiteral("playlists"));
    }

    void aCardLeadsToItsList()
    {
        PageScene scene(Place::Kind::Playlists);
        scene.fake.library.smartRows.insert(
            900,
            {sync::SmartPlaylistId{900}, u"Often played"_qs, u"plays:>=3"_qs, sync::TrackOrder::Artist, false, {}});
        scene.show({Place::Kind::Playlists});
        auto* grid = scene.find<CardGrid>("playlistsGrid");
        const auto enter = [&](int row) {
            grid->setCurrentIndex(grid->model()->index(row, 0));
            QTest::keyClick(grid, Qt::Key_Return);
            return scene.host.gone.last();
        };
        QCOMPARE(enter(0), (Place{Place::Kind::Loved}));
        QCOMPARE(enter(1), (Place{Place::Kind::SmartPlaylist, 900}));
        const qint64 list = grid->model()->index(2, 0).data(IdRole).toLongLong();
        QCOMPARE(enter(2), (Place{Place::Kind::Playlist, list}));
        Q_EMIT grid->playClicked(grid->model()->index(2, 0));
        QTRY_COMPARE(scene.fake.player.queue().items().size(),
                     size_t(scene.fake.library.counted(sync::PlaylistId{list}).trackCount));
    }

    void sortedAndFiltered()
    {
        PageScene scene(Place::Kind::Playlists);
        scene.show({Place::Kind::Playlists});
        auto* grid = scene.find<CardGrid>("playlistsGrid");
        const QStringList byName = shown(grid);
        scene.find<QComboBox>("playlistsSort")->setCurrentIndex(2);
        QVERIFY(shown(grid) != byName);
        QCOMPARE(shown(grid).first(), u"Loved tracks"_qs);
        scene.page->focusFilter();
        QTest::keyClicks(scene.find<QLineEdit>("playlistsFilter"), u"ferry"_qs);
        QCOMPARE(shown(grid), QStringList{u"Night Ferry"_qs});
        QTest::keyClicks(scene.find<QLineEdit>("playlistsFilter"), u"xyz"_qs);
        QVERIFY(scene.find<QWidget>("emptyState")->isVisible());
        scene.find<QPushButton>("emptyStateAction")->click();
        QCOMPARE(grid->model()->rowCount(), byName.size());
    }

    void inAnOutageWhatIsNotHereIsDimmed()
    {
        PageScene scene(Place::Kind::Playlists);
        const auto all = scene.fake.library.trackRows.values();
        for (const sync::Track& track : all)
            if (track.availability == sync::Availability::Server) {
                (void)scene.fake.library.addPlaylist(u"Elsewhere"_qs, {track.id});
                break;
            }
        scene.fake.status.set(FakeStatus::serverDown());
        scene.show({Place::Kind::Playlists});
        auto* grid = scene.find<CardGrid>("playlistsGrid");
        const QModelIndex last = grid->model()->index(grid->model()->rowCount() - 1, 0);
        QCOMPARE(last.data(TitleRole).toString(), u"Elsewhere"_qs);
        QVERIFY(last.data(DimmedRole).toBool());
        QVERIFY(!grid->model()->index(1, 0).data(DimmedRole).toBool());
    }

    void noneAtAll()
    {
        PageScene scene(Place::Kind::Playlists);
        scene.fake.library.playlistRows.clear();
        scene.fake.library.trackRows.clear();
        scene.show({Place::Kind::Playlists});
        QVERIFY(scene.find<QWidget>("emptyState")->isVisible());
        QCOMPARE(scene.find<QPushButton>("emptyStateAction")->text(), u"New playlist"_qs);
    }

    void theWayToAFolder_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("the root") << QByteArray() << QByteArray("|");
        QTest::newRow("one below") << QByteArray("Band") << QByteArray("|Band|");
        QTest::newRow("deeper") << QByteArray("Band/One/CD 2") << QByteArray("|Band|Band/One|Band/One/CD 2|");
        QTest::newRow("no UTF-8") << QByteArray("B\xE9/x") << QByteArray("|B\xE9|B\xE9/x|");
    }
    void theWayToAFolder()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, expected);
        const sync::FolderPlace folder{sync::SourceId{2}, path};
        QByteArray found;
        const QVector<sync::FolderPlace> way = wayTo(folder);
        for (const sync::FolderPlace& one : way)
            found += one.path + '|';
        QCOMPARE(found, expected);
        QCOMPARE(folderOfPlace(placeOfFolder(folder)), folder);
        QVERIFY(wayTo({}).isEmpty());
    }

    void fromFolderToFolder()
    {
        PageScene scene(Place::Kind::Folders);
        putFolders(scene.fake.library);
        scene.show({Place::Kind::Folders});
        auto* rows = scene.find<RowGrid>("foldersList");
        QCOMPARE(shown(rows), QStringList({u"Music"_qs, u"Stick"_qs}));
        QCOMPARE(rows->model()->index(1, 0).data(SubtitleRole).toString(), u"not connected"_qs);
        QVERIFY(!scene.find<QWidget>("foldersPlay")->isVisible());
        rows->setCurrentIndex(rows->model()->index(0, 0));
        QTest::keyClick(rows, Qt::Key_Return);
        QCOMPARE(scene.host.gone.last(), (Place{Place::Kind::Folders, 2}));
        scene.page->open(placeOfFolder({sync::SourceId{2}, {}}));
        QTRY_COMPARE(rows->model()->rowCount(), 2);
        QCOMPARE(scene.find<QLabel>("foldersCount")->text(), u"1 folder, 1 track"_qs);
        scene.picture(QStringLiteral("folders"));
        scene.page->open(placeOfFolder({sync::SourceId{2}, "Band/One"}));
        QTRY_COMPARE(scene.find<QLabel>("foldersCount")->text(), u"2 tracks"_qs);
        QStringList crumbs;
        const auto buttons = scene.page->findChildren<QPushButton*>(u"foldersCrumb"_qs);
        for (const QPushButton* crumb : buttons)
            crumbs.append(crumb->accessibleName());
        QCOMPARE(crumbs, QStringList({u"This computer"_qs, u"Music"_qs, u"Band"_qs, u"One"_qs}));
        buttons[2]->click();
        QCOMPARE(scene.host.gone.last(), placeOfFolder({sync::SourceId{2}, "Band"}));
        QTest::keyClick(rows, Qt::Key_Backspace);
        QCOMPARE(scene.host.gone.last(), placeOfFolder({sync::SourceId{2}, "Band"}));
    }

    void aFolderPlays()
    {
        PageScene scene(Place::Kind::Folders);
        putFolders(scene.fake.library);
        scene.show(placeOfFolder({sync::SourceId{2}, "Band/One"}));
        scene.find<QPushButton>("foldersQueue")->click();
        QTRY_COMPARE(scene.fake.player.queue().items().size(), size_t(2));
        scene.find<QPushButton>("foldersPlay")->click();
        QTRY_COMPARE(scene.fake.player.state(), player::PlayState::Playing);
        QCOMPARE(scene.fake.player.queue().items().size(), size_t(2));
        auto* rows = scene.find<RowGrid>("foldersList");
        QTRY_VERIFY(rows->model()->index(0, 0).data(PlayingRole).toBool());
        Q_EMIT rows->activated(rows->model()->index(1, 0));
        QTRY_VERIFY(rows->model()->index(1, 0).data(PlayingRole).toBool());
    }

    void noFolderYet()
    {
        PageScene scene(Place::Kind::Folders);
        scene.show({Place::Kind::Folders});
        QVERIFY(scene.find<QWidget>("emptyState")->isVisible());
        scene.find<QPushButton>("emptyStateAction")->click();
        QCOMPARE(scene.host.gone.last().kind, Place::Kind::Welcome);
    }
};

QTEST_MAIN(TestPlaylistsPage)
#include "tst_playlistspage.moc"
