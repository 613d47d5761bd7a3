// What a drill answers in the place of the network, and what the rest of sync makes of that.
#include <sync/backend/HttpClient.h>
#include <sync/drill/PlayedAnswer.h>
#include <sync/drill/PlayedReply.h>
#include <sync/outbox/OutboxPlan.h>
#include <sync/subsonic/Envelope.h>
#include <tests/support/sync/WireMusicServer.h>

#include <QSignalSpy>
#include <QTest>

using namespace sostenuto::sync;
using namespace sostenuto::tests;

namespace {

constexpr std::array everyPart = {Capability::SignIn, Capability::Library, Capability::Streaming, Capability::Artwork,
                                  Capability::Writes};

Drill drillOf(DrillKind kind)
{
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    return {kind, now, now.addSecs(600)};
}

/// As SubsonicClient reads it.
std::optional<Error> meant(const PlayedAnswer& answer)
{
    HttpOutcome outcome;
    outcome.error = answer.error;
    outcome.status = answer.status;
    outcome.body = answer.body;
    outcome.retryAfterS = answer.retryAfterS;
    if (const auto error = transportError(outcome))
        return error;
    if (const auto envelope = parseEnvelope(answer.body); envelope && !envelope->ok)
        return errorOf(*envelope);
    return statusError(outcome.status, outcome.retryAfterS);
}

} // namespace

class TestPlayedAnswer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachKindFailsAsTheRealThing_data()
    {
        QTest::addColumn<DrillKind>("kind");
        QTest::addColumn<QVector<Capability>>("fails");
        QTest::addColumn<ErrorKind>("as");
        const QVector<Capability> all(everyPart.begin(), everyPart.end());
        QTest::newRow("network") << DrillKind::NetworkGone << all << ErrorKind::NoNetwork;
        QTest::newRow("server") << DrillKind::ServerGone << all << ErrorKind::Refused;
        QTest::newRow("slow") << DrillKind::Slow << QVector<Capability>{} << ErrorKind::Timeout;
        QTest::newRow("errors") << DrillKind::Errors << all << ErrorKind::ServerError;
        QTest::newRow("sign-in") << DrillKind::SignInLost << all << ErrorKind::WrongPassword;
        QTest::newRow("streaming") << DrillKind::StreamingOnly << QVector{Capability::Streaming}
                                   << ErrorKind::ServerError;
        QTest::newRow("writes") << DrillKind::WritesOnly << QVector{Capability::Writes} << ErrorKind::ServerError;
        QTest::newRow("maintenance") << DrillKind::Maintenance << all << ErrorKind::ServerError;
    }
    void eachKindFailsAsTheRealThing()
    {
        QFETCH(const DrillKind, kind);
        QFETCH(const QVector<Capability>, fails);
        QFETCH(const ErrorKind, as);
        const Drill drill = drillOf(kind);
        for (const Capability part : everyPart) {
            const auto answer = playedAnswer(drill, part, drill.since);
            QCOMPARE(answer.has_value(), fails.contains(part));
            if (answer)
                QCOMPARE(meant(*answer)->kind, as);
        }
    }

    /// A write that a drill refused waits: nobody believes that it arrived, and the listener is not asked for anything,
    /// however often it is tried.
    void noWriteIsLostOrParked()
    {
        for (int kind = 0; kind < drillKindCount; ++kind) {
            const Drill drill = drillOf(static_cast<DrillKind>(kind));
            const auto answer = playedAnswer(drill, Capability::Writes, drill.since);
            if (!answer)
                continue;
            const Error error = *meant(*answer);
            QVERIFY(!error.mayHaveArrived);
            for (const EditKind edit : {EditKind::Love, EditKind::Play, EditKind::PlaylistAdd})
                QCOMPARE(verdictOn(edit, error, 1000), Verdict::Stop);
        }
    }

    void maintenanceSaysHowLong()
    {
        const Drill drill = drillOf(DrillKind::Maintenance);
        QCOMPARE(playedAnswer(drill, Capability::Library, drill.until.addSecs(-30))->retryAfterS, 30);
        QCOMPARE(playedAnswer(drill, Capability::Library, drill.since)->retryAfterS, 120);
        QCOMPARE(playedAnswer(drill, Capability::Library, drill.until.addSecs(5))->retryAfterS, 1);
    }

    void aPlayedReplyEndsThroughTheEventLoop()
    {
        HttpClient http;
        const Drill drill = drillOf(DrillKind::SignInLost);
        http.useInstead([&](const HttpRequest& request, const HttpClient::Send&) -> QNetworkReply* {
            return new PlayedReply(request.url, *playedAnswer(drill, request.part, drill.since));
        });
        std::optional<HttpOutcome> got;
        HttpRequest request;
        request.url = QUrl(QStringLiteral("http://127.0.0.1:1/rest/ping.view"));
        http.send(request, [&](const HttpOutcome& outcome, const QUrl&) { got = outcome; });
        QVERIFY(!got);
        QTRY_VERIFY(got);
        QCOMPARE(got->status, 200);
        QCOMPARE(parseEnvelope(got->body)->code, 40);
    }

    void aLateReplyIsTheRealOne()
    {
        WireMusicServer server;
        server.start();
        HttpClient http;
        http.useInstead([](const HttpRequest& request, const HttpClient::Send& send) -> QNetworkReply* {
            return new LateReply(request.url, send, 1);
        });
        std::optional<HttpOutcome> got;
        HttpRequest request;
        request.url = server.address();
        request.url.setPath(QStringLiteral("/rest/ping.view"));
        http.send(request, [&](const HttpOutcome& outcome, const QUrl&) { got = outcome; });
        QCOMPARE(server.requests, 0);
        QTRY_VERIFY(got);
        QCOMPARE(server.requests, 1);
        QCOMPARE(got->status, 200);
        QVERIFY(parseEnvelope(got->body)->ok);
    }

    void aLateReplyThatIsLetGoAsksNobody()
    {
        WireMusicServer server;
        server.start();
        auto* http = new HttpClient;
        http->useInstead([](const HttpRequest& request, const HttpClient::Send& send) -> QNetworkReply* {
            return new LateReply(request.url, send, 1);
        });
        HttpRequest request;
        request.url = server.address();
        bool told = false;
        http->send(request, [&](const HttpOutcome&, const QUrl&) { told = true; });
        QNetworkReply* second = http->open(request);
        QSignalSpy finished(second, &QNetworkReply::finished);
        second->abort();
        QCOMPARE(finished.size(), 1);
        QCOMPARE(second->error(), QNetworkReply::OperationCanceledError);
        delete http;
        HttpClient other;
        other.send(request, [&](const HttpOutcome&, const QUrl&) { told = true; });
        QTRY_VERIFY(told);
        QCOMPARE(server.requests, 1); // the other's
    }

    void whatIsUnderWayForAPartIsBrokenOff()
    {
        WireMusicServer server;
        server.odd = [](int, const QString&, const QJsonObject&) { return WireAnswer{.body = {}, .silent = true}; };
        server.start();
        HttpClient http;
        std::optional<HttpOutcome> streamed;
        std::optional<HttpOutcome> listed;
        HttpRequest request;
        request.url = server.address();
        request.part = Capability::Streaming;
        http.send(request, [&](const HttpOutcome& outcome, const QUrl&) { streamed = outcome; });
        request.part = Capability::Library;
        http.send(request, [&](const HttpOutcome& outcome, const QUrl&) { listed = outcome; });
        QTRY_COMPARE(server.requests, 2);
        http.breakOff(Capability::Streaming);
        QTRY_VERIFY(streamed);
        QCOMPARE(transportError(*streamed)->kind, ErrorKind::Timeout);
        QVERIFY(!listed);
    }
};

QTEST_GUILESS_MAIN(TestPlayedAnswer)
#include "tst_playedanswer.moc"
