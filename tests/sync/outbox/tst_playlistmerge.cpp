// Two versions of one playlist made one: examples a listener would give, and what must hold for any three lists.
#include <sync/outbox/PlaylistMerge.h>

#include <QHash>
#include <QSet>
#include <QTest>

#include <rapidcheck.h>

using namespace sostenuto::sync;

namespace {

QStringList letters(const char* text)
{
    QStringList list;
    for (const char* c = text; *c; ++c)
        list.append(QString(QLatin1Char(*c)));
    return list;
}

QHash<QString, qsizetype> tally(const QStringList& list)
{
    QHash<QString, qsizetype> counts;
    for (const QString& track : list)
        ++counts[track];
    return counts;
}

QString letter(int n)
{
    return QString(QLatin1Char(static_cast<char>('a' + n)));
}

/// Tracks few enough that duplicates are common, or many so that most stand once.
QStringList someList()
{
    const int tracks = *rc::gen::element(2, 4, 20);
    const int size = *rc::gen::inRange(0, 10);
    QStringList list;
    for (int i = 0; i < size; ++i)
        list.append(letter(*rc::gen::inRange(0, tracks)));
    return list;
}

/// What a listener does to a list: adds, takes out, moves.
QStringList edited(QStringList list, int atMost = 4)
{
    const int count = *rc::gen::inRange(0, atMost + 1);
    for (int i = 0; i < count; ++i) {
        const int what = list.isEmpty() ? 0 : *rc::gen::inRange(0, 3);
        const auto from = list.isEmpty() ? 0 : *rc::gen::inRange<qsizetype>(0, list.size());
        QString track = what == 0 ? letter(*rc::gen::inRange(0, 24)) : list.takeAt(from);
        if (what != 1)
            list.insert(*rc::gen::inRange<qsizetype>(0, list.size() + 1), track);
    }
    return list;
}

/// Here no track that is there already is added.
QStringList changedElsewhere(QStringList list)
{
    for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
        const auto from = *rc::gen::inRange<qsizetype>(0, list.size());
        const auto to = *rc::gen::inRange<qsizetype>(0, list.size());
        switch (*rc::gen::inRange(0, 3)) {
        case 0:
            list.insert(to, QString::number(i));
            break;
        case 1:
            list.move(from, to);
            break;
        default:
            if (list.size() > 1)
                list.removeAt(from);
        }
    }
    return list;
}

struct Three {
    QStringList base;
    QStringList mine;
    QStringList theirs;
};

/// As they come from edits; now and then any three.
Three someThree()
{
    const QStringList base = someList();
    if (*rc::gen::inRange(0, 4) == 0)
        return {base, someList(), someList()};
    return {base, edited(base), edited(base)};
}

/// A player with the list of one service: what it has, and what was agreed on last.
struct Peer {
    QStringList base;
    QStringList list;

    enum class Line { Whole, BreaksBefore, BreaksAfter };
    /// Read, join, write, as PlaylistDelivery does.
    void meet(QStringList& server, Line line = Line::Whole)
    {
        list = merged(base, list, server);
        base = server;
        if (line != Line::BreaksBefore)
            server = list;
        if (line == Line::Whole)
            base = list;
    }
};

constexpr const char* runs = "max_success=20000 max_size=20 seed=5";

} // namespace

class PlaylistMergeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", runs);
    }
    void examples_data();
    void examples();
    void noChangeIsNone();
    void countsAreKept();
    void whatIsRepeatedChangesNothing();
    void additionsStandByTheirNeighbours();
    void whatOneSideMovedIsWhereItWasPut();
    void playersEndUpWithTheSame();
    void editsMadeWhileAWriteIsOpenStand();
    void halfAWriteTakesNothing();
    void manyOfOneTrack();
    void longListsAreNotSlow();
};

void PlaylistMergeTest::examples_data()
{
    QTest::addColumn<QStringList>("base");
    QTest::addColumn<QStringList>("mine");
    QTest::addColumn<QStringList>("theirs");
    QTest::addColumn<QStringList>("result");
    const auto row = [](const char* name, const char* base, const char* mine, const char* theirs, const char* result) {
        QTest::newRow(name) << letters(base) << letters(mine) << letters(theirs) << letters(result);
    };
    row("nobody did anything", "abc", "abc", "abc", "abc");
    row("both added at the end", "abc", "abcx", "abcy", "abcyx");
    row("both added at the top", "abc", "xabc", "yabc", "xyabc");
    row("both added in one place", "abc", "abxc", "abyc", "abyxc");
    row("both added the same", "abc", "abcx", "abcx", "abcx");
    row("both added the same elsewhere", "abc", "xabc", "abcx", "abcx");
    row("one more of one that is there", "ab", "aba", "abx", "abxa");
    row("removed here", "abc", "ac", "abcx", "acx");
    row("removed there", "abc", "abcx", "ac", "acx");
    row("both removed the same", "abc", "ac", "ac", "ac");
    row("removed here, added again there", "abc", "ac", "abcb", "abcb");
    row("one of two removed here", "aba", "ab", "xaba", "xab");
    row("moved here", "abcd", "dabc", "abcdx", "dabcx");
    row("moved there", "abcd", "abcdx", "dabc", "dabcx");
    row("both moved another", "abcd", "bacd", "abdc", "badc");
    row("both moved the same", "abcde", "dabce", "abced", "dabce");
    row("moved here, removed there", "abc", "cab", "ab", "ab");
    row("added after one that was moved there", "abc", "abxc", "bac", "bxac");
    row("added after one that was removed there", "abc", "abxc", "ac", "axc");
    row("a new list, of which a part arrived", "", "abcd", "ab", "abcd");
    row("a new list that somebody added to", "", "ab", "abx", "abx");
    row("emptied here, added to there", "abc", "", "abcx", "x");
    row("emptied on both sides", "abc", "", "", "");
}

void PlaylistMergeTest::examples()
{
    QFETCH(QStringList, base);
    QFETCH(QStringList, mine);
    QFETCH(QStringList, theirs);
    QFETCH(QStringList, result);
    QCOMPARE(merged(base, mine, theirs), result);
}

void PlaylistMergeTest::noChangeIsNone()
{
    QVERIFY(rc::check("where one side did nothing the result is the other side", [] {
        const Three lists = someThree();
        RC_ASSERT(merged(lists.base, lists.base, lists.theirs) == lists.theirs);
        RC_ASSERT(merged(lists.base, lists.mine, lists.base) == lists.mine);
        RC_ASSERT(merged(lists.base, lists.mine, lists.mine) == lists.mine);
    }));
}

void PlaylistMergeTest::countsAreKept()
{
    QVERIFY(rc::check("nothing added is lost or doubled, and what was removed goes", [] {
        const Three lists = someThree();
        const auto before = tally(lists.base);
        const auto here = tally(lists.mine);
        const auto there = tally(lists.theirs);
        auto expected = here;
        expected.insert(there);
        for (auto it = expected.begin(); it != expected.end(); ++it) {
            const auto most = std::max(here.value(it.key()), there.value(it.key()));
            const auto least = std::min(here.value(it.key()), there.value(it.key()));
            *it = most > before.value(it.key()) ? most : least;
        }
        expected.removeIf([](const auto& it) { return it.value() == 0; });
        RC_ASSERT(tally(merged(lists.base, lists.mine, lists.theirs)) == expected);
        RC_ASSERT(tally(merged(lists.base, lists.theirs, lists.mine)) == expected);
    }));
}

void PlaylistMergeTest::whatIsRepeatedChangesNothing()
{
    QVERIFY(rc::check("a merge that is repeated is the same", [] {
        const Three lists = someThree();
        const QStringList once = merged(lists.base, lists.mine, lists.theirs);
        RC_ASSERT(merged(lists.base, lists.mine, once) == once);
        RC_ASSERT(merged(lists.base, once, once) == once);
        RC_ASSERT(merged(lists.theirs, once, lists.theirs) == once); // on the new ground
        RC_ASSERT(tally(merged(lists.base, once, lists.theirs)) == tally(once));
    }));
}

void PlaylistMergeTest::editsMadeWhileAWriteIsOpenStand()
{
    QVERIFY(rc::check("whether a write arrived or not, what is done here meanwhile stands", [] {
        const QStringList base = someList();
        const QStringList sent = edited(base);
        const QStringList mine = edited(sent);
        for (const QStringList& theirs : {base, sent}) {
            const QStringList ground = agreed(base, sent, theirs);
            RC_ASSERT(ground == theirs);
            RC_ASSERT(merged(ground, mine, theirs) == mine);
        }
        // Another client adds to either: our order stands, also of a track that is there several times.
        for (QStringList theirs : {base, sent}) {
            theirs.insert(*rc::gen::inRange<qsizetype>(0, theirs.size() + 1), QStringLiteral("another's"));
            auto expected = tally(mine);
            expected.insert(QStringLiteral("another's"), 1);
            QStringList result = merged(agreed(base, sent, theirs), mine, theirs);
            RC_ASSERT(tally(result) == expected);
            result.removeAll(QStringLiteral("another's"));
            RC_ASSERT(result == mine);
        }
    }));
}

void PlaylistMergeTest::halfAWriteTakesNothing()
{
    QVERIFY(rc::check("of additions that arrived in part the rest is still to be sent", [] {
        const QStringList base = someList();
        QStringList sent = base;
        for (int i = *rc::gen::inRange(1, 5); i > 0; --i)
            sent.append(letter(*rc::gen::inRange(0, 24)));
        const QStringList theirs = sent.first(*rc::gen::inRange(base.size(), sent.size() + 1));
        RC_ASSERT(merged(agreed(base, sent, theirs), sent, theirs) == sent);
        // One that was taken out again meanwhile stays out, wherever the write stopped.
        QStringList mine = sent;
        mine.removeLast();
        RC_ASSERT(merged(agreed(base, sent, theirs), mine, theirs) == mine);
    }));
}

void PlaylistMergeTest::additionsStandByTheirNeighbours()
{
    QVERIFY(rc::check("what was added stands behind the entry it was put behind", [] {
        QStringList base;
        for (int i = *rc::gen::inRange(2, 10); i > 0; --i)
            base.append(letter(i));
        const auto place = *rc::gen::inRange<qsizetype>(1, base.size()); // not at an end
        QStringList mine = base;
        mine.insert(place, QStringLiteral("new"));
        const QStringList theirs = changedElsewhere(base);
        const QString anchor = base[place - 1];
        RC_PRE(theirs.contains(anchor));
        const QStringList behind = base.mid(place); // when nothing of that is left, what ends our list ends theirs
        RC_PRE(std::any_of(behind.begin(), behind.end(), [&](const QString& one) { return theirs.contains(one); }));
        const QStringList result = merged(base, mine, theirs);
        const auto at = result.indexOf(QStringLiteral("new"));
        // Between the two only what was added elsewhere.
        const QStringList between = result.mid(result.indexOf(anchor) + 1, at - result.indexOf(anchor) - 1);
        RC_ASSERT(at > result.indexOf(anchor));
        const auto known = tally(base);
        const auto now = tally(theirs);
        RC_ASSERT(std::all_of(between.begin(), between.end(),
                              [&](const QString& track) { return now.value(track) > known.value(track); }));
    }));
}

void PlaylistMergeTest::whatOneSideMovedIsWhereItWasPut()
{
    QVERIFY(rc::check("a move is kept beside additions of the other side", [] {
        QStringList base;
        for (int i = *rc::gen::inRange(2, 10); i > 0; --i)
            base.append(letter(i));
        QStringList moved = base;
        moved.move(*rc::gen::inRange<qsizetype>(0, base.size()), *rc::gen::inRange<qsizetype>(0, base.size()));
        QStringList added = base;
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
            added.insert(*rc::gen::inRange<qsizetype>(0, added.size() + 1), QString::number(i));
        for (QStringList result : {merged(base, moved, added), merged(base, added, moved)}) {
            result.removeIf([](const QString& track) { return track[0].isDigit(); });
            RC_ASSERT(result == moved);
        }
    }));
}

/// In any order of edits and meetings, with answers and writes that are lost.
void PlaylistMergeTest::playersEndUpWithTheSame()
{
    QVERIFY(rc::check("players that meet at a service end up with one list, and nothing added is lost", [] {
        QStringList server = someList();
        QVector<Peer> peers(*rc::gen::inRange(2, 4), Peer{server, server});
        int made = 0;
        QSet<QString> kept; // what was added, and by nobody taken out
        for (int i = *rc::gen::inRange(0, 12); i > 0; --i) {
            Peer& peer = peers[*rc::gen::inRange<qsizetype>(0, peers.size())];
            if (*rc::gen::inRange(0, 2) == 0) {
                const QStringList before = peer.list;
                peer.list = edited(before, 2);
                for (const QString& track : before) {
                    if (!peer.list.contains(track))
                        kept.remove(track);
                }
                const QString track = QStringLiteral("new%1").arg(++made);
                peer.list.insert(*rc::gen::inRange<qsizetype>(0, peer.list.size() + 1), track);
                kept.insert(track);
            } else {
                peer.meet(server,
                          *rc::gen::element(Peer::Line::Whole, Peer::Line::BreaksBefore, Peer::Line::BreaksAfter));
            }
        }
        for (int round = 0; round < 2; ++round) {
            for (Peer& peer : peers)
                peer.meet(server);
        }
        for (const Peer& peer : peers)
            RC_ASSERT(peer.list == server);
        for (const QString& track : std::as_const(kept))
            RC_ASSERT(server.count(track) == 1);
    }));
}

void PlaylistMergeTest::manyOfOneTrack()
{
    const QStringList base(3000, QStringLiteral("a"));
    QStringList mine = base;
    mine.insert(1500, QStringLiteral("x"));
    QStringList theirs = base;
    theirs.removeFirst();
    theirs.append(QStringLiteral("y"));
    const QStringList result = merged(base, mine, theirs);
    QCOMPARE(result.size(), 3001);
    QCOMPARE(result.count(QStringLiteral("x")), 1);
    QCOMPARE(merged(base, mine, result), result);
    QCOMPARE(merged(base, {}, theirs), QStringList{QStringLiteral("y")});
}

void PlaylistMergeTest::longListsAreNotSlow()
{
    QStringList base;
    for (int i = 0; i < 10'000; ++i)
        base.append(QString::number(i % 7'000));
    QStringList mine = base;
    std::reverse(mine.begin(), mine.end()); // the worst there is: everything moved
    QStringList theirs = base;
    std::rotate(theirs.begin(), theirs.begin() + 5'000, theirs.end());
    QCOMPARE(tally(merged(base, mine, theirs)), tally(base));
}

QTEST_GUILESS_MAIN(PlaylistMergeTest)
#include "tst_playlistmerge.moc"
