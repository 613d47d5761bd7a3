// Where held music lies, and its way to another folder, in words.
#include <ui/theme/MoveWords.h>

#include <QTest>

using namespace sostenuto;
using namespace sostenuto::ui;
using sync::HeldHome;
using sync::MoveTrouble;

class TestMoveWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void howFarItIs()
    {
        HeldHome home{QStringLiteral("/old"), QStringLiteral("/new")};
        QVERIFY(homeHelp(home, false).contains(u"more room"));
        QVERIFY(homeHelp(home, true).contains(u"not connected"));
        home.stage = HeldHome::Stage::Copying;
        home.files = 764;
        home.filesDone = 212;
        home.bytes = 38'200'000'000;
        home.bytesDone = 8'900'000'000;
        QCOMPARE(homeHelp(home, false),
                 QStringLiteral("212 of 764 files copied, 8.9 GB of 38.2 GB. Playing goes on, downloads wait"));
        home.files = 0;
        QVERIFY(!homeHelp(home, false).contains(u'0'));
    }

    void whatWentWrong_data()
    {
        QTest::addColumn<int>("trouble");
        QTest::addColumn<QString>("doing");
        const auto row = [](const char* name, MoveTrouble trouble, const char* doing) {
            QTest::newRow(name) << int(trouble) << QString::fromLatin1(doing);
        };
        row("same", MoveTrouble::Same, "Choose another");
        row("inside", MoveTrouble::Inside, "beside the present one");
        row("taken", MoveTrouble::Taken, "Choose an empty folder");
        row("not writable", MoveTrouble::NotWritable, "may write");
        row("no room", MoveTrouble::NoRoom, "Make room there");
        row("away", MoveTrouble::Away, "Connect the drive");
        row("unreadable", MoveTrouble::Unreadable, "damaged");
        row("not noted", MoveTrouble::NotNoted, "full");
        row("leftovers", MoveTrouble::Leftovers, "remove it yourself");
    }
    /// Each says what to do.
    void whatWentWrong()
    {
        QFETCH(const int, trouble);
        QFETCH(const QString, doing);
        HeldHome home{QStringLiteral("/old"), QStringLiteral("/new")};
        home.trouble = MoveTrouble(trouble);
        home.bytesNeeded = 2'000'000'000;
        home.bytesFree = 1'000'000'000;
        const QString sentence = moveTroubleSentence(home);
        QVERIFY2(sentence.contains(doing), qPrintable(sentence));
        QVERIFY(sentence.endsWith(u'.'));
        QVERIFY(!sentence.contains(u'%'));
    }

    void roomIsToldInNumbersWhereTheyMeanSomething()
    {
        HeldHome home{QStringLiteral("/old"), QStringLiteral("/new")};
        home.trouble = MoveTrouble::NoRoom;
        home.bytesNeeded = 2'000'000'000;
        home.bytesFree = 1'000'000'000;
        QVERIFY(moveTroubleSentence(home).startsWith(QStringLiteral("Held music needs 2 GB, and there are 1 GB free")));
        home.bytesFree = 3'000'000'000; // it was filled while it was copied
        QVERIFY(moveTroubleSentence(home).startsWith(QStringLiteral("The disk of /new became full.")));
        QCOMPARE(moveTroubleSentence(HeldHome{QStringLiteral("/old")}), QString());
    }
};

QTEST_MAIN(TestMoveWords)
#include "tst_movewords.moc"
