// When a page is asked, where it may be, and where it may lead.
#include "sync/feeds/FeedFetch.h"
#include "sync/feeds/FeedHosts.h"
#include "sync/feeds/FeedPlaces.h"
#include "sync/feeds/FeedPlan.h"
#include "sync/model/WebAddress.h"

#include <QTest>

using namespace sostenuto::sync;

class FeedPlansTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void delays_data();
    void delays();
    void whatReports();
    void momentsAhead();
    void freshness_data();
    void freshness();
    void clocks();
    void addresses_data();
    void addresses();
    void hosts_data();
    void hosts();
    void steps_data();
    void steps();
    void places();
    void links();
};

void FeedPlansTest::delays_data()
{
    QTest::addColumn<FeedMood>("mood");
    QTest::addColumn<qint64>("soonest");
    QTest::addColumn<qint64>("latest");
    const auto row = [](const char* name, const FeedMood& mood, qint64 soonest, qint64 latest) {
        QTest::newRow(name) << mood << soonest << latest;
    };
    row("fine", {}, 192'000, 288'000);
    row("the service fails", {.failing = true}, 48'000, 72'000);
    row("the page reports", {.reports = true}, 48'000, 72'000);
    row("just recovered", {.sinceRecoveryMs = 899'999}, 48'000, 72'000);
    row("recovered a while ago", {.sinceRecoveryMs = 900'000}, 192'000, 288'000);
    row("not to be read, once", {.failures = 1}, 30'000, 60'000);
    row("again and again", {.failures = 30}, 30'000, 1'800'000);
    row("asked to wait", {.failing = true, .failures = 1, .retryAfterS = 600}, 600'000, 660'000);
    row("asked to wait a moment", {.retryAfterS = 1}, 30'000, 30'000);
    row("good for long", {.failing = true, .maxAgeS = 600}, 600'000, 600'000);
    row("good for ever", {.maxAgeS = 3'600}, 1'800'000, 1'800'000);
    row("good for seconds", {.failing = true, .maxAgeS = 5}, 48'000, 72'000);
    row("maintenance begins", {.toNextMomentMs = 100'000}, 100'000, 105'000);
    row("maintenance begins at once", {.toNextMomentMs = 1}, 30'000, 30'000);
}

void FeedPlansTest::delays()
{
    QFETCH(FeedMood, mood);
    QTEST(feedDelayMs(mood, 0.0), "soonest");
    QTEST(feedDelayMs(mood, 1.0), "latest");
}

void FeedPlansTest::whatReports()
{
    FeedSnapshot snapshot;
    QVERIFY(!isReporting(snapshot));
    snapshot.overall = FeedState::Operational;
    QVERIFY(!isReporting(snapshot));
    snapshot.overall = FeedState::Maintenance;
    QVERIFY(isReporting(snapshot));
    snapshot.overall = FeedState::Operational;
    snapshot.incidents.append(FeedIncident());
    QVERIFY(isReporting(snapshot));
}

void FeedPlansTest::momentsAhead()
{
    const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    FeedSnapshot snapshot;
    QVERIFY(!nextMomentMs(snapshot, now));
    FeedMaintenance running;
    running.from = now.addSecs(-10);
    running.until = now.addSecs(50);
    FeedMaintenance planned;
    planned.from = now.addSecs(20);
    snapshot.maintenances = {running, planned};
    QCOMPARE(nextMomentMs(snapshot, now), std::optional<qint64>(20'000));
    QCOMPARE(nextMomentMs(snapshot, now.addSecs(20)), std::optional<qint64>(30'000));
    QVERIFY(!nextMomentMs(snapshot, now.addSecs(50)));
}

void FeedPlansTest::freshness_data()
{
    QTest::addColumn<QByteArray>("control");
    QTest::addColumn<QByteArray>("age");
    QTest::addColumn<int>("seconds");
    QTest::newRow("nothing") << QByteArray() << QByteArray() << 0;
    QTest::newRow("max-age") << QByteArray("public, Max-Age=120") << QByteArray() << 120;
    QTest::newRow("of a cache") << QByteArray("max-age=120") << QByteArray("100") << 20;
    QTest::newRow("older") << QByteArray("max-age=120") << QByteArray("500") << 0;
    QTest::newRow("a year") << QByteArray("max-age=31536000") << QByteArray() << 3600;
    QTest::newRow("nonsense") << QByteArray("max-age=x, no-store") << QByteArray("y") << 0;
}

void FeedPlansTest::freshness()
{
    QFETCH(QByteArray, control);
    QFETCH(QByteArray, age);
    QTEST(freshSeconds(control, age), "seconds");
}

void FeedPlansTest::clocks()
{
    const QDateTime noon(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    QCOMPARE(serverTime("Sun, 01 Mar 2026 12:00:00 GMT", ""), noon);
    QCOMPARE(serverTime("Sun, 01 Mar 2026 11:59:00 GMT", "60"), noon); // it comes from a cache
    QVERIFY(!serverTime("", "60").isValid());
    QVERIFY(!serverTime("noon", "").isValid());
}

void FeedPlansTest::addresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("asked"); // empty = refused
    const auto row = [](const char* typed, const char* asked) {
        QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(asked);
    };
    row("https://status.example", "https://status.example/");
    row("http://192.168.1.4:3001/status/home#x", "http://192.168.1.4:3001/status/home");
    row("https://anna:secret@status.example/x", "https://status.example/x");
    row("file:///etc/passwd", "");
    row("ftp://status.example", "");
    row("javascript:alert(1)", "");
    row("status.example", "");
    row("https://", "");
}

void FeedPlansTest::addresses()
{
    QFETCH(QString, typed);
    QFETCH(QString, asked);
    QCOMPARE(webAddress(QUrl(typed)).toString(), asked);
    QVERIFY(!webAddress(QUrl(QStringLiteral("https://a.example/") + QString(3'000, u'x'))).isValid());
}

void FeedPlansTest::hosts_data()
{
    QTest::addColumn<bool>("home");
    for (const char* host : {"localhost",
                             "LocalHost.",
                             "music",
                             "nas.local",
                             "nas.lan",
                             "x.home.arpa",
                             "a.localhost",
                             "db.internal",
                             "127.0.0.1",
                             "127.9.9.9",
                             "10.0.0.1",
                             "172.16.0.1",
                             "172.31.255.255",
                             "192.168.0.1",
                             "169.254.169.254",
                             "100.64.0.1",
                             "0.0.0.0",
                             "224.0.0.1",
                             "255.255.255.255",
                             "::1",
                             "::",
                             "fe80::1",
                             "fd00::1",
                             "ff02::1",
                             "::ffff:127.0.0.1",
                             "::ffff:192.168.0.1",
                             "64:ff9b::7f00:1",
                             "2002:7f00:1::",
                             "::127.0.0.1"})
        QTest::newRow(host) << true;
    for (const char* host : {"status.example", "example.org.", "8.8.8.8", "172.32.0.1", "100.128.0.1", "192.169.0.1",
                             "2606:4700::1", "::ffff:8.8.8.8", "localhost.example.org"})
        QTest::newRow(host) << false;
}

void FeedPlansTest::hosts()
{
    QFETCH(bool, home);
    QCOMPARE(isAtHome(QString::fromLatin1(QTest::currentDataTag())), home);
}

void FeedPlansTest::steps_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<FeedStep>("step");
    const auto row = [](const char* name, const char* from, const char* to, FeedStep step) {
        QTest::newRow(name) << QString::fromLatin1(from) << QString::fromLatin1(to) << step;
    };
    row("same host", "https://a.example/x", "https://A.example/y", FeedStep::Yes);
    row("to https", "http://a.example/", "https://a.example/", FeedStep::Yes);
    row("to http", "https://a.example/", "http://a.example/", FeedStep::No);
    row("elsewhere", "https://a.example/", "https://b.example/", FeedStep::IfPublic);
    row("elsewhere, by number", "https://a.example/", "https://8.8.8.8/", FeedStep::IfPublic);
    row("into this computer", "http://a.example/", "http://127.0.0.1:4533/", FeedStep::No);
    row("by another spelling", "http://a.example/", "http://0x7f000001/", FeedStep::No);
    row("and another", "http://a.example/", "http://2130706433/", FeedStep::No);
    row("and in six", "http://a.example/", "http://[::ffff:127.0.0.1]/", FeedStep::No);
    row("by name", "http://a.example/", "http://localhost/", FeedStep::No);
    row("into this network", "http://a.example/", "http://192.168.1.1/", FeedStep::No);
    row("link-local", "http://a.example/", "http://169.254.169.254/latest/", FeedStep::No);
    row("a file", "http://a.example/", "file:///etc/passwd", FeedStep::No);
    row("data", "http://a.example/", "data:text/plain,x", FeedStep::No);
    row("with a password", "http://a.example/", "http://u:p@a.example/", FeedStep::No);
    row("at home, same host", "http://192.168.1.4/", "http://192.168.1.4:3001/status", FeedStep::Yes);
    row("at home, another", "http://192.168.1.4/", "http://192.168.1.5/", FeedStep::No);
    row("out of home", "http://192.168.1.4/", "https://b.example/", FeedStep::No);
    row("nowhere", "http://a.example/", "", FeedStep::No);
}

void FeedPlansTest::steps()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QTEST(feedStep(QUrl(from), QUrl(to)), "step");
}

void FeedPlansTest::places()
{
    const auto of = [](const char* page) {
        QStringList texts;
        for (const QUrl& place : feedPlaces(QUrl(QLatin1String(page))))
            texts.append(place.toString());
        return texts;
    };
    QCOMPARE(of("https://s.example/page?x=1"),
             (QStringList{
                 QStringLiteral("https://s.example/page?x=1"), QStringLiteral("https://s.example/api/v2/summary.json"),
                 QStringLiteral("https://s.example/summary.json"), QStringLiteral("https://s.example/index.json"),
                 QStringLiteral("https://s.example/api/v1/endpoints/statuses"),
                 QStringLiteral("https://s.example/api/status"), QStringLiteral("https://s.example/api/v1/status.json"),
                 QStringLiteral("https://s.example/history.atom"), QStringLiteral("https://s.example/index.xml")}));
    QVERIFY(
        of("http://nas.lan:3001/status/home/").contains(QStringLiteral("http://nas.lan:3001/api/status-page/home")));
    QVERIFY(of("http://nas.lan/kuma/status/a").contains(QStringLiteral("http://nas.lan/kuma/api/status-page/a")));
    QCOMPARE(of("https://s.example/index.json").count(QStringLiteral("https://s.example/index.json")), 1);
    QVERIFY(of("file:///status/x").isEmpty());
}

void FeedPlansTest::links()
{
    const QUrl base(QStringLiteral("https://music.example/app/"));
    const auto of = [&](const QByteArray& html) {
        QStringList texts;
        for (const QUrl& link : statusLinks(html, base))
            texts.append(link.toString());
        return texts;
    };
    QCOMPARE(of("<html><a href='/about'>About</a><a class=x href=\"https://up.example/\">Service status</a>"
                "<a href='https://status.music.example'>Here</a><link rel=\"status\" href=\"/s\"></html>"),
             (QStringList{QStringLiteral("https://music.example/s"), QStringLiteral("https://status.music.example/"),
                          QStringLiteral("https://up.example/")}));
    QCOMPARE(of("<a href='javascript:x'>Status</a><a href='http://127.0.0.1/'>status</a>"
                "<a href='http://10.0.0.1'>Status</a><a href=''>x</a><a"),
             QStringList{});
    QCOMPARE(of("<a href='https://a.example/'>Apparatus</a>"), QStringList{});
    QCOMPARE(of(QByteArray("<a href='https://a.example/%'>status</a>").repeated(20'000)).size(), 1);
}

QTEST_GUILESS_MAIN(FeedPlansTest)
#include "tst_feedplans.moc"
