// Lists by rules, the orders and limits that they are made of, and what the library is browsed by.
#include <sync/store/CatalogueStore.h>
#include <sync/store/LibraryGroups.h>
#include <sync/store/LibraryReader.h>
#include <sync/store/SmartPlaylistStore.h>
#include <tests/support/sync/StoreBuilders.h>

#include <SQLiteCpp/Database.h>

#include <QTest>

using namespace sostenuto::sync;

namespace {

constexpr int trackCount = 40;

QString numbers(const QVector<TrackId>& ids)
{
    QStringList words;
    for (const TrackId id : ids)
        words += QString::number(id.value);
    return words.join(u' ');
}

} // namespace

class TestSmartPlaylists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aNewLibraryHasSome();
    void areKept();
    void areMadePlain();
    void everyOrderHasAWord();
    void ordered_data();
    void ordered();
    void limited_data();
    void limited();
    void theShortWayAnswersTheSame_data();
    void theShortWayAnswersTheSame();
    void drawnAnewEachDayOnly();
    void groups_data();
    void groups();
    void rulesListTheirTracks();
    void groupsAreFound();

private:
    [[nodiscard]] QVector<TrackId> ids(const TrackQuery& query) const
    {
        return LibraryReader(*m_store.database).trackIds(query).value();
    }

    StoreFixture m_store;
};

void TestSmartPlaylists::initTestCase()
{
    QVector<RemoteTrack> rows;
    const QStringList genres{u"Jazz"_qs, u"Folk; Blues"_qs, u"folk"_qs, u"Jazz"_qs, QString()};
    for (int i = 0; i < trackCount; ++i) {
        RemoteTrack row = remoteTrack(QString::number(i + 1), QStringLiteral("Title %1").arg((i * 7) % trackCount),
                                      QStringLiteral("Artist %1").arg(i % 4), QStringLiteral("Album %1").arg(i % 8));
        row.genre = genres[i % genres.size()];
        row.composer = i % 10 == 3 ? u"Clara \"C\" Schumann"_qs : QString();
        row.year = i % 3 == 0 ? 0 : 1990 + i % 5;
        row.durationMs = (i % 6 + 1) * 60'000;
        row.sizeBytes = (i % 5 + 1) * 1'000'000;
        row.bitRateKbps = 100 + i % 9;
        row.added = moment(i % 11);
        row.rating = i % 6;
        row.loved = i % 7 == 0;
        row.playCount = i % 4;
        row.lastPlayed = i % 4 > 0 ? moment(i % 13) : QDateTime();
        rows.append(row);
    }
    QVERIFY(CatalogueStore(*m_store.database).putTracks(m_store.source, rows, 1));
}

void TestSmartPlaylists::aNewLibraryHasSome()
{
    const auto lists = LibraryReader(*m_store.database).smartPlaylists().value();
    QCOMPARE(lists.size(), 4);
    QCOMPARE(lists.first().name, u"Most played"_qs);
    for (const SmartPlaylist& list : lists)
        QVERIFY2(!ids(queryOf(list)).isEmpty(), qPrintable(list.name));
}

void TestSmartPlaylists::areKept()
{
    SmartPlaylistStore store(*m_store.database);
    SmartPlaylist list{
        {}, u"Long jazz"_qs, u"genre:jazz length:>3:00"_qs, TrackOrder::Random, true, {ListLimit::Unit::Minutes, 90}};
    list.id = store.add(list).value();
    const auto found = [&] {
        const auto rows = store.all().value();
        for (const SmartPlaylist& one : rows) {
            if (one.id == list.id)
                return one;
        }
        return SmartPlaylist{};
    };
    QCOMPARE(found(), list);
    list.name = u"Jazz"_qs;
    list.limit = {};
    QVERIFY(store.change(list));
    QCOMPARE(found(), list);
    QVERIFY(store.remove(list.id));
    QCOMPARE(found(), SmartPlaylist{});
    QCOMPARE(store.change(list).error().kind, ErrorKind::NotFound);
    QVERIFY(store.remove(list.id));
    QVERIFY(store.add(list).value() != list.id); // never given twice
}

void TestSmartPlaylists::areMadePlain()
{
    SmartPlaylistStore store(*m_store.database);
    SmartPlaylist list;
    list.name = u" \n "_qs;
    list.query = QString(5000, u'x');
    list.limit = {ListLimit::Unit::Tracks, -5};
    const SmartPlaylistId id = store.add(list).value();
    const auto rows = store.all().value();
    for (const SmartPlaylist& one : rows) {
        if (one.id != id)
            continue;
        QCOMPARE(one.name, u"Smart playlist"_qs);
        QCOMPARE(one.query.size(), 500);
        QCOMPARE(one.limit.most, 0);
    }
    QVERIFY(store.remove(id));
}

void TestSmartPlaylists::everyOrderHasAWord()
{
    for (int order = 0; order <= int(TrackOrder::Random); ++order)
        QCOMPARE(trackOrderOf(wordOf(TrackOrder(order))), TrackOrder(order));
    for (int unit = 0; unit <= int(ListLimit::Unit::Megabytes); ++unit)
        QCOMPARE(limitUnitOf(wordOf(ListLimit::Unit(unit))), ListLimit::Unit(unit));
    QCOMPARE(trackOrderOf(u"; DROP TABLE track"_qs), TrackOrder::Artist);
    QCOMPARE(limitUnitOf(u"furlongs"_qs), ListLimit::Unit::None);
}

void TestSmartPlaylists::ordered_data()
{
    QTest::addColumn<TrackOrder>("order");
    QTest::addColumn<QString>("column");
    QTest::newRow("year") << TrackOrder::Year << u"year"_qs;
    QTest::newRow("plays") << TrackOrder::PlayCount << u"plays"_qs;
    QTest::newRow("last played") << TrackOrder::LastPlayed << u"last_played"_qs;
    QTest::newRow("length") << TrackOrder::Duration << u"duration_ms"_qs;
    QTest::newRow("genre") << TrackOrder::Genre << u"genre"_qs;
    QTest::newRow("composer") << TrackOrder::Composer << u"composer"_qs;
    QTest::newRow("quality") << TrackOrder::Quality << u"bit_rate"_qs;
    QTest::newRow("added") << TrackOrder::Added << u"added_at"_qs;
    QTest::newRow("rating") << TrackOrder::Rating << u"rating"_qs;
    QTest::newRow("loved") << TrackOrder::Loved << u"loved"_qs;
    QTest::newRow("here") << TrackOrder::Here << u"held"_qs;
    QTest::newRow("title") << TrackOrder::Title << u"title_key"_qs;
}

/// Against what SQLite sorts.
void TestSmartPlaylists::ordered()
{
    QFETCH(TrackOrder, order);
    QFETCH(QString, column);
    for (const bool descending : {false, true}) {
        TrackQuery query;
        query.order = order;
        query.descending = descending;
        const QString sql = QStringLiteral("SELECT id FROM track ORDER BY %1%2, artist_key, album_key, disc, number, "
                                           "title_key, id")
                                .arg(column, descending ? u" DESC"_qs : QString());
        QCOMPARE(numbers(ids(query)), answerOf(*m_store.database, qPrintable(sql)).replace(u'\n', u' '));
    }
}

void TestSmartPlaylists::limited_data()
{
    QTest::addColumn<ListLimit>("limit");
    QTest::newRow("none") << ListLimit{};
    QTest::newRow("tracks") << ListLimit{ListLimit::Unit::Tracks, 5};
    QTest::newRow("more than there are") << ListLimit{ListLimit::Unit::Tracks, 5000};
    QTest::newRow("no track") << ListLimit{ListLimit::Unit::Tracks, 0};
    QTest::newRow("minutes") << ListLimit{ListLimit::Unit::Minutes, 7};
    QTest::newRow("more minutes") << ListLimit{ListLimit::Unit::Minutes, 8};
    QTest::newRow("megabytes") << ListLimit{ListLimit::Unit::Megabytes, 11};
    QTest::newRow("one megabyte") << ListLimit{ListLimit::Unit::Megabytes, 1};
}

/// From the beginning, as many as fit, and not one less.
void TestSmartPlaylists::limited()
{
    QFETCH(ListLimit, limit);
    TrackQuery query;
    query.order = TrackOrder::Duration;
    query.filter = u"length:<2:01"_qs;
    const auto all = ids(query);
    QCOMPARE(all.size(), 14);
    query.limit = limit;
    const auto some = ids(query);
    QCOMPARE(some, all.first(some.size()));
    const auto sizeOf = [&](qsizetype count) {
        qint64 sum = 0;
        const auto rows = LibraryReader(*m_store.database).tracks(all.first(count)).value();
        for (const Track& track : rows)
            sum += limit.unit == ListLimit::Unit::Minutes     ? track.durationMs / 60'000
                   : limit.unit == ListLimit::Unit::Megabytes ? track.sizeBytes / 1'000'000
                                                              : 1;
        return sum;
    };
    if (limit.unit == ListLimit::Unit::None)
        QCOMPARE(some, all);
    else
        QVERIFY(sizeOf(some.size()) <= limit.most && (some == all || sizeOf(some.size() + 1) > limit.most));
}

void TestSmartPlaylists::theShortWayAnswersTheSame_data()
{
    QTest::addColumn<QString>("filter");
    for (const char* filter :
         {"", "plays:>=2", "genre:=jazz", "rating:3..5 -is:loved", "title:1", "colour", "artist:1 plays:0"})
        QTest::newRow(*filter ? filter : "everything") << QString::fromLatin1(filter);
}

/// So many tracks by conditions on columns are read from one index; the rest is sorted and cut.
void TestSmartPlaylists::theShortWayAnswersTheSame()
{
    QFETCH(QString, filter);
    for (int order = 0; order < int(TrackOrder::Random); ++order) {
        for (const bool descending : {false, true}) {
            for (const int most : {1, 6, 100}) {
                TrackQuery query;
                query.order = TrackOrder(order);
                query.descending = descending;
                query.filter = filter;
                const auto all = ids(query);
                query.limit = {ListLimit::Unit::Tracks, most};
                QCOMPARE(numbers(ids(query)), numbers(all.first(std::min<qsizetype>(most, all.size()))));
            }
        }
    }
}

void TestSmartPlaylists::drawnAnewEachDayOnly()
{
    TrackQuery query;
    query.order = TrackOrder::Random;
    const auto drawn = ids(query);
    QCOMPARE(ids(query), drawn);
    QCOMPARE(drawn.size(), trackCount);
    query.order = TrackOrder::Artist;
    QVERIFY(ids(query) != drawn);
    auto sorted = drawn;
    std::sort(sorted.begin(), sorted.end());
    for (int i = 0; i < trackCount; ++i)
        QCOMPARE(sorted[i].value, i + 1);
}

void TestSmartPlaylists::groups_data()
{
    QTest::addColumn<GroupKind>("kind");
    QTest::addColumn<QString>("expected");
    // Eight of each five; "folk" is Folk, spelled as most of them are.
    QTest::newRow("genres") << GroupKind::Genre << u"Blues 8, Folk 16, Jazz 16"_qs;
    QTest::newRow("composers") << GroupKind::Composer << u"Clara \"C\" Schumann 4"_qs;
    QTest::newRow("folders of a service") << GroupKind::Folder << QString();
}

void TestSmartPlaylists::groups()
{
    QFETCH(GroupKind, kind);
    QFETCH(QString, expected);
    QStringList shown;
    const auto rows = LibraryReader(*m_store.database).groups(kind).value();
    for (const Group& group : rows)
        shown += QStringLiteral("%1 %2").arg(group.name).arg(group.tracks);
    QString words = shown.join(u", "_qs);
    if (kind == GroupKind::Genre)
        words.replace(u"folk"_qs, u"Folk"_qs); // as many of one as of the other
    QCOMPARE(words, expected);
}

void TestSmartPlaylists::rulesListTheirTracks()
{
    int seen = 0;
    for (const GroupKind kind : {GroupKind::Genre, GroupKind::Year, GroupKind::Composer}) {
        const auto rows = LibraryReader(*m_store.database).groups(kind).value();
        for (const Group& group : rows) {
            TrackQuery query;
            query.filter = group.rule;
            QCOMPARE(int(ids(query).size()), group.tracks);
            ++seen;
        }
    }
    QVERIFY(seen >= 8);
}

void TestSmartPlaylists::groupsAreFound()
{
    const LibraryReader reader(*m_store.database);
    const auto found = [&](const QString& typed) {
        QStringList shown;
        const auto rows = reader.search(typed, false, 5).value().groups;
        for (const Group& group : rows)
            shown += QStringLiteral("%1 %2").arg(group.name).arg(group.tracks);
        return shown.join(u", "_qs);
    };
    QCOMPARE(found(u"jaz"_qs), u"Jazz 16"_qs);
    QCOMPARE(found(u"schu clara"_qs), u"Clara \"C\" Schumann 4"_qs);
    QCOMPARE(found(u"polka"_qs), QString());
    QCOMPARE(found(u"jazz year:1990"_qs), QString()); // conditions are on tracks
}

QTEST_GUILESS_MAIN(TestSmartPlaylists)
#include "tst_smartplaylists.moc"
