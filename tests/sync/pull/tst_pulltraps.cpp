// Whole pulls from servers with the habits of real ones, and what a refresh asks of each.
#include "tests/support/sync/WireLibrary.h"

#include <QSignalSpy>
#include <QTest>

using namespace sostenuto::sync;
using namespace sostenuto::tests;
using What = WireLibrary::What;

namespace {

struct Stage {
    explicit Stage(int albums)
    {
        server.start();
        fillSmall(server, albums);
        library = std::make_unique<WireLibrary>(server.address());
    }
    [[nodiscard]] QString tracks() const { return library->answerOf("SELECT count(*) FROM track WHERE hidden = 0"); }
    [[nodiscard]] bool isWhole() const { return tracks() == QString::number(server.songs.size()); }
    [[nodiscard]] PullMemory memory() const { return PullMemory::fromJson(library->sources.all()->first().pullState); }
    /// What a refresh asks, in order.
    QStringList refresh()
    {
        server.calls.clear();
        const auto error = library->run(What::Refresh);
        return error ? QStringList{error->detail} : server.calls;
    }

    WireMusicServer server;
    std::unique_ptr<WireLibrary> library;
};

WireAnswer empty(const QJsonObject& good)
{
    QJsonObject nothing = good;
    nothing.insert(QStringLiteral("searchResult3"), QJsonObject{});
    return {WireMusicServer::document(nothing)};
}

const QStringList listsOnly{QStringLiteral("getScanStatus"), QStringLiteral("getStarred2"),
                            QStringLiteral("getPlaylists"), QStringLiteral("getBookmarks"),
                            QStringLiteral("getInternetRadioStations")};

} // namespace

class PullTrapsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shortPages();
    void aSwallowedPage_data();
    void aSwallowedPage();
    void aSearchThatFailsOnce();
    void longPagesAreCut();
    void aRowThatBreaksItsPage_data();
    void aRowThatBreaksItsPage();
    void missingFields();
    void newIds();
    void itScansMeanwhile();
    void muchGoesWhenItIsSaidTwice();
    void whatIsLeftOutComesBack();
    void refreshOfAServerThatSaysWhen();
    void newTagsAreReadWithinADay();
    void refreshOfAServerThatSaysNothing_data();
    void refreshOfAServerThatSaysNothing();
    void anAlbumThatCountsInItsOwnWay();
};

void PullTrapsTest::shortPages()
{
    Stage stage(30);
    stage.server.mostRows = 7;
    QVERIFY(!stage.library->run());
    QVERIFY(stage.isWhole());
    QVERIFY(stage.memory().clean);
    QCOMPARE(stage.memory().tracks, 90);
}

void PullTrapsTest::aSwallowedPage_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<int>("times");
    QTest::addColumn<bool>("clean");
    for (const char* kind : {"song 20", "song 0", "album 0"}) {
        const QString call = QStringLiteral("search3 %1 ").arg(QLatin1String(kind));
        QTest::addRow("%s once", kind) << call << 1 << true;
        // The very first page comes row by row: whether there is a first row is a question that is answered.
        QTest::addRow("%s always", kind) << call << 1000 << call.contains(QStringLiteral(" 0 "));
    }
}

void PullTrapsTest::aSwallowedPage()
{
    QFETCH(QString, call);
    QFETCH(int, times);
    QFETCH(bool, clean);
    Stage stage(20);
    stage.server.mostRows = 10;
    QVERIFY(!stage.library->run());
    int left = times;
    stage.server.odd = [&](int, const QString&, const QJsonObject& good) {
        const QString& asked = stage.server.calls.last();
        // The question whether tracks are listed at all is another one.
        const bool isPage = asked.startsWith(call) && !asked.endsWith(QStringLiteral(" 0 1"));
        return isPage && left-- > 0 ? std::optional(empty(good)) : std::nullopt;
    };
    QVERIFY(!stage.library->run());
    QVERIFY(stage.isWhole()); // whatever: nothing was hidden
    QCOMPARE(stage.memory().clean, clean);
    QCOMPARE(inconsistencies(*stage.library->store.database), QString{});
    // A library that has nothing yet gets the rest all the same.
    left = times;
    WireLibrary fresh(stage.server.address());
    QVERIFY(!fresh.run());
    const int missing = call.contains(QStringLiteral("song")) && !clean ? 1 : 0; // one row of the page
    QCOMPARE(fresh.answerOf("SELECT count(*) FROM track"), QString::number(60 - missing));
}

void PullTrapsTest::aSearchThatFailsOnce()
{
    Stage stage(5);
    stage.server.odd = [&](int request, const QString&, const QJsonObject& good) {
        return request == 1 ? std::optional(empty(good)) : std::nullopt;
    };
    QVERIFY(!stage.library->run());
    QVERIFY(!stage.server.calls.contains(QStringLiteral("getAlbum"))); // albums are not walked for that
    QVERIFY(stage.isWhole());
}

void PullTrapsTest::longPagesAreCut()
{
    Stage stage(200);
    stage.server.cutAbove = 120;
    for (int i = 0; i < 10 && stage.library->run(); ++i)
        ;
    QVERIFY(stage.isWhole());
    QVERIFY(stage.memory().clean);
    QVERIFY(stage.library->backend->learnt().pageSize <= 125);
    stage.library->restart(); // and it is remembered
    stage.server.calls.clear();
    QVERIFY(!stage.library->run());
    QVERIFY(!stage.server.calls.contains(QStringLiteral("search3 song 0 500")));
    // The line got better: pages grow again.
    stage.server.cutAbove = 0;
    for (int i = 0; i < 30 && stage.library->backend->learnt().pageSize < 500; ++i)
        QVERIFY(!stage.library->run());
    QCOMPARE(stage.library->backend->learnt().pageSize, 500);
}

void PullTrapsTest::aRowThatBreaksItsPage_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("HTTP 500") << 0;
    QTest::newRow("the line breaks") << 1;
    QTest::newRow("no JSON") << 2;
    QTest::newRow("error 0") << 3;
}

void PullTrapsTest::aRowThatBreaksItsPage()
{
    QFETCH(int, how);
    Stage stage(100);
    const QByteArray row = "\"id\":\"t60-2\"";
    stage.server.odd = [&](int, const QString& method, const QJsonObject& good) -> std::optional<WireAnswer> {
        const QByteArray body = WireMusicServer::document(good);
        if (method != u"search3" || !body.contains(row))
            return std::nullopt;
        const QByteArray refused = R"({"subsonic-response":{"status":"failed","error":{"code":0}}})";
        const WireAnswer answers[] = {{"<html>", 500, "text/html"},
                                      {body.left(body.size() / 2), 200, "application/json", body.size()},
                                      {body.chopped(3)},
                                      {refused}};
        return answers[how];
    };
    int pulls = 1;
    while (stage.library->run() && pulls < 100)
        ++pulls;
    QVERIFY2(pulls < 60, qPrintable(QString::number(pulls)));
    QCOMPARE(stage.tracks(), QStringLiteral("299")); // all but the one
    QVERIFY(!stage.memory().clean);
    // Mended.
    stage.server.odd = nullptr;
    QVERIFY(!stage.library->run());
    QVERIFY(stage.isWhole());
}

void PullTrapsTest::missingFields()
{
    Stage stage(4);
    const auto bare = [](QJsonArray& rows, const QStringList& kept) {
        for (qsizetype i = 0; i < rows.size(); ++i) {
            QJsonObject row = rows[i].toObject();
            for (const QString& key : row.keys()) {
                if (!kept.contains(key))
                    row.remove(key);
            }
            rows[i] = row;
        }
    };
    bare(stage.server.songs, {QStringLiteral("id"), QStringLiteral("title"), QStringLiteral("albumId")});
    bare(stage.server.albums, {QStringLiteral("id"), QStringLiteral("name")});
    bare(stage.server.artists, {QStringLiteral("id")});
    QVERIFY(!stage.library->run());
    QVERIFY(stage.isWhole());
    QCOMPARE(stage.library->answerOf("SELECT count(*), sum(track_count) FROM album WHERE hidden = 0 AND title <> ''"),
             QStringLiteral("4|12"));
    QVERIFY(!stage.library->run(What::Refresh));
    QVERIFY(!stage.library->run());
    QVERIFY(stage.isWhole());
    QCOMPARE(inconsistencies(*stage.library->store.database), QString{});
}

/// Another version of the server, and nothing has the id that it had.
void PullTrapsTest::newIds()
{
    Stage stage(20);
    QVERIFY(!stage.library->run());
    const auto rows = [&] {
        return stage.library->answerOf(
            "SELECT group_concat(id || title || track_count) FROM album WHERE hidden = 0 UNION "
            "ALL SELECT group_concat(id || title || number || loved) FROM track WHERE hidden = "
            "0 UNION ALL SELECT group_concat(track_id) FROM playlist_entry");
    };
    const QString before = rows();
    const auto renumber = [](QJsonObject row) {
        for (const char* key : {"id", "albumId", "artistId"}) {
            const QString name = QLatin1String(key);
            if (row.contains(name))
                row.insert(name, QString(QStringLiteral("new-") + row.value(name).toString()));
        }
        return row;
    };
    for (QJsonArray* all : {&stage.server.artists, &stage.server.albums, &stage.server.songs}) {
        for (qsizetype i = 0; i < all->size(); ++i)
            (*all)[i] = renumber((*all)[i].toObject());
    }
    QJsonObject list = renumber(stage.server.playlists.take(QStringLiteral("p")));
    list.insert(QStringLiteral("entry"), QJsonArray{stage.server.songs.first(), stage.server.songs.last()});
    stage.server.playlists.insert(QStringLiteral("new-p"), list);
    stage.server.starred = QStringList{QStringLiteral("new-t1-1")};
    stage.server.version = QStringLiteral("2");
    QSignalSpy changed(stage.library->backend.get(), &SubsonicBackend::serverChanged);
    QVERIFY(!stage.library->run(What::Refresh)); // whatever a refresh makes of it …
    QCOMPARE(changed.size(), 1);
    QVERIFY(!stage.library->run(What::PullAnew)); // … this is what follows
    QCOMPARE(rows(), before);
    QCOMPARE(stage.tracks(), QStringLiteral("60"));
    QCOMPARE(inconsistencies(*stage.library->store.database), QString{});
}

/// Rows come in at the front while pages are read: each page begins too late, and repeats what was at the end of the
/// one before. And the last one says goodbye to an album.
void PullTrapsTest::itScansMeanwhile()
{
    Stage stage(20);
    stage.server.mostRows = 10;
    QVERIFY(!stage.library->run());
    stage.server.scanStatus = {{QStringLiteral("scanning"), true}, {QStringLiteral("count"), 60}};
    int added = 0;
    stage.server.before = [&](int, const QString& method) {
        if (method != u"search3" || added >= 6)
            return;
        stage.server.songs.prepend(wireSong(QStringLiteral("late-%1").arg(added), QStringLiteral("Late"),
                                            QStringLiteral("Band"), QStringLiteral("Record 0"), 10 + added));
        stage.server.songs.removeLast();
        ++added;
        stage.server.scanStatus.insert(QStringLiteral("count"), 60 + added);
    };
    QVERIFY(!stage.library->run());
    QVERIFY(stage.tracks().toInt() >= 60); // nothing went
    QVERIFY(!stage.memory().clean);        // and it comes again soon
    stage.server.before = nullptr;
    stage.server.scanStatus = {{QStringLiteral("scanning"), false}, {QStringLiteral("count"), 60}};
    for (const char* ids : {"al-Record 18", "al-Record 19"}) { // as the albums are now
        const qsizetype at = ids[10] == '8' ? 18 : 19;
        QJsonObject album = stage.server.albums[at].toObject();
        album.insert(QStringLiteral("songCount"), 0);
        stage.server.albums[at] = album;
    }
    QVERIFY(!stage.library->run());
    QVERIFY(stage.isWhole());
    QCOMPARE(inconsistencies(*stage.library->store.database), QString{});
}

void PullTrapsTest::muchGoesWhenItIsSaidTwice()
{
    Stage stage(200);
    QVERIFY(!stage.library->run());
    while (stage.server.songs.size() > 300)
        stage.server.songs.removeLast();
    while (stage.server.albums.size() > 100)
        stage.server.albums.removeLast();
    QVERIFY(!stage.library->run());
    QCOMPARE(stage.tracks(), QStringLiteral("600")); // half of a library: once is not enough
    QVERIFY(!stage.memory().clean);
    QVERIFY(!stage.library->run());
    QCOMPARE(stage.tracks(), QStringLiteral("300"));
    QVERIFY(stage.memory().clean);
    // All of it never goes.
    stage.server.songs = {};
    stage.server.albums = {};
    for (int i = 0; i < 3; ++i)
        QVERIFY(!stage.library->run());
    QCOMPARE(stage.tracks(), QStringLiteral("300"));
}

void PullTrapsTest::whatIsLeftOutComesBack()
{
    Stage stage(3);
    QVERIFY(!stage.library->run());
    QJsonArray songs = stage.server.songs;
    const QJsonArray albums = stage.server.albums;
    for (int i = 0; i < 3; ++i)
        stage.server.songs.removeLast();
    stage.server.albums.removeLast();
    QVERIFY(!stage.library->run());
    QCOMPARE(stage.tracks(), QStringLiteral("6"));
    const QString ids = stage.library->answerOf("SELECT group_concat(id) FROM track");
    stage.server.songs = songs;
    stage.server.albums = albums;
    QVERIFY(!stage.library->run());
    QCOMPARE(stage.tracks(), QStringLiteral("9"));
    QCOMPARE(stage.library->answerOf("SELECT group_concat(id) FROM track"), ids);
}

void PullTrapsTest::refreshOfAServerThatSaysWhen()
{
    Stage stage(20);
    stage.server.scanStatus.insert(QStringLiteral("lastScan"), QStringLiteral("2026-01-01T00:00:00.123456789Z"));
    QVERIFY(!stage.library->run());
    QCOMPARE(stage.refresh(), listsOnly); // nothing of the catalogue
    stage.server.scanStatus.insert(QStringLiteral("scanning"), true);
    QCOMPARE(stage.refresh(), listsOnly);
    // Looked through: an album more, one that is longer, and one with another title.
    stage.server.scanStatus = {{QStringLiteral("scanning"), false},
                               {QStringLiteral("lastScan"), QStringLiteral("2026-01-02T00:00:00Z")}};
    stage.server.songs.append(
        wireSong(QStringLiteral("n1"), QStringLiteral("New"), QStringLiteral("Band"), QStringLiteral("New Record"), 1));
    stage.server.albums.prepend(
        wireAlbum(QStringLiteral("al-New Record"), QStringLiteral("New Record"), QStringLiteral("Band"), 1));
    stage.server.songs.append(wireSong(QStringLiteral("t3-4"), QStringLiteral("Hidden Track"), QStringLiteral("Band"),
                                       QStringLiteral("Record 3"), 4));
    stage.server.albums[4] =
        wireAlbum(QStringLiteral("al-Record 3"), QStringLiteral("Record 3"), QStringLiteral("Band"), 4);
    stage.server.albums[6] =
        wireAlbum(QStringLiteral("al-Record 5"), QStringLiteral("Record Five"), QStringLiteral("Band"), 3);
    QStringList asked = stage.refresh();
    QVERIFY(stage.isWhole());
    QCOMPARE(asked.count(QStringLiteral("getAlbum")), 3);
    QCOMPARE(stage.library->answerOf("SELECT title FROM album WHERE remote_id = 'al-Record 5'"),
             QStringLiteral("Record Five"));
    QVERIFY(stage.memory().clean);
    QCOMPARE(stage.refresh(), listsOnly); // it is known now
    // Something went: a whole pull will tell, in a day.
    stage.server.scanStatus.insert(QStringLiteral("lastScan"), QStringLiteral("2026-01-03T00:00:00Z"));
    for (int i = 0; i < 3; ++i)
        stage.server.songs.removeFirst(); // of "Record 0"
    stage.server.albums.removeAt(1);
    asked = stage.refresh();
    QVERIFY(!stage.memory().clean);
    QVERIFY(!stage.isWhole());
    QCOMPARE(inconsistencies(*stage.library->store.database), QString{});
}

/// They change neither the number of tracks nor their length.
void PullTrapsTest::newTagsAreReadWithinADay()
{
    Stage stage(1'000); // 3,000 tracks: six pages
    const auto scanned = [&](int day) {
        stage.server.scanStatus.insert(QStringLiteral("lastScan"), QStringLiteral("2026-01-0%1T00:00:00Z").arg(day));
    };
    const auto title = [&](const QByteArray& id) {
        return stage.library->answerOf("SELECT title FROM track WHERE remote_id = '" + id + "'");
    };
    scanned(1);
    QVERIFY(!stage.library->run());
    const auto pages = [&] { return stage.refresh().filter(QStringLiteral("search3 song")).size(); };
    QCOMPARE(pages(), 0);
    QJsonObject first = stage.server.songs.first().toObject();
    QJsonObject last = stage.server.songs.last().toObject();
    for (QJsonObject* song : {&first, &last})
        song->insert(QStringLiteral("title"), QStringLiteral("New Words"));
    stage.server.songs.replace(0, first);
    stage.server.songs.replace(stage.server.songs.size() - 1, last);
    scanned(2);
    PullMemory yesterday = stage.memory();
    yesterday.wordsBeganS -= 25 * 3600;
    QVERIFY(stage.library->sources.setPullState(stage.library->store.source, yesterday.toJson()));
    const QByteArray firstId = first.value(QStringLiteral("id")).toString().toLatin1();
    const QByteArray lastId = last.value(QStringLiteral("id")).toString().toLatin1();
    QVERIFY(stage.refresh().contains(QStringLiteral("search3 song 0 500")));
    QCOMPARE(title(firstId), QStringLiteral("New Words"));
    QVERIFY(title(lastId) != QStringLiteral("New Words"));
    QCOMPARE(pages(), 2); // the rest
    QCOMPARE(title(lastId), QStringLiteral("New Words"));
    QCOMPARE(pages(), 0);
    scanned(3);
    QCOMPARE(stage.refresh().filter(QStringLiteral("search3 song 0 500")).size(), 0); // once a day
    QVERIFY(stage.isWhole());
    QCOMPARE(inconsistencies(*stage.library->store.database), QString{});
}

void PullTrapsTest::refreshOfAServerThatSaysNothing_data()
{
    QTest::addColumn<bool>("walks");
    QTest::newRow("tracks are listed") << false;
    QTest::newRow("albums are walked") << true;
}

void PullTrapsTest::refreshOfAServerThatSaysNothing()
{
    QFETCH(bool, walks);
    Stage stage(20);
    stage.server.searchGivesNothing = walks;
    stage.server.scanStatus = {};
    QVERIFY(!stage.library->run());
    QStringList asked = stage.refresh();
    QVERIFY2(asked.size() <= 10, qPrintable(asked.join(u'\n')));
    QVERIFY(!asked.contains(QStringLiteral("getAlbum")));
    // A track more on an old album.
    stage.server.songs.append(wireSong(QStringLiteral("t3-4"), QStringLiteral("Hidden Track"), QStringLiteral("Band"),
                                       QStringLiteral("Record 3"), 4));
    stage.server.albums[3] =
        wireAlbum(QStringLiteral("al-Record 3"), QStringLiteral("Record 3"), QStringLiteral("Band"), 4);
    asked = stage.refresh();
    QVERIFY(stage.isWhole());
    QCOMPARE(asked.count(QStringLiteral("getAlbum")), 1);
    // An album less.
    for (int i = 0; i < 3; ++i)
        stage.server.songs.removeFirst();
    stage.server.albums.removeFirst();
    asked = stage.refresh();
    QVERIFY(!stage.memory().clean);
    QVERIFY(!stage.library->run());
    QVERIFY(stage.isWhole());
    QVERIFY(stage.memory().clean);
    asked = stage.refresh();
    QVERIFY2(asked.size() <= 10, qPrintable(asked.join(u'\n')));
}

/// One that announces more tracks than it has is read once, and not at every refresh.
void PullTrapsTest::anAlbumThatCountsInItsOwnWay()
{
    Stage stage(5);
    stage.server.albums[2] =
        wireAlbum(QStringLiteral("al-Record 2"), QStringLiteral("Record 2"), QStringLiteral("Band"), 5);
    QVERIFY(!stage.library->run());
    QStringList asked = stage.refresh();
    QCOMPARE(asked.count(QStringLiteral("getAlbum")), 1);
    asked = stage.refresh();
    QCOMPARE(asked.count(QStringLiteral("getAlbum")), 0);
    QVERIFY(stage.isWhole());
}

QTEST_GUILESS_MAIN(PullTrapsTest)
#include "tst_pulltraps.moc"
