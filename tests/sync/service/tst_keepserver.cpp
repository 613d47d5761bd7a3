// A pinned playlist and a real server: it is fetched, follows what another player does to it, and plays when the server
// is gone.
#include "sync/credentials/MemoryStore.h"
#include "sync/service/AccountService.h"
#include "sync/service/EditService.h"
#include "sync/service/KeepService.h"
#include "sync/service/LibraryService.h"
#include "sync/service/StatusService.h"
#include "sync/service/Sync.h"
#include "sync/subsonic/SubsonicBackend.h"
#include "tests/support/sync/FutureValue.h"
#include "tests/support/sync/SupysonicServer.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto::sync;
using namespace sostenuto::tests;

namespace {

constexpr int patience = 30'000;

} // namespace

class TestKeepServer : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_serverFolder;
    QTemporaryDir m_profile;
    std::unique_ptr<SupysonicServer> m_server;
    std::unique_ptr<Sync> m_sync;

    [[nodiscard]] QVector<TrackId> tracks()
    {
        return valueOf(m_sync->library().trackIds({})).value_or(QVector<TrackId>{});
    }
    [[nodiscard]] PinState pin() { return valueOf(m_sync->keep().pins()).value_or(QVector<PinState>{}).value(0); }
    /// Another player with the same account puts a song to the end of the one playlist.
    [[nodiscard]] bool appendElsewhere(const QString& title)
    {
        HttpClient http;
        SubsonicBackend other(http, {m_server->address(), m_server->user(), m_server->password()}, {});
        if (!valueOf(other.signIn()))
            return false;
        const auto lists = valueOf(other.playlists());
        const auto songs = valueOf(other.tracks(0, 100));
        if (!lists || lists->isEmpty() || !songs)
            return false;
        const auto song = std::find_if(songs->rows.begin(), songs->rows.end(),
                                       [&](const RemoteTrack& row) { return row.title == title; });
        return song != songs->rows.end() &&
               valueOf(other.appendToPlaylist(lists->first().remoteId, {song->remoteId})).has_value();
    }

private Q_SLOTS:
    void aPinFollowsItsPlaylist()
    {
        if (!SupysonicServer::isInstalled())
            QSKIP("supysonic is not installed");
        m_server = std::make_unique<SupysonicServer>(m_serverFolder.path());
        QVector<SupysonicTrack> music;
        for (int i = 1; i <= 5; ++i)
            music.append({QStringLiteral("Song %1").arg(i), QStringLiteral("Anna"), QStringLiteral("Nocturnes"), i});
        QVERIFY(m_server->makeMusic(music) && m_server->prepare() && m_server->start());
        SyncOptions options;
        options.profileFolder = m_profile.path();
        options.heldFolder = m_profile.filePath(QStringLiteral("held"));
        options.makeCredentials = [] { return std::make_unique<MemoryStore>(); };
        m_sync = std::make_unique<Sync>(options);
        const auto found = valueOf(m_sync->account().probe(m_server->address().toString()));
        QVERIFY(found && valueOf(m_sync->account().connectTo(*found, m_server->user(), m_server->password(),
                                                             QStringLiteral("Hearth"))));
        QTRY_COMPARE_WITH_TIMEOUT(tracks().size(), 5, patience);

        const auto list = valueOf(m_sync->edits().createPlaylist(QStringLiteral("Mix"), tracks().mid(0, 2)));
        QVERIFY(list);
        QVERIFY(valueOf(m_sync->keep().pin({PinKind::Playlist, list->value})));
        QCOMPARE(pin().name, QStringLiteral("Mix"));
        QTRY_COMPARE_WITH_TIMEOUT(pin().here, 2, patience);
        QCOMPARE(pin().tracks, 2);
        const auto rows = valueOf(m_sync->library().tracks(tracks().mid(0, 3))).value();
        QCOMPARE(rows[0].availability, Availability::Kept);
        QCOMPARE(rows[2].availability, Availability::Server);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->requests(QStringLiteral("createPlaylist")).size(), 1, patience);
        QTRY_COMPARE(m_sync->status().state().changesWaiting, 0);

        QVERIFY(appendElsewhere(QStringLiteral("Song 4")));
        m_sync->account().syncNow();
        QTRY_COMPARE_WITH_TIMEOUT(pin().tracks, 3, patience);
        QTRY_COMPARE_WITH_TIMEOUT(pin().here, 3, patience);

        m_server->kill();
        const auto entries = valueOf(m_sync->library().playlistEntries(*list));
        QVERIFY(entries && entries->size() == 3);
        QVector<TrackId> queue;
        for (const PlaylistEntry& entry : *entries)
            queue.append(entry.track.id);
        QVERIFY(valueOf(m_sync->keep().readiness(queue))->isReady());
        QCOMPARE(valueOf(m_sync->keep().totals())->pinned.tracks, 3);
    }
};

QTEST_GUILESS_MAIN(TestKeepServer)
#include "tst_keepserver.moc"
