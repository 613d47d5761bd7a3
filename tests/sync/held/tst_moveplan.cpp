// Whether held music can go to another folder, and what is still to be copied.
#include <sync/held/MovePlan.h>

#include <QTest>

using namespace sostenuto::sync;

Q_DECLARE_METATYPE(MoveFacts)
Q_DECLARE_METATYPE(MoveTrouble)

class TestMovePlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isItPossible_data()
    {
        QTest::addColumn<MoveFacts>("facts");
        QTest::addColumn<MoveTrouble>("trouble");
        const QString from = QStringLiteral("/srv/music/held");
        const auto to = [&](const char* path) { return MoveFacts{from, QString::fromLatin1(path)}; };
        const auto row = [](const char* name, const MoveFacts& facts, MoveTrouble trouble) {
            QTest::newRow(name) << facts << trouble;
        };
        row("beside it", to("/srv/music/held-2"), MoveTrouble::None);
        row("another disk", to("/media/disk"), MoveTrouble::None);
        row("the same", to("/srv/music/held"), MoveTrouble::Same);
        row("in the old one", to("/srv/music/held/new"), MoveTrouble::Inside);
        row("the old one in it", to("/srv/music"), MoveTrouble::Inside);
        row("the root", to("/"), MoveTrouble::Inside);
        MoveFacts facts = to("/media/disk");
        facts.isFolder = false;
        row("a file", facts, MoveTrouble::NotWritable);
        facts = to("/media/disk");
        facts.isTaken = true;
        row("something is there", facts, MoveTrouble::Taken);
        facts = to("/media/disk");
        facts.needed = 100;
        facts.room = 99;
        row("too little room", facts, MoveTrouble::NoRoom);
        facts.room = 100;
        row("just enough", facts, MoveTrouble::None);
        facts.room = -1;
        row("nobody knows", facts, MoveTrouble::None);
        facts = to("/srv/music/held/new");
        facts.fromAway = true;
        row("nothing can be copied", facts, MoveTrouble::Away);
    }
    void isItPossible()
    {
        QFETCH(MoveFacts, facts);
        QFETCH(MoveTrouble, trouble);
        QCOMPARE(judgeMove(facts), trouble);
    }

    void aDriveUnderAnotherNameIsKnown()
    {
        MoveFacts facts{QStringLiteral("/media/old/held"), QStringLiteral("/media/new/held")};
        const QString ours = QStringLiteral("1234");
        QVERIFY(!isTheOneThatIsAway(facts, ours));
        facts.fromAway = true;
        QVERIFY(!isTheOneThatIsAway(facts, ours));
        facts.marked = facts.to;
        facts.marker = QStringLiteral("5678"); // of another library
        QVERIFY(!isTheOneThatIsAway(facts, ours));
        facts.marker = ours;
        QVERIFY(isTheOneThatIsAway(facts, ours));
        facts.fromAway = false; // a copy
        QVERIFY(!isTheOneThatIsAway(facts, ours));
        QVERIFY(!isTheOneThatIsAway({{}, {}, true}, {}));
    }

    void otherThingsStayAlone()
    {
        QCOMPARE(folderFor(QStringLiteral("/media/disk"), true), QStringLiteral("/media/disk"));
        QCOMPARE(folderFor(QStringLiteral("/media/disk"), false), QStringLiteral("/media/disk/Sostenuto"));
        QCOMPARE(folderFor(QStringLiteral("/"), false), QStringLiteral("/Sostenuto"));
    }

    void moreRoomThanTheFilesTake()
    {
        const QVector<HeldFilePlace> files{{QStringLiteral("a"), 700}, {QStringLiteral("b"), 300}};
        QVERIFY(roomNeeded(files) > 1000);
        QCOMPARE(roomNeeded(files) - roomNeeded({}), 1000);
    }

    void whatIsStillToBeDone()
    {
        const HeldFilePlace a{QStringLiteral("a"), 10, "x", true};
        const HeldFilePlace b{QStringLiteral("b"), 20, "y", true};
        const HeldFilePlace longer{QStringLiteral("b"), 30, "z", true};
        CopiedFiles copied;
        QCOMPARE(nextMoveStep({a, b}, copied).copy, (QVector<HeldFilePlace>{a, b}));
        copied.insert(a.path, a);
        QCOMPARE(nextMoveStep({a, b}, copied).copy, QVector<HeldFilePlace>{b});
        copied.insert(b.path, b);
        QVERIFY(nextMoveStep({a, b}, copied).isDone());
        QCOMPARE(nextMoveStep({a, longer}, copied).copy, QVector<HeldFilePlace>{longer}); // others came in its place
        const MoveStep gone = nextMoveStep({b}, copied);
        QVERIFY(gone.copy.isEmpty());
        QCOMPARE(gone.remove, QVector<QString>{a.path});
    }
};

QTEST_GUILESS_MAIN(TestMovePlan)
#include "tst_moveplan.moc"
