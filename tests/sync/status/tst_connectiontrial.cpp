// Each part of a service tried once: over real HTTP, with each of the requests failing in turn, and with a service that
// says nothing or goes meanwhile.
#include "tests/support/sync/FakeBackend.h"
#include "tests/support/sync/FutureValue.h"
#include "tests/support/sync/WireService.h"

#include <sync/status/ConnectionTrial.h>
#include <sync/subsonic/Probe.h>
#include <sync/subsonic/SubsonicBackend.h>

#include <QTest>

using namespace sostenuto;
using namespace sostenuto::sync;
using tests::valueOf;
using tests::WireAnswer;
using tests::WireService;
using Part = ConnectionReport::Part;

namespace {

/// Two albums with covers; a track is longer than what a trial takes of it.
void fill(WireService& service)
{
    tests::fillSmall(service, 2);
    QJsonObject album = service.albums[0].toObject();
    album.insert(QStringLiteral("coverArt"), QStringLiteral("c1"));
    service.albums[0] = album;
    service.covers[QStringLiteral("c1")] = "picture";
    service.files[QStringLiteral("t0-1")] = QByteArray(4 * 1024 * 1024, 's');
}

struct Stage {
    Stage()
    {
        fill(service);
        service.start();
        access = {service.address(), QStringLiteral("ann"), QStringLiteral("secret")};
        backend = std::make_unique<SubsonicBackend>(http, access, QByteArray());
        QObject::connect(backend.get(), &Backend::answered, backend.get(),
                         [this](Capability part, const std::optional<Error>& error, qint64) {
                             (error ? failures : answers)[static_cast<size_t>(part)]++;
                         });
    }
    [[nodiscard]] Result<ConnectionReport> report()
    {
        auto* trial = new ConnectionTrial(backend.get(), &here);
        auto* probe = new Probe(http, service.address(), &here);
        return valueOf(trial->start(probe->start()));
    }

    WireService service;
    HttpClient http;
    SubsonicAccess access;
    std::unique_ptr<SubsonicBackend> backend;
    std::array<int, capabilityCount> answers{}; ///< as the status hears of them
    std::array<int, capabilityCount> failures{};
    QObject here;
};

/// Says that it gives lyrics by line, or nothing of the kind.
void offerLyrics(WireService& service, bool offers)
{
    service.odd = [offers, &service](int, const QString& method, const QJsonObject&) -> std::optional<WireAnswer> {
        if (method != u"getOpenSubsonicExtensions")
            return std::nullopt;
        const QJsonObject lyrics{{QStringLiteral("name"), QStringLiteral("songLyrics")},
                                 {QStringLiteral("versions"), QJsonArray{1}}};
        const QJsonObject list{{QStringLiteral("openSubsonicExtensions"), offers ? QJsonArray{lyrics} : QJsonArray()}};
        return WireAnswer{WireService::document(service.envelope(list))};
    };
}

QFuture<Result<ServerInfo>> foundAt(const char* address)
{
    ServerInfo server;
    server.address = QUrl(QString::fromLatin1(address));
    return QtFuture::makeReadyFuture(Result<ServerInfo>(server));
}

} // namespace

class TestConnectionTrial : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingIsTriedOnce();
    void onlyTheAddressInUseIsAsked();
    void lyricsByLine_data();
    void lyricsByLine();
    void oneThatFailsIsTold_data();
    void oneThatFailsIsTold();
    void anEmptyLibraryHasNothingToAskFor();
    void nobodyAnswers();
    void signedOut();
    void silenceEnds();
    void theServiceGoesMeanwhile();
};

void TestConnectionTrial::everythingIsTriedOnce()
{
    Stage stage;
    offerLyrics(stage.service, true);
    const auto report = stage.report();
    QVERIFY(report && report->server);
    QCOMPARE(report->server->apiVersion, QStringLiteral("1.16.1"));
    QVERIFY(report->serverMs > 0);
    for (const Capability part :
         {Capability::SignIn, Capability::Library, Capability::Streaming, Capability::Artwork}) {
        QVERIFY(report->of(part).tried && !report->of(part).error);
        QVERIFY(report->of(part).ms > 0);
        QVERIFY(stage.answers[static_cast<size_t>(part)] > 0); // the status learnt it too
    }
    QCOMPARE(report->of(Capability::Writes), Part());
    QCOMPARE(stage.failures, (std::array<int, capabilityCount>{}));
    QCOMPARE(report->timesLyrics, std::optional(true));
    QVERIFY(report->ms >= report->of(Capability::SignIn).ms);
    QCOMPARE(stage.service.calls,
             QStringList({QStringLiteral("ping"), QStringLiteral("ping"), QStringLiteral("getOpenSubsonicExtensions"),
                          QStringLiteral("search3 album 0 1"), QStringLiteral("getAlbum"), QStringLiteral("download"),
                          QStringLiteral("getCoverArt")}));
    QCOMPARE(stage.service.made().changes, 0);
}

/// A known address is asked and no other that somebody might have meant.
void TestConnectionTrial::onlyTheAddressInUseIsAsked()
{
    Stage stage;
    stage.service.odd = [](int, const QString&, const QJsonObject&) {
        return std::optional(WireAnswer{"<html>", 200, "text/html"});
    };
    const auto report = stage.report();
    QVERIFY(report && !report->server);
    QCOMPARE(report->server.error().kind, ErrorKind::NotSubsonic);
    QCOMPARE(stage.service.calls, QStringList{QStringLiteral("ping")});
}

void TestConnectionTrial::lyricsByLine_data()
{
    QTest::addColumn<bool>("offers");
    QTest::newRow("offered") << true;
    QTest::newRow("not offered") << false;
}

void TestConnectionTrial::lyricsByLine()
{
    QFETCH(bool, offers);
    Stage stage;
    offerLyrics(stage.service, offers);
    const auto report = stage.report();
    QVERIFY(report);
    QCOMPARE(report->timesLyrics, std::optional(offers));
}

void TestConnectionTrial::oneThatFailsIsTold_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QVector<bool>>("works"); ///< sign-in, library, streaming, artwork; those that were tried
    const auto row = [](const char* method, const QVector<bool>& works) {
        QTest::newRow(method) << QString::fromLatin1(method) << works;
    };
    row("ping", {});
    row("getOpenSubsonicExtensions", {true, true, true, true}); // an extra
    row("search3 album 0 1", {true, false});
    row("getAlbum", {true, false});
    row("download", {true, true, false, true});
    row("getCoverArt", {true, true, true, false});
}

void TestConnectionTrial::oneThatFailsIsTold()
{
    QFETCH(QString, method);
    QFETCH(QVector<bool>, works);
    Stage stage;
    const QString failing = method.section(u' ', 0, 0);
    stage.service.failNever();
    // The bytes are given before a test is asked: without them that request is an ordinary one, which can fail.
    if (failing == u"download")
        stage.service.files.clear();
    if (failing == u"getCoverArt")
        stage.service.covers.clear();
    stage.service.odd = [failing](int, const QString& asked, const QJsonObject&) -> std::optional<WireAnswer> {
        return asked == failing ? std::optional(WireAnswer{"broken", 500, "text/plain"}) : std::nullopt;
    };
    const auto report = stage.report();
    QVERIFY(report);
    const std::array parts{Capability::SignIn, Capability::Library, Capability::Streaming, Capability::Artwork};
    for (size_t i = 0; i < parts.size(); ++i) {
        const Part& part = report->of(parts[i]);
        const bool tried = failing == u"getAlbum" ? i < 2 || parts[i] == Capability::Artwork : int(i) < works.size();
        QCOMPARE(part.tried, tried);
        if (int(i) < works.size())
            QCOMPARE(!part.error, works[int(i)]);
        if (part.error)
            QCOMPARE(*part.error, ErrorKind::ServerError);
    }
    if (failing == u"ping") // nobody who could be asked for more
        QCOMPARE(report->server.error().kind, ErrorKind::ServerError);
    if (failing == u"getOpenSubsonicExtensions")
        QVERIFY(!report->timesLyrics && stage.failures[size_t(Capability::SignIn)] == 0);
}

void TestConnectionTrial::anEmptyLibraryHasNothingToAskFor()
{
    Stage stage;
    stage.service.albums = {};
    const auto report = stage.report();
    QVERIFY(report);
    QVERIFY(report->of(Capability::Library).tried && !report->of(Capability::Library).error);
    QVERIFY(!report->of(Capability::Streaming).tried && !report->of(Capability::Artwork).tried);
}

void TestConnectionTrial::nobodyAnswers()
{
    FakeBackend backend;
    auto* trial = new ConnectionTrial(&backend);
    const auto report =
        valueOf(trial->start(QtFuture::makeReadyFuture(Result<ServerInfo>(failure(ErrorKind::Refused)))));
    QVERIFY(report && !report->server);
    QCOMPARE(report->server.error().kind, ErrorKind::Refused);
    QVERIFY(backend.calls.isEmpty());
}

void TestConnectionTrial::signedOut()
{
    auto* trial = new ConnectionTrial(nullptr);
    const auto report = valueOf(trial->start(foundAt("https://hearth.example.net")));
    QVERIFY(report && report->server);
    QCOMPARE(report->of(Capability::SignIn).error, std::optional(ErrorKind::NoPassword));
    QVERIFY(!report->of(Capability::Library).tried);
}

void TestConnectionTrial::silenceEnds()
{
    FakeBackend backend;
    backend.silent = true;
    auto* trial = new ConnectionTrial(&backend);
    trial->setPatience(1);
    const auto report = valueOf(trial->start(foundAt("https://hearth.example.net")));
    QVERIFY(report);
    QCOMPARE(report->of(Capability::SignIn).error, std::optional(ErrorKind::Timeout));
    QVERIFY(!report->of(Capability::Library).tried);
}

/// As when the listener signs in anew, or lets it go.
void TestConnectionTrial::theServiceGoesMeanwhile()
{
    auto backend = std::make_unique<FakeBackend>();
    backend->silent = true;
    auto* trial = new ConnectionTrial(backend.get());
    const auto waits = trial->start(foundAt("https://hearth.example.net"));
    QTRY_COMPARE(backend->calls, QStringList{QStringLiteral("ping")});
    backend.reset();
    const auto report = valueOf(waits);
    QVERIFY(report && report->server);
    QVERIFY(!report->of(Capability::SignIn).tried);
}

QTEST_GUILESS_MAIN(TestConnectionTrial)
#include "tst_connectiontrial.moc"
