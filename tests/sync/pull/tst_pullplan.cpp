// What a pull decides, as tables: where the next page begins, what is hidden in the end, and whether a pull is needed.
#include "sync/pull/PullPlan.h"

#include <QTest>

#include <array>

using namespace sostenuto::sync;

namespace {

PullState inTracks(int announced, int received = 0)
{
    PullState state;
    state.generation = 2;
    state.phase = PullPhase::Tracks;
    state.announcedTracks = announced;
    state.tracks = state.offset = received;
    state.widest = std::min(received, wholePage);
    return state;
}

PageFacts page(int rows)
{
    static int number = 0;
    return {rows, 0, rows, QString::number(++number)};
}

/// A server with some rows, that answers as the plan asks.
struct Listing {
    int rows = 0;
    int cap = 500;
    int badRow = -1;    ///< a page with it can't be had
    int emptyFrom = -1; ///< pages that begin in [from, to) are answered empty …
    int emptyTo = -1;
    int emptyTimes = 1'000'000; ///< … so many times
    int requests = 0;
    int seen = 0;

    PullState walk(PullState state)
    {
        while (state.phase == PullPhase::Tracks && requests < 10'000) {
            ++requests;
            const int from = nextOffset(state);
            const int to = std::min({rows, from + nextSize(state), from + cap});
            if (badRow >= from && badRow < to) {
                state = stumbled(state);
                continue;
            }
            const bool empty = from >= rows || (from >= emptyFrom && from < emptyTo && emptyTimes-- > 0);
            const int received = empty ? 0 : to - from;
            if (received > 0 && !looksAhead(state)) {
                seen += received;
                state.tracks += received;
            }
            state = advanced(state, page(received));
        }
        return state;
    }
};

} // namespace

class PullPlanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listings_data();
    void listings();
    void aRowThatNobodyCanRead_data();
    void aRowThatNobodyCanRead();
    void stateAndMemorySurvive();
    void endlessListsEnd();
    void whatMayBeHidden_data();
    void whatMayBeHidden();
    void movingLists_data();
    void movingLists();
    void needs_data();
    void needs();
    void words_data();
    void words();
};

void PullPlanTest::listings_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("cap");
    QTest::addColumn<int>("announced");
    QTest::addColumn<int>("emptyFrom");
    QTest::addColumn<int>("emptyTo");
    QTest::addColumn<int>("times");
    QTest::addColumn<int>("seen");
    QTest::addColumn<bool>("clean");
    QTest::addColumn<int>("mostRequests");
    const auto row = [](const char* name, int rows, int cap, int announced, std::array<int, 3> empty, int seen,
                        bool clean, int most) {
        QTest::newRow(name) << rows << cap << announced << empty[0] << empty[1] << empty[2] << seen << clean << most;
    };
    row("all is well", 2000, 500, 2000, {-1, -1, 0}, 2000, true, 5);
    row("shorter pages than asked for", 2000, 100, 2000, {-1, -1, 0}, 2000, true, 21);
    row("nothing announced", 2000, 500, 0, {-1, -1, 0}, 2000, true, 6);
    row("an empty library", 0, 500, 0, {-1, -1, 0}, 0, true, 3);
    row("fewer than announced", 1990, 500, 2000, {-1, -1, 0}, 1990, true, 13);
    row("a page swallowed once", 2000, 500, 2000, {500, 501, 1}, 2000, true, 7);
    row("a short page swallowed once", 2000, 100, 2000, {500, 501, 1}, 2000, true, 24);
    row("a place swallowed always", 2000, 500, 2000, {500, 501, 9999}, 1999, false, 40);
    row("the first page swallowed once", 2000, 500, 2000, {0, 1, 1}, 2000, true, 7);
    row("a stretch swallowed always", 3000, 500, 3000, {500, 1001, 9999}, 2489, false, 80);
    row("the last page swallowed once", 2000, 500, 2000, {1500, 1501, 1}, 1500, true, 14);
}

void PullPlanTest::listings()
{
    QFETCH(int, rows);
    QFETCH(int, cap);
    QFETCH(int, announced);
    QFETCH(int, emptyFrom);
    QFETCH(int, emptyTo);
    QFETCH(int, times);
    QFETCH(int, seen);
    QFETCH(bool, clean);
    QFETCH(int, mostRequests);
    Listing listing{rows, cap, -1, emptyFrom, emptyTo, times};
    const PullState state = listing.walk(inTracks(announced));
    QCOMPARE(listing.seen, seen);
    QCOMPARE(state.clean, clean);
    QVERIFY2(listing.requests <= mostRequests, qPrintable(QString::number(listing.requests)));
    if (seen < rows) // what did not come must not go
        QVERIFY(!maySweep(state, seen));
}

void PullPlanTest::aRowThatNobodyCanRead_data()
{
    QTest::addColumn<int>("row");
    for (const int row : {0, 1, 250, 499, 500, 777, 1999})
        QTest::addRow("%d", row) << row;
}

/// One row that breaks every page it stands on costs itself, and no more.
void PullPlanTest::aRowThatNobodyCanRead()
{
    QFETCH(int, row);
    Listing listing{2000, 500, row};
    const PullState state = listing.walk(inTracks(2000));
    QCOMPARE(listing.seen, 1999);
    QVERIFY(!state.clean);
    QVERIFY2(listing.requests < 70, qPrintable(QString::number(listing.requests)));
}

void PullPlanTest::stateAndMemorySurvive()
{
    PullState state = inTracks(2000, 500);
    state.beganAt = QDateTime::fromMSecsSinceEpoch(1'767'225'600'000, Qt::UTC);
    state.ahead = 500;
    state.troubles = 2;
    state.stamp = QStringLiteral("yesterday");
    state.counted = 12;
    state.last.vanishing = 300;
    state.last.odd = {7, -9};
    QCOMPARE(PullState::fromJson(state.toJson()), state);
    QVERIFY(canGoOn(state, state.beganAt.addSecs(3600)));
    QVERIFY(!canGoOn(state, state.beganAt.addDays(2)));
    QVERIFY(!canGoOn(state, state.beganAt.addSecs(-1)));
    QCOMPARE(PullMemory::fromJson(state.last.toJson()), state.last);
    for (const char* odd :
         {"", "{}", "[]", "{\"phase\":99}", "{\"phase\":\"x\",\"memory\":[]}", "{\"memory\":{\"odd\":{}}}"}) {
        QVERIFY(!PullState::fromJson(odd).isUnderWay());
        QCOMPARE(PullMemory::fromJson(odd), PullMemory{});
    }
}

void PullPlanTest::endlessListsEnd()
{
    // Whatever is asked, other rows come that were seen before.
    PullState state = inTracks(10);
    int pages = 0;
    for (; state.phase == PullPhase::Tracks && pages < 1000; ++pages)
        state = advanced(state, {500, 0, 0, QString::number(pages)});
    QVERIFY(pages < 50);
    QVERIFY(!state.clean);
    // Always new ones.
    state = inTracks(10);
    for (pages = 0; state.phase == PullPhase::Tracks && pages < 100'000; ++pages)
        state = advanced(state, {500, 0, 500, QString::number(pages)});
    QVERIFY(pages <= longestListing / 500 + 1);
    QVERIFY(!state.clean);
}

void PullPlanTest::whatMayBeHidden_data()
{
    QTest::addColumn<int>("announced");
    QTest::addColumn<int>("seen");
    QTest::addColumn<int>("repeated");
    QTest::addColumn<int>("lastMissing");
    QTest::addColumn<bool>("may");
    QTest::newRow("all came") << 1000 << 1000 << 0 << 0 << true;
    QTest::newRow("more came") << 1000 << 1200 << 0 << 0 << true;
    QTest::newRow("a few missing") << 1000 << 980 << 0 << 0 << true;
    QTest::newRow("many missing") << 1000 << 979 << 0 << 0 << false;
    QTest::newRow("many of very many") << 100'000 << 99'899 << 0 << 0 << false;
    QTest::newRow("one of a few") << 12 << 11 << 0 << 0 << false;
    QTest::newRow("one of a few, as always") << 12 << 11 << 0 << 1 << true;
    QTest::newRow("the list moved") << 1000 << 999 << 1 << 0 << false;
    QTest::newRow("it moves as always") << 1000 << 999 << 1 << 1 << true;
    QTest::newRow("nothing announced") << 0 << 50 << 0 << 0 << true;
}

void PullPlanTest::whatMayBeHidden()
{
    QFETCH(int, announced);
    QFETCH(int, seen);
    QFETCH(int, repeated);
    QFETCH(int, lastMissing);
    QFETCH(bool, may);
    PullState state = inTracks(announced);
    state.repeated = repeated;
    state.last.missing = lastMissing;
    QCOMPARE(maySweep(state, seen), may);
    state.clean = false;
    QVERIFY(!maySweep(state, seen));
}

void PullPlanTest::movingLists_data()
{
    QTest::addColumn<RemoteSignal>("before");
    QTest::addColumn<RemoteSignal>("after");
    QTest::addColumn<bool>("moved");
    const QString a = QStringLiteral("a");
    QTest::newRow("says nothing") << RemoteSignal{} << RemoteSignal{} << false;
    QTest::newRow("same") << RemoteSignal{a, false, 9} << RemoteSignal{a, false, 9} << false;
    QTest::newRow("scans now") << RemoteSignal{a, false, 9} << RemoteSignal{a, true, 9} << true;
    QTest::newRow("scanned at first") << RemoteSignal{a, true, 9} << RemoteSignal{a, false, 9} << true;
    QTest::newRow("scanned meanwhile") << RemoteSignal{a, false, 9} << RemoteSignal{QStringLiteral("b"), false, 9}
                                       << true;
    QTest::newRow("counts grow") << RemoteSignal{{}, false, 9} << RemoteSignal{{}, false, 10} << true;
    QTest::newRow("no longer counts") << RemoteSignal{{}, false, 9} << RemoteSignal{} << false;
}

void PullPlanTest::movingLists()
{
    QFETCH(RemoteSignal, before);
    QFETCH(RemoteSignal, after);
    QFETCH(bool, moved);
    PullState state;
    state.stamp = before.stamp;
    state.counted = before.tracks;
    state.scanning = before.scanning;
    QCOMPARE(movedMeanwhile(state, after), moved);
}

void PullPlanTest::needs_data()
{
    QTest::addColumn<PullFacts>("facts");
    QTest::addColumn<int>("need");
    constexpr qint64 hour = 3600;
    constexpr qint64 day = 24 * hour;
    const RemoteSignal none;
    const RemoteSignal same{QStringLiteral("a"), false, 9};
    const RemoteSignal other{QStringLiteral("b"), false, 9};
    const RemoteSignal scanning{QStringLiteral("b"), true, 9};
    const auto row = [](const char* name, bool underWay, bool everWhole, qint64 age, bool clean,
                        const RemoteSignal& signal, PullNeed need) {
        PullFacts facts{underWay, everWhole, age, {}, signal};
        facts.memory.clean = clean;
        facts.memory.stamp = QStringLiteral("a");
        QTest::newRow(name) << facts << static_cast<int>(need);
    };
    row("one is under way", true, true, hour, true, same, PullNeed::Whole);
    row("never came whole", false, false, hour, true, same, PullNeed::Whole);
    row("a week ago", false, true, 7 * day, true, same, PullNeed::Whole);
    row("nearly a week ago", false, true, 7 * day - 1, true, same, PullNeed::Lists);
    row("a day ago, clean", false, true, day, true, same, PullNeed::Lists);
    row("a day ago, not clean", false, true, day, false, same, PullNeed::Whole);
    row("an hour ago, not clean", false, true, hour, false, same, PullNeed::Lists);
    row("the clock was set back", false, true, -hour, true, same, PullNeed::Whole);
    row("scanned since", false, true, hour, true, other, PullNeed::Changes);
    row("scans right now", false, true, hour, true, scanning, PullNeed::Lists);
    row("says nothing", false, true, hour, true, none, PullNeed::Look);
    row("counts only", false, true, hour, true, RemoteSignal{{}, false, 9}, PullNeed::Look);
    row("a week ago, scans right now", false, true, 8 * day, true, scanning, PullNeed::Whole);
}

void PullPlanTest::needs()
{
    QFETCH(PullFacts, facts);
    QFETCH(int, need);
    QCOMPARE(static_cast<int>(pullNeed(facts)), need);
}

void PullPlanTest::words_data()
{
    QTest::addColumn<RemoteSignal>("signal");
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("tracks");
    QTest::addColumn<qint64>("ageS");
    QTest::addColumn<int>("pages");
    constexpr qint64 day = 24 * 3600;
    const RemoteSignal same{QStringLiteral("a"), false, 9};
    const RemoteSignal other{QStringLiteral("b"), false, 9};
    QTest::newRow("nothing new") << same << -1 << 5'000 << 2 * day << 0;
    QTest::newRow("scanned since") << other << -1 << 5'000 << day << 4;
    QTest::newRow("scanned since, but read today") << other << -1 << 5'000 << day - 1 << 0;
    QTest::newRow("the clock was set back") << other << -1 << 5'000 << -day << 4;
    QTest::newRow("scans right now") << RemoteSignal{QStringLiteral("b"), true, 9} << -1 << 5'000 << day << 0;
    QTest::newRow("says nothing") << RemoteSignal{} << -1 << 5'000 << 9 * day << 0;
    QTest::newRow("lists no tracks") << other << -1 << 0 << day << 0;
    QTest::newRow("on the way") << same << 3'500 << 5'000 << 60LL << 3;
    QTest::newRow("on the way, scanned again") << other << 4'500 << 5'000 << 9 * day << 1;
    QTest::newRow("a few") << other << -1 << 7 << day << 1;
    QTest::newRow("a million within a day") << other << -1 << 1'000'000 << day << 21;
}

void PullPlanTest::words()
{
    QFETCH(RemoteSignal, signal);
    QFETCH(int, at);
    QFETCH(int, tracks);
    QFETCH(qint64, ageS);
    PullMemory memory;
    memory.wordsStamp = QStringLiteral("a");
    memory.wordsBeganS = 1'800'000'000;
    memory.wordsAt = at;
    memory.tracks = tracks;
    const PullMemory turn = wordsTurn(memory, signal, memory.wordsBeganS + ageS);
    QTEST(wordsPages(turn), "pages");
    QCOMPARE(turn.wordsAt, at >= 0 ? at : wordsPages(turn) > 0 ? 0 : -1);
    QCOMPARE(PullMemory::fromJson(turn.toJson()), turn);
}

QTEST_GUILESS_MAIN(PullPlanTest)
#include "tst_pullplan.moc"
