// What services say about artists becomes plain text, whatever it is made of.
#include "sync/subsonic/AboutText.h"

#include <QTest>

using namespace sostenuto::sync;

class TestAboutText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void becomesPlain_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("plain");
        const auto row = [](const char* name, const QString& said, const QString& plain) {
            QTest::newRow(name) << said << plain;
        };
        row("nothing", {}, {});
        row("blanks", u" \n\t <p> </p> "_qs, {});
        row("plain", u"Four voices and a harmonium."_qs, u"Four voices and a harmonium."_qs);
        row("paragraphs", u"One.\n\nTwo.\r\nThree."_qs, u"One.\nTwo.\nThree."_qs);
        row("paragraphs of a page", u"<p>One\nstill.</p>\n<p class=\"x\">Two.<br/>Three.</p>"_qs,
            u"One still.\nTwo.\nThree."_qs);
        row("inline tags", u"A <b>bold</b>, <I>odd</I> <em>band</em>."_qs, u"A bold, odd band."_qs);
        row("a link that stays", u"Known from <a href=\"https://example.org/\">The Pier</a>, 1999."_qs,
            u"Known from The Pier, 1999."_qs);
        row("Last.fm",
            u"A band. <a target='_blank' href=\"https://www.last.fm/music/X\" rel=\"nofollow\">Read more on "
            u"Last.fm</a>."_qs,
            u"A band."_qs);
        row("Last.fm, paragraphs",
            u"A band.\n\nFrom Hull. <a href=\"https://www.last.fm/music/X\">Read more on Last.fm</a>"_qs,
            u"A band.\nFrom Hull."_qs);
        row("Last.fm with the licence",
            u"A band. <a href=\"https://www.last.fm/music/X\">Read more on Last.fm</a>. "
            u"User-contributed text is available under the Creative Commons By-SA "
            u"License; additional terms may apply."_qs,
            u"A band. User-contributed text is available under the Creative Commons By-SA License; additional terms "
            u"may apply."_qs);
        row("Last.fm about somebody", u"A band. <a href=\"x\">Read more about R.E.M. on Last.fm</a>."_qs,
            u"A band."_qs);
        row("Last.fm in German", u"Eine Band. <a href=\"x\">Mehr über X auf Last.fm</a>."_qs, u"Eine Band."_qs);
        row("Last.fm alone", u"<a href=\"https://www.last.fm/music/X\">Read more on Last.fm</a>."_qs, {});
        row("Last.fm without tags", u"A band. Read more on Last.fm."_qs, u"A band."_qs);
        row("Last.fm without an end", u"A band. <a href=\"x\">Read more on Last.fm"_qs, u"A band."_qs);
        row("Last.fm as a word", u"They met on <a href=\"x\">Last.fm</a>."_qs, u"They met on Last.fm."_qs);
        row("entities", u"Bj&ouml;rk &amp; &quot;Sigur R&oacute;s&quot; &#8211; &#x45;&nbsp;&euro;"_qs,
            u"Björk & \"Sigur Rós\" – E\u00A0€"_qs.simplified());
        row("an entity of an entity", u"&amp;lt;b&amp;gt;"_qs, u"&lt;b&gt;"_qs);
        row("escaped signs are no tags", u"a &lt;b&gt; c"_qs, u"a <b> c"_qs);
        row("escaped once too often",
            u"A band. &lt;a href=&quot;https://www.last.fm/music/X&quot;&gt;Read more on Last.fm&lt;/a&gt;."_qs,
            u"A band."_qs);
        row("no entities", u"R&B; AT&T &nonsense; & &; &#; &#x; &#0; &#xD800; &#x110000; &#99999999999;"_qs,
            u"R&B; AT&T &nonsense; & &; &#; &#x; &#0; &#xD800; &#x110000; &#99999999999;"_qs);
        row("signs", u"I <3 you, 1 < 2 > 0"_qs, u"I <3 you, 1 < 2 > 0"_qs);
        row("a quoted end", u"<a title=\"1 > 0\" href='x>y'>A</a> B"_qs, u"A B"_qs);
        row("a quote without an end", u"<a title=\"x>A</a> B"_qs, u"A B"_qs);
        row("a tag without an end", u"A band <a href=\"x"_qs, u"A band"_qs);
        row("a script", u"A<script>alert(\"<b>\")</script>B<STYLE>p{}</STYLE >C"_qs, u"ABC"_qs);
        row("a script without an end", u"A<script>alert(1)"_qs, u"A"_qs);
        row("a comment", u"A<!-- <b> > -->B<!-- open"_qs, u"AB"_qs);
        row("a picture", u"A<img src=x onerror=alert(1)>B"_qs, u"AB"_qs);
        row("tags out of tags", u"<<b>script>alert(1)<</b>/script>"_qs, u"<script>alert(1)</script>"_qs);
        row("turned direction", u"A\u202Eband\u2066"_qs, u"Aband"_qs);
        row("controls", u"A\u0007\u0000band\u2028B"_qs, u"A band B"_qs);
        row("half a pair", u"A"_qs + QChar(0xD83D) + u"B"_qs, u"A\uFFFDB"_qs);
        row("another script", u"四つの声。<b>港</b>。"_qs, u"四つの声。港。"_qs);
    }
    void becomesPlain()
    {
        QFETCH(QString, said);
        QFETCH(QString, plain);
        QCOMPARE(aboutText(said), plain);
    }

    void isBounded_data()
    {
        QTest::addColumn<QString>("said");
        QTest::newRow("words") << u"word "_qs.repeated(3'000);
        QTest::newRow("one word") << u"x"_qs.repeated(200'000);
        QTest::newRow("pairs") << u"\U0001F3B5"_qs.repeated(5'000);
        QTest::newRow("pairs, one off") << u"x"_qs + u"\U0001F3B5"_qs.repeated(5'000);
        QTest::newRow("opened") << u"<a \""_qs.repeated(100'000);
        QTest::newRow("opened, words") << u"<a href='x'> y "_qs.repeated(100'000);
        QTest::newRow("hidden") << u"<script>"_qs.repeated(100'000);
        QTest::newRow("comments") << u"<!--"_qs.repeated(100'000);
        QTest::newRow("ampersands") << u"&amp"_qs.repeated(100'000);
        QTest::newRow("ways to more") << u"Read more about "_qs.repeated(10'000) + u"Last.fm"_qs;
        QTest::newRow("lines") << u"a\n"_qs.repeated(100'000);
    }
    void isBounded()
    {
        QFETCH(QString, said);
        const QString plain = aboutText(said);
        QVERIFY(plain.size() <= longestAbout);
        QVERIFY(plain.isValidUtf16());
        QCOMPARE(aboutText(said), plain);
    }

    void aLongOneEndsAfterAWord()
    {
        const QString plain = aboutText(u"word, "_qs.repeated(1'000));
        QVERIFY(plain.size() > longestAbout - 20);
        QVERIFY(plain.endsWith(u"word…"_qs));
        QCOMPARE(aboutText(u"y"_qs.repeated(longestAbout)).size(), longestAbout);
        QVERIFY(aboutText(u"y"_qs.repeated(longestAbout + 1)).endsWith(u"y…"_qs));
    }
};

QTEST_APPLESS_MAIN(TestAboutText)
#include "tst_abouttext.moc"
