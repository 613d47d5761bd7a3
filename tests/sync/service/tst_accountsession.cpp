// How a session finds out that its service is there, when the way drops requests just then.
#include "sync/service/AccountSession.h"
#include "tests/support/sync/FutureValue.h"
#include "tests/support/sync/StoreBuilders.h"
#include "tests/support/sync/WireService.h"

#include <QSignalSpy>
#include <QTest>

using namespace sostenuto::sync;
using namespace sostenuto::tests;

class TestAccountSession : public QObject {
    Q_OBJECT

private:
    /// A session of a server that is there; `refuses` says what becomes of its pings.
    struct Stage {
        explicit Stage(std::function<std::optional<WireAnswer>(int ping, const WireMusicServer& server)> refuses)
        {
            server.odd = [this, refuses = std::move(refuses)](int, const QString& method, const QJsonObject&) {
                return method == u"ping" ? refuses(pings++, server) : std::nullopt;
            };
            server.start();
            SourceRow row;
            row.id = store.source;
            row.kind = QStringLiteral("subsonic");
            row.address = server.address();
            row.user = QStringLiteral("ann");
            session = std::make_unique<AccountSession>(http, *store.database, row, QStringLiteral("secret"), nullptr);
        }
        [[nodiscard]] bool lists() { return valueOf(session->backend().albums(0, 1)).has_value(); }
        void greet()
        {
            QSignalSpy answered(&session->backend(), &Backend::answered);
            session->greet();
            (void)QTest::qWaitFor([&] { return !answered.isEmpty(); }, 20'000);
        }

        int pings = 0;
        StoreFixture store;
        WireService server;
        HttpClient http;
        std::unique_ptr<AccountSession> session;
    };
    static WireAnswer lost()
    {
        WireAnswer answer;
        answer.broken = true;
        return answer;
    }

private Q_SLOTS:
    void anAnswerMakesUpForAGreetingThatWasLost();
    void aRefusedPasswordIsNotTriedAgain();
    void whatTheStatusSaysIsNotAskedAgain();
};

void TestAccountSession::anAnswerMakesUpForAGreetingThatWasLost()
{
    bool loses = true;
    Stage stage([&](int, const WireMusicServer&) { return loses ? std::optional(lost()) : std::nullopt; });
    QSignalSpy recovering(stage.session.get(), &AccountSession::recovering);
    stage.greet();
    const int pings = stage.pings;
    // What is asked next goes well, the greeting after it does not; and then both do.
    QVERIFY(stage.lists());
    QTRY_VERIFY(stage.pings > pings);
    QVERIFY(recovering.isEmpty());
    loses = false;
    QVERIFY(QTest::qWaitFor([&] { return stage.lists() && !recovering.isEmpty(); }, 20'000));
    QVERIFY(stage.session->pull().isRunning());
}

void TestAccountSession::aRefusedPasswordIsNotTriedAgain()
{
    Stage stage([](int, const WireMusicServer& server) {
        const QJsonObject error{{QStringLiteral("code"), 40}, {QStringLiteral("message"), QStringLiteral("no")}};
        QJsonObject payload = server.envelope({{QStringLiteral("error"), error}});
        payload.insert(QStringLiteral("status"), QStringLiteral("failed"));
        WireAnswer answer;
        answer.body = WireMusicServer::document(payload);
        return std::optional(answer);
    });
    QSignalSpy refused(stage.session.get(), &AccountSession::refused);
    stage.greet();
    QTRY_VERIFY(!refused.isEmpty());
    const int pings = stage.pings;
    for (int i = 0; i < 3; ++i)
        QVERIFY(stage.lists());
    QCOMPARE(stage.pings, pings);
}

void TestAccountSession::whatTheStatusSaysIsNotAskedAgain()
{
    Stage stage([](int, const WireMusicServer&) { return std::optional(lost()); });
    stage.greet();
    stage.session->setReachable(false);
    const int pings = stage.pings;
    for (int i = 0; i < 3; ++i)
        QVERIFY(stage.lists());
    QCOMPARE(stage.pings, pings);
}

QTEST_GUILESS_MAIN(TestAccountSession)
#include "tst_accountsession.moc"
