// Edits made while a server is away, looked at, one of them discarded: exactly the others arrive when it is back.
#include "sync/credentials/MemoryStore.h"
#include "sync/service/AccountService.h"
#include "sync/service/EditService.h"
#include "sync/service/LibraryService.h"
#include "sync/service/PendingService.h"
#include "sync/service/StatusService.h"
#include "sync/service/Sync.h"
#include "tests/support/sync/FutureValue.h"
#include "tests/support/sync/SupysonicServer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto::sync;
using namespace sostenuto::tests;

namespace {

constexpr int patience = 30'000;

} // namespace

class TestPendingService : public QObject {
    Q_OBJECT

    QTemporaryDir m_serverFolder;
    QTemporaryDir m_profile;
    std::unique_ptr<SupysonicServer> m_server;
    std::unique_ptr<Sync> m_sync;

    [[nodiscard]] ServiceState state() const { return m_sync->status().state(); }
    [[nodiscard]] QVector<TrackId> tracks()
    {
        return valueOf(m_sync->library().trackIds({})).value_or(QVector<TrackId>{});
    }
    [[nodiscard]] Track track(TrackId id)
    {
        return valueOf(m_sync->library().tracks({id})).value_or(QVector<Track>{}).value(0);
    }
    [[nodiscard]] QVector<PendingChange> waiting()
    {
        return valueOf(m_sync->pending().changes(0, 100)).value_or(QVector<PendingChange>{});
    }
    [[nodiscard]] qint64 idOf(ChangeKind kind)
    {
        const auto all = waiting();
        for (const PendingChange& change : all) {
            if (change.kind == kind)
                return change.id;
        }
        return 0;
    }
    [[nodiscard]] int asked(const char* call) const { return int(m_server->requests(QLatin1String(call)).size()); }

private Q_SLOTS:
    void initTestCase()
    {
        if (!SupysonicServer::isInstalled())
            QSKIP("supysonic is not installed");
        m_server = std::make_unique<SupysonicServer>(m_serverFolder.path());
        QVector<SupysonicTrack> music;
        for (int i = 1; i <= 4; ++i)
            music.append(
                {QStringLiteral("Song %1").arg(i), QStringLiteral("Anna Lind"), QStringLiteral("Nocturnes"), i});
        QVERIFY(m_server->makeMusic(music));
        QVERIFY(m_server->prepare());
        QVERIFY(m_server->start());
        SyncOptions options;
        options.profileFolder = m_profile.path();
        options.heldFolder = m_profile.filePath(QStringLiteral("held"));
        options.makeCredentials = [] { return std::make_unique<MemoryStore>(); };
        m_sync = std::make_unique<Sync>(options);
        const auto server =
            valueOf(m_sync->account().probe(QStringLiteral("127.0.0.1:%1").arg(m_server->address().port())));
        QVERIFY(server);
        QVERIFY(valueOf(
            m_sync->account().connectTo(*server, m_server->user(), m_server->password(), QStringLiteral("Hearth"))));
        QTRY_COMPARE_WITH_TIMEOUT(tracks().size(), 4, patience);
    }
    void cleanupTestCase() { m_sync.reset(); }

    void nothingWaits()
    {
        QCOMPARE(valueOf(m_sync->pending().count()).value_or(-1), 0);
        QVERIFY(waiting().isEmpty());
        QVERIFY(valueOf(m_sync->pending().history(PlaylistId{1})));
    }

    void exactlyTheOthersArrive()
    {
        const auto all = tracks();
        m_server->kill();
        m_sync->account().syncNow();
        QTRY_COMPARE_WITH_TIMEOUT(state().kind, BannerKind::Outage, patience);
        QSignalSpy changed(&m_sync->pending(), &PendingService::pendingChanged);
        QVERIFY(valueOf(m_sync->edits().setLoved({all[0]}, true)));
        QVERIFY(valueOf(m_sync->edits().setRating(all[1], 4)));
        const auto kept = valueOf(m_sync->edits().createPlaylist(QStringLiteral("Kept"), all.mid(0, 2)));
        const auto dropped = valueOf(m_sync->edits().createPlaylist(QStringLiteral("Dropped"), all));
        QVERIFY(kept && dropped);
        QVERIFY(valueOf(m_sync->edits().addToPlaylist(*kept, {all[3]}, 0)));
        QVERIFY(valueOf(m_sync->edits().addToPlaylist(*kept, {all[2]}, -1)));
        QVERIFY(valueOf(m_sync->edits().recordPlay(all[2], QDateTime::currentDateTimeUtc().addSecs(-300))));
        QTRY_VERIFY(!changed.isEmpty());
        QVERIFY(changed.size() < 7); // not for each
        QCOMPARE(valueOf(m_sync->pending().count()).value_or(-1), 9);
        QTRY_COMPARE(state().changesWaiting, 8);

        // The rating, a whole list, and one step of the other.
        QVector<qint64> unwanted{idOf(ChangeKind::Rate)};
        const auto rows = waiting();
        for (const PendingChange& change : rows) {
            const bool isDropped = change.kind == ChangeKind::PlaylistCreate && change.subject == u"Dropped";
            const bool isStep = change.playlist == *kept && change.kind == ChangeKind::PlaylistAdd &&
                                change.detail == track(all[3]).title;
            if (isDropped || isStep)
                unwanted.append(change.id);
        }
        QCOMPARE(unwanted.size(), 3);
        QVERIFY(valueOf(m_sync->pending().discard(unwanted)));
        QCOMPARE(track(all[1]).rating, 0);
        QVERIFY(!valueOf(m_sync->library().playlist(*dropped)));
        QCOMPARE(valueOf(m_sync->pending().count()).value_or(-1), 5);
        QTRY_COMPARE(state().changesWaiting, 4);

        const QString path = m_profile.filePath(QStringLiteral("waiting.json"));
        QVERIFY(valueOf(m_sync->pending().write(path)));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(QJsonDocument::fromJson(text).object().value(QStringLiteral("changes")).toArray().size(), 5);
        QVERIFY(!text.contains(m_server->password().toUtf8()));
        QVERIFY(text.contains("Hearth"));

        QVERIFY(m_server->start());
        m_sync->status().tryNow();
        QTRY_COMPARE_WITH_TIMEOUT(state().kind, BannerKind::AllClear, patience);
        QTRY_COMPARE(valueOf(m_sync->pending().count()).value_or(-1), 0);
        QCOMPARE(state().changesSent, 4); // what was taken back was not sent
        QCOMPARE(state().playsSent, 1);
        QCOMPARE(asked("star"), 1);
        QCOMPARE(asked("setRating"), 0);
        QCOMPARE(asked("createPlaylist"), 1);
        QCOMPARE(asked("scrobble"), 1);
        const auto entries = valueOf(m_sync->library().playlistEntries(*kept));
        QVERIFY(entries);
        QVector<TrackId> inList;
        for (const PlaylistEntry& entry : *entries)
            inList.append(entry.track.id);
        QCOMPARE(inList, (QVector<TrackId>{all[0], all[1], all[2]}));
        QCOMPARE(valueOf(m_sync->library().playlist(*kept))->changesWaiting, 0);
    }
};

QTEST_GUILESS_MAIN(TestPendingService)
#include "tst_pendingservice.moc"
