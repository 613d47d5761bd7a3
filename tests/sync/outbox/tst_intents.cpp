// A playlist's edits played onto the list as it is there: examples, and properties over random edits.
#include "sync/outbox/OutboxPlan.h"
#include "sync/outbox/PlaylistIntents.h"

#include <QTest>

#include <rapidcheck.h>

using namespace sostenuto::sync;
using What = PlaylistIntent::What;
using Where = PlaylistIntent::Where;

namespace {

QStringList letters(const char* text)
{
    QStringList list;
    for (const char* c = text; *c; ++c)
        list.append(QString(QLatin1Char(*c)));
    return list;
}

PlaylistIntent addition(const char* tracks, Where where = Where::AtEnd, const char* anchor = "", int occurrence = 0)
{
    return {What::Add, letters(tracks), 0, where, QString::fromLatin1(anchor), occurrence, false};
}

PlaylistIntent removal(const char* track, int occurrence = 0)
{
    return {What::Remove, letters(track), occurrence, Where::AtEnd, {}, 0, false};
}

/// Tracks few enough that duplicates are common.
QStringList randomList()
{
    const auto size = *rc::gen::inRange(0, 8);
    QStringList list;
    for (int i = 0; i < size; ++i)
        list.append(QString(QLatin1Char(static_cast<char>('a' + *rc::gen::inRange(0, 4)))));
    return list;
}

/// Edits as the store writes them: each speaks of the list as the one before left it.
QVector<PlaylistIntent> randomEdits(QStringList list)
{
    QVector<PlaylistIntent> edits;
    const int count = *rc::gen::inRange(1, 6);
    for (int i = 0; i < count; ++i) {
        PlaylistIntent edit;
        if (list.isEmpty() || *rc::gen::inRange(0, 2) == 0) {
            edit.tracks = randomList();
            edit.where = *rc::gen::element(Where::AtEnd, Where::AtTop);
        } else {
            const auto at = *rc::gen::inRange<qsizetype>(0, list.size());
            edit.what = What::Remove;
            edit.tracks = QStringList{list[at]};
            edit.occurrence = static_cast<int>(list.first(at).count(list[at]));
        }
        list = applied(list, {edit});
        edits.append(edit);
    }
    return edits;
}

QVector<PlaylistIntent> unsure(QVector<PlaylistIntent> edits)
{
    for (PlaylistIntent& edit : edits)
        edit.ambiguous = true;
    return edits;
}

/// Additions only: what a partly carried out append leaves behind.
QVector<PlaylistIntent> randomAdditions()
{
    PlaylistIntent edit;
    edit.tracks = randomList();
    return {edit};
}

} // namespace

class IntentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void examples_data();
    void examples();
    void othersAdditionsSurvive();
    void nothingTwiceWhenAllArrived();
    void movesThatArrivedAreNotMadeAgain();
    void nothingLostWhenNoneArrived();
    void restOfAPartlyCarriedOutAppend();
    void newListsMerge();
    void verdicts_data();
    void verdicts();
    void ordersAndMerges();
    void whatATrackSaysOfAPlay();
};

void IntentsTest::examples_data()
{
    QTest::addColumn<QStringList>("there");
    QTest::addColumn<QVector<PlaylistIntent>>("edits");
    QTest::addColumn<QStringList>("after");
    const auto row = [](const char* name, const char* there, const QVector<PlaylistIntent>& edits, const char* after) {
        QTest::newRow(name) << letters(there) << edits << letters(after);
    };
    row("at the end", "abc", {addition("xy")}, "abcxy");
    row("at the top", "abc", {addition("x", Where::AtTop)}, "xabc");
    row("after", "abac", {addition("x", Where::After, "a", 1)}, "abaxc");
    row("after what is gone", "bc", {addition("x", Where::After, "a")}, "bcx");
    row("the second one out", "aba", {removal("a", 1)}, "ab");
    row("what is gone already", "b", {removal("a")}, "b");
    row("moved to the top", "abc", {{What::Move, letters("c"), 0, Where::AtTop, {}, 0, false}}, "cab");
    row("moved after what is gone", "abc", {{What::Move, letters("c"), 0, Where::After, QStringLiteral("x"), 0, false}},
        "abc");
}

void IntentsTest::examples()
{
    QFETCH(QStringList, there);
    QFETCH(QVector<PlaylistIntent>, edits);
    QFETCH(QStringList, after);
    QCOMPARE(applied(there, edits), after);
}

void IntentsTest::othersAdditionsSurvive()
{
    const bool holds = rc::check("additions of both sides survive", [] {
        const QStringList base = randomList();
        const QStringList theirs = randomList();
        const QVector<PlaylistIntent> mine = randomAdditions();
        const auto merged = tally(applied(base + theirs, mine));
        const auto all = tally(base + theirs + mine.first().tracks);
        RC_ASSERT(merged == all);
    });
    QVERIFY(holds);
}

void IntentsTest::nothingTwiceWhenAllArrived()
{
    const bool holds = rc::check("replaying what arrived changes no count", [] {
        const QStringList base = randomList();
        const auto edits = randomEdits(base);
        const QStringList local = applied(base, edits);
        const QStringList replayed = applied(local, stillToMake(unsure(edits), local, local));
        RC_ASSERT(replayed == local);
    });
    QVERIFY(holds);
}

void IntentsTest::movesThatArrivedAreNotMadeAgain()
{
    const auto move = [](const char* track, const char* after) {
        return PlaylistIntent{What::Move, letters(track), 0, Where::After, QString::fromLatin1(after), 0, false};
    };
    const QVector<PlaylistIntent> moves{move("a", "b"), move("b", "c")};
    const QStringList base = letters("abc");
    const QStringList local = applied(base, moves);
    QCOMPARE(local, letters("acb"));
    QCOMPARE(applied(local, stillToMake(unsure(moves), local, local)), local);
    QCOMPARE(applied(letters("acbx"), stillToMake(unsure(moves), local, letters("acbx"))), letters("acbx"));
    QCOMPARE(applied(base, stillToMake(unsure(moves), local, base)), local); // none arrived
    // And what was never sent is made.
    QVector<PlaylistIntent> all = unsure(moves);
    all.append(removal("c"));
    QCOMPARE(applied(local, stillToMake(all, letters("ab"), local)), letters("ab"));
}

void IntentsTest::nothingLostWhenNoneArrived()
{
    const bool holds = rc::check("replaying what never arrived makes it whole", [] {
        const QStringList base = randomList();
        const auto edits = randomEdits(base);
        const QStringList local = applied(base, edits);
        const QStringList replayed = applied(base, stillToMake(unsure(edits), local, base));
        RC_ASSERT(tally(replayed) == tally(local));
    });
    QVERIFY(holds);
}

void IntentsTest::restOfAPartlyCarriedOutAppend()
{
    const bool holds = rc::check("the rest of an append is sent, and nothing of it twice", [] {
        const QStringList base = randomList();
        const auto edits = randomAdditions();
        const QStringList local = applied(base, edits);
        const auto arrived = *rc::gen::inRange<qsizetype>(0, edits.first().tracks.size() + 1);
        const QStringList there = base + edits.first().tracks.first(arrived);
        RC_ASSERT(applied(there, stillToMake(unsure(edits), local, there)) == local);
    });
    QVERIFY(holds);
}

void IntentsTest::newListsMerge()
{
    QCOMPARE(mergedNewList(letters("ab"), letters("ab")), letters("ab"));
    QCOMPARE(mergedNewList(letters("ab"), letters("abc")), letters("abc"));
    QCOMPARE(mergedNewList(letters("aab"), letters("a")), letters("aab"));
    QCOMPARE(mergedNewList(letters("ab"), {}), letters("ab"));
}

void IntentsTest::verdicts_data()
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

void IntentsTest::verdicts()
{
    QFETCH(int, edit);
    QFETCH(int, error);
    QFETCH(bool, mayHaveArrived);
    QFETCH(int, attempts);
    QFETCH(int, verdict);
    const Error happened{static_cast<ErrorKind>(error), {}, 0, mayHaveArrived};
    QCOMPARE(static_cast<int>(verdictOn(static_cast<EditKind>(edit), happened, attempts)), verdict);
}

void IntentsTest::ordersAndMerges()
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

void IntentsTest::whatATrackSaysOfAPlay()
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

QTEST_GUILESS_MAIN(IntentsTest)
#include "tst_intents.moc"
