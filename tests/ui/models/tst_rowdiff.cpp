// The steps between two lists: each kind of change, and any list to any list.
#include <ui/models/RowDiff.h>

#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>

using namespace sostenuto::ui;

using Ids = QVector<qint64>;

namespace {

/// Takes the steps as a model does.
Ids taken(Ids ids, const RowDiff& diff, const Ids& after)
{
    for (const RowRun& run : diff.removed)
        ids.remove(run.first, run.count);
    if (diff.reordered)
        ids = diff.kept;
    for (const RowRun& run : diff.inserted) {
        for (int i = 0; i < run.count; ++i)
            ids.insert(run.first + i, after[run.first + i]);
    }
    return ids;
}

Ids randomIds(QRandomGenerator& random)
{
    Ids all;
    for (qint64 id = 1; id <= 40; ++id)
        all.append(id);
    if (random.bounded(2) == 0)
        std::shuffle(all.begin(), all.end(), random);
    Ids some;
    const int keep = random.bounded(1, 5);
    for (const qint64 id : all) {
        if (random.bounded(5) < keep)
            some.append(id);
    }
    return some;
}

} // namespace

class TestRowDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<Ids>("before");
        QTest::addColumn<Ids>("after");
        QTest::addColumn<int>("removedRuns");
        QTest::addColumn<int>("insertedRuns");
        QTest::addColumn<bool>("reordered");
        QTest::newRow("same") << Ids{1, 2, 3} << Ids{1, 2, 3} << 0 << 0 << false;
        QTest::newRow("both empty") << Ids{} << Ids{} << 0 << 0 << false;
        QTest::newRow("first rows") << Ids{} << Ids{1, 2} << 0 << 1 << false;
        QTest::newRow("all gone") << Ids{1, 2} << Ids{} << 1 << 0 << false;
        QTest::newRow("a run at the end") << Ids{1, 2} << Ids{1, 2, 3, 4} << 0 << 1 << false;
        QTest::newRow("two runs out") << Ids{1, 2, 3, 4, 5} << Ids{2, 5} << 2 << 0 << false;
        QTest::newRow("one for another") << Ids{1, 2, 3} << Ids{1, 9, 3} << 1 << 1 << false;
        QTest::newRow("other order") << Ids{1, 2, 3} << Ids{3, 1, 2} << 0 << 0 << true;
        QTest::newRow("everything at once") << Ids{1, 2, 3, 4} << Ids{4, 7, 1, 3, 8} << 1 << 2 << true;
    }
    void kinds()
    {
        QFETCH(Ids, before);
        QFETCH(Ids, after);
        const RowDiff diff = rowDiff(before, after);
        QTEST(int(diff.removed.size()), "removedRuns");
        QTEST(int(diff.inserted.size()), "insertedRuns");
        QTEST(diff.reordered, "reordered");
        QCOMPARE(diff.isEmpty(), before == after);
        QCOMPARE(taken(before, diff, after), after);
    }

    void anyListToAnyList()
    {
        QRandomGenerator random(20260512);
        for (int round = 0; round < 2000; ++round) {
            const Ids before = randomIds(random);
            const Ids after = randomIds(random);
            QCOMPARE(taken(before, rowDiff(before, after), after), after);
        }
    }
};

QTEST_GUILESS_MAIN(TestRowDiff)
#include "tst_rowdiff.moc"
