// All of sync against a real server: from nothing to a library, through an outage, and a start without the server.
#include "sync/credentials/MemoryStore.h"
#include "sync/service/AccountService.h"
#include "sync/service/ArtworkService.h"
#include "sync/service/EditService.h"
#include "sync/service/FolderService.h"
#include "sync/service/HeldService.h"
#include "sync/service/IncidentService.h"
#include "sync/service/KeepService.h"
#include "sync/service/LibraryService.h"
#include "sync/service/StatusService.h"
#include "sync/service/Sync.h"
#include "sync/store/Backup.h"
#include "sync/store/Database.h"
#include "sync/store/EditStore.h"
#include "sync/store/Query.h"
#include "sync/store/SourceStore.h"
#include "tests/support/sync/FutureValue.h"
#include "tests/support/sync/ReadAll.h"
#include "tests/support/sync/StoreBuilders.h"
#include "tests/support/sync/SupysonicServer.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace sostenuto::sync;
using namespace sostenuto::tests;

namespace {

/// One memory for several starts.
class SharedCredentials : public CredentialStore {
public:
    explicit SharedCredentials(CredentialStore& store) : m_store(store) {}
    QFuture<Result<QString>> read(const QString& account) override { return m_store.read(account); }
    QFuture<Result<void>> write(const QString& account, const QString& password) override
    {
        return m_store.write(account, password);
    }
    QFuture<Result<void>> remove(const QString& account) override { return m_store.remove(account); }

private:
    CredentialStore& m_store;
};

constexpr int patience = 30'000;

} // namespace

class TestSync : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_serverFolder;
    std::unique_ptr<SupysonicServer> m_server;
    std::unique_ptr<QTemporaryDir> m_profile;
    MemoryStore m_credentials;
    std::unique_ptr<Sync> m_sync;

    void start()
    {
        SyncOptions options;
        options.profileFolder = m_profile->path();
        options.heldFolder = m_profile->filePath(QStringLiteral("held"));
        options.makeCredentials = [this] { return std::make_unique<SharedCredentials>(m_credentials); };
        m_sync = std::make_unique<Sync>(options);
    }
    [[nodiscard]] bool connectToServer()
    {
        const auto server =
            valueOf(m_sync->account().probe(QStringLiteral("127.0.0.1:%1").arg(m_server->address().port())));
        return server && valueOf(m_sync->account().connectTo(*server, m_server->user(), m_server->password(),
                                                             QStringLiteral("Hearth")));
    }
    [[nodiscard]] LibraryCounts counts() { return valueOf(m_sync->library().counts()).value_or(LibraryCounts{}); }
    [[nodiscard]] QVector<TrackId> tracks()
    {
        return valueOf(m_sync->library().trackIds({})).value_or(QVector<TrackId>{});
    }
    [[nodiscard]] ServiceState state() const { return m_sync->status().state(); }
    [[nodiscard]] Track track(TrackId id)
    {
        return valueOf(m_sync->library().tracks({id})).value_or(QVector<Track>{}).value(0);
    }
    [[nodiscard]] QByteArray readAll(TrackId id) { return sostenuto::tests::readAll(m_sync->held(), id); }

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
    }
    void init() { m_profile = std::make_unique<QTemporaryDir>(); }
    void cleanup()
    {
        m_sync.reset();
        m_profile.reset();
    }

    /// The same four songs on the server and in a folder: one row each, with two places.
    void aFolderLendsItsBytesToTheService()
    {
        start();
        QVERIFY(connectToServer());
        QTRY_COMPARE_WITH_TIMEOUT(counts().tracks, 4, patience);
        const QVector<TrackId> served = tracks();
        QVERIFY(valueOf(m_sync->folders().add(m_server->musicFolder())));
        QTRY_COMPARE_WITH_TIMEOUT(counts().heldTracks, 4, patience); // its files, and what they are here for
        QTRY_COMPARE_WITH_TIMEOUT(counts().tracks, 4, patience);
        QCOMPARE(tracks(), served);
        QCOMPARE(counts().albums, 1);
        QCOMPARE(counts().artists, 1);
        QCOMPARE(track(served[0]).availability, Availability::Kept);
        const auto streamed =
            m_server->requests(QStringLiteral("stream")).size() + m_server->requests(QStringLiteral("download")).size();
        m_server->kill();
        const QStringList files =
            QDir(m_server->musicFolder() + QStringLiteral("/Nocturnes")).entryList(QDir::Files, QDir::Name);
        QFile original(m_server->musicFolder() + QStringLiteral("/Nocturnes/") + files.value(0));
        QVERIFY(original.open(QIODevice::ReadOnly));
        QCOMPARE(readAll(served[0]), original.readAll());
        QVERIFY(m_server->start());
        QCOMPARE(m_server->requests(QStringLiteral("stream")).size() +
                     m_server->requests(QStringLiteral("download")).size(),
                 streamed);
    }

    void anEmptyProfileIsReadyAndSaysNothing()
    {
        start();
        QSignalSpy ready(&m_sync->account(), &AccountService::ready);
        QTRY_COMPARE(ready.size(), 1);
        QVERIFY(m_sync->account().accounts().isEmpty());
        QCOMPARE(counts().tracks, 0);
        QCOMPARE(state().kind, BannerKind::None);
        QVERIFY(m_sync->held().open(TrackId{5}) != nullptr);
    }

    void startedAndEndedAtOnce()
    {
        for (int i = 0; i < 5; ++i) {
            start();
            const auto bytes = m_sync->held().open(TrackId{1});
            m_sync.reset();
            char c = 0;
            QVERIFY(bytes->read(0, &c, 1).status != HeldBytes::Status::Ok); // answered, not waiting
        }
    }

    void heldMusicGoesToAnotherFolder();
    void throughAnOutageAndAStartWithoutTheServer();
    void aDamagedLibraryStillStarts();
    void whatWasMadeComesBackAfterDamage();
    void aNewerLibraryIsLeftAlone();
    void aFolderThatCannotBeWrittenStillStarts();
};

/// And is found there by a start without the server.
void TestSync::heldMusicGoesToAnotherFolder()
{
    const QTemporaryDir disk;
    start();
    const QString usual = m_sync->keep().home().folder;
    QCOMPARE(usual, m_profile->filePath(QStringLiteral("held")));
    QVERIFY(connectToServer());
    QTRY_COMPARE_WITH_TIMEOUT(counts().tracks, 4, patience);
    const auto all = tracks();
    m_sync->held().setWanted(all.mid(0, 2));
    QTRY_COMPARE_WITH_TIMEOUT(counts().heldTracks, 2, patience);
    const QByteArray first = readAll(all[0]);
    m_sync->keep().moveHome(disk.path());
    QTRY_VERIFY_WITH_TIMEOUT(m_sync->keep().home().folder == disk.path() && !m_sync->keep().home().isMoving(),
                             patience);
    QCOMPARE(m_sync->keep().home().trouble, MoveTrouble::None);
    QVERIFY(QDir(disk.filePath(QStringLiteral("audio"))).exists());
    QVERIFY(!QDir(usual + QStringLiteral("/audio")).exists());
    QCOMPARE(readAll(all[0]), first);
    m_sync.reset();
    m_server->kill();
    start();
    QTRY_COMPARE_WITH_TIMEOUT(counts().heldTracks, 2, patience);
    QTRY_COMPARE(m_sync->keep().home().folder, disk.path());
    QVERIFY(!first.isEmpty());
    QCOMPARE(readAll(all[0]), first);
    m_sync.reset();
    QVERIFY(m_server->start());
}

void TestSync::throughAnOutageAndAStartWithoutTheServer()
{
    start();
    QVERIFY(connectToServer());
    QTRY_COMPARE_WITH_TIMEOUT(counts().tracks, 4, patience);
    QTRY_VERIFY(state().reachable && state().of(Capability::SignIn) == Health::Ok);
    QCOMPARE(state().serverName, QStringLiteral("Hearth"));
    const auto all = tracks();
    QCOMPARE(all.size(), 4);

    // The queue ahead arrives whole.
    m_sync->held().setWanted(all.mid(0, 3));
    QTRY_COMPARE_WITH_TIMEOUT(counts().heldTracks, 3, patience);
    QTRY_COMPARE(state().heldTracks, 3);
    QFile original(QDir(m_server->musicFolder()).filePath(QStringLiteral("Nocturnes")) + QStringLiteral("/") +
                   QDir(m_server->musicFolder() + QStringLiteral("/Nocturnes")).entryList(QDir::Files).value(0));
    QVERIFY(original.open(QIODevice::ReadOnly));
    QVERIFY(readAll(all[0]) == original.readAll());

    // The server dies; the first request that fails tells.
    m_server->kill();
    m_sync->account().syncNow();
    QTRY_COMPARE_WITH_TIMEOUT(state().kind, BannerKind::Outage, 6000);
    QCOMPARE(state().scope, Scope::Server);
    QCOMPARE(state().cause, ErrorKind::Refused);
    QVERIFY(!state().reachable && state().nextCheck.isValid() && state().since.isValid());
    QVERIFY(!readAll(all[1]).isEmpty());
    QVERIFY(readAll(all[3]).isEmpty()); // not here: skipped at once

    // What the listener does meanwhile waits.
    QVERIFY(valueOf(m_sync->edits().setLoved({all[0]}, true)));
    QVERIFY(valueOf(m_sync->edits().setRating(all[1], 4)));
    QVERIFY(valueOf(m_sync->edits().recordPlay(all[0], QDateTime::currentDateTimeUtc().addSecs(-5))));
    QTRY_COMPARE(state().changesWaiting, 2);
    QCOMPARE(state().playsWaiting, 1);
    QVERIFY(track(all[0]).loved && track(all[0]).editWaiting);

    // A start with the server away shows everything.
    m_sync.reset();
    start();
    QTRY_COMPARE(counts().tracks, 4);
    QCOMPARE(counts().heldTracks, 3);
    QTRY_VERIFY(!m_sync->account().accounts().isEmpty());
    QVERIFY(track(all[0]).loved);
    QVERIFY(!readAll(all[2]).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(state().kind, BannerKind::Outage, 10'000);
    QTRY_COMPARE(state().changesWaiting, 2);

    // It returns: all of it is delivered, once.
    QVERIFY(m_server->start());
    m_sync->status().tryNow();
    QTRY_COMPARE_WITH_TIMEOUT(state().kind, BannerKind::AllClear, patience);
    QCOMPARE(state().changesWaiting + state().playsWaiting, 0);
    QCOMPARE(state().changesSent, 2);
    QCOMPARE(state().playsSent, 1);
    QVERIFY(state().downForMs > 0);
    QCOMPARE(m_server->requests(QStringLiteral("star")).size(), 1);
    QCOMPARE(m_server->requests(QStringLiteral("setRating")).size(), 1);
    QTRY_VERIFY(!track(all[0]).editWaiting);

    // One incident, over both starts.
    const auto incident = [this] { return m_sync->incidents().incidents().value(0); };
    QTRY_VERIFY(incident().caughtUp.isValid());
    QCOMPARE(m_sync->incidents().incidents().size(), 1);
    QCOMPARE(incident().serverName, QStringLiteral("Hearth"));
    QVERIFY(incident().began < incident().noticed && incident().noticed < incident().recovered);
    QVERIFY(incident().failures > 3);
    QCOMPARE(incident().tracksHere, 3);
    QCOMPARE(incident().tracksAll, 4);
    QCOMPARE(incident().changesSent, 2);
    QCOMPARE(incident().changesAll, 2);
    QCOMPARE(incident().playsSent, 1);
    QCOMPARE(incident().playsAll, 1);
    QVERIFY(!incident().drill);
    m_sync->held().setWanted(all);
    QTRY_COMPARE_WITH_TIMEOUT(counts().heldTracks, 4, patience);
    m_sync->status().dismiss();
    QTRY_COMPARE(state().kind, BannerKind::None);
}

void TestSync::aDamagedLibraryStillStarts()
{
    QFile library(m_profile->filePath(QStringLiteral("library.db")));
    QVERIFY(library.open(QIODevice::WriteOnly) && library.write(QByteArray(100'000, 'x')) == 100'000);
    library.close();
    start();
    QSignalSpy trouble(&m_sync->library(), &LibraryService::storeTrouble);
    QSignalSpy replaced(&m_sync->library(), &LibraryService::storeReplaced);
    QTRY_COMPARE(replaced.size(), 1);
    QCOMPARE(trouble.size(), 0);
    QCOMPARE(counts().tracks, 0);
    QCOMPARE(QDir(m_profile->path()).entryList({QStringLiteral("library.damaged-*")}).size(), 1);
}

void TestSync::aNewerLibraryIsLeftAlone()
{
    const QString path = m_profile->filePath(QStringLiteral("library.db"));
    {
        const auto made = Database::open(path, Database::Mode::ReadWrite);
        QVERIFY(made);
        QVERIFY((*made)->read([&] { run(**made, "PRAGMA user_version = 9999"); }));
    }
    const auto content = [&path] {
        QFile library(path);
        return library.open(QIODevice::ReadOnly) ? library.readAll() : QByteArray();
    };
    const QByteArray before = content();
    QVERIFY(!before.isEmpty());
    start();
    QSignalSpy trouble(&m_sync->library(), &LibraryService::storeTrouble);
    QTRY_VERIFY(!trouble.isEmpty());
    QVERIFY(!valueOf(m_sync->library().counts()));
    m_sync.reset();
    for (const auto& told : trouble)
        QCOMPARE(told.at(0).value<Error>().kind, ErrorKind::StoreTooNew);
    QCOMPARE(content(), before);
    QCOMPARE(QDir(m_profile->path()).entryList({QStringLiteral("library.damaged-*")}).size(), 0);
}

/// The library is beyond reading; yesterday's backup is there.
void TestSync::whatWasMadeComesBackAfterDamage()
{
    const QString path = m_profile->filePath(QStringLiteral("library.db"));
    {
        const auto database = Database::open(path, Database::Mode::ReadWrite);
        QVERIFY(database);
        SourceStore sources(**database);
        const auto source = sources.put(QStringLiteral("subsonic"), QUrl(QStringLiteral("http://127.0.0.1:1")),
                                        QStringLiteral("ann"), QStringLiteral("Hearth"));
        const auto tracks = putSomeTracks(**database, source->id, 3);
        QVERIFY(EditStore(**database).setLoved({tracks[1]}, true, moment()));
        QVERIFY(backUp(**database, m_profile->filePath(QStringLiteral("backups")), moment()));
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(20'000, 'x'));
    file.close();
    start();
    QSignalSpy replaced(&m_sync->library(), &LibraryService::storeReplaced);
    QTRY_VERIFY(!replaced.isEmpty());
    QVERIFY(replaced.first().at(0).toString().contains(QStringLiteral("1 loved or rated")));
    const auto rows = valueOf(m_sync->library().tracks({TrackId{2}}));
    QVERIFY(rows && rows->size() == 1 && rows->first().loved);
    QTRY_VERIFY(!m_sync->account().accounts().isEmpty()); // and the listener need not connect anew
    QCOMPARE(m_sync->account().accounts()[0].name, QStringLiteral("Hearth"));
}

void TestSync::aFolderThatCannotBeWrittenStillStarts()
{
    QFile blocker(m_profile->filePath(QStringLiteral("file")));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    SyncOptions options;
    options.profileFolder = m_profile->filePath(QStringLiteral("file/profile"));
    options.heldFolder = m_profile->filePath(QStringLiteral("file/held"));
    options.makeCredentials = [this] { return std::make_unique<SharedCredentials>(m_credentials); };
    m_sync = std::make_unique<Sync>(options);
    QSignalSpy trouble(&m_sync->library(), &LibraryService::storeTrouble);
    QTRY_VERIFY(!trouble.isEmpty());
    QCOMPARE(trouble.first().at(0).value<Error>().kind, ErrorKind::ReadOnly);
    QVERIFY(!valueOf(m_sync->library().counts()));
    QVERIFY(!valueOf(m_sync->edits().setRating(TrackId{1}, 3)));
    QVERIFY(readAll(TrackId{1}).isEmpty());
}

QTEST_GUILESS_MAIN(TestSync)
#include "tst_sync.moc"
