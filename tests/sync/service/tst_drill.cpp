// Outage drills over all of sync, against a server that counts what reaches it.
#include <sync/credentials/MemoryStore.h>
#include <sync/model/DrillMark.h>
#include <sync/service/AccountService.h>
#include <sync/service/DrillService.h>
#include <sync/service/EditService.h>
#include <sync/service/FeedService.h>
#include <sync/service/HeldService.h>
#include <sync/service/LibraryService.h>
#include <sync/service/StatusService.h>
#include <sync/service/Sync.h>
#include <tests/support/sync/FutureValue.h>
#include <tests/support/sync/WireMusicServer.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto::sync;
using namespace sostenuto::tests;
using std::chrono::seconds;

namespace {

constexpr int patience = 30'000;

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

const QByteArray sound = "fLaC" + QByteArray(20'000, 'x');

} // namespace

class TestDrill : public QObject {
    Q_OBJECT

    std::unique_ptr<WireMusicServer> m_server;
    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<MemoryStore> m_credentials;
    std::unique_ptr<Sync> m_sync;
    int m_plays = 0;

    void start()
    {
        SyncOptions options;
        options.profileFolder = m_profile->path();
        options.heldFolder = m_profile->filePath(QStringLiteral("held"));
        options.makeCredentials = [this] { return std::make_unique<SharedCredentials>(*m_credentials); };
        m_sync = std::make_unique<Sync>(options);
    }
    [[nodiscard]] ServiceState state() const { return m_sync->status().state(); }
    [[nodiscard]] LibraryCounts counts() { return valueOf(m_sync->library().counts()).value_or(LibraryCounts{}); }
    [[nodiscard]] QVector<TrackId> tracks()
    {
        return valueOf(m_sync->library().trackIds({})).value_or(QVector<TrackId>{});
    }
    [[nodiscard]] bool isHere(TrackId id)
    {
        const auto rows = valueOf(m_sync->library().tracks({id})).value_or(QVector<Track>{});
        return !rows.isEmpty() &&
               (rows[0].availability == Availability::Held || rows[0].availability == Availability::Kept);
    }
    [[nodiscard]] qsizetype asked(const QString& method) const { return m_server->calls.count(method); }
    [[nodiscard]] bool wellAgain() const
    {
        return state().reachable && state().changesWaiting + state().playsWaiting == 0 &&
               (state().kind == BannerKind::AllClear || state().kind == BannerKind::None);
    }
    /// Everybody had the time to ask: a question that comes after theirs was answered.
    void letThemTry()
    {
        m_sync->account().syncNow();
        m_sync->status().tryNow();
        for (int i = 0; i < 3; ++i)
            (void)valueOf(m_sync->account().probe(m_server->address().toString()));
    }

private Q_SLOTS:
    void init()
    {
        m_plays = 0;
        m_profile = std::make_unique<QTemporaryDir>();
        m_credentials = std::make_unique<MemoryStore>();
        m_server = std::make_unique<WireMusicServer>();
        fillSmall(*m_server, 1);
        for (auto&& row : m_server->songs) {
            QJsonObject song = row.toObject();
            song.insert(QStringLiteral("size"), sound.size());
            row = song;
        }
        m_server->odd = [this](int, const QString& method, const QJsonObject&) -> std::optional<WireAnswer> {
            if (method == u"download" || method == u"stream")
                return WireAnswer{.body = sound, .type = "audio/flac"};
            if (method == u"star" || method == u"unstar" || method == u"setRating" || method == u"scrobble")
                return WireAnswer{WireMusicServer::document(m_server->envelope({}))};
            return std::nullopt;
        };
        m_server->heard = [this](const QString& method, const QUrlQuery& asked, bool) {
            if (method == u"scrobble" && asked.queryItemValue(QStringLiteral("submission")) == u"true")
                ++m_plays;
        };
        m_server->start();
        start();
        const auto server = valueOf(m_sync->account().probe(m_server->address().toString()));
        QVERIFY(server);
        QVERIFY(valueOf(m_sync->account().connectTo(*server, QStringLiteral("ann"), QStringLiteral("secret"),
                                                    QStringLiteral("Hearth"))));
        QTRY_COMPARE_WITH_TIMEOUT(counts().tracks, 3, patience);
        QTRY_VERIFY(state().reachable && state().of(Capability::SignIn) == Health::Ok);
        QTRY_VERIFY(asked(QStringLiteral("getInternetRadioStations")) > 0); // the pull's last question
        letThemTry();
    }
    void cleanup()
    {
        m_sync.reset();
        m_server.reset();
        m_profile.reset();
    }

    void nothingReachesTheService_data()
    {
        QTest::addColumn<DrillKind>("kind");
        QTest::newRow("network") << DrillKind::NetworkGone;
        QTest::newRow("server") << DrillKind::ServerGone;
        QTest::newRow("errors") << DrillKind::Errors;
        QTest::newRow("sign-in") << DrillKind::SignInLost;
        QTest::newRow("maintenance") << DrillKind::Maintenance;
    }
    void nothingReachesTheService()
    {
        QFETCH(const DrillKind, kind);
        const auto all = tracks();
        m_sync->drill().start(kind, seconds(600));
        QTRY_COMPARE(state().kind, BannerKind::Drill);
        QVERIFY(!state().reachable);
        QCOMPARE(m_sync->drill().drill()->kind, kind);
        const int before = m_server->requests;
        QVERIFY(valueOf(m_sync->edits().setLoved({all[0]}, true)));
        QVERIFY(valueOf(m_sync->edits().setRating(all[1], 4)));
        QVERIFY(valueOf(m_sync->edits().recordPlay(all[0], QDateTime::currentDateTimeUtc().addSecs(-5))));
        m_sync->held().setWanted({all[2]});
        letThemTry();
        QTRY_COMPARE(state().changesWaiting, 2);
        QCOMPARE(state().playsWaiting, 1);
        QCOMPARE(m_server->requests, before);
        QCOMPARE(state().kind, BannerKind::Drill);
        QCOMPARE(state().parked, 0);

        m_sync->drill().end();
        QTRY_VERIFY(!m_sync->drill().drill());
        QTRY_VERIFY_WITH_TIMEOUT(wellAgain(), patience);
        QCOMPARE(asked(QStringLiteral("star")), 1);
        QCOMPARE(asked(QStringLiteral("setRating")), 1);
        QCOMPARE(m_plays, 1);
        QCOMPARE(state().parked, 0);
        QTRY_VERIFY_WITH_TIMEOUT(isHere(all[2]), patience); // and what was wanted came
    }

    /// While the drill lingers until the service has answered, no other trouble is told.
    void noRealOutageIsToldOf()
    {
        QVector<BannerKind> told;
        connect(&m_sync->status(), &StatusService::stateChanged, this, [&] {
            if (told.isEmpty() || told.last() != state().kind)
                told.append(state().kind);
        });
        m_sync->drill().start(DrillKind::ServerGone, seconds(600));
        QTRY_COMPARE(state().kind, BannerKind::Drill);
        letThemTry();
        m_sync->drill().end();
        QTRY_VERIFY_WITH_TIMEOUT(wellAgain(), patience);
        QTRY_VERIFY(state().kind == BannerKind::None || isOfDrill(state())); // it was not down
        for (const BannerKind kind : {BannerKind::Outage, BannerKind::Offline, BannerKind::SignedOut})
            QVERIFY(!told.contains(kind));
        m_sync->status().disconnect(this);
    }

    void onlyStreamingFails()
    {
        const auto all = tracks();
        m_sync->drill().start(DrillKind::StreamingOnly, seconds(600));
        QTRY_COMPARE(state().kind, BannerKind::Drill);
        QCOMPARE(state().scope, Scope::Streaming);
        QVERIFY(!state().reachable);
        m_sync->held().setWanted({all[2]});
        QVERIFY(valueOf(m_sync->edits().setLoved({all[0]}, true)));
        QTRY_COMPARE(asked(QStringLiteral("star")), 1); // goes out
        letThemTry();
        QCOMPARE(asked(QStringLiteral("download")) + asked(QStringLiteral("stream")), 0);
        QVERIFY(!isHere(all[2]));
        m_sync->drill().end();
        QTRY_VERIFY_WITH_TIMEOUT(isHere(all[2]), patience);
    }

    void onlyWritesFail()
    {
        const auto all = tracks();
        m_sync->drill().start(DrillKind::WritesOnly, seconds(600));
        QTRY_COMPARE(state().kind, BannerKind::Drill);
        QVERIFY(state().reachable);
        QVERIFY(valueOf(m_sync->edits().setLoved({all[0]}, true)));
        m_sync->held().setWanted({all[2]});
        QTRY_VERIFY_WITH_TIMEOUT(isHere(all[2]), patience);
        letThemTry();
        QCOMPARE(asked(QStringLiteral("star")), 0);
        QTRY_COMPARE(state().changesWaiting, 1);
        m_sync->drill().end();
        QTRY_VERIFY_WITH_TIMEOUT(wellAgain(), patience);
        QCOMPARE(asked(QStringLiteral("star")), 1);
        QCOMPARE(state().parked, 0);
    }

    void endsByItself()
    {
        QSignalSpy changed(&m_sync->drill(), &DrillService::drillChanged);
        m_sync->drill().start(DrillKind::ServerGone, seconds(1));
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, patience);
        QVERIFY(!m_sync->drill().drill());
        QTRY_VERIFY_WITH_TIMEOUT(wellAgain(), patience);
    }

    void oneFollowsAnother()
    {
        m_sync->drill().start(DrillKind::WritesOnly, seconds(600));
        QTRY_VERIFY(m_sync->drill().drill());
        m_sync->drill().start(DrillKind::NetworkGone, std::chrono::hours(10));
        QTRY_COMPARE(m_sync->drill().drill()->kind, DrillKind::NetworkGone);
        const Drill drill = *m_sync->drill().drill();
        QCOMPARE(drill.since.secsTo(drill.until), longestDrill.count());
        QTRY_VERIFY(!state().reachable);
    }

    /// A service that takes our password no more, in a drill: the account and the password are there after it, and a
    /// password that was typed meanwhile was tried at nobody.
    void thePasswordIsKept()
    {
        m_sync->drill().start(DrillKind::SignInLost, seconds(600));
        QTRY_COMPARE(state().kind, BannerKind::Drill);
        letThemTry();
        const SourceId source = m_sync->account().accounts()[0].source;
        const int before = m_server->requests;
        const auto typed = valueOf(m_sync->account().signInAgain(source, QStringLiteral("another")));
        QVERIFY(!typed);
        QCOMPARE(typed.error().kind, ErrorKind::WrongPassword);
        QCOMPARE(m_server->requests, before);
        m_sync->drill().end();
        QTRY_VERIFY_WITH_TIMEOUT(wellAgain(), patience);
        QCOMPARE(m_sync->account().accounts().size(), 1);

        m_sync.reset();
        start(); // with what is kept
        QTRY_VERIFY(!m_sync->account().accounts().isEmpty());
        QTRY_COMPARE(state().of(Capability::SignIn), Health::Ok);
        QVERIFY(!m_sync->drill().drill());
    }

    /// What is no service of the listener (a status page, a station) is away with the network, and only then.
    void othersAreAwayOnlyWithoutANetwork()
    {
        const auto reaches = [this] {
            const int before = m_server->requests;
            (void)valueOf(m_sync->feeds().preview(m_server->address()));
            return m_server->requests > before;
        };
        m_sync->drill().start(DrillKind::ServerGone, seconds(600));
        QTRY_VERIFY(m_sync->drill().drill());
        QVERIFY(reaches());
        m_sync->drill().start(DrillKind::NetworkGone, seconds(600));
        QTRY_COMPARE(m_sync->drill().drill()->kind, DrillKind::NetworkGone);
        QVERIFY(!reaches());
    }

    void thePlayerEndsInTheMiddle()
    {
        const auto all = tracks();
        m_sync->drill().start(DrillKind::ServerGone, seconds(600));
        QTRY_COMPARE(state().kind, BannerKind::Drill);
        QVERIFY(valueOf(m_sync->edits().setLoved({all[0]}, true)));
        m_sync.reset();
        QCOMPARE(asked(QStringLiteral("star")), 0);
        start();
        QTRY_COMPARE_WITH_TIMEOUT(asked(QStringLiteral("star")), 1, patience);
    }
};

QTEST_GUILESS_MAIN(TestDrill)
#include "tst_drill.moc"
