// Every method of the demo service, asked over HTTP.
#include <tests/support/demo/DemoClient.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto;
using test::Answered;
using test::Parameters;

namespace {

QStringList texts(const QJsonArray& array, const char* key)
{
    QStringList all;
    for (const QJsonValue& value : array)
        all.append(value.toObject().value(QLatin1String(key)).toString());
    return all;
}

QJsonObject under(const Answered& answered, const char* wrapper)
{
    return answered.document().value(QLatin1String(wrapper)).toObject();
}

QJsonArray listIn(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toArray();
}

} // namespace

class tst_DemoRest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<demo::DemoService> m_service;
    std::unique_ptr<test::DemoClient> m_client;

    Answered get(const char* method, const Parameters& parameters = {})
    {
        return m_client->get(QLatin1String(method), parameters);
    }

    void startService()
    {
        m_service = std::make_unique<demo::DemoService>(
            demo::DemoOptions{m_folder.path(), 0, QStringLiteral("demo"), QStringLiteral("demo"), false});
        QVERIFY(m_service->start());
        m_client = std::make_unique<test::DemoClient>(m_service->address());
    }

    QStringList entriesOf(const QString& playlist)
    {
        return texts(listIn(under(get("getPlaylist", {{QStringLiteral("id"), playlist}}), "playlist"), "entry"), "id");
    }

private Q_SLOTS:
    void initTestCase() { startService(); }

    void signsIn_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("code");
        const QString rest = QStringLiteral("&v=1.16.1&c=t&f=json");
        QTest::newRow("password") << QStringLiteral("u=demo&p=demo") + rest << -1;
        QTest::newRow("hex password") << QStringLiteral("u=demo&p=enc:64656d6f") + rest << -1;
        QTest::newRow("wrong password") << QStringLiteral("u=demo&p=nope") + rest << 40;
        QTest::newRow("wrong token") << QStringLiteral("u=demo&t=00&s=abcdef") + rest << 40;
        QTest::newRow("wrong user") << QStringLiteral("u=other&p=demo") + rest << 40;
        QTest::newRow("token without salt") << QStringLiteral("u=demo&t=00") + rest << 10;
        QTest::newRow("nothing given") << QStringLiteral("u=demo") + rest << 10;
        QTest::newRow("no version") << QStringLiteral("u=demo&p=demo&c=t&f=json") << 10;
        QTest::newRow("api key") << QStringLiteral("apiKey=x") + rest << 42;
    }
    void signsIn()
    {
        QFETCH(QString, query);
        const Answered answered = m_client->getBare(QStringLiteral("/rest/ping?") + query);
        QCOMPARE(answered.status, 200);
        QTEST(answered.errorCode(), "code");
    }

    void saysWhatItIs()
    {
        const Answered ping = get("ping.view");
        QVERIFY(ping.ok());
        QCOMPARE(ping.document().value(QStringLiteral("openSubsonic")).toBool(), true);
        const Answered open = m_client->getBare(QStringLiteral("/rest/getOpenSubsonicExtensions?f=json"));
        QCOMPARE(
            texts(listIn(open.document(), "openSubsonicExtensions"), "name"),
            QStringList({QStringLiteral("formPost"), QStringLiteral("indexBasedQueue"), QStringLiteral("songLyrics")}));
        QVERIFY(under(get("getLicense"), "license").value(QStringLiteral("valid")).toBool());
        QCOMPARE(under(get("getUser", {{QStringLiteral("username"), QStringLiteral("demo")}}), "user")
                     .value(QStringLiteral("username"))
                     .toString(),
                 QStringLiteral("demo"));
        QCOMPARE(under(get("getScanStatus"), "scanStatus").value(QStringLiteral("count")).toInt(),
                 m_service->trackCount());
        QCOMPARE(listIn(under(get("getMusicFolders"), "musicFolders"), "musicFolder").size(), 1);
        QVERIFY(m_client->getBare(QStringLiteral("/rest/ping?u=demo&p=demo&v=1.16.1&c=t"))
                    .body.contains("<subsonic-response"));
    }

    void refusesWhatItDoesNotKnow()
    {
        const Answered unknown = get("getPodcasts");
        QCOMPARE(unknown.status, 404);
        QCOMPARE(unknown.errorCode(), 70);
        for (const char* method : {"getArtist", "getArtistInfo2", "getAlbum", "getSong", "getLyricsBySongId",
                                   "getPlaylist", "deletePlaylist", "star", "stream", "getCoverArt", "scrobble"}) {
            QCOMPARE(get(method).errorCode(), 10);
            QCOMPARE(get(method, {{QStringLiteral("id"), QStringLiteral("nothing")}}).errorCode(), 70);
        }
    }

    void browses()
    {
        QStringList albums;
        int artists = 0;
        int artistsWithOthersAlike = 0;
        int artistsWithTexts = 0;
        const QJsonArray indexes = listIn(under(get("getArtists"), "artists"), "index");
        for (const QJsonValue& index : indexes) {
            for (const QString& id : texts(listIn(index.toObject(), "artist"), "id")) {
                ++artists;
                const QJsonObject info = under(get("getArtistInfo2", {{QStringLiteral("id"), id}}), "artistInfo2");
                const QStringList alike = texts(listIn(info, "similarArtist"), "id");
                artistsWithTexts += info.value(QStringLiteral("biography")).toString().isEmpty() ? 0 : 1;
                QVERIFY(!alike.contains(id));
                artistsWithOthersAlike += alike.isEmpty() ? 0 : 1;
                albums += texts(listIn(under(get("getArtist", {{QStringLiteral("id"), id}}), "artist"), "album"), "id");
            }
        }
        QCOMPARE(artists, 8);
        QVERIFY(artistsWithOthersAlike > 0 && artistsWithOthersAlike <= artists);
        QVERIFY(artistsWithTexts > 0 && artistsWithTexts < artists); // some are known to nobody
        QCOMPARE(albums.size(), 12);
        QSet<QString> songs;
        for (const QString& id : albums) {
            const QJsonObject album = under(get("getAlbum", {{QStringLiteral("id"), id}}), "album");
            int seconds = 0;
            for (const QJsonValue& song : listIn(album, "song")) {
                songs.insert(song[QStringLiteral("id")].toString());
                const int duration = song[QStringLiteral("duration")].toInt();
                QVERIFY2(duration >= 24 && duration <= 60, qPrintable(song[QStringLiteral("title")].toString()));
                seconds += duration;
            }
            QCOMPARE(album.value(QStringLiteral("duration")).toInt(), seconds);
        }
        QCOMPARE(songs.size(), m_service->trackCount());
        const QString song = *songs.begin();
        QCOMPARE(
            under(get("getSong", {{QStringLiteral("id"), song}}), "song").value(QStringLiteral("title")).toString(),
            m_service->titleOf(song));
        int bySum = 0;
        for (const QJsonValue& genre : listIn(under(get("getGenres"), "genres"), "genre"))
            bySum += genre[QStringLiteral("songCount")].toInt();
        QCOMPARE(bySum, m_service->trackCount());
    }

    void someTracksHaveWords_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("artist");
        QTest::addColumn<int>("lines");
        QTest::addColumn<bool>("synced");
        QTest::newRow("timed") << QStringLiteral("Kettle Song") << QStringLiteral("Ilse Varrow") << 8 << true;
        QTest::newRow("plain") << QStringLiteral("Windfall") << QStringLiteral("Marrow & Pine") << 9 << false;
        QTest::newRow("none") << QStringLiteral("Ebb") << QStringLiteral("Tern Colony") << 0 << false;
    }
    void someTracksHaveWords()
    {
        QFETCH(QString, title);
        QFETCH(QString, artist);
        QFETCH(int, lines);
        QFETCH(bool, synced);
        const QJsonArray songs =
            listIn(under(get("search3", {{QStringLiteral("query"), title}}), "searchResult3"), "song");
        const QJsonObject song = songs.first().toObject();
        QCOMPARE(song.value(QStringLiteral("title")).toString(), title);
        const Parameters id{{QStringLiteral("id"), song.value(QStringLiteral("id")).toString()}};
        const QJsonArray all = listIn(under(get("getLyricsBySongId", id), "lyricsList"), "structuredLyrics");
        QCOMPARE(all.size(), lines > 0 ? 1 : 0);
        const Parameters words{{QStringLiteral("artist"), artist}, {QStringLiteral("title"), title}};
        const QString text = under(get("getLyrics", words), "lyrics").value(QStringLiteral("value")).toString();
        QCOMPARE(text.isEmpty() ? 0 : text.split(u'\n').size(), lines);
        if (lines == 0)
            return;
        QCOMPARE(all.first()[QStringLiteral("synced")].toBool(), synced);
        const QJsonArray structured = listIn(all.first().toObject(), "line");
        QCOMPARE(structured.size(), lines);
        qint64 last = 0;
        for (const QJsonValue& line : structured) {
            QCOMPARE(line.toObject().contains(QStringLiteral("start")), synced);
            QVERIFY(!synced || line[QStringLiteral("start")].toInteger() > last);
            last = line[QStringLiteral("start")].toInteger();
        }
        QVERIFY(last < song.value(QStringLiteral("duration")).toInt() * 1000);
    }

    void listsAlbums_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<int>("count");
        for (const char* type :
             {"newest", "alphabeticalByName", "alphabeticalByArtist", "frequent", "highest", "random"})
            QTest::newRow(type) << QString::fromLatin1(type) << 12;
        QTest::newRow("recent") << QStringLiteral("recent") << 0;
        QTest::newRow("starred") << QStringLiteral("starred") << 0;
        QTest::newRow("byYear") << QStringLiteral("byYear&fromYear=2019&toYear=2021") << 3;
        QTest::newRow("byGenre") << QStringLiteral("byGenre&genre=Folk") << 2;
    }
    void listsAlbums()
    {
        QFETCH(QString, type);
        const Answered answered = m_client->getBare(
            QStringLiteral("/rest/getAlbumList2?u=demo&p=demo&v=1.16.1&c=t&f=json&size=500&type=") + type);
        QTEST(static_cast<int>(listIn(under(answered, "albumList2"), "album").size()), "count");
    }

    void anEmptySearchPagesThroughEverything()
    {
        QStringList songs;
        while (true) {
            const QJsonArray page =
                listIn(under(get("search3", {{QStringLiteral("query"), QString()},
                                             {QStringLiteral("songCount"), QStringLiteral("25")},
                                             {QStringLiteral("songOffset"), QString::number(songs.size())},
                                             {QStringLiteral("artistCount"), QStringLiteral("0")},
                                             {QStringLiteral("albumCount"), QStringLiteral("0")}}),
                             "searchResult3"),
                       "song");
            if (page.isEmpty())
                break;
            songs += texts(page, "id");
        }
        QCOMPARE(songs.size(), m_service->trackCount());
        QCOMPARE(QSet<QString>(songs.begin(), songs.end()).size(), songs.size());
        const QJsonObject found =
            under(get("search3", {{QStringLiteral("query"), QStringLiteral("tide slack")}}), "searchResult3");
        QCOMPARE(texts(listIn(found, "song"), "title"), {QStringLiteral("Slack Water")});
    }

    void keepsPlaylists()
    {
        const QJsonArray before = listIn(under(get("getPlaylists"), "playlists"), "playlist");
        QCOMPARE(before.size(), 5);
        const QStringList tracks{QStringLiteral("tr-011"), QStringLiteral("tr-022"), QStringLiteral("tr-011"),
                                 QStringLiteral("tr-033")};
        Parameters parameters{{QStringLiteral("name"), QStringLiteral("A & B + “c”")}};
        for (const QString& track : tracks)
            parameters.append({QStringLiteral("songId"), track});
        const QJsonObject made = under(m_client->post(QStringLiteral("createPlaylist"), parameters), "playlist");
        const QString id = made.value(QStringLiteral("id")).toString();
        QCOMPARE(made.value(QStringLiteral("name")).toString(), QStringLiteral("A & B + “c”"));
        QCOMPARE(entriesOf(id), tracks);
        const QString changed = made.value(QStringLiteral("changed")).toString();

        QVERIFY(get("updatePlaylist", {{QStringLiteral("playlistId"), id},
                                       {QStringLiteral("name"), QStringLiteral("Renamed")},
                                       {QStringLiteral("songIndexToRemove"), QStringLiteral("0")},
                                       {QStringLiteral("songIndexToRemove"), QStringLiteral("3")},
                                       {QStringLiteral("songIdToAdd"), QStringLiteral("tr-044")}})
                    .ok());
        QCOMPARE(entriesOf(id),
                 QStringList({QStringLiteral("tr-022"), QStringLiteral("tr-011"), QStringLiteral("tr-044")}));
        const QJsonObject updated = under(get("getPlaylist", {{QStringLiteral("id"), id}}), "playlist");
        QCOMPARE(updated.value(QStringLiteral("name")).toString(), QStringLiteral("Renamed"));
        QVERIFY(updated.value(QStringLiteral("changed")).toString() != changed);

        QVERIFY(get("createPlaylist",
                    {{QStringLiteral("playlistId"), id}, {QStringLiteral("songId"), QStringLiteral("tr-051")}})
                    .ok());
        QCOMPARE(entriesOf(id), {QStringLiteral("tr-051")});
        QCOMPARE(get("createPlaylist",
                     {{QStringLiteral("playlistId"), id}, {QStringLiteral("songId"), QStringLiteral("no")}})
                     .errorCode(),
                 70);
        QCOMPARE(entriesOf(id), {QStringLiteral("tr-051")});
        QVERIFY(get("deletePlaylist", {{QStringLiteral("id"), id}}).ok());
        QCOMPARE(get("getPlaylist", {{QStringLiteral("id"), id}}).errorCode(), 70);
    }

    void keepsOneQueueForAllPlayers()
    {
        QVERIFY(!get("getPlayQueue").document().contains(QStringLiteral("playQueue"))); // nobody left one
        const Parameters by{{QStringLiteral("id"), QStringLiteral("tr-011")},
                            {QStringLiteral("id"), QStringLiteral("tr-022")},
                            {QStringLiteral("id"), QStringLiteral("tr-011")},
                            {QStringLiteral("position"), QStringLiteral("61500")}};
        QVERIFY(m_client
                    ->post(QStringLiteral("savePlayQueueByIndex"),
                           by + Parameters{{QStringLiteral("currentIndex"), QStringLiteral("2")}})
                    .ok());
        startService(); // it survives
        const QJsonObject queue = under(get("getPlayQueueByIndex"), "playQueueByIndex");
        QCOMPARE(texts(listIn(queue, "entry"), "id"),
                 QStringList({QStringLiteral("tr-011"), QStringLiteral("tr-022"), QStringLiteral("tr-011")}));
        QCOMPARE(queue.value(QStringLiteral("currentIndex")).toInt(), 2);
        QCOMPARE(queue.value(QStringLiteral("position")).toInt(), 61500);
        QVERIFY(!queue.value(QStringLiteral("changedBy")).toString().isEmpty());
        // By its id the first of two is current.
        QVERIFY(get("savePlayQueue", by + Parameters{{QStringLiteral("current"), QStringLiteral("tr-011")}}).ok());
        QCOMPARE(under(get("getPlayQueue"), "playQueue").value(QStringLiteral("current")).toString(),
                 QStringLiteral("tr-011"));
        QCOMPARE(under(get("getPlayQueueByIndex"), "playQueueByIndex").value(QStringLiteral("currentIndex")).toInt(),
                 0);
        QCOMPARE(get("savePlayQueue", {{QStringLiteral("id"), QStringLiteral("nothing")}}).errorCode(), 70);
        QCOMPARE(get("savePlayQueueByIndex", by + Parameters{{QStringLiteral("currentIndex"), QStringLiteral("3")}})
                     .errorCode(),
                 10);
        QVERIFY(get("savePlayQueue").ok()); // takes it away
        QVERIFY(!get("getPlayQueue").document().contains(QStringLiteral("playQueue")));
    }

    void keepsABookmarkForEachTrack()
    {
        const auto marks = [this] { return listIn(under(get("getBookmarks"), "bookmarks"), "bookmark"); };
        const auto at = [](const char* position) {
            return Parameters{{QStringLiteral("id"), QStringLiteral("tr-011")},
                              {QStringLiteral("position"), QLatin1String(position)}};
        };
        QVERIFY(marks().isEmpty());
        QVERIFY(get("createBookmark", at("61500")).ok());
        QVERIFY(get("createBookmark", at("90000")).ok());
        startService(); // it survives
        QCOMPARE(marks().size(), 1);
        QCOMPARE(marks().first()[QStringLiteral("position")].toInt(), 90000);
        QCOMPARE(marks().first()[QStringLiteral("entry")][QStringLiteral("id")].toString(), QStringLiteral("tr-011"));
        QCOMPARE(get("createBookmark", at("-1")).errorCode(), 10);
        QVERIFY(get("deleteBookmark", at("0")).ok());
        QVERIFY(marks().isEmpty());
        QCOMPARE(get("deleteBookmark", at("0")).errorCode(), 70);
    }

    void remembersAfterARestart()
    {
        const QString track = QStringLiteral("tr-123");
        const qint64 started = 1'760'000'000'123;
        QVERIFY(!m_service->lovedTracks().contains(track));
        QVERIFY(get("star", {{QStringLiteral("id"), track}}).ok());
        QVERIFY(get("unstar", {{QStringLiteral("id"), QStringLiteral("tr-014")}}).ok());
        QVERIFY(get("star", {{QStringLiteral("albumId"), QStringLiteral("al-03")}}).ok());
        QVERIFY(
            get("setRating", {{QStringLiteral("id"), track}, {QStringLiteral("rating"), QStringLiteral("4")}}).ok());
        QVERIFY(get("scrobble", {{QStringLiteral("id"), track},
                                 {QStringLiteral("time"), QString::number(started)},
                                 {QStringLiteral("submission"), QStringLiteral("true")}})
                    .ok());
        QVERIFY(
            get("scrobble", {{QStringLiteral("id"), track}, {QStringLiteral("submission"), QStringLiteral("false")}})
                .ok());
        startService(); // the one before is ended by this
        QVERIFY(m_service->lovedTracks().contains(track));
        QVERIFY(!m_service->lovedTracks().contains(QStringLiteral("tr-014")));
        QCOMPARE(m_service->plays().size(), 1);
        QCOMPARE(m_service->plays().front().startedAt.toMSecsSinceEpoch(), started);
        const QJsonObject song = under(get("getSong", {{QStringLiteral("id"), track}}), "song");
        QCOMPARE(song.value(QStringLiteral("userRating")).toInt(), 4);
        QVERIFY(song.contains(QStringLiteral("starred")));
        QVERIFY(song.contains(QStringLiteral("played")));
        const QJsonObject starred = under(get("getStarred2"), "starred2");
        QCOMPARE(texts(listIn(starred, "album"), "id"), {QStringLiteral("al-03")});
        QVERIFY(texts(listIn(starred, "song"), "id").contains(track));
        const QJsonObject seen =
            QJsonDocument::fromJson(m_client->getBare(QStringLiteral("/demo/state")).body).object();
        QCOMPARE(texts(listIn(seen, "plays"), "track"), {track});
    }

    void streamsInParts()
    {
        const Parameters song{{QStringLiteral("id"), QStringLiteral("tr-081")}};
        QVERIFY(!under(get("getSong", song), "song").contains(QStringLiteral("size"))); // not made yet
        const Answered whole = get("stream", song);
        QCOMPARE(whole.status, 200);
        QCOMPARE(under(get("getSong", song), "song").value(QStringLiteral("size")).toInteger(), whole.body.size());
        const QByteArray etag = whole.header("ETag");
        const QString download = QStringLiteral("download");
        QByteArray total = '/' + QByteArray::number(whole.body.size());

        const Answered middle = m_client->get(download, song, "bytes=1000-1999", etag);
        QCOMPARE(middle.status, 206);
        QCOMPARE(middle.body, whole.body.mid(1000, 1000));
        QCOMPARE(middle.header("Content-Range"), "bytes 1000-1999" + total);
        const Answered rest = m_client->get(download, song, "bytes=5000-");
        QCOMPARE(rest.body, whole.body.mid(5000));
        QCOMPARE(m_client->get(download, song, "bytes=-10").body, whole.body.right(10));
        QCOMPARE(m_client->get(download, song, "bytes=5000-", "\"another\"").status, 200);
        const Answered beyond = m_client->get(download, song, "bytes=" + QByteArray::number(whole.body.size()) + '-');
        QCOMPARE(beyond.status, 416);
        QCOMPARE(beyond.header("Content-Range"), "bytes *" + total);
    }

    void sendsPictures_data()
    {
        QTest::addColumn<QString>("id");
        for (const char* id : {"al-01", "ar-8", "tr-011", "pl-1"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }
    void sendsPictures()
    {
        QFETCH(QString, id);
        const Answered answered =
            get("getCoverArt", {{QStringLiteral("id"), id}, {QStringLiteral("size"), QStringLiteral("120")}});
        QCOMPARE(answered.header("Content-Type"), "image/jpeg");
        QVERIFY(answered.body.startsWith("\xff\xd8"));
    }
};

QTEST_GUILESS_MAIN(tst_DemoRest)
#include "tst_demorest.moc"
