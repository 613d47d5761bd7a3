#include <sync/store/CatalogueStore.h>
#include <sync/store/EditStore.h>
#include <sync/store/LibraryReader.h>
#include <sync/store/PlaylistStore.h>
#include <sync/store/SearchText.h>
#include <sync/store/TextKeys.h>
#include <tests/support/sync/StoreBuilders.h>

#include <QTest>

using namespace sostenuto::sync;

class TestSearch : public QObject {
    Q_OBJECT

    StoreFixture m_store;

    QString titlesFor(const QString& typed, int limit = 20)
    {
        const SearchResults results = LibraryReader(*m_store.database).search(typed, false, limit).value();
        QStringList titles;
        for (const Track& track : results.tracks)
            titles += track.title;
        return titles.join(u'|');
    }

    TrackId track(const QString& remoteId)
    {
        return CatalogueStore(*m_store.database).trackOf(m_store.source, remoteId).value().value();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QVector<RemoteTrack> rows{
            remoteTrack(u"1"_qs, u"Help!"_qs, u"The Beatles"_qs, u"Help!"_qs),
            remoteTrack(u"2"_qs, u"Love"_qs, u"Zoe"_qs, u"Songs"_qs),
            remoteTrack(u"3"_qs, u"Love Me Do"_qs, u"The Beatles"_qs, u"Please Please Me"_qs),
            remoteTrack(u"4"_qs, u"All You Need Is Love"_qs, u"The Beatles"_qs, u"Yellow Submarine"_qs),
            remoteTrack(u"5"_qs, u"Gloves"_qs, u"Anna"_qs, u"Winter"_qs),
            remoteTrack(u"6"_qs, u"Something"_qs, u"Lovers Rock"_qs, u"Winter"_qs),
            remoteTrack(u"7"_qs, u"Foxgloves"_qs, u"Anna"_qs, u"Winter"_qs),
            remoteTrack(u"8"_qs, u"Smörgåsbord"_qs, u"Kök"_qs, u"Mat"_qs),
            remoteTrack(u"9"_qs, u"One"_qs, u"U2"_qs, u"Achtung Baby"_qs),
            remoteTrack(u"10"_qs, u"1999"_qs, u"Prince"_qs, u"1999"_qs),
            remoteTrack(u"11"_qs, u"東京の歌"_qs, u"歌手"_qs, u"夜"_qs),
            remoteTrack(u"12"_qs, u"The Love"_qs, u"Bob"_qs, u"Songs"_qs),
            remoteTrack(u"13"_qs, u"Say \"hello\" to 50% _ of * them"_qs, u"Bob"_qs, u"Odd"_qs),
        };
        QVERIFY(CatalogueStore(*m_store.database).putTracks(m_store.source, rows, 1));
        RemotePlaylist list;
        list.remoteId = u"p"_qs;
        list.name = u"Love Songs"_qs;
        QVERIFY(PlaylistStore(*m_store.database).putList(m_store.source, u"ann"_qs, {list}));
        QCOMPARE(inconsistencies(*m_store.database), QString());
    }

    void ranks_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("expected");
        const auto row = [](const char* name, const QString& typed, const QString& text, MatchRank rank) {
            QTest::newRow(name) << typed << text << int(rank);
        };
        row("exact", u"Love"_qs, u"love\nzoe"_qs, MatchRank::Exact);
        row("exact without article", u"beatles"_qs, u"the beatles"_qs, MatchRank::Exact);
        row("exact, article typed only", u"the love"_qs, u"love"_qs, MatchRank::Exact);
        row("prefix", u"lov"_qs, u"love me do\nbeatles"_qs, MatchRank::Prefix);
        row("prefix without article", u"bea"_qs, u"the beatles"_qs, MatchRank::Prefix);
        row("word", u"love"_qs, u"all is love\nx"_qs, MatchRank::Word);
        row("words in any order", u"me love"_qs, u"love me do"_qs, MatchRank::Word);
        row("behind punctuation", u"story"_qs, u"(story) of"_qs, MatchRank::Word);
        row("elsewhere", u"beatles help"_qs, u"help!\nthe beatles"_qs, MatchRank::WordElsewhere);
        row("infix", u"love"_qs, u"gloves\nx"_qs, MatchRank::Infix);
        row("infix elsewhere", u"glove ove"_qs, u"glove\nx"_qs, MatchRank::Infix);
        row("infix in the artist", u"love"_qs, u"x\ngloves"_qs, MatchRank::InfixElsewhere);
        row("a word is missing", u"love xyz"_qs, u"love me"_qs, MatchRank::None);
        row("not over the line", u"love zoe"_qs, u"love\nzoe"_qs, MatchRank::WordElsewhere);
        row("apostrophe", u"dont"_qs, u"dont stop"_qs, MatchRank::Prefix);
    }

    void ranks()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        QFETCH(int, expected);
        QCOMPARE(int(SearchText(typed).rank(text)), expected);
    }

    void trigrams_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected");
        QTest::newRow("short") << u"u2 of"_qs << QString();
        QTest::newRow("three") << u"abc"_qs << u"\"abc\""_qs;
        QTest::newRow("four") << u"abcd"_qs << u"\"abc\" AND \"bcd\""_qs;
        QTest::newRow("six") << u"abcdef"_qs << u"\"abc\" AND \"def\""_qs;
        QTest::newRow("eight") << u"abcdefgh"_qs << u"\"abc\" AND \"def\" AND \"fgh\""_qs;
        QTest::newRow("quote") << u"a\"b"_qs << u"\"a\"\"b\""_qs;
        QTest::newRow("beyond the first plane") << u"\U0001d11e\U0001d11fa"_qs << u"\"\U0001d11e\U0001d11fa\""_qs;
    }

    void trigrams()
    {
        QFETCH(QString, typed);
        QFETCH(QString, expected);
        QCOMPARE(SearchText(typed).trigrams(), expected);
    }

    void wordBeginnings_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected");
        QTest::newRow("words") << u"Love me"_qs << u"\"lov\"* AND \"me\"*"_qs;
        QTest::newRow("long words only") << u"Love you"_qs << QString();
        QTest::newRow("one letter") << u"u"_qs << u"\"u\"*"_qs;
        QTest::newRow("signs part words") << u"AC/DC"_qs << QString();
        QTest::newRow("signs part short words") << u"a/d x"_qs << u"\"a\"* AND \"d\"* AND \"x\"*"_qs;
        QTest::newRow("only signs") << u"?! \""_qs << QString();
        QTest::newRow("one character") << u"夜"_qs << u"\"夜\""_qs;
        QTest::newRow("two characters") << u"京の"_qs << u"\"京の\""_qs;
        QTest::newRow("four characters") << u"東京の歌"_qs << QString();
        QTest::newRow("beside a short word") << u"x 東京の"_qs << u"\"x\"* AND \"東京\" AND \"京の\""_qs;
        QTest::newRow("both kinds") << u"dj夜空x y"_qs << u"\"dj\"* AND \"夜空\" AND \"x\"* AND \"y\"*"_qs;
        QTest::newRow("voiced kana keeps its mark") << u"が"_qs << u"\"が\""_qs;
        QTest::newRow("beyond the first plane") << u"\U00020000\U00020001"_qs << u"\"\U00020000\U00020001\""_qs;
    }

    void wordBeginnings()
    {
        QFETCH(QString, typed);
        QFETCH(QString, expected);
        QCOMPARE(SearchText(typed).wordBeginnings(), expected);
    }

    void pairs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << u"love me do"_qs << QString();
        QTest::newRow("three") << u"東京の"_qs << u"東 京 東京 の 京の"_qs;
        QTest::newRow("not over a space") << u"東 京"_qs << u"東 京"_qs;
        QTest::newRow("each once") << u"ララ"_qs << u"ラ ララ"_qs;
        QTest::newRow("bounded") << QString(5'000, u'夜') << u"夜 夜夜"_qs;
    }

    void pairs()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(characterPairs(text), expected);
    }

    void oneError_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("near");
        const auto row = [](const char* a, const char* b, bool near) {
            QTest::addRow("%s %s", a, b) << QString::fromLatin1(a) << QString::fromLatin1(b) << near;
        };
        row("beatles", "beatles", true);
        row("beatles", "beetles", true);
        row("beatles", "beatls", true);
        row("beatles", "beattles", true);
        row("beatles", "baetles", true);
        row("beatles", "beatlse", true);
        row("beatles", "ebatles", true);
        row("beatles", "eatles", true);
        row("beatles", "beatlesx", true);
        row("beatles", "bealtse", false);
        row("beatles", "betlas", false);
        row("beatles", "beat", false);
        row("ab", "ba", true);
        row("", "a", true);
        row("", "", true);
        row("abc", "cba", false);
    }

    void oneError()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(bool, near);
        QCOMPARE(isOneErrorAway(a, b), near);
        QCOMPARE(isOneErrorAway(b, a), near);
    }

    void found_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected");
        QTest::newRow("ranked") << u"love"_qs
                                << u"Love|The Love|Love Me Do|All You Need Is Love|Something|Foxgloves|Gloves"_qs;
        QTest::newRow("every word") << u"beatles love"_qs << u"All You Need Is Love|Love Me Do"_qs;
        QTest::newRow("diacritics") << u"smorgas"_qs << u"Smörgåsbord"_qs;
        QTest::newRow("typed with them") << u"KÖK smör"_qs << u"Smörgåsbord"_qs;
        QTest::newRow("two letters, an artist") << u"u2"_qs << u"One"_qs;
        QTest::newRow("digits go on") << u"19"_qs << u"1999"_qs;
        QTest::newRow("two letters are a word") << u"京の"_qs << u"東京の歌"_qs;
        QTest::newRow("one character is a word") << u"歌"_qs << u"東京の歌"_qs;
        QTest::newRow("several characters") << u"京の歌"_qs << u"東京の歌"_qs;
        QTest::newRow("beginnings of words") << u"y n l"_qs << u"All You Need Is Love"_qs;
        QTest::newRow("another letter") << u"smorgosbord"_qs << u"Smörgåsbord"_qs;
        QTest::newRow("a letter less") << u"submarne"_qs << u"All You Need Is Love"_qs;
        QTest::newRow("a letter more, still typing") << u"somme"_qs << u"Something"_qs;
        QTest::newRow("changed places") << u"foxlgoves"_qs << u"Foxgloves"_qs;
        QTest::newRow("the first letter") << u"rinter"_qs << u"Foxgloves|Gloves|Something"_qs;
        QTest::newRow("one wrong beside a right one") << u"anna wintre"_qs << u"Foxgloves|Gloves"_qs;
        QTest::newRow("two errors are too many") << u"smurgosbord"_qs << QString();
        QTest::newRow("short words are meant as they are") << u"zoa"_qs << QString();
        QTest::newRow("album") << u"yellow sub"_qs << u"All You Need Is Love"_qs;
        QTest::newRow("signs are text") << u"50% _"_qs << u"Say \"hello\" to 50% _ of * them"_qs;
        QTest::newRow("quotes are text") << u"\"hello\""_qs << u"Say \"hello\" to 50% _ of * them"_qs;
        QTest::newRow("operators are text") << u"love OR help"_qs << QString();
        QTest::newRow("nothing") << u"zzzz"_qs << QString();
        QTest::newRow("only space") << u"   "_qs << QString();
    }

    void found()
    {
        QFETCH(QString, typed);
        QFETCH(QString, expected);
        QCOMPARE(titlesFor(typed), expected);
    }

    void allKindsAndTotals()
    {
        const SearchResults results = LibraryReader(*m_store.database).search(u"lov"_qs, false, 2).value();
        QCOMPARE(results.tracks.size(), 2);
        QCOMPARE(results.trackTotal, 7);
        QCOMPARE(results.artists.size(), 1);
        QCOMPARE(results.artists.first().name, u"Lovers Rock"_qs);
        QCOMPARE(results.playlists.size(), 1);
        QCOMPARE(results.playlistTotal, 1);
        QCOMPARE(results.albumTotal, 0);
        QCOMPARE(LibraryReader(*m_store.database).search(u"win"_qs, false, 5).value().albums.first().title,
                 u"Winter"_qs);
        QCOMPARE(LibraryReader(*m_store.database).search(u"lov"_qs, true, 5).value().trackTotal, 0);
    }

    /// More rows than are looked at: the best are found all the same, and the count says that there are more.
    void moreThanIsLookedAt()
    {
        StoreFixture store;
        QVector<RemoteTrack> rows;
        for (int i = 0; i < 12'000; ++i)
            rows.append(remoteTrack(QString::number(i), u"Winter %1"_qs.arg(i), u"Crowd"_qs, u"Songs"_qs));
        rows.append(remoteTrack(u"best"_qs, u"Winter"_qs, u"Zoe"_qs, u"Songs"_qs));
        QVERIFY(CatalogueStore(*store.database).putTracks(store.source, rows, 1));
        const LibraryReader reader(*store.database);
        for (const char* typed : {"w", "wi", "winter"}) {
            const SearchResults results = reader.search(QString::fromLatin1(typed), false, 5).value();
            QCOMPARE(results.trackTotal, SearchResults::mostCounted);
            QCOMPARE(results.tracks.size(), 5);
        }
        QCOMPARE(reader.search(u"winter"_qs, false, 5).value().tracks.first().artist, u"Zoe"_qs);
        QCOMPARE(reader.search(u"inte"_qs, false, 5).value().trackTotal, SearchResults::mostCounted);
        QCOMPARE(reader.search(u"winter"_qs, false, 20'000).value().tracks.size(), 12'001);
        QCOMPARE(reader.search(u"zoe wint"_qs, false, 5).value().trackTotal, 1);
    }

    void lovedAndPlayedComeFirstAmongEquals()
    {
        QCOMPARE(titlesFor(u"glove"_qs), u"Gloves|Foxgloves"_qs);
        QCOMPARE(titlesFor(u"ove"_qs).section(u'|', 0, 0), u"All You Need Is Love"_qs);
        EditStore edits(*m_store.database);
        QVERIFY(edits.recordPlay(track(u"7"_qs), moment()));
        QCOMPARE(titlesFor(u"ove"_qs).section(u'|', 0, 0), u"Foxgloves"_qs);
        QVERIFY(edits.setLoved({track(u"5"_qs)}, true, moment()));
        QCOMPARE(titlesFor(u"ove"_qs).section(u'|', 0, 0), u"Gloves"_qs);
        QVERIFY(edits.setLoved({track(u"5"_qs)}, false, moment()));
    }

    void aSupersededSearchSaysSo()
    {
        const auto answer = LibraryReader(*m_store.database).search(u"love"_qs, false, 5, [] { return true; });
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
    }

    void namesAreFoundWhereTheyAreNow()
    {
        CatalogueStore catalogue(*m_store.database);
        QVERIFY(
            catalogue.putTracks(m_store.source, {remoteTrack(u"5"_qs, u"Mittens"_qs, u"Anna"_qs, u"Winter"_qs)}, 1));
        QCOMPARE(titlesFor(u"glove"_qs), u"Foxgloves"_qs);
        QCOMPARE(titlesFor(u"mitt"_qs), u"Mittens"_qs);
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
