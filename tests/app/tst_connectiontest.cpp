// The test of a connection over the real sync layer and the demo service: what is said of each part, in every outage.
#include "tests/support/app/FaultStage.h"
#include "tests/support/app/TlsRelay.h"
#include "tests/support/sync/FutureValue.h"

#include <sync/service/AccountService.h>
#include <sync/service/StatusService.h>
#include <ui/models/ConnectionChecks.h>
#include <ui/pages/ConnectionWords.h>

#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto;
using namespace sostenuto::tests;
using demo::Outage;
using ui::ConnectionCheck;
using Outcome = ConnectionCheck::Outcome;
using Part = ConnectionCheck::Part;

Q_DECLARE_METATYPE(sostenuto::demo::Outage)
Q_DECLARE_METATYPE(QVector<sostenuto::ui::ConnectionCheck::Part>)

namespace {

QVector<ConnectionCheck> checksOf(FaultStage& stage)
{
    sync::AccountService& account = stage.sync().account();
    const sync::SourceId source = account.accounts().first().source;
    const auto report = valueOf(account.tryConnection(source), 60'000);
    if (!report)
        return {};
    return ui::connectionChecks(*report, stage.sync().status().stateOf(source), QDateTime::currentDateTimeUtc());
}

/// Of what was tried: changes and plays are as the status has them, which hears of an outage in its own time.
QVector<Part> partsThat(Outcome outcome, const QVector<ConnectionCheck>& checks)
{
    QVector<Part> parts;
    for (const ConnectionCheck& check : checks)
        if (check.outcome == outcome && check.part != Part::Changes)
            parts.append(check.part);
    return parts;
}

} // namespace

class TestConnectionTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    FaultStage m_stage;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_stage.begin(m_folder.filePath(QStringLiteral("stage"))));
        QVERIFY(m_stage.signIn(m_stage.relay().address()));
    }
    void init() { QVERIFY(m_stage.startAnew()); }
    void whatFailsIsTold_data();
    void whatFailsIsTold();
    void theCertificateIsTold();
};

void TestConnectionTest::whatFailsIsTold_data()
{
    QTest::addColumn<Outage>("outage");
    QTest::addColumn<QVector<Part>>("failed");
    using All = QVector<Part>;
    QTest::newRow("none") << Outage::None << All{};
    QTest::newRow("gone") << Outage::Gone << All{Part::Address};
    QTest::newRow("errors") << Outage::Errors << All{Part::Server};
    QTest::newRow("streaming") << Outage::Streaming << All{Part::Streaming};
    QTest::newRow("artwork") << Outage::Artwork << All{Part::Artwork};
    QTest::newRow("a web page") << Outage::WebPage << All{Part::Server};
    QTest::newRow("read only") << Outage::ReadOnly << All{}; // nothing is written to find out
}

void TestConnectionTest::whatFailsIsTold()
{
    QFETCH(Outage, outage);
    QFETCH(QVector<Part>, failed);
    m_stage.service().setOutage(outage);
    const auto checks = checksOf(m_stage);
    m_stage.service().setOutage(Outage::None);
    QCOMPARE(partsThat(Outcome::Failed, checks), failed);
    for (const ConnectionCheck& check : checks) {
        if (check.outcome == Outcome::Failed)
            QVERIFY(!ui::checkSentence(check, QStringLiteral("Hearth")).isEmpty());
        if (check.outcome == Outcome::Passed)
            QVERIFY2(!ui::checkMeasure(check).isEmpty(), qPrintable(ui::checkName(check)));
    }
    const bool isThere = !failed.contains(Part::Address) && !failed.contains(Part::Server);
    QCOMPARE(partsThat(Outcome::Passed, checks).contains(Part::Lyrics), isThere); // the demo gives them line by line
    QCOMPARE(partsThat(Outcome::NotTried, checks).contains(Part::SignIn), !isThere);
}

/// Good until its last day, and refused from then on.
void TestConnectionTest::theCertificateIsTold()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("This Qt knows no TLS");
    FaultStage stage;
    QVERIFY(stage.begin(m_folder.filePath(QStringLiteral("tls"))));
    TlsRelay relay(static_cast<quint16>(stage.service().address().port()), QStringLiteral("good.pem"));
    sync::AccountService& account = stage.sync().account();
    const auto certificate = valueOf(account.certificate(relay.address()));
    QVERIFY(certificate);
    QVERIFY(valueOf(account.trust(relay.address(), certificate->fingerprint)));
    QVERIFY(stage.signIn(relay.address()));
    const auto good = checksOf(stage);
    QCOMPARE(good.value(1).part, Part::Secure);
    QCOMPARE(good.value(1).outcome, Outcome::Passed);
    QCOMPARE(ui::checkMeasure(good.value(1)), QStringLiteral("until 1 Jan 2120"));
    relay.show(QStringLiteral("ended.pem"));
    const auto ended = checksOf(stage);
    QCOMPARE(partsThat(Outcome::Failed, ended), QVector<Part>{Part::Secure});
    QCOMPARE(ui::checkMeasure(ended.value(1)), QStringLiteral("not trusted"));
}

QTEST_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
