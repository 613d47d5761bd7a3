// Titles come out of an internet radio's bytes, wherever the network cut them.
#include <sync/radio/IcySplitter.h>

#include <QTest>

using namespace sostenuto::sync;

namespace {

QByteArray block(QByteArray text)
{
    const auto units = (text.size() + 15) / 16;
    text.append(QByteArray(units * 16 - text.size(), '\0'));
    return QByteArray(1, static_cast<char>(units)) + text;
}

} // namespace

class TestIcySplitter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void titles_data();
    void titles();
    void everyCutGivesTheSame();
    void withoutAnIntervalAllIsSound();
    void theLongestBlockIsRead();
};

void TestIcySplitter::titles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("title");
    const QString none;
    QTest::newRow("plain") << QByteArray("StreamTitle='A - B';StreamUrl='';") << "A - B";
    QTest::newRow("quote inside") << QByteArray("StreamTitle='It's on';StreamUrl='x';") << "It's on";
    QTest::newRow("no semicolon") << QByteArray("StreamTitle='It's on'") << "It's on";
    QTest::newRow("empty") << QByteArray("StreamTitle='';") << "";
    QTest::newRow("padding") << QByteArray("StreamTitle='A';\0\0\0", 19) << "A";
    QTest::newRow("utf-8") << QByteArray("StreamTitle='\xc3\xa9t\xc3\xa9';") << QStringLiteral("été");
    QTest::newRow("latin-1") << QByteArray("StreamTitle='\xe9t\xe9';") << QStringLiteral("été");
    QTest::newRow("line breaks") << QByteArray("StreamTitle='a\r\n\x1b b';") << "a b";
    QTest::newRow("too long") << "StreamTitle='" + QByteArray(4000, 'x') + "';" << QString(300, u'x');
    QTest::newRow("other key") << QByteArray("StreamUrl='http://x';") << none;
    QTest::newRow("never closed") << QByteArray("StreamTitle='") << none;
    QTest::newRow("nothing") << QByteArray() << none;
}

void TestIcySplitter::titles()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, title);
    QCOMPARE(icyTitle(text), title);
    QCOMPARE(icyTitle(text).isNull(), title.isNull());
}

void TestIcySplitter::everyCutGivesTheSame()
{
    const QByteArray stream =
        "12345" + block("StreamTitle='one';") + "67890" + block({}) + "abcde" + block("StreamTitle='two';") + "fg";
    for (qsizetype first = 0; first <= stream.size(); ++first) {
        for (qsizetype second = first; second <= stream.size(); ++second) {
            IcySplitter splitter(5);
            QByteArray sound;
            QStringList titles;
            for (const auto& part : {stream.left(first), stream.mid(first, second - first), stream.mid(second)}) {
                const IcyPiece piece = splitter.feed(part);
                sound += piece.sound;
                titles += piece.titles;
            }
            QCOMPARE(sound, QByteArray("1234567890abcdefg"));
            QCOMPARE(titles, QStringList({QStringLiteral("one"), QStringLiteral("two")}));
        }
    }
}

void TestIcySplitter::withoutAnIntervalAllIsSound()
{
    for (const qint64 interval : {0, -1}) {
        IcySplitter splitter(interval);
        const QByteArray bytes("\x01StreamTitle='x';");
        const IcyPiece piece = splitter.feed(bytes);
        QCOMPARE(piece.sound, bytes);
        QVERIFY(piece.titles.isEmpty());
    }
}

void TestIcySplitter::theLongestBlockIsRead()
{
    IcySplitter splitter(1);
    const IcyPiece piece = splitter.feed("s" + QByteArray(1, '\xff') + QByteArray(4080, '\'') + "t");
    QCOMPARE(piece.sound, QByteArray("st"));
    QVERIFY(piece.titles.isEmpty());
}

QTEST_GUILESS_MAIN(TestIcySplitter)
#include "tst_icy_splitter.moc"
