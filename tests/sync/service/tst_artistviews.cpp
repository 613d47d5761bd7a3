// From the service to an artist's page, over real HTTP: everybody on a track, and who is like whom, also offline.
#include <sync/credentials/MemoryStore.h>
#include <sync/service/AccountService.h>
#include <sync/service/LibraryService.h>
#include <sync/service/Sync.h>
#include <tests/support/sync/FutureValue.h>
#include <tests/support/sync/WireMusicServer.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto::sync;
using namespace sostenuto::tests;

namespace {

QJsonObject person(const QString& id, const QString& name)
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("name"), name}};
}

} // namespace

class TestArtistViews : public QObject {
    Q_OBJECT

    WireMusicServer m_server;
    QTemporaryDir m_profile;
    std::unique_ptr<Sync> m_sync;

    void start()
    {
        SyncOptions options;
        options.profileFolder = m_profile.path();
        options.heldFolder = m_profile.filePath(QStringLiteral("held"));
        options.makeCredentials = [] { return std::make_unique<MemoryStore>(); };
        m_sync = std::make_unique<Sync>(options);
    }
    LibraryService& library() { return m_sync->library(); }
    ArtistId artist(const QString& name)
    {
        const auto ids = valueOf(library().artistIds(name, ArtistOrder::Name)).value_or(QVector<ArtistId>{});
        return ids.value(0);
    }
    ArtistDetails details(ArtistId id) { return valueOf(library().artistDetails(id)).value_or(ArtistDetails{}); }
    QVector<ArtistId> similar(ArtistId id)
    {
        return valueOf(library().similarArtists(id)).value_or(QVector<ArtistId>{});
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server.artists = {wireArtist(QStringLiteral("a"), QStringLiteral("Anna")),
                            wireArtist(QStringLiteral("b"), QStringLiteral("Bo")),
                            wireArtist(QStringLiteral("c"), QStringLiteral("Cy"))};
        QJsonObject album = wireAlbum(QStringLiteral("r"), QStringLiteral("Record"), QStringLiteral("Anna"), 1);
        album.insert(QStringLiteral("artistId"), QStringLiteral("a"));
        m_server.albums = {album};
        QJsonObject song =
            wireSong(QStringLiteral("s"), QStringLiteral("Duet"), QStringLiteral("Anna"), QStringLiteral("Record"), 1);
        song.insert(QStringLiteral("artistId"), QStringLiteral("a"));
        song.insert(QStringLiteral("albumId"), QStringLiteral("r"));
        song.insert(QStringLiteral("artists"), QJsonArray{person(QStringLiteral("a"), QStringLiteral("Anna")),
                                                          person(QStringLiteral("b"), QStringLiteral("Bo"))});
        m_server.songs = {song};
        m_server.odd = [this](int, const QString& method, const QJsonObject&) -> std::optional<WireAnswer> {
            if (method != QStringLiteral("getArtistInfo2"))
                return std::nullopt;
            const QJsonArray like{person(QStringLiteral("c"), QStringLiteral("Cy"))};
            const QJsonObject info{
                {QStringLiteral("similarArtist"), like},
                {QStringLiteral("biography"),
                 QStringLiteral("Sings to <i>harbours</i>. <a target='_blank' href=\"https://www.last.fm/music/Anna\" "
                                "rel=\"nofollow\">Read more on Last.fm</a>.")}};
            return WireAnswer{WireMusicServer::document(m_server.envelope({{QStringLiteral("artistInfo2"), info}}))};
        };
        m_server.start();
        start();
        const auto server = valueOf(m_sync->account().probe(m_server.address().toString()));
        QVERIFY(server);
        QVERIFY(valueOf(m_sync->account().connectTo(*server, QStringLiteral("ann"), QStringLiteral("x"), {})));
        QTRY_COMPARE_WITH_TIMEOUT(valueOf(library().counts()).value_or(LibraryCounts{}).tracks, 1, 20'000);
    }
    void cleanupTestCase() { m_sync.reset(); }

    void everybodyOnATrackIsThere()
    {
        const auto ids = valueOf(library().trackIds({})).value_or(QVector<TrackId>{});
        const auto rows = valueOf(library().tracks(ids)).value_or(QVector<Track>{});
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().artists.size(), 2);
        QCOMPARE(rows.first().artists[1].name, QStringLiteral("Bo"));
        AlbumQuery query;
        query.appearing = artist(QStringLiteral("Bo"));
        QCOMPARE(valueOf(library().albumIds(query)).value_or(QVector<AlbumId>{}).size(), 1);
    }

    void theServiceSaysWhoIsLikeWhomAndWhoTheyAre()
    {
        const ArtistId anna = artist(QStringLiteral("Anna"));
        const ArtistId cy = artist(QStringLiteral("Cy"));
        QVERIFY(anna.isValid() && cy.isValid());
        QSignalSpy changed(&library(), &LibraryService::artistInfoChanged);
        QCOMPARE(similar(anna), QVector<ArtistId>{artist(QStringLiteral("Bo"))}); // as the library knows
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 20'000);
        QCOMPARE(similar(anna), QVector<ArtistId>{cy});
        const ArtistDetails said = details(anna);
        QCOMPARE(said.about, QStringLiteral("Sings to harbours."));
        QVERIFY(said.source.isValid() && said.savedAt.isValid());
        m_sync.reset();
        m_server.close();
        start();
        QCOMPARE(similar(anna), QVector<ArtistId>{cy}); // nobody is there to be asked
        QCOMPARE(details(anna).about, QStringLiteral("Sings to harbours."));
    }
};

QTEST_GUILESS_MAIN(TestArtistViews)
#include "tst_artistviews.moc"
