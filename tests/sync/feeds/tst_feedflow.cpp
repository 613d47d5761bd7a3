// Reading pages over real HTTP: as a stranger, bounded, politely, and never where a page has no business to send us.
#include "sync/feeds/FeedFlow.h"

#include "tests/support/sync/FeedServer.h"
#include "tests/support/sync/StoreBuilders.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace sostenuto::sync;
using sostenuto::tests::FeedReply;
using sostenuto::tests::FeedServer;

namespace {

QByteArray page(const QByteArray& indicator, const QByteArray& incidents = "[]")
{
    return R"({"page":{"name":"Harbour"},"status":{"indicator":")" + indicator + R"("},"incidents":)" + incidents + "}";
}

QByteArray headerOf(const QByteArray& head, const QByteArray& name)
{
    const auto lines = head.split('\n');
    for (const QByteArray& line : lines)
        if (line.toLower().startsWith(name.toLower() + ":"))
            return line.mid(name.size() + 1).trimmed();
    return {};
}

FeedReply redirect(const QByteArray& to)
{
    return {"", 302, {"Location: " + to}};
}

/// A second's pace for what takes minutes.
FeedPace quickPace()
{
    FeedPace pace;
    pace.floorMs = 20;
    pace.fineMs = 60'000;
    pace.busyMs = 40;
    pace.afterMs = 60'000;
    pace.firstFailureMs = 60;
    pace.startMs = 0;
    return pace;
}

} // namespace

class FeedFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void asksAsAStranger();
    void followsOnTheSameHost();
    void threeRedirectsAreEnough();
    void leadsNowhereElse_data();
    void leadsNowhereElse();
    void namesAreLookedUp_data();
    void namesAreLookedUp();
    void whatNobodyTypedHasToBePublic();
    void tooMuchIsNotRead();
    void whatGrowsOnTheWayIsNotRead();
    void aDripEnds();
    void errorsAreErrors_data();
    void errorsAreErrors();

    void readsAllOfAPage();
    void aWrongClockHereIsNoOutage();
    void halfOfAPageIsNone();
    void searchesInOrder();
    void searchEndsWithTheHost();
    void findsWhatASiteNames();

    void unchangedIsCheap();
    void asksAgainWhenThereIsReason();
    void neverMoreOftenThanTheFloor();
    void waitsAsAsked();
    void aFailureSaysNothing();
    void aRecoveryIsReadTwice();
    void awayNothingIsAsked();
    void anEarlierTryCounts();
    void ageIsTold();
    void whatIsAskedSeldomCountsLonger();

private:
    Result<FeedAnswer> get(const FeedAsk& ask);
    Result<FeedRead> wait(const QFuture<Result<FeedRead>>& future);
    std::unique_ptr<FeedFlow> flow(const FeedPace& pace = quickPace());

    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<FeedServer> m_server;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<FeedFetch> m_fetch;
    std::unique_ptr<FeedReader> m_reader;
    std::unique_ptr<FeedStore> m_store;
    KeptFeed m_feed;
};

void FeedFlowTest::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    m_server = std::make_unique<FeedServer>();
    m_http = std::make_unique<HttpClient>();
    m_fetch = std::make_unique<FeedFetch>(*m_http);
    m_reader = std::make_unique<FeedReader>(*m_fetch);
    m_store = std::make_unique<FeedStore>(*m_fixture->database);
    m_feed = {m_fixture->source, m_server->url(QStringLiteral("/s")), false, {}, {}, {}, {}};
    QVERIFY(m_store->put(m_feed));
}

void FeedFlowTest::cleanup()
{
    m_reader.reset();
    m_fetch.reset();
    m_http.reset();
    m_store.reset();
}

Result<FeedAnswer> FeedFlowTest::get(const FeedAsk& ask)
{
    const auto future = m_fetch->get(ask);
    return QTest::qWaitFor([&] { return future.isFinished(); })
               ? future.result()
               : failure(ErrorKind::Cancelled, QStringLiteral("hangs"));
}

Result<FeedRead> FeedFlowTest::wait(const QFuture<Result<FeedRead>>& future)
{
    return QTest::qWaitFor([&] { return future.isFinished(); })
               ? future.result()
               : failure(ErrorKind::Cancelled, QStringLiteral("hangs"));
}

std::unique_ptr<FeedFlow> FeedFlowTest::flow(const FeedPace& pace)
{
    auto made = std::make_unique<FeedFlow>(*m_reader, *m_store, m_feed);
    made->setPace(pace, [] { return 0.5; });
    return made;
}

void FeedFlowTest::asksAsAStranger()
{
    m_server->replies["/s"] = {"x", 200, {"Set-Cookie: who=anna; Path=/", "ETag: \"1\""}};
    QUrl address = m_server->url(QStringLiteral("/s"));
    address.setUserInfo(QStringLiteral("anna:secret"));
    const auto first = get({address});
    QVERIFY(first);
    QCOMPARE(first->validators.etag, QByteArray("\"1\""));
    QVERIFY(get({address}));
    for (const QByteArray& head : std::as_const(m_server->heads)) {
        QVERIFY(headerOf(head, "Cookie").isEmpty());
        QVERIFY(headerOf(head, "Authorization").isEmpty());
        QVERIFY(headerOf(head, "Referer").isEmpty());
        QVERIFY(headerOf(head, "User-Agent").startsWith("Sostenuto/"));
        QVERIFY(!head.contains("secret"));
    }
}

void FeedFlowTest::followsOnTheSameHost()
{
    m_server->replies["/s"] = redirect("/t");
    m_server->replies["/t"] = {"there", 200};
    const auto got = get({m_server->url(QStringLiteral("/s"))});
    QVERIFY(got);
    QCOMPARE(got->body, QByteArray("there"));
    QCOMPARE(got->url, m_server->url(QStringLiteral("/t")));
}

void FeedFlowTest::threeRedirectsAreEnough()
{
    m_server->odd = [](const QByteArray& path, const QByteArray&) {
        return std::optional(redirect("/" + QByteArray::number(path.mid(1).toInt() + 1)));
    };
    QCOMPARE(get({m_server->url(QStringLiteral("/0"))}).error().kind, ErrorKind::Protocol);
    QCOMPARE(m_server->paths, (QByteArrayList{"/0", "/1", "/2", "/3"}));
}

void FeedFlowTest::leadsNowhereElse_data()
{
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("a file") << QByteArray("file:///etc/passwd");
    QTest::newRow("another name of this computer") << QByteArray("http://localhost:1/");
    QTest::newRow("this network") << QByteArray("http://192.168.0.1/");
    QTest::newRow("the internet, from home") << QByteArray("https://status.example/");
    QTest::newRow("data") << QByteArray("data:application/json,{}");
    QTest::newRow("with a password") << QByteArray("http://a:b@127.0.0.1/");
    QTest::newRow("nothing") << QByteArray();
}

void FeedFlowTest::leadsNowhereElse()
{
    QFETCH(QByteArray, to);
    m_server->replies["/s"] = redirect(to);
    QCOMPARE(get({m_server->url(QStringLiteral("/s"))}).error().kind, ErrorKind::Protocol);
    QCOMPARE(m_server->paths.size(), 1);
}

void FeedFlowTest::namesAreLookedUp_data()
{
    QTest::addColumn<QStringList>("addresses");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("to this computer") << QStringList{QStringLiteral("127.0.0.1")} << ErrorKind::Protocol;
    QTest::newRow("one of them") << QStringList{QStringLiteral("8.8.8.8"), QStringLiteral("10.0.0.1")}
                                 << ErrorKind::Protocol;
    QTest::newRow("to nothing") << QStringList{} << ErrorKind::NameLookup;
}

/// A public name that leads home.
void FeedFlowTest::namesAreLookedUp()
{
    QFETCH(QStringList, addresses);
    QFETCH(ErrorKind, kind);
    QStringList asked;
    m_fetch->setLookup([&](const QString& host, const std::function<void(const QList<QHostAddress>&)>& done) {
        asked.append(host);
        QList<QHostAddress> found;
        for (const QString& address : std::as_const(addresses))
            found.append(QHostAddress(address));
        done(found);
    });
    const auto got = get({QUrl(QStringLiteral("http://status.example/")), {}, true});
    QCOMPARE(got.error().kind, kind);
    QCOMPARE(asked, QStringList{QStringLiteral("status.example")});
}

void FeedFlowTest::whatNobodyTypedHasToBePublic()
{
    m_server->replies["/s"] = {"x", 200};
    QCOMPARE(get({m_server->url(QStringLiteral("/s")), {}, true}).error().kind, ErrorKind::Protocol);
    QVERIFY(m_server->paths.isEmpty());
}

void FeedFlowTest::tooMuchIsNotRead()
{
    m_server->replies["/s"] = {QByteArray(100'000, '['), 200, {}, false, true};
    const auto got = get({m_server->url(QStringLiteral("/s"))});
    QCOMPARE(got.error().kind, ErrorKind::Protocol);
    QTRY_COMPARE(m_server->atOnce, 0); // hung up
    QVERIFY(m_server->sent < 50'000'000);
}

/// Fifty megabytes in fifty kilobytes.
void FeedFlowTest::whatGrowsOnTheWayIsNotRead()
{
    const QByteArray bomb = qCompress(QByteArray(50'000'000, ' '), 9).mid(4); // without Qt's own header
    QVERIFY(bomb.size() < 100'000);
    m_server->replies["/s"] = {bomb, 200, {"Content-Encoding: deflate"}};
    const auto got = get({m_server->url(QStringLiteral("/s"))});
    QVERIFY(!got);
}

void FeedFlowTest::aDripEnds()
{
    m_fetch->setLongest(200);
    m_server->replies["/s"] = {"{", 200, {}, true};
    QCOMPARE(get({m_server->url(QStringLiteral("/s"))}).error().kind, ErrorKind::Timeout);
    QTRY_COMPARE(m_server->atOnce, 0);
}

void FeedFlowTest::errorsAreErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("retryAfterS");
    QTest::newRow("404") << 404 << ErrorKind::NotFound << 0;
    QTest::newRow("401") << 401 << ErrorKind::NotSubsonic << 0;
    QTest::newRow("429") << 429 << ErrorKind::Throttled << 7;
    QTest::newRow("420") << 420 << ErrorKind::Throttled << 7;
    QTest::newRow("503") << 503 << ErrorKind::ServerError << 7;
    QTest::newRow("304 that nobody asked for") << 304 << ErrorKind::NotSubsonic << 0;
}

void FeedFlowTest::errorsAreErrors()
{
    QFETCH(int, status);
    m_server->replies["/s"] = {status == 304 ? QByteArray() : QByteArray("x"), status, {"Retry-After: 7"}};
    const auto got = get({m_server->url(QStringLiteral("/s"))});
    QVERIFY(!got);
    QTEST(got.error().kind, "kind");
    QTEST(got.error().retryAfterS, "retryAfterS");
}

void FeedFlowTest::readsAllOfAPage()
{
    const QByteArray time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toLatin1();
    m_server->replies["/api/status-page/home"] = {
        R"({"config":{"slug":"home","title":"Home"},"publicGroupList":[{"name":"g","monitorList":[{"id":1,"name":"Api"}]}]})",
        200,
        {"ETag: \"1\""}};
    m_server->replies["/api/status-page/heartbeat/home"] = {R"({"heartbeatList":{"1":[{"status":0,"time":")" + time +
                                                            R"("}]}})"};
    const auto got = wait(m_reader->search({m_server->url(QStringLiteral("/status/home"))}));
    QVERIFY(got);
    QCOMPARE(got->address, m_server->url(QStringLiteral("/api/status-page/home")));
    QCOMPARE(got->snapshot.components[0].state, FeedState::MajorOutage);
    QVERIFY(got->validators.etag.isEmpty()); // the beats change while it does not
    QCOMPARE(m_server->mostAtOnce, 1);
}

void FeedFlowTest::aWrongClockHereIsNoOutage()
{
    m_server->replies["/s"] = {
        R"({"heartbeatList":{"1":[{"status":1,"time":"2026-03-01 11:58:00"},{"status":1,"time":"2026-03-01 11:59:00"}]}})",
        200,
        {"Date: Sun, 01 Mar 2026 12:00:00 GMT"}};
    QCOMPARE(wait(m_reader->read({m_server->url(QStringLiteral("/s"))}))->snapshot.overall, FeedState::Operational);
    m_server->replies["/s"].headers.clear();
    QCOMPARE(wait(m_reader->read({m_server->url(QStringLiteral("/s"))}))->snapshot.overall, FeedState::Unknown);
}

void FeedFlowTest::halfOfAPageIsNone()
{
    m_server->replies["/s"] = {R"({"page":{"name":"x"},"status":{"indicator":"none"}})"};
    QVERIFY(wait(m_reader->read({m_server->url(QStringLiteral("/s"))}))); // it keeps no list of incidents
    m_server->replies["/incidents.json"] = {"x", 503, {"Retry-After: 60"}};
    const auto got = wait(m_reader->read({m_server->url(QStringLiteral("/s"))}));
    QVERIFY(!got);
    QCOMPARE(got.error().retryAfterS, 60);
}

void FeedFlowTest::searchesInOrder()
{
    m_server->replies["/"] = {"<html>All systems operational</html>"};
    m_server->replies["/index.json"] = {R"({"is":"index","summaryStatus":"ok","systems":[]})"};
    m_server->replies["/index.xml"] = {"<rss><channel><title>x</title></channel></rss>"};
    const auto got = wait(m_reader->search({m_server->url(QStringLiteral("/"))}));
    QVERIFY(got);
    QCOMPARE(got->address, m_server->url(QStringLiteral("/index.json")));
    QCOMPARE(m_server->paths, (QByteArrayList{"/", "/api/v2/summary.json", "/summary.json", "/index.json"}));
    QCOMPARE(m_server->mostAtOnce, 1);
    m_server->replies.clear();
    QCOMPARE(wait(m_reader->search({m_server->url(QStringLiteral("/"))})).error().kind, ErrorKind::NotFound);
}

void FeedFlowTest::searchEndsWithTheHost()
{
    m_server->replies["/"] = {"x", 429, {"Retry-After: 9"}};
    QCOMPARE(wait(m_reader->search({m_server->url(QStringLiteral("/"))})).error().kind, ErrorKind::Throttled);
    QCOMPARE(m_server->paths.size(), 1);
    const QUrl gone = m_server->url(QStringLiteral("/"));
    m_server->close();
    QCOMPARE(wait(m_reader->search({gone})).error().kind, ErrorKind::Refused);
}

void FeedFlowTest::findsWhatASiteNames()
{
    m_server->replies["/"] = {"<a href='http://127.0.0.2/'>status</a><a href='/how-it-is'>Status</a>"};
    m_server->replies["/how-it-is"] = {page("none")};
    const auto got = wait(m_reader->searchFrom(m_server->url(QStringLiteral("/music/rest"))));
    QVERIFY(got);
    QCOMPARE(got->address, m_server->url(QStringLiteral("/how-it-is")));
    QCOMPARE(m_server->paths, (QByteArrayList{"/", "/how-it-is"}));
}

void FeedFlowTest::unchangedIsCheap()
{
    FeedPace pace = quickPace();
    pace.fineMs = 30;
    m_server->odd = [](const QByteArray&, const QByteArray& head) {
        const bool knows = headerOf(head, "If-None-Match") == "W/\"7\"" &&
                           headerOf(head, "If-Modified-Since") == "Sun, 01 Mar 2026 11:00:00 GMT";
        return std::optional(
            knows ? FeedReply{"", 304}
                  : FeedReply{page("none"), 200, {"ETag: W/\"7\"", "Last-Modified: Sun, 01 Mar 2026 11:00:00 GMT"}});
    };
    const auto polled = flow(pace);
    QSignalSpy changed(polled.get(), &FeedFlow::changed);
    polled->start();
    QTRY_VERIFY(!changed.isEmpty());
    QVERIFY(headerOf(m_server->heads[0], "If-None-Match").isEmpty());
    const FeedSnapshot first = polled->feed().last;
    const qsizetype before = changed.size(); // a slow computer may have asked again already
    QCOMPARE(first.overall, FeedState::Operational);
    QTRY_VERIFY(changed.size() >= before + 2);
    QVERIFY(!headerOf(m_server->heads[1], "If-None-Match").isEmpty());
    const FeedSnapshot later = polled->feed().last;
    QVERIFY(!polled->trouble());
    QCOMPARE(later.overall, FeedState::Operational);
    QVERIFY(later.fetchedAt > first.fetchedAt);
    QVERIFY(later.validUntil > first.validUntil);
    QCOMPARE(m_store->all().value()[0], polled->feed());
}

void FeedFlowTest::asksAgainWhenThereIsReason()
{
    m_server->replies["/s"] = {page("none")};
    const auto polled = flow();
    QSignalSpy changed(polled.get(), &FeedFlow::changed);
    polled->start();
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(polled->nextTryMs() > 40'000); // all is well: a minute
    polled->setNeed({.failing = true});
    QTRY_VERIFY(m_server->paths.size() >= 3);
    polled->setNeed({.answers = true}); // and for a while after
    const auto asked = m_server->paths.size();
    QTRY_VERIFY(m_server->paths.size() >= asked + 2);
}

void FeedFlowTest::neverMoreOftenThanTheFloor()
{
    FeedPace pace = quickPace();
    pace.floorMs = 60'000;
    m_server->replies["/s"] = {page("major", R"([{"id":"i","name":"x","status":"investigating"}])")};
    const auto polled = flow(pace);
    QSignalSpy changed(polled.get(), &FeedFlow::changed);
    polled->start();
    QTRY_COMPARE(changed.size(), 1);
    for (int i = 0; i < 5; ++i) {
        polled->setNeed({.failing = true});
        polled->setNeed({.away = true});
        polled->setNeed({});
    }
    QVERIFY(polled->nextTryMs() > 40'000);
    QCOMPARE(m_server->paths.size(), 1);
}

void FeedFlowTest::waitsAsAsked()
{
    m_server->replies["/s"] = {"x", 503, {"Retry-After: 3600"}};
    const auto polled = flow();
    polled->start();
    QTRY_VERIFY(polled->trouble());
    QCOMPARE(polled->trouble()->retryAfterS, 3600);
    polled->setNeed({.failing = true});
    QVERIFY(polled->nextTryMs() > 3'500'000);
    QCOMPARE(m_server->paths.size(), 1);
}

void FeedFlowTest::aFailureSaysNothing()
{
    m_server->replies["/s"] = {page("minor", R"([{"id":"i","name":"x","status":"investigating","impact":"minor"}])")};
    const auto polled = flow();
    polled->start();
    QTRY_COMPARE(polled->feed().last.overall, FeedState::Degraded);
    const FeedSnapshot before = polled->feed().last;
    m_server->replies["/s"] = {"<html>moved</html>"};
    QTRY_VERIFY(polled->trouble());
    QCOMPARE(polled->feed().last.incidents, before.incidents); // as it was, and ageing
    QVERIFY(polled->feed().last.validUntil < QDateTime::currentDateTimeUtc().addSecs(feedValidS));
    m_server->replies["/s"] = {page("none")};
    QTRY_VERIFY(!polled->trouble());
    QTRY_COMPARE(polled->feed().last.overall, FeedState::Operational);
}

void FeedFlowTest::aRecoveryIsReadTwice()
{
    m_server->replies["/s"] = {
        page("minor", R"([{"id":"i","name":"x","status":"investigating","impact":"minor"}])"), 200, {"ETag: \"bad\""}};
    const auto polled = flow();
    polled->start();
    QTRY_COMPARE(polled->feed().last.incidents.size(), 1);
    QVector<int> incidents; // after each answer without one
    QByteArrayList kept;
    connect(polled.get(), &FeedFlow::changed, this, [&] {
        incidents.append(int(polled->feed().last.incidents.size()));
        kept.append(m_store->all().value()[0].validators.etag);
    });
    m_server->odd = [](const QByteArray&, const QByteArray& head) {
        return std::optional(headerOf(head, "If-None-Match") == "\"good\""
                                 ? FeedReply{"", 304}
                                 : FeedReply{page("none"), 200, {"ETag: \"good\""}});
    };
    QTRY_COMPARE(polled->feed().last.incidents.size(), 0);
    QCOMPARE(incidents.mid(incidents.size() - 2), (QVector<int>{1, 0}));             // unchanged: seen twice
    QCOMPARE(kept.mid(kept.size() - 2), (QByteArrayList{QByteArray(), "\"good\""})); // not the tag of what is kept
}

void FeedFlowTest::awayNothingIsAsked()
{
    m_server->replies["/s"] = {page("major", "[]")};
    const auto polled = flow();
    polled->setNeed({.away = true});
    polled->start();
    QCOMPARE(polled->nextTryMs(), -1);
    polled->setNeed({});
    QTRY_VERIFY(!m_server->paths.isEmpty());
}

void FeedFlowTest::anEarlierTryCounts()
{
    FeedPace pace = quickPace();
    pace.floorMs = 60'000;
    m_feed.checkedAt = QDateTime::currentDateTimeUtc().addSecs(-10);
    m_server->replies["/s"] = {page("none")};
    const auto polled = flow(pace);
    polled->start();
    polled->setNeed({.failing = true});
    QVERIFY(polled->nextTryMs() > 40'000);
    QVERIFY(m_server->paths.isEmpty());
}

void FeedFlowTest::ageIsTold()
{
    FeedPace pace = quickPace();
    pace.startMs = 120'000;
    m_feed.last.format = FeedFormat::Statuspage;
    m_feed.last.validUntil = QDateTime::currentDateTimeUtc().addMSecs(50);
    const auto polled = flow(pace);
    QSignalSpy changed(polled.get(), &FeedFlow::changed);
    polled->start();
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(QDateTime::currentDateTimeUtc() > m_feed.last.validUntil);
    QVERIFY(m_server->paths.isEmpty());
}

void FeedFlowTest::whatIsAskedSeldomCountsLonger()
{
    m_server->replies["/s"] = {page("none"), 200, {"Cache-Control: max-age=1200"}};
    const auto polled = flow();
    QSignalSpy changed(polled.get(), &FeedFlow::changed);
    polled->start();
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(polled->nextTryMs() > 1'100'000);
    const FeedSnapshot& last = polled->feed().last;
    QCOMPARE(last.validUntil, last.fetchedAt.addSecs(3'600));
}

QTEST_GUILESS_MAIN(FeedFlowTest)
#include "tst_feedflow.moc"
