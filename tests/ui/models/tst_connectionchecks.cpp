// What a test of a connection says, from what was found.

#include <ui/models/ConnectionChecks.h>

#include <QTest>

using namespace sostenuto;
using namespace sostenuto::ui;
using sync::Capability;
using sync::ErrorKind;
using sync::Health;
using Outcome = ConnectionCheck::Outcome;

Q_DECLARE_METATYPE(std::optional<sostenuto::ui::AddressAnswer>)
Q_DECLARE_METATYPE(QVector<sostenuto::ui::ConnectionCheck::Outcome>)

class TestConnectionChecks : public QObject {
    Q_OBJECT

private:
    static sync::Account account()
    {
        sync::Account account;
        account.address = QUrl(QStringLiteral("https://hearth.example.net/music"));
        return account;
    }
    static AddressAnswer answer(const QString& address)
    {
        sync::ServerInfo server;
        server.address = QUrl(address);
        server.product = QStringLiteral("navidrome");
        server.version = QStringLiteral("0.53");
        return {server, 11};
    }
    static AddressAnswer failed(ErrorKind kind) { return {tl::unexpected(sync::Error{kind, {}, 0, false}), 11}; }
    static QVector<Outcome> outcomes(const std::optional<AddressAnswer>& answer, const sync::ServiceState& state)
    {
        QVector<Outcome> all;
        const auto checks = connectionChecks(account(), answer, state);
        for (const ConnectionCheck& check : checks)
            all.append(check.outcome);
        return all;
    }

private Q_SLOTS:
    void theAddressIsJudged_data()
    {
        QTest::addColumn<std::optional<AddressAnswer>>("found");
        QTest::addColumn<QVector<Outcome>>("first"); ///< address, secure, server
        using Answer = std::optional<AddressAnswer>;
        using All = QVector<Outcome>;
        QTest::newRow("under way") << Answer() << All{Outcome::Waiting, Outcome::Waiting, Outcome::Waiting};
        QTest::newRow("there") << Answer(answer(QStringLiteral("https://hearth.example.net/music")))
                               << All{Outcome::Passed, Outcome::Passed, Outcome::Passed};
        QTest::newRow("not encrypted") << Answer(answer(QStringLiteral("http://hearth.local")))
                                       << All{Outcome::Passed, Outcome::NotOffered, Outcome::Passed};
        QTest::newRow("nobody") << Answer(failed(ErrorKind::Refused))
                                << All{Outcome::Failed, Outcome::NotTried, Outcome::NotTried};
        QTest::newRow("somebody else") << Answer(failed(ErrorKind::NotSubsonic))
                                       << All{Outcome::Passed, Outcome::NotTried, Outcome::Failed};
    }
    void theAddressIsJudged()
    {
        QFETCH(std::optional<AddressAnswer>, found);
        QFETCH(QVector<Outcome>, first);
        QCOMPARE(outcomes(found, {}).mid(0, 3), first);
        QCOMPARE(outcomes(found, {}).mid(3), QVector<Outcome>(5, Outcome::NotTried)); // nothing was used yet
    }

    void partsAreAsTheyAre()
    {
        sync::ServiceState state;
        state.health = {Health::Ok, Health::Slow, Health::Down, Health::Unknown, Health::Ok};
        state.answerMs = {84, 2100, 0, 0, 95};
        const auto checks = connectionChecks(account(), answer(QStringLiteral("https://hearth.example.net")), state);
        QCOMPARE(checks.size(), 8);
        QCOMPARE(checks[2].detail, QStringLiteral("navidrome 0.53"));
        QCOMPARE(checks[0].ms, 11);
        QCOMPARE(checks[3], (ConnectionCheck{ConnectionCheck::Part::SignIn, Outcome::Passed, 84, {}}));
        QCOMPARE(checks[4], (ConnectionCheck{ConnectionCheck::Part::Library, Outcome::Slow, 2100, {}}));
        QCOMPARE(checks[5].outcome, Outcome::Failed);
        QCOMPARE(checks[6].outcome, Outcome::NotTried);
        QCOMPARE(checks[7].ms, 95);
    }
};

QTEST_MAIN(TestConnectionChecks)
#include "tst_connectionchecks.moc"
