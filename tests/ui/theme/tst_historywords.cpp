// What is said of a playlist that others change too.
#include <ui/theme/PlaylistWords.h>

#include <QTest>

using namespace sostenuto;
using namespace sostenuto::ui;

class TestHistoryWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void history_data()
    {
        QTest::addColumn<QVector<int>>("counts"); // elsewhere, added, removed, moved
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("words");
        QTest::newRow("added") << QVector<int>{1, 3, 0, 0} << ""
                               << "3 tracks added elsewhere, 14:05";
        QTest::newRow("one") << QVector<int>{1, 1, 0, 0} << ""
                             << "1 track added elsewhere, 14:05";
        QTest::newRow("here") << QVector<int>{0, 0, 1, 0} << ""
                              << "1 track removed here, 14:05";
        QTest::newRow("all") << QVector<int>{1, 1, 2, 1200} << ""
                             << "1 track added, 2 removed and 1,200 moved elsewhere, 14:05";
        QTest::newRow("renamed") << QVector<int>{1, 0, 0, 0} << "Old"
                                 << "Renamed from “Old” elsewhere, 14:05";
        QTest::newRow("moved and renamed") << QVector<int>{1, 0, 0, 2} << "Old"
                                           << "2 tracks moved and renamed from “Old” elsewhere, 14:05";
        QTest::newRow("nobody knows what") << QVector<int>{1, 0, 0, 0} << ""
                                           << "Changed elsewhere, 14:05";
    }
    void history()
    {
        QFETCH(QVector<int>, counts);
        QFETCH(QString, from);
        QFETCH(QString, words);
        QLocale::setDefault(QLocale(QLocale::English));
        const QDateTime at(QDate(2026, 5, 12), QTime(14, 5), Qt::LocalTime);
        const sync::PlaylistNote note{at.toUTC(), counts[0] == 1, counts[1], counts[2], counts[3], from, {}};
        QCOMPARE(historyLine(note, at.addSecs(600).toUTC()), words);
    }

    /// Names come from outside: what looks like a place for another word stays as it is.
    void namesAreLeftAlone()
    {
        const QDateTime at(QDate(2026, 5, 12), QTime(14, 5), Qt::LocalTime);
        const sync::PlaylistNote note{at.toUTC(), true, 0, 0, 0, QStringLiteral("100 %2 %1"), {}};
        QCOMPARE(historyLine(note, at.toUTC()), QStringLiteral("Renamed from “100 %2 %1” elsewhere, 14:05"));
    }

    void titles()
    {
        sync::PlaylistNote note;
        QCOMPARE(addedTitles(note), QString());
        note.added = 1;
        note.titles = QStringList{QStringLiteral("Harbour")};
        QCOMPARE(addedTitles(note), QStringLiteral("Harbour"));
        note.added = 3;
        QCOMPARE(addedTitles(note), QStringLiteral("Harbour and 2 more"));
    }

    void conflicts()
    {
        sync::PlaylistConflict conflict;
        conflict.name = QStringLiteral("Kitchen");
        conflict.changes = 2;
        const ConflictWords words = conflictWords(conflict, QStringLiteral("Hearth"));
        QCOMPARE(words.title, QStringLiteral("“Kitchen” was deleted elsewhere"));
        QVERIFY(words.sentence.startsWith(QStringLiteral("2 changes that you made here wait for it. ")));
        QVERIFY(words.sentence.contains(QStringLiteral("made again at Hearth")));
        QVERIFY(conflictWords(conflict, {}).sentence.contains(QStringLiteral("made again at the server")));
        QVERIFY(conflictSentence({conflict}).startsWith(QStringLiteral("“Kitchen” was changed here")));
        QVERIFY(conflictSentence({conflict, conflict}).startsWith(QStringLiteral("2 playlists were changed here")));
        QCOMPARE(conflictSentence({}), QString());
        sync::PlaylistConflict names = conflict;
        names.what = sync::PlaylistConflict::What::RenamedTwice;
        names.theirs = QStringLiteral("Cuisine %1");
        QCOMPARE(conflictWords(names, QStringLiteral("Hearth")).title, QStringLiteral("“Kitchen” has two new names"));
        QVERIFY(conflictWords(names, QStringLiteral("Hearth"))
                    .sentence.startsWith(
                        QStringLiteral("You called it “Kitchen”, and at Hearth it is now called “Cuisine %1”.")));
        QVERIFY(conflictSentence({names}).startsWith(QStringLiteral("“Kitchen” was renamed here and elsewhere.")));
        QVERIFY(conflictSentence({names, conflict}).startsWith(QStringLiteral("2 playlists were changed here and ")));
        using Choice = sync::ConflictChoice;
        for (const auto choice : {Choice::KeepMine, Choice::TakeTheirs, Choice::KeepBoth}) {
            QVERIFY(!resolvedSentence(conflict, choice).isEmpty());
            QVERIFY(resolvedSentence(names, choice) != resolvedSentence(conflict, choice));
        }
        for (const auto kind : {sync::ErrorKind::NotFound, sync::ErrorKind::Cancelled, sync::ErrorKind::DiskFull})
            QVERIFY(!resolveFailedSentence(kind).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestHistoryWords)
#include "tst_historywords.moc"
