// Conditions on fields, as search and the filters of the pages ask them of the library.
#include <sync/store/CatalogueStore.h>
#include <sync/store/LibraryReader.h>
#include <tests/support/sync/StoreBuilders.h>

#include <SQLiteCpp/Database.h>

#include <QTest>

#include <algorithm>

using namespace sostenuto::sync;

class TestSearchFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void found_data();
    void found();
    void filtersSpeakTheSame();
    void otherKinds_data();
    void otherKinds();

private:
    [[nodiscard]] LibraryReader reader() const { return LibraryReader(*m_store.database); }

    StoreFixture m_store;
};

void TestSearchFields::initTestCase()
{
    QVector<RemoteTrack> rows;
    const auto add = [&](const char* title, const char* artist, const char* album, int year, const char* genre,
                         const char* suffix, qint64 seconds) {
        RemoteTrack row = remoteTrack(QString::number(rows.size() + 1), QString::fromUtf8(title),
                                      QString::fromUtf8(artist), QString::fromUtf8(album));
        row.year = year;
        row.genre = QString::fromUtf8(genre);
        row.suffix = QString::fromLatin1(suffix);
        row.durationMs = seconds * 1000;
        row.composer = rows.size() == 0   ? QStringLiteral("Davis; Evans")
                       : rows.size() == 1 ? QStringLiteral("Miles Davis")
                                          : QString();
        row.bitRateKbps = rows.size() % 2 == 0 ? 900 : 192;
        rows.append(row);
    };
    add("Blue in Green", "Miles Davis", "Kind of Blue", 1959, "Jazz", "flac", 337);
    add("So What", "Miles Davis", "Kind of Blue", 1959, "Jazz", "flac", 562);
    add("Blue", "Joni Mitchell", "Blue", 1971, "Folk", "mp3", 185);
    add("Jóga", "Björk", "Homogenic", 1997, "Électronique", "ogg", 305);
    add("Jóga (live)", "Björk", "Vespertine Live", 2003, "Électronique", "ogg", 330);
    add("Blue Monday", "New Order", "", 0, "", "mp3", 449);
    QVERIFY(CatalogueStore(*m_store.database).putTracks(m_store.source, rows, 1));
    m_store.database->connection().exec(
        "UPDATE track SET loved = 1 WHERE id IN (1, 4); UPDATE track SET rating = 5 WHERE id = 2;"
        "UPDATE track SET rating = 3 WHERE id = 3; UPDATE track SET plays = 12, last_played = 1700000000000 WHERE id = "
        "4;"
        "INSERT INTO held_file (track_id, path, state, bytes) VALUES (3, 'a', 'complete', 9);"
        "UPDATE track SET added_at = 1500000000000 WHERE id < 4;"
        "UPDATE track SET added_at = CAST(strftime('%s', 'now') AS INTEGER) * 1000 - 86400000 WHERE id = 5");
}

void TestSearchFields::found_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char* typed, const char* ids) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(ids);
    };
    row("blue", "1 2 3 6");
    row("blue year:1959", "1 2");
    row("blue -year:1959", "3 6");
    row("year:1950..1980", "1 2 3");
    row("year:<1980", "1 2 3"); // a year that nobody knows is not before it
    row("year:>=1997", "4 5");
    row("artist:bjork", "4 5");
    row("artist:\"miles davis\" green", "1");
    row("artist:blue", "");
    row("album:blue", "1 2 3");
    row("title:blue", "1 3 6");
    row("title:blue -album:blue", "6");
    row("joga -live", "4");
    row("-blue", "4 5");
    row("genre:jazz", "1 2");
    row("genre:elec", "4 5");
    row("-genre:jazz blue", "3 6");
    row("genre:nothing", "");
    row("genre:=jaz", "");
    row("genre:=JAZZ", "1 2");
    row("composer:davis", "1 2");
    row("composer:=davis", "1");
    row("composer:=evans", "1");
    row("-composer:=davis blue", "2 3 6");
    row("title:=blue", "3");
    row("-title:=blue blue", "1 2 6");
    row("artist:=miles", "");
    row("source:=library", "");
    row("format:flac", "1 2");
    row("format:FLAC -green", "2");
    row("is:loved", "1 4");
    row("loved:no", "2 3 5 6");
    row("rating:>=4", "2");
    row("rating:..3 rating:>0", "3");
    row("plays:>10", "4");
    row("played:no", "1 2 3 5 6");
    row("played:yes", "4");
    row("played:>1y", "4");
    row("played:<30d", "");
    row("held:yes", "3");
    row("held:no blue", "1 2 6");
    row("length:>6:00", "2 6");
    row("length:3:05", "3");
    row("bitrate:<=200", "2 4 6");
    row("added:2017", "1 2 3");
    row("added:<7d", "5");
    row("source:", "");
    row("source:library", "");
    row("colour:red", "");
    row("year:1959 is:loved", "1");
}

void TestSearchFields::found()
{
    QFETCH(QString, typed);
    QFETCH(QString, ids);
    const SearchResults results = reader().search(typed, false, 20).value();
    QVector<qint64> found;
    for (const Track& track : results.tracks)
        found.append(track.id.value);
    std::sort(found.begin(), found.end());
    QStringList words;
    for (const qint64 id : found)
        words += QString::number(id);
    QCOMPARE(words.join(u' '), ids);
    QCOMPARE(results.trackTotal, int(found.size()));
    // The filter of the tracks page answers the same.
    QVector<TrackId> filtered =
        reader().trackIds({TrackOrder::Title, false, false, false, false, typed, {}, {}, {}}).value();
    QCOMPARE(filtered.size(), found.size());
    std::sort(filtered.begin(), filtered.end());
    for (qsizetype i = 0; i < found.size(); ++i)
        QCOMPARE(filtered[i].value, found[i]);
}

void TestSearchFields::filtersSpeakTheSame()
{
    QCOMPARE(reader().albumIds({AlbumOrder::Title, false, false, u"year:1959"_qs, {}}).value().size(), 1);
    QCOMPARE(reader().albumIds({AlbumOrder::Title, false, false, u"rating:5"_qs, {}}).value().size(), 0);
    // How often an album was played is how often its tracks were.
    QCOMPARE(reader().albumIds({AlbumOrder::Title, false, false, u"plays:0"_qs, {}}).value().size(), 4);
    QCOMPARE(reader().albumIds({AlbumOrder::Title, false, false, u"blue plays:0"_qs, {}}).value().size(), 2);
    QCOMPARE(reader().albumIds({AlbumOrder::Title, false, false, u"plays:>10"_qs, {}}).value().size(), 1);
    QCOMPARE(reader().artistIds(u"-artist:miles"_qs).value().size(), 3);
    QCOMPARE(reader().trackIds({}).value().size(), 6);
}

void TestSearchFields::otherKinds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("albums");
    QTest::addColumn<int>("artists");
    QTest::newRow("words") << u"blue"_qs << 2 << 0;
    QTest::newRow("year") << u"year:1959"_qs << 1 << 0;
    QTest::newRow("an artist's") << u"artist:björk"_qs << 2 << 1;
    QTest::newRow("held") << u"held:yes"_qs << 1 << 1;
    QTest::newRow("only tracks have it") << u"rating:5"_qs << 0 << 0;
    QTest::newRow("loved") << u"is:loved"_qs << 0 << 0;
}

void TestSearchFields::otherKinds()
{
    QFETCH(QString, typed);
    QFETCH(int, albums);
    QFETCH(int, artists);
    const SearchResults results = reader().search(typed, false, 20).value();
    QCOMPARE(results.albumTotal, albums);
    QCOMPARE(results.artistTotal, artists);
}

QTEST_GUILESS_MAIN(TestSearchFields)
#include "tst_searchfields.moc"
