// Networks that lose what is sent, made in a network namespace of the test's own: what is found to be wrong.
#include <sync/status/StatusFlow.h>
#include <sync/subsonic/SubsonicBackend.h>

#include <QProcess>
#include <QTest>

using namespace sostenuto::sync;

Q_DECLARE_METATYPE(sostenuto::sync::Nature)

namespace {

const QByteArray insideName = "SOSTENUTO_TEST_NAMESPACE";

bool runs(const QString& line)
{
    QStringList words = line.split(u' ');
    const QString program = words.takeFirst();
    return QProcess::execute(program, words) == 0;
}

} // namespace

class TestDroppedRoute : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet(insideName.constData()))
            QSKIP("this system lets nobody make a network of their own");
        QVERIFY(runs(QStringLiteral("ip link set lo up")));
        // Sent to ourselves under an address that is not ours: nobody takes it, nobody says so.
        QVERIFY(runs(QStringLiteral("ip route add 10.9.0.0/24 dev lo")));
        QVERIFY(runs(QStringLiteral("ip route add unreachable 192.0.2.0/24")));
        QVERIFY(runs(QStringLiteral("ip route add prohibit 198.51.100.0/24")));
    }
    void finds_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<BannerKind>("kind");
        QTest::addColumn<Nature>("nature");
        QTest::newRow("dropped") << "http://10.9.0.7:4040" << BannerKind::Outage << Nature::Silent;
        QTest::newRow("unreachable") << "http://192.0.2.7:4040" << BannerKind::Outage << Nature::Silent;
        QTest::newRow("prohibited") << "http://198.51.100.7:4040" << BannerKind::Outage << Nature::Silent;
        QTest::newRow("no route") << "http://203.0.113.7:4040" << BannerKind::Outage << Nature::Silent;
        QTest::newRow("nobody listens") << "http://127.0.0.1:4040" << BannerKind::Outage << Nature::Unreachable;
    }
    void finds()
    {
        QFETCH(const QString, address);
        QFETCH(const BannerKind, kind);
        QFETCH(const Nature, nature);
        HttpClient http;
        http.setTransferTimeout(500); // Qt waits so long also where the system says at once that there is no way
        SubsonicBackend backend(http, {QUrl(address), QStringLiteral("ann"), QStringLiteral("secret")}, {});
        StatusFlow flow;
        flow.useService({SourceId{1}, QStringLiteral("Hearth"), false, QUrl(address)});
        flow.useBackend(&backend);
        QTRY_COMPARE_WITH_TIMEOUT(flow.state().kind, kind, 60'000);
        QCOMPARE(flow.state().diagnosis.nature, nature);
        QVERIFY(!flow.state().reachable);
    }
};

/// Starts itself anew in a namespace, where that is allowed.
int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const bool inside = qEnvironmentVariableIsSet(insideName.constData());
    if (!inside && runs(QStringLiteral("unshare -rn true"))) {
        qputenv(insideName.constData(), "1");
        return QProcess::execute(QStringLiteral("unshare"),
                                 QStringList{QStringLiteral("-rn")} + QCoreApplication::arguments());
    }
    TestDroppedRoute test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_droppedroute.moc"
