// Hours of a service's life in virtual time: one that is merely uneven gets no banner, one that half works gets one and
// keeps it, one that is back is told back.
#include "tests/support/sync/ServiceLife.h"

#include <QTest>

using namespace sostenuto::sync;

namespace {

QString listOf(const QVector<BannerKind>& banners)
{
    QStringList numbers;
    for (const BannerKind kind : banners)
        numbers.append(QString::number(int(kind)));
    return numbers.join(u' ');
}

} // namespace

Q_DECLARE_METATYPE(ErrorKind)

class TestStatusCalm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unevenIsNoTrouble_data();
    void unevenIsNoTrouble();
    void halfOfItIsToldOnce_data();
    void halfOfItIsToldOnce();
    void backIsToldBack();
};

void TestStatusCalm::unevenIsNoTrouble_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 5; ++seed)
        QTest::newRow(qPrintable(QString::number(seed))) << seed;
}

/// 10,000 s: one request in two hundred is lost, the answers take 120 ms, a few of them seconds.
void TestStatusCalm::unevenIsNoTrouble()
{
    QFETCH(unsigned, seed);
    ServiceLife life(seed);
    life.service = {0.005, ErrorKind::ConnectionLost, 120.0, 1.1};
    life.live(10'000 * secondMs);
    QVERIFY2(life.banners == QVector<BannerKind>{BannerKind::None}, qPrintable(listOf(life.banners)));
}

void TestStatusCalm::halfOfItIsToldOnce_data()
{
    QTest::addColumn<ErrorKind>("how");
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 5; ++seed) {
        QTest::addRow("connections are lost, %u", seed) << ErrorKind::ConnectionLost << seed;
        QTest::addRow("errors, %u", seed) << ErrorKind::ServerError << seed;
        QTest::addRow("half of the audio is cut short, %u", seed) << ErrorKind::CutShort << seed;
    }
}

/// Two hours in which every second answer fails. The first relapses teach it: from then on a recovery has to last.
void TestStatusCalm::halfOfItIsToldOnce()
{
    QFETCH(ErrorKind, how);
    QFETCH(unsigned, seed);
    ServiceLife life(seed);
    life.service = {0.5, how, 120.0, 0.8};
    life.live(7'200 * secondMs);
    QVERIFY2(life.banners.size() > 1, "it was told");
    QVERIFY2(life.banners.size() <= 16, qPrintable(listOf(life.banners)));
}

/// After an hour of that it works again: within the longest time between two checks and the goods that it needs by now.
void TestStatusCalm::backIsToldBack()
{
    for (unsigned seed = 1; seed <= 5; ++seed) {
        ServiceLife life(seed);
        life.service.loss = 0.5;
        life.live(3'600 * secondMs);
        life.service.loss = 0.0;
        life.live(400 * secondMs);
        QVERIFY2(life.state().kind == BannerKind::None || life.state().kind == BannerKind::AllClear,
                 qPrintable(listOf(life.banners)));
        QVERIFY(life.state().reachable);
    }
}

QTEST_GUILESS_MAIN(TestStatusCalm)
#include "tst_statuscalm.moc"
