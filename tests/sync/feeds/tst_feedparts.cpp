// What a page's words mean for us, and when they stop counting.
#include "sync/feeds/FeedMemory.h"
#include "sync/feeds/FeedParts.h"

#include <QTest>

using namespace sostenuto::sync;

namespace {

const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
using Says = Published::Says;

FeedSnapshot page(FeedState overall)
{
    FeedSnapshot snapshot;
    snapshot.format = FeedFormat::Statuspage;
    snapshot.name = QStringLiteral("Harbour");
    snapshot.url = QUrl(QStringLiteral("https://status.harbour.example"));
    snapshot.overall = overall;
    snapshot.fetchedAt = now;
    snapshot.validUntil = now.addSecs(900);
    return snapshot;
}

FeedComponent component(const char* name, FeedState state)
{
    return {QLatin1String(name), QLatin1String(name), {}, state};
}

FeedIncident incident(const char* id, FeedImpact impact, const QStringList& components = {})
{
    FeedIncident made;
    made.id = QLatin1String(id);
    made.title = made.id;
    made.impact = impact;
    made.components = components;
    return made;
}

FeedMaintenance maintenance(const char* id, MaintenancePhase phase, qint64 startsIn, const QStringList& components = {})
{
    FeedMaintenance made;
    made.id = QLatin1String(id);
    made.title = made.id;
    made.phase = phase;
    made.from = now.addSecs(startsIn);
    made.until = made.from.addSecs(3600);
    made.components = components;
    return made;
}

std::optional<FeedState> of(const FeedParts& parts, Capability part)
{
    return parts[static_cast<size_t>(part)];
}

bool hasNothing(const FeedParts& parts)
{
    return std::none_of(parts.begin(), parts.end(), [](const auto& part) { return part.has_value(); });
}

} // namespace

class FeedPartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesMeanParts_data();
    void namesMeanParts();
    void theListenerKnowsBetter();
    void whatIsIgnored();
    void tooOldSaysNothing();
    void whatIsSaid_data();
    void whatIsSaid();
    void theWorstIncidentIsTold();
    void maintenanceIsToldADayBefore_data();
    void maintenanceIsToldADayBefore();
    void partsSayTheirs();
    void incidentsOfUnknownScope();
    void aMajorOutageIsOfEverything();
    void aProblemCountsAtOnce();
    void aRecoveryIsReadTwice();
    void aRecoveryThatIsFeltCounts();
    void whatFlapsStaysBad();
};

void FeedPartsTest::namesMeanParts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("group");
    QTest::addColumn<int>("part"); // -1 = none
    const auto row = [](const char* name, int part, const char* group = "") {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(group) << part;
    };
    row("API", int(Capability::Library));
    row("Rest-API v2", int(Capability::Library));
    row("Web", int(Capability::Library));
    row("Capital region", -1);
    row("Webhooks", -1);
    row("Billing", -1);
    row("Login", int(Capability::SignIn));
    row("Sign-in", int(Capability::SignIn));
    row("Auth server", int(Capability::SignIn));
    row("Streaming", int(Capability::Streaming));
    row("Media server", int(Capability::Streaming));
    row("Transcoder", int(Capability::Streaming));
    row("Downloads", int(Capability::Streaming));
    row("CDN", int(Capability::Streaming));
    row("Image CDN", int(Capability::Artwork));
    row("COVER ART", int(Capability::Artwork));
    row("Smart home", -1);
    row("Search", int(Capability::Library));
    row("Database", int(Capability::Library));
    row("Playlists", int(Capability::Writes));
    row("Scrobbling", int(Capability::Writes));
    row("", -1);
    row("eu-west", int(Capability::Streaming), "Audio delivery");
    row("Login (eu)", int(Capability::SignIn), "Streaming");
}

void FeedPartsTest::namesMeanParts()
{
    QFETCH(QString, name);
    QFETCH(QString, group);
    QFETCH(int, part);
    const auto found = partOf({QStringLiteral("c"), name, group, FeedState::Unknown}, {});
    QCOMPARE(found ? int(*found) : -1, part);
}

void FeedPartsTest::theListenerKnowsBetter()
{
    const FeedComponent api = component("API", FeedState::Operational);
    QCOMPARE(partOf(api, {{api.id, Capability::Artwork}}), std::optional(Capability::Artwork));
    QCOMPARE(partOf(api, {{QStringLiteral("other"), Capability::Artwork}}), std::optional(Capability::Library));
}

void FeedPartsTest::whatIsIgnored()
{
    const QString billing = QStringLiteral("Billing");
    const QString audio = QStringLiteral("Audio");
    FeedSnapshot snapshot = page(FeedState::MajorOutage);
    snapshot.components = {component("Billing", FeedState::MajorOutage), component("Audio", FeedState::Operational)};
    snapshot.incidents = {incident("cards", FeedImpact::Critical, {billing})};
    snapshot.maintenances = {maintenance("bank", MaintenancePhase::Running, -60, {billing})};
    QCOMPARE(withoutIgnored(snapshot, {}), snapshot);
    QCOMPARE(withoutIgnored(snapshot, {QStringLiteral("gone")}), snapshot);
    QCOMPARE(publishedFor(snapshot, {}, now)->says, Says::Problem);
    const FeedSnapshot ours = withoutIgnored(snapshot, {billing});
    QCOMPARE(ours.overall, FeedState::Operational);
    QCOMPARE(publishedFor(ours, {}, now)->says, Says::NoProblem);
    QCOMPARE(of(publishedParts(ours, {}, now), Capability::Streaming), std::optional(FeedState::Operational));
    // What is said of others too, or of nobody in particular, is still said.
    snapshot.incidents = {incident("both", FeedImpact::Major, {billing, audio})};
    QCOMPARE(withoutIgnored(snapshot, {billing}).incidents[0].components, QStringList{audio});
    snapshot.incidents = {incident("all", FeedImpact::Major)};
    QCOMPARE(withoutIgnored(snapshot, {billing}).overall, FeedState::PartialOutage);
}

void FeedPartsTest::tooOldSaysNothing()
{
    const FeedSnapshot good = page(FeedState::Operational);
    QVERIFY(publishedFor(good, {}, good.validUntil));
    QVERIFY(!publishedFor(good, {}, good.validUntil.addMSecs(1)));
    FeedSnapshot bad = page(FeedState::MajorOutage);
    QVERIFY(!hasNothing(publishedParts(bad, {}, now)));
    QVERIFY(hasNothing(publishedParts(bad, {}, now.addSecs(901))));
    QVERIFY(!publishedFor(FeedSnapshot{}, {}, now)); // nothing was read yet
}

void FeedPartsTest::whatIsSaid_data()
{
    QTest::addColumn<FeedSnapshot>("snapshot");
    QTest::addColumn<int>("says"); // -1 = nothing
    const auto row = [](const char* name, const FeedSnapshot& snapshot, int says) {
        QTest::newRow(name) << snapshot << says;
    };
    row("well", page(FeedState::Operational), int(Says::NoProblem));
    row("no word", page(FeedState::Unknown), -1);
    row("one word: degraded", page(FeedState::Degraded), int(Says::Problem));
    row("one word: down", page(FeedState::MajorOutage), int(Says::Problem));
    row("one word: maintenance", page(FeedState::Maintenance), int(Says::MaintenanceRunning));
    FeedSnapshot ours = page(FeedState::Degraded);
    ours.components = {component("API", FeedState::Degraded)};
    row("a component of ours", ours, int(Says::Problem));
    FeedSnapshot theirs = page(FeedState::PartialOutage);
    theirs.components = {component("Billing", FeedState::PartialOutage)};
    row("none of ours: nothing bad, and not that all is well", theirs, -1);
    theirs.overall = FeedState::MajorOutage;
    row("none of ours, but all of it", theirs, int(Says::Problem));
    FeedSnapshot open = page(FeedState::Degraded);
    open.incidents = {incident("i", FeedImpact::Minor)};
    row("an incident somewhere", open, int(Says::Problem));
    open.components = {component("API", FeedState::Operational), component("Billing", FeedState::Degraded)};
    open.incidents[0].components = {QStringLiteral("Billing")};
    row("an incident elsewhere", open, -1);
    FeedSnapshot note = page(FeedState::Operational);
    note.incidents = {incident("i", FeedImpact::None)};
    row("a note", note, int(Says::NoProblem));
    FeedSnapshot work = page(FeedState::Maintenance);
    work.maintenances = {maintenance("m", MaintenancePhase::Running, -60)};
    row("work", work, int(Says::MaintenanceRunning));
    work.components = {component("Billing", FeedState::Maintenance)};
    work.maintenances[0].components = {QStringLiteral("Billing")};
    row("work elsewhere", work, -1);
}

void FeedPartsTest::whatIsSaid()
{
    QFETCH(FeedSnapshot, snapshot);
    QFETCH(int, says);
    const auto published = publishedFor(snapshot, {}, now);
    QCOMPARE(published ? int(published->says) : -1, says);
    if (published)
        QCOMPARE(published->page, QStringLiteral("Harbour"));
}

void FeedPartsTest::theWorstIncidentIsTold()
{
    FeedSnapshot snapshot = page(FeedState::PartialOutage);
    snapshot.components = {component("API", FeedState::Operational), component("Billing", FeedState::Operational)};
    snapshot.incidents = {incident("small", FeedImpact::Minor), incident("large", FeedImpact::Major),
                          incident("other", FeedImpact::Critical, {QStringLiteral("Billing")})};
    snapshot.incidents[1].url = QUrl(QStringLiteral("https://status.harbour.example/large"));
    snapshot.incidents[1].startedAt = now.addSecs(-600);
    const auto published = publishedFor(snapshot, {}, now);
    QCOMPARE(published->title, QStringLiteral("large"));
    QCOMPARE(published->url, snapshot.incidents[1].url);
    QCOMPARE(published->from, now.addSecs(-600));
    QCOMPARE(published->checkedAt, now);
}

void FeedPartsTest::maintenanceIsToldADayBefore_data()
{
    QTest::addColumn<qint64>("startsIn");
    QTest::addColumn<int>("says");
    QTest::newRow("in an hour") << qint64(3'600) << int(Says::MaintenancePlanned);
    QTest::newRow("in a day") << qint64(24 * 3'600) << int(Says::MaintenancePlanned);
    QTest::newRow("later") << qint64(24 * 3'600 + 1) << int(Says::NoProblem);
    QTest::newRow("it should have begun") << qint64(-60) << int(Says::MaintenancePlanned);
}

void FeedPartsTest::maintenanceIsToldADayBefore()
{
    QFETCH(qint64, startsIn);
    FeedSnapshot snapshot = page(FeedState::Operational);
    snapshot.maintenances = {maintenance("late", MaintenancePhase::Scheduled, startsIn + 7'200),
                             maintenance("m", MaintenancePhase::Scheduled, startsIn)};
    const auto published = publishedFor(snapshot, {}, now);
    QTEST(int(published->says), "says");
    if (published->says == Says::MaintenancePlanned) {
        QCOMPARE(published->title, QStringLiteral("m"));
        QCOMPARE(published->until, now.addSecs(startsIn + 3'600));
    }
}

void FeedPartsTest::partsSayTheirs()
{
    FeedSnapshot snapshot = page(FeedState::PartialOutage);
    snapshot.components = {component("API", FeedState::Operational), component("Search", FeedState::Degraded),
                           component("Audio", FeedState::PartialOutage), component("Login", FeedState::Unknown),
                           component("Billing", FeedState::MajorOutage)};
    snapshot.maintenances = {maintenance("m", MaintenancePhase::Running, -60, {QStringLiteral("Covers")})};
    snapshot.components.append(component("Covers", FeedState::Operational));
    const FeedParts parts = publishedParts(snapshot, {{QStringLiteral("Billing"), Capability::Writes}}, now);
    QCOMPARE(of(parts, Capability::Library), std::optional(FeedState::Degraded)); // the worse of two
    QCOMPARE(of(parts, Capability::Streaming), std::optional(FeedState::PartialOutage));
    QCOMPARE(of(parts, Capability::SignIn), std::optional<FeedState>());
    QCOMPARE(of(parts, Capability::Artwork), std::optional(FeedState::Maintenance));
    QCOMPARE(of(parts, Capability::Writes), std::optional(FeedState::MajorOutage));
}

void FeedPartsTest::incidentsOfUnknownScope()
{
    FeedSnapshot snapshot = page(FeedState::Degraded);
    snapshot.incidents = {incident("i", FeedImpact::Minor)};
    QVERIFY(hasNothing(publishedParts(snapshot, {}, now)));
    snapshot.incidents = {incident("i", FeedImpact::Major)};
    QCOMPARE(of(publishedParts(snapshot, {}, now), Capability::Artwork), std::optional(FeedState::PartialOutage));
}

void FeedPartsTest::aMajorOutageIsOfEverything()
{
    FeedSnapshot snapshot = page(FeedState::MajorOutage);
    snapshot.components = {component("Billing", FeedState::MajorOutage)};
    for (const auto& part : publishedParts(snapshot, {}, now))
        QCOMPARE(part, std::optional(FeedState::MajorOutage));
}

void FeedPartsTest::aProblemCountsAtOnce()
{
    FeedMemory memory;
    const FeedSnapshot good = page(FeedState::Operational);
    FeedSnapshot bad = page(FeedState::PartialOutage);
    bad.incidents = {incident("i", FeedImpact::Major)};
    QCOMPARE(memory.believed(good, false), good);
    QCOMPARE(memory.believed(bad, false), bad);
    QVERIFY(!memory.isDoubting());
}

void FeedPartsTest::aRecoveryIsReadTwice()
{
    FeedMemory memory;
    FeedSnapshot bad = page(FeedState::PartialOutage);
    bad.incidents = {incident("i", FeedImpact::Major)};
    bad.components = {component("API", FeedState::PartialOutage)};
    FeedSnapshot good = page(FeedState::Operational);
    good.components = {component("API", FeedState::Operational)};
    good.fetchedAt = now.addSecs(60);
    (void)memory.believed(bad, false);
    const FeedSnapshot doubted = memory.believed(good, false);
    QVERIFY(memory.isDoubting());
    QCOMPARE(doubted.incidents, bad.incidents);
    QCOMPARE(doubted.components, bad.components);
    QCOMPARE(doubted.overall, bad.overall);
    QCOMPARE(doubted.fetchedAt, good.fetchedAt); // it was looked at
    QCOMPARE(memory.believed(good, false), good);
    QVERIFY(!memory.isDoubting());
}

void FeedPartsTest::aRecoveryThatIsFeltCounts()
{
    FeedMemory memory;
    FeedSnapshot bad = page(FeedState::PartialOutage);
    bad.incidents = {incident("i", FeedImpact::Major)};
    (void)memory.believed(bad, false);
    const FeedSnapshot good = page(FeedState::Operational);
    QCOMPARE(memory.believed(good, true), good);
}

void FeedPartsTest::whatFlapsStaysBad()
{
    FeedMemory memory;
    FeedSnapshot bad = page(FeedState::Degraded);
    bad.incidents = {incident("i", FeedImpact::Minor)};
    const FeedSnapshot good = page(FeedState::Operational);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(memory.believed(bad, false).incidents, bad.incidents);
        QCOMPARE(memory.believed(good, false).incidents, bad.incidents);
    }
    // One of two incidents is over, then the other.
    FeedSnapshot two = bad;
    two.incidents.append(incident("j", FeedImpact::Minor));
    (void)memory.believed(two, false);
    QCOMPARE(memory.believed(bad, false).incidents.size(), 2);
    QCOMPARE(memory.believed(good, false).incidents, bad.incidents);
    QCOMPARE(memory.believed(good, false), good);
}

QTEST_GUILESS_MAIN(FeedPartsTest)
#include "tst_feedparts.moc"
