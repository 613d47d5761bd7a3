// Typing letters in a list leads to the first row that begins so, in the list's own order.
#include <sync/store/CatalogueStore.h>
#include <sync/store/LibraryReader.h>
#include <tests/support/sync/StoreBuilders.h>

#include <QTest>

using namespace sostenuto::sync;
using Text = TypedJump::Text;

class TestTypedJump : public QObject {
    Q_OBJECT

    std::unique_ptr<StoreFixture> m_store;

    LibraryReader reader() { return LibraryReader(*m_store->database); }
    template <class AnyId>
    static QVector<qint64> numbers(const QVector<AnyId>& ids)
    {
        QVector<qint64> all;
        for (const AnyId id : ids)
            all.append(id.value);
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_store = std::make_unique<StoreFixture>();
        QVector<RemoteTrack> rows;
        const auto add = [&](const char16_t* title, const char16_t* artist, const char16_t* album,
                             const char16_t* genre, const char16_t* composer) {
            rows.append(remoteTrack(QString::number(rows.size()), QString::fromUtf16(title), QString::fromUtf16(artist),
                                    QString::fromUtf16(album)));
            rows.last().genre = QString::fromUtf16(genre);
            rows.last().composer = QString::fromUtf16(composer);
        };
        add(u"Zebra", u"Abba", u"One", u"Pop", u"");
        add(u"The Mill", u"Björk", u"Two", u"Electronic; Pop", u"Ólafur");
        add(u"19", u"Björk", u"Two", u"electronic", u"Bach");
        add(u"1999", u"The Cure", u"Four", u"Rock", u"Bach");
        QVERIFY(CatalogueStore(*m_store->database).putTracks(m_store->source, rows, 1));
    }

    void leadsTo_data()
    {
        QTest::addColumn<int>("order");
        QTest::addColumn<bool>("descending");
        QTest::addColumn<int>("text");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("title"); ///< empty: nowhere
        const auto row = [](const char* name, TrackOrder order, Text text, const char16_t* typed, const char16_t* title,
                            bool descending = false) {
            QTest::newRow(name) << int(order) << descending << int(text) << QString::fromUtf16(typed)
                                << QString::fromUtf16(title);
        };
        row("a title", TrackOrder::Title, Text::TrackTitle, u"z", u"Zebra");
        row("capital letters", TrackOrder::Title, Text::TrackTitle, u"ZEB", u"Zebra");
        row("without the article", TrackOrder::Title, Text::TrackTitle, u"mi", u"The Mill");
        row("with the article", TrackOrder::Title, Text::TrackTitle, u"the m", u"The Mill");
        row("a number that goes on", TrackOrder::Title, Text::TrackTitle, u"199", u"1999");
        row("the first in the order", TrackOrder::Title, Text::TrackTitle, u"19", u"19");
        row("and backwards", TrackOrder::Title, Text::TrackTitle, u"19", u"1999", true);
        row("in another order", TrackOrder::Artist, Text::TrackTitle, u"1", u"19");
        row("an artist", TrackOrder::Artist, Text::TrackArtist, u"bjo", u"19");
        row("an artist with an article", TrackOrder::Artist, Text::TrackArtist, u"c", u"1999");
        row("an album", TrackOrder::Album, Text::TrackAlbum, u"tw", u"19");
        row("a genre", TrackOrder::Genre, Text::TrackGenre, u"ELEC", u"The Mill");
        row("a composer", TrackOrder::Composer, Text::TrackComposer, u"ola", u"The Mill");
        row("nothing so", TrackOrder::Title, Text::TrackTitle, u"q", u"");
        row("no letter", TrackOrder::Title, Text::TrackTitle, u"!", u"");
        row("no genre", TrackOrder::Genre, Text::TrackGenre, u"x", u"");
    }
    void leadsTo()
    {
        QFETCH(int, order);
        QFETCH(bool, descending);
        QFETCH(int, text);
        QFETCH(QString, typed);
        QFETCH(QString, title);
        TrackQuery query;
        query.order = TrackOrder(order);
        query.descending = descending;
        const QVector<TrackId> ids = reader().trackIds(query).value();
        const int place = reader().firstBeginning({Text(text), typed, numbers(ids)}).value();
        QCOMPARE(place < 0 ? QString() : reader().tracks({ids[place]}).value().first().title, title);
    }

    void onlyInThisList()
    {
        TrackQuery query;
        query.order = TrackOrder::Title;
        query.filter = u"mill"_qs;
        const QVector<qint64> ids = numbers(reader().trackIds(query).value());
        QCOMPARE(ids.size(), 1);
        QCOMPARE(reader().firstBeginning({Text::TrackTitle, u"z"_qs, ids}).value(), -1);
        QCOMPARE(reader().firstBeginning({Text::TrackTitle, u"m"_qs, ids}).value(), 0);
        QCOMPARE(reader().firstBeginning({Text::TrackTitle, u"m"_qs, {}}).value(), -1);
    }

    void albumsAndArtists()
    {
        const QVector<qint64> albums = numbers(reader().albumIds({}).value()); // Four, One, Two
        QCOMPARE(reader().firstBeginning({Text::AlbumTitle, u"t"_qs, albums}).value(), 2);
        QCOMPARE(reader().firstBeginning({Text::AlbumArtist, u"cure"_qs, albums}).value(), 0);
        const QVector<qint64> artists = numbers(reader().artistIds({}).value()); // Abba, Björk, The Cure
        QCOMPARE(reader().firstBeginning({Text::ArtistName, u"bj"_qs, artists}).value(), 1);
    }
};

QTEST_GUILESS_MAIN(TestTypedJump)
#include "tst_typedjump.moc"
