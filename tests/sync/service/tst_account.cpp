// The whole way of an account with a real server: found, signed in, pulled, edited during an outage, caught up.
#include "sync/credentials/MemoryStore.h"
#include "sync/model/WhenDone.h"
#include "sync/service/AccountWorker.h"
#include "sync/service/LiveAccountService.h"
#include "sync/store/Database.h"
#include "sync/store/EditStore.h"
#include "tests/support/sync/FutureValue.h"
#include "tests/support/sync/SupysonicServer.h"
#include "tests/support/sync/TcpRelay.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto::sync;
using namespace sostenuto::tests;

class AccountTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void wrongAddressAndWrongPassword();
    void editsOfAnOutageArriveOnce();
    void startsWithoutThePassword();
    void anotherWayIsTakenWhenOneFails();
    void aServerThatIsLetGoIsForgotten();

private:
    /// As Sync does it, on one thread.
    struct Running {
        explicit Running(const QString& path, CredentialStore& credentials);
        ~Running();
        /// The first.
        [[nodiscard]] std::optional<Account> present() const
        {
            return account.accounts().isEmpty() ? std::nullopt : std::optional(account.accounts().first());
        }
        [[nodiscard]] Backend* backend() const { return present() ? worker.backend(present()->source) : nullptr; }

        std::unique_ptr<Database> database;
        AccountWorker worker;
        LiveAccountService account{&worker};
        OutboxCounts counts;
    };

    [[nodiscard]] Result<Account> connectTo(Running& running, const QString& password);
    [[nodiscard]] bool pulled(Running& running);
    [[nodiscard]] QVector<TrackId> tracks(Running& running);
    [[nodiscard]] QVector<QString> remoteIds(Running& running, const QVector<TrackId>& ids);

    QTemporaryDir m_serverFolder;
    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<SupysonicServer> m_server;
    MemoryStore m_credentials;
};

AccountTest::Running::Running(const QString& path, CredentialStore& credentials)
    : database(Database::open(path, Database::Mode::ReadWrite).value())
{
    QObject::connect(&worker, &AccountWorker::outboxCounts, &worker,
                     [this](SourceId, const OutboxCounts& now) { counts = now; });
    worker.open(*database, credentials);
}

AccountTest::Running::~Running()
{
    worker.close();
}

void AccountTest::initTestCase()
{
    if (!SupysonicServer::isInstalled())
        QSKIP("supysonic is not installed");
    m_server = std::make_unique<SupysonicServer>(m_serverFolder.path());
    const QString artist = QStringLiteral("Anna Lind");
    const QString album = QStringLiteral("Nocturnes");
    QVERIFY(m_server->makeMusic({{QStringLiteral("One"), artist, album, 1},
                                 {QStringLiteral("Two"), artist, album, 2},
                                 {QStringLiteral("Three"), artist, album, 3}}));
    QVERIFY(m_server->prepare());
    QVERIFY(m_server->start());
}

void AccountTest::init()
{
    m_profile = std::make_unique<QTemporaryDir>();
}

void AccountTest::cleanup()
{
    m_credentials = {};
}

Result<Account> AccountTest::connectTo(Running& running, const QString& password)
{
    const QString typed = QStringLiteral("127.0.0.1:%1").arg(m_server->address().port());
    const auto found = valueOf(running.account.probe(typed));
    if (!found)
        return tl::unexpected(found.error());
    return valueOf(running.account.connectTo(*found, m_server->user(), password, QStringLiteral("Home")));
}

bool AccountTest::pulled(Running& running)
{
    return QTest::qWaitFor(
        [&] { return running.account.pull().finishedAt.isValid() && !running.account.pull().running; }, 20'000);
}

QVector<TrackId> AccountTest::tracks(Running& running)
{
    QVector<TrackId> ids;
    CatalogueStore catalogue(*running.database);
    const auto rows = valueOf(running.backend()->tracks(0, 10));
    if (!rows)
        return ids;
    for (const RemoteTrack& row : rows->rows)
        ids.append(catalogue.trackOf(running.present()->source, row.remoteId).value().value_or(TrackId{}));
    return ids;
}

QVector<QString> AccountTest::remoteIds(Running& running, const QVector<TrackId>& ids)
{
    QVector<QString> remote;
    CatalogueStore catalogue(*running.database);
    for (const TrackId id : ids)
        remote.append(catalogue.remoteId(id).value_or(QString{}));
    return remote;
}

void AccountTest::wrongAddressAndWrongPassword()
{
    Running running(m_profile->filePath(QStringLiteral("library.db")), m_credentials);
    const auto nobody = valueOf(running.account.probe(QStringLiteral("127.0.0.1:1")));
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().kind, ErrorKind::Refused);
    const auto refused = connectTo(running, QStringLiteral("wrong"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::WrongPassword);
    QVERIFY(!running.present());
    QVERIFY(SourceStore(*running.database).all()->isEmpty());
}

void AccountTest::editsOfAnOutageArriveOnce()
{
    const QString path = m_profile->filePath(QStringLiteral("library.db"));
    const QDateTime played = QDateTime::fromMSecsSinceEpoch(1'711'111'111'000, Qt::UTC);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVector<QString> remote;
    {
        Running running(path, m_credentials);
        QVERIFY(connectTo(running, m_server->password()));
        QVERIFY(pulled(running));
        QCOMPARE(running.account.pull().tracks, 3);
        const auto ids = tracks(running);
        QCOMPARE(ids.size(), 3);
        remote = remoteIds(running, ids);

        m_server->kill();
        EditStore edits(*running.database);
        QVERIFY(edits.setLoved({ids[0]}, true, now));
        QVERIFY(edits.setRating(ids[1], 4, now));
        const auto list =
            edits.createPlaylist(running.present()->source, QStringLiteral("Rain & sun"), {ids[2], ids[0]}, now);
        QVERIFY(list);
        QVERIFY(edits.recordPlay(ids[2], played));
        running.worker.editsWaiting();
        QTRY_COMPARE(running.counts.edits, 4);
        QCOMPARE(running.counts.plays, 1);
        QVERIFY(edits.addToPlaylist(*list, {ids[1]}, 0, now));
    }
    // The player starts again before the server does.
    Running running(path, m_credentials);
    QVERIFY(running.present());
    running.worker.goOnline();
    QTRY_VERIFY(running.backend());
    QVERIFY(m_server->start());
    QVERIFY(valueOf(running.backend()->ping()));
    QTRY_COMPARE_WITH_TIMEOUT(running.counts.edits + running.counts.plays, 0, 20'000);
    QCOMPARE(running.counts.parked, 0);

    Backend& server = *running.backend();
    QCOMPARE(valueOf(server.loved())->tracks, QStringList{remote[0]});
    QCOMPARE(valueOf(server.track(remote[1]))->rating.value_or(0), 4);
    const auto lists = valueOf(server.playlists());
    QVERIFY(lists);
    QCOMPARE(lists->size(), 1);
    QCOMPARE(valueOf(server.playlist(lists->first().remoteId))->trackRemoteIds,
             (QStringList{remote[1], remote[2], remote[0]}));
    const auto plays = m_server->requests(QStringLiteral("scrobble"));
    QCOMPARE(plays.size(), 1);
    QCOMPARE(SupysonicServer::parameter(plays[0], QStringLiteral("id")), remote[2]);
    QCOMPARE(SupysonicServer::parameter(plays[0], QStringLiteral("time")), QStringLiteral("1711111111000"));
}

void AccountTest::startsWithoutThePassword()
{
    const QString path = m_profile->filePath(QStringLiteral("library.db"));
    {
        Running running(path, m_credentials);
        QVERIFY(connectTo(running, m_server->password()));
        QVERIFY(pulled(running));
    }
    m_credentials = {};
    Running running(path, m_credentials);
    QSignalSpy signedOut(&running.worker, &AccountWorker::signedOut);
    running.worker.goOnline();
    QTRY_COMPARE(signedOut.size(), 1);
    QCOMPARE(signedOut[0][1].value<Error>().kind, ErrorKind::NoPassword);
    QVERIFY(running.present());
    QVERIFY(!running.backend());
    QVERIFY(!valueOf(running.account.signInAgain(running.present()->source, QStringLiteral("wrong"))));
    QVERIFY(valueOf(running.account.signInAgain(running.present()->source, m_server->password())));
    QVERIFY(running.backend());
}

void AccountTest::anotherWayIsTakenWhenOneFails()
{
    const QString path = m_profile->filePath(QStringLiteral("library.db"));
    TcpRelay relay(quint16(m_server->address().port()));
    {
        Running running(path, m_credentials);
        const auto found = valueOf(running.account.probe(relay.address().toString()));
        QVERIFY(found);
        QVERIFY(valueOf(running.account.connectTo(*found, m_server->user(), m_server->password(), {})));
        QVERIFY(pulled(running));
        const SourceId source = running.present()->source;
        QCOMPARE(running.present()->address, relay.address());
        QCOMPARE(valueOf(running.account.addAddress(source, QUrl(QStringLiteral("http://127.0.0.1:1")))).error().kind,
                 ErrorKind::Refused);
        QVERIFY(valueOf(running.account.addAddress(source, m_server->address())));
        QCOMPARE(running.present()->addresses.size(), 2);

        relay.close();
        QVERIFY(!valueOf(running.backend()->ping()));
        QTRY_COMPARE(running.present()->address, m_server->address());
        QVERIFY(valueOf(running.backend()->ping()));
        QTRY_COMPARE(running.account.health(source).size(), 2);
        QTRY_COMPARE(running.account.health(source)[0].now, AddressHealth::Now::NoAnswer);
        QTRY_COMPARE(running.account.health(source)[1].now, AddressHealth::Now::Answers);
        QVERIFY(running.account.health(source)[1].answerMs >= 0);
    }
    // The way that it is known by is gone for good: the next start takes the other at once.
    Running running(path, m_credentials);
    running.worker.goOnline();
    QTRY_VERIFY(running.backend());
    QTRY_COMPARE(running.present()->address, m_server->address());
    QVERIFY(valueOf(running.account.removeAddress(running.present()->source, relay.address())));
    QCOMPARE(running.present()->addresses, QVector<QUrl>{m_server->address()});
    QVERIFY(valueOf(m_credentials.read(AccountWorker::credentialName(m_server->address(), m_server->user()))));
    QVERIFY(!valueOf(m_credentials.read(AccountWorker::credentialName(relay.address(), m_server->user()))));
}

void AccountTest::aServerThatIsLetGoIsForgotten()
{
    const QString path = m_profile->filePath(QStringLiteral("library.db"));
    Running running(path, m_credentials);
    QVERIFY(connectTo(running, m_server->password()));
    QVERIFY(pulled(running));
    const SourceId source = running.present()->source;
    QSignalSpy removed(&running.worker, &AccountWorker::removed);
    QVERIFY(valueOf(running.account.remove(source, HeldMusic::Goes)));
    QVERIFY(!running.present());
    QVERIFY(!running.worker.backend(source));
    QCOMPARE(removed.size(), 1);
    const QString kept = AccountWorker::credentialName(m_server->address(), m_server->user());
    QCOMPARE(valueOf(m_credentials.read(kept)).error().kind, ErrorKind::NoPassword);
    {
        Running next(path, m_credentials);
        QVERIFY(!next.present());
    }
    QVERIFY(connectTo(running, m_server->password()));
    QCOMPARE(running.present()->source, source);
    QVERIFY(pulled(running));
    QCOMPARE(running.account.pull().tracks, 3);
}

QTEST_GUILESS_MAIN(AccountTest)
#include "tst_account.moc"
