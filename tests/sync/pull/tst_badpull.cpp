// A pull one of whose requests is answered badly, in every way and at every place: nothing that was here goes, nothing
// is left inconsistent, and the next good pull makes the library what it would have been.
#include "tests/support/sync/WireLibrary.h"

#include <QRegularExpression>
#include <QTest>

using namespace sostenuto::sync;
using namespace sostenuto::tests;

namespace {

/// How an answer is spoiled.
struct Spoiled {
    const char* name;
    std::function<WireAnswer(const QJsonObject& good)> answer;
    /// It says plainly that there is nothing, as an inner failure of some servers does: what is loved and the playlists
    /// follow it. Of tracks, albums and artists nothing may go even so.
    bool believable = false;
};

QByteArray bytes(const QJsonObject& response)
{
    return WireMusicServer::document(response);
}

WireAnswer failedWith(int code)
{
    return {bytes({{QStringLiteral("status"), QStringLiteral("failed")},
                   {QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), code}}}})};
}

/// The good answer with every member that wraps something put through `change`.
QJsonObject withContent(QJsonObject response, const std::function<QJsonValue(const QJsonObject&)>& change)
{
    for (const QString& key : response.keys()) {
        if (response.value(key).isObject())
            response.insert(key, change(response.value(key).toObject()));
    }
    return response;
}

/// … with every list in there put through `change`.
WireAnswer withLists(const QJsonObject& good, const std::function<QJsonValue(const QJsonArray&)>& change)
{
    return {bytes(withContent(good, [&](QJsonObject wrapper) {
        for (const QString& key : wrapper.keys()) {
            if (wrapper.value(key).isArray())
                wrapper.insert(key, change(wrapper.value(key).toArray()));
        }
        return QJsonValue(wrapper);
    }))};
}

/// … with every row put through `change`.
WireAnswer withRows(const QJsonObject& good, const std::function<QJsonValue(QJsonObject)>& change)
{
    return withLists(good, [&](const QJsonArray& rows) {
        QJsonArray changed;
        for (const QJsonValue& row : rows)
            changed.append(change(row.toObject()));
        return QJsonValue(changed);
    });
}

QJsonObject numbersAs(QJsonObject row, const QJsonValue& value)
{
    for (const QString& key : row.keys()) {
        if (row.value(key).isDouble())
            row.insert(key, value);
    }
    return row;
}

const QVector<Spoiled>& waysOfSpoiling()
{
    const auto page = [](int status) {
        return [status](const QJsonObject&) { return WireAnswer{"<html><h1>No</h1></html>", status, "text/html"}; };
    };
    const auto code = [](int number) { return [number](const QJsonObject&) { return failedWith(number); }; };
    const auto wrapped = [](const QJsonValue& value) {
        return [value](const QJsonObject& good) {
            return WireAnswer{bytes(withContent(good, [&](const QJsonObject&) { return value; }))};
        };
    };
    const auto lists = [](const QJsonValue& value) {
        return [value](const QJsonObject& good) { return withLists(good, [&](const QJsonArray&) { return value; }); };
    };
    static const QVector<Spoiled> all{
        {"a stray character",
         [](const QJsonObject& good) {
             QByteArray body = bytes(good);
             return WireAnswer{body.insert(body.indexOf("\"status\""), '}')};
         }},
        {"cut short", [](const QJsonObject& good) { return WireAnswer{bytes(good).chopped(9)}; }},
        {"the line breaks",
         [](const QJsonObject& good) {
             const QByteArray body = bytes(good);
             return WireAnswer{body.left(body.size() / 2), 200, "application/json", body.size()};
         }},
        {"nothing at all", [](const QJsonObject&) { return WireAnswer{}; }},
        {"not a number", [](const QJsonObject& good) { return WireAnswer{bytes(good).chopped(2) + ",\"x\":NaN}}"}; }},
        {"a thousand deep",
         [](const QJsonObject&) { return WireAnswer{QByteArray(5000, '[') + QByteArray(5000, ']')}; }},
        {"a million objects",
         [](const QJsonObject& good) {
             return WireAnswer{bytes(good).chopped(2) + ",\"x\":[" + QByteArray("{},").repeated(1'000'000) + "0]}}"};
         }},
        {"a web page", page(200)},
        {"404", page(404)},
        {"429", page(429)},
        {"500", page(500)},
        {"503", page(503)},
        {"error 0", code(0)},
        {"error 10", code(10)},
        {"error 40", code(40)},
        {"error 50", code(50)},
        {"error 70", code(70)},
        {"error 12345", code(12345)},
        {"no status",
         [](QJsonObject good) {
             good.remove(QStringLiteral("status"));
             return WireAnswer{bytes(good)};
         }},
        {"another answer",
         [](const QJsonObject&) {
             return WireAnswer{bytes({{QStringLiteral("status"), QStringLiteral("ok")},
                                      {QStringLiteral("license"), QJsonObject{{QStringLiteral("valid"), true}}}})};
         }},
        {"null for content", wrapped(QJsonValue::Null)},
        {"text for content", wrapped(QStringLiteral("none"))},
        {"a list for content", wrapped(QJsonArray{1, 2})},
        {"text for a list", lists(QStringLiteral("none"))},
        {"a number for a list", lists(12)},
        {"text for rows",
         [](const QJsonObject& good) {
             return withRows(good, [](const QJsonObject&) { return QStringLiteral("row"); });
         }},
        {"null for rows",
         [](const QJsonObject& good) { return withRows(good, [](const QJsonObject&) { return QJsonValue::Null; }); }},
        {"rows without ids",
         [](const QJsonObject& good) {
             return withRows(good, [](QJsonObject row) {
                 row.remove(QStringLiteral("id"));
                 return row;
             });
         }},
        {"ids that are lists",
         [](const QJsonObject& good) {
             return withRows(good, [](QJsonObject row) {
                 row.insert(QStringLiteral("id"), QJsonArray{1});
                 return row;
             });
         }},
        {"the first row is null",
         [](const QJsonObject& good) {
             return withLists(good, [](QJsonArray rows) {
                 if (!rows.isEmpty())
                     rows[0] = QJsonValue::Null;
                 return QJsonValue(rows);
             });
         }},
        {"ids only",
         [](const QJsonObject& good) {
             return withRows(good, [](const QJsonObject& row) {
                 return QJsonObject{{QStringLiteral("id"), row.value(QStringLiteral("id"))}};
             });
         }},
        {"huge numbers",
         [](const QJsonObject& good) {
             return withRows(good, [](const QJsonObject& row) { return numbersAs(row, 1e300); });
         }},
        {"numbers below zero",
         [](const QJsonObject& good) {
             return withRows(good, [](const QJsonObject& row) { return numbersAs(row, -5); });
         }},
        {"words for numbers",
         [](const QJsonObject& good) {
             return withRows(good, [](const QJsonObject& row) { return numbersAs(row, QStringLiteral("NaN")); });
         }},
        {"every row twice",
         [](const QJsonObject& good) {
             return withLists(good, [](const QJsonArray& rows) {
                 QJsonArray twice = rows;
                 for (const QJsonValue& row : rows)
                     twice.append(row);
                 return QJsonValue(twice);
             });
         }},
        {"an empty list", lists(QJsonArray{}), true},
        {"empty content", wrapped(QJsonObject{}), true},
    };
    return all;
}

/// What no bad answer may make less.
QString visible(const WireLibrary& library)
{
    return library.answerOf(
        "SELECT (SELECT group_concat(remote_id, ',') FROM (SELECT remote_id FROM track WHERE hidden = "
        "0 ORDER BY 1)), (SELECT count(*) FROM album WHERE hidden = 0), (SELECT count(*) FROM artist "
        "WHERE hidden = 0)");
}

QString lists(const WireLibrary& library)
{
    return library.answerOf("SELECT group_concat(remote_id) FROM track WHERE loved = 1 UNION ALL "
                            "SELECT group_concat(p.remote_id || e.position || e.track_id) FROM playlist p LEFT JOIN "
                            "playlist_entry e ON e.playlist_id = p.id UNION ALL SELECT count(*) FROM station");
}

} // namespace

class BadPullTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anyAnswerSpoiled_data();
    void anyAnswerSpoiled();
    void theFirstPullSpoiled_data() { anyAnswerSpoiled_data(); }
    void theFirstPullSpoiled();
    void anAnswerWithoutEnd_data();
    void anAnswerWithoutEnd();
    void anAnswerThatTakesTooLong();
    void aHugePlaylistKeepsWhatWasHere();
    void aTrackOfAnAlbumThatNobodyListed();
    void twiceTheSame();
    void oddIdsGoThroughTheWire();
};

void BadPullTest::anyAnswerSpoiled_data()
{
    QTest::addColumn<int>("way");
    QTest::addColumn<bool>("walks");
    for (int way = 0; way < waysOfSpoiling().size(); ++way) {
        QTest::addRow("%s", waysOfSpoiling()[way].name) << way << false;
        if (way % 2 == 0) // half of them: what differs is one request
            QTest::addRow("%s, albums walked", waysOfSpoiling()[way].name) << way << true;
    }
}

void BadPullTest::anyAnswerSpoiled()
{
    QFETCH(int, way);
    QFETCH(bool, walks);
    const Spoiled& spoiled = waysOfSpoiling()[way];
    WireMusicServer server;
    server.start();
    server.mostRows = 5;
    server.searchGivesNothing = walks;
    fillSmall(server, 4);
    WireLibrary library(server.address());
    QVERIFY(!library.run());
    const QString undisturbed = library.contents();
    const QString allOfIt = visible(library);
    const QString allLists = lists(library);
    const int begun = server.requests;
    QVERIFY(!library.run());
    const int total = server.requests - begun;
    QVERIFY(total >= 8);
    for (int i = 0; i < total; ++i) {
        const int bad = server.requests + i;
        server.odd = [&](int request, const QString&, const QJsonObject& good) {
            return request == bad ? std::optional(spoiled.answer(good)) : std::nullopt;
        };
        const auto ended = library.run(); // in any way
        server.odd = nullptr;
        const QByteArray where = "answer " + QByteArray::number(i) + " of " + QByteArray::number(total);
        QVERIFY2(!library.flow->isRunning(), where);
        QCOMPARE(inconsistencies(*library.store.database), QString{});
        QVERIFY2(visible(library) == allOfIt, where + ": " + visible(library).toUtf8());
        if (!spoiled.believable)
            QVERIFY2(lists(library) == allLists, where + ": " + lists(library).toUtf8());
        if (!ended && library.contents() == undisturbed)
            continue;
        library.restart();
        QVERIFY2(!library.run(), where);
        if (library.contents() != undisturbed)
            QVERIFY2(!library.run(), where); // what went on where the bad one was cut
        QVERIFY2(library.contents() == undisturbed, where + "\n" + library.contents().toUtf8());
    }
}

/// The same into an empty library; every way at one place, so that all places come up.
void BadPullTest::theFirstPullSpoiled()
{
    QFETCH(int, way);
    QFETCH(bool, walks);
    WireMusicServer server;
    server.start();
    server.mostRows = 5;
    server.searchGivesNothing = walks;
    fillSmall(server, 4);
    WireLibrary calm(server.address());
    QVERIFY(!calm.run());
    const int total = server.requests;
    WireLibrary library(server.address());
    const int bad = server.requests + way % total;
    server.odd = [&](int request, const QString&, const QJsonObject& good) {
        return request == bad ? std::optional(waysOfSpoiling()[way].answer(good)) : std::nullopt;
    };
    (void)library.run();
    server.odd = nullptr;
    QCOMPARE(inconsistencies(*library.store.database), QString{});
    QVERIFY(!library.run());
    if (library.contents() != calm.contents())
        QVERIFY(!library.run());
    QCOMPARE(library.contents(), calm.contents());
}

void BadPullTest::anAnswerWithoutEnd_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("endless") << bytes({{QStringLiteral("status"), QStringLiteral("ok")}}).chopped(2) +
                                    QByteArray(64 * 1024, ' ');
    QTest::newRow("endless text") << QByteArray(R"({"subsonic-response":{"status":")") + QByteArray(64 * 1024, 'x');
}

/// What passes the bound is refused, and no more than that is ever taken.
void BadPullTest::anAnswerWithoutEnd()
{
    QFETCH(QByteArray, body);
    WireMusicServer server;
    server.start();
    fillSmall(server, 2);
    WireLibrary library(server.address());
    QVERIFY(!library.run());
    const QString before = library.contents();
    const int bad = server.requests + 4;
    const qint64 sent = server.sent;
    server.odd = [&](int request, const QString&, const QJsonObject&) {
        return request == bad ? std::optional(WireAnswer{body, 200, "application/json", -1, true}) : std::nullopt;
    };
    (void)library.run();
    QVERIFY(server.sent - sent > HttpClient::largestDocument);
    QVERIFY(server.sent - sent < HttpClient::largestDocument + 40 * 1024 * 1024); // what sockets hold
    QCOMPARE(library.contents(), before);
    QVERIFY(!library.run());
    QCOMPARE(library.contents(), before);
}

void BadPullTest::anAnswerThatTakesTooLong()
{
    WireMusicServer server;
    server.start();
    fillSmall(server, 2);
    WireLibrary library(server.address());
    library.http.setLongestExchange(300);
    server.odd = [&](int, const QString&, const QJsonObject&) {
        return std::optional(WireAnswer{"{", 200, "application/json", 1000, false, true});
    };
    const auto error = library.run();
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Timeout);
}

void BadPullTest::aHugePlaylistKeepsWhatWasHere()
{
    WireMusicServer server;
    server.start();
    fillSmall(server, 2);
    WireLibrary library(server.address());
    QVERIFY(!library.run());
    const QString before = lists(library);
    QJsonObject& list = server.playlists[QStringLiteral("p")];
    QJsonArray entries;
    for (int i = 0; i <= 100'000; ++i)
        entries.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("t1-1")}});
    list.insert(QStringLiteral("entry"), entries);
    list.insert(QStringLiteral("changed"), QStringLiteral("2025-05-06T07:08:09Z"));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("100001 entries, at most 100000")));
    QVERIFY(!library.run());
    QCOMPARE(lists(library), before);
}

void BadPullTest::aTrackOfAnAlbumThatNobodyListed()
{
    WireMusicServer server;
    server.start();
    fillSmall(server, 2);
    server.songs.append(wireSong(QStringLiteral("lone"), QStringLiteral("Lone"), QStringLiteral("Nobody"),
                                 QStringLiteral("Unlisted"), 1));
    WireLibrary library(server.address());
    QVERIFY(!library.run());
    QCOMPARE(library.answerOf("SELECT title, artist, track_count FROM album WHERE remote_id = 'al-Unlisted'"),
             QStringLiteral("Unlisted|Nobody|1"));
    QCOMPARE(inconsistencies(*library.store.database), QString{});
}

/// An album that is listed twice announces its tracks once.
void BadPullTest::twiceTheSame()
{
    WireMusicServer server;
    server.start();
    fillSmall(server, 3);
    WireLibrary library(server.address());
    QVERIFY(!library.run());
    server.albums.append(server.albums.first());
    server.albums.append(server.albums.first());
    server.songs.append(server.songs.first());
    server.songs.removeAt(4);
    server.albums[1] = wireAlbum(QStringLiteral("al-Record 1"), QStringLiteral("Record 1"), QStringLiteral("Band"), 2);
    QVERIFY(!library.run());
    QCOMPARE(library.answerOf("SELECT count(*) FROM track WHERE hidden = 0"), QStringLiteral("8")); // the gone one went
    QCOMPARE(library.answerOf("SELECT count(*) FROM album"), QStringLiteral("3"));
    QCOMPARE(inconsistencies(*library.store.database), QString{});
}

void BadPullTest::oddIdsGoThroughTheWire()
{
    const QStringList ids{QStringLiteral("a/b'c\"d%2Fe?f#g&h=i+j;k"), QStringLiteral("🎵 &amp; ü"), QString(2000, u'x'),
                          QStringLiteral("..")};
    WireMusicServer server;
    server.start();
    server.searchGivesNothing = true; // ids stand in addresses
    server.artists = {wireArtist(QStringLiteral("ar-Band"), QStringLiteral("<b>Band</b>"))};
    for (const QString& id : ids) {
        QJsonObject album = wireAlbum(id, QStringLiteral("Record"), QStringLiteral("Band"), 1);
        QJsonObject song =
            wireSong(QStringLiteral("song ") + id, QStringLiteral("A\nB"), QStringLiteral("Band"), id, 1);
        song.insert(QStringLiteral("albumId"), id);
        server.albums.append(album);
        server.songs.append(song);
    }
    WireLibrary library(server.address());
    QVERIFY(!library.run());
    QCOMPARE(library.answerOf("SELECT count(*) FROM track t JOIN album a ON a.id = t.album_id "
                              "WHERE t.remote_id = 'song ' || a.remote_id"),
             QString::number(ids.size()));
    QCOMPARE(library.answerOf("SELECT DISTINCT title FROM track"), QStringLiteral("A B"));
    QCOMPARE(library.answerOf("SELECT name FROM artist"), QStringLiteral("<b>Band</b>"));
}

QTEST_GUILESS_MAIN(BadPullTest)
#include "tst_badpull.moc"
