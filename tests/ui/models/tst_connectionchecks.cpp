// What a test of a connection says, from what was found.

#include <ui/models/ConnectionChecks.h>
#include <ui/pages/ConnectionWords.h>

#include <QTest>

using namespace sostenuto;
using namespace sostenuto::ui;
using sync::Capability;
using sync::ConnectionReport;
using sync::ErrorKind;
using sync::Health;
using Outcome = ConnectionCheck::Outcome;
using Part = ConnectionCheck::Part;

Q_DECLARE_METATYPE(QVector<sostenuto::ui::ConnectionCheck::Outcome>)
Q_DECLARE_METATYPE(sostenuto::sync::ConnectionReport)
Q_DECLARE_METATYPE(sostenuto::ui::ConnectionCheck)

namespace {

const QDateTime now(QDate(2026, 12, 1), QTime(14, 42), Qt::UTC);
const QString secureAddress = QStringLiteral("https://hearth.example.net");

ConnectionReport reportOf(const QString& address, const QDateTime& until = {})
{
    ConnectionReport report;
    sync::ServerInfo server;
    server.address = QUrl(address);
    server.certificateUntil = until;
    report.server = server;
    report.serverMs = 11;
    report.parts = {{{true, {}, 84}, {true, {}, 142}, {true, {}, 310}, {true, {}, 186}, {}}};
    report.bitsPerSecond = 24'400'000;
    report.timesLyrics = true;
    report.ms = 1'100;
    return report;
}

ConnectionReport failed(ErrorKind kind)
{
    ConnectionReport report;
    report.server = sync::failure(kind);
    report.serverMs = 11;
    return report;
}

sync::ServiceState stateOf(Health writes, qint64 ms)
{
    sync::ServiceState state;
    state.health[size_t(Capability::Writes)] = writes;
    state.answerMs[size_t(Capability::Writes)] = ms;
    return state;
}

QVector<Outcome> outcomes(const QVector<ConnectionCheck>& checks)
{
    QVector<Outcome> all;
    for (const ConnectionCheck& check : checks)
        all.append(check.outcome);
    return all;
}

QVector<ConnectionCheck> checksOf(const ConnectionReport& report, const sync::ServiceState& state = {})
{
    return connectionChecks(report, state, now);
}

ConnectionCheck checkOf(Part part, Outcome outcome, qint64 ms = 0)
{
    ConnectionCheck check{part, outcome};
    check.ms = ms;
    return check;
}

ConnectionCheck failedCheck(Part part, ErrorKind kind)
{
    ConnectionCheck check{part, Outcome::Failed};
    check.error = kind;
    return check;
}

} // namespace

class TestConnectionChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWayIsJudged_data()
    {
        QTest::addColumn<ConnectionReport>("report");
        QTest::addColumn<QVector<Outcome>>("first"); ///< address, secure, and the server where it is told of
        using All = QVector<Outcome>;
        QTest::newRow("there") << reportOf(secureAddress, now.addDays(91)) << All{Outcome::Passed, Outcome::Passed};
        QTest::newRow("a certificate that says nothing")
            << reportOf(secureAddress) << All{Outcome::Passed, Outcome::Passed};
        QTest::newRow("21 days left") << reportOf(secureAddress, now.addDays(21))
                                      << All{Outcome::Passed, Outcome::Passed};
        QTest::newRow("less than 21 days left")
            << reportOf(secureAddress, now.addDays(21).addSecs(-1)) << All{Outcome::Passed, Outcome::EndsSoon};
        QTest::newRow("ended, and trusted all the same")
            << reportOf(secureAddress, now.addDays(-1)) << All{Outcome::Passed, Outcome::EndsSoon};
        QTest::newRow("not encrypted") << reportOf(QStringLiteral("http://hearth.local"))
                                       << All{Outcome::Passed, Outcome::NotOffered};
        QTest::newRow("nobody") << failed(ErrorKind::Refused) << All{Outcome::Failed, Outcome::NotTried};
        QTest::newRow("no such name") << failed(ErrorKind::NameLookup) << All{Outcome::Failed, Outcome::NotTried};
        QTest::newRow("not trusted") << failed(ErrorKind::Tls) << All{Outcome::Passed, Outcome::Failed};
        QTest::newRow("somebody else") << failed(ErrorKind::NotSubsonic)
                                       << All{Outcome::Passed, Outcome::NotTried, Outcome::Failed};
        QTest::newRow("a fault of its own")
            << failed(ErrorKind::ServerError) << All{Outcome::Passed, Outcome::NotTried, Outcome::Failed};
    }
    void theWayIsJudged()
    {
        QFETCH(ConnectionReport, report);
        QFETCH(QVector<Outcome>, first);
        const auto checks = checksOf(report);
        QCOMPARE(outcomes(checks).mid(0, first.size()), first);
        QCOMPARE(checks.size(), first.size() + 6);
        if (!report.server)
            QCOMPARE(outcomes(checks).mid(first.size()), QVector<Outcome>(6, Outcome::NotTried));
    }

    void nothingIsKnownWhileItRuns()
    {
        QCOMPARE(outcomes(connectionChecks({}, {}, now)), QVector<Outcome>(8, Outcome::Waiting));
        QCOMPARE(countOf(connectionChecks({}, {}, now)).tried, 0);
    }

    void partsAreAsTheyWereFound()
    {
        ConnectionReport report = reportOf(secureAddress, now.addDays(91));
        report.parts[size_t(Capability::Library)] = {true, ErrorKind::Timeout, 8000};
        report.parts[size_t(Capability::Artwork)] = {};
        sync::ServiceState state = stateOf(Health::Ok, 95);
        state.health[size_t(Capability::Streaming)] = Health::Slow;
        state.health[size_t(Capability::Library)] = Health::Ok; // of earlier
        const auto checks = checksOf(report, state);
        ConnectionCheck stream = checkOf(Part::Streaming, Outcome::Slow, 310);
        stream.bitsPerSecond = 24'400'000;
        QCOMPARE(checks[2], checkOf(Part::SignIn, Outcome::Passed, 84));
        QCOMPARE(checks[3], failedCheck(Part::Library, ErrorKind::Timeout));
        QCOMPARE(checks[4], stream);
        QCOMPARE(checks[5], checkOf(Part::Artwork, Outcome::NotTried));
        QCOMPARE(checks[6], checkOf(Part::Lyrics, Outcome::Passed));
        QCOMPARE(checks[7], checkOf(Part::Changes, Outcome::Passed, 95));
        QCOMPARE(countOf(checks).passed, 5);
        QCOMPARE(countOf(checks).tried, 7);
    }

    /// Nothing is sent for a test: changes are as they went lately.
    void changesAreAsTheyWent_data()
    {
        QTest::addColumn<sync::ServiceState>("state");
        QTest::addColumn<bool>("answers");
        QTest::addColumn<Outcome>("outcome");
        const auto down = [](sync::Scope scope) {
            sync::ServiceState state = stateOf(Health::Down, 0);
            state.kind = sync::BannerKind::Outage;
            state.scope = scope;
            return state;
        };
        QTest::newRow("well") << stateOf(Health::Ok, 95) << true << Outcome::Passed;
        QTest::newRow("slow") << stateOf(Health::Slow, 4'000) << true << Outcome::Slow;
        QTest::newRow("never") << stateOf(Health::Unknown, 0) << true << Outcome::NotTried;
        QTest::newRow("refused") << down(sync::Scope::Writes) << true << Outcome::Failed;
        QTest::newRow("all was away, and is not") << down(sync::Scope::Server) << true << Outcome::NotTried;
        QTest::newRow("all is away") << down(sync::Scope::Server) << false << Outcome::Failed;
    }
    void changesAreAsTheyWent()
    {
        QFETCH(sync::ServiceState, state);
        QFETCH(bool, answers);
        QFETCH(Outcome, outcome);
        const auto checks = checksOf(answers ? reportOf(secureAddress) : failed(ErrorKind::Refused), state);
        QCOMPARE(checks.last().part, Part::Changes);
        QCOMPARE(checks.last().outcome, outcome);
    }

    void lyricsMayNotBeOfferedOrNotBeFoundOut()
    {
        ConnectionReport report = reportOf(secureAddress);
        report.timesLyrics = false;
        QCOMPARE(checksOf(report)[6].outcome, Outcome::NotOffered);
        report.timesLyrics.reset();
        QCOMPARE(checksOf(report)[6].outcome, Outcome::NotTried);
    }

    void measuresAreSaid_data()
    {
        QTest::addColumn<ConnectionCheck>("check");
        QTest::addColumn<QString>("measure");
        const auto row = [](const char* measure, const ConnectionCheck& check) {
            QTest::newRow(measure) << check << QString::fromUtf8(measure);
        };
        row("11 ms", checkOf(Part::Address, Outcome::Passed, 11));
        row("2.1 s", checkOf(Part::Library, Outcome::Slow, 2'100));
        ConnectionCheck stream = checkOf(Part::Streaming, Outcome::Passed, 310);
        stream.bitsPerSecond = 24'400'000;
        row("310 ms, 24 Mbit/s", stream);
        stream.bitsPerSecond = 640'000;
        row("310 ms, 0.6 Mbit/s", stream);
        ConnectionCheck secure = checkOf(Part::Secure, Outcome::Passed);
        secure.until = QDateTime(QDate(2027, 3, 2), QTime(12, 0), Qt::UTC);
        row("until 2 Mar 2027", secure);
        row("not offered", checkOf(Part::Lyrics, Outcome::NotOffered));
        row("offered", checkOf(Part::Lyrics, Outcome::Passed));
        row("checking", checkOf(Part::Artwork, Outcome::Waiting));
        row("not tried", checkOf(Part::Artwork, Outcome::NotTried));
        row("not used yet", checkOf(Part::Changes, Outcome::NotTried));
        row("no answer", failedCheck(Part::Artwork, ErrorKind::Timeout));
        row("refused", failedCheck(Part::SignIn, ErrorKind::WrongPassword));
        row("signed out", failedCheck(Part::SignIn, ErrorKind::NoPassword));
        row("not trusted", failedCheck(Part::Secure, ErrorKind::Tls));
        row("does not work", failedCheck(Part::Streaming, ErrorKind::NotAudio));
    }
    void measuresAreSaid()
    {
        QFETCH(ConnectionCheck, check);
        QFETCH(QString, measure);
        QCOMPARE(checkMeasure(check), measure);
    }

    /// Whatever did not just pass says what it means; what passed says nothing.
    void sentencesAreSaid_data()
    {
        QTest::addColumn<ConnectionCheck>("check");
        QTest::addColumn<QString>("begins");
        const auto row = [](const char* begins, const ConnectionCheck& check) {
            QTest::newRow(begins) << check << QString::fromUtf8(begins);
        };
        QTest::newRow("passed") << checkOf(Part::Library, Outcome::Passed, 142) << QString();
        row("Without lyrics by line, Sostenuto reads", checkOf(Part::Lyrics, Outcome::NotOffered));
        row("Without encryption others", checkOf(Part::Secure, Outcome::NotOffered));
        row("Without the library", failedCheck(Part::Library, ErrorKind::Timeout));
        row("Without streaming", checkOf(Part::Streaming, Outcome::Slow, 4'000));
        row("Nothing answers at Hearth", failedCheck(Part::Address, ErrorKind::Refused));
        row("The connection to Hearth is not secure", failedCheck(Part::Secure, ErrorKind::Tls));
        row("Hearth does not accept this user name", failedCheck(Part::SignIn, ErrorKind::WrongPassword));
        ConnectionCheck ends = checkOf(Part::Secure, Outcome::EndsSoon);
        ends.until = QDateTime(QDate(2026, 12, 11), QTime(12, 0), Qt::UTC);
        row("The certificate of Hearth ends on 11 Dec 2026.", ends);
    }
    void sentencesAreSaid()
    {
        QFETCH(ConnectionCheck, check);
        QFETCH(QString, begins);
        const QString sentence = checkSentence(check, QStringLiteral("Hearth"));
        QVERIFY2(begins.isEmpty() ? sentence.isEmpty() : sentence.startsWith(begins), qPrintable(sentence));
    }

    void theSummaryCountsWhatWasTried()
    {
        ConnectionReport report = reportOf(secureAddress, now.addDays(91));
        report.timesLyrics = false;
        const auto checks = checksOf(report);
        QCOMPARE(testSummary(checks, 1'100, now, now.addSecs(60)),
                 QStringLiteral("Today 15:42, finished in 1.1 s. 6 of 7 checks passed.")); // the tests' clock: Berlin
        QCOMPARE(testSummary(checks, 84, now, now.addDays(1)),
                 QStringLiteral("Yesterday 15:42, finished in 84 ms. 6 of 7 checks passed."));
    }
};

QTEST_MAIN(TestConnectionChecks)
#include "tst_connectionchecks.moc"
