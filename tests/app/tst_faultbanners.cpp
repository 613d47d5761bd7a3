// Every way in which a real service can fail, over the real sync layer: what is found to be wrong, and what the banner
// says of it.
#include "tests/support/app/FaultStage.h"
#include "tests/support/app/TlsRelay.h"
#include "tests/support/sync/FutureValue.h"

#include <sync/service/AccountService.h>
#include <sync/service/StatusService.h>
#include <ui/theme/DiagnosisWords.h>
#include <ui/theme/Sentences.h>

#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace sostenuto;
using namespace sostenuto::tests;
using demo::Outage;
using sync::BannerKind;
using sync::CertificateFault;
using sync::Nature;
using sync::Scope;
using sync::ServiceState;

Q_DECLARE_METATYPE(sostenuto::sync::Nature)
Q_DECLARE_METATYPE(sostenuto::sync::Scope)
Q_DECLARE_METATYPE(sostenuto::demo::Outage)

class TestFaultBanners : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    FaultStage m_stage;

    [[nodiscard]] static QString headline(const ServiceState& state)
    {
        return ui::bannerText(state, {}, QDateTime::currentDateTimeUtc()).headline;
    }
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_stage.begin(m_folder.filePath(QStringLiteral("stage"))));
        QVERIFY(m_stage.signIn(m_stage.relay().address()));
    }
    void init() { QVERIFY(m_stage.startAnew()); }
    void ofTheWay_data();
    void ofTheWay();
    void ofTheService_data();
    void ofTheService();
    void ofHalfAnswers();
    void ofTheCertificate();
};

void TestFaultBanners::ofTheWay_data()
{
    QTest::addColumn<int>("cut");
    QTest::addColumn<Nature>("nature");
    QTest::addColumn<QString>("says");
    const auto row = [](Cut cut, Nature nature, const char* says) {
        QTest::newRow(nameOf(cut)) << int(cut) << nature << QString::fromUtf8(says);
    };
    row(Cut::Refuse, Nature::Unreachable, "Hearth is not answering");
    row(Cut::Reset, Nature::Silent, "Hearth is not answering");
    row(Cut::Stall, Nature::Silent, "Hearth is not answering");
    row(Cut::ServerError, Nature::Gateway, "Hearth is down");
    row(Cut::WebPage, Nature::WrongPage, "Something else answers in place of Hearth");
    row(Cut::NoName, Nature::NameLookup, "Hearth is not answering");
}

void TestFaultBanners::ofTheWay()
{
    QFETCH(int, cut);
    QFETCH(Nature, nature);
    QFETCH(QString, says);
    m_stage.relay().cut(Cut(cut));
    m_stage.useIt();
    QVERIFY(m_stage.waitFor(
        [](const ServiceState& state) { return state.kind == BannerKind::Outage && state.scope == Scope::Server; }));
    QVERIFY2(m_stage.waitFor([&](const ServiceState& state) { return state.diagnosis.nature == nature; }),
             qPrintable(QString::number(int(m_stage.state().diagnosis.nature))));
    const ServiceState state = m_stage.state();
    QCOMPARE(state.scope, Scope::Server);
    QVERIFY(!state.reachable);
    QCOMPARE(headline(state), says);
    QVERIFY(!ui::diagnosisSentence(state, QDateTime::currentDateTimeUtc()).isEmpty());
    QVERIFY2(!state.technical.contains(m_stage.service().user() + u'&') && !state.technical.contains(u"t="),
             qPrintable(state.technical));
    m_stage.relay().restore();
    QTRY_VERIFY_WITH_TIMEOUT(!m_stage.state().checking, 20'000); // whoever was connected is told
    m_stage.sync().status().tryNow();
    QVERIFY(m_stage.waitUntilWell());
}

void TestFaultBanners::ofTheService_data()
{
    QTest::addColumn<Outage>("outage");
    QTest::addColumn<Scope>("scope");
    QTest::addColumn<Nature>("nature");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, Outage outage, Scope scope, Nature nature, const char* says) {
        QTest::newRow(name) << outage << scope << nature << QString::fromUtf8(says);
    };
    row("503 for everything", Outage::Errors, Scope::Server, Nature::Gateway, "Hearth is down");
    row("streaming only", Outage::Streaming, Scope::Streaming, Nature::OnePart, "Streaming is down at Hearth");
    row("changes are refused", Outage::ReadOnly, Scope::Writes, Nature::OnePart, "Hearth takes no changes");
}

void TestFaultBanners::ofTheService()
{
    QFETCH(Outage, outage);
    QFETCH(Scope, scope);
    QFETCH(Nature, nature);
    QFETCH(QString, says);
    m_stage.service().setOutage(outage);
    const auto told = [](const ServiceState& state) { return state.kind == BannerKind::Outage; };
    for (int i = 0; i < 40 && !told(m_stage.state());
         ++i) { // a part is down when it fails three times over two seconds
        m_stage.useIt();
        (void)m_stage.waitFor(told, 1000);
    }
    QVERIFY(told(m_stage.state()));
    QVERIFY(m_stage.waitFor([&](const ServiceState& state) { return state.diagnosis.nature == nature; }));
    QCOMPARE(m_stage.state().scope, scope);
    QCOMPARE(headline(m_stage.state()), says);
}

/// Small answers arrive, large ones break: the way to the service works, what is made of it does not.
void TestFaultBanners::ofHalfAnswers()
{
    m_stage.relay().cut(Cut::Truncated);
    const auto told = [](const ServiceState& state) { return state.kind == BannerKind::Outage; };
    for (int i = 0; i < 40 && !told(m_stage.state()); ++i) {
        m_stage.useIt();
        (void)m_stage.waitFor(told, 1000);
    }
    QVERIFY(told(m_stage.state()));
    const Scope scope = m_stage.state().scope;
    QVERIFY(scope == Scope::Server || scope == Scope::Streaming || scope == Scope::Library);
    QVERIFY(headline(m_stage.state()).contains(QStringLiteral("Hearth")));
}

/// A home server with a certificate of its own: refused, shown, trusted by its fingerprint; then it ends.
void TestFaultBanners::ofTheCertificate()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("This Qt knows no TLS");
    FaultStage stage;
    QVERIFY(stage.begin(m_folder.filePath(QStringLiteral("tls"))));
    TlsRelay relay(static_cast<quint16>(stage.service().address().port()), QStringLiteral("good.pem"));
    sync::AccountService& account = stage.sync().account();
    const auto refused = valueOf(account.probe(relay.address().toString()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, sync::ErrorKind::Tls);
    const auto certificate = valueOf(account.certificate(relay.address()));
    QVERIFY(certificate);
    QCOMPARE(certificate->fault, CertificateFault::SelfSigned);
    QCOMPARE(relay.received(), 0);
    QVERIFY(valueOf(account.trust(relay.address(), certificate->fingerprint)));
    QVERIFY(valueOf(account.probe(relay.address().toString())));
    QVERIFY(stage.signIn(relay.address()));

    relay.show(QStringLiteral("ended.pem"));
    stage.useIt();
    QVERIFY(stage.waitFor([](const ServiceState& state) {
        return state.kind == BannerKind::Outage && state.diagnosis.certificate.fault == CertificateFault::Ended;
    }));
    QCOMPARE(stage.state().diagnosis.nature, Nature::Certificate);
    QCOMPARE(headline(stage.state()), QStringLiteral("The certificate of Hearth has ended"));

    relay.show(QStringLiteral("good.pem"));
    stage.sync().status().tryNow();
    QVERIFY(stage.waitUntilWell());
}

QTEST_MAIN(TestFaultBanners)
#include "tst_faultbanners.moc"
