// The window's decisions that are plain values: where one was, how the width is divided, what can be taken back.

#include <ui/shell/FrameShape.h>
#include <ui/shell/PlaceHistory.h>
#include <ui/shell/UndoList.h>

#include <QTest>

using namespace sostenuto::ui;

namespace {

Place album(qint64 id)
{
    return {Place::Kind::Album, id};
}

} // namespace

class TestShellValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void historyGoesBackAndForward();
    void goingSomewhereForgetsWhatLayAhead();
    void goingWhereOneIsChangesNothing();
    void historyIsBounded();
    void whatIsGoneLeavesTheHistory();
    void frameShape_data();
    void frameShape();
    void undoTakesBackTheLastFirst();
    void aStepIsTakenBackOnce();
    void undoMayAddASteps();
    void whatWasTakenBackIsMadeAgain();
};

void TestShellValues::historyGoesBackAndForward()
{
    PlaceHistory history;
    QVERIFY(history.isEmpty());
    QVERIFY(!history.back());
    history.go(album(1));
    history.go(album(2));
    QVERIFY(history.canGoBack());
    QVERIFY(history.back());
    QCOMPARE(history.current().id, 1);
    QVERIFY(!history.back());
    QVERIFY(history.forward());
    QCOMPARE(history.current().id, 2);
    QVERIFY(!history.canGoForward());
}

void TestShellValues::goingSomewhereForgetsWhatLayAhead()
{
    PlaceHistory history;
    for (qint64 id : {1, 2, 3})
        history.go(album(id));
    history.back();
    history.back();
    history.go(album(4));
    QVERIFY(!history.canGoForward());
    QVERIFY(history.back());
    QCOMPARE(history.current().id, 1);
}

void TestShellValues::goingWhereOneIsChangesNothing()
{
    PlaceHistory history;
    history.go(album(1));
    history.go(album(1));
    QVERIFY(!history.canGoBack());
}

void TestShellValues::historyIsBounded()
{
    PlaceHistory history;
    for (qint64 id = 1; id <= PlaceHistory::maxPlaces + 5; ++id)
        history.go(album(id));
    int back = 0;
    while (history.back())
        ++back;
    QCOMPARE(back, PlaceHistory::maxPlaces - 1);
    QCOMPARE(history.current().id, 6);
}

void TestShellValues::whatIsGoneLeavesTheHistory()
{
    PlaceHistory history;
    history.go(album(1));
    history.go(album(2));
    history.go(album(1));
    QVERIFY(history.forget(album(1)));
    QCOMPARE(history.current().id, 2);
    QVERIFY(!history.canGoBack());
    QVERIFY(!history.forget(album(7)));
    QVERIFY(history.forget(album(2)));
    QVERIFY(history.isEmpty());
}

void TestShellValues::frameShape_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("rail");
    QTest::addColumn<bool>("panelInPage");
    QTest::addColumn<bool>("chip");
    QTest::addColumn<int>("left");
    QTest::addColumn<int>("right");
    QTest::newRow("wide") << 1280 << false << false << true << 320 << 396;
    QTest::newRow("full") << 1180 << false << false << true << 320 << 396;
    QTest::newRow("beside") << 1120 << false << false << true << 320 << 396;
    QTest::newRow("page too narrow") << 1100 << false << true << true << 320 << 396;
    QTest::newRow("last with sidebar") << 1000 << false << true << true << 320 << 396;
    QTest::newRow("rail") << 999 << true << true << false << 232 << 140;
    QTest::newRow("narrow") << 800 << true << true << false << 232 << 140;
    QTest::newRow("least") << 720 << true << true << false << 200 << 104;
}

void TestShellValues::frameShape()
{
    QFETCH(int, width);
    const FrameShape shape = sostenuto::ui::frameShape(width);
    QTEST(shape.rail, "rail");
    QTEST(shape.panelInPage, "panelInPage");
    QTEST(shape.qualityChip, "chip");
    QTEST(shape.volumeSlider, "chip");
    QTEST(shape.playerLeft, "left");
    QTEST(shape.playerRight, "right");
    QVERIFY(shape.playerLeft + shape.playerRight + 240 <= width); // the seek bar keeps its room
}

void TestShellValues::undoTakesBackTheLastFirst()
{
    UndoList list;
    QString done;
    list.add([&] { done += u'a'; });
    list.add([&] { done += u'b'; });
    list.undoLast();
    list.undoLast();
    list.undoLast();
    QCOMPARE(done, QStringLiteral("ba"));
    QVERIFY(list.isEmpty());
}

void TestShellValues::aStepIsTakenBackOnce()
{
    UndoList list;
    int times = 0;
    const int step = list.add([&] { ++times; });
    list.undo(step);
    list.undo(step);
    list.undoLast();
    QCOMPARE(times, 1);
}

void TestShellValues::whatWasTakenBackIsMadeAgain()
{
    UndoList list;
    QString done;
    const auto step = [&done](char16_t back, char16_t again) {
        return UndoStep([&done, back] { done += QChar(back); }, [&done, again] { done += QChar(again); });
    };
    list.add(step(u'a', u'A'));
    const int second = list.add(step(u'b', u'B'));
    QVERIFY(!list.canRedo());
    list.undo(second); // by its toast
    list.undoLast();
    QVERIFY(list.canRedo());
    list.redoLast();
    list.redoLast();
    list.redoLast();
    QCOMPARE(done, QStringLiteral("baAB"));
    list.undoLast();
    list.add([&done] { done += u'c'; }); // that can't be made again
    QVERIFY(!list.canRedo());
    list.undoLast();
    QVERIFY(!list.canRedo());
    list.undoLast();
    QCOMPARE(done, QStringLiteral("baABbca"));
}

void TestShellValues::undoMayAddASteps()
{
    UndoList list;
    list.add([&] { list.add([] {}); });
    list.undoLast();
    QVERIFY(!list.isEmpty());
}

QTEST_GUILESS_MAIN(TestShellValues)
#include "tst_shellvalues.moc"
