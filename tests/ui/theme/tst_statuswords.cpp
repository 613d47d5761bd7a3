// The words of the Service status page: parts, sources, days, the first line. TZ is Europe/Berlin in the test run.
#include <ui/theme/StatusWords.h>
#include <ui/theme/UptimeWords.h>

#include <QLocale>
#include <QTest>

using namespace sostenuto;
using namespace sostenuto::ui;
using sync::BannerKind;
using sync::Capability;
using sync::DayState;
using sync::FeedState;
using sync::Health;
using sync::Scope;

Q_DECLARE_METATYPE(sostenuto::sync::ServiceState)

namespace {

const QDateTime now(QDate(2026, 5, 12), QTime(14, 30), Qt::UTC);

sync::ServiceState works()
{
    sync::ServiceState state;
    state.source = sync::SourceId{1};
    state.serverName = QStringLiteral("Hearth");
    state.heldTracks = 764;
    state.health.fill(Health::Ok);
    state.answerMs = {84, 142, 310, 1234, 0};
    return state;
}

sync::ServiceState trouble(BannerKind kind, Scope scope)
{
    sync::ServiceState state = works();
    state.kind = kind;
    state.scope = scope;
    state.since = now.addSecs(-50 * 60);
    state.technical = QStringLiteral("GET ping: 10.0.0.7 refused");
    if (scope == Scope::Server)
        state.health.fill(Health::Down);
    return state;
}

sync::ServiceState artworkSlow()
{
    sync::ServiceState state = trouble(BannerKind::Degraded, Scope::Artwork);
    state.health[size_t(Capability::Artwork)] = Health::Slow;
    state.answerMs[size_t(Capability::Artwork)] = 6200;
    return state;
}

sync::ServiceState streamingDown()
{
    sync::ServiceState state = trouble(BannerKind::Outage, Scope::Streaming);
    state.health[size_t(Capability::Streaming)] = Health::Down;
    return state;
}

sync::DayUptime day(DayState worst, int watched, int bad)
{
    return {QDate(2026, 5, 12), worst, watched, bad};
}

} // namespace

class TestStatusWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void parts_data()
    {
        QTest::addColumn<sync::ServiceState>("state");
        QTest::addColumn<Capability>("part");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, const sync::ServiceState& state, Capability part, const char* word,
                            const char* sentence) {
            QTest::newRow(name) << state << part << QString::fromUtf8(word) << QString::fromUtf8(sentence);
        };
        row("sign-in", works(), Capability::SignIn, "Works", "Answered in 84 ms.");
        row("streaming", works(), Capability::Streaming, "Works", "First sound after 310 ms.");
        row("seconds", works(), Capability::Artwork, "Works", "Answered in 1.2 s.");
        row("sync", works(), Capability::Writes, "Works", "Nothing is waiting.");
        row("slow", artworkSlow(), Capability::Artwork, "Slow since 15:40",
            "Takes 6.2 s. Covers already seen still show.");
        row("beside it", artworkSlow(), Capability::Library, "Works", "Answered in 142 ms.");
        row("down", streamingDown(), Capability::Streaming, "Down since 15:40",
            "764 tracks on this computer keep playing.");
        row("all of it", trouble(BannerKind::Outage, Scope::Server), Capability::Library, "Down since 15:40",
            "Lists are from 15:40.");
        row("offline", trouble(BannerKind::Offline, Scope::Server), Capability::SignIn, "Out of reach",
            "Your changes are kept here.");
        sync::ServiceState signedOut = trouble(BannerKind::SignedOut, Scope::SignIn);
        signedOut.health[size_t(Capability::SignIn)] = Health::Down;
        row("signed out", signedOut, Capability::SignIn, "Needs your password", "Your changes are kept here.");
        row("maintenance", trouble(BannerKind::Maintenance, Scope::Server), Capability::Artwork,
            "In maintenance since 15:40", "Covers already seen still show.");
        sync::ServiceState waiting = trouble(BannerKind::Outage, Scope::Server);
        waiting.changesWaiting = 3;
        row("changes wait", waiting, Capability::Writes, "Down since 15:40", "3 changes wait here and are safe.");
        waiting.playsWaiting = 1;
        row("plays too", waiting, Capability::Writes, "Down since 15:40",
            "3 changes and 1 play wait here and are safe.");
        sync::ServiceState unknown = works();
        unknown.health.fill(Health::Unknown);
        row("unknown", unknown, Capability::Artwork, "Not checked yet", "Nothing was asked of it yet.");
    }
    void parts()
    {
        QFETCH(sync::ServiceState, state);
        QFETCH(Capability, part);
        const PartText text = partText(state, part, now);
        QTEST(text.word, "word");
        QTEST(text.sentence, "sentence");
        QVERIFY(!text.iconName.isEmpty());
    }

    void theReasonIsInOneRow()
    {
        QVERIFY(!partText(streamingDown(), Capability::Streaming, now).technical.isEmpty());
        QVERIFY(partText(streamingDown(), Capability::Library, now).technical.isEmpty());
        const sync::ServiceState down = trouble(BannerKind::Outage, Scope::Server);
        QVERIFY(!partText(down, Capability::SignIn, now).technical.isEmpty());
        QVERIFY(partText(down, Capability::Library, now).technical.isEmpty());
        sync::ServiceState over = works();
        over.technical = QStringLiteral("old");
        QVERIFY(partText(over, Capability::SignIn, now).technical.isEmpty());
    }

    void sources()
    {
        sync::ServiceState state = streamingDown();
        QCOMPARE(providerText(state, Capability::Streaming).words, QStringLiteral("Not published"));
        QVERIFY(!providerText(state, Capability::Streaming).says);
        state.publishedParts.fill(FeedState::Operational);
        QCOMPARE(providerText(state, Capability::Streaming).words, QStringLiteral("Provider: works"));
        QVERIFY(providerText(state, Capability::Streaming).differs); // we see otherwise
        QVERIFY(!providerText(state, Capability::Library).differs);
        state.publishedParts.fill(FeedState::PartialOutage);
        QCOMPARE(providerText(state, Capability::Library).words, QStringLiteral("Provider: problem"));
        QVERIFY(providerText(state, Capability::Library).differs);
        QVERIFY(!providerText(state, Capability::Streaming).differs);
        state.publishedParts[size_t(Capability::Library)] = FeedState::Unknown;
        QCOMPARE(providerText(state, Capability::Library).words, QStringLiteral("Not published"));
    }

    void theFirstLine_data()
    {
        QTest::addColumn<sync::ServiceState>("state");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, const sync::ServiceState& state, const char* sentence) {
            QTest::newRow(name) << state << QString::fromUtf8(sentence);
        };
        row("works", works(), "Everything works at Hearth.");
        row("slow", artworkSlow(), "Artwork is slow at Hearth since 15:40. Everything else works.");
        row("down", streamingDown(), "Streaming is down at Hearth since 15:40. Everything else works.");
        sync::ServiceState two = streamingDown();
        two.health[size_t(Capability::Artwork)] = Health::Slow;
        row("two", two, "Streaming is down at Hearth since 15:40. Artwork is slow.");
        row("server", trouble(BannerKind::Outage, Scope::Server),
            "Hearth is not answering since 15:40. 764 tracks on this computer keep playing, and your changes wait "
            "here.");
        sync::ServiceState closed = artworkSlow();
        closed.kind = BannerKind::None;
        row("closed", closed, "Artwork is slow. Everything else works.");
        sync::ServiceState unknown = works();
        unknown.health.fill(Health::Unknown);
        row("unknown", unknown, "Hearth has not answered yet.");
        row("none", {}, "No server is connected. Music of this computer plays.");
    }
    void theFirstLine()
    {
        QFETCH(sync::ServiceState, state);
        QTEST(summaryText(state, now).sentence, "sentence");
    }

    void checked()
    {
        sync::ServiceState state = works();
        QCOMPARE(checkedWords(state, now), QString());
        state.nextCheck = now.addSecs(40);
        QCOMPARE(checkedWords(state, now), QStringLiteral("Next check in 0:40"));
        state.checkedAt = now.addSecs(-20);
        QCOMPARE(checkedWords(state, now), QStringLiteral("Checked 20 s ago, next check in 0:40"));
        state.nextCheck = {};
        state.checkedAt = now.addSecs(-5 * 60);
        QCOMPARE(checkedWords(state, now), QStringLiteral("Checked 5 min ago"));
        state.checkedAt = now.addSecs(-5 * 3600);
        QCOMPARE(checkedWords(state, now), QStringLiteral("Checked at 11:30"));
        state.checkedAt = now.addSecs(60); // the clock was set back
        QCOMPARE(checkedWords(state, now), QStringLiteral("Checked 0 s ago"));
        state.checking = true;
        QCOMPARE(checkedWords(state, now), QStringLiteral("Checking now"));
    }

    void shares()
    {
        QCOMPARE(uptimeWords(uptimeShare({})), QStringLiteral("–"));
        QCOMPARE(uptimeWords(uptimeShare({day(DayState::NoData, 0, 0)})), QStringLiteral("–"));
        QCOMPARE(uptimeWords(uptimeShare({day(DayState::Good, 100, 0)})), QStringLiteral("100%"));
        QCOMPARE(uptimeWords(uptimeShare({day(DayState::Outage, 1'000'000, 1)})), QStringLiteral("99.99%"));
        QCOMPARE(uptimeWords(uptimeShare({day(DayState::Outage, 100, 100)})), QStringLiteral("0.00%"));
        QCOMPARE(uptimeWords(uptimeShare({day(DayState::Good, 9'000, 0), day(DayState::Outage, 1'000, 38)})),
                 QStringLiteral("99.62%"));
    }

    void days()
    {
        const QDate today(2026, 5, 13);
        QCOMPARE(dayWords(day(DayState::Good, 100, 0), today), QStringLiteral("12 May: worked"));
        QCOMPARE(dayWords(day(DayState::Outage, 9'000, 47 * 60), today), QStringLiteral("12 May: down for 47 min"));
        QCOMPARE(dayWords(day(DayState::NoData, 0, 0), QDate(2026, 5, 12)), QStringLiteral("Today: no data"));
        QCOMPARE(dayWords(day(DayState::Degraded, 5, 0), QDate(2027, 1, 2)),
                 QStringLiteral("12 May 2026: slow at times"));
        QCOMPARE(uptimeName(Capability::Streaming, {day(DayState::Outage, 10'000, 38), day(DayState::Degraded, 0, 0),
                                                    day(DayState::Maintenance, 0, 0)}),
                 QStringLiteral("Streaming, 3 days, 99.62 percent, 1 day with an outage, 1 slow day, 1 day of "
                                "maintenance"));
    }
};

QTEST_GUILESS_MAIN(TestStatusWords)
#include "tst_statuswords.moc"
