// What the listener made, taken into a library that is in use: joined, never doubled, never lost.
#include <sync/store/CatalogueStore.h>
#include <sync/store/EditStore.h>
#include <sync/store/Export.h>
#include <sync/store/FolderStore.h>
#include <sync/store/Import.h>
#include <sync/store/Query.h>
#include <sync/store/SmartPlaylistStore.h>
#include <sync/store/SourceStore.h>
#include <sync/store/StationStore.h>
#include <tests/support/sync/StoreBuilders.h>
#include <tests/support/sync/StoreFaults.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <rapidcheck.h>

using namespace sostenuto::sync;

namespace {

/// Everything that a listener would miss, one line each, without the numbers of rows and without edits that wait.
QStringList matters(const QJsonObject& document)
{
    QHash<qint64, QString> tracks;
    QStringList lines;
    const auto each = [&](const char* part, auto act) {
        const QJsonArray rows = document.value(QLatin1String(part)).toArray();
        for (const auto& row : rows) {
            const QJsonObject object = row.toObject();
            act(object,
                [object](const char* name) { return object.value(QLatin1String(name)).toVariant().toString(); });
        }
    };
    each("tracks", [&](const QJsonObject& object, auto text) {
        const QString name = text("artist") + u'/' + text("album") + u'/' + text("title");
        tracks.insert(object.value(QLatin1String("id")).toInteger(), name);
        if (text("loved") == u"1"_qs)
            lines += u"loved "_qs + name;
        if (text("rating") != u"0"_qs)
            lines += u"rated %1 "_qs.arg(text("rating")) + name;
    });
    for (const char* part : {"albums", "artists"})
        each(part, [&](const QJsonObject&, auto text) {
            if (text("loved") == u"1"_qs)
                lines += QLatin1String(part) + u' ' + text("title") + text("name");
        });
    each("playlists", [&](const QJsonObject& object, auto text) {
        QString line = u"playlist "_qs + text("name");
        const QJsonArray entries = object.value(QLatin1String("tracks")).toArray();
        for (const auto& entry : entries)
            line += u", "_qs + tracks.value(entry.toInteger());
        lines += line;
    });
    each("plays", [&](const QJsonObject& object, auto text) {
        lines += u"play %1 "_qs.arg(text("startedAt")) + tracks.value(object.value(QLatin1String("track")).toInteger());
    });
    each("smartPlaylists", [&](const QJsonObject& object, auto) {
        lines += u"smart "_qs + QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    });
    each("stations", [&](const QJsonObject&, auto text) { lines += u"station "_qs + text("name") + text("address"); });
    lines.sort();
    lines.removeDuplicates(); // two lists of one name and the same entries are one
    return lines;
}

/// Fifty tracks of a service, with MusicBrainz ids for half of them, and ten of a folder.
struct Shelf : StoreFixture {
    /// `prefix` of the service's ids; `before` rows come first, so that no id is that of another shelf.
    explicit Shelf(const QString& prefix = u"t"_qs, int before = 0)
    {
        CatalogueStore catalogue(*database);
        QVector<RemoteTrack> rows;
        for (int i = 0; i < before; ++i)
            rows.append(remoteTrack(u"other%1"_qs.arg(i), u"Other %1"_qs.arg(i), u"Nobody"_qs, u"Else"_qs));
        for (int i = 0; i < 50; ++i) {
            RemoteTrack row = remoteTrack(prefix + QString::number(i), u"Title %1"_qs.arg(i), u"Band %1"_qs.arg(i % 7),
                                          u"Record %1"_qs.arg(i % 11));
            row.musicBrainzId = i % 2 == 0 ? u"mb-%1"_qs.arg(i) : QString();
            row.durationMs = 100'000 + i * 7'000;
            rows.append(row);
        }
        if (!catalogue.putTracks(source, rows, 1))
            qFatal("no tracks");
        folder = FolderStore(*database).add("/music", u"music"_qs).value();
        FileRows files;
        for (int i = 0; i < 10; ++i) {
            files.tracks.append(
                remoteTrack(u"%1.mp3"_qs.arg(i), u"File %1"_qs.arg(i), u"Local"_qs, u"Folder %1"_qs.arg(i % 3)));
            files.files.append({{0, QByteArray::number(i) + ".mp3", 1000, 5, 1, quint64(i + 1), 0},
                                {{files.tracks.last().remoteId, {}}}});
        }
        if (!FolderStore(*database).put(folder, files))
            qFatal("no files");
        Query query(*database, "SELECT id FROM track WHERE artist <> 'Nobody' ORDER BY source, id");
        while (query.next())
            tracks.append(query.id<TrackId>(0));
    }

    [[nodiscard]] QJsonObject document() { return exportOf(*database).value(); }
    [[nodiscard]] QString answer(const char* sql) { return answerOf(*database, sql); }
    Result<ImportReport> take(const QJsonObject& document) { return importInto(*database, document, moment(1000)); }

    SourceId folder;
    QVector<TrackId> tracks; ///< of the service, then of the folder
};

void makeSomething(Shelf& shelf)
{
    EditStore edits(*shelf.database);
    const auto& t = shelf.tracks;
    const bool made =
        edits.setLoved({t[0], t[7], t[50]}, true, moment(1)) && edits.setRating(t[1], 4, moment(2)) &&
        edits.setAlbumLoved(AlbumId{valueOf(*shelf.database, "SELECT id FROM album WHERE title = 'Record 3'")}, true,
                            moment(2)) &&
        edits.recordPlay(t[2], moment(3)) && edits.recordPlay(t[51], moment(4)) &&
        edits.createPlaylist(shelf.source, u"Évening"_qs, {t[3], t[4], t[3]}, moment(4)) &&
        edits.createPlaylist(shelf.folder, u"Mixed"_qs, {t[5], t[52]}, moment(4)) &&
        StationStore(*shelf.database).put(QUrl(u"http://radio.example/"_qs), u"R"_qs) &&
        SmartPlaylistStore(*shelf.database).add({{}, u"Rain"_qs, u"genre:rain"_qs, TrackOrder::Year, true, {}});
    if (!made)
        qFatal("nothing was made");
    (void)shelf.answer("UPDATE artist SET loved = 1 WHERE name = 'Band 2'");
}

void takeBack(Shelf& shelf, const ImportAdded& added)
{
    ImportUndo undo(*shelf.database, added, moment(3000));
    while (undo.step().value()) {
    }
}

QVector<TrackId> anyTracks(const Shelf& shelf, int from, int to)
{
    QVector<TrackId> tracks;
    for (const int index : *rc::gen::container<std::vector<int>>(rc::gen::inRange(from, to)))
        tracks.append(shelf.tracks[index]);
    return tracks;
}

void doSomething(Shelf& shelf)
{
    EditStore edits(*shelf.database);
    const TrackId track = shelf.tracks[*rc::gen::inRange(0, 60)];
    const QString name = u"List %1"_qs.arg(*rc::gen::inRange(0, 4));
    switch (*rc::gen::inRange(0, 8)) {
    case 0:
        RC_ASSERT(edits.setLoved({track}, true, moment()).has_value());
        break;
    case 1:
        RC_ASSERT(edits.setRating(track, *rc::gen::inRange(0, 6), moment()).has_value());
        break;
    case 2:
        RC_ASSERT(edits.recordPlay(track, moment(*rc::gen::inRange(0, 50))).has_value());
        break;
    case 3:
        RC_ASSERT(edits.createPlaylist(shelf.source, name, anyTracks(shelf, 0, 50), moment()).has_value());
        break;
    case 4:
        RC_ASSERT(edits.createPlaylist(shelf.folder, name, anyTracks(shelf, 0, 60), moment()).has_value());
        break;
    case 5:
        RC_ASSERT(
            edits
                .setAlbumLoved(AlbumId{valueOf(*shelf.database, "SELECT album_id FROM track WHERE id = ?1", track)},
                               true, moment())
                .has_value());
        break;
    case 6:
        RC_ASSERT(SmartPlaylistStore(*shelf.database)
                      .add({{}, name, u"plays:%1"_qs.arg(*rc::gen::inRange(0, 3)), TrackOrder::Added, false, {}})
                      .has_value());
        break;
    default:
        RC_ASSERT(StationStore(*shelf.database)
                      .put(QUrl(u"http://radio%1.example/"_qs.arg(*rc::gen::inRange(0, 5))), u"R"_qs)
                      .has_value());
    }
}

} // namespace

class TestImport : public QObject {
    Q_OBJECT

    StoreFaults m_quick; // no faults: only no waiting for the disk

private Q_SLOTS:
    void everythingComesOver_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<QString>("address");
        QTest::newRow("the same service") << u"t"_qs << u"http://music.test"_qs;
        QTest::newRow("it gave other ids") << u"new"_qs << u"http://music.test"_qs;
        QTest::newRow("another service") << u"t"_qs << u"http://elsewhere.test"_qs;
    }

    void everythingComesOver()
    {
        QFETCH(QString, prefix);
        QFETCH(QString, address);
        Shelf there;
        makeSomething(there);
        Shelf here(prefix, 9);
        run(*here.database, "UPDATE source SET address = ?1 WHERE kind = 'subsonic'", address);
        const auto report = here.take(there.document());
        QVERIFY(report);
        QCOMPARE(*report, (ImportReport{5, 1, 2, 2, 1, 1, 0, {}}));
        QCOMPARE(matters(here.document()), matters(there.document()));
        QCOMPARE(inconsistencies(*here.database), QString());
        // The service hears of loves, the rating and its playlist, not of plays, nor of what is a folder's.
        QCOMPARE(here.answer("SELECT kind, count(*) FROM outbox GROUP BY kind ORDER BY kind"),
                 u"love|4\nplaylist-add|1\nplaylist-create|1\nrate|1"_qs);
        QCOMPARE(here.answer("SELECT title, plays, last_played FROM track WHERE plays > 0 ORDER BY id"),
                 u"Title 2|1|%1\nFile 1|1|%2"_qs.arg(moment(3).toMSecsSinceEpoch()).arg(moment(4).toMSecsSinceEpoch()));
        const auto again = here.take(there.document());
        QVERIFY(again);
        QCOMPARE(*again, ImportReport{});
        QCOMPARE(here.answer("SELECT count(*) FROM outbox"), u"7"_qs);
    }

    void whatIsHereStays()
    {
        Shelf there;
        makeSomething(there);
        Shelf here;
        EditStore edits(*here.database);
        QVERIFY(edits.setRating(here.tracks[1], 2, moment()));
        QVERIFY(edits.setLoved({here.tracks[9]}, true, moment()));
        QVERIFY(edits.createPlaylist(here.source, u"Évening"_qs, {here.tracks[3]}, moment()));
        QVERIFY(StationStore(*here.database).put(QUrl(u"http://radio.example/"_qs), u"Mine"_qs));
        const auto report = here.take(there.document());
        QVERIFY(report);
        QCOMPARE(report->rated, 0);
        QCOMPARE(report->stations, 0);
        QCOMPARE(here.answer("SELECT rating FROM track WHERE rating > 0"), u"2"_qs);
        QCOMPARE(here.answer("SELECT loved FROM track WHERE title = 'Title 9'"), u"1"_qs);
        QCOMPARE(here.answer("SELECT track_count FROM playlist WHERE name = 'Évening' ORDER BY 1"), u"1\n3"_qs);
        QCOMPARE(here.answer("SELECT name FROM station"), u"Mine"_qs);
    }

    void whatHasNoPlaceIsSaid()
    {
        Shelf there;
        makeSomething(there);
        StoreFixture here;
        (void)CatalogueStore(*here.database)
            .putTracks(here.source, {remoteTrack(u"x"_qs, u"Title 4"_qs, u"Band 4"_qs, u"Record 4"_qs)}, 1);
        (void)answerOf(*here.database, "UPDATE track SET duration_ms = 128000");
        const auto report = importInto(*here.database, there.document(), moment(1000));
        QVERIFY(report);
        QCOMPARE(report->playlists, 1);
        QCOMPARE(answerOf(*here.database, "SELECT name, track_count FROM playlist"), u"Évening|1"_qs);
        const QStringList expected{u"Band 2"_qs,           u"Band 3 - Record 3"_qs, u"Band 0 - Title 0"_qs,
                                   u"Band 1 - Title 1"_qs, u"Band 2 - Title 2"_qs,  u"Band 3 - Title 3"_qs,
                                   u"Band 5 - Title 5"_qs, u"Band 0 - Title 7"_qs,  u"Local - File 0"_qs,
                                   u"Local - File 1"_qs,   u"Local - File 2"_qs,    u"Mixed"_qs};
        QCOMPARE(report->missingWords, expected);
        QCOMPARE(report->missing, expected.size());
    }

    /// A service that was set up anew hands out the same ids for other tracks.
    void anIdIsNoProof()
    {
        Shelf there;
        QVERIFY(EditStore(*there.database).setLoved({there.tracks[0], there.tracks[1]}, true, moment()));
        QJsonObject document = there.document();
        StoreFixture here;
        QVector<RemoteTrack> rows{remoteTrack(u"t0"_qs, u"Quite another"_qs, u"Singer"_qs, u"X"_qs),
                                  remoteTrack(u"t1"_qs, u"Title 1 (remastered)"_qs, u"Band 1"_qs, u"X"_qs)};
        rows[1].durationMs = 108'000;
        QVERIFY(CatalogueStore(*here.database).putTracks(here.source, rows, 1));
        const auto report = importInto(*here.database, document, moment());
        QVERIFY(report);
        QCOMPARE(report->missingWords, QStringList{u"Band 0 - Title 0"_qs});
        QCOMPARE(answerOf(*here.database, "SELECT title FROM track WHERE loved = 1"), u"Title 1 (remastered)"_qs);
    }

    void otherPeoplesListsAndDeletedOnesStayAway()
    {
        Shelf there;
        makeSomething(there);
        (void)there.answer("UPDATE playlist SET editable = 0 WHERE name = 'Mixed'");
        (void)there.answer("UPDATE playlist SET deleted = 1 WHERE name <> 'Mixed'");
        Shelf here;
        QCOMPARE(here.take(there.document())->playlists, 0);
    }

    void otherDocuments_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("error"); // -1 = none
        QTest::newRow("nothing") << QByteArray("{}") << int(ErrorKind::Protocol);
        QTest::newRow("a word") << QByteArray(R"({"sostenutoExport": "1"})") << int(ErrorKind::Protocol);
        QTest::newRow("newer") << QByteArray(R"({"sostenutoExport": 99, "tracks": []})") << int(ErrorKind::StoreTooNew);
        const auto hostile = [](const char* name, const char* json) { QTest::newRow(name) << QByteArray(json) << -1; };
        hostile("empty", R"({"sostenutoExport": 1, "tracks": []})");
        hostile(
            "wrong types",
            R"({"sostenutoExport": 1, "sources": 3, "artists": "x", "albums": [[]], "tracks": {"a": 1}, "playlists": [7, null], "plays": [1, "x", null, []], "smartPlaylists": [{"name": 3}, 4], "stations": [{"address": 9}, 1]})");
        hostile(
            "no such ids",
            R"({"sostenutoExport": 1, "playlists": [{"id": 1, "name": "x", "editable": 1, "tracks": [-1, 0, 99, "1", null]}], "plays": [{"id": 1, "track": 99, "startedAt": 5}, {"id": 2, "track": -1, "startedAt": -5}]})");
        hostile(
            "a play of tomorrow",
            R"({"sostenutoExport": 1, "tracks": [{"id": 1, "title": "Title 1", "artist": "Band 1", "album": "Record 1"}], "plays": [{"id": 1, "track": 1, "startedAt": 9007199254740991}, {"id": 2, "track": 1, "startedAt": 0}]})");
        hostile("no address of a station",
                R"({"sostenutoExport": 1, "stations": [{"name": "x", "address": "ftp:radio.example"}]})");
    }

    void otherDocuments()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, error);
        Shelf here;
        QJsonParseError parse;
        const QJsonObject document = QJsonDocument::fromJson(json, &parse).object();
        QCOMPARE(parse.error, QJsonParseError::NoError);
        const QStringList before = matters(here.document());
        const auto report = here.take(document);
        QCOMPARE(report ? -1 : int(report.error().kind), error);
        QVERIFY(!report || report->isNothing());
        QCOMPARE(matters(here.document()), before);
        QCOMPARE(inconsistencies(*here.database), QString());
    }

    void textIsBounded()
    {
        Shelf here;
        const QString longText(100'000, u'x');
        const QJsonObject list{{u"id"_qs, 1}, {u"name"_qs, longText}, {u"editable"_qs, 1}};
        const QJsonObject smart{{u"name"_qs, longText}, {u"query"_qs, longText}, {u"limitMost"_qs, 1e300}};
        const QJsonObject document{
            {u"sostenutoExport"_qs, 1}, {u"playlists"_qs, QJsonArray{list}}, {u"smartPlaylists"_qs, QJsonArray{smart}}};
        QCOMPARE(here.take(document)->playlists, 1);
        QVERIFY(here.take(document)->isNothing());
        QCOMPARE(here.answer("SELECT length(name) FROM playlist"), u"1000"_qs);
    }

    void ofTwoRowsTheLikelierIsMeant()
    {
        Shelf there;
        QVERIFY(EditStore(*there.database).setLoved({there.tracks[0]}, true, moment())); // mb-0
        StoreFixture here;
        QVector<RemoteTrack> rows{remoteTrack(u"a"_qs, u"Title 0"_qs, u"Band 0"_qs, u"Best of"_qs),
                                  remoteTrack(u"b"_qs, u"Title zero"_qs, u"Band 0"_qs, u"Record 0"_qs)};
        rows[0].musicBrainzId = rows[1].musicBrainzId = u"mb-0"_qs;
        QVERIFY(CatalogueStore(*here.database).putTracks(here.source, rows, 1));
        QVERIFY(importInto(*here.database, there.document(), moment()));
        QCOMPARE(answerOf(*here.database, "SELECT remote_id FROM track WHERE loved = 1"), u"b"_qs);
    }

    void anyMusicBrainzIdIsLookedFor()
    {
        const QString odd = u"\"a',[\n\\ \u00e9]"_qs;
        Shelf there;
        run(*there.database, "UPDATE track SET musicbrainz_id = ?1 WHERE title = 'Title 1'", odd);
        QVERIFY(EditStore(*there.database).setLoved({there.tracks[1]}, true, moment()));
        StoreFixture here;
        RemoteTrack row = remoteTrack(u"a"_qs, u"Other words"_qs, u"Other"_qs, u"Other"_qs);
        row.musicBrainzId = odd;
        QVERIFY(CatalogueStore(*here.database).putTracks(here.source, {row}, 1));
        QCOMPARE(importInto(*here.database, there.document(), moment())->loved, 1);
    }

    /// Cut off after any step, the same document completes it.
    void whatIsCutOffIsCompleted()
    {
        Shelf there;
        makeSomething(there);
        for (int i = 0; i < 1'200; ++i)
            run(*there.database, "INSERT INTO play (track_id, started_at) VALUES (?1, ?2)", there.tracks[i % 60],
                1'000'000LL + i);
        const QJsonObject document = there.document();
        const QStringList all = matters(document);
        for (int steps = 1;; ++steps) {
            Shelf here;
            Import import(*here.database, planImport(*here.database, document, moment(1000)).value(), moment(1000));
            bool more = true;
            for (int i = 0; i < steps && more; ++i)
                more = import.step().value();
            QCOMPARE(more, import.percent() < 100);
            QCOMPARE(matters(here.document()) == all, !more);
            QVERIFY(here.take(document));
            QCOMPARE(matters(here.document()), all);
            QCOMPARE(inconsistencies(*here.database), QString());
            QVERIFY(more || steps > 2);
            if (!more)
                break;
        }
    }

    /// The library changes between reading the document and writing it.
    void whatBecameATwinMeanwhileIsMeantAsShown()
    {
        Shelf there;
        QVERIFY(EditStore(*there.database).setLoved({there.tracks[0], there.tracks[1]}, true, moment()));
        QVERIFY(EditStore(*there.database).recordPlay(there.tracks[0], moment()));
        QVERIFY(EditStore(*there.database).recordPlay(there.tracks[1], moment()));
        Shelf here;
        Import import(*here.database, planImport(*here.database, there.document(), moment()).value(), moment());
        run(*here.database, "UPDATE track SET twin_of = ?2 WHERE id = ?1", here.tracks[0], here.tracks[50]);
        run(*here.database, "DELETE FROM track WHERE id = ?1", here.tracks[1]);
        QCOMPARE(import.step().value(), false);
        QCOMPARE(here.answer("SELECT title, plays FROM track WHERE loved = 1 AND hidden = 0"), u"File 0|1"_qs);
        QCOMPARE(import.report().plays, 1);
    }

    void takenBackItIsAsBefore()
    {
        QVERIFY(rc::check([] {
            Shelf there;
            Shelf here(u"t"_qs, 5);
            const int steps = *rc::gen::inRange(0, 30);
            for (int i = 0; i < steps; ++i)
                doSomething(*rc::gen::arbitrary<bool>() ? there : here);
            const QJsonObject before = here.document();
            const QString counts = here.answer("SELECT id, plays, last_played FROM track ORDER BY id");
            ImportAdded added;
            RC_ASSERT(importInto(*here.database, there.document(), moment(1000), &added).has_value());
            takeBack(here, added);
            RC_ASSERT(matters(here.document()) == matters(before));
            RC_ASSERT(here.answer("SELECT id, plays, last_played FROM track ORDER BY id") == counts);
            RC_ASSERT(inconsistencies(*here.database).isEmpty());
        }));
    }

    void whatWasChangedSinceStays()
    {
        Shelf there;
        makeSomething(there);
        Shelf here;
        ImportAdded added;
        QVERIFY(importInto(*here.database, there.document(), moment(1000), &added));
        EditStore edits(*here.database);
        QVERIFY(edits.setRating(here.tracks[1], 2, moment()));
        QVERIFY(edits.recordPlay(here.tracks[2], moment(2000)));
        QVERIFY(edits.addToPlaylist(added.playlists[0].id, {here.tracks[9]}, -1, moment()));
        QVERIFY(edits.deletePlaylist(added.playlists[1].id, moment()));
        takeBack(here, added);
        QCOMPARE(here.answer("SELECT rating FROM track WHERE rating > 0"), u"2"_qs);
        QCOMPARE(here.answer("SELECT name, track_count FROM playlist WHERE deleted = 0"), u"Évening|4"_qs);
        QCOMPARE(here.answer("SELECT title, plays, last_played FROM track WHERE plays > 0"),
                 u"Title 2|1|%1"_qs.arg(moment(2000).toMSecsSinceEpoch()));
        QCOMPARE(here.answer("SELECT count(*) FROM play"), u"1"_qs);
        QCOMPARE(here.answer("SELECT count(*) FROM track WHERE loved = 1"), u"0"_qs);
        QCOMPARE(inconsistencies(*here.database), QString());
    }

    void thereAndBackIsTheSame()
    {
        QVERIFY(rc::check([] {
            Shelf there;
            const int steps = *rc::gen::inRange(0, 30);
            for (int i = 0; i < steps; ++i)
                doSomething(there);
            Shelf here(*rc::gen::element(u"t"_qs, u"other-"_qs), 5);
            const QJsonObject document = there.document();
            RC_ASSERT(here.take(document).value().missing == 0);
            const QJsonObject once = here.document();
            RC_ASSERT(matters(once) == matters(document));
            RC_ASSERT(inconsistencies(*here.database).isEmpty());
            RC_ASSERT(here.take(document).value() == ImportReport{});
            RC_ASSERT(here.document() == once);
            RC_ASSERT(there.take(once).value() == ImportReport{});
            RC_ASSERT(there.document() == document);
        }));
    }

    void joiningLosesNothing()
    {
        QVERIFY(rc::check([] {
            Shelf there;
            Shelf here(u"t"_qs, 5);
            const int steps = *rc::gen::inRange(0, 30);
            for (int i = 0; i < steps; ++i)
                doSomething(*rc::gen::arbitrary<bool>() ? there : here);
            const QStringList mine = matters(here.document());
            const QStringList theirs = matters(there.document());
            RC_ASSERT(here.take(there.document()).has_value());
            const QStringList both = matters(here.document());
            for (const QString& line : mine)
                RC_ASSERT(both.contains(line));
            for (const QString& line : theirs)
                RC_ASSERT(both.contains(line) || line.startsWith(u"rated"_qs) || line.startsWith(u"station"_qs));
            RC_ASSERT(here.take(there.document()).value().isNothing());
        }));
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
