// Words of a track as people, programs and servers write them; and as nobody should.
#include "sync/model/LyricsText.h"

#include <QTest>

using namespace sostenuto::sync;

namespace {

/// "1500 words|…"; without times for plain ones.
QString told(const Lyrics& lyrics)
{
    QStringList lines;
    for (const LyricLine& line : lyrics.lines)
        lines.append(lyrics.isSynced ? QStringLiteral("%1 %2").arg(line.startMs).arg(line.text) : line.text);
    return lines.join(u'|');
}

Lyrics made(const QString& language, bool isSynced, const QString& text)
{
    return {{{isSynced ? 0 : -1, text}}, isSynced, language, LyricsFrom::Tags};
}

} // namespace

class TestLyricsText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QString& text, const QString& expected) {
            QTest::newRow(name) << text << expected;
        };
        row("nothing", {}, {});
        row("blanks", u" \n\t\r\n"_qs, {});
        row("plain", u"one\ntwo"_qs, u"one|two"_qs);
        row("plain with a rest", u"\n\none\n\ntwo\n\n"_qs, u"one||two"_qs);
        row("ends of lines", u"a\r\nb\rc\n"_qs, u"a|b|c"_qs);
        row("hundredths", u"[00:01.50]one"_qs, u"1500 one"_qs);
        row("tenths", u"[00:01.5]one"_qs, u"1500 one"_qs);
        row("thousandths", u"[00:01.005]one"_qs, u"1005 one"_qs);
        row("more digits than that", u"[00:01.00599]one"_qs, u"1005 one"_qs);
        row("a comma", u"[00:01,50]one"_qs, u"1500 one"_qs);
        row("whole seconds", u"[01:02]one"_qs, u"62000 one"_qs);
        row("a colon before the hundredths", u"[01:02:50]one"_qs, u"62500 one"_qs);
        row("hours", u"[1:00:02.50]one"_qs, u"3602500 one"_qs);
        row("long minutes", u"[123:00.00]one"_qs, u"7380000 one"_qs);
        row("several stamps", u"[00:05.00][00:01.00]again"_qs, u"1000 again|5000 again"_qs);
        row("several with room", u" [00:05.00] [00:01.00]  again "_qs, u"1000 again|5000 again"_qs);
        row("out of order", u"[00:05]b\n[00:01]a"_qs, u"1000 a|5000 b"_qs);
        row("at one time, as written", u"[00:01]b\n[00:01]a"_qs, u"1000 b|1000 a"_qs);
        row("a rest", u"[00:01]a\n[00:02]\n[00:03]b\n[00:04]"_qs, u"1000 a|2000 |3000 b"_qs);
        row("a rest at the start", u"[00:00]\n[00:03]b"_qs, u"0 |3000 b"_qs);
        row("head", u"[ar:Somebody]\n[ti: Song]\n[length:3:01]\n[#:x]\n[00:01]a"_qs, u"1000 a"_qs);
        row("head alone", u"[ar:Somebody]\n[ti:Song]"_qs, {});
        row("offset, earlier", u"[offset:+500]\n[00:02]a"_qs, u"1500 a"_qs);
        row("offset, later", u"[offset: -500]\n[00:02]a"_qs, u"2500 a"_qs);
        row("offset at the end", u"[00:02]a\n[OFFSET:500]"_qs, u"1500 a"_qs);
        row("offset beyond the start", u"[offset:5000]\n[00:02]a\n[00:09]b"_qs, u"0 a|4000 b"_qs);
        row("offset of nonsense", u"[offset:soon]\n[00:02]a"_qs, u"2000 a"_qs);
        row("words timed", u"[00:01.00]<00:01.00>Two <00:01.50>words<00:02.00>"_qs, u"1000 Two words"_qs);
        row("brackets that are sung", u"[00:01]a <b> c < d"_qs, u"1000 a <b> c < d"_qs);
        row("a heading in brackets", u"[Chorus]\nla"_qs, u"[Chorus]|la"_qs);
        row("a heading with a colon", u"[Verse 1: Somebody]\nla"_qs, u"[Verse 1: Somebody]|la"_qs);
        row("no time for one line", u"[00:01]a\nb\n[00:03]c"_qs, u"1000 a|1000 b|3000 c"_qs);
        row("no time for the first", u"a\n[00:03]c"_qs, u"0 a|3000 c"_qs);
        row("no stamp after all", u"[00:xx]a\n[0]b\n[:]c\n[00:01"_qs, u"[00:xx]a|[0]b|[:]c|[00:01"_qs);
        row("negative", u"[-01:00]a"_qs, u"[-01:00]a"_qs);
        row("digits without end", u"[99999999999999999999:00]a"_qs, u"[99999999999999999999:00]a"_qs);
        row("far beyond any music", u"[99999:99999.99]a"_qs, u"604800000 a"_qs);
        row("marks that turn the line", u"a\u202Eb"_qs, u"ab"_qs);
        row("markup is text", u"<b>a</b> & b"_qs, u"<b>a</b> & b"_qs);
        row("control characters", u"a\tb\x1b[31mc"_qs, u"a b [31mc"_qs);
        row("right to left", u"[00:01]שלום"_qs, u"1000 שלום"_qs);
    }
    void reads()
    {
        QFETCH(QString, text);
        QTEST(told(lyricsFromText(text)), "expected");
    }

    void saysItsLanguage() { QCOMPARE(lyricsFromText(u"[la:de]\n[00:01]a"_qs).language, u"de"_qs); }

    void bytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::newRow("UTF-8") << QByteArray("[00:01]\xC3\xA4") << u"1000 ä"_qs;
        QTest::newRow("UTF-8 with a mark") << QByteArray("\xEF\xBB\xBF[00:01]\xC3\xA4") << u"1000 ä"_qs;
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE\x61\x00\x0A\x00\xE4\x00", 8) << u"a|ä"_qs;
        QTest::newRow("UTF-16, the other way") << QByteArray("\xFE\xFF\x00\x61\x00\x0A\x00\xE4", 8) << u"a|ä"_qs;
        QTest::newRow("Latin-1") << QByteArray("[00:01]\xE4") << u"1000 ä"_qs;
        QTest::newRow("zeros") << QByteArray(1000, '\0') << QString();
        QTest::newRow("too much") << QByteArray(Lyrics::mostBytes + 1, 'a') << QString();
    }
    void bytes()
    {
        QFETCH(QByteArray, bytes);
        QTEST(told(lyricsFromBytes(bytes)), "expected");
    }

    void isBounded()
    {
        const Lyrics many = lyricsFromText(u"[00:01]a\n"_qs.repeated(50'000));
        QCOMPARE(many.lines.size(), Lyrics::mostLines);
        const Lyrics stamps = lyricsFromText(u"[00:01]"_qs.repeated(60'000) + u'a');
        QVERIFY(stamps.lines.size() <= Lyrics::mostLines);
        const Lyrics wide = lyricsFromText(QString(400'000, u'x'));
        QCOMPARE(wide.lines.size(), 1);
        QCOMPARE(wide.lines.first().text.size(), Lyrics::longestLine);
        for (const QString& open : {u"["_qs, u"<"_qs, u"[00:01]<"_qs, u"<00:"_qs})
            QVERIFY(lyricsFromText(open.repeated(100'000)).lines.size() <= Lyrics::mostLines);
        QCOMPARE(lyricsFromText(u"[00:01]"_qs + QString(400'000, u'<') + u'>').lines.size(), 1);
    }

    void anythingIsRead()
    {
        quint32 state = 12345;
        const auto next = [&state] { return state = state * 1664525U + 1013904223U, state >> 16; };
        const QString letters = u"[]<>:.,0123456789\n\r offset+-aä\u05E9\u202E"_qs + QChar(0xD800);
        for (int i = 0; i < 2'000; ++i) {
            QString text;
            for (quint32 length = next() % 120; length > 0; --length)
                text += letters[qsizetype(next() % quint32(letters.size()))];
            const Lyrics lyrics = lyricsFromText(text);
            QCOMPARE(tidied(lyrics), lyrics); // in order, plain, and what is tidy stays so
            for (const LyricLine& line : lyrics.lines)
                QVERIFY2((line.startMs >= 0) == lyrics.isSynced, qPrintable(text));
        }
    }

    void oneLineWithoutATimeMakesAllPlain()
    {
        QCOMPARE(told(tidied({{{100, u"a"_qs}, {-1, u"b"_qs}}, true, {}, LyricsFrom::Service})), u"a|b"_qs);
    }

    void languages_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("same");
        QTest::newRow("same") << u"de"_qs << u"de"_qs << true;
        QTest::newRow("three letters") << u"de"_qs << u"deu"_qs << true;
        QTest::newRow("the other three letters") << u"de"_qs << u"ger"_qs << true;
        QTest::newRow("country") << u"pt-BR"_qs << u"por"_qs << true;
        QTest::newRow("case") << u"EN_us"_qs << u"eng"_qs << true;
        QTest::newRow("other") << u"de"_qs << u"en"_qs << false;
        QTest::newRow("unknown") << u"qqq"_qs << u"qqq"_qs << false;
        QTest::newRow("none") << QString() << QString() << false;
        QTest::newRow("nonsense") << u"a language"_qs << u"en"_qs << false;
    }
    void languages()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QTEST(isSameLanguage(one, other), "same");
    }

    void choosesTheBest_data()
    {
        QTest::addColumn<QVector<Lyrics>>("choices");
        QTest::addColumn<QString>("best");
        const Lyrics de = made(u"deu"_qs, false, u"de"_qs);
        const Lyrics en = made(u"en"_qs, false, u"en"_qs);
        const Lyrics fr = made(u"fr"_qs, false, u"fr"_qs);
        const Lyrics unsaid = made({}, false, u"unsaid"_qs);
        const Lyrics frTimed = made(u"fr"_qs, true, u"fr timed"_qs);
        const Lyrics deTimed = made(u"de"_qs, true, u"de timed"_qs);
        QTest::newRow("none") << QVector<Lyrics>{} << QString();
        QTest::newRow("empty ones") << QVector<Lyrics>{{}, {}} << QString();
        QTest::newRow("the listener's language") << QVector<Lyrics>{fr, en, de} << u"de"_qs;
        QTest::newRow("his second") << QVector<Lyrics>{fr, en} << u"en"_qs;
        QTest::newRow("unsaid before another") << QVector<Lyrics>{fr, unsaid} << u"unsaid"_qs;
        QTest::newRow("his before unsaid") << QVector<Lyrics>{unsaid, en} << u"en"_qs;
        QTest::newRow("timed before language") << QVector<Lyrics>{de, frTimed} << u"fr timed"_qs;
        QTest::newRow("timed and language") << QVector<Lyrics>{frTimed, deTimed} << u"de timed"_qs;
        QTest::newRow("the first of equals") << QVector<Lyrics>{unsaid, {}, made({}, false, u"b"_qs)} << u"unsaid"_qs;
    }
    void choosesTheBest()
    {
        QFETCH(QVector<Lyrics>, choices);
        const Lyrics best = bestOf(choices, {u"de"_qs, u"en-GB"_qs});
        QTEST(best.isEmpty() ? QString() : best.lines.first().text, "best");
    }

    void whichLineIsSung_data()
    {
        QTest::addColumn<qint64>("at");
        QTest::addColumn<int>("line");
        QTest::newRow("before") << qint64(999) << -1;
        QTest::newRow("the first") << qint64(1'000) << 0;
        QTest::newRow("two at once: the later") << qint64(2'000) << 2;
        QTest::newRow("after") << qint64(99'000) << 3;
    }
    void whichLineIsSung()
    {
        QFETCH(qint64, at);
        const Lyrics lyrics = lyricsFromText(u"[00:01]a\n[00:02]b\n[00:02]c\n[00:03]d"_qs);
        QTEST(lineAt(lyrics, at), "line");
        QCOMPARE(lineAt(lyricsFromText(u"a\nb"_qs), at), -1);
    }
};

QTEST_GUILESS_MAIN(TestLyricsText)
#include "tst_lyricstext.moc"
