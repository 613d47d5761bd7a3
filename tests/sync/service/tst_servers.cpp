// Two real servers in one library: the same music once, an outage of one of them, and letting one go.
#include "sync/credentials/MemoryStore.h"
#include "sync/service/AccountService.h"
#include "sync/service/EditService.h"
#include "sync/service/HeldService.h"
#include "sync/service/IncidentService.h"
#include "sync/service/KeepService.h"
#include "sync/service/LibraryService.h"
#include "sync/service/StatusService.h"
#include "sync/service/Sync.h"
#include "tests/support/sync/FutureValue.h"
#include "tests/support/sync/ReadAll.h"
#include "tests/support/sync/SupysonicServer.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto::sync;
using namespace sostenuto::tests;

namespace {

constexpr int patience = 30'000;

} // namespace

class TestServers : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_first;
    QTemporaryDir m_second;
    std::unique_ptr<SupysonicServer> m_hearth;
    std::unique_ptr<SupysonicServer> m_attic;
    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<Sync> m_sync;

    void start()
    {
        SyncOptions options;
        options.profileFolder = m_profile->path();
        options.heldFolder = m_profile->filePath(QStringLiteral("held"));
        options.makeCredentials = [] { return std::make_unique<MemoryStore>(); };
        m_sync = std::make_unique<Sync>(options);
    }
    [[nodiscard]] Result<Account> connectTo(const SupysonicServer& server, const QString& name)
    {
        const auto found = valueOf(m_sync->account().probe(server.address().toString()));
        if (!found)
            return tl::unexpected(found.error());
        return valueOf(m_sync->account().connectTo(*found, server.user(), server.password(), name));
    }
    [[nodiscard]] LibraryCounts counts() { return valueOf(m_sync->library().counts()).value_or(LibraryCounts{}); }
    [[nodiscard]] QVector<Track> tracks()
    {
        const auto ids = valueOf(m_sync->library().trackIds({})).value_or(QVector<TrackId>{});
        return valueOf(m_sync->library().tracks(ids)).value_or(QVector<Track>{});
    }
    [[nodiscard]] std::optional<Track> named(const QString& title)
    {
        const QVector<Track> all = tracks();
        const auto one = std::find_if(all.begin(), all.end(), [&](const Track& track) { return track.title == title; });
        return one != all.end() ? std::optional(*one) : std::nullopt;
    }
    [[nodiscard]] QByteArray readAll(TrackId id) { return sostenuto::tests::readAll(m_sync->held(), id); }

private Q_SLOTS:
    void initTestCase()
    {
        if (!SupysonicServer::isInstalled())
            QSKIP("supysonic is not installed");
        const QString artist = QStringLiteral("Anna Lind");
        const QString album = QStringLiteral("Nocturnes");
        m_hearth = std::make_unique<SupysonicServer>(m_first.path());
        QVERIFY(m_hearth->makeMusic(
            {{QStringLiteral("One"), artist, album, 1}, {QStringLiteral("Two"), artist, album, 2}}));
        m_attic = std::make_unique<SupysonicServer>(m_second.path());
        QVERIFY(
            m_attic->makeMusic({{QStringLiteral("One"), artist, album, 1},
                                {QStringLiteral("Two"), artist, album, 2},
                                {QStringLiteral("Only here"), QStringLiteral("Bo Ek"), QStringLiteral("Attic"), 1}}));
        for (SupysonicServer* server : {m_hearth.get(), m_attic.get()}) {
            QVERIFY(server->prepare());
            QVERIFY(server->start());
        }
    }
    void init()
    {
        m_profile = std::make_unique<QTemporaryDir>();
        start();
    }
    void cleanup() { m_sync.reset(); }

    void theyAreOneLibraryThroughAnOutageOfOne()
    {
        const auto hearth = connectTo(*m_hearth, QStringLiteral("Hearth"));
        QVERIFY(hearth);
        QTRY_COMPARE_WITH_TIMEOUT(counts().tracks, 2, patience);
        const auto attic = connectTo(*m_attic, QStringLiteral("Attic"));
        QVERIFY(attic);
        QCOMPARE(m_sync->account().accounts().size(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(named(QStringLiteral("One")) && !named(QStringLiteral("One"))->alsoAt.isEmpty() &&
                                     counts().tracks == 3,
                                 patience);
        QCOMPARE(counts().albums, 2);
        QCOMPARE(counts().artists, 2);
        const Track one = *named(QStringLiteral("One"));
        QCOMPARE(one.source, hearth->source);
        QCOMPARE(one.alsoAt, QVector<SourceId>{attic->source});

        m_hearth->kill();
        m_sync->status().tryNow();
        QTRY_VERIFY_WITH_TIMEOUT(!m_sync->status().stateOf(hearth->source).reachable, patience);
        QVERIFY(m_sync->status().stateOf(attic->source).reachable);
        QCOMPARE(m_sync->status().state().serverName, QStringLiteral("Hearth"));
        QVERIFY(m_sync->status().reaches(one.source, one.alsoAt));
        QVERIFY(!readAll(one.id).isEmpty()); // the other has it
        QVERIFY(!readAll(named(QStringLiteral("Only here"))->id).isEmpty());
        QCOMPARE(m_attic->requests(QStringLiteral("stream")).size() +
                     m_attic->requests(QStringLiteral("download")).size(),
                 2);
        QVERIFY(valueOf(m_sync->edits().setLoved({one.id}, true))); // waits for its own server

        QVERIFY(m_hearth->start());
        m_sync->status().tryNow();
        QTRY_COMPARE_WITH_TIMEOUT(m_hearth->requests(QStringLiteral("star")).size(), 1, patience);
        QVERIFY(m_attic->requests(QStringLiteral("star")).isEmpty());

        const auto incidents = [this] { return m_sync->incidents().incidents(); };
        QTRY_VERIFY_WITH_TIMEOUT(!incidents().isEmpty() && incidents().first().recovered.isValid(), patience);
        QCOMPARE(incidents().size(), 1);
        QCOMPARE(incidents().first().source, hearth->source);
        QVERIFY(valueOf(m_sync->account().remove(hearth->source, HeldMusic::Goes)));
        QTRY_VERIFY(incidents().isEmpty()); // they go with their service
    }

    void oneIsLetGoAndLeavesItsMusic()
    {
        const auto attic = connectTo(*m_attic, QStringLiteral("Attic"));
        QVERIFY(attic);
        QTRY_COMPARE_WITH_TIMEOUT(counts().tracks, 3, patience);
        const TrackId kept = named(QStringLiteral("Only here"))->id;
        const QByteArray sound = readAll(kept);
        QTRY_COMPARE(counts().heldTracks, 1);
        const MusicHere share = valueOf(m_sync->account().heldOf(attic->source)).value_or(MusicHere{});
        QCOMPARE(share.tracks, 1);
        QCOMPARE(share.bytes, sound.size());
        QVERIFY(valueOf(m_sync->account().remove(attic->source, HeldMusic::Stays)));
        QVERIFY(m_sync->account().accounts().isEmpty());
        QTRY_COMPARE(m_sync->account().left(), QVector<MusicHere>{share});
        QTRY_COMPARE(counts().tracks, 1);
        QCOMPARE(counts().heldTracks, 1);
        QCOMPARE(readAll(kept), sound);
        QVERIFY(valueOf(m_sync->edits().setLoved({kept}, true)));
        QVERIFY(valueOf(m_sync->edits().recordPlay(kept, QDateTime::currentDateTimeUtc())));

        // After a restart, and when a recording is pulled from elsewhere, it is as it was.
        m_sync.reset();
        start();
        QTRY_COMPARE(m_sync->account().left(), QVector<MusicHere>{share});
        QCOMPARE(counts().tracks, 1);
        QCOMPARE(readAll(kept), sound);
        QVERIFY(named(QStringLiteral("Only here"))->loved);

        // The same account brings all back, once each, and hears of what was done meanwhile.
        const qsizetype stars = m_attic->requests(QStringLiteral("star")).size();
        const auto again = connectTo(*m_attic, QStringLiteral("Attic"));
        QVERIFY(again && again->source == attic->source);
        QTRY_COMPARE_WITH_TIMEOUT(counts().tracks, 3, patience);
        QVERIFY(m_sync->account().left().isEmpty());
        QCOMPARE(named(QStringLiteral("Only here"))->id, kept);
        QCOMPARE(counts().heldTracks, 1);
        QTRY_COMPARE_WITH_TIMEOUT(m_attic->requests(QStringLiteral("star")).size(), stars + 1, patience);

        // Left again, and then let go for good: its bytes leave this computer.
        QVERIFY(valueOf(m_sync->account().remove(attic->source, HeldMusic::Stays)));
        QTRY_COMPARE(counts().tracks, 1);
        QVERIFY(valueOf(m_sync->account().remove(attic->source, HeldMusic::Goes)));
        QTRY_COMPARE(counts().tracks, 0);
        QVERIFY(m_sync->account().left().isEmpty());
        QVERIFY(readAll(kept).isEmpty());
    }

    void oneIsLetGo()
    {
        // Else what is loved is here by itself.
        QVERIFY(valueOf(m_sync->keep().setRules({false, true, false, false, 0})));
        const auto hearth = connectTo(*m_hearth, QStringLiteral("Hearth"));
        const auto attic = connectTo(*m_attic, QStringLiteral("Attic"));
        QVERIFY(hearth && attic);
        QTRY_VERIFY_WITH_TIMEOUT(named(QStringLiteral("One")) && !named(QStringLiteral("One"))->alsoAt.isEmpty() &&
                                     counts().tracks == 3,
                                 patience);
        QVERIFY(!readAll(named(QStringLiteral("Only here"))->id).isEmpty());
        QTRY_COMPARE(counts().heldTracks, 1);
        QVERIFY(valueOf(m_sync->account().remove(attic->source)));
        QCOMPARE(m_sync->account().accounts().size(), 1);
        QTRY_COMPARE(counts().tracks, 2);
        QCOMPARE(counts().heldTracks, 0);
        QVERIFY(named(QStringLiteral("One"))->alsoAt.isEmpty());
        QVERIFY(!readAll(named(QStringLiteral("One"))->id).isEmpty());
        // The first one goes: what the other has is still there.
        QVERIFY(connectTo(*m_attic, QStringLiteral("Attic")));
        QTRY_VERIFY_WITH_TIMEOUT(counts().tracks == 3 && !named(QStringLiteral("One"))->alsoAt.isEmpty(), patience);
        QVERIFY(valueOf(m_sync->account().remove(hearth->source)));
        QTRY_COMPARE_WITH_TIMEOUT(counts().tracks, 3, patience);
        QCOMPARE(named(QStringLiteral("One"))->source, attic->source);
        QVERIFY(!readAll(named(QStringLiteral("One"))->id).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestServers)
#include "tst_servers.moc"
