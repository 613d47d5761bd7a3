// What is dragged: how it is written, how it is read again, which tracks it means; and which playlist is picked.
#include <tests/support/ui/FakeServices.h>

#include <ui/models/AlbumGridModel.h>
#include <ui/models/DraggedThings.h>
#include <ui/models/Playback.h>
#include <ui/models/PlaylistListModel.h>
#include <ui/models/PlaylistPick.h>
#include <ui/models/QueueModel.h>
#include <ui/models/TrackMime.h>
#include <ui/models/UnknownFiles.h>

#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace sostenuto;
using namespace sostenuto::ui;
using Kind = DraggedThing::Kind;
using sync::TrackId;
using Ids = QVector<TrackId>;

class TestDraggedThings : public QObject {
    Q_OBJECT

    static Ids tracksOfAlbum(const FakeServices& fake, qint64 album)
    {
        Ids ids;
        for (const sync::Track& track : fake.library.trackRows) {
            if (track.albumId.value == album)
                ids.append(track.id);
        }
        return ids;
    }
    static sync::Playlist playlist(qint64 id, const char* name, bool editable = true)
    {
        sync::Playlist made;
        made.id = sync::PlaylistId{id};
        made.name = QString::fromUtf8(name);
        made.editable = editable;
        return made;
    }

private Q_SLOTS:
    void thingsAreReadAsTheyWereWritten()
    {
        const QVector<DraggedThing> things{
            {Kind::Album, 3}, {Kind::Rule, 0, QStringLiteral("genre:=\"Jazz / Fusion\" \n ü")}, {Kind::Loved}};
        QMimeData data;
        setThings(data, things);
        QCOMPARE(thingsOf(data), things);
        QVERIFY(hasThings(data));
    }

    void whatIsNotOursIsNotRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("words") << QByteArray("album three");
        QTest::newRow("no such kind") << QByteArray("99 1 ");
        QTest::newRow("below zero") << QByteArray("0 -1 ");
        QTest::newRow("too many") << QByteArray("0 1 \n").repeated(2000);
        QTest::newRow("too long") << QByteArray(5 * 1024 * 1024, '0');
    }
    void whatIsNotOursIsNotRead()
    {
        QFETCH(QByteArray, text);
        QMimeData data;
        data.setData(QString::fromLatin1(thingMimeType), text);
        QVERIFY(thingsOf(data).isEmpty());
    }

    void eachThingHasItsTracks()
    {
        FakeServices fake;
        QObject owner;
        Ids got;
        const auto take = [&got](const Ids& ids) { got = ids; };
        const qint64 album = fake.library.albumRows.firstKey();
        withThings(fake.services, {{Kind::Album, album}}, &owner, take);
        QTRY_COMPARE(got.size(), tracksOfAlbum(fake, album).size());
        QVERIFY(!got.isEmpty());
        const Ids ofAlbum = got;
        const TrackId one{fake.library.trackRows.lastKey()};
        const auto list = fake.library.addPlaylist(QStringLiteral("Two"), {one, one});
        withThings(fake.services, {{Kind::Track, one.value}, {Kind::Playlist, list.value}, {Kind::Album, album}},
                   &owner, take);
        QTRY_COMPARE(got, Ids({one, one, one}) + ofAlbum);
        const qint64 artist = fake.library.artistRows.firstKey();
        got.clear();
        withThings(fake.services, {{Kind::Artist, artist}}, &owner, take);
        QTRY_VERIFY(!got.isEmpty());
        got.clear();
        withThings(fake.services, {{Kind::Loved}}, &owner, take);
        QTRY_VERIFY(!got.isEmpty());
        got.clear();
        withThings(fake.services, {{Kind::Rule, 0, QStringLiteral("plays:0")}}, &owner, take);
        QTRY_VERIFY(!got.isEmpty());
        sync::SmartPlaylist smart;
        smart.id = sync::SmartPlaylistId{7};
        smart.query = QStringLiteral("plays:0");
        fake.library.smartRows.insert(7, smart);
        const Ids unplayed = got;
        got.clear();
        withThings(fake.services, {{Kind::SmartPlaylist, 8}, {Kind::SmartPlaylist, 7}}, &owner, take);
        QTRY_COMPARE(got.size(), unplayed.size());
    }

    void filesThatAreKnownAreUsedAndOthersTold()
    {
        FakeServices fake;
        QObject owner;
        Ids got;
        QSignalSpy unknown(&UnknownFiles::of(fake.transfers), &UnknownFiles::dropped);
        fake.transfers.files.tracks = {TrackId{3}};
        fake.transfers.files.missing = {QStringLiteral("/m/b.mp3")};
        fake.transfers.files.folder = QStringLiteral("/m");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/m/a.mp3")),
                      QUrl::fromLocalFile(QStringLiteral("/m/./b.mp3")),
                      QUrl(QStringLiteral("https://example.net/c.mp3"))});
        withDropped(fake.services, data, &owner, [&got](const Ids& ids) { got = ids; });
        QTRY_COMPARE(got, Ids{TrackId{3}});
        QCOMPARE(fake.transfers.calls, QStringList{QStringLiteral("findFiles /m/a.mp3 /m/b.mp3")});
        QCOMPARE(unknown.size(), 1);
        QCOMPARE(unknown.first().last().toString(), QStringLiteral("/m"));
    }

    void anAlbumIsDroppedIntoTheQueue()
    {
        FakeServices fake;
        Playback playback(fake.services);
        QueueModel next(fake.services, playback, QueueModel::Part::Next);
        const QList<qint64> rows = fake.library.trackRows.keys();
        playback.playIds({TrackId{rows[0]}, TrackId{rows[1]}, TrackId{rows[2]}}, 0);
        QTRY_COMPARE(next.rowCount(), 2);
        const qint64 album = fake.library.albumRows.lastKey();
        AlbumGridModel grid(fake.services, playback);
        grid.setQuery({});
        QTRY_VERIFY(grid.rowCount() > 0);
        const QModelIndex card = grid.index(grid.rowOf(album), 0);
        QVERIFY(card.flags().testFlag(Qt::ItemIsDragEnabled));
        const std::unique_ptr<QMimeData> data(grid.mimeData({card}));
        QSignalSpy put(&next, &QueueModel::tracksPut);
        QVERIFY(!next.dropMimeData(data.get(), Qt::CopyAction, 1, 0, {}));
        QTRY_COMPARE(put.size(), 1);
        const Ids tracks = tracksOfAlbum(fake, album);
        QCOMPARE(next.rowCount(), 2 + int(tracks.size()));
        QCOMPARE(next.trackIds({0}).first().value, rows[1]);
        QVERIFY(tracks.contains(next.trackIds({1}).first()));
        put.first().last().value<UndoStep>().undo();
        QCOMPARE(next.rowCount(), 2);
    }

    void severalRowsOfTheQueueMoveTogether()
    {
        FakeServices fake;
        Playback playback(fake.services);
        QueueModel next(fake.services, playback, QueueModel::Part::Next);
        const QList<qint64> rows = fake.library.trackRows.keys();
        Ids ids;
        for (int i = 0; i < 6; ++i)
            ids.append(TrackId{rows[i]});
        playback.playIds(ids, 0);
        QTRY_COMPARE(next.rowCount(), 5);
        QSignalSpy changed(&next, &QueueModel::changed);
        const std::unique_ptr<QMimeData> data(next.mimeData({next.index(1, 0), next.index(3, 0)}));
        QVERIFY(!next.dropMimeData(data.get(), Qt::MoveAction, 0, 0, {}));
        QCOMPARE(next.trackIds({0, 1, 2, 3, 4}), (Ids{ids[2], ids[4], ids[1], ids[3], ids[5]}));
        changed.first().first().value<UndoStep>().undo();
        QCOMPARE(next.trackIds({0, 1, 2, 3, 4}), ids.mid(1));
        QVERIFY(next.moveBy({0, 1}, 1));
        QCOMPARE(next.trackIds({0, 1, 2}), (Ids{ids[3], ids[1], ids[2]}));
        QVERIFY(!next.moveBy({4}, 1));
    }

    void aPlaylistTakesThingsButNotItself()
    {
        FakeServices fake;
        PlaylistListModel model(fake.library);
        QTRY_VERIFY(model.rowCount() > 2);
        int dropped = 0;
        connect(&model, &PlaylistListModel::dropped, this, [&dropped] { ++dropped; });
        const QModelIndex last = model.index(model.rowCount() - 1);
        QVERIFY(last.flags().testFlag(Qt::ItemIsDragEnabled));
        const std::unique_ptr<QMimeData> own(model.mimeData({last}));
        QVERIFY(!model.canDropMimeData(own.get(), Qt::CopyAction, -1, -1, last));
        const std::unique_ptr<QMimeData> loved(model.mimeData({model.index(0)}));
        QVERIFY(model.canDropMimeData(loved.get(), Qt::CopyAction, -1, -1, last));
        (void)model.dropMimeData(loved.get(), Qt::CopyAction, -1, -1, last);
        QCOMPARE(dropped, 1);
    }

    void playlistsArePicked_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QVector<qint64>>("recent");
        QTest::addColumn<QVector<qint64>>("picked");
        using List = QVector<qint64>;
        QTest::newRow("by name") << QString() << List{} << List{4, 2, 1, 5};
        QTest::newRow("what was used last comes first") << QString() << List{5, 1} << List{5, 1, 4, 2};
        QTest::newRow("the beginning counts most") << QStringLiteral("ni") << List{2} << List{1, 2, 4};
        QTest::newRow("among equals the last used") << QStringLiteral("n") << List{5} << List{5, 1, 2, 4};
        QTest::newRow("accents and case") << QStringLiteral("EVÉ") << List{} << List{4};
        QTest::newRow("none") << QStringLiteral("zz") << List{} << List{};
    }
    void playlistsArePicked()
    {
        QFETCH(QString, typed);
        QFETCH(QVector<qint64>, recent);
        QFETCH(QVector<qint64>, picked);
        const QVector<sync::Playlist> lists{playlist(1, "Night Ferry"), playlist(2, "Kitchen night"),
                                            playlist(3, "Night of others", false), playlist(4, "Evéniny"),
                                            playlist(5, "Noon")};
        QVector<qint64> ids;
        for (const sync::Playlist& list : pickedPlaylists(lists, typed, recent))
            ids.append(list.id.value);
        QCOMPARE(ids, picked);
    }

    void theLastUsedAreRemembered()
    {
        FakeServices fake;
        for (const qint64 id : {4, 5, 4, 6})
            noteRecentPlaylist(fake.services.settings, sync::PlaylistId{id});
        QCOMPARE(recentPlaylists(fake.services.settings), (QVector<qint64>{6, 4, 5}));
    }
};

QTEST_MAIN(TestDraggedThings)
#include "tst_draggedthings.moc"
