// What goes out next, and what becomes of it.
#include "sync/outbox/OutboxPlan.h"

#include <QTest>

using namespace sostenuto::sync;
class OutboxPlanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void verdicts_data();
    void verdicts();
    void ordersAndMerges();
    void whatATrackSaysOfAPlay();
};

void OutboxPlanTest::verdicts_data()
{
    QTest::addColumn<int>("edit");
    QTest::addColumn<int>("error");
    QTest::addColumn<bool>("mayHaveArrived");
    QTest::addColumn<int>("attempts");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char* name, EditKind edit, ErrorKind error, bool may, int attempts, Verdict verdict) {
        QTest::newRow(name) << static_cast<int>(edit) << static_cast<int>(error) << may << attempts
                            << static_cast<int>(verdict);
    };
    row("nobody there", EditKind::Play, ErrorKind::Refused, false, 0, Verdict::Stop);
    row("the answer to a play is lost", EditKind::Play, ErrorKind::Timeout, true, 0, Verdict::StopAmbiguous);
    row("the answer to a like is lost", EditKind::Love, ErrorKind::ConnectionLost, true, 0, Verdict::Stop);
    row("503", EditKind::Play, ErrorKind::ServerError, false, 0, Verdict::Stop);
    row("throttled", EditKind::Play, ErrorKind::Throttled, false, 0, Verdict::Stop);
    row("an inner failure", EditKind::Love, ErrorKind::ServerError, true, 0, Verdict::RetryLater);
    row("an inner failure of a play", EditKind::Play, ErrorKind::ServerError, true, 0, Verdict::Ambiguous);
    row("never well", EditKind::Love, ErrorKind::ServerError, true, 9, Verdict::Park);
    row("not allowed", EditKind::PlaylistAdd, ErrorKind::NotAllowed, false, 0, Verdict::Park);
    row("not there", EditKind::Love, ErrorKind::NotFound, false, 0, Verdict::Park);
    row("signed out", EditKind::Love, ErrorKind::WrongPassword, false, 0, Verdict::Stop);
    row("a portal's page", EditKind::Play, ErrorKind::NotSubsonic, true, 0, Verdict::StopAmbiguous);
}

void OutboxPlanTest::verdicts()
{
    QFETCH(int, edit);
    QFETCH(int, error);
    QFETCH(bool, mayHaveArrived);
    QFETCH(int, attempts);
    QFETCH(int, verdict);
    const Error happened{static_cast<ErrorKind>(error), {}, 0, mayHaveArrived};
    QCOMPARE(static_cast<int>(verdictOn(static_cast<EditKind>(edit), happened, attempts)), verdict);
}

void OutboxPlanTest::ordersAndMerges()
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'000'000, Qt::UTC);
    const auto row = [&](qint64 id, EditKind kind, const char* object, const QDateTime& notBefore = {}) {
        OutboxRow made;
        made.id = id;
        made.kind = kind;
        made.object = QString::fromLatin1(object);
        made.madeAt = now;
        made.notBefore = notBefore;
        return made;
    };
    const QVector<OutboxRow> rows{row(1, EditKind::Love, "track:1", now.addSecs(60)),
                                  row(2, EditKind::PlaylistAdd, "playlist:1"), row(3, EditKind::Rate, "track:1"),
                                  row(4, EditKind::PlaylistRename, "playlist:1")};
    const auto delivery = nextDelivery(rows, now);
    QVERIFY(delivery);
    QCOMPARE(delivery->object, QStringLiteral("playlist:1")); // the first one waits, and holds up nobody
    QCOMPARE(delivery->rows.size(), 2);
    QCOMPARE(delivery->objectId(), 1);
    QCOMPARE(nextDelivery({rows[0], rows[2]}, now)->kind, EditKind::Rate);
    QVERIFY(!nextDelivery({rows[0]}, now));
    QCOMPARE(*nextDue({rows[0]}), now.addSecs(60));
    QVERIFY(!nextDue({}));
}

void OutboxPlanTest::whatATrackSaysOfAPlay()
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(1'000'500, Qt::UTC);
    RemoteTrack track;
    QVERIFY(!playArrived(track, at)); // nothing is said
    track.playCount = 7;
    QVERIFY(!playArrived(track, at)); // whose, and when?
    track.playCount = 0;
    QCOMPARE(playArrived(track, at), std::optional(false));
    track.playCount = 7;
    track.lastPlayed = QDateTime{};
    QCOMPARE(playArrived(track, at), std::optional(false));
    track.lastPlayed = at.addSecs(-60);
    QCOMPARE(playArrived(track, at), std::optional(false));
    track.lastPlayed = at.addMSecs(-500); // whole seconds only
    QCOMPARE(playArrived(track, at), std::optional(true));
    track.lastPlayed = at.addSecs(60);
    QCOMPARE(playArrived(track, at), std::optional(true));
}

QTEST_GUILESS_MAIN(OutboxPlanTest)
#include "tst_outboxplan.moc"
