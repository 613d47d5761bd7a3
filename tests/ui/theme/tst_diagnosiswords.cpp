// The words for what is wrong: one headline and one sentence for each nature, in terms of a listener.
#include <ui/theme/DiagnosisWords.h>
#include <ui/theme/Sentences.h>

#include <QLocale>
#include <QTest>

using namespace sostenuto;
using namespace sostenuto::ui;
using sync::BannerKind;
using sync::CertificateFault;
using sync::Nature;

namespace {

const QDateTime now(QDate(2026, 12, 1), QTime(13, 30), Qt::UTC);

sync::ServiceState away(Nature nature)
{
    sync::ServiceState state;
    state.source = sync::SourceId{1};
    state.serverName = QStringLiteral("Hearth");
    state.kind = BannerKind::Outage;
    state.since = now.addSecs(-600);
    state.heldTracks = 764;
    state.diagnosis.nature = nature;
    return state;
}

sync::ServiceState certificate(CertificateFault fault)
{
    sync::ServiceState state = away(Nature::Certificate);
    state.diagnosis.certificate = {fault, QStringLiteral("attic.example"),
                                   QDateTime(QDate(2020, 1, 1), QTime(12, 0), Qt::UTC),
                                   QDateTime(QDate(2021, 5, 3), QTime(12, 0), Qt::UTC), QByteArray(32, '\x7f')};
    return state;
}

sync::ServiceState clock(qint64 offMs)
{
    sync::ServiceState state = away(Nature::Clock);
    state.diagnosis.clockOffMs = offMs;
    return state;
}

sync::ServiceState busy(const QDateTime& until)
{
    sync::ServiceState state = away(Nature::Busy);
    state.diagnosis.waitUntil = until;
    return state;
}

} // namespace

Q_DECLARE_METATYPE(sostenuto::sync::ServiceState)

class TestDiagnosisWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void headlines_data();
    void headlines();
    void everyNatureHasASentence();
    void whatAProviderSays();
    void aNameIsNeverASentence();
    void fingerprints();
};

void TestDiagnosisWords::headlines_data()
{
    QTest::addColumn<sync::ServiceState>("state");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* name, const sync::ServiceState& state, const char* headline, const char* sentence) {
        QTest::newRow(name) << state << QString::fromUtf8(headline) << QString::fromUtf8(sentence);
    };
    row("nothing known", away(Nature::Unknown), "Hearth is not answering", "");
    row("refused", away(Nature::Unreachable), "Hearth is not answering",
        "Nothing takes a connection at its address. It may have been stopped, or be starting");
    row("name", away(Nature::NameLookup), "Hearth is not answering",
        "The name in the address of Hearth is not found. If it has moved, change its address in Settings");
    sync::ServiceState unclear = away(Nature::Silent);
    unclear.diagnosis.unclearSide = true;
    row("which side", unclear, "Hearth is not answering",
        "Hearth and its status page are both out of reach. The cause may be this network or the provider");
    row("gateway", away(Nature::Gateway), "Hearth is down",
        "The way to Hearth works, but what stands before it gets no answer from it");
    row("portal", away(Nature::NetworkSignIn), "This network asks you to sign in",
        "It lets nothing through until a page of its own was filled in");
    row("ended", certificate(CertificateFault::Ended), "The certificate of Hearth has ended",
        "It ended on 3 May 2021. Whoever runs Hearth has to renew it. Nothing was sent");
    row("other name", certificate(CertificateFault::OtherName), "The certificate of Hearth is for another name",
        "It names “attic.example”. Another server may be answering in its place. Nothing was sent");
    row("clock a day behind", clock(-26 * 3'600'000LL), "This computer's clock is wrong",
        "It is 1 day behind. Set the computer's date and time, then connections are trusted again");
    row("clock hours ahead", clock(5 * 3'600'000LL), "This computer's clock is wrong",
        "It is about 5 hours ahead. Set the computer's date and time, then connections are trusted again");
    row("busy", busy(QDateTime(QDate(2026, 12, 1), QTime(13, 42), Qt::UTC)), "Hearth is too busy to answer",
        "Hearth is busy and asked to be left alone until 14:42"); // the test's zone is Berlin
}

void TestDiagnosisWords::headlines()
{
    QFETCH(sync::ServiceState, state);
    QFETCH(QString, headline);
    QFETCH(QString, sentence);
    QCOMPARE(troubleHeadline(state), headline);
    QCOMPARE(diagnosisSentence(state, now), sentence);
    state.kind = BannerKind::Outage;
    QCOMPARE(bannerText(state, {}, now).headline, headline);
}

void TestDiagnosisWords::everyNatureHasASentence()
{
    static const QRegularExpression codes(QStringLiteral("\\b(HTTP|DNS|TLS|SSL|50\\d|4\\d\\d)\\b|!|please|sorry"));
    for (int i = int(Nature::NoNetwork); i <= int(Nature::OtherServer); ++i) {
        const QString sentence = diagnosisSentence(away(Nature(i)), now);
        QVERIFY2(!sentence.isEmpty(), qPrintable(QString::number(i)));
        QVERIFY2(!sentence.contains(codes) && !sentence.endsWith(u'.'), qPrintable(sentence));
        QVERIFY(!sentence.contains(QStringLiteral("%1")));
    }
    for (const CertificateFault fault : {CertificateFault::None, CertificateFault::NotBegun,
                                         CertificateFault::SelfSigned, CertificateFault::NotTrusted})
        QVERIFY(!diagnosisSentence(certificate(fault), now).isEmpty());
}

void TestDiagnosisWords::whatAProviderSays()
{
    sync::ServiceState state = away(Nature::Silent);
    QVERIFY(publishedSentence(state, now).isEmpty());
    sync::Published published;
    published.page = QStringLiteral("Hearth status");
    published.checkedAt = now.addSecs(-240);
    state.published = published;
    QCOMPARE(publishedSentence(state, now), QStringLiteral("Hearth status showed no problem at 14:26"));
    published.says = sync::Published::Says::Problem;
    published.title = QStringLiteral("Streaming %1 <b>errors</b>");
    published.from = now.addSecs(-1800);
    state.published = published;
    QCOMPARE(publishedSentence(state, now),
             QStringLiteral("Hearth status reports since 14:00: “Streaming %1 <b>errors</b>”"));
}

void TestDiagnosisWords::aNameIsNeverASentence()
{
    sync::ServiceState state = certificate(CertificateFault::OtherName);
    state.serverName = QStringLiteral("%1 %2");
    state.diagnosis.certificate.subject = QStringLiteral("%1");
    QCOMPARE(troubleHeadline(state), QStringLiteral("The certificate of %1 %2 is for another name"));
    QVERIFY(diagnosisSentence(state, now).startsWith(QStringLiteral("It names “%1”.")));
}

void TestDiagnosisWords::fingerprints()
{
    QCOMPARE(fingerprintOf(QByteArray("\x0a\xff\x10", 3)), QStringLiteral("0A:FF:10"));
}

QTEST_GUILESS_MAIN(TestDiagnosisWords)
#include "tst_diagnosiswords.moc"
