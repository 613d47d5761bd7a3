// Several rows dragged to one place.
#include <ui/models/EntryMoves.h>

#include <QtTest>

using namespace sostenuto::ui;

using Ids = QVector<qint64>;

class TestEntryMoves : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void moves_data()
    {
        QTest::addColumn<Ids>("moved");
        QTest::addColumn<int>("before");
        QTest::addColumn<Ids>("wanted");
        QTest::addColumn<int>("steps");
        QTest::newRow("one up") << Ids{3} << 1 << Ids{1, 3, 2, 4, 5} << 1;
        QTest::newRow("one down") << Ids{2} << 3 << Ids{1, 3, 2, 4, 5} << 1;
        QTest::newRow("to the top") << Ids{5} << 0 << Ids{5, 1, 2, 3, 4} << 1;
        QTest::newRow("to the end") << Ids{1} << 5 << Ids{2, 3, 4, 5, 1} << 1;
        QTest::newRow("onto itself") << Ids{2} << 1 << Ids{1, 2, 3, 4, 5} << 0;
        QTest::newRow("just behind itself") << Ids{2} << 2 << Ids{1, 2, 3, 4, 5} << 0;
        QTest::newRow("two to the top keep their order") << Ids{3, 5} << 0 << Ids{3, 5, 1, 2, 4} << 2;
        QTest::newRow("two from both sides") << Ids{1, 5} << 3 << Ids{2, 3, 1, 5, 4} << 2;
        QTest::newRow("into the middle of themselves") << Ids{2, 3} << 2 << Ids{1, 2, 3, 4, 5} << 0;
        QTest::newRow("all") << Ids{1, 2, 3, 4, 5} << 2 << Ids{1, 2, 3, 4, 5} << 0;
        QTest::newRow("an unknown one") << Ids{9} << 0 << Ids{1, 2, 3, 4, 5} << 0;
        QTest::newRow("past the end") << Ids{1} << 99 << Ids{2, 3, 4, 5, 1} << 1;
    }
    void moves()
    {
        QFETCH(Ids, moved);
        QFETCH(int, before);
        Ids order{1, 2, 3, 4, 5};
        const auto found = entryMoves(order, moved, before);
        for (const EntryMove& move : found) {
            QCOMPARE(order[move.from], move.entry);
            order.move(move.from, move.to);
        }
        QTEST(order, "wanted");
        QTEST(int(found.size()), "steps");
    }
};

QTEST_GUILESS_MAIN(TestEntryMoves)
#include "tst_entrymoves.moc"
