// One banner for several servers, and what a trouble's remedy is called.
#include <ui/theme/SeveralServers.h>

#include <QTest>

using namespace sostenuto;
using namespace sostenuto::ui;
using sync::BannerKind;
using sync::Nature;
using sync::Scope;
using sync::ServiceState;

namespace {

const QDateTime now(QDate(2026, 12, 1), QTime(13, 30), Qt::UTC);

ServiceState stateOf(int source, const char* name, BannerKind kind, Scope scope = Scope::Server)
{
    ServiceState state;
    state.source = sync::SourceId{source};
    state.serverName = QString::fromLatin1(name);
    state.kind = kind;
    state.scope = scope;
    state.since = now.addSecs(-600);
    state.heldTracks = 7;
    return state;
}

BannerText told(const QVector<ServiceState>& all)
{
    return withOthers(bannerText(all.first(), {}, now), all.first(), all);
}

} // namespace

class TestSeveralServers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void alone();
    void thoseThatFareTheSameAreNamed();
    void othersAreCounted_data();
    void othersAreCounted();
    void remediesAreOffered();
};

void TestSeveralServers::alone()
{
    const BannerText text = told({stateOf(1, "Hearth", BannerKind::Outage)});
    QCOMPARE(text.headline, QStringLiteral("Hearth is not answering"));
    QCOMPARE(detailsWords(text.more), QStringLiteral("Details"));
}

void TestSeveralServers::thoseThatFareTheSameAreNamed()
{
    const ServiceState hearth = stateOf(1, "Hearth", BannerKind::Outage);
    const ServiceState attic = stateOf(2, "%1 Attic", BannerKind::Outage);
    QCOMPARE(told({hearth, attic}).headline, QStringLiteral("Hearth and %1 Attic are not answering"));
    QCOMPARE(told({hearth, attic}).more, 0);
    QCOMPARE(told({hearth, attic, stateOf(3, "Shed", BannerKind::Outage)}).headline,
             QStringLiteral("3 servers are not answering"));
    ServiceState certificate = stateOf(3, "Shed", BannerKind::Outage);
    certificate.diagnosis.nature = Nature::Certificate;
    const BannerText two = told({hearth, attic, certificate});
    QCOMPARE(two.headline, QStringLiteral("Hearth and %1 Attic are not answering"));
    QCOMPARE(two.more, 1);
    QCOMPARE(told({certificate, hearth}).headline, QStringLiteral("The certificate of Shed is not trusted"));
}

void TestSeveralServers::othersAreCounted_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("other");
    QTest::addColumn<int>("more");
    const auto row = [](const char* name, BannerKind kind, BannerKind other, int more) {
        QTest::newRow(name) << int(kind) << int(other) << more;
    };
    row("nothing is wrong there", BannerKind::Outage, BannerKind::None, 0);
    row("works again", BannerKind::Outage, BannerKind::AllClear, 0);
    row("signed out", BannerKind::Outage, BannerKind::SignedOut, 1);
    row("slow", BannerKind::SignedOut, BannerKind::Degraded, 1);
    row("both have no network", BannerKind::Offline, BannerKind::Offline, 0);
    row("one drill for all", BannerKind::Drill, BannerKind::Drill, 0);
    row("maintenance", BannerKind::Recovering, BannerKind::Maintenance, 1);
}

void TestSeveralServers::othersAreCounted()
{
    QFETCH(int, kind);
    QFETCH(int, other);
    QFETCH(int, more);
    const BannerText text =
        told({stateOf(1, "Hearth", BannerKind(kind)), stateOf(2, "Attic", BannerKind(other), Scope::Artwork)});
    QCOMPARE(text.more, more);
    QCOMPARE(detailsWords(text.more), more > 0 ? QStringLiteral("Details, 1 more") : QStringLiteral("Details"));
}

void TestSeveralServers::remediesAreOffered()
{
    ServiceState state = stateOf(1, "Hearth", BannerKind::Outage);
    QCOMPARE(told({state}).action, BannerAction::TryNow);
    state.diagnosis.nature = Nature::Certificate;
    QCOMPARE(told({state}).action, BannerAction::Remedy);
    QCOMPARE(told({state}).actionWords, QStringLiteral("Show certificate"));
    ServiceState portal = stateOf(1, "Hearth", BannerKind::Offline);
    portal.diagnosis.nature = Nature::NetworkSignIn;
    QCOMPARE(told({portal}).headline, QStringLiteral("This network asks you to sign in"));
    QCOMPARE(told({portal}).action, BannerAction::TryNow); // nobody knows where
    portal.diagnosis.networkPage = QUrl(QStringLiteral("http://login.example/"));
    QCOMPARE(told({portal}).actionWords, QStringLiteral("Open sign-in page"));
}

QTEST_GUILESS_MAIN(TestSeveralServers)
#include "tst_severalservers.moc"
