#include <sync/store/TextKeys.h>

#include <QTest>

using namespace sostenuto::sync;

class TestTextKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foldedText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("case") << u"Hello WORLD"_qs << u"hello world"_qs;
        QTest::newRow("space") << u"  a \t b\n"_qs << u"a b"_qs;
        QTest::newRow("diacritics") << u"Björk Édith São Dvořák"_qs << u"bjork edith sao dvorak"_qs;
        QTest::newRow("letters") << u"Straße Mötley Øresund Łódź Æther"_qs << u"strasse motley oresund lodz aether"_qs;
        QTest::newRow("capital sharp s") << u"STRAẞE"_qs << u"strasse"_qs;
        QTest::newRow("turkish") << u"Işık İstanbul"_qs << u"isik istanbul"_qs;
        QTest::newRow("full width") << u"ＡＢＣ　１２"_qs << u"abc 12"_qs;
        QTest::newRow("ligature") << u"ﬁne"_qs << u"fine"_qs;
        QTest::newRow("apostrophes") << u"Don't Don’t"_qs << u"dont dont"_qs;
        QTest::newRow("dashes") << u"Jay–Z a—ha"_qs << u"jay-z a-ha"_qs;
        QTest::newRow("greek") << u"Ἀθήνα ΟΔΟΣ"_qs << u"αθηνα οδοσ"_qs;
        QTest::newRow("voiced kana stay") << u"ガ"_qs << u"ガ"_qs;
        QTest::newRow("hangul stays whole") << u"한국"_qs << u"한국"_qs;
        QTest::newRow("empty") << QString() << QString();
    }

    void foldedText()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(folded(text), expected);
        QCOMPARE(folded(expected), expected);
    }

    void sortOrder_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("numbers by value") << u"Vol. 2"_qs << u"Vol. 10"_qs;
        QTest::newRow("leading zeros") << u"007"_qs << u"8"_qs;
        QTest::newRow("article") << u"The Beatles"_qs << u"Caribou"_qs;
        QTest::newRow("an") << u"An Album"_qs << u"Bob"_qs;
        QTest::newRow("diacritics") << u"Émile"_qs << u"Fred"_qs;
        QTest::newRow("punctuation before") << u"(What's the Story)"_qs << u"Xylo"_qs;
        QTest::newRow("prefix first") << u"Love"_qs << u"Love Me"_qs;
        QTest::newRow("long numbers") << u"1"_qs << u"123456789012"_qs;
    }

    void sortOrder()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QVERIFY2(sortKey(first) < sortKey(second), qPrintable(sortKey(first) + u" / "_qs + sortKey(second)));
    }

    void keysThatKeepSomething_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("article alone") << u"The"_qs << u"the"_qs;
        QTest::newRow("letter alone") << u"A"_qs << u"a"_qs;
        QTest::newRow("no letters") << u"???"_qs << u"???"_qs;
        QTest::newRow("not an article") << u"Theory"_qs << u"theory"_qs;
    }

    void keysThatKeepSomething()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(sortKey(text), expected);
    }

    void prefixes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("matches");
        QTest::newRow("letters") << u"be"_qs << u"Beatles"_qs << true;
        QTest::newRow("article skipped") << u"be"_qs << u"The Beatles"_qs << true;
        QTest::newRow("number goes on") << u"19"_qs << u"1999"_qs << true;
        QTest::newRow("number is whole") << u"19"_qs << u"19"_qs << true;
        QTest::newRow("not inside") << u"19"_qs << u"119"_qs << false;
        QTest::newRow("after letters") << u"u2"_qs << u"U2"_qs << true;
        QTest::newRow("zero") << u"0"_qs << u"0"_qs << true;
        QTest::newRow("other") << u"be"_qs << u"Abba"_qs << false;
    }

    void prefixes()
    {
        QFETCH(QString, typed);
        QFETCH(QString, name);
        QFETCH(bool, matches);
        const QString key = sortKey(name);
        const QStringList starts = sortKeyPrefixes(typed);
        const bool found =
            std::any_of(starts.begin(), starts.end(), [&](const QString& s) { return key.startsWith(s); });
        QCOMPARE(found, matches);
    }
};

QTEST_GUILESS_MAIN(TestTextKeys)
#include "tst_textkeys.moc"
