// Trying an account without changing it, over real HTTP: another password, another address, every part of the service.
#include "sync/credentials/MemoryStore.h"
#include "sync/service/AccountWorker.h"
#include "sync/service/LiveAccountService.h"
#include "sync/store/Database.h"
#include "tests/support/sync/FutureValue.h"
#include "tests/support/sync/WireService.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto::sync;
using namespace sostenuto::tests;

namespace {

const QString user = QStringLiteral("ann");
const QString password = QStringLiteral("secret");

/// Takes the one password, by token; who asks without a user is answered as by any server.
class StrictService : public WireService {
public:
    StrictService()
    {
        fillSmall(*this, 1);
        files[QStringLiteral("t0-1")] = QByteArray(1'000, 's');
        heard = [this](const QString&, const QUrlQuery& asked, bool) {
            const QString salt = asked.queryItemValue(QStringLiteral("s"));
            const QByteArray token = QCryptographicHash::hash((password + salt).toUtf8(), QCryptographicHash::Md5);
            m_refuses = asked.hasQueryItem(QStringLiteral("u")) &&
                        asked.queryItemValue(QStringLiteral("t")).toLatin1() != token.toHex();
        };
        odd = [this](int, const QString&, const QJsonObject& good) -> std::optional<WireAnswer> {
            if (!m_refuses)
                return std::nullopt;
            QJsonObject payload = good;
            payload.insert(QStringLiteral("status"), QStringLiteral("failed"));
            payload.insert(QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), 40}});
            return WireAnswer{document(payload)};
        };
        start();
    }

private:
    bool m_refuses = false;
};

struct Running {
    explicit Running(CredentialStore& credentials)
        : database(Database::open(folder.filePath(QStringLiteral("library.db")), Database::Mode::ReadWrite).value())
    {
        worker.open(*database, credentials);
    }
    ~Running() { worker.close(); }
    [[nodiscard]] Result<Account> connectTo(const WireService& server)
    {
        const auto found = valueOf(account.probe(server.address().toString()));
        return found ? valueOf(account.connectTo(*found, user, password, QStringLiteral("Home")))
                     : tl::unexpected(found.error());
    }
    [[nodiscard]] bool pulled()
    {
        return QTest::qWaitFor([&] { return account.pull().finishedAt.isValid() && !account.pull().running; }, 20'000);
    }

    QTemporaryDir folder;
    std::unique_ptr<Database> database;
    AccountWorker worker;
    LiveAccountService account{&worker};
};

} // namespace

class TestAccountTrials : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anotherPasswordIsTriedAndNotKept();
    void anotherAddressIsTriedAndNotKept();
    void aWrongPasswordLeavesTheOldWayIn();
    void everyPartIsTried();
    void whoIsSignedOutIsTold();
    void anUnknownAccountIsSaid();
};

void TestAccountTrials::anotherPasswordIsTriedAndNotKept()
{
    StrictService server;
    MemoryStore credentials;
    Running running(credentials);
    const auto connected = running.connectTo(server);
    QVERIFY(connected);
    QCOMPARE(connected->protocol, QStringLiteral("OpenSubsonic 1.16.1"));
    const Backend* before = running.worker.backend(connected->source);
    QSignalSpy signedOut(&running.worker, &AccountWorker::signedOut);
    QVERIFY(valueOf(running.account.trySignIn(connected->source, {}, {}))); // the present one
    QVERIFY(valueOf(running.account.trySignIn(connected->source, {}, password)));
    const auto refused = valueOf(running.account.trySignIn(connected->source, {}, QStringLiteral("wrong")));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::WrongPassword);
    QCOMPARE(running.worker.backend(connected->source), before);
    QVERIFY(signedOut.isEmpty());
    const QString name = AccountWorker::credentialName(server.address(), user);
    QCOMPARE(valueOf(credentials.read(name)), Result<QString>(password));
}

void TestAccountTrials::anotherAddressIsTriedAndNotKept()
{
    StrictService server;
    StrictService twin; // the same music: another way to it
    StrictService stranger;
    stranger.songs = {};
    stranger.albums = {};
    MemoryStore credentials;
    Running running(credentials);
    const auto connected = running.connectTo(server);
    QVERIFY(connected && running.pulled());
    QVERIFY(valueOf(running.account.trySignIn(connected->source, twin.address(), {})));
    QCOMPARE(valueOf(running.account.trySignIn(connected->source, stranger.address(), {})).error().kind,
             ErrorKind::OtherServer);
    QCOMPARE(valueOf(running.account.trySignIn(connected->source, QUrl(QStringLiteral("http://127.0.0.1:1")), {}))
                 .error()
                 .kind,
             ErrorKind::Refused);
    QCOMPARE(running.account.accounts().first().addresses, QVector<QUrl>{server.address()});
}

/// What the dialog does when it saves.
void TestAccountTrials::aWrongPasswordLeavesTheOldWayIn()
{
    StrictService server;
    MemoryStore credentials;
    Running running(credentials);
    const auto connected = running.connectTo(server);
    QVERIFY(connected);
    QCOMPARE(valueOf(running.account.signInAgain(connected->source, QStringLiteral("wrong"))).error().kind,
             ErrorKind::WrongPassword);
    QVERIFY(running.worker.backend(connected->source));
    QVERIFY(valueOf(running.worker.backend(connected->source)->ping()));
    const QString name = AccountWorker::credentialName(server.address(), user);
    QCOMPARE(valueOf(credentials.read(name)), Result<QString>(password));
}

void TestAccountTrials::everyPartIsTried()
{
    StrictService server;
    MemoryStore credentials;
    Running running(credentials);
    const auto connected = running.connectTo(server);
    QVERIFY(connected);
    const auto report = valueOf(running.account.tryConnection(connected->source));
    QVERIFY(report && report->server);
    QVERIFY(!report->server->certificateUntil.isValid()); // there is none
    for (const Capability part : {Capability::SignIn, Capability::Library, Capability::Streaming})
        QVERIFY(report->of(part).tried && !report->of(part).error);
    QVERIFY(!report->of(Capability::Artwork).tried); // it has no covers
}

void TestAccountTrials::whoIsSignedOutIsTold()
{
    StrictService server;
    MemoryStore credentials;
    Running running(credentials);
    const auto connected = running.connectTo(server);
    QVERIFY(connected);
    running.worker.goOffline();
    QCOMPARE(valueOf(running.account.trySignIn(connected->source, {}, {})).error().kind, ErrorKind::NoPassword);
    QVERIFY(valueOf(running.account.trySignIn(connected->source, {}, password)));
    const auto report = valueOf(running.account.tryConnection(connected->source));
    QVERIFY(report && report->server);
    QCOMPARE(report->of(Capability::SignIn).error, std::optional(ErrorKind::NoPassword));
    QCOMPARE(running.account.accounts().first().protocol, QStringLiteral("OpenSubsonic 1.16.1"));
}

void TestAccountTrials::anUnknownAccountIsSaid()
{
    MemoryStore credentials;
    Running running(credentials);
    QCOMPARE(valueOf(running.account.tryConnection(SourceId{7})).error().kind, ErrorKind::NotFound);
    QCOMPARE(valueOf(running.account.trySignIn(SourceId{7}, {}, {})).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestAccountTrials)
#include "tst_accounttrials.moc"
