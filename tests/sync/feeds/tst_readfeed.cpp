// Every kind of status page, well and not well, and what no page should be able to do to us.
#include "sync/feeds/FeedValues.h"
#include "sync/feeds/ReadFeed.h"

#include <QTest>

using namespace sostenuto::sync;

namespace {

const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);

FeedSnapshot read(const QByteArray& bytes)
{
    const auto got = readFeed(bytes, now);
    return got ? *got : FeedSnapshot{};
}

QStringList more(const QByteArray& bytes)
{
    const auto got = readFeedDocument(bytes, now);
    return got ? got->more : QStringList{QStringLiteral("unread")};
}

QDateTime at(int hour, int minute = 0)
{
    return {QDate(2026, 3, 1), QTime(hour, minute), Qt::UTC};
}

QByteArray statuspage(const QByteArray& indicator, const QByteArray& rest)
{
    return R"({"page":{"id":"p","name":"Harbour Music","url":"https://status.harbour.example","updated_at":)"
           R"("2026-03-01T11:58:00.000Z"},"status":{"indicator":")" +
           indicator + R"(","description":"words"})" + rest + "}";
}

const QByteArray twoComponents = R"("components":[{"id":"g","name":"Listening","group":true,"components":["a"]},)"
                                 R"({"id":"a","name":"Streaming","status":"operational","group_id":"g","group":false},)"
                                 R"({"id":"b","name":"API","status":"under_maintenance","group_id":null}])";

/// A Kuma beat list: a minute apart, the last one `ago` minutes before now.
QByteArray beats(const QByteArray& statuses, int ago)
{
    QByteArray list;
    for (int i = 0; i < statuses.size(); ++i) {
        const QDateTime time = now.addSecs(-60 * (ago + int(statuses.size()) - 1 - i));
        list += (i ? "," : "") + QByteArray(R"({"status":)") + statuses[i] + R"(,"time":")" +
                time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz")).toLatin1() + R"(","msg":"","ping":12})";
    }
    return '[' + list + ']';
}

const QByteArray kumaPage =
    R"({"config":{"slug":"home","title":"At home"},"incident":null,"publicGroupList":[{"id":1,"name":"Music",)"
    R"("monitorList":[{"id":7,"name":"Navidrome","type":"http"},{"id":8,"name":"Login","type":"http"}]}],)"
    R"("maintenanceList":[]})";

QByteArray gatus(const QByteArray& successes)
{
    QByteArray results;
    for (int i = 0; i < successes.size(); ++i)
        results += (i ? "," : "") + QByteArray(R"({"status":200,"success":)") +
                   (successes[i] == '1' ? "true" : "false") + R"(,"timestamp":")" +
                   now.addSecs(-60 * int(successes.size() - 1 - i)).toString(Qt::ISODate).toLatin1() + R"("})";
    return R"([{"name":"api","group":"music","key":"music_api","results":[)" + results + "]}]";
}

} // namespace

class ReadFeedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kinds_data();
    void kinds();
    void statuspageWhole();
    void statuspageOverall_data();
    void statuspageOverall();
    void maintenanceOfStatuspage();
    void listsThatDisagreeAreReadOn();
    void incidentIo();
    void instatus();
    void kuma();
    void oldBeatsSayNothing();
    void timesAreJudgedByThePagesClock();
    void gatusNeedsTwoFailures();
    void gatusAnnounces();
    void cachet();
    void cState();
    void upptime();
    void betterStack();
    void statusIo();
    void openstatus();
    void rss();
    void atom();
    void unreadable_data();
    void unreadable();
    void wrongTypesAreNothing();
    void amountsAreBounded();
    void textIsPlain_data();
    void textIsPlain();
    void links_data();
    void links();
    void times_data();
    void times();
    void unchangedCountsLonger();
};

void ReadFeedTest::kinds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FeedFormat>("format");
    QTest::addColumn<FeedState>("overall");
    const auto row = [](const char* name, const QByteArray& bytes, FeedFormat format, FeedState overall) {
        QTest::newRow(name) << bytes << format << overall;
    };
    row("statuspage", statuspage("none", R"(,"incidents":[])"), FeedFormat::Statuspage, FeedState::Operational);
    row("its description only", R"({"page":{"name":"x"},"status":{"description":"All fine"}})", FeedFormat::Statuspage,
        FeedState::Unknown);
    row("its status only", statuspage("critical", ""), FeedFormat::Statuspage, FeedState::MajorOutage);
    row("incident.io", R"({"ongoing_incidents":[],"in_progress_maintenances":[],"scheduled_maintenances":[]})",
        FeedFormat::IncidentIo, FeedState::Operational);
    row("instatus", R"({"page":{"name":"x","url":"https://x.example","status":"UP"}})", FeedFormat::Instatus,
        FeedState::Operational);
    row("instatus, issues", R"({"page":{"status":"HASISSUES"}})", FeedFormat::Instatus, FeedState::Degraded);
    row("kuma's page", kumaPage, FeedFormat::UptimeKuma, FeedState::Unknown);
    row("kuma's beats", R"({"heartbeatList":{"7":)" + beats("111", 0) + "}}", FeedFormat::KumaBeats,
        FeedState::Operational);
    row("gatus", gatus("11"), FeedFormat::Gatus, FeedState::Operational);
    row("cachet", R"({"data":{"status":"operational","message":"All good"}})", FeedFormat::Cachet,
        FeedState::Operational);
    row("cachet 2", R"({"data":{"status":"success","message":"System operational"}})", FeedFormat::Cachet,
        FeedState::Operational);
    row("cState", R"({"is":"index","summaryStatus":"ok","systems":[]})", FeedFormat::CState, FeedState::Operational);
    row("upptime", R"([{"name":"x","slug":"x","status":"up","uptime":"99.98%","time":812}])", FeedFormat::Upptime,
        FeedState::Operational);
    row("better stack", R"({"data":{"type":"status_page","attributes":{"aggregate_state":"operational"}}})",
        FeedFormat::BetterStack, FeedState::Operational);
    row("status.io", R"({"result":{"status_overall":{"status_code":100}}})", FeedFormat::StatusIo,
        FeedState::Operational);
    row("openstatus", R"({"status":"operational"})", FeedFormat::Openstatus, FeedState::Operational);
    row("rss", "<?xml version=\"1.0\"?><rss><channel><title>x</title></channel></rss>", FeedFormat::Syndication,
        FeedState::Unknown);
    row("with a mark before it", "\xEF\xBB\xBF {\"status\":\"operational\"}", FeedFormat::Openstatus,
        FeedState::Operational);
}

void ReadFeedTest::kinds()
{
    QFETCH(QByteArray, bytes);
    QFETCH(FeedFormat, format);
    QFETCH(FeedState, overall);
    const auto got = readFeed(bytes, now);
    QVERIFY(got);
    QCOMPARE(got->format, format);
    QCOMPARE(got->overall, overall);
    QCOMPARE(got->fetchedAt, now);
    QCOMPARE(got->validUntil, now.addSecs(feedValidS));
}

void ReadFeedTest::statuspageWhole()
{
    const FeedSnapshot got = read(statuspage(
        "none", "," + twoComponents +
                    R"(,"incidents":[{"id":"i1","name":"Late <b>starts</b>","status":"identified","impact":"major",)"
                    R"("created_at":"2026-03-01T11:00:00.000+01:00","updated_at":"2026-03-01T11:30:00.000Z",)"
                    R"("shortlink":null,"components":[{"id":"a"}],"incident_updates":[)"
                    R"({"body":"older","display_at":"2026-03-01T10:10:00.000Z"},)"
                    R"({"body":"<p>Found &amp; being mended</p>","display_at":"2026-03-01T11:30:00.000Z"}]},)"
                    R"({"id":"i0","name":"Past","status":"postmortem","impact":"critical"}],)"
                    R"("scheduled_maintenances":[])"));
    QCOMPARE(got.name, QStringLiteral("Harbour Music"));
    QCOMPARE(got.url, QUrl(QStringLiteral("https://status.harbour.example")));
    QCOMPARE(got.updatedAt, at(11, 58));
    QCOMPARE(got.components.size(), 2);
    QCOMPARE(got.components[0], (FeedComponent{QStringLiteral("a"), QStringLiteral("Streaming"),
                                               QStringLiteral("Listening"), FeedState::Operational}));
    QCOMPARE(got.components[1].state, FeedState::Maintenance);
    QCOMPARE(got.incidents.size(), 1);
    const FeedIncident& incident = got.incidents[0];
    QCOMPARE(incident.title, QStringLiteral("Late starts"));
    QCOMPARE(incident.text, QStringLiteral("Found & being mended"));
    QCOMPARE(incident.phase, FeedPhase::Identified);
    QCOMPARE(incident.impact, FeedImpact::Major);
    QCOMPARE(incident.startedAt, at(10));
    QCOMPARE(incident.components, QStringList{QStringLiteral("a")});
    QVERIFY(incident.url.isEmpty());
    QCOMPARE(got.overall, FeedState::PartialOutage); // whatever its indicator says
}

void ReadFeedTest::statuspageOverall_data()
{
    QTest::addColumn<QByteArray>("indicator");
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<FeedState>("overall");
    const auto incident = [](const QByteArray& impact) {
        return R"(,"incidents":[{"id":"i","name":"x","status":"investigating","impact":")" + impact + R"("}])";
    };
    QTest::newRow("minor") << QByteArray("minor") << QByteArray() << FeedState::Degraded;
    QTest::newRow("major") << QByteArray("major") << QByteArray() << FeedState::PartialOutage;
    QTest::newRow("maintenance") << QByteArray("maintenance") << QByteArray() << FeedState::Maintenance;
    QTest::newRow("a new word") << QByteArray("wobbly") << QByteArray() << FeedState::Unknown;
    QTest::newRow("green, minor incident") << QByteArray("none") << incident("minor") << FeedState::Degraded;
    QTest::newRow("green, critical incident") << QByteArray("none") << incident("critical") << FeedState::MajorOutage;
    QTest::newRow("green, incident of an unknown kind")
        << QByteArray("none") << incident("purple") << FeedState::Degraded;
    QTest::newRow("green, a note") << QByteArray("none") << incident("none") << FeedState::Operational;
    QTest::newRow("green, a component down")
        << QByteArray("none") << QByteArray(R"(,"components":[{"id":"a","name":"x","status":"major_outage"}])")
        << FeedState::MajorOutage;
    QTest::newRow("green, a component of an unknown state")
        << QByteArray("none") << QByteArray(R"(,"components":[{"id":"a","name":"x","status":"odd"}])")
        << FeedState::Operational;
}

void ReadFeedTest::statuspageOverall()
{
    QFETCH(QByteArray, indicator);
    QFETCH(QByteArray, rest);
    QFETCH(FeedState, overall);
    QCOMPARE(read(statuspage(indicator, rest)).overall, overall);
}

void ReadFeedTest::maintenanceOfStatuspage()
{
    const QByteArray row = R"({"id":"m","name":"New disks","status":"%1","impact":"maintenance",)"
                           R"("scheduled_for":"2026-03-01T%2:00:00Z","scheduled_until":"2026-03-01T%3:00:00Z"})";
    const auto with = [&](const char* status, const char* from, const char* until) {
        QByteArray text = row;
        text.replace("%1", status).replace("%2", from).replace("%3", until);
        return read(statuspage("none", R"(,"incidents":[],"scheduled_maintenances":[)" + text + "]"));
    };
    const FeedSnapshot planned = with("scheduled", "20", "22");
    QCOMPARE(planned.maintenances.size(), 1);
    QCOMPARE(planned.maintenances[0].phase, MaintenancePhase::Scheduled);
    QCOMPARE(planned.maintenances[0].from, at(20));
    QCOMPARE(planned.maintenances[0].until, at(22));
    QCOMPARE(planned.overall, FeedState::Operational);
    QCOMPARE(with("in_progress", "11", "13").overall, FeedState::Maintenance);
    QCOMPARE(with("verifying", "10", "11").maintenances.size(), 1); // it takes longer
    QCOMPARE(with("completed", "10", "13").maintenances.size(), 0);
    QCOMPARE(with("scheduled", "09", "10").maintenances.size(), 0); // nobody marked it
}

void ReadFeedTest::listsThatDisagreeAreReadOn()
{
    const QStringList rest{QStringLiteral("incidents.json")};
    QCOMPARE(more(statuspage("none", R"(,"incidents":[])")), QStringList{});
    QCOMPARE(more(statuspage("none", "")), rest);
    QCOMPARE(more(statuspage("major", R"(,"incidents":[])")), rest);
    const FeedSnapshot list =
        read(R"({"page":{"name":"x"},"incidents":[{"id":"1","name":"old","status":"resolved","impact":"critical"},)"
             R"({"id":"2","name":"open","status":"investigating","impact":"minor","resolved_at":null},)"
             R"({"id":"3","name":"over","status":"monitoring","resolved_at":"2026-03-01T10:00:00Z"}]})");
    QCOMPARE(list.incidents.size(), 1);
    const FeedSnapshot both = joinedFeed(read(statuspage("none", "")), list);
    QCOMPARE(both.incidents.size(), 1);
    QCOMPARE(both.overall, FeedState::Degraded);
    QCOMPARE(joinedFeed(both, list).incidents.size(), 1);
}

void ReadFeedTest::incidentIo()
{
    const FeedSnapshot got =
        read(R"({"ongoing_incidents":[{"id":"i","name":"No covers","status":"monitoring","url":"https://s.example/i",)"
             R"("last_update_at":"2026-03-01T11:00:00Z","last_update_message":"Watching","current_worst_impact":)"
             R"("partial_outage","affected_components":[{"id":"art","name":"Covers"}]}],"in_progress_maintenances":[)"
             R"({"id":"m","name":"Move","status":"maintenance_in_progress","started_at":"2026-03-01T11:00:00Z"}],)"
             R"("scheduled_maintenances":[{"id":"n","name":"Next","status":"maintenance_scheduled",)"
             R"("starts_at":"2026-03-02T11:00:00Z","ends_at":"2026-03-02T12:00:00Z"}]})");
    QCOMPARE(got.incidents.size(), 1);
    QCOMPARE(got.incidents[0].phase, FeedPhase::Monitoring);
    QCOMPARE(got.incidents[0].text, QStringLiteral("Watching"));
    QCOMPARE(got.incidents[0].components, QStringList{QStringLiteral("art")});
    QCOMPARE(got.overall, FeedState::PartialOutage);
    QCOMPARE(got.maintenances.size(), 2);
    QCOMPARE(got.maintenances[0].phase, MaintenancePhase::Running);
    QCOMPARE(got.maintenances[1].phase, MaintenancePhase::Scheduled);
}

void ReadFeedTest::instatus()
{
    const QByteArray summary =
        R"({"page":{"name":"Quay","url":"https://quay.example","status":"HASISSUES"},"activeIncidents":[)"
        R"({"name":"Cuts","started":"Sun Mar 01 2026 10:00:00 GMT+0000 (Universal Time) ","status":)"
        R"("IDENTIFIED","impact":"MAJOROUTAGE","url":"https://quay.example/incident/1"}],"activeMaintenances":[)"
        R"({"name":"Night work","start":"2026-03-01T23:00:00.000Z","status":"NOTSTARTEDYET","duration":"90"}]})";
    const FeedSnapshot got = read(summary);
    QCOMPARE(got.name, QStringLiteral("Quay"));
    QCOMPARE(got.overall, FeedState::MajorOutage);
    QCOMPARE(got.incidents[0].startedAt, at(10));
    QCOMPARE(got.incidents[0].id, QStringLiteral("/incident/1"));
    QCOMPARE(got.maintenances[0].until, QDateTime(QDate(2026, 3, 2), QTime(0, 30), Qt::UTC));
    QCOMPARE(more(summary), QStringList{QStringLiteral("v2/components.json")});
    const FeedSnapshot components =
        read(R"({"components":[{"id":"c","name":"Streams","status":"PARTIALOUTAGE","group":{"name":"All"}}]})");
    QCOMPARE(components.components[0].state, FeedState::PartialOutage);
    QCOMPARE(joinedFeed(got, components).components.size(), 1);
}

void ReadFeedTest::kuma()
{
    QCOMPARE(more(kumaPage), QStringList{QStringLiteral("heartbeat/home")});
    const FeedSnapshot page = read(kumaPage);
    QCOMPARE(page.components.size(), 2);
    QCOMPARE(page.components[0].group, QStringLiteral("Music"));
    const auto with = [&](const QByteArray& seven, const QByteArray& eight) {
        return joinedFeed(page, read(R"({"heartbeatList":{"7":)" + beats(seven, 0) + R"(,"8":)" + beats(eight, 0) +
                                     R"(},"uptimeList":{"7_24":1}})"));
    };
    QCOMPARE(with("111", "111").overall, FeedState::Operational);
    QCOMPARE(with("110", "111").overall, FeedState::PartialOutage);
    QCOMPARE(with("110", "111").components[0].state, FeedState::MajorOutage);
    QCOMPARE(with("110", "100").overall, FeedState::MajorOutage);
    QCOMPARE(with("113", "111").overall, FeedState::Maintenance);
    QCOMPARE(with("112", "111").overall, FeedState::Operational); // being tried again
    QCOMPARE(with("112", "111").components[0].state, FeedState::Unknown);
    QByteArray hurt = kumaPage;
    hurt.replace(R"("incident":null)", R"("incident":{"id":3,"style":"danger","title":"<i>No</i> power","content":)"
                                       R"("Generator","createdDate":"2026-03-01 11:00:00.000"})");
    QCOMPARE(read(hurt).incidents[0].title, QStringLiteral("No power"));
    QCOMPARE(read(hurt).incidents[0].startedAt, at(11));
    QCOMPARE(read(hurt).overall, FeedState::PartialOutage);
    QByteArray kept = kumaPage;
    kept.replace(R"("maintenanceList":[])",
                 R"("maintenanceList":[{"id":5,"title":"Disks","status":"under-maintenance","timeslotList":[)"
                 R"({"startDate":"2026-03-01 11:00:00","endDate":"2026-03-01 13:00:00"}]}])");
    QCOMPARE(read(kept).maintenances[0].until, at(13));
    QCOMPARE(read(kept).overall, FeedState::Maintenance);
    QByteArray odd = kumaPage;
    QCOMPARE(more(odd.replace("\"home\"", "\"../../admin\"")), QStringList{});
}

void ReadFeedTest::oldBeatsSayNothing()
{
    const auto state = [](int ago) {
        return read(R"({"heartbeatList":{"7":)" + beats("0000", ago) + "}}").components[0].state;
    };
    QCOMPARE(state(0), FeedState::MajorOutage);
    QCOMPARE(state(3), FeedState::MajorOutage);
    QCOMPARE(state(4), FeedState::Unknown); // three times the minute between beats
    QCOMPARE(read(R"({"heartbeatList":{"7":[]}})").components[0].state, FeedState::Unknown);
}

/// Ours may be wrong by hours.
void ReadFeedTest::timesAreJudgedByThePagesClock()
{
    const QByteArray bytes = R"({"heartbeatList":{"7":)" + beats("111", 0) + "}}";
    const QDateTime ours = now.addSecs(7'200);
    QCOMPARE(readFeedDocument(bytes, ours)->snapshot.overall, FeedState::Unknown);
    const FeedSnapshot read = readFeedDocument(bytes, ours, now)->snapshot;
    QCOMPARE(read.overall, FeedState::Operational);
    QCOMPARE(read.validUntil, ours.addSecs(feedValidS)); // how long it counts is ours to measure
}

void ReadFeedTest::gatusNeedsTwoFailures()
{
    QCOMPARE(read(gatus("111")).components[0].state, FeedState::Operational);
    QCOMPARE(read(gatus("110")).components[0].state, FeedState::Unknown);
    QCOMPARE(read(gatus("100")).components[0].state, FeedState::MajorOutage);
    QCOMPARE(read(gatus("001")).components[0].state, FeedState::Operational);
    QCOMPARE(read(gatus("0")).components[0].state, FeedState::Unknown);
    QCOMPARE(more(gatus("1")), QStringList{QStringLiteral("../config")});
}

void ReadFeedTest::gatusAnnounces()
{
    const FeedSnapshot got = read(
        R"({"oidc":false,"authenticated":true,"announcements":[{"timestamp":"2026-03-01T11:00:00Z","type":"outage",)"
        R"("message":"Disk is full","archived":false},{"timestamp":"2026-02-01T11:00:00Z","type":"outage",)"
        R"("message":"old","archived":true},{"timestamp":"2026-02-02T11:00:00Z","type":"information","message":"x"}]})");
    QCOMPARE(got.incidents.size(), 1);
    QCOMPARE(got.incidents[0].title, QStringLiteral("Disk is full"));
    QCOMPARE(joinedFeed(read(gatus("11")), got).overall, FeedState::PartialOutage);
}

void ReadFeedTest::cachet()
{
    const QByteArray status = R"({"data":{"status":"partial_outage","message":"Some systems"}})";
    QCOMPARE(read(status).overall, FeedState::PartialOutage);
    QCOMPARE(more(status),
             (QStringList{QStringLiteral("components"), QStringLiteral("incidents"), QStringLiteral("schedules")}));
    const FeedSnapshot components =
        read(R"({"data":[{"id":"1","type":"components","attributes":{"name":"Web","status":{"human":"Major",)"
             R"("value":4}}},{"id":"2","type":"components","attributes":{"name":"Db","status":1}},)"
             R"({"id":3,"name":"Old","status":"2","enabled":true}],"links":{}})");
    QCOMPARE(components.components.size(), 3);
    QCOMPARE(components.components[0].state, FeedState::MajorOutage);
    QCOMPARE(components.components[1].state, FeedState::Operational);
    QCOMPARE(components.components[2].state, FeedState::Degraded);
    const FeedSnapshot incidents = read(
        R"({"data":[{"id":"9","type":"incidents","attributes":{"name":"Slow","message":"**why**","status":{"value":2},)"
        R"("created":{"human":"an hour ago","string":"2026-03-01 11:00:00"}}},)"
        R"({"id":"8","type":"incidents","attributes":{"name":"Done","message":"","status":4}}]})");
    QCOMPARE(incidents.incidents.size(), 1);
    QCOMPARE(incidents.incidents[0].phase, FeedPhase::Identified);
    QCOMPARE(incidents.incidents[0].startedAt, at(11));
    const FeedSnapshot schedules =
        read(R"({"data":[{"id":"4","type":"schedules","attributes":{"name":"Swap","status":{"value":0},"scheduled":)"
             R"({"string":"2026-03-01 20:00:00"}}}]})");
    QCOMPARE(schedules.maintenances[0].from, at(20));
    QCOMPARE(joinedFeed(joinedFeed(read(status), components), incidents).overall, FeedState::MajorOutage);
}

void ReadFeedTest::cState()
{
    const FeedSnapshot got = read(
        R"({"is":"index","cStateVersion":"6.0","title":"Pier","baseURL":"https://pier.example","summaryStatus":)"
        R"("notice","buildDate":"2026-03-01","systems":[{"name":"API","category":"Core","status":"disrupted",)"
        R"("unresolvedIssues":[{"title":"Slow","createdAt":"2026-03-01 12:30:00 +0100 CET","permalink":)"
        R"("https://pier.example/i","severity":"disrupted","resolved":false,"filename":"slow.md"}]},)"
        R"({"name":"Art","category":"Core","status":"ok","unresolvedIssues":[{"title":"Slow","severity":"disrupted",)"
        R"("filename":"slow.md"},{"title":"Gone","resolved":true,"filename":"g.md"}]}]})");
    QCOMPARE(got.components.size(), 2);
    QCOMPARE(got.components[0].state, FeedState::PartialOutage);
    QCOMPARE(got.incidents.size(), 1);
    QCOMPARE(got.incidents[0].components, (QStringList{QStringLiteral("API"), QStringLiteral("Art")}));
    QCOMPARE(got.incidents[0].startedAt, at(11, 30));
    QCOMPARE(got.overall, FeedState::PartialOutage);
    // Its titles are not escaped: then it can't be read, and says nothing.
    QVERIFY(!readFeed(R"({"is":"index","title":"the "new" one","summaryStatus":"ok"})", now));
}

void ReadFeedTest::upptime()
{
    const auto with = [](const char* first) {
        return read(QByteArray(R"([{"name":"Web","url":"https://a.example","slug":"web","status":")") + first +
                    R"(","uptime":"99%"},{"name":"Api","slug":"api","status":"up","uptime":"100%"}])");
    };
    QCOMPARE(with("up").overall, FeedState::Operational);
    QCOMPARE(with("degraded").overall, FeedState::Degraded);
    QCOMPARE(with("down").overall, FeedState::PartialOutage);
    QCOMPARE(with("down").components[0].id, QStringLiteral("web"));
}

void ReadFeedTest::betterStack()
{
    const FeedSnapshot got = read(
        R"({"data":{"id":"1","type":"status_page","attributes":{"company_name":"Mole","company_url":"javascript:x",)"
        R"("aggregate_state":"degraded","updated_at":"2026-03-01T11:50:00Z"}},"included":[)"
        R"({"id":"s","type":"status_page_section","attributes":{"name":"Core"}},)"
        R"({"id":"r","type":"status_page_resource","attributes":{"status_page_section_id":"s","public_name":"Streams",)"
        R"("status":"downtime"}},{"id":"q","type":"status_page_resource","attributes":{"resource_name":"x",)"
        R"("status":"not_monitored"}},)"
        R"({"id":"i","type":"status_report","attributes":{"title":"Cut","report_type":"manual","starts_at":)"
        R"("2026-03-01T11:00:00Z","ends_at":null,"affected_resources":[{"status_page_resource_id":"r","status":)"
        R"("downtime"}]}},{"id":"u","type":"status_update","attributes":{"message":"At work","published_at":)"
        R"("2026-03-01T11:10:00Z"},"relationships":{"status_report":{"data":{"id":"i"}}}},)"
        R"({"id":"o","type":"status_report","attributes":{"title":"Over","report_type":"automatic","starts_at":)"
        R"("2026-03-01T09:00:00Z","ends_at":"2026-03-01T10:00:00Z"}},)"
        R"({"id":"m","type":"status_report","attributes":{"title":"Now","report_type":"maintenance","starts_at":)"
        R"("2026-03-01T11:30:00Z","ends_at":"2026-03-01T13:00:00Z"}},)"
        R"({"id":"n","type":"status_report","attributes":{"title":"Past","report_type":"maintenance","starts_at":)"
        R"("2026-02-01T11:30:00Z","ends_at":"2026-02-01T13:00:00Z"}}]})");
    QVERIFY(got.url.isEmpty());
    QCOMPARE(got.components[0], (FeedComponent{QStringLiteral("r"), QStringLiteral("Streams"), QStringLiteral("Core"),
                                               FeedState::MajorOutage}));
    QCOMPARE(got.components[1].state, FeedState::Unknown);
    QCOMPARE(got.incidents.size(), 1);
    QCOMPARE(got.incidents[0].text, QStringLiteral("At work"));
    QCOMPARE(got.incidents[0].impact, FeedImpact::Critical);
    QCOMPARE(got.maintenances.size(), 1);
    QCOMPARE(got.maintenances[0].phase, MaintenancePhase::Running);
}

void ReadFeedTest::statusIo()
{
    const FeedSnapshot got = read(
        R"({"result":{"status_overall":{"updated":"2026-03-01T11:00:00.000Z","status":"x","status_code":100},"status":[)"
        R"({"id":"a","name":"Web","status_code":300,"containers":[]}],"incidents":[{"_id":"i","name":"Slow",)"
        R"("datetime_open":"2026-03-01T10:00:00Z","components_affected":[{"_id":"a"}],"messages":[{"details":"early",)"
        R"("state":100,"status":300,"datetime":"2026-03-01T10:00:00Z"},{"details":"late","state":300,"status":400,)"
        R"("datetime":"2026-03-01T10:30:00Z"}]}],"maintenance":{"active":[],"upcoming":[{"_id":"m","name":"Swap",)"
        R"("datetime_planned_start":"2026-03-01T20:00:00Z","datetime_planned_end":"2026-03-01T21:00:00Z"}]}}})");
    QCOMPARE(got.components[0].state, FeedState::Degraded);
    QCOMPARE(got.incidents[0].text, QStringLiteral("late"));
    QCOMPARE(got.incidents[0].phase, FeedPhase::Monitoring);
    QCOMPARE(got.incidents[0].impact, FeedImpact::Major);
    QCOMPARE(got.maintenances[0].from, at(20));
    QCOMPARE(got.overall, FeedState::PartialOutage);
}

void ReadFeedTest::openstatus()
{
    QCOMPARE(read(R"({"status":"degraded_performance"})").overall, FeedState::Degraded);
    QCOMPARE(read(R"({"status":"incident"})").overall, FeedState::Degraded);
    QCOMPARE(read(R"({"status":"unknown"})").overall, FeedState::Unknown);
    QVERIFY(!readFeed(R"({"status":"failed"})", now)); // somebody else's answer
}

void ReadFeedTest::rss()
{
    const FeedSnapshot got =
        read("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Harbour</title><link>https://h.example</link>"
             "<item><title>Streams cut</title><description>&lt;p&gt;Investigating - we look&lt;/p&gt;</description>"
             "<pubDate>Sun, 01 Mar 2026 11:00:00 +0000</pubDate><guid>g1</guid><link>https://h.example/1</link></item>"
             "<item><title>Slow</title><description>Resolved - all well</description>"
             "<pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate><guid>g2</guid></item>"
             "<item><title>Long ago</title><description>Investigating</description>"
             "<pubDate>Fri, 20 Feb 2026 10:00:00 GMT</pubDate><guid>g3</guid></item>"
             "<item><title>Again</title><pubDate>Sun, 01 Mar 2026 11:00:00 +0000</pubDate><guid>g1</guid></item>"
             "</channel></rss>");
    QCOMPARE(got.name, QStringLiteral("Harbour"));
    QCOMPARE(got.incidents.size(), 1);
    QCOMPARE(got.incidents[0].title, QStringLiteral("Streams cut"));
    QCOMPARE(got.incidents[0].text, QStringLiteral("Investigating - we look"));
    QCOMPARE(got.incidents[0].url, QUrl(QStringLiteral("https://h.example/1")));
    QCOMPARE(got.overall, FeedState::Degraded); // never more
}

void ReadFeedTest::atom()
{
    const FeedSnapshot got =
        read("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Quay</title><link href=\"https://q.example\"/>"
             "<entry><id>tag:1</id><title>Cuts</title><published>2026-02-20T10:00:00Z</published>"
             "<updated>2026-03-01T11:00:00Z</updated><link href=\"https://q.example/1\"/>"
             "<content type=\"xhtml\"><div>We <b>look</b></div></content></entry></feed>");
    QCOMPARE(got.url, QUrl(QStringLiteral("https://q.example")));
    QCOMPARE(got.incidents.size(), 1); // by when it was changed
    QCOMPARE(got.incidents[0].text, QStringLiteral("We look"));
    QCOMPARE(read("<rss><channel></channel></rss>").overall, FeedState::Unknown);
}

void ReadFeedTest::unreadable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page for people") << QByteArray(
        "<!DOCTYPE html><html><body>All systems operational</body></html>");
    QTest::newRow("xhtml") << QByteArray("<html xmlns=\"x\"><rss/></html>");
    QTest::newRow("broken") << QByteArray(R"({"page":{"name":"x"},"status":{"indicator":"none")");
    QTest::newRow("words") << QByteArray("down for maintenance");
    QTest::newRow("another document") << QByteArray(R"({"error":"not found"})");
    QTest::newRow("an empty list") << QByteArray("[]");
    QTest::newRow("a list of something else") << QByteArray(R"([{"a":1}])");
    QTest::newRow("a list of words") << QByteArray(R"(["up"])");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("deep") << QByteArray(200'000, '[') + QByteArray(200'000, ']');
    QTest::newRow("deep objects") << QByteArray("{\"page\":").repeated(100'000);
    QTest::newRow("larger than any page") << QByteArray(R"({"status":"operational"})") + QByteArray(largestFeed, ' ');
    QTest::newRow("50 MB") << R"({"page":{"name":")" + QByteArray(50'000'000, 'x') +
                                  R"("},"status":{"indicator":"none"}})";
    QTest::newRow("cut xml") << QByteArray("<rss><channel><item><title>x</title>");
    QTest::newRow("a dtd") << QByteArray("<!DOCTYPE rss [<!ENTITY a \"b\">]><rss><channel></channel></rss>");
    QTest::newRow("entities of entities")
        << QByteArray("<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]>"
                      "<rss><channel><title>&c;</title></channel></rss>");
    QTest::newRow("a file of this computer")
        << QByteArray("<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><rss><title>&a;</title></rss>");
    QTest::newRow("an undeclared entity") << QByteArray("<rss><channel><title>&a;</title></channel></rss>");
    QTest::newRow("deep xml") << "<rss><channel><item><description>" + QByteArray("<a>").repeated(300'000);
}

void ReadFeedTest::unreadable()
{
    QFETCH(QByteArray, bytes);
    const auto got = readFeed(bytes, now);
    QVERIFY(!got);
    QCOMPARE(got.error().kind, ErrorKind::Protocol);
}

void ReadFeedTest::wrongTypesAreNothing()
{
    const FeedSnapshot got = read(
        R"({"page":{"name":7,"url":{},"updated_at":[]},"status":{"indicator":true,"description":null},"components":[)"
        R"(null,5,{"id":12,"name":null,"status":{}},{"group":"yes"}],"incidents":[{"id":{},"name":[],"status":5,)"
        R"("impact":null,"created_at":true,"components":{"id":1},"incident_updates":"x"}],)"
        R"("scheduled_maintenances":{"a":1}})");
    QCOMPARE(got.format, FeedFormat::Statuspage);
    QCOMPARE(got.name, QStringLiteral("7"));
    QCOMPARE(got.components.size(), 2);
    QCOMPARE(got.components[0].id, QStringLiteral("12"));
    QCOMPARE(got.components[0].state, FeedState::Unknown);
    QCOMPARE(got.incidents.size(), 1);
    QCOMPARE(got.incidents[0].impact, FeedImpact::Unknown);
    QCOMPARE(got.overall, FeedState::Degraded);
    for (const char* bytes :
         {R"({"ongoing_incidents":[1,null,{}]})", R"({"page":{"status":"x"},"activeIncidents":5})",
          R"({"publicGroupList":[{"monitorList":5},5]})", R"({"heartbeatList":{"1":5,"2":[5]}})",
          R"([{"key":5,"results":5},7])", R"({"data":[{"id":1,"status":{}}]})", R"({"is":"index","systems":[5,{}]})",
          R"([{"slug":5,"uptime":5,"status":5}])", R"({"data":{"type":"status_page"},"included":[5,{"type":5}]})",
          R"({"result":{"status_overall":{},"status":5,"incidents":[5],"maintenance":5}})"})
        QVERIFY2(readFeed(bytes, now), bytes);
}

void ReadFeedTest::amountsAreBounded()
{
    QByteArray components;
    QByteArray incidents;
    for (int i = 0; i < 3'000; ++i) {
        const QByteArray id = QByteArray::number(i);
        components += (i ? "," : "") + QByteArray(R"({"id":")") + id + R"(","name":")" + QByteArray(200, 'n') + R"("})";
        incidents += (i ? "," : "") + QByteArray(R"({"id":")") + id + R"(","name":"x"})";
    }
    const FeedSnapshot got =
        read(statuspage("none", R"(,"components":[)" + components + R"(],"incidents":[)" + incidents +
                                    R"(],"scheduled_maintenances":[)" + incidents + "]"));
    QCOMPARE(got.components.size(), feed::mostComponents);
    QCOMPARE(got.incidents.size(), feed::mostIncidents);
    QCOMPARE(got.maintenances.size(), feed::mostMaintenances);
    QCOMPARE(got.components[0].name.size(), feed::longestName);
}

void ReadFeedTest::textIsPlain_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("plain");
    QTest::newRow("as it is") << QStringLiteral("a < b > c & d") << QStringLiteral("a < b > c & d");
    QTest::newRow("tags") << QStringLiteral("<p>one</p><br/>two<img src=x onerror=alert(1)>")
                          << QStringLiteral("one two");
    QTest::newRow("a tag without an end") << QStringLiteral("x <script src=") << QStringLiteral("x <script src=");
    QTest::newRow("escaped") << QStringLiteral("&lt;b&gt; &amp;lt; &quot;") << QStringLiteral("<b> &lt; \"");
    QTest::newRow("lines") << QStringLiteral("a\r\n\tb") << QStringLiteral("a b");
    QTest::newRow("turned around") << QStringLiteral("a\u202Eb") << QStringLiteral("ab");
}

void ReadFeedTest::textIsPlain()
{
    QFETCH(QString, said);
    QTEST(feed::plain(said, 100), "plain");
    QCOMPARE(feed::plain(QString(100'000, u'x'), 50).size(), 50);
}

void ReadFeedTest::links_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<bool>("isLink");
    QTest::newRow("https") << QStringLiteral("https://a.example/b?c") << true;
    QTest::newRow("http") << QStringLiteral("http://a.example") << true;
    QTest::newRow("script") << QStringLiteral("javascript:alert(1)") << false;
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << false;
    QTest::newRow("data") << QStringLiteral("data:text/html,x") << false;
    QTest::newRow("with a password") << QStringLiteral("https://a:b@c.example") << false;
    QTest::newRow("no host") << QStringLiteral("https:///x") << false;
    QTest::newRow("a path") << QStringLiteral("/incident/1") << false;
    QTest::newRow("long") << QStringLiteral("https://a.example/") + QString(5'000, u'x') << false;
}

void ReadFeedTest::links()
{
    QFETCH(QString, said);
    QFETCH(bool, isLink);
    QCOMPARE(!feed::linkOf(said).isEmpty(), isLink);
}

void ReadFeedTest::times_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QDateTime>("meant");
    const QDateTime eleven = at(11);
    QTest::newRow("utc") << QStringLiteral("2026-03-01T11:00:00Z") << eleven;
    QTest::newRow("offset") << QStringLiteral("2026-03-01T12:00:00.000+01:00") << eleven;
    QTest::newRow("behind") << QStringLiteral("2026-03-01T06:00:00-0500") << eleven;
    QTest::newRow("microseconds") << QStringLiteral("2026-03-01T11:00:00.500123Z") << eleven.addMSecs(500);
    QTest::newRow("no zone") << QStringLiteral("2026-03-01 11:00:00.000") << eleven;
    QTest::newRow("go") << QStringLiteral("2026-03-01 12:00:00 +0100 CET") << eleven;
    QTest::newRow("mail") << QStringLiteral("Sun, 01 Mar 2026 12:00:00 +0100") << eleven;
    QTest::newRow("mail, short") << QStringLiteral("1 Mar 2026 11:00 GMT") << eleven;
    QTest::newRow("javascript") << QStringLiteral("Sun Mar 01 2026 12:00:00 GMT+0100 (CET)") << eleven;
    QTest::newRow("nonsense") << QStringLiteral("yesterday") << QDateTime();
    QTest::newRow("no such day") << QStringLiteral("2026-02-31T11:00:00Z") << QDateTime();
    QTest::newRow("long ago") << QStringLiteral("0001-01-01T00:00:00Z") << QDateTime();
}

void ReadFeedTest::times()
{
    QFETCH(QString, said);
    QTEST(feed::timeOf(said), "meant");
    QCOMPARE(feed::timeOf(QJsonValue(double(at(11).toMSecsSinceEpoch()))), at(11));
    QCOMPARE(feed::timeOf(QJsonValue(double(at(11).toSecsSinceEpoch()))), at(11));
}

void ReadFeedTest::unchangedCountsLonger()
{
    const QDateTime later = now.addSecs(300);
    const FeedSnapshot page = unchangedFeed(read(statuspage("none", "")), later);
    QCOMPARE(page.fetchedAt, later);
    QCOMPARE(page.validUntil, later.addSecs(feedValidS));
    // A monitor that runs would have written something.
    QCOMPARE(unchangedFeed(read(gatus("11")), later).validUntil, now.addSecs(feedValidS));
}

QTEST_GUILESS_MAIN(ReadFeedTest)
#include "tst_readfeed.moc"
