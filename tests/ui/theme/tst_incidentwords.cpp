// Incidents in words, and the reports made of them: exactly what is shown, and nothing of anybody's addresses.
#include <ui/theme/IncidentWords.h>
#include <ui/theme/ReportWords.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTest>

using namespace sostenuto;
using namespace sostenuto::ui;
using sync::BannerKind;
using sync::Incident;
using sync::Nature;
using sync::Scope;

Q_DECLARE_METATYPE(sostenuto::sync::Incident)

namespace {

const QDateTime now(QDate(2026, 5, 12), QTime(14, 30), Qt::UTC);

QDateTime at(int hour, int minute, int second)
{
    return QDateTime(QDate(2026, 5, 12), QTime(hour, minute, second)).toUTC();
}

Incident finished()
{
    Incident incident;
    incident.id = {7};
    incident.source = sync::SourceId{1};
    incident.serverName = QStringLiteral("Hearth");
    incident.kind = BannerKind::Outage;
    incident.scope = Scope::Streaming;
    incident.nature = Nature::OnePart;
    incident.cause = sync::ErrorKind::ServerError;
    incident.began = at(14, 5, 10);
    incident.noticed = at(14, 5, 52);
    incident.scopeFound = at(14, 7, 30);
    incident.recovered = at(14, 52, 4);
    incident.caughtUp = at(14, 52, 31);
    incident.publishedAt = at(14, 31, 0);
    incident.publishedTitle = QStringLiteral("Disks of box 10.0.0.7 are full");
    incident.failures = 214;
    incident.tracksHere = 212;
    incident.tracksAll = 240;
    incident.changesSent = 14;
    incident.changesAll = 14;
    incident.playsSent = 11;
    incident.playsAll = 11;
    incident.partsWorked = 4;
    return incident;
}

Incident running()
{
    Incident incident = finished();
    incident.scopeFound = {};
    incident.recovered = {};
    incident.caughtUp = {};
    incident.publishedAt = {};
    incident.publishedTitle.clear();
    return incident;
}

Incident with(BannerKind kind, Scope scope, bool over)
{
    Incident incident = over ? finished() : running();
    incident.kind = kind;
    incident.scope = scope;
    return incident;
}

ReportFacts facts()
{
    ReportFacts facts;
    facts.now = now;
    facts.state.source = sync::SourceId{1};
    facts.state.serverName = QStringLiteral("Hearth");
    facts.state.kind = BannerKind::Outage;
    facts.state.since = at(16, 0, 0);
    facts.state.technical = QStringLiteral("GET https://music.example.net/rest/ping: connection to 10.0.0.7 refused");
    facts.state.health.fill(sync::Health::Down);
    sync::Published published;
    published.says = sync::Published::Says::Problem;
    published.page = QStringLiteral("status.example.net");
    published.title = QStringLiteral("Disks of box 10.0.0.7 are full");
    published.url = QUrl(QStringLiteral("https://status.example.net/"));
    facts.state.published = published;
    facts.state.publishedParts.fill(sync::FeedState::PartialOutage);
    for (QVector<sync::DayUptime>& part : facts.days)
        part = {{QDate(2026, 5, 12), sync::DayState::Outage, 10'000, 38}};
    facts.incidents = {running(), finished()};
    return facts;
}

const char* addresses[] = {"10.0.0.7", "example.net", "https:"};

} // namespace

class TestIncidentWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void titles_data()
    {
        QTest::addColumn<Incident>("incident");
        QTest::addColumn<QString>("title");
        const auto row = [](const Incident& incident, const char* title) {
            QTest::newRow(title) << incident << QString::fromUtf8(title);
        };
        row(finished(), "Streaming was down at Hearth");
        row(running(), "Streaming is down at Hearth");
        row(with(BannerKind::Outage, Scope::Server, true), "Hearth was not answering");
        row(with(BannerKind::Outage, Scope::Library, false), "The library is down at Hearth");
        row(with(BannerKind::Outage, Scope::Writes, true), "Hearth took no changes");
        row(with(BannerKind::Degraded, Scope::Artwork, true), "Artwork was slow at Hearth");
        row(with(BannerKind::Offline, Scope::Server, true), "This computer was offline");
        row(with(BannerKind::SignedOut, Scope::SignIn, false), "Hearth signed you out");
        row(with(BannerKind::Maintenance, Scope::Server, false), "Hearth is in maintenance");
        Incident odd = finished();
        odd.serverName = QStringLiteral("%1 & %2");
        row(odd, "Streaming was down at %1 & %2");
    }
    void titles()
    {
        QFETCH(Incident, incident);
        QTEST(incidentTitle(incident), "title");
    }

    void times_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << 0LL << QStringLiteral("0 s");
        QTest::newRow("a moment") << 30LL << QStringLiteral("0.1 s");
        QTest::newRow("less than ten") << 2'400LL << QStringLiteral("2.4 s");
        QTest::newRow("seconds") << 42'000LL << QStringLiteral("42 s");
        QTest::newRow("minutes") << (46 * 60 + 54) * 1000LL << QStringLiteral("46 min 54 s");
        QTest::newRow("hours") << (2 * 60 + 10) * 60'000LL << QStringLiteral("2 h 10 min");
        QTest::newRow("one hour") << 3'600'000LL << QStringLiteral("1 h");
        QTest::newRow("days") << 3 * 86'400'000LL << QStringLiteral("3 days");
        QTest::newRow("backwards") << -5LL << QStringLiteral("0 s");
    }
    void times()
    {
        QFETCH(qint64, ms);
        QTEST(exactTime(ms), "words");
    }

    void aFinishedOne()
    {
        const Incident incident = finished();
        QCOMPARE(incidentWhen(incident, now), QStringLiteral("Today, 46 min 54 s"));
        QCOMPARE(incidentMark(incident, now).word, QStringLiteral("Finished"));
        QCOMPARE(incidentPublished(incident, now), QStringLiteral("Provider published it at 14:31"));
        const auto steps = incidentSteps(incident);
        QStringList said;
        for (const IncidentStep& step : steps)
            said.append(step.name + u' ' + step.time + u' ' + step.sentence);
        QCOMPARE(said, (QStringList{QStringLiteral("Began 14:05:10 It answered with an error of its own."),
                                    QStringLiteral("Noticed 14:05:52 After 42 s. Banner shown."),
                                    QStringLiteral("Scope found 14:07:30 Streaming only. 4 other parts answered."),
                                    QStringLiteral("Recovered 14:52:04 It answered again. 214 requests had failed."),
                                    QStringLiteral("Caught up 14:52:31 Everything waiting was sent.")}));
        said.clear();
        for (const IncidentFact& fact : incidentFacts(incident))
            said.append(fact.value + u' ' + fact.words);
        QCOMPARE(said,
                 (QStringList{QStringLiteral("0 s of silence while playing"),
                              QStringLiteral("212 of 240 tracks stayed playable"),
                              QStringLiteral("14 of 14 changes replayed"), QStringLiteral("11 of 11 plays submitted"),
                              QStringLiteral("4 of 5 services kept working")}));
    }

    void oneThatGoesOn()
    {
        QCOMPARE(incidentWhen(running(), at(14, 6, 40)), QStringLiteral("Today, 1 min 30 s so far"));
        QCOMPARE(incidentMark(running(), now).word, QStringLiteral("Going on"));
        QCOMPARE(incidentPublished(running(), now), QStringLiteral("Not published"));
        const auto steps = incidentSteps(running());
        QVERIFY(steps[1].reached && !steps[2].reached && !steps[3].reached && !steps[4].reached);
        QCOMPARE(steps[2].sentence, QStringLiteral("Not found out yet."));
        QCOMPARE(steps[3].time, QStringLiteral("–"));
    }

    void whatIsNotTrueIsNotSaid()
    {
        Incident incident = finished();
        incident.changesSent = 12;
        QCOMPARE(incidentSteps(incident)[4].sentence, QStringLiteral("2 of what waited were not sent."));
        incident.caughtUp = {};
        QCOMPARE(incidentSteps(incident)[4].sentence, QStringLiteral("Not everything was sent yet."));
        QCOMPARE(incidentMark(incident, at(14, 53, 0)).word, QStringLiteral("Catching up"));
        QCOMPARE(incidentMark(incident, at(18, 53, 0)).word, QStringLiteral("Finished"));
        incident.changesAll = incident.changesSent = incident.playsAll = incident.playsSent = 0;
        incident.caughtUp = incident.recovered;
        QCOMPARE(incidentSteps(incident)[4].sentence, QStringLiteral("Nothing was waiting."));
        QCOMPARE(incidentFacts(incident)[2].value, QStringLiteral("None"));
        incident.tracksAll = 0;
        QCOMPARE(incidentFacts(incident)[1].value, QStringLiteral("212"));
        incident.scopeFound = {};
        QCOMPARE(incidentSteps(incident)[2].sentence, QStringLiteral("It was not found out."));
    }

    void theDayIsSaidWhereItIsAnother()
    {
        Incident incident = finished();
        incident.recovered = at(14, 0, 0).addDays(1);
        QCOMPARE(incidentSteps(incident)[3].time, QStringLiteral("13 May, 14:00:00"));
    }

    void drillsAreNotCounted()
    {
        Incident drill = finished();
        drill.drill = true;
        QCOMPARE(incidentMark(drill, now).word, QStringLiteral("Drill"));
        QCOMPARE(incidentCount({finished(), drill, finished()}), QStringLiteral("2 in 90 days"));
    }

    void reports_data()
    {
        QTest::addColumn<ReportFormat>("format");
        QTest::newRow("Markdown") << ReportFormat::Markdown;
        QTest::newRow("JSON") << ReportFormat::Json;
    }
    void reports()
    {
        QFETCH(ReportFormat, format);
        const QByteArray open = statusReport(facts(), format, false) + incidentReport(finished(), now, format, false);
        for (const char* address : addresses)
            QVERIFY2(!open.contains(address), open.constData());
        QVERIFY(open.contains("Hearth"));
        for (const IncidentStep& step : incidentSteps(finished()))
            QVERIFY2(open.contains(step.name.toUtf8()), qPrintable(step.name));
        for (const IncidentFact& fact : incidentFacts(finished()))
            QVERIFY2(open.contains((fact.value + u' ' + fact.words).toUtf8()), qPrintable(fact.words));
        QVERIFY(open.contains("99.62%"));
        QVERIFY(open.contains("Provider: problem"));
        const QByteArray full = statusReport(facts(), format, true);
        QVERIFY(full.contains("10.0.0.7"));
        QVERIFY(full.contains("status.example.net"));
        QVERIFY(incidentReport(finished(), now, format, true).contains("10.0.0.7"));
    }

    void reportsOfPrograms()
    {
        const auto report = QJsonDocument::fromJson(statusReport(facts(), ReportFormat::Json, false)).object();
        QCOMPARE(report.value(QStringLiteral("components")).toArray().size(), 5);
        const auto incidents = report.value(QStringLiteral("incidents")).toArray();
        QCOMPARE(incidents.size(), 2);
        const auto steps = incidents[0].toObject().value(QStringLiteral("timeline")).toArray();
        QCOMPARE(steps.size(), 5);
        QCOMPARE(steps[0].toObject().value(QStringLiteral("at")).toString(), QStringLiteral("2026-05-12T12:05:10Z"));
        QVERIFY(steps[3].toObject().value(QStringLiteral("at")).isNull()); // not yet
    }

    void textFromOutsideIsNoMarkup()
    {
        ReportFacts odd = facts();
        odd.state.serverName = QStringLiteral("[x](y) | <b> # _z_");
        const QByteArray text = statusReport(odd, ReportFormat::Markdown, false);
        QVERIFY(text.contains("\\[x\\](y) \\| \\<b\\> \\# \\_z\\_"));
    }

    void fileNames()
    {
        QCOMPARE(reportFileName(QStringLiteral("Hearth"), now, ReportFormat::Json),
                 QStringLiteral("Hearth status 2026-05-12.json"));
    }
};

QTEST_GUILESS_MAIN(TestIncidentWords)
#include "tst_incidentwords.moc"
