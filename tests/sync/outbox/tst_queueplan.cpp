// The account's queue, decided: whose it is, what is newer, what is worth an offer, and how much of it is told.
#include "sync/outbox/QueuePlan.h"
#include "tests/support/sync/StoreBuilders.h"

#include <QTest>

using namespace sostenuto::sync;

namespace {

const QString desk = QStringLiteral("Sostenuto (desk)");
const QString kitchen = QStringLiteral("Sostenuto (kitchen)");
constexpr int hour = 3600;

RemoteQueue queueBy(const QString& who, int second,
                    const QStringList& tracks = {QStringLiteral("a"), QStringLiteral("b")}, int current = 1,
                    qint64 positionMs = 60'000)
{
    return {tracks, current, positionMs, who, second < 0 ? QDateTime() : moment(second)};
}

QueueHere nothingLeft()
{
    return {desk, std::nullopt, false, std::nullopt};
}

QueueHere leftHere(const RemoteQueue& queue, bool waiting)
{
    return {desk, queue, waiting, std::nullopt};
}

QueueHere answeredHere(const RemoteQueue& offer)
{
    return {desk, std::nullopt, false, AnsweredQueue{listDigest(offer), offer.changedAt}};
}

} // namespace

class QueuePlanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names();
    void slices_data();
    void slices();
    void places_data();
    void places();
    void verdicts_data();
    void verdicts();
    void waits_data();
    void waits();
    void fates();
};

void QueuePlanTest::names()
{
    QCOMPARE(playerNamed(QStringLiteral(" kitchen ")), kitchen);
    QCOMPARE(playerNamed(QString{}), QStringLiteral("Sostenuto"));
    QCOMPARE(placeOfPlayer(kitchen), QStringLiteral("kitchen"));
    QCOMPARE(placeOfPlayer(QStringLiteral("Symfonium")), QStringLiteral("Symfonium"));
    QCOMPARE(placeOfPlayer(QStringLiteral("Sostenuto")), QStringLiteral("Sostenuto"));
    QCOMPARE(placeOfPlayer(QStringLiteral("Sostenuto ()")), QStringLiteral("Sostenuto ()"));
    QCOMPARE(placeOfPlayer(QStringLiteral("Unknown")), QString{});
}

void QueuePlanTest::slices_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("current");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("count");
    QTest::newRow("short") << 7 << 3 << 0 << 7;
    QTest::newRow("as long as may be") << 100 << 99 << 0 << 100;
    QTest::newRow("at the start") << 5000 << 0 << 0 << 100;
    QTest::newRow("in the middle") << 5000 << 2500 << 2490 << 100;
    QTest::newRow("at the end") << 5000 << 4999 << 4900 << 100;
    QTest::newRow("nowhere") << 5000 << -1 << 0 << 100;
}

void QueuePlanTest::slices()
{
    QFETCH(int, size);
    QFETCH(int, current);
    QFETCH(int, first);
    QFETCH(int, count);
    QCOMPARE(sliceAround(size, current, 100), (QueueSlice{first, count}));
}

void QueuePlanTest::places_data()
{
    QTest::addColumn<QVector<bool>>("known");
    QTest::addColumn<int>("current");
    QTest::addColumn<QVector<int>>("left");
    QTest::addColumn<int>("at");
    QTest::addColumn<bool>("isExact");
    using Known = QVector<bool>;
    using Left = QVector<int>;
    QTest::newRow("all") << Known{true, true, true} << 1 << Left{0, 1, 2} << 1 << true;
    QTest::newRow("one before is gone") << Known{false, true, true} << 1 << Left{1, 2} << 0 << true;
    QTest::newRow("the current is gone") << Known{true, false, true} << 1 << Left{0, 2} << 1 << false;
    QTest::newRow("the current and all after") << Known{true, true, false} << 2 << Left{0, 1} << 1 << false;
    QTest::newRow("none is known") << Known{false, false} << 0 << Left{} << -1 << false;
    QTest::newRow("nothing") << Known{} << -1 << Left{} << -1 << false;
    QTest::newRow("no current was said") << Known{true, true} << -1 << Left{0, 1} << 0 << false;
    QTest::newRow("current beyond") << Known{true, true} << 9 << Left{0, 1} << 1 << false;
}

void QueuePlanTest::places()
{
    QFETCH(QVector<bool>, known);
    QFETCH(int, current);
    const KnownPlaces places = knownPlaces(known, current);
    QTEST(places.places, "left");
    QTEST(places.current, "at");
    QTEST(places.isExact, "isExact");
}

void QueuePlanTest::verdicts_data()
{
    QTest::addColumn<RemoteQueue>("there");
    QTest::addColumn<QueueHere>("here");
    QTest::addColumn<bool>("isOffer");
    QTest::addColumn<bool>("oursIsOld");
    const auto row = [](const char* name, const RemoteQueue& there, const QueueHere& here, bool isOffer,
                        bool oursIsOld) { QTest::newRow(name) << there << here << isOffer << oursIsOld; };
    const RemoteQueue there = queueBy(kitchen, 100);
    const QStringList other{QStringLiteral("c")};

    row("another's, nothing left here", there, nothingLeft(), true, false);
    row("another's, over what was left and sent", there, leftHere(queueBy(desk, 50, other, 0), false), true, false);
    // What the service has is newer than all that it was told, whatever the clocks say.
    row("another's, our clock is ahead", there, leftHere(queueBy(desk, 500, other, 0), false), true, false);
    row("another's, newer than what waits", there, leftHere(queueBy(desk, 50, other, 0), true), true, true);
    row("another's, older than what waits", there, leftHere(queueBy(desk, 150, other, 0), true), false, false);
    row("another's without a time, something waits", queueBy(kitchen, -1), leftHere(queueBy(desk, 50, other, 0), true),
        false, false);
    row("our own", queueBy(desk, 100), nothingLeft(), false, false);
    row("our own, by a name that the service bent", queueBy(QStringLiteral("sostenuto_desk"), 100),
        leftHere(queueBy(desk, 100), false), false, false);
    row("nobody's name on what we left, without a place", queueBy(QString{}, 100, there.trackRemoteIds, 1, 0),
        leftHere(queueBy(desk, 90), false), false, false);
    row("nobody's name on other tracks", queueBy(QStringLiteral("unknown"), 100),
        leftHere(queueBy(desk, 90, other, 0), false), true, false);
    row("ours, that another went on with", queueBy(kitchen, 400, there.trackRemoteIds, 1, 90'000),
        leftHere(queueBy(desk, 300), false), true, false);
    row("empty", queueBy(kitchen, 100, {}, -1, 0), nothingLeft(), false, false);
    row("older than a month", {there.trackRemoteIds, 1, 0, kitchen, moment(0).addDays(-31)}, nothingLeft(), false,
        false);
    row("of tomorrow", {there.trackRemoteIds, 1, 0, kitchen, moment(0).addDays(1)}, nothingLeft(), true, false);
    row("answered", there, answeredHere(there), false, false);
    row("answered, gone on a little", queueBy(kitchen, 100 + hour / 2), answeredHere(there), false, false);
    row("answered, gone on an hour later", queueBy(kitchen, 101 + hour), answeredHere(there), true, false);
    row("answered, then other tracks", queueBy(kitchen, 200, other, 0), answeredHere(there), true, false);
    row("answered, the same by another", queueBy(QStringLiteral("Symfonium"), 200), answeredHere(there), true, false);
    row("answered, without a time", queueBy(kitchen, -1), answeredHere(queueBy(kitchen, -1)), false, false);
}

void QueuePlanTest::verdicts()
{
    QFETCH(RemoteQueue, there);
    QFETCH(QueueHere, here);
    const QueueVerdict verdict = judgeQueue(there, here, moment(2 * hour));
    QTEST(verdict.isOffer, "isOffer");
    QTEST(verdict.oursIsOld, "oursIsOld");
}

void QueuePlanTest::waits_data()
{
    QTest::addColumn<qint64>("sinceLeft");
    QTest::addColumn<qint64>("sinceSent");
    QTest::addColumn<qint64>("wait");
    QTest::newRow("just left, the first") << 0LL << -1LL << 2'000LL;
    QTest::newRow("left in an earlier session") << -1LL << -1LL << 0LL;
    QTest::newRow("settled") << 2'500LL << -1LL << 0LL;
    QTest::newRow("just after another") << 0LL << 1'000LL << 9'000LL;
    QTest::newRow("long after another") << 500LL << 60'000LL << 1'500LL;
}

void QueuePlanTest::waits()
{
    QFETCH(qint64, sinceLeft);
    QFETCH(qint64, sinceSent);
    QTEST(keptBackMs(sinceLeft, sinceSent, {}), "wait");
}

void QueuePlanTest::fates()
{
    QCOMPARE(fateOf({ErrorKind::ConnectionLost, {}}, 100), QueueFate::Again);
    QCOMPARE(fateOf({ErrorKind::Throttled, {}}, 100), QueueFate::Again);
    QCOMPARE(fateOf({ErrorKind::NotFound, {}}, 0), QueueFate::Dropped);
    QCOMPARE(fateOf({ErrorKind::NotAllowed, {}}, 0), QueueFate::Dropped);
    QCOMPARE(fateOf({ErrorKind::ServerError, {}}, 0), QueueFate::Again);
    QCOMPARE(fateOf({ErrorKind::ServerError, {}}, 5), QueueFate::Dropped);
}

QTEST_GUILESS_MAIN(QueuePlanTest)
#include "tst_queueplan.moc"
